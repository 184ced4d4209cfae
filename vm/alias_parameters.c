/* alias_parameters.c: the type variables in the arguments of a generic alias (list[T].__parameters__), what list[T][int] makes of them, and what may be
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

static Value value_of(Vm *vm, Value parameters, Value items, Value parameter) {
    for (size_t i = 0; i < adder_tuple_count(parameters); i++) {
        if (adder_same(adder_tuple_items(parameters)[i], parameter)) {
            return adder_tuple_items(items)[i];
        }
    }
    return parameter;
}

/* One argument with the items in the place of the parameters. */
static Value substitute(Vm *vm, Value argument, Value parameters, Value items) {
    if (value_is_type(argument) || !value_is_object(argument)) {
        return argument;
    }
    if (is_variable(vm, argument)) {
        Value item = value_of(vm, parameters, items, argument);
        return adder_call_method(vm, argument, N(__typing_subst__), 1, &item);
    }
    Value inner = adder_find_attribute(vm, argument, N(__parameters__));
    if (!value_is_tuple(inner) || adder_tuple_count(inner) == 0) {
        return argument;
    }
    Value list = adder_list(vm, 0, NULL);
    for (size_t i = 0; i < adder_tuple_count(inner); i++) {
        adder_list_append(vm, list, value_of(vm, parameters, items, adder_tuple_items(inner)[i]));
    }
    return adder_get_item(vm, argument, adder_tuple(vm, adder_list_count(list), adder_list_items(list)));
}

/* The arguments of alias[key]. */
Value alias_substitute(Vm *vm, Value alias, Value arguments, Value key) {
    Value parameters = alias_parameters(vm, arguments), list = adder_list(vm, 0, NULL);
    size_t wanted = adder_tuple_count(parameters);
    if (wanted == 0) {
        adder_raise(vm, &adder_TypeError, "%r is not a generic class", alias);
    }
    Value items = value_is_tuple(key) ? key : adder_tuple(vm, 1, &key);
    size_t given = adder_tuple_count(items);
    if (given != wanted) {
        adder_raise(vm, &adder_TypeError, "Too %s arguments for %r; actual %z, expected %z", given > wanted ? "many" : "few",
                    alias, given, wanted);
    }
    for (size_t i = 0; i < adder_tuple_count(arguments); i++) {
        adder_list_append(vm, list, substitute(vm, adder_tuple_items(arguments)[i], parameters, items));
    }
    return adder_tuple(vm, adder_list_count(list), adder_list_items(list));
}

bool union_accepts(Vm *vm, Value v) {
    return value_is_type(v) || value_is_python_instance(v) || is_variable(vm, v) ||
           (value_is_object(v) && !adder_is_unbound(adder_find_attribute(vm, v, N(__parameters__))));
}
