/* frame.c: frame objects. Running frames are windows of the register stack; an object that stands for one is made when a
 * program asks. It keeps the function and a line. While its frame runs, line, variables and caller are read from the stack;
 * afterwards it knows code, globals and the last line it was asked at.
 */
#include "vm/vm.h"

typedef struct Frame {
    Object object;
    Function *function;
    uintptr_t line;
    uintptr_t window; /* of a frame on the stack: its registers' distance from the stack's start; 0: of a traceback */
} Frame;

extern const Type frame_type;

static Frame *frame_of(Value v) { return VALUE_AS(Frame, v); }

static Value frame_make(Vm *vm, Function *function, uint32_t line, size_t window) {
    Frame *f = adder_new(vm, &frame_type, sizeof *f);
    f->function = function;
    f->line = line;
    f->window = window;
    return adder_object(f);
}

Value frame_of_traceback(Vm *vm, Function *function, uint32_t line) { return frame_make(vm, function, line, 0); }

/* ---- the stack ---- */

typedef struct Walk {
    Value *base;
    uint32_t offset; /* where it goes on */
} Walk;

static bool walk_at_end(const Walk *w) { return value_is_null(w->base[FRAME_FUNCTION]); }
static Walk walk_start(Vm *vm) {
    Walk w = {vm->base, 0};
    if (!walk_at_end(&w)) w.offset = (uint32_t)(vm->pc - code_bytecode(vm->code));
    return w;
}
static void walk_out(Walk *w) {
    w->offset = (uint32_t)adder_small_int_get(w->base[FRAME_PC]);
    w->base -= BACK_DELTA(w->base[FRAME_BACK]);
}
static uint32_t walk_line(const Walk *w) {
    return code_line(frame_function(w->base)->code, w->offset - (w->offset != 0));
}
static Value walk_frame(Vm *vm, const Walk *w) {
    if (walk_at_end(w)) return UNBOUND;
    return frame_make(vm, frame_function(w->base), walk_line(w), (size_t)(w->base - vm->stack_start));
}

Value vm_frame_at(Vm *vm, size_t depth) {
    Walk w = walk_start(vm);
    for (; depth > 0 && !walk_at_end(&w); depth--) walk_out(&w);
    return walk_frame(vm, &w);
}

/* Finds the window of a frame object; false when it does not run any more. */
static bool walk_to(Vm *vm, const Frame *f, Walk *w) {
    if (f->window == 0) return false;
    for (*w = walk_start(vm); !walk_at_end(w); walk_out(w)) {
        if ((size_t)(w->base - vm->stack_start) == f->window) return frame_function(w->base) == f->function;
    }
    return false;
}

/* ---- variables ---- */

static bool is_local_name(Value name) {
    return value_is_str(name) && str_size(str_of(name)) > 0 && str_text(str_of(name))[0] != '.';
}

/* A new dict of the variables that have a value. */
static Value function_locals(Vm *vm, const Code *code, Value *base) {
    Value dict = adder_dict(vm);
    for (unsigned i = 0; i < code->name_count; i++) {
        Value name = code_name_at(code, i), v = base[i];
        if (adder_is_exact(v, &adder_cell_type)) v = VALUE_AS(Cell, v)->value;
        if (adder_is_unbound(v) || value_is_null(v) || !is_local_name(name)) continue;
        adder_dict_store(vm, dict, name, v);
    }
    return dict;
}

Value vm_frame_locals(Vm *vm, Value *base) {
    const Function *function = frame_function(base);
    const Code *code = function->code;
    if (code->flags & CODE_NAMESPACE) return adder_is_unbound(base[0]) ? function->globals : base[0];
    return code->flags & CODE_MODULE ? function->globals : function_locals(vm, code, base);
}

/* ---- attributes ---- */

ADDER_PROPERTY(frame_type, frame_code, "f_code", "The code object.") { return adder_object(frame_of(args[0])->function->code); }
ADDER_PROPERTY(frame_type, frame_lineno, "f_lineno", "The line that runs.") {
    Walk w;
    if (walk_to(vm, frame_of(args[0]), &w)) frame_of(args[0])->line = walk_line(&w);
    return adder_small_int((intptr_t)frame_of(args[0])->line);
}
ADDER_PROPERTY(frame_type, frame_globals, "f_globals", "The module's variables.") { return frame_of(args[0])->function->globals; }
ADDER_PROPERTY(frame_type, frame_locals, "f_locals", "A copy of the variables; empty when the frame has ended.") {
    Walk w;
    const Function *function = frame_of(args[0])->function;
    if (walk_to(vm, frame_of(args[0]), &w)) return vm_frame_locals(vm, w.base);
    bool module = (function->code->flags & CODE_MODULE) && !(function->code->flags & CODE_NAMESPACE);
    return module ? function->globals : adder_dict(vm);
}
ADDER_PROPERTY(frame_type, frame_back, "f_back", "The frame of the caller; None when it has ended.") {
    Walk w;
    if (!walk_to(vm, frame_of(args[0]), &w)) return NONE;
    walk_out(&w);
    Value back = walk_frame(vm, &w);
    return adder_is_unbound(back) ? NONE : back;
}
ADDER_PROPERTY(frame_type, frame_builtins, "f_builtins", "The built-in names.") {
    return adder_get_attribute(vm, adder_import(vm, "builtins"), N(__dict__));
}
ADDER_PROPERTY(frame_type, frame_lasti, "f_lasti", "Not kept: -1.") { return adder_small_int(-1); }
ADDER_PROPERTY(frame_type, frame_trace, "f_trace", "There is no tracing: None.") { return NONE; }
ADDER_METHOD(frame_type, frame_clear, "clear(self)", "Nothing to do: ended frames keep no variables.") { return NONE; }

static void frame_trace_slots(Visitor *visitor, Object *self) { adder_visit_object(visitor, &((Frame *)self)->function); }

static void frame_repr(Vm *vm, Value self, Builder *out) {
    const Code *code = frame_of(self)->function->code;
    adder_builder_format(out, "<frame at 0x%x, file %r, line %z, code %q>", (unsigned)self.bits, code_filename(code),
                         (size_t)frame_of(self)->line, code->name);
}

static const AdderMember frame_members[] = {
    ADDER_MEMBER_NATIVE(f_code, frame_code),     ADDER_MEMBER_NATIVE(f_lineno, frame_lineno),
    ADDER_MEMBER_NATIVE(f_globals, frame_globals), ADDER_MEMBER_NATIVE(f_locals, frame_locals),
    ADDER_MEMBER_NATIVE(f_back, frame_back),     ADDER_MEMBER_NATIVE(f_builtins, frame_builtins),
    ADDER_MEMBER_NATIVE(f_lasti, frame_lasti),   ADDER_MEMBER_NATIVE(f_trace, frame_trace),
    ADDER_MEMBER_NATIVE(clear, frame_clear),
};
static const AdderSlots frame_slots = {
    .native = &frame_type,
    .size = sizeof(Frame),
    .letter = 'h',
    .trace = frame_trace_slots,
    .repr = frame_repr,
};
ADDER_TYPE(frame_type, frame, adder_object_type, frame_slots, frame_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "frame\nA call of a function that runs, or that an exception passed.");
