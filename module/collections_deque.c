/* collections_deque.c: collections.deque: a ring of items that grows and shrinks at both ends.
 *
 * The ring is a buffer whose room is a power of two; item i stands at (head + i) modulo the room, free places are null.
 * `changes` counts what alters the number of items, so that iterators and searches notice.
 */
#include "adder.h"

/* Given by the floor that prints: whether v is not being printed already. */
bool vm_repr_enter(AdderVm *vm, AdderValue v);
void vm_repr_leave(AdderVm *vm);

extern const AdderType adder_deque_type;
static const AdderType deque_iterator_type, deque_reverse_iterator_type;

typedef struct Deque {
    AdderObject object;
    AdderValue *items;
    size_t room, head, count;
    intptr_t maxlen; /* -1: none */
    size_t changes;
} Deque;

enum { SMALLEST_ROOM = 4 };

static Deque *deque_of(AdderValue v) {
    return (Deque *)adder_object_get(v);
}
static AdderValue *place(const Deque *d, size_t i) {
    return &d->items[(d->head + i) & (d->room - 1)];
}

static void deque_trace(AdderVisitor *visitor, AdderObject *self) {
    Deque *d = (Deque *)self;
    if (d->items != NULL) adder_visit_values(visitor, d->items, d->room);
    adder_visit_buffer(visitor, &d->items);
}

/* ---- the ring ---- */
static void items_moved(AdderVm *vm, Deque *d) {
    if (((struct AdderVmPublic *)vm)->marking) adder_barrier_moved(vm, &d->object, SIZE_MAX);
}

static void set_room(AdderVm *vm, Deque *d, size_t room) {
    AdderValue *items = adder_buffer_new(vm, room > SIZE_MAX / 64 ? SIZE_MAX / 2 : room * sizeof *items),
               *old = d->items;
    for (size_t i = 0; i < d->count; i++) items[i] = *place(d, i);
    d->items = items;
    d->room = room;
    d->head = 0;
    items_moved(vm, d);
    adder_buffer_free(vm, old);
}

static void clear(AdderVm *vm, Deque *d) {
    AdderValue *old = d->items;
    d->items = NULL;
    d->room = d->head = d->count = 0;
    d->changes++;
    adder_buffer_free(vm, old);
}

static AdderValue take_left(AdderVm *vm, Deque *d) {
    AdderValue v = *place(d, 0);
    place(d, 0)->bits = 0;
    d->head = (d->head + 1) & (d->room - 1);
    d->count--;
    d->changes++;
    return v;
}
static AdderValue take_right(AdderVm *vm, Deque *d) {
    AdderValue v = *place(d, d->count - 1);
    place(d, d->count - 1)->bits = 0;
    d->count--;
    d->changes++;
    return v;
}
static void trim(AdderVm *vm, Deque *d) { /* after taking: gives back room that is mostly free */
    if (d->room > SMALLEST_ROOM * 4 && d->count < d->room / 8) set_room(vm, d, d->room / 4);
}

/* A full deque with a maximum loses an item at the other end. */
static bool has_space(AdderVm *vm, Deque *d, bool left) {
    if (d->maxlen == 0) return false;
    if (d->maxlen > 0 && d->count >= (size_t)d->maxlen) {
        if (left) {
            take_right(vm, d);
        } else {
            take_left(vm, d);
        }
    }
    if (d->count == d->room) set_room(vm, d, d->room == 0 ? SMALLEST_ROOM : d->room * 2);
    return true;
}
static void put_right(AdderVm *vm, Deque *d, AdderValue v) {
    if (!has_space(vm, d, false)) return;
    adder_store(vm, d, place(d, d->count), v);
    d->count++;
    d->changes++;
}
static void put_left(AdderVm *vm, Deque *d, AdderValue v) {
    if (!has_space(vm, d, true)) return;
    d->head = (d->head - 1) & (d->room - 1);
    adder_store(vm, d, place(d, 0), v);
    d->count++;
    d->changes++;
}

static AdderValue copy(AdderVm *vm, AdderValue self);
static void extend(AdderVm *vm, Deque *d, AdderValue iterable, bool left) {
    if (adder_same(iterable, adder_object(d))) iterable = copy(vm, iterable);
    AdderValue iterator = adder_iterate(vm, iterable);
    for (AdderValue v; !adder_is_unbound(v = adder_next(vm, iterator));) {
        if (left) {
            put_left(vm, d, v);
        } else {
            put_right(vm, d, v);
        }
    }
}

static AdderValue new_like(AdderVm *vm, intptr_t maxlen) {
    Deque *d = adder_new(vm, &adder_deque_type, sizeof(Deque));
    d->maxlen = maxlen;
    return adder_object(d);
}
static void append_all(AdderVm *vm, Deque *to, Deque *from) {
    for (size_t i = 0, n = from->count; i < n; i++) put_right(vm, to, *place(from, i));
}
static AdderValue copy(AdderVm *vm, AdderValue self) {
    AdderValue result = new_like(vm, deque_of(self)->maxlen);
    append_all(vm, deque_of(result), deque_of(self));
    return result;
}

static void rotate(AdderVm *vm, Deque *d, intptr_t n) {
    if (d->count < 2) return;
    intptr_t count = (intptr_t)d->count;
    n %= count;
    if (n < 0) n += count;
    if (n == 0) return;
    if (d->count == d->room) { /* a full ring turns by its head alone */
        d->head = (d->head - (size_t)n) & (d->room - 1);
    } else if (n <= count / 2) {
        for (; n > 0; n--) {
            AdderValue v = take_right(vm, d);
            d->head = (d->head - 1) & (d->room - 1);
            *place(d, 0) = v;
            d->count++;
        }
    } else {
        for (n = count - n; n > 0; n--) {
            AdderValue v = take_left(vm, d);
            *place(d, d->count) = v;
            d->count++;
        }
    }
    d->changes++;
    items_moved(vm, d);
}

static void remove_at(AdderVm *vm, Deque *d, size_t i) {
    if (i < d->count / 2) {
        for (; i > 0; i--) *place(d, i) = *place(d, i - 1);
        take_left(vm, d);
    } else {
        for (; i + 1 < d->count; i++) *place(d, i) = *place(d, i + 1);
        take_right(vm, d);
    }
    items_moved(vm, d);
}

/* The first item equal to v in [from, to); -1. */
static intptr_t search(AdderVm *vm, Deque *d, AdderValue v, size_t from, size_t to) {
    size_t changes = d->changes;
    for (size_t i = from; i < to; i++) {
        bool found = adder_equal(vm, *place(d, i), v);
        if (d->changes != changes) adder_raise(vm, &adder_RuntimeError, "deque mutated during iteration");
        if (found) return (intptr_t)i;
    }
    return -1;
}

/* ---- slots ---- */
static void deque_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    adder_check_stack(vm);
    if (!vm_repr_enter(vm, self)) {
        adder_builder_put_c(out, "[...]");
        return;
    }
    Deque *d = deque_of(self);
    adder_builder_format(out, "%T([", self);
    for (size_t i = 0; i < d->count; i++) {
        if (i != 0) adder_builder_put_c(out, ", ");
        adder_builder_put_repr(out, *place(d, i));
    }
    adder_builder_put_char(out, ']');
    if (d->maxlen >= 0) adder_builder_format(out, ", maxlen=%z", (size_t)d->maxlen);
    adder_builder_put_char(out, ')');
    vm_repr_leave(vm);
}

static AdderValue deque_compare(AdderVm *vm, AdderComparison op, AdderValue self, AdderValue other) {
    if (!adder_is_instance(other, &adder_deque_type)) return ADDER_NOT_IMPLEMENTED;
    adder_check_stack(vm);
    Deque *a = deque_of(self), *b = deque_of(other);
    if ((op == ADDER_EQ || op == ADDER_NE) && a->count != b->count) return adder_bool(op == ADDER_NE);
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        AdderValue x = *place(a, i), y = *place(b, i);
        if (adder_equal(vm, x, y)) continue;
        if (op == ADDER_EQ || op == ADDER_NE) return adder_bool(op == ADDER_NE);
        return adder_compare(vm, op, x, y);
    }
    intptr_t n = (intptr_t)a->count, m = (intptr_t)b->count;
    switch (op) {
    case ADDER_LT: return adder_bool(n < m);
    case ADDER_LE: return adder_bool(n <= m);
    case ADDER_GT: return adder_bool(n > m);
    case ADDER_GE: return adder_bool(n >= m);
    default: return adder_bool((n == m) == (op == ADDER_EQ));
    }
}

static AdderValue repeat(AdderVm *vm, AdderValue self, AdderValue times, bool in_place) {
    intptr_t n = adder_to_index(vm, times);
    AdderValue once = copy(vm, self), result = in_place ? self : new_like(vm, deque_of(self)->maxlen);
    if (in_place) clear(vm, deque_of(self));
    for (; n > 0; n--) {
        adder_poll(vm);
        append_all(vm, deque_of(result), deque_of(once));
    }
    return result;
}

static AdderValue deque_binary(AdderVm *vm, unsigned op, AdderValue a, AdderValue b, bool self_is_right) {
    unsigned plain = op & ~(unsigned)ADDER_IN_PLACE;
    if (plain == ADDER_MULTIPLY) {
        AdderValue times = self_is_right ? a : b;
        if (!adder_is_int(times)) return ADDER_NOT_IMPLEMENTED;
        return repeat(vm, self_is_right ? b : a, times, op != plain && !self_is_right);
    }
    if (plain != ADDER_ADD || self_is_right) return ADDER_NOT_IMPLEMENTED;
    if (op != plain) {
        extend(vm, deque_of(a), b, false);
        return a;
    }
    if (!adder_is_instance(b, &adder_deque_type)) {
        adder_raise(vm, &adder_TypeError, "can only concatenate deque (not \"%T\") to deque", b);
    }
    AdderValue result = copy(vm, a);
    append_all(vm, deque_of(result), deque_of(b));
    return result;
}

static size_t deque_length(AdderVm *vm, AdderValue self) {
    return deque_of(self)->count;
}

static size_t position_of(AdderVm *vm, AdderValue self, AdderValue key) {
    if (!adder_is_int(key) && adder_is_unbound(adder_find_attribute(vm, key, ADDER_N(__index__)))) {
        adder_raise(vm, &adder_TypeError, "sequence index must be integer, not '%T'", key);
    }
    return adder_index_resolve(vm, key, deque_of(self)->count, "deque");
}
static AdderValue deque_get_item(AdderVm *vm, AdderValue self, AdderValue key) {
    size_t i = position_of(vm, self, key);
    return *place(deque_of(self), i);
}
static void deque_set_item(AdderVm *vm, AdderValue self, AdderValue key, AdderValue v) {
    size_t i = position_of(vm, self, key);
    Deque *d = deque_of(self);
    if (adder_is_unbound(v)) {
        remove_at(vm, d, i);
    } else {
        adder_store(vm, d, place(d, i), v);
    }
}
static bool deque_contains(AdderVm *vm, AdderValue self, AdderValue v) {
    return search(vm, deque_of(self), v, 0, deque_of(self)->count) >= 0;
}

/* ---- iterators ---- */
typedef struct DequeIterator {
    AdderObject object;
    AdderValue deque;
    size_t done, changes;
} DequeIterator;

static AdderValue iterator_new(AdderVm *vm, const AdderType *type, AdderValue deque) {
    DequeIterator *it = adder_new(vm, type, sizeof(DequeIterator));
    it->deque = deque;
    it->changes = deque_of(deque)->changes;
    return adder_object(it);
}
static AdderValue deque_iterate(AdderVm *vm, AdderValue self) {
    return iterator_new(vm, &deque_iterator_type, self);
}
static AdderValue iterator_self(AdderVm *vm, AdderValue self) {
    return self;
}
static void iterator_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit(visitor, &((DequeIterator *)self)->deque);
}
static AdderValue iterator_next(AdderVm *vm, AdderValue self) {
    DequeIterator *it = (DequeIterator *)adder_object_get(self);
    Deque *d = deque_of(it->deque);
    if (it->changes != d->changes) {
        it->done = SIZE_MAX;
        adder_raise(vm, &adder_RuntimeError, "deque mutated during iteration");
    }
    if (it->done >= d->count) return ADDER_UNBOUND;
    size_t i = it->done++;
    return *place(d, adder_is_exact(self, &deque_iterator_type) ? i : d->count - 1 - i);
}
static AdderValue iterator_hint(AdderVm *vm, AdderValue self) {
    const DequeIterator *it = (DequeIterator *)adder_object_get(self);
    size_t count = deque_of(it->deque)->count;
    return adder_int_unsigned(vm, it->done < count ? count - it->done : 0);
}
ADDER_METHOD(deque_iterator_type, deque_iterator_hint, "__length_hint__(self, /)", "Number of items left.") {
    return iterator_hint(vm, args[0]);
}
ADDER_METHOD(deque_reverse_iterator_type, deque_reverse_iterator_hint, "__length_hint__(self, /)",
             "Number of items left.") {
    return iterator_hint(vm, args[0]);
}
static const AdderMember iterator_members[] = {ADDER_MEMBER_NATIVE(__length_hint__, deque_iterator_hint)};
static const AdderMember reverse_iterator_members[] = {
    ADDER_MEMBER_NATIVE(__length_hint__, deque_reverse_iterator_hint)};
static const AdderSlots iterator_slots = {
    .native = &deque_iterator_type,
    .size = sizeof(DequeIterator),
    .letter = 'i',
    .trace = iterator_trace,
    .iterate = iterator_self,
    .next = iterator_next,
};
static ADDER_TYPE(deque_iterator_type, _deque_iterator, adder_object_type, iterator_slots, iterator_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "_deque_iterator()");
static ADDER_TYPE(deque_reverse_iterator_type, _deque_reverse_iterator, adder_object_type, iterator_slots,
                  reverse_iterator_members, NULL, ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "_deque_reverse_iterator()");

/* ---- methods ---- */
ADDER_METHOD(adder_deque_type, deque_append, "append(self, item, /)",
             "Add an element to the right side of the deque.") {
    put_right(vm, deque_of(args[0]), args[1]);
    return ADDER_NONE;
}
ADDER_METHOD(adder_deque_type, deque_appendleft, "appendleft(self, item, /)",
             "Add an element to the left side of the deque.") {
    put_left(vm, deque_of(args[0]), args[1]);
    return ADDER_NONE;
}
ADDER_METHOD(adder_deque_type, deque_clear, "clear(self, /)", "Remove all elements from the deque.") {
    clear(vm, deque_of(args[0]));
    return ADDER_NONE;
}
ADDER_METHOD(adder_deque_type, deque_copy, "copy(self, /)", "Return a shallow copy of a deque.") {
    if (adder_is_exact(args[0], &adder_deque_type)) return copy(vm, args[0]);
    AdderValue arguments[2] = {args[0], adder_int(vm, deque_of(args[0])->maxlen)};
    return adder_call(vm, adder_object(adder_type_of(args[0])), deque_of(args[0])->maxlen < 0 ? 1 : 2, arguments);
}
ADDER_METHOD(adder_deque_type, deque_count, "count(self, value, /)", "Return number of occurrences of value.") {
    Deque *d = deque_of(args[0]);
    size_t count = 0, n = d->count;
    for (intptr_t at = 0; (at = search(vm, d, args[1], (size_t)at, n)) >= 0; at++) count++;
    return adder_small_int((intptr_t)count);
}
ADDER_METHOD(adder_deque_type, deque_extend, "extend(self, iterable, /)",
             "Extend the right side of the deque with elements from the iterable.") {
    extend(vm, deque_of(args[0]), args[1], false);
    return ADDER_NONE;
}
ADDER_METHOD(adder_deque_type, deque_extendleft, "extendleft(self, iterable, /)",
             "Extend the left side of the deque with elements from the iterable.") {
    extend(vm, deque_of(args[0]), args[1], true);
    return ADDER_NONE;
}
static size_t clamp(AdderVm *vm, AdderValue v, size_t missing, size_t count) {
    if (adder_is_unbound(v)) return missing;
    intptr_t i = adder_to_index(vm, v);
    if (i < 0) i += (intptr_t)count;
    return i < 0 ? 0 : (size_t)i > count ? count : (size_t)i;
}
ADDER_METHOD(adder_deque_type, deque_index, "index(self, value, start=0, stop=9223372036854775807, /)",
             "Return first index of value.") {
    Deque *d = deque_of(args[0]);
    size_t start = clamp(vm, args[2], 0, d->count), stop = clamp(vm, args[3], d->count, d->count);
    intptr_t at = search(vm, d, args[1], start, stop);
    if (at < 0) adder_raise(vm, &adder_ValueError, "deque.index(x): x not in deque");
    return adder_small_int(at);
}
ADDER_METHOD(adder_deque_type, deque_insert, "insert(self, index, value, /)", "Insert value before index.") {
    Deque *d = deque_of(args[0]);
    if (d->maxlen >= 0 && d->count >= (size_t)d->maxlen) {
        adder_raise(vm, &adder_IndexError, "deque already at its maximum size");
    }
    size_t i = clamp(vm, args[1], 0, d->count);
    if (i < d->count / 2) {
        put_left(vm, d, args[2]);
        for (size_t k = 0; k < i; k++) *place(d, k) = *place(d, k + 1);
    } else {
        put_right(vm, d, args[2]);
        for (size_t k = d->count - 1; k > i; k--) *place(d, k) = *place(d, k - 1);
    }
    adder_store(vm, d, place(d, i), args[2]);
    return ADDER_NONE;
}
static void check_not_empty(AdderVm *vm, Deque *d) {
    if (d->count == 0) adder_raise(vm, &adder_IndexError, "pop from an empty deque");
}
ADDER_METHOD(adder_deque_type, deque_pop, "pop(self, /)", "Remove and return the rightmost element.") {
    Deque *d = deque_of(args[0]);
    check_not_empty(vm, d);
    AdderValue v = take_right(vm, d);
    trim(vm, d);
    return v;
}
ADDER_METHOD(adder_deque_type, deque_popleft, "popleft(self, /)", "Remove and return the leftmost element.") {
    Deque *d = deque_of(args[0]);
    check_not_empty(vm, d);
    AdderValue v = take_left(vm, d);
    trim(vm, d);
    return v;
}
ADDER_METHOD(adder_deque_type, deque_remove, "remove(self, value, /)", "Remove first occurrence of value.") {
    Deque *d = deque_of(args[0]);
    intptr_t at = search(vm, d, args[1], 0, d->count);
    if (at < 0) adder_raise(vm, &adder_ValueError, "deque.remove(x): x not in deque");
    remove_at(vm, d, (size_t)at);
    return ADDER_NONE;
}
ADDER_METHOD(adder_deque_type, deque_reverse, "reverse(self, /)", "Reverse *IN PLACE*.") {
    Deque *d = deque_of(args[0]);
    for (size_t i = 0; i < d->count / 2; i++) {
        AdderValue *a = place(d, i), *b = place(d, d->count - 1 - i), v = *a;
        *a = *b;
        *b = v;
    }
    items_moved(vm, d);
    return ADDER_NONE;
}
ADDER_METHOD(adder_deque_type, deque_rotate, "rotate(self, n=1, /)",
             "Rotate the deque n steps to the right.  If n is negative, rotates left.") {
    rotate(vm, deque_of(args[0]), adder_is_unbound(args[1]) ? 1 : adder_to_index(vm, args[1]));
    return ADDER_NONE;
}
ADDER_METHOD(adder_deque_type, deque_reversed, "__reversed__(self, /)", "Return a reverse iterator over the deque.") {
    return iterator_new(vm, &deque_reverse_iterator_type, args[0]);
}
ADDER_CLASS_METHOD(adder_deque_type, deque_class_getitem, "__class_getitem__(cls, object, /)", "See PEP 585") {
    return args[0];
}
ADDER_PROPERTY(adder_deque_type, deque_maxlen, "maxlen", "maximum size of a deque or None if unbounded") {
    intptr_t maxlen = deque_of(args[0])->maxlen;
    return maxlen < 0 ? ADDER_NONE : adder_int(vm, maxlen);
}

/* ---- the type ---- */
static void initialise(AdderVm *vm, Deque *d, AdderValue iterable, AdderValue maxlen) {
    intptr_t most = -1;
    if (!adder_is_unbound(maxlen) && !adder_is_none(maxlen)) {
        if (!adder_is_int(maxlen)) adder_raise(vm, &adder_TypeError, "an integer is required");
        most = adder_to_index(vm, maxlen);
        if (most < 0) adder_raise(vm, &adder_ValueError, "maxlen must be non-negative");
    }
    if (d->count != 0) clear(vm, d);
    d->maxlen = most;
    if (!adder_is_unbound(iterable)) extend(vm, d, iterable, false);
}
ADDER_METHOD(adder_deque_type, deque_init, "__init__(self, iterable=(), maxlen=None)",
             "Initialize self.  See help(type(self)) for accurate signature.") {
    initialise(vm, deque_of(args[0]), args[1], args[2]);
    return ADDER_NONE;
}

static AdderValue deque_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                  AdderValue kwnames) {
    AdderValue given[2] = {nargs > 0 ? args[0] : ADDER_UNBOUND, nargs > 1 ? args[1] : ADDER_UNBOUND};
    size_t named = adder_is_unbound(kwnames) ? 0 : adder_tuple_count(kwnames);
    if (nargs + named > 2) {
        adder_raise(vm, &adder_TypeError, "deque() takes at most 2 arguments (%z given)", nargs + named);
    }
    for (size_t i = 0; i < named; i++) {
        AdderValue name = adder_tuple_items(kwnames)[i];
        unsigned k = adder_equal(vm, name, ADDER_N(iterable)) ? 0 : adder_equal(vm, name, ADDER_N(maxlen)) ? 1 : 2;
        if (k == 2) adder_raise(vm, &adder_TypeError, "deque() got an unexpected keyword argument '%q'", name);
        if (k < nargs) {
            adder_raise(vm, &adder_TypeError, "argument for deque() given by name ('%q') and position (%u)", name,
                        k + 1);
        }
        given[k] = args[nargs + i];
    }
    Deque *d = adder_new_instance(vm, cls, sizeof(Deque));
    d->maxlen = -1;
    initialise(vm, d, given[0], given[1]);
    return adder_object(d);
}

static const AdderMember deque_members[] = {
    ADDER_MEMBER_NATIVE(__class_getitem__, deque_class_getitem),
    ADDER_MEMBER_NATIVE(__copy__, deque_copy),
    ADDER_MEMBER_NATIVE(__init__, deque_init),
    ADDER_MEMBER_NATIVE(__reversed__, deque_reversed),
    ADDER_MEMBER_NATIVE(append, deque_append),
    ADDER_MEMBER_NATIVE(appendleft, deque_appendleft),
    ADDER_MEMBER_NATIVE(clear, deque_clear),
    ADDER_MEMBER_NATIVE(copy, deque_copy),
    ADDER_MEMBER_NATIVE(count, deque_count),
    ADDER_MEMBER_NATIVE(extend, deque_extend),
    ADDER_MEMBER_NATIVE(extendleft, deque_extendleft),
    ADDER_MEMBER_NATIVE(index, deque_index),
    ADDER_MEMBER_NATIVE(insert, deque_insert),
    ADDER_MEMBER_NATIVE(maxlen, deque_maxlen),
    ADDER_MEMBER_NATIVE(pop, deque_pop),
    ADDER_MEMBER_NATIVE(popleft, deque_popleft),
    ADDER_MEMBER_NATIVE(remove, deque_remove),
    ADDER_MEMBER_NATIVE(reverse, deque_reverse),
    ADDER_MEMBER_NATIVE(rotate, deque_rotate),
};
static const AdderSlots deque_slots = {
    .native = &adder_deque_type,
    .size = sizeof(Deque),
    .letter = 'q',
    .trace = deque_trace,
    .repr = deque_repr,
    .compare = deque_compare,
    .binary = deque_binary,
    .length = deque_length,
    .get_item = deque_get_item,
    .set_item = deque_set_item,
    .contains = deque_contains,
    .iterate = deque_iterate,
};
ADDER_TYPE(adder_deque_type, deque, adder_object_type, deque_slots, deque_members, deque_construct, 0,
           "deque(iterable=(), maxlen=None)\nA list-like sequence optimized for data accesses near its endpoints.");
