# string: constants, capwords, Template, Formatter.
import string
from string import Template, Formatter


def show(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as e:
        print(text, '->', type(e).__name__ + ':', e)


class Percent(Template):
    delimiter = '%'
    idpattern = r'[a-z]+_[a-z]+'


class Braces(Template):
    braceidpattern = r'[0-9]+'


class Checked(Formatter):
    def check_unused_args(self, used, args, kwargs):
        print('used', sorted(map(str, used)))

    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f'<{key}>')
        return super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == 'u' else super().convert_field(value, conversion)


F = Formatter().format
T = Template
for name in ('whitespace', 'ascii_lowercase', 'ascii_uppercase', 'ascii_letters', 'digits', 'hexdigits', 'octdigits', 'punctuation', 'printable'):
    print(name, repr(getattr(string, name)))
for text in '''
string.capwords("hello  big world"), string.capwords("a-b-c", "-"), string.capwords("  x  ")
T("$who likes ${what}s, $$5").substitute(who="tim", what="pie")
T("$who likes $what").substitute({"who": 1}, what=2)
T("$who").substitute({"who": 1}, who=2)
T("$who likes $what").substitute(who=1)
T("$who likes $what").safe_substitute(who=1)
T("$who $ 5").substitute(who=1)
T("$who $ 5 $$").safe_substitute(who=1)
T("a\\nb $! c").substitute()
T("${1}").substitute()
T("$_a $A1 $Ab").safe_substitute(_a=1, A1=2, ab=3)
T("$who ${what} $$ $who").get_identifiers(), T("$who $ ").is_valid(), T("$a").is_valid()
T("x").template, T("$a-$b").substitute(dict(a=1, b=2))
Percent("%a_b 100%% %x").safe_substitute(a_b=1)
Percent("%x").substitute(x=1)
Braces("${12} $ab").substitute({"12": "n", "ab": "m"})
F("{} {}", 1, 2), F("{1} {0}", 1, 2), F("{a} {b!r}", a=1, b="x"), F("{0:>5}|{1:<4}|", "a", 3)
F("{0[1]} {1.real} {2[k]}", [1, 2], 5, {"k": 3})
F("{:{}}", "x", 5), F("{0:{1}.{2}}", 3.14159, 8, 3), F("{{}} {{{0}}}", 1)
F("{0} {}", 1, 2)
F("{} {0}", 1, 2)
F("{x}")
F("{2}", 1)
F("{")
F("}")
F("{0!z}", 1)
F("{0!s:>4}", 1), F("{0!a}", "\\xe9")
F("{:{:{}}}", 1, 2, 3)
F("{a.b}", a=1)
Checked().format("{0} {z} {y!u}", 1, y="up")
list(Formatter().parse("a{b!r:c}d{{e}}f{0[x].y}"))
list(Formatter().parse(""))
Formatter().vformat("{0} {a}", (1,), {"a": 2})
Formatter().get_field("0.real", (7,), {})
Formatter().format()
'''.strip().splitlines():
    show(text)
