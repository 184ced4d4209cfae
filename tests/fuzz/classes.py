"""Random classes: diamonds with super(), operators, properties, descriptors, slots, and what is done with them."""

from statements import Statements, Where, indented

BINARY = {"+": "add", "-": "sub", "*": "mul", "//": "floordiv", "%": "mod", "&": "and", "|": "or", "^": "xor", ">>": "rshift", "@": "matmul"}
COMPARE = {"<": "lt", "<=": "le", "==": "eq", "!=": "ne", ">": "gt", ">=": "ge"}
# How often these are called is CPython's own affair (list(x) asks for the length, sort asks __lt__ again after NotImplemented).
UNCOUNTED = ("__len__", "__length_hint__", "__lt__", "__getattr__")


class Classes(Statements):
    def self_value(self, depth=2):
        """An int expression in which self.v may stand."""
        return self.bound("int", "self.v", lambda: self.bound("int", "self.v", lambda: self.expression("int", depth)))

    def method(self, name, parameters, result, where=None):
        lines = [f"def {name}({parameters}):"]
        if self.rng.random() < 0.25 and name not in UNCOUNTED:
            lines.append(f"    show({name!r})")
        return lines + ["    " + line for line in result.split("\n")]

    # ---- a family: Base, two in between, one below
    def define_family(self, where):
        self.labels += 1
        names = [letter + str(self.labels) for letter in "ABCD"]
        bases = ["", names[0], names[0], f"{names[1]}, {names[2]}"]
        lines = []
        for name, base in zip(names, bases):
            lines += [f"class {name}({base}):" if base else f"class {name}:", *indented(self.family_body(name, base))]
        uses = [f"show([c.__name__ for c in {names[3]}.__mro__])", f"x = {names[3]}($int)", "show(x.m($int))", "show(x, x.tag)", "show(x.v, vars(x))",
                "x.v = $int", "show(x.m($int), x.up())", "x.extra = $int", "show(sorted(vars(x)))", "del x.v", "show(x.v)", "show(x.missing)",
                f"show(isinstance(x, {names[1]}), issubclass({names[0]}, {names[1]}))", f"{names[0]}.tag = $str", "show(x.tag)", "show(x.make($int))",
                "show(x.p)", "x.p = $int", "del x.p", f"show({names[2]}.m(x, 1))", f"show({names[1]}($int).m($int))", f"{names[3]}.m = lambda self, n: $int",
                f"show(getattr(x, 'tag', $int), hasattr(x, 'zz'), getattr(x, 'up')())", f"show({names[3]}.stat($int))"]
        return lines + self.guarded_uses(uses[:3] + self.rng.sample(uses[3:], 7))

    def family_body(self, name, base):
        rng = self.rng
        lines = []
        if not base:
            lines += ["v = 5", "def __init__(self, v=1):", "    self.v = v", "def __repr__(self):", "    return f'{type(self).__name__}<{self.v}>'",
                      "def m(self, n):", f"    return small({self.self_value()})", "def up(self):", "    return 'base'", "@staticmethod", "def stat(n):",
                      f"    return {self.bound('int', 'n', lambda: self.expression('int', 2))}", "@classmethod", "def make(cls, v):", "    return cls(v)",
                      f"tag = {self.literal_str()}"]
            if rng.random() < 0.4:
                lines += ["def __init_subclass__(cls, **kw):", "    super().__init_subclass__(**kw)", "    show('subclass', cls.__name__, kw)"]
            return lines
        parts = [["def m(self, n):", f"    return small(super().m(n) + {self.self_value()})"],
                 ["def up(self):", f"    return {name[0]!r} + super().up()"],
                 [f"tag = {self.literal_str()}"],
                 ["@property", "def p(self):", f"    return {self.self_value()}", "@p.setter", "def p(self, value):", "    show('set', value)", "    self.v = value"],
                 ["def __getattr__(self, name):", "    if name == 'zz': raise AttributeError(name)", "    return 'got ' + name"],
                 ["def __setattr__(self, name, value):", "    show('setattr', name, value)", "    super().__setattr__(name, value)"],
                 ["def __init__(self, v=2):", "    super().__init__(v)", f"    self.{name.lower()} = {self.bound('int', 'v', lambda: self.expression('int', 2))}"],
                 ["def __eq__(self, other):", "    return isinstance(other, A) and self.v == other.v".replace("A)", "type(self))")],
                 ["for tag in range(2): pass"], [f"n = [i for i in {self.literal_ilist()}]"], ["@classmethod", "def make(cls, v):", "    return super().make(v + 1)"],
                 ["@staticmethod", "def stat(n):", "    return n"], ["def __new__(cls, *args):", "    show('new', args)", "    return super().__new__(cls)"]]
        for part in rng.sample(parts, 1 + rng.randrange(4)):
            lines += part
        return lines

    # ---- a class with operators
    def define_operators(self, where):
        rng = self.rng
        self.labels += 1
        name = f"V{self.labels}"
        lines = [f"class {name}:"]
        if rng.random() < 0.3:
            lines.append("    __slots__ = ('v',)" if rng.random() < 0.6 else "    __slots__ = ['v', 'other', '__dict__']")
        body = [*self.method("__init__", "self, v", "self.v = v"), *self.method("__repr__", "self", f"return f'{name}({{self.v!r}})'")]
        uses = []
        for operator, word in rng.sample(sorted(BINARY.items()), 4):
            answer = self.rng.choice([f"return {name}(small(self.v {operator} 3))" if operator != "@" else f"return {name}(self.v)",
                                      "return NotImplemented", self.binary_body(name, operator)])
            kinds = rng.sample(["", "r", "i"], 1 + rng.randrange(3))
            for kind in kinds:
                result = answer if kind != "i" or rng.random() < 0.4 else "self.v = small(other if isinstance(other, int) else 1)\nreturn self"
                body += self.method(f"__{kind}{word}__", "self, other", result)
            uses += [f"show(x {operator} $int, x {operator} y)", f"show($int {operator} x)", f"x {operator}= $near; show(x)"]
        for operator, word in rng.sample(sorted(COMPARE.items()), 3):
            result = rng.choice([f"return self.v {operator} (other.v if isinstance(other, {name}) else other)", "return NotImplemented", "return 'odd'", "return []"])
            body += self.method(f"__{word}__", "self, other", result)
            uses += [f"show(x {operator} y, x {operator} $int)", f"show($int {operator} x {operator} y)", f"if x {operator} y: show('yes')\nelse: show('no')"]
        extra = [("__len__", "self", "return $little", "show(len(x), bool(x))"), ("__bool__", "self", "return $bool", "show(not x, x and 1, x or 2)"),
                 ("__getitem__", "self, i", "if isinstance(i, int) and i > 3: raise IndexError(i)\nreturn (i, self.v)", "show(x[$int], x[$slice], list(x))"),
                 ("__contains__", "self, i", "return i == self.v", "show($int in x, $int not in x)"), ("__iter__", "self", "yield self.v\nyield $int", "show(list(x), [*x], tuple(x))"),
                 ("__call__", "self, *a, **k", "return (self.v, a, k)", "show(x(), x($int, *$ilist, k=1))"), ("__hash__", "self", "return 7", "show({x: 1}, x in {x}, {y: 2}.get(x))"),
                 ("__neg__", "self", f"return {name}(1)", "show(-x)"), ("__index__", "self", "return 2", "show([1, 2, 3, 4][x], hex(x), 'ab' * x, list(range(x)))"),
                 ("__int__", "self", "return $int", "show(int(x))"), ("__str__", "self", "return $str", "show(str(x), f'{x}', f'{x!r:>12}', '%s' % x)"),
                 ("__format__", "self, spec", "return 'F' + spec", "show(f'{x:abc}', format(x), '{:>4}'.format(x))"), ("__invert__", "self", "return self.v", "show(~x)"),
                 ("__getattr__", "self, name", "return (name, 1)", "show(x.zip, hasattr(x, 'q'))"), ("__delattr__", "self, name", "show('del', name)", "del x.v"),
                 ("__setitem__", "self, i, v", "show('set', i, v)", "x[$int] = $int; x[$slice] = $str"), ("__delitem__", "self, i", "show('delitem', i)", "del x[$int]"),
                 ("__enter__", "self", "return $int", "with x as y: show(y)"), ("__exit__", "self, *a", "show('exit', a[0]); return $bool", "with x: show(1 // 0)"),
                 ("__abs__", "self", "return self", "show(abs(x))"), ("__round__", "self, n=None", "return n", "show(round(x), round(x, 2))"),
                 ("__divmod__", "self, o", "return (o, self.v)", "show(divmod(x, $int))"), ("__pow__", "self, o, m=None", "return (o, m)", "show(x ** $int, pow(x, 2, 3))"),
                 ("__reversed__", "self", "return [1, 2]", "show(reversed(x))"), ("__missing__", "self, k", "return k", "show(x['q'])"),
                 ("__bytes__", "self", "return b'by'", "show(bytes(x))"), ("__float__", "self", "return $float", "show(float(x))"),
                 ("__class_getitem__", "cls, k", "return k", f"show({name}[$int])"), ("__next__", "self", "raise StopIteration", "show(next(x))"),
                 ("__length_hint__", "self", "return 3", "show(list(x))"), ("__dir__", "self", "return ['b', 'a']", "show(dir(x))")]
        for word, parameters, result, use in rng.sample(extra, 5):
            body += self.method(word, parameters, self.template(result, 2) if "\n" not in result else "\n".join(self.template(part, 1) for part in result.split("\n")))
            uses.append(use)
        lines += indented(body) + [self.template(f"x, y = {name}($int), {name}($int)", 2)]
        uses += ["x.v = $int; show(x.v)", "x.other = $int; show(x.other)", "show(sorted([x, y, x]))", "show(max(x, y))", "show(sum([x, y], x))", "show(x == x, [x] == [x], x != y)"]
        return lines + self.guarded_uses(rng.sample(uses, min(8, len(uses))))

    def binary_body(self, name, operator):
        if operator == "@":
            return f"return {name}([self.v, other])"
        return (f"if isinstance(other, {name}): return {name}(small(self.v {operator} other.v))\n"
                f"if isinstance(other, int): return {name}(small(self.v {operator} other))\nreturn NotImplemented")

    # ---- subclasses of native types, descriptors
    def define_native_subclass(self, where):
        self.labels += 1
        base, value, uses = self.rng.choice([
            ("int", "$int", ["show(x + $int, $int - x, -x, x * x)", "show(x == $int, hash(x) == hash(int(x)), x < $int)", "show(f'{x:05d}', str(x), repr(x), '%d' % x)", "show(x.bit_length(), [1, 2, 3][x % 3])"]),
            ("str", "$str", ["show(x + $str, x.upper(), x[$slice], x * 2)", "show(x == $str, x in {x: 1}, len(x), list(x))", "show(f'{x:>5}!', x.join($slist), '%s' % x)", "show(x.split(), x < $str)"]),
            ("list", "$ilist", ["x.append($int); show(x, len(x))", "show(x + $ilist, x[$slice], x * 2)", "show(sorted(x), x == list(x), $int in x)", "x[$index] = $int; x.sort(); show(x)"]),
            ("dict", "$idict", ["x[$key] = $int; show(x)", "show(x['nope'])", "show(list(x), x.get($key), $key in x)", "show(x | $idict, {**x})", "show(x == dict(x), len(x))"]),
            ("tuple", "$ituple", ["show(x + $ituple, x[$slice], x * 2)", "a, *xs = x; show(a, xs)", "show(x == tuple(x), hash(x) == hash(tuple(x)), $int in x)"]),
            ("ValueError", "$str", ["raise x", "show(x.args, str(x))", "try: raise x from KeyError(1)\nexcept LookupError: show('no')\nexcept ValueError as e: err(e)"]),
            ("set", "$ilist", ["x.add($int); show(sorted(x))", "show(sorted(x | $iset), x <= $iset)", "show(type(x & $iset).__name__, len(x))"])])
        name = f"N{self.labels}"
        body = []
        options = [["def twice(self):", "    return self * 2"], ["def __repr__(self):", f"    return '{name}:' + super().__repr__()"], ["tag = 3"], ["def __missing__(self, key):", "    return key + '!'"],
                   ["def __len__(self):", "    return 42"], ["def __getitem__(self, i):", "    return ('item', i)"], ["def __eq__(self, other):", "    return True", "__hash__ = None"],
                   ["def __add__(self, other):", "    return 'added'"], ["def __radd__(self, other):", "    return 'radded'"], ["def __contains__(self, i):", "    return True"], ["def __bool__(self):", "    return False"],
                   ["__slots__ = ()"], ["def __iter__(self):", "    return iter('it')"], ["def __str__(self):", "    return 'text'"], ["def __lt__(self, other):", "    return NotImplemented"]]
        for part in self.rng.sample(options, self.rng.randrange(4)):
            body += part
        lines = [f"class {name}({base}):", *indented(body or ["pass"]), "try:", "    " + self.template(f"x = {name}({value})", 2),
                 "except Exception as error:", "    err(error)", f"    x = {name}()"]
        uses += ["x.attribute = $int; show(x.attribute, vars(x))", f"show(isinstance(x, {base}), type(x) is {base}, {name}.__mro__[1])", "show(x)", "show(bool(x), not x)", "show(x.twice())", "show(x.tag, x.nope)"]
        return lines + self.guarded_uses(self.rng.sample(uses, min(6, len(uses))))

    def define_descriptor(self, where):
        self.labels += 1
        name = f"K{self.labels}"
        body = [["def __get__(self, instance, owner=None):", "    show('get', instance is None, owner.__name__)", f"    return {self.expression('int', 2)}"],
                ["def __set__(self, instance, value):", "    show('store', value)", "    instance.__dict__['p'] = value"], ["def __set_name__(self, owner, name):", "    show('named', owner.__name__, name)"],
                ["def __delete__(self, instance):", "    show('delete')"]]
        chosen = [line for part in self.rng.sample(body, 1 + self.rng.randrange(4)) for line in part]
        lines = [f"class {name}:", *indented(chosen), f"class M{self.labels}(type):", "    def __call__(cls, *args):", "        show('call', args)", "        return super().__call__(*args)",
                 "    def __getattr__(cls, name):", "        return 'meta ' + name", f"class U{self.labels}(metaclass=M{self.labels}):" if self.rng.random() < 0.5 else f"class U{self.labels}:",
                 f"    p = {name}()", "    def __repr__(self):", "        return 'U'"]
        uses = [f"x = U{self.labels}()", "x.p = $int", "show(x.p if isinstance(x.p, int) else type(x.p).__name__)", "del x.p", f"show(type(U{self.labels}.p).__name__)", "show(sorted(vars(x).items()))",
                f"show(U{self.labels}.nope)", f"U{self.labels}.p = 5; show(x.p)"]
        return lines + self.guarded_uses(uses[:1] + self.rng.sample(uses[1:], 5))

    def guarded_uses(self, uses):
        lines = []
        for use in uses:
            lines += ["try:", *["    " + self.template(line, 2) for line in use.split("\n")], "except Exception as error:", "    err(error)"]
        return lines
