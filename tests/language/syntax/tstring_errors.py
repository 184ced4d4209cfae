# min-python: 3.14
# t-strings: the errors of f-strings, with their own name in them.
from _corpus import invalid, table

invalid(table("_fstrings_invalid.txt").replace("f\"", "t\"").replace("f'", "t'"))
