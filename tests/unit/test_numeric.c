// Unit tests of base/digits and base/dtoa: against naive arithmetic, the C library and laws that must hold.
//
// With -DPLAIN_CHECKS it needs no cmocka (there is none for 32 bits): failures print and abort. NUMERIC_ROUNDS in the
// environment sets the number of random values per check (default 200,000).

#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/digits.h"
#include "base/dtoa.h"

#ifdef PLAIN_CHECKS
#    define assert_true(condition) ((condition) ? (void)0 : fail_plainly(#    condition, __LINE__))
#    define assert_int_equal(a, b) assert_true((long long)(a) == (long long)(b))
#    define assert_string_equal(a, b)                                                                                  \
        (strcmp(a, b) == 0 ? (void)0 : (printf("'%s' is not '%s'\n", a, b), assert_true(false)))
#    define assert_memory_equal(a, b, size) assert_true(memcmp(a, b, size) == 0)
struct CMUnitTest {
    const char *name;
    void (*run)(void **state);
};
#    define cmocka_unit_test(function)                                                                                 \
        { #function, function }
#    define cmocka_run_group_tests(tests, before, after) run_plainly(tests, sizeof tests / sizeof *tests)

static void fail_plainly(const char *condition, int line) {
    printf("line %d: %s\n", line, condition);
    abort();
}

static int run_plainly(const struct CMUnitTest *tests, size_t count) {
    for (size_t i = 0; i < count; i++) {
        printf("%s\n", tests[i].name);
        tests[i].run(NULL);
    }
    return 0;
}
#else
#    include <cmocka.h>
#endif

// ---- Random numbers and exact room

static uint64_t random_state = 0x9E3779B97F4A7C15;

static uint64_t random_bits(void) { // xorshift64* (Vigna)
    random_state ^= random_state >> 12;
    random_state ^= random_state << 25;
    random_state ^= random_state >> 27;
    return random_state * 0x2545F4914F6CDD1D;
}

static size_t random_below(size_t limit) {
    return (size_t)((random_bits() >> 20) % limit);
}

static int rounds(void) {
    const char *text = getenv("NUMERIC_ROUNDS");
    return text != NULL ? atoi(text) : 200000;
}

// Long runs of ones and zeros, and single bits: where carries and estimates go wrong.
static Digit random_digit(void) {
    uint64_t bits = random_bits();
    switch (bits >> 61) {
    case 0: return 0;
    case 1: return UINT32_MAX;
    case 2: return 1u << (bits & 31);
    case 3: return (Digit)(bits & 3);
    default: return (Digit)bits;
    }
}

// Memory of exactly n digits, so that the address sanitizer sees a step beyond.
static Digit *room(size_t n) {
    Digit *digits = malloc(n > 0 ? n * sizeof(Digit) : 1);
    assert_true(digits != NULL);
    return digits;
}

static Digit *random_number(size_t n) {
    Digit *digits = room(n);
    for (size_t i = 0; i < n; i++) digits[i] = random_digit();
    if (n > 0 && digits[n - 1] == 0) digits[n - 1] = 1;
    return digits;
}

// ---- Digits

// The naive product: digit by digit, each added with its carry.
static void multiply_naively(Digit *out, const Digit *a, size_t n, const Digit *b, size_t m) {
    memset(out, 0, (n + m) * sizeof(Digit));
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m; j++) {
            uint64_t part = (uint64_t)a[i] * b[j];
            for (size_t k = i + j; part != 0; k++) {
                uint64_t sum = (uint64_t)out[k] + (Digit)part;
                out[k] = (Digit)sum;
                part = (part >> 32) + (sum >> 32);
            }
        }
}

static void check_product(size_t n, size_t m) {
    Digit *a = random_number(n), *b = random_number(m), *product = room(n + m), *expected = room(n + m);
    Digit *scratch = room(digits_multiply_scratch(n, m));
    size_t count = digits_multiply(product, a, n, b, m, scratch);
    multiply_naively(expected, a, n, b, m);
    assert_int_equal(count, digits_normalise(expected, n + m));
    assert_memory_equal(product, expected, (n + m) * sizeof(Digit));
    free(a), free(b), free(product), free(expected), free(scratch);
}

static void test_multiply(void **state) {
    (void)state;
    for (size_t n = 0; n < 12; n++)
        for (size_t m = 0; m < 12; m++) check_product(n, m);
    for (int i = 0; i < 300; i++) check_product(random_below(200), random_below(200));
    for (size_t n = 38; n < 90; n++) check_product(n, n);
    check_product(500, 43);
    check_product(333, 334);
    check_product(640, 641);
}

// (a / b) b + rest = a with rest < b
static void check_quotient(size_t n, size_t m) {
    Digit *a = random_number(n), *b = random_number(m);
    size_t room_count = n >= m ? n - m + 1 : 0, rest_count;
    Digit *quotient = room(room_count), *rest = room(n < m ? n : m), *scratch = room(digits_divide_scratch(n, m));
    size_t count = digits_divide(quotient, rest, &rest_count, a, n, b, m, scratch);
    assert_true(digits_compare(rest, rest_count, b, m) < 0);
    Digit *back = room(count + m + 1);
    multiply_naively(back, quotient, count, b, m);
    size_t back_count = digits_add(back, back, count + m, rest, rest_count);
    assert_int_equal(digits_compare(back, back_count, a, n), 0);

    size_t alias_rest; // outputs over the operands
    Digit *copy = room(n > room_count ? n : room_count);
    memcpy(copy, a, n * sizeof(Digit));
    size_t alias_count = digits_divide(copy, b, &alias_rest, copy, n, b, m, scratch);
    assert_int_equal(digits_compare(copy, alias_count, quotient, count), 0);
    assert_int_equal(digits_compare(b, alias_rest, rest, rest_count), 0);
    free(a), free(b), free(quotient), free(rest), free(scratch), free(back), free(copy);
}

static void test_divide(void **state) {
    (void)state;
    for (size_t n = 0; n < 10; n++)
        for (size_t m = 1; m < 10; m++)
            for (int i = 0; i < 100; i++) check_quotient(n, m);
    for (int i = 0; i < 2000; i++) check_quotient(random_below(60), 1 + random_below(30));
}

static void test_add_and_subtract(void **state) {
    (void)state;
    for (int i = 0; i < 5000; i++) {
        size_t n = random_below(9), m = random_below(9), longest = n > m ? n : m;
        Digit *a = random_number(n), *b = random_number(m), *sum = room(longest + 1), *back = room(longest + 1);
        size_t count = digits_add(sum, a, n, b, m);
        size_t back_count = digits_subtract(back, sum, count, b, m);
        assert_int_equal(digits_compare(back, back_count, a, n), 0);
        back_count = digits_subtract(sum, sum, count, a, n);
        assert_int_equal(digits_compare(sum, back_count, b, m), 0);
        free(a), free(b), free(sum), free(back);
    }
}

static void test_small_operands(void **state) {
    (void)state;
    for (int i = 0; i < 5000; i++) {
        size_t n = random_below(9);
        Digit *a = random_number(n), *b = room(n + 1), by = random_digit();
        if (by == 0) by = 10;
        Digit addend = (Digit)random_below(by);
        memcpy(b, a, n * sizeof(Digit));
        b[n] = digits_multiply_small(b, n, by, addend);
        assert_int_equal(digits_divide_small(b, b, n + 1, by), addend);
        assert_int_equal(digits_compare(a, n, b, n + 1), 0);
        free(a), free(b);
    }
}

static bool bit_of(const Digit *a, size_t n, size_t bit) {
    return bit / 32 < n && (a[bit / 32] >> bit % 32 & 1) != 0;
}

static void test_shifts(void **state) {
    (void)state;
    for (int i = 0; i < 3000; i++) {
        size_t n = random_below(6), bits = random_below(140), right = random_below(200);
        Digit *a = random_number(n), *left = room(n + bits / 32 + 1), *back = room(n > right / 32 ? n - right / 32 : 0);
        size_t count = digits_shift_left(left, a, n, bits);
        assert_int_equal(digits_bit_length(left, count), n == 0 ? 0 : digits_bit_length(a, n) + bits);
        for (size_t bit = 0; bit < 400; bit++)
            assert_int_equal(bit_of(left, count, bit), bit >= bits && bit_of(a, n, bit - bits));
        bool lost, expected_lost = false;
        count = digits_shift_right(back, a, n, right, &lost);
        for (size_t bit = 0; bit < 400; bit++) assert_int_equal(bit_of(back, count, bit), bit_of(a, n, bit + right));
        for (size_t bit = 0; bit < right; bit++) expected_lost |= bit_of(a, n, bit);
        assert_int_equal(lost, expected_lost);
        size_t in_place = digits_shift_right(a, a, n, right, NULL);
        assert_int_equal(digits_compare(a, in_place, back, count), 0);
        free(a), free(left), free(back);
    }
}

static size_t from_int64(Digit *out, int64_t value, bool *negative) {
    uint64_t magnitude = value < 0 ? -(uint64_t)value : (uint64_t)value;
    *negative = value < 0;
    out[0] = (Digit)magnitude;
    out[1] = (Digit)(magnitude >> 32);
    return digits_normalise(out, 2);
}

static void test_bitwise(void **state) {
    (void)state;
    for (int i = 0; i < 20000; i++) {
        int64_t x = (int64_t)((uint64_t)random_digit() << 32 | random_digit()) >> random_below(64);
        int64_t y = (int64_t)((uint64_t)random_digit() << 32 | random_digit()) >> random_below(64);
        int64_t expected[] = {x & y, x | y, x ^ y};
        for (int operation = DIGITS_AND; operation <= DIGITS_XOR; operation++) {
            Digit a[3], b[2], expected_digits[2];
            bool a_negative, b_negative, negative, expected_negative;
            size_t n = from_int64(a, x, &a_negative), m = from_int64(b, y, &b_negative);
            Digit *out = room((n > m ? n : m) + 1);
            size_t count =
                digits_bitwise((DigitsOperation)operation, out, &negative, a, n, a_negative, b, m, b_negative);
            size_t expected_count = from_int64(expected_digits, expected[operation], &expected_negative);
            assert_int_equal(digits_compare(out, count, expected_digits, expected_count), 0);
            assert_int_equal(negative, expected_negative);
            count = digits_bitwise((DigitsOperation)operation, a, &negative, a, n, a_negative, b, m, b_negative);
            assert_int_equal(digits_compare(a, count, expected_digits, expected_count), 0);
            free(out);
        }
    }
    // -(2^64 - 1) & -(2^64 - 2) is -2^64: one digit more than the operands have
    const Digit a[] = {UINT32_MAX, UINT32_MAX}, b[] = {UINT32_MAX - 1, UINT32_MAX};
    Digit out[3];
    bool negative;
    assert_int_equal(digits_bitwise(DIGITS_AND, out, &negative, a, 2, true, b, 2, true), 3);
    assert_true(negative && out[0] == 0 && out[1] == 0 && out[2] == 1);
}

// Text by the simplest way there is, for comparison.
static size_t to_text_naively(char *out, unsigned base, const Digit *a, size_t n) {
    Digit *rest = room(n);
    memcpy(rest, a, n * sizeof(Digit));
    size_t length = 0;
    do {
        Digit digit = digits_divide_small(rest, rest, n, base);
        out[length++] = "0123456789abcdefghijklmnopqrstuvwxyz"[digit];
        n = digits_normalise(rest, n);
    } while (n > 0);
    for (size_t i = 0; i < length / 2; i++) {
        char character = out[i];
        out[i] = out[length - 1 - i];
        out[length - 1 - i] = character;
    }
    free(rest);
    return length;
}

static void check_text(unsigned base, const Digit *a, size_t n, size_t scratch_count) {
    size_t size = digits_to_text_size(n, base);
    char *text = malloc(size), *expected = malloc(32 * n + 1);
    Digit *scratch = room(scratch_count);
    size_t length = digits_to_text(text, base, a, n, scratch, scratch_count);
    assert_true(length <= size);
    assert_int_equal(length, to_text_naively(expected, base, a, n));
    assert_memory_equal(text, expected, length);
    Digit *back = room(digits_from_text_size(length, base));
    size_t count = digits_from_text(back, base, text, length);
    assert_int_equal(digits_compare(a, n, back, count), 0);
    free(text), free(expected), free(scratch), free(back);
}

static void test_text(void **state) {
    (void)state;
    for (unsigned base = 2; base <= 36; base++) {
        for (size_t n = 0; n < 130; n += n < 8 || (n > 55 && n < 65) ? 1 : 23) {
            Digit *a = random_number(n);
            check_text(base, a, n, n);
            check_text(base, a, n, digits_to_text_scratch(n, base));
            memset(a, 0xFF, n * sizeof(Digit));
            check_text(base, a, n, digits_to_text_scratch(n, base));
            free(a);
        }
    }
    for (size_t n = 61; n < 700; n += 1 + random_below(9)) { // sizes around and between the powers that split
        Digit *a = random_number(n);
        check_text(10, a, n, digits_to_text_scratch(n, 10));
        memset(a, 0, (n - 1) * sizeof(Digit));
        check_text(10, a, n, digits_to_text_scratch(n, 10));
        free(a);
    }
}

// Powers of ten and their neighbours: long runs of zeros and nines across the cuts.
static void test_text_of_powers(void **state) {
    (void)state;
    for (size_t zeros = 1; zeros < 4000; zeros += 1 + random_below(60)) {
        char *text = malloc(zeros + 1);
        memset(text, '0', zeros + 1);
        text[0] = '1';
        Digit *a = room(digits_from_text_size(zeros + 1, 10));
        size_t n = digits_from_text(a, 10, text, zeros + 1);
        check_text(10, a, n, digits_to_text_scratch(n, 10));
        n = digits_subtract(a, a, n, (const Digit[]){1}, 1);
        check_text(10, a, n, digits_to_text_scratch(n, 10));
        memset(text, '9', zeros);
        Digit *nines = room(digits_from_text_size(zeros, 10));
        assert_int_equal(digits_compare(a, n, nines, digits_from_text(nines, 10, text, zeros)), 0);
        free(text), free(a), free(nines);
    }
    Digit upper[2];
    assert_int_equal(digits_from_text(upper, 16, "DeadBEEF9", 9), 2);
    assert_true(upper[0] == 0xEADBEEF9 && upper[1] == 0xD);
}

static void test_double_and_digits(void **state) {
    (void)state;
    bool overflow;
    for (int i = 0; i < rounds() / 4; i++) {
        size_t n = random_below(40);
        Digit *a = random_number(n);
        char text[40 * 8 + 3] = "0x0";
        for (size_t j = n; j-- > 0;) snprintf(text + 2 + (n - 1 - j) * 8, 9, "%08x", (unsigned)a[j]);
        double expected = strtod(text, NULL), got = digits_to_double(a, n, &overflow);
        assert_true(got == expected && overflow == isinf(expected));
        float expected_float = strtof(text, NULL), got_float = digits_to_float(a, n, &overflow);
        assert_true(got_float == expected_float && overflow == isinf(expected_float));
        if (!isinf(expected)) {
            Digit back[DIGITS_OF_DOUBLE];
            size_t count = digits_from_double(back, -expected);
            assert_true(digits_to_double(back, count, &overflow) == expected);
        }
        free(a);
    }
    Digit out[DIGITS_OF_DOUBLE];
    assert_int_equal(digits_from_double(out, 0.9999999999999999), 0);
    assert_int_equal(digits_from_double(out, 5e-324), 0);
    assert_true(digits_from_double(out, -1.5) == 1 && out[0] == 1);
    assert_true(digits_from_double(out, 2251799813685249.5) == 2 && out[0] == 1 && out[1] == 1 << 19);
    assert_int_equal(digits_from_double(out, DBL_MAX), 32);
}

// ---- Floating point to text

static double random_double(void) { // finite, any bits; every fourth of everyday size
    uint64_t bits = random_bits();
    double value;
    if ((bits & 3) == 0) return (double)(int64_t)(random_bits() >> random_below(64)) / (1 << random_below(20));
    if ((bits & 31) == 1) bits &= ~(((uint64_t)1 << 52) - 1); // powers of two
    bits ^= random_bits() << 60;
    if ((bits >> 52 & 0x7FF) == 0x7FF) bits ^= (uint64_t)1 << 60;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static float random_float(void) {
    uint32_t bits = (uint32_t)(random_bits() >> 32);
    if ((bits & 31) == 1) bits &= ~(((uint32_t)1 << 23) - 1);
    if ((bits >> 23 & 0xFF) == 0xFF) bits ^= (uint32_t)1 << 25;
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static bool same_double(double a, double b) {
    return memcmp(&a, &b, sizeof a) == 0;
}

static bool same_float(float a, float b) {
    return memcmp(&a, &b, sizeof a) == 0;
}

// The fewest digits of %.{n}e that read back. At a power of two that can be one more than needed: the nearest short
// decimal lies below and out of reach, the next above it is in reach. Then one digit less must work, which is checked
// there.
static void expect_shortest(double value, bool narrow, const char *text, int count) {
    char reference[40];
    int precision = 0;
    for (;; precision++) {
        snprintf(reference, sizeof reference, "%.*e", precision, value);
        if (narrow ? same_float(strtof(reference, NULL), (float)value) : same_double(strtod(reference, NULL), value))
            break;
    }
    int exponent;
    if (count == precision && frexp(fabs(value), &exponent) == 0.5) return; // the round trip is checked elsewhere
    assert_int_equal(count, precision + 1);
    const char *digits = reference + (*reference == '-');
    assert_true(text[0] == digits[0]);
    assert_memory_equal(text + 1, digits + 2, (size_t)precision);
}

static void check_repr64(double value) {
    char text[FLOAT_REPR_SIZE], digits[DTOA_SHORTEST_SIZE];
    int decpt, count = dtoa_shortest64(value, digits, &decpt);
    size_t length = float_repr64(value, text);
    assert_int_equal(strlen(text), length);
    assert_true(same_double(strtod(text, NULL), value));
    double back;
    assert_true(text_to_double(text, length, &back));
    assert_true(same_double(back, value));
    expect_shortest(value, false, digits, count);
}

static void check_repr32(float value) {
    char text[FLOAT_REPR_SIZE], digits[DTOA_SHORTEST_SIZE];
    int decpt, count = dtoa_shortest32(value, digits, &decpt);
    size_t length = float_repr32(value, text);
    assert_int_equal(strlen(text), length);
    assert_true(same_float(strtof(text, NULL), value));
    float back;
    assert_true(text_to_float(text, length, &back));
    assert_true(same_float(back, value));
    assert_true(count <= 9);
    expect_shortest((double)value, true, digits, count);
}

static void test_repr_round_trip(void **state) {
    (void)state;
    for (int i = 0; i < rounds(); i++) check_repr64(random_double());
    for (int i = 0; i < rounds(); i++) check_repr32(random_float());
    for (int exponent = -1074; exponent < 1024; exponent++) {
        double value = ldexp(1, exponent);
        check_repr64(value);
        check_repr64(nextafter(value, 0));
        check_repr64(nextafter(value, DBL_MAX));
    }
    for (int exponent = -149; exponent < 128; exponent++) {
        float value = ldexpf(1, exponent);
        check_repr32(value);
        check_repr32(nextafterf(value, 0));
        check_repr32(nextafterf(value, FLT_MAX));
    }
    for (int exponent = -330; exponent < 309; exponent++) {
        char text[16];
        snprintf(text, sizeof text, "1e%d", exponent);
        check_repr64(strtod(text, NULL));
        check_repr64(nextafter(strtod(text, NULL), 0));
    }
}

typedef struct Repr {
    double value;
    const char *text;
} Repr;

static void test_repr_texts(void **state) {
    (void)state;
    static const Repr doubles[] = {
        {0.0, "0.0"},
        {-0.0, "-0.0"},
        {1, "1.0"},
        {-1.5, "-1.5"},
        {0.1, "0.1"},
        {1e16, "1e+16"},
        {1e15, "1000000000000000.0"},
        {9999999999999998.0, "9999999999999998.0"},
        {1.2345e16, "1.2345e+16"},
        {0.0001, "0.0001"},
        {0.00001, "1e-05"},
        {0.00012345, "0.00012345"},
        {5e-324, "5e-324"},
        {DBL_MAX, "1.7976931348623157e+308"},
        {2.2250738585072014e-308, "2.2250738585072014e-308"},
        {1e22, "1e+22"},
        {1e23, "1e+23"},
        {1e100, "1e+100"},
        {123456789.125, "123456789.125"},
        {HUGE_VAL, "inf"},
        {-HUGE_VAL, "-inf"},
        {3.141592653589793, "3.141592653589793"},
        {0x1p-44, "5.684341886080802e-14"},
        {0x1p89, "6.189700196426902e+26"},
        {9007199254740993.0, "9007199254740992.0"},
        {2e-3, "0.002"},
        {1 / 3.0, "0.3333333333333333"},
        {2 / 3.0, "0.6666666666666666"},
        {100, "100.0"},
    };
    static const Repr floats[] = {
        {1, "1.0"},
        {0.1f, "0.1"},
        {16777216, "16777216.0"},
        {1e16f, "1e+16"},
        {3.4028234663852886e38, "3.4028235e+38"},
        {1e-45f, "1e-45"},
        {0x1p-126f, "1.1754944e-38"},
        {1 / 3.0f, "0.33333334"},
        {-0.0, "-0.0"},
        {33554432, "33554432.0"},
    };
    char text[FLOAT_REPR_SIZE];
    for (size_t i = 0; i < sizeof doubles / sizeof *doubles; i++) {
        float_repr64(doubles[i].value, text);
        assert_string_equal(text, doubles[i].text);
    }
    for (size_t i = 0; i < sizeof floats / sizeof *floats; i++) {
        float_repr32((float)floats[i].value, text);
        assert_string_equal(text, floats[i].text);
    }
    float_repr64((double)NAN, text);
    assert_string_equal(text, "nan");
    float_repr32(-NAN, text);
    assert_string_equal(text, "nan");
}

// snprintf, but for %#g, where glibc 2.36 writes 99.5 with 2 digits as "1.e+02": that goes by the standard's definition
// of it.
static size_t print_reference(char *out, size_t size, double value, char type, int precision, bool alternate) {
    char directive[] = {'%', '#', '.', '*', type, 0};
    if (!alternate) memmove(directive + 1, directive + 2, 4);
    if (alternate && (type | 0x20) == 'g') {
        int digits = precision > 0 ? precision : 1;
        snprintf(out, size, "%.*e", digits - 1, value);
        int exponent = atoi(strchr(out, 'e') + 1);
        bool fixed = exponent >= -4 && exponent < digits;
        directive[4] = fixed ? 'f' : type == 'g' ? 'e' : 'E';
        precision = fixed ? digits - 1 - exponent : digits - 1;
    }
    return (size_t)snprintf(out, size, directive, precision, value);
}

static void check_format(double value, char type, int precision, bool alternate) {
    static char expected[2000], got[2000];
    size_t length = print_reference(expected, sizeof expected, fabs(value), type, precision, alternate);
    assert_int_equal(float_format(value, type, precision, alternate, got, sizeof got), length);
    assert_memory_equal(got, expected, length);
    char *narrow = malloc(length / 2 + 1); // what does not fit is counted, not written
    assert_int_equal(float_format(value, type, precision, alternate, narrow, length / 2), length);
    assert_memory_equal(narrow, expected, length / 2);
    free(narrow);
}

static void test_format_against_printf(void **state) {
    (void)state;
    static const char types[] = "efgEFG";
    for (int i = 0; i < rounds(); i++) {
        int precision = (int)random_below(i % 16 == 0 ? 400 : 22);
        check_format(random_double(), types[random_below(6)], precision, (random_bits() & 256) != 0);
    }
    static const double corners[] = {0,      0.5,      1.5,       2.5,           0.25,
                                     0.75,   9.5,      99.5,      0.125,         1e15,
                                     1e16,   999999.5, 9.9999995, 0.05,          0.005,
                                     5e-324, DBL_MAX,  DBL_MIN,   0.00009999995, 0.0001,
                                     123456, 1234567,  1e21,      0.1,           4503599627370496.5};
    for (size_t i = 0; i < sizeof corners / sizeof *corners; i++)
        for (int precision = 0; precision < 25; precision++)
            for (int type = 0; type < 12; type++) check_format(corners[i], types[type % 6], precision, type >= 6);
    for (int precision = 300; precision < 1200; precision += 37) {
        check_format(5e-324, 'f', precision, false);
        check_format(DBL_MAX, 'f', precision, false);
        check_format(nextafter(DBL_MIN, 0), 'e', precision, false);
        check_format(nextafter(DBL_MIN, 0), 'g', precision, true);
    }
}

static void expect_format(double value, char type, int precision, bool alternate, const char *expected) {
    char text[64];
    size_t length = float_format(value, type, precision, alternate, text, sizeof text - 1);
    text[length] = 0;
    assert_string_equal(text, expected);
}

static void test_format_of_python(void **state) {
    (void)state;
    expect_format(0.5, '%', -1, false, "50.000000%");
    expect_format(0.125, '%', 0, false, "12%");
    expect_format(HUGE_VAL, '%', 2, false, "inf%");
    expect_format(HUGE_VAL, 'E', 2, false, "INF");
    expect_format((double)NAN, 'g', 2, false, "nan");
    expect_format(-1234.5, 'n', -1, false, "1234.5");
    expect_format(1e10, 'n', -1, false, "1e+10");
    expect_format(123456.0, 0, -1, false, "123456.0");
    expect_format(1e16, 0, -1, false, "1e+16");
    expect_format(123.0, 0, 3, false, "1.23e+02");
    expect_format(123.0, 0, 4, false, "123.0");
    expect_format(12.0, 0, 4, false, "12.0");
    expect_format(0.0, 0, 4, false, "0.0");
    expect_format(0.0, 'g', 4, true, "0.000");
    expect_format(1.5, 'f', -1, false, "1.500000");
    expect_format(1.0, 'e', 0, true, "1.e+00");
    expect_format(1.0, 'f', 0, true, "1.");
    expect_format(100000.0, 'g', 0, false, "1e+05");
}

static void test_fixed(void **state) {
    (void)state;
    char digits[DTOA_EXACT_SIZE];
    int decpt;
    assert_int_equal(dtoa_fixed(1250, DTOA_AFTER_POINT, -2, digits, sizeof digits, &decpt), 2);
    assert_true(memcmp(digits, "12", 2) == 0 && decpt == 4);
    assert_int_equal(dtoa_fixed(1350, DTOA_AFTER_POINT, -2, digits, sizeof digits, &decpt), 2);
    assert_true(memcmp(digits, "14", 2) == 0 && decpt == 4);
    assert_int_equal(dtoa_fixed(5000, DTOA_AFTER_POINT, -4, digits, sizeof digits, &decpt), 0);
    assert_int_equal(dtoa_fixed(5001, DTOA_AFTER_POINT, -4, digits, sizeof digits, &decpt), 1);
    assert_true(digits[0] == '1' && decpt == 5);
    assert_int_equal(dtoa_fixed(4999, DTOA_AFTER_POINT, -5, digits, sizeof digits, &decpt), 0);
    assert_int_equal(dtoa_fixed(9.99, DTOA_SIGNIFICANT, 2, digits, sizeof digits, &decpt), 1);
    assert_true(digits[0] == '1' && decpt == 2);
    assert_int_equal(dtoa_fixed(0.1, DTOA_SIGNIFICANT, 100000, digits, sizeof digits, &decpt), 55);
    assert_int_equal(dtoa_fixed(nextafter(DBL_MIN, 0), DTOA_AFTER_POINT, INT32_MAX, digits, sizeof digits, &decpt),
                     767);
    assert_int_equal(dtoa_fixed(1, DTOA_AFTER_POINT, INT32_MIN, digits, sizeof digits, &decpt), 0);
}

// ---- Text to floating point

static void check_read(const char *text, size_t length) {
    double value, expected = strtod(text, NULL);
    assert_true(text_to_double(text, length, &value));
    if (!same_double(value, expected)) printf("%s: %a, not %a\n", text, value, expected);
    assert_true(same_double(value, expected));
    float narrow, expected_float = strtof(text, NULL);
    assert_true(text_to_float(text, length, &narrow));
    assert_true(same_float(narrow, expected_float));
}

static void check_read_text(const char *text) {
    size_t length = strlen(text);
    char *copy = malloc(length + 1);
    memcpy(copy, text, length + 1);
    check_read(copy, length);
    free(copy);
}

static void test_read_random(void **state) {
    (void)state;
    for (int i = 0; i < rounds(); i++) {
        char text[80];
        size_t length = 0, digits = 1 + random_below(random_below(8) == 0 ? 45 : 22), point = random_below(digits + 3);
        if (random_below(4) == 0) text[length++] = random_below(2) == 0 ? '-' : '+';
        for (size_t j = 0; j < digits; j++) {
            if (j == point) text[length++] = '.';
            text[length++] = (char)('0' + (random_below(3) == 0 ? 0 : random_below(10)));
        }
        int exponent = (int)random_below(i % 4 == 0 ? 760 : 50) - (i % 4 == 0 ? 400 : 25);
        length += (size_t)snprintf(text + length, sizeof text - length, "e%+d", exponent);
        check_read(text, length);
    }
}

// The exact decimal halfway between two neighbours, and a little more or less: all the digits count.
static void check_halfway(double value) {
    static char text[1400], changed[2600];
    long double middle = ((long double)value + (long double)nextafter(value, DBL_MAX)) / 2;
    int length = snprintf(text, sizeof text, "%.1100Le", middle);
    char *mark = strchr(text, 'e');
    assert_true(length > 0 && mark != NULL);
    check_read_text(text);
    int mantissa = (int)(mark - text);
    snprintf(changed, sizeof changed, "%.*s0001%s", mantissa, text, mark);
    check_read_text(changed);
    snprintf(changed, sizeof changed, "%.*s%0999d1%s", mantissa, text, 0, mark);
    check_read_text(changed);
    char *last = mark - 1;
    while (*last == '0') last--;
    --*last;
    check_read_text(text);
    snprintf(changed, sizeof changed, "%.*s99999%s", (int)(last - text) + 1, text, mark);
    check_read_text(changed);
}

static void test_read_halfway(void **state) {
    (void)state;
    for (int i = 0; i < rounds() / 100; i++) {
        double value = fabs(random_double());
        if (value < DBL_MAX && value > 0) check_halfway(value);
        check_halfway(ldexp((double)(1 + random_below(1 << 30)), -1074)); // subnormal
        check_halfway((double)fabsf(random_float()));
    }
    for (int i = 0; i < rounds() / 20; i++) { // and between floats, where the double is exact
        float value = fabsf(random_float());
        if (!(value < FLT_MAX)) continue;
        double middle = ((double)value + (double)nextafterf(value, FLT_MAX)) / 2;
        char text[400];
        snprintf(text, sizeof text, "%.300e", middle);
        check_read_text(text);
        snprintf(text, sizeof text, "%.17e", middle);
        check_read_text(text);
    }
}

static void test_read_corners(void **state) {
    (void)state;
    static const char *const texts[] = {
        "0",
        "-0",
        "0e999999999999999999999",
        "-.0e-5",
        "1.",
        ".5",
        "1e5",
        "1E+5",
        "1e-5",
        "00001",
        "1e309",
        "-1e309",
        "1e-400",
        "1.7976931348623157e308",
        "1.7976931348623158e308",
        "1.7976931348623159e308",
        "179769313486231580793e289",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "4.9e-324",
        "2.2250738585072011e-308",
        "2.2250738585072012e-308",
        "9007199254740993",
        "9007199254740992.999999999999999999999999",
        "9007199254740993.0000000000000000000000000000000001",
        "18446744073709551615",
        "18446744073709551616",
        "99999999999999999999",
        "1000000000000000000000000",
        "1e22",
        "1e23",
        "8.5e22",
        "123456789012345678901234567890",
        "0.000000000000000000000000000000000000000000001",
        "1e99999999999999999999999",
        "1e-99999999999999999999999",
        "3.4028235677973366e38",
        "3.4028235677973365e38",
        "1.401298464324817e-45",
        "7.006492321624085e-46",
        "7.006492321624086e-46",
        "16777217",
        "16777219",
        "inf",
        "-INF",
        "Infinity",
        "+iNfInItY",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) check_read_text(texts[i]);
    double value = 7;
    assert_true(text_to_double("NaN", 3, &value) && isnan(value));

    static const char *const malformed[] = {"",     "+",         "-",     ".",    "e5",  "1e",  "1e+",  "1e-",
                                            "1 ",   " 1",        "1.2.3", "--1",  "1_0", "0x1", "infi", "in",
                                            "nan1", "inf ",      "1f",    "1e5.", "1ee", ".e1", "+-1",  "1e 5",
                                            "nanq", "infinityy", "i",     "n",    "1e5e"};
    for (size_t i = 0; i < sizeof malformed / sizeof *malformed; i++) {
        float narrow;
        value = 7;
        assert_true(!text_to_double(malformed[i], strlen(malformed[i]), &value));
        assert_true(!text_to_float(malformed[i], strlen(malformed[i]), &narrow));
        assert_true(value == 7);
    }
}

// Thousands of digits, most of them zeros on either side of the point.
static void test_read_long(void **state) {
    (void)state;
    static char text[6001];
    for (size_t zeros = 1; zeros < 5900; zeros += 491) {
        memset(text, '0', sizeof text - 1);
        text[1] = '.';
        snprintf(text + zeros + 1, 40, "17e%zu", zeros);
        check_read_text(text);
        memset(text, '0', sizeof text - 1);
        text[0] = '2';
        snprintf(text + zeros, 40, ".5e-%zu", zeros);
        check_read_text(text);
    }
    for (int i = 0; i < 300; i++) {
        size_t length = 700 + random_below(5000);
        for (size_t j = 0; j < length; j++) text[j] = (char)('0' + random_below(10));
        text[random_below(length)] = '.';
        snprintf(text + length, 10, "e-%d", (int)random_below(6000));
        check_read_text(text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_add_and_subtract),
        cmocka_unit_test(test_multiply),
        cmocka_unit_test(test_small_operands),
        cmocka_unit_test(test_divide),
        cmocka_unit_test(test_shifts),
        cmocka_unit_test(test_bitwise),
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_text_of_powers),
        cmocka_unit_test(test_double_and_digits),
        cmocka_unit_test(test_repr_texts),
        cmocka_unit_test(test_repr_round_trip),
        cmocka_unit_test(test_fixed),
        cmocka_unit_test(test_format_against_printf),
        cmocka_unit_test(test_format_of_python),
        cmocka_unit_test(test_read_corners),
        cmocka_unit_test(test_read_random),
        cmocka_unit_test(test_read_halfway),
        cmocka_unit_test(test_read_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
