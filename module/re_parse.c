/* re_parse.c: the parts of a pattern that are no structure: characters, escapes, names, classes, flags, errors. */
#include "module/re_compile.h"

#include "module/text_error.h"

/* ---- errors ---- */

void re_raise(AdderVm *vm, AdderValue pattern, const uint8_t *text, const uint8_t *at, AdderBuilder *message) {
    AdderValue words = adder_builder_str(message);
    text_error_raise(vm, &re_error_type, words, pattern, (size_t)(at - text));
}

void compile_fail(Compiler *c, const uint8_t *at, const char *message) {
    compile_fail_part(c, at, message, at, at, false);
}

void compile_fail_part(Compiler *c, const uint8_t *at, const char *message, const uint8_t *from, const uint8_t *to,
                       bool quoted) {
    AdderBuilder words;
    adder_builder_start(c->vm, &words);
    adder_builder_put_c(&words, message);
    if (quoted) {
        adder_builder_put_repr(&words, compile_name_value(c, from, to));
    } else if (from != to) {
        adder_builder_put_str(&words, compile_name_value(c, from, to));
    }
    re_raise(c->vm, c->source, c->text, at, &words);
}

void compile_fail_number(Compiler *c, const uint8_t *at, const char *message, unsigned number) {
    AdderBuilder words;
    adder_builder_start(c->vm, &words);
    adder_builder_format(&words, "%s%u", message, number);
    re_raise(c->vm, c->source, c->text, at, &words);
}

/* ---- characters ---- */

uint32_t compile_peek(const Compiler *c) {
    unsigned width;
    if (c->at >= c->end) return NO_CHARACTER;
    return c->is_str ? re_decode(c->at, &width) : *c->at;
}

uint32_t compile_take(Compiler *c) {
    unsigned width = 1;
    if (c->at >= c->end) return NO_CHARACTER;
    uint32_t character = c->is_str ? re_decode(c->at, &width) : *c->at;
    c->at += width;
    return character;
}

bool compile_accept(Compiler *c, char character) {
    if (c->at >= c->end || *c->at != (uint8_t)character) return false;
    c->at++;
    return true;
}

const uint8_t *compile_back(const Compiler *c, unsigned characters) {
    const uint8_t *at = c->at;
    for (; characters > 0 && at > c->text; characters--) {
        at--;
        while (c->is_str && (*at & 0xc0) == 0x80 && at > c->text) at--;
    }
    return at;
}

static bool is_digit(uint32_t c) {
    return c >= '0' && c <= '9';
}
static bool is_octal(uint32_t c) {
    return c >= '0' && c <= '7';
}
static bool is_letter(uint32_t c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}
static unsigned hexadecimal(uint32_t c) {
    return is_digit(c) ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : 16;
}

/* ---- names ---- */

/* Bytes patterns are shown as Latin-1. */
AdderValue compile_name_value(Compiler *c, const uint8_t *from, const uint8_t *to) {
    if (c->is_str) return adder_str(c->vm, (const char *)from, (size_t)(to - from));
    AdderBuilder text;
    adder_builder_start(c->vm, &text);
    while (from < to) adder_builder_put_codepoint(&text, *from++);
    return adder_builder_str(&text);
}

void compile_name(Compiler *c, char terminator, const uint8_t **from, const uint8_t **to) {
    *from = c->at;
    while (c->at < c->end && *c->at != (uint8_t)terminator) c->at++;
    *to = c->at;
    if (*from == *to) compile_fail(c, *from, "missing group name");
    if (c->at >= c->end) {
        compile_fail(c, *from, terminator == '>' ? "missing >, unterminated name" : "missing ), unterminated name");
    }
    c->at++;
}

static bool is_identifier(const Compiler *c, const uint8_t *from, const uint8_t *to) {
    if (is_digit(*from)) return false;
    for (; from < to; from++) {
        bool fits = *from < 0x80 ? (re_ascii[*from] & RE_IS_WORD) != 0 : c->is_str;
        if (!fits) return false;
    }
    return true;
}

void compile_check_name(Compiler *c, const uint8_t *from, const uint8_t *to) {
    if (!is_identifier(c, from, to)) {
        compile_fail_part(c, from, "bad character in group name ", from, to, true);
    }
}

unsigned compile_group_named(Compiler *c, const uint8_t *from, const uint8_t *to) {
    AdderValue name = compile_name_value(c, from, to);
    AdderValue group = adder_is_unbound(c->names) ? c->names : adder_dict_find(c->vm, c->names, name);
    if (adder_is_unbound(group)) compile_fail_part(c, from, "unknown group name ", from, to, true);
    return (unsigned)adder_small_int_get(group);
}

/* A group that is still open cannot be referred to, nor one of the same lookbehind. */
void compile_check_reference(Compiler *c, unsigned group, const uint8_t *number, const uint8_t *at) {
    if (group > c->groups) compile_fail_number(c, number, "invalid group reference ", group);
    Width width = c->widths[group - 1];
    if (width.least > width.most) compile_fail(c, at, "cannot refer to an open group");
    if (c->behind_groups != RE_UNSET && group > c->behind_groups) {
        compile_fail(c, c->at, "cannot refer to group defined in the same lookbehind subpattern");
    }
}

/* ---- escapes ---- */

/* Exactly so many hexadecimal digits, `digits` of \x, \u or \U; the backslash is at `start`. */
static uint32_t hexadecimal_escape(Compiler *c, const uint8_t *start, unsigned digits) {
    uint32_t value = 0;
    unsigned count = 0;
    for (; count < digits && hexadecimal(compile_peek(c)) < 16; count++) {
        value = value << 4 | hexadecimal(compile_take(c));
    }
    if (count < digits) compile_fail_part(c, start, "incomplete escape ", start, c->at, false);
    if (value > 0x10ffff) compile_fail_part(c, start, "bad escape ", start, c->at, false);
    return value;
}

static _Noreturn void fail_octal(Compiler *c, const uint8_t *start) {
    AdderBuilder words;
    adder_builder_start(c->vm, &words);
    adder_builder_format(&words, "octal escape value %q outside of range 0-0o377", compile_name_value(c, start, c->at));
    re_raise(c->vm, c->source, c->text, start, &words);
}

static uint32_t octal_escape(Compiler *c, const uint8_t *start, unsigned digits) {
    uint32_t value = 0;
    while (digits-- > 0 && is_octal(compile_peek(c))) value = value * 8 + (compile_take(c) - '0');
    if (value > 0377) fail_octal(c, start);
    return value;
}

static uint32_t named_escape(Compiler *c, const uint8_t *start) {
    if (!compile_accept(c, '{')) compile_fail(c, c->at, "missing {");
    const uint8_t *from = c->at;
    while (c->at < c->end && *c->at != '}') c->at++;
    if (c->at == c->end) {
        compile_fail(c, from, from == c->at ? "missing character name" : "missing }, unterminated name");
    }
    const uint8_t *to = c->at++;
    if (from == to) compile_fail(c, from, "missing character name");
    compile_fail_part(c, start, "undefined character name ", from, to, true); /* there is no table of names */
}

/* The escapes that mean one character, in a class or not; NO_CHARACTER: it is none of them. `letter` is taken. */
static uint32_t character_escape(Compiler *c, const uint8_t *start, uint32_t letter) {
    switch (letter) {
    case 'a': return '\a';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    case 'x': return hexadecimal_escape(c, start, 2);
    case 'u':
    case 'U':
        if (c->is_str) return hexadecimal_escape(c, start, letter == 'u' ? 4 : 8);
        break;
    case 'N':
        if (c->is_str) return named_escape(c, start);
        break;
    case NO_CHARACTER: compile_fail(c, start, "bad escape (end of pattern)");
    default: break;
    }
    if (is_letter(letter)) compile_fail_part(c, start, "bad escape ", start, c->at, false);
    return letter;
}

static bool category_escape(const Compiler *c, uint32_t letter, uint32_t *op) {
    static const char letters[] = "dDwWsS";
    const char *found = letter < 0x80 && letter != 0 ? strchr(letters, (int)letter) : NULL;
    if (found == NULL) return false;
    *op = (c->flags & RE_UNICODE ? OP_UNICODE_DIGIT : OP_DIGIT) + (uint32_t)(found - letters);
    return true;
}

static bool assertion_escape(const Compiler *c, uint32_t letter, uint32_t *op) {
    bool unicode = (c->flags & RE_UNICODE) != 0;
    switch (letter) {
    case 'A': *op = OP_TEXT_START; return true;
    case 'z':
    case 'Z': *op = OP_TEXT_END; return true;
    case 'b': *op = unicode ? OP_UNICODE_BOUNDARY : OP_BOUNDARY; return true;
    case 'B': *op = unicode ? OP_NOT_UNICODE_BOUNDARY : OP_NOT_BOUNDARY; return true;
    default: return false;
    }
}

/* A reference to a group of one or two digits, or three octal digits; the first one is taken. */
static EscapeKind digit_escape(Compiler *c, const uint8_t *start, uint32_t digit, uint32_t *value) {
    uint32_t next = compile_peek(c);
    unsigned group = digit - '0';
    if (is_digit(next)) {
        compile_take(c);
        if (is_octal(digit) && is_octal(next) && is_octal(compile_peek(c))) {
            c->at = start + 1;
            *value = octal_escape(c, start, 3);
            return ESCAPE_CHARACTER;
        }
        group = group * 10 + (next - '0');
    }
    compile_check_reference(c, group, start + 1, start);
    *value = group;
    return ESCAPE_GROUP;
}

EscapeKind compile_escape(Compiler *c, uint32_t *value) {
    const uint8_t *start = c->at - 1;
    uint32_t letter = compile_take(c);
    if (category_escape(c, letter, value)) return ESCAPE_MATCHER;
    if (assertion_escape(c, letter, value)) return ESCAPE_ASSERTION;
    if (letter == '0') {
        *value = octal_escape(c, start, 2);
    } else if (is_digit(letter)) {
        return digit_escape(c, start, letter, value);
    } else {
        *value = character_escape(c, start, letter);
    }
    return ESCAPE_CHARACTER;
}

/* ---- classes ---- */

/* One member: true for a category, *value its operation; else the character. Sets the end of its token. */
static bool class_member(Compiler *c, uint32_t *value, const uint8_t **token_end) {
    const uint8_t *start = c->at;
    *value = compile_take(c);
    *token_end = c->at;
    if (*value != '\\') return false;
    uint32_t letter = compile_take(c);
    *token_end = c->at;
    if (category_escape(c, letter, value)) return true;
    if (letter == 'b') {
        *value = '\b';
    } else if (is_octal(letter)) {
        c->at--;
        *value = octal_escape(c, start, 3);
    } else if (is_digit(letter)) {
        compile_fail_part(c, start, "bad escape ", start, c->at, false);
    } else {
        *value = character_escape(c, start, letter);
    }
    return false;
}

static _Noreturn void fail_range(Compiler *c, const uint8_t *from, const uint8_t *from_end, const uint8_t *to,
                                 const uint8_t *to_end) {
    AdderBuilder words;
    adder_builder_start(c->vm, &words);
    AdderValue first = compile_name_value(c, from, from_end), last = compile_name_value(c, to, to_end);
    adder_builder_format(&words, "bad character range %q-%q", first, last);
    const uint8_t *at = compile_back(c, (unsigned)(adder_length(c->vm, first) + 1 + adder_length(c->vm, last)));
    re_raise(c->vm, c->source, c->text, at, &words);
}

/* One member or range, the character in front of which is not the closing bracket. */
static void class_item(Compiler *c, ReClass *class, const uint8_t *open) {
    uint32_t low, high;
    const uint8_t *from = c->at, *from_end, *to_end;
    bool category = class_member(c, &low, &from_end);
    if (c->at >= c->end) compile_fail(c, open, "unterminated character set");
    if (*c->at != '-' || c->at + 1 >= c->end || c->at[1] == ']') {
        if (*c->at == '-' && c->at + 1 >= c->end) compile_fail(c, open, "unterminated character set");
        if (category) {
            re_class_add_category(class, low);
        } else {
            re_class_add(class, low, low);
        }
        return;
    }
    const uint8_t *to = ++c->at;
    bool high_category = class_member(c, &high, &to_end);
    if (category || high_category || high < low) fail_range(c, from, from_end, to, to_end);
    re_class_add(class, low, high);
}

void compile_class(Compiler *c) {
    const uint8_t *open = c->at - 1;
    ReClass class;
    re_class_start(c->vm, &class, !c->is_str, c->flags);
    class.negate = compile_accept(c, '^');
    const uint8_t *first = c->at;
    for (;;) {
        if (c->at >= c->end) compile_fail(c, open, "unterminated character set");
        if (*c->at == ']' && c->at != first) break;
        class_item(c, &class, open);
        adder_poll(c->vm);
    }
    c->at++;
    if (class.ranges.size / 6 > 0xffff) adder_raise(c->vm, &adder_OverflowError, "regular expression is too large");
    re_class_emit(&class, &c->code);
}

/* ---- flags ---- */

enum { TYPE_FLAGS = RE_ASCII | RE_UNICODE | RE_LOCALE };

static unsigned flag_of(uint32_t letter) {
    switch (letter) {
    case 'i': return RE_IGNORECASE;
    case 'L': return RE_LOCALE;
    case 'm': return RE_MULTILINE;
    case 's': return RE_DOTALL;
    case 'x': return RE_VERBOSE;
    case 'a': return RE_ASCII;
    case 'u': return RE_UNICODE;
    default: return 0;
    }
}

/* The letter behind a flag; `terminators` are fine, too. */
static uint32_t flag_letter(Compiler *c, const char *terminators, const char *missing) {
    uint32_t letter = compile_take(c);
    if (letter == NO_CHARACTER) compile_fail(c, c->at, missing);
    if (flag_of(letter) == 0 && (letter == 0 || letter >= 0x80 || strchr(terminators, (int)letter) == NULL)) {
        compile_fail(c, compile_back(c, 1), is_letter(letter) || letter >= 0x80 ? "unknown flag" : missing);
    }
    return letter;
}

static unsigned flags_on(Compiler *c, uint32_t *letter) {
    unsigned on = 0;
    for (; flag_of(*letter) != 0; *letter = flag_letter(c, ")-:", "missing -, : or )")) {
        unsigned flag = flag_of(*letter);
        if (c->is_str && flag == RE_LOCALE) {
            compile_fail(c, c->at, "bad inline flags: cannot use 'L' flag with a str pattern");
        }
        if (!c->is_str && flag == RE_UNICODE) {
            compile_fail(c, c->at, "bad inline flags: cannot use 'u' flag with a bytes pattern");
        }
        on |= flag;
        if ((flag & TYPE_FLAGS) && (on & TYPE_FLAGS) != flag) {
            compile_fail(c, c->at, "bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        }
    }
    return on;
}

static unsigned flags_off(Compiler *c) {
    unsigned off = 0;
    uint32_t letter = flag_letter(c, "", "missing flag");
    for (; letter != ':'; letter = flag_letter(c, ":", "missing :")) {
        if (flag_of(letter) & TYPE_FLAGS) {
            compile_fail(c, c->at, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        }
        off |= flag_of(letter);
    }
    return off;
}

bool compile_flags(Compiler *c) {
    uint32_t letter = compile_take(c);
    unsigned on = flags_on(c, &letter), off = 0;
    if (letter == ')') {
        c->global_flags |= on;
        return false;
    }
    if (letter == '-') off = flags_off(c);
    if (on & off) compile_fail(c, compile_back(c, 1), "bad inline flags: flag turned on and off");
    if (on & TYPE_FLAGS) c->flags &= ~(unsigned)TYPE_FLAGS;
    c->flags = (c->flags | on) & ~off;
    return true;
}

void compile_flags_fix(Compiler *c) {
    unsigned flags = c->global_flags;
    if (c->is_str) {
        if (flags & RE_LOCALE) adder_raise(c->vm, &adder_ValueError, "cannot use LOCALE flag with a str pattern");
        if ((flags & RE_ASCII) && (flags & RE_UNICODE)) {
            adder_raise(c->vm, &adder_ValueError, "ASCII and UNICODE flags are incompatible");
        }
        if (!(flags & RE_ASCII)) flags |= RE_UNICODE;
    } else {
        if (flags & RE_UNICODE) adder_raise(c->vm, &adder_ValueError, "cannot use UNICODE flag with a bytes pattern");
        if ((flags & RE_LOCALE) && (flags & RE_ASCII)) {
            adder_raise(c->vm, &adder_ValueError, "ASCII and LOCALE flags are incompatible");
        }
    }
    c->flags = flags;
}
