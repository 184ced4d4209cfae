# logging: levels, the tree of loggers, handlers, filters, formatters in three styles, basicConfig, adapters, errors.
import io
import logging
import os
from _show import show

out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter('%(levelname)s|%(name)s|%(message)s'))


def written():
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text


a, ab, abc, x = [logging.getLogger(n) for n in ('a', 'a.b', 'a.b.c', 'x')]
logging.root.addHandler(handler)
show('''
logging.getLogger() is logging.root, logging.getLogger("root") is logging.root, logging.getLogger("a") is a, ab.parent is a, abc.parent is ab, x.parent is logging.root
a, ab, logging.root, handler.level, handler
a.level, a.getEffectiveLevel(), a.isEnabledFor(30), a.isEnabledFor(20), a.hasHandlers(), a.handlers, logging.root.handlers == [handler]
a.debug("no"), a.info("no"), a.warning("w %s", 1), a.error("e %(k)s", {"k": 2}), a.critical("c"), written()
a.setLevel("DEBUG"), ab.getEffectiveLevel(), ab.debug("d"), ab.info("i %d%%", 5), x.debug("no"), written()
a.log(25, "custom"), a.log(5, "below"), written()
!a.log("x", "m")
a.setLevel("NOPE")
a.setLevel(None)
logging.getLevelName(20), logging.getLevelName("INFO"), logging.getLevelName(25), logging.getLevelName("zz")
logging.addLevelName(25, "NOTICE"), a.log(25, "named"), written()
logging.disable(logging.WARNING), a.warning("off"), a.error("on"), logging.disable(logging.NOTSET), a.debug("back"), written()
setattr(ab, "propagate", False), ab.info("lost"), written(), setattr(ab, "propagate", True)
setattr(ab, "disabled", True), ab.error("off"), abc.error("child on"), written(), setattr(ab, "disabled", False)
handler.setLevel(logging.ERROR), a.warning("no"), a.error("yes"), written(), handler.setLevel(0)
ab.addFilter(logging.Filter("a.b")), ab.error("passes"), ab.removeFilter(ab.filters[0]), ab.filters, written()
handler.addFilter(lambda r: "secret" not in r.getMessage()), a.error("secret"), a.error("open"), handler.filters.clear(), written()
a.getChild("z").name, logging.root.getChild("q").name, logging.getLogger("p.q.r").parent.name, logging.getLogger("p").name, logging.getLogger("p.q.r").parent.name, logging.getLogger("p.q").parent.name, logging.getLogger("p.q.r").parent.name
logging.getLogger(5)
a.error("extra", extra={"message": 1})
a.error("bad %d", "x") if 0 else None
a.error(12), a.error(ValueError("v")), a.error("100%"), a.error("%s", ("tuple",)), a.error("%s %s", "a", (1, 2)), written()
logging.makeLogRecord({"msg": "m %s", "args": ("z",), "levelname": "L"}).getMessage()
logging.LogRecord("n", 20, "/p/file.py", 7, "msg %d", (3,), None, "fn")
logging.LogRecord("n", 20, "/p/file.py", 7, "msg %d", (3,), None, "fn").module
''', globals())
record = logging.LogRecord('name', logging.INFO, '/path/file.py', 12, 'hello %s', ('you',), None, 'function')
record.created, record.msecs = 86400.5, 500.0
for style, formats in {'%': ['%(message)s', '%(levelname)-8s [%(name)s] %(filename)s:%(lineno)d %(funcName)s %(module)s', '%(asctime)s %(message)s', '%(levelno)03d', 'none', '%(nope)s'],
                       '{': ['{message}', '{levelname:>8}|{name!r}|{lineno:04d}', '{asctime} {message}', 'none', '{nope}'],
                       '$': ['$message', '${levelname}: ${name} $lineno', '$asctime', 'none', '$nope']}.items():
    for text in formats:
        try:
            print(style, text, '->', logging.Formatter(text, style=style).format(record))
        except Exception as e:
            print(style, text, '->', type(e).__name__, 'none' not in text or 'nvalid format' in str(e))
print(logging.Formatter('%(asctime)s', '%H:%M').format(record), logging.Formatter().format(record), logging.Formatter('%(a)s', defaults={'a': 1}).format(record))
try:
    logging.Formatter('x', style='?')
except ValueError as e:
    print(e)
try:
    1 / 0
except ZeroDivisionError as e:
    a.exception('failed')
    text = written().splitlines()
    print(text[0], text[1], text[-1])
    a.error('with', exc_info=e)
    print(written().splitlines()[-1])
    a.info('without', exc_info=False)
    print(written())


class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append((record.name, record.levelno, record.getMessage()))


collect = Collect()
collect.name = 'mine'
x.addHandler(collect)
x.addHandler(collect)
x.warning('one')
adapter = logging.LoggerAdapter(x, {'who': 'me'})
adapter.error('two %s', 2)
adapter.debug('no')
print(collect.records, collect, len(x.handlers), collect.name, adapter, written())
x.removeHandler(collect)
handler.setFormatter(logging.Formatter('%(who)s: %(message)s'))
adapter.warning('tagged')
print(written())
x.addHandler(logging.NullHandler())
x.propagate = False
x.error('nowhere')
print(repr(written()))
logging.root.removeHandler(handler)
stream = io.StringIO()
logging.basicConfig(stream=stream, level=logging.INFO, format='%(levelname)s:%(message)s')
logging.debug('no')
logging.info('i %s', 1)
logging.warning('w')
logging.error('e')
logging.critical('c')
logging.basicConfig(stream=io.StringIO(), level=logging.DEBUG)
print(stream.getvalue(), logging.root.level)
path = '/tmp/adder_log_%d' % os.getpid()
logging.basicConfig(filename=path, filemode='w', force=True, format='{message}', style='{')
logging.info('to file')
logging.shutdown()
with open(path) as f:
    print(repr(f.read()))
os.remove(path)
for wrong in (dict(stream=1, filename='x', force=True), dict(stream=1, handlers=[], force=True), dict(style='?', force=True)):
    try:
        logging.basicConfig(**wrong)
    except ValueError as e:
        print(e)
