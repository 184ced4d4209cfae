# wraps() and the caches over natives and classes, which lack some of what is copied.
import functools


def show(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: functools.cache(len)((1, 2)))
show(lambda: functools.lru_cache(maxsize=2)(abs)(-3))
show(lambda: functools.wraps(len)(lambda x: x).__name__)
show(lambda: functools.wraps(list.append)(lambda x: x).__qualname__)
show(lambda: functools.wraps(int)(lambda x: x).__wrapped__)
show(lambda: functools.update_wrapper(lambda: 1, [].append).__name__)
show(lambda: functools.wraps(functools.partial(print, 1))(lambda: 5)())
