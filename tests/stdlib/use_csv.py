# csv: rows both ways in every dialect and quoting, DictReader and DictWriter, errors.
import csv
import io

LINES = ['a,b,c\r\n', '', '1,"two, three",4\n', '"quo""ted",x', 'a, b,  c', '"multi\nline",z\n', ',,', '\n', '"a"b,c', "'a,b',c", 'a\\,b,c', '"unclosed', 'é,ü', '"",""', ' "a",b', '1,2.5,"x"', 'a\tb\tc']
OPTIONS = [{}, {'delimiter': '\t'}, {'quotechar': "'"}, {'skipinitialspace': True}, {'escapechar': '\\'}, {'doublequote': False, 'escapechar': '\\'},
           {'quoting': csv.QUOTE_NONE}, {'quoting': csv.QUOTE_NONNUMERIC}, {'dialect': 'excel-tab'}, {'strict': True}, {'dialect': 'unix'}]
for options in OPTIONS:
    for line in LINES:
        try:
            r = csv.reader(io.StringIO(line, newline=''), **options)
            print(options, repr(line), list(r), r.line_num)
        except (csv.Error, ValueError) as e:
            print(options, repr(line), type(e).__name__, e)
ROWS = [['a', 'b'], [1, 2.5, None, True], ['x,y', 'q"q', "a'b", 'new\nline', ' lead', '\t'], [], ['', ''], ['é'], [[1], {}], ['a\\b']]
for options in [o for o in OPTIONS if 'skipinitialspace' not in o] + [{'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}]:
    for row in ROWS + [['']]:
        out = io.StringIO(newline='')
        try:
            n = csv.writer(out, **options).writerow(row)
            print(options, row, repr(out.getvalue()), n)
        except csv.Error as e:
            print(options, row, 'Error', str(e)[:20])
data = 'name,age\r\nann,3\r\nbob\r\n\r\ncid,5,extra,more\r\n'
d = csv.DictReader(io.StringIO(data))
print(d.fieldnames, list(d), d.line_num)
print(list(csv.DictReader(io.StringIO(data), ['x'], restkey='rest')), list(csv.DictReader(io.StringIO('a,b\n1\n'), restval='none')), list(csv.DictReader(io.StringIO(''))))
out = io.StringIO(newline='')
w = csv.DictWriter(out, ['a', 'b'], restval='-')
w.writeheader()
w.writerow({'a': 1})
w.writerows([{'a': 2, 'b': 3}, {'b': 'x,y'}])
print(repr(out.getvalue()))
try:
    w.writerow({'c': 1})
except ValueError as e:
    print(e)
ignoring = csv.DictWriter(out, ['a'], extrasaction='ignore')
ignoring.writerow({'a': 1, 'c': 2})
print(sorted(csv.list_dialects()), csv.get_dialect('excel').delimiter, csv.get_dialect('unix').quoting, csv.get_dialect('excel-tab').lineterminator == '\r\n')
csv.register_dialect('mine', delimiter=';', quoting=csv.QUOTE_ALL)
print(list(csv.reader(['a;"b;c"'], 'mine')), csv.get_dialect('mine').delimiter)


class Own(csv.excel):
    delimiter = '|'


print(list(csv.reader(['a|b'], Own)), list(csv.reader(['a|b'], dialect=Own())))
csv.unregister_dialect('mine')
for wrong in (lambda: csv.get_dialect('mine'), lambda: csv.unregister_dialect('mine'), lambda: csv.reader([], 'nope'), lambda: csv.reader(5), lambda: csv.writer(5),
              lambda: csv.reader([], delimiter=''), lambda: csv.reader([], delimiter='ab'), lambda: csv.reader([], quoting=9), lambda: csv.reader([], quoting='x'),
              lambda: csv.reader([], nope=1), lambda: csv.writer(io.StringIO()).writerow(5), lambda: next(csv.reader([b'x'])), lambda: csv.register_dialect(5),
              lambda: csv.DictWriter(out, ['a'], extrasaction='x'), lambda: csv.reader([], quotechar=None, quoting=0)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e if isinstance(e, (csv.Error, ValueError)) else '')
print(csv.field_size_limit(), csv.field_size_limit(10), csv.field_size_limit())
try:
    list(csv.reader(['x' * 20]))
except csv.Error as e:
    print(e)
