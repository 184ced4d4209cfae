"""Prints what comes of each line of a table of expressions. Of a line that begins with ! only that it fails: the words
differ between versions."""


def show(table, names):
    for text in table.strip().splitlines():
        try:
            print(text, '->', repr(eval(text.lstrip('!'), names)))
        except Exception as e:
            print(text, '->', *['failed'] if text[0] == '!' else [type(e).__name__ + ':', e])
