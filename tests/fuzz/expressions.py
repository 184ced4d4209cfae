"""Random expressions by type, from tables of templates. `$int` in a template is a hole for an expression of that type.

A program is compared with what CPython prints, so nothing here has to be free of errors: an index may be out of range
and a name unbound. But a type is kept to where that is possible, lest every statement ends in a TypeError.
"""

import re

WRONG = "float int str bytes bool ilist slist ituple".split()  # what stands where another type is expected
NAMES = {"int": "a b c n".split(), "float": "x y".split(), "str": "s u v".split(), "bytes": "r".split(), "bool": ["k"],
         "ilist": "xs ys".split(), "slist": ["ws"], "idict": "d e".split(), "iset": ["q"], "ituple": "p o".split()}
WORDS = ["", "a", "b", "ab", "Hello", "x,y", " pad ", "αβγ", "Straße", "tab\tnew\nline", "0", "12", "-7", "3.5", "née", "😀", "A1", "z"]
KEYS = ["a", "b", "ab", "x", "key"]

GRAMMAR = {
    "int": """($int + $int)|($int - $int)|($int * $int)|($int + $near)|($int - $near)|($int // $int)|($int % $int)|(-$int)|(~$int)
        |($int << $little)|($int >> $little)|($int & $int)|($int ^ $int)|($int OR $int)|($int ** $little)|abs($int)|len($str)
        |len($ilist)|len($idict)|len($iset)|sum($ilist)|max($int, $int)|min($ilist)|max($ituple, default=$int)|divmod($int, $int)
        |pow($int, $little, $int)|int($str)|int($bool)|ord($str)|$ilist[$index]|$ituple[$index]|$bytes[$index]|$str.find($str)
        |$str.count($str)|$str.index($str)|$ilist.index($int)|$ilist.count($int)|$idict[$key]|$idict.get($key, $int)
        |($int if $bool else $int)|($int or $int)|($int and $int)|int.from_bytes($bytes, 'big')|($int).bit_length()
        |$calllambda|(w := $int)|next(iter($ilist))|sum($genexp)|t($near, $int)|$call|round($float)|int($float)|(+$bool)
        |($bool + $bool)|round($int, -1)|$idict.setdefault($key, $int)|$ilist.pop()|sum(map(len, $slist))|int($str, $base)
        |math.gcd($int, $int)|-1 * $int|$ituple.index($int)|hash($near)|($int).real|len($bytes)|len(range($near, $near, $nonzero))
        |range($near, $near, $nonzero)[$index]|{**$idict, 'z': $int}['z']|[$int, $int][$bool]|($int, $int)[$index]|len($slist)
        |int(f'{$iname}')|(lambda *a, k=$int, **kw: len(a) + k)($int, *$ilist)|max($slist, key=len).count('a')|($int).__add__($int)
        |min(range(1, $near), key=lambda i: -i)|sorted($ituple)[$index]|functools.reduce(lambda i, j: i + j, $ilist)|functools.reduce(operator.mul, $ilist, 1)|int(str($int)[$slice])
        |bytearray($bytes)[$index]|sum(range($near, $near, $nonzero))|operator.itemgetter($index)($ilist)
        |struct.unpack('<h', $bytes[:2])[0]|(lambda *i, **k: len(i) + len(k))(*$ilist, **$idict)|int(complex($near, $near).real)
        |max(enumerate($ilist), key=lambda i: i[1])[0]|len(set(map(type, [$any, $any])))|~(-$int)|($int if $int else $int)|((c := $int) + c)
        |[i for i in [$int]][0]|(yes if (yes := $int) else -1)|($ilist[-1] - $ilist[0])|max(*$ilist, *$ituple)|$str.rfind($str)|$str.index($str, $near, $near)
        |memoryview($bytes)[$index]|len(bytes($little))|int($bytes)|sum([[1, 2], [3]], [])[$index]|math.comb($little, $little)|math.isqrt($int)|math.prod($ilist)
        |int.from_bytes($bytes, 'little', signed=$bool)|($int).to_bytes(20, 'big', signed=True)[-1]|round($int, -$little)|pow($near, -1, 7)|divmod($int, $int)[$index]|len({*$ilist, *$ituple})""",
    "float": """($float + $float)|($float - $float)|($float * $float)|($float / $float)|($int / $int)|float($int)|float($str)
        |($float // $float)|($float % $float)|(-$float)|abs($float)|($float if $bool else $float)
        |max($float, $int)|round($float, $little)|($int * $float)|math.floor($float)|math.sqrt($float)|($float ** $little)
        |float(f'{$fname:.3f}')|divmod($float, $float)[0]|math.fmod($float, $float)|math.hypot($float, $float)|float('1e$little')
        |min($float, $float)|(w := $float)|math.copysign($float, $int)|math.trunc($float)|($float).real|($float).conjugate()""",
    "str": """($str + $str)|($str * $little)|$str[$index]|$str[$slice]|str($int)|repr($str)|ascii($str)|chr($near)|$fstring|$fstring
        |$str.$smethod()|$str.join($slist)|$str.replace($str, $str)|$str.replace($str, $str, $little)|$percent|$str.center($near, $char)
        |$str.ljust($near)|$str.rjust($near, $char)|$str.zfill($near)|$str.strip($str)|$str.split($str)[$index]|$str.partition($str)[$index]
        |','.join(map(str, $ilist))|$slist[$index]|$bytes.decode()|hex($int)|bin($int)|oct($int)|format($int, $ispec)|format($str, $sspec)
        |format($float, $fspec)|($str if $bool else $str)|($str or $str)|str($ituple)|repr($ilist)|str($idict)|max($str, $str)
        |''.join(reversed($str))|''.join(sorted($str))|$str.translate({97: 'x', 98: None})|$str.expandtabs($little)|str($bool)
        |str($bytes)|$bytes.hex()|'{} {!r:>5}'.format($int, $str)|'{0[0]}-{k}'.format($ilist, k=$str)|''.join(c for c in $str if c > 'a')
        |str($float)|repr($float)|t($near, $str)|(w := $str)|max($slist)|$str.removeprefix($str)|type($any).__name__|$str.rsplit(None, 1)[$index]
        |'%s:%r' % ($any, $any)|str(None)|''.join([$str for i in range($little)])|min($slist, key=len)|next(iter($slist), $str)|$str.title().swapcase()|$str.rpartition($str)[$index]|$str.split(None, $little)[$index]|$str.lstrip($char)
        |'{0:{1}};{2!s:^{3}}'.format($int, $little, $any, $little)|'{:,}'.format($int)|f'{$iname:+_}'|f'{$iname:#x}'|'%(k)s %(j)5.1f' % {'k': $str, 'j': $int}
        |json.dumps($idict)|json.dumps($ilist + [None, $bool])|str($bytes, 'utf-8', 'replace')|$str.encode('utf-8')[$slice].decode('utf-8', 'ignore')
        |re.sub('[a-m]', '<\\g<0>>', $str)|str(re.findall(r'\\w+', $str))|re.split('[, ]+', $str)[$index]|repr(range($near, $near, $nonzero))|str($str.isprintable())
        |repr(slice($near, None, $near))|repr(bytearray($bytes))|str({i: $int for i in $str[:2]})|repr($iset if not $iset else 0)|repr(complex($near, $near))
        |$str.format_map($idict)|$str.removesuffix($str)|$str.casefold()|repr($any)|f'{$sname!r:.{3}}'|'-'.join(f'{i:02}' for i in $ilist)|$str.splitlines()[$index]
        |str(divmod($int, $int))|ascii($slist)|str(type($any))|'abc'[$near]|str.join($str, $slist)|str.upper($str)|"".join(map(chr, $bytes))""",
    "bytes": """($bytes + $bytes)|($bytes * $little)|$bytes[$slice]|$str.encode()|bytes($ilist)|bytes($little)|$bytes.replace($bytes, $bytes)
        |$bytes.$bmethod()|$bytes.join([$bytes, $bytes])|bytes(bytearray($bytes))|($near % 256).to_bytes($little, 'little')|b'%d-%s' % ($int, $bytes)
        |$bytes.split($bytes)[$index]|($bytes or $bytes)|bytes(reversed($bytes))|bytes(memoryview($bytes)[$slice])|$bytes.ljust($little, b'.')""",
    "bool": """($int < $int)|($int <= $int < $int)|($int == $int)|($int != $int)|($str < $str)|($str == $str)|($str in $str)|($int in $ilist)
        |($key in $idict)|($int not in $iset)|(not $bool)|($bool and $bool)|($bool or $bool)|($bool is $bool)|($any is None)|isinstance($any, (int, str))
        |any($ilist)|all($ilist)|$str.startswith($str)|$str.endswith(($str, $str))|$str.$stest()|bool($any)|($ilist == $ilist)|($ilist < $ilist)
        |($ituple >= $ituple)|($idict == $idict)|($iset <= $iset)|($iset & $iset == $iset)|($float < $float)|($int == $float)|($int > $float)
        |($bytes < $bytes)|($any == $any)|($any != $any)|t($near, $bool)|($int > $near > $int)|($int == $near)|($near < $int)|($str != $str)
        |$iset.isdisjoint($ilist)|(a := $bool)|all(i < $near for i in $ilist)|any(map($lambda, $ilist))|callable($any)|hasattr($any, 'pop')
        |($int < $int > $int != $int)|($bool ^ $bool)|($int is not None)|(None is None)|bool(re.match($str, $str))|($slist < $slist)|($iset < $iset)|({*$ilist} == $iset)|($any in $ilist)|($any in $ituple)|isinstance($any, type($any))
        |issubclass(bool, int)|(() < $ituple)|($bool == $int)|(not $int in $ilist)|($str is not None and $str > $str)|$idict.keys() <= {'a', 'b'}|($idict.items() == $idict.items())
        |($ilist is $ilist)|($bytes in $bytes)|(range($near) == range($near))|($near in range($near, $near, $nonzero))|(complex($near, 0) == $int)|$bytes.isdigit()""",
    "ilist": """[$int, $int, $int]|[$int, *$ilist]|[*$ituple, *$ilist]|$listcomp|$listcomp|$ilist[$slice]|sorted($ilist)|sorted($ilist, reverse=not $bool)
        |sorted($ilist, key=$lambda)|list(range($near))|list(range($near, $near, $nonzero))|list(map($lambda, $ilist))|list(filter($lambda, $ilist))
        |($ilist + $ilist)|($ilist * $little)|list($ituple)|sorted($iset)|list($idict.values())|list(reversed($ilist))|$ilist.copy()
        |[$int for i in range($little)]|list($bytes)|[i * j for i in $ilist for j in range($little) if j != i]|($ilist if $bool else $ilist)
        |[len(i) for i in $slist]|list(map(max, $ilist, $ituple))|[sum(i) for i in zip($ilist, $ilist)]|$callgen|[*range($near)]
        |[(i := i2) for i2 in $ilist]|[b for a, b in enumerate($ilist, $near)]|(w := $ilist)|[[i for i in range(j)] for j in $ilist[:3] if j < 5][0]
        |[ord(i) for i in $str]|list(set($ituple) & $iset)|[x[0] for x in sorted($idict.items())]|list(itertools.accumulate($ilist))|list(itertools.chain($ilist, $ituple))|list(itertools.islice($ilist, $little))
        |[i for i, _ in itertools.groupby(sorted($ilist))]|list(itertools.takewhile($lambda, $ilist))|[*itertools.compress($ilist, $ituple)]|list(zip(*[$ilist, $ituple]))[0:1]
        |[i for i in reversed($ituple)]|list(memoryview($bytes))|list(range(10)[$slice])|[i for sub in [$ilist, $ilist] for i in sub if i]|list(map(int, $slist))|heapq.nsmallest($little, $ilist)
        |list(collections.deque($ilist, $little))|[lambda_(2) for lambda_ in [$lambda, $lambda]]|[i + j for i, j in zip($ilist, $ituple)]|sorted($ilist, key=str)|list(dict.fromkeys($ilist))
        |[*map(lambda i, j: i - j, $ilist, $ituple)]|list(itertools.starmap(pow, [(2, $little), ($near, 2)]))|[sum(i) for i in itertools.combinations($ilist[:4], 2)]|[(lambda: i)() for i in $ilist]
        |[f() for f in [lambda i=i: i for i in $ilist]]|[f() for f in [lambda: i for i in $ilist[:3]]]|list(bytearray($bytes)[$slice])""",
    "slist": """[$str, $str]|$str.split()|$str.split($str)|$str.split($str, $little)|[str(i) for i in $ilist]|sorted($slist)|sorted($slist, key=len)
        |list($str)|list($idict)|($slist + $slist)|$slist[$slice]|[*$slist, $str]|$str.splitlines()|$str.splitlines(True)|$str.rsplit($str, $little)
        |list(map(str.upper, $slist))|[i[::-1] for i in $slist]|[f'{i}{j}' for i, j in $idict.items()]|sorted($slist, key=lambda i: (len(i), i))
        |list(dict.fromkeys($slist))|list($str.partition($str))""",
    "idict": """{$key: $int, $key: $int}|{**$idict, $key: $int}|{i: len(i) for i in $slist}|dict($idict)|dict(zip($slist, $ilist))|($idict OR $idict)
        |{i: j for i, j in $idict.items() if j > $near}|dict($idict, k=$int)|$idict.copy()|dict.fromkeys($slist, $int)|dict(sorted($idict.items()))
        |{i: j for j, i in enumerate($slist)}|dict(a=$int, **{'b': $int})|dict([($key, $int), [$key, $int]])""",
    "iset": """{$int, $int}|set($ilist)|($iset OR $iset)|($iset & $iset)|($iset - $iset)|($iset ^ $iset)|{i % 3 for i in $ilist}|{*$ilist, $int}
        |set(range($near))|$iset.union($ilist, $ituple)|frozenset($ilist)|set($ituple)|{i for i in $ilist if $bool}|$iset.difference($ilist)""",
    "ituple": """($int, $int)|($int,)|($int, *$ilist)|tuple($ilist)|$ituple[$slice]|($ituple + $ituple)|($ituple * $little)|divmod($int, $int)
        |tuple(i + 1 for i in $ilist)|tuple(sorted($ilist))|($ituple if $bool else $ituple)|()|tuple(map($lambda, $ilist))|tuple($bytes)|(w := $ituple)""",
}


def parse(template):
    """Text and holes in turn."""
    return re.split(r"\$(\w+)", " ".join(template.split()).replace("OR", "|"))


PARSED = {kind: [parse(template) for template in re.split(r"\|(?!')|\n\s*\|", text)] for kind, text in GRAMMAR.items()}
NO_FLOATS = {kind: [parts for parts in templates if "float" not in parts[1::2] and "math.sqrt" not in parts[0]]
             for kind, templates in PARSED.items() if kind != "float"}


class Expressions:
    """Half of the generator: needs self.rng, self.floats, self.scope (names by type) and self.functions."""

    def fill(self, parts, depth):
        out = []
        for i, part in enumerate(parts):
            out.append(self.hole(part, depth - 1) if i & 1 else part)
        return "".join(out)

    def hole(self, kind, depth):
        if kind in GRAMMAR:
            return self.expression(kind, depth)
        return getattr(self, "hole_" + kind)(depth)

    def template(self, text, depth=3):
        """For statements: the same templates."""
        return self.fill(parse(text), depth)

    def expression(self, kind, depth):
        rng = self.rng
        if kind == "float" and not self.floats:
            kind = "int"
        if rng.random() < 0.012:
            kind = rng.choice(WRONG if self.floats else WRONG[1:])
        if depth <= 0 or rng.random() < 0.12:
            return self.leaf(kind)
        return self.fill(rng.choice((PARSED if self.floats else NO_FLOATS)[kind]), depth)

    def leaf(self, kind):
        rng = self.rng
        names = self.scope.get(kind)
        if names and rng.random() < 0.6:
            return rng.choice(names)
        return getattr(self, "literal_" + kind)()

    # ---- literals
    def literal_int(self):
        rng = self.rng
        size = rng.random()
        if size < 0.7:
            return str(rng.randrange(12))
        if size < 0.85:
            return f"({rng.randrange(-300, 300)})"
        return rng.choice(["2147483647", "4294967296", "9223372036854775807", "(-4611686018427387904)", "10 ** 20", "(-(2 ** 62))",
                           "1073741823", "(-1073741824)", "0x7fff_ffff", "123456789012345678901234567890", "True", "1_000"])

    def literal_float(self):
        return self.rng.choice(["0.5", "1.25", "-2.0", "0.0", "-0.0", "1e10", "1e-7", "3.14159", "1e300", "float('inf')", "0.1", "2.5",
                                "float('nan')", "1e16", "123456.789"])

    def literal_str(self):
        word = self.rng.choice(WORDS)
        return repr(word if self.floats or word != "αβγ" else "été")  # boards know the case of Latin letters only

    def literal_bytes(self):
        return self.rng.choice(["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'a b c'", "b'12'"])

    def literal_bool(self):
        return self.rng.choice(["True", "False"])

    def literal_ilist(self):
        return "[" + ", ".join(self.literal_int() for _ in range(self.rng.choice([0, 1, 2, 3, 3, 4]))) + "]"

    def literal_slist(self):
        return "[" + ", ".join(self.literal_str() for _ in range(self.rng.randrange(4))) + "]"

    def literal_idict(self):
        return "{" + ", ".join(f"{self.hole_key(0)}: {self.literal_int()}" for _ in range(self.rng.randrange(4))) + "}"

    def literal_iset(self):
        return "{" + ", ".join(self.literal_int() for _ in range(1 + self.rng.randrange(4))) + "}"

    def literal_ituple(self):
        return "(" + "".join(self.literal_int() + ", " for _ in range(self.rng.randrange(4))) + ")"

    # ---- other holes
    def name(self, kind):
        return self.rng.choice(self.scope.get(kind) or self.scope["int"])

    def hole_iname(self, depth):
        return self.name("int")

    def hole_sname(self, depth):
        return self.name("str")

    def hole_fname(self, depth):
        return self.name("float")

    def hole_near(self, depth):
        return str(self.rng.randrange(-3, 12))

    def hole_little(self, depth):
        return str(self.rng.randrange(5))

    def hole_nonzero(self, depth):
        return str(self.rng.choice([1, 2, 3, -1, -2]))

    def hole_base(self, depth):
        return str(self.rng.choice([2, 8, 10, 16, 36, 0]))

    def hole_index(self, depth):
        return str(self.rng.choice([0, 0, 0, 0, 0, 1, -1, -1, -1, 2, -2, 7]))

    def hole_slice(self, depth):
        def end():
            return str(self.rng.randrange(-4, 6)) if self.rng.random() < 0.6 else ""
        step = f":{self.rng.choice([1, 2, -1, -2, 3])}" if self.rng.random() < 0.3 else ""
        return f"{end()}:{end()}{step}"

    def hole_key(self, depth):
        return repr(self.rng.choice(KEYS))

    def hole_char(self, depth):
        return repr(self.rng.choice("*. 0é"))

    def hole_any(self, depth):
        return self.expression(self.rng.choice(["int", "str", "ilist", "ituple", "bool", "bytes", "idict"]), depth)

    def hole_smethod(self, depth):
        return self.rng.choice("upper lower title capitalize swapcase strip lstrip rstrip casefold".split())

    def hole_bmethod(self, depth):
        return self.rng.choice("upper lower title strip swapcase capitalize".split())

    def hole_stest(self, depth):
        return self.rng.choice("isalpha isdigit isalnum isspace isupper islower istitle isidentifier isdecimal isnumeric".split())

    def hole_ispec(self, depth):
        return repr(self.align() + self.rng.choice(["", "+", " ", "-"]) + self.rng.choice(["", "#"]) + self.width()
                    + self.rng.choice(["", ",", "_"]) + self.rng.choice(["", "d", "x", "X", "o", "b", "n", "c", "s"]))

    def hole_fspec(self, depth):
        return repr(self.align() + self.rng.choice(["", "+", " "]) + self.width() + self.rng.choice(["", ","])
                    + self.rng.choice(["", ".2", ".0", ".5"]) + self.rng.choice(["", "f", "e", "g", "%", "G", "E"]))

    def hole_sspec(self, depth):
        return repr(self.align() + self.width() + self.rng.choice(["", ".2", ".0"]) + self.rng.choice(["", "s", "d"]))

    def align(self):
        return self.rng.choice(["", "", "<", ">", "^", "*<", "0>", "=", "é^"])

    def width(self):
        return self.rng.choice(["", "", "3", "8", "08", "12"])

    def hole_fstring(self, depth):
        """No quotes in the parts: python3 before 3.12 forbids the string's own."""
        parts = []
        for _ in range(1 + self.rng.randrange(3)):
            kind = self.rng.choice(["int", "str", "float", "ilist"])
            name = self.rng.choice(self.scope.get(kind) or self.scope["int"])
            spec = self.rng.choice(["", "", "!r", "!s", "!a", ":>8", ":<{n % 9}", ":^6", "="])
            if kind == "int":
                spec = self.rng.choice(["", ":" + self.hole_ispec(0)[1:-1], spec])
                name = self.rng.choice([name, f"{name} + 1", f"({name}, 2)[0]", f"-{name}"])
            parts.append("{" + name + spec + "}")
        return "f" + repr("".join(self.rng.choice(["", " ", "<", "{{", "é"]) + part for part in parts)) if "'" not in "".join(parts) else "''"

    def hole_percent(self, depth):
        spec = self.rng.choice(["%d", "%5d", "%-5d|", "%05d", "%x", "%s", "%r", "%+d", "%%%d", "%c", "%o", "%.3s"])
        return f"({spec!r} % ({self.expression('int', depth)},))"

    def bound(self, kind, name, make):
        """make(), with a name more in scope."""
        before = self.scope
        self.scope = {**before, kind: [*before.get(kind, []), name]}
        try:
            return make()
        finally:
            self.scope = before

    def hole_lambda(self, depth):
        return "lambda i: " + self.bound("int", "i", lambda: self.expression("int", min(depth, 2)))

    def hole_calllambda(self, depth):
        default = self.expression("int", 1)
        body = self.bound("int", "i", lambda: self.expression("int", depth))
        return f"(lambda i, j={default}: {body} + j)({self.expression('int', depth)})"

    def comprehension(self, depth, kind="int"):
        name = self.rng.choice(["i", "j", "a", "n"])
        source = self.expression("ilist", depth - 1)
        head = self.bound("int", name, lambda: self.expression(kind, depth))
        condition = " if " + self.bound("int", name, lambda: self.expression("bool", depth - 1)) if self.rng.random() < 0.4 else ""
        if "w :=" in source:
            source = "xs"
        return f"{head} for {name} in {source}{condition}".replace(f"({name} :=", "(w :=")

    def hole_listcomp(self, depth):
        return f"[{self.comprehension(depth)}]"

    def hole_genexp(self, depth):
        return self.comprehension(depth)

    def hole_call(self, depth):
        if not self.functions or self.quiet:
            return self.leaf("int")
        name, signature = self.rng.choice(self.functions)
        return self.call(name, signature, depth)

    def hole_callgen(self, depth):
        if not self.generators or self.quiet:
            return self.leaf("ilist")
        return f"list({self.rng.choice(self.generators)}({self.expression('int', depth)}))"

    def call(self, name, signature, depth):
        """Mostly right arguments for (positional, defaults, star, keyword-only, double star)."""
        rng = self.rng
        positional, defaults, star, keyword, double = signature
        args = [self.expression("int", depth) for _ in positional[:len(positional) - rng.randrange(defaults + 1)]]
        if star and rng.random() < 0.5:
            args.append("*" + self.expression(rng.choice(["ilist", "ituple"]), depth))
        if rng.random() < 0.04:
            args.append(self.expression("int", 1))
        for word in keyword:
            if rng.random() < 0.9:
                args.append(f"{word}={self.expression('int', depth)}")
        if double and rng.random() < 0.6:
            args.append("**" + self.expression("idict", depth) if rng.random() < 0.5 else f"zz={self.expression('int', 1)}")
        return f"{name}({', '.join(args)})"
