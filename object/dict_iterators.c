/* dict_iterators.c: the iterators over a dict's keys, values and items, forwards and backwards.
 *
 * An iterator holds an entry's number, never an address. It knows that a dict may change under it: then it raises
 * RuntimeError, as CPython's does.
 */
#include "object/dict.h"

typedef struct DictIterator {
    Object object;
    Value dict;       /* UNBOUND at the end */
    size_t at;        /* the next entry's number; backwards: one more than that */
    size_t live;      /* the dict's when the iteration began; SIZE_MAX after an error */
    size_t remaining; /* items still to come */
} DictIterator;

static const AdderType key_iterator_type, value_iterator_type, item_iterator_type, reverse_key_iterator_type,
    reverse_value_iterator_type, reverse_item_iterator_type;
static const AdderType *const iterator_types[2][3] = {
    {&key_iterator_type, &value_iterator_type, &item_iterator_type},
    {&reverse_key_iterator_type, &reverse_value_iterator_type, &reverse_item_iterator_type},
};

Value dict_iterator(Vm *vm, Value dict, DictPart part, bool reverse) {
    DictIterator *it = adder_new(vm, iterator_types[reverse][part], sizeof(DictIterator));
    const Dict *d = VALUE_AS(Dict, dict);
    it->dict = dict;
    it->at = reverse ? d->used : 0;
    it->live = it->remaining = d->live;
    return adder_object(it);
}

static void iterator_trace(Visitor *visitor, Object *self) {
    adder_visit(visitor, &((DictIterator *)self)->dict);
}

static NOINLINE bool iterator_fail(Vm *vm, DictIterator *it, const char *what) {
    it->live = SIZE_MAX;
    adder_raise(vm, &adder_RuntimeError, "dictionary %s during iteration", what);
}

/* Finds the next entry forwards; false at the end. */
static inline bool advance(Vm *vm, DictIterator *it, size_t *number) {
    if (adder_is_unbound(it->dict)) return false;
    const Dict *d = VALUE_AS(Dict, it->dict);
    if (UNLIKELY(it->live != d->live)) return iterator_fail(vm, it, "changed size");
    *number = table_live(d, it->at);
    if (*number >= d->used) {
        it->dict = UNBOUND;
        return false;
    }
    if (UNLIKELY(it->remaining == 0)) return iterator_fail(vm, it, "keys changed");
    it->remaining--;
    it->at = *number + 1;
    return true;
}

static bool retreat(Vm *vm, DictIterator *it, size_t *number) {
    if (adder_is_unbound(it->dict)) return false;
    const Dict *d = VALUE_AS(Dict, it->dict);
    if (it->live != d->live) return iterator_fail(vm, it, "changed size");
    size_t at = it->at < d->used ? it->at : d->used;
    while (at > 0 && value_is_null(dict_entries(d)[at - 1].key)) at--;
    if (at == 0) {
        it->dict = UNBOUND;
        return false;
    }
    if (it->remaining == 0) return iterator_fail(vm, it, "keys changed");
    it->remaining--;
    it->at = *number = at - 1;
    return true;
}

static Value key_iterator_next(Vm *vm, Value self) {
    DictIterator *it = VALUE_AS(DictIterator, self);
    size_t number;
    return advance(vm, it, &number) ? dict_entries(VALUE_AS(Dict, it->dict))[number].key : UNBOUND;
}
static Value value_iterator_next(Vm *vm, Value self) {
    DictIterator *it = VALUE_AS(DictIterator, self);
    size_t number;
    return advance(vm, it, &number) ? dict_entries(VALUE_AS(Dict, it->dict))[number].value : UNBOUND;
}
static Value item_iterator_next(Vm *vm, Value self) {
    DictIterator *it = VALUE_AS(DictIterator, self);
    size_t number;
    return advance(vm, it, &number) ? dict_item_at(vm, VALUE_AS(Dict, it->dict), number) : UNBOUND;
}
static Value reverse_iterator_next(Vm *vm, Value self) {
    DictIterator *it = VALUE_AS(DictIterator, self);
    size_t number;
    if (!retreat(vm, it, &number)) return UNBOUND;
    const Dict *d = VALUE_AS(Dict, it->dict);
    if (adder_is_exact(self, &reverse_item_iterator_type)) return dict_item_at(vm, d, number);
    const Entry *entry = &dict_entries(d)[number];
    return adder_is_exact(self, &reverse_key_iterator_type) ? entry->key : entry->value;
}
static Value iterator_self(Vm *vm, Value self) {
    return self;
}

static size_t remaining_of(Value self) {
    const DictIterator *it = VALUE_AS(DictIterator, self);
    return adder_is_unbound(it->dict) || it->live != adder_dict_count(it->dict) ? 0 : it->remaining;
}
ADDER_METHOD(key_iterator_type, key_iterator_hint, "__length_hint__(self, /)",
             "Private method returning an estimate of len(list(it)).") {
    return adder_int(vm, (int64_t)remaining_of(args[0]));
}
ADDER_METHOD(value_iterator_type, value_iterator_hint, "__length_hint__(self, /)",
             "Private method returning an estimate of len(list(it)).") {
    return adder_int(vm, (int64_t)remaining_of(args[0]));
}
ADDER_METHOD(item_iterator_type, item_iterator_hint, "__length_hint__(self, /)",
             "Private method returning an estimate of len(list(it)).") {
    return adder_int(vm, (int64_t)remaining_of(args[0]));
}
static const AdderMember key_iterator_members[] = {ADDER_MEMBER_NATIVE(__length_hint__, key_iterator_hint)};
static const AdderMember value_iterator_members[] = {ADDER_MEMBER_NATIVE(__length_hint__, value_iterator_hint)};
static const AdderMember item_iterator_members[] = {ADDER_MEMBER_NATIVE(__length_hint__, item_iterator_hint)};

#define ITERATOR_SLOTS(type, next_)                                                                                    \
    {                                                                                                                  \
        .native = &type, .size = sizeof(DictIterator), .letter = 'i', .trace = iterator_trace,                         \
        .iterate = iterator_self, .next = next_                                                                        \
    }
static const AdderSlots key_iterator_slots = ITERATOR_SLOTS(key_iterator_type, key_iterator_next);
static const AdderSlots value_iterator_slots = ITERATOR_SLOTS(value_iterator_type, value_iterator_next);
static const AdderSlots item_iterator_slots = ITERATOR_SLOTS(item_iterator_type, item_iterator_next);
static const AdderSlots reverse_iterator_slots = ITERATOR_SLOTS(reverse_key_iterator_type, reverse_iterator_next);

#define ITERATOR_FLAGS (ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT)
static ADDER_TYPE(key_iterator_type, dict_keyiterator, adder_object_type, key_iterator_slots, key_iterator_members,
                  NULL, ITERATOR_FLAGS, "dict_keyiterator()");
static ADDER_TYPE(value_iterator_type, dict_valueiterator, adder_object_type, value_iterator_slots,
                  value_iterator_members, NULL, ITERATOR_FLAGS, "dict_valueiterator()");
static ADDER_TYPE(item_iterator_type, dict_itemiterator, adder_object_type, item_iterator_slots, item_iterator_members,
                  NULL, ITERATOR_FLAGS, "dict_itemiterator()");
/* The three backward ones share their slots. */
static const AdderMember no_members[0] = {};
static ADDER_TYPE(reverse_key_iterator_type, dict_reversekeyiterator, adder_object_type, reverse_iterator_slots,
                  no_members, NULL, ITERATOR_FLAGS, "dict_reversekeyiterator()");
static ADDER_TYPE(reverse_value_iterator_type, dict_reversevalueiterator, adder_object_type, reverse_iterator_slots,
                  no_members, NULL, ITERATOR_FLAGS, "dict_reversevalueiterator()");
static ADDER_TYPE(reverse_item_iterator_type, dict_reverseitemiterator, adder_object_type, reverse_iterator_slots,
                  no_members, NULL, ITERATOR_FLAGS, "dict_reverseitemiterator()");
