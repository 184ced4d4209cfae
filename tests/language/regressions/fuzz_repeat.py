# sequence * v: an own __mul__ or __rmul__ of v goes first, its __index__ second. Either was left out.
class V:
    def __rmul__(self, other):
        print('__rmul__', other)
        return NotImplemented
    def __index__(self): return 2
for s in ('ab', [1], (1,), b'a', bytearray(b'x')):
    try: print(s * V())
    except Exception as e: print(e)
    try: print(V() * s)
    except Exception as e: print(e)
class W:
    def __mul__(self, other):
        print('__mul__', other)
        return NotImplemented
    def __index__(self): return 2
for s in ('ab', [1], (1,), b'a', bytearray(b'x')):
    try: print(s * W())
    except Exception as e: print(e)
    try: print(W() * s)
    except Exception as e: print(e)
    x = s
    try: x *= V(); print(x)
    except Exception as e: print(e)
