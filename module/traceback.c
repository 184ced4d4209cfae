/* traceback.c: the module traceback: exceptions and stacks as text or as lists of entries. The text is made where the
 * interpreter makes it (object/exception_print.c); this file knows arguments, files and lists.
 */
#include "adder.h"
#include "module/record.h"
#include "object/exception.h"

int64_t vm_traceback_limit(Vm *vm); /* vm/vm.h */

/* ---- an entry: (filename, lineno, name, line) ---- */

static const AdderType summary_type;
static const AdderMember summary_members[] = {
    ADDER_MEMBER(filename, record_fields[0]), ADDER_MEMBER(lineno, record_fields[1]), ADDER_MEMBER(name, record_fields[2]),
    ADDER_MEMBER(line, record_fields[3]),     {&ADDER_NAME(locals), ADDER_ROM_NONE},
};

static void summary_repr(Vm *vm, Value self, Builder *out) {
    Value *items = adder_tuple_items(record_tuple(vm, self));
    adder_builder_put_c(out, "<FrameSummary file ");
    adder_builder_put_str(out, items[0]);
    adder_builder_put_c(out, ", line ");
    adder_builder_put_str(out, items[1]);
    adder_builder_put_c(out, " in ");
    adder_builder_put_str(out, items[2]);
    adder_builder_put_char(out, '>');
}

static Value summary_of(Vm *vm, Value filename, Value line, Value name, Value text) {
    if (adder_is_unbound(text) && adder_is_small_int(line) && adder_small_int_get(line) > 0) {
        text = exception_source_line(vm, filename, (size_t)adder_small_int_get(line));
    }
    Value items[4] = {filename, line, name, adder_is_unbound(text) ? ADDER_N(empty) : text};
    return record_new(vm, &summary_type, 4, items);
}

static Value summary_construct(Vm *vm, const AdderType *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[6];
    adder_bind(vm, "__init__(filename, lineno, name, *, lookup_line=True, locals=None, line=None)", args, nargs, kwnames, bound);
    return summary_of(vm, bound[0], bound[1], bound[2], adder_is_none(bound[5]) ? ADDER_UNBOUND : bound[5]);
}

static const AdderSlots summary_slots = {
    .native = &summary_type, .letter = 'T', .trace = record_trace, .repr = summary_repr, .hash = record_hash,
    .compare = record_compare, .length = record_length, .get_item = record_get_item, .iterate = record_iterate};
static ADDER_TYPE(summary_type, FrameSummary, adder_object_type, summary_slots, summary_members, summary_construct,
                  ADDER_TYPE_FINAL, "FrameSummary(filename, lineno, name)\nOne entry of a traceback.");

/* ---- arguments ---- */

static bool given(Value v) { return !adder_is_unbound(v) && !adder_is_none(v); }

static int limit_of(Vm *vm, Value limit) {
    int64_t n = given(limit) ? adder_to_int64(vm, limit) : vm_traceback_limit(vm);
    return n > TRACEBACK_NO_LIMIT ? TRACEBACK_NO_LIMIT : n < -TRACEBACK_NO_LIMIT ? -TRACEBACK_NO_LIMIT : (int)n;
}

static ExceptionStyle style_of(Vm *vm, Value limit, Value chain, Value list) {
    bool alone = !adder_is_unbound(chain) && !adder_truth(vm, chain);
    return (ExceptionStyle){.limit = limit_of(vm, limit), .alone = alone, .list = list, .traceback = ADDER_UNBOUND};
}

static void write_to(Vm *vm, Value file, Value text) {
    if (!given(file)) file = adder_get_attribute(vm, adder_import(vm, "sys"), ADDER_N(stderr));
    if (!adder_is_none(file)) adder_call_method(vm, file, ADDER_N(write), 1, &text);
}

/* The exception that (exc, value, tb) mean: NONE when there is none. */
static Value chosen(Vm *vm, Value *args) {
    if (adder_is_unbound(args[1]) != adder_is_unbound(args[2])) {
        adder_raise(vm, &adder_ValueError, "Both or neither of value and tb must be given");
    }
    if (!adder_is_unbound(args[1])) return args[1];
    if (!adder_is_none(args[0]) && !adder_is_instance(args[0], &adder_BaseException)) {
        adder_raise(vm, &adder_TypeError, "Exception expected for value, %T found", args[0]);
    }
    return args[0];
}

static void put(Vm *vm, Value exception, Value traceback, ExceptionStyle *style, Builder *out) {
    if (!adder_is_instance(exception, &adder_BaseException)) {
        adder_builder_put_c(out, "NoneType: None\n");
        if (!adder_is_unbound(style->list)) adder_list_append(vm, style->list, adder_builder_str(out));
        return;
    }
    style->traceback = traceback;
    exception_print_styled(vm, exception, style, out);
}

static Value current(Vm *vm) { return adder_call_method(vm, adder_import(vm, "sys"), ADDER_N(exception), 0, NULL); }

/* ---- exceptions ---- */

ADDER_NATIVE(format_exception, "format_exception(exc, /, value=None, tb=None, limit=None, chain=True)",
             "The lines that the interpreter prints for an exception, as a list of str.") {
    Value exception = chosen(vm, args), list = adder_list(vm, 0, NULL);
    ExceptionStyle style = style_of(vm, args[3], args[4], list);
    Builder out;
    adder_builder_start(vm, &out);
    put(vm, exception, args[2], &style, &out);
    return list;
}

static Value text_of(Vm *vm, Value exception, Value traceback, Value limit, Value chain) {
    ExceptionStyle style = style_of(vm, limit, chain, ADDER_UNBOUND);
    Builder out;
    adder_builder_start(vm, &out);
    put(vm, exception, traceback, &style, &out);
    return adder_builder_str(&out);
}

ADDER_NATIVE(print_exception, "print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True)",
             "Print an exception as the interpreter does, to sys.stderr or a file.") {
    Value exception = chosen(vm, args);
    write_to(vm, args[4], text_of(vm, exception, args[2], args[3], args[5]));
    return ADDER_NONE;
}
ADDER_NATIVE(format_exc, "format_exc(limit=None, chain=True)", "The text of the exception being handled.") {
    return text_of(vm, current(vm), ADDER_UNBOUND, args[0], args[1]);
}
ADDER_NATIVE(print_exc, "print_exc(limit=None, file=None, chain=True)", "Print the exception being handled.") {
    write_to(vm, args[1], text_of(vm, current(vm), ADDER_UNBOUND, args[0], args[2]));
    return ADDER_NONE;
}
ADDER_NATIVE(print_last, "print_last(limit=None, file=None, chain=True)", "Print sys.last_exc.") {
    Value last = adder_find_attribute(vm, adder_import(vm, "sys"), ADDER_N(last_exc));
    if (adder_is_unbound(last)) adder_raise(vm, &adder_ValueError, "no last exception");
    write_to(vm, args[1], text_of(vm, last, ADDER_UNBOUND, args[0], args[2]));
    return ADDER_NONE;
}
ADDER_NATIVE(format_exception_only, "format_exception_only(exc, /, value=None, *, show_group=False)",
             "The lines about the exception itself, without its traceback.") {
    Value exception = adder_is_unbound(args[1]) ? args[0] : args[1], list = adder_list(vm, 0, NULL);
    ExceptionStyle style = style_of(vm, ADDER_NONE, ADDER_UNBOUND, list);
    style.summary = true;
    Builder out;
    adder_builder_start(vm, &out);
    put(vm, exception, ADDER_UNBOUND, &style, &out);
    return list;
}

/* ---- tracebacks ---- */

static Value entries_of(Vm *vm, Value traceback, int limit) {
    Value list = adder_list(vm, 0, NULL);
    for (Value v = traceback; adder_is_exact(v, &adder_traceback_type); v = VALUE_AS(Traceback, v)->next) {
        const Traceback *t = VALUE_AS(Traceback, v);
        const Code *code = t->function->code;
        Value entry = summary_of(vm, code_filename(code), adder_small_int((intptr_t)traceback_line(t)), code->name, ADDER_UNBOUND);
        for (size_t i = 0; i <= traceback_more(t); i++) adder_list_append(vm, list, entry);
    }
    Value start = ADDER_NONE, stop = ADDER_NONE;
    if (limit < 0) start = adder_int(vm, limit);
    if (limit >= 0) stop = adder_int(vm, limit);
    return adder_get_item(vm, list, adder_slice(vm, start, stop, ADDER_NONE));
}

ADDER_NATIVE(extract_tb, "extract_tb(tb, limit=None)", "A list of entries: file, line, name, source line.") {
    return entries_of(vm, args[0], limit_of(vm, args[1]));
}

static Value traceback_text(Vm *vm, Value traceback, Value limit, Value list) {
    ExceptionStyle style = style_of(vm, limit, ADDER_UNBOUND, list);
    Builder out;
    adder_builder_start(vm, &out);
    exception_print_traceback(vm, traceback, &style, &out);
    return adder_builder_str(&out);
}
ADDER_NATIVE(format_tb, "format_tb(tb, limit=None)", "The entries of a traceback as a list of str.") {
    Value list = adder_list(vm, 0, NULL);
    traceback_text(vm, args[0], args[1], list);
    return list;
}
ADDER_NATIVE(print_tb, "print_tb(tb, limit=None, file=None)", "Print the entries of a traceback.") {
    write_to(vm, args[2], traceback_text(vm, args[0], args[1], ADDER_UNBOUND));
    return ADDER_NONE;
}
ADDER_NATIVE(walk_tb, "walk_tb(tb)", "An iterator over (frame, line) of a traceback.") {
    Value list = adder_list(vm, 0, NULL);
    for (Value v = args[0]; adder_is_exact(v, &adder_traceback_type); v = VALUE_AS(Traceback, v)->next) {
        Value pair[2] = {ADDER_UNBOUND, adder_small_int((intptr_t)traceback_line(VALUE_AS(Traceback, v)))};
        pair[0] = adder_get_attribute(vm, v, ADDER_N(tb_frame));
        adder_list_append(vm, list, adder_tuple(vm, 2, pair));
    }
    return adder_iterate(vm, list);
}
ADDER_NATIVE(clear_frames, "clear_frames(tb)", "Nothing to do: tracebacks keep no variables.") { return ADDER_NONE; }

/* ---- entries as text ---- */

enum { SAME_ENTRIES_SHOWN = 3 };
static bool same_entry(Vm *vm, Value *a, Value *b) {
    return adder_equal(vm, a[0], b[0]) && adder_equal(vm, a[1], b[1]) && adder_equal(vm, a[2], b[2]);
}
static void put_repeated(Vm *vm, Value list, size_t times) {
    if (times <= SAME_ENTRIES_SHOWN) return;
    Builder out;
    times -= SAME_ENTRIES_SHOWN;
    adder_builder_start(vm, &out);
    adder_builder_format(&out, "  [Previous line repeated %z more time%s]\n", times, times == 1 ? "" : "s");
    adder_list_append(vm, list, adder_builder_str(&out));
}
static Value entry_text(Vm *vm, Value *items) {
    Builder out;
    adder_builder_start(vm, &out);
    adder_builder_put_c(&out, "  File \"");
    adder_builder_put_str(&out, items[0]);
    adder_builder_put_c(&out, "\", line ");
    adder_builder_put_str(&out, items[1]);
    adder_builder_put_c(&out, ", in ");
    adder_builder_put_str(&out, items[2]);
    adder_builder_put_char(&out, '\n');
    if (given(items[3]) && adder_truth(vm, items[3])) {
        Value line = adder_call_method(vm, items[3], ADDER_N(strip), 0, NULL);
        adder_builder_put_c(&out, "    ");
        adder_builder_put_str(&out, line);
        adder_builder_put_char(&out, '\n');
    }
    return adder_builder_str(&out);
}
static Value list_text(Vm *vm, Value entries) {
    Value list = adder_list(vm, 0, NULL), iterator = adder_iterate(vm, entries), last = ADDER_UNBOUND;
    size_t times = 0;
    for (Value v; !adder_is_unbound(v = adder_next(vm, iterator));) {
        Value entry = record_tuple(vm, v);
        if (adder_tuple_count(entry) != 4) adder_raise(vm, &adder_ValueError, "an entry has four items");
        if (adder_is_unbound(last) || !same_entry(vm, adder_tuple_items(last), adder_tuple_items(entry))) {
            put_repeated(vm, list, times);
            times = 0;
            last = entry;
        }
        if (++times <= SAME_ENTRIES_SHOWN) adder_list_append(vm, list, entry_text(vm, adder_tuple_items(entry)));
    }
    put_repeated(vm, list, times);
    return list;
}
static Value joined(Vm *vm, Value list) { return adder_call_method(vm, ADDER_N(empty), ADDER_N(join), 1, &list); }

ADDER_NATIVE(format_list, "format_list(extracted_list)", "The text of each entry, a list of str.") { return list_text(vm, args[0]); }
ADDER_NATIVE(print_list, "print_list(extracted_list, file=None)", "Print entries.") {
    write_to(vm, args[1], joined(vm, list_text(vm, args[0])));
    return ADDER_NONE;
}

/* ---- the stack that runs ---- */

static Value stack_frames(Vm *vm, Value frame) {
    Value list = adder_list(vm, 0, NULL);
    if (!given(frame)) frame = adder_call_method(vm, adder_import(vm, "sys"), ADDER_N(_getframe), 0, NULL);
    for (; !adder_is_none(frame); frame = adder_get_attribute(vm, frame, ADDER_N(f_back))) {
        Value pair[2] = {frame, adder_get_attribute(vm, frame, ADDER_N(f_lineno))};
        adder_list_append(vm, list, adder_tuple(vm, 2, pair));
    }
    return list;
}

static Value stack_entries(Vm *vm, Value frame, Value limit_value) {
    Value frames = stack_frames(vm, frame), list = adder_list(vm, 0, NULL);
    size_t count = adder_list_count(frames), from = 0;
    int limit = limit_of(vm, limit_value);
    if (limit >= 0 && (size_t)limit < count) count = (size_t)limit;
    if (limit < 0 && (size_t)-(intptr_t)limit < count) from = count - (size_t)-(intptr_t)limit;
    while (count-- > from) {
        Value *pair = adder_tuple_items(adder_list_items(frames)[count]);
        Value code = adder_get_attribute(vm, pair[0], ADDER_N(f_code));
        Value filename = adder_get_attribute(vm, code, ADDER_N(co_filename));
        adder_list_append(vm, list, summary_of(vm, filename, pair[1], adder_get_attribute(vm, code, ADDER_N(co_name)), ADDER_UNBOUND));
    }
    return list;
}

ADDER_NATIVE(walk_stack, "walk_stack(f)", "An iterator over (frame, line), from a frame outwards.") {
    return adder_iterate(vm, stack_frames(vm, args[0]));
}
ADDER_NATIVE(extract_stack, "extract_stack(f=None, limit=None)", "The entries of the running stack, the outermost first.") {
    return stack_entries(vm, args[0], args[1]);
}
ADDER_NATIVE(format_stack, "format_stack(f=None, limit=None)", "The running stack as a list of str.") {
    return list_text(vm, stack_entries(vm, args[0], args[1]));
}
ADDER_NATIVE(print_stack, "print_stack(f=None, limit=None, file=None)", "Print the running stack.") {
    write_to(vm, args[2], joined(vm, list_text(vm, stack_entries(vm, args[0], args[1]))));
    return ADDER_NONE;
}

static const AdderMember members[] = {
    ADDER_MEMBER(FrameSummary, summary_type),
    ADDER_MEMBER_NATIVE(clear_frames, clear_frames),
    ADDER_MEMBER_NATIVE(extract_stack, extract_stack),
    ADDER_MEMBER_NATIVE(extract_tb, extract_tb),
    ADDER_MEMBER_NATIVE(format_exc, format_exc),
    ADDER_MEMBER_NATIVE(format_exception, format_exception),
    ADDER_MEMBER_NATIVE(format_exception_only, format_exception_only),
    ADDER_MEMBER_NATIVE(format_list, format_list),
    ADDER_MEMBER_NATIVE(format_stack, format_stack),
    ADDER_MEMBER_NATIVE(format_tb, format_tb),
    ADDER_MEMBER_NATIVE(print_exc, print_exc),
    ADDER_MEMBER_NATIVE(print_exception, print_exception),
    ADDER_MEMBER_NATIVE(print_last, print_last),
    ADDER_MEMBER_NATIVE(print_list, print_list),
    ADDER_MEMBER_NATIVE(print_stack, print_stack),
    ADDER_MEMBER_NATIVE(print_tb, print_tb),
    ADDER_MEMBER_NATIVE(walk_stack, walk_stack),
    ADDER_MEMBER_NATIVE(walk_tb, walk_tb),
};
ADDER_MODULE(traceback_module, traceback, members, "Exceptions and stacks as text.");
