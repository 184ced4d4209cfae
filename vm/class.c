/* class.c: types as objects: lookup along the MRO, making classes, setting class attributes, and what `type` answers. */
#include "vm/attribute.h"
#include "vm/call.h"
#include "vm/operation.h"

/* ---- trace; derived slots ---- */

static void type_trace(Visitor *visitor, Object *self) {
    Type *type = (Type *)self;
    if (!type_is_python(type)) {
        return;
    }
    adder_visit_object(visitor, &type->self);
    adder_visit(visitor, &type->name);
    adder_visit(visitor, &type->bases);
    adder_visit(visitor, &type->mro);
    adder_visit(visitor, &type->dict);
    adder_visit(visitor, &type->shape);
}

#define PYTHON_TYPE_BYTES offsetof(Type, members)

void derived_trace(Visitor *visitor, Object *self);

/* Slots of Python subclasses of a native type: the native's with another trace. Made once a native type, kept for
 * the life of the VM in pinned buffers. */
static const Slots *derived_slots(Vm *vm, const Type *native) {
    for (DerivedSlots *d = vm->derived; d != NULL; d = d->next) {
        if (d->slots.native == native) {
            return &d->slots;
        }
    }
    DerivedSlots *made = heap_buffer(&vm->heap, sizeof *made);
    if (made == NULL) {
        raise_memory_error(vm, sizeof *made);
    }
    heap_pin(&vm->heap, made);
    made->slots = *native->slots;
    made->slots.trace = derived_trace;
    made->slots.flags |= ADDER_SLOTS_FINALIZE_PYTHON;
    if (native->slots->size == 0) {
        made->slots.size = 2 * sizeof(Value);
    }
    made->next = vm->derived;
    vm->derived = made;
    return &made->slots;
}

/* ---- MRO and lookup ---- */

const Type *type_parent(const Type *type) {
    if (value_is_object(type->bases)) {
        return value_is_tuple(type->bases) ? (const Type *)adder_tuple_items(type->bases)[0].bits
                                           : (const Type *)type->bases.bits;
    }
    return NULL;
}

bool adder_is_subtype(const Type *type, const Type *of) {
    for (; type != NULL; type = type_parent(type)) {
        if (type == of) {
            return true;
        }
        if (!adder_is_unbound(type->mro)) {
            const Tuple *mro = VALUE_AS(Tuple, type->mro);
            for (size_t i = 1; i < mro->count; i++) {
                if (mro->items[i].bits == (uintptr_t)of) {
                    return true;
                }
            }
            return false;
        }
        if (value_is_tuple(type->bases) && adder_tuple_count(type->bases) > 1) { /* native: ExceptionGroup */
            for (size_t i = 1; i < adder_tuple_count(type->bases); i++) {
                if (adder_is_subtype((const Type *)adder_tuple_items(type->bases)[i].bits, of)) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool adder_is_instance(Value v, const Type *type) { return adder_is_subtype(adder_type_of(v), type); }

const Type *adder_type_of(Value v) {
    if (adder_is_small_int(v)) {
        return &adder_int_type;
    }
    if (adder_is_tagged_float(v)) {
        return &adder_float_type;
    }
    if (adder_is_object(v)) {
        return value_head(v)->type;
    }
    static const Type *const constants[] = {&adder_none_type, &adder_none_type, &adder_bool_type, &adder_bool_type,
                                            &adder_ellipsis_type, &adder_not_implemented_type};
    return constants[v.bits >> 3];
}

Value module_members_find(const AdderMembers *members, Value name) {
    for (unsigned i = 0; i < members->count; i++) {
        if ((uintptr_t)members->members[i].name == name.bits) {
            return members->members[i].value;
        }
    }
    return UNBOUND;
}

Value native_member(const Type *type, Value name) {
    Value found = module_members_find(&type->members, name);
    return adder_is_unbound(found) ? special_member(type, name) : found;
}

static Value own_member(Vm *vm, const Type *type, Value name) {
    if (type_is_python(type)) {
        return dict_get_name(VALUE_AS(Dict, type->dict), name);
    }
    return heap_contains(&vm->heap, (const void *)name.bits) ? UNBOUND : native_member(type, name);
}

static Value lookup_along(Vm *vm, const Type *type, Value name) {
    for (; type != NULL; type = type_parent(type)) {
        if (!adder_is_unbound(type->mro)) {
            const Tuple *mro = VALUE_AS(Tuple, type->mro);
            for (size_t i = 0; i < mro->count; i++) {
                Value found = own_member(vm, (const Type *)mro->items[i].bits, name);
                if (!adder_is_unbound(found)) {
                    return found;
                }
            }
            return UNBOUND;
        }
        Value found = own_member(vm, type, name);
        if (!adder_is_unbound(found)) {
            return found;
        }
    }
    return UNBOUND;
}

Value type_lookup(Vm *vm, const Type *type, Value name) {
    unsigned hash = (unsigned)((uintptr_t)type >> 4) * 31u + (unsigned)(name.bits >> 3);
    LookupEntry *entry = &vm->lookup[(hash ^ hash >> 7) & (LOOKUP_CACHE_ENTRIES - 1)];
    if (LIKELY(entry->type == type && adder_same(entry->name, name))) {
        return entry->value;
    }
    Value found = lookup_along(vm, type, name);
    if (type_is_python(type)) {
        ((Type *)type)->flags |= TYPE_CACHED;
    }
    *entry = (LookupEntry){type, name, found};
    return found;
}

Value type_lookup_after(Vm *vm, const Type *of, const Type *after, Value name) {
    Value mro = type_mro(vm, of);
    size_t i = 0;
    while (i < adder_tuple_count(mro) && adder_tuple_items(mro)[i].bits != (uintptr_t)after) {
        i++;
    }
    for (i++; i < adder_tuple_count(mro); i++) {
        Value found = own_member(vm, (const Type *)adder_tuple_items(mro)[i].bits, name);
        if (!adder_is_unbound(found)) {
            return found;
        }
    }
    return UNBOUND;
}

Value vm_find_special(Vm *vm, const Type *type, Value name) {
    Value found = type_lookup(vm, type, name);
    return adder_same(found, native_member(&adder_object_type, name)) ? UNBOUND : found;
}

Value type_mro(Vm *vm, const Type *type) {
    if (!adder_is_unbound(type->mro)) {
        return type->mro;
    }
    Value list = adder_list(vm, 0, NULL);
    for (const Type *t = type; t != NULL; t = type_parent(t)) {
        if (!adder_is_unbound(t->mro)) {
            for (size_t i = 0; i < adder_tuple_count(t->mro); i++) {
                adder_list_append(vm, list, adder_tuple_items(t->mro)[i]);
            }
            break;
        }
        adder_list_append(vm, list, adder_object(t));
        if (t == &adder_ExceptionGroup) {
            adder_list_append(vm, list, adder_object(&adder_BaseExceptionGroup));
            adder_list_append(vm, list, adder_object(&adder_Exception));
            t = &adder_Exception;
        }
    }
    return adder_tuple(vm, adder_list_count(list), adder_list_items(list));
}

static void refuse_duplicates(Vm *vm, Value bases) {
    const Value *items = adder_tuple_items(bases);
    for (size_t i = 1; i < adder_tuple_count(bases); i++) {
        for (size_t j = 0; j < i; j++) {
            if (adder_same(items[i], items[j])) {
                adder_raise(vm, &adder_TypeError, "duplicate base class %N", (const Type *)items[i].bits);
            }
        }
    }
}

/* C3 linearisation (Barrett et al., "A Monotonic Superclass Linearization for Dylan", OOPSLA 1996). */
static Value merge_c3(Vm *vm, Value self, Value bases) {
    size_t count = adder_tuple_count(bases), rows = count + 1;
    Value table = adder_list(vm, 0, NULL); /* the lists still to merge */
    for (size_t i = 0; i < count; i++) {
        Value mro = type_mro(vm, (const Type *)adder_tuple_items(bases)[i].bits);
        adder_list_append(vm, table, adder_list(vm, adder_tuple_count(mro), adder_tuple_items(mro)));
    }
    adder_list_append(vm, table, adder_list(vm, count, adder_tuple_items(bases)));
    Value result = adder_list(vm, 1, &self);
    for (;;) {
        bool done = true;
        Value chosen = UNBOUND;
        for (size_t i = 0; i < rows && adder_is_unbound(chosen); i++) {
            Value row = adder_list_items(table)[i];
            if (adder_list_count(row) == 0) {
                continue;
            }
            done = false;
            Value head = adder_list_items(row)[0];
            bool good = true;
            for (size_t j = 0; j < rows && good; j++) {
                Value other = adder_list_items(table)[j];
                for (size_t k = 1; k < adder_list_count(other); k++) {
                    if (adder_same(adder_list_items(other)[k], head)) {
                        good = false;
                        break;
                    }
                }
            }
            if (good) {
                chosen = head;
            }
        }
        if (done) {
            return adder_tuple(vm, adder_list_count(result), adder_list_items(result));
        }
        if (adder_is_unbound(chosen)) {
            Builder names;
            adder_builder_start(vm, &names);
            Value heads = adder_dict(vm); /* of what could not be merged, each once */
            for (size_t i = 0; i < rows; i++) {
                Value row = adder_list_items(table)[i];
                if (adder_list_count(row) == 0) {
                    continue;
                }
                Value head = adder_list_items(row)[0];
                if (adder_is_unbound(adder_dict_find(vm, heads, head))) {
                    adder_builder_format(&names, "%s%N", adder_dict_count(heads) ? ", " : "", (const Type *)head.bits);
                    adder_dict_store(vm, heads, head, NONE);
                }
            }
            adder_raise(vm, &adder_TypeError, "Cannot create a consistent method resolution order (MRO) for bases %q",
                        adder_builder_str(&names));
        }
        adder_list_append(vm, result, chosen);
        for (size_t i = 0; i < rows; i++) {
            Value row = adder_list_items(table)[i];
            if (adder_list_count(row) != 0 && adder_same(adder_list_items(row)[0], chosen)) {
                list_pop(vm, row, 0);
            }
        }
    }
}

/* ---- making classes ---- */

static const Type *best_native(Vm *vm, Value bases) {
    const Type *best = NULL;
    for (size_t i = 0; i < adder_tuple_count(bases); i++) {
        Value base = adder_tuple_items(bases)[i];
        if (!value_is_type(base)) {
            adder_raise(vm, &adder_TypeError, "bases must be types");
        }
        const Type *type = (const Type *)base.bits;
        if (type->flags & ADDER_TYPE_FINAL) {
            adder_raise(vm, &adder_TypeError, "type '%N' is not an acceptable base type", type);
        }
        const Type *native = type->slots->native;
        if (native == NULL || native == &adder_object_type || native == best) {
            continue;
        }
        if (best == NULL || adder_is_subtype(native, best)) {
            best = native;
        } else if (!adder_is_subtype(best, native)) {
            adder_raise(vm, &adder_TypeError, "multiple bases have instance lay-out conflict");
        }
    }
    return best;
}

static bool defines(Vm *vm, const Type *type, Value name) {
    Value found = type_lookup(vm, type, name);
    return !adder_is_unbound(found) && !adder_is_exact(found, &adder_native_type);
}

static void compute_flags(Vm *vm, Type *type) {
    uintptr_t flags = type->flags & ~(uintptr_t)TYPE_INHERITED_FLAGS;
    flags |= defines(vm, type, N(__new__)) ? TYPE_CUSTOM_NEW : 0;
    flags |= defines(vm, type, N(__getattribute__)) ? TYPE_CUSTOM_GETATTRIBUTE : 0;
    flags |= defines(vm, type, N(__setattr__)) || defines(vm, type, N(__delattr__)) ? TYPE_CUSTOM_SETATTR : 0;
    flags |= defines(vm, type, N(__del__)) ? TYPE_CUSTOM_DEL : 0;
    type->flags = flags;
}

static void recompute_flags(void *to, Object *object, size_t bytes) {
    (void)bytes;
    if (object->head != NULL && object->head->slots == &type_slots) {
        Vm *vm = to;
        compute_flags(vm, (Type *)object);
    }
}

void vm_types_changed(Vm *vm, const Type *type) {
    if (type->flags & TYPE_CACHED) {
        cache_flush(vm);
    }
}

static bool is_hook_name(Value name) {
    return adder_same(name, N(__new__)) || adder_same(name, N(__getattribute__)) || adder_same(name, N(__setattr__)) ||
           adder_same(name, N(__delattr__)) || adder_same(name, N(__del__));
}

bool type_set_attribute(Vm *vm, Type *type, Value name, Value item) {
    if (adder_same(name, N(__name__)) && !adder_is_unbound(item)) {
        if (!value_is_str(item)) {
            adder_raise(vm, &adder_TypeError, "can only assign string to %N.__name__, not '%T'", type, item);
        }
        adder_store(vm, type, &type->name, item);
        return true;
    }
    if (adder_same(name, N(__abstractmethods__))) {
        bool any = !adder_is_unbound(item) && adder_truth(vm, item);
        type->flags = any ? type->flags | TYPE_ABSTRACT_METHODS : type->flags & ~(uintptr_t)TYPE_ABSTRACT_METHODS;
    }
    if (adder_same(name, N(__class__)) || adder_same(name, N(__mro__)) || adder_same(name, N(__dict__))) {
        adder_raise(vm, &adder_AttributeError, "attribute '%q' of 'type' objects is not writable", name);
    }
    if (adder_is_unbound(item)) {
        if (!adder_dict_remove(vm, type->dict, name)) {
            return false;
        }
    } else {
        adder_dict_store(vm, type->dict, name, item);
    }
    vm_types_changed(vm, type);
    if (is_hook_name(name)) {
        cache_flush(vm);
        heap_walk(&vm->heap, recompute_flags, vm);
    }
    return true;
}

/* Some names of a class body are wrapped, or stand elsewhere. */
static void tidy_namespace(Vm *vm, Type *type, Value dict) {
    static const AdderStr *const class_methods[] = {&ADDER_NAME(__init_subclass__), &ADDER_NAME(__class_getitem__)};
    for (unsigned i = 0; i < 2; i++) {
        Value name = adder_object(class_methods[i]), found = dict_get_name(VALUE_AS(Dict, dict), name);
        if (adder_is_exact(found, &adder_function_type)) {
            adder_dict_store(vm, dict, name, adder_call(vm, adder_object(&adder_classmethod_type), 1, &found));
        }
    }
    Value make = dict_get_name(VALUE_AS(Dict, dict), N(__new__));
    if (adder_is_exact(make, &adder_function_type)) {
        adder_dict_store(vm, dict, N(__new__), adder_call(vm, adder_object(&adder_staticmethod_type), 1, &make));
    }
    Value qualname = dict_get_name(VALUE_AS(Dict, dict), N(__qualname__));
    if (value_is_str(qualname) && adder_equal(vm, qualname, type->name)) {
        adder_dict_remove(vm, dict, N(__qualname__));
    }
    if (!adder_is_unbound(dict_get_name(VALUE_AS(Dict, dict), N(__eq__))) &&
        adder_is_unbound(dict_get_name(VALUE_AS(Dict, dict), N(__hash__)))) {
        adder_dict_store(vm, dict, N(__hash__), NONE);
    }
}

static void apply_slots(Vm *vm, Type *type, Value dict, Value bases) {
    Value slots = dict_get_name(VALUE_AS(Dict, dict), N(__slots__));
    if (adder_is_unbound(slots)) {
        return;
    }
    bool no_dict = true;
    const Type *native = type->slots->native;
    for (size_t i = 0; i < adder_tuple_count(bases); i++) {
        const Type *base = (const Type *)adder_tuple_items(bases)[i].bits;
        no_dict &= !type_is_python(base) || (base->flags & TYPE_NO_DICT) != 0;
    }
    Value names = value_is_str(slots) ? adder_tuple(vm, 1, &slots) : tuple_from_iterable(vm, slots);
    for (size_t i = 0; i < adder_tuple_count(names); i++) {
        Value name = adder_tuple_items(names)[i];
        if (native == &adder_int_type || native == &adder_tuple_type || native == &adder_bytes_type) {
            adder_raise(vm, &adder_TypeError, "nonempty __slots__ not supported for subtype of '%N'", native);
        }
        if (!value_is_str(name)) {
            adder_raise(vm, &adder_TypeError, "__slots__ items must be strings, not '%T'", name);
        }
        name = adder_intern_str(vm, name);
        if (adder_same(name, N(__dict__))) {
            no_dict = false;
            continue;
        }
        if (adder_same(name, N(__weakref__))) {
            continue;
        }
        if (!adder_is_unbound(dict_get_name(VALUE_AS(Dict, dict), name))) {
            adder_raise(vm, &adder_ValueError, "'%q' in __slots__ conflicts with class variable", name);
        }
        adder_dict_store(vm, dict, name, slot_member_new(vm, name));
    }
    type->flags |= no_dict ? TYPE_NO_DICT : 0;
}

static void call_set_name(Vm *vm, Value type) {
    Value items = list_from_iterable(vm, adder_call_method(vm, ((const Type *)type.bits)->dict, N(items), 0, NULL));
    for (size_t i = 0; i < adder_list_count(items); i++) {
        Value pair = adder_list_items(items)[i], v = adder_tuple_items(pair)[1];
        const Type *value_type = adder_type_of(v);
        Value hook = value_is_object(v) ? type_lookup(vm, value_type, N(__set_name__)) : UNBOUND;
        if (!adder_is_unbound(hook)) {
            Value args[] = {v, type, adder_tuple_items(pair)[0]};
            adder_call(vm, hook, 3, args);
        }
    }
}

static const Type *winning_metatype(Vm *vm, const Type *meta, Value bases) {
    for (size_t i = 0; i < adder_tuple_count(bases); i++) {
        Value base = adder_tuple_items(bases)[i];
        const Type *other = adder_type_of(base);
        if (adder_is_subtype(meta, other)) {
            continue;
        }
        if (!adder_is_subtype(other, meta)) {
            adder_raise(vm, &adder_TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                        "subclass of the metaclasses of all its bases");
        }
        meta = other;
    }
    return meta;
}

Value type_make(Vm *vm, const Type *meta, Value name, Value bases, Value namespace_, Value kwnames, const Value *keywords) {
    meta = winning_metatype(vm, meta, bases);
    if (adder_tuple_count(bases) == 0) {
        Value object = adder_object(&adder_object_type);
        bases = adder_tuple(vm, 1, &object);
    }
    const Type *native = best_native(vm, bases);
    const Slots *slots = native == NULL ? &instance_slots
                         : native->slots == &type_slots ? &type_slots
                                                        : derived_slots(vm, native);
    Type *type = heap_object(&vm->heap, PYTHON_TYPE_BYTES);
    if (type == NULL) {
        raise_memory_error(vm, PYTHON_TYPE_BYTES);
    }
    type->bases = type->mro = type->shape = type->dict = UNBOUND;
    type->name = name;
    type->slots = slots;
    type->self = type;
    type->head = adder_head_of(meta);
    const Type *first = (const Type *)adder_tuple_items(bases)[0].bits;
    adder_store(vm, type, &type->bases, adder_tuple_count(bases) == 1 ? adder_object(first) : bases);
    for (size_t i = 0; i < adder_tuple_count(bases); i++) {
        type->flags |= ((const Type *)adder_tuple_items(bases)[i].bits)->flags & ADDER_TYPE_EXCEPTION;
    }
    if (adder_tuple_count(bases) > 1 || !adder_is_unbound(first->mro) || first == &adder_ExceptionGroup) {
        refuse_duplicates(vm, bases);
        Value mro = merge_c3(vm, adder_object(type), bases);
        adder_store(vm, type, &type->mro, mro);
    }
    Value dict = dict_copy(vm, namespace_);
    adder_store(vm, type, &type->dict, dict);
    if (vm->code != NULL && adder_is_unbound(dict_get_name(VALUE_AS(Dict, dict), N(__module__)))) { /* type(name, ...) */
        Value module = dict_get_name(VALUE_AS(Dict, frame_function(vm->base)->globals), N(__name__));
        if (!adder_is_unbound(module)) {
            adder_dict_store(vm, dict, N(__module__), module);
        }
    }
    tidy_namespace(vm, type, dict);
    apply_slots(vm, type, dict, bases);
    compute_flags(vm, type);
    Value self = adder_object(type);
    if (adder_is_exact(vm->class_cell, &adder_cell_type)) { /* super() must work in the hooks that run now */
        adder_store(vm, (void *)vm->class_cell.bits, &VALUE_AS(Cell, vm->class_cell)->value, self);
        vm->class_cell = UNBOUND;
    }
    call_set_name(vm, self);
    Value hook = type_lookup_after(vm, type, type, N(__init_subclass__));
    if (!adder_is_unbound(hook) && !adder_is_exact(hook, &adder_native_type)) {
        Value bound = vm_bind_attribute(vm, hook, UNBOUND, type);
        if (adder_is_exact(bound, &adder_function_type)) {
            bound = vm_bound_method(vm, bound, self);
        }
        adder_call_keywords(vm, bound, 0, keywords, kwnames);
    } else if (!adder_is_unbound(kwnames) && adder_tuple_count(kwnames) != 0) {
        adder_raise(vm, &adder_TypeError, "%N.__init_subclass__() takes no keyword arguments", type);
    }
    return self;
}

/* __build_class__(function, name, *bases, metaclass=..., **keywords) */
Value vm_build_class(Vm *vm, Value *args, unsigned nargs, Value kwargs) {
    Value function = args[0], name = args[1], bases = adder_tuple(vm, nargs - 2, args + 2), original = bases;
    bool replaced = false;
    Value resolved = adder_list(vm, 0, NULL);
    for (size_t i = 0; i < adder_tuple_count(bases); i++) { /* PEP 560 */
        Value base = adder_tuple_items(bases)[i];
        Value entries = value_is_type(base) ? UNBOUND : adder_find_attribute(vm, base, N(__mro_entries__));
        if (adder_is_unbound(entries)) {
            adder_list_append(vm, resolved, base);
        } else {
            replaced = true;
            list_extend(vm, resolved, adder_call(vm, entries, 1, &original));
        }
    }
    if (replaced) {
        bases = adder_tuple(vm, adder_list_count(resolved), adder_list_items(resolved));
    }
    Value meta = adder_object(&adder_type_type), keywords = UNBOUND;
    if (!adder_is_unbound(kwargs)) {
        keywords = dict_copy(vm, kwargs);
        Value given = adder_dict_find(vm, keywords, N(metaclass));
        if (!adder_is_unbound(given)) {
            meta = given;
            adder_dict_remove(vm, keywords, N(metaclass));
        }
    }
    if (adder_same(meta, adder_object(&adder_type_type)) && adder_tuple_count(bases) != 0) {
        bool given = !adder_is_unbound(kwargs) && !adder_is_unbound(adder_dict_find(vm, kwargs, N(metaclass)));
        meta = given ? meta : adder_object(adder_type_of(adder_tuple_items(bases)[0]));
    }
    if (value_is_type(meta)) {
        meta = adder_object(winning_metatype(vm, (const Type *)meta.bits, bases));
    }
    Value kwnames = UNBOUND, values = UNBOUND;
    if (!adder_is_unbound(keywords) && adder_dict_count(keywords) != 0) {
        kwnames = tuple_from_iterable(vm, keywords);
        values = tuple_from_iterable(vm, adder_call_method(vm, keywords, N(values), 0, NULL));
    }
    size_t extra = adder_is_unbound(kwnames) ? 0 : adder_tuple_count(kwnames);
    Value call = adder_list(vm, 0, NULL);
    Value prepare = adder_same(meta, adder_object(&adder_type_type)) ? UNBOUND
                                                                     : adder_find_attribute(vm, meta, N(__prepare__));
    Value namespace_;
    if (adder_is_unbound(prepare) || adder_is_exact(prepare, &adder_native_type) ||
        (adder_is_exact(prepare, &adder_method_type) &&
         adder_is_exact(VALUE_AS(BoundMethod, prepare)->function, &adder_native_type))) {
        namespace_ = adder_dict(vm);
    } else {
        adder_list_append(vm, call, name);
        adder_list_append(vm, call, bases);
        for (size_t i = 0; i < extra; i++) {
            adder_list_append(vm, call, adder_tuple_items(values)[i]);
        }
        namespace_ = adder_call_keywords(vm, prepare, 2, adder_list_items(call), kwnames);
        if (!adder_is_instance(namespace_, &adder_dict_type) && !operation_is_mapping(vm, namespace_)) {
            adder_raise(vm, &adder_TypeError, "%s.__prepare__() must return a mapping, not %T",
                        value_is_type(meta) ? str_text(str_of(((const Type *)meta.bits)->name)) : "<metaclass>", namespace_);
        }
    }
    Value cell = adder_call(vm, function, 1, &namespace_);
    if (replaced) {
        adder_set_item(vm, namespace_, N(__orig_bases__), original);
    }
    call = adder_list(vm, 0, NULL);
    adder_list_append(vm, call, name);
    adder_list_append(vm, call, bases);
    adder_list_append(vm, call, namespace_);
    for (size_t i = 0; i < extra; i++) {
        adder_list_append(vm, call, adder_tuple_items(values)[i]);
    }
    /* __class__ must be there while __init_subclass__ and __set_name__ run */
    Value class_cell_before = vm->class_cell;
    vm->class_cell = cell;
    Value cls = adder_call_keywords(vm, meta, 3, adder_list_items(call), kwnames);
    vm->class_cell = class_cell_before;
    if (adder_is_exact(cell, &adder_cell_type)) {
        adder_store(vm, (void *)cell.bits, &VALUE_AS(Cell, cell)->value, cls);
    }
    return cls;
}

bool type_is_abstract(Vm *vm, const Type *type) {
    (void)vm;
    return (type->flags & TYPE_ABSTRACT_METHODS) != 0;
}

_Noreturn void type_raise_abstract(Vm *vm, const Type *type) {
    Value names = list_from_iterable(vm, adder_get_attribute(vm, adder_object(type), N(__abstractmethods__)));
    list_sort(vm, names, UNBOUND, false);
    Builder text;
    adder_builder_start(vm, &text);
    for (size_t i = 0; i < adder_list_count(names); i++) {
        adder_builder_format(&text, "%s'%q'", i ? ", " : "", adder_list_items(names)[i]);
    }
    adder_raise(vm, &adder_TypeError, "Can't instantiate abstract class %N without an implementation for abstract method%s %q",
                type, adder_list_count(names) == 1 ? "" : "s", adder_builder_str(&text));
}

/* ---- what `type` answers ---- */

static Value type_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    if (nargs == 1 && cls == &adder_type_type && adder_is_unbound(kwnames)) {
        return adder_object(adder_type_of(args[0]));
    }
    if (nargs != 3) {
        adder_raise(vm, &adder_TypeError, cls == &adder_type_type ? "type() takes 1 or 3 arguments"
                                                                  : "type.__new__() takes exactly 3 arguments (%u given)", nargs);
    }
    Value name = adder_unwrap(args[0]);
    if (!value_is_str(name)) {
        adder_raise(vm, &adder_TypeError, "type.__new__() argument 1 must be str, not %T", name);
    }
    if (!value_is_tuple(adder_unwrap(args[1]))) {
        adder_raise(vm, &adder_TypeError, "type.__new__() argument 2 must be tuple, not %T", args[1]);
    }
    if (!adder_is_instance(args[2], &adder_dict_type)) {
        adder_raise(vm, &adder_TypeError, "type.__new__() argument 3 must be dict, not %T", args[2]);
    }
    return type_make(vm, cls, name, adder_unwrap(args[1]), args[2], kwnames, args + 3);
}

static void type_repr(Vm *vm, Value self, Builder *out) {
    const Type *type = (const Type *)self.bits;
    if (!type_is_python(type)) {
        adder_builder_format(out, "<class '%N'>", type);
        return;
    }
    Value module = dict_get_name(VALUE_AS(Dict, type->dict), N(__module__));
    Value qualname = dict_get_name(VALUE_AS(Dict, type->dict), N(__qualname__));
    if (value_is_str(module) && !adder_same(module, N(builtins))) {
        adder_builder_format(out, "<class '%q.%q'>", module, value_is_str(qualname) ? qualname : type->name);
    } else {
        adder_builder_format(out, "<class '%q'>", value_is_str(qualname) ? qualname : type->name);
    }
    (void)vm;
}

static Value type_call(Vm *vm, Value self, Value *args, unsigned nargs, Value kwnames) {
    return vm_type_call(vm, (const Type *)self.bits, args, nargs, kwnames);
}

ADDER_METHOD(adder_type_type, type_call_method, "__call__(self, /, *args, **kwargs)", "Make an instance.") {
    return vm_type_call_spread(vm, (const Type *)args[0].bits, adder_tuple(vm, nargs - 1, args + 1), args[nargs]);
}

static Value type_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    (void)self_is_right;
    if (op != ADDER_OR) {
        return NOT_IMPLEMENTED;
    }
    Value args[] = {a, b};
    return union_make(vm, args, 2);
}

const AdderSlots type_slots = {.native = &adder_type_type, .size = (uint16_t)PYTHON_TYPE_BYTES, .letter = 'C',
                               .trace = type_trace, .repr = type_repr, .call = type_call, .binary = type_binary};

static const Type *self_type(Value v) { return (const Type *)v.bits; }

ADDER_PROPERTY(adder_type_type, type_name_get, "__name__", "Name of the class.") {
    Value name = self_type(args[0])->name;
    if (!type_is_python(self_type(args[0]))) { /* natives of modules are named with the module in front */
        const char *text = str_text(str_of(name)), *dot = strrchr(text, '.');
        return dot ? adder_str_c(vm, dot + 1) : name;
    }
    return name;
}
ADDER_PROPERTY(adder_type_type, type_qualname_get, "__qualname__", "Name of the class with what it is defined in.") {
    const Type *type = self_type(args[0]);
    Value own = type_is_python(type) ? dict_get_name(VALUE_AS(Dict, type->dict), N(__qualname__)) : UNBOUND;
    return adder_is_unbound(own) ? type->name : own;
}
ADDER_PROPERTY(adder_type_type, type_module_get, "__module__", "Name of the module that defines the class.") {
    const Type *type = self_type(args[0]);
    if (type_is_python(type)) {
        Value own = dict_get_name(VALUE_AS(Dict, type->dict), N(__module__));
        return adder_is_unbound(own) ? N(builtins) : own;
    }
    const char *text = str_text(str_of(type->name)), *dot = strrchr(text, '.');
    return dot ? adder_str(vm, text, (size_t)(dot - text)) : N(builtins);
}
ADDER_PROPERTY(adder_type_type, type_bases_get, "__bases__", "Tuple of the base classes.") {
    Value bases = self_type(args[0])->bases;
    return adder_is_unbound(bases) ? adder_tuple(vm, 0, NULL) : value_is_tuple(bases) ? bases : adder_tuple(vm, 1, &bases);
}
ADDER_PROPERTY(adder_type_type, type_base_get, "__base__", "The base class whose layout the instances have.") {
    const Type *parent = type_parent(self_type(args[0]));
    return parent ? adder_object(parent) : NONE;
}
ADDER_PROPERTY(adder_type_type, type_mro_get, "__mro__", "Method resolution order: tuple of classes.") {
    return type_mro(vm, self_type(args[0]));
}
ADDER_PROPERTY(adder_type_type, type_dict_get, "__dict__", "The namespace of the class.") {
    const Type *type = self_type(args[0]);
    if (type_is_python(type)) {
        return type->dict;
    }
    Value dict = adder_dict(vm);
    for (unsigned i = 0; i < type->members.count; i++) {
        adder_dict_store(vm, dict, adder_object(type->members.members[i].name), type->members.members[i].value);
    }
    return dict;
}
/* PEP 649: made from __annotate__ when asked for, and kept. */
ADDER_PROPERTY(adder_type_type, type_annotations_get, "__annotations__", "The annotations of the class body.") {
    const Type *type = self_type(args[0]);
    if (!type_is_python(type)) {
        adder_raise(vm, &adder_AttributeError, "type object '%N' has no attribute '__annotations__'", type);
    }
    Value own = dict_get_name(VALUE_AS(Dict, type->dict), N(__annotations__));
    if (!adder_is_unbound(own)) {
        return own;
    }
    Value annotate = dict_get_name(VALUE_AS(Dict, type->dict), N(__annotate__)), format = adder_small_int(1);
    bool made = !adder_is_unbound(annotate) && !adder_is_none(annotate);
    Value annotations = made ? adder_call(vm, annotate, 1, &format) : adder_dict(vm);
    adder_dict_store(vm, type->dict, N(__annotations__), annotations);
    return annotations;
}
ADDER_PROPERTY(adder_type_type, type_doc_get, "__doc__", "Documentation of the class, or None.") {
    const Type *type = self_type(args[0]);
    if (type_is_python(type)) {
        Value own = dict_get_name(VALUE_AS(Dict, type->dict), N(__doc__));
        return adder_is_unbound(own) ? NONE : own;
    }
    return type->help ? adder_str_c(vm, type->help) : NONE;
}
ADDER_METHOD(adder_type_type, type_mro_method, "mro(self, /)", "Method resolution order: list of classes.") {
    Value mro = type_mro(vm, self_type(args[0]));
    return adder_list(vm, adder_tuple_count(mro), adder_tuple_items(mro));
}
ADDER_METHOD(adder_type_type, type_instancecheck, "__instancecheck__(self, instance, /)", "isinstance() of this class.") {
    return adder_bool(adder_is_subtype(adder_type_of(args[1]), self_type(args[0])));
}
ADDER_METHOD(adder_type_type, type_subclasscheck, "__subclasscheck__(self, subclass, /)", "issubclass() of this class.") {
    return adder_bool(value_is_type(args[1]) && adder_is_subtype(self_type(args[1]), self_type(args[0])));
}
typedef struct Subclasses {
    Vm *vm;
    const Type *of;
    Value found[64];
    unsigned count;
} Subclasses;
static void visit_subclass(void *to, Object *object, size_t bytes) {
    (void)bytes;
    Subclasses *s = to;
    if (object->head == NULL || object->head->slots != &type_slots || s->count == 64) {
        return;
    }
    const Type *type = (const Type *)(void *)object;
    if (value_is_tuple(type->bases)) {
        for (size_t i = 0; i < adder_tuple_count(type->bases); i++) {
            if (adder_tuple_items(type->bases)[i].bits == (uintptr_t)s->of) {
                s->found[s->count++] = adder_object(object);
                return;
            }
        }
    } else if (type->bases.bits == (uintptr_t)s->of) {
        s->found[s->count++] = adder_object(object);
    }
}
ADDER_METHOD(adder_type_type, type_subclasses, "__subclasses__(self, /)", "List of the direct subclasses that are alive (at most 64).") {
    Subclasses s = {vm, self_type(args[0]), {{0}}, 0};
    heap_walk(&vm->heap, visit_subclass, &s);
    return adder_list(vm, s.count, s.found);
}
ADDER_CLASS_METHOD(adder_type_type, type_prepare, "__prepare__(self, *args, **kwargs)", "Namespace for a class body.") {
    return adder_dict(vm);
}

static const AdderMember type_members[] = {
    ADDER_MEMBER_NATIVE(__name__, type_name_get),
    ADDER_MEMBER_NATIVE(__qualname__, type_qualname_get),
    ADDER_MEMBER_NATIVE(__module__, type_module_get),
    ADDER_MEMBER_NATIVE(__bases__, type_bases_get),
    ADDER_MEMBER_NATIVE(__base__, type_base_get),
    ADDER_MEMBER_NATIVE(__mro__, type_mro_get),
    ADDER_MEMBER_NATIVE(__dict__, type_dict_get),
    ADDER_MEMBER_NATIVE(__annotations__, type_annotations_get), ADDER_MEMBER_NATIVE(__call__, type_call_method),
    ADDER_MEMBER_NATIVE(__doc__, type_doc_get),
    ADDER_MEMBER_NATIVE(mro, type_mro_method),
    ADDER_MEMBER_NATIVE(__instancecheck__, type_instancecheck),
    ADDER_MEMBER_NATIVE(__subclasscheck__, type_subclasscheck),
    ADDER_MEMBER_NATIVE(__subclasses__, type_subclasses),
    ADDER_MEMBER_NATIVE(__prepare__, type_prepare),
};
ADDER_TYPE(adder_type_type, type, adder_object_type, type_slots, type_members, type_construct, 0,
           "type(object_or_name, bases=None, dict=None, /, **kwds)\nThe class of an object, or a new class.");
