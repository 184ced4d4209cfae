/* operation.h: what single instructions do on their slow paths. */
#ifndef VM_OPERATION_H
#define VM_OPERATION_H

#include "vm/attribute.h"

_Noreturn void operation_unbound_local(Vm *vm, unsigned reg);
_Noreturn void operation_unbound_cell(Vm *vm, unsigned reg);
void operation_delete_global(Vm *vm, Value name);
Value operation_find_name(Vm *vm, Value namespace_, Value name); /* UNBOUND when absent */
Value operation_load_name(Vm *vm, Value namespace_, Value name);
void operation_store_name(Vm *vm, Value namespace_, Value name, Value v);
void operation_delete_name(Vm *vm, Value namespace_, Value name);
void operation_load_special(Vm *vm, Value v, Value name, Value *out);
Value operation_super(Vm *vm, Value cell, Value self);
/* What comes after the in-place method said NotImplemented, or a's method (vm/pending.h); op as in adder_binary. */
Value operation_binary(Vm *vm, unsigned op, Value a, Value b);
Value operation_reflected(Vm *vm, unsigned op, Value a, Value b);
Value operation_compare_reflected(Vm *vm, AdderComparison op, Value a, Value b);
Value operator_name(unsigned op, unsigned form); /* form 0 __add__, 1 __radd__, 2 __iadd__ */
Value comparison_name(AdderComparison op);
Value unary_name(AdderUnary op);
void operation_check_iterator(Vm *vm, Value v); /* that __iter__ gave an iterator */
/* A call of a class. Gives the new instance with *init the Python function to run next (self is not in args yet) or
 * UNBOUND when it is complete; UNBOUND when the class is not of the plain kind: use vm_call_in_place. */
Value operation_make_instance(Vm *vm, const Type *type, unsigned *nargs, Value *args, Value kwnames, Value *init);
/* f(*args, **kwargs) at the registers `call`; true when a frame was pushed, which returns to the register `dest`. Otherwise call[0] is
 * the result; so it is always with CALL_FROM_C. */
#define CALL_FROM_C (BACK_DEST_MAX + 1u)
bool operation_call_spread(Vm *vm, Value *call, unsigned dest);
Value operation_build_set(Vm *vm, const Value *items, unsigned count);
Value operation_build_dict(Vm *vm, const Value *pairs, unsigned count);
void operation_list_extend(Vm *vm, Value list, Value iterable);
void operation_set_update(Vm *vm, Value set, Value iterable);
void operation_dict_update(Vm *vm, Value dict, Value mapping);
void operation_dict_merge(Vm *vm, Value dict, Value mapping, Value callee);
Value operation_build_string(Vm *vm, const Value *parts, unsigned count);
Value operation_format(Vm *vm, Value v, unsigned conversion, Value spec);
Value operation_spread_sequence(Vm *vm, Value v, Value callee); /* list of the items of f(*v) */
void operation_unpack(Vm *vm, Value v, Value *out, unsigned count);
void operation_unpack_star(Vm *vm, Value v, Value *out, unsigned before, unsigned after);
Value operation_make_function(Vm *vm, Value code, Value *extras, unsigned flags);
Value operation_build_class_native(void);
Value operation_wrap_async(Vm *vm, Value v);
Value operation_get_delegate(Vm *vm, Value v);
Value operation_async_iterator(Vm *vm, Value v);
Value operation_async_next(Vm *vm, Value v);
_Noreturn void operation_name_error(Vm *vm, const char *format, Value name);
_Noreturn void operation_undefined(Vm *vm, Value name);
_Noreturn void operation_raise_from(Vm *vm, Value exception, Value cause);
_Noreturn void operation_reraise(Vm *vm, Value exception);
_Noreturn void operation_raise_again(Vm *vm);
bool operation_is_sequence(Vm *vm, Value v);
bool operation_is_mapping(Vm *vm, Value v);

/* A key as the slot of a container wants it: dicts ask it for its hash, the others want a plain int or str. */
static inline Value item_key(const Slots *slots, Value key) {
    if (LIKELY(!value_is_python_instance(key))) {
        return key;
    }
    bool mapping = slots->native != NULL && adder_is_subtype(slots->native, &adder_dict_type);
    return mapping ? key : adder_unwrap(key);
}
bool is_iterable(Vm *vm, Value v);
Value operation_key(const Slots *slots, Value key);
Value callable_name(Vm *vm, Value callee); /* str for messages */
Value vm_find_item(Vm *vm, Value container, Value key); /* UNBOUND on KeyError */
bool vm_isinstance(Vm *vm, Value v, Value class_or_tuple);

/* What the slot of a native type gets as the operand b of a: the native value inside of an instance of a subclass; but
 * text % b formats the instance itself. */
Value operation_right_operand(unsigned op, Value a, Value b);
#endif
