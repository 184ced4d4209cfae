/* traceback.c: the traceback entries of exceptions. An entry keeps the function and a line: the frame that it shows knows
 * code and globals, and no variables (vm/frame.c). */
#include "object/exception_kinds.h"

#include "object/str.h"

/* Whether `entries` begins with three frames of this place. */
static bool is_recursion(Value entries, const Function *function, uint32_t line) {
    for (int i = 0; i < 3; i++, entries = VALUE_AS(Traceback, entries)->next) {
        if (!adder_is_exact(entries, &adder_traceback_type) || VALUE_AS(Traceback, entries)->function->code != function->code ||
            traceback_line(VALUE_AS(Traceback, entries)) != line) {
            return false;
        }
    }
    return true;
}

void exception_add_traceback(Vm *vm, Value exception, Function *function, uint32_t line) {
    Exception *e = exception_of(exception);
    if (is_recursion(e->traceback, function, line)) {
        Traceback *first = VALUE_AS(Traceback, e->traceback);
        uintptr_t place = first->place + ((uintptr_t)1 << TRACEBACK_LINE_BITS);
        if (place > first->place) {
            first->place = place;
            return;
        }
    }
    Traceback *entry = vm_allocate_quietly(vm, &adder_traceback_type, sizeof *entry);
    if (entry == NULL) return;
    entry->next = e->traceback;
    entry->function = function;
    entry->place = line;
    adder_store(vm, e, &e->traceback, adder_object(entry));
}

static void traceback_trace(Visitor *visitor, Object *self) {
    Traceback *t = (Traceback *)self;
    adder_visit(visitor, &t->next);
    adder_visit_object(visitor, &t->function);
}

/* ---- traceback ---- */

static Traceback *traceback_of(Value v) { return VALUE_AS(Traceback, v); }

ADDER_PROPERTY(adder_traceback_type, traceback_next, "tb_next", "The entry nearer to the raise.") {
    Value next = traceback_of(args[0])->next;
    return adder_is_unbound(next) ? NONE : next;
}
ADDER_PROPERTY(adder_traceback_type, traceback_lineno, "tb_lineno", "The line.") {
    return adder_small_int((intptr_t)traceback_line(traceback_of(args[0])));
}
ADDER_PROPERTY(adder_traceback_type, traceback_lasti, "tb_lasti", "Not kept: -1.") { return adder_small_int(-1); }
ADDER_PROPERTY(adder_traceback_type, traceback_frame, "tb_frame", "What is known of the frame.") {
    return frame_of_traceback(vm, traceback_of(args[0])->function, traceback_line(traceback_of(args[0])));
}

static bool traceback_set_attribute(Vm *vm, Value self, Value name, Value v) {
    if (!adder_same(name, N(tb_next)) || adder_is_unbound(v)) return false;
    if (!adder_is_none(v) && !adder_is_exact(v, &adder_traceback_type)) {
        adder_raise(vm, &adder_TypeError, "expected traceback object, got '%T'", v);
    }
    for (Value t = v; adder_is_exact(t, &adder_traceback_type); t = traceback_of(t)->next) {
        if (adder_same(t, self)) adder_raise(vm, &adder_ValueError, "traceback loop detected");
    }
    adder_store(vm, traceback_of(self), &traceback_of(self)->next, adder_is_none(v) ? UNBOUND : v);
    return true;
}

static const AdderMember traceback_members[] = {
    ADDER_MEMBER_NATIVE(tb_next, traceback_next),
    ADDER_MEMBER_NATIVE(tb_lineno, traceback_lineno),
    ADDER_MEMBER_NATIVE(tb_lasti, traceback_lasti),
    ADDER_MEMBER_NATIVE(tb_frame, traceback_frame),
};
static const AdderSlots traceback_slots = {
    .native = &adder_traceback_type,
    .size = sizeof(Traceback),
    .letter = 'h',
    .trace = traceback_trace,
    .set_attribute = traceback_set_attribute,
};
ADDER_TYPE(adder_traceback_type, traceback, adder_object_type, traceback_slots, traceback_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "traceback\nThe way of an exception, outermost frame first.");
