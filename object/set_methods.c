/* set_methods.c: the types set and frozenset: slots, methods, constructors.
 *
 * It knows operators, argument lists and error texts; the operations themselves stand in set.c. The methods that both
 * types have come in pairs, since a native checks the type of its object.
 */
#include "object/set.h"

#include "object/call.h"

/* The type of what an operation on v gives: the native one below any subclass. */
static const Type *base_type(Value v) {
    return value_is_object(v) && value_head(v)->slots->native == &adder_set_type ? &adder_set_type
                                                                                 : &adder_frozenset_type;
}

/* ---- slots ---- */
static size_t set_length(Vm *vm, Value self) {
    return VALUE_AS(Set, self)->live;
}

static void set_repr(Vm *vm, Value self, Builder *out) {
    adder_check_stack(vm);
    bool plain = adder_is_exact(self, &adder_set_type);
    Set *s = VALUE_AS(Set, adder_unwrap(self)); /* the instance itself: its class is named */
    if (s->live == 0) {
        adder_builder_format(out, "%T()", self);
        return;
    }
    if (!vm_repr_enter(vm, self)) {
        adder_builder_format(out, "%T(...)", self);
        return;
    }
    if (!plain) adder_builder_format(out, "%T(", self);
    adder_builder_put_char(out, '{');
    for (size_t i = table_live(s, 0); i < s->used;) {
        adder_builder_put_repr(out, table_key(s, i));
        i = table_live(s, i + 1);
        if (i < s->used) adder_builder_put_c(out, ", ");
    }
    adder_builder_put_c(out, plain ? "}" : "})");
    vm_repr_leave(vm);
}

static Value set_compare(Vm *vm, AdderComparison op, Value self, Value other) {
    Set *a = VALUE_AS(Set, self), *b = set_of(other);
    if (b == NULL) return NOT_IMPLEMENTED;
    adder_check_stack(vm);
    switch (op) {
    case ADDER_EQ: return adder_bool(a->live == b->live && set_is_subset(vm, a, b));
    case ADDER_NE: return adder_bool(a->live != b->live || !set_is_subset(vm, a, b));
    case ADDER_LE: return adder_bool(set_is_subset(vm, a, b));
    case ADDER_LT: return adder_bool(a->live < b->live && set_is_subset(vm, a, b));
    case ADDER_GE: return adder_bool(set_is_subset(vm, b, a));
    case ADDER_GT: return adder_bool(b->live < a->live && set_is_subset(vm, b, a));
    }
    return NOT_IMPLEMENTED;
}

/* The order of the items must not matter: each hash is spread, and their sum spread again. */
static uint32_t frozenset_hash(Vm *vm, Value self) {
    adder_check_stack(vm);
    Set *s = VALUE_AS(Set, self);
    uint32_t hash = (uint32_t)s->live * 1927868237u;
    for (size_t i = table_live(s, 0); i < s->used; i = table_live(s, i + 1)) {
        Probe probe;
        table_probe_entry(vm, s, i, &probe);
        uint32_t h = probe.has_hash ? probe.hash : adder_hash(vm, probe.key);
        hash ^= (h ^ (h << 16) ^ 89869747u) * 3644798167u;
    }
    hash ^= (hash >> 11) ^ (hash >> 25);
    return hash * 69069u + 907133923u;
}

static Value set_in_place(Vm *vm, unsigned op, Value a, Value b) {
    switch (op) {
    case ADDER_OR: set_update(vm, a, b); break;
    case ADDER_AND: set_intersection_update(vm, a, b); break;
    case ADDER_SUBTRACT: set_difference_update(vm, a, b); break;
    case ADDER_XOR: set_symmetric_difference_update(vm, a, b); break;
    default: return NOT_IMPLEMENTED;
    }
    return a;
}

static Value set_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    unsigned plain_op = op & ~(unsigned)ADDER_IN_PLACE;
    if (plain_op != ADDER_OR && plain_op != ADDER_AND && plain_op != ADDER_SUBTRACT && plain_op != ADDER_XOR) {
        return NOT_IMPLEMENTED;
    }
    Set *x = set_of(a);
    if (x == NULL || set_of(b) == NULL) return NOT_IMPLEMENTED;
    const Type *type = base_type(a);
    if (op != plain_op) {
        return type == &adder_set_type && !self_is_right ? set_in_place(vm, plain_op, a, b) : NOT_IMPLEMENTED;
    }
    a = adder_object(x);
    if (op == ADDER_AND) return set_intersection(vm, type, a, b);
    if (op == ADDER_SUBTRACT) return set_difference(vm, type, a, b);
    return set_in_place(vm, op, set_new(vm, type, x), b);
}

/* ---- methods of both types ---- */
static Value union_of(Vm *vm, const Type *type, Value *args, unsigned nargs) {
    Value result = set_new(vm, type, VALUE_AS(Set, args[0]));
    for (unsigned i = 1; i < nargs; i++) set_update(vm, result, args[i]);
    return result;
}
static Value intersection_of(Vm *vm, const Type *type, Value *args, unsigned nargs) {
    if (nargs == 1) return set_new(vm, type, VALUE_AS(Set, args[0]));
    Value result = args[0];
    for (unsigned i = 1; i < nargs; i++) result = set_intersection(vm, type, result, args[i]);
    return result;
}
static Value difference_of(Vm *vm, const Type *type, Value *args, unsigned nargs) {
    if (nargs == 1) return set_new(vm, type, VALUE_AS(Set, args[0]));
    Value result = set_difference(vm, type, args[0], args[1]);
    for (unsigned i = 2; i < nargs; i++) set_difference_update(vm, result, args[i]);
    return result;
}
static Value symmetric_difference_of(Vm *vm, const Type *type, Value *args) {
    Value result = set_new(vm, type, VALUE_AS(Set, args[0]));
    set_symmetric_difference_update(vm, result, args[1]);
    return result;
}
static Value is_subset(Vm *vm, Value set, Value other) {
    Set *s = VALUE_AS(Set, set), *o = set_of(other);
    if (o != NULL) return adder_bool(set_is_subset(vm, s, o));
    return adder_bool(adder_dict_count(set_intersection(vm, &adder_set_type, set, other)) == s->live);
}
static Value is_superset(Vm *vm, Value set, Value other) {
    Set *o = set_of(other);
    if (o != NULL) return adder_bool(set_is_subset(vm, o, VALUE_AS(Set, set)));
    Value iterator = adder_iterate(vm, other);
    for (Value item; !adder_is_unbound(item = adder_next(vm, iterator));) {
        if (!set_contains(vm, set, item)) return FALSE_VALUE;
    }
    return TRUE_VALUE;
}

ADDER_METHOD(adder_set_type, set_copy_method, "copy(self, /)", "Return a shallow copy of a set.") {
    return set_new(vm, &adder_set_type, VALUE_AS(Set, args[0]));
}
ADDER_METHOD(adder_frozenset_type, frozenset_copy_method, "copy(self, /)", "Return a shallow copy of a set.") {
    return args[0];
}
ADDER_METHOD(adder_set_type, set_union_method, "union(self, /, *others)",
             "Return a new set with elements from the set and all others.") {
    return union_of(vm, &adder_set_type, args, nargs);
}
ADDER_METHOD(adder_frozenset_type, frozenset_union_method, "union(self, /, *others)",
             "Return a new set with elements from the set and all others.") {
    return union_of(vm, &adder_frozenset_type, args, nargs);
}
ADDER_METHOD(adder_set_type, set_intersection_method, "intersection(self, /, *others)",
             "Return a new set with elements common to the set and all others.") {
    return intersection_of(vm, &adder_set_type, args, nargs);
}
ADDER_METHOD(adder_frozenset_type, frozenset_intersection_method, "intersection(self, /, *others)",
             "Return a new set with elements common to the set and all others.") {
    return intersection_of(vm, &adder_frozenset_type, args, nargs);
}
ADDER_METHOD(adder_set_type, set_difference_method, "difference(self, /, *others)",
             "Return a new set with elements in the set that are not in the others.") {
    return difference_of(vm, &adder_set_type, args, nargs);
}
ADDER_METHOD(adder_frozenset_type, frozenset_difference_method, "difference(self, /, *others)",
             "Return a new set with elements in the set that are not in the others.") {
    return difference_of(vm, &adder_frozenset_type, args, nargs);
}
ADDER_METHOD(adder_set_type, set_symmetric_difference_method, "symmetric_difference(self, other, /)",
             "Return a new set with elements in either the set or other but not both.") {
    return symmetric_difference_of(vm, &adder_set_type, args);
}
ADDER_METHOD(adder_frozenset_type, frozenset_symmetric_difference_method, "symmetric_difference(self, other, /)",
             "Return a new set with elements in either the set or other but not both.") {
    return symmetric_difference_of(vm, &adder_frozenset_type, args);
}
ADDER_METHOD(adder_set_type, set_isdisjoint_method, "isdisjoint(self, other, /)",
             "Return True if two sets have a null intersection.") {
    return adder_bool(set_is_disjoint(vm, args[0], args[1]));
}
ADDER_METHOD(adder_frozenset_type, frozenset_isdisjoint_method, "isdisjoint(self, other, /)",
             "Return True if two sets have a null intersection.") {
    return adder_bool(set_is_disjoint(vm, args[0], args[1]));
}
ADDER_METHOD(adder_set_type, set_issubset_method, "issubset(self, other, /)",
             "Report whether another set contains this set.") {
    return is_subset(vm, args[0], args[1]);
}
ADDER_METHOD(adder_frozenset_type, frozenset_issubset_method, "issubset(self, other, /)",
             "Report whether another set contains this set.") {
    return is_subset(vm, args[0], args[1]);
}
ADDER_METHOD(adder_set_type, set_issuperset_method, "issuperset(self, other, /)",
             "Report whether this set contains another set.") {
    return is_superset(vm, args[0], args[1]);
}
ADDER_METHOD(adder_frozenset_type, frozenset_issuperset_method, "issuperset(self, other, /)",
             "Report whether this set contains another set.") {
    return is_superset(vm, args[0], args[1]);
}
/* ---- methods of set ---- */
ADDER_METHOD(adder_set_type, set_add_method, "add(self, object, /)", "Add an element to a set.") {
    adder_set_add(vm, args[0], args[1]);
    return NONE;
}
ADDER_METHOD(adder_set_type, set_clear_method, "clear(self, /)", "Remove all elements from this set.") {
    table_clear(vm, VALUE_AS(Set, args[0]));
    return NONE;
}
ADDER_METHOD(adder_set_type, set_discard_method, "discard(self, object, /)",
             "Remove an element from a set if it is a member.") {
    set_discard(vm, args[0], args[1]);
    return NONE;
}
ADDER_METHOD(adder_set_type, set_remove_method, "remove(self, object, /)",
             "Remove an element from a set; it must be a member.") {
    if (!set_discard(vm, args[0], args[1])) adder_raise_value_of(vm, &adder_KeyError, args[1]);
    return NONE;
}
ADDER_METHOD(adder_set_type, set_pop_method, "pop(self, /)", "Remove and return an arbitrary set element.") {
    Set *s = VALUE_AS(Set, args[0]);
    if (s->live == 0) adder_raise(vm, &adder_KeyError, "pop from an empty set");
    size_t number = table_last(s);
    Value item = table_key(s, number);
    table_remove_at(vm, s, number);
    return item;
}
ADDER_METHOD(adder_set_type, set_update_method, "update(self, /, *others)",
             "Update the set, adding elements from all others.") {
    for (unsigned i = 1; i < nargs; i++) set_update(vm, args[0], args[i]);
    return NONE;
}
ADDER_METHOD(adder_set_type, set_difference_update_method, "difference_update(self, /, *others)",
             "Update the set, removing elements found in others.") {
    for (unsigned i = 1; i < nargs; i++) set_difference_update(vm, args[0], args[i]);
    return NONE;
}
ADDER_METHOD(adder_set_type, set_intersection_update_method, "intersection_update(self, /, *others)",
             "Update the set, keeping only elements found in it and all others.") {
    if (nargs == 1) return NONE;
    Set *s = VALUE_AS(Set, args[0]), *both = VALUE_AS(Set, intersection_of(vm, &adder_set_type, args, nargs));
    table_clear(vm, s);
    table_copy(vm, s, both);
    return NONE;
}
ADDER_METHOD(adder_set_type, set_symmetric_difference_update_method, "symmetric_difference_update(self, other, /)",
             "Update the set, keeping only elements found in either set, but not in both.") {
    set_symmetric_difference_update(vm, args[0], args[1]);
    return NONE;
}
ADDER_METHOD(adder_set_type, set_init_method, "__init__(self, iterable=(), /)",
             "Initialize self.  See help(type(self)) for accurate signature.") {
    table_clear(vm, VALUE_AS(Set, args[0]));
    if (!adder_is_unbound(args[1])) set_update(vm, args[0], args[1]);
    return NONE;
}

/* ---- the types ---- */
static Value one_argument(Vm *vm, const char *name, Value *args, unsigned nargs) {
    if (nargs > 1) adder_raise(vm, &adder_TypeError, "%s expected at most 1 argument, got %u", name, nargs);
    return nargs == 1 ? args[0] : UNBOUND;
}

static Value set_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Set *set = adder_new_instance(vm, cls, sizeof(Set));
    set->single = 1;
    if (cls == &adder_set_type) adder_no_keywords(vm, "set", kwnames);
    Value iterable = one_argument(vm, "set", args, nargs);
    if (!adder_is_unbound(iterable)) set_update(vm, adder_object(set), iterable);
    return adder_object(set);
}

static Value frozenset_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    if (cls == &adder_frozenset_type) adder_no_keywords(vm, "frozenset", kwnames);
    return adder_wrap_instance(vm, cls,
                               set_from(vm, &adder_frozenset_type, one_argument(vm, "frozenset", args, nargs)));
}

static const AdderMember set_members[] = {
    ADDER_MEMBER_NATIVE(__init__, set_init_method),
    ADDER_MEMBER_NATIVE(add, set_add_method),
    ADDER_MEMBER_NATIVE(clear, set_clear_method),
    ADDER_MEMBER_NATIVE(copy, set_copy_method),
    ADDER_MEMBER_NATIVE(difference, set_difference_method),
    ADDER_MEMBER_NATIVE(difference_update, set_difference_update_method),
    ADDER_MEMBER_NATIVE(discard, set_discard_method),
    ADDER_MEMBER_NATIVE(intersection, set_intersection_method),
    ADDER_MEMBER_NATIVE(intersection_update, set_intersection_update_method),
    ADDER_MEMBER_NATIVE(isdisjoint, set_isdisjoint_method),
    ADDER_MEMBER_NATIVE(issubset, set_issubset_method),
    ADDER_MEMBER_NATIVE(issuperset, set_issuperset_method),
    ADDER_MEMBER_NATIVE(pop, set_pop_method),
    ADDER_MEMBER_NATIVE(remove, set_remove_method),
    ADDER_MEMBER_NATIVE(symmetric_difference, set_symmetric_difference_method),
    ADDER_MEMBER_NATIVE(symmetric_difference_update, set_symmetric_difference_update_method),
    ADDER_MEMBER_NATIVE(union, set_union_method),
    ADDER_MEMBER_NATIVE(update, set_update_method),
};
static const AdderMember frozenset_members[] = {
    ADDER_MEMBER_NATIVE(copy, frozenset_copy_method),
    ADDER_MEMBER_NATIVE(difference, frozenset_difference_method),
    ADDER_MEMBER_NATIVE(intersection, frozenset_intersection_method),
    ADDER_MEMBER_NATIVE(isdisjoint, frozenset_isdisjoint_method),
    ADDER_MEMBER_NATIVE(issubset, frozenset_issubset_method),
    ADDER_MEMBER_NATIVE(issuperset, frozenset_issuperset_method),
    ADDER_MEMBER_NATIVE(symmetric_difference, frozenset_symmetric_difference_method),
    ADDER_MEMBER_NATIVE(union, frozenset_union_method),
};
static const AdderSlots set_slots = {
    .native = &adder_set_type,
    .size = sizeof(Set),
    .letter = 'Z',
    .trace = table_trace,
    .repr = set_repr,
    .compare = set_compare,
    .binary = set_binary,
    .length = set_length,
    .contains = set_contains,
    .iterate = set_iterator,
};
static const AdderSlots frozenset_slots = {
    .native = &adder_frozenset_type,
    .flags = ADDER_SLOTS_REPR_OF_INSTANCE,
    .letter = 'Z',
    .trace = table_trace,
    .repr = set_repr,
    .hash = frozenset_hash,
    .compare = set_compare,
    .binary = set_binary,
    .length = set_length,
    .contains = set_contains,
    .iterate = set_iterator,
};
ADDER_TYPE(adder_set_type, set, adder_object_type, set_slots, set_members, set_construct, 0,
           "set(iterable=(), /)\nBuild an unordered collection of unique elements.");
ADDER_TYPE(adder_frozenset_type, frozenset, adder_object_type, frozenset_slots, frozenset_members, frozenset_construct,
           0, "frozenset(iterable=(), /)\nBuild an immutable unordered collection of unique elements.");
