/* functools_cache.c: lru_cache: a callable in front of a function that remembers its results.
 *
 * The results stand in a dict, whose insertion order is the order of use: a hit takes its entry out and stores it
 * again, and the first entry is the one to drop. Without a bound nothing is moved.
 */
#include "module/functools.h"

typedef struct Cache {
    AdderObject object;
    AdderValue function, results; /* a dict */
    AdderValue maxsize;           /* None: no bound */
    AdderValue attributes;        /* a dict: __doc__, __name__, ..., whatever was set */
    size_t hits, misses;
    uintptr_t typed;
} Cache;
static const AdderType cache_type;
#define CACHE(v) ((Cache *)(void *)adder_object_get(v))

static void trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Cache *)self)->function, 4);
}

AdderValue functools_cache_new(AdderVm *vm, AdderValue function, AdderValue maxsize, bool typed) {
    if (!adder_is_none(maxsize) && adder_to_index(vm, maxsize) < 0) maxsize = adder_small_int(0);
    AdderValue results = adder_dict(vm), attributes = adder_dict(vm);
    Cache *c = adder_new(vm, &cache_type, sizeof *c);
    c->function = function;
    c->results = results;
    c->maxsize = maxsize;
    c->attributes = attributes;
    c->typed = typed;
    return functools_update(vm, adder_object(c), function);
}

/* What stands for the arguments of a call: a single int or str for itself, else a tuple. */
static AdderValue key_of(AdderVm *vm, const Cache *c, const AdderValue *args, unsigned nargs, AdderValue kwnames) {
    size_t named = adder_is_unbound(kwnames) ? 0 : adder_tuple_count(kwnames), all = nargs + named;
    if (nargs == 1 && named == 0 && !c->typed &&
        (adder_is_small_int(args[0]) || adder_is_exact(args[0], &adder_str_type))) {
        return args[0];
    }
    size_t count = nargs + (named != 0 ? 1 + 2 * named : 0), to = 0;
    AdderValue key = adder_tuple(vm, count + (c->typed ? all : 0), NULL), *items = adder_tuple_items(key);
    for (; to < nargs; to++) items[to] = args[to];
    if (named != 0) items[to++] = adder_object(&cache_type); /* keywords begin here */
    for (size_t i = 0; i < named; i++) {
        items[to++] = adder_tuple_items(kwnames)[i];
        items[to++] = args[nargs + i];
    }
    for (size_t i = 0; c->typed && i < all; i++) items[to++] = adder_object(adder_type_of(args[i]));
    return key;
}

static AdderValue call(AdderVm *vm, AdderValue self, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    Cache *c = CACHE(self);
    if (adder_same(c->maxsize, adder_small_int(0))) {
        c->misses++;
        return adder_call_keywords(vm, c->function, nargs, args, kwnames);
    }
    AdderValue key = key_of(vm, c, args, nargs, kwnames);
    AdderValue result = adder_dict_find(vm, c->results, key);
    bool bounded = !adder_is_none(c->maxsize);
    if (!adder_is_unbound(result)) {
        c->hits++;
        if (bounded && adder_dict_remove(vm, c->results, key)) adder_dict_store(vm, c->results, key, result);
        return result;
    }
    c->misses++;
    result = adder_call_keywords(vm, c->function, nargs, args, kwnames);
    AdderValue results = c->results, oldest, item;
    size_t position = 0;
    if (bounded && (intptr_t)adder_dict_count(results) >= adder_to_index(vm, c->maxsize) &&
        adder_is_unbound(adder_dict_find(vm, results, key)) && adder_dict_walk(results, &position, &oldest, &item)) {
        adder_dict_remove(vm, results, oldest);
    }
    adder_dict_store(vm, results, key, result);
    return result;
}

/* What was set on it stands in a dict; a name that is not there is asked of the type's members. */
static AdderValue get_attribute(AdderVm *vm, AdderValue self, AdderValue name) {
    if (adder_same(name, ADDER_N(__dict__))) return CACHE(self)->attributes;
    return adder_dict_find(vm, CACHE(self)->attributes, name);
}

static bool set_attribute(AdderVm *vm, AdderValue self, AdderValue name, AdderValue v) {
    AdderValue attributes = CACHE(self)->attributes;
    if (adder_is_unbound(v)) return adder_dict_remove(vm, attributes, name);
    adder_dict_store(vm, attributes, name, v);
    return true;
}

static void repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    AdderValue name = adder_find_attribute(vm, self, ADDER_N(__qualname__));
    adder_builder_put_c(out, "<functools._lru_cache_wrapper object");
    if (!adder_is_unbound(name)) adder_builder_format(out, " of %q", name);
    adder_builder_put_char(out, '>');
}

ADDER_METHOD(cache_type, cache_info_method, "cache_info(self, /)", "Report cache statistics.") {
    const Cache *c = CACHE(args[0]);
    AdderValue fields[4] = {ADDER_N(hits), ADDER_N(misses), ADDER_N(maxsize), ADDER_N(currsize)};
    AdderValue making[2] = {ADDER_N(CacheInfo), adder_tuple(vm, 4, fields)};
    AdderValue type = adder_call_method(vm, adder_import(vm, "collections"), ADDER_N(namedtuple), 2, making);
    AdderValue values[4] = {adder_int_unsigned(vm, c->hits), adder_int_unsigned(vm, c->misses), c->maxsize,
                            adder_int_unsigned(vm, adder_dict_count(c->results))};
    return adder_call(vm, type, 4, values);
}

ADDER_METHOD(cache_type, cache_clear_method, "cache_clear(self, /)", "Clear the cache and cache statistics.") {
    Cache *c = CACHE(args[0]);
    AdderValue results = adder_dict(vm);
    adder_store(vm, c, &c->results, results);
    c->hits = c->misses = 0;
    return ADDER_NONE;
}

ADDER_METHOD(cache_type, cache_parameters_method, "cache_parameters(self, /)", "The cache's maxsize and typed.") {
    const Cache *c = CACHE(args[0]);
    AdderValue dict = adder_dict(vm);
    adder_dict_store(vm, dict, ADDER_N(maxsize), c->maxsize);
    adder_dict_store(vm, dict, ADDER_N(typed), adder_bool(c->typed != 0));
    return dict;
}

ADDER_METHOD(cache_type, cache_get_method, "__get__(self, instance, owner=None, /)", "Bind to an instance.") {
    return functools_bind(vm, args[0], args[1]);
}

static const AdderMember members[] = {
    ADDER_MEMBER_NATIVE(__get__, cache_get_method),
    ADDER_MEMBER_NATIVE(cache_clear, cache_clear_method),
    ADDER_MEMBER_NATIVE(cache_info, cache_info_method),
    ADDER_MEMBER_NATIVE(cache_parameters, cache_parameters_method),
};
static const AdderSlots slots = {
    .native = &cache_type,
    .size = sizeof(Cache),
    .letter = 'f',
    .trace = trace,
    .repr = repr,
    .get_attribute = get_attribute,
    .set_attribute = set_attribute,
    .call = call,
};
static ADDER_TYPE(cache_type, _lru_cache_wrapper, adder_object_type, slots, members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);
