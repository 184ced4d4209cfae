# unittest: assertions and their messages, fixtures, skipping, expected failures, subtests, suites, loader, runner's report.
# float: double
import io
import re
import unittest
from unittest import TestCase

log = []


def setUpModule():
    log.append('setUpModule')


def tearDownModule():
    log.append('tearDownModule')


class Fixtures(TestCase):
    @classmethod
    def setUpClass(cls):
        log.append('setUpClass')
        cls.addClassCleanup(log.append, 'class cleanup')

    @classmethod
    def tearDownClass(cls):
        log.append('tearDownClass')

    def setUp(self):
        log.append('setUp')
        self.addCleanup(log.append, 'cleanup')

    def tearDown(self):
        log.append('tearDown')

    def test_pass(self):
        """Described in one line.

        And more."""
        log.append('test_pass')

    def test_fail(self):
        self.assertEqual(1, 2)

    def test_error(self):
        raise KeyError('k')

    @unittest.skip('not now')
    def test_skip(self):
        log.append('never')

    def test_skip_inside(self):
        self.skipTest('inside')

    @unittest.skipIf(True, 'if')
    def test_skip_if(self):
        pass

    @unittest.skipUnless(True, 'unless')
    def test_skip_unless(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_sub(self):
        for i in range(4):
            with self.subTest('even', i=i):
                self.assertEqual(i % 2, 0)
        with self.subTest(j=1):
            with self.subTest(k=2):
                raise OSError('deep')


@unittest.skip('whole class')
class Skipped(TestCase):
    def test_a(self):
        pass


class BadSetUp(TestCase):
    def setUp(self):
        raise ValueError('setup')

    def test_a(self):
        log.append('never')


class BadClass(TestCase):
    @classmethod
    def setUpClass(cls):
        raise ValueError('class')

    def test_a(self):
        log.append('never')


loader = unittest.TestLoader()
for verbosity in (0, 1, 2):
    log.clear()
    stream = io.StringIO()
    suite = unittest.TestSuite(loader.loadTestsFromTestCase(c) for c in (Fixtures, Skipped, BadSetUp, BadClass))
    result = unittest.TextTestRunner(stream, verbosity=verbosity).run(suite)
    text = re.sub(r'in \d+\.\d+s', 'in TIME', stream.getvalue())
    text = re.sub(r'(?s)Traceback.*?\n(?=\w)', 'Traceback\n', text)
    print(text)
    print(result, result.wasSuccessful(), suite.countTestCases())
print(log)
print([(str(t), why) for t, why in result.skipped])
print([str(t) for t, _ in result.failures], [str(t) for t, _ in result.errors], [str(t) for t, _ in result.expectedFailures], result.unexpectedSuccesses)

case = TestCase()
S = dict(a=1)
for name, good, bad in (
        ('assertTrue', (1,), (0,)), ('assertFalse', ([],), ('x',)), ('assertEqual', (1, 1.0), (1, 2)), ('assertEqual', ([1], [1]), (1, 'a')),
        ('assertNotEqual', (1, 2), (1, 1)), ('assertIs', (None, None), ([], [])), ('assertIsNot', (1, 2), (S, S)), ('assertIsNone', (None,), (1,)),
        ('assertIsNotNone', (1,), (None,)), ('assertIn', (1, [1]), (2, [1])), ('assertNotIn', (2, [1]), (1, [1])), ('assertIsInstance', (1, int), (1, str)),
        ('assertNotIsInstance', (1, str), (1, int)), ('assertLess', (1, 2), (2, 1)), ('assertLessEqual', (1, 1), (2, 1)), ('assertGreater', (2, 1), (1, 2)),
        ('assertGreaterEqual', (1, 1), (1, 2)), ('assertAlmostEqual', (1, 1.00000001), (1, 1.1)), ('assertNotAlmostEqual', (1, 1.1), (1, 1.00000001)),
        ('assertRegex', ('abc', 'b'), ('abc', 'x')), ('assertNotRegex', ('abc', 'x'), ('abc', 'b+')), ('assertCountEqual', ([1, 2, 1], [1, 1, 2]), ([1, 1], [1, 2])),
        ('assertSetEqual', ({1}, {1}), ({1}, {2}))):
    method = getattr(case, name)
    print(name, method(*good))
    for args in (bad, bad + ('because',)) if name not in ('assertAlmostEqual', 'assertNotAlmostEqual') else (bad,):
        try:
            print(name, 'passed', method(*args))
        except AssertionError as e:
            print(name, '|', e)
for name, args in (('assertListEqual', ([1, 2], [1, 3])), ('assertTupleEqual', ((1,), (1, 2))), ('assertDictEqual', ({1: 2}, {1: 3})), ('assertMultiLineEqual', ('a', 'b')),
                   ('assertSequenceEqual', ([1], (2,))), ('assertListEqual', ((1,), [1])), ('assertEqual', ([1], [2])), ('assertEqual', ('x', 'y'))):
    try:
        getattr(case, name)(*args)
        print(name, 'passed')
    except AssertionError as e:
        print(name, '|', str(e).split('\n')[0])
print(case.assertAlmostEqual(1, 1.3, delta=0.5), case.assertAlmostEqual(1.01, 1.02, places=1))


def f(error=None):
    if error:
        raise error


print(case.assertRaises(ValueError, f, ValueError('v')), case.assertRaisesRegex(ValueError, 'v.', f, ValueError('xvx')))
with case.assertRaises((KeyError, ValueError)) as cm:
    f(KeyError('kk'))
print(repr(cm.exception))
for check in (lambda: case.assertRaises(ValueError, f), lambda: case.assertRaises(ValueError, f, KeyError(1)), lambda: case.assertRaisesRegex(ValueError, 'zz', f, ValueError('v')),
              lambda: case.assertRaises(3, f), lambda: case.fail('failed'), lambda: case.assertAlmostEqual(1, 2, places=1, delta=1)):
    try:
        print(check())
    except Exception as e:
        print(type(e).__name__, e)
try:
    with case.assertRaises(ValueError, msg='note'):
        pass
except AssertionError as e:
    print(e)
with case.assertLogs('l', 'INFO') as logs:
    __import__('logging').getLogger('l').info('hello')
print(logs.output)
try:
    with case.assertLogs('l'):
        pass
except AssertionError as e:
    print(e)
print(loader.getTestCaseNames(Fixtures), loader.loadTestsFromName('Fixtures.test_pass', __import__('__main__')).countTestCases())
print(Fixtures('test_pass'), repr(Fixtures('test_pass')), Fixtures('test_pass').id(), Fixtures('test_pass').shortDescription(), Fixtures('test_pass') == Fixtures('test_pass'))
try:
    Fixtures('test_none')
except ValueError as e:
    print(e)
program = unittest.main(argv=['x', 'Skipped'], exit=False, testRunner=unittest.TextTestRunner(io.StringIO()))
print(program.result)
