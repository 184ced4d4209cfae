# Encodings, handlers of errors in Python, incremental coders.
import codecs

codecs.register_error("star", lambda e: ("*" * (e.end - e.start), e.end))
print("aä€".encode("ascii", "star"), b"a\xff\xfeb".decode("utf-8", "star"), "ä€".encode("latin-1", "xmlcharrefreplace"))
for name in "utf-8 utf-16 utf-32 latin-1 cp1252 utf-8-sig unicode-escape".split():
    try:
        data = "aä€\U0001f600".encode(name, "backslashreplace")
        print(name, data, len(data.decode(name, "replace")))
    except LookupError as e:
        print(name, "is not there")
decoder = codecs.getincrementaldecoder("utf-8")("star")
print([decoder.decode(bytes([b])) for b in "aä€".encode()], decoder.decode(b"\xe2", True))
