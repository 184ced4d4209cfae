/* builtins_number.c: built-in functions of numbers: abs, bin, chr, divmod, hash, hex, oct, ord, pow, round, sum. */
#include "module/builtins.h"

#include "object/container.h"

ADDER_NATIVE(builtin_abs, "abs(number, /)", "Return the absolute value of the argument.") {
    return adder_unary(vm, ADDER_ABSOLUTE, args[0]);
}

/* ---- text of ints ---- */

static Value with_prefix(Vm *vm, Value number, char type) {
    FormatSpec spec = {.fill = ' ', .alternate = true, .type = type, .width = -1, .precision = -1};
    return format_int(vm, number_index(vm, number), &spec);
}
ADDER_NATIVE(builtin_bin, "bin(number, /)", "Return the binary representation of an integer.") {
    return with_prefix(vm, args[0], 'b');
}
ADDER_NATIVE(builtin_oct, "oct(number, /)", "Return the octal representation of an integer.") {
    return with_prefix(vm, args[0], 'o');
}
ADDER_NATIVE(builtin_hex, "hex(number, /)", "Return the hexadecimal representation of an integer.") {
    return with_prefix(vm, args[0], 'x');
}

ADDER_NATIVE(builtin_chr, "chr(i, /)", "Return a string of one character with this code point.") {
    Value n = number_index(vm, args[0]);
    if (!adder_is_small_int(n) || adder_small_int_get(n) < 0 || adder_small_int_get(n) > 0x10FFFF) {
        adder_raise(vm, &adder_ValueError, "chr() arg not in range(0x110000)");
    }
    return str_from_codepoint(vm, (uint32_t)adder_small_int_get(n));
}

ADDER_NATIVE(builtin_ord, "ord(character, /)", "Return the code point of a one-character string.") {
    const Str *s = str_exact(args[0]);
    size_t length;
    if (s != NULL) {
        length = str_length(s);
        if (length == 1) {
            const char *at = str_text(s);
            return adder_small_int((intptr_t)utf8_decode(&at));
        }
    } else if (adder_is_instance(args[0], &adder_bytes_type) || adder_is_instance(args[0], &adder_bytearray_type)) {
        AdderBufferView view;
        adder_to_buffer(vm, args[0], &view);
        length = view.size;
        if (length == 1) return adder_small_int(view.bytes[0]);
    } else {
        adder_raise(vm, &adder_TypeError, "ord() expected string of length 1, but %T found", args[0]);
    }
    adder_raise(vm, &adder_TypeError, "ord() expected a character, but string of length %z found", length);
}

/* ---- arithmetic ---- */

/* A number, or of a class with the method for the first or second operand. */
static bool takes_part(Vm *vm, Value a, Value b, Value name, Value reflected, Value *result) {
    if (builtins_special(vm, a, name, 1, &b, result) && !adder_same(*result, NOT_IMPLEMENTED)) return true;
    return builtins_special(vm, b, reflected, 1, &a, result) && !adder_same(*result, NOT_IMPLEMENTED);
}

static bool is_number(Value v) { return adder_is_int(v) || adder_is_float(v) || adder_is_instance(v, &adder_complex_type); }
static bool is_real(Value v) { return adder_is_int(v) || adder_is_float(v); }

ADDER_NATIVE(builtin_divmod, "divmod(x, y, /)", "Return the tuple (x//y, x%y).") {
    Value a = args[0], b = args[1], both;
    bool native = (adder_type_of(a)->flags & adder_type_of(b)->flags & ADDER_TYPE_NATIVE) != 0;
    if (!(native && is_real(a) && is_real(b)) && takes_part(vm, a, b, N(__divmod__), N(__rdivmod__), &both)) return both;
    if (!is_real(a) || !is_real(b)) {
        adder_raise(vm, &adder_TypeError, "unsupported operand type(s) for divmod(): '%T' and '%T'", a, b);
    }
    Value pair[2] = {adder_binary(vm, ADDER_FLOOR_DIVIDE, a, b), UNBOUND};
    pair[1] = adder_binary(vm, ADDER_MODULO, a, b);
    return adder_tuple(vm, 2, pair);
}

ADDER_NATIVE(builtin_pow, "pow(base, exp, mod=None)", "base**exp, or base**exp % mod without large numbers between.") {
    if (!argument_set(args[2])) return adder_binary(vm, ADDER_POWER, args[0], args[1]);
    Value base = int_exact(args[0]), exponent = int_exact(args[1]), modulus = int_exact(args[2]);
    if (adder_is_unbound(base) || adder_is_unbound(exponent) || adder_is_unbound(modulus)) {
        Value result;
        if (!(adder_type_of(args[0])->flags & ADDER_TYPE_NATIVE) &&
            builtins_special(vm, args[0], N(__pow__), 2, args + 1, &result) && !adder_same(result, NOT_IMPLEMENTED)) {
            return result;
        }
        if (is_number(args[0]) && is_number(args[1]) && is_number(args[2])) {
            if (!is_real(args[0]) || !is_real(args[1]) || !is_real(args[2])) {
                adder_raise(vm, &adder_ValueError, "complex modulo");
            }
            adder_raise(vm, &adder_TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
        }
        adder_raise(vm, &adder_TypeError, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", args[0], args[1],
                    args[2]);
    }
    return int_power_modulo(vm, base, exponent, modulus);
}

ADDER_NATIVE(builtin_round, "round(number, ndigits=None)", "Round half to even, to ndigits decimal digits or an integer.") {
    bool to_int = !argument_set(args[1]);
    if (to_int && adder_is_small_int(args[0])) return args[0];
    Value result;
    if (!builtins_special(vm, args[0], N(__round__), to_int ? 0 : 1, args + 1, &result)) {
        adder_raise(vm, &adder_TypeError, "type %T doesn't define __round__ method", args[0]);
    }
    return result;
}

/* ---- hash ---- */

ADDER_NATIVE(builtin_hash, "hash(obj, /)", "Two objects that compare equal have the same hash value.") {
    Value v = args[0];
    int32_t hash = (int32_t)adder_hash(vm, v);
    return adder_int(vm, hash == -1 ? -2 : hash);
}

/* ---- sum ---- */

/* A sum of floats with what rounding lost kept apart (Neumaier 1974), as CPython does since 3.12. */
typedef struct FloatSum {
    Float high, low;
} FloatSum;
static void float_sum_add(FloatSum *sum, Float x) {
    volatile Float total = sum->high + x; /* no wider intermediate results */
    Float a = sum->high < 0 ? -sum->high : sum->high, b = x < 0 ? -x : x;
    sum->low += a >= b ? (sum->high - total) + x : (x - total) + sum->high;
    sum->high = total;
}
static Float float_sum_result(const FloatSum *sum) {
    Float low = sum->low;
    return low != 0 && low - low == 0 ? sum->high + low : sum->high;
}

static void refuse_text(Vm *vm, Value start) {
    const char *message = adder_is_str(start) ? "sum() can't sum strings [use ''.join(seq) instead]"
                          : adder_is_instance(start, &adder_bytes_type) ? "sum() can't sum bytes [use b''.join(seq) instead]"
                          : adder_is_instance(start, &adder_bytearray_type)
                              ? "sum() can't sum bytearray [use b''.join(seq) instead]" : NULL;
    if (message != NULL) adder_raise(vm, &adder_TypeError, message);
}

/* Adds floats and small ints as long as such come. Gives the item that is neither, UNBOUND at the end. */
static Value sum_floats(Vm *vm, Value it, Value *total) {
    FloatSum sum = {float_get(*total), 0};
    Value item;
    for (;;) {
        item = adder_next(vm, it);
        if (value_is_float(item)) {
            float_sum_add(&sum, float_get(item));
        } else if (adder_is_small_int(item)) {
            sum.high += (Float)adder_small_int_get(item);
        } else {
            break;
        }
        adder_poll(vm);
    }
    *total = float_make(vm, float_sum_result(&sum));
    return item;
}

static Value sum_ints(Vm *vm, Value it, Value *total) {
    intptr_t sum = adder_small_int_get(*total);
    Value item;
    for (;;) {
        item = adder_next(vm, it);
        intptr_t next;
        if (!adder_is_small_int(item) || __builtin_add_overflow(sum, adder_small_int_get(item), &next) ||
            !adder_fits_small_int(next)) {
            break;
        }
        sum = next;
        adder_poll(vm);
    }
    *total = adder_small_int(sum);
    return item;
}

ADDER_NATIVE(builtin_sum, "sum(iterable, /, start=0)", "Return the sum of a start value and an iterable of numbers.") {
    Value total = argument_given(args[1]) ? args[1] : adder_small_int(0);
    refuse_text(vm, total);
    Value it = adder_iterate(vm, args[0]);
    for (;;) {
        Value item = adder_is_small_int(total) ? sum_ints(vm, it, &total)
                     : value_is_float(total)   ? sum_floats(vm, it, &total)
                                               : adder_next(vm, it);
        if (adder_is_unbound(item)) return total;
        total = adder_binary(vm, ADDER_ADD, total, item);
        adder_poll(vm);
    }
}
