/* random_generator.c: the Mersenne Twister and what is made of its words directly: see random.h. */
#include "module/random.h"

#include <string.h>

/* Given by the floors below. */
AdderValue int_from_bytes(AdderVm *vm, const uint8_t *bytes, size_t count, bool big_endian, bool is_signed);
void int_to_bytes(AdderVm *vm, AdderValue v, uint8_t *bytes, size_t count, bool big_endian, bool is_signed);
size_t int_bit_length(AdderValue v);
AdderValue int_exact(AdderValue v);
const AdderPort *vm_port(AdderVm *vm);

enum { MIDDLE = 397 };

/* ---- seeding ---- */
static void seed_word(Random *r, uint32_t seed) {
    r->words[0] = seed;
    for (uint32_t i = 1; i < TWISTER_WORDS; i++) {
        r->words[i] = 1812433253u * (r->words[i - 1] ^ r->words[i - 1] >> 30) + i;
    }
    r->next = TWISTER_WORDS;
}

void random_seed_words(Random *r, const uint32_t *key, size_t count) {
    uint32_t *w = r->words;
    size_t i = 1, j = 0;
    seed_word(r, 19650218u);
    for (size_t k = count > TWISTER_WORDS ? count : TWISTER_WORDS; k > 0; k--) {
        w[i] = (w[i] ^ (w[i - 1] ^ w[i - 1] >> 30) * 1664525u) + key[j] + (uint32_t)j;
        if (++i == TWISTER_WORDS) w[0] = w[TWISTER_WORDS - 1], i = 1;
        if (++j == count) j = 0;
    }
    for (size_t k = TWISTER_WORDS - 1; k > 0; k--) {
        w[i] = (w[i] ^ (w[i - 1] ^ w[i - 1] >> 30) * 1566083941u) - (uint32_t)i;
        if (++i == TWISTER_WORDS) w[0] = w[TWISTER_WORDS - 1], i = 1;
    }
    w[0] = 0x80000000u;
    r->has_gauss = false;
}

static void seed_from_port(AdderVm *vm, Random *r) {
    uint32_t key[8] = {0};
    const AdderPort *port = vm_port(vm);
    if (port != NULL && port->random_bytes != NULL) {
        port->random_bytes(vm, key, sizeof key);
    } else if (port != NULL && port->microseconds != NULL) {
        key[0] = (uint32_t)port->microseconds(vm);
    }
    random_seed_words(r, key, 8);
}

/* By the magnitude of an int, in words. */
static void seed_from_int(AdderVm *vm, Random *r, AdderValue seed) {
    uint32_t local[8], *key = local;
    seed = adder_unary(vm, ADDER_ABSOLUTE, seed);
    size_t count = (int_bit_length(seed) + 31) / 32;
    if (count == 0) count = 1;
    if (count > sizeof local / sizeof local[0]) key = adder_buffer_new(vm, count * sizeof *key);
    int_to_bytes(vm, seed, (uint8_t *)key, count * sizeof *key, false, false);
    random_seed_words(r, key, count);
    if (key != local) adder_buffer_free(vm, key);
}

void random_seed_value(AdderVm *vm, Random *r, AdderValue seed) {
    if (adder_is_unbound(seed) || adder_is_none(seed)) {
        seed_from_port(vm, r);
    } else if (adder_is_int(seed)) {
        seed_from_int(vm, r, int_exact(seed));
    } else if (adder_is_float(seed)) {
        uint32_t key = adder_hash(vm, seed);
        random_seed_words(r, &key, 1);
    } else if (adder_is_str(seed) || adder_is_bytes_like(vm, seed)) {
        uint32_t key[2]; /* the FNV hash of the text (CPython takes its SHA-512 here) */
        uint64_t hash = UINT64_C(14695981039346656037);
        AdderBufferView view;
        if (adder_is_str(seed)) {
            view.bytes = (uint8_t *)(uintptr_t)adder_to_text(vm, seed, &view.size);
        } else {
            adder_to_buffer(vm, seed, &view);
        }
        for (size_t i = 0; i < view.size; i++) hash = (hash ^ view.bytes[i]) * UINT64_C(1099511628211);
        key[0] = (uint32_t)hash;
        key[1] = (uint32_t)(hash >> 32);
        random_seed_words(r, key, 2);
    } else {
        adder_raise(vm, &adder_TypeError,
                    "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.");
    }
}

/* ---- words ---- */
static uint32_t twist(uint32_t high, uint32_t low, uint32_t far) {
    uint32_t y = (high & 0x80000000u) | (low & 0x7fffffffu);
    return far ^ y >> 1 ^ (y & 1 ? 0x9908b0dfu : 0);
}
static void refill(Random *r) {
    uint32_t *w = r->words;
    unsigned i = 0;
    for (; i < TWISTER_WORDS - MIDDLE; i++) w[i] = twist(w[i], w[i + 1], w[i + MIDDLE]);
    for (; i < TWISTER_WORDS - 1; i++) w[i] = twist(w[i], w[i + 1], w[i + MIDDLE - TWISTER_WORDS]);
    w[i] = twist(w[i], w[0], w[MIDDLE - 1]);
    r->next = 0;
}
uint32_t random_word(Random *r) {
    if (r->next >= TWISTER_WORDS) refill(r);
    uint32_t y = r->words[r->next++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

double random_double(Random *r) {
    uint32_t a = random_word(r) >> 5, b = random_word(r) >> 6;
    if (sizeof(AdderFloat) == sizeof(float)) return (double)(a >> 3) / 16777216.0; /* never rounded up to 1 */
    return ((double)a * 67108864.0 + (double)b) / 9007199254740992.0;
}

/* ---- ints ---- */
uint64_t random_bits64(Random *r, unsigned bits) {
    if (bits <= 32) return random_word(r) >> (32 - bits);
    uint64_t low = random_word(r);
    return (uint64_t)(random_word(r) >> (64 - bits)) << 32 | low;
}

AdderValue random_bits(AdderVm *vm, Random *r, size_t bits) {
    if (bits == 0) return adder_small_int(0);
    if (bits <= 64) return adder_int_unsigned(vm, random_bits64(r, (unsigned)bits));
    size_t count = (bits - 1) / 32 + 1;
    uint8_t *bytes = adder_buffer_new(vm, count * 4);
    for (size_t i = 0; i < count; i++, bits -= 32) {
        uint32_t word = random_word(r);
        if (bits < 32) word >>= 32 - bits;
        for (unsigned j = 0; j < 4; j++) bytes[i * 4 + j] = (uint8_t)(word >> 8 * j);
    }
    AdderValue v = int_from_bytes(vm, bytes, count * 4, false, false);
    adder_buffer_free(vm, bytes);
    return v;
}

size_t random_below(Random *r, size_t n) {
    unsigned bits = 0;
    while (bits < sizeof n * 8 && n >> bits != 0) bits++;
    uint64_t found;
    do found = random_bits64(r, bits);
    while (found >= n);
    return (size_t)found;
}

AdderValue random_below_value(AdderVm *vm, Random *r, AdderValue n) {
    if (adder_is_small_int(n)) return adder_int_unsigned(vm, random_below(r, (size_t)adder_small_int_get(n)));
    size_t bits = int_bit_length(n);
    AdderValue found;
    do found = random_bits(vm, r, bits);
    while (!adder_compare_truth(vm, ADDER_LT, found, n));
    return found;
}
