/* re_compile.c: patterns to programs: sequences, alternatives and groups. re_parse.c reads the small parts, re_repeat.c
 * makes the loops, re.h describes the program.
 *
 * The shapes of the code (L: a label; [..]: only when the body may match nothing):
 *
 *     a|b      SPLIT L1 / a / JUMP L2 / L1: b / L2:
 *     (?:a)?   SPLIT L1 / a / L1:
 *     (?:a)+   [UNMARK r] / L1: a / BACK L1            or [MOVED_BACK r L1]
 *     (?:a)*   SPLIT L2 / [MARK r] / L1: a / BACK L1 / L2:
 *     (?:a){2,5}   COUNT r / L1: a / COUNT_BACK r 2 5 L1
 *     (?(1)a|b)    IF_GROUP 1 L1 / a / JUMP L2 / L1: b / L2:
 */
#include "module/re_compile.h"

#include "module/text_error.h"

typedef enum ItemKind { ITEM_NONE, ITEM_ASSERTION, ITEM_PLAIN, ITEM_REPEATED } ItemKind;

/* A sequence while it is read: what a quantifier would repeat, and the width of what stands in front of that. */
typedef struct Sequence {
    Width width;
    Width item_width;
    size_t item_start; /* in the code */
    ItemKind kind;
    bool in_run; /* the item is the last character of a STRING that can grow */
    size_t run_start;
    uint32_t character; /* the item, when in_run */
} Sequence;

static Width parse_alternatives(Compiler *c, bool outermost);

/* ---- widths ---- */

static uint32_t add_limited(uint32_t a, uint32_t b) {
    return a > RE_UNLIMITED - b ? RE_UNLIMITED : a + b;
}
static uint32_t multiply_limited(uint32_t a, uint32_t b) {
    uint64_t product = (uint64_t)a * b;
    return product > RE_UNLIMITED ? RE_UNLIMITED : (uint32_t)product;
}
static Width width_add(Width a, Width b) {
    return (Width){add_limited(a.least, b.least), add_limited(a.most, b.most)};
}
static Width width_either(Width a, Width b) {
    return (Width){a.least < b.least ? a.least : b.least, a.most > b.most ? a.most : b.most};
}

/* ---- items of a sequence ---- */

/* A STRING of one character becomes a matcher: shorter, and loops can take it. */
static void end_run(Compiler *c, Sequence *s) {
    if (!s->in_run) return;
    s->in_run = false;
    if (s->item_start != s->run_start + 2) return;
    c->code.size = s->item_start = s->run_start;
    re_emit_character(&c->code, s->character, !c->is_str, c->flags & ~(unsigned)RE_IGNORECASE);
}

/* What is put next is a new item. */
static void new_item(Compiler *c, Sequence *s, ItemKind kind, Width width) {
    end_run(c, s);
    s->width = width_add(s->width, s->item_width);
    s->item_width = width;
    s->item_start = c->code.size;
    s->kind = kind;
}

static const Width nothing = {0, 0}, single = {1, 1};

static bool case_matters(const Compiler *c, uint32_t character) {
    if (!(c->flags & RE_IGNORECASE)) return true;
    bool unicode = (c->flags & RE_UNICODE) != 0;
    return character < 0x80 ? !((character | 32) >= 'a' && (character | 32) <= 'z') : !unicode;
}

static void add_character(Compiler *c, Sequence *s, uint32_t character) {
    if (!case_matters(c, character)) {
        new_item(c, s, ITEM_PLAIN, single);
        re_emit_character(&c->code, character, !c->is_str, c->flags);
        return;
    }
    if (s->in_run && (uint8_t)c->code.buffer[s->run_start + 1] > 250) end_run(c, s);
    bool grows = s->in_run;
    size_t run_start = s->run_start;
    s->in_run = false; /* new_item shall not end it */
    new_item(c, s, ITEM_PLAIN, single);
    if (!grows) {
        run_start = c->code.size;
        compile_put(c, OP_STRING);
        compile_put(c, 0);
    }
    s->in_run = true;
    s->run_start = run_start;
    s->item_start = c->code.size;
    s->character = character;
    if (c->is_str) {
        adder_builder_put_codepoint(&c->code, character);
    } else {
        compile_put(c, character);
    }
    c->code.buffer[run_start + 1] = (char)(c->code.size - run_start - 2);
}

/* A quantifier takes the last character of a STRING for itself. */
static void split_run(Compiler *c, Sequence *s) {
    if (!s->in_run || s->item_start == s->run_start + 2) {
        end_run(c, s);
        return;
    }
    c->code.size = s->item_start;
    c->code.buffer[s->run_start + 1] = (char)(s->item_start - s->run_start - 2);
    s->in_run = false;
    const uint8_t *text = (const uint8_t *)c->code.buffer + s->run_start + 2;
    size_t size = s->item_start - s->run_start - 2;
    unsigned width = 1;
    uint32_t left = c->is_str ? re_decode(text, &width) : *text;
    if (width == size) { /* one character is left */
        c->code.size = s->run_start;
        re_emit_character(&c->code, left, !c->is_str, c->flags & ~(unsigned)RE_IGNORECASE);
    }
    s->item_start = c->code.size;
    re_emit_character(&c->code, s->character, !c->is_str, c->flags & ~(unsigned)RE_IGNORECASE);
}

/* ---- quantifiers ---- */

/* A quantifier behind an item; its first character stands at `where`. */
static void quantify(Compiler *c, Sequence *s, Quantifier *q, const uint8_t *where) {
    if (s->kind == ITEM_NONE || s->kind == ITEM_ASSERTION) compile_fail(c, where, "nothing to repeat");
    if (s->kind == ITEM_REPEATED) compile_fail(c, where, "multiple repeat");
    q->mode = compile_accept(c, '?') ? LAZY : compile_accept(c, '+') ? POSSESSIVE : GREEDY;
    split_run(c, s);
    Width width = s->item_width;
    if (!(q->least == 1 && q->most == 1)) {
        compile_repeat(c, s->item_start, q, width.least == 0);
    } else if (q->mode == POSSESSIVE) {
        compile_insert_operation(c, s->item_start, OP_ATOMIC);
        compile_put(c, OP_ATOMIC_END);
    }
    s->item_width = (Width){multiply_limited(width.least, q->least), multiply_limited(width.most, q->most)};
    s->kind = ITEM_REPEATED;
}

/* ---- groups ---- */

static void expect_close(Compiler *c, const uint8_t *open) {
    if (!compile_accept(c, ')')) compile_fail(c, open, "missing ), unterminated subpattern");
}

static Width parse_inside(Compiler *c, const uint8_t *open) {
    Width width = parse_alternatives(c, false);
    expect_close(c, open);
    return width;
}

static void name_group(Compiler *c, const uint8_t *from, const uint8_t *to) {
    AdderValue name = compile_name_value(c, from, to);
    if (adder_is_unbound(c->names)) c->names = adder_dict(c->vm);
    AdderValue old = adder_dict_find(c->vm, c->names, name);
    if (!adder_is_unbound(old)) {
        AdderBuilder words;
        adder_builder_start(c->vm, &words);
        adder_builder_format(&words, "redefinition of group name %r as group %u; was group %r", name, c->groups, old);
        re_raise(c->vm, c->source, c->text, from, &words);
    }
    adder_dict_store(c->vm, c->names, name, adder_small_int((intptr_t)c->groups));
}

/* A capturing group; name_from is null when it has no name. */
static Width parse_capture(Compiler *c, const uint8_t *open, const uint8_t *name_from, const uint8_t *name_to) {
    unsigned group = ++c->groups;
    if (group > RE_MAXIMUM_INDEX) adder_raise(c->vm, &adder_OverflowError, "too many groups");
    if (group * sizeof(Width) > c->widths_size) {
        size_t size = c->widths_size * 2 + 4 * sizeof(Width);
        c->widths = c->widths == NULL ? adder_buffer_new(c->vm, size)
                                      : adder_buffer_resize(c->vm, c->widths, c->widths_size, size);
        c->widths_size = size;
    }
    c->widths[group - 1] = (Width){1, 0}; /* open */
    if (name_from != NULL) name_group(c, name_from, name_to);
    compile_put(c, OP_OPEN);
    compile_put_index(c, group);
    Width width = parse_inside(c, open);
    compile_put(c, OP_CLOSE);
    compile_put_index(c, group);
    c->widths[group - 1] = width;
    return width;
}

static void parse_look(Compiler *c, const uint8_t *open, bool negative) {
    compile_put(c, negative ? OP_NOT_LOOK : OP_LOOK);
    size_t offset = compile_put_offset(c);
    parse_inside(c, open);
    compile_put(c, negative ? OP_NOT_LOOK_END : OP_LOOK_END);
    compile_land(c, offset);
}

static void parse_look_behind(Compiler *c, const uint8_t *open, bool negative) {
    size_t start = c->code.size;
    bool outermost = c->behind_groups == RE_UNSET;
    if (outermost) c->behind_groups = c->groups;
    Width width = parse_inside(c, open);
    if (outermost) c->behind_groups = RE_UNSET;
    if (width.least != width.most) text_error_raise_plain(c->vm, "look-behind requires fixed-width pattern");
    compile_put(c, negative ? OP_NOT_LOOK_END : OP_LOOK_END);
    size_t bytes = 2 + RE_OFFSET_BYTES;
    for (uint32_t n = width.least; n >= 0x80; n >>= 7) bytes++;
    Insertion insertion = compile_insert(c, start, bytes);
    compile_put(c, negative ? OP_NOT_LOOK_BEHIND : OP_LOOK_BEHIND);
    compile_put_number(c, width.least);
    size_t offset = compile_put_offset(c);
    compile_inserted(c, insertion);
    compile_land(c, offset);
}

static unsigned condition_group(Compiler *c) {
    const uint8_t *from, *to;
    compile_name(c, ')', &from, &to);
    if (*from < '0' || *from > '9') {
        compile_check_name(c, from, to);
        return compile_group_named(c, from, to);
    }
    uint32_t group = 0;
    for (const uint8_t *at = from; at < to; at++) {
        if (*at < '0' || *at > '9') compile_fail_part(c, from, "bad character in group name ", from, to, true);
        if (group < 1000000) group = group * 10 + (*at - '0');
    }
    if (group == 0) compile_fail(c, from, "bad group number");
    if (group > RE_MAXIMUM_INDEX) compile_fail_number(c, from, "invalid group reference ", group);
    if (group > c->asked_group) {
        c->asked_group = group;
        c->asked_at = from;
    }
    if (c->behind_groups != RE_UNSET) compile_check_reference(c, group, from, from);
    return group;
}

static Width parse_sequence(Compiler *c, bool outermost);

static Width parse_conditional(Compiler *c, const uint8_t *open) {
    unsigned group = condition_group(c), flags = c->flags;
    compile_put(c, OP_IF_GROUP);
    compile_put_index(c, group);
    size_t otherwise = compile_put_offset(c);
    Width width = parse_sequence(c, false), second = nothing;
    c->flags = flags;
    if (compile_accept(c, '|')) {
        compile_put(c, OP_JUMP);
        size_t end = compile_put_offset(c);
        compile_land(c, otherwise);
        second = parse_sequence(c, false);
        c->flags = flags;
        if (compile_peek(c) == '|') compile_fail(c, c->at, "conditional backref with more than two branches");
        compile_land(c, end);
    } else {
        compile_land(c, otherwise);
    }
    expect_close(c, open);
    return width_either(width, second);
}

static Width put_reference(Compiler *c, unsigned group) {
    compile_put(c, OP_GROUP);
    compile_put(c, !(c->flags & RE_IGNORECASE) ? 0 : !(c->flags & RE_UNICODE) ? 1 : 2);
    compile_put_index(c, group);
    return c->widths[group - 1];
}

static void skip_comment(Compiler *c, const uint8_t *open) {
    while (!compile_accept(c, ')')) {
        if (compile_take(c) == NO_CHARACTER) compile_fail(c, open, "missing ), unterminated comment");
    }
}

/* Behind "(?P". */
static void parse_python_group(Compiler *c, Sequence *s, const uint8_t *open) {
    const uint8_t *from, *to;
    if (compile_accept(c, '<')) {
        compile_name(c, '>', &from, &to);
        compile_check_name(c, from, to);
        s->item_width = parse_capture(c, open, from, to);
        return;
    }
    if (compile_accept(c, '=')) {
        compile_name(c, ')', &from, &to);
        compile_check_name(c, from, to);
        unsigned group = compile_group_named(c, from, to);
        compile_check_reference(c, group, from, from);
        s->item_width = put_reference(c, group);
        return;
    }
    from = c->at;
    if (compile_take(c) == NO_CHARACTER) compile_fail(c, c->at, "unexpected end of pattern");
    compile_fail_part(c, open + 1, "unknown extension ?P", from, c->at, false);
}

/* Behind "(?<". */
static void parse_behind(Compiler *c, const uint8_t *open) {
    const uint8_t *at = c->at;
    uint32_t kind = compile_take(c);
    if (kind == NO_CHARACTER) compile_fail(c, c->at, "unexpected end of pattern");
    if (kind != '=' && kind != '!') compile_fail_part(c, open + 1, "unknown extension ?<", at, c->at, false);
    parse_look_behind(c, open, kind == '!');
}

static bool is_flag(uint32_t c) {
    return c != 0 && c < 0x80 && strchr("iLmsxau-", (int)c) != NULL;
}

static void parse_flags(Compiler *c, Sequence *s, const uint8_t *open, bool outermost) {
    unsigned flags = c->flags;
    c->at--;
    if (compile_flags(c)) {
        new_item(c, s, ITEM_PLAIN, nothing);
        s->item_width = parse_inside(c, open);
        c->flags = flags;
    } else if (!outermost || s->kind != ITEM_NONE) {
        compile_fail(c, open, "global flags not at the start of the expression");
    } else {
        compile_flags_fix(c);
    }
}

static void parse_group(Compiler *c, Sequence *s, bool outermost) {
    const uint8_t *open = c->at - 1;
    if (!compile_accept(c, '?')) {
        new_item(c, s, ITEM_PLAIN, nothing);
        s->item_width = parse_capture(c, open, NULL, NULL);
        return;
    }
    const uint8_t *at = c->at;
    uint32_t kind = compile_take(c);
    if (kind == '#') {
        skip_comment(c, open);
        return;
    }
    if (is_flag(kind)) {
        parse_flags(c, s, open, outermost);
        return;
    }
    new_item(c, s, ITEM_PLAIN, nothing);
    switch (kind) {
    case NO_CHARACTER: compile_fail(c, c->at, "unexpected end of pattern");
    case 'P': parse_python_group(c, s, open); break;
    case ':': s->item_width = parse_inside(c, open); break;
    case '=':
    case '!': parse_look(c, open, kind == '!'); break;
    case '<': parse_behind(c, open); break;
    case '(': s->item_width = parse_conditional(c, open); break;
    case '>':
        compile_put(c, OP_ATOMIC);
        s->item_width = parse_inside(c, open);
        compile_put(c, OP_ATOMIC_END);
        break;
    default: compile_fail_part(c, open + 1, "unknown extension ?", at, c->at, false);
    }
}

/* ---- sequences and alternatives ---- */

static void add_operation(Compiler *c, Sequence *s, unsigned op, ItemKind kind) {
    new_item(c, s, kind, kind == ITEM_ASSERTION ? nothing : single);
    compile_put(c, op);
}

static void parse_escape(Compiler *c, Sequence *s) {
    uint32_t value = 0;
    switch (compile_escape(c, &value)) {
    case ESCAPE_CHARACTER: add_character(c, s, value); break;
    case ESCAPE_MATCHER: add_operation(c, s, value, ITEM_PLAIN); break;
    case ESCAPE_ASSERTION: add_operation(c, s, value, ITEM_ASSERTION); break;
    case ESCAPE_GROUP:
        new_item(c, s, ITEM_PLAIN, nothing);
        s->item_width = put_reference(c, value);
        break;
    }
}

static bool is_blank(uint32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* In verbose patterns: whether this character is space or starts a comment, which is skipped. */
static bool skip_verbose(Compiler *c, uint32_t character) {
    if (is_blank(character)) return true;
    if (character != '#') return false;
    while (c->at < c->end && *c->at != '\n') c->at++;
    return true;
}

static void parse_item(Compiler *c, Sequence *s, uint32_t character, bool outermost) {
    const uint8_t *where = compile_back(c, 1);
    Quantifier q;
    switch (character) {
    case '\\': parse_escape(c, s); break;
    case '[':
        new_item(c, s, ITEM_PLAIN, single);
        compile_class(c);
        break;
    case '(': parse_group(c, s, outermost); break;
    case '.': add_operation(c, s, c->flags & RE_DOTALL ? OP_ALL : OP_ANY, ITEM_PLAIN); break;
    case '^': add_operation(c, s, c->flags & RE_MULTILINE ? OP_LINE_START : OP_TEXT_START, ITEM_ASSERTION); break;
    case '$': add_operation(c, s, c->flags & RE_MULTILINE ? OP_LINE_END : OP_LAST_LINE_END, ITEM_ASSERTION); break;
    case '*':
    case '+':
    case '?':
    case '{':
        if (compile_quantifier(c, character, &q)) {
            quantify(c, s, &q, where);
            break;
        }
        add_character(c, s, character);
        break;
    default: add_character(c, s, character); break;
    }
}

static Width parse_sequence(Compiler *c, bool outermost) {
    Sequence s = {.kind = ITEM_NONE};
    for (uint32_t next; (next = compile_peek(c)) != NO_CHARACTER && next != '|' && next != ')';) {
        compile_take(c);
        if ((c->flags & RE_VERBOSE) && skip_verbose(c, next)) continue;
        parse_item(c, &s, next, outermost);
        adder_poll(c->vm);
    }
    end_run(c, &s);
    return width_add(s.width, s.item_width);
}

/* The JUMPs at the ends of the alternatives are chained through their offsets until the end is known. */
static Width parse_alternatives(Compiler *c, bool outermost) {
    adder_check_stack(c->vm);
    size_t start = c->code.size, jumps = 0; /* place behind the last JUMP's operand, 0: none */
    Width width = parse_sequence(c, outermost);
    while (compile_accept(c, '|')) {
        compile_put(c, OP_JUMP);
        size_t jump = compile_put_offset(c);
        compile_insert_jump(c, start, OP_SPLIT);
        jump += 1 + RE_OFFSET_BYTES;
        compile_patch(c, jump, jumps == 0 ? 0 : jump - jumps);
        jumps = jump;
        start = c->code.size;
        width = width_either(width, parse_sequence(c, false));
    }
    while (jumps != 0) {
        size_t previous = re_offset((const uint8_t *)c->code.buffer + jumps);
        compile_land(c, jumps);
        jumps = previous == 0 ? 0 : jumps - previous;
    }
    return width;
}

/* ---- the whole ---- */

const uint8_t *re_next(const uint8_t *at) {
    static const char operands[][5] = {
#define X(name, letters) letters,
        RE_OPERATIONS(X)
#undef X
    };
    for (const char *o = operands[*at++]; *o != 0; o++) {
        switch (*o) {
        case 'b': at++; break;
        case 'w': at += 3; break;
        case 's': at += 1 + *at; break;
        case 'c': at = re_class_end(at); break;
        case 'v': re_number(&at); break;
        case 'i': at += RE_INDEX_BYTES; break;
        case 'o': at += RE_OFFSET_BYTES; break;
        case 'm': return re_next(at);
        }
    }
    return at;
}

/* A greedy loop need not remember how to give characters back when what follows cannot start with one of them. */
static void keep_loops(Compiler *c) {
    uint8_t *at = (uint8_t *)c->code.buffer;
    for (const uint8_t *next; *at != OP_MATCH; at = (uint8_t *)c->code.buffer + (next - (uint8_t *)c->code.buffer)) {
        next = re_next(at);
        if (*at < OP_STAR || *at > OP_REPEAT) continue;
        uint8_t body[32] = {0}, after[32] = {0}, both = 0;
        const uint8_t *matcher = at + 1;
        if (*at == OP_REPEAT) {
            re_number(&matcher);
            re_number(&matcher);
        }
        re_first_bytes(matcher, body, false);
        if (!re_first_bytes(next, after, true)) continue;
        for (unsigned i = 0; i < sizeof body; i++) both |= body[i] & after[i];
        if (both == 0) *at += OP_KEEP_STAR - OP_STAR;
    }
}

static AdderValue finish(Compiler *c, unsigned requested) {
    size_t slots = 2 * c->groups + c->registers;
    if (c->asked_group > c->groups) {
        compile_fail_number(c, c->asked_at, "invalid group reference ", c->asked_group);
    }
    compile_put(c, OP_MATCH);
    keep_loops(c);
    Pattern *p = adder_new(c->vm, &re_pattern_type, sizeof(Pattern) + c->code.size);
    p->source = c->source;
    p->names = c->names;
    p->flags = (uint16_t)c->global_flags;
    p->requested = (uint16_t)requested;
    p->groups = (uint16_t)c->groups;
    p->slots = (uint16_t)slots;
    memcpy(p->code, c->code.buffer, c->code.size);
    return adder_object(p);
}

AdderValue re_compile(AdderVm *vm, AdderValue source, unsigned flags) {
    ReText text;
    if (!re_text(vm, source, &text)) {
        adder_raise(vm, &adder_TypeError, "first argument must be string or compiled pattern");
    }
    if (text.changeable) {
        source = adder_bytes(vm, text.bytes, text.size);
        re_text(vm, source, &text);
    }
    Compiler c = {.vm = vm,
                  .source = source,
                  .text = text.bytes,
                  .at = text.bytes,
                  .end = text.bytes + text.size,
                  .names = ADDER_UNBOUND,
                  .global_flags = flags,
                  .behind_groups = RE_UNSET,
                  .is_str = text.is_str};
    adder_builder_start(vm, &c.code);
    compile_flags_fix(&c);
    parse_alternatives(&c, true);
    if (c.at < c.end) compile_fail(&c, c.at, "unbalanced parenthesis");
    if (c.is_str && !(c.global_flags & RE_ASCII)) c.global_flags |= RE_UNICODE;
    return finish(&c, flags);
}
