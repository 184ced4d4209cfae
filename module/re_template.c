/* re_template.c: the replacement texts of sub() and expand(): "\1", "\g<name>", escapes.
 *
 * A template is parsed once to pieces: a byte 0, a size and so many bytes of text; or a byte 1 and a group (numbers as
 * in programs, seven bits a byte). Knows nothing of how matches are found.
 */
#include "module/re_compile.h"

#include "module/text_error.h"

typedef struct Template {
    Compiler c; /* reads the text */
    const Pattern *pattern;
    AdderBuilder *pieces;
    AdderBuilder literal; /* text that was read and is no piece yet */
} Template;

static void put_number(AdderBuilder *b, size_t n) {
    for (; n >= 0x80; n >>= 7) adder_builder_put_char(b, (char)(n | 0x80));
    adder_builder_put_char(b, (char)n);
}

static void end_literal(Template *t) {
    if (t->literal.size == 0) return;
    adder_builder_put_char(t->pieces, 0);
    put_number(t->pieces, t->literal.size);
    adder_builder_put(t->pieces, t->literal.buffer, t->literal.size);
    t->literal.size = 0;
}

static void put_group(Template *t, unsigned group) {
    end_literal(t);
    adder_builder_put_char(t->pieces, 1);
    put_number(t->pieces, group);
}

static void put_character(Template *t, uint32_t character) {
    if (t->c.is_str) {
        adder_builder_put_codepoint(&t->literal, character);
    } else {
        adder_builder_put_char(&t->literal, (char)character);
    }
}

/* Behind "\g". */
static void parse_name(Template *t) {
    Compiler *c = &t->c;
    const uint8_t *from, *to;
    if (!compile_accept(c, '<')) compile_fail(c, c->at, "missing <");
    compile_name(c, '>', &from, &to);
    if (*from >= '0' && *from <= '9') {
        uint32_t group = 0;
        for (const uint8_t *at = from; at < to; at++) {
            if (*at < '0' || *at > '9') compile_fail_part(c, from, "bad character in group name ", from, to, true);
            if (group < 1000000) group = group * 10 + (*at - '0');
        }
        if (group > t->pattern->groups) compile_fail_number(c, from, "invalid group reference ", group);
        put_group(t, group);
        return;
    }
    compile_check_name(c, from, to);
    AdderValue name = compile_name_value(c, from, to), names = t->pattern->names;
    AdderValue group = adder_is_unbound(names) ? names : adder_dict_find(c->vm, names, name);
    if (adder_is_unbound(group)) adder_raise(c->vm, &adder_IndexError, "unknown group name %r", name);
    put_group(t, (unsigned)adder_small_int_get(group));
}

static bool digit(const Compiler *c, uint32_t below) {
    uint32_t next = compile_peek(c);
    return next >= '0' && next < below;
}

/* An octal number of up to three digits, or a group of up to two; the first digit is taken. */
static void parse_digits(Template *t, const uint8_t *start, unsigned first) {
    Compiler *c = &t->c;
    unsigned value = first;
    bool octal = first == 0;
    if (octal) {
        for (unsigned i = 0; i < 2 && digit(c, '8'); i++) value = value * 8 + (compile_take(c) - '0');
    } else if (digit(c, '9' + 1)) {
        unsigned second = compile_take(c) - '0';
        octal = first < 8 && second < 8 && digit(c, '8');
        value = octal ? (first * 8 + second) * 8 + (compile_take(c) - '0') : first * 10 + second;
    }
    if (octal) {
        if (value > 0377) {
            AdderBuilder words;
            adder_builder_start(c->vm, &words);
            adder_builder_format(&words, "octal escape value %q outside of range 0-0o377",
                                 compile_name_value(c, start, c->at));
            re_raise(c->vm, c->source, c->text, start, &words);
        }
        put_character(t, value);
        return;
    }
    if (value > t->pattern->groups) compile_fail_number(c, start + 1, "invalid group reference ", value);
    put_group(t, value);
}

static void parse_escape(Template *t) {
    static const char letters[] = "abfnrtv\\", meanings[] = "\a\b\f\n\r\t\v\\";
    Compiler *c = &t->c;
    const uint8_t *start = c->at - 1;
    uint32_t next = compile_take(c);
    if (next == NO_CHARACTER) compile_fail(c, start, "bad escape (end of pattern)");
    const char *known = next != 0 && next < 0x80 ? strchr(letters, (int)next) : NULL;
    if (next == 'g') {
        parse_name(t);
    } else if (next >= '0' && next <= '9') {
        parse_digits(t, start, next - '0');
    } else if (known != NULL) {
        put_character(t, (uint32_t)meanings[known - letters]);
    } else if ((next | 32) >= 'a' && (next | 32) <= 'z') {
        compile_fail_part(c, start, "bad escape ", start, c->at, false);
    } else {
        put_character(t, '\\');
        put_character(t, next);
    }
}

void re_template_parse(AdderVm *vm, AdderBuilder *pieces, const Pattern *pattern, AdderValue source) {
    ReText text;
    if (!re_text(vm, source, &text)) {
        adder_raise(vm, &adder_TypeError, "decoding to str: need a bytes-like object, %T found", source);
    }
    if (text.changeable) {
        source = adder_bytes(vm, text.bytes, text.size);
        re_text(vm, source, &text);
    }
    Template t = {.c = {.vm = vm,
                        .source = source,
                        .text = text.bytes,
                        .at = text.bytes,
                        .end = text.bytes + text.size,
                        .names = ADDER_UNBOUND,
                        .is_str = text.is_str},
                  .pattern = pattern,
                  .pieces = pieces};
    adder_builder_start(vm, &t.literal);
    while (t.c.at < t.c.end) {
        const uint8_t *special = memchr(t.c.at, '\\', (size_t)(t.c.end - t.c.at));
        if (special == NULL) special = t.c.end;
        adder_builder_put(&t.literal, (const char *)t.c.at, (size_t)(special - t.c.at));
        t.c.at = special;
        if (!compile_accept(&t.c, '\\')) break;
        parse_escape(&t);
    }
    end_literal(&t);
}

void re_template_expand(const AdderBuilder *pieces, const ReSpan *span, AdderBuilder *out) {
    const uint8_t *at = (const uint8_t *)pieces->buffer, *end = at + pieces->size;
    while (at < end) {
        bool literal = *at++ == 0;
        uint32_t n = re_number(&at);
        if (literal) {
            adder_builder_put(out, (const char *)at, n);
            at += n;
            continue;
        }
        uint32_t from = n == 0 ? span->start : span->spans[2 * n - 2];
        uint32_t to = n == 0 ? span->stop : span->spans[2 * n - 1];
        if (from == RE_UNSET || to == RE_UNSET) continue;
        adder_builder_put(out, (const char *)span->text + from, to - from);
    }
}
