/* re_match.c: the backtracking machine that runs the program of a pattern. Searching is re_search.c.
 *
 * It never recurses. What can be tried again stands on a stack of entries of two words, which lives in the Matcher or,
 * when that is full, in a heap buffer, behind the slots. Kinds of entries (the low bits of `where`):
 *
 *     CHOICE    go on at instruction `where` with position `value`
 *     UNDO      slot `where` had this value
 *     UNDO_LAST the same for the end of a group, and the last group that was closed
 *     GREEDY    a loop over a matcher has taken characters up to `value`: give one back, go on at `where`; the entry
 *               below holds how far it may go back
 *     LAZY      a loop over the matcher at `where` has taken characters up to `value`: take one more; the entry below
 *               holds how many more it may take
 *     BARRIER   start of an atomic group or a lookaround: `value` is the entry number of the one around it; the entry
 *               below holds the position
 *     DATA      belongs to the entry above it
 *
 * A success inside an atomic group drops its entries but the UNDOs, which whatever fails later still needs.
 * Positions are offsets from the start of the text. Knows nothing of Match objects or of Python's arguments.
 */
#include "module/re.h"

enum { CHOICE, UNDO, UNDO_LAST, GREEDY, LAZY, BARRIER, DATA, KIND_BITS = 3, KIND_MASK = 7 };
enum { LAST_SHIFT = 17, SLOT_MASK = 0x3fff }; /* of UNDO_LAST: kind, slot, last group */
_Static_assert(3 * RE_MAXIMUM_INDEX <= UINT16_MAX, "Pattern.slots holds groups and registers");
_Static_assert(2 * RE_MAXIMUM_INDEX <= SLOT_MASK, "slots of groups fit UNDO_LAST");
enum { EMPTY_ROUNDS = 1000 };
#define NO_BARRIER 0xffffffffu

/* ---- loops over matchers ---- */

static const uint8_t *step_back(const uint8_t *p, bool wide) {
    p--;
    while (wide && (*p & 0xc0) == 0x80) p--;
    return p;
}

static inline const uint8_t *behind_matcher(const uint8_t *matcher) {
    if (matcher[0] <= OP_FOLD_UNICODE) return matcher + 2;
    if (matcher[0] <= OP_WIDE_FOLD) return matcher + 4;
    return matcher[0] == OP_CLASS ? re_class_end(matcher + 1) : matcher + 1;
}

/* Any matcher, character by character. */
static const uint8_t *scan_slowly(const uint8_t *matcher, const uint8_t *p, const uint8_t *end, uint32_t limit,
                                  bool wide) {
    for (; p < end && limit > 0; limit--) {
        unsigned width = 1;
        uint32_t c = wide ? re_decode(p, &width) : *p;
        if (!re_matches(matcher, c)) break;
        p += width;
    }
    return p;
}

static const uint8_t *scan_ascii_class(const uint8_t *p, const uint8_t *end, unsigned bits, bool in) {
    while (p < end && *p < 0x80 && ((re_ascii[*p] & bits) != 0) == in) p++;
    return p;
}

static const uint8_t *scan_bitmap(const uint8_t *operand, const uint8_t *p, const uint8_t *end, bool wide) {
    unsigned first = operand[1], count = operand[2];
    bool negate = operand[0] & 1;
    for (operand += 3; p < end; p++) {
        unsigned c = *p, i = (c >> 3) - first;
        if (wide && c >= 0x80) break;
        if ((i < count && (operand[i] >> (c & 7) & 1)) == negate) break;
    }
    return p;
}

/* The run of ASCII characters that an unlimited loop takes; it may stop early at others. */
static const uint8_t *scan_ascii(const uint8_t *matcher, const uint8_t *p, const uint8_t *end, bool wide) {
    const uint8_t *found;
    switch (matcher[0]) {
    case OP_ANY: found = memchr(p, '\n', (size_t)(end - p)); return found != NULL ? found : end;
    case OP_NOT_CHAR: found = memchr(p, matcher[1], (size_t)(end - p)); return found != NULL ? found : end;
    case OP_ALL: return end;
    case OP_CHAR:
        while (p < end && *p == matcher[1]) p++;
        return p;
    case OP_DIGIT:
    case OP_UNICODE_DIGIT: return scan_ascii_class(p, end, RE_IS_DIGIT, true);
    case OP_WORD:
    case OP_UNICODE_WORD: return scan_ascii_class(p, end, RE_IS_WORD, true);
    case OP_SPACE: return scan_ascii_class(p, end, RE_IS_SPACE, true);
    case OP_UNICODE_SPACE: return scan_ascii_class(p, end, RE_IS_UNICODE_SPACE, true);
    case OP_NOT_WORD:
    case OP_NOT_UNICODE_WORD: return scan_ascii_class(p, end, RE_IS_WORD, false);
    case OP_NOT_SPACE: return scan_ascii_class(p, end, RE_IS_SPACE, false);
    case OP_NOT_UNICODE_SPACE: return scan_ascii_class(p, end, RE_IS_UNICODE_SPACE, false);
    case OP_CLASS: return scan_bitmap(matcher + 1, p, end, wide);
    default: return p;
    }
}

/* The end of what a loop over the matcher takes at most. */
static const uint8_t *scan(const uint8_t *matcher, const uint8_t *p, const uint8_t *end, uint32_t limit, bool wide) {
    if (limit != RE_UNLIMITED) {
        if (wide) return scan_slowly(matcher, p, end, limit, wide);
        if (limit < (size_t)(end - p)) end = p + limit;
    }
    for (;;) {
        p = scan_ascii(matcher, p, end, wide);
        const uint8_t *next = scan_slowly(matcher, p, end, 1, wide);
        if (next == p) return p;
        p = next;
    }
}

/* ---- the stack ---- */

/* Room for two entries more than the `used` ones. */
static __attribute__((noinline)) void grow(Matcher *m, size_t used) {
    size_t words = m->slots + 2 * used, capacity = m->capacity + m->capacity / 2 + 16;
    if (m->words == m->local) {
        uint32_t *buffer = adder_buffer_new(m->vm, capacity * sizeof(uint32_t));
        memcpy(buffer, m->words, words * sizeof(uint32_t));
        m->words = buffer;
    } else {
        m->words = adder_buffer_resize(m->vm, m->words, m->capacity * sizeof(uint32_t), capacity * sizeof(uint32_t));
    }
    m->capacity = capacity;
}

/* Drops the entries from `from` on, but the UNDOs. */
static Backtrack *keep_undos(Backtrack *from, const Backtrack *top) {
    Backtrack *to = from;
    for (; from < top; from++) {
        unsigned kind = from->where & KIND_MASK;
        if (kind == UNDO || kind == UNDO_LAST) *to++ = *from;
    }
    return to;
}

/* ---- the machine ---- */

/* The byte that must come at this instruction, or 0x100 when it is not a single one. */
static inline unsigned wanted_byte(const uint8_t *pc) {
    pc = re_behind_marks(pc);
    return *pc == OP_CHAR ? pc[1] : *pc == OP_STRING ? pc[2] : 0x100;
}

static bool is_word_at(const Matcher *m, const uint8_t *p, bool unicode) {
    unsigned width;
    return p < m->end && re_is_word(m->wide ? re_decode(p, &width) : *p, unicode);
}

static bool at_boundary(const Matcher *m, const uint8_t *p, bool unicode) {
    bool before = p > m->text && is_word_at(m, step_back(p, m->wide), unicode);
    return before != is_word_at(m, p, unicode);
}

/* The end of a repetition of this text in any case; null when it is not there. */
static const uint8_t *same_folded(const Matcher *m, const uint8_t *from, const uint8_t *to, const uint8_t *p,
                                  bool unicode) {
    while (from < to) {
        unsigned a = 1, b = 1;
        if (p >= m->end) return NULL;
        uint32_t x = m->wide ? re_decode(from, &a) : *from, y = m->wide ? re_decode(p, &b) : *p;
        if (x != y && re_fold(x, unicode) != re_fold(y, unicode)) return NULL;
        from += a;
        p += b;
    }
    return p;
}

/* Runs the program at `start`: the end of the match, or null. `wide` is a constant where it is called: one copy of the
 * machine for texts of single bytes, one for others (boards have one for both). */
static inline __attribute__((always_inline)) const uint8_t *run(Matcher *m, const uint8_t *start, const bool wide) {
    const uint8_t *const code = m->pattern->code, *const text = m->text, *const end = m->end;
    const uint8_t *pc = code, *p = start;
    uint32_t *slots = m->words;
    Backtrack *base = (Backtrack *)(slots + m->slots), *top = base;
    const Backtrack *limit = (const Backtrack *)(slots + m->capacity) - 2;
    uint32_t barrier = NO_BARRIER;
    unsigned last = 0, steps = 0;

#define HERE ((uint32_t)(p - text))
#define CODE_OFFSET(at) ((uint32_t)((at)-code))
#define ROOM()                                                                                                         \
    do {                                                                                                               \
        if (__builtin_expect(top > limit, 0)) {                                                                        \
            size_t used = (size_t)(top - base);                                                                        \
            grow(m, used);                                                                                             \
            slots = m->words;                                                                                          \
            base = (Backtrack *)(slots + m->slots);                                                                    \
            top = base + used;                                                                                         \
            limit = (const Backtrack *)(slots + m->capacity) - 2;                                                      \
        }                                                                                                              \
    } while (0)
#define PUSH(value_, where_, kind_)                                                                                    \
    do {                                                                                                               \
        *top++ = (Backtrack){(value_), (uint32_t)(where_) << KIND_BITS | (kind_)};                                     \
    } while (0)
#define CHOOSE(value_, at)                                                                                             \
    do {                                                                                                               \
        ROOM();                                                                                                        \
        PUSH(value_, CODE_OFFSET(at), CHOICE);                                                                         \
    } while (0)
/* Nobody needs the old value when nothing can be tried again. */
#define SET_SLOT(n, value_)                                                                                            \
    do {                                                                                                               \
        if (top != base) {                                                                                             \
            ROOM();                                                                                                    \
            PUSH(slots[n], (n), UNDO);                                                                                 \
        }                                                                                                              \
        slots[n] = (value_);                                                                                           \
    } while (0)
#define TARGET(at) ((at) + RE_OFFSET_BYTES + re_offset(at))
#define BACK_TARGET(at) ((at) + RE_OFFSET_BYTES - re_offset(at))
#define CANNOT(wanted) ((wanted) < 0x100 && (p == end || *p != (wanted)))

    for (;;) {
        switch (*pc) {
        case OP_CHAR:
            if (p == end || *p != pc[1]) goto fail;
            p++;
            pc += 2;
            continue;
        case OP_STRING: {
            size_t size = pc[1];
            if ((size_t)(end - p) < size || memcmp(p, pc + 2, size) != 0) goto fail;
            p += size;
            pc += 2 + size;
            continue;
        }
        case OP_OPEN: {
            unsigned n = 2 * re_index(pc + 1) - 2;
            SET_SLOT(n, HERE);
            pc += 1 + RE_INDEX_BYTES;
            continue;
        }
        case OP_CLOSE: {
            unsigned group = re_index(pc + 1), n = 2 * group - 1;
            if (top != base) {
                ROOM();
                PUSH(slots[n], n | last << (LAST_SHIFT - KIND_BITS), UNDO_LAST);
            }
            slots[n] = HERE;
            last = group;
            pc += 1 + RE_INDEX_BYTES;
            continue;
        }
        case OP_MATCH:
            if ((m->whole && p != end) || (p == m->not_empty_at && p == start)) goto fail;
            m->last_group = last;
            return p;

        /* ---- loops over a matcher ---- */
        case OP_KEEP_STAR:
            p = scan(pc + 1, p, end, RE_UNLIMITED, wide);
            pc = behind_matcher(pc + 1);
            continue;
        case OP_KEEP_PLUS: {
            const uint8_t *stop = scan(pc + 1, p, end, RE_UNLIMITED, wide);
            if (stop == p) goto fail;
            p = stop;
            pc = behind_matcher(pc + 1);
            continue;
        }
        case OP_STAR:
        case OP_PLUS:
        case OP_QUEST:
        case OP_REPEAT:
        case OP_KEEP_QUEST:
        case OP_KEEP_REPEAT: {
            static const uint8_t least_of[] = {0, 1, 0};
            unsigned kind = (*pc - OP_STAR) % 4;
            bool keep = *pc >= OP_KEEP_STAR;
            uint32_t least, most = kind == 2 ? 1 : RE_UNLIMITED;
            const uint8_t *matcher = pc + 1, *stop, *lowest = p;
            if (kind == 3) {
                least = re_number(&matcher);
                most = re_number(&matcher) - 1;
            } else {
                least = least_of[kind];
            }
            stop = scan(matcher, p, end, most, wide);
            if (least > 0 && ((lowest = re_skip(p, stop, least, wide)) == NULL || lowest > stop)) goto fail;
            pc = behind_matcher(matcher);
            p = stop;
            if (keep || stop == lowest) continue;
            ROOM();
            PUSH((uint32_t)(lowest - text), 0, DATA);
            PUSH(HERE, CODE_OFFSET(pc), GREEDY);
            continue;
        }
        case OP_LAZY_STAR:
        case OP_LAZY_PLUS:
        case OP_LAZY_QUEST:
        case OP_LAZY_REPEAT: {
            unsigned kind = *pc - OP_LAZY_STAR;
            uint32_t least = kind == 1, most = kind == 2 ? 1 : RE_UNLIMITED;
            const uint8_t *matcher = pc + 1;
            if (kind == 3) {
                least = re_number(&matcher);
                most = re_number(&matcher) - 1;
            }
            if (least > 0) {
                const uint8_t *stop = scan(matcher, p, end, least, wide);
                if (re_skip(p, stop, least, wide) == NULL) goto fail;
                p = stop;
            }
            pc = behind_matcher(matcher);
            if (most <= least) continue;
            ROOM();
            PUSH(most == RE_UNLIMITED ? RE_UNLIMITED : most - least, 0, DATA);
            PUSH(HERE, CODE_OFFSET(matcher), LAZY);
            continue;
        }

        /* ---- choices ---- */
        case OP_JUMP: pc = TARGET(pc + 1); continue;
        case OP_SPLIT: {
            const uint8_t *other = TARGET(pc + 1);
            pc += 1 + RE_OFFSET_BYTES;
            unsigned wanted = wanted_byte(pc);
            if (CANNOT(wanted)) {
                pc = other;
                continue;
            }
            wanted = wanted_byte(other);
            if (!CANNOT(wanted)) CHOOSE(HERE, other);
            continue;
        }
        case OP_LAZY_SPLIT: {
            const uint8_t *other = TARGET(pc + 1);
            pc += 1 + RE_OFFSET_BYTES;
            CHOOSE(HERE, pc);
            pc = other;
            continue;
        }
        case OP_BACK: {
            const uint8_t *again = BACK_TARGET(pc + 1);
            pc += 1 + RE_OFFSET_BYTES;
            unsigned wanted = wanted_byte(again);
            if (CANNOT(wanted)) continue;
            wanted = wanted_byte(pc);
            if (!CANNOT(wanted)) CHOOSE(HERE, pc);
            pc = again;
            if ((++steps & (RE_POLL_STEPS - 1)) == 0) re_poll(m);
            continue;
        }
        case OP_LAZY_BACK: {
            const uint8_t *again = BACK_TARGET(pc + 1);
            pc += 1 + RE_OFFSET_BYTES;
            CHOOSE(HERE, again);
            continue;
        }
        case OP_MARK:
        case OP_UNMARK: {
            unsigned n = 2u * m->pattern->groups + re_index(pc + 1);
            SET_SLOT(n, *pc == OP_MARK ? HERE : RE_UNSET);
            pc += 1 + RE_INDEX_BYTES;
            continue;
        }
        case OP_MOVED_BACK:
        case OP_LAZY_MOVED_BACK: {
            unsigned n = 2u * m->pattern->groups + re_index(pc + 1);
            bool lazy = *pc == OP_LAZY_MOVED_BACK;
            const uint8_t *again = BACK_TARGET(pc + 1 + RE_INDEX_BYTES);
            pc += 1 + RE_INDEX_BYTES + RE_OFFSET_BYTES;
            if (slots[n] == HERE) continue;
            if (!lazy) CHOOSE(HERE, pc);
            SET_SLOT(n, HERE);
            if (lazy) {
                CHOOSE(HERE, again);
            } else {
                pc = again;
            }
            if ((++steps & (RE_POLL_STEPS - 1)) == 0) re_poll(m);
            continue;
        }
        case OP_COUNT: {
            unsigned n = 2u * m->pattern->groups + re_index(pc + 1);
            SET_SLOT(n, 0);
            SET_SLOT(n + 1, HERE);
            pc += 1 + RE_INDEX_BYTES;
            continue;
        }
        case OP_COUNT_BACK:
        case OP_LAZY_COUNT_BACK: {
            unsigned n = 2u * m->pattern->groups + re_index(pc + 1);
            bool lazy = *pc == OP_LAZY_COUNT_BACK;
            const uint8_t *at = pc + 1 + RE_INDEX_BYTES;
            uint32_t least = re_number(&at), most = re_number(&at) - 1, count = slots[n] + 1;
            const uint8_t *again = BACK_TARGET(at);
            bool moved = slots[n + 1] != HERE;
            pc = at + RE_OFFSET_BYTES;
            if ((++steps & (RE_POLL_STEPS - 1)) == 0) re_poll(m);
            if (count < least) {
                if (least > EMPTY_ROUNDS && !moved) continue; /* one empty round stands for all that are wanted */
                if (least > EMPTY_ROUNDS) SET_SLOT(n + 1, HERE);
                SET_SLOT(n, count);
                pc = again;
                continue;
            }
            if (count >= most || (!moved && count != least)) continue;
            if (!lazy) CHOOSE(HERE, pc);
            SET_SLOT(n, count);
            SET_SLOT(n + 1, HERE);
            if (lazy) {
                CHOOSE(HERE, again);
            } else {
                pc = again;
            }
            continue;
        }
        case OP_IF_GROUP: {
            unsigned n = 2 * re_index(pc + 1) - 1;
            pc = slots[n] == RE_UNSET ? TARGET(pc + 1 + RE_INDEX_BYTES) : pc + 1 + RE_INDEX_BYTES + RE_OFFSET_BYTES;
            continue;
        }
        case OP_GROUP: {
            unsigned n = 2 * re_index(pc + 2) - 2;
            if (slots[n + 1] == RE_UNSET || slots[n] == RE_UNSET) goto fail;
            const uint8_t *from = text + slots[n], *to = text + slots[n + 1];
            if (pc[1] == 0) {
                size_t size = (size_t)(to - from);
                if ((size_t)(end - p) < size || memcmp(from, p, size) != 0) goto fail;
                p += size;
            } else if ((p = same_folded(m, from, to, p, pc[1] == 2)) == NULL) {
                goto fail;
            }
            pc += 2 + RE_INDEX_BYTES;
            continue;
        }

        /* ---- atomic groups and lookarounds ---- */
        case OP_LOOK_BEHIND:
        case OP_NOT_LOOK_BEHIND: {
            bool negative = *pc == OP_NOT_LOOK_BEHIND;
            const uint8_t *at = pc + 1, *from = p;
            uint32_t count = re_number(&at);
            while (count > 0 && from > text) {
                from = step_back(from, wide);
                count--;
            }
            if (count > 0) { /* too near to the start */
                if (!negative) goto fail;
                pc = TARGET(at);
                continue;
            }
            ROOM();
            if (negative) {
                PUSH(HERE, CODE_OFFSET(TARGET(at)), CHOICE);
                ROOM();
            }
            PUSH(HERE, 0, DATA);
            PUSH(barrier, 0, BARRIER);
            barrier = (uint32_t)(top - base) - 1;
            p = from;
            pc = at + RE_OFFSET_BYTES;
            continue;
        }
        case OP_NOT_LOOK: CHOOSE(HERE, TARGET(pc + 1)); __attribute__((fallthrough));
        case OP_LOOK:
        case OP_ATOMIC:
            ROOM();
            PUSH(HERE, 0, DATA);
            PUSH(barrier, 0, BARRIER);
            barrier = (uint32_t)(top - base) - 1;
            pc += *pc == OP_ATOMIC ? 1 : 1 + RE_OFFSET_BYTES;
            continue;
        case OP_LOOK_END: p = text + base[barrier - 1].value; __attribute__((fallthrough));
        case OP_ATOMIC_END: {
            Backtrack *from = base + barrier;
            barrier = from->value;
            top = keep_undos(from - 1, top);
            pc++;
            continue;
        }
        case OP_NOT_LOOK_END: { /* undo all that happened inside, then fail as if the choice around it were not there */
            uint32_t inside = barrier;
            while (top - base > (ptrdiff_t)inside + 1) {
                top--;
                if ((top->where & KIND_MASK) == UNDO) {
                    slots[top->where >> KIND_BITS] = top->value;
                } else if ((top->where & KIND_MASK) == UNDO_LAST) {
                    slots[top->where >> KIND_BITS & SLOT_MASK] = top->value;
                    last = top->where >> LAST_SHIFT;
                }
            }
            barrier = base[inside].value;
            top = base + inside - 2;
            goto fail;
        }

        /* ---- assertions ---- */
        case OP_TEXT_START:
            if (p != text) goto fail;
            pc++;
            continue;
        case OP_LINE_START:
            if (p != text && p[-1] != '\n') goto fail;
            pc++;
            continue;
        case OP_TEXT_END:
            if (p != end) goto fail;
            pc++;
            continue;
        case OP_LAST_LINE_END:
            if (p != end && !(p + 1 == end && *p == '\n')) goto fail;
            pc++;
            continue;
        case OP_LINE_END:
            if (p != end && *p != '\n') goto fail;
            pc++;
            continue;
        case OP_BOUNDARY:
        case OP_NOT_BOUNDARY:
            if (at_boundary(m, p, false) != (*pc == OP_BOUNDARY)) goto fail;
            pc++;
            continue;
        case OP_UNICODE_BOUNDARY:
        case OP_NOT_UNICODE_BOUNDARY:
            if (at_boundary(m, p, true) != (*pc == OP_UNICODE_BOUNDARY)) goto fail;
            pc++;
            continue;
        default: { /* the matchers */
            unsigned width = 1;
            if (p == end || !re_matches(pc, wide ? re_decode(p, &width) : *p)) goto fail;
            p += width;
            pc = behind_matcher(pc);
            continue;
        }
        }

    fail:
        if ((++steps & (RE_POLL_STEPS - 1)) == 0) re_poll(m);
        for (;;) {
            if (top == base) return NULL;
            top--;
            uint32_t where = top->where;
            switch (where & KIND_MASK) {
            case CHOICE:
                p = text + top->value;
                pc = code + (where >> KIND_BITS);
                break;
            case UNDO: slots[where >> KIND_BITS] = top->value; continue;
            case UNDO_LAST:
                slots[where >> KIND_BITS & SLOT_MASK] = top->value;
                last = where >> LAST_SHIFT;
                continue;
            case GREEDY: {
                const uint8_t *lowest = text + top[-1].value;
                pc = code + (where >> KIND_BITS);
                unsigned wanted = wanted_byte(pc);
                p = step_back(text + top->value, wide);
                if (wanted < 0x100) {
                    while (p > lowest && *p != wanted) p = step_back(p, wide);
                }
                if (p > lowest) {
                    top->value = HERE;
                    top++;
                } else {
                    top--;
                }
                break;
            }
            case LAZY: {
                const uint8_t *matcher = code + (where >> KIND_BITS);
                uint32_t left = top[-1].value;
                p = text + top->value;
                pc = behind_matcher(matcher);
                unsigned wanted = wanted_byte(pc);
                bool taken = false;
                while (p < end && left > 0) { /* one more, and on to where the rest can start */
                    unsigned width = 1;
                    uint32_t c = wide ? re_decode(p, &width) : *p;
                    if (taken && (wanted >= 0x100 || *p == wanted)) break;
                    if (!re_matches(matcher, c)) {
                        taken = false;
                        break;
                    }
                    p += width;
                    taken = true;
                    if (left != RE_UNLIMITED) left--;
                }
                if (!taken) {
                    top--;
                    continue;
                }
                if (left > 0) {
                    top[-1].value = left;
                    top->value = HERE;
                    top++;
                } else {
                    top--;
                }
                break;
            }
            case BARRIER:
                barrier = top->value;
                top--;
                continue;
            default: continue;
            }
            break;
        }
    }
}

static __attribute__((noinline)) const uint8_t *run_bytes(Matcher *m, const uint8_t *start) {
    return run(m, start, false);
}
static __attribute__((noinline)) const uint8_t *run_wide(Matcher *m, const uint8_t *start) {
    return run(m, start, ADDER_WORD64 ? true : m->wide);
}

bool re_match_at(Matcher *m, const uint8_t *at) {
    if (at > m->end) return false;
    for (unsigned i = 0; i < m->slots; i++) m->words[i] = RE_UNSET;
    m->start = at;
    m->stop = ADDER_WORD64 && !m->wide ? run_bytes(m, at) : run_wide(m, at);
    return m->stop != NULL;
}
