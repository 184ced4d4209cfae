/* math_sums.c: sums that lose nothing: fsum (Shewchuk's partial sums), sumprod and the length of a vector (sums in two
 * or three floats). Sources: J. R. Shewchuk, Adaptive Precision Floating-Point Arithmetic, 1997; T. Ogita, S. M. Rump,
 * S. Oishi, Accurate Sum and Dot Product, 2005. From object/number.h comes what tells the kinds of numbers apart.
 */
#include "module/math_sums.h"

#include "base/floatmath.h"
#include "object/number.h"

/* a + b exactly: the rounded sum and what rounding took away. */
static Float two_sum(Float a, Float b, Float *lost) {
    Float sum = a + b, part = sum - a;
    *lost = (a - (sum - part)) + (b - part);
    return sum;
}

/* ---- fsum ---- */

/* Partial sums in rising order that do not overlap: together the exact sum so far. */
typedef struct Partials {
    Float *items; /* `local` or a heap buffer */
    size_t count, capacity;
    Float local[16];
} Partials;

static void partials_append(Vm *vm, Partials *p, Float x) {
    if (p->count == p->capacity) {
        size_t bytes = p->capacity * sizeof(Float);
        if (p->items == p->local) {
            p->items = adder_buffer_new(vm, 2 * bytes);
            memcpy(p->items, p->local, bytes);
        } else {
            p->items = adder_buffer_resize(vm, p->items, bytes, 2 * bytes);
        }
        p->capacity *= 2;
    }
    p->items[p->count++] = x;
}

static void partials_add(Vm *vm, Partials *p, Float x) {
    size_t kept = 0;
    for (size_t i = 0; i < p->count; i++) {
        Float lost;
        x = two_sum(x, p->items[i], &lost);
        if (lost != 0) p->items[kept++] = lost;
    }
    p->count = kept;
    if (isinf(x)) adder_raise(vm, &adder_OverflowError, "intermediate overflow in fsum");
    if (x != 0) partials_append(vm, p, x);
}

static Float partials_total(const Partials *p) {
    size_t n = p->count;
    if (n == 0) return 0;
    Float high = p->items[--n], low = 0;
    while (n > 0 && low == 0) high = two_sum(high, p->items[--n], &low);
    /* Half to even, when what is left decides a tie. */
    if (n > 0 && ((low < 0 && p->items[n - 1] < 0) || (low > 0 && p->items[n - 1] > 0))) {
        Float twice = low * 2, other = high + twice;
        if (twice == other - high) high = other;
    }
    return high;
}

Value math_exact_sum(Vm *vm, Value iterable) {
    Partials partials = {.items = partials.local, .count = 0, .capacity = sizeof partials.local / sizeof(Float)};
    Float special = 0, infinities = 0;
    bool any_special = false;
    Value iterator = adder_iterate(vm, iterable), item;
    while (!adder_is_unbound(item = adder_next(vm, iterator))) {
        Float x = number_to_float(vm, item, "must be real number, not %T");
        if (isfinite(x)) {
            partials_add(vm, &partials, x);
        } else {
            any_special = true;
            if (isinf(x)) infinities += x;
            special += x;
        }
    }
    if (!any_special) return float_make(vm, partials_total(&partials));
    if (infinities != infinities) adder_raise(vm, &adder_ValueError, "-inf + inf in fsum");
    return float_make(vm, special);
}

/* ---- sumprod ---- */

typedef struct Triple {
    Float high, low, lowest;
} Triple;

static void triple_add_product(Triple *t, Float x, Float y) {
    Float product = x * y, rest = M(fma)(x, y, -product), lost, lost_again;
    t->high = two_sum(t->high, product, &lost);
    Float small = two_sum(t->low, rest, &lost_again);
    t->lowest += lost_again;
    t->low = two_sum(small, lost, &lost_again);
    t->lowest += lost_again;
}

static Float triple_total(const Triple *t) {
    Float lost, high = two_sum(t->high, t->low, &lost);
    return high + (lost + t->lowest);
}

/* Both are ints or floats (no subclasses), at least one a float; small enough not to lose anything on the way. */
static bool float_pair(Value p, Value q, Float *x, Float *y) {
    bool p_float = value_is_float(p), q_float = value_is_float(q);
    if (!(p_float || q_float) || !(p_float || adder_is_small_int(p)) || !(q_float || adder_is_small_int(q)))
        return false;
    *x = p_float ? float_get(p) : (Float)adder_small_int_get(p);
    *y = q_float ? float_get(q) : (Float)adder_small_int_get(q);
    return isfinite(*x * *y);
}

Value math_sum_of_products(Vm *vm, Value p, Value q) {
    Value left = adder_iterate(vm, p), right = adder_iterate(vm, q), total = adder_small_int(0);
    Triple floats = {0, 0, 0};
    bool any_floats = false;
    for (;;) {
        Value a = adder_next(vm, left), b = adder_next(vm, right);
        bool end = adder_is_unbound(a);
        if (end != adder_is_unbound(b)) adder_raise(vm, &adder_ValueError, "Inputs are not the same length");
        Float x, y;
        if (!end && float_pair(a, b, &x, &y)) {
            triple_add_product(&floats, x, y);
            any_floats = true;
            continue;
        }
        if (any_floats && (end || !value_is_integer(a) || !value_is_integer(b))) {
            total = adder_binary(vm, ADDER_ADD, total, float_make(vm, triple_total(&floats)));
            floats = (Triple){0, 0, 0};
            any_floats = false;
        }
        if (end) return total;
        total = adder_binary(vm, ADDER_ADD, total, adder_binary(vm, ADDER_MULTIPLY, a, b));
    }
}

/* ---- length of a vector ---- */

void math_length_add(Length *length, Float coordinate) {
    Float x = M(fabs)(coordinate);
    length->infinite |= isinf(x) != 0;
    length->nan |= x != x;
    if (!isfinite(x) || x == 0) return;
    int exponent;
    M(frexp)(x, &exponent);
    Float scale = M(ldexp)(1, exponent - 1); /* the power of two at or below x */
    if (scale > length->scale) {
        Float down = length->scale / scale;
        length->sum = length->sum * down * down;
        length->low = length->low * down * down;
        length->scale = scale;
    }
    x /= length->scale;
    Float square = x * x, rest = M(fma)(x, x, -square), lost;
    length->sum = two_sum(length->sum, square, &lost);
    length->low += lost + rest;
}

Float math_length(const Length *length) {
    if (length->infinite) return FLOAT_INFINITY;
    if (length->nan) return FLOAT_NAN;
    if (length->scale == 0) return 0;
    Float square = length->sum + length->low, root = M(sqrt)(square);
    Float product = root * root; /* one step of Newton's with what rounding lost */
    Float rest = (length->sum - product) + (length->low - M(fma)(root, root, -product));
    return (root + rest / (2 * root)) * length->scale;
}
