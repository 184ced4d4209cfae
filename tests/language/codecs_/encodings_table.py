# every codec of hosts, with every error handler
# targets: adder
#   (boards have utf-8, ascii and latin-1 only)
def check(*expressions):
    for e in expressions:
        try:
            print(e, '->', repr(eval(e)))
        except Exception as x:
            print(e, '->', type(x).__name__ + ':', x)
import codecs
encodings = ['utf-8', 'utf-8-sig', 'ascii', 'latin-1', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be', 'cp1252', 'cp437', 'koi8-r', 'iso8859-15', 'mac-roman', 'unicode_escape', 'raw_unicode_escape']
texts = ['', 'plain', 'é', 'ÿĀ', '€uro', '日本', '\U0001f600x', '\ud800', 'a\udc80b', '\ud800\udc00', '\0\x1f\x7f\x80\xa0', '\\n\n\t\r\\', 'абв', '\ufeffx', '\ufffe', '\uffff', 'é\ud800é']
handlers = ['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape', 'surrogatepass']
for encoding in encodings:
    for text in texts:
        for handler in handlers:
            if handler == 'surrogateescape' and encoding[:6] in ('utf-16', 'utf-32'): continue
            try:
                b = text.encode(encoding, handler)
                if handler == 'strict':
                    print(encoding, ascii(text), b, ascii(b.decode(encoding)))
                else:
                    print(encoding, ascii(text), handler, b)
            except UnicodeError as e:
                print(encoding, ascii(text), handler, type(e).__name__, e)
data = [b'', b'plain', b'\xff', b'\xc3\xa9', b'\xc3', b'\xe2\x82', b'\xe2\x82\xac!', b'\xf0\x9f\x98', b'\xed\xa0\x80', b'\x80\x81\x8d\x9d', b'\xef\xbb\xbfx', b'\xff\xfea\0', b'\xfe\xff\0a', b'\0\xd8\0\xdc', b'\0\xd8', b'\0\xdc', b'\0\xd8a\0', b'abc', b'\xff\xfe\0\0a\0\0\0', b'\0\0\xfe\xff\0\0\0a', b'\0\0\x11\0', b'\x00\xd8\x00\x00', b'a\0\0', bytes(range(0x80, 0x100)), b'\xc0\x80', b'\xf4\x90\x80\x80', b'\xe9a', b'ab\xc3(c']
for encoding in encodings[:-2]:
    for d in data:
        for handler in handlers:
            if handler == 'xmlcharrefreplace': continue
            try:
                print(encoding, d[:12], handler, ascii(d.decode(encoding, handler)))
            except UnicodeError as e:
                print(encoding, d[:12], handler, type(e).__name__, e)
for d in (b'', b'a\\n\\t\\\\', b'\\', b'\\x', b'\\x1', b'\\x41', b'\\u12', b'\\u00e9', b'\\U0001f600', b'\\U00110000', b'\\101\\0\\18', b'a\\\nb', b'\xe9', b'\\ud800', b'x\\xzz', b'\\\\u0041', b'\\\\\\u0041'):
    for encoding in encodings[-2:]:
        for handler in ('strict', 'replace', 'ignore', 'backslashreplace'):
            try:
                print(encoding, d, handler, ascii(d.decode(encoding, handler)))
            except UnicodeError as e:
                print(encoding, d, handler, type(e).__name__, e)
