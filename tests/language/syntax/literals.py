# min-python: 3.14
# float: double
# Numbers, strings, bytes: every form and every error; characters that begin no token; line continuation.
from _corpus import invalid, table, valid

invalid(table("_literals_invalid.txt"))
valid(table("_literals_valid.txt"))
