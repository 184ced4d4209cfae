/* exception_group.c: BaseExceptionGroup and ExceptionGroup (PEP 654): making, splitting, deriving. message and the tuple
 * of exceptions always stand in `fields`, because a subclass may be made with other arguments. */
#include "object/call.h"
#include "object/exception_kinds.h"

#include "object/str.h"

static Value group_message(Vm *vm, Value group) { return exception_field(vm, group, N(message)); }

Value exception_group_items(Value group) {
    Value fields = exception_of(group)->fields; /* (message, exceptions) */
    Value items = value_is_object(fields) ? adder_tuple_items(fields)[1] : UNBOUND;
    return value_is_tuple(items) ? items : adder_object(&tuple_empty);
}

static bool value_is_group(Value v) { return value_is_object(v) && adder_is_instance(v, &adder_BaseExceptionGroup); }

/* ---- making ---- */

/* Whether all are of class Exception; refuses what is no exception. */
static bool check_items(Vm *vm, const Tuple *items) {
    bool plain = true;
    for (size_t i = 0; i < items->count; i++) {
        if (!value_is_exception(items->items[i])) {
            adder_raise(vm, &adder_ValueError, "Item %z of second argument (exceptions) is not an exception", i);
        }
        plain = plain && adder_is_instance(items->items[i], &adder_Exception);
    }
    return plain;
}

static Value items_from(Vm *vm, Value exceptions) {
    if (value_is_tuple(exceptions) && VALUE_AS(Tuple, exceptions)->count > 0) return exceptions;
    bool sequence = adder_is_instance(exceptions, &adder_list_type) || adder_is_instance(exceptions, &adder_tuple_type) ||
                    !adder_is_unbound(vm_special_method(vm, exceptions, N(__getitem__)));
    if (!sequence || adder_is_instance(exceptions, &adder_dict_type)) {
        adder_raise(vm, &adder_TypeError, "second argument (exceptions) must be a sequence");
    }
    Value items = tuple_from_iterable(vm, exceptions);
    if (VALUE_AS(Tuple, items)->count == 0) {
        adder_raise(vm, &adder_ValueError, "second argument (exceptions) must be a non-empty sequence");
    }
    return items;
}

Value exception_group_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    if (nargs != 2) {
        adder_raise(vm, &adder_TypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%u given)", nargs);
    }
    if (!adder_is_unbound(kwnames) && adder_tuple_count(kwnames) > 0) {
        adder_raise(vm, &adder_TypeError, "%N() takes no keyword arguments", cls);
    }
    if (!adder_is_str(args[0])) adder_raise(vm, &adder_TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not %P", args[0]);
    Value items = items_from(vm, args[1]);
    bool plain = check_items(vm, VALUE_AS(Tuple, items));
    if (cls == &adder_BaseExceptionGroup && plain) {
        cls = &adder_ExceptionGroup;
    } else if (!plain && adder_is_subtype(cls, &adder_Exception)) {
        if (cls == &adder_ExceptionGroup) {
            adder_raise(vm, &adder_TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
        }
        adder_raise(vm, &adder_TypeError, "Cannot nest BaseExceptions in '%N'", cls);
    }
    Exception *e = exception_allocate(vm, cls, adder_tuple(vm, 2, args));
    exception_set_field(vm, e, N(message), args[0]);
    exception_set_field(vm, e, N(exceptions), items);
    return adder_object(e);
}

Value exception_group_new(Vm *vm, const char *message, Value exceptions) {
    Value args[2] = {adder_str_c(vm, message), exceptions};
    return exception_group_construct(vm, &adder_BaseExceptionGroup, args, 2, UNBOUND);
}

/* ---- splitting ---- */

/* group.derive(items) with what belongs to the raise copied; None when there are no items. */
static Value derived(Vm *vm, Value group, Value items) {
    if (adder_list_count(items) == 0) return NONE;
    Value made = adder_call_method(vm, group, N(derive), 1, &items);
    if (!value_is_group(made)) {
        adder_raise(vm, &adder_TypeError, "derive must return an instance of BaseExceptionGroup");
    }
    Exception *from = exception_of(group), *to = exception_of(made);
    adder_store(vm, to, &to->traceback, from->traceback);
    adder_store(vm, to, &to->cause, from->cause);
    adder_store(vm, to, &to->context, from->context);
    to->flags |= EXCEPTION_SUPPRESS_CONTEXT; /* as after any store to __cause__ */
    Value notes = adder_find_attribute(vm, group, N(__notes__));
    if (!adder_is_unbound(notes) && (adder_is_instance(notes, &adder_list_type) || value_is_tuple(notes))) {
        adder_set_attribute(vm, made, N(__notes__), list_from_iterable(vm, notes));
    }
    return made;
}

void exception_split_by(Vm *vm, Value exception, ExceptionTest test, void *data, Value *matching, Value *rest) {
    adder_check_stack(vm);
    *matching = *rest = NONE;
    if (test(vm, exception, data)) {
        *matching = exception;
        return;
    }
    if (!value_is_group(exception)) {
        *rest = exception;
        return;
    }
    Value items = exception_group_items(exception);
    Value yes = adder_list(vm, 0, NULL), no = adder_list(vm, 0, NULL);
    for (size_t i = 0; i < adder_tuple_count(items); i++) {
        Value one, other;
        exception_split_by(vm, adder_tuple_items(items)[i], test, data, &one, &other);
        if (!adder_is_none(one)) adder_list_append(vm, yes, one);
        if (!adder_is_none(other)) adder_list_append(vm, no, other);
    }
    *matching = derived(vm, exception, yes);
    *rest = derived(vm, exception, no);
}

static bool test_class(Vm *vm, Value exception, void *data) { return exception_matches(vm, exception, *(Value *)data); }
static bool test_callable(Vm *vm, Value exception, void *data) {
    return adder_truth(vm, adder_call(vm, *(Value *)data, 1, &exception));
}

static ExceptionTest test_for(Vm *vm, Value condition) {
    bool classes = exception_class(condition) != NULL;
    if (value_is_tuple(condition)) {
        classes = true;
        for (size_t i = 0; i < adder_tuple_count(condition); i++) {
            classes = classes && exception_class(adder_tuple_items(condition)[i]) != NULL;
        }
    }
    if (classes) return test_class;
    if (adder_is_instance(condition, &adder_type_type) || !adder_is_callable(vm, condition)) {
        adder_raise(vm, &adder_TypeError,
                    "expected an exception type, a tuple of exception types, or a callable (other than a class)");
    }
    return test_callable;
}

void exception_split(Vm *vm, Value exception, Value condition, Value *matching, Value *rest) {
    exception_split_by(vm, exception, test_for(vm, condition), &condition, matching, rest);
}

/* ---- methods ---- */

ADDER_METHOD(adder_BaseExceptionGroup, group_split, "split(self, matcher_value, /)",
             "(matching, rest): two groups by type, tuple of types or callable; None where there is nothing.") {
    Value parts[2];
    exception_split(vm, args[0], args[1], &parts[0], &parts[1]);
    return adder_tuple(vm, 2, parts);
}

ADDER_METHOD(adder_BaseExceptionGroup, group_subgroup, "subgroup(self, matcher_value, /)", "The matching part, or None.") {
    Value matching, rest;
    exception_split(vm, args[0], args[1], &matching, &rest);
    return matching;
}

ADDER_METHOD(adder_BaseExceptionGroup, group_derive, "derive(self, excs, /)",
             "A group with the same message around other exceptions; subclasses replace it.") {
    Value made[2] = {group_message(vm, args[0]), args[1]};
    return exception_group_construct(vm, &adder_BaseExceptionGroup, made, 2, UNBOUND);
}

ADDER_PROPERTY(adder_BaseExceptionGroup, group_message_get, "message", "exception message") {
    return group_message(vm, args[0]);
}
ADDER_PROPERTY(adder_BaseExceptionGroup, group_exceptions_get, "exceptions", "nested exceptions") {
    return exception_group_items(args[0]);
}

static const AdderMember members[] = {
    ADDER_MEMBER_NATIVE(message, group_message_get),  ADDER_MEMBER_NATIVE(exceptions, group_exceptions_get),
    ADDER_MEMBER_NATIVE(split, group_split),          ADDER_MEMBER_NATIVE(subgroup, group_subgroup),
    ADDER_MEMBER_NATIVE(derive, group_derive),
};
ADDER_TYPE(adder_BaseExceptionGroup, BaseExceptionGroup, adder_BaseException, exception_slots, members,
           exception_construct, ADDER_TYPE_EXCEPTION | (uintptr_t)KIND_GROUP << KIND_SHIFT,
           "BaseExceptionGroup(message, exceptions, /)\nSeveral exceptions raised together.");

/* ---- the one native type with two bases ---- */

typedef struct RomTuple {
    Object object;
    size_t count;
    Value items[5];
} RomTuple;
#define TUPLE_HEAD {(const Head *)(const void *)&adder_tuple_type}
static const RomTuple ADDER_ALIGNED bases = {TUPLE_HEAD, 2, {ADDER_ROM(adder_BaseExceptionGroup),
                                                             ADDER_ROM(adder_Exception)}};
static const RomTuple ADDER_ALIGNED mro = {
    TUPLE_HEAD, 5, {ADDER_ROM(adder_ExceptionGroup), ADDER_ROM(adder_BaseExceptionGroup), ADDER_ROM(adder_Exception),
                    ADDER_ROM(adder_BaseException), ADDER_ROM(adder_object_type)}};
static const RomTuple ADDER_ALIGNED bases_and_mro = {TUPLE_HEAD, 2, {ADDER_ROM(bases), ADDER_ROM(mro)}};
const Type ADDER_ALIGNED adder_ExceptionGroup = {
    (const Head *)(const void *)&adder_type_type, &exception_slots, &adder_ExceptionGroup, ADDER_ROM_NAME(ExceptionGroup),
    ADDER_ROM(bases_and_mro), {4u}, {4u},
    ADDER_TYPE_NATIVE | ADDER_TYPE_EXCEPTION | (uintptr_t)KIND_GROUP << KIND_SHIFT, {NULL, 0},
    "ExceptionGroup(message, exceptions, /)\nSeveral exceptions raised together.", exception_construct};
