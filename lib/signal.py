# signal: the names of signals. Handlers are kept, but Ctrl-C alone arrives, as KeyboardInterrupt.
import enum

Signals = enum.IntEnum('Signals', dict(
    SIGHUP=1, SIGINT=2, SIGQUIT=3, SIGILL=4, SIGTRAP=5, SIGABRT=6, SIGBUS=7, SIGFPE=8, SIGKILL=9, SIGUSR1=10, SIGSEGV=11,
    SIGUSR2=12, SIGPIPE=13, SIGALRM=14, SIGTERM=15, SIGCHLD=17, SIGCONT=18, SIGSTOP=19, SIGTSTP=20, SIGTTIN=21, SIGTTOU=22,
    SIGWINCH=28), module='signal')
Handlers = enum.IntEnum('Handlers', dict(SIG_DFL=0, SIG_IGN=1), module='signal')
globals().update(Signals.__members__)
globals().update(Handlers.__members__)
NSIG = 65


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {Signals.SIGINT: default_int_handler}


def getsignal(signalnum, /):
    return _handlers.get(signalnum, Handlers.SIG_DFL)


def signal(signalnum, handler, /):
    if not callable(handler) and handler not in (0, 1):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    if not 0 < signalnum < NSIG:
        raise ValueError('signal number out of range')
    before = getsignal(signalnum)
    _handlers[signalnum] = handler
    return before


def raise_signal(signalnum, /):
    handler = getsignal(signalnum)
    if callable(handler):
        handler(signalnum, None)


def valid_signals():
    return set(Signals)
