/* alias_parameters.c: the type variables in the arguments of a generic alias (list[T].__parameters__), and what may be
 * part of a union. Type variables are known by their __typing_subst__ only: their types stand in the module _typing. */
#include "vm/attribute.h"

static bool is_variable(Vm *vm, Value v) {
    return value_is_object(v) && !value_is_type(v) && !adder_is_unbound(adder_find_attribute(vm, v, N(__typing_subst__)));
}

static void collect(Vm *vm, Value list, Value arguments) {
    adder_check_stack(vm);
    for (size_t i = 0; i < adder_tuple_count(arguments); i++) {
        Value one = adder_tuple_items(arguments)[i];
        if (value_is_type(one) || !value_is_object(one)) {
            continue;
        }
        bool variable = is_variable(vm, one);
        Value inner = variable ? UNBOUND : adder_find_attribute(vm, one, N(__parameters__));
        if (value_is_tuple(inner)) {
            collect(vm, list, inner);
        } else if (variable && !adder_contains(vm, list, one)) {
            adder_list_append(vm, list, one);
        }
    }
}

Value alias_parameters(Vm *vm, Value arguments) {
    Value list = adder_list(vm, 0, NULL);
    collect(vm, list, arguments);
    return adder_tuple(vm, adder_list_count(list), adder_list_items(list));
}

bool union_accepts(Vm *vm, Value v) {
    return value_is_type(v) || value_is_python_instance(v) || is_variable(vm, v) ||
           (value_is_object(v) && !adder_is_unbound(adder_find_attribute(vm, v, N(__parameters__))));
}
