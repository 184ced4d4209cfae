/* builtins_sequence.c: built-in functions of iterables and iterators: all, any, len, iter, next, min, max, sorted, aiter,
 * anext. The iterator types (enumerate, zip, ...) are the object floor's. */
#include "module/builtins.h"

#include "object/iterators.h"

ADDER_NATIVE(builtin_len, "len(obj, /)", "Return the number of items in a container.") {
    return adder_int_unsigned(vm, adder_length(vm, args[0]));
}

static Value any_or_all(Vm *vm, Value iterable, bool looked_for) {
    Value it = adder_iterate(vm, iterable), item;
    while (!adder_is_unbound(item = adder_next(vm, it))) {
        if (adder_truth(vm, item) == looked_for) return adder_bool(looked_for);
        adder_poll(vm);
    }
    return adder_bool(!looked_for);
}
ADDER_NATIVE(builtin_all, "all(iterable, /)", "Return True if bool(x) is True for all values x in the iterable.") {
    return any_or_all(vm, args[0], false);
}
ADDER_NATIVE(builtin_any, "any(iterable, /)", "Return True if bool(x) is True for any x in the iterable.") {
    return any_or_all(vm, args[0], true);
}

ADDER_NATIVE(builtin_sorted, "sorted(iterable, /, *, key=None, reverse=False)",
             "Return a new list containing all items from the iterable in ascending order.") {
    Value list = list_from_iterable(vm, args[0]);
    list_sort(vm, list, args[1], argument_given(args[2]) && adder_truth(vm, args[2]));
    return list;
}

/* ---- iter and next ---- */

ADDER_NATIVE(builtin_iter, "iter(iterable, sentinel=None, /)",
             "iter(iterable) gives an iterator; iter(callable, sentinel) calls until it returns the sentinel.") {
    if (!argument_given(args[1])) return adder_iterate(vm, args[0]);
    if (!adder_is_callable(vm, args[0])) adder_raise(vm, &adder_TypeError, "iter(v, w): v must be callable");
    return iterator_from_callable(vm, args[0], args[1]);
}

static _Noreturn void stop(Vm *vm, Value result) {
    if (!adder_is_none(result)) adder_raise_value_of(vm, &adder_StopIteration, result);
    adder_raise(vm, &adder_StopIteration, "");
}

/* Without a default what a generator returned, or __next__ raised, goes on to the caller. */
static Value next_or_raise(Vm *vm, Value it) {
    Value result = NONE, item;
    if (adder_is_exact(it, &adder_generator_type)) {
        item = vm_generator_resume(vm, VALUE_AS(Generator, it), NONE, UNBOUND, &result);
    } else if (!(adder_type_of(it)->flags & ADDER_TYPE_NATIVE) &&
               builtins_special(vm, it, N(__next__), 0, NULL, &item)) {
        return item;
    } else {
        item = adder_next(vm, it);
    }
    if (adder_is_unbound(item)) stop(vm, result);
    return item;
}

ADDER_NATIVE(builtin_next, "next(iterator, default=None, /)",
             "Return the next item from the iterator; at its end the default, or StopIteration is raised.") {
    if (!argument_given(args[1])) return next_or_raise(vm, args[0]);
    Value item = adder_next(vm, args[0]);
    return adder_is_unbound(item) ? args[1] : item;
}

/* ---- min and max ---- */

typedef struct Best {
    Vm *vm;
    Value key, item, measure;
    AdderComparison better;
} Best;

static void best_offer(Best *best, Value item) {
    Value measure = argument_set(best->key) ? adder_call(best->vm, best->key, 1, &item) : item;
    if (adder_is_unbound(best->item) || adder_compare_truth(best->vm, best->better, measure, best->measure)) {
        best->item = item;
        best->measure = measure;
    }
}

static Value best_of(Vm *vm, Value *args, unsigned nargs, AdderComparison better) {
    const char *name = better == ADDER_LT ? "min" : "max";
    Best best = {vm, args[nargs], UNBOUND, UNBOUND, better};
    Value otherwise = args[nargs + 1];
    if (nargs == 0) adder_raise(vm, &adder_TypeError, "%s expected at least 1 argument, got 0", name);
    if (nargs > 1) {
        if (argument_given(otherwise)) {
            adder_raise(vm, &adder_TypeError, "Cannot specify a default for %s() with multiple positional arguments", name);
        }
        for (unsigned i = 0; i < nargs; i++) best_offer(&best, args[i]);
        return best.item;
    }
    Value it = adder_iterate(vm, args[0]), item;
    while (!adder_is_unbound(item = adder_next(vm, it))) {
        best_offer(&best, item);
        adder_poll(vm);
    }
    if (!adder_is_unbound(best.item)) return best.item;
    if (!argument_given(otherwise)) adder_raise(vm, &adder_ValueError, "%s() iterable argument is empty", name);
    return otherwise;
}

ADDER_NATIVE(builtin_max, "max(*args, key=None, default=None)", "The largest of an iterable or of several arguments.") {
    return best_of(vm, args, nargs, ADDER_GT);
}
ADDER_NATIVE(builtin_min, "min(*args, key=None, default=None)", "The smallest of an iterable or of several arguments.") {
    return best_of(vm, args, nargs, ADDER_LT);
}

/* ---- asynchronous iterators ---- */

ADDER_NATIVE(builtin_aiter, "aiter(async_iterable, /)", "Return an asynchronous iterator for an asynchronous iterable.") {
    Value it;
    if (!builtins_special(vm, args[0], N(__aiter__), 0, NULL, &it)) {
        adder_raise(vm, &adder_TypeError, "'%T' object is not an async iterable", args[0]);
    }
    if (adder_is_unbound(vm_find_special(vm, adder_type_of(it), N(__anext__)))) {
        adder_raise(vm, &adder_TypeError, "aiter() returned not an async iterator of type '%T'", it);
    }
    return it;
}

/* What anext(it, default) gives: awaits it.__anext__() and turns StopAsyncIteration into the default. */
typedef struct AnextAwaitable {
    Object object;
    Value iterator; /* of the awaitable within */
    Value otherwise;
} AnextAwaitable;

typedef struct SendRequest {
    Value iterator, result;
    bool ended;
} SendRequest;
static void send_on(Vm *vm, void *data) {
    SendRequest *request = data;
    request->result = vm_send(vm, request->iterator, NONE, &request->ended);
}

static Value anext_step(Vm *vm, Value self) {
    SendRequest request = {VALUE_AS(AnextAwaitable, self)->iterator, NONE, false};
    Value error = adder_try(vm, send_on, &request);
    if (!adder_is_unbound(error)) {
        if (!adder_is_instance(error, &adder_StopAsyncIteration)) adder_raise_value(vm, error);
        stop(vm, VALUE_AS(AnextAwaitable, self)->otherwise);
    }
    if (request.ended) stop(vm, request.result);
    return request.result;
}

static Value anext_self(Vm *vm, Value self) { return self; }

static void anext_trace(Visitor *visitor, Object *self) {
    adder_visit(visitor, &((AnextAwaitable *)self)->iterator);
    adder_visit(visitor, &((AnextAwaitable *)self)->otherwise);
}
ADDER_METHOD(builtins_anext_type, anext_await, "__await__(self, /)", "The awaitable is its own iterator.") {
    return args[0];
}
ADDER_METHOD(builtins_anext_type, anext_send, "send(self, value, /)", "Go on.") { return anext_step(vm, args[0]); }
static const AdderMember anext_members[] = {
    ADDER_MEMBER_NATIVE(__await__, anext_await),
    ADDER_MEMBER_NATIVE(send, anext_send),
};
static const AdderSlots anext_slots = {
    .native = &builtins_anext_type,
    .size = sizeof(AnextAwaitable),
    .letter = 'i',
    .trace = anext_trace,
    .iterate = anext_self,
    .next = anext_step,
};
ADDER_TYPE(builtins_anext_type, anext_awaitable, adder_object_type, anext_slots, anext_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "anext_awaitable");

ADDER_NATIVE(builtin_anext, "anext(async_iterator, default=None, /)", "Return the next item from the async iterator.") {
    Value awaitable;
    if (!builtins_special(vm, args[0], N(__anext__), 0, NULL, &awaitable)) {
        adder_raise(vm, &adder_TypeError, "'%T' object is not an async iterator", args[0]);
    }
    if (!argument_given(args[1])) return awaitable;
    Value iterator = vm_get_awaitable(vm, awaitable);
    AnextAwaitable *wrapped = adder_new(vm, &builtins_anext_type, sizeof *wrapped);
    wrapped->iterator = iterator;
    wrapped->otherwise = args[1];
    return adder_object(wrapped);
}
