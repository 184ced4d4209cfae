/* typing.h: what the files of the module _typing share. */
#ifndef MODULE_TYPING_H
#define MODULE_TYPING_H

#include "object/str.h"
#include "vm/vm.h"

extern const AdderType typing_variable_type, typing_variable_tuple_type, typing_parameter_spec_type,
    typing_parameter_args_type, typing_parameter_kwargs_type, typing_alias_type, typing_generic_type, union_type;

/* The items of a tuple of so many; raises TypeError for anything else. */
const AdderValue *typing_parts(AdderVm *vm, AdderValue v, size_t least, size_t most);
/* A variable for the compiler: from the tuple of its name and functions (compile/opcodes.h). */
AdderValue typing_variable_make(AdderVm *vm, const AdderType *type, AdderValue tuple);
extern const AdderObject typing_no_default; /* typing.NoDefault */
bool typing_is_variable(AdderValue v);      /* TypeVar, TypeVarTuple or ParamSpec */
AdderValue typing_caller_module(AdderVm *vm); /* __name__ of the running Python code's globals, or None */
/* A function of the Python module typing when that is loaded, else unbound. */
AdderValue typing_function(AdderVm *vm, AdderValue name);
AdderValue typing_unpacked(AdderVm *vm, AdderValue variable_tuple); /* Unpack[Ts] */
/* The tuple with each TypeVarTuple in it as Unpack[Ts]. */
AdderValue typing_unpack_all(AdderVm *vm, AdderValue parameters);
/* What a bound, default or value is: kept, or made by its function when first asked for. */
AdderValue typing_lazy(AdderVm *vm, void *owner, AdderValue *value, AdderValue *function, AdderValue otherwise);
/* X | Y for the types of this module. */
AdderValue typing_binary(AdderVm *vm, unsigned op, AdderValue a, AdderValue b, bool self_is_right);
#endif
