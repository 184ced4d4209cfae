/* mro.c: the method resolution order of types, and looking names up along it. */
#include "vm/attribute.h"

/* ---- MRO and lookup ---- */

const Type *type_parent(const Type *type) {
    const Tuple *bases = type_own_bases(type);
    Value base = bases != NULL ? bases->items[0] : type->bases;
    return adder_is_unbound(base) ? NULL : (const Type *)base.bits;
}

bool adder_is_subtype(const Type *type, const Type *of) {
    for (; type != NULL; type = type_parent(type)) {
        if (type == of) {
            return true;
        }
        const Tuple *mro = type_own_mro(type);
        if (mro != NULL) {
            for (size_t i = 1; i < mro->count; i++) {
                if (mro->items[i].bits == (uintptr_t)of) {
                    return true;
                }
            }
            return false;
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
        const Type *type = value_head(v)->type;
        if (UNLIKELY(type == &adder_native_type)) {
            return native_type_of(VALUE_AS(const Native, v));
        }
        return UNLIKELY(type == &adder_method_type) ? bound_method_type_of(v) : type;
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
        const Tuple *mro = type_own_mro(type);
        if (mro != NULL) {
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
    type_mark_cached(type);
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
    const Tuple *mro = type_own_mro(type);
    return mro == NULL ? type_mro_of_bases(vm, type) : adder_object(mro);
}

/* Of a type with a single base. */
Value type_mro_of_bases(Vm *vm, const Type *type) {
    Value list = adder_list(vm, 0, NULL);
    for (const Type *t = type; t != NULL; t = type_parent(t)) {
        const Tuple *mro = t != type ? type_own_mro(t) : NULL;
        for (size_t i = 0; mro != NULL && i < mro->count; i++) {
            adder_list_append(vm, list, mro->items[i]);
        }
        if (mro != NULL) {
            break;
        }
        adder_list_append(vm, list, adder_object(t));
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

Value type_compute_mro(Vm *vm, const Type *type, Value bases) {
    const Type *first = (const Type *)adder_tuple_items(bases)[0].bits;
    if (adder_tuple_count(bases) == 1 && type_own_mro(first) == NULL) {
        return UNBOUND;
    }
    refuse_duplicates(vm, bases);
    return merge_c3(vm, adder_object(type), bases);
}

Value type_bases(Vm *vm, const Type *type) {
    const Tuple *bases = type_own_bases(type);
    Value base = type->bases;
    return bases != NULL ? adder_object(bases) : adder_tuple(vm, adder_is_unbound(base) ? 0 : 1, &base);
}
