/* random.c: the module random: CPython's functions over the generator of random_generator.c, and the class Random.
 *
 * The functions of the module and the methods of Random are the same: a native of the module takes the generator that
 * hangs off the VM (made at first use), a method its self.
 */
#include "module/lazy.h"
#include "module/random.h"
#include "module/record.h"

#include <math.h>

/* Given by the floors below. */
AdderValue int_exact(AdderValue v);

static Random *random_of(AdderValue v) {
    return (Random *)adder_object_get(v);
}

static Random *shared(AdderVm *vm) {
    AdderValue *state = adder_module_state(vm, ADDER_STATE_RANDOM);
    if (!adder_is_unbound(*state)) return random_of(*state);
    Random *r = adder_new(vm, &adder_random_type, sizeof(Random));
    random_seed_value(vm, r, ADDER_UNBOUND);
    *adder_module_state(vm, ADDER_STATE_RANDOM) = adder_object(r);
    return r;
}

static AdderValue construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    AdderValue seed;
    Random *r = adder_new_instance(vm, cls, sizeof(Random));
    adder_bind(vm, "Random(x=None)", args, nargs, kwnames, &seed);
    random_seed_value(vm, r, seed);
    return adder_object(r);
}

/* ---- ints ---- */
static bool given(AdderValue v) {
    return !adder_is_unbound(v) && !adder_is_none(v);
}

static AdderValue seed(AdderVm *vm, Random *r, AdderValue *args) {
    random_seed_value(vm, r, args[0]);
    return ADDER_NONE;
}
static AdderValue random_number(AdderVm *vm, Random *r, AdderValue *args) {
    return adder_float(vm, random_double(r));
}
static AdderValue get_bits(AdderVm *vm, Random *r, AdderValue *args) {
    intptr_t bits = adder_to_index(vm, args[0]);
    if (bits < 0) adder_raise(vm, &adder_ValueError, "number of bits must be non-negative");
    return random_bits(vm, r, (size_t)bits);
}
static AdderValue get_bytes(AdderVm *vm, Random *r, AdderValue *args) {
    intptr_t n = adder_to_index(vm, args[0]);
    if (n < 0) adder_raise(vm, &adder_ValueError, "number of bits must be non-negative");
    AdderBuilder out;
    adder_builder_start(vm, &out);
    for (size_t left = (size_t)n; left > 0;) { /* as getrandbits(n * 8) */
        uint32_t word = random_word(r);
        unsigned take = left < 4 ? (unsigned)left : 4;
        word >>= 32 - 8 * take;
        for (unsigned i = 0; i < take; i++) adder_builder_put_char(&out, (char)(word >> 8 * i));
        left -= take;
    }
    return adder_builder_bytes(&out);
}

static bool is_positive(AdderVm *vm, AdderValue v) {
    return adder_compare_truth(vm, ADDER_GT, v, adder_small_int(0));
}
static AdderValue index_argument(AdderVm *vm, AdderValue v) {
    AdderValue n = int_exact(v);
    if (!adder_is_unbound(n)) return n;
    AdderValue method = adder_find_attribute(vm, v, ADDER_N(__index__));
    if (adder_is_unbound(method)) {
        adder_raise(vm, &adder_TypeError, "'%T' object cannot be interpreted as an integer", v);
    }
    return int_exact(adder_call(vm, method, 0, NULL));
}

static AdderValue number_in(AdderVm *vm, Random *r, AdderValue start, AdderValue stop, AdderValue step) {
    AdderValue width = adder_binary(vm, ADDER_SUBTRACT, stop, start), one = adder_small_int(1);
    if (adder_same(step, one)) {
        if (!is_positive(vm, width)) {
            adder_raise(vm, &adder_ValueError, "empty range in randrange(%r, %r)", start, stop);
        }
        return adder_binary(vm, ADDER_ADD, start, random_below_value(vm, r, width));
    }
    if (adder_same(step, adder_small_int(0))) adder_raise(vm, &adder_ValueError, "zero step for randrange()");
    AdderValue n = adder_binary(vm, ADDER_ADD, width, step);
    n = adder_binary(vm, is_positive(vm, step) ? ADDER_SUBTRACT : ADDER_ADD, n, one);
    n = adder_binary(vm, ADDER_FLOOR_DIVIDE, n, step);
    if (!is_positive(vm, n)) {
        adder_raise(vm, &adder_ValueError, "empty range in randrange(%r, %r, %r)", start, stop, step);
    }
    AdderValue steps = random_below_value(vm, r, n);
    return adder_binary(vm, ADDER_ADD, start, adder_binary(vm, ADDER_MULTIPLY, step, steps));
}
static AdderValue random_range(AdderVm *vm, Random *r, AdderValue *args) {
    AdderValue start = index_argument(vm, args[0]);
    if (!given(args[1])) {
        if (!adder_is_unbound(args[2]) && !adder_same(args[2], adder_small_int(1))) {
            adder_raise(vm, &adder_TypeError, "Missing a non-None stop argument");
        }
        if (!is_positive(vm, start)) adder_raise(vm, &adder_ValueError, "empty range for randrange()");
        return random_below_value(vm, r, start);
    }
    AdderValue stop = index_argument(vm, args[1]);
    AdderValue step = adder_is_unbound(args[2]) ? adder_small_int(1) : index_argument(vm, args[2]);
    return number_in(vm, r, start, stop, step);
}
static AdderValue random_int(AdderVm *vm, Random *r, AdderValue *args) {
    AdderValue start = index_argument(vm, args[0]), one = adder_small_int(1);
    AdderValue stop = adder_binary(vm, ADDER_ADD, index_argument(vm, args[1]), one);
    return number_in(vm, r, start, stop, one);
}

/* ---- sequences ---- */
static AdderValue item_of(AdderVm *vm, AdderValue sequence, size_t index) {
    return adder_get_item(vm, sequence, adder_small_int((intptr_t)index));
}

static AdderValue choice(AdderVm *vm, Random *r, AdderValue *args) {
    size_t n = adder_length(vm, args[0]);
    if (n == 0) adder_raise(vm, &adder_IndexError, "Cannot choose from an empty sequence");
    return item_of(vm, args[0], random_below(r, n));
}

static AdderValue shuffle(AdderVm *vm, Random *r, AdderValue *args) {
    AdderValue x = args[0];
    for (size_t i = adder_length(vm, x); i-- > 1;) {
        size_t j = random_below(r, i + 1);
        AdderValue one = item_of(vm, x, i), other = item_of(vm, x, j);
        adder_set_item(vm, x, adder_small_int((intptr_t)i), other);
        adder_set_item(vm, x, adder_small_int((intptr_t)j), one);
    }
    return ADDER_NONE;
}

/* The numbers of k different items of n, each given to the list as `population` has it. */
static AdderValue sample_of(AdderVm *vm, Random *r, AdderValue population, size_t n, size_t k) {
    AdderValue result = adder_list(vm, 0, NULL);
    double set_size = 21;
    if (k > 5) {
        double power = 1;
        while (power < (double)k * 3) power *= 4;
        set_size += power;
    }
    if ((double)n <= set_size) { /* from a pool that shrinks */
        size_t *pool = adder_buffer_new(vm, (n + 1) * sizeof *pool);
        for (size_t i = 0; i < n; i++) pool[i] = i;
        for (size_t i = 0; i < k; i++) {
            size_t j = random_below(r, n - i);
            adder_list_append(vm, result, item_of(vm, population, pool[j]));
            pool[j] = pool[n - i - 1];
        }
        adder_buffer_free(vm, pool);
        return result;
    }
    AdderValue selected = adder_set(vm);
    for (size_t i = 0; i < k; i++) {
        size_t j = random_below(r, n);
        while (!adder_set_add(vm, selected, adder_small_int((intptr_t)j))) j = random_below(r, n);
        adder_list_append(vm, result, item_of(vm, population, j));
    }
    return result;
}

/* Sums of the numbers so far. */
static AdderValue accumulate(AdderVm *vm, AdderValue numbers) {
    AdderValue iterator = adder_iterate(vm, numbers), sums = adder_list(vm, 0, NULL), sum = ADDER_UNBOUND;
    for (AdderValue v; !adder_is_unbound(v = adder_next(vm, iterator));) {
        sum = adder_is_unbound(sum) ? v : adder_binary(vm, ADDER_ADD, sum, v);
        adder_list_append(vm, sums, sum);
    }
    return sums;
}
/* The first place in the first n of an ascending sequence whose item is greater than x, n when there is none. */
static size_t bisect(AdderVm *vm, AdderValue sequence, AdderValue x, size_t n) {
    size_t low = 0;
    while (low < n) {
        size_t middle = (low + n) / 2;
        if (adder_compare_truth(vm, ADDER_LT, x, item_of(vm, sequence, middle))) {
            n = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

static size_t sample_size(AdderVm *vm, AdderValue v, size_t n) {
    intptr_t k = adder_to_index(vm, v);
    if (k < 0 || (size_t)k > n) {
        adder_raise(vm, &adder_ValueError, "Sample larger than population or is negative");
    }
    return (size_t)k;
}
static AdderValue sample(AdderVm *vm, Random *r, AdderValue *args) {
    AdderValue population = args[0], counts = args[2];
    if (adder_is_instance(population, &adder_set_type) || adder_is_instance(population, &adder_dict_type) ||
        adder_is_instance(population, &adder_frozenset_type) ||
        adder_is_unbound(adder_find_attribute(vm, population, ADDER_N(__getitem__))) ||
        adder_is_unbound(adder_find_attribute(vm, population, ADDER_N(__len__)))) {
        adder_raise(vm, &adder_TypeError, "Population must be a sequence.  For dicts or sets, use sorted(d).");
    }
    size_t n = adder_length(vm, population);
    if (!given(counts)) return sample_of(vm, r, population, n, sample_size(vm, args[1], n));
    AdderValue sums = accumulate(vm, counts);
    if (adder_list_count(sums) != n) {
        adder_raise(vm, &adder_ValueError, "The number of counts does not match the population");
    }
    AdderValue total = n == 0 ? adder_small_int(0) : adder_list_items(sums)[n - 1];
    if (!adder_is_int(total)) adder_raise(vm, &adder_TypeError, "Counts must be integers");
    intptr_t all = adder_to_index(vm, total);
    if (all < 0) adder_raise(vm, &adder_ValueError, "Counts must be non-negative");
    AdderValue range = adder_call(vm, adder_object(&adder_range_type), 1, &total);
    AdderValue picked = sample_of(vm, r, range, (size_t)all, sample_size(vm, args[1], (size_t)all));
    for (size_t i = 0; i < adder_list_count(picked); i++) {
        AdderValue v = item_of(vm, population, bisect(vm, sums, adder_list_items(picked)[i], n - 1));
        adder_store(vm, adder_object_get(picked), &adder_list_items(picked)[i], v);
    }
    return picked;
}

static AdderValue choices(AdderVm *vm, Random *r, AdderValue *args) {
    AdderValue population = args[0], weights = args[1], sums = args[2], result = adder_list(vm, 0, NULL);
    intptr_t k = adder_is_unbound(args[3]) ? 1 : adder_to_index(vm, args[3]);
    size_t n = adder_length(vm, population);
    if (!given(weights) && !given(sums)) {
        if (n == 0 && k > 0) adder_raise(vm, &adder_IndexError, "list index out of range");
        for (; k > 0; k--) {
            size_t index = (size_t)(random_double(r) * (double)n);
            adder_list_append(vm, result, item_of(vm, population, index));
        }
        return result;
    }
    if (given(weights)) {
        if (given(sums)) {
            adder_raise(vm, &adder_TypeError, "Cannot specify both weights and cumulative weights");
        }
        if (adder_is_int(weights)) {
            adder_raise(vm, &adder_TypeError, "The number of choices must be a keyword argument: k=%r", weights);
        }
        sums = accumulate(vm, weights);
    }
    if (adder_length(vm, sums) != n) {
        adder_raise(vm, &adder_ValueError, "The number of weights does not match the population");
    }
    if (n == 0) adder_raise(vm, &adder_IndexError, "list index out of range");
    double total = adder_to_double(vm, item_of(vm, sums, n - 1));
    if (total <= 0) adder_raise(vm, &adder_ValueError, "Total of weights must be greater than zero");
    if (!isfinite(total)) adder_raise(vm, &adder_ValueError, "Total of weights must be finite");
    for (; k > 0; k--) {
        AdderValue x = adder_float(vm, random_double(r) * total);
        adder_list_append(vm, result, item_of(vm, population, bisect(vm, sums, x, n - 1)));
    }
    return result;
}

/* ---- distributions ---- */
static double number(AdderVm *vm, AdderValue v, double otherwise) {
    return adder_is_unbound(v) ? otherwise : adder_to_double(vm, v);
}
static AdderValue uniform(AdderVm *vm, Random *r, AdderValue *args) {
    double a = adder_to_double(vm, args[0]), b = adder_to_double(vm, args[1]);
    return adder_float(vm, a + (b - a) * random_double(r));
}
static AdderValue triangular(AdderVm *vm, Random *r, AdderValue *args) {
    double low = number(vm, args[0], 0), high = number(vm, args[1], 1), u = random_double(r), c = 0.5;
    if (given(args[2])) {
        if (high == low) return adder_float(vm, low);
        c = (adder_to_double(vm, args[2]) - low) / (high - low);
    }
    if (u > c) {
        double end = low;
        u = 1 - u;
        c = 1 - c;
        low = high;
        high = end;
    }
    return adder_float(vm, low + (high - low) * sqrt(u * c));
}
static AdderValue gauss(AdderVm *vm, Random *r, AdderValue *args) {
    double mu = number(vm, args[0], 0), sigma = number(vm, args[1], 1), z = r->gauss;
    if (!r->has_gauss) {
        double angle = random_double(r) * 6.283185307179586, radius = sqrt(-2.0 * log(1.0 - random_double(r)));
        z = cos(angle) * radius;
        r->gauss = sin(angle) * radius;
    }
    r->has_gauss = !r->has_gauss;
    return adder_float(vm, mu + z * sigma);
}
static AdderValue normal(AdderVm *vm, Random *r, AdderValue *args) {
    double mu = number(vm, args[0], 0), sigma = number(vm, args[1], 1), z;
    for (;;) {
        double u1 = random_double(r), u2 = 1.0 - random_double(r);
        z = 1.7155277699214135 * (u1 - 0.5) / u2; /* 4 * exp(-0.5) / sqrt(2) */
        if (z * z / 4.0 <= -log(u2)) break;
    }
    return adder_float(vm, mu + z * sigma);
}
static AdderValue exponential(AdderVm *vm, Random *r, AdderValue *args) {
    double lambda = number(vm, args[0], 1);
    if (lambda == 0) adder_raise(vm, &adder_ZeroDivisionError, "float division by zero");
    return adder_float(vm, -log(1.0 - random_double(r)) / lambda);
}

/* ---- the state, as a tuple ---- */
static AdderValue get_state(AdderVm *vm, Random *r, AdderValue *args) {
    AdderValue words = adder_tuple(vm, TWISTER_WORDS + 1, NULL), parts[3];
    for (size_t i = 0; i <= TWISTER_WORDS; i++) {
        AdderValue word = adder_int_unsigned(vm, i < TWISTER_WORDS ? r->words[i] : r->next);
        adder_store(vm, adder_object_get(words), &adder_tuple_items(words)[i], word);
    }
    parts[0] = adder_small_int(3);
    parts[1] = words;
    parts[2] = r->has_gauss ? adder_float(vm, r->gauss) : ADDER_NONE;
    return adder_tuple(vm, 3, parts);
}
static AdderValue set_state(AdderVm *vm, Random *r, AdderValue *args) {
    AdderValue state = adder_unwrap(args[0]), words;
    if (!adder_is_exact(state, &adder_tuple_type) || adder_tuple_count(state) != 3 ||
        !adder_is_exact(words = adder_tuple_items(state)[1], &adder_tuple_type) ||
        adder_tuple_count(words) != TWISTER_WORDS + 1) {
        adder_raise(vm, &adder_ValueError, "state vector is the wrong size");
    }
    Random taken = {.has_gauss = !adder_is_none(adder_tuple_items(state)[2])};
    for (size_t i = 0; i <= TWISTER_WORDS; i++) {
        uint32_t word = (uint32_t)adder_to_uint64_wrapped(vm, adder_tuple_items(words)[i]);
        *(i < TWISTER_WORDS ? &taken.words[i] : &taken.next) = word;
    }
    if (taken.has_gauss) taken.gauss = adder_to_double(vm, adder_tuple_items(state)[2]);
    if (taken.next > TWISTER_WORDS) adder_raise(vm, &adder_ValueError, "invalid state");
    taken.object = r->object;
    *r = taken;
    return ADDER_NONE;
}

/* ---- natives: a function of the module and a method of Random each ---- */
ADDER_METHOD(adder_random_type, random_init_method, "__init__(self, x=None)", "Start anew from a number or text.") {
    random_seed_value(vm, random_of(args[0]), args[1]);
    return ADDER_NONE;
}
ADDER_NATIVE(random_choice_function, "choice(seq)", "One item of a sequence.") {
    return choice(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_choice_method, "choice(self, seq)", "One item of a sequence.") {
    return choice(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_choices_function, "choices(population, weights=None, *, cum_weights=None, k=1)",
             "A list of k items, each of the whole population.") {
    return choices(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_choices_method,
             "choices(self, population, weights=None, *, cum_weights=None, k=1)",
             "A list of k items, each of the whole population.") {
    return choices(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_expovariate_function, "expovariate(lambd=1.0)", "A number of the exponential distribution.") {
    return exponential(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_expovariate_method, "expovariate(self, lambd=1.0)",
             "A number of the exponential distribution.") {
    return exponential(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_gauss_function, "gauss(mu=0.0, sigma=1.0)", "A number of the normal distribution.") {
    return gauss(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_gauss_method, "gauss(self, mu=0.0, sigma=1.0)",
             "A number of the normal distribution.") {
    return gauss(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_getrandbits_function, "getrandbits(k, /)", "An int of k random bits.") {
    return get_bits(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_getrandbits_method, "getrandbits(self, k, /)", "An int of k random bits.") {
    return get_bits(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_getstate_function, "getstate()", "The state of the generator.") {
    return get_state(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_getstate_method, "getstate(self, /)", "The state of the generator.") {
    return get_state(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_normalvariate_function, "normalvariate(mu=0.0, sigma=1.0)",
             "A number of the normal distribution.") {
    return normal(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_normalvariate_method, "normalvariate(self, mu=0.0, sigma=1.0)",
             "A number of the normal distribution.") {
    return normal(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_randbytes_function, "randbytes(n)", "n random bytes.") {
    return get_bytes(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_randbytes_method, "randbytes(self, n)", "n random bytes.") {
    return get_bytes(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_randint_function, "randint(a, b)", "An int from a to b, both included.") {
    return random_int(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_randint_method, "randint(self, a, b)", "An int from a to b, both included.") {
    return random_int(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_random_function, "random()", "A float from 0.0 up to, without, 1.0.") {
    return random_number(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_random_method, "random(self, /)", "A float from 0.0 up to, without, 1.0.") {
    return random_number(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_randrange_function, "randrange(start, stop=None, step=1)", "An item of range(start, stop, step).") {
    return random_range(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_randrange_method, "randrange(self, start, stop=None, step=1)",
             "An item of range(start, stop, step).") {
    return random_range(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_sample_function, "sample(population, k, *, counts=None)", "A list of k different items.") {
    return sample(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_sample_method, "sample(self, population, k, *, counts=None)",
             "A list of k different items.") {
    return sample(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_seed_function, "seed(a=None, version=2)", "Start anew from a number or text.") {
    return seed(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_seed_method, "seed(self, a=None, version=2)",
             "Start anew from a number or text.") {
    return seed(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_setstate_function, "setstate(state)", "Go on from a state that getstate gave.") {
    return set_state(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_setstate_method, "setstate(self, state)",
             "Go on from a state that getstate gave.") {
    return set_state(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_shuffle_function, "shuffle(x)", "Shuffle a list in place.") {
    return shuffle(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_shuffle_method, "shuffle(self, x)", "Shuffle a list in place.") {
    return shuffle(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_triangular_function, "triangular(low=0.0, high=1.0, mode=None)",
             "A number of the triangular distribution.") {
    return triangular(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_triangular_method, "triangular(self, low=0.0, high=1.0, mode=None)",
             "A number of the triangular distribution.") {
    return triangular(vm, random_of(args[0]), args + 1);
}
ADDER_NATIVE(random_uniform_function, "uniform(a, b)", "A number between a and b.") {
    return uniform(vm, shared(vm), args);
}
ADDER_METHOD(adder_random_type, random_uniform_method, "uniform(self, a, b)", "A number between a and b.") {
    return uniform(vm, random_of(args[0]), args + 1);
}

static const AdderMember random_members[] = {
    ADDER_MEMBER_NATIVE(__init__, random_init_method),
    ADDER_MEMBER_NATIVE(choice, random_choice_method),
    ADDER_MEMBER_NATIVE(choices, random_choices_method),
    ADDER_MEMBER_NATIVE(expovariate, random_expovariate_method),
    ADDER_MEMBER_NATIVE(gauss, random_gauss_method),
    ADDER_MEMBER_NATIVE(getrandbits, random_getrandbits_method),
    ADDER_MEMBER_NATIVE(getstate, random_getstate_method),
    ADDER_MEMBER_NATIVE(normalvariate, random_normalvariate_method),
    ADDER_MEMBER_NATIVE(randbytes, random_randbytes_method),
    ADDER_MEMBER_NATIVE(randint, random_randint_method),
    ADDER_MEMBER_NATIVE(random, random_random_method),
    ADDER_MEMBER_NATIVE(randrange, random_randrange_method),
    ADDER_MEMBER_NATIVE(sample, random_sample_method),
    ADDER_MEMBER_NATIVE(seed, random_seed_method),
    ADDER_MEMBER_NATIVE(setstate, random_setstate_method),
    ADDER_MEMBER_NATIVE(shuffle, random_shuffle_method),
    ADDER_MEMBER_NATIVE(triangular, random_triangular_method),
    ADDER_MEMBER_NATIVE(uniform, random_uniform_method),
};
static const AdderMember module_members[] = {
    ADDER_MEMBER(Random, adder_random_type),
    ADDER_MEMBER_NATIVE(choice, random_choice_function),
    ADDER_MEMBER_NATIVE(choices, random_choices_function),
    ADDER_MEMBER_NATIVE(expovariate, random_expovariate_function),
    ADDER_MEMBER_NATIVE(gauss, random_gauss_function),
    ADDER_MEMBER_NATIVE(getrandbits, random_getrandbits_function),
    ADDER_MEMBER_NATIVE(getstate, random_getstate_function),
    ADDER_MEMBER_NATIVE(normalvariate, random_normalvariate_function),
    ADDER_MEMBER_NATIVE(randbytes, random_randbytes_function),
    ADDER_MEMBER_NATIVE(randint, random_randint_function),
    ADDER_MEMBER_NATIVE(random, random_random_function),
    ADDER_MEMBER_NATIVE(randrange, random_randrange_function),
    ADDER_MEMBER_NATIVE(sample, random_sample_function),
    ADDER_MEMBER_NATIVE(seed, random_seed_function),
    ADDER_MEMBER_NATIVE(setstate, random_setstate_function),
    ADDER_MEMBER_NATIVE(shuffle, random_shuffle_function),
    ADDER_MEMBER_NATIVE(triangular, random_triangular_function),
    ADDER_MEMBER_NATIVE(uniform, random_uniform_function),
};

static const AdderSlots slots = {
    .native = &adder_random_type,
    .size = sizeof(Random),
    .letter = 'o',
};
ADDER_TYPE(adder_random_type, Random, adder_object_type, slots, random_members, construct, 0,
           "Random(x=None)\nA generator of random numbers.");
static AdderValue computed(AdderVm *vm, AdderValue name) { /* written in Python, in desktop programs */
    static const LazyName names[] = {{&ADDER_NAME(SystemRandom), "random._system"}};
    return sys_is_board(vm) ? ADDER_UNBOUND : lazy_attribute(vm, name, names, 1);
}
const AdderModule ADDER_ALIGNED random_module = {(const AdderHead *)(const void *)&adder_module_type,
                                                 &ADDER_NAME(random),
                                                 ADDER_MEMBERS(module_members),
                                                 "Random numbers.",
                                                 computed,
                                                 NULL};
