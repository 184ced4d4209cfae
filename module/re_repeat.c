/* re_repeat.c: the part of the compiler of patterns that puts code: instructions, insertions in front of code that
 * stands there, and loops. The shapes are described in re_compile.c. Reads nothing of the pattern but quantifiers.
 */
#include "module/re_compile.h"

/* ---- putting code ---- */

void compile_put(Compiler *c, unsigned byte) {
    adder_builder_put_char(&c->code, (char)byte);
}

void compile_put_number(Compiler *c, uint32_t n) {
    for (; n >= 0x80; n >>= 7) compile_put(c, n | 0x80);
    compile_put(c, n);
}

void compile_put_index(Compiler *c, unsigned n) {
    for (unsigned i = 0; i < RE_INDEX_BYTES; i++) compile_put(c, n >> (8 * i));
}

_Noreturn void compile_fail_size(Compiler *c) {
    adder_raise(c->vm, &adder_OverflowError, "regular expression is too large");
}

void compile_patch(Compiler *c, size_t at, size_t distance) {
    if (distance >> (8 * RE_OFFSET_BYTES) != 0) compile_fail_size(c);
    for (unsigned i = 0; i < RE_OFFSET_BYTES; i++) c->code.buffer[at + i] = (char)(distance >> (8 * i));
}

size_t compile_put_offset(Compiler *c) {
    size_t at = c->code.size;
    for (unsigned i = 0; i < RE_OFFSET_BYTES; i++) compile_put(c, 0);
    return at;
}

void compile_land(Compiler *c, size_t at) {
    compile_patch(c, at, c->code.size - at - RE_OFFSET_BYTES);
}

static void compile_put_back_offset(Compiler *c, size_t target) {
    size_t at = compile_put_offset(c);
    compile_patch(c, at, c->code.size - target);
}

Insertion compile_insert(Compiler *c, size_t start, size_t count) {
    for (size_t i = 0; i < count; i++) compile_put(c, 0);
    memmove(c->code.buffer + start + count, c->code.buffer + start, c->code.size - count - start);
    Insertion insertion = {c->code.size};
    c->code.size = start;
    return insertion;
}
void compile_inserted(Compiler *c, Insertion insertion) {
    c->code.size = insertion.end;
}

void compile_insert_operation(Compiler *c, size_t start, unsigned op) {
    Insertion insertion = compile_insert(c, start, 1);
    compile_put(c, op);
    compile_inserted(c, insertion);
}

static void compile_insert_indexed(Compiler *c, size_t start, unsigned op, unsigned index) {
    Insertion insertion = compile_insert(c, start, 1 + RE_INDEX_BYTES);
    compile_put(c, op);
    compile_put_index(c, index);
    compile_inserted(c, insertion);
}

void compile_insert_jump(Compiler *c, size_t start, unsigned op) {
    Insertion insertion = compile_insert(c, start, 1 + RE_OFFSET_BYTES);
    compile_put(c, op);
    compile_inserted(c, insertion);
    compile_land(c, start + 1);
}

static unsigned compile_new_registers(Compiler *c, unsigned count) {
    unsigned first = c->registers;
    c->registers += count;
    if (c->registers > RE_MAXIMUM_INDEX) compile_fail_size(c);
    return first;
}

/* ---- quantifiers ---- */

static uint32_t parse_limit(Compiler *c, uint32_t otherwise) {
    uint64_t n = 0;
    if (!(c->at < c->end && *c->at >= '0' && *c->at <= '9')) return otherwise;
    for (; c->at < c->end && *c->at >= '0' && *c->at <= '9'; c->at++) {
        if (n < RE_UNLIMITED) n = n * 10 + (*c->at - '0');
    }
    if (n >= RE_UNLIMITED) adder_raise(c->vm, &adder_OverflowError, "the repetition number is too large");
    return (uint32_t)n;
}

/* Behind a brace: false when it is none of a quantifier, but a character. */
static bool parse_braces(Compiler *c, Quantifier *q) {
    const uint8_t *start = c->at;
    if (compile_peek(c) == '}') return false;
    q->least = parse_limit(c, 0);
    bool has_least = c->at != start;
    if (compile_accept(c, ',')) {
        q->most = parse_limit(c, RE_UNLIMITED);
    } else {
        q->most = has_least ? q->least : RE_UNLIMITED;
    }
    if (!compile_accept(c, '}')) {
        c->at = start;
        return false;
    }
    if (q->most < q->least) compile_fail(c, start, "min repeat greater than max repeat");
    return true;
}

bool compile_quantifier(Compiler *c, uint32_t character, Quantifier *q) {
    q->least = character == '+';
    q->most = character == '?' ? 1 : RE_UNLIMITED;
    return character != '{' || parse_braces(c, q);
}

static void repeat_matcher(Compiler *c, size_t start, const Quantifier *q) {
    unsigned op = OP_STAR + 4u * q->mode;
    if (q->most == RE_UNLIMITED && q->least <= 1) {
        compile_insert_operation(c, start, op + q->least);
        return;
    }
    if (q->least == 0 && q->most == 1) {
        compile_insert_operation(c, start, op + 2);
        return;
    }
    size_t bytes = 3;
    for (uint32_t n = q->least; n >= 0x80; n >>= 7) bytes++;
    for (uint32_t n = q->most + 1; n >= 0x80; n >>= 7) bytes++;
    Insertion insertion = compile_insert(c, start, bytes);
    compile_put(c, op + 3);
    compile_put_number(c, q->least);
    compile_put_number(c, q->most + 1); /* 0: no limit */
    compile_inserted(c, insertion);
}

static void repeat_counted(Compiler *c, size_t start, const Quantifier *q) {
    unsigned registers = compile_new_registers(c, 2);
    compile_insert_indexed(c, start, OP_COUNT, registers);
    compile_put(c, q->mode == LAZY ? OP_LAZY_COUNT_BACK : OP_COUNT_BACK);
    compile_put_index(c, registers);
    compile_put_number(c, q->least);
    compile_put_number(c, q->most + 1);
    compile_put_back_offset(c, start + 1 + RE_INDEX_BYTES);
}

/* The code from `start` to the end, at least once. */
static void repeat_unlimited(Compiler *c, size_t start, const Quantifier *q, bool may_be_empty) {
    bool lazy = q->mode == LAZY;
    if (!may_be_empty) {
        compile_put(c, lazy ? OP_LAZY_BACK : OP_BACK);
        compile_put_back_offset(c, start);
        return;
    }
    unsigned mark = compile_new_registers(c, 1);
    compile_insert_indexed(c, start, q->least == 0 ? OP_MARK : OP_UNMARK, mark);
    compile_put(c, lazy ? OP_LAZY_MOVED_BACK : OP_MOVED_BACK);
    compile_put_index(c, mark);
    compile_put_back_offset(c, start + 1 + RE_INDEX_BYTES);
}

static void repeat_code(Compiler *c, size_t start, const Quantifier *q, bool may_be_empty) {
    if (q->most == 0) {
        c->code.size = start;
        return;
    }
    if (c->code.size == start) return;
    if (q->least <= 1 && q->most == RE_UNLIMITED) {
        repeat_unlimited(c, start, q, may_be_empty);
    } else if (q->most > 1) {
        repeat_counted(c, start, q);
    }
    if (q->least == 0) compile_insert_jump(c, start, q->mode == LAZY ? OP_LAZY_SPLIT : OP_SPLIT);
    if (q->mode == POSSESSIVE) {
        compile_insert_operation(c, start, OP_ATOMIC);
        compile_put(c, OP_ATOMIC_END);
    }
}

static bool is_one_matcher(const Compiler *c, size_t start) {
    const uint8_t *at = (const uint8_t *)c->code.buffer + start, *end = (const uint8_t *)c->code.buffer + c->code.size;
    return at < end && re_is_matcher(*at) && re_next(at) == end;
}

void compile_repeat(Compiler *c, size_t start, const Quantifier *q, bool may_be_empty) {
    if (q->most != 0 && is_one_matcher(c, start)) {
        repeat_matcher(c, start, q);
    } else {
        repeat_code(c, start, q, may_be_empty);
    }
}
