# pprint: representations of nested data broken into lines.
import re
import sys
import types
from collections import OrderedDict, defaultdict, deque

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _Key:
    # Orders what cannot be ordered by its type's name.
    __slots__ = ['obj']

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


def _keeps_repr(cls, base):
    return issubclass(cls, base) and not any('__repr__' in c.__dict__ for c in cls.__mro__[:cls.__mro__.index(base)])


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth, self._indent, self._width = depth, indent, width
        self._stream = sys.stdout if stream is None else stream
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out.append, 0, 0, {}, 0)
        return ''.join(out)

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, obj, write, indent, allowance, context, level):
        key = id(obj)
        if key in context:
            write(_recursion(obj))
            return
        rep = self._repr(obj, context, level)
        if len(rep) > self._width - indent - allowance:
            method = self._method(obj)
            if method is not None:
                context[key] = 1
                method(obj, write, indent, allowance, context, level + 1)
                del context[key]
                return
        write(rep)

    def _method(self, obj):
        cls = type(obj)
        if cls in (list, tuple, dict, set, frozenset, str, bytes, bytearray, deque, OrderedDict, defaultdict):
            return getattr(self, '_p_' + cls.__name__)
        if cls.__name__ == 'Counter':
            return self._p_Counter
        if cls is types.MappingProxyType:
            return self._p_mappingproxy
        if isinstance(obj, types.SimpleNamespace):
            return self._p_namespace
        if '__repr__' in cls.__dict__ and '__dataclass_fields__' in cls.__dict__ and hasattr(cls.__repr__, '__wrapped__'):
            return self._p_dataclass
        for base in (list, tuple, dict, set, frozenset):
            if _keeps_repr(cls, base):
                return getattr(self, '_p_' + base.__name__)
        return None

    def _p_dict(self, obj, write, indent, allowance, context, level):
        write('{')
        if self._indent > 1:
            write((self._indent - 1) * ' ')
        if obj:
            items = sorted(obj.items(), key=_pair_key) if self._sort_dicts else obj.items()
            self._items(items, write, indent, allowance + 1, context, level)
        write('}')

    def _p_OrderedDict(self, obj, write, indent, allowance, context, level):
        if not len(obj):
            write(repr(obj))
            return
        name = obj.__class__.__name__
        write(name + '(')
        self._p_list(list(obj.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(')')

    def _p_defaultdict(self, obj, write, indent, allowance, context, level):
        if not len(obj):
            write(repr(obj))
            return
        factory = self._repr(obj.default_factory, context, level)
        name = obj.__class__.__name__
        indent += len(name) + 1
        write('%s(%s,\n%s' % (name, factory, ' ' * indent))
        self._p_dict(obj, write, indent, allowance + 1, context, level)
        write(')')

    def _p_Counter(self, obj, write, indent, allowance, context, level):
        if not len(obj):
            write(repr(obj))
            return
        name = obj.__class__.__name__
        write(name + '({')
        if self._indent > 1:
            write((self._indent - 1) * ' ')
        self._items(obj.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write('})')

    def _p_mappingproxy(self, obj, write, indent, allowance, context, level):
        write('mappingproxy(')
        self._format(obj.copy(), write, indent + 13, allowance + 1, context, level)
        write(')')

    def _p_namespace(self, obj, write, indent, allowance, context, level):
        name = 'namespace' if type(obj) is types.SimpleNamespace else obj.__class__.__name__
        write(name + '(')
        self._fields(list(obj.__dict__.items()), write, indent + len(name) + 1, allowance, context, level)
        write(')')

    def _p_dataclass(self, obj, write, indent, allowance, context, level):
        name = obj.__class__.__name__
        items = [(f.name, getattr(obj, f.name)) for f in obj.__dataclass_fields__.values()
                 if f.repr and hasattr(obj, f.name)]
        write(name + '(')
        self._fields(items, write, indent + len(name) + 1, allowance, context, level)
        write(')')

    def _fields(self, items, write, indent, allowance, context, level):
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            write(f'{key}=')
            if id(value) in context:
                write("...")
            else:
                self._format(value, write, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                write(f",\n{' ' * indent}")

    def _p_list(self, obj, write, indent, allowance, context, level):
        write('[')
        self._sequence(obj, write, indent, allowance + 1, context, level)
        write(']')

    def _p_tuple(self, obj, write, indent, allowance, context, level):
        write('(')
        end = ',)' if len(obj) == 1 else ')'
        self._sequence(obj, write, indent, allowance + len(end), context, level)
        write(end)

    def _p_set(self, obj, write, indent, allowance, context, level):
        if not len(obj):
            write(repr(obj))
            return
        if type(obj) is set:
            write('{')
            end = '}'
        else:
            name = obj.__class__.__name__
            write(name + '({')
            end = '})'
            indent += len(name) + 1
        self._sequence(sorted(obj, key=_Key), write, indent, allowance + len(end), context, level)
        write(end)

    _p_frozenset = _p_set

    def _p_deque(self, obj, write, indent, allowance, context, level):
        if not len(obj):
            write(repr(obj))
            return
        name = obj.__class__.__name__
        write(name + '(')
        indent += len(name) + 1
        write('[')
        if obj.maxlen is None:
            self._sequence(obj, write, indent, allowance + 2, context, level)
            write('])')
        else:
            self._sequence(obj, write, indent, 2, context, level)
            write('],\n%smaxlen=%s)' % (' ' * indent, self._repr(obj.maxlen, context, level)))

    def _p_str(self, obj, write, indent, allowance, context, level):
        if not len(obj):
            write(repr(obj))
            return
        chunks = []
        lines = obj.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        most = most1 = self._width - indent
        for i, line in enumerate(lines):
            rep = repr(line)
            if i == len(lines) - 1:
                most1 -= allowance
            if len(rep) <= most1:
                chunks.append(rep)
                continue
            parts = re.findall(r'\S*\s*', line)
            parts.pop()
            width, current = most, ''
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    width -= allowance
                if len(repr(candidate)) > width:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            write(repr(obj))
            return
        if level == 1:
            write('(')
        write(('\n' + ' ' * indent).join(chunks))
        if level == 1:
            write(')')

    def _p_bytes(self, obj, write, indent, allowance, context, level):
        if len(obj) <= 4:
            write(repr(obj))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            write('(')
        delim, width, current, last = '', self._width - indent, b'', len(obj) // 4 * 4
        for i in range(0, len(obj), 4):
            part = obj[i:i + 4]
            candidate = current + part
            if i == last:
                width -= allowance
            if len(repr(candidate)) > width:
                if current:
                    write(delim + repr(current))
                    delim = '\n' + ' ' * indent
                current = part
            else:
                current = candidate
        if current:
            write(delim + repr(current))
        if parens:
            write(')')

    def _p_bytearray(self, obj, write, indent, allowance, context, level):
        write('bytearray(')
        self._p_bytes(bytes(obj), write, indent + 10, allowance + 1, context, level + 1)
        write(')')

    def _items(self, items, write, indent, allowance, context, level):
        items = list(items)
        indent += self._indent
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            rep = self._repr(key, context, level)
            write(rep + ': ')
            self._format(value, write, indent + len(rep) + 2, allowance if last else 1, context, level)
            if not last:
                write(',\n' + ' ' * indent)

    def _sequence(self, items, write, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            write((self._indent - 1) * ' ')
        delimnl = ',\n' + ' ' * indent
        delim, items = '', list(items)
        width = most = self._width - indent + 1
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                most -= allowance
                width -= allowance
            if self._compact:
                rep = self._repr(item, context, level)
                w = len(rep) + 2
                if width < w:
                    width = most
                    if delim:
                        delim = delimnl
                if width >= w:
                    width -= w
                    write(delim + rep)
                    delim = ', '
                    continue
            write(delim)
            delim = delimnl
            self._format(item, write, indent, allowance if last else 1, context, level)

    def _safe_repr(self, obj, context, maxlevels, level):
        # -> (text, can be read back, is recursive)
        cls = type(obj)
        if cls is int and self._underscore_numbers:
            return f"{obj:_d}", True, False
        if cls in (str, bytes, int, float, bool, type(None), complex, bytearray):
            return repr(obj), True, False
        if not any(_keeps_repr(cls, base) for base in (dict, list, tuple)):
            rep = repr(obj)
            return rep, bool(rep) and not rep.startswith('<'), False
        left, right = ('{', '}') if issubclass(cls, dict) else ('[', ']') if issubclass(cls, list) else ('(', ')')
        if not obj:
            return left + right, True, False
        if maxlevels and level >= maxlevels:
            return left + '...' + right, False, id(obj) in context
        if id(obj) in context:
            return _recursion(obj), False, True
        context[id(obj)] = 1
        readable, recursive, parts = True, False, []
        level += 1
        if left == '{':
            for k, v in sorted(obj.items(), key=_pair_key) if self._sort_dicts else obj.items():
                ks, kr, krec = self.format(k, context, maxlevels, level)
                vs, vr, vrec = self.format(v, context, maxlevels, level)
                parts.append(f'{ks}: {vs}')
                readable = readable and kr and vr
                recursive = recursive or krec or vrec
        else:
            for item in obj:
                s, r, rec = self.format(item, context, maxlevels, level)
                parts.append(s)
                readable = readable and r
                recursive = recursive or rec
        del context[id(obj)]
        text = ', '.join(parts)
        return left + text + (',' if left == '(' and len(obj) == 1 else '') + right, readable, recursive


def _recursion(obj):
    return "<Recursion on %s with id=%s>" % (type(obj).__name__, id(obj))
