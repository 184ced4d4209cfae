// Floating point numbers to decimal text and back; see dtoa.h.
//
// All of it is exact arithmetic on small integers of base/digits.h, with quick ways in front that take a result only
// when it is proved. Sources: R. Giulietti, The Schubfach way to render doubles (the choice of the shortest digits,
// here with exact integers in place of his tables); W. Clinger, How to read floating point numbers accurately (the
// quick way of reading).

#include "base/dtoa.h"

#include <float.h>
#include <string.h>

#include "base/digits.h"

enum {
    EXACT_POWERS = 22,  // 10^22 is the largest power of ten that a double holds exactly
    SCALED_DIGITS = 32, // of numerators and denominators of scaled doubles: 872 bits, with a digit of room
    READ_DIGITS = 768,  // significant decimal digits that can matter: no boundary between two doubles has more than 767
    READ_TOP = 86,      // binary digits for READ_DIGITS + 1 decimal ones, or for the denominator and 3 more
    READ_LARGEST_DECPT = 310,
    READ_SMALLEST_DECPT = -330,
    FORMAT_LARGEST_DIGITS = 1100, // more digits after the point than a double has
    REPR_LARGEST_DECPT = 16,
    SMALLEST_FIXED_DECPT = -3, // below it repr and %g switch to an exponent
};

static const double POWERS_OF_TEN[EXACT_POWERS + 1] = {
    1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
};

// ---- The parts of a number

// A finite number's magnitude, significand * 2^exponent.
typedef struct Parts {
    uint64_t significand;
    int exponent;
    bool narrow_below; // the next smaller number is nearer than the next larger: the significand is a power of two
} Parts;

static Parts split_bits(uint64_t bits, int precision, int exponent_bits) {
    uint64_t implicit = (uint64_t)1 << (precision - 1);
    int largest = (1 << exponent_bits) - 1;
    int biased = (int)(bits >> (precision - 1)) & largest;
    Parts parts = {bits & (implicit - 1), (biased == 0 ? 1 : biased) - (largest >> 1) - (precision - 1), false};
    if (biased != 0) {
        parts.narrow_below = parts.significand == 0 && biased > 1;
        parts.significand |= implicit;
    }
    return parts;
}

static uint64_t bits_of_double(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

static Parts split_double(double value) {
    return split_bits(bits_of_double(value), 53, 11);
}

static Parts split_float(float value) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return split_bits(bits, 24, 8);
}

static bool is_negative(double value) {
    return bits_of_double(value) >> 63 != 0;
}

// The text of a number that is not finite, NULL for others.
static const char *special_name(double value) {
    uint64_t magnitude = bits_of_double(value) << 1, infinity = (uint64_t)0x7FF << 53;
    if (magnitude < infinity) return NULL;
    return magnitude == infinity ? "inf" : "nan";
}

// floor(log10(2^exponent)), or of 3/4 of that; right for |exponent| < 5,000 (Giulietti, section 9.1 on such products).
static int floor_log10_power2(int exponent, bool three_quarters) {
    int64_t scaled = exponent * (int64_t)661971961083 - (three_quarters ? 274743187321 : 0); // * 2^41
    int64_t unit = (int64_t)1 << 41;
    int64_t quotient = scaled / unit;
    return (int)(quotient - (scaled % unit < 0));
}

// ---- Exact fractions

// top / bottom; bottom's top bit is set, as digits_divide_in_place wants it, and top has a digit of room.
typedef struct Scaled {
    Digit top[SCALED_DIGITS];
    Digit bottom[SCALED_DIGITS];
    size_t top_count;
    size_t bottom_count;
} Scaled;

static size_t multiply(Digit *a, size_t n, Digit factor) {
    Digit carry = digits_multiply_small(a, n, factor, 0);
    if (carry != 0) a[n++] = carry;
    return n;
}

static size_t multiply_by_power5(Digit *a, size_t n, int exponent) {
    for (; exponent >= 13; exponent -= 13) n = multiply(a, n, 1220703125); // 5^13
    Digit factor = 1;
    while (exponent-- > 0) factor *= 5;
    return multiply(a, n, factor);
}

static size_t set_digits(Digit *a, uint64_t value) {
    a[0] = (Digit)value;
    a[1] = (Digit)(value >> DIGIT_BITS);
    return digits_normalise(a, 2);
}

// significand * 2^exponent * 10^power as a fraction
static void scale(Scaled *scaled, uint64_t significand, int exponent, int power) {
    scaled->top_count = set_digits(scaled->top, significand);
    scaled->bottom_count = set_digits(scaled->bottom, 1);
    if (power >= 0)
        scaled->top_count = multiply_by_power5(scaled->top, scaled->top_count, power);
    else
        scaled->bottom_count = multiply_by_power5(scaled->bottom, scaled->bottom_count, -power);
    exponent += power;
    int top_shift = exponent > 0 ? exponent : 0, bottom_shift = exponent < 0 ? -exponent : 0;
    size_t length = digits_bit_length(scaled->bottom, scaled->bottom_count) + (size_t)bottom_shift;
    int align = (int)(-length % DIGIT_BITS);
    int common = top_shift < bottom_shift ? top_shift : bottom_shift; // one of them is 0
    top_shift += align - common;
    bottom_shift += align - common;
    scaled->top_count = digits_shift_left(scaled->top, scaled->top, scaled->top_count, (size_t)top_shift);
    scaled->bottom_count =
        digits_shift_left(scaled->bottom, scaled->bottom, scaled->bottom_count, (size_t)bottom_shift);
}

// floor(a / bottom), which must be less than 2^64. a becomes the remainder and its count is returned in *n; it needs
// room for a digit more than it or bottom has.
static uint64_t divide(Digit *a, size_t *n, const Scaled *by) {
    size_t m = by->bottom_count, count = *n;
    if (count < m) return 0;
    Digit quotient[4] = {0};
    a[count] = 0;
    digits_divide_in_place(quotient, a, count + 1, by->bottom, m);
    *n = digits_normalise(a, m);
    return (uint64_t)quotient[1] << DIGIT_BITS | quotient[0];
}

// -1, 0, 1: how a / bottom, which is less than 1 and is destroyed, compares with one half
static int compare_half(Digit *a, size_t n, const Scaled *by) {
    n = digits_shift_left(a, a, n, 1);
    return digits_compare(a, n, by->bottom, by->bottom_count);
}

// ---- Shortest digits

static int strip_zeros(const char *digits, int count) {
    while (count > 0 && digits[count - 1] == '0') count--;
    return count;
}

// Exactly `width` digits.
static void put_digits(char *out, uint32_t value, int width) {
    for (int i = width; i-- > 0; value /= 10) out[i] = (char)('0' + value % 10);
}

// The digits of value * 10^-power without trailing zeros; value is from 1 to 10^18 - 1.
static int digits_of_integer(uint64_t value, int power, char *digits, int *decpt) {
    char text[18];
    uint64_t high = value / 1000000000;
    put_digits(text, (uint32_t)high, 9);
    put_digits(text + 9, (uint32_t)(value - high * 1000000000), 9);
    int start = 0;
    while (text[start] == '0') start++;
    int count = strip_zeros(text, 18) - start;
    memcpy(digits, text + start, (size_t)count);
    *decpt = 18 - start - power;
    return count;
}

// How many times bottom fits into a, which is destroyed; an exact fit counts when the interval includes its ends.
static int count_steps(Digit *a, size_t n, const Scaled *by, bool inclusive) {
    int steps = (int)divide(a, &n, by);
    return steps - (n == 0 && !inclusive);
}

// Schubfach: with the width of the rounding interval scaled to 1..10, let s be the integer part of the number. If the
// interval holds a multiple of ten it holds just one, and that is the shortest; else s or s + 1 is within, and the
// nearer is taken.
static int shortest(Parts parts, char *digits, int *decpt) {
    if (parts.significand == 0) {
        digits[0] = '0';
        *decpt = 1;
        return 1;
    }
    int power = -floor_log10_power2(parts.exponent, parts.narrow_below);
    Scaled quarter; // a quarter of the last binary place, scaled: the unit of all that follows
    scale(&quarter, 1, parts.exponent - 2, power);
    Digit number[SCALED_DIGITS], room[SCALED_DIGITS], quadruple[2];
    size_t quadruple_count = set_digits(quadruple, 4 * parts.significand);
    size_t count = digits_multiply(number, quarter.top, quarter.top_count, quadruple, quadruple_count, NULL);
    uint64_t integer = divide(number, &count, &quarter); // and now number is the fraction

    bool inclusive = (parts.significand & 1) == 0; // half to even reads the ends as this number
    int down = -1, up;                             // the interval reaches from integer - down to integer + up
    memcpy(room, quarter.top, quarter.top_count * sizeof(Digit));
    size_t room_count = multiply(room, quarter.top_count, parts.narrow_below ? 1 : 2);
    if (digits_compare(room, room_count, number, count) >= 0) {
        room_count = digits_subtract(room, room, room_count, number, count);
        down = count_steps(room, room_count, &quarter, inclusive);
    }
    memcpy(room, quarter.top, quarter.top_count * sizeof(Digit));
    room_count = multiply(room, quarter.top_count, 2);
    room_count = digits_add(room, room, room_count, number, count);
    up = count_steps(room, room_count, &quarter, inclusive);

    int last = (int)(integer % 10);
    if (down >= last) {
        integer -= (unsigned)last;
    } else if (up >= 10 - last) {
        integer += (unsigned)(10 - last);
    } else if (down < 0) {
        integer++;
    } else if (up >= 1) {
        int order = compare_half(number, count, &quarter);
        if (order > 0 || (order == 0 && (last & 1) != 0)) integer++;
    }
    return digits_of_integer(integer, power, digits, decpt);
}

// Tries 15 digits. Decimals that short all read as different doubles, and a quotient or product of two exact doubles is
// the number read: so digits that pass this test are the only ones of 15 or fewer. Returns 0 when there are none such.
static int shortest_quickly(double value, const Parts *parts, char *digits, int *decpt) {
    int length = 63 - __builtin_clzll(parts->significand | 1);
    int power = 14 - floor_log10_power2(parts->exponent + length, false);
    if (power > EXACT_POWERS || power < 1 - EXACT_POWERS || FLT_EVAL_METHOD != 0) return 0;
    double scaled = power >= 0 ? value * POWERS_OF_TEN[power] : value / POWERS_OF_TEN[-power];
    if (scaled >= 1e15) {
        power--;
        scaled = power >= 0 ? value * POWERS_OF_TEN[power] : value / POWERS_OF_TEN[-power];
    }
    uint64_t integer = (uint64_t)(scaled + 0.5);
    if (integer > 1000000000000000) return 0;
    double exact = (double)integer;
    if ((power >= 0 ? exact / POWERS_OF_TEN[power] : exact * POWERS_OF_TEN[-power]) != value) return 0;
    return digits_of_integer(integer, power, digits, decpt);
}

int dtoa_shortest64(double value, char *digits, int *decpt) {
    Parts parts = split_double(value);
    if (parts.significand != 0) {
        int count = shortest_quickly(value < 0 ? -value : value, &parts, digits, decpt);
        if (count > 0) return count;
    }
    return shortest(parts, digits, decpt);
}

int dtoa_shortest32(float value, char *digits, int *decpt) {
    return shortest(split_float(value), digits, decpt);
}

// ---- A given number of digits

// Adds one in the last place; returns the new count, trailing zeros gone.
static int round_up(char *digits, int count, int *decpt) {
    while (count > 0 && digits[count - 1] == '9') count--;
    if (count > 0) {
        digits[count - 1]++;
        return count;
    }
    digits[0] = '1';
    ++*decpt;
    return 1;
}

int dtoa_fixed(double value, DtoaMode mode, int ndigits, char *digits, size_t cap, int *decpt) {
    Parts parts = split_double(value);
    *decpt = 1;
    if (parts.significand == 0) return 0;

    // The number is at least 2^(length - 1 + exponent), less than twice that, and so less than 10^estimate.
    int length = 64 - __builtin_clzll(parts.significand);
    int estimate = floor_log10_power2(parts.exponent + length - 1, false) + 2;
    Scaled rest; // what is still to be written: less than 1
    scale(&rest, parts.significand, parts.exponent, -estimate);
    Digit *top = rest.top;
    size_t count = rest.top_count;
    Digit tenfold[SCALED_DIGITS];
    memcpy(tenfold, top, count * sizeof(Digit));
    size_t tenfold_count = multiply(tenfold, count, 10);
    if (digits_compare(tenfold, tenfold_count, rest.bottom, rest.bottom_count) < 0) {
        memcpy(top, tenfold, tenfold_count * sizeof(Digit));
        count = tenfold_count;
        estimate--;
    }
    if (ndigits > FORMAT_LARGEST_DIGITS) ndigits = FORMAT_LARGEST_DIGITS;
    if (ndigits < -FORMAT_LARGEST_DIGITS) ndigits = -FORMAT_LARGEST_DIGITS;
    int wanted = mode == DTOA_SIGNIFICANT ? ndigits : estimate + ndigits, written = 0;
    if (wanted < 0) return 0;
    if ((size_t)wanted > cap) wanted = (int)cap;

    while (written < wanted && count > 0) {
        int width = 0;
        Digit power = 1;
        for (; width < wanted - written && width < 9; width++) power *= 10;
        count = multiply(top, count, power);
        put_digits(digits + written, (uint32_t)divide(top, &count, &rest), width);
        written += width;
    }
    int order = compare_half(top, count, &rest);
    bool odd = written > 0 && (digits[written - 1] & 1) != 0;
    *decpt = estimate;
    if (order > 0 || (order == 0 && odd)) return round_up(digits, written, decpt);
    written = strip_zeros(digits, written);
    if (written == 0) *decpt = 1;
    return written;
}

// ---- Notation

// Text that is cut off at the end of its room, and counted all the same.
typedef struct Writer {
    char *out;
    size_t cap;
    size_t length;
} Writer;

static void put(Writer *writer, char character) {
    if (writer->length < writer->cap) writer->out[writer->length] = character;
    writer->length++;
}

static void put_text(Writer *writer, const char *text, bool upper) {
    for (; *text != 0; text++) put(writer, upper ? (char)(*text & ~0x20) : *text);
}

// Digits and where they stand; zeros come before the first and after the last.
typedef struct Decimal {
    const char *digits;
    int count;
    int decpt;
} Decimal;

static void put_range(Writer *writer, const Decimal *decimal, int from, int to) {
    for (int i = from; i < to; i++) put(writer, i >= 0 && i < decimal->count ? decimal->digits[i] : '0');
}

static void put_fixed(Writer *writer, const Decimal *decimal, int after_point, bool point) {
    if (decimal->decpt > 0)
        put_range(writer, decimal, 0, decimal->decpt);
    else
        put(writer, '0');
    if (after_point > 0 || point) put(writer, '.');
    if (after_point > 0) put_range(writer, decimal, decimal->decpt, decimal->decpt + after_point);
}

static void put_exponential(Writer *writer, const Decimal *decimal, int after_point, bool point, char letter) {
    put_range(writer, decimal, 0, 1);
    if (after_point > 0 || point) put(writer, '.');
    put_range(writer, decimal, 1, 1 + after_point);
    int exponent = decimal->decpt - 1;
    put(writer, letter);
    put(writer, exponent < 0 ? '-' : '+');
    if (exponent < 0) exponent = -exponent;
    if (exponent >= 100) put(writer, (char)('0' + exponent / 100));
    put(writer, (char)('0' + exponent / 10 % 10));
    put(writer, (char)('0' + exponent % 10));
}

static void put_repr(Writer *writer, const Decimal *decimal) {
    if (decimal->decpt > REPR_LARGEST_DECPT || decimal->decpt < SMALLEST_FIXED_DECPT) {
        put_exponential(writer, decimal, decimal->count - 1, false, 'e');
    } else {
        int after_point = decimal->count - decimal->decpt;
        put_fixed(writer, decimal, after_point > 1 ? after_point : 1, false);
    }
}

static size_t finish_repr(Writer *writer, const char *special, const Decimal *decimal) {
    if (special != NULL)
        put_text(writer, special, false);
    else
        put_repr(writer, decimal);
    writer->out[writer->length] = 0;
    return writer->length;
}

static bool start_repr(Writer *writer, double value, const char **special) {
    *special = special_name(value);
    if (is_negative(value) && !(*special != NULL && **special == 'n')) put(writer, '-');
    return *special == NULL;
}

size_t float_repr64(double value, char *buffer) {
    Writer writer = {buffer, FLOAT_REPR_SIZE, 0};
    char digits[DTOA_SHORTEST_SIZE];
    Decimal decimal = {digits, 0, 0};
    const char *special;
    if (start_repr(&writer, value, &special)) decimal.count = dtoa_shortest64(value, digits, &decimal.decpt);
    return finish_repr(&writer, special, &decimal);
}

size_t float_repr32(float value, char *buffer) {
    Writer writer = {buffer, FLOAT_REPR_SIZE, 0};
    char digits[DTOA_SHORTEST_SIZE];
    Decimal decimal = {digits, 0, 0};
    const char *special;
    if (start_repr(&writer, (double)value, &special)) decimal.count = dtoa_shortest32(value, digits, &decimal.decpt);
    return finish_repr(&writer, special, &decimal);
}

// %g: `digits_asked` significant digits; at least `least` after the point in fixed notation.
static void put_general(Writer *writer, const Decimal *decimal, int digits_asked, int largest_decpt, bool alternate,
                        int least, char letter) {
    int shown = alternate ? digits_asked : decimal->count > 0 ? decimal->count : 1;
    if (decimal->decpt > largest_decpt || decimal->decpt < SMALLEST_FIXED_DECPT) {
        put_exponential(writer, decimal, shown - 1, alternate, letter);
    } else {
        int after_point = shown - decimal->decpt;
        put_fixed(writer, decimal, after_point > least ? after_point : least, alternate);
    }
}

static void put_finite(Writer *writer, double value, char type, int precision, bool alternate, char letter) {
    char digits[DTOA_EXACT_SIZE];
    Decimal decimal = {digits, 0, 0};
    if (type == 'e') {
        int asked = precision < FORMAT_LARGEST_DIGITS ? precision + 1 : FORMAT_LARGEST_DIGITS;
        decimal.count = dtoa_fixed(value, DTOA_SIGNIFICANT, asked, digits, sizeof digits, &decimal.decpt);
        put_exponential(writer, &decimal, precision, alternate, letter);
    } else if (type == 'f') {
        decimal.count = dtoa_fixed(value, DTOA_AFTER_POINT, precision, digits, sizeof digits, &decimal.decpt);
        put_fixed(writer, &decimal, precision, alternate);
    } else {
        bool is_default = type == 0;
        if (precision == 0) precision = 1;
        decimal.count = dtoa_fixed(value, DTOA_SIGNIFICANT, precision, digits, sizeof digits, &decimal.decpt);
        put_general(writer, &decimal, precision, precision - is_default, alternate, is_default, letter);
    }
}

size_t float_format(double value, char type, int precision, bool alternate, char *out, size_t cap) {
    Writer writer = {out, cap, 0};
    bool upper = type == 'E' || type == 'F' || type == 'G', percent = type == '%';
    if (upper) type = (char)(type | 0x20);
    if (percent) {
        value *= 100;
        type = 'f';
    }
    const char *special = special_name(value);
    if (special != NULL) {
        put_text(&writer, special, upper);
    } else if (type == 0 && precision < 0) {
        char digits[DTOA_SHORTEST_SIZE];
        Decimal decimal = {digits, 0, 0};
        decimal.count = dtoa_shortest64(value, digits, &decimal.decpt);
        put_repr(&writer, &decimal);
    } else {
        put_finite(&writer, value, type, precision < 0 ? 6 : precision, alternate, upper ? 'E' : 'e');
    }
    if (percent) put(&writer, '%');
    return writer.length;
}

// ---- Reading

// A number as it stands in the text.
typedef struct Reader {
    const char *start; // the first significant digit
    const char *end;   // behind the last digit before the exponent
    int64_t count;     // significant digits: from the first that is not zero, trailing zeros included
    int64_t exponent;  // of ten, for the significant digits taken as an integer
    uint64_t leading;  // the first 19 of them
    bool more;         // whether one behind these is not zero
} Reader;

typedef struct Format {
    int precision;
    int exponent_bits;
} Format;

static bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

static bool equal_ignoring_case(const char *text, size_t length, const char *lower) {
    for (size_t i = 0; i < length; i++)
        if ((text[i] | 0x20) != lower[i] || lower[i] == 0) return false;
    return lower[length] == 0;
}

static bool read_exponent(const char *text, const char *end, int64_t *exponent) {
    bool negative = text < end && *text == '-';
    if (text < end && (*text == '-' || *text == '+')) text++;
    if (text == end) return false;
    int64_t value = 0;
    for (; text < end; text++) {
        if (!is_digit(*text)) return false;
        if (value < INT64_MAX / 100) value = value * 10 + (*text - '0');
    }
    *exponent += negative ? -value : value;
    return true;
}

static void read_digit(Reader *reader, const char *at) {
    unsigned digit = (unsigned)(*at - '0');
    if (reader->count == 0 && digit == 0) return;
    if (reader->count == 0) reader->start = at;
    if (reader->count < 19)
        reader->leading = reader->leading * 10 + digit;
    else
        reader->more |= digit != 0;
    reader->count++;
}

static bool read_decimal(Reader *reader, const char *text, const char *end) {
    bool any = false, point = false;
    for (; text < end; text++) {
        if (*text == '.' && !point) {
            point = true;
        } else if (is_digit(*text)) {
            any = true;
            read_digit(reader, text);
            reader->exponent -= point;
        } else {
            break;
        }
    }
    reader->end = text;
    if (!any) return false;
    return text == end || ((*text | 0x20) == 'e' && read_exponent(text + 1, end, &reader->exponent));
}

// The significant digits as an integer, the last one a 1 that stands for all beyond READ_DIGITS when these are not
// zeros.
static size_t significant_integer(Digit *out, const Reader *reader, int64_t *exponent) {
    *exponent = reader->exponent;
    if (!reader->more) {
        if (reader->count > 19) *exponent += reader->count - 19;
        return set_digits(out, reader->leading);
    }
    size_t count = 0;
    int64_t read = 0;
    bool beyond = false;
    for (const char *at = reader->start; at < reader->end; at++) {
        if (*at == '.') continue;
        if (read == READ_DIGITS) {
            beyond |= *at != '0';
            ++*exponent;
            continue;
        }
        Digit carry = digits_multiply_small(out, count, 10, (Digit)(*at - '0'));
        if (carry != 0) out[count++] = carry;
        read++;
    }
    if (!beyond) return count;
    --*exponent;
    Digit carry = digits_multiply_small(out, count, 10, 1);
    if (carry != 0) out[count++] = carry;
    return count;
}

// top / 5^power as an integer of 64 bits or more, exactly but for *sticky; *exponent: the power of two to multiply it
// with.
static size_t divide_by_power5(Digit *top, size_t count, int power, int64_t *exponent, bool *sticky) {
    Digit bottom[READ_TOP], quotient[3];
    size_t bottom_count = multiply_by_power5(bottom, set_digits(bottom, 1), power);
    size_t align = -digits_bit_length(bottom, bottom_count) % DIGIT_BITS;
    bottom_count = digits_shift_left(bottom, bottom, bottom_count, align);
    *exponent += (int64_t)align;

    size_t length = digits_bit_length(top, count), wanted = (bottom_count + 2) * DIGIT_BITS;
    bool lost = false;
    if (length < wanted)
        count = digits_shift_left(top, top, count, wanted - length);
    else
        count = digits_shift_right(top, top, count, length - wanted, &lost);
    *exponent += (int64_t)length - (int64_t)wanted;

    top[count] = 0;
    digits_divide_in_place(quotient, top, count + 1, bottom, bottom_count);
    *sticky = lost || digits_normalise(top, bottom_count) != 0;
    memcpy(top, quotient, sizeof quotient);
    return 3;
}

static uint64_t read_exactly(const Reader *reader, Format format) {
    Digit top[READ_TOP];
    int64_t power, exponent;
    size_t count = significant_integer(top, reader, &power);
    bool inexact = false, sticky;
    int64_t binary = power;
    if (power >= 0)
        count = multiply_by_power5(top, count, (int)power);
    else
        count = divide_by_power5(top, count, (int)-power, &binary, &inexact);
    uint64_t leading = digits_top64(top, count, &exponent, &sticky);
    return digits_pack_binary(leading, sticky || inexact, exponent + binary, format.precision, format.exponent_bits);
}

// Both factors are exact doubles, so that the one rounding is the right one.
static bool read_quickly(const Reader *reader, uint64_t *bits) {
    int64_t power = reader->exponent + (reader->count > 19 ? reader->count - 19 : 0);
    if (reader->more || reader->leading >> 53 != 0 || FLT_EVAL_METHOD != 0) return false;
    if (power < -EXACT_POWERS || power > EXACT_POWERS) return false;
    double value = (double)reader->leading;
    *bits = bits_of_double(power < 0 ? value / POWERS_OF_TEN[-power] : value * POWERS_OF_TEN[power]);
    return true;
}

static bool read_magnitude(const char *text, const char *end, Format format, uint64_t *bits) {
    uint64_t infinity = (((uint64_t)1 << format.exponent_bits) - 1) << (format.precision - 1);
    size_t length = (size_t)(end - text);
    *bits = infinity;
    if (equal_ignoring_case(text, length, "inf") || equal_ignoring_case(text, length, "infinity")) return true;
    *bits = infinity | (uint64_t)1 << (format.precision - 2);
    if (equal_ignoring_case(text, length, "nan")) return true;

    Reader reader = {text, end, 0, 0, 0, false};
    if (!read_decimal(&reader, text, end)) return false;
    int64_t decpt = reader.count + reader.exponent;
    if (reader.count == 0 || decpt < READ_SMALLEST_DECPT)
        *bits = 0;
    else if (decpt > READ_LARGEST_DECPT)
        *bits = infinity;
    else if (format.precision != 53 || !read_quickly(&reader, bits))
        *bits = read_exactly(&reader, format);
    return true;
}

static bool read_number(const char *text, size_t length, Format format, uint64_t *bits) {
    bool sign = length > 0 && (*text == '-' || *text == '+');
    bool negative = sign && *text == '-';
    if (!read_magnitude(text + sign, text + length, format, bits)) return false;
    if (negative) *bits |= (uint64_t)1 << (format.precision - 1 + format.exponent_bits);
    return true;
}

bool text_to_double(const char *text, size_t length, double *out) {
    uint64_t bits;
    if (!read_number(text, length, (Format){53, 11}, &bits)) return false;
    memcpy(out, &bits, sizeof *out);
    return true;
}

bool text_to_float(const char *text, size_t length, float *out) {
    uint64_t bits;
    if (!read_number(text, length, (Format){24, 8}, &bits)) return false;
    uint32_t low = (uint32_t)bits;
    memcpy(out, &low, sizeof *out);
    return true;
}
