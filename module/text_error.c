/* text_error.c: exceptions about a place in a text: json.JSONDecodeError and re.PatternError. They compute line and
 * column when they are made, and keep them as attributes.
 *
 * Native exception types share the layout of the object floor's and most of their slots: the one reason why this file
 * sees it. Python classes may derive from these: what derives asks the slots for the native type, so they have their
 * own.
 */
#include "module/text_error.h"

#include "object/call.h"
#include "object/exception_kinds.h"

typedef struct Place {
    size_t line, column;
    bool several; /* the text has more than one line */
} Place;

/* Line and column of character number `position` of the text. */
static Place find_place(AdderVm *vm, AdderValue text, size_t position) {
    AdderBufferView view = {0};
    bool is_str = adder_is_str(text);
    if (is_str) {
        view.bytes = (uint8_t *)(uintptr_t)adder_to_text(vm, text, &view.size);
    } else {
        adder_to_buffer(vm, text, &view);
    }
    Place place = {1, 1, false};
    size_t characters = 0, line_start = 0;
    for (size_t i = 0; i < view.size; i++) {
        if (is_str && (view.bytes[i] & 0xc0) == 0x80) continue;
        if (view.bytes[i] == '\n') {
            place.several = true;
            if (characters < position) {
                place.line++;
                line_start = characters + 1;
            }
        }
        characters++;
    }
    place.column = position - line_start + 1;
    return place;
}

static void set_fields(AdderVm *vm, AdderValue e, AdderValue message, AdderValue text_name, AdderValue text,
                       AdderValue position) {
    adder_set_attribute(vm, e, ADDER_N(msg), message);
    adder_set_attribute(vm, e, text_name, text);
    adder_set_attribute(vm, e, ADDER_N(pos), position);
}

static void set_place(AdderVm *vm, AdderValue e, const Place *place, AdderValue summary) {
    AdderValue none = ADDER_NONE;
    adder_set_attribute(vm, e, ADDER_N(lineno), place != NULL ? adder_int_unsigned(vm, place->line) : none);
    adder_set_attribute(vm, e, ADDER_N(colno), place != NULL ? adder_int_unsigned(vm, place->column) : none);
    adder_set_attribute(vm, e, ADDER_N(args), adder_tuple(vm, 1, &summary));
}

static size_t position_of(AdderVm *vm, AdderValue v) {
    intptr_t position = adder_to_index(vm, v);
    return position < 0 ? 0 : (size_t)position;
}

/* ---- the slots of both ---- */

static void trace(AdderVisitor *visitor, AdderObject *self) {
    exception_slots.trace(visitor, self);
}
static void put_text(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    exception_put_text(vm, self, out);
}

/* The class without its module, then the only argument. */
static void put_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    AdderValue args = exception_of(self)->args;
    adder_builder_put_str(out, adder_get_attribute(vm, adder_object(adder_type_of(self)), ADDER_N(__name__)));
    if (adder_tuple_count(args) == 1) {
        adder_builder_format(out, "(%r)", adder_tuple_items(args)[0]);
    } else {
        adder_builder_put_repr(out, args);
    }
}
static AdderValue get_attribute(AdderVm *vm, AdderValue self, AdderValue name) {
    return exception_slots.get_attribute(vm, self, name);
}
static bool set_attribute(AdderVm *vm, AdderValue self, AdderValue name, AdderValue v) {
    return exception_slots.set_attribute(vm, self, name, v);
}
#define ERROR_SLOTS(type_)                                                                                             \
    {                                                                                                                  \
        .native = &type_, .size = sizeof(Exception), .letter = 'E', .trace = trace, .repr = put_repr, .str = put_text, \
        .get_attribute = get_attribute, .set_attribute = set_attribute                                                 \
    }

/* Whether a class has this __init__; one of Python's is called with arguments of its own. */
static bool has_init(AdderVm *vm, const AdderType *cls, const AdderNative *init) {
    return adder_same(adder_get_attribute(vm, adder_object(cls), ADDER_N(__init__)), adder_object(init));
}

/* ---- json.JSONDecodeError ---- */

static void json_error_fill(AdderVm *vm, AdderValue e, AdderValue message, AdderValue doc, AdderValue position) {
    Place place = find_place(vm, doc, position_of(vm, position));
    AdderBuilder text;
    adder_builder_start(vm, &text);
    adder_builder_put_str(&text, message);
    adder_builder_format(&text, ": line %z column %z (char %z)", place.line, place.column, position_of(vm, position));
    AdderValue summary = adder_builder_str(&text);
    set_fields(vm, e, message, ADDER_N(doc), doc, position);
    set_place(vm, e, &place, summary);
}

ADDER_METHOD(json_decode_error_type, json_error_init, "__init__(self, msg, doc, pos)", "Initialize self.") {
    json_error_fill(vm, args[0], args[1], args[2], args[3]);
    return ADDER_NONE;
}

static AdderValue json_error_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                       AdderValue kwnames) {
    AdderValue e = adder_object(exception_allocate(vm, cls, adder_tuple(vm, nargs, args)));
    if (cls != &json_decode_error_type && !has_init(vm, cls, &json_error_init_native)) return e;
    AdderValue bound[3];
    adder_bind(vm, "JSONDecodeError(msg, doc, pos)", args, nargs, kwnames, bound);
    json_error_fill(vm, e, bound[0], bound[1], bound[2]);
    return e;
}

static const AdderMember json_error_members[] = {
    ADDER_MEMBER_NATIVE(__init__, json_error_init),
};
static const AdderSlots json_error_slots = ERROR_SLOTS(json_decode_error_type);
ADDER_TYPE(json_decode_error_type, json_decode_error, adder_ValueError, json_error_slots, json_error_members,
           json_error_construct, ADDER_TYPE_EXCEPTION,
           "JSONDecodeError(msg, doc, pos)\nThe text is no JSON document; doc, pos, lineno and colno say where.");

/* ---- re.PatternError ---- */

static void re_error_fill(AdderVm *vm, AdderValue e, AdderValue message, AdderValue pattern, AdderValue position) {
    AdderValue none = ADDER_NONE;
    if (adder_is_unbound(pattern)) pattern = none;
    if (adder_is_unbound(position)) position = none;
    set_fields(vm, e, message, ADDER_N(pattern), pattern, position);
    if (adder_is_none(pattern) || adder_is_none(position)) {
        set_place(vm, e, NULL, message);
        return;
    }
    Place place = find_place(vm, pattern, position_of(vm, position));
    AdderBuilder text;
    adder_builder_start(vm, &text);
    adder_builder_put_str(&text, message);
    adder_builder_format(&text, " at position %z", position_of(vm, position));
    if (place.several) adder_builder_format(&text, " (line %z, column %z)", place.line, place.column);
    set_place(vm, e, &place, adder_builder_str(&text));
}

ADDER_METHOD(re_error_type, re_error_init, "__init__(self, msg, pattern=None, pos=None)", "Initialize self.") {
    re_error_fill(vm, args[0], args[1], args[2], args[3]);
    return ADDER_NONE;
}

static AdderValue re_error_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                     AdderValue kwnames) {
    AdderValue e = adder_object(exception_allocate(vm, cls, adder_tuple(vm, nargs, args)));
    if (cls != &re_error_type && !has_init(vm, cls, &re_error_init_native)) return e;
    AdderValue bound[3];
    adder_bind(vm, "PatternError(msg, pattern=None, pos=None)", args, nargs, kwnames, bound);
    re_error_fill(vm, e, bound[0], bound[1], bound[2]);
    return e;
}

static const AdderMember re_error_members[] = {
    ADDER_MEMBER_NATIVE(__init__, re_error_init),
};
static const AdderSlots re_error_slots = ERROR_SLOTS(re_error_type);
ADDER_TYPE(re_error_type, re_pattern_error, adder_Exception, re_error_slots, re_error_members, re_error_construct,
           ADDER_TYPE_EXCEPTION,
           "PatternError(msg, pattern=None, pos=None)\nThe pattern is no regular expression; pos says where.");

/* ---- raising ---- */

void text_error_raise(AdderVm *vm, const AdderType *type, AdderValue message, AdderValue text, size_t offset) {
    size_t position = offset;
    if (adder_is_str(text)) position = text_characters(adder_to_text(vm, text, NULL), offset);
    AdderValue args[3] = {message, text, adder_int_unsigned(vm, position)};
    adder_raise_value(vm, type->construct(vm, type, args, 3, ADDER_UNBOUND));
}

void text_error_raise_plain(AdderVm *vm, const char *message) {
    AdderValue text = adder_str_c(vm, message);
    adder_raise_value(vm, re_error_construct(vm, &re_error_type, &text, 1, ADDER_UNBOUND));
}
