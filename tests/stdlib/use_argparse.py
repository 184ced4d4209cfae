# argparse: options, positionals, nargs, types, choices, groups, subcommands, abbreviations, help and errors.
import argparse
import contextlib
import io
import os

os.environ['COLUMNS'] = '80'


def run(parser, *lines):
    for line in lines:
        args = line if isinstance(line, list) else line.split()
        out, err = io.StringIO(), io.StringIO()
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                result = parser.parse_args(args)
            print(args, '->', result)
        except SystemExit as e:
            message = err.getvalue().split(': error: ')[-1].strip().replace("'", '')
            print(args, '-> exit', e.code, message, out.getvalue()[:40].strip().split('\n')[0])
        except Exception as e:
            print(args, '->', type(e).__name__, str(e))


def make(*arguments, **kwargs):
    parser = argparse.ArgumentParser(prog='prog', **kwargs)
    for names, options in arguments:
        parser.add_argument(*names.split(), **options)
    return parser


basic = make(('file', {'help': 'the file'}), ('-v --verbose', {'action': 'store_true', 'help': 'be loud'}),
             ('-n --number', {'type': int, 'default': 3, 'help': 'a number (default: %(default)s)'}),
             ('--mode', {'choices': ['fast', 'slow']}), ('-x', {}), ('--no-thing', {'action': 'store_false'}),
             ('--version', {'action': 'version', 'version': '%(prog)s 1.0'}),
             description='What it does, told in a sentence that is long enough to be broken into more than one line of text.', epilog='The end.')
run(basic, 'f', '', 'f -v', '-v f -n 5', 'f --number=7', 'f --number', 'f -n x', 'f --mode fast', 'f --mode odd', 'f -n7', 'f -vn7', 'f --verb',
    'f --num 9', 'f g', 'f --unknown', '-h', '--version', 'f -x -1', 'f -x=5', '-- -v', 'f -x', 'f --no-thing', 'f --mod fast', 'f -vx1', ['f', '-x', 'a b'], 'f --n 1')
print(basic.format_usage())
nargs = make(('a', {}), ('b', {'nargs': '?', 'default': 'B'}), ('c', {'nargs': '*'}), ('--two', {'nargs': 2, 'type': float}),
             ('--opt', {'nargs': '?', 'const': 'C', 'default': 'D'}), ('--many', {'nargs': '+'}), ('--any', {'nargs': '*', 'metavar': 'ANY'}))
run(nargs, '', '1', '1 2', '1 2 3 4', '1 --two 1 2', '1 --two 1', '1 --opt', '1 --opt x', '1 --many', '1 --many a b', '1 --any', '--two 1 2 1 2 3')
print(nargs.format_help())
plus = make(('files', {'nargs': '+'}), ('out', {}), ('-q', {'action': 'count', 'default': 0}))
run(plus, 'a', 'a b', 'a b c', '-qq a b', '-q a b -q')
lists = make(('-a', {'action': 'append'}), ('-c', {'action': 'append_const', 'const': 1, 'dest': 'consts'}), ('-k', {'action': 'store_const', 'const': 42}),
             ('-e', {'action': 'extend', 'nargs': '+'}), ('-V', {'action': 'count'}), ('--flag', {'action': argparse.BooleanOptionalAction, 'default': None}),
             ('--hidden', {'help': argparse.SUPPRESS}), ('--sup', {'default': argparse.SUPPRESS}), ('--str', {'default': '5', 'type': int}))
run(lists, '', '-a 1 -a 2', '-c -c', '-k', '-e 1 2 -e 3', '-VVV', '--flag', '--no-flag', '--hidden 1 --sup 2', '--str 8')
print(lists.format_usage())
rest = make(('cmd', {}), ('args', {'nargs': argparse.REMAINDER}))
run(rest, 'c', 'c -x --y z', 'c a -- b')
exclusive = argparse.ArgumentParser(prog='prog')
group = exclusive.add_mutually_exclusive_group(required=True)
group.add_argument('--foo', action='store_true')
group.add_argument('--bar', type=int)
other = exclusive.add_mutually_exclusive_group()
other.add_argument('-a', action='store_true')
other.add_argument('-b', action='store_true')
run(exclusive, '', '--foo', '--bar 1', '--foo --bar 1', '--foo -a', '--foo -a -b')
print(exclusive.format_help())
titled = argparse.ArgumentParser(prog='prog', add_help=False, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
box = titled.add_argument_group('box', 'things in the box')
box.add_argument('--size', type=int, default=4, help='its size')
box.add_argument('thing', help='the thing')
run(titled, 't', '--size 1 t', '-h')
print(titled.format_help())
sub = argparse.ArgumentParser(prog='prog')
sub.add_argument('--top', action='store_true')
commands = sub.add_subparsers(dest='command', help='what to do')
add = commands.add_parser('add', help='adds', aliases=['plus'])
add.add_argument('x', type=int)
add.add_argument('--to')
add.set_defaults(func='adding')
delete = commands.add_parser('delete', help='deletes')
delete.add_argument('-f', action='store_true')
run(sub, '', 'add 1', '--top add 1 --to x', 'plus 3', 'delete -f', 'odd', 'add', 'add x', 'delete --zzz', 'add 1 2')
print(sub.format_help())
print(add.format_usage())
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument('--inherited', default=1)
run(make(('-m', {}), parents=[parent]), '--inherited 2 -m 3', '')
run(make(('--long-name', {}), ('-l', {}), allow_abbrev=False), '--long-name 1', '--long 1', '-l1')
run(make(('+x', {}), ('-y', {}), prefix_chars='-+'), '+x 1 -y 2')
p = make(('-a', {}), ('b', {'nargs': '?'}), exit_on_error=False)
run(p, '-a', '-a 1 2')
known = make(('-a', {}), ('b', {}))
print(known.parse_known_args(['x', '--odd', '1', '-a', '2', 'y']))
mixed = make(('--foo', {}), ('cmd', {}), ('rest', {'nargs': '*', 'type': int}))
print(mixed.parse_intermixed_args('doit 1 --foo bar 2 3'.split()))
print(argparse.Namespace(a=1, b='x'), argparse.Namespace(a=1) == argparse.Namespace(a=1), 'a' in argparse.Namespace(a=1), vars(argparse.Namespace(z=1)))
q = make(('--d', {'default': 'x'}))
q.set_defaults(d='y', extra=1)
print(q.parse_args([]), q.get_default('d'), q.get_default('zz'))


def even(text):
    n = int(text)
    if n % 2:
        raise argparse.ArgumentTypeError(f'{n} is odd')
    return n


run(make(('n', {'type': even}), ('-t', {'metavar': ('A', 'B'), 'nargs': 2})), '2', '3', 'x', '2 -t 1 2', '2 -t 1')
for names, options in ((['x'], {'required': True}), (['-a', '-a b'], {}), (['-x'], {'action': 'none'}), (['-x'], {'nargs': 0}), (['-h'], {})):
    try:
        print(make().add_argument(*names, **options).dest)
    except Exception as e:
        print(names, options, type(e).__name__)
