/* basic.c: the types of None, Ellipsis and NotImplemented, of each of which there is one value, a constant word. */
#include "base/value.h"

#include "object/call.h"

static void no_arguments(Vm *vm, const Type *cls, unsigned nargs, Value kwnames) {
    bool keywords = !adder_is_unbound(kwnames) && adder_tuple_count(kwnames) != 0;
    if (nargs != 0 || keywords) adder_raise(vm, &adder_TypeError, "%N takes no arguments", cls);
}

/* ---- None ---- */

static Value none_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    no_arguments(vm, cls, nargs, kwnames);
    return NONE;
}
static void none_repr(Vm *vm, Value self, Builder *out) {
    adder_builder_put(out, "None", 4);
}
static uint32_t none_hash(Vm *vm, Value self) {
    return 0xfca86420u;
}
static bool none_truth(Vm *vm, Value self) {
    return false;
}

static const AdderMember no_members[] = {};
static const AdderSlots none_slots = {
    .native = &adder_none_type, .repr = none_repr, .hash = none_hash, .truth = none_truth};
ADDER_TYPE(adder_none_type, NoneType, adder_object_type, none_slots, no_members, none_construct, ADDER_TYPE_FINAL,
           "NoneType()\nThe type of the None singleton.");

/* ---- Ellipsis ---- */

static Value ellipsis_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    no_arguments(vm, cls, nargs, kwnames);
    return ADDER_ELLIPSIS;
}
static void ellipsis_repr(Vm *vm, Value self, Builder *out) {
    adder_builder_put(out, "Ellipsis", 8);
}

static const AdderSlots ellipsis_slots = {.native = &adder_ellipsis_type, .repr = ellipsis_repr};
ADDER_TYPE(adder_ellipsis_type, ellipsis, adder_object_type, ellipsis_slots, no_members, ellipsis_construct,
           ADDER_TYPE_FINAL, "ellipsis()\nThe type of the Ellipsis singleton.");

/* ---- NotImplemented ---- */

static Value not_implemented_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    no_arguments(vm, cls, nargs, kwnames);
    return NOT_IMPLEMENTED;
}
static void not_implemented_repr(Vm *vm, Value self, Builder *out) {
    adder_builder_put(out, "NotImplemented", 14);
}
static bool not_implemented_truth(Vm *vm, Value self) {
    adder_raise(vm, &adder_TypeError, "NotImplemented should not be used in a boolean context");
}

static const AdderSlots not_implemented_slots = {
    .native = &adder_not_implemented_type, .repr = not_implemented_repr, .truth = not_implemented_truth};
ADDER_TYPE(adder_not_implemented_type, NotImplementedType, adder_object_type, not_implemented_slots, no_members,
           not_implemented_construct, ADDER_TYPE_FINAL,
           "NotImplementedType()\nThe type of the NotImplemented singleton.");
