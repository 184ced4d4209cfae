/* functools_ordering.c: total_ordering. Each of the four comparisons can be told from any other one and ==. The methods
 * that do so are constant objects, three for each comparison that a class may define. */
#include "module/functools.h"

static AdderValue special_name(AdderComparison op) {
    switch (op) {
    case ADDER_LT: return ADDER_N(__lt__);
    case ADDER_LE: return ADDER_N(__le__);
    case ADDER_GT: return ADDER_N(__gt__);
    default: return ADDER_N(__ge__);
    }
}

/* What has to hold for the derived comparison: the root (or its opposite), alone or joined with == or !=. */
typedef enum Rule { NOT_ROOT, ROOT_OR_EQUAL, ROOT_AND_DIFFERENT, NOT_ROOT_AND_DIFFERENT, NOT_ROOT_OR_EQUAL } Rule;

typedef struct Derived { /* a method: called with self and other */
    const AdderHead *head;
    AdderComparison op, root;
    Rule rule;
} Derived;
static const AdderType derived_type;
#define DERIVED(op, root, rule)                                                                                        \
    { (const AdderHead *)(const void *)&derived_type, ADDER_##op, ADDER_##root, rule }

static const Derived ADDER_ALIGNED derived[4][3] = {
    /* the first root that a class has is taken */
    {DERIVED(GT, LT, NOT_ROOT_AND_DIFFERENT), DERIVED(LE, LT, ROOT_OR_EQUAL), DERIVED(GE, LT, NOT_ROOT)},
    {DERIVED(GE, LE, NOT_ROOT_OR_EQUAL), DERIVED(LT, LE, ROOT_AND_DIFFERENT), DERIVED(GT, LE, NOT_ROOT)},
    {DERIVED(LT, GT, NOT_ROOT_AND_DIFFERENT), DERIVED(GE, GT, ROOT_OR_EQUAL), DERIVED(LE, GT, NOT_ROOT)},
    {DERIVED(LE, GE, NOT_ROOT_OR_EQUAL), DERIVED(GT, GE, ROOT_AND_DIFFERENT), DERIVED(LT, GE, NOT_ROOT)},
};
_Static_assert(sizeof(Derived) % 8 == 0, "values are addresses that are multiples of eight");

static AdderValue derived_call(AdderVm *vm, AdderValue self, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    const Derived *d = (const Derived *)(const void *)adder_object_get(self);
    AdderValue pair[2];
    adder_bind(vm, "comparison(self, other, /)", args, nargs, kwnames, pair);
    AdderValue method = adder_get_attribute(vm, adder_object(adder_type_of(pair[0])), special_name(d->root));
    AdderValue answer = adder_call(vm, method, 2, pair);
    if (adder_same(answer, ADDER_NOT_IMPLEMENTED)) return answer;
    bool holds = adder_truth(vm, answer);
    if (d->rule == NOT_ROOT) return adder_bool(!holds);
    if (d->rule == NOT_ROOT_AND_DIFFERENT || d->rule == NOT_ROOT_OR_EQUAL) holds = !holds;
    if (d->rule == ROOT_OR_EQUAL || d->rule == NOT_ROOT_OR_EQUAL) {
        return adder_bool(holds || adder_compare_truth(vm, ADDER_EQ, pair[0], pair[1]));
    }
    return adder_bool(holds && adder_compare_truth(vm, ADDER_NE, pair[0], pair[1]));
}

ADDER_METHOD(derived_type, derived_get_method, "__get__(self, instance, owner=None, /)", "Bind to an instance.") {
    return functools_bind(vm, args[0], args[1]);
}

static const AdderMember members[] = {ADDER_MEMBER_NATIVE(__get__, derived_get_method)};
static const AdderSlots slots = {.native = &derived_type, .size = sizeof(Derived), .letter = 'f', .call = derived_call};
static ADDER_TYPE(derived_type, ordering_method, adder_object_type, slots, members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);

/* Whether the class, or a base that is written in Python, defines the comparison. */
static bool defines(AdderVm *vm, AdderValue cls, AdderComparison op) {
    return adder_is_exact(adder_find_attribute(vm, cls, special_name(op)), &adder_function_type);
}

AdderValue functools_total_ordering(AdderVm *vm, AdderValue cls) {
    for (size_t i = 0; i < sizeof derived / sizeof derived[0]; i++) {
        if (!defines(vm, cls, derived[i][0].root)) continue;
        for (size_t j = 0; j < 3; j++) {
            const Derived *d = &derived[i][j];
            if (!defines(vm, cls, d->op)) adder_set_attribute(vm, cls, special_name(d->op), adder_object(d));
        }
        return cls;
    }
    adder_raise(vm, &adder_ValueError, "must define at least one ordering operation: < > <= >=");
}
