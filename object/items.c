/* items.c: machine numbers in raw memory, by the format letters that array, struct and memoryview share.
 *
 * Sizes are the C compiler's. Memory need not be aligned. Knows int and float, no container; what to say when a value
 * does not fit is the caller's. The modules of module/ declare these functions themselves.
 */
#include "object/items.h"

#include "object/number.h"
#include "object/sequence.h"
#include "object/str.h"

#include <float.h>
#include <math.h>

/* letter, size, kind: signed, unsigned, float, bool, char, unicode */
static const struct {
    char letter, kind;
    uint8_t size;
} formats[] = {
    {'B', 'u', 1},
    {'b', 's', 1},
    {'c', 'c', 1},
    {'?', '?', 1},
    {'h', 's', sizeof(short)},
    {'H', 'u', sizeof(short)},
    {'i', 's', sizeof(int)},
    {'I', 'u', sizeof(int)},
    {'l', 's', sizeof(long)},
    {'L', 'u', sizeof(long)},
    {'q', 's', sizeof(int64_t)},
    {'Q', 'u', sizeof(int64_t)},
    {'n', 's', sizeof(size_t)},
    {'N', 'u', sizeof(size_t)},
    {'P', 'u', sizeof(void *)},
    {'e', 'f', 2},
    {'f', 'f', 4},
    {'d', 'f', 8},
    {'w', 'U', 4},
    {'u', 'U', 4},
};

static unsigned find(char format) {
    unsigned i = 0;
    while (i < sizeof formats / sizeof formats[0] && formats[i].letter != format) i++;
    return i;
}
unsigned adder_item_size(char format) {
    if (format == 'B') return 1;
    unsigned i = find(format);
    return i == sizeof formats / sizeof formats[0] ? 0 : formats[i].size;
}
char adder_item_kind(char format) {
    unsigned i = find(format);
    return i == sizeof formats / sizeof formats[0] ? 0 : formats[i].kind;
}

/* ---- floats of two bytes (IEEE 754 binary16) ---- */
static double half_load(uint16_t bits) {
    int exponent = bits >> 10 & 31;
    double fraction = bits & 1023, n;
    if (exponent == 31) {
        n = fraction != 0 ? (double)NAN : (double)INFINITY;
    } else {
        n = exponent == 0 ? ldexp(fraction, -24) : ldexp(fraction + 1024, exponent - 25);
    }
    return bits & 0x8000 ? -n : n;
}

static bool half_store(double n, uint16_t *out) {
    uint16_t sign = signbit(n) ? 0x8000 : 0;
    double magnitude = fabs(n);
    int exponent;
    if (n != n) {
        *out = sign | 0x7e00;
        return true;
    }
    if (isinf(n)) {
        *out = sign | 0x7c00;
        return true;
    }
    frexp(magnitude, &exponent); /* magnitude < 2^exponent */
    if (exponent < -13 || magnitude == 0) exponent = -13; /* subnormal */
    /* in units of the last place, ties to even; a carry moves into the exponent by itself */
    double scaled = ldexp(magnitude, 11 - exponent), whole = floor(scaled), rest = scaled - whole;
    uint32_t bits = (uint32_t)whole + (rest > 0.5 || (rest == 0.5 && ((uint32_t)whole & 1)));
    bits += (uint32_t)(exponent + 13) << 10;
    if (bits >= 0x7c00) return false;
    *out = (uint16_t)(sign | bits);
    return true;
}

/* ---- loading ---- */
static uint64_t load_bits(const void *at, unsigned size) {
    uint16_t two;
    uint32_t four;
    uint64_t eight;
    switch (size) {
    case 1: return *(const uint8_t *)at;
    case 2: memcpy(&two, at, 2); return two;
    case 4: memcpy(&four, at, 4); return four;
    default: memcpy(&eight, at, 8); return eight;
    }
}

Value adder_item_load(Vm *vm, const void *at, char format) {
    if (LIKELY(format == 'B')) return adder_small_int(*(const uint8_t *)at);
    unsigned i = find(format), size = formats[i].size;
    uint64_t bits = load_bits(at, size);
    switch (formats[i].kind) {
    case 's': return adder_int(vm, (int64_t)(bits << (64 - 8 * size)) >> (64 - 8 * size));
    case '?': return adder_bool(bits != 0);
    case 'c': return adder_bytes(vm, at, 1);
    case 'U':
        if (bits > 0x10ffff) {
            adder_raise(vm, &adder_ValueError, "character U+%x is not in range [U+0000; U+10ffff]", (unsigned)bits);
        }
        return str_from_codepoint(vm, (uint32_t)bits);
    case 'f': {
        float single;
        double full;
        if (size == 2) return adder_float(vm, half_load((uint16_t)bits));
        if (size == 4) {
            memcpy(&single, at, 4);
            return adder_float(vm, (double)single);
        }
        memcpy(&full, at, 8);
        return adder_float(vm, full);
    }
    default: return adder_int_unsigned(vm, bits);
    }
}

/* ---- storing ---- */
static void store_bits(void *at, unsigned size, uint64_t bits) {
    uint16_t two = (uint16_t)bits;
    uint32_t four = (uint32_t)bits;
    switch (size) {
    case 1: *(uint8_t *)at = (uint8_t)bits; break;
    case 2: memcpy(at, &two, 2); break;
    case 4: memcpy(at, &four, 4); break;
    default: memcpy(at, &bits, 8); break;
    }
}

static bool fits(Vm *vm, Value v, unsigned bits, bool is_signed) {
    if (adder_is_small_int(v) && bits < 64) {
        int64_t n = adder_small_int_get(v);
        return is_signed ? n >= -((int64_t)1 << (bits - 1)) && n < (int64_t)1 << (bits - 1)
                         : n >= 0 && n < (int64_t)1 << bits;
    }
    if (!int_sign_is_negative(v)) return int_bit_length(v) <= bits - is_signed;
    return is_signed && int_bit_length(int_binary(vm, ADDER_ADD, v, adder_small_int(1))) <= bits - 1;
}

static AdderItemStored store_float(Vm *vm, void *at, unsigned size, Value v) {
    if (!adder_is_float(v) && !adder_is_int(v) && adder_is_unbound(number_special(vm, v, N(__float__))) &&
        adder_is_unbound(number_special(vm, v, N(__index__)))) {
        return ADDER_ITEM_WRONG_TYPE;
    }
    double full = adder_to_double(vm, v);
    float single = (float)full;
    uint16_t half;
    switch (size) {
    case 2:
        if (!half_store(full, &half)) return ADDER_ITEM_WRONG_RANGE;
        memcpy(at, &half, 2);
        break;
    case 4:
        memcpy(at, &single, 4);
        if (isinf(single) && !isinf(full)) return ADDER_ITEM_WRONG_RANGE;
        break;
    default: memcpy(at, &full, 8); break;
    }
    return ADDER_ITEM_STORED;
}

AdderItemStored adder_item_store(Vm *vm, void *at, char format, Value v) {
    if (LIKELY(format == 'B' && adder_is_small_int(v))) {
        intptr_t n = adder_small_int_get(v);
        if ((uintptr_t)n > 255) return ADDER_ITEM_WRONG_RANGE;
        *(uint8_t *)at = (uint8_t)n;
        return ADDER_ITEM_STORED;
    }
    unsigned i = find(format), size = formats[i].size;
    char kind = formats[i].kind;
    if (kind == 'f') return store_float(vm, at, size, v);
    if (kind == '?') {
        *(uint8_t *)at = adder_truth(vm, v);
        return ADDER_ITEM_STORED;
    }
    if (kind == 'c') {
        Value b = adder_unwrap(v);
        AdderBufferView view;
        if (!adder_is_exact(b, &adder_bytes_type) && !adder_is_instance(b, &adder_bytearray_type)) {
            return ADDER_ITEM_WRONG_TYPE;
        }
        adder_to_buffer(vm, b, &view);
        if (view.size != 1) return ADDER_ITEM_WRONG_RANGE;
        *(uint8_t *)at = view.bytes[0];
        return ADDER_ITEM_STORED;
    }
    if (kind == 'U') {
        const Str *s = str_exact(v);
        if (s == NULL) return ADDER_ITEM_WRONG_TYPE;
        if (str_length(s) != 1) return ADDER_ITEM_WRONG_RANGE;
        const char *text = str_text(s);
        store_bits(at, size, utf8_decode(&text));
        return ADDER_ITEM_STORED;
    }
    v = index_value(vm, v);
    if (adder_is_unbound(v)) return ADDER_ITEM_WRONG_TYPE;
    if (!fits(vm, v, size * 8, kind == 's')) return ADDER_ITEM_WRONG_RANGE;
    store_bits(at, size, adder_to_uint64_wrapped(vm, v));
    return ADDER_ITEM_STORED;
}
