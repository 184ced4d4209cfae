/* collections_named.c: collections.namedtuple: classes derived from tuple whose fields have names.
 *
 * A class gets one object that makes its instances (`maker`, its __new__), a getter for each field, and methods that
 * all such classes share. An instance wraps a tuple, and methods need the instance itself, not the tuple within: so
 * they are descriptors of their own kind (`method`).
 */
#include "adder.h"

#include <string.h>

AdderValue collections_namedtuple_make(AdderVm *vm, AdderValue *args); /* collections.c has the native */

static const AdderType getter_type, method_type, bound_type, maker_type;

/* ---- fields ---- */
typedef struct Getter {
    AdderObject object;
    AdderValue doc; /* unbound: the usual one */
    size_t index;
} Getter;

static void getter_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit(visitor, &((Getter *)self)->doc);
}
static AdderValue getter_attribute(AdderVm *vm, AdderValue self, AdderValue name) {
    const Getter *getter = (const Getter *)adder_object_get(self);
    if (!adder_same(name, ADDER_N(__doc__))) return ADDER_UNBOUND;
    if (!adder_is_unbound(getter->doc)) return getter->doc;
    AdderBuilder out;
    adder_builder_start(vm, &out);
    adder_builder_format(&out, "Alias for field number %z", getter->index);
    return adder_builder_str(&out);
}
static bool getter_set_attribute(AdderVm *vm, AdderValue self, AdderValue name, AdderValue v) {
    if (!adder_same(name, ADDER_N(__doc__))) return false;
    Getter *getter = (Getter *)adder_object_get(self);
    adder_store(vm, getter, &getter->doc, adder_is_unbound(v) ? ADDER_NONE : v);
    return true;
}

ADDER_METHOD(getter_type, getter_get, "__get__(self, instance, owner=None, /)", "Return an attribute of instance.") {
    if (adder_is_none(args[1])) return args[0];
    AdderValue tuple = adder_unwrap(args[1]);
    size_t index = ((Getter *)adder_object_get(args[0]))->index;
    if (!adder_is_exact(tuple, &adder_tuple_type)) {
        adder_raise(vm, &adder_TypeError, "descriptor for index '%z' for tuple subclasses doesn't apply to '%T' object",
                    index, args[1]);
    }
    if (index >= adder_tuple_count(tuple)) adder_raise(vm, &adder_IndexError, "tuple index out of range");
    return adder_tuple_items(tuple)[index];
}
ADDER_METHOD(getter_type, getter_set, "__set__(self, instance, value, /)", "Raise AttributeError: tuples do not change.") {
    adder_raise(vm, &adder_AttributeError, "can't set attribute");
}
ADDER_METHOD(getter_type, getter_delete, "__delete__(self, instance, /)", "Raise AttributeError.") {
    adder_raise(vm, &adder_AttributeError, "can't delete attribute");
}
static void getter_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    size_t index = ((Getter *)adder_object_get(self))->index;
    adder_builder_format(out, "_tuplegetter(%z, 'Alias for field number %z')", index, index);
}
static const AdderMember getter_members[] = {
    ADDER_MEMBER_NATIVE(__delete__, getter_delete),
    ADDER_MEMBER_NATIVE(__get__, getter_get),
    ADDER_MEMBER_NATIVE(__set__, getter_set),
};
static const AdderSlots getter_slots = {
    .native = &getter_type, .size = sizeof(Getter), .letter = 'o', .trace = getter_trace, .repr = getter_repr,
    .get_attribute = getter_attribute, .set_attribute = getter_set_attribute};
static ADDER_TYPE(getter_type, _tuplegetter, adder_object_type, getter_slots, getter_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "_tuplegetter()");

/* ---- methods ---- */
typedef struct Method { /* in flash */
    const AdderHead *head;
    AdderValue function;
} Method;
typedef struct Bound {
    AdderObject object;
    AdderValue function, self;
} Bound;

static AdderValue method_call(AdderVm *vm, AdderValue self, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    return adder_call_keywords(vm, ((const Method *)adder_object_get(self))->function, nargs, args, kwnames);
}
ADDER_METHOD(method_type, method_get, "__get__(self, instance, owner=None, /)", "Bind the method to instance.") {
    if (adder_is_none(args[1])) return args[0];
    Bound *bound = adder_new(vm, &bound_type, sizeof(Bound));
    bound->function = ((const Method *)adder_object_get(args[0]))->function;
    bound->self = args[1];
    return adder_object(bound);
}
static const AdderMember method_members[] = {ADDER_MEMBER_NATIVE(__get__, method_get)};
static const AdderSlots method_slots = {
    .native = &method_type, .size = sizeof(Method), .letter = 'o', .call = method_call};
static ADDER_TYPE(method_type, function, adder_object_type, method_slots, method_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "function()");

static void bound_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Bound *)self)->function, 2);
}
static AdderValue bound_call(AdderVm *vm, AdderValue self, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    Bound *bound = (Bound *)adder_object_get(self);
    size_t words = nargs + (adder_is_unbound(kwnames) ? 0 : adder_tuple_count(kwnames));
    AdderValue all = adder_tuple(vm, words + 1, NULL); /* room that grows with the number of keywords */
    AdderValue *items = adder_tuple_items(all);
    items[0] = bound->self;
    if (words != 0) memcpy(items + 1, args, words * sizeof *args);
    return adder_call_keywords(vm, bound->function, nargs + 1, items, kwnames);
}
static const AdderMember no_members[0] = {};
static const AdderSlots bound_slots = {
    .native = &bound_type, .size = sizeof(Bound), .letter = 'o', .trace = bound_trace, .call = bound_call};
static ADDER_TYPE(bound_type, method, adder_object_type, bound_slots, no_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "method()");

static AdderValue fields_of(AdderVm *vm, AdderValue v) {
    return adder_get_attribute(vm, v, ADDER_N(_fields));
}

ADDER_NATIVE(named_repr, "__repr__(self, /)", "Return a nicely formatted representation string") {
    adder_check_stack(vm);
    AdderValue fields = fields_of(vm, args[0]), tuple = adder_unwrap(args[0]);
    AdderBuilder out;
    adder_builder_start(vm, &out);
    adder_builder_format(&out, "%T(", args[0]);
    for (size_t i = 0; i < adder_tuple_count(fields) && i < adder_tuple_count(tuple); i++) {
        if (i != 0) adder_builder_put_c(&out, ", ");
        adder_builder_format(&out, "%q=", adder_tuple_items(fields)[i]);
        adder_builder_put_repr(&out, adder_tuple_items(tuple)[i]);
    }
    adder_builder_put_char(&out, ')');
    return adder_builder_str(&out);
}
ADDER_NATIVE(named_asdict, "_asdict(self, /)", "Return a new dict which maps field names to their values.") {
    AdderValue fields = fields_of(vm, args[0]), tuple = adder_unwrap(args[0]), dict = adder_dict(vm);
    for (size_t i = 0; i < adder_tuple_count(fields) && i < adder_tuple_count(tuple); i++) {
        adder_dict_store(vm, dict, adder_tuple_items(fields)[i], adder_tuple_items(tuple)[i]);
    }
    return dict;
}
ADDER_NATIVE(named_getnewargs, "__getnewargs__(self, /)", "Return self as a plain tuple.") {
    return adder_unwrap(args[0]);
}

static _Noreturn void unexpected_names(AdderVm *vm, AdderValue fields, AdderValue changes) {
    AdderValue names = adder_list(vm, 0, NULL), key, item;
    for (size_t position = 0; adder_dict_walk(changes, &position, &key, &item);) {
        if (!adder_contains(vm, fields, key)) adder_list_append(vm, names, key);
    }
    adder_raise(vm, &adder_TypeError, "Got unexpected field names: %r", names);
}
ADDER_NATIVE(named_replace, "_replace(self, /, **kwds)",
             "Return a new object replacing specified fields with new values") {
    if (adder_is_unbound(args[1])) args[1] = adder_dict(vm);
    AdderValue fields = fields_of(vm, args[0]), tuple = adder_unwrap(args[0]);
    size_t count = adder_tuple_count(tuple), used = 0;
    AdderValue result = adder_tuple(vm, count, adder_tuple_items(tuple));
    for (size_t i = 0; i < count && i < adder_tuple_count(fields); i++) {
        AdderValue change = adder_dict_find(vm, args[1], adder_tuple_items(fields)[i]);
        if (adder_is_unbound(change)) continue;
        adder_store(vm, adder_object_get(result), &adder_tuple_items(result)[i], change);
        used++;
    }
    if (used != adder_dict_count(args[1])) unexpected_names(vm, fields, args[1]);
    return adder_wrap_instance(vm, adder_type_of(args[0]), result);
}
ADDER_CLASS_METHOD(adder_tuple_type, named_make, "_make(cls, iterable, /)",
                   "Make a new object from a sequence or iterable") {
    AdderValue tuple = adder_call(vm, adder_object(&adder_tuple_type), 1, &args[1]);
    size_t expected = adder_tuple_count(fields_of(vm, args[0])), count = adder_tuple_count(tuple);
    if (count != expected) adder_raise(vm, &adder_TypeError, "Expected %z arguments, got %z", expected, count);
    return adder_wrap_instance(vm, (const AdderType *)adder_object_get(args[0]), tuple);
}

#define METHOD(id, native)                                                                                             \
    static const Method ADDER_ALIGNED id = {(const AdderHead *)(const void *)&method_type, ADDER_ROM(native##_native)}
METHOD(repr_method, named_repr);
METHOD(asdict_method, named_asdict);
METHOD(getnewargs_method, named_getnewargs);
METHOD(replace_method, named_replace);

static const AdderMember class_members[] = {
    ADDER_MEMBER(__getnewargs__, getnewargs_method),
    ADDER_MEMBER(__replace__, replace_method),
    ADDER_MEMBER(__repr__, repr_method),
    ADDER_MEMBER(_asdict, asdict_method),
    ADDER_MEMBER(_replace, replace_method),
    ADDER_MEMBER_NATIVE(_make, named_make),
};

/* ---- making instances: the __new__ of a class ---- */
typedef struct Maker {
    AdderObject object;
    AdderValue name, fields, defaults; /* tuples; the defaults are those of the last fields */
    AdderValue annotations;            /* unbound: none were given */
} Maker;

static void maker_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Maker *)self)->name, 4);
}

static _Noreturn void too_many(AdderVm *vm, const Maker *maker, size_t given) {
    size_t most = adder_tuple_count(maker->fields) + 1, least = most - adder_tuple_count(maker->defaults);
    if (least != most) {
        adder_raise(vm, &adder_TypeError, "%q.__new__() takes from %z to %z positional arguments but %z were given",
                    maker->name, least, most, given);
    }
    adder_raise(vm, &adder_TypeError, "%q.__new__() takes %z positional argument%s but %z were given", maker->name,
                most, most == 1 ? "" : "s", given);
}

static _Noreturn void missing(AdderVm *vm, const Maker *maker, const AdderValue *values, size_t required) {
    size_t absent = 0, seen = 0;
    for (size_t i = 0; i < required; i++) absent += values[i].bits == 0;
    AdderBuilder names;
    adder_builder_start(vm, &names);
    for (size_t i = 0; i < required; i++) {
        if (values[i].bits != 0) continue;
        if (seen++ != 0) adder_builder_put_c(&names, seen < absent ? ", " : absent == 2 ? " and " : ", and ");
        adder_builder_put_repr(&names, adder_tuple_items(maker->fields)[i]);
    }
    adder_raise(vm, &adder_TypeError, "%q.__new__() missing %z required positional argument%s: %q", maker->name, absent,
                absent == 1 ? "" : "s", adder_builder_str(&names));
}

static size_t field_number(AdderVm *vm, const Maker *maker, AdderValue name) {
    for (size_t i = 0; i < adder_tuple_count(maker->fields); i++) {
        if (adder_equal(vm, adder_tuple_items(maker->fields)[i], name)) return i;
    }
    adder_raise(vm, &adder_TypeError, "%q.__new__() got an unexpected keyword argument '%q'", maker->name, name);
}

/* args[0] is the class. A place that has no value yet is null. */
static AdderValue maker_call(AdderVm *vm, AdderValue self, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    const Maker *maker = (const Maker *)adder_object_get(self);
    size_t count = adder_tuple_count(maker->fields), named = adder_is_unbound(kwnames) ? 0 : adder_tuple_count(kwnames);
    if (nargs == 0)
        adder_raise(vm, &adder_TypeError, "%q.__new__() missing 1 required positional argument: '_cls'", maker->name);
    if (nargs - 1 > count) too_many(vm, maker, nargs);
    AdderValue tuple = adder_tuple(vm, count, NULL);
    AdderValue *values = adder_tuple_items(tuple);
    memset(values, 0, count * sizeof *values);
    memcpy(values, args + 1, (nargs - 1) * sizeof *values);
    for (size_t i = 0; i < named; i++) {
        AdderValue name = adder_tuple_items(kwnames)[i];
        size_t number = field_number(vm, maker, name);
        if (values[number].bits != 0) {
            adder_raise(vm, &adder_TypeError, "%q.__new__() got multiple values for argument '%q'", maker->name, name);
        }
        adder_store(vm, adder_object_get(tuple), &values[number], args[nargs + i]);
    }
    size_t required = count - adder_tuple_count(maker->defaults);
    for (size_t i = 0; i < count; i++) {
        if (values[i].bits != 0) continue;
        if (i < required) missing(vm, maker, values, required);
        adder_store(vm, adder_object_get(tuple), &values[i], adder_tuple_items(maker->defaults)[i - required]);
    }
    return adder_wrap_instance(vm, (const AdderType *)adder_object_get(args[0]), tuple);
}
static AdderValue maker_attribute(AdderVm *vm, AdderValue self, AdderValue name) {
    AdderValue annotations = ((const Maker *)adder_object_get(self))->annotations;
    if (!adder_same(name, ADDER_N(__annotations__))) return ADDER_UNBOUND;
    return adder_is_unbound(annotations) ? adder_dict(vm) : annotations;
}
static bool maker_set_attribute(AdderVm *vm, AdderValue self, AdderValue name, AdderValue v) {
    if (!adder_same(name, ADDER_N(__annotations__))) return false;
    Maker *maker = (Maker *)adder_object_get(self);
    adder_store(vm, maker, &maker->annotations, v);
    return true;
}
static const AdderSlots maker_slots = {
    .native = &maker_type, .size = sizeof(Maker), .letter = 'o', .trace = maker_trace, .call = maker_call,
    .get_attribute = maker_attribute, .set_attribute = maker_set_attribute};
static ADDER_TYPE(maker_type, function, adder_object_type, maker_slots, no_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "function()");

/* ---- checking names ---- */
static bool is_keyword(const char *text, size_t size) {
    static const char keywords[] =
        " False None True and as assert async await break class continue def del elif else except "
        "finally for from global if import in is lambda nonlocal not or pass raise return try "
        "while with yield ";
    for (const char *at = keywords; (at = strchr(at, ' ')) != NULL && at[1] != 0; at++) {
        if (strncmp(at + 1, text, size) == 0 && at[1 + size] == ' ') return true;
    }
    return false;
}
static bool is_identifier(AdderVm *vm, AdderValue name) {
    return adder_truth(vm, adder_call_method(vm, name, ADDER_N(isidentifier), 0, NULL));
}

static AdderValue split_names(AdderVm *vm, AdderValue names) {
    if (adder_is_str(names)) {
        AdderValue replace[2] = {adder_str_c(vm, ","), adder_str_c(vm, " ")};
        names = adder_call_method(vm, names, ADDER_N(replace), 2, replace);
        return adder_call_method(vm, names, ADDER_N(split), 0, NULL);
    }
    AdderValue list = adder_call(vm, adder_object(&adder_list_type), 1, &names);
    for (size_t i = 0; i < adder_list_count(list); i++) {
        AdderValue text = adder_str_of(vm, adder_list_items(list)[i]);
        adder_store(vm, adder_object_get(list), &adder_list_items(list)[i], text);
    }
    return list;
}

static void rename_fields(AdderVm *vm, AdderValue names) {
    AdderValue seen = adder_set(vm);
    for (size_t i = 0; i < adder_list_count(names); i++) {
        AdderValue name = adder_list_items(names)[i];
        size_t size;
        const char *text = adder_to_text(vm, name, &size);
        if (text[0] == '_' || is_keyword(text, size) || !is_identifier(vm, name) || adder_contains(vm, seen, name)) {
            AdderBuilder out;
            adder_builder_start(vm, &out);
            adder_builder_format(&out, "_%z", i);
            name = adder_builder_str(&out);
            adder_store(vm, adder_object_get(names), &adder_list_items(names)[i], name);
        }
        adder_set_add(vm, seen, name);
    }
}

static void check_name(AdderVm *vm, AdderValue name) {
    size_t size;
    const char *text = adder_to_text(vm, name, &size);
    if (!is_identifier(vm, name)) {
        adder_raise(vm, &adder_ValueError, "Type names and field names must be valid identifiers: %r", name);
    }
    if (is_keyword(text, size)) {
        adder_raise(vm, &adder_ValueError, "Type names and field names cannot be a keyword: %r", name);
    }
}

static void check_fields(AdderVm *vm, AdderValue names, bool renamed) {
    AdderValue seen = adder_set(vm);
    for (size_t i = 0; i < adder_list_count(names); i++) {
        AdderValue name = adder_list_items(names)[i];
        check_name(vm, name);
        if (!renamed && adder_to_text(vm, name, NULL)[0] == '_') {
            adder_raise(vm, &adder_ValueError, "Field names cannot start with an underscore: %r", name);
        }
        if (!adder_set_add(vm, seen, name)) {
            adder_raise(vm, &adder_ValueError, "Encountered duplicate field name: %r", name);
        }
        adder_store(vm, adder_object_get(names), &adder_list_items(names)[i], adder_intern_str(vm, name));
    }
}

/* ---- the class ---- */
static AdderValue class_help(AdderVm *vm, AdderValue name, AdderValue fields) {
    AdderBuilder out;
    adder_builder_start(vm, &out);
    adder_builder_format(&out, "%q(", name);
    for (size_t i = 0; i < adder_tuple_count(fields); i++) {
        adder_builder_format(&out, i == 0 ? "%q" : ", %q", adder_tuple_items(fields)[i]);
    }
    adder_builder_put_char(&out, ')');
    return adder_builder_str(&out);
}

static AdderValue class_namespace(AdderVm *vm, AdderValue name, AdderValue fields, AdderValue defaults) {
    AdderValue dict = adder_dict(vm), field_defaults = adder_dict(vm);
    size_t count = adder_tuple_count(fields), required = count - adder_tuple_count(defaults);
    for (size_t i = 0; i < count; i++) {
        Getter *getter = adder_new(vm, &getter_type, sizeof(Getter));
        getter->doc = ADDER_UNBOUND;
        getter->index = i;
        adder_dict_store(vm, dict, adder_tuple_items(fields)[i], adder_object(getter));
        if (i >= required) {
            adder_dict_store(vm, field_defaults, adder_tuple_items(fields)[i],
                             adder_tuple_items(defaults)[i - required]);
        }
    }
    Maker *maker = adder_new(vm, &maker_type, sizeof(Maker));
    maker->name = name;
    maker->fields = fields;
    maker->defaults = defaults;
    adder_dict_store(vm, dict, ADDER_N(__new__), adder_object(maker));
    adder_dict_store(vm, dict, ADDER_N(__doc__), class_help(vm, name, fields));
    adder_dict_store(vm, dict, ADDER_N(__slots__), adder_tuple(vm, 0, NULL));
    adder_dict_store(vm, dict, ADDER_N(__match_args__), fields);
    adder_dict_store(vm, dict, ADDER_N(_fields), fields);
    adder_dict_store(vm, dict, ADDER_N(_field_defaults), field_defaults);
    for (size_t i = 0; i < sizeof class_members / sizeof class_members[0]; i++) {
        adder_dict_store(vm, dict, adder_object(class_members[i].name), class_members[i].value);
    }
    return dict;
}

/* args: typename, field_names, rename, defaults, module */
AdderValue collections_namedtuple_make(AdderVm *vm, AdderValue *args) {
    AdderValue name = adder_intern_str(vm, adder_str_of(vm, args[0])), names = split_names(vm, args[1]);
    bool renamed = !adder_is_unbound(args[2]) && adder_truth(vm, args[2]);
    if (renamed) rename_fields(vm, names);
    check_name(vm, name);
    check_fields(vm, names, renamed);
    AdderValue fields = adder_tuple(vm, adder_list_count(names), adder_list_items(names));
    AdderValue defaults = adder_is_unbound(args[3]) || adder_is_none(args[3])
                              ? adder_tuple(vm, 0, NULL)
                              : adder_call(vm, adder_object(&adder_tuple_type), 1, &args[3]);
    if (adder_tuple_count(defaults) > adder_tuple_count(fields)) {
        adder_raise(vm, &adder_TypeError, "Got more default values than field names");
    }
    AdderValue dict = class_namespace(vm, name, fields, defaults), base = adder_object(&adder_tuple_type);
    if (!adder_is_unbound(args[4]) && !adder_is_none(args[4])) adder_dict_store(vm, dict, ADDER_N(__module__), args[4]);
    AdderValue arguments[3] = {name, adder_tuple(vm, 1, &base), dict};
    return adder_call(vm, adder_object(&adder_type_type), 3, arguments);
}
