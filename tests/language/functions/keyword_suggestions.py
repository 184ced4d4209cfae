# min-python: 3.14
# A keyword argument that is not there: the one that was meant.
def f(alpha, beta=1, /, gamma=2, *, delta=3, long_parameter_name=4):
    pass


def many(first, second=2, third=3, firth=4, *args):
    pass


class K:
    def __init__(self, name):
        pass

    def method(self, argument=1):
        pass

    @classmethod
    def make(cls, option):
        pass


def attempt(call, *args, **kw):
    try:
        return repr(call(*args, **kw))
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


for name in 'gama gamm Gamma GAMMA gammma mgama delt delata dleta alph beta bet long_parameter_nam long_param l d x zzz dElTa'.split():
    print(name, '|', attempt(f, 1, **{name: 1}))
for name in 'firs frist seconde secnd thrid thid fir args arg sceond firthh'.split():
    print(name, '|', attempt(many, **{name: 1}))
for call, name in ((K, 'nam'), (K, 'nmae'), (K(1).method, 'argumnet'), (K(1).method, 'self'), (K(1).method, 'sel'), (K.make, 'optoin'),
                   (lambda key=1: 0, 'kye'), (lambda: 0, 'a')):
    print(name, '|', attempt(call, **{name: 1}))
print(attempt(f, 1, gama=1, delt=2))
print(attempt(f, gama=1))
for call, name in ((''.split, 'maxsplt'), ([].sort, 'revers'), ([].sort, 'kye'), (print, 'seperator'), (print, 'ned')):
    print(name, '|', attempt(call, **{name: 1}))
print(attempt(sum, [], strt=1), attempt(round, 1, ndigit=2), attempt(int, '1', bas=3), attempt(max, 1, 2, defalt=1))
