/* exception_print.c: the text that CPython prints for an exception nobody handled: its chain of causes and contexts,
 * tracebacks with source lines, notes, syntax errors with their caret, groups as trees. Carets under parts of a
 * source line are left out: code keeps lines, no columns.
 */
#include "object/exception_kinds.h"

#include "base/config.h"
#include "object/str.h"

enum {
    SAME_LINES_SHOWN = 3, GROUP_WIDTH = 15, GROUP_DEPTH = 10, LINE_BYTES = ADDER_BOARD ? 200 : 1000,
};

/* Text goes through here so that each line gets the margin of the group it is in. */
typedef struct Printer {
    Vm *vm;
    Builder *out;
    unsigned depth;  /* of groups */
    bool inside_line;
    bool need_close; /* a group's closing line is still to come */
} Printer;

static void indent(Printer *p) {
    for (unsigned i = 0; i < p->depth; i++) adder_builder_put(p->out, "  ", 2);
}

static void put(Printer *p, const char *text, size_t size) {
    const char *end = text + size;
    while (text < end) {
        const char *line = text;
        while (text < end && *text != '\n') text++;
        if (text < end) text++;
        if (!p->inside_line && p->depth > 0) {
            indent(p);
            adder_builder_put(p->out, "| ", 2);
        }
        adder_builder_put(p->out, line, (size_t)(text - line));
        p->inside_line = text[-1] != '\n';
    }
}
static void put_c(Printer *p, const char *text) { put(p, text, strlen(text)); }
static void put_str(Printer *p, Value str) { put(p, str_text(str_exact(str)), str_size(str_exact(str))); }
static void put_number(Printer *p, size_t n) { put_str(p, adder_str_of(p->vm, adder_small_int((intptr_t)n))); }

/* ---- str() and repr() of things that may fail ---- */

typedef struct TextRequest {
    Value v, text;
    bool repr;
} TextRequest;
static void get_text(Vm *vm, void *data) {
    TextRequest *request = data;
    request->text = request->repr ? adder_repr(vm, request->v) : adder_str_of(vm, request->v);
}
static Value safe_text(Vm *vm, Value v, bool repr, const char *otherwise) {
    TextRequest request = {v, UNBOUND, repr};
    Value error = adder_try(vm, get_text, &request);
    return adder_is_unbound(error) ? request.text : adder_str_c(vm, otherwise);
}

typedef struct AttributeRequest {
    Value v, name, found;
} AttributeRequest;
static void get_attribute(Vm *vm, void *data) {
    AttributeRequest *request = data;
    request->found = adder_find_attribute(vm, request->v, request->name);
}
static Value safe_attribute(Vm *vm, Value v, Value name) {
    AttributeRequest request = {v, name, UNBOUND};
    return adder_is_unbound(adder_try(vm, get_attribute, &request)) ? request.found : UNBOUND;
}

/* ---- summary: "TypeError: text" ---- */

static void put_type(Builder *out, Vm *vm, const Type *type) {
    if (type->flags & ADDER_TYPE_NATIVE) {
        adder_builder_put_str(out, type->name);
        return;
    }
    Value module = safe_attribute(vm, adder_object(type), N(__module__));
    Value name = safe_attribute(vm, adder_object(type), N(__qualname__));
    if (value_is_str(module) && !str_equal(str_of(module), (const Str *)N(__main__).bits) &&
        !str_equal(str_of(module), (const Str *)N(builtins).bits)) {
        adder_builder_format(out, "%q.", module);
    }
    adder_builder_put_str(out, value_is_str(name) ? name : type->name);
}

void exception_put_summary(Vm *vm, Value exception, Builder *out) {
    const Type *type = adder_type_of(exception);
    put_type(out, vm, type);
    Value text;
    if (exception_kind(type) == KIND_SYNTAX) {
        text = exception_field(vm, exception, N(msg));
        text = adder_is_none(text) ? adder_str_c(vm, "<no detail available>") : safe_text(vm, text, false, "");
    } else {
        text = safe_text(vm, exception, false, "<exception str() failed>");
    }
    if (str_size(str_exact(text)) != 0) adder_builder_format(out, ": %q", text);
}

/* ---- source lines ---- */

/* Reads the line with this number, without the spaces around it, as far as the buffer goes. */
static size_t read_line(Vm *vm, void *source, uintptr_t wanted, char *line) {
    char bytes[64];
    uintptr_t number = 1;
    size_t size = 0;
    int count;
    while ((count = vm_port(vm)->read_source(vm, source, bytes, sizeof bytes)) > 0) {
        for (int i = 0; i < count; i++) {
            char c = bytes[i];
            if (number == wanted && c != '\n' && size < LINE_BYTES) {
                if (size != 0 || (c != ' ' && c != '\t' && c != '\f')) line[size++] = c;
            } else if (c == '\n' && number++ == wanted) {
                return size;
            }
        }
    }
    return size;
}

static void put_source_line(Printer *p, Value filename, uintptr_t number) {
    const Str *path = str_exact(filename);
    const AdderPort *port = vm_port(p->vm);
    if (path == NULL || str_text(path)[0] == '<' || number == 0 || port == NULL || port->open_source == NULL) return;
    void *source = port->open_source(p->vm, str_text(path));
    if (source == NULL) return;
    char line[LINE_BYTES];
    size_t size = read_line(p->vm, source, number, line);
    port->close_source(p->vm, source);
    while (size > 0 && (line[size - 1] == ' ' || line[size - 1] == '\t' || line[size - 1] == '\r')) size--;
    size = utf8_valid(line, size);
    if (size == 0) return;
    put_c(p, "    ");
    put(p, line, size);
    put_c(p, "\n");
}

/* ---- traceback ---- */

static void put_repeated(Printer *p, size_t times) {
    if (times <= SAME_LINES_SHOWN) return;
    put_c(p, "  [Previous line repeated ");
    put_number(p, times - SAME_LINES_SHOWN);
    put_c(p, times - SAME_LINES_SHOWN == 1 ? " more time]\n" : " more times]\n");
}

static void put_place(Printer *p, Value filename, uintptr_t line) {
    put_c(p, "  File \"");
    put_str(p, filename);
    put_c(p, "\", line ");
    put_number(p, line);
}

static void put_entries(Printer *p, Value entries) {
    const Traceback *last = NULL;
    size_t times = 0;
    for (Value v = entries; adder_is_exact(v, &adder_traceback_type); v = VALUE_AS(Traceback, v)->next) {
        const Traceback *t = VALUE_AS(Traceback, v);
        if (last == NULL || traceback_line(last) != traceback_line(t) || !adder_equal(p->vm, code_filename(last->code), code_filename(t->code)) ||
            !adder_equal(p->vm, last->code->name, t->code->name)) {
            put_repeated(p, times);
            times = 0;
            last = t;
        }
        times += 1 + traceback_more(t);
        if (times - traceback_more(t) > SAME_LINES_SHOWN) continue;
        put_place(p, code_filename(t->code), traceback_line(t));
        put_c(p, ", in ");
        put_str(p, t->code->name);
        put_c(p, "\n");
        put_source_line(p, code_filename(t->code), traceback_line(t));
    }
    put_repeated(p, times);
}

/* ---- syntax errors ---- */

static bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\f'; }

static intptr_t int_field(Vm *vm, Value exception, Value name, intptr_t otherwise) {
    Value v = exception_field(vm, exception, name);
    return adder_is_small_int(v) ? adder_small_int_get(v) : otherwise;
}

/* The columns count characters from 1; end is behind the last one to be marked. */
static void put_carets(Printer *p, const char *text, intptr_t start, intptr_t end) {
    put_c(p, "    ");
    for (const char *at = text; start > 1; start--, end--) { /* tabs stay tabs */
        char c = ' ';
        if (*at != 0) {
            if (*at == '\t') c = '\t';
            utf8_decode(&at);
        }
        put(p, &c, 1);
    }
    for (; start < end; start++) put_c(p, "^");
    put_c(p, "\n");
}

static void put_source_text(Printer *p, Value exception, Value source) {
    const Str *s = str_exact(source);
    const char *text = str_text(s);
    size_t size = str_size(s);
    intptr_t length = (intptr_t)str_length(s);
    while (size > 0 && (text[size - 1] == '\n' || text[size - 1] == '\r')) size--;
    intptr_t blanks = 0, trimmed = length - (intptr_t)(str_size(s) - size);
    while (size > 0 && is_blank(*text)) text++, size--, blanks++;
    put_c(p, "    ");
    put(p, text, size);
    put_c(p, "\n");
    intptr_t start = int_field(p->vm, exception, N(offset), -1);
    if (start < 0) return;
    intptr_t end = int_field(p->vm, exception, N(end_offset), 0);
    if (int_field(p->vm, exception, N(end_lineno), 0) != int_field(p->vm, exception, N(lineno), -1)) {
        end = adder_is_none(exception_field(p->vm, exception, N(end_lineno))) ? start : trimmed + 1;
    } else if (end == 0) {
        end = start;
    }
    if (start > length) start = length;
    if (end > length + 1) end = length + 1;
    if (start >= end) end = start + 1;
    if (start - 1 - blanks >= 0) put_carets(p, text, start - blanks, end - blanks);
}

static void put_syntax_place(Printer *p, Value exception) {
    Vm *vm = p->vm;
    Value line = exception_field(vm, exception, N(lineno)), filename = exception_field(vm, exception, N(filename));
    if (!adder_is_small_int(line)) return;
    put_place(p, adder_is_str(filename) ? filename : N(lt_string), (uintptr_t)adder_small_int_get(line));
    put_c(p, "\n");
    Value source = exception_field(vm, exception, N(text));
    if (adder_is_str(source)) put_source_text(p, exception, source);
}

/* ---- one exception ---- */

static void put_notes(Printer *p, Value exception) {
    Value notes = safe_attribute(p->vm, exception, N(__notes__));
    if (adder_is_unbound(notes) || adder_is_none(notes)) return;
    if (!value_is_list(notes) && !value_is_tuple(notes)) {
        put_str(p, safe_text(p->vm, notes, true, "<__notes__ repr() failed>"));
        put_c(p, "\n");
        return;
    }
    bool list = value_is_list(notes);
    for (size_t i = 0; i < (list ? adder_list_count(notes) : adder_tuple_count(notes)); i++) {
        Value note = (list ? adder_list_items(notes) : adder_tuple_items(notes))[i];
        put_str(p, safe_text(p->vm, note, false, "<note str() failed>"));
        put_c(p, "\n");
    }
}

static void put_only(Printer *p, Value exception) {
    if (exception_kind(adder_type_of(exception)) == KIND_SYNTAX) put_syntax_place(p, exception);
    Builder line;
    adder_builder_start(p->vm, &line);
    exception_put_summary(p->vm, exception, &line);
    adder_builder_put_char(&line, '\n');
    put(p, line.buffer, line.size);
    put_notes(p, exception);
}

static void put_traceback(Printer *p, Value exception, const char *title) {
    Value entries = exception_of(exception)->traceback;
    if (!adder_is_exact(entries, &adder_traceback_type)) return;
    put_c(p, title);
    put_entries(p, entries);
}

/* ---- groups and chains ---- */

static void put_chain(Printer *p, Value exception);

static void put_rule(Printer *p, bool first, size_t number) {
    indent(p);
    adder_builder_put_c(p->out, first ? "+-+---------------- " : "  +---------------- ");
    if (number == 0) {
        adder_builder_put_c(p->out, "...");
    } else {
        adder_builder_put_str(p->out, adder_small_int((intptr_t)number));
    }
    adder_builder_put_c(p->out, " ----------------\n");
}

static void put_more(Printer *p, size_t count) {
    put_c(p, "and ");
    put_number(p, count);
    put_c(p, count == 1 ? " more exception\n" : " more exceptions\n");
}

static void put_members(Printer *p, Value items) {
    size_t count = adder_tuple_count(items), shown = count <= GROUP_WIDTH ? count : GROUP_WIDTH + 1;
    p->need_close = false;
    for (size_t i = 0; i < shown; i++) {
        bool last = i + 1 == shown;
        if (last) p->need_close = true;
        put_rule(p, i == 0, i < GROUP_WIDTH ? i + 1 : 0);
        p->depth++;
        if (i < GROUP_WIDTH) {
            put_chain(p, adder_tuple_items(items)[i]);
        } else {
            put_more(p, count - GROUP_WIDTH);
        }
        if (last && p->need_close) {
            indent(p);
            adder_builder_put_c(p->out, "+------------------------------------\n");
            p->need_close = false;
        }
        p->depth--;
    }
}

static void put_group(Printer *p, Value exception) {
    if (p->depth > GROUP_DEPTH) {
        put_c(p, "... (max_group_depth is 10)\n");
        return;
    }
    bool top = p->depth == 0;
    if (top && adder_is_exact(exception_of(exception)->traceback, &adder_traceback_type)) {
        adder_builder_put_c(p->out, "  + ");
        p->inside_line = true;
    }
    p->depth += top;
    put_traceback(p, exception, "Exception Group Traceback (most recent call last):\n");
    put_only(p, exception);
    put_members(p, exception_group_items(exception));
    p->depth -= top;
}

static bool list_has(Value list, Value v) {
    for (size_t i = 0; i < adder_list_count(list); i++) {
        if (adder_same(adder_list_items(list)[i], v)) return true;
    }
    return false;
}

/* What is printed before this one, or UNBOUND. */
static Value earlier(Value exception, Value seen) {
    const Exception *e = exception_of(exception);
    if (value_is_object(e->cause) && !list_has(seen, e->cause)) return e->cause;
    if (value_is_object(e->context) && !(e->flags & EXCEPTION_SUPPRESS_CONTEXT) && !list_has(seen, e->context)) {
        return e->context;
    }
    return UNBOUND;
}

static void put_chain(Printer *p, Value exception) {
    adder_check_stack(p->vm);
    Value chain = adder_list(p->vm, 0, NULL);
    for (Value v = exception; !adder_is_unbound(v); v = earlier(v, chain)) adder_list_append(p->vm, chain, v);
    for (size_t i = adder_list_count(chain); i-- > 0;) {
        Value v = adder_list_items(chain)[i];
        if (exception_kind(adder_type_of(v)) == KIND_GROUP) {
            put_group(p, v);
        } else {
            put_traceback(p, v, "Traceback (most recent call last):\n");
            put_only(p, v);
        }
        if (i == 0) return;
        put_c(p, adder_same(exception_of(adder_list_items(chain)[i - 1])->cause, v)
                     ? "\nThe above exception was the direct cause of the following exception:\n\n"
                     : "\nDuring handling of the above exception, another exception occurred:\n\n");
    }
}

void exception_print(Vm *vm, Value exception, Builder *out) {
    Printer p = {.vm = vm, .out = out};
    put_chain(&p, exception);
}
