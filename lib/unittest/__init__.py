# unittest: test cases, suites, loader, runner and main(). unittest.mock is not here.
import sys
import time

__all__ = ['TestResult', 'TestCase', 'TestSuite', 'TextTestRunner', 'TextTestResult', 'TestLoader', 'FunctionTestCase',
           'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless', 'expectedFailure', 'addModuleCleanup']


class SkipTest(Exception):
    pass


class _ShouldStop(Exception):
    pass


def skip(reason):
    def decorator(item):
        if not isinstance(item, type):
            from functools import wraps
            original = item

            @wraps(original)
            def item(*args, **kwargs):
                raise SkipTest(reason)
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if not isinstance(reason, str) and callable(reason):
        item, reason = reason, ''
        return decorator(item)
    return decorator


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return skip(reason) if not condition else lambda item: item


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def doModuleCleanups():
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        function(*args, **kwargs)


def _short(value):
    try:
        return repr(value)
    except Exception:
        return object.__repr__(value)


def _describe(test):
    return f'{type(test).__module__}.{type(test).__qualname__}'


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.shouldStop = self.buffer = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.testsRun, self.collectedDurations = 0, []

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def _text(self, err):
        import io
        out = io.StringIO()
        sys.print_exception(err[1], out)
        return out.getvalue()

    def addError(self, test, err):
        self.errors.append((test, self._text(err)))
        self._failed()

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err)))
        self._failed()

    def _failed(self):
        if self.failfast:
            self.stop()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            kind = self.failures if issubclass(err[0], test.failureException) else self.errors
            kind.append((subtest, self._text(err)))
            self._failed()

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._failed()

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}>'


class TextTestResult(TestResult):
    separator1, separator2 = '=' * 70, '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions, self.showAll, self.dots = stream, descriptions, verbosity > 1, verbosity == 1
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return f'{test}\n{first}' if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + ' ... ')
            self._newline = False

    def _say(self, test, word, dot):
        if self.showAll:
            subtest = isinstance(test, _SubTest)
            if subtest or self._newline:  # the line of the test itself has ended
                text = '' if self._newline else '\n'
                self.stream.write(text + ('  ' if subtest else '') + self.getDescription(test) + ' ... ')
            self.stream.write(word + '\n')
            self._newline = True
        elif self.dots:
            self.stream.write(dot)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._say(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._say(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._say(test, 'FAIL', 'F')

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._say(subtest, 'FAIL' if failed else 'ERROR', 'F' if failed else 'E')
        super().addSubTest(test, subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._say(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._say(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._say(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write('\n')
        for flavour, errors in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, text in errors:
                self.stream.write(f'{self.separator1}\n{flavour}: {self.getDescription(test)}\n{self.separator2}\n{text}\n')
        if self.unexpectedSuccesses:
            self.stream.write(self.separator1 + '\n')
            for test in self.unexpectedSuccesses:
                self.stream.write(f'UNEXPECTED SUCCESS: {self.getDescription(test)}\n')


class _Raises:
    def __init__(self, expected, case, pattern=None, msg=None):
        self.expected, self.case, self.pattern, self.msg, self.name = expected, case, pattern, msg, None
        kinds = expected if isinstance(expected, tuple) else (expected,)
        if not all(isinstance(k, type) and issubclass(k, self._base) for k in kinds):
            raise TypeError(self._wrong)

    _base = BaseException
    _wrong = 'assertRaises() arg 1 must be an exception type or tuple of exception types'

    def handle(self, name, args, kwargs):
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError('%r is an invalid keyword argument for this function' % (next(iter(kwargs)),))
            return self
        function, *args = args
        self.name = getattr(function, '__name__', str(function))
        with self:
            function(*args, **kwargs)

    def fail(self, text):
        raise self.case.failureException(self.case._formatMessage(self.msg, text))

    def _expected_name(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            self.fail(f'{self._expected_name()} not raised' + (f' by {self.name}' if self.name else ''))
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        if self.pattern is not None and not _search(self.pattern, str(value)):
            self.fail(f'"{_pattern_of(self.pattern)}" does not match "{value!s}"')
        return True


def _search(pattern, text):
    import re
    return re.search(pattern, text)


def _pattern_of(pattern):
    return pattern if isinstance(pattern, (str, bytes)) else pattern.pattern


class _Warns(_Raises):
    _base = Warning
    _wrong = 'assertWarns() arg 1 must be a warning type or tuple of warning types'

    def __enter__(self):
        import warnings
        self._manager = warnings.catch_warnings(record=True)
        self.warnings = self._manager.__enter__()
        warnings.simplefilter('always', self.expected if isinstance(self.expected, type) else Warning)
        return self

    def __exit__(self, kind, value, tb):
        self._manager.__exit__(kind, value, tb)
        if kind is not None:
            return
        first = None
        for w in self.warnings:
            if isinstance(w.message, self.expected):
                first = first or w.message
                if self.pattern is None or _search(self.pattern, str(w.message)):
                    self.warning, self.filename, self.lineno = w.message, w.filename, w.lineno
                    return
        if first is not None:
            self.fail(f'"{_pattern_of(self.pattern)}" does not match "{first!s}"')
        self.fail(f'{self._expected_name()} not triggered' + (f' by {self.name}' if self.name else ''))


class _Logs:
    def __init__(self, case, logger, level, none):
        import logging
        self.case, self.none = case, none
        self.level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.records, self.output = [], []

    def __enter__(self):
        import logging
        watcher = logging.Handler()
        formatter = logging.Formatter("%(levelname)s:%(name)s:%(message)s")

        def emit(record):
            self.records.append(record)
            self.output.append(formatter.format(record))
        watcher.emit = emit
        self._old = self.logger.handlers, self.logger.level, self.logger.propagate
        self.logger.handlers, self.logger.propagate = [watcher], False
        self.logger.setLevel(self.level)
        return self

    def __exit__(self, kind, value, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self._old
        self.logger.setLevel(level)
        if kind is not None:
            return False
        if self.none and self.records:
            self.case.fail(f'Unexpected logs found: {self.output!r}')
        if not self.none and not self.records:
            self.case.fail('no logs of level {} or higher triggered on {}'.format(logging.getLevelName(self.level), self.logger.name))


class _SubTest:
    def __init__(self, case, message, params):
        self.test_case, self._message, self.params = case, message, params
        self.failureException = case.failureException

    def _sub(self):
        parts = [f'[{self._message}]'] if self._message is not _none else []
        if self.params:
            parts.append('({})'.format(', '.join(f'{k}={v!r}' for k, v in self.params.items())))
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._sub()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._sub()}'


_none = object()


class _Sub:
    def __init__(self, case, sub):
        self.case, self.sub = case, sub

    def __enter__(self):
        self.outer, self.case._params = self.case._params, self.sub.params

    def __exit__(self, kind, value, tb):
        case = self.case
        case._params = self.outer
        if kind is None or not issubclass(kind, Exception) or issubclass(kind, _ShouldStop):
            return False
        if issubclass(kind, SkipTest):
            case._result.addSkip(self.sub, str(value))
            return True
        case._failed = True
        case._result.addSubTest(case, self.sub, (kind, value, tb))
        if case._result.failfast:
            raise _ShouldStop
        return True


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName, self._cleanups, self._params, self._result = methodName, [], {}, None
        method = getattr(self, methodName, None)
        if method is None and methodName != 'runTest':
            raise ValueError("no such test method in %s: %s" % (self.__class__, methodName))
        self._testMethodDoc = getattr(method, '__doc__', None)
        self._equality = {dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual', set: 'assertSetEqual',
                          frozenset: 'assertSetEqual', str: 'assertMultiLineEqual'}

    def addTypeEqualityFunc(self, typeobj, function):
        self._equality[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        result = type(cm).__enter__(cm)
        self.addCleanup(type(cm).__exit__, cm, None, None, None)
        return result

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception as e:
                cls.tearDown_exceptions.append((type(e), e, e.__traceback__))

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return f'{_describe(self)}.{self._testMethodName}'

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f'{self._testMethodName} ({_describe(self)}.{self._testMethodName})'

    def __repr__(self):
        return f'<{_describe(self)} testMethod={self._testMethodName}>'

    def subTest(self, msg=_none, **params):
        outer = {k: v for k, v in self._params.items() if k not in params}
        return _Sub(self, _SubTest(self, msg, {**params, **outer}))

    def skipTest(self, reason):
        raise SkipTest(reason)

    def _attempt(self, function, expecting):
        # Runs a part of the test; True when it went well.
        try:
            function()
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self._failed = True
            self._result.addSkip(self, str(e))
        except _ShouldStop:
            self._failed = True
        except BaseException as e:
            err = type(e), e, e.__traceback__
            self._failed = True
            if expecting:
                self._expected = err
            elif isinstance(e, self.failureException):
                self._result.addFailure(self, err)
            else:
                self._result.addError(self, err)
        return False

    def run(self, result=None):
        own = result is None
        if own:
            result = self.defaultTestResult()
            result.startTestRun()
        self._result, self._failed, self._expected = result, False, None
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            cls = self.__class__
            if getattr(cls, '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False):
                result.addSkip(self, getattr(cls, '__unittest_skip_why__', '') or getattr(method, '__unittest_skip_why__', ''))
                return result
            expecting = getattr(self, '__unittest_expecting_failure__', False) or \
                getattr(method, '__unittest_expecting_failure__', False)
            if self._attempt(self.setUp, False):
                self._attempt(method, expecting)
                self._attempt(self.tearDown, False)
            self.doCleanups()
            if expecting and self._expected:
                result.addExpectedFailure(self, self._expected)
            elif expecting and not self._failed:
                result.addUnexpectedSuccess(self)
            elif not self._failed:
                result.addSuccess(self)
            return result
        finally:
            result.stopTest(self)
            if own:
                result.stopTestRun()
            self._expected = self._result = None

    __call__ = run

    def doCleanups(self):
        good = True
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            if self._result is None:
                function(*args, **kwargs)
            else:
                good &= self._attempt(lambda: function(*args, **kwargs), False)
        return good

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    # ---- assertions

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        return standard if msg is None else f'{standard} : {msg}'

    def _no(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._no(msg, f'{_short(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        if expr:
            self._no(msg, f'{_short(expr)} is not false')

    def assertEqual(self, first, second, msg=None):
        if type(first) is type(second):
            special = self._equality.get(type(first))
            if special is not None:
                (getattr(self, special) if isinstance(special, str) else special)(first, second, msg=msg)
                return
        if not first == second:
            self._no(msg, f'{_short(first)} != {_short(second)}')

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._no(msg, f'{_short(first)} == {_short(second)}')

    def _close(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            return diff <= delta, f'within {_short(delta)} delta ({_short(diff)} difference)'
        places = 7 if places is None else places
        return round(diff, places) == 0, f'within {places!r} places ({_short(diff)} difference)'

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        good, how = self._close(first, second, places, delta)
        if not good:
            self._no(msg, f'{_short(first)} != {_short(second)} {how}')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        good, how = self._close(first, second, places, delta)
        if first == second or good:
            if delta is None:
                how = how.split(' (')[0]
            self._no(msg, f'{_short(first)} == {_short(second)} {how}')

    def _sequences(self, first, second, msg, name):
        if first == second:
            return
        text = f'{name.capitalize()}s differ: {_short(first)} != {_short(second)}\n'
        for i in range(min(len(first), len(second))):
            if first[i] != second[i]:
                text += f'\nFirst differing element {i}:\n{_short(first[i])}\n{_short(second[i])}\n'
                break
        for one, two, which in ((first, second, 'First'), (second, first, 'Second')):
            if len(one) > len(two):
                text += (f'\n{which} {name} contains {len(one) - len(two)} additional elements.\n'
                         f'First extra element {len(two)}:\n{_short(one[len(two)])}\n')
        self._no(msg, text)

    def _typed(self, first, second, kind, msg, name):
        for value, which in ((first, 'First'), (second, 'Second')):
            if not isinstance(value, kind):
                raise self.failureException(f'{which} {"sequence" if kind in (list, tuple) else "argument"} is not a {name}: {_short(value)}')
        self._sequences(first, second, msg, name)

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        if seq_type is not None:
            self._typed(first, second, seq_type, msg, seq_type.__name__)
        else:
            self._sequences(first, second, msg, 'sequence')

    def assertListEqual(self, list1, list2, msg=None):
        self._typed(list1, list2, list, msg, 'list')

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self._typed(tuple1, tuple2, tuple, msg, 'tuple')

    def assertSetEqual(self, set1, set2, msg=None):
        one, two = set1 - set2, set2 - set1
        if not (one or two):
            return
        lines = []
        for items, which in ((one, 'first'), (two, 'second')):
            if items:
                lines.append(f'Items in the {which} set but not the {"second" if which == "first" else "first"}:')
                lines += [repr(item) for item in items]
        self._no(msg, '\n'.join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            self._no(msg, f'{_short(d1)} != {_short(d2)}')

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first != second:
            self._no(msg, f'{_short(first)} != {_short(second)}')

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        rest = list(second)
        missing = []
        for item in first:
            if item in rest:
                rest.remove(item)
            else:
                missing.append(item)
        if missing or rest:
            lines, seen = ['Element counts were not equal:'], []
            for item in missing + rest:
                if item not in seen:
                    seen.append(item)
                    lines.append(f'First has {first.count(item)}, Second has {second.count(item)}:  {item!r}')
            self._no(msg, '\n'.join(lines))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._no(msg, f'{_short(member)} not found in {_short(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._no(msg, f'{_short(member)} unexpectedly found in {_short(container)}')

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._no(msg, f'{_short(expr1)} is not {_short(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._no(msg, f'unexpectedly identical: {_short(expr1)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._no(msg, f'{_short(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._no(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._no(msg, f'{_short(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._no(msg, f'{_short(obj)} is an instance of {cls!r}')

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._no(msg, f'{_short(a)} not less than {_short(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._no(msg, f'{_short(a)} not less than or equal to {_short(b)}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._no(msg, f'{_short(a)} not greater than {_short(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._no(msg, f'{_short(a)} not greater than or equal to {_short(b)}')

    def assertRegex(self, text, expected_regex, msg=None):
        if not _search(expected_regex, text):
            self._no(msg, f"Regex didn't match: {_pattern_of(expected_regex)!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        m = _search(unexpected_regex, text)
        if m:
            self._no(msg, f'Regex matched: {text[m.start():m.end()]!r} matches {_pattern_of(unexpected_regex)!r} in {text!r}')

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _Raises(expected_exception, self).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _Raises(expected_exception, self, expected_regex).handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _Warns(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _Warns(expected_warning, self, expected_regex).handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, True)


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._set, self._tear, self._function, self._description = setUp, tearDown, testFunc, description

    def setUp(self):
        if self._set is not None:
            self._set()

    def tearDown(self):
        if self._tear is not None:
            self._tear()

    def runTest(self):
        self._function()

    def id(self):
        return self._function.__name__

    def __str__(self):
        return f'{_describe(self)} ({self._function.__name__})'

    def shortDescription(self):
        return self._description


class TestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} tests={self._tests}>'

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result, debug=False):
        self._run(result, _Classes(result), True)
        return result

    __call__ = run

    def _run(self, result, classes, top):
        for test in self:
            if result.shouldStop:
                break
            if isinstance(test, TestSuite):
                test._run(result, classes, False)
            elif classes.enter(test.__class__):
                test(result)
        if top:
            classes.enter(None)

    def debug(self):
        for test in self:
            test.debug()


class _Error:
    # Stands for a test where setUpClass and the like fail.
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    __str__ = id

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def shortDescription(self):
        return None


class _Classes:
    # Calls setUpModule, setUpClass and their opposites between the tests.
    def __init__(self, result):
        self.result, self.cls, self.module, self.module_failed, self.class_failed = result, None, None, False, False

    def call(self, function, what, name):
        try:
            function()
            return True
        except SkipTest as e:
            self.result.addSkip(_Error(f'{what} ({name})'), str(e))
        except Exception as e:
            self.result.addError(_Error(f'{what} ({name})'), (type(e), e, e.__traceback__))
        return False

    def enter(self, cls):
        if cls is not self.cls:
            self.leave_class()
            module = cls and cls.__module__
            if module != self.module:
                self.leave_module()
                self.module, self.module_failed = module, False
                setup = getattr(sys.modules.get(module), 'setUpModule', None)
                if setup is not None:
                    self.module_failed = not self.call(setup, 'setUpModule', module)
            self.cls, self.class_failed = cls, False
            if cls is not None and not self.module_failed and not getattr(cls, '__unittest_skip__', False) and hasattr(cls, 'setUpClass'):
                self.class_failed = not self.call(cls.setUpClass, 'setUpClass', f'{cls.__module__}.{cls.__qualname__}')
                if self.class_failed:
                    cls.doClassCleanups()
        return not (self.module_failed or self.class_failed)

    def leave_class(self):
        cls = self.cls
        if cls is None or self.class_failed or self.module_failed or getattr(cls, '__unittest_skip__', False):
            return
        if hasattr(cls, 'tearDownClass'):
            self.call(cls.tearDownClass, 'tearDownClass', f'{cls.__module__}.{cls.__qualname__}')
            cls.doClassCleanups()

    def leave_module(self):
        if self.module is None or self.module_failed:
            return
        teardown = getattr(sys.modules.get(self.module), 'tearDownModule', None)
        if teardown is not None:
            self.call(teardown, 'tearDownModule', self.module)
        doModuleCleanups()


class TestLoader:
    testMethodPrefix = 'test'
    sortTestMethodsUsing = True
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        names = [n for n in dir(testCaseClass) if n.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, n))]
        if self.testNamePatterns is not None:
            from fnmatch import fnmatchcase
            full = f'{testCaseClass.__module__}.{testCaseClass.__qualname__}.'
            names = [n for n in names if any(fnmatchcase(full + n, p) for p in self.testNamePatterns)]
        return sorted(names)

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = [] if testCaseClass in (TestCase, FunctionTestCase) else self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = [self.loadTestsFromTestCase(obj) for name in dir(module) for obj in (getattr(module, name),)
                 if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase)]
        load = getattr(module, 'load_tests', None)
        suite = self.suiteClass(tests)
        return load(self, suite, pattern) if load is not None else suite

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        obj = module
        if obj is None:
            for i in range(len(parts), 0, -1):
                try:
                    obj = __import__('.'.join(parts[:i]))
                    parts = parts[1:]
                    break
                except ImportError:
                    if i == 1:
                        raise
        parent = None
        for part in parts:
            parent, obj = obj, getattr(obj, part)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, TestSuite):
            return obj
        if callable(obj):
            test = obj()
            return test if isinstance(test, TestSuite) else self.suiteClass([test])
        return self.loadTestsFromModule(obj)

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        import os
        from fnmatch import fnmatch
        sys.path.insert(0, start_dir)
        return self.suiteClass([self.loadTestsFromModule(__import__(name[:-3])) for name in sorted(os.listdir(start_dir))
                                if fnmatch(name, pattern) and name.endswith('.py')])


defaultTestLoader = TestLoader()


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = sys.stderr if stream is None else stream
        self.descriptions, self.verbosity, self.failfast = descriptions, verbosity, failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        start = time.perf_counter()
        result.startTestRun()
        test(result)
        result.stopTestRun()
        taken = time.perf_counter() - start
        result.printErrors()
        write = self.stream.write
        write('-' * 70 + '\n')
        write('Ran %d test%s in %.3fs\n\n' % (result.testsRun, '' if result.testsRun == 1 else 's', taken))
        infos = [f'{name}={len(items)}' for name, items in (
            ('failures', result.failures), ('errors', result.errors), ('skipped', result.skipped),
            ('expected failures', result.expectedFailures), ('unexpected successes', result.unexpectedSuccesses)) if items]
        if not result.wasSuccessful():
            write('FAILED')
        elif result.testsRun == 0 and not result.skipped:
            write('NO TESTS RAN')
        else:
            write('OK')
        write(f" ({', '.join(infos)})\n" if infos else '\n')
        if hasattr(self.stream, 'flush'):
            self.stream.flush()
        return result


class TestProgram:
    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False,
                 durations=None):
        argv = list(sys.argv if argv is None else argv)
        module = __import__(module) if isinstance(module, str) else module
        names = []
        for word in argv[1:]:
            if word in ('-v', '--verbose'):
                verbosity = 2
            elif word in ('-q', '--quiet'):
                verbosity = 0
            elif word in ('-f', '--failfast'):
                failfast = True
            else:
                names.append(word)
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        if names:
            suite = testLoader.loadTestsFromNames(names, module)
        else:
            suite = testLoader.loadTestsFromModule(module)
        runner = testRunner or TextTestRunner
        if isinstance(runner, type):
            runner = runner(verbosity=verbosity, failfast=bool(failfast))
        self.result = runner.run(suite)
        if exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(5)
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
for _module, _classes in (('case', (TestCase, FunctionTestCase, SkipTest)), ('result', (TestResult,)), ('suite', (TestSuite,)),
                          ('loader', (TestLoader,)), ('runner', (TextTestResult, TextTestRunner)), ('main', (TestProgram,))):
    for _class in _classes:
        _class.__module__ = 'unittest.' + _module
del _module, _class, _classes
