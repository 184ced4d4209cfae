/* re_class.c: what single characters match: categories, classes in brackets, letters in either case, and the bytes with
 * which a match can start.
 *
 * The operand of OP_CLASS:
 *
 *     flags | first | count | count bytes of a bitmap, for the characters from first * 8 | if CLASS_WIDE is set:
 *     categories (2 bytes) | number of ranges (2 bytes) | 6 bytes a range: first and last code point
 *
 * The bitmap speaks for ASCII (in bytes patterns for all bytes), the wide part for what lies beyond. On hosts the
 * classes of characters beyond ASCII are the object floor's tables: the one reason why this file sees object/unicode.h.
 */
#include "module/re.h"

#include "object/unicode.h"

enum { CLASS_NEGATE = 1, CLASS_WIDE = 2, CLASS_FOLD = 4, CLASS_HEAD = 3 };

const uint8_t re_ascii[128] = {
    ['\t' ... '\r'] = RE_IS_SPACE | RE_IS_UNICODE_SPACE,
    [0x1c ... 0x1f] = RE_IS_UNICODE_SPACE,
    [' '] = RE_IS_SPACE | RE_IS_UNICODE_SPACE,
    ['0' ... '9'] = RE_IS_DIGIT | RE_IS_WORD,
    ['A' ... 'Z'] = RE_IS_WORD,
    ['_'] = RE_IS_WORD,
    ['a' ... 'z'] = RE_IS_WORD,
};

/* ---- categories ---- */

bool re_is_word(uint32_t c, bool unicode) {
    if (c < 0x80) return (re_ascii[c] & RE_IS_WORD) != 0;
    return unicode && (unicode_flags(c) & UNICODE_ALNUM) != 0;
}

static bool in_category(unsigned op, uint32_t c) {
    static const uint8_t bits[] = {RE_IS_DIGIT, RE_IS_WORD, RE_IS_SPACE, RE_IS_DIGIT, RE_IS_WORD, RE_IS_UNICODE_SPACE};
    static const uint16_t wide[] = {0, 0, 0, UNICODE_DECIMAL, UNICODE_ALNUM, UNICODE_SPACE};
    unsigned number = op - OP_DIGIT, kind = number / 2;
    bool in = c < 0x80 ? (re_ascii[c] & bits[kind]) != 0 : wide[kind] != 0 && (unicode_flags(c) & wide[kind]) != 0;
    return in != (number & 1);
}

/* ---- case ---- */

/* The mapping to a single character; c itself when there is none. */
static uint32_t convert(uint32_t c, UnicodeCase to) {
    uint32_t out[3];
    unsigned count = unicode_convert(c, to, out);
    return count == 1 || to == UNICODE_TO_LOWER ? out[0] : c;
}

static uint32_t ascii_lower(uint32_t c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}
static bool ascii_is_letter(uint32_t c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

uint32_t re_fold(uint32_t c, bool unicode) {
    if (c < 0x80 || !unicode) return ascii_lower(c);
    return convert(convert(convert(c, UNICODE_TO_LOWER), UNICODE_TO_UPPER), UNICODE_TO_LOWER);
}

/* ---- classes ---- */

const uint8_t *re_class_end(const uint8_t *operand) {
    const uint8_t *wide = operand + CLASS_HEAD + operand[2];
    return operand[0] & CLASS_WIDE ? wide + 4 + 6 * (wide[2] | (unsigned)wide[3] << 8) : wide;
}

static bool in_ranges(const uint8_t *wide, uint32_t c) {
    unsigned count = wide[2] | (unsigned)wide[3] << 8;
    for (const uint8_t *range = wide + 4; count > 0; count--, range += 6) {
        if (c >= re_wide(range) && c <= re_wide(range + 3)) return true;
    }
    return false;
}

static bool in_bitmap(const uint8_t *operand, uint32_t c) {
    uint32_t i = (c >> 3) - operand[1];
    return i < operand[2] && (operand[CLASS_HEAD + i] >> (c & 7) & 1);
}

static bool in_wide(const uint8_t *operand, uint32_t c) {
    const uint8_t *wide = operand + CLASS_HEAD + operand[2];
    unsigned categories = wide[0] | (unsigned)wide[1] << 8;
    for (unsigned i = 0; categories >> i; i++) {
        if ((categories >> i & 1) && in_category(OP_DIGIT + i, c)) return true;
    }
    if (in_ranges(wide, c)) return true;
    if (!(operand[0] & CLASS_FOLD)) return false;
    uint32_t variants[3] = {convert(c, UNICODE_TO_LOWER), convert(c, UNICODE_TO_UPPER), re_fold(c, true)};
    for (unsigned i = 0; i < 3; i++) {
        uint32_t v = variants[i];
        if (v != c && (v < 0x80 ? in_bitmap(operand, v) : in_ranges(wide, v))) return true;
    }
    return false;
}

static bool in_class(const uint8_t *operand, uint32_t c) {
    bool in = in_bitmap(operand, c) || (c >= 0x80 && (operand[0] & CLASS_WIDE) && in_wide(operand, c));
    return in != (operand[0] & CLASS_NEGATE);
}

bool re_matches(const uint8_t *matcher, uint32_t c) {
    switch (matcher[0]) {
    case OP_CHAR: return c == matcher[1];
    case OP_NOT_CHAR: return c != matcher[1];
    case OP_FOLD: return (c | 32) == matcher[1];
    case OP_FOLD_UNICODE: return (c | 32) == matcher[1] || (c >= 0x80 && re_fold(c, true) == matcher[1]);
    case OP_WIDE: return c == re_wide(matcher + 1);
    case OP_NOT_WIDE: return c != re_wide(matcher + 1);
    case OP_WIDE_FOLD: return c == re_wide(matcher + 1) || re_fold(c, true) == re_wide(matcher + 1);
    case OP_ANY: return c != '\n';
    case OP_ALL: return true;
    case OP_CLASS: return in_class(matcher + 1, c);
    default: return in_category(matcher[0], c);
    }
}

/* ---- making them ---- */

void re_class_start(AdderVm *vm, ReClass *c, bool bytes, unsigned flags) {
    memset(c->bits, 0, sizeof c->bits);
    c->categories = 0;
    c->negate = false;
    c->bytes = bytes;
    c->unicode = (flags & RE_UNICODE) != 0;
    c->fold = (flags & RE_IGNORECASE) != 0;
    adder_builder_start(vm, &c->ranges);
}

static uint32_t bitmap_limit(const ReClass *c) {
    return c->bytes ? 0x100 : 0x80;
}
static bool has_bit(const ReClass *c, uint32_t n) {
    return c->bits[n >> 3] >> (n & 7) & 1;
}
static void set_bit(ReClass *c, uint32_t n) {
    c->bits[n >> 3] |= (uint8_t)(1u << (n & 7));
}

static void put_wide(AdderBuilder *code, uint32_t c) {
    for (unsigned i = 0; i < 3; i++) adder_builder_put_char(code, (char)(c >> (8 * i)));
}

void re_class_add(ReClass *c, uint32_t from, uint32_t to) {
    uint32_t limit = bitmap_limit(c);
    for (uint32_t n = from; n <= to && n < limit; n++) set_bit(c, n);
    if (to < limit) return;
    put_wide(&c->ranges, from < limit ? limit : from);
    put_wide(&c->ranges, to);
}

void re_class_add_category(ReClass *c, unsigned op) {
    for (uint32_t n = 0; n < bitmap_limit(c); n++) {
        if (in_category(op, n)) set_bit(c, n);
    }
    if (!c->bytes) c->categories |= 1u << (op - OP_DIGIT);
}

static bool ranges_have(const ReClass *c, uint32_t n) {
    const uint8_t *at = (const uint8_t *)c->ranges.buffer, *end = at + c->ranges.size;
    for (; at < end; at += 6) {
        if (n >= re_wide(at) && n <= re_wide(at + 3)) return true;
    }
    return false;
}

/* Letters in brackets stand for both cases; four characters beyond ASCII fold to ASCII letters. */
static void close_over_case(ReClass *c) {
    static const struct {
        uint16_t wide;
        char letter;
    } special[] = {{0x130, 'i'}, {0x131, 'i'}, {0x17f, 's'}, {0x212a, 'k'}};
    for (unsigned i = 0; c->unicode && i < 4; i++) {
        if (ranges_have(c, special[i].wide)) set_bit(c, (uint32_t)special[i].letter);
    }
    for (uint32_t n = 'a'; n <= 'z'; n++) {
        if (!has_bit(c, n) && !has_bit(c, n - 32)) continue;
        set_bit(c, n);
        set_bit(c, n - 32);
    }
}

static void put_operation(AdderBuilder *code, unsigned op, const uint32_t *wide, uint32_t byte) {
    adder_builder_put_char(code, (char)op);
    if (wide != NULL) {
        put_wide(code, *wide);
    } else if (byte != RE_UNSET) {
        adder_builder_put_char(code, (char)byte);
    }
}

static void put_class(ReClass *c, AdderBuilder *code, bool wide) {
    unsigned first = 0, last = 32, count = (unsigned)(c->ranges.size / 6);
    while (first < 32 && c->bits[first] == 0) first++;
    while (last > first && c->bits[last - 1] == 0) last--;
    adder_builder_put_char(code, OP_CLASS);
    adder_builder_put_char(code, (char)((c->negate ? CLASS_NEGATE : 0) | (wide ? CLASS_WIDE : 0) |
                                        (c->fold && c->unicode ? CLASS_FOLD : 0)));
    adder_builder_put_char(code, (char)first);
    adder_builder_put_char(code, (char)(last - first));
    adder_builder_put(code, (const char *)c->bits + first, last - first);
    if (!wide) return;
    adder_builder_put_char(code, (char)c->categories);
    adder_builder_put_char(code, (char)(c->categories >> 8));
    adder_builder_put_char(code, (char)count);
    adder_builder_put_char(code, (char)(count >> 8));
    adder_builder_put(code, c->ranges.buffer, c->ranges.size);
}

void re_class_emit(ReClass *c, AdderBuilder *code) {
    if (c->fold) close_over_case(c);
    uint32_t limit = bitmap_limit(c), only = 0;
    unsigned members = 0;
    for (uint32_t n = 0; n < limit; n++) {
        if (!has_bit(c, n)) continue;
        members++;
        only = n;
    }
    bool fold_wide = c->fold && c->unicode && !c->bytes;
    bool wide = c->ranges.size != 0 || c->categories != 0 || (fold_wide && members != 0);
    if (members == 1 && c->ranges.size == 0 && c->categories == 0 && !(fold_wide && ascii_is_letter(only))) {
        put_operation(code, c->negate ? OP_NOT_CHAR : OP_CHAR, NULL, only);
    } else if (members == limit && !c->negate && (c->bytes || (c->categories & c->categories >> 1 & 0x555))) {
        put_operation(code, OP_ALL, NULL, RE_UNSET); /* such as [\s\S] */
    } else {
        put_class(c, code, wide);
    }
    adder_builder_start(c->ranges.vm, &c->ranges);
}

void re_emit_character(AdderBuilder *code, uint32_t c, bool bytes, unsigned flags) {
    bool fold = (flags & RE_IGNORECASE) != 0, unicode = (flags & RE_UNICODE) != 0;
    if (fold && c < 0x80 && ascii_is_letter(c)) {
        put_operation(code, unicode ? OP_FOLD_UNICODE : OP_FOLD, NULL, c | 32);
    } else if (c < 0x80 || bytes) {
        put_operation(code, OP_CHAR, NULL, c);
    } else if (fold && unicode) {
        uint32_t folded = re_fold(c, true);
        put_operation(code, OP_WIDE_FOLD, &folded, 0);
    } else {
        put_operation(code, OP_WIDE, &c, 0);
    }
}

/* ---- the bytes a match can start with ---- */

static void add_byte(uint8_t set[32], unsigned byte) {
    set[byte >> 3] |= (uint8_t)(1u << (byte & 7));
}

/* First bytes of the characters beyond ASCII, and all bytes of bytes patterns there. */
static void add_high(uint8_t set[32]) {
    memset(set + 16, 0xff, 16);
}

static void add_range(uint8_t set[32], unsigned from, unsigned to) {
    for (; from <= to; from++) add_byte(set, from);
}

static void add_ascii_category(unsigned kind, bool negate, uint8_t set[32]) {
    static const uint8_t bits[][16] = {
        /* \d, \w, \s, \s of Unicode */
        {[6] = 0xff, [7] = 0x03},
        {[6] = 0xff,
         [7] = 0x03,
         [8] = 0xfe,
         [9] = 0xff,
         [10] = 0xff,
         [11] = 0x87,
         [12] = 0xfe,
         [13] = 0xff,
         [14] = 0xff,
         [15] = 0x07},
        {[1] = 0x3e, [4] = 0x01},
        {[1] = 0x3e, [3] = 0xf0, [4] = 0x01},
    };
    for (unsigned i = 0; i < 16; i++) set[i] |= negate ? (uint8_t)~bits[kind][i] : bits[kind][i];
}

static void add_class(const uint8_t *operand, uint8_t set[32]) {
    bool negate = operand[0] & CLASS_NEGATE;
    for (unsigned i = 0; i < 32; i++) {
        uint8_t bits = i - operand[1] < operand[2] ? operand[CLASS_HEAD + i - operand[1]] : 0;
        set[i] |= negate ? (uint8_t)~bits : bits;
    }
    if (operand[0] & CLASS_WIDE) add_high(set);
}

static void add_matcher(const uint8_t *matcher, uint8_t set[32]) {
    unsigned op = matcher[0];
    uint32_t c;
    switch (op) {
    case OP_CHAR: add_byte(set, matcher[1]); return;
    case OP_WIDE:
        c = re_wide(matcher + 1);
        add_byte(set, c < 0x800 ? 0xc0 | c >> 6 : c < 0x10000 ? 0xe0 | c >> 12 : 0xf0 | c >> 18);
        return;
    case OP_FOLD_UNICODE: add_high(set); __attribute__((fallthrough));
    case OP_FOLD:
        add_byte(set, matcher[1]);
        add_byte(set, matcher[1] - 32u);
        return;
    case OP_WIDE_FOLD: /* also an ASCII letter may fold to it */
    case OP_NOT_WIDE:
    case OP_ALL: add_range(set, 0, 0xff); return;
    case OP_ANY:
        add_range(set, 0, '\n' - 1);
        add_range(set, '\n' + 1, 0xff);
        return;
    case OP_NOT_CHAR:
        if (matcher[1] > 0) add_range(set, 0, matcher[1] - 1u);
        add_range(set, matcher[1] + 1u, 0xff);
        return;
    case OP_CLASS: add_class(matcher + 1, set); return;
    default: break;
    }
    unsigned number = op - OP_DIGIT, kind = number / 2;
    add_ascii_category(kind < 3 ? kind : kind == 5 ? 3 : kind - 3, number & 1, set);
    if ((number & 1) || kind >= 3) add_high(set);
}

typedef struct FirstBytes {
    uint8_t *set;
    unsigned budget; /* instructions that may still be looked at */
    bool after_loop;
    bool asserted; /* something was passed over that can fail without taking a character */
    bool entered;  /* an atomic group was entered: its end is not the end of the way */
} FirstBytes;

static bool first_bytes(FirstBytes *f, const uint8_t *at);

/* A loop over a matcher; false: it may take nothing, what follows counts, too. */
static bool first_of_loop(FirstBytes *f, const uint8_t *at) {
    unsigned kind = (at[0] - OP_STAR) % 4;
    const uint8_t *matcher = at + 1;
    uint32_t least = kind == 1;
    if (kind == 3) {
        least = re_number(&matcher);
        re_number(&matcher);
    }
    add_matcher(matcher, f->set);
    return least > 0;
}

static bool first_bytes(FirstBytes *f, const uint8_t *at) {
    while (f->budget-- > 0) {
        unsigned op = at[0];
        const uint8_t *next = re_next(at);
        if (re_is_matcher(op)) {
            add_matcher(at, f->set);
            return true;
        }
        if (re_is_loop(op) && first_of_loop(f, at)) return true;
        switch (op) {
        case OP_STRING: add_byte(f->set, at[2]); return true;
        case OP_SPLIT:
        case OP_LAZY_SPLIT:
        case OP_IF_GROUP:
            if (!first_bytes(f, next)) return false;
            next += re_offset(next - RE_OFFSET_BYTES);
            break;
        case OP_BACK: /* the body once more, and what follows */
        case OP_LAZY_BACK:
        case OP_MOVED_BACK:
        case OP_LAZY_MOVED_BACK:
        case OP_COUNT_BACK:
        case OP_LAZY_COUNT_BACK:
            if (!first_bytes(f, next - re_offset(next - RE_OFFSET_BYTES))) return false;
            break;
        case OP_LOOK: /* assertions only narrow what may follow */
        case OP_LOOK_BEHIND:
        case OP_NOT_LOOK:
        case OP_NOT_LOOK_BEHIND: f->asserted = true; __attribute__((fallthrough));
        case OP_JUMP: next += re_offset(next - RE_OFFSET_BYTES); break;
        case OP_OPEN:
        case OP_CLOSE:
        case OP_MARK:
        case OP_UNMARK:
        case OP_COUNT: break;
        case OP_ATOMIC: f->entered = true; break;
        case OP_GROUP: return false;
        case OP_LAST_LINE_END:
        case OP_LINE_END: add_byte(f->set, '\n'); return f->after_loop;
        case OP_TEXT_END: return f->after_loop;
        case OP_MATCH: /* reached without a character, it does not fail: nothing has to be given back */
        case OP_LOOK_END:
        case OP_NOT_LOOK_END: return f->after_loop && !f->asserted;
        case OP_ATOMIC_END:
            if (!f->entered) return f->after_loop && !f->asserted;
            break;
        default: f->asserted |= !re_is_loop(op); break; /* TEXT_START, BOUNDARY, ... */
        }
        at = next;
    }
    f->budget = 0;
    return false;
}

bool re_first_bytes(const uint8_t *at, uint8_t set[32], bool after_loop) {
    FirstBytes f = {set, ADDER_WORD64 ? 100 : 30, after_loop, false, false};
    return first_bytes(&f, at);
}
