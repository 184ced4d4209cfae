# hashlib: digests of every length around the blocks, updates in pieces, copies, names, errors.
import hashlib

NAMES = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']
for name in NAMES:
    make = getattr(hashlib, name)
    h = make()
    print(name, h.name, h.digest_size, h.block_size, h.hexdigest(), h.digest()[:4])
    for size in (1, 3, 55, 56, 57, 63, 64, 65, 111, 112, 113, 119, 127, 128, 129, 1000):
        data = bytes(i * 7 & 255 for i in range(size))
        print(size, make(data).hexdigest())
    pieces = make(b'ab')
    for i in range(40):
        pieces.update(b'x' * i)
        if i % 13 == 0:
            print(i, pieces.hexdigest())
    other = pieces.copy()
    other.update(bytearray(b'more'))
    pieces.update(memoryview(b'less'))
    print(pieces.hexdigest() == make(b'ab' + b'x' * 780 + b'less').hexdigest(), other.hexdigest()[:16])
    print(hashlib.new(name, b'abc').hexdigest() == make(b'abc').hexdigest(), hashlib.new(name).name,
          make(b'x', usedforsecurity=False).digest() == make(b'x').digest())
    print(isinstance(h.digest(), bytes), len(h.digest()) == h.digest_size, h.update(b'') is None, name in hashlib.algorithms_guaranteed)

print(hashlib.new('SHA256', b'abc').hexdigest()[:8])
for wrong in (lambda: hashlib.sha256('text'), lambda: hashlib.md5().update('text'), lambda: hashlib.sha1(3),
              lambda: hashlib.sha1().update(), lambda: hashlib.sha1().update(None), lambda: hashlib.new(),
              lambda: hashlib.new(5)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e if 'object' in str(e) or 'Strings' in str(e) else '')
try:
    hashlib.new('unknown')
except ValueError as e:
    print(str(e)[:29])
