/* functools.c: the module functools: its functions, partial and cached_property. The caches stand in
 * functools_cache.c, total_ordering in functools_ordering.c, dispatching by type in lib/functools/. */
#include "module/functools.h"

#include "module/lazy.h"

/* ---- partial ---- */

typedef struct Partial {
    AdderObject object;
    AdderValue function, args, keywords; /* a tuple; a dict or unbound */
} Partial;
#define PARTIAL(v) ((Partial *)(void *)adder_object_get(v))

static void partial_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Partial *)self)->function, 3);
}

AdderValue functools_partial_new(AdderVm *vm, AdderValue function, AdderValue args, AdderValue keywords) {
    Partial *p = adder_new(vm, &functools_partial_type, sizeof *p);
    p->function = function;
    p->args = args;
    p->keywords = keywords;
    return adder_object(p);
}

static size_t count_of(AdderValue tuple_or_unbound) {
    return adder_is_unbound(tuple_or_unbound) ? 0 : adder_tuple_count(tuple_or_unbound);
}

/* ---- Placeholder: an argument that is given at the call ---- */
static void placeholder_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    (void)vm, (void)self;
    adder_builder_put_c(out, "Placeholder");
}
static const AdderType placeholder_type;
static AdderValue placeholder_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                        AdderValue kwnames);
static const AdderObject ADDER_ALIGNED placeholder = {(const AdderHead *)(const void *)&placeholder_type};
static const AdderMember placeholder_members[0] = {};
static const AdderSlots placeholder_slots = {.native = &placeholder_type, .letter = 'f', .repr = placeholder_repr};
static ADDER_TYPE(placeholder_type, _PlaceholderType, adder_object_type, placeholder_slots, placeholder_members,
                  placeholder_construct, ADDER_TYPE_FINAL, "The type of Placeholder.");

static AdderValue placeholder_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                        AdderValue kwnames) {
    (void)cls;
    adder_bind(vm, "_PlaceholderType()", args, nargs, kwnames, NULL);
    return adder_object(&placeholder);
}
static bool is_placeholder(AdderValue v) {
    return adder_same(v, adder_object(&placeholder));
}
static size_t placeholders_of(AdderValue tuple) {
    size_t found = 0;
    for (size_t i = 0; i < adder_tuple_count(tuple); i++) found += is_placeholder(adder_tuple_items(tuple)[i]);
    return found;
}

/* A new tuple: the items of a, then count values; the first of the positional ones go where a has placeholders. */
static AdderValue joined(AdderVm *vm, AdderValue a, const AdderValue *values, size_t positional, size_t count) {
    size_t first = adder_tuple_count(a), filled = placeholders_of(a), next = 0;
    if (filled > positional) filled = positional;
    if (count == 0) return a;
    AdderValue tuple = adder_tuple(vm, first + count - filled, NULL), *items = adder_tuple_items(tuple);
    for (size_t i = 0; i < first; i++) {
        AdderValue item = adder_tuple_items(a)[i];
        items[i] = next < filled && is_placeholder(item) ? values[next++] : item;
    }
    for (size_t i = filled; i < count; i++) items[first + i - filled] = values[i];
    return tuple;
}

/* The keywords of the dict `base`, overridden by those given. */
static AdderValue merged(AdderVm *vm, AdderValue base, const AdderValue *values, AdderValue kwnames) {
    size_t count = count_of(kwnames);
    if (count == 0) return base;
    AdderValue dict = adder_dict(vm), key, item;
    size_t position = 0;
    while (!adder_is_unbound(base) && adder_dict_walk(base, &position, &key, &item)) {
        adder_dict_store(vm, dict, key, item);
    }
    for (size_t i = 0; i < count; i++) adder_dict_store(vm, dict, adder_tuple_items(kwnames)[i], values[i]);
    return dict;
}

static AdderValue partial_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                    AdderValue kwnames) {
    if (nargs == 0) adder_raise(vm, &adder_TypeError, "type 'partial' takes at least one argument");
    if (!adder_is_callable(vm, args[0])) adder_raise(vm, &adder_TypeError, "the first argument must be callable");
    if (nargs > 1 && is_placeholder(args[nargs - 1])) {
        adder_raise(vm, &adder_TypeError, "trailing Placeholders are not allowed");
    }
    for (size_t i = 0; i < count_of(kwnames); i++) {
        if (!is_placeholder(args[nargs + i])) continue;
        adder_raise(vm, &adder_TypeError, "Placeholder cannot be passed as a keyword argument");
    }
    AdderValue function = args[0], first = adder_tuple(vm, 0, NULL), keywords = ADDER_UNBOUND;
    if (adder_is_instance(function, &functools_partial_type)) { /* one level is enough */
        const Partial *inner = PARTIAL(function);
        first = inner->args;
        keywords = inner->keywords;
        function = inner->function;
    }
    keywords = merged(vm, keywords, args + nargs, kwnames);
    first = joined(vm, first, args + 1, nargs - 1, nargs - 1);
    Partial *p = adder_new_instance(vm, cls, sizeof *p);
    p->function = function;
    p->args = first;
    p->keywords = keywords;
    return adder_object(p);
}

static AdderValue partial_call(AdderVm *vm, AdderValue self, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    const Partial *p = PARTIAL(self);
    AdderValue keywords = p->keywords;
    size_t missing = placeholders_of(p->args);
    if (missing > nargs) {
        adder_raise(vm, &adder_TypeError, "missing positional arguments in 'partial' call; expected at least %u, got %u",
                    (unsigned)missing, nargs);
    }
    size_t positional = adder_tuple_count(p->args) + nargs - missing;
    if (adder_is_unbound(keywords)) {
        AdderValue all = joined(vm, p->args, args, nargs, nargs + count_of(kwnames));
        return adder_call_keywords(vm, p->function, (unsigned)positional, adder_tuple_items(all), kwnames);
    }
    keywords = merged(vm, keywords, args + nargs, kwnames);
    size_t count = adder_dict_count(keywords), position = 0;
    AdderValue names = adder_tuple(vm, count, NULL), all = adder_tuple(vm, count, NULL), key, item;
    for (size_t i = 0; i < count && adder_dict_walk(keywords, &position, &key, &item); i++) {
        adder_tuple_items(names)[i] = key;
        adder_tuple_items(all)[i] = item;
    }
    all = joined(vm, joined(vm, p->args, args, nargs, nargs), adder_tuple_items(all), 0, count);
    return adder_call_keywords(vm, p->function, (unsigned)positional, adder_tuple_items(all),
                               count == 0 ? ADDER_UNBOUND : names);
}

static void partial_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    const Partial *p = PARTIAL(self);
    adder_check_stack(vm);
    adder_builder_format(out, "functools.partial(%r", p->function);
    for (size_t i = 0; i < adder_tuple_count(p->args); i++) {
        adder_builder_format(out, ", %r", adder_tuple_items(p->args)[i]);
    }
    AdderValue key, item;
    size_t position = 0;
    while (!adder_is_unbound(p->keywords) && adder_dict_walk(p->keywords, &position, &key, &item)) {
        adder_builder_format(out, ", %q=%r", key, item);
    }
    adder_builder_put_char(out, ')');
}

ADDER_PROPERTY(functools_partial_type, partial_func_property, "func", "The function to call.") {
    return PARTIAL(args[0])->function;
}
ADDER_PROPERTY(functools_partial_type, partial_args_property, "args", "Arguments put in front.") {
    return PARTIAL(args[0])->args;
}
ADDER_PROPERTY(functools_partial_type, partial_keywords_property, "keywords", "Keyword arguments added.") {
    Partial *p = PARTIAL(args[0]);
    if (adder_is_unbound(p->keywords)) {
        AdderValue dict = adder_dict(vm);
        adder_store(vm, p, &p->keywords, dict);
    }
    return p->keywords;
}

/* 3.14: a partial in a class is bound as a function is. */
ADDER_METHOD(functools_partial_type, partial_get_method, "__get__(self, instance, owner=None, /)",
             "Bind to an instance.") {
    return functools_bind(vm, args[0], args[1]);
}

static const AdderMember partial_members[] = {
    ADDER_MEMBER_NATIVE(__get__, partial_get_method),
    ADDER_MEMBER_NATIVE(args, partial_args_property),
    ADDER_MEMBER_NATIVE(func, partial_func_property),
    ADDER_MEMBER_NATIVE(keywords, partial_keywords_property),
};
static const AdderSlots partial_slots = {
    .native = &functools_partial_type,
    .size = sizeof(Partial),
    .letter = 'f',
    .trace = partial_trace,
    .repr = partial_repr,
    .call = partial_call,
};
ADDER_TYPE(functools_partial_type, partial, adder_object_type, partial_slots, partial_members, partial_construct, 0,
           "partial(func, /, *args, **keywords)\nA function with some arguments given already.");

AdderValue functools_bind(AdderVm *vm, AdderValue function, AdderValue instance) {
    AdderValue pair[2] = {function, instance};
    return adder_is_none(instance) ? function : adder_call(vm, adder_object(&adder_method_type), 2, pair);
}

/* ---- cached_property ---- */

typedef struct CachedProperty {
    AdderObject object;
    AdderValue function, name; /* unbound until the class is made */
} CachedProperty;
#define CACHED(v) ((CachedProperty *)(void *)adder_object_get(v))

static void cached_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((CachedProperty *)self)->function, 2);
}

static AdderValue cached_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                   AdderValue kwnames) {
    AdderValue function;
    adder_bind(vm, "cached_property(func)", args, nargs, kwnames, &function);
    CachedProperty *p = adder_new_instance(vm, cls, sizeof *p);
    p->function = function;
    p->name = ADDER_UNBOUND;
    return adder_object(p);
}

ADDER_METHOD(functools_cached_property_type, cached_set_name_method, "__set_name__(self, owner, name, /)",
             "Learn the attribute's name.") {
    CachedProperty *p = CACHED(args[0]);
    if (!adder_is_unbound(p->name) && !adder_equal(vm, p->name, args[2])) {
        adder_raise(vm, &adder_TypeError, "Cannot assign the same cached_property to two different names (%r and %r).",
                    p->name, args[2]);
    }
    adder_store(vm, p, &p->name, args[2]);
    return ADDER_NONE;
}

ADDER_METHOD(functools_cached_property_type, cached_get_method, "__get__(self, instance, owner=None, /)",
             "Compute the attribute and store it in the instance.") {
    const CachedProperty *p = CACHED(args[0]);
    AdderValue instance = args[1];
    if (adder_is_none(instance)) return args[0];
    if (adder_is_unbound(p->name)) {
        adder_raise(vm, &adder_TypeError, "Cannot use cached_property instance without calling __set_name__ on it.");
    }
    AdderValue v = adder_call(vm, p->function, 1, &instance);
    adder_set_attribute(vm, instance, p->name, v);
    return v;
}

ADDER_PROPERTY(functools_cached_property_type, cached_func_property, "func", "The function that computes it.") {
    return CACHED(args[0])->function;
}

static const AdderMember cached_members[] = {
    ADDER_MEMBER_NATIVE(__get__, cached_get_method),
    ADDER_MEMBER_NATIVE(__set_name__, cached_set_name_method),
    ADDER_MEMBER_NATIVE(func, cached_func_property),
};
static const AdderSlots cached_slots = {
    .native = &functools_cached_property_type, .size = sizeof(CachedProperty), .letter = 'f', .trace = cached_trace};
ADDER_TYPE(functools_cached_property_type, cached_property, adder_object_type, cached_slots, cached_members,
           cached_construct, 0, "cached_property(func)\nAn attribute computed once.");

/* ---- cmp_to_key: the key type, called with an object, makes a key of it ---- */

typedef struct Key {
    AdderObject object;
    AdderValue compare, item; /* item: unbound in what cmp_to_key returned */
} Key;
static const AdderType key_type;
#define KEY(v) ((Key *)(void *)adder_object_get(v))

static void key_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Key *)self)->compare, 2);
}

static AdderValue key_new(AdderVm *vm, AdderValue compare, AdderValue item) {
    Key *key = adder_new(vm, &key_type, sizeof *key);
    key->compare = compare;
    key->item = item;
    return adder_object(key);
}

static AdderValue key_call(AdderVm *vm, AdderValue self, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    AdderValue item;
    adder_bind(vm, "K(obj)", args, nargs, kwnames, &item);
    return key_new(vm, KEY(self)->compare, item);
}

static AdderValue key_compare(AdderVm *vm, AdderComparison op, AdderValue self, AdderValue other) {
    if (!adder_is_exact(other, &key_type)) {
        adder_raise(vm, &adder_TypeError, "other argument must be K instance");
    }
    AdderValue pair[2] = {KEY(self)->item, KEY(other)->item};
    if (adder_is_unbound(pair[0]) || adder_is_unbound(pair[1])) {
        adder_raise(vm, &adder_AttributeError, "object");
    }
    return adder_compare(vm, op, adder_call(vm, KEY(self)->compare, 2, pair), adder_small_int(0));
}

ADDER_PROPERTY(key_type, key_obj_property, "obj", "Value wrapped by a key function.") {
    return KEY(args[0])->item;
}

static const AdderMember key_members[] = {ADDER_MEMBER_NATIVE(obj, key_obj_property)};
static const AdderSlots key_slots = {
    .native = &key_type,
    .size = sizeof(Key),
    .letter = 'f',
    .trace = key_trace,
    .compare = key_compare,
    .call = key_call,
};
static ADDER_TYPE(key_type, KeyWrapper, adder_object_type, key_slots, key_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);

/* ---- functions ---- */

ADDER_NATIVE(functools_cmp_to_key, "cmp_to_key(mycmp)", "Convert a cmp= function into a key= function.") {
    return key_new(vm, args[0], ADDER_UNBOUND);
}

ADDER_NATIVE(functools_reduce, "reduce(function, iterable, /, initial=None)",
             "Apply a function of two arguments from left to right, so as to reduce the iterable to one value.") {
    AdderValue function = args[0], result = args[2];
    if (adder_is_unbound(adder_find_attribute(vm, args[1], ADDER_N(__iter__))) &&
        adder_is_unbound(adder_find_attribute(vm, args[1], ADDER_N(__getitem__)))) {
        adder_raise(vm, &adder_TypeError, "reduce() arg 2 must support iteration");
    }
    AdderValue it = adder_iterate(vm, args[1]);
    if (adder_is_unbound(result)) {
        result = adder_next(vm, it);
        if (adder_is_unbound(result)) {
            adder_raise(vm, &adder_TypeError, "reduce() of empty iterable with no initial value");
        }
    }
    for (;;) {
        AdderValue item = adder_next(vm, it);
        if (adder_is_unbound(item)) return result;
        AdderValue pair[2] = {result, item};
        result = adder_call(vm, function, 2, pair);
    }
}

typedef struct FindRequest {
    AdderValue from, name, found;
} FindRequest;

static void find_attribute(AdderVm *vm, void *data) {
    FindRequest *request = data;
    request->found = adder_find_attribute(vm, request->from, request->name);
}

/* An attribute whose getter says AttributeError is not there either. */
static AdderValue find_quietly(AdderVm *vm, AdderValue from, AdderValue name) {
    FindRequest request = {from, name, ADDER_UNBOUND};
    AdderValue error = adder_try(vm, find_attribute, &request);
    if (!adder_is_unbound(error) && !adder_is_instance(error, &adder_AttributeError)) adder_raise_value(vm, error);
    return request.found;
}

static void copy_attribute(AdderVm *vm, AdderValue to, AdderValue from, AdderValue name) {
    AdderValue v = find_quietly(vm, from, name);
    if (!adder_is_unbound(v)) adder_set_attribute(vm, to, name, v);
}

AdderValue functools_update(AdderVm *vm, AdderValue wrapper, AdderValue wrapped) {
    copy_attribute(vm, wrapper, wrapped, ADDER_N(__module__));
    copy_attribute(vm, wrapper, wrapped, ADDER_N(__name__));
    copy_attribute(vm, wrapper, wrapped, ADDER_N(__qualname__));
    copy_attribute(vm, wrapper, wrapped, ADDER_N(__doc__));
    copy_attribute(vm, wrapper, wrapped, ADDER_N(__annotate__));
    AdderValue from = find_quietly(vm, wrapped, ADDER_N(__dict__));
    AdderValue to = adder_find_attribute(vm, wrapper, ADDER_N(__dict__));
    if (!adder_is_unbound(from) && !adder_is_unbound(to)) adder_call_method(vm, to, ADDER_N(update), 1, &from);
    adder_set_attribute(vm, wrapper, ADDER_N(__wrapped__), wrapped);
    return wrapper;
}

/* With names given by the caller: those and no others. */
static AdderValue update_chosen(AdderVm *vm, AdderValue wrapper, AdderValue wrapped, AdderValue assigned,
                                AdderValue updated) {
    if (adder_is_unbound(assigned) && adder_is_unbound(updated)) return functools_update(vm, wrapper, wrapped);
    if (adder_is_unbound(assigned)) assigned = adder_tuple(vm, 0, NULL);
    AdderValue it = adder_iterate(vm, assigned), name;
    while (name = adder_next(vm, it), !adder_is_unbound(name)) copy_attribute(vm, wrapper, wrapped, name);
    if (adder_is_unbound(updated)) updated = adder_tuple(vm, 0, NULL);
    it = adder_iterate(vm, updated);
    while (name = adder_next(vm, it), !adder_is_unbound(name)) {
        AdderValue from = adder_find_attribute(vm, wrapped, name);
        AdderValue to = adder_get_attribute(vm, wrapper, name);
        if (!adder_is_unbound(from)) adder_call_method(vm, to, ADDER_N(update), 1, &from);
    }
    adder_set_attribute(vm, wrapper, ADDER_N(__wrapped__), wrapped);
    return wrapper;
}

ADDER_NATIVE(functools_update_wrapper, "update_wrapper(wrapper, wrapped, assigned=None, updated=None)",
             "Make a wrapper function look like the one that it wraps.") {
    return update_chosen(vm, args[0], args[1], args[2], args[3]);
}

ADDER_NATIVE(functools_wraps, "wraps(wrapped, assigned=None, updated=None)",
             "Decorator that applies update_wrapper() to a wrapper function.") {
    AdderValue keywords = adder_dict(vm);
    adder_dict_store(vm, keywords, ADDER_N(wrapped), args[0]);
    if (!adder_is_unbound(args[1])) adder_dict_store(vm, keywords, ADDER_N(assigned), args[1]);
    if (!adder_is_unbound(args[2])) adder_dict_store(vm, keywords, ADDER_N(updated), args[2]);
    return functools_partial_new(vm, adder_object(&functools_update_wrapper_native), adder_tuple(vm, 0, NULL),
                                 keywords);
}

ADDER_NATIVE(functools_total, "total_ordering(cls)", "Class decorator that fills in missing ordering methods.") {
    return functools_total_ordering(vm, args[0]);
}

ADDER_NATIVE(functools_cache, "cache(user_function, /)", "Simple cache without bound: lru_cache(maxsize=None).") {
    return functools_cache_new(vm, args[0], ADDER_NONE, false);
}

/* Decorator made by lru_cache(maxsize, typed): a partial of this. */
ADDER_NATIVE(functools_decorate, "_lru_cache(maxsize, typed, user_function, /)", "Wrap a function in a cache.") {
    return functools_cache_new(vm, args[2], args[0], adder_truth(vm, args[1]));
}

ADDER_NATIVE(functools_lru_cache, "lru_cache(maxsize=128, typed=False)",
             "Decorator that remembers the results of the maxsize latest calls.") {
    AdderValue maxsize = adder_is_unbound(args[0]) ? adder_small_int(128) : args[0];
    bool typed = !adder_is_unbound(args[1]) && adder_truth(vm, args[1]);
    if (!adder_is_none(maxsize) && !adder_is_int(maxsize)) {
        if (adder_is_callable(vm, maxsize)) return functools_cache_new(vm, maxsize, adder_small_int(128), typed);
        adder_raise(vm, &adder_TypeError, "Expected first argument to be an integer, a callable, or None");
    }
    AdderValue pair[2] = {maxsize, adder_bool(typed)};
    return functools_partial_new(vm, adder_object(&functools_decorate_native), adder_tuple(vm, 2, pair), ADDER_UNBOUND);
}

static const LazyName lazy_names[] = {
    {&ADDER_NAME(WRAPPER_ASSIGNMENTS), "functools._dispatch"}, {&ADDER_NAME(WRAPPER_UPDATES), "functools._dispatch"},
    {&ADDER_NAME(partialmethod), "functools._dispatch"},       {&ADDER_NAME(recursive_repr), "functools._dispatch"},
    {&ADDER_NAME(singledispatch), "functools._dispatch"},      {&ADDER_NAME(singledispatchmethod), "functools._dispatch"},
};
static AdderValue computed(AdderVm *vm, AdderValue name) {
    return lazy_attribute(vm, name, lazy_names, sizeof lazy_names / sizeof *lazy_names);
}

static const AdderMember members[] = {
    ADDER_MEMBER(Placeholder, placeholder),
    ADDER_MEMBER_LAZY(WRAPPER_ASSIGNMENTS),
    ADDER_MEMBER_LAZY(WRAPPER_UPDATES),
    ADDER_MEMBER_NATIVE(cache, functools_cache),
    ADDER_MEMBER(cached_property, functools_cached_property_type),
    ADDER_MEMBER_NATIVE(cmp_to_key, functools_cmp_to_key),
    ADDER_MEMBER_NATIVE(lru_cache, functools_lru_cache),
    ADDER_MEMBER(partial, functools_partial_type),
    ADDER_MEMBER_LAZY(partialmethod),
    ADDER_MEMBER_LAZY(recursive_repr),
    ADDER_MEMBER_NATIVE(reduce, functools_reduce),
    ADDER_MEMBER_LAZY(singledispatch),
    ADDER_MEMBER_LAZY(singledispatchmethod),
    ADDER_MEMBER_NATIVE(total_ordering, functools_total),
    ADDER_MEMBER_NATIVE(update_wrapper, functools_update_wrapper),
    ADDER_MEMBER_NATIVE(wraps, functools_wraps),
};
const AdderModule ADDER_ALIGNED functools_module = {(const AdderHead *)(const void *)&adder_module_type,
                                                    &ADDER_NAME(functools),
                                                    ADDER_MEMBERS(members),
                                                    "Tools for working with functions and callable objects.",
                                                    computed,
                                                    NULL};
