# What special methods must return: messages of __bool__, __len__, __str__, __hash__, __index__ and their kin; fallbacks of protocols.
# min-python: 3.14
def check(table, names):
    """Each line of the table is an expression, or a statement; shows what comes of it."""
    for line in table.strip().splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        try:
            try:
                code = compile(line, "<table>", "eval")
            except SyntaxError:
                exec(line, names)
                print(line, "-> done")
            else:
                print(line, "->", repr(eval(code, names)))
        except BaseException as error:
            print(line, "->", type(error).__name__ + ":", str(error), *getattr(error, "__notes__", ()))

def cls(**methods):
    return type("C", (), {"__%s__" % k: v for k, v in methods.items()})
def returns(v):
    return lambda self, *a, **k: v
def raises(e):
    def f(self, *a): raise e
    return f
class IntLike:
    def __index__(self): return 3
class Int(int): pass
class Str(str): pass
values = {"none": None, "int": 5, "neg": -1, "str": "s", "float": 1.5, "true": True, "big": 1 << 70, "bytes": b"b",
          "list": [], "Int": Int(4), "IntLike": IntLike(), "NotImplemented": NotImplemented}
uses = {
    "bool": bool, "len": len, "str": str, "repr": repr, "hash": hash, "int": int, "float": float, "complex": complex,
    "index": lambda o: [0, 1, 2, 3, 4, 5, 6][o], "bytes": bytes, "format": lambda o: format(o, "x"), "dir": dir,
    "iter": iter, "next": next, "reversed": lambda o: type(reversed(o)).__name__, "contains": lambda o: 1 in o,
    "length_hint": lambda o: list(o), "abs": abs, "neg": lambda o: -o, "round": round, "trunc": int, "divmod": lambda o: divmod(o, 1),
    "call": lambda o: o(), "getitem": lambda o: o[0], "enter": lambda o: exec("with o: pass", {"o": o}), "instancecheck": lambda o: isinstance(1, o),
    "subclasscheck": lambda o: issubclass(int, o), "sizeof": lambda o: o.__sizeof__(), "fspath": lambda o: open(o),
}
skip = {("hash", "big"), ("len", "big"), ("float", "Int"), ("complex", "Int"), ("bytes", "Int"), ("fspath", "str"), ("fspath", "Str"), ("fspath", "bytes"), ("hash", "neg"), ("fspath", "int"), ("length_hint", "int")}
def shown(r):
    return repr(r) if not type(r).__module__ == "__main__" else type(r).__name__
for name, use in uses.items():
    for label, v in values.items():
        if (name, label) in skip: continue
        if name == "iter" and label in ("list", "str", "bytes", "Str"): continue
        try:
            print(name, label, shown(use(cls(**{name: returns(v)})())))
        except BaseException as e:
            print(name, label, type(e).__name__, e)
print("--- raising")
for name, use in uses.items():
    if name == "fspath": continue
    try:
        print(name, use(cls(**{name: raises(ValueError("raised in " + name))})()))
    except BaseException as e:
        print(name, type(e).__name__, e)
print("--- set to None")
for name, use in uses.items():
    if name in ("fspath", "round", "divmod", "subclasscheck"): continue
    try:
        print(name, shown(use(cls(**{name: None})())) if name not in ("str", "repr", "format", "dir", "hash") else use(cls(**{name: None})()))
    except BaseException as e:
        print(name, type(e).__name__, e)
print("--- fallbacks")
class Seq:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
class SeqLen(Seq):
    def __len__(self): return 3
class SeqStop:
    def __getitem__(self, i): raise StopIteration
class SeqOther:
    def __getitem__(self, i): raise KeyError(i)
class OnlyLen:
    def __len__(self): return 2
class Both(SeqLen):
    def __iter__(self): return iter("ab")
    def __contains__(self, x): return x == "special"
    def __reversed__(self): return iter("ba")
class OnlyIter:
    def __iter__(self): return iter([1, 2])
class IndexOnly:
    def __index__(self): return 65
class IntOnly:
    def __int__(self): return 7
class FloatOnly:
    def __float__(self): return 1.25
class StrOnly:
    def __str__(self): return "str of it"
class ReprOnly:
    def __repr__(self): return "repr of it"
class FormatOnly:
    def __format__(self, s): return "<" + s + ">"
class Trunc:
    def __trunc__(self): return 3
check("""
list(Seq()), 10 in Seq(), 11 in Seq(), list(reversed(SeqLen())), tuple(iter(Seq()))
reversed(Seq())
list(SeqStop()), list(iter(SeqStop()))
list(SeqOther())
1 in SeqOther()
bool(OnlyLen()), bool(SeqLen()), bool(Seq())
1 in OnlyLen()
iter(OnlyLen())
list(Both()), 'special' in Both(), 'a' in Both(), list(reversed(Both()))
1 in OnlyIter(), 5 in OnlyIter()
OnlyIter()[0]
len(OnlyIter())
reversed(OnlyIter())
int(IndexOnly()), float(IndexOnly()), complex(IndexOnly()), hex(IndexOnly()), chr(IndexOnly()), [0] * IndexOnly() == [0] * 65, range(IndexOnly()).stop
bytes(IndexOnly())[:2], 'abc'[IndexOnly():], round(1.234, IntOnly())
int(IntOnly()), float(FloatOnly())
float(IntOnly())
int(FloatOnly())
complex(FloatOnly())
hex(IntOnly())
int(Trunc())
str(StrOnly()), repr(StrOnly())[:10], f'{StrOnly()}', '%s' % StrOnly(), format(StrOnly())
str(ReprOnly()), f'{ReprOnly()}', '%r' % ReprOnly(), [ReprOnly()]
f'{FormatOnly()}', f'{FormatOnly():abc}', format(FormatOnly(), 'q')
format(object(), 'x')
'{:d}'.format(StrOnly())
'%d' % IntOnly()
'%d' % IndexOnly()
'%d' % StrOnly()
'%f' % FloatOnly()
[].__eq__(1), (1).__add__('a'), 'a'.__lt__(1)
not NotImplemented
bool(NotImplemented)
1 if NotImplemented else 2
NotImplemented and 1
while_ = [x for x in [1] if NotImplemented]
any([NotImplemented])
""", globals())
