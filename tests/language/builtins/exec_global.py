# exec() with locals: a global statement of the text itself, class bodies, functions.
def show(source):
    d, l = {'there': 'g'}, {'there': 'l'}
    try:
        exec(source, d, l)
    except Exception as e:
        print(source.replace('\n', '|'), type(e).__name__, e)
    d.pop('__builtins__', None)
    print(source.replace('\n', '|'), sorted((k, v) for k, v in d.items() if isinstance(v, (int, str))),
          sorted((k, v) for k, v in l.items() if isinstance(v, (int, str))))


show('g = 1')
show('global g; g = 1\nh = 2')
show('global g, h\ng = 1\nh = 2\ni = 3')
show('global there\nthere = 5')
show('global there\nx = there')
show('x = there')
show('global there\ndel there')
show('del there')
show('global absent\ndel absent')
show('global absent\nx = absent')
show('global n\nfor n in range(3): pass')
show('global n\nn = 1\nn += 2')
show('global f\ndef f(): return there\nx = f()')
show('global m\nimport math as m\nx = m.floor(2.5)')
show('global a\n(a := 4)\nb = a')
show('global a\nwith open("/dev/null") as a: pass\na = 1')
show('class C:\n  global inner\n  inner = 1\n  own = 2\nx = C.own')
show('def f():\n  global made\n  made = 3\nf()')
show('if 1:\n  global late\nlate = 1')
