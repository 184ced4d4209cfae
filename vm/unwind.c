/* unwind.c: raising, finding handlers, and the C boundary of exceptions (Catch, vm_execute, adder_try). */
#include "base/registers.h"
#include "vm/call.h"

#include "compile/opcodes.h"

_Noreturn void vm_throw(Vm *vm) {
    CHECK(vm->catch != NULL);
    __builtin_longjmp(vm->catch->buffer, 1);
}

static void set_context(Vm *vm, Value exception) {
    Value handled = vm->handled;
    if (adder_is_unbound(handled) || adder_same(handled, exception)) {
        return;
    }
    /* no cycles: cut the chain where it comes back to this exception */
    for (Value v = handled; value_is_object(v);) {
        Exception *e = exception_of(v);
        if (adder_same(e->context, exception)) {
            e->context = UNBOUND;
            break;
        }
        v = e->context;
    }
    adder_store(vm, (void *)exception.bits, &exception_of(exception)->context, handled);
}

static Value exception_instance(Vm *vm, Value v) {
    if (value_is_object(v)) {
        if (value_head(v)->type->flags & ADDER_TYPE_EXCEPTION) {
            return v;
        }
        if (value_head(v)->slots->native == &adder_type_type && (((const Type *)v.bits)->flags & ADDER_TYPE_EXCEPTION)) {
            Value made = adder_call(vm, v, 0, NULL);
            if (adder_type_of(made)->flags & ADDER_TYPE_EXCEPTION) {
                return made;
            }
            adder_raise(vm, &adder_TypeError, "calling %r should have returned an instance of BaseException, not %r", v,
                        adder_object(adder_type_of(made)));
        }
    }
    adder_raise(vm, &adder_TypeError, "exceptions must derive from BaseException");
}

_Noreturn void adder_raise_value(Vm *vm, Value v) {
    Value exception = exception_instance(vm, v);
    set_context(vm, exception);
    vm->raised = exception;
    vm->raise_keeps_traceback = false;
    vm_throw(vm);
}

_Noreturn void operation_raise_from(Vm *vm, Value v, Value cause);
_Noreturn void operation_raise_from(Vm *vm, Value v, Value cause) {
    Value exception = exception_instance(vm, v);
    Exception *e = exception_of(exception);
    if (!adder_is_none(cause)) {
        cause = value_is_object(cause) ? cause : UNBOUND;
        if (adder_is_unbound(cause) ||
            !(value_head(cause)->type->flags & ADDER_TYPE_EXCEPTION ||
              (value_head(cause)->slots->native == &adder_type_type && ((const Type *)cause.bits)->flags & ADDER_TYPE_EXCEPTION))) {
            adder_raise(vm, &adder_TypeError, "exception causes must derive from BaseException");
        }
        cause = exception_instance(vm, cause);
        e = exception_of(exception);
    }
    adder_store(vm, e, &e->cause, cause);
    e->flags |= EXCEPTION_SUPPRESS_CONTEXT;
    adder_raise_value(vm, exception);
}

_Noreturn void operation_reraise(Vm *vm, Value exception);
_Noreturn void operation_reraise(Vm *vm, Value exception) {
    vm->raised = exception;
    vm->raise_keeps_traceback = true;
    vm_throw(vm);
}

_Noreturn void operation_raise_again(Vm *vm);
_Noreturn void operation_raise_again(Vm *vm) {
    if (adder_is_unbound(vm->handled)) {
        adder_raise(vm, &adder_RuntimeError, "No active exception to reraise");
    }
    operation_reraise(vm, vm->handled);
}

/* StopIteration that leaves a generator, StopAsyncIteration that leaves an async one: PEP 479. */
static void replace_stop_iteration(Vm *vm, const Code *code) {
    bool async_generator = (code->flags & CODE_GENERATOR) && (code->flags & CODE_COROUTINE);
    bool stop = adder_is_instance(vm->raised, &adder_StopIteration);
    if (!stop && !(async_generator && adder_is_instance(vm->raised, &adder_StopAsyncIteration))) {
        return;
    }
    const char *what = async_generator ? "async generator" : code->flags & CODE_COROUTINE ? "coroutine" : "generator";
    Value cause = vm->raised;
    Builder text;
    adder_builder_start(vm, &text);
    adder_builder_format(&text, "%s raised %s", what, stop ? "StopIteration" : "StopAsyncIteration");
    Value message = adder_builder_str(&text);
    Value made = exception_new(vm, &adder_RuntimeError, adder_tuple(vm, 1, &message));
    adder_store(vm, (void *)made.bits, &exception_of(made)->cause, cause);
    adder_store(vm, (void *)made.bits, &exception_of(made)->context, cause);
    exception_of(made)->flags |= EXCEPTION_SUPPRESS_CONTEXT;
    vm->raised = made;
}

/* Looks for a handler in the running frame; sets up registers and pc. */
static bool find_handler(Vm *vm, uint32_t offset) {
    const Code *code = vm->code;
    for (unsigned i = 0; i < code->exception_count; i++) {
        ExceptionEntry entry = code_exception(code, i);
        if (offset < entry.start || offset >= entry.end) {
            continue;
        }
        if (entry.target == CLEANUP_ONLY) {
            vm->handled = vm->base[entry.reg + 1];
            continue;
        }
        vm->base[entry.reg] = vm->raised;
        vm->base[entry.reg + 1] = vm->handled;
        vm->handled = vm->raised;
        vm->raised = UNBOUND;
        vm->pc = code_bytecode(code) + entry.target;
        return true;
    }
    return false;
}

bool vm_unwind(Vm *vm) {
    for (;;) {
        Value *base = vm->base;
        uint32_t offset = (uint32_t)(vm->pc - code_bytecode(vm->code));
        offset -= offset != 0;
        vm->top = base + vm->code->register_count;
        if (!vm->raise_keeps_traceback) {
            exception_add_traceback(vm, vm->raised, frame_function(base), code_line(vm->code, offset));
        }
        vm->raise_keeps_traceback = false;
        if (find_handler(vm, offset)) {
            return true;
        }
        ReturnKind kind = BACK_KIND(base[FRAME_BACK]);
        if (!adder_is_exact(base[FRAME_FUNCTION], &adder_function_type)) {
            replace_stop_iteration(vm, vm->code);
            vm_generator_finish(vm, VALUE_AS(Generator, base[FRAME_FUNCTION]));
        }
        vm_pop(vm);
        if (kind == RETURN_NATIVE) {
            return false;
        }
        if (kind == RETURN_NEXT && adder_is_instance(vm->raised, &adder_StopIteration)) { /* the loop ends */
            vm->raised = UNBOUND;
            return true;
        }
    }
}

/* stops: StopIteration is not passed on, but answered by UNBOUND. */
static NOINLINE Value execute(Vm *vm, bool stops) {
    Catch here;
    Vm *volatile self = vm;
    volatile bool answers = stops;
    here.previous = vm->catch;
    here.interpreter = 0;
    vm->catch = &here;
    if (__builtin_setjmp(here.buffer) != 0) {
        Vm *again = self;
        again->catch->interpreter = 0; /* its frame is gone: what stands there now is ours */
        again->repr_depth = 0;
        if (!vm_unwind(again)) {
            again->catch = again->catch->previous;
            if (answers && adder_is_instance(again->raised, &adder_StopIteration)) {
                again->raised = UNBOUND;
                return UNBOUND;
            }
            vm_throw(again);
        }
    }
    forget_registers();
    Value result = vm_interpret(self);
    self->catch = self->catch->previous;
    return result;
}

Value vm_execute(Vm *vm) { return execute(vm, false); }

Value vm_execute_step(Vm *vm) {
    unsigned repr_depth = vm->repr_depth;
    Value result = execute(vm, true);
    vm->repr_depth = repr_depth;
    return result;
}

typedef struct TryState {
    Value *base, *top;
    Code *code;
    uintptr_t offset;
    Value handled;
    unsigned repr_depth;
} TryState;

static NOINLINE bool try_call(Vm *vm, void (*function)(Vm *vm, void *data), void *data) {
    Catch here;
    Vm *volatile self = vm;
    here.previous = vm->catch;
    here.interpreter = 0;
    vm->catch = &here;
    if (__builtin_setjmp(here.buffer) != 0) {
        self->catch = self->catch->previous;
        return false;
    }
    function(vm, data);
    self->catch = self->catch->previous;
    return true;
}

Value adder_try(Vm *vm, void (*function)(Vm *vm, void *data), void *data) {
    TryState state = {vm->base, vm->top, vm->code, 0, vm->handled, vm->repr_depth};
    state.offset = vm->code ? (uintptr_t)(vm->pc - code_bytecode(vm->code)) : 0;
    if (try_call(vm, function, data)) {
        return UNBOUND;
    }
    Value exception = vm->raised;
    vm->raised = UNBOUND;
    vm->base = state.base;
    vm->top = state.top;
    vm->code = value_is_null(vm->base[FRAME_FUNCTION]) ? NULL : frame_function(vm->base)->code;
    vm->pc = vm->code ? code_bytecode(vm->code) + state.offset : NULL;
    vm->handled = state.handled;
    vm->repr_depth = state.repr_depth;
    vm->raise_keeps_traceback = false;
    return exception;
}

bool vm_repr_enter(Vm *vm, Value v) {
    for (unsigned i = 0; i < vm->repr_depth && i < REPR_DEPTH; i++) {
        if (vm->repr_stack[i] == (const void *)v.bits) {
            return false;
        }
    }
    adder_check_stack(vm);
    if (vm->repr_depth < REPR_DEPTH) {
        vm->repr_stack[vm->repr_depth] = (const void *)v.bits;
    }
    vm->repr_depth++;
    return true;
}

void vm_repr_leave(Vm *vm) { vm->repr_depth -= vm->repr_depth != 0; }
