/* pending.c: finds the special methods that the loop runs in frames of its own. Only plain Python functions: the rest is
 * done by dispatch.c. */
#include "vm/pending.h"

#include "vm/attribute.h"
#include "vm/operation.h"

static bool is_plain_function(Value v) {
    return adder_is_exact(v, &adder_function_type) &&
           (VALUE_AS(Function, v)->code->flags & (CODE_GENERATOR | CODE_COROUTINE)) == 0;
}

static bool take(Vm *vm, Value found, Value *function) {
    if (!is_plain_function(found)) {
        return false;
    }
    vm_require(vm, vm->top + PENDING_WORDS + FRAME_WORDS + 8);
    *function = found;
    return true;
}

bool pending_method(Vm *vm, Value self, Value name, Value *function) {
    return take(vm, type_lookup(vm, value_head(self)->type, name), function);
}

/* The right operand is of a class that derives from the left one's: it may be asked first. */
static bool right_is_special(const Type *left, const Type *right) {
    return left != right && type_is_python(right) && adder_is_subtype(right, left);
}

bool pending_operator(Vm *vm, unsigned *how, Value left, Value right, Value *function) {
    const Type *type = value_head(left)->type;
    unsigned op = *how & PENDING_OPERATOR & ~(unsigned)ADDER_IN_PLACE;
    if (*how & ADDER_IN_PLACE) {
        Value found = type_lookup(vm, type, operator_name(op, 2));
        if (!adder_is_unbound(found) || type->slots->native != NULL) {
            *how |= PENDING_ONLY_IN_PLACE;
            return take(vm, found, function);
        }
    }
    return !right_is_special(type, adder_type_of(right)) &&
           take(vm, type_lookup(vm, type, operator_name(op, 0)), function);
}

bool pending_comparison(Vm *vm, unsigned *how, Value left, Value right, Value *function) {
    const Type *type = value_head(left)->type;
    AdderComparison op = (AdderComparison)(*how & PENDING_OPERATOR);
    if (right_is_special(type, adder_type_of(right))) {
        return false;
    }
    Value found = type_lookup(vm, type, comparison_name(op));
    if (op == ADDER_NE && (adder_is_unbound(found) || adder_is_exact(found, &adder_native_type))) {
        found = type_lookup(vm, type, comparison_name(ADDER_EQ));
        *how |= PENDING_INVERTED;
    }
    return take(vm, found, function);
}

Value pending_go_on(Vm *vm, unsigned how, Value left, Value right) {
    unsigned op = how & PENDING_OPERATOR;
    if (how & PENDING_COMPARISON) {
        return operation_compare_reflected(vm, (AdderComparison)op, left, right);
    }
    return how & PENDING_ONLY_IN_PLACE ? operation_binary(vm, op, left, right) : operation_reflected(vm, op, left, right);
}
