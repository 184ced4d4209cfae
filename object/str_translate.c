/* str_translate.c: str.translate and str.maketrans. Knows str and the operations of adder.h. */
#include "object/container.h"
#include "object/str_methods.h"

typedef struct Lookup {
    Value table, key, found;
} Lookup;
static void look_up(Vm *vm, void *data) {
    Lookup *lookup = data;
    lookup->found = adder_get_item(vm, lookup->table, lookup->key);
}

/* table[codepoint], UNBOUND when it raises LookupError. */
static Value find_translation(Vm *vm, Value table, uint32_t codepoint) {
    Lookup lookup = {table, adder_small_int((intptr_t)codepoint), UNBOUND};
    if (value_is_dict(table)) return adder_dict_find(vm, table, lookup.key);
    Value exception = adder_try(vm, look_up, &lookup);
    if (adder_is_unbound(exception)) return lookup.found;
    if (!adder_is_instance(exception, &adder_LookupError)) adder_raise_value(vm, exception);
    return UNBOUND;
}

Value str_translate(Vm *vm, Value self, Value table) {
    const Str *s = str_of(self);
    const char *at = str_text(s), *end = at + str_size(s);
    Builder out;
    adder_builder_start(vm, &out);
    while (at < end) {
        uint32_t c = utf8_decode(&at);
        Value to = find_translation(vm, table, c);
        if (adder_is_unbound(to)) {
            adder_builder_put_codepoint(&out, c);
        } else if (adder_is_int(to)) {
            int64_t n = adder_to_int64(vm, to);
            if (n < 0 || n > 0x10ffff) {
                adder_raise(vm, &adder_ValueError, "character mapping must be in range(0x110000)");
            }
            adder_builder_put_codepoint(&out, (uint32_t)n);
        } else if (adder_is_str(to)) {
            adder_builder_put_str(&out, adder_object(str_exact(to)));
        } else if (!adder_is_none(to)) {
            adder_raise(vm, &adder_TypeError, "character mapping must return integer, None or str");
        }
    }
    return adder_builder_str(&out);
}

static Value from_dict(Vm *vm, Value x) {
    Value table = adder_dict(vm), key, item;
    if (!adder_is_instance(x, &adder_dict_type)) {
        adder_raise(vm, &adder_TypeError, "if you give only one argument to maketrans it must be a dict");
    }
    for (size_t position = 0; adder_dict_walk(x, &position, &key, &item);) {
        const Str *s = str_exact(key);
        if (s) {
            const char *at = str_text(s);
            if (str_length(s) != 1) {
                adder_raise(vm, &adder_ValueError, "string keys in translate table must be of length 1");
            }
            key = adder_small_int((intptr_t)utf8_decode(&at));
        } else if (!adder_is_int(key)) {
            adder_raise(vm, &adder_TypeError, "keys in translate table must be strings or integers");
        }
        adder_dict_store(vm, table, key, item);
    }
    return table;
}

static const Str *argument(Vm *vm, Value v, int number) {
    const Str *s = str_exact(v);
    if (!s) adder_raise(vm, &adder_TypeError, "maketrans() argument %d must be str, not %P", number, v);
    return s;
}

Value str_make_translation(Vm *vm, Value x, Value y, Value z) {
    if (adder_is_unbound(y)) return from_dict(vm, x);
    const Str *to = argument(vm, y, 2), *removed = adder_is_unbound(z) ? NULL : argument(vm, z, 3);
    const Str *from = str_exact(x);
    if (!from) {
        adder_raise(vm, &adder_TypeError, "first maketrans argument must be a string if there is a second argument");
    }
    if (str_length(from) != str_length(to)) {
        adder_raise(vm, &adder_ValueError, "the first two maketrans arguments must have equal length");
    }
    Value table = adder_dict(vm);
    const char *at = str_text(from), *end = at + str_size(from), *target = str_text(to);
    while (at < end) {
        Value key = adder_small_int((intptr_t)utf8_decode(&at));
        adder_dict_store(vm, table, key, adder_small_int((intptr_t)utf8_decode(&target)));
    }
    if (removed) {
        for (at = str_text(removed), end = at + str_size(removed); at < end;) {
            Value key = adder_small_int((intptr_t)utf8_decode(&at));
            adder_dict_store(vm, table, key, NONE);
        }
    }
    return table;
}
