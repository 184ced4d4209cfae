# contextlib: contextmanager, ExitStack, suppress, closing, redirect_stdout, decorators, abstract classes, async forms.
from contextlib import *
import io

log = []


@contextmanager
def manager(name, swallow=()):
    log.append('enter ' + name)
    try:
        yield name.upper()
    except swallow as e:
        log.append(f'{name} swallowed {e!r}')
    finally:
        log.append('exit ' + name)


def run(what, function):
    log.clear()
    try:
        print(what, '->', function(), log)
    except BaseException as e:
        chain = []
        while e is not None:
            chain.append(f'{type(e).__name__}: {e}')
            e = e.__context__
        print(what, '-> raised', ' <- '.join(chain), log)


def plain():
    with manager('a') as a:
        return a


def raising():
    with manager('a'):
        raise ValueError('x')


def swallowing():
    with manager('a', ValueError):
        raise ValueError('x')
    return 'after'


def stop_inside():
    with manager('a'):
        raise StopIteration('s')


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def yield_after_throw():
    try:
        yield 1
    except ValueError:
        yield 2


@contextmanager
def changes():
    try:
        yield
    except ValueError as e:
        raise KeyError('changed') from e


def use(cm, error=None):
    def f():
        with cm() as v:
            if error:
                raise error
        return v
    return f


for what, function in (('plain', plain), ('raising', raising), ('swallowing', swallowing), ('stop', stop_inside),
                       ('no yield', use(no_yield)), ('two', use(two_yields)), ('two raising', use(two_yields, ValueError('v'))),
                       ('after throw', use(yield_after_throw, ValueError('v'))), ('changes', use(changes, ValueError('v'))),
                       ('changes other', use(changes, TypeError('v')))):
    run(what, function)


@manager('deco')
def decorated(x):
    log.append('body')
    return x * 2


run('decorator', lambda: (decorated(2), decorated(3)))
print(decorated.__name__, manager.__name__, manager.__wrapped__.__name__)


class Own(ContextDecorator):
    def __enter__(self):
        log.append('in')
        return self

    def __exit__(self, *exc):
        log.append(('out', exc[0]))
        return exc[0] is KeyError


@Own()
def own(error=None):
    if error:
        raise error
    return 'ok'


run('own', own)
run('own swallowed', lambda: own(KeyError('k')))
run('own raised', lambda: own(OSError('k')))


def stack():
    with ExitStack() as s:
        values = [s.enter_context(manager(n)) for n in 'abc']
        s.callback(log.append, 'callback')
        s.callback(lambda **k: log.append(k), key=1)
        s.push(lambda *e: log.append(e[0]))
        return values


def stack_raising(swallow):
    def f():
        with ExitStack() as s:
            s.enter_context(manager('a', swallow))
            s.enter_context(manager('b'))
            raise ValueError('in stack')
        return 'suppressed'
    return f


def stack_in_exit():
    def bad(text):
        raise RuntimeError(text)
    with ExitStack() as s:
        s.callback(bad, 'outer')
        s.callback(bad, 'inner')
        raise ValueError('first')


def stack_pop_all():
    with ExitStack() as s:
        s.enter_context(manager('a'))
        kept = s.pop_all()
    log.append('kept')
    kept.close()
    return isinstance(kept, ExitStack)


def stack_wrong():
    with ExitStack() as s:
        s.enter_context(3)


for what, function in (('stack', stack), ('stack raising', stack_raising(())), ('stack suppressing', stack_raising(ValueError)),
                       ('exit raises', stack_in_exit), ('pop_all', stack_pop_all), ('wrong', stack_wrong)):
    run(what, function)


def suppressed(error, *kinds):
    def f():
        with suppress(*kinds):
            if error:
                raise error
            return 'no error'
        return 'suppressed'
    return f


run('suppress', suppressed(ValueError(1), ValueError))
run('suppress base', suppressed(KeyError(1), OSError, LookupError))
run('suppress other', suppressed(KeyError(1), OSError))
run('suppress nothing', suppressed(None, OSError))
run('suppress no kinds', suppressed(KeyError(1)))


class Thing:
    def close(self):
        log.append('closed')


def close_it():
    with closing(Thing()) as t:
        return type(t).__name__


run('closing', close_it)


def redirect():
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out) as o, redirect_stderr(err):
        print('hidden')
        with redirect_stdout(err):
            print('deeper')
        print('again')
    return o is out, out.getvalue(), err.getvalue()


run('redirect', redirect)
with nullcontext() as a, nullcontext(5) as b:
    print(a, b)
print(isinstance(Own(), AbstractContextManager), issubclass(Thing, AbstractContextManager), isinstance(ExitStack(), AbstractContextManager))
try:
    AbstractContextManager()
except TypeError as e:
    print(type(e).__name__)


@asynccontextmanager
async def amanager(name):
    log.append('aenter ' + name)
    try:
        yield name
    finally:
        log.append('aexit ' + name)


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value
    return 'not finished'


async def use_async():
    async with amanager('x') as x:
        log.append('abody')
    async with AsyncExitStack() as s:
        await s.enter_async_context(amanager('y'))
        s.enter_context(manager('z'))
        s.push_async_callback(acall, 1, b=2)
        s.callback(log.append, 'sync')
    return x


async def acall(*a, **k):
    log.append((a, k))


async def use_async_error():
    async with amanager('x'):
        raise ValueError('async')


async def use_aclosing():
    async def generator():
        try:
            yield 1
        finally:
            log.append('agen closed')
    async with aclosing(generator()) as g:
        async for v in g:
            return v


run('async', lambda: drive(use_async()))
run('async error', lambda: drive(use_async_error()))
run('aclosing', lambda: drive(use_aclosing()))
run('async null', lambda: drive(use_null()))


async def use_null():
    async with nullcontext(7) as v:
        return v


run('async null', lambda: drive(use_null()))
