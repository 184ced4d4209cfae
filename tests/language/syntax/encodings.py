# min-python: 3.14
# PEP 263: the encoding of a source in bytes.
def attempt(source):
    names = {}
    try:
        exec(compile(source, "s.py", "exec"), names)
        print(source, ascii(names.get("x")))
    except SyntaxError as e:
        print(source, type(e).__name__, e.msg)


for name in ("utf-8", "utf8", "UTF-8", "utf_8", "utf-8-sig", "latin-1", "latin1", "iso-8859-1", "iso8859-1", "iso-latin-1", "L1", "ascii", "us-ascii", "cp1252", "windows-1252",
             "iso-8859-15", "nothing", "latin-1-unix", "utf-8-unix"):
    code = name.encode()
    attempt(b"# coding=" + code + b"\nx = 'ab'\n")
    if "ascii" not in name:
        attempt(b"# vim: set fileencoding=" + code + b" :\nx = '\xc3\xa9'\n")
        if "utf" not in name:
            attempt(b"# -*- coding: " + code + b" -*-\nx = 'a\xe9\x80'\n")
        else:
            attempt(b"# -*- coding: " + code + b" -*-\nx = 'a\xc3\xa9'\n")
for source in (b"#!/usr/bin/python\n# coding: latin-1\nx='\xe9'", b"\n# coding: latin-1\nx='\xe9'", b"\n\n# coding: latin-1\nx='\xe9'", b"x = 1\n# coding: latin-1\nx='\xe9'",
               b"  # coding: latin-1\nx='\xe9'", b"x = 'coding: latin-1'\nx='\xc3\xa9'", b"\xef\xbb\xbf# coding: utf-8\nx='\xc3\xa9'", b"\xef\xbb\xbfx='\xc3\xa9'",
               b"# coding:latin-1\r\nx='\xe9'\r\n", b"# coding : latin-1\nx='\xe9'", b"# encoding= latin-1\nx='\xe9'", b"# coding: latin-1\n\xe9 = 5; x = \xe9", b"# coding: latin-1",
               b"x = '\xe9'", b"x = 1\ny = '\xe9'", b"'\xff'", b"# \xe9\nx=1", b"# coding: cp1252\nx = '\x80\x9f\xa0\xff'", b"# coding: iso-8859-15\nx = '\xa4\xa6\xbc'",
               b"# coding: latin-1\nx = '" + bytes(range(160, 256)) * 5 + b"'", b"", b"\n", b"\xef\xbb\xbf"):
    attempt(source)
attempt("# coding: latin-1\nx = 'é'")
attempt("# coding: nothing\nx = 'é'")
print(eval(b"  1 + 1"), ascii(eval(b"# coding: latin-1\n'\xe9'")), eval(bytearray(b"3")), eval(memoryview(b"4")))
