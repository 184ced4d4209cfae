# CPython's own text of modules that Adder does not have itself: configparser, calendar, ipaddress, getopt, optparse,
# html.parser, urllib.parse, tokenize, inspect, tomllib.
# own: no
import calendar, configparser, getopt, html.parser, inspect, io, ipaddress, locale, optparse, tokenize, types, urllib.parse
import collections.abc, linecache, cmd, sched, timeit, tomllib, quopri, string, warnings
from _show import show

config = configparser.ConfigParser()
config.read_string('[a]\nx = 1\ny: two\n  more\n[b]\nz = %(w)s!\nw = 7\nflag = yes\n')
written = io.StringIO()
config.write(written)


class Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = []
    def handle_starttag(self, tag, attrs): self.seen.append((tag, attrs))
    def handle_endtag(self, tag): self.seen.append('/' + tag)
    def handle_data(self, data): self.seen.append(data)


links = Links()
links.feed('<p class="x">Hi &amp; <a href=y>there</a><br/></p>')
parser = optparse.OptionParser(prog='p')
parser.add_option('-n', '--number', type='int', default=3)
parser.add_option('-v', action='store_true', dest='verbose')
network = ipaddress.ip_network('192.168.0.0/29')


def f(a, b=2, /, c: int = 3, *d, e, g=5, **h) -> str:
    """Doc."""


class Shell(cmd.Cmd):
    def do_say(self, line): print('say', line)
    def do_quit(self, line): return True


show('''
config.sections(), config['a']['x'], config['a']['y'], config['b']['z'], config.getboolean('b', 'flag'), config.getint('a', 'x')
config.get('a', 'nothing')
config['c']
written.getvalue()
calendar.monthrange(2024, 2), calendar.isleap(2000), calendar.leapdays(1999, 2025), calendar.weekday(2024, 3, 1), calendar.timegm((2024, 3, 1, 0, 0, 0))
calendar.month(2024, 3)
calendar.TextCalendar(6).formatweek([(1, 0), (2, 1)], 3), calendar.month_name[3], list(calendar.day_abbr)
list(calendar.Calendar().itermonthdays(2024, 2))[:6], calendar.HTMLCalendar().formatmonth(2024, 2)[:60]
ipaddress.ip_address('10.0.0.1') + 5, ipaddress.ip_address('::1'), network.num_addresses, list(network.hosts())[:2], network.broadcast_address
ipaddress.ip_address('10.0.0.1') in network, ipaddress.ip_address('192.168.0.3') in network, ipaddress.ip_address('2001:db8::1').exploded
ipaddress.ip_address('300.1.1.1')
getopt.getopt(['-a', '-b', 'x', '--long=3', 'rest'], 'ab:', ['long='])
getopt.getopt(['-z'], 'a')
[vars(parser.parse_args(['-n', '7', 'left', '-v'])[0]), parser.parse_args(['a', '-n8', 'b'])[1]]
links.seen
urllib.parse.urlparse('http://u:p@host:80/a/b;c?q=1&r=%20#frag'), urllib.parse.urljoin('http://a/b/c', '../d')
urllib.parse.parse_qs('a=1&a=2&b=%41'), urllib.parse.quote('a b/ü'), urllib.parse.unquote('%C3%BC+'), urllib.parse.urlencode({'a': 1, 'b': 'x y'})
[(tokenize.tok_name[t.type], t.string) for t in tokenize.generate_tokens(io.StringIO('x = 1 + "s"\\n').readline)]
inspect.isfunction(f), inspect.isclass(Links), inspect.ismodule(io), inspect.isbuiltin(len), inspect.getdoc(f)
str(inspect.signature(f)), [p.kind.name for p in inspect.signature(f).parameters.values()], inspect.signature(f).bind(1, e=2).arguments
inspect.signature(f).bind(1)
inspect.getmro(Links)[1].__name__, inspect.cleandoc('  a\\n    b'), inspect.getfullargspec(lambda a, b=1, *c, d: 0)
tomllib.loads('a = 1\\n[b]\\nc = [1, 2]\\nd = "x"\\ne = 2024-03-01\\n')
tomllib.loads('a = ')
quopri.encodestring(b'a=b\\xff'), quopri.decodestring(b'a=3Db=FF')
string.Template('$a ${b}').substitute(a=1, b=2), linecache.getline('_show.py', 2).strip()[:7]
Shell().onecmd('say hi'), Shell().onecmd('quit'), Shell().completenames('s')
timeit.timeit('pass', number=10) >= 0, locale.normalize('en_US.utf8'), types.SimpleNamespace(a=1)
''', globals())
