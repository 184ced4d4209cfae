import micropython

print(micropython.opt_level())
assert micropython.opt_level(0) is None
exec("try:\n assert False, 'checked'\nexcept AssertionError as e:\n print(e, __debug__)")
micropython.opt_level(1)
print(micropython.opt_level())
exec("assert False, 'not checked'\nprint('passed', __debug__)")
micropython.opt_level(2)
exec("def f():\n 'doc'\nprint(f.__doc__)")
micropython.opt_level(3)
print(micropython.opt_level())
micropython.opt_level(0)
exec("def f():\n 'doc'\nprint(f.__doc__)")
try:
    exec("assert 1 > 2")
except AssertionError:
    print("AssertionError")
