/* functools_ordering.c: total_ordering. Each of four comparisons can be told from any other one and ==; the twelve
 * methods below are those, and a class gets the three that belong to the one it defines. */
#include "module/functools.h"

static AdderValue special_name(AdderComparison op) {
    switch (op) {
    case ADDER_LT: return ADDER_N(__lt__);
    case ADDER_LE: return ADDER_N(__le__);
    case ADDER_GT: return ADDER_N(__gt__);
    default: return ADDER_N(__ge__);
    }
}

/* What has to hold: the root comparison (or its opposite), and or or with equality (or its opposite). */
typedef enum Rule { NOT_ROOT, ROOT_OR_EQUAL, ROOT_AND_DIFFERENT, NOT_ROOT_AND_DIFFERENT, NOT_ROOT_OR_EQUAL } Rule;

static AdderValue derive(AdderVm *vm, AdderValue *args, AdderComparison root, Rule rule) {
    AdderValue method = adder_get_attribute(vm, adder_object(adder_type_of(args[0])), special_name(root));
    AdderValue answer = adder_call(vm, method, 2, args);
    if (adder_same(answer, ADDER_NOT_IMPLEMENTED)) return answer;
    bool holds = adder_truth(vm, answer);
    if (rule == NOT_ROOT) return adder_bool(!holds);
    if (rule == NOT_ROOT_AND_DIFFERENT || rule == NOT_ROOT_OR_EQUAL) holds = !holds;
    if (rule == ROOT_OR_EQUAL || rule == NOT_ROOT_OR_EQUAL) {
        return adder_bool(holds || adder_compare_truth(vm, ADDER_EQ, args[0], args[1]));
    }
    return adder_bool(holds && adder_compare_truth(vm, ADDER_NE, args[0], args[1]));
}

#define HELP "Derived by total_ordering."
ADDER_METHOD(adder_object_type, gt_from_lt, "__gt__(self, other, /)", HELP) {
    return derive(vm, args, ADDER_LT, NOT_ROOT_AND_DIFFERENT);
}
ADDER_METHOD(adder_object_type, le_from_lt, "__le__(self, other, /)", HELP) {
    return derive(vm, args, ADDER_LT, ROOT_OR_EQUAL);
}
ADDER_METHOD(adder_object_type, ge_from_lt, "__ge__(self, other, /)", HELP) {
    return derive(vm, args, ADDER_LT, NOT_ROOT);
}
ADDER_METHOD(adder_object_type, ge_from_le, "__ge__(self, other, /)", HELP) {
    return derive(vm, args, ADDER_LE, NOT_ROOT_OR_EQUAL);
}
ADDER_METHOD(adder_object_type, lt_from_le, "__lt__(self, other, /)", HELP) {
    return derive(vm, args, ADDER_LE, ROOT_AND_DIFFERENT);
}
ADDER_METHOD(adder_object_type, gt_from_le, "__gt__(self, other, /)", HELP) {
    return derive(vm, args, ADDER_LE, NOT_ROOT);
}
ADDER_METHOD(adder_object_type, lt_from_gt, "__lt__(self, other, /)", HELP) {
    return derive(vm, args, ADDER_GT, NOT_ROOT_AND_DIFFERENT);
}
ADDER_METHOD(adder_object_type, ge_from_gt, "__ge__(self, other, /)", HELP) {
    return derive(vm, args, ADDER_GT, ROOT_OR_EQUAL);
}
ADDER_METHOD(adder_object_type, le_from_gt, "__le__(self, other, /)", HELP) {
    return derive(vm, args, ADDER_GT, NOT_ROOT);
}
ADDER_METHOD(adder_object_type, le_from_ge, "__le__(self, other, /)", HELP) {
    return derive(vm, args, ADDER_GE, NOT_ROOT_OR_EQUAL);
}
ADDER_METHOD(adder_object_type, gt_from_ge, "__gt__(self, other, /)", HELP) {
    return derive(vm, args, ADDER_GE, ROOT_AND_DIFFERENT);
}
ADDER_METHOD(adder_object_type, lt_from_ge, "__lt__(self, other, /)", HELP) {
    return derive(vm, args, ADDER_GE, NOT_ROOT);
}

typedef struct Derived {
    AdderComparison op;
    const AdderNative *method;
} Derived;
typedef struct Root {
    AdderComparison op;
    Derived derived[3];
} Root;
static const Root roots[] = {
    /* the first one that a class has is taken */
    {ADDER_LT, {{ADDER_GT, &gt_from_lt_native}, {ADDER_LE, &le_from_lt_native}, {ADDER_GE, &ge_from_lt_native}}},
    {ADDER_LE, {{ADDER_GE, &ge_from_le_native}, {ADDER_LT, &lt_from_le_native}, {ADDER_GT, &gt_from_le_native}}},
    {ADDER_GT, {{ADDER_LT, &lt_from_gt_native}, {ADDER_GE, &ge_from_gt_native}, {ADDER_LE, &le_from_gt_native}}},
    {ADDER_GE, {{ADDER_LE, &le_from_ge_native}, {ADDER_GT, &gt_from_ge_native}, {ADDER_LT, &lt_from_ge_native}}},
};

/* Whether the class, or a base that is written in Python, defines the comparison. */
static bool defines(AdderVm *vm, AdderValue cls, AdderComparison op) {
    return adder_is_exact(adder_find_attribute(vm, cls, special_name(op)), &adder_function_type);
}

AdderValue functools_total_ordering(AdderVm *vm, AdderValue cls) {
    for (size_t i = 0; i < sizeof roots / sizeof roots[0]; i++) {
        if (!defines(vm, cls, roots[i].op)) continue;
        for (size_t j = 0; j < 3; j++) {
            Derived d = roots[i].derived[j];
            if (!defines(vm, cls, d.op)) adder_set_attribute(vm, cls, special_name(d.op), adder_object(d.method));
        }
        return cls;
    }
    adder_raise(vm, &adder_ValueError, "must define at least one ordering operation: < > <= >=");
}
