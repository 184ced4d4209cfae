/* generator.c: generators, coroutines, async generators: their frames come and go on the register stack. */
#include "base/registers.h"
#include "vm/attribute.h"
#include "vm/call.h"

#include "compile/opcodes.h"
#include "vm/operation.h"

extern const AdderType finished_type, async_value_type, async_send_type, async_throw_type, coroutine_wrapper_type;
static Value finished_new(Vm *vm, Value value);
Value vm_generator_throw(Vm *vm, Generator *g, Value exception, Value *result);

static void generator_trace(Visitor *visitor, Object *self) {
    Generator *g = (Generator *)self;
    adder_visit_values(visitor, g->registers, g->count);
    adder_visit(visitor, &g->handled);
    adder_visit_object(visitor, &g->function);
}

static const Type *kind_of(const Code *code) {
    if ((code->flags & (CODE_GENERATOR | CODE_COROUTINE)) == (CODE_GENERATOR | CODE_COROUTINE)) {
        return &adder_async_generator_type;
    }
    return code->flags & CODE_COROUTINE ? &adder_coroutine_type : &adder_generator_type;
}

Value vm_generator_new(Vm *vm, Function *function, Value *base) {
    const Code *code = function->code;
    unsigned parameters = (unsigned)code->positional + code_keyword_only(code) + ((code->flags & CODE_VARARGS) != 0) +
                          ((code->flags & CODE_KWARGS) != 0);
    Value *top = vm->top;
    vm->top = base + parameters > top ? base + parameters : top;
    unsigned kept = code_rare(code).kept_count;
    kept = kept > parameters ? kept : parameters;
    Generator *g = adder_new(vm, kind_of(code), sizeof(Generator) + kept * sizeof(Value));
    vm->top = top;
    g->function = function;
    g->handled = UNBOUND;
    g->count = (uint16_t)kept;
    memcpy(g->registers, base, parameters * sizeof(Value));
    if (code->exception_count != 0 && kind_of(code) != &adder_async_generator_type) {
        adder_finalize_later(vm, adder_object(g)); /* its finally clauses run when it is dropped */
    }
    return adder_object(g);
}

void vm_generator_finish(Vm *vm, Generator *g) {
    (void)vm;
    Value outer = g->handled;
    if (g->state == GENERATOR_RUNNING) {
        vm->handled = outer;
    }
    g->state = GENERATOR_DONE;
    g->handled = UNBOUND;
    memset(g->registers, 0, g->count * sizeof(Value));
}

/* The register of the outermost handler that the generator waits in, or -1. Behind it stands what was handled outside. */
static int outermost_handler(const Generator *g) {
    const Code *code = g->function->code;
    int found = -1;
    for (unsigned i = 0; i < code->exception_count; i++) {
        ExceptionEntry entry = code_exception(code, i);
        if (entry.target == CLEANUP_ONLY && g->pc > entry.start && g->pc <= entry.end) {
            found = entry.reg;
        }
    }
    return found;
}

void vm_generator_save(Vm *vm, Generator *g, Value *base, uint32_t pc) {
    memcpy(g->registers, base, g->count * sizeof(Value));
    g->pc = pc & 0x0fffffffu;
    g->state = GENERATOR_SUSPENDED;
    Value outer = g->handled, inner = vm->handled;
    g->handled = outermost_handler(g) < 0 ? UNBOUND : inner;
    vm->handled = outer;
    if (vm->public.marking) {
        adder_barrier(vm, &g->object);
    }
}

void vm_push_generator(Vm *vm, Generator *g, Value sent, unsigned dest, ReturnKind kind) {
    if (g->state == GENERATOR_RUNNING) {
        const Type *type = g->object.head->type;
        adder_raise(vm, &adder_ValueError, type == &adder_coroutine_type ? "coroutine already executing"
                                           : type == &adder_generator_type ? "generator already executing"
                                                                           : "async generator already executing");
    }
    Code *code = g->function->code;
    Value *base = vm->top + FRAME_WORDS;
    vm_require(vm, base + code->register_count);
    memcpy(base, g->registers, g->count * sizeof(Value));
    base[FRAME_FUNCTION] = adder_object(g);
    bool fresh = g->state == GENERATOR_NEW;
    if (fresh && !adder_is_none(sent)) {
        const Type *type = g->object.head->type;
        adder_raise(vm, &adder_TypeError, "can't send non-None value to a just-started %s",
                    type == &adder_coroutine_type ? "coroutine" : type == &adder_generator_type ? "generator" : "async generator");
    }
    vm_push(vm, base, code, dest, kind);
    if (!fresh) {
        vm->pc = code_bytecode(code) + g->pc;
        base[g->resume] = sent;
    }
    g->state = GENERATOR_RUNNING;
    Value outer = vm->handled;
    int handler = fresh ? -1 : outermost_handler(g);
    if (handler >= 0) {
        vm->handled = g->handled;
        base[handler + 1] = outer;
    }
    adder_store(vm, g, &g->handled, outer);
}

/* ---- resuming from C ---- */

static NOINLINE Value run_generator(Vm *vm, Generator *g, Value exception) {
    Catch here;
    Vm *volatile self = vm;
    Generator *volatile generator = g;
    here.previous = vm->catch;
    here.interpreter = 0;
    vm->catch = &here;
    if (__builtin_setjmp(here.buffer) != 0) {
        Vm *again = self;
        again->catch->interpreter = 0;
        if (!vm_unwind(again)) {
            again->catch = again->catch->previous;
            vm_throw(again);
        }
    } else if (!adder_is_unbound(exception)) {
        vm->raised = exception;
        vm->raise_keeps_traceback = false;
        vm_throw(vm);
    }
    forget_registers();
    Value result = vm_interpret(self);
    self->catch = self->catch->previous;
    (void)generator;
    return result;
}

Value vm_generator_resume(Vm *vm, Generator *g, Value sent, Value exception, Value *result) {
    *result = NONE;
    if (g->state == GENERATOR_DONE) {
        if (!adder_is_unbound(exception)) {
            adder_raise_value(vm, exception);
        }
        return UNBOUND;
    }
    if (!adder_is_unbound(exception) && g->state == GENERATOR_NEW) {
        vm_generator_finish(vm, g);
        adder_raise_value(vm, exception);
    }
    adder_check_stack(vm);
    Value *saved_top = vm->top;
    vm_push_generator(vm, g, sent, 0, RETURN_NATIVE);
    Value out = run_generator(vm, g, exception);
    vm->top = saved_top;
    if (g->state == GENERATOR_DONE) {
        *result = out;
        return UNBOUND;
    }
    return out;
}

/* The iterator that a suspended generator delegates to (yield from, await), or UNBOUND. */
static Value delegate_of(const Generator *g) {
    if (g->state != GENERATOR_SUSPENDED) {
        return UNBOUND;
    }
    const uint8_t *pc = code_bytecode(g->function->code) + g->pc;
    if (g->pc >= 3 && pc[-3] == OP_YIELD_DELEGATE && pc[-2] == g->resume) {
        return g->registers[pc[-1]];
    }
    if (g->pc >= 6 && pc[-6] == OP_WIDE && pc[-5] == OP_YIELD_DELEGATE) {
        return g->registers[pc[-2] | pc[-1] << 8];
    }
    return UNBOUND;
}

static _Noreturn void raise_stop(Vm *vm, Value result) {
    Value args = adder_is_none(result) ? adder_tuple(vm, 0, NULL) : adder_tuple(vm, 1, &result);
    adder_raise_value(vm, exception_new(vm, &adder_StopIteration, args));
}

static bool is_generator(Value v) {
    return value_is_object(v) && (value_head(v) == adder_head_of(&adder_generator_type) ||
                                  value_head(v) == adder_head_of(&adder_coroutine_type));
}

/* A delegate that is at its end: what SEND finds when the real one ended while an exception was thrown in. */
static void finished_trace(Visitor *visitor, Object *self) { adder_visit(visitor, &((Cell *)self)->value); }
static const AdderSlots finished_slots = {.native = &finished_type, .size = sizeof(Cell), .trace = finished_trace};
static const AdderMember no_members[] = {};
const AdderType ADDER_ALIGNED finished_type = {(const AdderHead *)(const void *)&adder_type_type, &finished_slots,
    &finished_type, ADDER_ROM_NAME(iterator), ADDER_ROM(adder_object_type), {4u}, {4u},
    ADDER_TYPE_NATIVE | ADDER_TYPE_FINAL, {no_members, 0}, NULL, NULL};
static Value finished_new(Vm *vm, Value value) {
    Cell *finished = adder_new(vm, &finished_type, sizeof(Cell));
    finished->value = value;
    return adder_object(finished);
}

typedef struct DelegateCall {
    Value iterator, exception, out, result;
} DelegateCall;

static void throw_into_delegate(Vm *vm, void *data) {
    DelegateCall *call = data;
    if (is_generator(call->iterator)) {
        call->out = vm_generator_throw(vm, VALUE_AS(Generator, call->iterator), call->exception, &call->result);
        return;
    }
    Value method = adder_find_attribute(vm, call->iterator, N(throw));
    if (adder_is_unbound(method)) {
        adder_raise_value(vm, call->exception);
    }
    call->out = adder_call(vm, method, 1, &call->exception);
}

static void send_call(Vm *vm, void *data) {
    DelegateCall *call = data; /* exception: what is sent */
    if (adder_is_none(call->exception)) {
        Value next = type_lookup(vm, adder_type_of(call->iterator), N(__next__));
        if (adder_is_unbound(next)) {
            adder_raise(vm, &adder_TypeError, "'%T' object is not an iterator", call->iterator);
        }
        call->out = adder_call(vm, next, 1, &call->iterator);
    } else {
        call->out = adder_call_method(vm, call->iterator, N(send), 1, &call->exception);
    }
}

static void close_delegate(Vm *vm, void *data) {
    DelegateCall *call = data;
    if (is_generator(call->iterator)) {
        vm_generator_close(vm, VALUE_AS(Generator, call->iterator));
        return;
    }
    Value method = adder_find_attribute(vm, call->iterator, N(close));
    if (!adder_is_unbound(method)) {
        adder_call(vm, method, 0, NULL);
    }
}

static Value stop_value(Value exception) {
    Value args = exception_of(exception)->args;
    return adder_tuple_count(args) != 0 ? adder_tuple_items(args)[0] : NONE;
}

/* Goes on behind the delegation with its result: as if SEND had jumped. The bytecode after YIELD_DELEGATE is the jump
 * back to SEND, so sending is simulated by an exhausted delegate. */
static Value finish_delegation(Vm *vm, Generator *g, Value value, Value *result) {
    Value done = finished_new(vm, value);
    const uint8_t *pc = code_bytecode(g->function->code) + g->pc;
    unsigned reg = pc[-3] == OP_YIELD_DELEGATE ? pc[-1] : (unsigned)(pc[-2] | pc[-1] << 8);
    adder_store(vm, g, &g->registers[reg], done);
    return vm_generator_resume(vm, g, NONE, UNBOUND, result);
}

Value vm_generator_throw(Vm *vm, Generator *g, Value exception, Value *result) {
    Value delegate = delegate_of(g);
    if (!adder_is_unbound(delegate) && value_is_object(delegate)) {
        DelegateCall call = {delegate, exception, UNBOUND, NONE};
        bool closing = adder_is_instance(exception, &adder_GeneratorExit);
        g->state = GENERATOR_RUNNING;
        Value error = adder_try(vm, closing ? close_delegate : throw_into_delegate, &call);
        g->state = GENERATOR_SUSPENDED;
        if (adder_is_unbound(error) && !closing) {
            if (!adder_is_unbound(call.out)) {
                *result = NONE;
                return call.out;
            }
            return finish_delegation(vm, g, call.result, result);
        }
        if (!adder_is_unbound(error)) {
            if (adder_is_instance(error, &adder_StopIteration) && !adder_same(error, exception)) {
                return finish_delegation(vm, g, stop_value(error), result);
            }
            exception = error;
        }
    }
    return vm_generator_resume(vm, g, NONE, exception, result);
}

typedef struct ThrowCall {
    Generator *g;
    Value exception, out, result;
} ThrowCall;
static void throw_call(Vm *vm, void *data) {
    ThrowCall *call = data;
    call->out = vm_generator_throw(vm, call->g, call->exception, &call->result);
}

/* Gives the result that a return statement produced meanwhile, or NONE. */
Value vm_generator_close(Vm *vm, Generator *g) {
    if (g->state == GENERATOR_DONE) {
        return NONE;
    }
    if (g->state == GENERATOR_NEW) {
        vm_generator_finish(vm, g);
        return NONE;
    }
    ThrowCall call = {g, exception_new(vm, &adder_GeneratorExit, adder_tuple(vm, 0, NULL)), UNBOUND, NONE};
    Value error = adder_try(vm, throw_call, &call);
    if (!adder_is_unbound(error)) {
        if (adder_is_instance(error, &adder_GeneratorExit) || adder_is_instance(error, &adder_StopIteration)) {
            return NONE;
        }
        vm->raised = error;
        vm_throw(vm);
    }
    if (!adder_is_unbound(call.out)) {
        adder_raise(vm, &adder_RuntimeError, "%s ignored GeneratorExit",
                    g->object.head == adder_head_of(&adder_coroutine_type) ? "coroutine" : "generator");
    }
    return call.result;
}

Value vm_send(Vm *vm, Value iterator, Value sent, bool *ended) {
    Value result = NONE, out;
    if (is_generator(iterator)) {
        out = vm_generator_resume(vm, VALUE_AS(Generator, iterator), sent, UNBOUND, &result);
    } else if (adder_is_exact(iterator, &finished_type)) {
        *ended = true;
        return VALUE_AS(Cell, iterator)->value;
    } else if (adder_is_none(sent) && !value_is_python_instance(iterator) &&
               adder_is_unbound(native_member(adder_type_of(iterator), N(send)))) {
        out = adder_next(vm, iterator);
    } else {
        DelegateCall call = {iterator, sent, UNBOUND, NONE};
        Value error = adder_try(vm, send_call, &call);
        if (!adder_is_unbound(error)) {
            if (!adder_is_instance(error, &adder_StopIteration)) {
                vm->raised = error;
                vm_throw(vm);
            }
            *ended = true;
            return stop_value(error);
        }
        out = call.out;
    }
    *ended = adder_is_unbound(out);
    return *ended ? result : out;
}

/* ---- the types ---- */

static Generator *self_of(Value v) { return VALUE_AS(Generator, v); }

static Value generator_next(Vm *vm, Value self) {
    Value result;
    return vm_generator_resume(vm, self_of(self), NONE, UNBOUND, &result);
}
static Value generator_iterate(Vm *vm, Value self) {
    (void)vm;
    return self;
}
static void generator_repr(Vm *vm, Value self, Builder *out) {
    const Generator *g = self_of(self);
    (void)vm;
    adder_builder_format(out, "<%T object", self);
    if (g->function != NULL) {
        adder_builder_format(out, " %q", code_qualname(vm, g->function->code));
    }
    adder_builder_format(out, " at 0x%x>", (unsigned)self.bits);
}

static bool is_exception(Value v) { return value_is_object(v) && (value_head(v)->type->flags & ADDER_TYPE_EXCEPTION) != 0; }

/* The exception of throw(typ, val=None, tb=None). */
static Value make_exception(Vm *vm, Value *args) {
    Value v = args[1];
    if (!adder_is_unbound(args[3]) && !adder_is_none(args[3]) && !adder_is_exact(args[3], &adder_traceback_type)) {
        adder_raise(vm, &adder_TypeError, "throw() third argument must be a traceback object");
    }
    if (value_is_type(v) && (((const Type *)v.bits)->flags & ADDER_TYPE_EXCEPTION)) {
        Value value = adder_is_unbound(args[2]) || adder_is_none(args[2]) ? UNBOUND : args[2];
        if (is_exception(value)) {
            return value;
        }
        Value made = adder_call(vm, v, adder_is_unbound(value) ? 0 : 1, &value);
        if (is_exception(made)) {
            return made;
        }
        adder_raise(vm, &adder_TypeError, "calling %r should have returned an instance of BaseException, not %r", v,
                    adder_object(adder_type_of(made)));
    }
    if (is_exception(v) && !adder_is_unbound(args[2]) && !adder_is_none(args[2])) {
        adder_raise(vm, &adder_TypeError, "instance exception may not have a separate value");
    }
    if (!is_exception(v)) {
        adder_raise(vm, &adder_TypeError, "exceptions must be classes or instances deriving from BaseException, not %T", v);
    }
    return v;
}

static Value send_from_python(Vm *vm, Value self, Value sent) {
    Value result, out = vm_generator_resume(vm, self_of(self), sent, UNBOUND, &result);
    if (adder_is_unbound(out)) {
        raise_stop(vm, result);
    }
    return out;
}
static Value throw_from_python(Vm *vm, Value *args) {
    Value result, out = vm_generator_throw(vm, self_of(args[0]), make_exception(vm, args), &result);
    if (adder_is_unbound(out)) {
        raise_stop(vm, result);
    }
    return out;
}

/* What generators and coroutines of all kinds tell. */
static Value generator_code_of(Value v) { return adder_object(self_of(v)->function->code); }
static Value generator_delegate(Value v) {
    Value delegate = delegate_of(self_of(v));
    return adder_is_unbound(delegate) ? NONE : delegate;
}
static Value generator_is(Value v, unsigned state) { return adder_bool(self_of(v)->state == state); }

ADDER_METHOD(adder_generator_type, generator_send, "send(self, value, /)", "Resumes with a value; the next one yielded.") {
    return send_from_python(vm, args[0], args[1]);
}
ADDER_METHOD(adder_generator_type, generator_throw, "throw(self, typ, val=None, tb=None, /)", "Raises an exception inside.") {
    return throw_from_python(vm, args);
}
ADDER_METHOD(adder_generator_type, generator_close, "close(self, /)", "Raises GeneratorExit inside.") {
    return vm_generator_close(vm, self_of(args[0]));
}
ADDER_PROPERTY(adder_generator_type, generator_running, "gi_running", "Whether it runs now.") {
    return generator_is(args[0], GENERATOR_RUNNING);
}
ADDER_PROPERTY(adder_generator_type, generator_suspended, "gi_suspended", "Whether it stands at a yield.") {
    return generator_is(args[0], GENERATOR_SUSPENDED);
}
ADDER_PROPERTY(adder_generator_type, generator_yieldfrom, "gi_yieldfrom", "object being iterated by yield from, or None") {
    return generator_delegate(args[0]);
}
ADDER_PROPERTY(adder_generator_type, generator_frame, "gi_frame", "None when it has ended; else itself stands for the frame.") {
    return self_of(args[0])->state == GENERATOR_DONE ? NONE : args[0];
}
ADDER_PROPERTY(adder_generator_type, generator_name, "__name__", "Name of the function.") {
    return self_of(args[0])->function->code->name;
}
ADDER_PROPERTY(adder_generator_type, generator_qualname, "__qualname__", "Qualified name of the function.") {
    return code_qualname(vm, self_of(args[0])->function->code);
}
ADDER_PROPERTY(adder_generator_type, generator_code, "gi_code", "Code object.") {
    return generator_code_of(args[0]);
}
static const AdderMember generator_members[] = {
    ADDER_MEMBER_NATIVE(gi_suspended, generator_suspended), ADDER_MEMBER_NATIVE(gi_yieldfrom, generator_yieldfrom),
    ADDER_MEMBER_NATIVE(gi_frame, generator_frame),
    ADDER_MEMBER_NATIVE(send, generator_send),           ADDER_MEMBER_NATIVE(throw, generator_throw),
    ADDER_MEMBER_NATIVE(close, generator_close),         ADDER_MEMBER_NATIVE(gi_running, generator_running),
    ADDER_MEMBER_NATIVE(__name__, generator_name),       ADDER_MEMBER_NATIVE(__qualname__, generator_qualname),
    ADDER_MEMBER_NATIVE(gi_code, generator_code),
};
static const AdderSlots generator_slots = {.native = &adder_generator_type, .size = 0, .letter = 'G', .trace = generator_trace,
    .repr = generator_repr, .iterate = generator_iterate, .next = generator_next};
ADDER_TYPE(adder_generator_type, generator, adder_object_type, generator_slots, generator_members, NULL, ADDER_TYPE_FINAL,
           "A generator: the iterator that a function with yield returns.");

static void refuse_reuse(Vm *vm, Value coroutine) {
    if (self_of(coroutine)->state == GENERATOR_DONE) {
        adder_raise(vm, &adder_RuntimeError, "cannot reuse already awaited coroutine");
    }
}

ADDER_METHOD(adder_coroutine_type, coroutine_send, "send(self, value, /)", "Resumes with a value.") {
    refuse_reuse(vm, args[0]);
    return send_from_python(vm, args[0], args[1]);
}
ADDER_METHOD(adder_coroutine_type, coroutine_throw, "throw(self, typ, val=None, tb=None, /)", "Raises an exception inside.") {
    refuse_reuse(vm, args[0]);
    return throw_from_python(vm, args);
}
ADDER_METHOD(adder_coroutine_type, coroutine_close, "close(self, /)", "Raises GeneratorExit inside.") {
    vm_generator_close(vm, self_of(args[0]));
    return NONE;
}
ADDER_METHOD(adder_coroutine_type, coroutine_await, "__await__(self, /)", "An iterator to be used in await.") {
    Cell *wrapper = adder_new(vm, &coroutine_wrapper_type, sizeof(Cell));
    wrapper->value = args[0];
    return adder_object(wrapper);
}
ADDER_PROPERTY(adder_coroutine_type, coroutine_name, "__name__", "Name of the function.") {
    return self_of(args[0])->function->code->name;
}
ADDER_PROPERTY(adder_coroutine_type, coroutine_qualname, "__qualname__", "Qualified name of the function.") {
    return code_qualname(vm, self_of(args[0])->function->code);
}
ADDER_PROPERTY(adder_coroutine_type, coroutine_running, "cr_running", "Whether it runs now.") {
    return generator_is(args[0], GENERATOR_RUNNING);
}
ADDER_PROPERTY(adder_coroutine_type, coroutine_suspended, "cr_suspended", "Whether it waits.") {
    return generator_is(args[0], GENERATOR_SUSPENDED);
}
ADDER_PROPERTY(adder_coroutine_type, coroutine_waits, "cr_await", "object being awaited on, or None") {
    return generator_delegate(args[0]);
}
ADDER_PROPERTY(adder_coroutine_type, coroutine_frame, "cr_frame", "None when it has ended; else itself stands for the frame.") {
    return self_of(args[0])->state == GENERATOR_DONE ? NONE : args[0];
}
ADDER_PROPERTY(adder_coroutine_type, coroutine_code, "cr_code", "Code object.") { return generator_code_of(args[0]); }
ADDER_PROPERTY(adder_coroutine_type, coroutine_origin, "cr_origin", "Not tracked.") { return NONE; }
static const AdderMember coroutine_members[] = {
    ADDER_MEMBER_NATIVE(cr_suspended, coroutine_suspended), ADDER_MEMBER_NATIVE(cr_await, coroutine_waits),
    ADDER_MEMBER_NATIVE(cr_frame, coroutine_frame), ADDER_MEMBER_NATIVE(cr_code, coroutine_code),
    ADDER_MEMBER_NATIVE(cr_origin, coroutine_origin),
    ADDER_MEMBER_NATIVE(send, coroutine_send),       ADDER_MEMBER_NATIVE(throw, coroutine_throw),
    ADDER_MEMBER_NATIVE(close, coroutine_close),     ADDER_MEMBER_NATIVE(__await__, coroutine_await),
    ADDER_MEMBER_NATIVE(__name__, coroutine_name),   ADDER_MEMBER_NATIVE(__qualname__, coroutine_qualname),
    ADDER_MEMBER_NATIVE(cr_running, coroutine_running),
};
static const AdderSlots coroutine_slots = {.native = &adder_coroutine_type, .size = 0, .letter = 'G',
    .trace = generator_trace, .repr = generator_repr};
ADDER_TYPE(adder_coroutine_type, coroutine, adder_object_type, coroutine_slots, coroutine_members, NULL, ADDER_TYPE_FINAL,
           "A coroutine: what an async function returns.");

/* ---- what __await__() of a coroutine gives: an iterator, which the coroutine itself is not ---- */

static Value wrapped_coroutine(Vm *vm, Value wrapper) {
    Value coroutine = VALUE_AS(Cell, wrapper)->value;
    refuse_reuse(vm, coroutine);
    return coroutine;
}
static Value wrapper_next(Vm *vm, Value self) { return send_from_python(vm, wrapped_coroutine(vm, self), NONE); }
ADDER_METHOD(coroutine_wrapper_type, wrapper_send, "send(self, value, /)", "Resumes with a value.") {
    return send_from_python(vm, wrapped_coroutine(vm, args[0]), args[1]);
}
ADDER_METHOD(coroutine_wrapper_type, wrapper_throw, "throw(self, typ, val=None, tb=None, /)", "Raises an exception inside.") {
    args[0] = wrapped_coroutine(vm, args[0]);
    return throw_from_python(vm, args);
}
ADDER_METHOD(coroutine_wrapper_type, wrapper_close, "close(self, /)", "Raises GeneratorExit inside.") {
    vm_generator_close(vm, self_of(VALUE_AS(Cell, args[0])->value));
    return NONE;
}
static const AdderMember wrapper_members[] = {
    ADDER_MEMBER_NATIVE(send, wrapper_send),
    ADDER_MEMBER_NATIVE(throw, wrapper_throw),
    ADDER_MEMBER_NATIVE(close, wrapper_close),
};
static const AdderSlots wrapper_slots = {.native = &coroutine_wrapper_type, .size = sizeof(Cell), .trace = finished_trace,
    .iterate = generator_iterate, .next = wrapper_next};
ADDER_TYPE(coroutine_wrapper_type, coroutine_wrapper, adder_object_type, wrapper_slots, wrapper_members, NULL,
           ADDER_TYPE_FINAL, "A wrapper object implementing __await__ for coroutines.");

/* ---- async generators (PEP 525): asend() and the like give an awaitable; what the body yields arrives wrapped ---- */

typedef struct AsyncSend {
    Object object;
    Value generator, value; /* value: what to send or, for athrow and aclose, the exception */
    uintptr_t state;        /* ASYNC_* */
} AsyncSend;
enum { ASYNC_SEND, ASYNC_THROW, ASYNC_CLOSE, ASYNC_STARTED = 4, ASYNC_ENDED = 8 };

static const AdderSlots wrapped_slots = {.native = &async_value_type, .size = sizeof(Cell), .trace = finished_trace};
const AdderType ADDER_ALIGNED async_value_type = {(const AdderHead *)(const void *)&adder_type_type, &wrapped_slots,
    &async_value_type, ADDER_ROM_NAME(async_value), ADDER_ROM(adder_object_type), {4u}, {4u},
    ADDER_TYPE_NATIVE | ADDER_TYPE_FINAL, {no_members, 0}, NULL, NULL};

Value operation_wrap_async(Vm *vm, Value v) {
    Cell *wrapped = adder_new(vm, &async_value_type, sizeof(Cell));
    wrapped->value = v;
    return adder_object(wrapped);
}

static void async_send_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((AsyncSend *)self)->generator, 2); }

static Value async_result(Vm *vm, AsyncSend *call, Value out) {
    unsigned kind = call->state & 3u;
    if (adder_is_unbound(out)) {
        call->state |= ASYNC_ENDED;
        if (kind == ASYNC_CLOSE) {
            raise_stop(vm, NONE);
        }
        adder_raise_value(vm, exception_new(vm, &adder_StopAsyncIteration, adder_tuple(vm, 0, NULL)));
    }
    if (adder_is_exact(out, &async_value_type)) {
        call->state |= ASYNC_ENDED;
        if (kind == ASYNC_CLOSE) {
            adder_raise(vm, &adder_RuntimeError, "async generator ignored GeneratorExit");
        }
        raise_stop(vm, VALUE_AS(Cell, out)->value);
    }
    return out;
}

typedef struct AsyncStep {
    AsyncSend *call;
    Value sent, out;
} AsyncStep;
static void async_step(Vm *vm, void *data) {
    AsyncStep *step = data;
    AsyncSend *call = step->call;
    Generator *g = self_of(call->generator);
    Value result;
    if (call->state & ASYNC_STARTED) {
        step->out = vm_generator_resume(vm, g, step->sent, UNBOUND, &result);
    } else if ((call->state & 3u) == ASYNC_SEND) {
        call->state |= ASYNC_STARTED;
        step->out = vm_generator_resume(vm, g, call->value, UNBOUND, &result);
    } else {
        call->state |= ASYNC_STARTED;
        step->out = vm_generator_throw(vm, g, call->value, &result);
    }
}

static Value async_send_step(Vm *vm, Value self, Value sent) {
    AsyncSend *call = VALUE_AS(AsyncSend, self);
    if (call->state & ASYNC_ENDED) {
        adder_raise(vm, &adder_RuntimeError, "cannot reuse already awaited %s",
                    (call->state & 3u) == ASYNC_SEND ? "__anext__()/asend()" : "aclose()/athrow()");
    }
    if ((call->state & 3u) == ASYNC_CLOSE) {
        AsyncStep step = {call, sent, UNBOUND};
        if (self_of(call->generator)->state == GENERATOR_DONE && !(call->state & ASYNC_STARTED)) {
            return async_result(vm, call, UNBOUND);
        }
        Value error = adder_try(vm, async_step, &step);
        if (!adder_is_unbound(error)) {
            if (adder_is_instance(error, &adder_GeneratorExit) || adder_is_instance(error, &adder_StopAsyncIteration)) {
                return async_result(vm, call, UNBOUND);
            }
            vm->raised = error;
            vm_throw(vm);
        }
        return async_result(vm, call, step.out);
    }
    AsyncStep step = {call, sent, UNBOUND};
    async_step(vm, &step);
    return async_result(vm, call, step.out);
}
static Value async_send_next(Vm *vm, Value self) { return async_send_step(vm, self, NONE); }

ADDER_METHOD(async_send_type, async_send_send, "send(self, value, /)", "Resumes the awaitable.") {
    return async_send_step(vm, args[0], args[1]);
}
ADDER_METHOD(async_send_type, async_send_throw, "throw(self, typ, val=None, tb=None, /)", "Raises an exception inside.") {
    AsyncSend *call = VALUE_AS(AsyncSend, args[0]);
    Value result, exception = make_exception(vm, args);
    call->state |= ASYNC_STARTED;
    return async_result(vm, call, vm_generator_throw(vm, self_of(call->generator), exception, &result));
}
ADDER_METHOD(async_send_type, async_send_close, "close(self, /)", "Ends the awaitable.") {
    VALUE_AS(AsyncSend, args[0])->state |= ASYNC_ENDED;
    return NONE;
}
ADDER_METHOD(async_send_type, async_send_await, "__await__(self, /)", "Itself.") { return args[0]; }
static const AdderMember async_send_members[] = {
    ADDER_MEMBER_NATIVE(send, async_send_send),
    ADDER_MEMBER_NATIVE(throw, async_send_throw),
    ADDER_MEMBER_NATIVE(close, async_send_close),
    ADDER_MEMBER_NATIVE(__await__, async_send_await),
};
static const AdderSlots async_send_slots = {.native = &async_send_type, .size = sizeof(AsyncSend), .trace = async_send_trace,
    .iterate = generator_iterate, .next = async_send_next};
ADDER_TYPE(async_send_type, async_generator_asend, adder_object_type, async_send_slots, async_send_members, NULL,
           ADDER_TYPE_FINAL, NULL);

static const AdderSlots async_throw_slots = {.native = &async_throw_type, .size = sizeof(AsyncSend),
    .trace = async_send_trace, .iterate = generator_iterate, .next = async_send_next};
ADDER_TYPE(async_throw_type, async_generator_athrow, async_send_type, async_throw_slots, async_send_members,
           NULL, ADDER_TYPE_FINAL, NULL);

static Value async_send_new(Vm *vm, Value generator, Value v, unsigned kind) {
    AsyncSend *call = adder_new(vm, kind == ASYNC_SEND ? &async_send_type : &async_throw_type, sizeof *call);
    call->generator = generator;
    call->value = v;
    call->state = kind;
    return adder_object(call);
}

ADDER_METHOD(adder_async_generator_type, async_generator_next, "__anext__(self, /)", "Awaitable for the next value.") {
    return async_send_new(vm, args[0], NONE, ASYNC_SEND);
}
ADDER_METHOD(adder_async_generator_type, async_generator_send, "asend(self, value, /)", "Awaitable that resumes with a value.") {
    return async_send_new(vm, args[0], args[1], ASYNC_SEND);
}
ADDER_METHOD(adder_async_generator_type, async_generator_throw, "athrow(self, typ, val=None, tb=None, /)",
             "Awaitable that raises inside.") {
    return async_send_new(vm, args[0], make_exception(vm, args), ASYNC_THROW);
}
ADDER_METHOD(adder_async_generator_type, async_generator_close, "aclose(self, /)", "Awaitable that ends the generator.") {
    return async_send_new(vm, args[0], exception_new(vm, &adder_GeneratorExit, adder_tuple(vm, 0, NULL)), ASYNC_CLOSE);
}
ADDER_METHOD(adder_async_generator_type, async_generator_iter, "__aiter__(self, /)", "Itself.") { return args[0]; }
ADDER_PROPERTY(adder_async_generator_type, async_generator_name, "__name__", "Name of the function.") {
    return self_of(args[0])->function->code->name;
}
ADDER_PROPERTY(adder_async_generator_type, async_generator_qualname, "__qualname__", "Qualified name of the function.") {
    return code_qualname(vm, self_of(args[0])->function->code);
}
ADDER_PROPERTY(adder_async_generator_type, async_generator_running, "ag_running", "Whether it runs now.") {
    return generator_is(args[0], GENERATOR_RUNNING);
}
ADDER_PROPERTY(adder_async_generator_type, async_generator_suspended, "ag_suspended", "Whether it waits.") {
    return generator_is(args[0], GENERATOR_SUSPENDED);
}
ADDER_PROPERTY(adder_async_generator_type, async_generator_waits, "ag_await", "object being awaited on, or None") {
    return generator_delegate(args[0]);
}
ADDER_PROPERTY(adder_async_generator_type, async_generator_frame, "ag_frame", "None when it has ended; else itself stands for the frame.") {
    return self_of(args[0])->state == GENERATOR_DONE ? NONE : args[0];
}
ADDER_PROPERTY(adder_async_generator_type, async_generator_code, "ag_code", "Code object.") { return generator_code_of(args[0]); }
static const AdderMember async_generator_members[] = {
    ADDER_MEMBER_NATIVE(ag_running, async_generator_running), ADDER_MEMBER_NATIVE(ag_suspended, async_generator_suspended),
    ADDER_MEMBER_NATIVE(ag_await, async_generator_waits), ADDER_MEMBER_NATIVE(ag_frame, async_generator_frame),
    ADDER_MEMBER_NATIVE(ag_code, async_generator_code),
    ADDER_MEMBER_NATIVE(__name__, async_generator_name),  ADDER_MEMBER_NATIVE(__qualname__, async_generator_qualname),
    ADDER_MEMBER_NATIVE(__anext__, async_generator_next), ADDER_MEMBER_NATIVE(asend, async_generator_send),
    ADDER_MEMBER_NATIVE(athrow, async_generator_throw),   ADDER_MEMBER_NATIVE(aclose, async_generator_close),
    ADDER_MEMBER_NATIVE(__aiter__, async_generator_iter),
};
static const AdderSlots async_generator_slots = {.native = &adder_async_generator_type, .size = 0, .letter = 'G',
    .trace = generator_trace, .repr = generator_repr};
ADDER_TYPE(adder_async_generator_type, async_generator, adder_object_type, async_generator_slots, async_generator_members,
           NULL, ADDER_TYPE_FINAL, "What an async function with yield returns.");

/* ---- instructions ---- */

Value vm_get_awaitable(Vm *vm, Value v) {
    if (value_is_object(v) && value_head(v) == adder_head_of(&adder_coroutine_type)) {
        refuse_reuse(vm, v);
        return v;
    }
    Value method = type_lookup(vm, adder_type_of(v), N(__await__));
    if (adder_is_unbound(method)) {
        adder_raise(vm, &adder_TypeError, "'%T' object can't be awaited", v);
    }
    Value result = adder_call(vm, method, 1, &v);
    if (adder_is_exact(result, &adder_coroutine_type)) {
        adder_raise(vm, &adder_TypeError, "__await__() returned a coroutine");
    }
    if (adder_is_exact(result, &coroutine_wrapper_type)) {
        return wrapped_coroutine(vm, result);
    }
    if (!is_generator(result) && adder_is_unbound(vm_special_method(vm, result, N(__next__)))) {
        adder_raise(vm, &adder_TypeError, "__await__() returned non-iterator of type '%T'", result);
    }
    return result;
}

Value operation_get_delegate(Vm *vm, Value v) {
    if (is_generator(v)) {
        if (adder_is_exact(v, &adder_coroutine_type) && !(vm->code->flags & CODE_COROUTINE)) {
            adder_raise(vm, &adder_TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
        }
        return v;
    }
    return adder_is_exact(v, &coroutine_wrapper_type) ? wrapped_coroutine(vm, v) : adder_iterate(vm, v);
}

Value operation_async_iterator(Vm *vm, Value v) {
    Value method = type_lookup(vm, adder_type_of(v), N(__aiter__));
    if (adder_is_unbound(method)) {
        adder_raise(vm, &adder_TypeError, "'async for' requires an object with __aiter__ method, got %T", v);
    }
    Value iterator = adder_call(vm, method, 1, &v);
    if (adder_is_unbound(type_lookup(vm, adder_type_of(iterator), N(__anext__)))) {
        adder_raise(vm, &adder_TypeError,
                    "'async for' received an object from __aiter__ that does not implement __anext__: %T", iterator);
    }
    return iterator;
}

Value operation_async_next(Vm *vm, Value iterator) {
    Value method = type_lookup(vm, adder_type_of(iterator), N(__anext__));
    if (adder_is_unbound(method)) {
        adder_raise(vm, &adder_TypeError, "'async for' requires an iterator with __anext__ method, got %T", iterator);
    }
    Value next = adder_call(vm, method, 1, &iterator);
    if (adder_is_unbound(type_lookup(vm, adder_type_of(next), N(__await__)))) {
        adder_raise(vm, &adder_TypeError, "'async for' received an invalid object from __anext__: %T", next);
    }
    return vm_get_awaitable(vm, next);
}
