# struct
# min-python: 3.14
# float: double
def check(*expressions):
    for e in expressions:
        try:
            print(e, '->', repr(eval(e)))
        except Exception as x:
            print(e, '->', type(x).__name__ + ':', x)
import struct
from struct import *
class Index:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
class Fl:
    def __float__(self): return 1.5
for code in 'bBhHiIlLqQfde?csp':
    for order in ('', '@', '=', '<', '>', '!'):
        if code in 'lL' and order in ('', '@'): continue
        fmt = order + code
        print(fmt, calcsize(fmt))
        for v in (0, 1, -1, 127, 128, 255, 256, 2**15, 2**16 - 1, 2**16, 2**31, 2**32, 2**63, 2**64, -2**31 - 1, -2**63 - 1, 1.5, 65504.0, 65520.0, 1e300, float('inf'), 'a', b'a', b'abc', None, b'', Index(3), Fl()):
            if order not in ('<', '>'): continue
            shown = type(v).__name__ if isinstance(v, (Index, Fl)) else repr(v)
            try:
                p = pack(fmt, v)
                print(fmt, shown, p, unpack(fmt, p))
            except Exception as e:
                print(fmt, shown, type(e).__name__, e)
check("pack('nN', 1, 2) and 1", "pack('<n', 1)", "pack('P', 0) and 1", "pack('<P', 1)", "calcsize('<bhi')", "calcsize('@bhi')", "calcsize('bxh')", "calcsize('b0h')", "calcsize('b0i')", "calcsize('ib')", "calcsize('3s2x')", "calcsize('')", "calcsize('<')", "calcsize(' b h ')", "calcsize('3 b')", "calcsize('b3')", "calcsize('z')", "calcsize(b'bh')", "calcsize(5)", "calcsize('b<h')", "calcsize('99999999999999999999b')", "calcsize('9223372036854775807q')", "calcsize('0s')", "calcsize('3?')",
"pack('3s', b'abcdef')", "pack('5s', b'abc')", "pack('0s', b'abc')", "pack('s', b'')", "pack('s', 'a')", "pack('s', bytearray(b'xy'))", "pack('3p', b'abcdef')", "pack('10p', b'abc')", "pack('0p', b'a')", "pack('p', b'a')", "pack('300p', b'x' * 299)[:3]", "pack('p', 'a')", "unpack('3p', b'\\x05ab')", "unpack('0p', b'')", "pack('c', b'ab')", "pack('c', 'a')", "pack('3c', b'a', b'b', b'c')", "pack('3x')", "pack('2b', 1)", "pack('b', 1, 2)", "pack('b')", "pack()", "pack(5)", "pack('b', 'a')", "pack('b', 1.0)", "pack('f', 'a')", "pack('f', 1e39)", "pack('<f', 1e39)", "pack('>e', 65520)", "pack('e', 'x')", "pack('?', [])", "pack('?', 'x')", "pack('<3b', *[1, 2, 3])", "pack('i', 2**40)", "pack('<q', 2**70)", "pack('Q', -1)", "pack('>I', -1)", "pack('z', 1)", "pack('b<', 1)", "pack(b'<h', 1)", "pack('<2h3s', 1, 2, b'x')", "unpack('b', b'')", "unpack('b', b'ab')", "unpack('<h', 'ab')", "unpack('<h', 5)", "unpack()", "unpack('b')", "unpack('?', b'\\x05')", "unpack('<2?', b'\\0\\1')", "unpack('3s', bytearray(b'abc'))", "unpack('<e', b'\\x00\\x3c')", "unpack('<e', b'\\x01\\x00')", "unpack('<e', b'\\x00\\x7c')", "unpack('<e', b'\\x00\\xfe')", "unpack('', b'')", "unpack('2x', b'ab')", "unpack('<b', memoryview(b'a'))",
"unpack_from('<h', b'abcd')", "unpack_from('<h', b'abcd', 1)", "unpack_from('<h', b'abcd', -2)", "unpack_from('<h', b'abcd', 3)", "unpack_from('<h', b'abcd', -1)", "unpack_from('<h', b'abcd', -5)", "unpack_from('<h', b'abcd', 10)", "unpack_from('<h', buffer=b'abcd', offset=2)", "unpack_from('<h', b'abcd', 'a')", "unpack_from('<h')", "unpack_from('<h', 5)", "unpack_from('<10h', b'ab')", "pack_into('<h', bytearray(4), 1, 5)", "pack_into('<h', bytearray(4), 3, 5)", "pack_into('<h', bytearray(4), -1, 5)", "pack_into('<h', bytearray(4), -5, 5)", "pack_into('<h', bytearray(4), 10, 5)", "pack_into('<h', b'abcd', 0, 5)", "pack_into('<h', bytearray(4), 0)", "pack_into('<h', bytearray(4))", "pack_into('<h')", "pack_into()", "pack_into('<h', bytearray(4), 'a', 5)", "pack_into('<h', bytearray(4), 0, 'a')", "pack_into('<h', 5, 0, 1)", "list(iter_unpack('<h', b'abcd'))", "iter_unpack('<h', b'abc')", "iter_unpack('', b'')", "list(iter_unpack('<h', b''))", "iter_unpack('<h', 5)", "iter_unpack('<bh', b'abcdef').__length_hint__()", "next(iter_unpack('<bh', b'abcdef'))",
"Struct('<h').size", "Struct('<h').format", "Struct(b'<h').format", "Struct('<h').pack(5)", "Struct('<h').unpack(b'ab')", "Struct('<h').pack()", "Struct('<h').pack(1, 2)", "Struct('<h').unpack(b'a')", "Struct('<h').unpack_from(b'abc', 1)", "Struct('<h').unpack_from(buffer=b'abc')", "list(Struct('<h').iter_unpack(b'abcd'))", "Struct('<h').pack_into(bytearray(2), 0, 1)", "Struct('<h').pack_into(bytearray(1), 0, 1)", "Struct('z')", "Struct()", "Struct(5)", "Struct(format='<h').size", "repr(Struct('<h'))", "Struct('<h').foo", "Struct('<h') == Struct('<h')", "struct.error.__name__, struct.error.__module__, struct.error.__bases__", "error is struct.error", "calcsize('@bq'), calcsize('=bq'), calcsize('@qb'), calcsize('@b0q')", "pack('@bh', 1, 2)", "pack('@bi', 1, 2)", "unpack('@bi', pack('@bi', 1, 2))", "pack('<d', 1)", "pack('<d', True)", "pack('<f', 0.1)", "unpack('<f', pack('<f', 0.1))", "pack('>d', float('nan'))", "pack('>f', float('-inf'))", "pack('<e', 0.1)", "pack('<e', 5.960464477539063e-08)", "pack('<e', 2.9e-08)", "pack('<e', -0.0)", "pack('<e', 2049)", "pack('<e', 2051)", "pack('<f', 3.4028235677973366e+38)", "pack('<f', 3.4028235677973362e+38)")
