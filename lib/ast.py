# ast: literal_eval only; Adder's compiler makes no trees for programs.
import re

__all__ = ['literal_eval']
_SPACE = r'(?:[ \t\f\r\n]|\\\r?\n|#[^\n]*)*'
_STRING = r'''(?:[rR][bB]?|[bB][rR]?|[uU])?(?:\"\"\"(?:[^\\]|\\.)*?\"\"\"|\'\'\'(?:[^\\]|\\.)*?\'\'\'|"(?:[^\\"]|\\.)*"|'(?:[^\\']|\\.)*')'''
_NUMBER = r'0[xXoObB][0-9a-fA-F_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9_]+)?[jJ]?|\.[0-9][0-9_]*(?:[eE][-+]?[0-9_]+)?[jJ]?'
_TOKEN = re.compile(f'(?s){_SPACE}(?:({_STRING})|({_NUMBER})|(\\.\\.\\.|[A-Za-z_]\\w*|.|$))')
_NAMES = {'None': None, 'True': True, 'False': False}


class _Reader:
    # kind and text of the token in hand: kinds are 1 string, 2 number, 3 anything else; '' is the end.
    def __init__(self, text):
        self.text, self.at = text, 0
        self.next()

    def next(self):
        match = _TOKEN.match(self.text, self.at)
        self.at, self.kind = match.end(), match.lastindex
        self.token = match.group(self.kind)

    def fail(self):
        line = self.text.count('\n', 0, self.at) + 1
        raise ValueError(f'malformed node or string on line {line}: {self.token!r}')

    def take(self, token):
        if self.kind == 3 and self.token == token:
            self.next()
            return True
        return False

    def value(self):
        left = self.signed()
        while self.kind == 3 and self.token in ('+', '-'):
            minus = self.token == '-'
            self.next()
            right = self.atom() if self.kind == 2 else None
            if type(left) not in (int, float) or type(right) is not complex:
                self.fail()
            left = left - right if minus else left + right
        return left

    def signed(self):
        if self.kind != 3 or self.token not in ('+', '-'):
            return self.atom()
        minus = self.token == '-'
        self.next()
        if self.kind != 2:
            self.fail()
        return -self.atom() if minus else self.atom()

    def atom(self):
        token, kind = self.token, self.kind
        if kind == 1:
            value = eval(token)
            self.next()
            while self.kind == 1:
                value += eval(self.token)
                self.next()
            return value
        self.next()
        if kind == 2:
            return eval(token)
        if token in _NAMES:
            return _NAMES[token]
        if token == '...':
            return ...
        if token == '(':
            return self.bracket()
        if token == '[':
            return self.items(']')[0]
        if token == '{':
            return self.braces()
        if token == 'set' and self.take('(') and self.take(')'):
            return set()
        self.fail()

    def items(self, end):
        found, comma = [], False
        while not self.take(end):
            if found and not comma:
                self.fail()
            found.append(self.value())
            comma = self.take(',')
        return found, comma

    def bracket(self):
        found, comma = self.items(')')
        return found[0] if len(found) == 1 and not comma else tuple(found)

    def braces(self):
        if self.take('}'):
            return {}
        first = self.value()
        if not self.take(':'):
            found = {first}
            while self.take(',') and not (self.kind == 3 and self.token == '}'):
                found.add(self.value())
            return found if self.take('}') else self.fail()
        found = {first: self.value()}
        while self.take(',') and not (self.kind == 3 and self.token == '}'):
            key = self.value()
            found[key] = self.value() if self.take(':') else self.fail()
        return found if self.take('}') else self.fail()


def literal_eval(node_or_string):
    """The value of text that holds only literals: strings, bytes, numbers, tuples, lists, dicts, sets, booleans, None."""
    if not isinstance(node_or_string, str):
        raise ValueError(f'malformed node or string: {node_or_string!r}')
    text = node_or_string.lstrip(' \t')
    compile(text, '<unknown>', 'eval')
    reader = _Reader(text)
    value = reader.value()
    if reader.take(','):
        value = [value]
        while reader.token:
            value.append(reader.value())
            if not reader.take(','):
                break
        value = tuple(value)
    return value if not reader.token else reader.fail()


def __getattr__(name):
    if name[:2] == '__':
        raise AttributeError(f"module 'ast' has no attribute {name!r}", name=name)
    raise AttributeError(f"module 'ast' has no attribute {name!r}: Adder has literal_eval only", name=name)
