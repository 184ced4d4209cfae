/* operation.c: the slow paths of single instructions: names, calls of constructors, unpacking, formatting, making
 * functions, raising, patterns. */
#include "vm/operation.h"

#include "compile/opcodes.h"
#include "vm/attribute.h"
#include "vm/call.h"

/* ---- names ---- */

static Value register_name(Vm *vm, unsigned reg) {
    return reg < vm->code->name_count ? code_name_at(vm->code, reg) : N(underscore);
}

/* A NameError that also knows the name; the format shows it. */
_Noreturn void operation_name_error(Vm *vm, const char *format, Value name) {
    Builder text;
    adder_builder_start(vm, &text);
    adder_builder_format(&text, format, name);
    Value message = adder_builder_str(&text);
    Value error = exception_new(vm, &adder_NameError, adder_tuple(vm, 1, &message));
    adder_set_attribute(vm, error, N(name), name);
    adder_raise_value(vm, error);
}

_Noreturn void operation_undefined(Vm *vm, Value name) { operation_name_error(vm, "name '%q' is not defined", name); }

_Noreturn void operation_unbound_local(Vm *vm, unsigned reg) {
    adder_raise(vm, &adder_UnboundLocalError, "cannot access local variable '%q' where it is not associated with a value",
                register_name(vm, reg));
}

_Noreturn void operation_unbound_cell(Vm *vm, unsigned reg) {
    const Code *code = vm->code;
    if (reg + code->free_count >= code->name_count) {
        operation_name_error(vm, "cannot access free variable '%q' where it is not associated with a value in enclosing scope",
                             register_name(vm, reg));
    }
    operation_unbound_local(vm, reg);
}

void vm_names_changed(Vm *vm) { vm->names_epoch++; }

Value vm_load_global(Vm *vm, Value globals, Value name) {
    Value found = dict_get_name(VALUE_AS(Dict, globals), name);
    if (adder_is_unbound(found)) {
        found = vm_find_builtin(vm, name);
    }
    if (adder_is_unbound(found)) {
        found = module_computed_global(vm, globals, name);
    }
    if (adder_is_unbound(found)) {
        operation_undefined(vm, name);
    }
    return found;
}

void operation_delete_global(Vm *vm, Value name) {
    if (!adder_dict_remove(vm, frame_function(vm->base)->globals, name)) {
        operation_undefined(vm, name);
    }
}

Value operation_find_name(Vm *vm, Value namespace_, Value name) {
    if (value_is_dict(namespace_)) {
        return dict_get_name(VALUE_AS(Dict, namespace_), name);
    }
    return vm_find_item(vm, namespace_, name);
}

Value operation_load_name(Vm *vm, Value namespace_, Value name) {
    Value found = operation_find_name(vm, namespace_, name);
    return adder_is_unbound(found) ? vm_load_global(vm, frame_function(vm->base)->globals, name) : found;
}

void operation_store_name(Vm *vm, Value namespace_, Value name, Value v) {
    if (value_is_dict(namespace_)) {
        adder_dict_store(vm, namespace_, name, v);
    } else {
        adder_set_item(vm, namespace_, name, v);
    }
}

void operation_delete_name(Vm *vm, Value namespace_, Value name) {
    if (value_is_dict(namespace_) ? !adder_dict_remove(vm, namespace_, name)
                                  : (adder_set_item(vm, namespace_, name, UNBOUND), false)) {
        operation_undefined(vm, name);
    }
}

typedef struct ItemRequest {
    Value container, key, result;
} ItemRequest;
static void get_item_call(Vm *vm, void *data) {
    ItemRequest *request = data;
    request->result = adder_get_item(vm, request->container, request->key);
}
Value vm_find_item(Vm *vm, Value container, Value key) {
    ItemRequest request = {container, key, UNBOUND};
    Value error = adder_try(vm, get_item_call, &request);
    if (!adder_is_unbound(error) && !adder_is_instance(error, &adder_KeyError)) {
        vm->raised = error;
        vm_throw(vm);
    }
    return request.result;
}

/* v has no method `name` of a with statement; the other kind of with may be what was meant. */
static _Noreturn void no_context_manager(Vm *vm, Value v, Value name) {
    const Type *type = adder_type_of(v);
    bool is_async = adder_same(name, N(__aenter__)) || adder_same(name, N(__aexit__));
    bool other = !adder_is_unbound(type_lookup(vm, type, is_async ? N(__enter__) : N(__aenter__))) &&
                 !adder_is_unbound(type_lookup(vm, type, is_async ? N(__exit__) : N(__aexit__)));
    const char *kind = is_async ? "asynchronous context manager" : "context manager";
    if (other) {
        adder_raise(vm, &adder_TypeError,
                    "'%T' object does not support the %s protocol (missed %q method) but it supports the %s protocol. "
                    "Did you mean to use '%s'?",
                    v, kind, name, is_async ? "context manager" : "asynchronous context manager", is_async ? "with" : "async with");
    }
    adder_raise(vm, &adder_TypeError, "'%T' object does not support the %s protocol (missed %q method)", v, kind, name);
}

void operation_load_special(Vm *vm, Value v, Value name, Value *out) {
    const Type *type = adder_type_of(v);
    Value found = type_lookup(vm, type, name);
    if (adder_is_unbound(found)) {
        no_context_manager(vm, v, name);
    }
    if (adder_is_exact(found, &adder_function_type) ||
        (adder_is_exact(found, &adder_native_type) && native_is_method(VALUE_AS(const Native, found)))) {
        out[0] = found;
        out[CALL_ARGUMENTS] = v;
    } else {
        out[0] = vm_bind_attribute(vm, found, v, type);
        out[CALL_ARGUMENTS] = UNBOUND;
    }
}

Value operation_super(Vm *vm, Value cell, Value self) {
    Value type = VALUE_AS(Cell, cell)->value;
    if (adder_is_unbound(type)) {
        operation_name_error(vm, "cannot access free variable '%q' where it is not associated with a value in enclosing scope",
                             N(__class__));
    }
    if (adder_is_exact(self, &adder_cell_type)) { /* the first parameter is captured by an inner function */
        self = VALUE_AS(Cell, self)->value;
    }
    if (adder_is_unbound(self)) {
        operation_unbound_local(vm, 0);
    }
    return vm_super_new(vm, type, self);
}

/* ---- containers ---- */

/* "module.name" of a callable for messages, without the module for builtins; what has no name shows its str. */
static Value callable_text(Vm *vm, Value callee) {
    Value name = adder_find_attribute(vm, callee, N(__qualname__));
    if (!value_is_str(name)) {
        return adder_str_of(vm, callee);
    }
    Builder text;
    adder_builder_start(vm, &text);
    Value module = adder_find_attribute(vm, callee, N(__module__));
    if (value_is_str(module) && !str_equal(str_of(module), str_of(N(builtins)))) {
        adder_builder_format(&text, "%q.", module);
    }
    adder_builder_format(&text, "%q()", name);
    return adder_builder_str(&text);
}

void operation_list_extend(Vm *vm, Value list, Value iterable) {
    if (!value_is_list(iterable) && !value_is_tuple(iterable) && !is_iterable(vm, iterable)) {
        adder_raise(vm, &adder_TypeError, "Value after * must be an iterable, not %T", iterable);
    }
    list_extend(vm, list, iterable);
}

Value operation_build_set(Vm *vm, const Value *items, unsigned count) {
    Value set = adder_set(vm);
    for (unsigned i = 0; i < count; i++) {
        adder_set_add(vm, set, items[i]);
    }
    return set;
}

Value operation_build_dict(Vm *vm, const Value *pairs, unsigned count) {
    Value dict = adder_dict(vm);
    for (unsigned i = 0; i < count; i++) {
        adder_dict_store(vm, dict, pairs[2 * i], pairs[2 * i + 1]);
    }
    return dict;
}

void operation_set_update(Vm *vm, Value set, Value iterable) {
    Value iterator = adder_iterate(vm, iterable);
    for (Value item; item = adder_next(vm, iterator), !adder_is_unbound(item);) {
        adder_set_add(vm, set, item);
    }
}

static void require_mapping(Vm *vm, Value v, Value callee) {
    if (!adder_is_instance(v, &adder_dict_type) && adder_is_unbound(adder_find_attribute(vm, v, N(keys)))) {
        if (adder_is_unbound(callee)) {
            adder_raise(vm, &adder_TypeError, "'%T' object is not a mapping", v);
        }
        adder_raise(vm, &adder_TypeError, "%q argument after ** must be a mapping, not %T", callable_text(vm, callee), v);
    }
}

Value operation_spread_sequence(Vm *vm, Value v, Value callee) {
    if (!is_iterable(vm, v)) {
        adder_raise(vm, &adder_TypeError, "%q argument after * must be an iterable, not %T", callable_text(vm, callee), v);
    }
    return list_from_iterable(vm, v);
}

void operation_dict_update(Vm *vm, Value dict, Value mapping) {
    require_mapping(vm, mapping, UNBOUND);
    dict_update(vm, dict, mapping);
}

Value callable_name(Vm *vm, Value callee) {
    if (adder_is_exact(callee, &adder_method_type)) {
        callee = VALUE_AS(BoundMethod, callee)->function;
    }
    Value name = adder_find_attribute(vm, callee, N(__qualname__));
    return value_is_str(name) ? name : adder_type_of(callee)->name;
}

void operation_dict_merge(Vm *vm, Value dict, Value mapping, Value callee) {
    require_mapping(vm, mapping, callee);
    Value copy = adder_dict(vm);
    dict_update(vm, copy, mapping);
    size_t position = 0;
    Value key, item;
    while (adder_dict_walk(copy, &position, &key, &item)) {
        if (!value_is_str(adder_unwrap(key))) {
            adder_raise(vm, &adder_TypeError, "keywords must be strings");
        }
        if (!adder_is_unbound(adder_dict_find(vm, dict, key))) {
            adder_raise(vm, &adder_TypeError, "%q got multiple values for keyword argument '%q'", callable_text(vm, callee),
                        adder_unwrap(key));
        }
        adder_dict_store(vm, dict, key, item);
    }
}

Value operation_build_string(Vm *vm, const Value *parts, unsigned count) {
    Builder b;
    adder_builder_start(vm, &b);
    for (unsigned i = 0; i < count; i++) {
        const Str *part = str_of(parts[i]);
        adder_builder_put(&b, str_text(part), str_size(part));
    }
    return adder_builder_str(&b);
}

Value operation_format(Vm *vm, Value v, unsigned conversion, Value spec) {
    if (conversion == 'r') {
        v = adder_repr(vm, v);
    } else if (conversion == 's') {
        v = adder_str_of(vm, v);
    } else if (conversion == 'a') {
        v = str_ascii(vm, v);
    }
    if (adder_is_unbound(spec)) {
        if (value_is_str(v)) {
            return v;
        }
        spec = N(empty);
    }
    return adder_format(vm, v, spec);
}

static _Noreturn void unpack_mismatch(Vm *vm, unsigned wanted, size_t got, bool known) {
    if (got > wanted) {
        if (known) {
            adder_raise(vm, &adder_ValueError, "too many values to unpack (expected %u, got %z)", wanted, got);
        }
        adder_raise(vm, &adder_ValueError, "too many values to unpack (expected %u)", wanted);
    }
    adder_raise(vm, &adder_ValueError, "not enough values to unpack (expected %u, got %z)", wanted, got);
}

static Value unpack_iterator(Vm *vm, Value v) {
    if (!is_iterable(vm, v)) {
        adder_raise(vm, &adder_TypeError, "cannot unpack non-iterable %T object", v);
    }
    return adder_iterate(vm, v);
}

void operation_unpack(Vm *vm, Value v, Value *out, unsigned count) {
    if (value_is_tuple(v) || value_is_list(v)) {
        if (count == 0 && adder_length(vm, v) == 0) {
            return;
        }
        unpack_mismatch(vm, count, adder_length(vm, v), true);
    }
    Value iterator = unpack_iterator(vm, v), *items = vm->top;
    vm_require(vm, items + count); /* out may be locals, which an error leaves as they are */
    for (unsigned i = 0; i < count; i++) {
        items[i] = UNBOUND;
    }
    vm->top = items + count;
    for (unsigned i = 0; i < count; i++) {
        Value item = adder_next(vm, iterator);
        if (adder_is_unbound(item)) {
            unpack_mismatch(vm, count, i, true);
        }
        items[i] = item;
    }
    if (!adder_is_unbound(adder_next(vm, iterator))) {
        if (adder_is_instance(v, &adder_dict_type)) {
            unpack_mismatch(vm, count, adder_length(vm, v), true);
        }
        unpack_mismatch(vm, count, count + 1u, false);
    }
    memcpy(out, items, count * sizeof(Value));
    vm->top = items;
}

void operation_unpack_star(Vm *vm, Value v, Value *out, unsigned before, unsigned after) {
    if (!is_iterable(vm, v)) {
        adder_raise(vm, &adder_TypeError, "cannot unpack non-iterable %T object", v);
    }
    Value list = list_from_iterable(vm, v);
    size_t count = adder_list_count(list);
    if (count < (size_t)before + after) {
        adder_raise(vm, &adder_ValueError, "not enough values to unpack (expected at least %u, got %z)", before + after, count);
    }
    Value *items = adder_list_items(list);
    size_t middle = count - before - after;
    if (count != 0) { /* else there are no items to point at */
        memcpy(out, items, before * sizeof(Value));
        memcpy(out + before + 1, items + before + middle, after * sizeof(Value));
    }
    out[before] = NONE;
    Value rest = adder_list(vm, middle, middle == 0 ? NULL : adder_list_items(list) + before);
    out[before] = rest;
}

/* ---- functions ---- */

Value operation_make_function(Vm *vm, Value code, Value *extras, unsigned flags) {
    Value made = function_new(vm, VALUE_AS(Code, code), frame_function(vm->base)->globals);
    Function *function = VALUE_AS(Function, made);
    unsigned cells = flags >> 3;
    const Value *at = extras + ((flags & 1) != 0) + ((flags & 2) != 0) + ((flags & 4) != 0);
    Value closure = cells == 0 ? UNBOUND : cells == 1 ? at[0] : adder_tuple(vm, cells, at);
    if ((flags & 7) == 0 || ((flags & 7) == 1 && cells == 0)) {
        if (flags & 1) {
            function_set_only_defaults(vm, function, extras[0]);
        } else {
            adder_store(vm, function, &function->extra, closure);
        }
        return made;
    }
    FunctionExtra *extra = function_need_extra(vm, function);
    adder_store(vm, extra, &extra->closure, closure);
    if (flags & 1) {
        adder_store(vm, extra, &extra->defaults, *extras++);
    }
    if (flags & 2) {
        adder_store(vm, extra, &extra->kwdefaults, *extras++);
    }
    if (flags & 4) {
        adder_store(vm, extra, &extra->annotate, *extras);
    }
    return made;
}

ADDER_NATIVE(build_class_native, "__build_class__(func, name, /, *bases, metaclass=None, **kwds)", "Used by the class statement.") {
    /* metaclass arrives as a keyword-only parameter, the others as a dict */
    Value kwargs = args[nargs + 1], metaclass = args[nargs];
    if (!adder_is_unbound(metaclass)) {
        kwargs = adder_is_unbound(kwargs) ? adder_dict(vm) : kwargs;
        adder_dict_store(vm, kwargs, N(metaclass), metaclass);
    }
    return vm_build_class(vm, args, nargs, kwargs);
}
Value operation_build_class_native(void) { return adder_object(&build_class_native_native); }

/* ---- patterns ---- */

bool operation_is_sequence(Vm *vm, Value v) {
    const Type *type = adder_type_of(v);
    if (adder_is_subtype(type, &adder_list_type) || adder_is_subtype(type, &adder_tuple_type) ||
        adder_is_subtype(type, &adder_range_type) || adder_is_subtype(type, &adder_memoryview_type)) {
        return true;
    }
    if (adder_is_subtype(type, &adder_str_type) || adder_is_subtype(type, &adder_bytes_type) ||
        adder_is_subtype(type, &adder_bytearray_type) || adder_is_subtype(type, &adder_dict_type) ||
        adder_is_subtype(type, &adder_set_type)) {
        return false;
    }
    if (!type_is_python(type)) {
        return type->slots->get_item != NULL && type->slots->length != NULL && type->slots->iterate != NULL &&
               type->slots->set_item != NULL;
    }
    Value flag = type_lookup(vm, type, N(__sequence__)); /* classes registered as collections.abc.Sequence */
    return !adder_is_unbound(flag) && adder_truth(vm, flag);
}

bool operation_is_mapping(Vm *vm, Value v) {
    const Type *type = adder_type_of(v);
    if (adder_is_subtype(type, &adder_dict_type)) {
        return true;
    }
    Value flag = type_is_python(type) ? type_lookup(vm, type, N(__mapping__)) : UNBOUND;
    return !adder_is_unbound(flag) && adder_truth(vm, flag);
}

Value vm_match_keys(Vm *vm, Value subject, Value keys) {
    size_t count = adder_tuple_count(keys);
    Value out = adder_tuple(vm, count, NULL);
    for (size_t i = 0; i < count; i++) {
        adder_tuple_items(out)[i] = NONE;
    }
    for (size_t i = 0; i < count; i++) {
        Value key = adder_tuple_items(keys)[i], found;
        for (size_t j = 0; j < i; j++) {
            if (adder_equal(vm, adder_tuple_items(keys)[j], key)) {
                adder_raise(vm, &adder_ValueError, "mapping pattern checks duplicate key (%r)", key);
            }
        }
        if (value_is_dict(subject)) {
            found = adder_dict_find(vm, subject, key);
        } else { /* get() does not call __missing__ */
            Value args[] = {key, adder_object(&adder_not_implemented_type)};
            found = adder_call_method(vm, subject, N(get), 2, args);
            found = adder_same(found, args[1]) ? UNBOUND : found;
        }
        if (adder_is_unbound(found)) {
            return NONE;
        }
        adder_store(vm, (void *)out.bits, &adder_tuple_items(out)[i], found);
    }
    return out;
}

static bool matches_itself(const Type *type) {
    static const Type *const types[] = {&adder_bool_type, &adder_bytearray_type, &adder_bytes_type, &adder_dict_type,
                                        &adder_float_type, &adder_frozenset_type, &adder_int_type, &adder_list_type,
                                        &adder_set_type, &adder_str_type, &adder_tuple_type};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (adder_is_subtype(type, types[i])) {
            return true;
        }
    }
    return false;
}

static void check_sub_pattern(Vm *vm, const Type *type, Value name, Value match_args, unsigned before) {
    if (!value_is_str(name)) {
        adder_raise(vm, &adder_TypeError, "__match_args__ elements must be strings (got %T)", name);
    }
    for (unsigned i = 0; i < before; i++) {
        if (adder_equal(vm, adder_tuple_items(match_args)[i], name)) {
            adder_raise(vm, &adder_TypeError, "%N() got multiple sub-patterns for attribute %r", type, name);
        }
    }
}

Value vm_match_class(Vm *vm, Value subject, Value cls, unsigned positional, Value keywords) {
    if (!value_is_type(cls)) {
        adder_raise(vm, &adder_TypeError, "called match pattern must be a class");
    }
    if (!vm_isinstance(vm, subject, cls)) {
        return NONE;
    }
    const Type *type = (const Type *)cls.bits;
    size_t named = adder_tuple_count(keywords);
    Value out = adder_tuple(vm, positional + named, NULL), names = UNBOUND;
    for (size_t i = 0; i < positional + named; i++) {
        adder_tuple_items(out)[i] = NONE;
    }
    if (positional != 0) {
        names = adder_find_attribute(vm, cls, N(__match_args__));
        if (adder_is_unbound(names) && matches_itself(type)) {
            if (positional > 1) {
                adder_raise(vm, &adder_TypeError, "%N() accepts 1 positional sub-pattern (%u given)", type, positional);
            }
            adder_store(vm, (void *)out.bits, &adder_tuple_items(out)[0], subject);
            names = UNBOUND;
        } else {
            size_t allowed = 0;
            if (!adder_is_unbound(names)) {
                if (!value_is_tuple(names)) {
                    adder_raise(vm, &adder_TypeError, "%N.__match_args__ must be a tuple (got %T)", type, names);
                }
                allowed = adder_tuple_count(names);
            }
            if (positional > allowed) {
                adder_raise(vm, &adder_TypeError, "%N() accepts %z positional sub-pattern%s (%u given)", type, allowed,
                            allowed == 1 ? "" : "s", positional);
            }
        }
    }
    for (unsigned i = 0; i < positional + named; i++) {
        if (i < positional && adder_is_unbound(names)) {
            continue;
        }
        Value name = i < positional ? adder_tuple_items(names)[i] : adder_tuple_items(keywords)[i - positional];
        if (!adder_is_unbound(names)) {
            check_sub_pattern(vm, type, name, names, i < positional ? i : positional);
        }
        Value found = adder_find_attribute(vm, subject, name);
        if (adder_is_unbound(found)) {
            return NONE;
        }
        adder_store(vm, (void *)out.bits, &adder_tuple_items(out)[i], found);
    }
    return out;
}

/* ---- except* (PEP 654) ---- */

static void check_star_class(Vm *vm, Value cls) {
    if (!value_is_type(cls) || !(((const Type *)cls.bits)->flags & ADDER_TYPE_EXCEPTION)) {
        adder_raise(vm, &adder_TypeError, "catching classes that do not inherit from BaseException is not allowed");
    }
    if (adder_is_subtype((const Type *)cls.bits, &adder_BaseExceptionGroup)) {
        adder_raise(vm, &adder_TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
}

static void check_star_classes(Vm *vm, Value classes) {
    if (!value_is_tuple(classes)) {
        check_star_class(vm, classes);
        return;
    }
    for (size_t i = 0; i < adder_tuple_count(classes); i++) {
        check_star_class(vm, adder_tuple_items(classes)[i]);
    }
}

void vm_split_group(Vm *vm, Value *out, Value exception, Value classes) {
    check_star_classes(vm, classes);
    out[0] = NONE;
    if (adder_is_none(exception)) {
        out[1] = NONE;
        return;
    }
    out[1] = exception;
    if (adder_is_instance(exception, &adder_BaseExceptionGroup)) {
        Value pair = adder_call_method(vm, exception, N(split), 1, &classes);
        out[0] = adder_tuple_items(pair)[0];
        out[1] = adder_tuple_items(pair)[1];
        return;
    }
    if (exception_matches(vm, exception, classes)) { /* a naked exception is handed to the handler in a group */
        Value args[] = {N(empty), adder_tuple(vm, 1, &exception)};
        out[0] = adder_call(vm, adder_object(&adder_BaseExceptionGroup), 2, args);
        out[1] = NONE;
    }
}

/* Whether a part of the original came out of its handler untouched: re-raised, not raised anew. */
static bool is_reraised(Vm *vm, Value part, Value original) {
    if (!adder_is_instance(part, &adder_BaseExceptionGroup)) return false;
    const Exception *a = exception_of(part), *b = exception_of(original);
    return adder_same(a->traceback, b->traceback) && adder_same(a->cause, b->cause) && adder_same(a->context, b->context) &&
           adder_same(adder_find_attribute(vm, part, N(__notes__)), adder_find_attribute(vm, original, N(__notes__)));
}

static void collect_leaves(Vm *vm, Value exception, Value leaves) {
    adder_check_stack(vm);
    if (!adder_is_instance(exception, &adder_BaseExceptionGroup)) {
        adder_list_append(vm, leaves, exception);
        return;
    }
    Value items = exception_group_items(exception);
    for (size_t i = 0; i < adder_tuple_count(items); i++) collect_leaves(vm, adder_tuple_items(items)[i], leaves);
}

static bool is_leaf_of(Vm *vm, Value exception, void *data) {
    Value leaves = *(Value *)data;
    (void)vm;
    for (size_t i = 0; i < adder_list_count(leaves); i++) {
        if (adder_same(adder_list_items(leaves)[i], exception)) return true;
    }
    return false;
}

/* Parts that go on together again are put back to where they stood in the original (PEP 654). */
static Value rejoin(Vm *vm, Value parts, Value original) {
    Value raised = adder_list(vm, 0, NULL), leaves = adder_list(vm, 0, NULL);
    for (size_t i = 0; i < adder_list_count(parts); i++) {
        Value part = adder_list_items(parts)[i];
        if (is_reraised(vm, part, original)) {
            collect_leaves(vm, part, leaves);
        } else {
            adder_list_append(vm, raised, part);
        }
    }
    if (adder_list_count(leaves) > 0) {
        Value together, others;
        exception_split_by(vm, original, is_leaf_of, &leaves, &together, &others);
        adder_list_append(vm, raised, together);
        if (adder_list_count(raised) == 1) return together;
    }
    Value args[] = {N(empty), raised};
    return adder_call(vm, adder_object(&adder_BaseExceptionGroup), 2, args);
}

Value vm_merge_group(Vm *vm, Value raised, Value original) {
    size_t count = adder_list_count(raised);
    Value rest = adder_list(vm, 0, NULL);
    for (size_t i = 0; i < count; i++) {
        if (!adder_is_none(adder_list_items(raised)[i])) {
            adder_list_append(vm, rest, adder_list_items(raised)[i]);
        }
    }
    if (adder_list_count(rest) == 0) {
        return NONE;
    }
    if (adder_list_count(rest) == 1) { /* a naked exception reaches one clause: what that raises goes on as it is */
        return adder_list_items(rest)[0];
    }
    if (adder_is_instance(original, &adder_BaseExceptionGroup)) {
        return rejoin(vm, rest, original);
    }
    Value args[] = {N(empty), rest};
    return adder_call(vm, adder_object(&adder_BaseExceptionGroup), 2, args);
}

/* ---- intrinsics ---- */

/* A function of a native module, which need not be imported for that. */
static Value intrinsic_of_module(Vm *vm, Value module, Value function, Value v) {
    return adder_call_method(vm, adder_object(vm_find_native_module(vm, module)), function, 1, &v);
}

Value vm_intrinsic(Vm *vm, unsigned intrinsic, Value v) {
    switch ((enum Intrinsic)intrinsic) {
    case INTRINSIC_ASSERTION_ERROR:
        return adder_object(&adder_AssertionError);
    case INTRINSIC_ASYNC_STOP:
        if (!adder_is_instance(v, &adder_StopAsyncIteration)) {
            operation_reraise(vm, v);
        }
        return NONE;
    case INTRINSIC_TYPE_VARIABLE:
        return intrinsic_of_module(vm, N(_typing), N(_typevar), v);
    case INTRINSIC_TYPE_VARIABLE_TUPLE:
        return intrinsic_of_module(vm, N(_typing), N(_typevartuple), v);
    case INTRINSIC_PARAMETER_SPEC:
        return intrinsic_of_module(vm, N(_typing), N(_paramspec), v);
    case INTRINSIC_TYPE_ALIAS:
        return intrinsic_of_module(vm, N(_typing), N(_typealias), v);
    case INTRINSIC_GENERIC_BASE:
        return intrinsic_of_module(vm, N(_typing), N(_generic_base), v);
    case INTRINSIC_SET_TYPE_PARAMETERS: {
        Value target = adder_tuple_items(v)[0];
        adder_set_attribute(vm, target, N(__type_params__), adder_tuple_items(v)[1]);
        return target;
    }
    case INTRINSIC_TEMPLATE:
        return intrinsic_of_module(vm, N(string_templatelib), N(_make), v);
    case INTRINSIC_MAPPING_REST: {
        Value rest = adder_dict(vm);
        dict_update(vm, rest, adder_tuple_items(v)[0]);
        Value keys = adder_tuple_items(v)[1];
        for (size_t i = 0; i < adder_tuple_count(keys); i++) {
            adder_dict_remove(vm, rest, adder_tuple_items(keys)[i]);
        }
        return rest;
    }
    case INTRINSIC_ANNOTATE:
    case INTRINSIC_FORMAT:
        if (adder_to_index(vm, v) > 2) { /* annotationlib.Format: VALUE and VALUE_WITH_FAKE_GLOBALS */
            adder_raise(vm, &adder_NotImplementedError, "");
        }
        return intrinsic == INTRINSIC_ANNOTATE ? adder_dict(vm) : v;
    case INTRINSIC_COUNT:
        break;
    }
    adder_raise(vm, &adder_SystemError, "unknown intrinsic");
}
