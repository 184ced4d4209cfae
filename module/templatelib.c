/* templatelib.c: the module string.templatelib (PEP 750): what a t-string is. A Template holds the strings and the
 * interpolations between them, always one string more; an Interpolation holds a value and how it was written.
 */
#include "adder.h"

/* ---- Interpolation ---- */

typedef struct Interpolation {
    AdderObject object;
    AdderValue value, expression, conversion, format_spec;
} Interpolation;
static const AdderType interpolation_type, template_type, template_iterator_type;
#define INTERPOLATION(v) ((Interpolation *)(void *)adder_object_get(v))

static void interpolation_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Interpolation *)self)->value, 4);
}

static AdderValue interpolation_new(AdderVm *vm, const AdderValue *fields) {
    Interpolation *made = adder_new(vm, &interpolation_type, sizeof *made);
    for (unsigned i = 0; i < 4; i++) (&made->value)[i] = fields[i];
    return adder_object(made);
}

static void check_str(AdderVm *vm, AdderValue v, const char *name) {
    if (!adder_is_str(v)) {
        adder_raise(vm, &adder_TypeError, "Interpolation() argument '%s' must be str, not %P", name, v);
    }
}

/* Its letter; 0 for None. */
static char conversion_letter(AdderVm *vm, AdderValue v) {
    if (adder_is_none(v)) return 0;
    if (!adder_is_str(v)) {
        adder_raise(vm, &adder_TypeError, "Interpolation() argument 'conversion' must be str, not %T", v);
    }
    size_t size;
    const char *text = adder_to_text(vm, v, &size);
    if (size != 1 || (text[0] != 's' && text[0] != 'a' && text[0] != 'r')) {
        adder_raise(vm, &adder_ValueError,
                    "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
    }
    return text[0];
}

static AdderValue interpolation_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                          AdderValue kwnames) {
    AdderValue a[4];
    (void)cls;
    adder_bind(vm, "Interpolation(value, expression='', conversion=None, format_spec='')", args, nargs, kwnames, a);
    if (adder_is_unbound(a[1])) a[1] = ADDER_N(empty);
    if (adder_is_unbound(a[2])) a[2] = ADDER_NONE;
    if (adder_is_unbound(a[3])) a[3] = ADDER_N(empty);
    check_str(vm, a[1], "expression");
    conversion_letter(vm, a[2]);
    check_str(vm, a[3], "format_spec");
    return interpolation_new(vm, a);
}

static void interpolation_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    (void)vm;
    const Interpolation *i = INTERPOLATION(self);
    adder_builder_format(out, "Interpolation(%r, %r, %r, %r)", i->value, i->expression, i->conversion, i->format_spec);
}

ADDER_PROPERTY(interpolation_type, interpolation_value, "value", "The value.") {
    return INTERPOLATION(args[0])->value;
}
ADDER_PROPERTY(interpolation_type, interpolation_expression, "expression", "The text of the expression.") {
    return INTERPOLATION(args[0])->expression;
}
ADDER_PROPERTY(interpolation_type, interpolation_conversion, "conversion", "'a', 'r', 's' or None.") {
    return INTERPOLATION(args[0])->conversion;
}
ADDER_PROPERTY(interpolation_type, interpolation_spec, "format_spec", "The text behind the colon.") {
    return INTERPOLATION(args[0])->format_spec;
}
ADDER_METHOD(interpolation_type, interpolation_reduce, "__reduce__(self, /)", "How to make it again.") {
    const Interpolation *i = INTERPOLATION(args[0]);
    AdderValue pair[2] = {adder_object(&interpolation_type), adder_tuple(vm, 4, &i->value)};
    return adder_tuple(vm, 2, pair);
}
ADDER_CLASS_METHOD(interpolation_type, interpolation_class_getitem, "__class_getitem__(cls, object, /)", "See PEP 585") {
    extern const AdderType generic_alias_type;
    return adder_call(vm, adder_object(&generic_alias_type), 2, args);
}
/* A constant tuple. */
static const ADDER_ALIGNED struct {
    const AdderHead *head;
    size_t count;
    AdderValue items[4];
} match_args = {(const AdderHead *)(const void *)&adder_tuple_type,
                4,
                {ADDER_ROM_NAME(value), ADDER_ROM_NAME(expression), ADDER_ROM_NAME(conversion),
                 ADDER_ROM_NAME(format_spec)}};

static const AdderMember interpolation_members[] = {
    ADDER_MEMBER(__match_args__, match_args),
    ADDER_MEMBER_NATIVE(__class_getitem__, interpolation_class_getitem),
    ADDER_MEMBER_NATIVE(__reduce__, interpolation_reduce),
    ADDER_MEMBER_NATIVE(conversion, interpolation_conversion),
    ADDER_MEMBER_NATIVE(expression, interpolation_expression),
    ADDER_MEMBER_NATIVE(format_spec, interpolation_spec),
    ADDER_MEMBER_NATIVE(value, interpolation_value),
};
static const AdderSlots interpolation_slots = {.native = &interpolation_type,
                                               .size = sizeof(Interpolation),
                                               .trace = interpolation_trace,
                                               .repr = interpolation_repr};
static ADDER_TYPE(interpolation_type, templatelib_Interpolation, adder_object_type, interpolation_slots, interpolation_members,
                  interpolation_construct, ADDER_TYPE_FINAL,
                  "Interpolation(value, expression='', conversion=None, format_spec='')\nA field of a t-string.");

/* ---- Template ---- */

typedef struct Template {
    AdderObject object;
    AdderValue strings, interpolations; /* tuples; one string more */
} Template;
#define TEMPLATE(v) ((Template *)(void *)adder_object_get(v))

static void template_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Template *)self)->strings, 2);
}

/* A template in the making: text gathers until an interpolation comes. */
typedef struct Parts {
    AdderValue strings, interpolations; /* lists */
    AdderValue text;                    /* the string that is open */
} Parts;

static Parts parts_start(AdderVm *vm) {
    return (Parts){adder_list(vm, 0, NULL), adder_list(vm, 0, NULL), ADDER_N(empty)};
}
static void put_text(AdderVm *vm, Parts *parts, AdderValue text) {
    parts->text = adder_length(vm, parts->text) == 0 ? text : adder_binary(vm, ADDER_ADD, parts->text, text);
}
static void put_interpolation(AdderVm *vm, Parts *parts, AdderValue interpolation) {
    adder_list_append(vm, parts->strings, parts->text);
    adder_list_append(vm, parts->interpolations, interpolation);
    parts->text = ADDER_N(empty);
}
static AdderValue tuple_of(AdderVm *vm, AdderValue list) {
    return adder_tuple(vm, adder_list_count(list), adder_list_items(list));
}
static AdderValue parts_finish(AdderVm *vm, Parts *parts) {
    adder_list_append(vm, parts->strings, parts->text);
    AdderValue strings = tuple_of(vm, parts->strings), interpolations = tuple_of(vm, parts->interpolations);
    Template *made = adder_new(vm, &template_type, sizeof *made);
    made->strings = strings;
    made->interpolations = interpolations;
    return adder_object(made);
}

/* A t-string: str and tuples (value, expression, conversion, format_spec). */
ADDER_NATIVE(template_make, "_make(pieces, /)", "For the compiler.") {
    Parts parts = parts_start(vm);
    if (!adder_is_exact(args[0], &adder_tuple_type)) adder_raise(vm, &adder_TypeError, "a tuple was expected, not %T", args[0]);
    for (size_t i = 0; i < adder_tuple_count(args[0]); i++) {
        AdderValue piece = adder_tuple_items(args[0])[i];
        if (adder_is_str(piece)) {
            put_text(vm, &parts, piece);
        } else if (!adder_is_exact(piece, &adder_tuple_type) || adder_tuple_count(piece) != 4) {
            adder_raise(vm, &adder_TypeError, "a piece is a str or a tuple of 4, not %T", piece);
        } else {
            put_interpolation(vm, &parts, interpolation_new(vm, adder_tuple_items(piece)));
        }
    }
    return parts_finish(vm, &parts);
}

static AdderValue template_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                     AdderValue kwnames) {
    (void)cls;
    if (!adder_is_unbound(kwnames)) adder_raise(vm, &adder_TypeError, "Template.__new__ only accepts *args arguments");
    Parts parts = parts_start(vm);
    for (unsigned i = 0; i < nargs; i++) {
        if (adder_is_str(args[i])) {
            put_text(vm, &parts, args[i]);
        } else if (adder_is_exact(args[i], &interpolation_type)) {
            put_interpolation(vm, &parts, args[i]);
        } else {
            adder_raise(vm, &adder_TypeError,
                        "Template.__new__ *args need to be of type 'str' or 'Interpolation', got %T", args[i]);
        }
    }
    return parts_finish(vm, &parts);
}

static void put_template(AdderVm *vm, Parts *parts, AdderValue template) {
    for (size_t i = 0; i < adder_tuple_count(TEMPLATE(template)->strings); i++) {
        put_text(vm, parts, adder_tuple_items(TEMPLATE(template)->strings)[i]);
        if (i < adder_tuple_count(TEMPLATE(template)->interpolations)) {
            put_interpolation(vm, parts, adder_tuple_items(TEMPLATE(template)->interpolations)[i]);
        }
    }
}

static AdderValue template_binary(AdderVm *vm, unsigned op, AdderValue a, AdderValue b, bool self_is_right) {
    (void)self_is_right;
    if (op != ADDER_ADD) return ADDER_NOT_IMPLEMENTED;
    if (!adder_is_exact(a, &template_type) && !adder_is_str(a)) return ADDER_NOT_IMPLEMENTED;
    if (!adder_is_exact(a, &template_type)) {
        adder_raise(vm, &adder_TypeError, "can only concatenate %T (not \"string.templatelib.Template\") to %T", a, a);
    }
    if (!adder_is_exact(b, &template_type)) {
        adder_raise(vm, &adder_TypeError,
                    "can only concatenate string.templatelib.Template (not \"%T\") to string.templatelib.Template", b);
    }
    Parts parts = parts_start(vm);
    put_template(vm, &parts, a);
    put_template(vm, &parts, b);
    return parts_finish(vm, &parts);
}

static void template_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    (void)vm;
    adder_builder_format(out, "Template(strings=%r, interpolations=%r)", TEMPLATE(self)->strings,
                         TEMPLATE(self)->interpolations);
}

ADDER_PROPERTY(template_type, template_strings, "strings", "The literal texts.") { return TEMPLATE(args[0])->strings; }
ADDER_PROPERTY(template_type, template_interpolations, "interpolations", "The fields.") {
    return TEMPLATE(args[0])->interpolations;
}
ADDER_PROPERTY(template_type, template_values, "values", "The fields' values.") {
    AdderValue interpolations = TEMPLATE(args[0])->interpolations;
    size_t count = adder_tuple_count(interpolations);
    AdderValue values = adder_tuple(vm, count, NULL);
    for (size_t i = 0; i < count; i++) {
        adder_tuple_items(values)[i] = INTERPOLATION(adder_tuple_items(interpolations)[i])->value;
    }
    return values;
}
ADDER_METHOD(template_type, template_reduce, "__reduce__(self, /)", "How to make it again.") {
    AdderValue list = adder_call(vm, adder_object(&adder_list_type), 1, args);
    AdderValue pair[2] = {adder_object(&template_type), tuple_of(vm, list)};
    return adder_tuple(vm, 2, pair);
}

/* ---- its iterator: strings that are not empty, and interpolations ---- */

typedef struct TemplateIterator {
    AdderObject object;
    AdderValue template;
    uintptr_t next; /* twice the place, plus 1 for the interpolation behind the string */
} TemplateIterator;

static void iterator_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit(visitor, &((TemplateIterator *)self)->template);
}
static AdderValue template_iterate(AdderVm *vm, AdderValue self) {
    TemplateIterator *it = adder_new(vm, &template_iterator_type, sizeof *it);
    it->template = self;
    return adder_object(it);
}
static AdderValue iterator_self(AdderVm *vm, AdderValue self) {
    (void)vm;
    return self;
}
static AdderValue iterator_next(AdderVm *vm, AdderValue self) {
    TemplateIterator *it = (TemplateIterator *)(void *)adder_object_get(self);
    const Template *t = TEMPLATE(it->template);
    for (;;) {
        size_t place = it->next / 2;
        bool field = it->next & 1;
        if (place >= adder_tuple_count(field ? t->interpolations : t->strings)) return ADDER_UNBOUND;
        it->next++;
        if (field) return adder_tuple_items(t->interpolations)[place];
        AdderValue text = adder_tuple_items(t->strings)[place];
        if (adder_length(vm, text) != 0) return text;
    }
}
static const AdderMember iterator_members[] = {};
static const AdderSlots iterator_slots = {.native = &template_iterator_type, .size = sizeof(TemplateIterator),
                                          .trace = iterator_trace, .iterate = iterator_self, .next = iterator_next};
static ADDER_TYPE(template_iterator_type, templatelib_TemplateIter, adder_object_type, iterator_slots, iterator_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);

static const AdderMember template_members[] = {
    ADDER_MEMBER_NATIVE(__class_getitem__, interpolation_class_getitem),
    ADDER_MEMBER_NATIVE(__reduce__, template_reduce),
    ADDER_MEMBER_NATIVE(interpolations, template_interpolations),
    ADDER_MEMBER_NATIVE(strings, template_strings),
    ADDER_MEMBER_NATIVE(values, template_values),
};
static const AdderSlots template_slots = {.native = &template_type,
                                          .size = sizeof(Template),
                                          .trace = template_trace,
                                          .repr = template_repr,
                                          .iterate = template_iterate,
                                          .binary = template_binary};
static ADDER_TYPE(template_type, templatelib_Template, adder_object_type, template_slots, template_members, template_construct,
                  ADDER_TYPE_FINAL, "Template(*args)\nWhat a t-string is.");

/* ---- the module ---- */

ADDER_NATIVE(templatelib_convert, "convert(obj, /, conversion)", "The value as the conversion says: str, repr or ascii.") {
    if (adder_is_none(args[1])) return args[0];
    size_t size = 0;
    const char *text = adder_is_str(args[1]) ? adder_to_text(vm, args[1], &size) : "";
    switch (size == 1 ? text[0] : 0) {
    case 's': return adder_str_of(vm, args[0]);
    case 'r': return adder_repr(vm, args[0]);
    case 'a': return adder_call(vm, adder_get_attribute(vm, adder_import(vm, "builtins"), ADDER_N(ascii)), 1, args);
    default: adder_raise(vm, &adder_ValueError, "invalid conversion specifier: %q", adder_str_of(vm, args[1]));
    }
}

static const AdderMember templatelib_members[] = {
    ADDER_MEMBER(Interpolation, interpolation_type),
    ADDER_MEMBER(Template, template_type),
    ADDER_MEMBER_NATIVE(_make, template_make),
    ADDER_MEMBER_NATIVE(convert, templatelib_convert),
};
ADDER_MODULE(templatelib_module, string_templatelib, templatelib_members, "What t-strings are made of.");
