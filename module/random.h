/* random.h: the generator behind module/random.c: MT19937 (Matsumoto and Nishimura, 1998), with CPython's ways of
 * seeding and of making floats and ints, so that the same seed gives the same numbers. */
#ifndef MODULE_RANDOM_H
#define MODULE_RANDOM_H

#include "adder.h"

enum { TWISTER_WORDS = 624 };
typedef struct Random {
    AdderObject object;
    uint32_t words[TWISTER_WORDS];
    uint32_t next;  /* of the words */
    bool has_gauss; /* gauss makes two numbers at a time */
    double gauss;
} Random;
extern const AdderType adder_random_type;

void random_seed_words(Random *r, const uint32_t *key, size_t count);
void random_seed_value(AdderVm *vm, Random *r, AdderValue seed); /* none: from the port */
uint32_t random_word(Random *r);
double random_double(Random *r);                  /* 0 <= x < 1; of 53 bits, or as many as a single float has */
uint64_t random_bits64(Random *r, unsigned bits); /* 1 to 64 */
AdderValue random_bits(AdderVm *vm, Random *r, size_t bits);
size_t random_below(Random *r, size_t n);                            /* n > 0 */
AdderValue random_below_value(AdderVm *vm, Random *r, AdderValue n); /* an int above 0 of any size */
#endif
