/* builtins_object.c: built-in functions of any object: attributes, types, text, identity. dir and vars stand in
 * builtins_dir.c. */
#include "module/builtins.h"

#include "vm/attribute.h"
#include "vm/operation.h"

bool value_is_class(Value v) { return value_is_object(v) && adder_is_instance(v, &adder_type_type); }

bool builtins_special(Vm *vm, Value v, Value name, unsigned nargs, const Value *args, Value *result) {
    const Type *type = adder_type_of(v);
    Value found = vm_find_special(vm, type, name);
    if (adder_is_unbound(found) || adder_is_none(found)) return false;
    bool method = adder_is_exact(found, &adder_function_type) ||
                  (adder_is_exact(found, &adder_native_type) && native_is_method(VALUE_AS(const Native, found)));
    if (!method) {
        *result = adder_call(vm, vm_bind_attribute(vm, found, v, type), nargs, args);
        return true;
    }
    Value all[4] = {v};
    CHECK(nargs < 4);
    for (unsigned i = 0; i < nargs; i++) all[i + 1] = args[i];
    *result = adder_call(vm, found, nargs + 1, all);
    return true;
}

/* ---- attributes ---- */

typedef struct FindRequest {
    Value v, name, found;
} FindRequest;
static void find(Vm *vm, void *data) {
    FindRequest *request = data;
    request->found = adder_find_attribute(vm, request->v, request->name);
}

Value builtins_find_attribute(Vm *vm, Value v, Value name) {
    FindRequest request = {v, name, UNBOUND};
    Value error = adder_try(vm, find, &request);
    if (adder_is_unbound(error)) return request.found;
    if (!adder_is_instance(error, &adder_AttributeError)) adder_raise_value(vm, error);
    return UNBOUND;
}

ADDER_NATIVE(builtin_getattr, "getattr(object, name, default=None, /)",
             "getattr(x, 'y') is x.y; with a default that is returned when there is no such attribute.") {
    if (!argument_given(args[2])) return adder_get_attribute(vm, args[0], args[1]);
    Value found = builtins_find_attribute(vm, args[0], args[1]);
    return adder_is_unbound(found) ? args[2] : found;
}
ADDER_NATIVE(builtin_hasattr, "hasattr(obj, name, /)", "Return whether the object has an attribute with the given name.") {
    return adder_bool(!adder_is_unbound(builtins_find_attribute(vm, args[0], args[1])));
}
ADDER_NATIVE(builtin_setattr, "setattr(obj, name, value, /)", "setattr(x, 'y', v) is x.y = v.") {
    adder_set_attribute(vm, args[0], args[1], args[2]);
    return NONE;
}
ADDER_NATIVE(builtin_delattr, "delattr(obj, name, /)", "delattr(x, 'y') is del x.y.") {
    adder_set_attribute(vm, args[0], args[1], UNBOUND);
    return NONE;
}

/* ---- types ---- */

ADDER_NATIVE(builtin_callable, "callable(obj, /)", "Return whether the object is callable.") {
    return adder_bool(adder_is_callable(vm, args[0]));
}

ADDER_NATIVE(builtin_isinstance, "isinstance(obj, class_or_tuple, /)",
             "Return whether an object is an instance of a class, of one in a tuple, or of one in a union.") {
    return adder_bool(vm_isinstance(vm, args[0], args[1]));
}

static bool is_subclass(Vm *vm, Value cls, Value classes) {
    if (value_is_tuple(adder_unwrap(classes))) {
        adder_check_stack(vm);
        classes = adder_unwrap(classes);
        for (size_t i = 0; i < adder_tuple_count(classes); i++) {
            if (is_subclass(vm, cls, adder_tuple_items(classes)[i])) return true;
        }
        return false;
    }
    Value result;
    bool plain = value_is_object(classes) && value_head(classes)->type == &adder_type_type;
    if (!plain && builtins_special(vm, classes, N(__subclasscheck__), 1, &cls, &result)) return adder_truth(vm, result);
    if (!value_is_class(cls)) adder_raise(vm, &adder_TypeError, "issubclass() arg 1 must be a class");
    if (!value_is_class(classes)) {
        if (adder_is_instance(classes, &generic_alias_type)) {
            adder_raise(vm, &adder_TypeError, "issubclass() argument 2 cannot be a parameterized generic");
        }
        adder_raise(vm, &adder_TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }
    return adder_is_subtype((const Type *)cls.bits, (const Type *)classes.bits);
}

ADDER_NATIVE(builtin_issubclass, "issubclass(cls, class_or_tuple, /)",
             "Return whether 'cls' is derived from another class or is the same class.") {
    return adder_bool(is_subclass(vm, args[0], args[1]));
}

ADDER_NATIVE(builtin_build_class, "__build_class__(func, name, /, *bases, metaclass=None, **kwds)",
             "Used by the class statement.") {
    Value metaclass = args[nargs], keywords = args[nargs + 1];
    if (argument_given(metaclass)) {
        if (adder_is_unbound(keywords)) keywords = adder_dict(vm);
        adder_dict_store(vm, keywords, N(metaclass), metaclass);
    }
    return vm_build_class(vm, args, nargs, keywords);
}

/* ---- identity ---- */

ADDER_NATIVE(builtin_id, "id(obj, /)", "Return the identity of an object: its address, where it stays from now on.") {
    if (value_is_object(args[0])) adder_pin(vm, args[0]);
    return adder_int_unsigned(vm, args[0].bits);
}

/* ---- text ---- */

ADDER_NATIVE(builtin_repr, "repr(obj, /)", "Return the canonical string representation of the object.") {
    return adder_repr(vm, args[0]);
}

ADDER_NATIVE(builtin_format, "format(value, format_spec='', /)", "Return type(value).__format__(value, format_spec).") {
    if (argument_given(args[1]) && !adder_is_str(args[1])) {
        adder_raise(vm, &adder_TypeError, "format() argument 2 must be str, not %P", args[1]);
    }
    return adder_format(vm, args[0], argument_given(args[1]) ? args[1] : N(empty));
}

static void put_escape(Builder *out, char kind, uint32_t c, int digits) {
    adder_builder_put_char(out, '\\');
    adder_builder_put_char(out, kind);
    while (digits-- > 0) adder_builder_put_char(out, "0123456789abcdef"[c >> (digits * 4) & 15u]);
}

ADDER_NATIVE(builtin_ascii, "ascii(obj, /)", "Like repr(), with the non-ASCII characters escaped.") {
    Value text = adder_repr(vm, args[0]);
    const Str *s = str_exact(text);
    if (str_is_ascii(s)) return text;
    Builder out;
    adder_builder_start(vm, &out);
    const char *at = str_text(s), *end = at + str_size(s);
    while (at < end) {
        uint32_t c = utf8_decode(&at);
        if (c < 0x80) {
            adder_builder_put_char(&out, (char)c);
        } else if (c < 0x100) {
            put_escape(&out, 'x', c, 2);
        } else if (c < 0x10000) {
            put_escape(&out, 'u', c, 4);
        } else {
            put_escape(&out, 'U', c, 8);
        }
    }
    return adder_builder_str(&out);
}
