/* exception.c: making exception objects, their fields and attributes, matching, and raising by format.
 *
 * All exceptions have one layout. Fields of single types (errno, msg, value, ...) follow from args until one is given or set
 * apart from them; then all of them stand in the tuple `fields`. Other attributes of instances of native types stand in
 * `dict`; instances of Python classes keep theirs in their own slots. It must not know how the VM unwinds.
 */
#include "object/exception_kinds.h"

#include "object/call.h"
#include "object/str.h"

/* ---- types and kinds ---- */

const Type *exception_class(Value v) {
    if (!value_is_object(v) || !adder_is_instance(v, &adder_type_type)) return NULL;
    const Type *type = (const Type *)v.bits;
    return adder_is_subtype(type, &adder_BaseException) ? type : NULL;
}

bool value_is_exception(Value v) { return value_is_object(v) && adder_is_instance(v, &adder_BaseException); }

static ExceptionKind own_kind(const Type *type) {
    return type->flags & ADDER_TYPE_NATIVE ? (ExceptionKind)(type->flags >> KIND_SHIFT) : KIND_PLAIN;
}

ExceptionKind exception_kind(const Type *type) {
    for (;;) {
        if (own_kind(type) != KIND_PLAIN) return own_kind(type);
        const Tuple *mro = type_own_mro(type);
        if (mro != NULL) {
            for (size_t i = 1; i < mro->count; i++) {
                ExceptionKind kind = own_kind((const Type *)mro->items[i].bits);
                if (kind != KIND_PLAIN) return kind;
            }
            return KIND_PLAIN;
        }
        if (!value_is_object(type->bases)) return KIND_PLAIN;
        type = (const Type *)type->bases.bits;
    }
}

static bool matches_class(Vm *vm, const Type *type, Value cls) {
    const Type *wanted = exception_class(cls);
    if (wanted == NULL) {
        adder_raise(vm, &adder_TypeError, "catching classes that do not inherit from BaseException is not allowed");
    }
    return adder_is_subtype(type, wanted);
}

bool exception_matches(Vm *vm, Value exception, Value classes) {
    const Type *type = adder_type_of(exception);
    if (LIKELY(!value_is_tuple(adder_unwrap(classes)))) return matches_class(vm, type, classes);
    const Tuple *tuple = VALUE_AS(const Tuple, adder_unwrap(classes));
    bool found = false;
    for (size_t i = 0; i < tuple->count; i++) { /* all of them: the wrong ones are refused even behind a match */
        if (matches_class(vm, type, tuple->items[i])) found = true;
    }
    return found;
}

/* ---- fields ---- */

enum { FIELDS_MAX = 8 };
/* In the order of args, or of the details tuple of a SyntaxError behind msg. */
static const Str *const fields[EXCEPTION_KINDS][FIELDS_MAX] = {
    [KIND_STOP] = {&ADDER_NAME(value)},
    [KIND_EXIT] = {&ADDER_NAME(code)},
    [KIND_IMPORT] = {&ADDER_NAME(msg), &ADDER_NAME(name), &ADDER_NAME(path), &ADDER_NAME(name_from)},
    [KIND_ATTRIBUTE] = {&ADDER_NAME(name), &ADDER_NAME(obj)},
    [KIND_NAME] = {&ADDER_NAME(name)},
    [KIND_OS] = {&ADDER_NAME(errno), &ADDER_NAME(strerror), &ADDER_NAME(filename), &ADDER_NAME(filename2),
                 &ADDER_NAME(characters_written)},
    [KIND_SYNTAX] = {&ADDER_NAME(msg), &ADDER_NAME(filename), &ADDER_NAME(lineno), &ADDER_NAME(offset),
                     &ADDER_NAME(text), &ADDER_NAME(end_lineno), &ADDER_NAME(end_offset),
                     &ADDER_NAME(print_file_and_line)},
    [KIND_DECODE] = {&ADDER_NAME(encoding), &ADDER_NAME(object), &ADDER_NAME(start), &ADDER_NAME(end),
                     &ADDER_NAME(reason)},
    [KIND_ENCODE] = {&ADDER_NAME(encoding), &ADDER_NAME(object), &ADDER_NAME(start), &ADDER_NAME(end),
                     &ADDER_NAME(reason)},
    [KIND_TRANSLATE] = {&ADDER_NAME(object), &ADDER_NAME(start), &ADDER_NAME(end), &ADDER_NAME(reason)},
    [KIND_GROUP] = {&ADDER_NAME(message), &ADDER_NAME(exceptions)},
};

/* Number of the field or FIELDS_MAX. */
static unsigned field_number(ExceptionKind kind, Value name) {
    unsigned i = 0;
    while (i < FIELDS_MAX && fields[kind][i] != (const Str *)name.bits) i++;
    return i;
}

static Value syntax_detail(const Exception *e, unsigned number) {
    Value details = exception_args(e)->items[1];
    if (number > 5 || !value_is_tuple(details) || number >= VALUE_AS(Tuple, details)->count) return NONE;
    return VALUE_AS(Tuple, details)->items[number];
}

static Value field_from_args(ExceptionKind kind, const Exception *e, unsigned number) {
    const Tuple *args = exception_args(e);
    size_t count = args->count;
    switch (kind) {
    case KIND_EXIT: return count > 1 ? e->args : count == 1 ? args->items[0] : NONE;
    case KIND_IMPORT: return number == 0 && count == 1 ? args->items[0] : NONE;
    case KIND_ATTRIBUTE:
    case KIND_NAME: return NONE;
    case KIND_OS: /* OSError(5) has an errno, too: boards' programs say it this way */
        if (count == 1) return number == 0 && adder_is_small_int(args->items[0]) ? args->items[0] : NONE;
        return number < 2 && count >= 2 && count <= 5 ? args->items[number] : NONE;
    case KIND_SYNTAX:
        if (number == 0) return count > 0 ? args->items[0] : NONE;
        return count == 2 ? syntax_detail(e, number - 1) : NONE;
    default: return number < count ? args->items[number] : NONE;
    }
}

Value exception_field(Vm *vm, Value exception, Value name) {
    const Exception *e = exception_of(exception);
    ExceptionKind kind = exception_kind(adder_type_of(exception));
    unsigned number = field_number(kind, name);
    if (number == FIELDS_MAX) return NONE;
    if (!value_is_object(e->fields)) return field_from_args(kind, e, number);
    return number < VALUE_AS(Tuple, e->fields)->count ? VALUE_AS(Tuple, e->fields)->items[number] : NONE;
}

/* From here on they do not follow from args. (An assignment to __class__ may have changed their number.) */
static Tuple *own_fields(Vm *vm, Exception *e) {
    ExceptionKind kind = exception_kind(adder_type_of(adder_object(e)));
    unsigned count = field_number(kind, UNBOUND);
    while (count > 0 && fields[kind][count - 1] == NULL) count--;
    if (!value_is_object(e->fields) || VALUE_AS(Tuple, e->fields)->count != count) {
        Value made = adder_tuple(vm, count, NULL);
        for (unsigned i = 0; i < count; i++) VALUE_AS(Tuple, made)->items[i] = field_from_args(kind, e, i);
        adder_store(vm, e, &e->fields, made);
    }
    return VALUE_AS(Tuple, e->fields);
}

void exception_set_field(Vm *vm, Exception *e, Value name, Value v) {
    unsigned number = field_number(exception_kind(adder_type_of(adder_object(e))), name);
    CHECK(number < FIELDS_MAX);
    Tuple *all = own_fields(vm, e);
    adder_store(vm, all, &all->items[number], v);
}

static Value need_dict(Vm *vm, Exception *e) {
    if (!value_is_object(e->dict)) adder_store(vm, e, &e->dict, adder_dict(vm));
    return e->dict;
}

/* ---- making ---- */

static Exception *fill(Exception *e, Value args) {
    e->args = args;
    e->cause = e->context = e->traceback = e->dict = e->fields = UNBOUND;
    return e;
}

Exception *exception_allocate(Vm *vm, const Type *cls, Value args) {
    return fill(adder_new_instance(vm, cls, sizeof(Exception)), args);
}

Value exception_new(Vm *vm, const Type *type, Value args_tuple) {
    return adder_object(fill(adder_new(vm, type, sizeof(Exception)), args_tuple));
}

static bool kind_takes_keywords(ExceptionKind kind) {
    return kind == KIND_IMPORT || kind == KIND_ATTRIBUTE || kind == KIND_NAME;
}

static void set_keyword(Vm *vm, Exception *e, ExceptionKind kind, Value name, Value v) {
    const Type *type = adder_type_of(adder_object(e));
    name = adder_intern_str(vm, name);
    if (!kind_takes_keywords(kind)) adder_raise(vm, &adder_TypeError, "%N() takes no keyword arguments", type);
    if (field_number(kind, name) == FIELDS_MAX || adder_same(name, N(msg))) {
        adder_raise(vm, &adder_TypeError, "%s() got an unexpected keyword argument '%q'",
                    kind == KIND_IMPORT ? "ImportError" : kind == KIND_NAME ? "NameError" : "AttributeError", name);
    }
    exception_set_field(vm, e, name, v);
}

static void check_unicode_args(Vm *vm, ExceptionKind kind, const Tuple *args) {
    size_t wanted = kind == KIND_TRANSLATE ? 4 : 5;
    if (args->count != wanted) {
        adder_raise(vm, &adder_TypeError, "function takes exactly %z arguments (%z given)", wanted, args->count);
    }
    for (size_t i = 0; i < wanted; i++) {
        Value v = args->items[i];
        size_t field = kind == KIND_TRANSLATE ? i + 1 : i;
        bool is_str = field != 2 && field != 3 && !(field == 1 && kind == KIND_DECODE);
        if (is_str && !adder_is_str(v)) {
            adder_raise(vm, &adder_TypeError, "argument %z must be str, not %P", i + 1, v);
        } else if (!is_str && field != 1) {
            adder_to_index(vm, v);
        } else if (!is_str && !adder_is_bytes_like(vm, v)) {
            adder_raise(vm, &adder_TypeError, "a bytes-like object is required, not '%T'", v);
        }
    }
}

static void initialise_os(Vm *vm, Exception *e) {
    const Tuple *args = exception_args(e);
    if (args->count < 3 || args->count > 5) return;
    Value filename = args->items[2];
    if (adder_is_exact(adder_object(e), &adder_BlockingIOError) && adder_is_int(filename)) {
        exception_set_field(vm, e, N(characters_written), filename);
        return;
    }
    if (adder_is_none(filename)) return;
    exception_set_field(vm, e, N(filename), filename);
    if (args->count == 5) exception_set_field(vm, e, N(filename2), args->items[4]);
    adder_store(vm, e, &e->args, adder_tuple(vm, 2, args->items));
}

static void initialise_syntax(Vm *vm, Exception *e) {
    if (exception_args(e)->count != 2) return;
    bool given = value_is_tuple(exception_args(e)->items[1]);
    Value details = given ? exception_args(e)->items[1] : tuple_from_iterable(vm, exception_args(e)->items[1]);
    size_t count = VALUE_AS(Tuple, details)->count;
    if (count < 4 || count > 7) {
        adder_raise(vm, &adder_TypeError, "function takes at %s %u arguments (%z given)", count < 4 ? "least" : "most",
                    count < 4 ? 4 : 7, count);
    }
    if (count == 5) {
        adder_raise(vm, &adder_TypeError, "end_offset must be provided when end_lineno is provided");
    }
    if (given) return;
    for (unsigned i = 0; i < 6 && i < count; i++) {
        exception_set_field(vm, e, adder_object(fields[KIND_SYNTAX][i + 1]), VALUE_AS(Tuple, details)->items[i]);
    }
}

/* What the arguments mean to the single kinds, when args is set. */
static void initialise(Vm *vm, Exception *e, ExceptionKind kind) {
    if (kind == KIND_OS) {
        initialise_os(vm, e);
    } else if (kind == KIND_SYNTAX) {
        initialise_syntax(vm, e);
    } else if (kind == KIND_DECODE || kind == KIND_ENCODE || kind == KIND_TRANSLATE) {
        check_unicode_args(vm, kind, exception_args(e));
    }
}

/* OSError reads its arguments in __init__ if a class has replaced only that, else in __new__: CPython's rule, so that
 * either of the two can change them. */
static const Native exception_init_method_native;
static bool os_waits_for_init(Vm *vm, const Type *cls) {
    if (cls->flags & ADDER_TYPE_NATIVE) return false;
    Value init = adder_find_attribute(vm, adder_object(cls), N(__init__));
    Value made = adder_find_attribute(vm, adder_object(cls), N(__new__));
    return !adder_same(init, adder_object(&exception_init_method_native)) && !adder_is_exact(made, &adder_function_type);
}

Value exception_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    ExceptionKind kind = exception_kind(cls);
    if (kind == KIND_GROUP) return exception_group_construct(vm, cls, args, nargs, kwnames);
    bool native = (cls->flags & ADDER_TYPE_NATIVE) != 0;
    if (cls == &adder_OSError && nargs >= 2 && nargs <= 5 && adder_is_small_int(args[0])) {
        cls = exception_type_of_errno(adder_small_int_get(args[0]));
    }
    if (kind == KIND_OS && os_waits_for_init(vm, cls)) {
        return adder_object(exception_allocate(vm, cls, adder_object(&tuple_empty)));
    }
    Exception *e = exception_allocate(vm, cls, adder_tuple(vm, nargs, args));
    if (native || kind == KIND_OS) initialise(vm, e, kind);
    if (!adder_is_unbound(kwnames)) { /* never when a Python class has its own __init__ */
        const Tuple *names = VALUE_AS(Tuple, kwnames);
        for (size_t i = 0; i < names->count; i++) set_keyword(vm, e, kind, names->items[i], args[nargs + i]);
    }
    return adder_object(e);
}

ADDER_METHOD(adder_BaseException, exception_init_method, "__init__(self, /, *args, **kwargs)",
             "Initialize self.  See help(type(self)) for accurate signature.") {
    Exception *e = exception_of(args[0]);
    ExceptionKind kind = exception_kind(adder_type_of(args[0]));
    if (kind == KIND_OS && !os_waits_for_init(vm, adder_type_of(args[0]))) return NONE;
    adder_store(vm, e, &e->args, adder_tuple(vm, nargs - 1, args + 1));
    if (kind != KIND_GROUP) e->fields = UNBOUND;
    initialise(vm, e, kind);
    if (!adder_is_unbound(args[nargs])) {
        size_t position = 0;
        Value name, v;
        while (adder_dict_walk(args[nargs], &position, &name, &v)) set_keyword(vm, e, kind, name, v);
    }
    return NONE;
}

/* ---- attributes ---- */

static Value none_for_unbound(Value v) { return adder_is_unbound(v) ? NONE : v; }

ADDER_PROPERTY(adder_BaseException, exception_args_get, "args", "The positional arguments it was made with.") {
    return exception_of(args[0])->args;
}
ADDER_PROPERTY(adder_BaseException, exception_cause_get, "__cause__", "The exception after `from`.") {
    return none_for_unbound(exception_of(args[0])->cause);
}
ADDER_PROPERTY(adder_BaseException, exception_context_get, "__context__", "What was being handled when it was raised.") {
    return none_for_unbound(exception_of(args[0])->context);
}
ADDER_PROPERTY(adder_BaseException, exception_suppress_get, "__suppress_context__", "Whether __context__ is not shown.") {
    return adder_bool(exception_of(args[0])->flags & EXCEPTION_SUPPRESS_CONTEXT);
}
ADDER_PROPERTY(adder_BaseException, exception_traceback_get, "__traceback__", "Where it passed.") {
    return none_for_unbound(exception_of(args[0])->traceback);
}

static Value exception_get_attribute(Vm *vm, Value self, Value name) {
    Exception *e = exception_of(self);
    if (!(adder_type_of(self)->flags & ADDER_TYPE_NATIVE)) return UNBOUND;
    if (adder_same(name, N(__dict__))) return need_dict(vm, e);
    return value_is_object(e->dict) ? dict_get_name(VALUE_AS(Dict, e->dict), name) : UNBOUND;
}

static void set_suppress(Exception *e, bool on) {
    e->flags = on ? e->flags | EXCEPTION_SUPPRESS_CONTEXT : e->flags & ~(uintptr_t)EXCEPTION_SUPPRESS_CONTEXT;
}

static void set_related(Vm *vm, Exception *e, Value *slot, Value v, const char *what) {
    if (!adder_is_none(v) && !value_is_exception(v)) {
        adder_raise(vm, &adder_TypeError, "exception %s must be None or derive from BaseException", what);
    }
    adder_store(vm, e, slot, v);
}

static void set_traceback(Vm *vm, Exception *e, Value v) {
    if (!adder_is_none(v) && !adder_is_exact(v, &adder_traceback_type)) {
        adder_raise(vm, &adder_TypeError, "__traceback__ must be a traceback or None");
    }
    adder_store(vm, e, &e->traceback, adder_is_none(v) ? UNBOUND : v);
}

/* The attributes that every exception has; false when name is none of them. */
static bool set_common(Vm *vm, Exception *e, Value name, Value v) {
    bool is_args = adder_same(name, N(args)), is_cause = adder_same(name, N(__cause__));
    bool is_context = adder_same(name, N(__context__)), is_suppress = adder_same(name, N(__suppress_context__));
    bool is_traceback = adder_same(name, N(__traceback__));
    if (!(is_args || is_cause || is_context || is_suppress || is_traceback)) return false;
    if (adder_is_unbound(v) && is_suppress) adder_raise(vm, &adder_TypeError, "can't delete numeric/char attribute");
    if (adder_is_unbound(v)) adder_raise(vm, &adder_TypeError, "%q may not be deleted", name);
    if (is_args) {
        if (fields[exception_kind(adder_type_of(adder_object(e)))][0] != NULL) own_fields(vm, e);
        adder_store(vm, e, &e->args, tuple_from_iterable(vm, v));
    } else if (is_cause) {
        set_related(vm, e, &e->cause, v, "cause");
        set_suppress(e, true);
    } else if (is_context) {
        set_related(vm, e, &e->context, v, "context");
    } else if (is_traceback) {
        set_traceback(vm, e, v);
    } else {
        if (!adder_is_bool(v)) adder_raise(vm, &adder_TypeError, "attribute value type must be bool");
        set_suppress(e, v.bits == TRUE_VALUE.bits);
    }
    return true;
}

/* What a field refuses; deleting makes it None. */
static Value checked_field(Vm *vm, Exception *e, ExceptionKind kind, Value name, Value v) {
    bool position = adder_same(name, N(start)) || adder_same(name, N(end));
    if (kind == KIND_GROUP) adder_raise(vm, &adder_AttributeError, "readonly attribute");
    if (position && adder_is_unbound(v)) adder_raise(vm, &adder_TypeError, "can't delete numeric/char attribute");
    if (position && !adder_is_int(v)) adder_raise(vm, &adder_TypeError, "an integer is required");
    if (adder_same(name, N(characters_written))) {
        if (!adder_is_unbound(v)) return adder_int(vm, adder_to_index(vm, v));
        if (adder_is_none(exception_field(vm, adder_object(e), name))) {
            adder_raise_value_of(vm, &adder_AttributeError, name);
        }
    }
    return none_for_unbound(v);
}

static bool exception_set_attribute(Vm *vm, Value self, Value name, Value v) {
    Exception *e = exception_of(self);
    if (set_common(vm, e, name, v)) return true;
    const Type *type = adder_type_of(self);
    ExceptionKind kind = exception_kind(type);
    if (kind != KIND_PLAIN && field_number(kind, name) != FIELDS_MAX) {
        exception_set_field(vm, e, name, checked_field(vm, e, kind, name, v));
        return true;
    }
    if (!(type->flags & ADDER_TYPE_NATIVE) || adder_same(name, N(__class__))) return false;
    if (adder_same(name, N(__dict__))) {
        if (!value_is_dict(v)) {
            adder_raise(vm, &adder_TypeError, "__dict__ must be set to a dictionary, not a '%T'", v);
        }
        adder_store(vm, e, &e->dict, v);
        return true;
    }
    if (adder_is_unbound(v)) return value_is_object(e->dict) && adder_dict_remove(vm, e->dict, name);
    adder_dict_store(vm, need_dict(vm, e), name, v);
    return true;
}

/* ---- methods ---- */

ADDER_METHOD(adder_BaseException, exception_with_traceback, "with_traceback(self, object, /)",
             "Set self.__traceback__ and return self.") {
    set_traceback(vm, exception_of(args[0]), args[1]);
    return args[0];
}

ADDER_METHOD(adder_BaseException, exception_add_note, "add_note(self, note, /)", "Add a line to be printed with it.") {
    if (!adder_is_str(args[1])) adder_raise(vm, &adder_TypeError, "add_note() argument must be str, not %T", args[1]);
    Value notes = adder_find_attribute(vm, args[0], N(__notes__));
    if (adder_is_unbound(notes)) {
        notes = adder_list(vm, 0, NULL);
        adder_set_attribute(vm, args[0], N(__notes__), notes);
    }
    if (!value_is_list(notes)) adder_raise(vm, &adder_TypeError, "Cannot add note: __notes__ is not a list");
    adder_list_append(vm, notes, args[1]);
    return NONE;
}

ADDER_METHOD(adder_BaseException, exception_setstate, "__setstate__(self, state, /)", "Set attributes from a dict.") {
    if (adder_is_none(args[1])) return NONE;
    if (!adder_is_instance(args[1], &adder_dict_type)) adder_raise(vm, &adder_TypeError, "state is not a dictionary");
    Value copy = dict_copy(vm, adder_unwrap(args[1])), name, v;
    for (size_t position = 0; adder_dict_walk(copy, &position, &name, &v);) adder_set_attribute(vm, args[0], name, v);
    return NONE;
}

ADDER_METHOD(adder_BaseException, exception_reduce, "__reduce__(self)", "How copy makes another one.") {
    const Tuple *given = exception_args(exception_of(args[0]));
    Value filename = exception_field(vm, args[0], N(filename)), second = exception_field(vm, args[0], N(filename2));
    Value items[3] = {adder_object(adder_type_of(args[0])), adder_object(given), adder_get_attribute(vm, args[0], N(__dict__))};
    if (exception_kind(adder_type_of(args[0])) == KIND_OS && given->count == 2 && !adder_is_none(filename)) {
        Value whole[5] = {given->items[0], given->items[1], filename, NONE, second};
        items[1] = adder_tuple(vm, adder_is_none(second) ? 3 : 5, whole);
    }
    return adder_tuple(vm, adder_truth(vm, items[2]) ? 3 : 2, items);
}

static const AdderMember base_members[] = {
    ADDER_MEMBER_NATIVE(__setstate__, exception_setstate),
    ADDER_MEMBER_NATIVE(__reduce__, exception_reduce),
    ADDER_MEMBER_NATIVE(__init__, exception_init_method),
    ADDER_MEMBER_NATIVE(args, exception_args_get),
    ADDER_MEMBER_NATIVE(__cause__, exception_cause_get),
    ADDER_MEMBER_NATIVE(__context__, exception_context_get),
    ADDER_MEMBER_NATIVE(__suppress_context__, exception_suppress_get),
    ADDER_MEMBER_NATIVE(__traceback__, exception_traceback_get),
    ADDER_MEMBER_NATIVE(with_traceback, exception_with_traceback),
    ADDER_MEMBER_NATIVE(add_note, exception_add_note),
};

/* ---- the slots of all exception types ---- */

static void exception_trace(Visitor *visitor, Object *self) {
    _Static_assert(offsetof(Exception, fields) == offsetof(Exception, args) + 5 * sizeof(Value), "args to fields in a row");
    adder_visit_values(visitor, &((Exception *)self)->args, 6);
}

const AdderSlots exception_slots = {
    .native = &adder_BaseException,
    .size = sizeof(Exception),
    .letter = 'E',
    .trace = exception_trace,
    .repr = exception_put_repr,
    .str = exception_put_text,
    .get_attribute = exception_get_attribute,
    .set_attribute = exception_set_attribute,
};
ADDER_TYPE(adder_BaseException, BaseException, adder_object_type, exception_slots, base_members, exception_construct,
           ADDER_TYPE_EXCEPTION, "BaseException(*args)\nCommon base class of all exceptions.");

/* ---- raising ---- */

void adder_raise_value_of(Vm *vm, const Type *type, Value argument) {
    adder_raise_value(vm, exception_new(vm, type, adder_tuple(vm, 1, &argument)));
}

void adder_raise(Vm *vm, const Type *type, const char *format, ...) {
    if (type == &adder_MemoryError) raise_memory_error(vm, 0);
    if (*format == 0) adder_raise_value(vm, exception_new(vm, type, adder_object(&tuple_empty)));
    Builder text;
    va_list arguments;
    adder_builder_start(vm, &text);
    va_start(arguments, format);
    builder_vformat(&text, format, arguments);
    va_end(arguments);
    adder_raise_value_of(vm, type, adder_builder_str(&text));
}

/* An AttributeError that knows the object and the name. */
void exception_raise_attribute(Vm *vm, Value object, Value name, const char *format, ...) {
    Builder text;
    va_list arguments;
    adder_builder_start(vm, &text);
    va_start(arguments, format);
    builder_vformat(&text, format, arguments);
    va_end(arguments);
    Value message = adder_builder_str(&text);
    Value error = exception_new(vm, &adder_AttributeError, adder_tuple(vm, 1, &message));
    Value known[2] = {name, object};
    adder_store(vm, (void *)error.bits, &exception_of(error)->fields, adder_tuple(vm, 2, known));
    adder_raise_value(vm, error);
}

Value exception_from_errno(Vm *vm, int number, Value filename) {
    Value arguments[2] = {adder_small_int(number), UNBOUND};
    arguments[1] = adder_str_c(vm, errno_text(number));
    Value exception = exception_new(vm, exception_type_of_errno(number), adder_tuple(vm, 2, arguments));
    if (!adder_is_unbound(filename)) exception_set_field(vm, exception_of(exception), N(filename), filename);
    return exception;
}

void adder_raise_errno(Vm *vm, int number, Value filename_or_unbound) {
    adder_raise_value(vm, exception_from_errno(vm, number, filename_or_unbound));
}
