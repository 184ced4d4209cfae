/* warnings.c: the module warnings: warn() and the filters that decide what becomes of a warning. The module's own attributes
 * hold its state (filters, showwarning, onceregistry, and _log, the list of a recording catch_warnings), so that programs
 * can look at it and replace it.
 */
#include "adder.h"
#include "object/exception.h"

extern const AdderModule warnings_module;
static Value self(void) { return adder_object(&warnings_module); }
static Value get(Vm *vm, Value name) { return adder_get_attribute(vm, self(), name); }
static void set(Vm *vm, Value name, Value v) { adder_set_attribute(vm, self(), name, v); }
static bool given(Value v) { return !adder_is_unbound(v) && !adder_is_none(v); }
static Value name(Vm *vm, const char *text) { return adder_intern(vm, text, strlen(text)); }

/* What a program may have replaced by anything. */
static Value filter_list(Vm *vm) {
    Value v = get(vm, ADDER_N(filters));
    if (!adder_is_instance(v, &adder_list_type)) adder_raise(vm, &adder_ValueError, "_warnings.filters must be a list");
    return v;
}
static Value once_registry(Vm *vm) {
    Value v = get(vm, ADDER_N(onceregistry));
    if (adder_is_instance(v, &adder_dict_type)) return v;
    adder_raise(vm, &adder_TypeError, "_warnings.onceregistry must be a dict, not '%T'", v);
}

/* ---- filters: (action, message, category, module, lineno) ---- */

enum { FILTER_WORDS = 5 };

static Value filter_new(Vm *vm, const char *action, Value category, Value module) {
    Value items[FILTER_WORDS] = {name(vm, action), ADDER_NONE, category, module, adder_small_int(0)};
    return adder_tuple(vm, FILTER_WORDS, items);
}

static Value default_filters(Vm *vm) {
    const AdderType *const ignored[] = {&adder_DeprecationWarning, &adder_PendingDeprecationWarning, &adder_ImportWarning,
                                        &adder_ResourceWarning};
    Value list = adder_list(vm, 0, NULL);
    adder_list_append(vm, list, filter_new(vm, "default", adder_object(&adder_DeprecationWarning), ADDER_N(__main__)));
    for (unsigned i = 0; i < 4; i++) adder_list_append(vm, list, filter_new(vm, "ignore", adder_object(ignored[i]), ADDER_NONE));
    return list;
}

/* What the registries of modules remember is void when the filters change. */
static void filters_changed(Vm *vm) {
    set(vm, ADDER_N(_filters_version), adder_int(vm, adder_to_int64(vm, get(vm, ADDER_N(_filters_version))) + 1));
}

static void add_filter(Vm *vm, Value filter, bool append) {
    Value filters = filter_list(vm);
    for (size_t i = adder_list_count(filters); i-- > 0;) {
        if (i >= adder_list_count(filters) || !adder_equal(vm, adder_list_items(filters)[i], filter)) continue;
        if (append) return;
        Value at = adder_small_int((intptr_t)i);
        adder_call_method(vm, filters, ADDER_N(pop), 1, &at);
    }
    Value args[2] = {adder_small_int(append ? (intptr_t)adder_list_count(filters) : 0), filter};
    adder_call_method(vm, filters, ADDER_N(insert), 2, args);
    filters_changed(vm);
}

static bool is_warning_class(Value v) {
    return adder_is_object(v) && adder_is_instance(v, &adder_type_type) &&
           adder_is_subtype((const AdderType *)adder_object_get(v), &adder_Warning);
}

static void check_action(Vm *vm, Value action) {
    static const char *const actions[] = {"error", "ignore", "always", "all", "default", "module", "once"};
    for (unsigned i = 0; adder_is_str(action) && i < sizeof actions / sizeof *actions; i++) {
        if (strcmp(adder_to_text(vm, action, NULL), actions[i]) == 0) return;
    }
    adder_raise(vm, &adder_ValueError, "invalid action: %r", action);
}
static Value checked_category(Vm *vm, Value category) {
    if (adder_is_unbound(category)) return adder_object(&adder_Warning);
    if (!is_warning_class(category)) adder_raise(vm, &adder_TypeError, "category must be a Warning subclass");
    return category;
}
static Value checked_line(Vm *vm, Value line) {
    if (adder_is_unbound(line)) return adder_small_int(0);
    if (!adder_is_int(line)) adder_raise(vm, &adder_TypeError, "lineno must be an int");
    if (adder_to_int64(vm, line) < 0) adder_raise(vm, &adder_ValueError, "lineno must be an int >= 0");
    return line;
}
/* A regular expression for a text, None for the empty one. */
static Value pattern(Vm *vm, Value text, const char *what, bool ignore_case) {
    if (adder_is_unbound(text)) return ADDER_NONE;
    if (!adder_is_str(text)) adder_raise(vm, &adder_TypeError, "%s must be a string", what);
    if (!adder_truth(vm, text)) return ADDER_NONE;
    Value re = adder_import(vm, "re"), args[2] = {text, adder_small_int(0)};
    if (ignore_case) args[1] = adder_get_attribute(vm, re, ADDER_N(IGNORECASE));
    return adder_call_method(vm, re, ADDER_N(compile), 2, args);
}

ADDER_NATIVE(warnings_simplefilter, "simplefilter(action, category=Warning, lineno=0, append=False)",
             "Decide about all warnings of a category: 'error', 'ignore', 'always', 'default', 'module' or 'once'.") {
    Value items[FILTER_WORDS] = {args[0], ADDER_NONE, args[1], ADDER_NONE, args[2]};
    check_action(vm, args[0]);
    if (adder_is_unbound(args[1])) items[2] = adder_object(&adder_Warning);
    items[4] = checked_line(vm, args[2]);
    add_filter(vm, adder_tuple(vm, FILTER_WORDS, items), !adder_is_unbound(args[3]) && adder_truth(vm, args[3]));
    return ADDER_NONE;
}

ADDER_NATIVE(warnings_filterwarnings, "filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False)",
             "The same for warnings whose message and module match regular expressions.") {
    check_action(vm, args[0]);
    if (!adder_is_unbound(args[1]) && !adder_is_str(args[1])) adder_raise(vm, &adder_TypeError, "message must be a string");
    Value items[FILTER_WORDS] = {args[0], ADDER_NONE, checked_category(vm, args[2]), ADDER_NONE, ADDER_NONE};
    if (!adder_is_unbound(args[3]) && !adder_is_str(args[3])) adder_raise(vm, &adder_TypeError, "module must be a string");
    items[4] = checked_line(vm, args[4]);
    items[1] = pattern(vm, args[1], "message", true);
    items[3] = pattern(vm, args[3], "module", false);
    add_filter(vm, adder_tuple(vm, FILTER_WORDS, items), !adder_is_unbound(args[5]) && adder_truth(vm, args[5]));
    return ADDER_NONE;
}

ADDER_NATIVE(warnings_resetwarnings, "resetwarnings()", "Drop all filters.") {
    adder_call_method(vm, get(vm, ADDER_N(filters)), ADDER_N(clear), 0, NULL);
    filters_changed(vm);
    return ADDER_NONE;
}

ADDER_NATIVE(warnings_filters_mutated, "_filters_mutated()", "The filters were changed.") {
    filters_changed(vm);
    return ADDER_NONE;
}

/* ---- a warning ---- */

typedef struct Warned {
    Value message, text, category, filename, line, module, registry, source;
} Warned;

static bool text_matches(Vm *vm, Value wanted, Value text) {
    if (adder_is_none(wanted)) return true;
    if (adder_is_str(wanted)) return adder_equal(vm, wanted, text);
    return adder_truth(vm, adder_call_method(vm, wanted, ADDER_N(match), 1, &text));
}

static bool filter_matches(Vm *vm, Value filter, const Warned *w) {
    Value *items = adder_tuple_items(filter);
    Value classes[2] = {w->category, items[2]};
    return text_matches(vm, items[1], w->text) &&
           adder_truth(vm, adder_call_method(vm, adder_import(vm, "builtins"), ADDER_N(issubclass), 2, classes)) &&
           text_matches(vm, items[3], w->module) &&
           (!adder_truth(vm, items[4]) || adder_equal(vm, items[4], w->line));
}

static const char *action_for(Vm *vm, const Warned *w) {
    Value filters = filter_list(vm);
    for (size_t i = 0; i < adder_list_count(filters); i++) {
        Value filter = adder_unwrap(adder_list_items(filters)[i]);
        if (!adder_is_exact(filter, &adder_tuple_type) || adder_tuple_count(filter) != FILTER_WORDS) {
            adder_raise(vm, &adder_ValueError, "warnings.filters item %z isn't a 5-tuple", i);
        }
        if (filter_matches(vm, filter, w)) return adder_to_text(vm, adder_tuple_items(filter)[0], NULL);
    }
    return adder_to_text(vm, get(vm, ADDER_N(defaultaction)), NULL);
}

/* Whether `key` is new in a registry, which then has it. */
static bool first_time(Vm *vm, Value registry, Value key) {
    if (!adder_is_unbound(adder_dict_find(vm, registry, key))) return false;
    adder_dict_store(vm, registry, key, ADDER_TRUE);
    return true;
}

static Value registry_key(Vm *vm, const Warned *w, Value line) {
    Value items[3] = {w->text, w->category, line};
    return adder_tuple(vm, 3, items);
}

static void refresh_registry(Vm *vm, Value registry) {
    if (!adder_is_instance(registry, &adder_dict_type)) {
        adder_raise(vm, &adder_TypeError, "'registry' must be a dict or None");
    }
    Value version = get(vm, ADDER_N(_filters_version)), seen = adder_dict_find(vm, registry, ADDER_N(version));
    if (!adder_is_unbound(seen) && adder_equal(vm, seen, version)) return;
    adder_call_method(vm, registry, ADDER_N(clear), 0, NULL);
    adder_dict_store(vm, registry, ADDER_N(version), version);
}

/* Whether it is to be shown; raises it when the filters say so. */
static bool wanted(Vm *vm, const Warned *w) {
    refresh_registry(vm, w->registry);
    Value key = registry_key(vm, w, w->line);
    if (!adder_is_unbound(adder_dict_find(vm, w->registry, key))) return false;
    const char *action = action_for(vm, w);
    if (strcmp(action, "ignore") == 0) return false;
    if (strcmp(action, "error") == 0) adder_raise_value(vm, w->message);
    if (strcmp(action, "always") == 0 || strcmp(action, "all") == 0) return true;
    first_time(vm, w->registry, key);
    if (strcmp(action, "once") == 0) {
        return first_time(vm, once_registry(vm), registry_key(vm, w, ADDER_NONE));
    }
    if (strcmp(action, "module") == 0) return first_time(vm, w->registry, registry_key(vm, w, adder_small_int(0)));
    return true;
}

/* ---- showing ---- */

static const AdderType message_type;
typedef struct Message {
    AdderObject object;
    Value message, category, filename, lineno, file, line, source;
} Message;
static void message_trace(AdderVisitor *visitor, AdderObject *o) { adder_visit_values(visitor, &((Message *)o)->message, 7); }
static void message_repr(Vm *vm, Value v, Builder *out) {
    const Message *m = (const Message *)adder_object_get(v);
    adder_builder_format(out, "{message : %r, category : %r, filename : %r, lineno : ", m->message,
                         adder_get_attribute(vm, m->category, ADDER_N(__name__)), m->filename);
    adder_builder_put_str(out, m->lineno);
    adder_builder_format(out, ", line : %r}", m->line);
}
#define MESSAGE_FIELD(field)                                                                                        \
    static Value message_##field(Vm *vm, Value *args, unsigned nargs) {                                             \
        return ((Message *)adder_object_get(args[0]))->field;                                                       \
    }                                                                                                               \
    static const Native ADDER_ALIGNED message_##field##_native = {(const Head *)(const void *)&adder_native_type,   \
        message_##field, #field, "As given to warn_explicit.", &message_type, 1, 1, 1, ADDER_NATIVE_PROPERTY};
MESSAGE_FIELD(message)
MESSAGE_FIELD(category)
MESSAGE_FIELD(filename)
MESSAGE_FIELD(lineno)
MESSAGE_FIELD(file)
MESSAGE_FIELD(line)
MESSAGE_FIELD(source)
static const AdderMember message_members[] = {
    ADDER_MEMBER_NATIVE(message, message_message), ADDER_MEMBER_NATIVE(category, message_category),
    ADDER_MEMBER_NATIVE(filename, message_filename), ADDER_MEMBER_NATIVE(lineno, message_lineno),
    ADDER_MEMBER_NATIVE(file, message_file), ADDER_MEMBER_NATIVE(line, message_line),
    ADDER_MEMBER_NATIVE(source, message_source),
};
static const AdderSlots message_slots = {
    .native = &message_type, .size = sizeof(Message), .letter = 'o', .trace = message_trace, .repr = message_repr};
static Value message_construct(Vm *vm, const AdderType *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[7];
    adder_bind(vm, "WarningMessage(message, category, filename, lineno, file=None, line=None, source=None)", args, nargs,
               kwnames, bound);
    Message *m = adder_new_instance(vm, cls, sizeof *m);
    for (unsigned i = 0; i < 7; i++) (&m->message)[i] = adder_is_unbound(bound[i]) ? ADDER_NONE : bound[i];
    return adder_object(m);
}
static ADDER_TYPE(message_type, WarningMessage, adder_object_type, message_slots, message_members, message_construct, 0,
                  "WarningMessage(message, category, filename, lineno, file=None, line=None, source=None)\nA recorded warning.");

/* "file:line: Category: message", and the source line. */
static Value formatted(Vm *vm, Value *args) {
    Builder out;
    adder_builder_start(vm, &out);
    adder_builder_put_str(&out, args[2]);
    adder_builder_put_char(&out, ':');
    adder_builder_put_str(&out, args[3]);
    adder_builder_put_c(&out, ": ");
    adder_builder_put_str(&out, adder_get_attribute(vm, args[1], ADDER_N(__name__)));
    adder_builder_put_c(&out, ": ");
    adder_builder_put_str(&out, args[0]);
    adder_builder_put_char(&out, '\n');
    Value line = args[4];
    if (given(line)) {
        line = adder_call_method(vm, line, ADDER_N(strip), 0, NULL);
    } else if (adder_is_str(args[2]) && adder_is_small_int(args[3])) {
        line = exception_source_line(vm, args[2], (size_t)adder_small_int_get(args[3]));
    }
    if (given(line) && adder_truth(vm, line)) adder_builder_format(&out, "  %q\n", line);
    return adder_builder_str(&out);
}

ADDER_NATIVE(warnings_formatwarning, "formatwarning(message, category, filename, lineno, line=None)", "The text of a warning.") {
    return formatted(vm, args);
}
ADDER_NATIVE(warnings_showwarning, "showwarning(message, category, filename, lineno, file=None, line=None)",
             "Write a warning to a file, sys.stderr by default.") {
    Value file = args[4], parts[5] = {args[0], args[1], args[2], args[3], args[5]};
    if (!given(file)) file = adder_get_attribute(vm, adder_import(vm, "sys"), ADDER_N(stderr));
    if (adder_is_none(file)) return ADDER_NONE;
    if (adder_is_unbound(parts[4])) parts[4] = ADDER_NONE;
    Value text = adder_call(vm, get(vm, ADDER_N(formatwarning)), 5, parts);
    adder_call_method(vm, file, ADDER_N(write), 1, &text);
    return ADDER_NONE;
}

static void show(Vm *vm, const Warned *w) {
    Value shower = get(vm, ADDER_N(showwarning)), log = get(vm, ADDER_N(_log));
    Value args[7] = {w->message, w->category, w->filename, w->line, ADDER_NONE, ADDER_NONE, w->source};
    if (adder_same(shower, adder_object(&warnings_showwarning_native)) && adder_is_instance(log, &adder_list_type)) {
        adder_list_append(vm, log, message_construct(vm, &message_type, args, 7, ADDER_UNBOUND));
        return;
    }
    adder_call(vm, shower, 4, args);
}

/* message is a text, or a warning with its own category. */
static void issue(Vm *vm, Warned *w) {
    if (adder_is_instance(w->message, &adder_Warning)) {
        w->category = adder_object(adder_type_of(w->message));
        w->text = adder_str_of(vm, w->message);
    } else {
        w->text = w->message;
        w->message = adder_call(vm, w->category, 1, &w->message);
    }
    if (wanted(vm, w)) show(vm, w);
}

static Value category_of(Vm *vm, Value message, Value category) {
    if (adder_is_instance(message, &adder_Warning)) return adder_object(adder_type_of(message));
    if (!given(category)) return adder_object(&adder_UserWarning);
    if (!is_warning_class(category)) {
        adder_raise(vm, &adder_TypeError, "category must be a Warning subclass, not '%T'", category);
    }
    return category;
}

static Value or_none(Value v) { return adder_is_unbound(v) ? ADDER_NONE : v; }

ADDER_NATIVE(warnings_warn, "warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())",
             "Issue a warning about the line that calls (stacklevel 1), about its caller's (2), ...") {
    Warned w = {.message = args[0], .category = category_of(vm, args[0], args[1]), .source = or_none(args[3])};
    int64_t level = adder_is_unbound(args[2]) ? 1 : adder_to_int64(vm, args[2]);
    Value frame = adder_call_method(vm, adder_import(vm, "sys"), ADDER_N(_getframe), 0, NULL);
    for (; level > 1 && !adder_is_none(frame); level--) frame = adder_get_attribute(vm, frame, ADDER_N(f_back));
    if (adder_is_none(frame)) {
        w.filename = name(vm, "<sys>");
        w.line = adder_small_int(0);
        w.module = ADDER_N(sys);
        w.registry = adder_dict(vm);
    } else {
        Value globals = adder_get_attribute(vm, frame, ADDER_N(f_globals));
        w.filename = adder_get_attribute(vm, adder_get_attribute(vm, frame, ADDER_N(f_code)), ADDER_N(co_filename));
        w.line = adder_get_attribute(vm, frame, ADDER_N(f_lineno));
        w.module = adder_dict_find(vm, globals, ADDER_N(__name__));
        if (!given(w.module)) w.module = name(vm, "<string>");
        w.registry = adder_dict_find(vm, globals, ADDER_N(__warningregistry__));
        if (adder_is_unbound(w.registry)) {
            w.registry = adder_dict(vm);
            adder_dict_store(vm, globals, ADDER_N(__warningregistry__), w.registry);
        }
    }
    issue(vm, &w);
    return ADDER_NONE;
}

ADDER_NATIVE(warnings_warn_explicit,
             "warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)",
             "Issue a warning about any place.") {
    Warned w = {.message = args[0], .category = category_of(vm, args[0], args[1]), .filename = args[2], .line = args[3],
                .module = args[4], .registry = args[5], .source = or_none(args[7])};
    if (adder_is_none(w.module)) return ADDER_NONE; /* CPython takes it for a sign that the interpreter ends */
    if (adder_is_unbound(w.module)) {
        Value suffix = name(vm, ".py");
        w.module = adder_call_method(vm, w.filename, ADDER_N(removesuffix), 1, &suffix);
    }
    if (!given(w.registry)) w.registry = adder_dict(vm);
    issue(vm, &w);
    return ADDER_NONE;
}

/* ---- catch_warnings ---- */

static const AdderType catch_type;
typedef struct Catch {
    AdderObject object;
    Value record, filter; /* filter: UNBOUND, or what simplefilter gets on entry */
    Value filters, showwarning, log; /* before; UNBOUND until it is entered */
} Catch;
static void catch_trace(AdderVisitor *visitor, AdderObject *o) { adder_visit_values(visitor, &((Catch *)o)->record, 5); }
static Catch *catch_of(Value v) { return (Catch *)adder_object_get(v); }
static void catch_repr(Vm *vm, Value v, Builder *out) {
    adder_builder_put_c(out, adder_truth(vm, catch_of(v)->record) ? "catch_warnings(record=True)" : "catch_warnings()");
}
static Value catch_construct(Vm *vm, const AdderType *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[6];
    adder_bind(vm, "catch_warnings.__init__(*, record=False, module=None, action=None, category=Warning, lineno=0, append=False)",
               args, nargs, kwnames, bound);
    Catch *c = adder_new_instance(vm, cls, sizeof *c);
    c->record = adder_is_unbound(bound[0]) ? ADDER_FALSE : bound[0];
    c->filter = c->filters = c->showwarning = c->log = ADDER_UNBOUND;
    if (given(bound[2])) adder_store(vm, c, &c->filter, adder_tuple(vm, 4, bound + 2));
    return adder_object(c);
}

ADDER_METHOD(catch_type, catch_enter, "__enter__(self)", "Keep filters and showwarning; the list of warnings, or None.") {
    Catch *c = catch_of(args[0]);
    if (!adder_is_unbound(c->filters)) adder_raise(vm, &adder_RuntimeError, "Cannot enter %r twice", args[0]);
    adder_store(vm, c, &c->filters, filter_list(vm));
    adder_store(vm, c, &c->showwarning, get(vm, ADDER_N(showwarning)));
    adder_store(vm, c, &c->log, get(vm, ADDER_N(_log)));
    set(vm, ADDER_N(filters), adder_list(vm, adder_list_count(c->filters), adder_list_items(c->filters)));
    filters_changed(vm);
    Value log = ADDER_NONE;
    if (adder_truth(vm, c->record)) {
        log = adder_list(vm, 0, NULL);
        set(vm, ADDER_N(showwarning), adder_object(&warnings_showwarning_native));
        set(vm, ADDER_N(_log), log);
    }
    if (!adder_is_unbound(c->filter)) warnings_simplefilter(vm, adder_tuple_items(c->filter), 4);
    return log;
}
ADDER_METHOD(catch_type, catch_exit, "__exit__(self, *exc_info)", "Everything as before.") {
    Catch *c = catch_of(args[0]);
    if (adder_is_unbound(c->filters)) adder_raise(vm, &adder_RuntimeError, "Cannot exit %r without entering first", args[0]);
    set(vm, ADDER_N(filters), c->filters);
    set(vm, ADDER_N(showwarning), c->showwarning);
    set(vm, ADDER_N(_log), c->log);
    filters_changed(vm);
    return ADDER_NONE;
}
static const AdderMember catch_members[] = {ADDER_MEMBER_NATIVE(__enter__, catch_enter), ADDER_MEMBER_NATIVE(__exit__, catch_exit)};
static const AdderSlots catch_slots = {
    .native = &catch_type, .size = sizeof(Catch), .letter = 'o', .trace = catch_trace, .repr = catch_repr};
static ADDER_TYPE(catch_type, catch_warnings, adder_object_type, catch_slots, catch_members, catch_construct, 0,
                  "catch_warnings(*, record=False, module=None, action=None, category=Warning, lineno=0, append=False)\n"
                  "A with block after which the filters are as before; records warnings.");

/* ---- the module ---- */

/* State that was not set yet. */
static Value computed(Vm *vm, Value wanted_name) {
    Value v = ADDER_UNBOUND;
    if (adder_same(wanted_name, ADDER_N(filters))) v = default_filters(vm);
    if (adder_same(wanted_name, ADDER_N(onceregistry))) v = adder_dict(vm);
    if (adder_same(wanted_name, ADDER_N(defaultaction))) v = ADDER_N(default);
    if (adder_same(wanted_name, ADDER_N(_log))) v = ADDER_NONE;
    if (adder_same(wanted_name, ADDER_N(_filters_version))) v = adder_small_int(1);
    if (!adder_is_unbound(v)) set(vm, wanted_name, v);
    return v;
}

static const AdderMember members[] = {
    {&ADDER_NAME(filters), {4u}}, {&ADDER_NAME(onceregistry), {4u}}, {&ADDER_NAME(defaultaction), {4u}},
    ADDER_MEMBER(WarningMessage, message_type),
    ADDER_MEMBER(catch_warnings, catch_type),
    ADDER_MEMBER_NATIVE(filterwarnings, warnings_filterwarnings),
    ADDER_MEMBER_NATIVE(formatwarning, warnings_formatwarning),
    ADDER_MEMBER_NATIVE(resetwarnings, warnings_resetwarnings),
    ADDER_MEMBER_NATIVE(showwarning, warnings_showwarning),
    ADDER_MEMBER_NATIVE(simplefilter, warnings_simplefilter),
    ADDER_MEMBER_NATIVE(warn, warnings_warn),
    ADDER_MEMBER_NATIVE(warn_explicit, warnings_warn_explicit),
    ADDER_MEMBER_NATIVE(_filters_mutated, warnings_filters_mutated),
};
const AdderModule ADDER_ALIGNED warnings_module = {
    .head = (const AdderHead *)(const void *)&adder_module_type,
    .name = &ADDER_NAME(warnings),
    .members = ADDER_MEMBERS(members),
    .help = "Warnings: texts about what a program had better not do, and filters for them.",
    .get_attribute = computed,
};
