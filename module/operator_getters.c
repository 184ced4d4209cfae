/* operator_getters.c: itemgetter, attrgetter, methodcaller: callables that ask something of an object. All three are
 * the same in memory: a tuple of what was given to the constructor. */
#include "module/operator.h"

typedef struct Getter {
    AdderObject object;
    AdderValue what;            /* tuple: keys; names; the name of the method and its positional arguments */
    AdderValue values, kwnames; /* methodcaller: tuples of the keyword arguments, or unbound */
} Getter;
#define GETTER(v) ((const Getter *)(const void *)adder_object_get(v))

static void trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Getter *)self)->what, 3);
}

static AdderValue make(AdderVm *vm, const AdderType *cls, AdderValue what) {
    Getter *g = adder_new_instance(vm, cls, sizeof *g);
    g->what = what;
    g->values = g->kwnames = ADDER_UNBOUND;
    return adder_object(g);
}

static size_t keyword_count(AdderValue kwnames) {
    return adder_is_unbound(kwnames) ? 0 : adder_tuple_count(kwnames);
}

static void check_construct(AdderVm *vm, const char *name, unsigned nargs, AdderValue kwnames) {
    if (keyword_count(kwnames) != 0) adder_raise(vm, &adder_TypeError, "%s() takes no keyword arguments", name);
    if (nargs == 0) adder_raise(vm, &adder_TypeError, "%s expected 1 argument, got 0", name);
}

static AdderValue only_argument(AdderVm *vm, const char *name, const AdderValue *args, unsigned nargs,
                                AdderValue kwnames) {
    if (keyword_count(kwnames) != 0) adder_raise(vm, &adder_TypeError, "%s() takes no keyword arguments", name);
    if (nargs != 1) adder_raise(vm, &adder_TypeError, "%s expected 1 argument, got %u", name, nargs);
    return args[0];
}

/* The result of get for every item of `what`: alone, or as a tuple. */
static AdderValue get_all(AdderVm *vm, AdderValue self, AdderValue subject,
                          AdderValue (*get)(AdderVm *vm, AdderValue subject, AdderValue item)) {
    AdderValue what = GETTER(self)->what;
    size_t count = adder_tuple_count(what);
    if (count == 1) return get(vm, subject, adder_tuple_items(what)[0]);
    AdderValue results = adder_tuple(vm, count, NULL);
    for (size_t i = 0; i < count; i++) {
        AdderValue v = get(vm, subject, adder_tuple_items(what)[i]);
        adder_store(vm, adder_object_get(results), &adder_tuple_items(results)[i], v);
    }
    return results;
}

static void put_arguments(AdderBuilder *out, const char *name, const Getter *g) {
    size_t named = keyword_count(g->kwnames);
    adder_builder_format(out, "operator.%s(", name);
    for (size_t i = 0; i < adder_tuple_count(g->what); i++) {
        adder_builder_format(out, i == 0 ? "%r" : ", %r", adder_tuple_items(g->what)[i]);
    }
    for (size_t i = 0; i < named; i++) {
        adder_builder_format(out, ", %q=%r", adder_tuple_items(g->kwnames)[i], adder_tuple_items(g->values)[i]);
    }
    adder_builder_put_char(out, ')');
}

static const AdderMember no_members[] = {};

/* ---- itemgetter ---- */

static AdderValue item_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                 AdderValue kwnames) {
    check_construct(vm, "itemgetter", nargs, kwnames);
    return make(vm, cls, adder_tuple(vm, nargs, args));
}
static AdderValue item_call(AdderVm *vm, AdderValue self, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    return get_all(vm, self, only_argument(vm, "itemgetter", args, nargs, kwnames), adder_get_item);
}
static void item_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    put_arguments(out, "itemgetter", GETTER(self));
}

static const AdderSlots item_slots = {.native = &operator_itemgetter_type,
                                      .size = sizeof(Getter),
                                      .letter = 'f',
                                      .trace = trace,
                                      .repr = item_repr,
                                      .call = item_call};
ADDER_TYPE(operator_itemgetter_type, itemgetter, adder_object_type, item_slots, no_members, item_construct, 0,
           "itemgetter(item, /, *items)\nA callable that fetches the given items.");

/* ---- attrgetter: names with dots follow the path ---- */

static AdderValue attribute_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                      AdderValue kwnames) {
    check_construct(vm, "attrgetter", nargs, kwnames);
    for (unsigned i = 0; i < nargs; i++) {
        if (!adder_is_str(args[i])) adder_raise(vm, &adder_TypeError, "attribute name must be a string");
    }
    return make(vm, cls, adder_tuple(vm, nargs, args));
}

static AdderValue get_path(AdderVm *vm, AdderValue subject, AdderValue path) {
    size_t size, start = 0;
    adder_to_text(vm, path, &size);
    for (size_t i = 0; i <= size; i++) {
        const char *text = adder_to_text(vm, path, NULL);
        if (i < size && text[i] != '.') continue;
        subject = adder_get_attribute(vm, subject, adder_intern(vm, text + start, i - start));
        start = i + 1;
    }
    return subject;
}

static AdderValue attribute_call(AdderVm *vm, AdderValue self, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    return get_all(vm, self, only_argument(vm, "attrgetter", args, nargs, kwnames), get_path);
}
static void attribute_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    put_arguments(out, "attrgetter", GETTER(self));
}

static const AdderSlots attribute_slots = {.native = &operator_attrgetter_type,
                                           .size = sizeof(Getter),
                                           .letter = 'f',
                                           .trace = trace,
                                           .repr = attribute_repr,
                                           .call = attribute_call};
ADDER_TYPE(operator_attrgetter_type, attrgetter, adder_object_type, attribute_slots, no_members, attribute_construct, 0,
           "attrgetter(attr, /, *attrs)\nA callable that fetches the given attributes.");

/* ---- methodcaller ---- */

static AdderValue method_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                   AdderValue kwnames) {
    if (nargs == 0) {
        adder_raise(vm, &adder_TypeError, "methodcaller needs at least one argument, the method name");
    }
    if (!adder_is_str(args[0])) adder_raise(vm, &adder_TypeError, "method name must be a string");
    size_t named = keyword_count(kwnames);
    AdderValue what = adder_tuple(vm, nargs, args);
    AdderValue values = named == 0 ? ADDER_UNBOUND : adder_tuple(vm, named, args + nargs);
    Getter *g = adder_new_instance(vm, cls, sizeof *g);
    g->what = what;
    g->values = values;
    g->kwnames = named == 0 ? ADDER_UNBOUND : kwnames;
    return adder_object(g);
}

static AdderValue method_call(AdderVm *vm, AdderValue self, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    const Getter *g = GETTER(self);
    AdderValue subject = only_argument(vm, "methodcaller", args, nargs, kwnames);
    size_t count = adder_tuple_count(g->what) - 1, named = keyword_count(g->kwnames);
    AdderValue *what = adder_tuple_items(g->what);
    if (named == 0) return adder_call_method(vm, subject, what[0], (unsigned)count, what + 1);
    AdderValue method = adder_get_attribute(vm, subject, what[0]);
    AdderValue all = adder_tuple(vm, count + named, NULL), *items = adder_tuple_items(all);
    for (size_t i = 0; i < count; i++) items[i] = what[i + 1];
    for (size_t i = 0; i < named; i++) items[count + i] = adder_tuple_items(g->values)[i];
    return adder_call_keywords(vm, method, (unsigned)count, items, g->kwnames);
}
static void method_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    put_arguments(out, "methodcaller", GETTER(self));
}

static const AdderSlots method_slots = {.native = &operator_methodcaller_type,
                                        .size = sizeof(Getter),
                                        .letter = 'f',
                                        .trace = trace,
                                        .repr = method_repr,
                                        .call = method_call};
ADDER_TYPE(operator_methodcaller_type, methodcaller, adder_object_type, method_slots, no_members, method_construct, 0,
           "methodcaller(name, /, *args, **kwargs)\nA callable that calls the given method.");
