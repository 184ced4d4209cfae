# str.format, % and f-strings
# min-python: 3.14
# float: double
def check(*expressions):
    for e in expressions:
        try:
            print(e, '->', repr(eval(e)))
        except Exception as x:
            print(e, '->', type(x).__name__ + ':', x)
class A:
    x = 5
    def __getitem__(self, k): return (type(k).__name__, k)
    def __format__(self, spec): return f'<{spec}>'
    def __repr__(self): return 'A\xe9'
    def __str__(self): return 'sA'
class BadFormat:
    def __format__(self, spec): return 5
class Plain: pass
class D(dict):
    def __missing__(self, k): return f'no {k}'
class I:
    def __index__(self): return 7
class F:
    def __float__(self): return 2.5
class N:
    def __int__(self): return 9
class BadStr:
    def __str__(self): return 5
    def __repr__(self): return 5
a = A()
check("'{}'.format()", "'{} {}'.format(1)", "'{0} {}'.format(1, 2)", "'{} {0}'.format(1, 2)", "'{x}'.format(y=1)", "'{x}'.format(x=1)", "'{0.x} {0[k]} {0[5]} {0[-5]} {0[a b]}'.format(a)", "'{0.y}'.format(a)", "'{.x}'.format(a)", "'{[0]}'.format([1])", "'{[3]}'.format([1])", "'{[a]}'.format([1])", "'{[a]}'.format({'a': 1})", "'{0!r} {0!s} {0!a}'.format(a)", "'{!x}'.format(a)", "'{!}'.format(a)", "'{!r'.format(a)", "'{!r:>5}'.format(5)", "'{!rr}'.format(5)", "'{'.format()", "'}'.format()", "'{{}}'.format()", "'{{'.format()", "'}}'.format()", "'{0'.format(1)", "'{0:'.format(1)", "'{0[}'.format(1)", "'{0[a}'.format(1)", "'{0[]}'.format([1])", "'{0.}'.format([1])", "'{0]}'.format([1])", "'{0[0]x}'.format([1])", "'{0[0].real}'.format([1])", "'{:{}}'.format(5, 10)", "'{:{w}.{p}}'.format('abcdef', w=10, p=2)", "'{:{:{}}}'.format(1, 2, 3)", "'{0:{1}}{2}'.format(5, 3, 'x')", "'{:{}}{}'.format(5, 3, 'x')", "'{0:{}}'.format(5, 3)", "'{a:{0}}'.format(3, a=1)", "'{:spec {x}}'.format(a, x=1)", "'{:}}'.format(a)", "'{:{{}}'.format(a)", "'{ }'.format(1)", "'{ x}'.format(**{' x': 1})", "'{-1}'.format(1)", "'{00}'.format(1)", "'{1_0}'.format(1)", "'{99999999999999999999}'.format(1)", "'{0[99999999999999999999]}'.format([1])", "'{0:{'.format(1)", "'{:d}'.format('x')", "'{:s}'.format(5)", "'{:x}'.format(1.5)", "'{}'.format(BadFormat())", "'{:x}'.format(Plain())", "'{:x}'.format([])", "'{:>5}'.format(None)", "'{:}'.format(None)", "'{}'.format(BadStr())", "'{!r}'.format(BadStr())", "'{:5}'.format(True)", "'{x[0][1]}'.format(x=[[1, 2]])", "'{x.real.imag}'.format(x=5)", "'{a}'.format_map(D())", "'{a}'.format_map({})", "'{}'.format_map({})", "'{0}'.format_map({})", "'{a.b}'.format_map(D())", "'{a}'.format_map([])", "str.format('{}', 1)", "str.format()", "str.format(5)", "'{}'.format(*[1, 2])", "'{self}'.format(self=1)", "'\\u00e9{}'.format('\\u00e9')", "format(5, 5)", "format(5, None)", "format()", "format(a, 'x')", "format([], '')", "format(Plain(), 'x')", "format(BadFormat())", "f'{a!r:>6}|{5:>{3}}|{a:abc}'", "f'{5!r:}'", "f'{1,2}'", "f'{1.5:10.3f}{\"x\":^5}'", "f'{5:z}'", "f'{BadFormat()}'", "f'{a=}'", "f'{a = !s}'", "f'{5=:>4}'", "f'{\"a\" \"b\"}'", "f'{Plain():x}'")
fmts = ['%d', '%i', '%u', '%s', '%r', '%a', '%x', '%X', '%o', '%e', '%E', '%f', '%F', '%g', '%G', '%c', '%5d', '%-5d|', '%05d', '%+d', '% d', '%#x', '%#o', '%#X', '%.3d', '%8.3d', '%-8.3d|', '%08.3d', '%.3s', '%10.2s', '%-10s|', '%05s', '%+s', '%.3f', '%10.3f', '%-10.2f|', '%010.2f', '%+.1e', '%#.0f', '%.0f', '%#g', '%ld', '%hd', '%lld', '%Ld', '%.f', '%.d', '%b', '%z', '%', '%5', '%%', '%5%', '%-%', '%.0s', '%#s', '%+x', '% x', '%+05d', '%- 5d|', '%.50f', '%.5x', '%#.5x', '%#010x', '%010.5x']
values = [0, 42, -42, 10**20, 1.5, -0.0, 1e300, float('inf'), float('nan'), 'str', 'é', 'long', b'by', None, True, a, I(), F(), N(), [1], 97, 0x1f600, 1j, 2.0, 1e17]
for f in fmts:
    for v in values:
        if isinstance(v, (I, F, N)) and f[-1] in 'sraz|' : continue
        shown = type(v).__name__ if isinstance(v, (I, F, N, A)) else repr(v)
        for fmt in (f, f.encode()):
            if isinstance(fmt, bytes) and isinstance(v, str): continue
            try:
                print(repr(fmt), shown, ascii(fmt % (v,)))
            except Exception as x:
                print(repr(fmt), shown, type(x).__name__ + ':', ascii(str(x)))
check("'%d %d' % (1,)", "'%d' % (1, 2)", "'%d' % ()", "'x' % ()", "'x' % (1,)", "'x' % 1", "'x' % {}", "'x' % []", "'x' % {'a': 1}", "'x' % 'y'", "'%(a)d' % {'a': 1}", "'%(a)s %(b)r' % {'a': 1, 'b': 'x'}", "'%(a)d' % {}", "'%(a)d' % 5", "'%(a)d' % (1,)", "'%(a' % {'a': 1}", "'%(a)' % {'a': 1}", "'%(a)5.2f|' % {'a': 1}", "'%((a))d' % {'(a)': 1}", "'%()d' % {'': 1}", "'%(a)d %d' % {'a': 1}", "'%*d' % (5, 1)", "'%-*d|' % (5, 1)", "'%*d' % (-5, 1)", "'%.*f' % (2, 1.5)", "'%.*f' % (-2, 1.5)", "'%*.*f' % (8, 2, 1.5)", "'%*d' % ('a', 1)", "'%*d' % (5,)", "'%(a)*d' % {'a': 1}", "'%d' % '1'", "'%x' % 1.5", "'%f' % 'a'", "'%f' % None", "'%c' % 'ab'", "'%c' % ''", "'%c' % -1", "'%c' % 0x110000", "'%c' % 1.5", "'%c' % b'a'", "'%c' % 97", "'%c' % 'é'", "'%s' % (1, 2)", "'%s' % [1, 2]", "'%s' % {'a': 1}", "'%s %s' % [1, 2]", "'%y' % 1", "'%\\u00e9' % 1", "'%d%' % 1", "'a%'  % ()", "'%5.1f%%' % 50", "'%s' % BadStr()", "'%r' % BadStr()", "'%999999999999999999999d' % 1", "'%.999999999999999999999d' % 1", "'%d' % 1e400", "'%d' % float('nan')", "'%d' % 1.9", "'%x' % I()", "'%d' % N()", "'%x' % N()", "'%f' % F()", "'%f' % I()", "'%s' % ()", "'%s' % ((),)", "'%(a)s%(a)s' % D()", "'%i' % True", "'%r' % 'it\\'s'", "'%a' % 'é'",
 "b'%d' % 5", "b'%s' % b'x'", "b'%s' % 'x'", "b'%b' % 5", "b'%a' % 'é'", "b'%r' % 'x'", "b'%c' % 300", "b'%c' % b'x'", "b'%c' % b'xy'", "b'%c' % 'x'", "b'%(a)d' % {b'a': 1}", "b'%(a)d' % {'a': 1}", "b'%s %s' % (b'a',)", "b'%s' % (b'a', b'b')", "b'%d' % 'x'", "b'%y' % 1", "b'%' % 1", "b'%s' % bytearray(b'x')", "b'%s' % memoryview(b'x')", "bytearray(b'%d') % 5", "b'x' % 5", "b'%f' % 'x'", "b'%x' % 1.5", "b'%5s|%-5s|' % (b'a', b'b')", "b'%.1s' % b'abc'")
