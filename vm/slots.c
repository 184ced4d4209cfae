/* slots.c: __slots__: what it means for a class, and the descriptors it leaves in the namespace.
 *
 * The attribute behind a slot stands in the instance like any other, under the slot's name (shape.c). In dictionary mode
 * slots have a dict of their own, so that __dict__ does not show them.
 */
#include "object/exception_kinds.h"
#include "vm/attribute.h"
#include "vm/weak.h"

/* ---- member descriptors ---- */

typedef struct SlotMember {
    Object object;
    Value name, owner;
} SlotMember;
static SlotMember *member_of(Value v) { return VALUE_AS(SlotMember, v); }

static void member_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((SlotMember *)self)->name, 2); }

static Value member_new(Vm *vm, Value name, Value owner) {
    SlotMember *member = adder_new(vm, &slot_member_type, sizeof *member);
    member->name = name;
    member->owner = owner;
    return adder_object(member);
}

static void check_instance(Vm *vm, Value member, Value v) {
    const Type *owner = (const Type *)member_of(member)->owner.bits;
    if (!adder_is_instance(v, owner)) {
        adder_raise(vm, &adder_TypeError, "descriptor '%q' for '%N' objects doesn't apply to a '%T' object",
                    member_of(member)->name, owner, v);
    }
}

ADDER_METHOD(slot_member_type, slot_member_get, "__get__(self, instance, owner=None, /)", "Return an attribute of instance, which is of type owner.") {
    if (adder_is_none(args[1])) {
        if (adder_is_unbound(args[2]) || adder_is_none(args[2])) {
            adder_raise(vm, &adder_TypeError, "__get__(None, None) is invalid");
        }
        return args[0];
    }
    check_instance(vm, args[0], args[1]);
    Value name = member_of(args[0])->name, own = instance_find(args[1], name);
    if (adder_is_unbound(own)) {
        attribute_missing(vm, args[1], name);
    }
    return own;
}
ADDER_METHOD(slot_member_type, slot_member_set, "__set__(self, instance, value, /)", "Set an attribute of instance to value.") {
    check_instance(vm, args[0], args[1]);
    instance_store(vm, args[1], member_of(args[0])->name, args[2]);
    return NONE;
}
ADDER_METHOD(slot_member_type, slot_member_delete, "__delete__(self, instance, /)", "Delete an attribute of instance.") {
    check_instance(vm, args[0], args[1]);
    if (!instance_delete(vm, args[1], member_of(args[0])->name)) {
        adder_raise(vm, &adder_AttributeError, "%q", member_of(args[0])->name);
    }
    return NONE;
}
ADDER_PROPERTY(slot_member_type, slot_member_name, "__name__", "Name of the slot.") { return member_of(args[0])->name; }
ADDER_PROPERTY(slot_member_type, slot_member_owner, "__objclass__", "The class with the slot.") { return member_of(args[0])->owner; }
ADDER_PROPERTY(slot_member_type, slot_member_qualname, "__qualname__", "Name of the slot behind its class's.") {
    return code_qualify(vm, adder_get_attribute(vm, member_of(args[0])->owner, N(__qualname__)), false, member_of(args[0])->name);
}
static void member_repr(Vm *vm, Value self, Builder *out) {
    (void)vm;
    adder_builder_format(out, "<member '%q' of '%N' objects>", member_of(self)->name, (const Type *)member_of(self)->owner.bits);
}
static const AdderMember slot_member_members[] = {
    ADDER_MEMBER_NATIVE(__get__, slot_member_get),       ADDER_MEMBER_NATIVE(__set__, slot_member_set),
    ADDER_MEMBER_NATIVE(__delete__, slot_member_delete), ADDER_MEMBER_NATIVE(__name__, slot_member_name),
    ADDER_MEMBER_NATIVE(__objclass__, slot_member_owner), 
    ADDER_MEMBER_NATIVE(__qualname__, slot_member_qualname),
};
static const AdderSlots slot_member_slots = {.native = &slot_member_type, .size = sizeof(SlotMember), .trace = member_trace,
    .repr = member_repr};
ADDER_TYPE(slot_member_type, member_descriptor, adder_object_type, slot_member_slots, slot_member_members, NULL,
           ADDER_TYPE_FINAL, NULL);

/* ---- in a class statement ---- */

/* Whether instances of a base class have a __dict__, can be referred to weakly. */
static bool has_dict(const Type *base) {
    if (type_is_python(base)) {
        return (base->flags & TYPE_NO_DICT) == 0;
    }
    return (base->flags & ADDER_TYPE_EXCEPTION) != 0 || base == &adder_type_type;
}
static bool any_base(Value bases, bool (*test)(const Type *)) {
    for (size_t i = 0; i < adder_tuple_count(bases); i++) {
        if (test((const Type *)adder_tuple_items(bases)[i].bits)) {
            return true;
        }
    }
    return false;
}
static bool has_slots(const Type *base) { return type_is_python(base) && (base->flags & TYPE_HAS_SLOTS) != 0; }

/* Instances of variable size have no room for weak references in CPython. */
bool type_has_weak_references(const Type *type) {
    if (type_is_python(type)) {
        return (type->flags & TYPE_NO_WEAK) == 0;
    }
    return weak_possible(type);
}
static bool is_variable_size(const Type *native) {
    return native == &adder_int_type || native == &adder_tuple_type || native == &adder_bytes_type;
}

/* __name inside of class C is _C__name. */
static Value mangled(Vm *vm, const Type *type, Value name) {
    const char *text = str_text(str_of(name)), *of = str_text(str_of(type->name));
    size_t size = str_size(str_of(name));
    of += strspn(of, "_");
    if (size < 3 || strncmp(text, "__", 2) != 0 || strcmp(text + size - 2, "__") == 0 || *of == 0) {
        return adder_intern_str(vm, name);
    }
    Builder b;
    adder_builder_start(vm, &b);
    adder_builder_format(&b, "_%s%q", of, name);
    return adder_intern_str(vm, adder_builder_str(&b));
}

static Value slot_names(Vm *vm, Value slots) {
    Value text = adder_unwrap(slots);
    return value_is_str(text) ? adder_tuple(vm, 1, &text) : tuple_from_iterable(vm, slots);
}

static void check_names(Vm *vm, const Type *native, Value names, bool *dict, bool *weak) {
    bool may_dict = !*dict, may_weak = !*weak;
    for (size_t i = 0; i < adder_tuple_count(names); i++) {
        Value name = adder_tuple_items(names)[i];
        if (native != NULL && is_variable_size(native)) {
            adder_raise(vm, &adder_TypeError, "nonempty __slots__ not supported for subtype of '%N'", native);
        }
        if (!adder_is_str(name)) {
            adder_raise(vm, &adder_TypeError, "__slots__ items must be strings, not '%T'", name);
        }
        if (!adder_truth(vm, adder_call_method(vm, name, N(isidentifier), 0, NULL))) {
            adder_raise(vm, &adder_TypeError, "__slots__ must be identifiers");
        }
        bool is_dict = adder_equal(vm, name, N(__dict__)), is_weak = adder_equal(vm, name, N(__weakref__));
        if ((is_dict && !may_dict) || (is_weak && !may_weak)) {
            adder_raise(vm, &adder_TypeError, "%q slot disallowed: we already got one", name);
        }
        may_dict = may_dict && !is_dict;
        may_weak = may_weak && !is_weak;
        *dict = *dict || is_dict;
        *weak = *weak || is_weak;
    }
}

void slots_apply(Vm *vm, Type *type, Value dict, Value bases) {
    Value slots = dict_get_name(VALUE_AS(Dict, dict), N(__slots__));
    const Type *native = type->slots->native;
    type->flags |= any_base(bases, has_slots) ? TYPE_HAS_SLOTS : 0;
    if (adder_is_unbound(slots)) {
        type->flags |= native != NULL && is_variable_size(native) ? TYPE_NO_WEAK : 0;
        return;
    }
    Value names = slot_names(vm, slots);
    bool with_dict = any_base(bases, has_dict), weak = any_base(bases, type_has_weak_references);
    check_names(vm, native, names, &with_dict, &weak);
    for (size_t i = 0; i < adder_tuple_count(names); i++) {
        Value name = mangled(vm, type, adder_unwrap(adder_tuple_items(names)[i]));
        if (adder_same(name, N(__dict__)) || adder_same(name, N(__weakref__))) {
            continue;
        }
        Value there = dict_get_name(VALUE_AS(Dict, dict), name);
        if (!adder_is_unbound(there) && !adder_is_exact(there, &slot_member_type)) {
            adder_raise(vm, &adder_ValueError, "'%q' in __slots__ conflicts with class variable", name);
        }
        adder_dict_store(vm, dict, name, member_new(vm, name, adder_object(type)));
        type->flags |= TYPE_OWN_SLOTS | TYPE_HAS_SLOTS;
    }
    type->flags |= (with_dict ? 0 : TYPE_NO_DICT) | (weak ? 0 : TYPE_NO_WEAK);
}

/* ---- layouts ---- */

/* The class up the tree that gives instances of type their layout: one with slots, or a native one. */
const Type *type_layout(const Type *type) {
    if (!type_is_python(type)) {
        return type->slots->native != NULL && type->slots->native != type && type->slots->size == type->slots->native->slots->size
                   ? type->slots->native : type;
    }
    if (type->flags & TYPE_OWN_SLOTS) {
        return type;
    }
    const Type *best = type_layout(type_parent(type));
    const Tuple *bases = type_own_bases(type);
    for (size_t i = 1; bases != NULL && i < bases->count; i++) {
        const Type *layout = type_layout((const Type *)bases->items[i].bits);
        best = adder_is_subtype(layout, best) ? layout : best;
    }
    return best;
}

/* Exceptions have one layout, but only one set of fields (exception_kinds.h). */
static bool fields_differ(const Type *type, ExceptionKind *kind) {
    if (!(type->flags & ADDER_TYPE_EXCEPTION)) return false;
    ExceptionKind own = exception_kind(type);
    if (own == KIND_PLAIN || own == KIND_KEY || own == *kind) return false;
    bool differ = *kind != KIND_PLAIN;
    *kind = own;
    return differ;
}

/* The base class whose layout the class has. */
const Type *type_best_base(Vm *vm, Value bases) {
    const Type *best = NULL, *winner = NULL;
    ExceptionKind kind = KIND_PLAIN;
    for (size_t i = 0; i < adder_tuple_count(bases); i++) {
        Value base = adder_tuple_items(bases)[i];
        if (!value_is_type(base)) {
            adder_raise(vm, &adder_TypeError, "bases must be types");
        }
        const Type *type = (const Type *)base.bits;
        if (type->flags & ADDER_TYPE_FINAL) {
            adder_raise(vm, &adder_TypeError, "type '%N' is not an acceptable base type", type);
        }
        const Type *layout = type_layout(type);
        if (fields_differ(type, &kind)) {
            adder_raise(vm, &adder_TypeError, "multiple bases have instance lay-out conflict");
        }
        if (winner == NULL || (layout != winner && adder_is_subtype(layout, winner))) {
            winner = layout;
            best = type;
        } else if (!adder_is_subtype(winner, layout)) {
            adder_raise(vm, &adder_TypeError, "multiple bases have instance lay-out conflict");
        }
    }
    return best;
}

/* Whether an instance of one class may become one of the other (assignment to __class__). */
bool type_same_layout(Vm *vm, const Type *a, const Type *b) {
    if (a->slots != b->slots || (a->flags & TYPE_NO_DICT) != (b->flags & TYPE_NO_DICT)) {
        return false;
    }
    const Type *x = type_layout(a), *y = type_layout(b);
    if (x == y) {
        return true;
    }
    if (!type_is_python(x) || !type_is_python(y) || type_layout(type_parent(x)) != type_layout(type_parent(y))) {
        return false;
    }
    Value mine = slot_names(vm, dict_get_name(VALUE_AS(Dict, x->dict), N(__slots__)));
    return adder_equal(vm, mine, slot_names(vm, dict_get_name(VALUE_AS(Dict, y->dict), N(__slots__))));
}
