# the module codecs: lookup, incremental coders, handlers of errors
def check(*expressions):
    for e in expressions:
        try:
            print(e, '->', repr(eval(e)))
        except Exception as x:
            print(e, '->', type(x).__name__ + ':', x)
import codecs
check("codecs.lookup('UTF8').name", "codecs.lookup('latin1').name", "codecs.lookup('us-ascii').name", "codecs.lookup('nope')", "codecs.lookup('utf-8').encode('é')", "codecs.lookup('utf-8').decode(b'\\xc3\\xa9')", "codecs.lookup(5)", "len(codecs.lookup('ascii'))", "codecs.getencoder('ascii')('abc')", "codecs.getdecoder('ascii')(b'abc')", "codecs.getencoder('ascii')('é', 'ignore')", "codecs.getencoder('ascii')('é')", "codecs.getencoder('x')", "codecs.encode('é')", "codecs.encode('é', 'latin-1')", "codecs.encode('é', 'ascii', 'replace')", "codecs.encode('é', encoding='ascii', errors='ignore')", "codecs.decode(b'\\xc3\\xa9')", "codecs.decode(b'\\xe9', 'latin-1')", "codecs.decode(bytearray(b'ab'), 'ascii')", "codecs.decode(memoryview(b'ab'), 'ascii')", "codecs.encode(b'ab', 'hex')", "codecs.decode('6162', 'hex')", "codecs.decode(b'6162', 'hex')", "codecs.encode('a', 'nope')", "codecs.BOM_UTF8", "codecs.BOM_UTF16_BE", "codecs.BOM_UTF16_LE", "codecs.BOM_UTF32_BE", "codecs.BOM_UTF32_LE", "codecs.BOM == codecs.BOM_UTF16", "codecs.register_error('x', 5)", "codecs.register_error(5, len)", "codecs.lookup_error('nope')", "codecs.lookup_error('strict')(5)", "codecs.lookup_error('ignore')(ValueError())")
decoder = codecs.getincrementaldecoder('utf-8')()
for piece in (b'a', b'\xe2', b'\x82', b'\xac', b'\xf0\x9f', b'', b'\x98\x80z', b'\xc3'):
    print(piece, ascii(decoder.decode(piece)), decoder.getstate()[0])
try: decoder.decode(b'', final=True)
except UnicodeDecodeError as e: print(e)
decoder.reset(); print(decoder.decode(b'ok', True), decoder.errors)
decoder = codecs.getincrementaldecoder('utf-8')(errors='replace')
print(ascii(decoder.decode(b'\xe2\x82')), ascii(decoder.decode(b'x')), ascii(decoder.decode(b'\xc3', True)))
decoder.setstate((b'\xc3', 0)); print(ascii(decoder.decode(b'\xa9')))
decoder = codecs.getincrementaldecoder('utf-8')('strict')
try: decoder.decode(b'\xff')
except UnicodeDecodeError as e: print(e)
encoder = codecs.getincrementalencoder('latin-1')()
print(encoder.encode('é'), encoder.encode('x', final=True), encoder.getstate()); encoder.reset()
for name in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'):
    handler = codecs.lookup_error(name)
    for error in (UnicodeEncodeError('ascii', 'aéb€', 1, 2, 'why'), UnicodeEncodeError('ascii', 'a€\U0001f600', 1, 3, 'why'), UnicodeDecodeError('ascii', b'a\xff\xfe', 1, 3, 'why')):
        try: print(name, handler(error))
        except Exception as e: print(name, type(e).__name__, e)
seen = []
def mine(e):
    seen.append((type(e).__name__, e.encoding, e.object, e.start, e.end, e.reason))
    return (f'<{e.start}-{e.end}>', e.end)
codecs.register_error('mine', mine)
print(codecs.lookup_error('mine') is mine)
print('aéb€€c'.encode('ascii', 'mine'), 'aéb€€c'.encode('latin-1', 'mine'), b'a\xffb\xc3'.decode('utf-8', 'mine'), b'\x80a'.decode('ascii', 'mine'), '\ud800'.encode('utf-8', 'mine'))
for line in seen: print(line)
answers = {'bytes': (b'\xff', 2), 'negative': ('-', -1), 'far': ('x', 100), 'none': None, 'bad': (5, 1), 'short': ('x',), 'unencodable': ('é', 2), 'back': ('x', 2), 'text': ('x', 'y'), 'list': ['x', 2]}
for name, answer in answers.items():
    codecs.register_error('answer-' + name, lambda e: answer)
    for call in (lambda: 'aéb'.encode('ascii', 'answer-' + name), lambda: b'a\xffb'.decode('ascii', 'answer-' + name)):
        try: print(name, call())
        except Exception as e: print(name, type(e).__name__, e)
def boom(e): raise KeyError('inside')
codecs.register_error('boom', boom)
check("'é'.encode('ascii', 'boom')", "b'\\xff'.decode('utf-8', 'boom')", "'é'.encode('ascii', 'never')", "'e'.encode('ascii', 'never')", "b'\\xff'.decode('ascii', 'never')", "'é'.encode(errors='never')")
