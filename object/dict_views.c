/* dict_views.c: dict_keys, dict_values and dict_items: windows on a dict, those of keys and items with set operations.
 *
 * A view holds its dict and nothing else. The iterators stand in dict_iterators.c.
 */
#include "object/dict.h"

#include "object/call.h"
#include "object/set.h"

typedef struct View {
    Object object;
    Value dict;
} View;

static const AdderType *const view_types[] = {&adder_dict_keys_type, &adder_dict_values_type, &adder_dict_items_type};

Value dict_view(Vm *vm, Value dict, DictPart part) {
    View *view = adder_new(vm, view_types[part], sizeof(View));
    view->dict = dict;
    return adder_object(view);
}

static Value view_dict(Value self) {
    return VALUE_AS(View, self)->dict;
}
static DictPart view_part(Value self) {
    return adder_is_exact(self, &adder_dict_keys_type)     ? DICT_KEYS
           : adder_is_exact(self, &adder_dict_values_type) ? DICT_VALUES
                                                           : DICT_ITEMS;
}
/* A view that behaves as a set. */
static bool is_set_view(Value v) {
    return adder_is_exact(v, &adder_dict_keys_type) || adder_is_exact(v, &adder_dict_items_type);
}

static void view_trace(Visitor *visitor, Object *self) {
    adder_visit(visitor, &((View *)self)->dict);
}
static size_t view_length(Vm *vm, Value self) {
    return adder_dict_count(view_dict(self));
}
static Value view_iterate(Vm *vm, Value self) {
    return dict_iterator(vm, view_dict(self), view_part(self), false);
}

static void view_repr(Vm *vm, Value self, Builder *out) {
    adder_check_stack(vm);
    if (!vm_repr_enter(vm, self)) {
        adder_builder_put_c(out, "...");
        return;
    }
    DictPart part = view_part(self);
    adder_builder_format(out, "%T([", self);
    size_t position = 0;
    Value key, item;
    for (bool first = true; adder_dict_walk(view_dict(self), &position, &key, &item); first = false) {
        if (!first) adder_builder_put_c(out, ", ");
        if (part == DICT_ITEMS) adder_builder_put_char(out, '(');
        if (part != DICT_VALUES) adder_builder_put_repr(out, key);
        if (part == DICT_ITEMS) adder_builder_put_c(out, ", ");
        if (part != DICT_KEYS) adder_builder_put_repr(out, item);
        if (part == DICT_ITEMS) adder_builder_put_char(out, ')');
    }
    adder_builder_put_c(out, "])");
    vm_repr_leave(vm);
}

static bool keys_contains(Vm *vm, Value self, Value item) {
    return dict_find(vm, view_dict(self), item) >= 0;
}

static bool items_contains(Vm *vm, Value self, Value item) {
    if (!value_is_tuple(item) || adder_tuple_count(item) != 2) return false;
    Value found = adder_dict_find(vm, view_dict(self), adder_tuple_items(item)[0]);
    return !adder_is_unbound(found) && adder_equal(vm, found, adder_tuple_items(item)[1]);
}

/* ---- as sets ---- */
static bool all_in(Vm *vm, Value some, Value container) {
    Value iterator = adder_iterate(vm, some);
    for (Value item; !adder_is_unbound(item = adder_next(vm, iterator));) {
        if (!adder_contains(vm, container, item)) return false;
    }
    return true;
}

static Value set_view_compare(Vm *vm, AdderComparison op, Value self, Value other) {
    if (!is_set_view(other) && !value_is_any_set(other)) return NOT_IMPLEMENTED;
    size_t mine = view_length(vm, self), theirs = adder_length(vm, other);
    switch (op) {
    case ADDER_EQ: return adder_bool(mine == theirs && all_in(vm, self, other));
    case ADDER_NE: return adder_bool(mine != theirs || !all_in(vm, self, other));
    case ADDER_LT: return adder_bool(mine < theirs && all_in(vm, self, other));
    case ADDER_LE: return adder_bool(mine <= theirs && all_in(vm, self, other));
    case ADDER_GT: return adder_bool(mine > theirs && all_in(vm, other, self));
    case ADDER_GE: return adder_bool(mine >= theirs && all_in(vm, other, self));
    }
    return NOT_IMPLEMENTED;
}

static Value set_view_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    op &= ~(unsigned)ADDER_IN_PLACE; /* a view is not changed: the result is a set */
    if (op != ADDER_SUBTRACT && op != ADDER_AND && op != ADDER_OR && op != ADDER_XOR) return NOT_IMPLEMENTED;
    Value result = adder_set(vm);
    if (op == ADDER_AND) {
        if (!is_set_view(a)) {
            Value view = b;
            b = a;
            a = view;
        }
        Value iterator = adder_iterate(vm, b);
        for (Value item; !adder_is_unbound(item = adder_next(vm, iterator));) {
            if (adder_contains(vm, a, item)) adder_set_add(vm, result, item);
        }
        return result;
    }
    set_update(vm, result, a);
    if (op == ADDER_OR) {
        set_update(vm, result, b);
    } else if (op == ADDER_SUBTRACT) {
        set_difference_update(vm, result, b);
    } else {
        set_symmetric_difference_update(vm, result, b);
    }
    return result;
}

static Value view_isdisjoint(Vm *vm, Value self, Value other) {
    Value iterator = adder_iterate(vm, other);
    for (Value item; !adder_is_unbound(item = adder_next(vm, iterator));) {
        if (adder_contains(vm, self, item)) return FALSE_VALUE;
    }
    return TRUE_VALUE;
}

ADDER_METHOD(adder_dict_keys_type, keys_isdisjoint, "isdisjoint(self, other, /)",
             "Return True if the view and the given iterable have a null intersection.") {
    return view_isdisjoint(vm, args[0], args[1]);
}
ADDER_METHOD(adder_dict_items_type, items_isdisjoint, "isdisjoint(self, other, /)",
             "Return True if the view and the given iterable have a null intersection.") {
    return view_isdisjoint(vm, args[0], args[1]);
}
ADDER_METHOD(adder_dict_keys_type, keys_reversed, "__reversed__(self, /)",
             "Return a reverse iterator over the dict keys.") {
    return dict_iterator(vm, view_dict(args[0]), DICT_KEYS, true);
}
ADDER_METHOD(adder_dict_values_type, values_reversed, "__reversed__(self, /)",
             "Return a reverse iterator over the dict values.") {
    return dict_iterator(vm, view_dict(args[0]), DICT_VALUES, true);
}
ADDER_METHOD(adder_dict_items_type, items_reversed, "__reversed__(self, /)",
             "Return a reverse iterator over the dict items.") {
    return dict_iterator(vm, view_dict(args[0]), DICT_ITEMS, true);
}

static const AdderMember keys_members[] = {
    ADDER_MEMBER_NATIVE(__reversed__, keys_reversed),
    ADDER_MEMBER_NATIVE(isdisjoint, keys_isdisjoint),
};
static const AdderMember values_members[] = {
    ADDER_MEMBER_NATIVE(__reversed__, values_reversed),
};
static const AdderMember items_members[] = {
    ADDER_MEMBER_NATIVE(__reversed__, items_reversed),
    ADDER_MEMBER_NATIVE(isdisjoint, items_isdisjoint),
};
#define VIEW_SLOTS(type)                                                                                               \
    .native = &type, .size = sizeof(View), .letter = 'v', .trace = view_trace, .repr = view_repr,                      \
    .length = view_length, .iterate = view_iterate
static const AdderSlots keys_slots = {VIEW_SLOTS(adder_dict_keys_type), .contains = keys_contains,
                                      .compare = set_view_compare, .binary = set_view_binary};
static const AdderSlots values_slots = {VIEW_SLOTS(adder_dict_values_type)};
static const AdderSlots items_slots = {VIEW_SLOTS(adder_dict_items_type), .contains = items_contains,
                                       .compare = set_view_compare, .binary = set_view_binary};
ADDER_TYPE(adder_dict_keys_type, dict_keys, adder_object_type, keys_slots, keys_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "dict_keys()");
ADDER_TYPE(adder_dict_values_type, dict_values, adder_object_type, values_slots, values_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "dict_values()");
ADDER_TYPE(adder_dict_items_type, dict_items, adder_object_type, items_slots, items_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "dict_items()");
