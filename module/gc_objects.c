/* gc_objects.c: gc.get_objects, get_referrers, get_referents, is_tracked. Each goes over the heap twice: counting, then
 * filling a list that is long enough, since nothing may be allocated while the heap is walked.
 */
#include "module/gc.h"

#include "vm/attribute.h"

bool gc_shows(const Object *object) {
    const Head *head = object->head;
    if (head == NULL || head->slots == NULL || head->slots->trace == NULL || head->type == NULL) return false;
    const Type *type = head->type;
    return (type->flags & ADDER_TYPE_ABSTRACT) == 0 || type->members.count != 0 || type_is_python(type);
}

/* ---- collecting values ---- */
typedef struct Gather {
    Visitor visitor;
    Value *to;              /* null: counts only */
    size_t count, room;
    const Value *wanted;    /* get_referrers: the objects asked for */
    size_t wanted_count;
    bool refers;
    Value out;              /* the list that is filled: it does not count */
} Gather;

static void gather(Gather *g, Value v) {
    if (g->to != NULL && g->count < g->room) g->to[g->count] = v;
    g->count++;
}

/* A list of what function finds; the second time there may be less of it. */
static Value gathered(Vm *vm, Gather *g, void (*function)(Vm *vm, Gather *g)) {
    g->visitor.vm = vm;
    function(vm, g);
    Value out = adder_list(vm, g->count, NULL);
    g->to = adder_list_items(out);
    g->room = g->count;
    g->count = 0;
    g->out = out;
    function(vm, g);
    if (vm->public.marking) adder_barrier(vm, adder_object_get(out));
    while (adder_list_count(out) > g->count) {
        Value last = adder_small_int((intptr_t)adder_list_count(out) - 1);
        adder_set_item(vm, out, last, UNBOUND);
    }
    return out;
}

/* ---- get_objects ---- */
static void add_object(void *to, Object *object, size_t bytes) {
    (void)bytes;
    Gather *g = to;
    if (gc_shows(object) && !adder_same(adder_object(object), g->out)) gather(g, adder_object(object));
}
static void all_objects(Vm *vm, Gather *g) { heap_walk(&vm->heap, add_object, g); }

ADDER_NATIVE(gc_get_objects, "get_objects(generation=None)",
             "A list of all objects in the heap that can refer to others.") {
    heap_collect(&vm->heap);
    Gather g = {.out = UNBOUND};
    return gathered(vm, &g, all_objects);
}

/* ---- get_referents ---- */
static void add_values(Visitor *visitor, Value *slots, size_t count) {
    for (size_t i = 0; i < count; i++) {
        Value v = slots[i];
        bool internal = adder_is_object(v) && (v.bits == 0 || (gc_shows(adder_object_get(v)) == false &&
                                                               adder_object_get(v)->head != NULL &&
                                                               adder_object_get(v)->head->slots->trace != NULL));
        if (!adder_is_unbound(v) && !internal) gather((Gather *)visitor, v);
    }
}
static void add_value(Visitor *visitor, Value *slot) { add_values(visitor, slot, 1); }
static void skip_buffer(Visitor *visitor, void **slot) {
    (void)visitor;
    (void)slot;
}
static void referents(Vm *vm, Gather *g) {
    for (size_t i = 0; i < g->wanted_count; i++) {
        Value v = g->wanted[i];
        if (!value_is_object(v) || !heap_contains(&vm->heap, (const void *)v.bits)) continue;
        Object *object = adder_object_get(v);
        const Slots *slots = object->head->slots;
        if (slots->trace != NULL) slots->trace(&g->visitor, object);
        if (value_is_python_instance(v)) gather(g, adder_object(object->head->type));
    }
}

ADDER_NATIVE(gc_get_referents, "get_referents(*objs)", "A list of what the objects refer to directly.") {
    Gather g = {.visitor = {add_value, add_values, skip_buffer, vm}, .wanted = args, .wanted_count = nargs, .out = UNBOUND};
    return gathered(vm, &g, referents);
}

/* ---- get_referrers ---- */
static void compare_values(Visitor *visitor, Value *slots, size_t count) {
    Gather *g = (Gather *)visitor;
    for (size_t i = 0; i < count && !g->refers; i++) {
        if (!adder_is_object(slots[i]) || slots[i].bits == 0) continue;
        for (size_t k = 0; k < g->wanted_count; k++) g->refers |= adder_same(slots[i], g->wanted[k]);
    }
}
static void compare_value(Visitor *visitor, Value *slot) { compare_values(visitor, slot, 1); }
static void add_referrer(void *to, Object *object, size_t bytes) {
    (void)bytes;
    Gather *g = to;
    g->refers = false;
    if (!gc_shows(object) || adder_same(adder_object(object), g->out)) return;
    object->head->slots->trace(&g->visitor, object);
    if (g->refers) gather(g, adder_object(object));
}
static void referrers(Vm *vm, Gather *g) { heap_walk(&vm->heap, add_referrer, g); }

ADDER_NATIVE(gc_get_referrers, "get_referrers(*objs)", "A list of the objects that refer to any of these directly.") {
    heap_collect(&vm->heap);
    Gather g = {.visitor = {compare_value, compare_values, skip_buffer, vm}, .wanted = args, .wanted_count = nargs,
                .out = UNBOUND};
    return gathered(vm, &g, referrers);
}

ADDER_NATIVE(gc_is_tracked, "is_tracked(obj, /)", "Whether the object is in the heap and can refer to others.") {
    bool in_heap = value_is_object(args[0]) && heap_contains(&vm->heap, (const void *)args[0].bits);
    return adder_bool(in_heap && gc_shows(adder_object_get(args[0])));
}
