# min-python: 3.14
# float: double
# f-strings and t-strings: errors; nesting, comments, newlines.
from _corpus import invalid, table, valid

invalid(table("_fstrings_invalid.txt"))
valid(table("_fstrings_valid.txt"))
