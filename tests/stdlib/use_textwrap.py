# textwrap: wrap and fill with their options, shorten, dedent, indent.
import textwrap

TEXTS = ['', 'short', 'Hello there, how are you this fine day?  I am glad to hear it!',
         'This is a paragraph that already has\nline breaks.  But some of its lines are much longer than the others,\nso it needs to be wrapped.\nSome lines are \ttabbed too.\nWhat a mess!\n',
         'averyveryverylongwordthatdoesnotfit in a line', 'this-is-a-useful-feature-for-reformatting posts from tim peters',
         "what a long--dashed phrase -- and em---dash-here, don't-you-think", 'e-mail a-b-c x-1 1-x --option -o foo--bar',
         'A short sentence. Another one! "Quoted." And (parens).  End', ' leading and trailing  ', 'tab\there\tand\tthere',
         'word ' * 30, 'unbreakable\xa0space here', 'aa bb  cc   dd    ee', 'x' * 30]
OPTIONS = [{}, {'width': 10}, {'width': 20}, {'width': 1}, {'width': 15, 'initial_indent': '* ', 'subsequent_indent': '  '},
           {'width': 12, 'break_long_words': False}, {'width': 12, 'break_on_hyphens': False},
           {'width': 20, 'drop_whitespace': False}, {'width': 20, 'fix_sentence_endings': True},
           {'width': 20, 'expand_tabs': False}, {'width': 20, 'replace_whitespace': False},
           {'width': 20, 'max_lines': 2}, {'width': 20, 'max_lines': 1, 'placeholder': '...'}, {'width': 25, 'tabsize': 4}]
for options in OPTIONS:
    print(options)
    for text in TEXTS:
        print(' ', textwrap.wrap(text, **options))
for text in TEXTS:
    for width in (5, 10, 20, 40):
        try:
            print(width, repr(textwrap.shorten(text, width)), repr(textwrap.shorten(text, width, placeholder='~')))
        except ValueError as e:
            print(width, e)
print(textwrap.fill(TEXTS[2], 30))
for text in ['', 'x', '  a\n  b', '  a\n    b\n  c\n', '\ta\n\tb', ' \ta\n  b', '  a\n\n  b', '  a\n   \n  b\n ', 'a\n  b', '\n  a\n  b\n',
             '    x\n  y\n      z', '  a\n\tb']:
    print(repr(textwrap.dedent(text)), repr(textwrap.indent(text, '> ')), repr(textwrap.indent(text, '# ', lambda line: True)))
for wrong in (lambda: textwrap.wrap('abc', 0), lambda: textwrap.wrap('abc', -1), lambda: textwrap.wrap('abc def', 3, max_lines=1),
              lambda: textwrap.wrap(3), lambda: textwrap.shorten('a b', 1)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e if isinstance(e, ValueError) else '')
w = textwrap.TextWrapper(width=9)
print(w.wrap('a bb ccc dddd'), w.fill('a bb ccc dddd'), w.width)
