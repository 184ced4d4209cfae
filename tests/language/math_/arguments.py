# min-python: 3.14
# float: double
# Every function of math and cmath with a table of arguments, special values and wrong types.
import cmath
import math

INF, NAN = float("inf"), float("nan")


class Float:
    def __float__(self):
        return 2.5

    def __repr__(self):
        return "Float()"


class Index:
    def __index__(self):
        return 4

    def __repr__(self):
        return "Index()"


class Own:
    def __ceil__(self): return "ceil"
    def __floor__(self): return "floor"
    def __trunc__(self): return "trunc"
    def __repr__(self): return "Own()"


def show(v):
    if isinstance(v, float) and v == v and abs(v) != INF and v != int(v):
        return f"{v:.12g}"
    if isinstance(v, complex):
        return f"({show(v.real)}, {show(v.imag)})"
    if isinstance(v, tuple):
        return "(" + ", ".join(map(show, v)) + ")"
    return repr(v)


def t(f, *args, **kwargs):
    try:
        return show(f(*args, **kwargs))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


POOL = [0, 1, -1, 2, 10, True, 0.5, -0.5, 2.5, -2.5, 0.0, -0.0, 1e300, 1e-300, 1 << 70, 1 << 1100, INF, -INF, NAN, "a", None, 1j, [1], Float(), Index(), Own()]
ONE = "acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs factorial floor frexp fsum gamma isfinite isinf isnan isqrt lgamma log log10 log1p log2 modf prod radians sin sinh sqrt tan tanh trunc ulp"
for name in ONE.split():
    f = getattr(math, name)
    for v in POOL:
        if name == "factorial" and isinstance(v, int) and v > 1000:
            v = 1 << 200
        print(name, v if not isinstance(v, int) or abs(v) < 1 << 80 else "big", t(f, v) if len(t(f, v)) < 200 else "long")
    print(name, t(f), t(f, 1, 2, 3), t(f, x=1))
PAIRS = [(0, 0), (1, 2), (-7, 3), (7, -3), (7.5, 2), (-0.0, 1), (INF, 1), (1, INF), (-1, INF), (NAN, 1), (1, NAN), (0.0, -1), (5, 0), (10, 3), (3, 10), (1 << 70, 3), (2.0, 1 << 70), ("a", 1), (1, "a"), (None, 1), (1e308, 10), (-8, 1 / 3), (12, 18), (0, 5), (5, 5), (-4, 6), (True, 2), (Index(), 2), (2, -1), (0, -1), (-INF, 3)]
for name in "atan2 comb copysign dist fmod gcd hypot isclose lcm ldexp log nextafter perm pow remainder fma sumprod".split():
    f = getattr(math, name)
    for a, b in PAIRS:
        print(name, a, b, t(f, a, b))
    print(name, t(f), t(f, 1), t(f, 1, 2, 3, 4), t(f, 1, 2, 3))
CALLS = """
math.gcd() math.gcd(12) math.gcd(12,18,27) math.gcd(-12) math.gcd(0,0) math.gcd(1.0) math.lcm() math.lcm(4,6,10) math.lcm(0,5) math.lcm(-3) math.lcm("a") math.gcd(1<<80,1<<70) math.lcm(1<<40,3)
math.hypot() math.hypot(3) math.hypot(3,4,12) math.hypot(*[1]*5) math.hypot(INF,NAN) math.hypot(1e300,1e300) math.hypot("a") math.hypot(1e-320,1e-320)
math.dist([1,2],[4,6]) math.dist((0,),(5,)) math.dist([],[]) math.dist([1],[1,2]) math.dist([1],5) math.dist([1],["a"]) math.dist(iter([1]),[1]) math.dist([1],[1],2)
math.isclose(1,1.0000000001) math.isclose(1,1.1,rel_tol=0.2) math.isclose(1,2,abs_tol=1) math.isclose(1,2,rel_tol=-1) math.isclose(INF,INF) math.isclose(INF,1e308) math.isclose(NAN,NAN) math.isclose(1,2,3) math.isclose(a=1,b=1)
math.fsum([]) math.fsum([0.1]*10) math.fsum([1e100,1,-1e100]) math.fsum([1,"a"]) math.fsum([INF,-INF]) math.fsum([INF,1]) math.fsum([1e308,1e308]) math.fsum(5) math.fsum([NAN]) math.fsum([1<<2000])
math.prod([]) math.prod([1,2,3]) math.prod([1,2],start=5) math.prod([1.5,2]) math.prod(["a",2]) math.prod(5) math.prod([],start="x") math.prod([[1],2]) math.prod([1],2) math.prod([1<<40]*3) math.prod([2,0.5,True])
math.sumprod([],[]) math.sumprod([1,2],[3,4]) math.sumprod([1.5],[2]) math.sumprod([1],[1,2]) math.sumprod([1,2],[1]) math.sumprod(["a"],[1]) math.sumprod(5,[1]) math.sumprod([0.1]*10,[1]*10) math.sumprod([1<<70],[2]) math.sumprod([10,2.5],[True,2])
math.fma(2,3,4) math.fma(0.1,10,-1) math.fma(INF,0,1) math.fma(INF,1,-INF) math.fma(NAN,1,1) math.fma(1e308,10,0) math.fma("a",1,1) math.fma(1,2) math.fma(-0.0,1,-0.0) math.fma(1e-300,1e-300,1)
math.nextafter(1,2) math.nextafter(1,2,steps=3) math.nextafter(0,1) math.nextafter(1,1) math.nextafter(1,INF,steps=0) math.nextafter(1,2,steps=-1) math.nextafter(INF,0) math.nextafter(1,2,steps=1.5) math.nextafter(0,INF,steps=1<<70) math.nextafter(NAN,1) math.nextafter(-1,1,steps=10) math.nextafter(1,2,3) math.nextafter(-5e-324,1,steps=2)
math.ulp(1) math.ulp(0) math.ulp(INF) math.ulp(NAN) math.ulp(-1e308) math.ulp("a")
math.comb(5,2) math.comb(5,6) math.comb(5,-1) math.comb(-1,2) math.comb(5,1.0) math.comb(100,50) math.comb(10**20,2) math.comb(10,10**20) math.comb(0,0) math.comb(5) math.comb(200,100)
math.perm(5,2) math.perm(5) math.perm(5,None) math.perm(5,6) math.perm(-1) math.perm(5,-1) math.perm(5,1.0) math.perm(20,10) math.perm(10**20,2) math.perm() math.perm(0)
math.factorial(0) math.factorial(20) math.factorial(25) math.factorial(-1) math.factorial(5.0) math.factorial("a") math.factorial(True) math.factorial(50)
math.isqrt(0) math.isqrt(15) math.isqrt(16) math.isqrt(10**40) math.isqrt(-1) math.isqrt(1.0) math.isqrt((1<<64)-1) math.isqrt(10**100+1)
math.log(8,2) math.log(8,base=2) math.log(0) math.log(-1) math.log(10,1) math.log(10,0) math.log(10**400) math.log(10,10**400) math.log2(1<<2000) math.log10(10**500) math.log(-10**400) math.log("a") math.log(1,"a") math.log(True) math.log2(0) math.log10(-1) math.log(2,-1) math.log(INF) math.log(0,2)
math.ldexp(1.5,3) math.ldexp(1,10000) math.ldexp(1,-10000) math.ldexp(0,1<<70) math.ldexp(1,1.5) math.ldexp(INF,-5) math.ldexp(1,1<<70) math.ldexp(1,-(1<<70)) math.ldexp("a",1)
math.frexp(8) math.frexp(0) math.frexp(INF) math.frexp(-0.3) math.modf(2.5) math.modf(-2.5) math.modf(INF) math.modf(NAN) math.modf(-0.0) math.frexp(5e-324)
math.pow(2,3) math.pow(0,-1) math.pow(-8,1/3) math.pow(1,NAN) math.pow(NAN,0) math.pow(INF,-1) math.pow(1e200,2) math.pow(-1,INF) math.pow(-2,3) math.pow("a",1) math.pow(0.0,-2) math.pow(-0.0,-3)
math.fmod(7,3) math.fmod(-7,3) math.fmod(7,0) math.fmod(INF,3) math.fmod(3,INF) math.remainder(7,3) math.remainder(7,0) math.remainder(INF,1) math.remainder(-7.5,2) math.remainder(3,INF) math.remainder(1,2)
math.copysign(1,-0.0) math.copysign(-1,2) math.copysign(NAN,-1) math.copysign("a",1) math.floor(2.7) math.ceil(-2.7) math.trunc(-2.7) math.floor(1e20) math.ceil(INF) math.floor(NAN) math.trunc(INF) math.floor("a") math.ceil(None) math.trunc([]) math.trunc("1")
math.gamma(5) math.gamma(0) math.gamma(-1) math.gamma(0.5) math.gamma(172) math.gamma(-0.5) math.lgamma(0) math.lgamma(-1) math.lgamma(100) math.lgamma(0.5) math.gamma(INF) math.gamma(-INF) math.lgamma(-INF) math.erf(0.5) math.erfc(0.5) math.erf(INF) math.erfc(-INF) math.erfc(30)
math.pi math.e math.tau math.inf math.nan math.cbrt(-8) math.cbrt(INF) math.exp2(10) math.exp2(1025) math.exp(710) math.expm1(1e-10) math.expm1(1000) math.log1p(-1) math.log1p(1e-10) math.log1p(-2) math.sinh(1000) math.cosh(1000) math.tanh(100) math.atanh(1) math.acosh(0.5) math.acos(2) math.asin(-2) math.sqrt(-1) math.sin(INF) math.cos(INF) math.tan(INF) math.degrees(math.pi) math.radians(180) math.exp(-1000) math.exp2(-1080)
math.fabs(-3) math.fabs(True) math.isfinite(1<<2000) math.isnan(NAN) math.isinf(-INF) math.sqrt(1<<2000) math.sin(1<<2000) math.sqrt(x=4) math.floor(-0.5) math.ceil(-0.5) math.issubnormal(1e-310) math.isnormal(1.0) math.signbit(-0.0) math.fmax(1,2) math.fmin(1,2)
"""
for line in CALLS.strip().split("\n"):
    for source in line.split(" math"):
        source = source if source.startswith("math") else "math" + source
        print(source, t(lambda: eval(source)))
for name in "acos acosh asin asinh atan atanh cos cosh exp isfinite isinf isnan log log10 phase polar sin sinh sqrt tan tanh".split():
    f = getattr(cmath, name)
    for v in [0, 1, -1, 2.5, 1j, -1j, 1 + 2j, -3 - 0.5j, complex(0, -0.0), complex(-2, -0.0), complex(2, 0), complex(INF, 0), complex(0, INF), 1e300 + 1e300j, 710, "a", None, Float(), Index()]:
        print("cmath", name, v, t(f, v))
for args in ((1, 0), (1, math.pi), (INF, 0), (0, INF), (1, NAN), (-1, 1), ("a", 1), (1,)):
    print("rect", args, t(cmath.rect, *args))
for args in ((1, 1 + 1e-12j), (1, 2), (INF, INF), (1, "a"), (1,)):
    print("isclose", args, t(cmath.isclose, *args))
print(t(cmath.log, 8, 2), t(cmath.log, 1, 0), t(cmath.log, 0), t(cmath.isclose, 1, 2, rel_tol=-1), t(cmath.isclose, 1, 1.05, abs_tol=0.1), cmath.inf, cmath.infj, cmath.nan, cmath.nanj, cmath.pi == math.pi)
