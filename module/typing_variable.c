/* typing_variable.c: type parameters (PEP 484, 612, 646, 695, 696): TypeVar, TypeVarTuple, ParamSpec and its args and
 * kwargs. What substitutes them in a subscript is Python's: functions of the module typing, which are looked for there.
 */
#include "module/typing.h"

enum { BOUND, CONSTRAINTS, FALLBACK, PARTS };
enum { COVARIANT = 1, CONTRAVARIANT = 2, INFERRED = 4 };

typedef struct Variable {
    AdderObject object;
    AdderValue name, module;
    AdderValue value[PARTS];    /* unbound: not there, or not yet made by its function */
    AdderValue function[PARTS]; /* unbound: given eagerly */
    uintptr_t flags;
} Variable;
#define VARIABLE(v) ((Variable *)(void *)adder_object_get(v))
#define VALUES (2 + 2 * PARTS)

static void trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Variable *)self)->name, VALUES);
}

static Variable *variable_new(AdderVm *vm, const AdderType *type, AdderValue name) {
    AdderValue module = typing_caller_module(vm);
    Variable *v = adder_new(vm, type, sizeof *v);
    AdderValue *slots = &v->name;
    for (unsigned i = 0; i < VALUES; i++) slots[i] = ADDER_UNBOUND;
    v->name = name;
    v->module = module;
    return v;
}

bool typing_is_variable(AdderValue v) {
    return adder_is_exact(v, &typing_variable_type) || adder_is_exact(v, &typing_variable_tuple_type) ||
           adder_is_exact(v, &typing_parameter_spec_type);
}

/* ---- made by the compiler: functions that are called when the value is asked for ---- */

AdderValue typing_variable_make(AdderVm *vm, const AdderType *type, AdderValue tuple) {
    typing_parts(vm, tuple, 1, PARTS + 1);
    unsigned first = PARTS + 1 - (unsigned)adder_tuple_count(tuple); /* only TypeVars have bounds */
    Variable *v = variable_new(vm, type, adder_tuple_items(tuple)[0]);
    v->module = ADDER_UNBOUND; /* then "typing" is shown */
    v->flags = INFERRED;
    for (unsigned i = first; i < PARTS; i++) {
        AdderValue function = adder_tuple_items(tuple)[1 + i - first];
        if (!adder_is_none(function)) adder_store(vm, v, &v->function[i], function);
    }
    return adder_object(v);
}

/* ---- made by a call ---- */

static unsigned variance(AdderVm *vm, const AdderValue *flags) {
    unsigned result = 0;
    for (unsigned i = 0; i < 3; i++) {
        if (!adder_is_unbound(flags[i]) && adder_truth(vm, flags[i])) result |= 1u << i;
    }
    if ((result & 3) == 3) adder_raise(vm, &adder_ValueError, "Bivariant types are not supported.");
    if ((result & INFERRED) && (result & 3)) {
        adder_raise(vm, &adder_ValueError, "Variance cannot be specified with infer_variance.");
    }
    return result;
}

static AdderValue construct(AdderVm *vm, const AdderType *type, const AdderValue *a, AdderValue constraints,
                            AdderValue bound, AdderValue fallback, const AdderValue *flags) {
    if (!adder_is_str(a[0])) {
        adder_raise(vm, &adder_TypeError, "%N() argument 'name' must be str, not %T", type, a[0]);
    }
    unsigned bits = flags ? variance(vm, flags) : 0;
    Variable *v = variable_new(vm, type, a[0]);
    v->flags = bits;
    v->value[BOUND] = adder_is_none(bound) ? ADDER_UNBOUND : bound;
    v->value[CONSTRAINTS] = constraints;
    v->value[FALLBACK] = adder_same(fallback, adder_object(&typing_no_default)) ? ADDER_UNBOUND : fallback;
    return adder_object(v);
}

static AdderValue variable_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                     AdderValue kwnames) {
    AdderValue a[6], constraints = ADDER_UNBOUND;
    (void)cls;
    if (nargs > 1) { /* keywords stand behind the constraints */
        constraints = adder_tuple(vm, nargs - 1, args + 1);
        size_t count = adder_is_unbound(kwnames) ? 0 : adder_tuple_count(kwnames);
        AdderValue shorter[8];
        if (count > 6) adder_raise(vm, &adder_TypeError, "typevar() got an unexpected keyword argument");
        shorter[0] = args[0];
        for (size_t i = 0; i < count; i++) shorter[1 + i] = args[nargs + i];
        adder_bind(vm, "typevar(name, *, bound=None, default=None, covariant=False, contravariant=False, infer_variance=False)",
                   shorter, 1, kwnames, a);
    } else {
        adder_bind(vm, "typevar(name, *, bound=None, default=None, covariant=False, contravariant=False, infer_variance=False)",
                   args, nargs, kwnames, a);
    }
    bool bounded = !adder_is_unbound(a[1]) && !adder_is_none(a[1]);
    if (nargs == 2) adder_raise(vm, &adder_TypeError, "A single constraint is not allowed");
    if (nargs > 2 && bounded) adder_raise(vm, &adder_TypeError, "Constraints cannot be combined with bound=...");
    return construct(vm, &typing_variable_type, a, constraints, a[1], a[2], a + 3);
}

static AdderValue variable_tuple_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                           AdderValue kwnames) {
    AdderValue a[2];
    (void)cls;
    adder_bind(vm, "typevartuple(name, *, default=None)", args, nargs, kwnames, a);
    return construct(vm, &typing_variable_tuple_type, a, ADDER_UNBOUND, ADDER_UNBOUND, a[1], NULL);
}

static AdderValue parameter_spec_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                           AdderValue kwnames) {
    AdderValue a[6];
    (void)cls;
    adder_bind(vm, "paramspec(name, *, bound=None, default=None, covariant=False, contravariant=False, infer_variance=False)",
               args, nargs, kwnames, a);
    return construct(vm, &typing_parameter_spec_type, a, ADDER_UNBOUND, a[1], a[2], a + 3);
}

/* ---- attributes ---- */

static AdderValue part(AdderVm *vm, AdderValue self, unsigned which, AdderValue otherwise) {
    Variable *v = VARIABLE(self);
    return typing_lazy(vm, v, &v->value[which], &v->function[which], otherwise);
}
static AdderValue fallback_of(AdderVm *vm, AdderValue self) {
    return part(vm, self, FALLBACK, adder_object(&typing_no_default));
}
static AdderValue function_of_part(AdderValue self, unsigned which) {
    AdderValue function = VARIABLE(self)->function[which];
    return adder_is_unbound(function) ? ADDER_NONE : function;
}

static AdderValue get_attribute(AdderVm *vm, AdderValue self, AdderValue name) {
    const Variable *v = VARIABLE(self);
    if (adder_same(name, ADDER_N(__name__))) return v->name;
    if (adder_same(name, ADDER_N(__module__))) return adder_is_unbound(v->module) ? ADDER_N(typing) : v->module;
    if (adder_same(name, ADDER_N(__default__))) return fallback_of(vm, self);
    if (adder_same(name, ADDER_N(evaluate_default))) return function_of_part(self, FALLBACK);
    if (adder_is_exact(self, &typing_variable_tuple_type)) return ADDER_UNBOUND;
    if (adder_same(name, ADDER_N(__bound__))) return part(vm, self, BOUND, ADDER_NONE);
    if (adder_same(name, ADDER_N(__covariant__))) return adder_bool(v->flags & COVARIANT);
    if (adder_same(name, ADDER_N(__contravariant__))) return adder_bool(v->flags & CONTRAVARIANT);
    if (adder_same(name, ADDER_N(__infer_variance__))) return adder_bool(v->flags & INFERRED);
    if (!adder_is_exact(self, &typing_variable_type)) return ADDER_UNBOUND;
    if (adder_same(name, ADDER_N(__constraints__))) return part(vm, self, CONSTRAINTS, adder_tuple(vm, 0, NULL));
    if (adder_same(name, ADDER_N(evaluate_bound))) return function_of_part(self, BOUND);
    if (adder_same(name, ADDER_N(evaluate_constraints))) return function_of_part(self, CONSTRAINTS);
    return ADDER_UNBOUND;
}

static AdderValue has_default(AdderValue self) {
    const Variable *v = VARIABLE(self);
    return adder_bool(!adder_is_unbound(v->value[FALLBACK]) || !adder_is_unbound(v->function[FALLBACK]));
}

static void repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    (void)vm;
    const Variable *v = VARIABLE(self);
    bool plain = (v->flags & INFERRED) || adder_is_exact(self, &typing_variable_tuple_type);
    if (!plain) adder_builder_put_char(out, (v->flags & COVARIANT) ? '+' : (v->flags & CONTRAVARIANT) ? '-' : '~');
    adder_builder_put_str(out, VARIABLE(self)->name);
}

static _Noreturn void no_base(AdderVm *vm, AdderValue self) {
    adder_raise(vm, &adder_TypeError, "Cannot subclass an instance of %s", strrchr(str_text(str_of(adder_type_of(self)->name)), 46) + 1);
}

/* A function of typing that gets the variable and what was given. */
static AdderValue ask_typing(AdderVm *vm, AdderValue name, unsigned count, const AdderValue *args) {
    AdderValue function = typing_function(vm, name);
    if (adder_is_unbound(function)) function = adder_get_attribute(vm, adder_import(vm, "typing"), name);
    return adder_call(vm, function, count, args);
}

/* ---- TypeVar ---- */

ADDER_METHOD(typing_variable_type, variable_has_default, "has_default(self, /)", "Whether it has a default.") {
    return has_default(args[0]);
}
ADDER_METHOD(typing_variable_type, variable_mro_entries, "__mro_entries__(self, bases, /)", "It is no base class.") {
    no_base(vm, args[0]);
}
ADDER_METHOD(typing_variable_type, variable_reduce, "__reduce__(self, /)", "Its name.") {
    return VARIABLE(args[0])->name;
}
ADDER_METHOD(typing_variable_type, variable_subst, "__typing_subst__(self, arg, /)", "What stands for it.") {
    return ask_typing(vm, ADDER_N(_typevar_subst), 2, args);
}
ADDER_METHOD(typing_variable_type, variable_prepare, "__typing_prepare_subst__(self, alias, args, /)",
             "The arguments, with the default when there is none.") {
    AdderValue parameters = adder_get_attribute(vm, args[1], ADDER_N(__parameters__)), self = args[0];
    size_t count = adder_length(vm, args[2]);
    size_t index = (size_t)adder_to_index(vm, adder_call_method(vm, parameters, ADDER_N(index), 1, &self));
    if (index < count) return args[2];
    if (index > count || !adder_truth(vm, has_default(self))) {
        adder_raise(vm, &adder_TypeError, "Too few arguments for %q", adder_str_of(vm, args[1]));
    }
    AdderValue fallback = fallback_of(vm, self);
    return adder_binary(vm, ADDER_ADD, args[2], adder_tuple(vm, 1, &fallback));
}
static const AdderMember variable_members[] = {
    ADDER_MEMBER_NATIVE(has_default, variable_has_default),
    ADDER_MEMBER_NATIVE(__mro_entries__, variable_mro_entries),
    ADDER_MEMBER_NATIVE(__reduce__, variable_reduce),
    ADDER_MEMBER_NATIVE(__typing_subst__, variable_subst),
    ADDER_MEMBER_NATIVE(__typing_prepare_subst__, variable_prepare),
};
static const AdderSlots variable_slots = {.native = &typing_variable_type, .size = sizeof(Variable), .trace = trace,
                                          .repr = repr, .binary = typing_binary, .get_attribute = get_attribute};
ADDER_TYPE(typing_variable_type, typing_TypeVar, adder_object_type, variable_slots, variable_members, variable_construct,
           ADDER_TYPE_FINAL, "TypeVar(name, *constraints, bound=None, covariant=False)\nType variable.");

/* ---- TypeVarTuple ---- */

ADDER_METHOD(typing_variable_tuple_type, tuple_has_default, "has_default(self, /)", "Whether it has a default.") {
    return has_default(args[0]);
}
ADDER_METHOD(typing_variable_tuple_type, tuple_mro_entries, "__mro_entries__(self, bases, /)", "It is no base class.") {
    no_base(vm, args[0]);
}
ADDER_METHOD(typing_variable_tuple_type, tuple_reduce, "__reduce__(self, /)", "Its name.") {
    return VARIABLE(args[0])->name;
}
ADDER_METHOD(typing_variable_tuple_type, tuple_subst, "__typing_subst__(self, arg, /)", "Always an error.") {
    adder_raise(vm, &adder_TypeError, "Substitution of bare TypeVarTuple is not supported");
}
ADDER_METHOD(typing_variable_tuple_type, tuple_prepare, "__typing_prepare_subst__(self, alias, args, /)",
             "The arguments, those that it stands for as one.") {
    return ask_typing(vm, ADDER_N(_typevartuple_prepare_subst), 3, args);
}
static AdderValue tuple_iterate(AdderVm *vm, AdderValue self) {
    AdderValue one = typing_unpacked(vm, self);
    return adder_iterate(vm, adder_tuple(vm, 1, &one));
}
static const AdderMember tuple_members[] = {
    ADDER_MEMBER_NATIVE(has_default, tuple_has_default),
    ADDER_MEMBER_NATIVE(__mro_entries__, tuple_mro_entries),
    ADDER_MEMBER_NATIVE(__reduce__, tuple_reduce),
    ADDER_MEMBER_NATIVE(__typing_subst__, tuple_subst),
    ADDER_MEMBER_NATIVE(__typing_prepare_subst__, tuple_prepare),
};
static const AdderSlots tuple_slots = {.native = &typing_variable_tuple_type, .size = sizeof(Variable), .trace = trace,
                                       .repr = repr, .iterate = tuple_iterate, .get_attribute = get_attribute};
ADDER_TYPE(typing_variable_tuple_type, typing_TypeVarTuple, adder_object_type, tuple_slots, tuple_members,
           variable_tuple_construct, ADDER_TYPE_FINAL, "TypeVarTuple(name, *, default=NoDefault)\nRow of type variables.");

/* ---- ParamSpec, P.args, P.kwargs ---- */

typedef struct SpecPart {
    AdderObject object;
    AdderValue origin;
} SpecPart;
#define ORIGIN(v) (((SpecPart *)(void *)adder_object_get(v))->origin)

static void part_trace(AdderVisitor *visitor, AdderObject *self) { adder_visit(visitor, &((SpecPart *)self)->origin); }
static AdderValue part_new(AdderVm *vm, const AdderType *type, AdderValue origin) {
    SpecPart *made = adder_new(vm, type, sizeof *made);
    made->origin = origin;
    return adder_object(made);
}
static AdderValue part_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                 AdderValue kwnames) {
    AdderValue origin;
    adder_bind(vm, "paramspecargs(origin)", args, nargs, kwnames, &origin);
    return part_new(vm, cls, origin);
}
static void part_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    AdderValue origin = ORIGIN(self);
    const char *suffix = adder_is_exact(self, &typing_parameter_args_type) ? ".args" : ".kwargs";
    if (adder_is_exact(origin, &typing_parameter_spec_type)) {
        adder_builder_put_str(out, VARIABLE(origin)->name);
    } else {
        adder_builder_put_repr(out, origin);
    }
    adder_builder_put_c(out, suffix);
    (void)vm;
}
static AdderValue part_compare(AdderVm *vm, AdderComparison op, AdderValue self, AdderValue other) {
    bool same_type = adder_is_object(other) && adder_type_of(self) == adder_type_of(other);
    if (!same_type || (op != ADDER_EQ && op != ADDER_NE)) return ADDER_NOT_IMPLEMENTED;
    return adder_bool(adder_equal(vm, ORIGIN(self), ORIGIN(other)) == (op == ADDER_EQ));
}
static uint32_t part_hash(AdderVm *vm, AdderValue self) { return adder_hash(vm, ORIGIN(self)) + 1; }
static AdderValue part_attribute(AdderVm *vm, AdderValue self, AdderValue name) {
    (void)vm;
    return adder_same(name, ADDER_N(__origin__)) ? ORIGIN(self) : ADDER_UNBOUND;
}
static const AdderMember part_members[] = {};
static const AdderSlots args_slots = {.native = &typing_parameter_args_type, .size = sizeof(SpecPart),
                                      .trace = part_trace, .repr = part_repr, .compare = part_compare,
                                      .hash = part_hash, .get_attribute = part_attribute};
static const AdderSlots kwargs_slots = {.native = &typing_parameter_kwargs_type, .size = sizeof(SpecPart),
                                        .trace = part_trace, .repr = part_repr, .compare = part_compare,
                                        .hash = part_hash, .get_attribute = part_attribute};
ADDER_TYPE(typing_parameter_args_type, typing_ParamSpecArgs, adder_object_type, args_slots, part_members, part_construct,
           ADDER_TYPE_FINAL, "ParamSpecArgs(origin)\nThe args of a ParamSpec.");
ADDER_TYPE(typing_parameter_kwargs_type, typing_ParamSpecKwargs, adder_object_type, kwargs_slots, part_members,
           part_construct, ADDER_TYPE_FINAL, "ParamSpecKwargs(origin)\nThe kwargs of a ParamSpec.");

ADDER_METHOD(typing_parameter_spec_type, spec_has_default, "has_default(self, /)", "Whether it has a default.") {
    return has_default(args[0]);
}
ADDER_METHOD(typing_parameter_spec_type, spec_mro_entries, "__mro_entries__(self, bases, /)", "It is no base class.") {
    no_base(vm, args[0]);
}
ADDER_METHOD(typing_parameter_spec_type, spec_reduce, "__reduce__(self, /)", "Its name.") {
    return VARIABLE(args[0])->name;
}
ADDER_METHOD(typing_parameter_spec_type, spec_subst, "__typing_subst__(self, arg, /)", "What stands for it.") {
    return ask_typing(vm, ADDER_N(_paramspec_subst), 2, args);
}
ADDER_METHOD(typing_parameter_spec_type, spec_prepare, "__typing_prepare_subst__(self, alias, args, /)",
             "The arguments, those that it stands for as one.") {
    return ask_typing(vm, ADDER_N(_paramspec_prepare_subst), 3, args);
}
ADDER_PROPERTY(typing_parameter_spec_type, spec_args, "args", "Its positional arguments.") {
    return part_new(vm, &typing_parameter_args_type, args[0]);
}
ADDER_PROPERTY(typing_parameter_spec_type, spec_kwargs, "kwargs", "Its keyword arguments.") {
    return part_new(vm, &typing_parameter_kwargs_type, args[0]);
}
static const AdderMember spec_members[] = {
    ADDER_MEMBER_NATIVE(args, spec_args),
    ADDER_MEMBER_NATIVE(kwargs, spec_kwargs),
    ADDER_MEMBER_NATIVE(has_default, spec_has_default),
    ADDER_MEMBER_NATIVE(__mro_entries__, spec_mro_entries),
    ADDER_MEMBER_NATIVE(__reduce__, spec_reduce),
    ADDER_MEMBER_NATIVE(__typing_subst__, spec_subst),
    ADDER_MEMBER_NATIVE(__typing_prepare_subst__, spec_prepare),
};
static const AdderSlots spec_slots = {.native = &typing_parameter_spec_type, .size = sizeof(Variable), .trace = trace,
                                      .repr = repr, .binary = typing_binary, .get_attribute = get_attribute};
ADDER_TYPE(typing_parameter_spec_type, typing_ParamSpec, adder_object_type, spec_slots, spec_members,
           parameter_spec_construct, ADDER_TYPE_FINAL, "ParamSpec(name, *, bound=None)\nParameter specification.");
