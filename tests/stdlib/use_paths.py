# pathlib, shutil, tempfile: pure paths, and real ones in a folder made here.
# cpython: not yet: os.path.samestat, os.path.realpath(strict=True)
import os
import shutil
import tempfile
from pathlib import Path, PurePath, PurePosixPath, PosixPath
from _show import show

P = PurePosixPath
for text in ('', '.', '/', '//', '///', 'a', '/a', 'a/', 'a//b', './a', 'a/.', 'a/../b', '/a/b.c', 'a.b.c', '.hidden', '.a.b', 'a.', '..', 'a b', '//x/y', '...', 'x/.', '.a.'):
    p = P(text)
    print(repr(text), repr(p), p.parts, repr(p.root), repr(p.name), repr(p.suffix), p.suffixes, repr(p.stem), p.parent, list(p.parents), p.is_absolute(), bytes(p))
show('''
PurePath("a"), Path("a"), type(Path("a")) is PosixPath, P("a", "b"), P("a", "/b"), P("a", P("b"), "c"), P("/", "a"), P()
P("a") / "b", "x" / P("a"), P("a") / "/b", P("a") / P("b") / "c", P("a").joinpath("b", "c"), P("a") / ""
P("a") / 5
P(5)
!P(b"a")
P("a") == P("a/"), P("a") == "a", P("a") < P("b"), P("a/b") < P("a.b"), hash(P("a")) == hash(P("./a")), sorted([P("b"), P("a/c"), P("a")]), P("a") != P("b")
P("a") < "b"
P("/a/b/c").relative_to("/a"), P("/a/b").relative_to("/a", "b"), P("a").relative_to("."), P("/a/b").is_relative_to("/a"), P("/a").is_relative_to("/b"), P("/a/b").is_relative_to("/")
!P("/a/b").relative_to("/c")
P("a/b.c").with_name("x"), P("a/b.c").with_suffix(".d"), P("a/b").with_suffix(".d"), P("a/b.c").with_suffix(""), P("a/b.c.d").with_stem("z"), P("a.b.c").with_suffix(".x")
P("/").with_name("x")
!P("a").with_name("")
P("a").with_suffix("x")
P("a").with_suffix(".")
!P("").with_suffix(".x")
P("a/b.py").match("*.py"), P("/a/b.py").match("a/*.py"), P("/a/b.py").match("/*.py"), P("a/b/c").match("b/?"), P("a").match("a/b"), P("/a/b").match("/a/*")
P("a").match("")
P("/a b/c").as_uri(), P("a\\\\b").as_posix(), os.fspath(P("a/b")), f"{P('a')}"
P("a").as_uri()
P("a/b/c").parents[0], P("a/b/c").parents[-1], len(P("/a/b").parents), P("a/b/c").parents[:2], P("/a").parents[0]
P("a").parents[3]
''', globals())
top = tempfile.mkdtemp(prefix='adder')
here = os.getcwd()
print(os.path.isdir(top), os.path.basename(top).startswith('adder'), tempfile.gettempprefix())
try:
    os.chdir(top)
    t = Path('.')
    (t / 'd').mkdir()
    (t / 'd/e/f').mkdir(parents=True)
    (t / 'd').mkdir(exist_ok=True)
    for bad in (lambda: (t / 'd').mkdir(), lambda: (t / 'x/y').mkdir(), lambda: (t / 'none').unlink(), lambda: (t / 'none').read_text(), lambda: (t / 'd').rmdir(),
                lambda: (t / 'none').stat(), lambda: list((t / 'none').iterdir()), lambda: (t / 'a').write_text(5), lambda: (t / 'none').resolve(strict=True)):
        try:
            print(bad())
        except Exception as e:
            print(type(e).__name__, getattr(e, 'errno', None))
    print((t / 'a.txt').write_text('hello\nworld'), (t / 'd/b.bin').write_bytes(b'\1\2\3'), (t / 'a.txt').read_text(), (t / 'd/b.bin').read_bytes())
    (t / 'd/e/c.py').touch()
    (t / 'd/e/f/x.py').touch()
    (t / 'none').unlink(missing_ok=True)
    print((t / 'a.txt').exists(), (t / 'zz').exists(), (t / 'd').is_dir(), (t / 'd').is_file(), (t / 'a.txt').is_file(), (t / 'a.txt').is_symlink(), (t / 'a.txt').stat().st_size)
    print(sorted(map(str, t.iterdir())), sorted(map(str, (t / 'd').iterdir())))
    for pattern in ('*', '*.txt', '**/*.py', 'd/*', 'd/**/x.py', '*/*.bin', '**/e', 'a.txt', 'none', 'd/e/*.p?'):
        print(pattern, sorted(map(str, t.glob(pattern))))
    print(sorted(map(str, t.rglob('*.py'))), sorted(map(str, Path('d').rglob('*'))))
    for wrong in ('', '/x'):
        try:
            print(list(t.glob(wrong)))
        except (ValueError, NotImplementedError) as e:
            print(type(e).__name__)
    with (t / 'a.txt').open() as f:
        print(f.readline())
    print(Path.cwd() == Path(top).resolve(), Path('x').absolute() == Path.cwd() / 'x', Path('d/../a.txt').resolve() == Path.cwd() / 'a.txt', (t / 'a.txt').samefile('d/../a.txt'))
    print((t / 'a.txt').rename('renamed.txt'), (t / 'a.txt').exists(), Path('renamed.txt').replace(Path('r2.txt')))
    print(shutil.copy('r2.txt', 'copy.txt'), shutil.copy2('r2.txt', 'd'), shutil.copyfile('r2.txt', 'c3'), sorted(os.listdir('.')), sorted(os.listdir('d')))
    print(shutil.copytree('d', 'tree', ignore=shutil.ignore_patterns('*.bin')), sorted(map(str, Path('tree').rglob('*'))))
    for bad in (lambda: shutil.copyfile('c3', 'c3'), lambda: shutil.copyfile('none', 'x'), lambda: shutil.rmtree('none'), lambda: shutil.copytree('d', 'tree')):
        try:
            print(bad())
        except OSError as e:
            print(type(e).__name__)
    print(shutil.move('c3', 'tree'), os.path.exists('c3'), shutil.move('tree', 'moved'), sorted(os.listdir('.')), shutil.rmtree('none', ignore_errors=True))
    shutil.rmtree('moved')
    print(os.path.exists('moved'), shutil.disk_usage('/').total > 0, shutil.which('sh') is not None, shutil.which('no-such-command'))
    with tempfile.TemporaryDirectory() as d:
        print(os.path.isdir(d))
        with tempfile.NamedTemporaryFile('w+', dir=d, suffix='.x', prefix='p') as f:
            f.write('text')
            f.seek(0)
            print(f.read(), os.path.exists(f.name), os.path.basename(f.name)[0], f.name.endswith('.x'))
        print(os.path.exists(f.name))
        with tempfile.TemporaryFile() as f:
            f.write(b'abc')
            f.seek(1)
            print(f.read())
    print(os.path.exists(d))
finally:
    os.chdir(here)
    shutil.rmtree(top)
print(os.path.exists(top))
