/* builtins.h: the built-in functions of the files builtins_*.c, whose table stands in builtins.c. */
#ifndef MODULE_BUILTINS_H
#define MODULE_BUILTINS_H

#include "vm/vm.h"

/* In these files a native is seen from outside, so that the one table of the module can hold it. */
#undef ADDER_NATIVE
#define ADDER_NATIVE(id, signature, help)                                                                           \
    static Value id(Vm *vm, Value *args, unsigned nargs);                                                           \
    const Native ADDER_ALIGNED id##_native = {                                                                      \
        (const Head *)(const void *)&adder_native_type, id, signature, help, NULL, ADDER_MINIMUM_##id,              \
        ADDER_MAXIMUM_##id, ADDER_TOTAL_##id, ADDER_FLAGS_##id};                                                    \
    static Value id(Vm *vm, Value *args, unsigned nargs)

#define BUILTIN_FUNCTIONS(X)                                                                                        \
    X(abs) X(aiter) X(all) X(anext) X(any) X(ascii) X(bin) X(breakpoint) X(build_class) X(callable) X(chr) X(compile)\
    X(delattr) X(dir) X(divmod) X(eval) X(exec) X(execfile) X(exit) X(format) X(getattr) X(globals) X(hasattr) X(hash)\
    X(help) X(hex) X(id) X(import) X(input) X(isinstance) X(issubclass) X(iter) X(len) X(locals) X(max) X(min) X(next)\
    X(oct) X(open) X(ord) X(pow) X(print) X(repr) X(round) X(setattr) X(sorted) X(sum) X(vars)
#define BUILTIN_DECLARE(name) extern const Native builtin_##name##_native;
BUILTIN_FUNCTIONS(BUILTIN_DECLARE)

extern const AdderModule builtins_module;

static inline bool argument_given(Value v) { return !adder_is_unbound(v); }
/* An argument whose default is None: not given counts as None. */
static inline bool argument_set(Value v) { return !adder_is_unbound(v) && !adder_is_none(v); }

/* builtins_object.c: calls v's special method; false when its type has none. */
bool builtins_special(Vm *vm, Value v, Value name, unsigned nargs, const Value *args, Value *result);
bool value_is_class(Value v);
/* The attribute, or UNBOUND also when a property or __getattr__ raises AttributeError. */
Value builtins_find_attribute(Vm *vm, Value v, Value name);

/* builtins_code.c: the namespaces that the caller's code sees. */
Value builtins_globals(Vm *vm);
Value builtins_locals(Vm *vm);
/* builtins_dir.c: the sorted names that dir(v) gives. */
Value builtins_names(Vm *vm, Value v);
/* builtins_io.c: text to sys.stdout, whatever it is now. */
void builtins_write(Vm *vm, const char *text, size_t size);
void builtins_write_c(Vm *vm, const char *text);

extern const Type builtins_anext_type;

#endif
