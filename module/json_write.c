/* json_write.c: Python objects to JSON text, in a builder that a stream gets piece by piece.
 *
 * The containers around the current one are a chain of C locals: that is how circles are found, and what the notes on
 * an exception are made of. Knows nothing of the signatures of dump() and dumps().
 */
#include "module/json.h"

enum { FLUSH_BYTES = ADDER_WORD64 ? 4096 : 200 };

/* A container that is being written, or (`converted`) an object that default() gave something for. */
typedef struct Level {
    const struct Level *outer;
    AdderValue container;
    AdderValue key; /* dict: the key; unbound: a sequence */
    size_t index;   /* sequence: the item */
    bool converted;
} Level;

typedef struct Writer {
    AdderVm *vm;
    const JsonStyle *style;
    AdderBuilder out;
    unsigned depth; /* of indentation */
} Writer;

static void write_value(Writer *w, AdderValue v, const Level *outer);

/* ---- errors ---- */

static void add_note(AdderVm *vm, AdderValue exception, const Level *level) {
    AdderBuilder text;
    adder_builder_start(vm, &text);
    adder_builder_format(&text, "when serializing %T ", level->container);
    if (level->converted) {
        adder_builder_put_c(&text, "object");
    } else if (adder_is_unbound(level->key)) {
        adder_builder_format(&text, "item %z", level->index);
    } else {
        adder_builder_format(&text, "item %r", level->key);
    }
    AdderValue note = adder_builder_str(&text);
    adder_call_method(vm, exception, ADDER_N(add_note), 1, &note);
}

/* Raises with the place: a note a level, from the inside out. */
static _Noreturn void fail(AdderVm *vm, AdderValue exception, const Level *level) {
    for (; level != NULL; level = level->outer) add_note(vm, exception, level);
    adder_raise_value(vm, exception);
}

static AdderValue exception_of(AdderVm *vm, const AdderType *type, AdderBuilder *text) {
    AdderValue words = adder_builder_str(text);
    return adder_call(vm, adder_object(type), 1, &words);
}

static AdderValue type_error(AdderVm *vm, AdderValue v) {
    AdderBuilder text;
    adder_builder_start(vm, &text);
    adder_builder_format(&text, "Object of type %T is not JSON serializable", v);
    return exception_of(vm, &adder_TypeError, &text);
}

void json_fail_type(AdderVm *vm, AdderValue v) {
    adder_raise_value(vm, type_error(vm, v));
}

static void check_circle(Writer *w, AdderValue v, const Level *outer) {
    if (!w->style->check_circular) return;
    for (const Level *level = outer; level != NULL; level = level->outer) {
        if (!adder_same(level->container, v)) continue;
        AdderBuilder text;
        adder_builder_start(w->vm, &text);
        adder_builder_put_c(&text, "Circular reference detected");
        fail(w->vm, exception_of(w->vm, &adder_ValueError, &text), outer);
    }
}

/* ---- strings ---- */

/* Whether an ASCII character stands for itself. */
static inline bool is_plain(unsigned char c) {
    return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
}

static size_t plain_prefix(const char *text, size_t size) {
    const uintptr_t ones = (uintptr_t)0x0101010101010101u, high = ones << 7;
    size_t at = 0;
    uintptr_t word;
    for (; size - at >= sizeof word; at += sizeof word) {
        memcpy(&word, text + at, sizeof word);
        uintptr_t quote = word ^ ones * '"', backslash = word ^ ones * '\\', delete = word ^ ones * 0x7f;
        uintptr_t special = (quote - ones) & ~quote;
        special |= (backslash - ones) & ~backslash;
        special |= (delete - ones) & ~delete;
        special |= ((word - ones * 0x20) & ~word) | word;
        if (special & high) break;
    }
    while (at < size && is_plain((unsigned char)text[at])) at++;
    return at;
}

static void put_unit(AdderBuilder *out, unsigned unit) {
    char escape[6] = {'\\', 'u'};
    for (int i = 0; i < 4; i++) escape[2 + i] = "0123456789abcdef"[unit >> (12 - 4 * i) & 15];
    adder_builder_put(out, escape, sizeof escape);
}

static uint32_t decode(const unsigned char *p, size_t *size) {
    if (p[0] < 0xe0) {
        *size = 2;
        return (p[0] & 0x1fu) << 6 | (p[1] & 0x3fu);
    }
    if (p[0] < 0xf0) {
        *size = 3;
        return (p[0] & 0x0fu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu);
    }
    *size = 4;
    return (p[0] & 0x07u) << 18 | (p[1] & 0x3fu) << 12 | (p[2] & 0x3fu) << 6 | (p[3] & 0x3fu);
}

/* One character that is not plain; gives its size. */
static size_t put_special(Writer *w, const char *text) {
    static const char letters[] = "\"\\\b\f\n\r\t", names[] = "\"\\bfnrt";
    unsigned char c = (unsigned char)*text;
    size_t size = 1;
    const char *known = c != 0 ? strchr(letters, c) : NULL;
    if (known != NULL) {
        adder_builder_put_char(&w->out, '\\');
        adder_builder_put_char(&w->out, names[known - letters]);
    } else if (c < 0x20 || (c == 0x7f && w->style->ensure_ascii)) {
        put_unit(&w->out, c);
    } else if (c < 0x80) {
        adder_builder_put_char(&w->out, (char)c);
    } else {
        uint32_t code = decode((const unsigned char *)text, &size);
        if (!w->style->ensure_ascii) {
            adder_builder_put(&w->out, text, size);
        } else if (code < 0x10000) {
            put_unit(&w->out, code);
        } else {
            put_unit(&w->out, 0xd7c0 + (code >> 10));
            put_unit(&w->out, 0xdc00 | (code & 0x3ff));
        }
    }
    return size;
}

static void put_quoted(Writer *w, AdderValue str) {
    size_t size;
    const char *text = adder_to_text(w->vm, str, &size), *end = text + size;
    adder_builder_put_char(&w->out, '"');
    while (text < end) {
        size_t plain = plain_prefix(text, (size_t)(end - text));
        adder_builder_put(&w->out, text, plain);
        text += plain;
        if (text < end) text += put_special(w, text);
    }
    adder_builder_put_char(&w->out, '"');
}

/* ---- numbers ---- */

static void put_float(Writer *w, AdderValue v, const Level *outer) {
    AdderVm *vm = w->vm;
    double number = adder_to_double(vm, v);
    if (number - number == 0) {
        adder_builder_put_repr(&w->out, adder_unwrap(v));
        return;
    }
    if (!w->style->allow_nan) {
        AdderBuilder text;
        adder_builder_start(vm, &text);
        adder_builder_format(&text, "Out of range float values are not JSON compliant: %r", v);
        fail(vm, exception_of(vm, &adder_ValueError, &text), outer);
    }
    adder_builder_put_c(&w->out, number != number ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
}

/* ---- layout ---- */

static void put_str(Writer *w, AdderValue str) {
    size_t size;
    const char *text = adder_to_text(w->vm, str, &size);
    adder_builder_put(&w->out, text, size);
}

static void put_line(Writer *w) {
    if (adder_is_unbound(w->style->indent)) return;
    adder_builder_put_char(&w->out, '\n');
    for (unsigned i = 0; i < w->depth; i++) put_str(w, w->style->indent);
}

/* In front of an item. */
static void put_separator(Writer *w, bool first) {
    if (!first) put_str(w, w->style->item_separator);
    put_line(w);
}

static void flush(Writer *w) {
    AdderValue text = adder_builder_str(&w->out);
    adder_call_method(w->vm, w->style->stream, ADDER_N(write), 1, &text);
}

/* ---- containers ---- */

/* A list or tuple, whose length may change while default() runs. */
static void write_sequence(Writer *w, AdderValue v, bool is_list, const Level *outer) {
    Level level = {.outer = outer, .container = v, .key = ADDER_UNBOUND};
    AdderValue tuple = is_list ? v : adder_unwrap(v);
    size_t count = is_list ? adder_list_count(v) : adder_tuple_count(tuple);
    if (count == 0) {
        adder_builder_put(&w->out, "[]", 2);
        return;
    }
    check_circle(w, v, outer);
    adder_builder_put_char(&w->out, '[');
    w->depth++;
    for (; level.index < (is_list ? adder_list_count(v) : count); level.index++) {
        put_separator(w, level.index == 0);
        write_value(w, is_list ? adder_list_items(v)[level.index] : adder_tuple_items(tuple)[level.index], &level);
    }
    w->depth--;
    put_line(w);
    adder_builder_put_char(&w->out, ']');
}

/* A key in quotes; false when it is none and is to be skipped. */
static bool put_key(Writer *w, AdderValue key, bool first, const Level *outer) {
    bool simple = adder_is_none(key) || adder_is_bool(key) || adder_is_int(key) || adder_is_float(key);
    if (!adder_is_str(key) && !simple) {
        if (w->style->skip_keys) return false;
        adder_raise(w->vm, &adder_TypeError, "keys must be str, int, float, bool or None, not %T", key);
    }
    put_separator(w, first);
    if (simple) {
        adder_builder_put_char(&w->out, '"');
        write_value(w, key, outer);
        adder_builder_put_char(&w->out, '"');
    } else {
        put_quoted(w, key);
    }
    put_str(w, w->style->key_separator);
    return true;
}

static void write_member(Writer *w, AdderValue key, AdderValue v, bool *first, Level *level) {
    level->key = key;
    if (!put_key(w, key, *first, level->outer)) return;
    *first = false;
    write_value(w, v, level);
}

static void write_sorted(Writer *w, AdderValue dict, bool *first, Level *level) {
    AdderVm *vm = w->vm;
    AdderValue keys = adder_list(vm, 0, NULL), key, v;
    size_t position = 0;
    while (adder_dict_walk(dict, &position, &key, &v)) adder_list_append(vm, keys, key);
    adder_call_method(vm, keys, ADDER_N(sort), 0, NULL);
    for (size_t i = 0; i < adder_list_count(keys); i++) {
        key = adder_list_items(keys)[i];
        v = adder_dict_find(vm, dict, key);
        if (!adder_is_unbound(v)) write_member(w, key, v, first, level);
    }
}

static void write_dict(Writer *w, AdderValue dict, const Level *outer) {
    Level level = {.outer = outer, .container = dict};
    if (adder_dict_count(dict) == 0) {
        adder_builder_put(&w->out, "{}", 2);
        return;
    }
    check_circle(w, dict, outer);
    bool first = true;
    adder_builder_put_char(&w->out, '{');
    w->depth++;
    if (w->style->sort_keys) {
        write_sorted(w, dict, &first, &level);
    } else {
        AdderValue key, v;
        size_t position = 0;
        while (adder_dict_walk(dict, &position, &key, &v)) write_member(w, key, v, &first, &level);
    }
    w->depth--;
    if (!first) put_line(w);
    adder_builder_put_char(&w->out, '}');
}

/* ---- any value ---- */

typedef struct Conversion {
    AdderValue function, argument, result;
} Conversion;
static void convert(AdderVm *vm, void *data) {
    Conversion *c = data;
    c->result = adder_call(vm, c->function, 1, &c->argument);
}

static void write_other(Writer *w, AdderValue v, const Level *outer) {
    if (adder_is_unbound(w->style->default_function)) fail(w->vm, type_error(w->vm, v), outer);
    check_circle(w, v, outer);
    Conversion c = {w->style->default_function, v, ADDER_NONE};
    AdderValue exception = adder_try(w->vm, convert, &c);
    if (!adder_is_unbound(exception)) fail(w->vm, exception, outer);
    Level level = {.outer = outer, .container = v, .converted = true};
    write_value(w, c.result, &level);
}

static void write_value(Writer *w, AdderValue v, const Level *outer) {
    if (adder_is_small_int(v)) {
        adder_builder_put_repr(&w->out, v);
    } else if (adder_is_str(v)) {
        put_quoted(w, v);
    } else if (adder_is_none(v)) {
        adder_builder_put(&w->out, "null", 4);
    } else if (adder_is_bool(v)) {
        adder_builder_put_c(&w->out, adder_same(v, ADDER_TRUE) ? "true" : "false");
    } else if (adder_is_float(v)) {
        put_float(w, v, outer);
    } else if (adder_is_int(v)) {
        adder_builder_put_repr(&w->out, adder_unwrap(v));
    } else {
        adder_check_stack(w->vm);
        adder_poll(w->vm);
        if (adder_is_instance(v, &adder_list_type)) {
            write_sequence(w, v, true, outer);
        } else if (adder_is_instance(v, &adder_dict_type)) {
            write_dict(w, v, outer);
        } else if (adder_is_instance(v, &adder_tuple_type)) {
            write_sequence(w, v, false, outer);
        } else {
            write_other(w, v, outer);
        }
    }
    if (w->out.size >= FLUSH_BYTES && !adder_is_unbound(w->style->stream)) flush(w);
}

AdderValue json_write(AdderVm *vm, AdderValue v, const JsonStyle *style) {
    Writer w = {.vm = vm, .style = style};
    adder_builder_start(vm, &w.out);
    write_value(&w, v, NULL);
    if (adder_is_unbound(style->stream)) return adder_builder_str(&w.out);
    if (w.out.size > 0) flush(&w);
    return ADDER_NONE;
}
