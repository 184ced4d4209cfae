// Arithmetic on magnitudes; see digits.h. Sources: Knuth, The Art of Computer Programming 2, section 4.3.1 (algorithms
// M and D) and 4.3.3 (Karatsuba's product, in the form with differences); 4.4 for the conversion by splitting.

#include "base/digits.h"

#include <string.h>

enum {
    KARATSUBA_MINIMUM = 40, // digits; below it the schoolbook wins
    SPLIT_MINIMUM = 60,     // digits; shorter numbers are written chunk by chunk
    SPLIT_LEAF = 24,        // chunks in the smallest power that splits
    SPLIT_LEVELS = 28,
};

// ---- Size and order

size_t digits_normalise(const Digit *a, size_t n) {
    while (n > 0 && a[n - 1] == 0) n--;
    return n;
}

static unsigned leading_zeros(Digit digit) { // digit is not zero
    return (unsigned)__builtin_clz(digit);
}

size_t digits_bit_length(const Digit *a, size_t n) {
    n = digits_normalise(a, n);
    return n == 0 ? 0 : n * DIGIT_BITS - leading_zeros(a[n - 1]);
}

int digits_compare(const Digit *a, size_t n, const Digit *b, size_t m) {
    n = digits_normalise(a, n);
    m = digits_normalise(b, m);
    if (n != m) return n < m ? -1 : 1;
    while (n-- > 0)
        if (a[n] != b[n]) return a[n] < b[n] ? -1 : 1;
    return 0;
}

// ---- Sum and difference

// out[0..n) = a + b where n >= m; returns the carry.
static Digit add_digits(Digit *out, const Digit *a, size_t n, const Digit *b, size_t m) {
    uint64_t carry = 0;
    size_t i = 0;
    for (; i < m; i++) {
        carry += (uint64_t)a[i] + b[i];
        out[i] = (Digit)carry;
        carry >>= DIGIT_BITS;
    }
    for (; i < n; i++) {
        carry += a[i];
        out[i] = (Digit)carry;
        carry >>= DIGIT_BITS;
    }
    return (Digit)carry;
}

// out[0..n) = a - b where n >= m; returns the borrow.
static Digit subtract_digits(Digit *out, const Digit *a, size_t n, const Digit *b, size_t m) {
    uint64_t borrow = 0;
    for (size_t i = 0; i < n; i++) {
        uint64_t difference = (uint64_t)a[i] - (i < m ? b[i] : 0) - borrow;
        out[i] = (Digit)difference;
        borrow = difference >> 63;
    }
    return (Digit)borrow;
}

size_t digits_add(Digit *out, const Digit *a, size_t n, const Digit *b, size_t m) {
    size_t longest = n > m ? n : m;
    Digit carry = n >= m ? add_digits(out, a, n, b, m) : add_digits(out, b, m, a, n);
    out[longest] = carry;
    return digits_normalise(out, longest + 1);
}

size_t digits_subtract(Digit *out, const Digit *a, size_t n, const Digit *b, size_t m) {
    m = digits_normalise(b, m); // a >= b: now n >= m
    subtract_digits(out, a, n, b, m);
    return digits_normalise(out, n);
}

// ---- Product

Digit digits_multiply_small(Digit *a, size_t n, Digit factor, Digit addend) {
    uint64_t carry = addend;
    for (size_t i = 0; i < n; i++) {
        carry += (uint64_t)a[i] * factor;
        a[i] = (Digit)carry;
        carry >>= DIGIT_BITS;
    }
    return (Digit)carry;
}

static void multiply_schoolbook(Digit *out, const Digit *a, size_t n, const Digit *b, size_t m) {
    memset(out, 0, (n + m) * sizeof(Digit));
    for (size_t j = 0; j < m; j++) {
        uint64_t carry = 0;
        for (size_t i = 0; i < n; i++) {
            carry += (uint64_t)a[i] * b[j] + out[i + j];
            out[i + j] = (Digit)carry;
            carry >>= DIGIT_BITS;
        }
        out[n + j] = (Digit)carry;
    }
}

// out[0..n) = |a - b| where n >= m; returns whether a < b.
static bool absolute_difference(Digit *out, const Digit *a, size_t n, const Digit *b, size_t m) {
    bool less = digits_compare(a, n, b, m) < 0;
    if (less) {
        size_t count = digits_subtract(out, b, m, a, n < m ? n : m);
        memset(out + count, 0, (n - count) * sizeof(Digit));
    } else {
        subtract_digits(out, a, n, b, m);
    }
    return less;
}

static size_t karatsuba_scratch(size_t n) {
    size_t total = 0;
    while (n >= KARATSUBA_MINIMUM) {
        size_t half = n - n / 2;
        total += 4 * half + 1;
        n = half;
    }
    return total;
}

// Both operands have n digits. With a = a1 B + a0 and b alike: a b = z2 B^2 + (z2 + z0 - (a0 - a1)(b0 - b1)) B + z0.
static void multiply_karatsuba(Digit *out, const Digit *a, const Digit *b, size_t n, Digit *scratch) {
    if (n < KARATSUBA_MINIMUM) {
        multiply_schoolbook(out, a, n, b, n);
        return;
    }
    size_t half = n - n / 2, upper = n / 2;
    Digit *product = scratch, *middle = scratch + 2 * half, *rest = middle + 2 * half + 1;

    bool a_less = absolute_difference(out, a, half, a + half, upper);
    bool b_less = absolute_difference(out + half, b, half, b + half, upper);
    multiply_karatsuba(product, out, out + half, half, rest);
    multiply_karatsuba(out, a, b, half, rest);
    multiply_karatsuba(out + 2 * half, a + half, b + half, upper, rest);

    middle[2 * half] = add_digits(middle, out, 2 * half, out + 2 * half, 2 * upper);
    if (a_less == b_less)
        subtract_digits(middle, middle, 2 * half + 1, product, 2 * half);
    else
        add_digits(middle, middle, 2 * half + 1, product, 2 * half);
    size_t count = digits_normalise(middle, 2 * half + 1); // what lies above n + upper digits is zero
    add_digits(out + half, out + half, 2 * n - half, middle, count);
}

size_t digits_multiply_scratch(size_t n, size_t m) {
    size_t blocks = 0, most = 0;
    while (n >= KARATSUBA_MINIMUM && m >= KARATSUBA_MINIMUM) {
        size_t longer = n > m ? n : m, shorter = n > m ? m : n;
        if (longer != shorter) blocks += 2 * shorter;
        size_t here = blocks + karatsuba_scratch(shorter);
        if (here > most) most = here;
        n = shorter;
        m = longer % shorter;
    }
    return most;
}

size_t digits_multiply(Digit *out, const Digit *a, size_t n, const Digit *b, size_t m, Digit *scratch) {
    if (n < m) return digits_multiply(out, b, m, a, n, scratch);
    if (m < KARATSUBA_MINIMUM) {
        multiply_schoolbook(out, a, n, b, m);
    } else if (n == m) {
        multiply_karatsuba(out, a, b, n, scratch);
    } else { // blocks of the longer operand, each as long as the shorter
        memset(out, 0, (n + m) * sizeof(Digit));
        for (size_t i = 0; i < n; i += m) {
            size_t length = n - i < m ? n - i : m;
            size_t count = digits_multiply(scratch, b, m, a + i, length, scratch + 2 * m);
            add_digits(out + i, out + i, n + m - i, scratch, count);
        }
    }
    return digits_normalise(out, n + m);
}

// ---- Quotient and remainder

Digit digits_divide_small(Digit *out, const Digit *a, size_t n, Digit divisor) {
    Digit remainder = 0;
    while (n-- > 0) {
        uint64_t part = (uint64_t)remainder << DIGIT_BITS | a[n];
        uint64_t quotient = part / divisor;
        out[n] = (Digit)quotient;
        remainder = (Digit)(part - quotient * divisor);
    }
    return remainder;
}

// Step D3: the quotient of the top two digits of a by the top of b, corrected by the third and second: at most one too
// much. `a` points at the digit under b's top one; above it stands the carried digit.
static Digit estimate_quotient(const Digit *a, const Digit *b, size_t m) {
    uint64_t first = b[m - 1], part = (uint64_t)a[1] << DIGIT_BITS | a[0], quotient, rest;
    if (a[1] >= first) {
        quotient = UINT32_MAX;
        rest = part - quotient * first;
    } else {
        quotient = part / first;
        rest = part - quotient * first;
    }
    if (m > 1)
        while (rest >> DIGIT_BITS == 0 && quotient * b[m - 2] > (rest << DIGIT_BITS | a[-1])) {
            quotient--;
            rest += first;
        }
    return (Digit)quotient;
}

// Step D4: a[0..m] -= b * factor; returns whether that went below zero.
static bool multiply_subtract(Digit *a, const Digit *b, size_t m, Digit factor) {
    uint64_t carry = 0, borrow = 0;
    for (size_t i = 0; i < m; i++) {
        carry += (uint64_t)b[i] * factor;
        uint64_t difference = (uint64_t)a[i] - (Digit)carry - borrow;
        a[i] = (Digit)difference;
        borrow = difference >> 63;
        carry >>= DIGIT_BITS;
    }
    uint64_t difference = (uint64_t)a[m] - carry - borrow;
    a[m] = (Digit)difference;
    return difference >> 63 != 0;
}

void digits_divide_in_place(Digit *quotient, Digit *a, size_t n, const Digit *b, size_t m) {
    for (size_t j = n - m; j-- > 0;) {
        Digit digit = estimate_quotient(a + j + m - 1, b, m);
        if (multiply_subtract(a + j, b, m, digit)) {
            digit--;
            a[j + m] += add_digits(a + j, a + j, m, b, m);
        }
        quotient[j] = digit;
    }
}

size_t digits_divide_scratch(size_t n, size_t m) {
    return n + 1 + m;
}

size_t digits_divide(Digit *quotient, Digit *remainder, size_t *remainder_count, const Digit *a, size_t n,
                     const Digit *b, size_t m, Digit *scratch) {
    n = digits_normalise(a, n);
    if (n < m) {
        memmove(remainder, a, n * sizeof(Digit));
        *remainder_count = n;
        return 0;
    }
    if (m == 1) {
        Digit rest = digits_divide_small(quotient, a, n, b[0]);
        if (rest != 0) remainder[0] = rest;
        *remainder_count = rest != 0;
        return digits_normalise(quotient, n);
    }
    unsigned shift = leading_zeros(b[m - 1]);
    Digit *dividend = scratch, *divisor = scratch + n + 1;
    size_t count = digits_shift_left(dividend, a, n, shift);
    memset(dividend + count, 0, (n + 1 - count) * sizeof(Digit));
    for (size_t i = m; i-- > 0;) // not digits_shift_left: that would need a digit more
        divisor[i] = shift == 0 ? b[i] : b[i] << shift | (i > 0 ? b[i - 1] >> (DIGIT_BITS - shift) : 0);
    digits_divide_in_place(quotient, dividend, n + 1, divisor, m);
    *remainder_count = digits_shift_right(remainder, dividend, m, shift, NULL);
    return digits_normalise(quotient, n + 1 - m);
}

// ---- Bits

size_t digits_shift_left(Digit *out, const Digit *a, size_t n, size_t bits) {
    size_t digits = bits / DIGIT_BITS;
    unsigned shift = bits % DIGIT_BITS;
    Digit above = 0; // what a shift pushes into the digit above is known when that digit is written
    if (n > 0 && shift != 0) above = a[n - 1] >> (DIGIT_BITS - shift);
    for (size_t i = n; i-- > 0;) {
        Digit low = shift != 0 && i > 0 ? a[i - 1] >> (DIGIT_BITS - shift) : 0;
        out[i + digits] = a[i] << shift | low;
    }
    memset(out, 0, digits * sizeof(Digit));
    out[n + digits] = above;
    return digits_normalise(out, n + digits + 1);
}

size_t digits_shift_right(Digit *out, const Digit *a, size_t n, size_t bits, bool *lost) {
    size_t digits = bits / DIGIT_BITS;
    unsigned shift = bits % DIGIT_BITS;
    if (lost != NULL) {
        size_t whole = digits < n ? digits : n;
        *lost = digits_normalise(a, whole) != 0;
        if (digits < n && shift != 0 && a[digits] << (DIGIT_BITS - shift) != 0) *lost = true;
    }
    if (digits >= n) return 0;
    n -= digits;
    for (size_t i = 0; i < n; i++) {
        Digit high = shift != 0 && i + 1 < n ? a[i + digits + 1] << (DIGIT_BITS - shift) : 0;
        out[i] = a[i + digits] >> shift | high;
    }
    return digits_normalise(out, n);
}

// The next digit of a number's two's complement; *carry starts as 1.
static Digit complement_digit(Digit digit, bool negative, Digit *carry) {
    if (!negative) return digit;
    Digit result = ~digit + *carry;
    *carry &= result == 0;
    return result;
}

static Digit operate(DigitsOperation operation, Digit a, Digit b) {
    if (operation == DIGITS_AND) return a & b;
    return operation == DIGITS_OR ? a | b : a ^ b;
}

size_t digits_bitwise(DigitsOperation operation, Digit *out, bool *negative, const Digit *a, size_t n, bool a_negative,
                      const Digit *b, size_t m, bool b_negative) {
    size_t count = (n > m ? n : m) + 1;
    Digit a_carry = 1, b_carry = 1, out_carry = 1;
    bool out_negative = operate(operation, a_negative, b_negative) != 0;
    for (size_t i = 0; i < count; i++) {
        Digit a_digit = complement_digit(i < n ? a[i] : 0, a_negative, &a_carry);
        Digit b_digit = complement_digit(i < m ? b[i] : 0, b_negative, &b_carry);
        out[i] = complement_digit(operate(operation, a_digit, b_digit), out_negative, &out_carry);
    }
    *negative = out_negative;
    return digits_normalise(out, count);
}

// ---- Text

// The largest power of a base that fits a digit, and its exponent: the characters that one short division yields.
typedef struct Chunk {
    unsigned base;
    unsigned width;
    Digit power;
} Chunk;

static Chunk chunk_of(unsigned base) {
    Chunk chunk = {base, 1, base};
    while (chunk.power <= UINT32_MAX / base) {
        chunk.power *= base;
        chunk.width++;
    }
    return chunk;
}

static unsigned bits_of_base(unsigned base) { // 0 unless the base is a power of two
    return (base & (base - 1)) == 0 ? (unsigned)__builtin_ctz(base) : 0;
}

static char character_of(unsigned value) {
    return (char)(value < 10 ? '0' + value : 'a' + (value - 10));
}

static unsigned value_of(char character) {
    unsigned value = (unsigned char)character;
    return value <= '9' ? value - '0' : (value | 0x20) - 'a' + 10;
}

size_t digits_to_text_size(size_t n, unsigned base) {
    Chunk chunk = chunk_of(base);
    unsigned bits = DIGIT_BITS - 1 - leading_zeros(chunk.power); // a chunk holds at least so many
    return (size_t)((uint64_t)n * DIGIT_BITS * chunk.width / bits) + 1;
}

static size_t to_text_by_bits(char *out, unsigned bits, const Digit *a, size_t n) {
    size_t length = (digits_bit_length(a, n) + bits - 1) / bits;
    for (size_t i = 0; i < length; i++) {
        size_t position = i * bits, digit = position / DIGIT_BITS;
        uint64_t pair = a[digit] | (digit + 1 < n ? (uint64_t)a[digit + 1] << DIGIT_BITS : 0);
        out[length - 1 - i] = character_of((unsigned)(pair >> position % DIGIT_BITS) & ((1u << bits) - 1));
    }
    return length;
}

// Divides a, which it destroys, down to zero. Writes backward from `end`; returns the first character, never a leading
// zero.
static char *to_text_by_chunks(char *end, const Chunk *chunk, Digit *a, size_t n) {
    n = digits_normalise(a, n);
    while (n > 0) {
        // The usual case gets a constant divisor, which compilers turn into a multiplication.
        Digit rest =
            chunk->base == 10 ? digits_divide_small(a, a, n, 1000000000) : digits_divide_small(a, a, n, chunk->power);
        n = digits_normalise(a, n);
        for (unsigned i = 0; i < chunk->width && (n > 0 || rest > 0); i++) {
            *--end = character_of(rest % chunk->base);
            rest /= chunk->base;
        }
    }
    return end;
}

// Long numbers are cut in two by ever smaller powers: power[i] = chunk^(SPLIT_LEAF * 2^i), which takes width[i]
// characters.
typedef struct Splitter {
    Chunk chunk;
    unsigned levels;
    const Digit *power[SPLIT_LEVELS];
    size_t count[SPLIT_LEVELS];
    size_t width[SPLIT_LEVELS];
} Splitter;

// Fills in the powers up to the one whose square is more than any n-digit number; returns the scratch that is left.
static Digit *prepare_splitter(Splitter *splitter, unsigned base, const Digit *a, size_t n, Digit *scratch) {
    splitter->chunk = chunk_of(base);
    size_t count = 1;
    scratch[0] = splitter->chunk.power;
    for (unsigned i = 1; i < SPLIT_LEAF; i++) {
        Digit carry = digits_multiply_small(scratch, count, splitter->chunk.power, 0);
        if (carry != 0) scratch[count++] = carry;
    }
    unsigned level = 0;
    size_t width = (size_t)SPLIT_LEAF * splitter->chunk.width;
    while (digits_compare(scratch, count, a, n) <= 0) {
        splitter->power[level] = scratch;
        splitter->count[level] = count;
        splitter->width[level] = width;
        level++;
        if (2 * count - 2 >= n || level == SPLIT_LEVELS) {
            scratch += count;
            break;
        }
        Digit *square = scratch + count;
        count = digits_multiply(square, scratch, count, scratch, count, square + 2 * count);
        scratch = square;
        width *= 2;
    }
    splitter->levels = level;
    return scratch;
}

static char *fill_zeros(char *from, char *to) {
    memset(from, '0', (size_t)(to - from));
    return from;
}

// As to_text_by_chunks, for a < power[level - 1] squared; `padded` asks for leading zeros to the full width of that.
static char *to_text_by_splitting(char *end, const Splitter *splitter, unsigned level, bool padded, Digit *a, size_t n,
                                  Digit *scratch) {
    size_t full = level == 0 ? splitter->width[0] : 2 * splitter->width[level - 1];
    if (level == 0 || n == 0) {
        char *start = to_text_by_chunks(end, &splitter->chunk, a, n);
        return padded ? fill_zeros(end - full, start) : start;
    }
    level--;
    size_t m = splitter->count[level], width = splitter->width[level], low_count;
    Digit *low = scratch, *high = low + (n < m ? n : m);
    Digit *rest = high + (n < m ? 0 : n - m + 1);
    size_t high_count = digits_divide(high, low, &low_count, a, n, splitter->power[level], m, rest);
    if (high_count == 0 && !padded) return to_text_by_splitting(end, splitter, level, false, low, low_count, rest);
    to_text_by_splitting(end, splitter, level, true, low, low_count, rest);
    return to_text_by_splitting(end - width, splitter, level, padded, high, high_count, rest);
}

// Powers: at most n + (n + 1)/2 + ..., each rounded up. Parts: n + 1, then again at most n + 1, halving from there,
// with a few digits a level. The division takes 2n + 1; the squaring happens before there are parts and takes less than
// they do.
size_t digits_to_text_scratch(size_t n, unsigned base) {
    if (n <= SPLIT_MINIMUM || bits_of_base(base) != 0) return n;
    return 7 * n + 8 * SPLIT_LEVELS + 2 * SPLIT_LEAF;
}

size_t digits_to_text(char *out, unsigned base, const Digit *a, size_t n, Digit *scratch, size_t scratch_count) {
    n = digits_normalise(a, n);
    if (n == 0) {
        *out = '0';
        return 1;
    }
    unsigned bits = bits_of_base(base);
    if (bits != 0) return to_text_by_bits(out, bits, a, n);

    char *end = out + digits_to_text_size(n, base), *start;
    if (n > SPLIT_MINIMUM && scratch_count >= digits_to_text_scratch(n, base)) {
        Splitter splitter;
        memcpy(scratch, a, n * sizeof(Digit));
        Digit *rest = prepare_splitter(&splitter, base, a, n, scratch + n);
        start = to_text_by_splitting(end, &splitter, splitter.levels, false, scratch, n, rest);
    } else {
        Chunk chunk = chunk_of(base);
        memcpy(scratch, a, n * sizeof(Digit));
        start = to_text_by_chunks(end, &chunk, scratch, n);
    }
    size_t length = (size_t)(end - start);
    memmove(out, start, length);
    return length;
}

size_t digits_from_text_size(size_t length, unsigned base) {
    unsigned bits = bits_of_base(base);
    if (bits != 0) return (size_t)(((uint64_t)length * bits + DIGIT_BITS - 1) / DIGIT_BITS);
    return length / chunk_of(base).width + 1;
}

static size_t from_text_by_bits(Digit *out, unsigned bits, const char *text, size_t length) {
    size_t count = digits_from_text_size(length, 1u << bits);
    memset(out, 0, count * sizeof(Digit));
    for (size_t i = 0; i < length; i++) {
        size_t position = i * bits, digit = position / DIGIT_BITS;
        uint64_t value = (uint64_t)value_of(text[length - 1 - i]) << position % DIGIT_BITS;
        out[digit] |= (Digit)value;
        if (value >> DIGIT_BITS != 0) out[digit + 1] |= (Digit)(value >> DIGIT_BITS);
    }
    return digits_normalise(out, count);
}

size_t digits_from_text(Digit *out, unsigned base, const char *text, size_t length) {
    unsigned bits = bits_of_base(base);
    if (bits != 0) return from_text_by_bits(out, bits, text, length);

    Chunk chunk = chunk_of(base);
    size_t count = 0, width = length % chunk.width;
    for (size_t i = 0; i < length; width = chunk.width) {
        Digit part = 0;
        for (size_t j = 0; j < width; j++) part = part * base + value_of(text[i++]);
        Digit carry = digits_multiply_small(out, count, chunk.power, part);
        if (carry != 0) out[count++] = carry;
    }
    return count;
}

// ---- Floating point

uint64_t digits_top64(const Digit *a, size_t n, int64_t *exponent, bool *sticky) {
    n = digits_normalise(a, n);
    uint64_t high = (uint64_t)a[n - 1] << DIGIT_BITS | (n > 1 ? a[n - 2] : 0);
    Digit low = n > 2 ? a[n - 3] : 0;
    unsigned shift = leading_zeros(a[n - 1]);
    if (shift != 0) high = high << shift | low >> (DIGIT_BITS - shift);
    *exponent = ((int64_t)n - 2) * DIGIT_BITS - shift;
    *sticky = (Digit)(low << shift) != 0 || (n > 3 && digits_normalise(a, n - 3) != 0);
    return high;
}

uint64_t digits_pack_binary(uint64_t top, bool sticky, int64_t exponent, int precision, int exponent_bits) {
    int64_t largest = (1 << exponent_bits) - 1;      // the biased exponent of infinity
    int64_t biased = exponent + 63 + (largest >> 1); // of top's leading bit
    uint64_t infinity = (uint64_t)largest << (precision - 1);
    int shift = 64 - precision;
    if (biased >= largest) return infinity;
    if (biased <= 0) { // subnormal: the leading bit moves below the place of the implicit one
        if (biased < -precision) return 0;
        shift += (int)(1 - biased);
        biased = 1;
    }
    uint64_t significand = shift < 64 ? top >> shift : 0;
    uint64_t rest = shift < 64 ? top << (64 - shift) : shift == 64 ? top : top >> 1;
    uint64_t half = (uint64_t)1 << 63;
    if (rest > half || (rest == half && (sticky || (significand & 1) != 0))) significand++;
    // An implicit bit adds one to the exponent field, and so does a carry out of the rounding.
    return significand + ((uint64_t)(biased - 1) << (precision - 1));
}

double digits_to_double(const Digit *a, size_t n, bool *overflow) {
    uint64_t bits = 0;
    if (digits_normalise(a, n) != 0) {
        int64_t exponent;
        bool sticky;
        uint64_t top = digits_top64(a, n, &exponent, &sticky);
        bits = digits_pack_binary(top, sticky, exponent, 53, 11);
    }
    double result;
    memcpy(&result, &bits, sizeof result);
    *overflow = bits == (uint64_t)0x7FF << 52;
    return result;
}

float digits_to_float(const Digit *a, size_t n, bool *overflow) {
    uint32_t bits = 0;
    if (digits_normalise(a, n) != 0) {
        int64_t exponent;
        bool sticky;
        uint64_t top = digits_top64(a, n, &exponent, &sticky);
        bits = (uint32_t)digits_pack_binary(top, sticky, exponent, 24, 8);
    }
    float result;
    memcpy(&result, &bits, sizeof result);
    *overflow = bits == (uint32_t)0xFF << 23;
    return result;
}

size_t digits_from_double(Digit *out, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    int exponent = (int)(bits >> 52 & 0x7FF) - 1075;
    uint64_t significand = (bits & (((uint64_t)1 << 52) - 1)) | (uint64_t)1 << 52;
    if (exponent < -52) return 0;
    if (exponent < 0) {
        significand >>= -exponent;
        exponent = 0;
    }
    Digit pair[2] = {(Digit)significand, (Digit)(significand >> DIGIT_BITS)};
    size_t digits = (size_t)exponent / DIGIT_BITS;
    unsigned shift = (unsigned)exponent % DIGIT_BITS;
    Digit wide[4];
    size_t count = digits_shift_left(wide, pair, 2, shift);
    memset(out, 0, digits * sizeof(Digit));
    memcpy(out + digits, wide, count * sizeof(Digit));
    return digits + count;
}
