"""Random statements: assignments, loops, try, with, match, functions and generators, as lists of lines.

Control flow is what is varied most: break, continue, return and yield stand in any nesting of loops, try and with, and
everything reports where it passes. Every loop is bounded and functions call only those before them, so all programs end.
"""

from expressions import NAMES, Expressions

ERRORS = ["ValueError", "KeyError", "TypeError", "ZeroDivisionError", "IndexError", "LookupError", "RuntimeError", "StopIteration",
          "OSError", "AssertionError", "AttributeError", "NameError"]
CATCHES = ["ValueError", "KeyError", "(TypeError, ValueError)", "LookupError", "ArithmeticError", "Exception", "RuntimeError",
           "BaseException", "(IndexError, ZeroDivisionError)"]


LOCALS = {"int": ["a", "b", "n"], "str": ["s"], "ilist": ["xs"], "slist": ["ws"], "idict": ["d"], "iset": ["q"], "ituple": ["p"],
          "bool": ["k"], "bytes": ["r"], "float": ["x"]}


class Where:
    """The surroundings of a statement."""

    def __init__(self, depth=0, loop=0, function=False, generator=False, asynchronous=False, budget=3):
        self.depth, self.loop, self.function = depth, loop, function
        self.generator, self.asynchronous, self.budget = generator, asynchronous, budget

    def deeper(self, **changes):
        return Where(**{**vars(self), "depth": self.depth + 1, "budget": self.budget - 1, **changes})


def indented(lines):
    return ["    " + line for line in lines]


class Statements(Expressions):
    # ---- blocks
    def block(self, where, count=None):
        lines = []
        for _ in range(count or 1 + self.rng.randrange(3)):
            statement = self.statement(where)
            guarded = where.function and not where.generator and self.rng.random() < 0.2
            lines += ["try:", *indented(statement), "except Exception as error:", "    err(error)"] if guarded else statement
        return lines

    def nested(self, where, **changes):
        return indented(self.block(where.deeper(**changes)))

    def statement(self, where):
        simple = [self.assign, self.assign, self.assign, self.augment, self.unpack, self.show, self.show, self.mutate, self.leave, self.delete]
        if where.generator:
            simple += [self.yields] * 5
        if where.asynchronous:
            simple += [self.awaits] * 5
        compound = [self.if_, self.if_, self.for_, self.while_, self.try_, self.try_, self.with_, self.match_, self.raises]
        if where.budget <= 0 or self.rng.random() < 0.55:
            return self.rng.choice(simple)(where)
        return self.rng.choice(compound)(where)

    # ---- simple statements
    def target(self, kind):
        return self.rng.choice(self.targets[kind])

    def kind(self):
        kinds = ["int", "int", "int", "str", "str", "ilist", "slist", "idict", "ituple", "bool", "bytes", "iset"]
        return self.rng.choice(kinds + (["float"] * 3 if self.floats else []))

    def kept_small(self, name, where):
        return [f"{name} = small({name})"] if where.loop or where.function else []

    def assign(self, where):
        kind = self.kind()
        name = self.target(kind)
        value = self.expression(kind, 3)
        if self.rng.random() < 0.1:
            name = f"{name} = {self.target(kind)}"
        return [f"{name} = {value}", *self.kept_small(name.split(" ")[0], where)]

    def augment(self, where):
        kind, operators = self.rng.choice([("int", "+= -= *= //= %= &= |= ^= >>="), ("str", "+= *="), ("ilist", "+="), ("idict", "|="),
                                           ("iset", "|= &= -= ^="), ("float", "+= -= *= /= //="), ("ituple", "+="), ("bytes", "+=")])
        if kind == "float" and not self.floats:
            kind, operators = "int", "+= -="
        name, operator = self.target(kind), self.rng.choice(operators.split())
        right = self.expression("int" if operator == "*=" and kind != "float" else kind, 2)
        if kind in ("str", "ituple") and operator == "*=":
            right = self.hole_little(0)
        return [f"{name} {operator} {right}", *self.kept_small(name, where)]

    def unpack(self, where):
        a, b = self.target("int"), self.target("int")
        forms = [f"{a}, {b} = {b}, {a}", f"{a}, *{self.target('ilist')} = $ilist", f"*{self.target('ilist')}, {a} = $ituple",
                 f"{a}, ({b}, *xs) = $int, $ilist", f"[{a}, {b}] = divmod($int, $int)", f"{a}, {b} = $ituple",
                 "xs[$index], d[$key] = $int, $int", "xs[$slice] = $ilist", f"{a} = xs[0] = $int", f"for {a}, {b} in zip($ilist, $ilist): show({a}, {b})",
                 f"({a}, {b}), s = ($int, $int), $str", "xs[$index] += $int", "d[$key] -= $int", "del xs[$slice]", "d[$key], *ys = $ilist",
                 f"{a}: int = $int", f"s = ({a}, {b}), s = $ituple, $str"]
        return [self.template(self.rng.choice(forms), 3), *self.kept_small(a, where), *self.kept_small("xs", where)]

    def show(self, where):
        kind = self.kind()
        self.labels += 1
        if self.rng.random() < 0.3:
            return [self.template(f"show({self.labels}, ${kind}, $int)", 2)]
        return [f"show({self.labels}, {self.expression(kind, 4)})"]

    def mutate(self, where):
        forms = ["xs.append($int)", "xs.insert($index, $int)", "xs.extend($ilist)", "xs.sort()", "xs.sort(key=$lambda, reverse=not $bool)", "xs.reverse()",
                 "xs.pop($index)", "xs.remove($int)", "d.update($idict)", "d.pop($key)", "d.pop($key, $int)", "d[$key] = $int", "q.add($int)",
                 "q.discard($int)", "q.update($ilist)", "q.remove($int)", "ws.append($str)", "xs[$slice] = $ilist", "d.setdefault($key, $int)",
                 "xs[$slice] = $ituple", "show(d.popitem())", "ws.sort(key=len)", "xs.clear()", "q.symmetric_difference_update($ilist)",
                 "assert $bool, $str", "pass", "$call", "show(*map($lambda, $ilist))", "print($int, $str, sep=$str)", "globals()['n'] = $int",
                 "show(eval($exec_text))", "exec($exec_text)"]
        return [self.template(self.rng.choice(forms), 2), *self.kept_small("xs", where)]

    def hole_exec_text(self, depth):
        before, self.quiet = self.quiet, True
        text = repr(self.expression("int", 2)) if self.rng.random() < 0.7 else repr(f"a = {self.expression('int', 2)}")
        self.quiet = before
        return text

    def delete(self, where):
        if self.rng.random() < 0.6:
            return [self.template("del d[$key]", 1)]
        kind = self.rng.choice(["int", "ilist", "str", "float"] if self.floats else ["int", "ilist", "str"])
        name = self.target(kind)
        restore = [f"{name} = {self.expression(kind, 1)}"] if self.rng.random() < 0.8 else []
        return [f"del {name}", *restore]

    def leave(self, where):
        choices = []
        if where.loop:
            choices += ["break", "continue", "continue"]
        if where.function:
            choices += ["return"] if where.generator and where.asynchronous else ["return $int", "return"]
        if not choices:
            return self.show(where)
        guard = self.rng.random()
        text = self.template(self.rng.choice(choices), 2)
        return [text] if guard < 0.25 else [f"if {self.expression('bool', 2)}: {text}"]

    def yields(self, where):
        forms = ["yield $int", "a = yield $int", "show('sent', (yield $int))", "yield from $ilist", "b = yield from sub($near)", "xs = [(yield $int), (yield)]",
                 "yield $str", "n = small((yield) or $int)"]
        if where.asynchronous:
            forms = ["yield $int", "a = yield $int", "show('sent', (yield $int))"]
        return [self.template(self.rng.choice(forms), 2)]

    def awaits(self, where):
        forms = ["a = await Wait($int)", "show(await Wait($int), await Wait($str))", "n = small((await Wait($near)) + $int)",
                 "async for b in Ticker($little): show('tick', b)", "xs = [i async for i in Ticker($little)]",
                 "xs = [await Wait(i) for i in $ilist if i < $int]", "show({i: await Wait(i) async for i in Ticker($little) if i != $near})",
                 "show('m', (await Wait($bool)) and (await Wait($int)), f'{await Wait($near)}')"]
        if self.coroutines:
            forms += [f"b = await {self.rng.choice(self.coroutines)}($int)"] * 2
        return [self.template(self.rng.choice(forms), 2)]

    # ---- compound statements
    def if_(self, where):
        lines = [f"if {self.expression('bool', 3)}:", *self.nested(where)]
        if self.rng.random() < 0.3:
            lines += [f"elif {self.expression(self.rng.choice(['bool', 'int', 'str']), 2)}:", *self.nested(where)]
        if self.rng.random() < 0.5:
            lines += ["else:", *self.nested(where)]
        return lines

    def for_(self, where):
        name = self.target("int")
        forms = [f"for {name} in range($little):", f"for {name} in $ilist[:4]:", f"for {name}, b in enumerate($ilist[:3]):",
                 f"for s, {name} in list($idict.items())[:3]:", f"for {name}, (b, *ys) in zip($ilist[:3], [$ituple, $ituple]):", f"for {name} in sorted($iset)[:3]:",
                 f"for {name} in range($near, 0, -2):", "for xs[0] in $ituple[:3]:", f"for {name} in ($int, $int, *$ilist[:2]):",
                 f"for s in $str[:3]:", f"for {name} in (i for i in $ilist[:3]):"]
        if where.loop >= 2:
            forms = forms[:2]
        lines = [self.template(self.rng.choice(forms), 2), *self.nested(where, loop=where.loop + 1)]
        if self.rng.random() < 0.35:
            lines += ["else:", *self.nested(where)]
        return lines

    def while_(self, where):
        self.labels += 1
        counter = f"i{self.labels}"
        condition = self.template(self.rng.choice(["$bool", "$bool", "True", "$int", "xs"]), 2)
        lines = [f"{counter} = 0", f"while {counter} < {1 + self.rng.randrange(3)} and {condition}:" if self.rng.random() < 0.6
                 else f"while ({counter} := {counter} + 1) < {2 + self.rng.randrange(3)} or not True:",
                 f"    {counter} += 1", *self.nested(where, loop=where.loop + 1)]
        if self.rng.random() < 0.35:
            lines += ["else:", *self.nested(where)]
        return lines

    def error(self):
        name = self.rng.choice(ERRORS)
        return f"{name}({self.expression(self.rng.choice(['int', 'str']), 1)})" if self.rng.random() < 0.8 else name

    def raises(self, where):
        text = f"raise {self.error()}"
        if self.rng.random() < 0.25:
            text += " from " + self.rng.choice([self.error(), "None"])
        if self.rng.random() < 0.15:
            text = f"raise ExceptionGroup({self.literal_str()}, [{self.rng.choice(ERRORS)}(1), ExceptionGroup('in', [ValueError(2), {self.rng.choice(ERRORS)}(3)])])"
        return [text] if self.rng.random() < 0.3 else [f"if {self.expression('bool', 2)}:", "    " + text]

    def try_(self, where):
        rng = self.rng
        lines = ["try:", *self.nested(where)]
        if rng.random() < 0.35:
            lines += indented(self.raises(where))
        handlers = 0 if rng.random() < 0.25 else 1 + rng.randrange(2)
        if handlers and not where.generator and rng.random() < 0.18:
            return lines + self.group_handlers(where, handlers)
        kinds = sorted(rng.sample(CATCHES, handlers), key=lambda kind: kind in ("Exception", "BaseException"))
        for kind in kinds:
            name = " as error" if rng.random() < 0.6 else ""
            lines.append(f"except {kind}{name}:")
            lines += ["    err(error)"] if name else ["    show('caught')"]
            if rng.random() < 0.6:
                lines += self.nested(where)
            if rng.random() < 0.15:
                lines.append("    " + rng.choice(["raise", f"raise {self.error()}", f"raise {self.error()} from {'error' if name else 'None'}"]))
        if handlers and rng.random() < 0.3:
            lines += ["else:", *self.nested(where)]
        if not handlers or rng.random() < 0.4:
            lines += ["finally:", "    show('finally')", *self.nested(where)]
        return lines

    def group_handlers(self, where, handlers):
        lines = []
        inside = where.deeper(loop=0, function=False)
        for kind in self.rng.sample(["ValueError", "KeyError", "(TypeError, OSError)", "LookupError", "Exception"], handlers):
            lines += [f"except* {kind} as group:", "    err(group)", *self.without_leaving(inside)]
        if self.rng.random() < 0.3:
            lines += ["finally:", *self.nested(where)]
        return lines

    def without_leaving(self, where):
        lines = indented(self.block(where, 1))
        return ["    pass"] if any(word in line for line in lines for word in ("break", "continue", "return")) else lines

    def with_(self, where):
        self.labels += 1
        label = f"w{self.labels}"
        swallow = self.rng.choice(["", "", ", ValueError", ", Exception", ", (KeyError, ZeroDivisionError)"])
        prefix = "async " if where.asynchronous and self.rng.random() < 0.5 else ""
        second = f", Context('{label}b')" if self.rng.random() < 0.25 else ""
        name = self.rng.choice(["", " as s", " as d['ab']", " as ws[0]"])
        return [f"{prefix}with Context('{label}'{swallow}){name}{second}:", *self.nested(where)]

    def match_(self, where):
        patterns = ["[a, b]", "[a, *xs]", "(1 | 2 | 3) as n", "{'a': a, **e}", "int(a)", "str() as s", "(a, b) if a == b", "[]", "[_, _, *_]", "{}",
                    "None", "True", "-1", "'a' | 'b' | ''", "[int(a), str(s)]", "float()", "{'x': [a, *_]}", "bool(k)", "list() | tuple()",
                    "[[a], *ys]", "bytes()", "n if n == 3", "{'key': int() | str() as n}", "1.5", "(0, (b as a))"]
        subject = self.rng.choice(["$int", "$str", "$ilist", "$ituple", "$idict", "[$int, $str]", "[$ilist, $int]", "{'x': $ilist}", "$bool", "$bytes", "($int, $int)"])
        lines = [self.template(f"match {subject}:", 3)]
        for pattern in self.rng.sample(patterns, 1 + self.rng.randrange(4)):
            if pattern == "n if n == 3" or " if " not in pattern and self.rng.random() < 0.1:
                pattern = pattern.split(" if ")[0] + f" if {self.expression('bool', 2)}"
            lines += [f"    case {pattern}:", *indented(self.nested(where))]
        if self.rng.random() < 0.5:
            lines += ["    case _:", *indented(self.nested(where))]
        return lines

    # ---- functions
    def signature(self):
        rng = self.rng
        positional = rng.sample("a b c n".split(), rng.randrange(4))
        defaults = rng.randrange(len(positional) + 1) if rng.random() < 0.4 else 0
        star = rng.random() < 0.25
        keyword = [name for name in ("k1", "k2") if rng.random() < 0.15]
        double = rng.random() < 0.15
        parts = [name if i < len(positional) - defaults else f"{name}={self.expression('int', 1)}" for i, name in enumerate(positional)]
        if len(parts) > 1 and rng.random() < 0.2:
            parts.insert(1, "/")
        if star or keyword:
            parts.append("*rest" if star else "*")
        parts += [f"{name}={self.literal_int()}" if rng.random() < 0.5 else name for name in keyword]
        if double:
            parts.append("**more")
        return ", ".join(parts), (positional, defaults, star, keyword, double)

    def body(self, where, names, count=None):
        """The body of a function with these parameters: gives its locals values first, mostly."""
        rng = self.rng
        outer, self.targets = self.targets, LOCALS
        kinds = [kind for kind in LOCALS if self.floats or kind != "float"]
        lines = []
        for i in range(0, len(kinds), 3):
            pairs = [(name, self.leaf(kind)) for kind in kinds[i:i + 3] for name in LOCALS[kind] if name not in names]
            if pairs and rng.random() < 0.93:
                lines.append(f"{', '.join(name for name, _ in pairs)} = {', '.join(value for _, value in pairs)}")
        if rng.random() < 0.15:
            name = rng.choice([name for name in ("a", "n", "s", "xs", "d") if name not in names])
            lines.insert(0, f"global {name}")
        lines += self.block(where, count or 2 + rng.randrange(4))
        self.targets = outer
        return lines

    def define_function(self, where, prefix="f"):
        self.labels += 1
        name = f"{prefix}{self.labels}"
        header, signature = self.signature()
        decorators = [f"@{self.rng.choice(['log', 'scaled(2)', 'scaled(-1)'])}"] if self.rng.random() < 0.15 else []
        lines = self.body(Where(function=True, depth=1, loop=0, budget=3), signature[0])
        if self.rng.random() < 0.25:
            lines += self.closure(signature[0])
        if self.rng.random() < 0.85:
            lines.append(f"return {self.bound('int', signature[0][0] if signature[0] else 'n', lambda: self.expression('int', 3))}")
        self.functions.append((name, signature))
        return [*decorators, f"def {name}({header}):", *indented(lines)]

    def closure(self, names):
        """An inner function that reads and writes names of the outer one."""
        self.labels += 1
        inner, cell = f"g{self.labels}", self.rng.choice(["a", "b", "n"])
        lines = [f"{cell} = {self.expression('int', 2)}", f"def {inner}(step={self.literal_int()}):", f"    nonlocal {cell}",
                 f"    {cell} = small({cell} + step)", f"    return {self.expression('int', 2)}" if self.rng.random() < 0.5 else f"    return lambda: {cell}"]
        return lines + [f"show({inner}(), {cell}, [{inner}(i) for i in range(2)] and {cell})" if "lambda" not in lines[-1]
                        else f"show({inner}()(), {inner}(2)(), {cell})"]

    def define_generator(self, where):
        self.labels += 1
        name = f"gen{self.labels}"
        body = self.body(Where(function=True, generator=True, depth=1, budget=3), ["a"], 3 + self.rng.randrange(3))
        lines = ["def sub(n):", "    try:", "        b = yield n", "        show('sub got', b)", "    finally:", "        show('sub ends')", "    return n",
                 f"def {name}(a={self.literal_int()}):", *indented(body or ["pass"])]
        lines.append("    yield a")
        self.generators.append(name)
        return lines + self.use_generator(name)

    def use_generator(self, name):
        steps = ["show(next(g))", "show(next(g, 'end'))", "show(g.send($int))", "show(g.throw(ValueError($int)))", "show(g.throw(KeyError))", "g.close()",
                 "show(list(g))", "show([i for i in g if i])", "show(g.send(None))", "for i in g: show('for', i); break", "a, *xs = g", "show(g.throw(GeneratorExit))",
                 "show(g.gi_running)"]
        lines = [self.template(f"g = {name}($int)", 2)]
        for _ in range(2 + self.rng.randrange(4)):
            lines += ["try:", "    " + self.template(self.rng.choice(steps), 2), "except BaseException as error:", "    err(error)"]
        return lines

    def define_coroutine(self, where):
        self.labels += 1
        name = f"co{self.labels}"
        body = self.body(Where(function=True, asynchronous=True, depth=1, budget=3), ["a"], 3 + self.rng.randrange(3))
        lines = [f"async def {name}(a={self.literal_int()}):", *indented(body), f"    return await Wait({self.expression('int', 2)})"]
        lines += [self.template(self.rng.choice([f"drive({name}($int))", f"drive({name}(), [$int, $str, ValueError('thrown'), 1])",
                                                 f"together({name}($int), {name}($int))"]), 2)]
        self.coroutines.append(name)
        if self.rng.random() < 0.4:
            lines += self.async_generator()
        return lines

    def async_generator(self):
        self.labels += 1
        name = f"ag{self.labels}"
        body = self.body(Where(function=True, generator=True, asynchronous=True, depth=1, budget=2), ["a"], 3)
        lines = [f"async def {name}(a=1):", *indented(body), "    yield a", f"async def use{self.labels}():"]
        uses = [f"async for i in {name}($int): show('for', i)", f"show([i async for i in {name}($int) if i])",
                f"g = {name}(); show(await g.__anext__()); show(await g.asend($int)); await g.aclose()",
                f"g = {name}(); show(await anext(g), await anext(g, 'end')); show(await g.athrow(KeyError(1)))"]
        return lines + ["    " + self.template(self.rng.choice(uses), 2), f"drive(use{self.labels}())"]
