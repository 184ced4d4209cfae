# base64: all bases both ways, odd lengths, padding, alphabets, wrong input.
import base64
import io
from _show import show

B = bytes(range(0, 250, 7))
for n in (0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 30):
    data = B[:n]
    for name in ('b64', 'standard_b64', 'urlsafe_b64', 'b32', 'b32hex', 'b16', 'b85', 'a85'):
        encoded = getattr(base64, name + 'encode')(data)
        print(name, encoded, getattr(base64, name + 'decode')(encoded) == data)
    print(base64.encodebytes(data), base64.decodebytes(base64.encodebytes(data)) == data)
show('''
base64.b64encode(b"\\xfb\\xff", b"-_"), base64.b64decode("-_8=", b"-_"), base64.b64decode("YWJj"), base64.b64decode(b"YW Jj\\n"), base64.b64decode(bytearray(b"YWJj"))
base64.b64decode(b"YW!Jj", validate=True)
base64.b64decode(b"YWJ")
base64.b64decode(5)
base64.b64decode("\\xe9")
!base64.b64encode("abc")
base64.urlsafe_b64encode(b"\\xfb\\xff\\xfe"), base64.urlsafe_b64decode("-__-"), base64.urlsafe_b64decode(b"-__-")
base64.b32decode(b"mfrgg===", casefold=True), base64.b32decode("M1023456", map01="I"), base64.b32decode("")
base64.b32decode(b"mfrgg===")
base64.b32decode(b"MFRGG")
base64.b32decode(b"MFR=====")
base64.b32decode(b"1AAAAAAA")
base64.b32hexdecode(b"c5h66===", casefold=True)
base64.b16decode(b"0aff", casefold=True), base64.b16decode("0AFF")
base64.b16decode(b"0aff")
!base64.b16decode(b"0")
base64.b85encode(b"abc", pad=True), base64.b85decode(b"VPaz%"), base64.b85decode("VPaz%0")
base64.b85decode(b"\\x00")
!base64.b85decode(b"~~~~~")
base64.a85encode(b"\\0\\0\\0\\0"), base64.a85encode(b"    x", foldspaces=True), base64.a85encode(b"hello world", adobe=True), base64.a85encode(B, wrapcol=10), base64.a85encode(b"abc", pad=True)
base64.a85decode(b"z"), base64.a85decode(b"<~BOu!rD]j7BEbo7~>", adobe=True), base64.a85decode(b"BOu!r D]j7\\nBEbo7"), base64.a85decode(b"y", foldspaces=True)
base64.a85decode(b"BO", adobe=True)
base64.a85decode(b"aazaa")
base64.a85decode(b"v")
base64.encodebytes(b"x" * 100)
''', globals())
out = io.BytesIO()
base64.encode(io.BytesIO(b'y' * 70), out)
print(out.getvalue())
out = io.BytesIO()
base64.decode(io.BytesIO(b'eXl5\neHh4\n'), out)
print(out.getvalue())
