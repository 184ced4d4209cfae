# fnmatch, glob, stat: patterns against names, and against a folder made here.
import fnmatch
import glob
import os
import stat

NAMES = ['a', 'b.py', 'abc', 'a.b.c', '.hidden', 'x-y', '[x]', 'A', 'a\nb', '', 'é', 'a]', 'a-c', 'b!', 'b^']
PATTERNS = ['*', '?', 'a*', '*.py', '[ab]*', '[!a]*', '[a-c]', '[]]', '[!]]', 'a[', '[', '[[]x]', '**', '*.*', 'a?c', '[c-a]', '[!c-a]', '[a-]*', '[^a]*', '',
            'a[]-]', '[-a]*', '?[\\-]*', '*\n*']
for pattern in PATTERNS:
    print(repr(pattern), [n for n in NAMES if fnmatch.fnmatchcase(n, pattern)], fnmatch.filter(NAMES, pattern) == [n for n in NAMES if fnmatch.fnmatch(n, pattern)])
print(fnmatch.fnmatch(b'abc', b'a*'), fnmatch.filter([b'a', b'b'], b'[b]'))

top = '/tmp/adder_glob_test_%d' % os.getpid()
os.mkdir(top)
here = os.getcwd()
try:
    os.chdir(top)
    for folder in ('one', 'two', 'one/deep', 'one/deep/er', '.secret'):
        os.mkdir(folder)
    for name in ('a.txt', 'b.txt', 'c.py', '.dot', 'one/a.py', 'one/deep/x.py', 'one/deep/er/y.py', 'two/b.py', '.secret/s.py', 'odd[1].txt'):
        open(name, 'w').close()
    for pattern in ('*', '*.txt', '?.py', 'one/*', '*/*.py', '*/', 'one/', 'none', 'a.txt', '.*', '*/*/*.py', 'odd[[]1].txt', 'o*/d*/', '[ab].txt', 'two/b.p?', '', 'one/none*'):
        print(repr(pattern), sorted(glob.glob(pattern)))
    for pattern in ('**', '**/*.py', 'one/**', '**/', 'one/**/y.py', '**/deep/**'):
        print(repr(pattern), sorted(glob.glob(pattern, recursive=True)), sorted(glob.glob(pattern)))
    print(sorted(glob.glob('*', include_hidden=True)), sorted(glob.glob('**/*.py', recursive=True, include_hidden=True)))
    print(sorted(glob.glob('*', root_dir='one')), sorted(glob.glob('**/*.py', root_dir='one', recursive=True)), glob.glob(top + '/?.py') == [top + '/c.py'])
    print(glob.escape('a[b]*?'), type(glob.iglob('*')).__name__, glob.has_magic('a*'), glob.has_magic('a'))
    print(stat.S_ISDIR(os.stat('one').st_mode), stat.S_ISREG(os.stat('a.txt').st_mode), stat.S_ISDIR(os.stat('a.txt').st_mode), stat.filemode(os.stat('one').st_mode)[0])
finally:
    os.chdir(here)
    for folder, folders, files in os.walk(top, topdown=False):
        for name in files:
            os.remove(os.path.join(folder, name))
        os.rmdir(folder)
for mode in (0o100644, 0o040755, 0o120777, 0o104755, 0o102644, 0o041777, 0o010600, 0o020666, 0o060660, 0o140700, 0o101644):
    print(oct(mode), stat.filemode(mode), stat.S_IMODE(mode), stat.S_IFMT(mode), [f(mode) for f in (
        stat.S_ISDIR, stat.S_ISCHR, stat.S_ISBLK, stat.S_ISREG, stat.S_ISFIFO, stat.S_ISLNK, stat.S_ISSOCK)])
