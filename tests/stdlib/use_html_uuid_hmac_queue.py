# html, uuid, hmac, secrets, queue.
import hashlib
import hmac
import html
import queue
import secrets
import uuid
from _show import show

U = uuid.UUID
u = U('12345678-1234-5678-1234-567812345678')
v = U(int=0xa1b2c3d4e5f64789a0b1c2d3e4f50617)
show(r'''
html.escape("<a href='x'>&\"</a>"), html.escape("<'\">", quote=False), html.escape("")
html.unescape("&lt;&gt;&amp;&quot;&#39;&#x27;&apos;"), html.unescape("&eacute;&euro;&nbsp;&copy"), html.unescape("&#65;&#x41;&#66 &#x42"), html.unescape("&unknown; & &; &#; &#x;")
html.unescape("&ampx"), html.unescape("&notit;"), html.unescape("&copyright"), html.unescape("&#0;&#128;&#150;&#55296;&#1114112;"), html.unescape("&#1;&#13;&#9;"), html.unescape("a&ltb"), html.unescape("&AMP") [:1]
u, str(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.version, u.variant
v, v.time_low, v.time_mid, v.time_hi_version, v.clock_seq_hi_variant, v.clock_seq_low, v.node, v.time, v.clock_seq, v.version, v.variant
U(bytes=u.bytes) == u, U(bytes_le=u.bytes_le) == u, U(fields=u.fields) == u, U("{12345678123456781234567812345678}") == u, U("urn:uuid:12345678-1234-5678-1234-567812345678") == u
U(int=0, version=4), U(bytes=bytes(16), version=1), hash(u) == hash(U(str(u))), int(u) == u.int, {u: 1}[U(str(u))]
u < v, u > v, u == 5, u != v, sorted([v, u]) == [u, v], u <= u, u >= v
U()
U("x")
U("1", bytes=b"")
U(bytes=b"1")
U(bytes_le=b"1")
U(fields=(1, 2))
U(fields=(1 << 33, 0, 0, 0, 0, 0))
U(int=1 << 128)
U(int=-1)
!U(int=0, version=9)
u < 5
setattr(u, "int", 5)
uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://a")
uuid.uuid4().version, uuid.uuid4().variant, uuid.uuid4() != uuid.uuid4(), uuid.uuid1().version, uuid.uuid1(5, 9).node, uuid.uuid1(5, 9).clock_seq, uuid.uuid1() < uuid.uuid1()
uuid.NAMESPACE_OID, uuid.NAMESPACE_X500, uuid.SafeUUID.unknown, u.is_safe
hmac.new(b"key", b"msg", "sha256").hexdigest(), hmac.new(b"key", b"msg", hashlib.md5).hexdigest(), hmac.new(b"k" * 200, b"", "sha1").hexdigest(), hmac.digest(b"key", b"msg", "sha512")[:8]
hmac.new(b"key", digestmod="sha256").name, hmac.new(b"key", digestmod="sha256").digest_size, hmac.new(b"key", digestmod="sha384").block_size
hmac.new("key", b"", "sha1")
!hmac.new(b"key")
hmac.compare_digest(b"a", b"a"), hmac.compare_digest("ab", "ac"), hmac.compare_digest(b"a", b"ab")
!hmac.compare_digest("a", b"a")
hmac.compare_digest("\xe9", "e")
len(secrets.token_bytes(5)), len(secrets.token_hex(5)), len(secrets.token_urlsafe(6)), len(secrets.token_hex()), 0 <= secrets.randbelow(3) < 3, secrets.randbits(5) < 32, secrets.choice([1]) 
!secrets.randbelow(0)
!secrets.choice([])
''', globals())
h = hmac.new(b'key', digestmod='sha1')
h.update(b'a')
c = h.copy()
h.update(b'b')
print(h.hexdigest(), c.hexdigest(), h.hexdigest() == hmac.new(b'key', b'ab', 'sha1').hexdigest())

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind(3)
    for item in (3, 1, 2):
        q.put(item)
    print(kind.__name__, q.qsize(), q.full(), q.empty(), q.maxsize, q.unfinished_tasks)
    for wrong in (lambda: q.put(4, block=False), lambda: q.put_nowait(4), lambda: q.put(4, timeout=0.01), lambda: q.put(4, timeout=-1)):
        try:
            wrong()
        except Exception as e:
            print(type(e).__name__, e)
    print([q.get() for _ in range(3)], q.empty())
    for wrong in (q.get_nowait, lambda: q.get(timeout=0.01), lambda: q.get(block=False), lambda: q.get(timeout=-1)):
        try:
            wrong()
        except Exception as e:
            print(type(e).__name__, e)
    for _ in range(3):
        q.task_done()
    q.join()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
s = queue.SimpleQueue()
s.put(1)
s.put_nowait(2)
print(s.qsize(), s.get(), s.get_nowait(), s.empty())
try:
    s.get_nowait()
except queue.Empty as e:
    print('empty', repr(e))
