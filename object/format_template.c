/* format_template.c: str.format and str.format_map: literal text, {fields}, fields in format specs.
 *
 * Knows adder.h's operations. A template is read once from left to right; positions are pointers into its text, which
 * the C stack keeps in place.
 */
#include "object/container.h"
#include "object/str.h"

typedef struct Template {
    Vm *vm;
    Value *args;
    unsigned nargs;
    Value mapping;  /* of named fields */
    bool no_args;   /* format_map */
    intptr_t next;  /* automatic number; -1 after a number was given */
    bool automatic; /* one was used */
} Template;

static _Noreturn void fail(Template *t, const char *message) {
    adder_raise(t->vm, &adder_ValueError, "%s", message);
}

/* A decimal number that is the whole text; -1 when it is none. */
static intptr_t whole_number(Template *t, const char *text, const char *end) {
    intptr_t n = 0;
    if (text == end) return -1;
    for (; text < end; text++) {
        if (*text < '0' || *text > '9') return -1;
        if (n > (INTPTR_MAX - 9) / 10) fail(t, "Too many decimal digits in format string");
        n = n * 10 + (*text - '0');
    }
    return n;
}

/* ---- what a field names ---- */
static Value positional(Template *t, intptr_t index) {
    if (t->no_args) fail(t, "Format string contains positional fields");
    if ((size_t)index >= t->nargs) {
        adder_raise(t->vm, &adder_IndexError, "Replacement index %z out of range for positional args tuple",
                    (size_t)index);
    }
    return t->args[index];
}

static Value first_of_field(Template *t, const char *name, const char *end) {
    intptr_t index = whole_number(t, name, end);
    if (name == end) {
        if (t->next < 0) fail(t, "cannot switch from manual field specification to automatic field numbering");
        t->automatic = true;
        return positional(t, t->next++);
    }
    if (index >= 0) {
        if (t->automatic) fail(t, "cannot switch from automatic field numbering to manual field specification");
        t->next = -1;
        return positional(t, index);
    }
    Value key = adder_str(t->vm, name, (size_t)(end - name));
    if (adder_is_unbound(t->mapping)) adder_raise_value_of(t->vm, &adder_KeyError, key);
    return adder_get_item(t->vm, t->mapping, key);
}

static Value field_value(Template *t, const char *at, const char *end) {
    const char *name = at;
    while (at < end && *at != '.' && *at != '[') at++;
    Value v = first_of_field(t, name, at);
    while (at < end) {
        const char *start = at + 1;
        if (*at == '.') {
            for (at++; at < end && *at != '.' && *at != '[';) at++;
            if (at == start) fail(t, "Empty attribute in format string");
            v = adder_get_attribute(t->vm, v, adder_intern(t->vm, start, (size_t)(at - start)));
        } else if (*at == '[') {
            at = memchr(start, ']', (size_t)(end - start));
            if (!at) fail(t, "Missing ']' in format string");
            if (at == start) fail(t, "Empty attribute in format string");
            intptr_t index = whole_number(t, start, at);
            Value key = index >= 0 ? adder_int(t->vm, index) : adder_str(t->vm, start, (size_t)(at - start));
            v = adder_get_item(t->vm, v, key);
            at++;
        } else {
            fail(t, "Only '.' or '[' may follow ']' in format field specifier");
        }
    }
    return v;
}

/* ---- fields ---- */
typedef struct Field {
    const char *name, *name_end, *spec, *spec_end;
    uint32_t conversion; /* 0: none */
    bool nested;         /* the spec has fields */
} Field;

/* Reads a field behind its '{'; returns the place behind its '}'. */
static const char *read_field(Template *t, const char *at, const char *end, Field *field) {
    *field = (Field){.name = at};
    char c = 0;
    for (; at < end; at++) {
        c = *at;
        if (c == '{') fail(t, "unexpected '{' in field name");
        if (c == '[') {
            while (at < end && *at != ']') at++;
            if (at == end) break;
        }
        if (c == '}' || c == ':' || c == '!') break;
    }
    field->name_end = at;
    if (at == end) fail(t, "expected '}' before end of string");
    at++;
    if (c == '}') return at;
    if (c == '!') {
        if (at == end) fail(t, "end of string while looking for conversion specifier");
        field->conversion = utf8_decode(&at);
        if (at < end && *at == '}') return at + 1;
        if (at < end && *at != ':') fail(t, "expected ':' after conversion specifier");
        if (at < end) at++;
    }
    field->spec = at;
    for (int depth = 1; at < end; at++) {
        if (*at == '{') {
            field->nested = true;
            depth++;
        } else if (*at == '}' && --depth == 0) {
            field->spec_end = at;
            return at + 1;
        }
    }
    fail(t, "unmatched '{' in format spec");
}

static Value convert(Template *t, Value v, uint32_t conversion) {
    switch (conversion) {
    case 's': return adder_str_of(t->vm, v);
    case 'r': return adder_repr(t->vm, v);
    case 'a': return str_ascii(t->vm, v);
    default:
        if (conversion > 32 && conversion < 127) {
            adder_raise(t->vm, &adder_ValueError, "Unknown conversion specifier %c", (int)conversion);
        }
        adder_raise(t->vm, &adder_ValueError, "Unknown conversion specifier \\x%x", (unsigned)conversion);
    }
}

static void expand(Template *t, const char *at, const char *end, Builder *out, int depth);

static void put_field(Template *t, const Field *field, Builder *out, int depth) {
    Value v = field_value(t, field->name, field->name_end), spec = N(empty);
    if (field->conversion) v = convert(t, v, field->conversion);
    if (field->nested) {
        Builder expanded;
        adder_builder_start(t->vm, &expanded);
        expand(t, field->spec, field->spec_end, &expanded, depth - 1);
        spec = adder_builder_str(&expanded);
    } else if (field->spec < field->spec_end) {
        spec = adder_str(t->vm, field->spec, (size_t)(field->spec_end - field->spec));
    } else if (value_is_str(v) || adder_is_small_int(v)) {
        adder_builder_put_str(out, v);
        return;
    }
    adder_builder_put_str(out, adder_format(t->vm, v, spec));
}

static void expand(Template *t, const char *at, const char *end, Builder *out, int depth) {
    if (depth == 0) fail(t, "Max string recursion exceeded");
    while (at < end) {
        const char *literal = at;
        while (at < end && *at != '{' && *at != '}') at++;
        adder_builder_put(out, literal, (size_t)(at - literal));
        if (at == end) return;
        char c = *at++;
        if (at < end && *at == c) {
            adder_builder_put_char(out, c);
            at++;
            continue;
        }
        if (c == '}') fail(t, "Single '}' encountered in format string");
        if (at == end) fail(t, "Single '{' encountered in format string");
        Field field;
        at = read_field(t, at, end, &field);
        put_field(t, &field, out, depth);
    }
}

Value str_format(Vm *vm, Value format, Value *args, unsigned nargs, Value mapping) {
    Template t = {.vm = vm, .args = args, .nargs = nargs, .mapping = mapping, .no_args = args == NULL};
    const Str *s = str_of(format);
    Builder out;
    adder_check_stack(vm);
    adder_builder_start(vm, &out);
    expand(&t, str_text(s), str_text(s) + str_size(s), &out, 2);
    return adder_builder_str(&out);
}
