/* atexit.c: the module atexit: functions to be called when the program ends, the last one first. */
#include "adder.h"

/* Its state is a list of (function, args, kwargs). */

static AdderValue functions(AdderVm *vm) {
    AdderValue *state = adder_module_state(vm, ADDER_STATE_ATEXIT);
    if (adder_is_unbound(*state)) *state = adder_list(vm, 0, NULL);
    return *state;
}

ADDER_NATIVE(atexit_register, "register(func, /, *args, **kwargs)", "Have func(*args, **kwargs) called at the end; returns func.") {
    AdderValue function = args[0], entry[3] = {function, ADDER_NONE, args[nargs]};
    if (!adder_is_callable(vm, function)) adder_raise(vm, &adder_TypeError, "the first argument must be callable");
    if (adder_is_unbound(entry[2])) entry[2] = adder_dict(vm);
    entry[1] = adder_tuple(vm, nargs - 1, args + 1);
    adder_list_append(vm, functions(vm), adder_tuple(vm, 3, entry));
    return function;
}

ADDER_NATIVE(atexit_unregister, "unregister(func, /)", "Forget every call of func.") {
    AdderValue kept = adder_list(vm, 0, NULL), all = functions(vm);
    for (size_t i = 0; i < adder_list_count(all); i++) {
        AdderValue entry = adder_list_items(all)[i];
        if (!adder_equal(vm, adder_tuple_items(entry)[0], args[0])) adder_list_append(vm, kept, entry);
    }
    *adder_module_state(vm, ADDER_STATE_ATEXIT) = kept;
    return ADDER_NONE;
}

typedef struct ExitCall {
    AdderValue entry;
} ExitCall;
static void call(AdderVm *vm, void *data) {
    AdderValue *entry = adder_tuple_items(((ExitCall *)data)->entry);
    AdderValue names = adder_list(vm, 0, NULL), args = adder_list(vm, 0, NULL), name, v;
    for (size_t i = 0; i < adder_tuple_count(entry[1]); i++) adder_list_append(vm, args, adder_tuple_items(entry[1])[i]);
    size_t count = adder_tuple_count(entry[1]);
    for (size_t position = 0; adder_dict_walk(entry[2], &position, &name, &v);) {
        adder_list_append(vm, names, name);
        adder_list_append(vm, args, v);
    }
    AdderValue all = adder_tuple(vm, adder_list_count(args), adder_list_items(args));
    AdderValue keywords = adder_tuple(vm, adder_list_count(names), adder_list_items(names));
    adder_call_keywords(vm, entry[0], (unsigned)count, adder_tuple_items(all), keywords);
}

ADDER_NATIVE(atexit_run, "_run_exitfuncs()", "Call them all now. What they raise is shown and goes no further.") {
    for (;;) {
        AdderValue all = functions(vm);
        size_t count = adder_list_count(all);
        if (count == 0) return ADDER_NONE;
        ExitCall last = {adder_list_items(all)[count - 1]};
        adder_call_method(vm, all, ADDER_N(pop), 0, NULL);
        AdderValue error = adder_try(vm, call, &last);
        if (!adder_is_unbound(error)) adder_unraisable(vm, error, "in atexit callback", adder_tuple_items(last.entry)[0]);
    }
}

ADDER_NATIVE(atexit_clear, "_clear()", "Forget all functions.") {
    *adder_module_state(vm, ADDER_STATE_ATEXIT) = ADDER_UNBOUND;
    return ADDER_NONE;
}

ADDER_NATIVE(atexit_count, "_ncallbacks()", "How many there are.") {
    return adder_int(vm, (int64_t)adder_list_count(functions(vm)));
}

static const AdderMember members[] = {
    ADDER_MEMBER_NATIVE(register, atexit_register), ADDER_MEMBER_NATIVE(unregister, atexit_unregister),
    ADDER_MEMBER_NATIVE(_run_exitfuncs, atexit_run), ADDER_MEMBER_NATIVE(_clear, atexit_clear),
    ADDER_MEMBER_NATIVE(_ncallbacks, atexit_count),
};
ADDER_MODULE(atexit_module, atexit, members, "Functions that are called when the program ends.");
