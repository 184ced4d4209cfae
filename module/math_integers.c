/* math_integers.c: gcd, lcm, isqrt, factorial, perm and comb of ints of any size, through Python's operators.
 *
 * It knows algorithms on ints, not their layout: small ones are worked out in 64 bits, the rest by adder_binary. From
 * object/number.h come __index__ and the bit length, which the public header does not offer.
 */
#include "module/math_integers.h"

#include "object/number.h"

static bool fits_word(AdderValue v, uint64_t *magnitude) { /* of an exact int */
    if (!adder_is_small_int(v)) return false;
    intptr_t n = adder_small_int_get(v);
    *magnitude = n < 0 ? -(uint64_t)n : (uint64_t)n;
    return true;
}

static bool is_zero(AdderValue v) {
    return adder_same(v, adder_small_int(0));
}

static AdderValue absolute(AdderVm *vm, AdderValue v) {
    return int_sign_is_negative(v) ? int_negate(vm, v) : v;
}

/* ---- divisors and multiples: Euclid ---- */

static AdderValue divisor(AdderVm *vm, AdderValue a, AdderValue b) { /* exact ones */
    uint64_t x, y;
    while (!fits_word(a, &x) || !fits_word(b, &y)) {
        if (is_zero(b)) return absolute(vm, a);
        AdderValue rest = int_binary(vm, ADDER_MODULO, a, b);
        a = b;
        b = rest;
        adder_poll(vm);
    }
    while (y != 0) {
        uint64_t rest = x % y;
        x = y;
        y = rest;
    }
    return adder_int_unsigned(vm, x);
}

AdderValue math_greatest_divisor(AdderVm *vm, AdderValue a, AdderValue b) {
    return divisor(vm, number_index(vm, a), number_index(vm, b));
}

AdderValue math_least_multiple(AdderVm *vm, AdderValue a, AdderValue b) {
    a = number_index(vm, a);
    b = number_index(vm, b);
    if (is_zero(a) || is_zero(b)) return adder_small_int(0);
    AdderValue part = int_binary(vm, ADDER_FLOOR_DIVIDE, a, divisor(vm, a, b));
    return absolute(vm, int_binary(vm, ADDER_MULTIPLY, part, b));
}

/* ---- square root: Newton's iteration where each round doubles the bits that are right ---- */

static uint32_t root_of_word(uint64_t n) {
    uint64_t root = 0;
    for (uint64_t bit = (uint64_t)1 << 31; bit != 0; bit >>= 1)
        if ((root | bit) * (root | bit) <= n) root |= bit;
    return (uint32_t)root;
}

AdderValue math_integer_root(AdderVm *vm, AdderValue n) {
    uint64_t word;
    n = number_index(vm, n);
    if (int_sign_is_negative(n)) adder_raise(vm, &adder_ValueError, "isqrt() argument must be nonnegative");
    if (fits_word(n, &word)) return adder_int_unsigned(vm, root_of_word(word));
    size_t bits = (int_bit_length(n) - 1) / 2, done = 0; /* of the root, less one */
    unsigned rounds = 0;
    while (bits >> rounds != 0) rounds++;
    AdderValue root = adder_small_int(1);
    while (rounds-- > 0) {
        size_t before = done;
        done = bits >> rounds;
        AdderValue high =
            int_binary(vm, ADDER_RIGHT_SHIFT, n, adder_small_int((intptr_t)(2 * bits - before - done + 1)));
        AdderValue shifted = int_binary(vm, ADDER_LEFT_SHIFT, root, adder_small_int((intptr_t)(done - before - 1)));
        root = int_binary(vm, ADDER_ADD, shifted, int_binary(vm, ADDER_FLOOR_DIVIDE, high, root));
        adder_poll(vm);
    }
    if (int_compare(int_binary(vm, ADDER_MULTIPLY, root, root), n) > 0) {
        root = int_binary(vm, ADDER_SUBTRACT, root, adder_small_int(1));
    }
    return root;
}

/* ---- products of consecutive numbers ---- */

/* first * (first + 1) * ... of `count` factors, split in halves so that the long products are of equal length. */
static AdderValue rising_product(AdderVm *vm, AdderValue first, uint64_t count) {
    enum { LEAF = 6 };
    if (count == 0) return adder_small_int(1);
    if (count > LEAF) {
        adder_poll(vm);
        uint64_t half = count / 2;
        AdderValue low = rising_product(vm, first, half);
        AdderValue middle = int_binary(vm, ADDER_ADD, first, adder_int_unsigned(vm, half));
        return int_binary(vm, ADDER_MULTIPLY, low, rising_product(vm, middle, count - half));
    }
    AdderValue product = first;
    for (uint64_t i = 1; i < count; i++) {
        first = int_binary(vm, ADDER_ADD, first, adder_small_int(1));
        product = int_binary(vm, ADDER_MULTIPLY, product, first);
    }
    return product;
}

AdderValue math_factorial_of(AdderVm *vm, AdderValue n) {
    uint64_t word;
    n = number_index(vm, n);
    if (int_sign_is_negative(n)) {
        adder_raise(vm, &adder_ValueError, "factorial() not defined for negative values");
    }
    if (!fits_word(n, &word) || word > INT32_MAX) {
        adder_raise(vm, &adder_OverflowError, "factorial() argument should not exceed 2147483647");
    }
    return rising_product(vm, adder_small_int(1), word);
}

static AdderValue natural(AdderVm *vm, AdderValue v, const char *name) {
    v = number_index(vm, v);
    if (int_sign_is_negative(v)) adder_raise(vm, &adder_ValueError, "%s must be a non-negative integer", name);
    return v;
}

/* n * (n - 1) * ... of k factors. */
static AdderValue falling_product(AdderVm *vm, AdderValue n, uint64_t k) {
    AdderValue first = int_binary(vm, ADDER_SUBTRACT, n,
                                  int_binary(vm, ADDER_SUBTRACT, adder_int_unsigned(vm, k), adder_small_int(1)));
    return rising_product(vm, first, k);
}

AdderValue math_permutations(AdderVm *vm, AdderValue n, AdderValue k) {
    uint64_t word;
    if (adder_is_unbound(k) || adder_is_none(k)) return math_factorial_of(vm, n);
    n = number_index(vm, n);
    k = number_index(vm, k);
    natural(vm, n, "n");
    natural(vm, k, "k");
    if (int_compare(n, k) < 0) return adder_small_int(0);
    if (!fits_word(k, &word)) adder_raise(vm, &adder_OverflowError, "k must not exceed 9223372036854775807");
    return falling_product(vm, n, word);
}

AdderValue math_combinations(AdderVm *vm, AdderValue n, AdderValue k) {
    uint64_t word, many;
    n = number_index(vm, n);
    k = number_index(vm, k);
    natural(vm, n, "n");
    natural(vm, k, "k");
    if (int_compare(n, k) < 0) return adder_small_int(0);
    AdderValue rest = int_binary(vm, ADDER_SUBTRACT, n, k);
    if (int_compare(rest, k) < 0) k = rest;
    if (!fits_word(k, &word)) {
        adder_raise(vm, &adder_OverflowError, "min(n - k, k) must not exceed 9223372036854775807");
    }
    if (fits_word(n, &many)) { /* every partial result is a whole number */
        uint64_t result = 1, done = 0;
        while (done < word && !__builtin_mul_overflow(result, many - done, &result)) result /= ++done;
        if (done == word) return adder_int_unsigned(vm, result);
    }
    return int_binary(vm, ADDER_FLOOR_DIVIDE, falling_product(vm, n, word),
                      rising_product(vm, adder_small_int(1), word));
}
