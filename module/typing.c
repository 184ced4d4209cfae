/* typing.c: the module _typing: what the compiler's type parameters need, and what a typing in Python stands on. Here
 * are Generic, TypeAliasType and NoDefault; the type variables are in typing_variable.c. When the Python module typing
 * is loaded, subscripting a generic class is done there, else here: the result is a types.GenericAlias.
 */
#include "module/typing.h"

extern const AdderType generic_alias_type;

/* ---- what is shared ---- */

AdderValue typing_lazy(AdderVm *vm, void *owner, AdderValue *value, AdderValue *function, AdderValue otherwise) {
    if (!adder_is_unbound(*value)) return *value;
    if (adder_is_unbound(*function)) return otherwise;
    AdderValue format = adder_small_int(1), made = adder_call(vm, *function, 1, &format);
    adder_store(vm, owner, value, made);
    return made;
}

AdderValue typing_caller_module(AdderVm *vm) {
    if (vm->code == NULL) return ADDER_NONE;
    AdderValue globals = adder_get_attribute(vm, adder_object(frame_function(vm->base)), ADDER_N(__globals__));
    AdderValue name = adder_dict_find(vm, globals, ADDER_N(__name__));
    return adder_is_unbound(name) ? ADDER_NONE : name;
}

AdderValue typing_function(AdderVm *vm, AdderValue name) {
    AdderValue typing = adder_dict_find(vm, vm->modules, ADDER_N(typing));
    return adder_is_unbound(typing) ? ADDER_UNBOUND : adder_find_attribute(vm, typing, name);
}

AdderValue typing_binary(AdderVm *vm, unsigned op, AdderValue a, AdderValue b, bool self_is_right) {
    (void)self_is_right;
    AdderValue both[2] = {a, b}, of_typing = op == ADDER_OR ? typing_function(vm, ADDER_N(_make_union)) : ADDER_UNBOUND;
    if (!adder_is_unbound(of_typing)) return adder_call(vm, of_typing, 2, both);
    return op == ADDER_OR ? union_make(vm, both, 2) : ADDER_NOT_IMPLEMENTED;
}

/* What the compiler gives, as a program can call these functions as well. */
const AdderValue *typing_parts(AdderVm *vm, AdderValue v, size_t least, size_t most) {
    if (!adder_is_exact(v, &adder_tuple_type) || adder_tuple_count(v) < least || adder_tuple_count(v) > most) {
        adder_raise(vm, &adder_TypeError, "the parts must be a tuple as the compiler makes it, not %T", v);
    }
    return adder_tuple_items(v);
}

/* ---- NoDefault and Unpack: constants ---- */

static const AdderType no_default_type, unpack_type;
ADDER_ALIGNED const AdderObject typing_no_default = {(const AdderHead *)(const void *)&no_default_type};
static ADDER_ALIGNED const AdderObject unpack = {(const AdderHead *)(const void *)&unpack_type};

static void constant_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    (void)vm;
    adder_builder_put_c(out, adder_is_exact(self, &no_default_type) ? "typing.NoDefault" : "typing.Unpack");
}
static const AdderMember constant_members[] = {};
static const AdderSlots no_default_slots = {.native = &no_default_type, .size = sizeof(AdderObject),
                                            .repr = constant_repr};
static ADDER_TYPE(no_default_type, typing_NoDefaultType, adder_object_type, no_default_slots, constant_members, NULL,
                  ADDER_TYPE_FINAL, "The type of NoDefault.");
static const AdderSlots unpack_slots = {.native = &unpack_type, .size = sizeof(AdderObject), .repr = constant_repr};
static ADDER_TYPE(unpack_type, typing__SpecialForm, adder_object_type, unpack_slots, constant_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);

static AdderValue alias_of(AdderVm *vm, AdderValue origin, AdderValue arguments) {
    AdderValue both[2] = {origin, arguments};
    return adder_call(vm, adder_object(&generic_alias_type), 2, both);
}

AdderValue typing_unpacked(AdderVm *vm, AdderValue variable_tuple) {
    AdderValue of_typing = typing_function(vm, ADDER_N(Unpack));
    if (!adder_is_unbound(of_typing)) return adder_get_item(vm, of_typing, variable_tuple);
    return alias_of(vm, adder_object(&unpack), adder_tuple(vm, 1, &variable_tuple));
}

AdderValue typing_unpack_all(AdderVm *vm, AdderValue parameters) {
    AdderValue list = adder_list(vm, 0, NULL);
    for (size_t i = 0; i < adder_tuple_count(parameters); i++) {
        AdderValue one = adder_tuple_items(parameters)[i];
        adder_list_append(vm, list,
                          adder_is_exact(one, &typing_variable_tuple_type) ? typing_unpacked(vm, one) : one);
    }
    return adder_tuple(vm, adder_list_count(list), adder_list_items(list));
}

/* ---- TypeAliasType ---- */

typedef struct TypeAlias {
    AdderObject object;
    AdderValue name, module, parameters; /* a tuple */
    AdderValue value, function;          /* see typing_lazy */
} TypeAlias;
#define ALIAS(v) ((TypeAlias *)(void *)adder_object_get(v))

static void alias_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((TypeAlias *)self)->name, 5);
}

static AdderValue alias_make(AdderVm *vm, AdderValue name, AdderValue parameters, AdderValue value, bool lazy) {
    AdderValue module = typing_caller_module(vm);
    TypeAlias *a = adder_new(vm, &typing_alias_type, sizeof *a);
    a->name = name;
    a->module = module;
    a->parameters = parameters;
    a->value = lazy ? ADDER_UNBOUND : value;
    a->function = lazy ? value : ADDER_UNBOUND;
    return adder_object(a);
}
ADDER_NATIVE(typing_make_alias, "_typealias(parts, /)", "For the compiler.") {
    const AdderValue *parts = typing_parts(vm, args[0], 3, 3);
    typing_parts(vm, parts[1], 0, SIZE_MAX);
    return alias_make(vm, parts[0], parts[1], parts[2], true);
}

static AdderValue alias_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                  AdderValue kwnames) {
    AdderValue a[3];
    (void)cls;
    adder_bind(vm, "typealias(name, value, *, type_params=())", args, nargs, kwnames, a);
    if (!adder_is_str(a[0])) {
        adder_raise(vm, &adder_TypeError, "typealias() argument 'name' must be str, not %T", a[0]);
    }
    if (adder_is_unbound(a[2])) a[2] = adder_tuple(vm, 0, NULL);
    if (!adder_is_exact(a[2], &adder_tuple_type)) adder_raise(vm, &adder_TypeError, "type_params must be a tuple");
    return alias_make(vm, a[0], a[2], a[1], false);
}

static AdderValue alias_attribute(AdderVm *vm, AdderValue self, AdderValue name) {
    TypeAlias *a = ALIAS(self);
    if (adder_same(name, ADDER_N(__name__))) return a->name;
    if (adder_same(name, ADDER_N(__module__))) return a->module;
    if (adder_same(name, ADDER_N(__type_params__))) return a->parameters;
    if (adder_same(name, ADDER_N(__parameters__))) return typing_unpack_all(vm, a->parameters);
    if (adder_same(name, ADDER_N(__value__))) return typing_lazy(vm, a, &a->value, &a->function, ADDER_NONE);
    if (adder_same(name, ADDER_N(evaluate_value))) return adder_is_unbound(a->function) ? ADDER_NONE : a->function;
    return ADDER_UNBOUND;
}

static AdderValue alias_get_item(AdderVm *vm, AdderValue self, AdderValue key) {
    if (adder_tuple_count(ALIAS(self)->parameters) == 0) {
        adder_raise(vm, &adder_TypeError, "Only generic type aliases are subscriptable");
    }
    return alias_of(vm, self, key);
}

static void alias_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    (void)vm;
    adder_builder_put_str(out, ALIAS(self)->name);
}
ADDER_METHOD(typing_alias_type, alias_reduce, "__reduce__(self, /)", "Its name.") { return ALIAS(args[0])->name; }

static const AdderMember alias_members[] = {ADDER_MEMBER_NATIVE(__reduce__, alias_reduce)};
static const AdderSlots alias_slots = {
    .native = &typing_alias_type, .size = sizeof(TypeAlias), .trace = alias_trace, .repr = alias_repr,
    .binary = typing_binary, .get_item = alias_get_item, .get_attribute = alias_attribute};
ADDER_TYPE(typing_alias_type, typing_TypeAliasType, adder_object_type, alias_slots, alias_members, alias_construct,
           ADDER_TYPE_FINAL, "TypeAliasType(name, value, *, type_params=())\nWhat a type statement makes.");

/* ---- Generic ---- */

static bool is_generic(AdderValue v) { return adder_same(v, adder_object(&typing_generic_type)); }

/* A parameter of a generic class: a variable, or Unpack[Ts]. */
static bool is_parameter(AdderValue v) {
    return typing_is_variable(v) || adder_is_instance(v, &generic_alias_type);
}

static void check_parameters(AdderVm *vm, AdderValue parameters) {
    size_t count = adder_tuple_count(parameters);
    if (count == 0) adder_raise(vm, &adder_TypeError, "Parameter list to Generic[...] cannot be empty");
    for (size_t i = 0; i < count; i++) {
        AdderValue one = adder_tuple_items(parameters)[i];
        if (!is_parameter(one)) {
            adder_raise(vm, &adder_TypeError, "Parameters to Generic[...] must all be type variables or parameter "
                                              "specification type variables.");
        }
        for (size_t j = 0; j < i; j++) {
            if (adder_same(adder_tuple_items(parameters)[j], one)) {
                adder_raise(vm, &adder_TypeError, "Parameters to Generic[...] must all be unique");
            }
        }
    }
}

static void check_count(AdderVm *vm, AdderValue cls, AdderValue arguments) {
    AdderValue parameters = adder_find_attribute(vm, cls, ADDER_N(__parameters__));
    size_t given = adder_tuple_count(arguments), least = 0, most = 0;
    if (!adder_is_exact(parameters, &adder_tuple_type) || adder_tuple_count(parameters) == 0) {
        adder_raise(vm, &adder_TypeError, "%r is not a generic class", cls);
    }
    for (size_t i = 0; i < adder_tuple_count(parameters); i++, most++) {
        AdderValue one = adder_tuple_items(parameters)[i];
        if (!adder_is_exact(one, &typing_variable_type)) return; /* any number */
        if (!adder_truth(vm, adder_call_method(vm, one, ADDER_N(has_default), 0, NULL))) least++;
    }
    if (given <= most && given >= least) return;
    adder_raise(vm, &adder_TypeError, "Too %s arguments for %r; actual %z, expected %s%z", given > most ? "many" : "few",
                cls, given, given < least ? "at least " : "", given > most ? most : least);
}

ADDER_CLASS_METHOD(typing_generic_type, generic_class_getitem, "__class_getitem__(cls, params, /)",
                   "Parameterizes a generic class.") {
    AdderValue of_typing = typing_function(vm, ADDER_N(_generic_class_getitem));
    if (!adder_is_unbound(of_typing)) return adder_call(vm, of_typing, 2, args);
    AdderValue parameters = adder_is_exact(args[1], &adder_tuple_type) ? args[1] : adder_tuple(vm, 1, &args[1]);
    if (is_generic(args[0])) {
        check_parameters(vm, parameters);
    } else {
        check_count(vm, args[0], parameters);
    }
    return alias_of(vm, args[0], parameters);
}

/* Adds the variables of a base that are not there yet. */
static void collect(AdderVm *vm, AdderValue list, AdderValue base) {
    AdderValue parameters = adder_find_attribute(vm, base, ADDER_N(__parameters__));
    if (!adder_is_instance(base, &generic_alias_type) || !adder_is_exact(parameters, &adder_tuple_type)) return;
    for (size_t i = 0; i < adder_tuple_count(parameters); i++) {
        AdderValue one = adder_tuple_items(parameters)[i];
        if (!adder_contains(vm, list, one)) adder_list_append(vm, list, one);
    }
}

/* Of all classes Protocol alone has Generic as a plain base. */
static bool is_protocol(AdderVm *vm, AdderValue cls) {
    return adder_equal(vm, adder_get_attribute(vm, cls, ADDER_N(__name__)), ADDER_N(Protocol));
}

ADDER_CLASS_METHOD(typing_generic_type, generic_init_subclass, "__init_subclass__(cls, /, **kwargs)",
                   "Finds the parameters of a generic class.") {
    AdderValue of_typing = typing_function(vm, ADDER_N(_generic_init_subclass));
    if (!adder_is_unbound(of_typing)) return adder_call(vm, of_typing, 1, args);
    AdderValue dict = adder_get_attribute(vm, args[0], ADDER_N(__dict__));
    AdderValue name = ADDER_N(__orig_bases__), list = adder_list(vm, 0, NULL);
    AdderValue bases = adder_contains(vm, dict, name) ? adder_get_item(vm, dict, name) : ADDER_UNBOUND;
    AdderValue plain = adder_unwrap(adder_is_unbound(bases) ? adder_get_attribute(vm, args[0], ADDER_N(__bases__)) : bases);
    if (!adder_is_exact(plain, &adder_tuple_type)) adder_raise(vm, &adder_TypeError, "__orig_bases__ must be a tuple, not %T", plain);
    for (size_t i = 0; i < adder_tuple_count(plain); i++) {
        AdderValue base = adder_tuple_items(plain)[i];
        if (is_generic(base) && !is_protocol(vm, args[0])) {
            adder_raise(vm, &adder_TypeError, "Cannot inherit from plain Generic");
        }
        collect(vm, list, base);
    }
    adder_set_attribute(vm, args[0], ADDER_N(__parameters__),
                        adder_tuple(vm, adder_list_count(list), adder_list_items(list)));
    return ADDER_NONE;
}

static const AdderMember generic_members[] = {
    ADDER_MEMBER_NATIVE(__class_getitem__, generic_class_getitem),
    ADDER_MEMBER_NATIVE(__init_subclass__, generic_init_subclass),
};
static const AdderSlots generic_slots = {.native = &adder_object_type, .size = sizeof(AdderObject)};
ADDER_TYPE(typing_generic_type, typing_Generic, adder_object_type, generic_slots, generic_members, NULL, 0,
           "Base class of generic classes.");

ADDER_NATIVE(typing_generic_base, "_generic_base(params, /)", "For the compiler: Generic[params].") {
    typing_parts(vm, args[0], 0, SIZE_MAX);
    AdderValue both[2] = {adder_object(&typing_generic_type), typing_unpack_all(vm, args[0])};
    return adder_call_method(vm, both[0], ADDER_N(__class_getitem__), 1, &both[1]);
}
ADDER_NATIVE(typing_make_variable, "_typevar(parts, /)", "For the compiler.") {
    return typing_variable_make(vm, &typing_variable_type, args[0]);
}
ADDER_NATIVE(typing_make_variable_tuple, "_typevartuple(parts, /)", "For the compiler.") {
    return typing_variable_make(vm, &typing_variable_tuple_type, args[0]);
}
ADDER_NATIVE(typing_make_parameter_spec, "_paramspec(parts, /)", "For the compiler.") {
    return typing_variable_make(vm, &typing_parameter_spec_type, args[0]);
}
ADDER_NATIVE(typing_idfunc, "_idfunc(x, /)", "Returns its argument.") { return args[0]; }

/* ---- the module ---- */

static const AdderMember typing_members[] = {
    ADDER_MEMBER(Generic, typing_generic_type),
    ADDER_MEMBER(NoDefault, typing_no_default),
    ADDER_MEMBER(ParamSpec, typing_parameter_spec_type),
    ADDER_MEMBER(ParamSpecArgs, typing_parameter_args_type),
    ADDER_MEMBER(ParamSpecKwargs, typing_parameter_kwargs_type),
    ADDER_MEMBER(TypeAliasType, typing_alias_type),
    ADDER_MEMBER(TypeVar, typing_variable_type),
    ADDER_MEMBER(TypeVarTuple, typing_variable_tuple_type),
    ADDER_MEMBER(Union, union_type),
    ADDER_MEMBER_NATIVE(_generic_base, typing_generic_base),
    ADDER_MEMBER_NATIVE(_idfunc, typing_idfunc),
    ADDER_MEMBER_NATIVE(_paramspec, typing_make_parameter_spec),
    ADDER_MEMBER_NATIVE(_typealias, typing_make_alias),
    ADDER_MEMBER_NATIVE(_typevar, typing_make_variable),
    ADDER_MEMBER_NATIVE(_typevartuple, typing_make_variable_tuple),
};
ADDER_MODULE(typing_module, _typing, typing_members, "What typing is built on.");
