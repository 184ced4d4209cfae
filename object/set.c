/* set.c: the operations of set and frozenset on the table of table.c.
 *
 * It knows no methods and no slots (set_methods.c). A frozenset is a table like any other that nobody changes once it
 * is made. Operands that are sets or dicts are read entry by entry, so that no hash is computed twice.
 */
#include "object/set.h"

#include "object/call.h"

/* ---- making ---- */
static const Set frozenset_empty ADDER_ALIGNED = {.object = {(const Head *)(const void *)&adder_frozenset_type},
                                                  .single = 1};

Set *set_of(Value v) {
    if (!value_is_object(v)) return NULL;
    const Head *head = value_head(v);
    if (head == adder_head_of(&adder_set_type) || head == adder_head_of(&adder_frozenset_type) ||
        (head->slots != NULL && head->slots->native == &adder_set_type)) {
        return VALUE_AS(Set, v);
    }
    if (!adder_is_instance(v, &adder_frozenset_type)) return NULL;
    return VALUE_AS(Set, adder_unwrap(v));
}

Value adder_set(Vm *vm) {
    Set *set = adder_new(vm, &adder_set_type, sizeof(Set));
    set->single = 1;
    return adder_object(set);
}

Value set_new(Vm *vm, const Type *type, const Set *from) {
    Set *set = adder_new(vm, type, sizeof(Set));
    set->single = 1;
    if (from != NULL) table_copy(vm, set, from);
    return adder_object(set);
}

Value set_from(Vm *vm, const Type *type, Value other) {
    if (type == &adder_frozenset_type) {
        if (adder_is_unbound(other)) return adder_object(&frozenset_empty);
        if (adder_is_exact(other, type)) return other;
    }
    Value set = set_new(vm, type, NULL);
    if (!adder_is_unbound(other)) set_update(vm, set, other);
    return type == &adder_frozenset_type && VALUE_AS(Set, set)->live == 0 ? adder_object(&frozenset_empty) : set;
}

/* ---- single items ---- */
static bool add_probe(Vm *vm, Set *set, Probe *probe) {
    if (table_find(vm, set, probe) >= 0) return false;
    table_append(vm, set, probe, NULL_VALUE);
    return true;
}

bool adder_set_add(Vm *vm, Value set, Value item) {
    Set *s = VALUE_AS(Set, set);
    Probe probe;
    table_probe(vm, s, item, &probe);
    return add_probe(vm, s, &probe);
}

/* A set that is looked up counts as the frozenset of its items. */
static intptr_t find_item(Vm *vm, Set *s, Value item) {
    if (UNLIKELY(adder_is_exact(item, &adder_set_type))) {
        item = set_new(vm, &adder_frozenset_type, VALUE_AS(Set, item));
    }
    Probe probe;
    table_probe(vm, s, item, &probe);
    return table_find(vm, s, &probe);
}

bool set_contains(Vm *vm, Value set, Value item) {
    return find_item(vm, VALUE_AS(Set, set), item) >= 0;
}

bool set_discard(Vm *vm, Value set, Value item) {
    Set *s = VALUE_AS(Set, set);
    intptr_t number = find_item(vm, s, item);
    if (number < 0) return false;
    table_remove_at(vm, s, (size_t)number);
    return true;
}

/* ---- walking another set, a dict or an iterable ---- */
typedef struct Source {
    Table *table; /* a set or dict, or null */
    Value iterator;
    size_t at;
} Source;

static void source_start(Vm *vm, Source *source, Value other) {
    source->table = value_is_dict(other) ? VALUE_AS(Dict, other) : set_of(other);
    source->at = 0;
    source->iterator = source->table != NULL ? NONE : adder_iterate(vm, other);
}

/* The next item as a probe of the set it is meant for; false at the end. */
static bool source_next(Vm *vm, Source *source, const Set *set, Probe *probe) {
    if (source->table != NULL) {
        size_t number = table_live(source->table, source->at);
        if (number >= source->table->used) return false;
        source->at = number + 1;
        table_probe_entry(vm, source->table, number, probe);
        return true;
    }
    Value item = adder_next(vm, source->iterator);
    if (adder_is_unbound(item)) return false;
    table_probe(vm, set, item, probe);
    return true;
}

void set_update(Vm *vm, Value set, Value other) {
    Set *s = VALUE_AS(Set, set), *o = set_of(other);
    if (o == s) return;
    if (o != NULL && s->live == 0) {
        table_clear(vm, s);
        table_copy(vm, s, o);
        return;
    }
    Source source;
    source_start(vm, &source, other);
    if (source.table != NULL && s->live == 0) table_reserve(vm, s, source.table->live);
    for (Probe probe; source_next(vm, &source, s, &probe);) add_probe(vm, s, &probe);
}

void set_difference_update(Vm *vm, Value set, Value other) {
    Set *s = VALUE_AS(Set, set);
    if (set_of(other) == s) {
        table_clear(vm, s);
        return;
    }
    Source source;
    source_start(vm, &source, other);
    for (Probe probe; source_next(vm, &source, s, &probe);) {
        intptr_t number = table_find(vm, s, &probe);
        if (number >= 0) table_remove_at(vm, s, (size_t)number);
    }
}

void set_symmetric_difference_update(Vm *vm, Value set, Value other) {
    Set *s = VALUE_AS(Set, set);
    if (set_of(other) == s) {
        table_clear(vm, s);
        return;
    }
    if (!value_is_dict(other) && set_of(other) == NULL) other = set_from(vm, &adder_set_type, other);
    Source source;
    source_start(vm, &source, other);
    for (Probe probe; source_next(vm, &source, s, &probe);) {
        intptr_t number = table_find(vm, s, &probe);
        if (number >= 0) {
            table_remove_at(vm, s, (size_t)number);
        } else {
            table_append(vm, s, &probe, NULL_VALUE);
        }
    }
}

Value set_intersection(Vm *vm, const Type *type, Value set, Value other) {
    Set *s = VALUE_AS(Set, set), *o = set_of(other);
    if (o == s) return set_new(vm, type, s);
    if (o != NULL && o->live > s->live) { /* walk the smaller one */
        Set *larger = o;
        o = s;
        other = set;
        s = larger;
    }
    Value result = set_new(vm, type, NULL);
    Source source;
    source_start(vm, &source, other);
    for (Probe probe; source_next(vm, &source, s, &probe);) {
        if (table_find(vm, s, &probe) >= 0) add_probe(vm, VALUE_AS(Set, result), &probe);
    }
    return result;
}

void set_intersection_update(Vm *vm, Value set, Value other) {
    Set *s = VALUE_AS(Set, set), *both = VALUE_AS(Set, set_intersection(vm, &adder_set_type, set, other));
    table_clear(vm, s);
    table_copy(vm, s, both);
}

Value set_difference(Vm *vm, const Type *type, Value set, Value other) {
    Set *s = VALUE_AS(Set, set);
    Table *o = value_is_dict(other) ? VALUE_AS(Dict, other) : set_of(other);
    if (o == NULL) {
        Value result = set_new(vm, type, s);
        set_difference_update(vm, result, other);
        return result;
    }
    Value result = set_new(vm, type, NULL);
    Source source;
    source_start(vm, &source, set);
    for (Probe probe; source_next(vm, &source, s, &probe);) {
        if (table_find(vm, o, &probe) < 0) add_probe(vm, VALUE_AS(Set, result), &probe);
    }
    return result;
}

bool set_is_subset(Vm *vm, Set *a, Set *b) {
    if (a->live > b->live) return false;
    for (size_t i = table_live(a, 0); i < a->used; i = table_live(a, i + 1)) {
        Probe probe;
        table_probe_entry(vm, a, i, &probe);
        if (table_find(vm, b, &probe) < 0) return false;
    }
    return true;
}

bool set_is_disjoint(Vm *vm, Value set, Value other) {
    Set *s = VALUE_AS(Set, set), *o = set_of(other);
    if (o == s) return s->live == 0;
    if (o != NULL && o->live > s->live) {
        other = set;
        s = o;
    }
    Source source;
    source_start(vm, &source, other);
    for (Probe probe; source_next(vm, &source, s, &probe);) {
        if (table_find(vm, s, &probe) >= 0) return false;
    }
    return true;
}

/* ---- iterator ---- */
typedef struct SetIterator {
    Object object;
    Value set;   /* UNBOUND at the end */
    size_t at;   /* the next entry's number */
    size_t live; /* the set's when the iteration began; SIZE_MAX after an error */
} SetIterator;

static const AdderType set_iterator_type;

Value set_iterator(Vm *vm, Value set) {
    SetIterator *it = adder_new(vm, &set_iterator_type, sizeof(SetIterator));
    it->set = set;
    it->live = VALUE_AS(Set, set)->live;
    return adder_object(it);
}

static Value set_iterator_next(Vm *vm, Value self) {
    SetIterator *it = VALUE_AS(SetIterator, self);
    if (adder_is_unbound(it->set)) return UNBOUND;
    const Set *s = VALUE_AS(Set, it->set);
    if (UNLIKELY(s->live != it->live)) {
        it->live = SIZE_MAX;
        adder_raise(vm, &adder_RuntimeError, "Set changed size during iteration");
    }
    size_t number = table_live(s, it->at);
    if (number >= s->used) {
        it->set = UNBOUND;
        return UNBOUND;
    }
    it->at = number + 1;
    return table_key(s, number);
}
static Value set_iterator_self(Vm *vm, Value self) {
    return self;
}
static void set_iterator_trace(Visitor *visitor, Object *self) {
    adder_visit(visitor, &((SetIterator *)self)->set);
}

ADDER_METHOD(set_iterator_type, set_iterator_hint, "__length_hint__(self, /)",
             "Private method returning an estimate of len(list(it)).") {
    SetIterator *it = VALUE_AS(SetIterator, args[0]);
    if (adder_is_unbound(it->set) || VALUE_AS(Set, it->set)->live != it->live) return adder_small_int(0);
    size_t count = 0;
    const Set *s = VALUE_AS(Set, it->set);
    for (size_t i = table_live(s, it->at); i < s->used; i = table_live(s, i + 1)) count++;
    return adder_small_int((intptr_t)count);
}

static const AdderMember set_iterator_members[] = {ADDER_MEMBER_NATIVE(__length_hint__, set_iterator_hint)};
static const AdderSlots set_iterator_slots = {
    .native = &set_iterator_type,
    .size = sizeof(SetIterator),
    .letter = 'i',
    .trace = set_iterator_trace,
    .iterate = set_iterator_self,
    .next = set_iterator_next,
};
static ADDER_TYPE(set_iterator_type, set_iterator, adder_object_type, set_iterator_slots, set_iterator_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "set_iterator()");
