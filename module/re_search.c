/* re_search.c: what stands around the machine: the text that is searched, the places where a match can start, and the
 * search for one. Knows the program of a pattern only as far as its first bytes go.
 */
#include "module/re.h"

enum { FILTER_UNKNOWN, FILTER_NONE, FILTER_BYTE, FILTER_SET };

const uint8_t *re_skip(const uint8_t *p, const uint8_t *end, size_t count, bool wide) {
    if (!wide) return (size_t)(end - p) < count ? NULL : p + count;
    for (; count > 0; count--) {
        if (p >= end) return NULL;
        p++;
        while (p < end && (*p & 0xc0) == 0x80) p++;
    }
    return p;
}

__attribute__((noinline)) void re_poll(Matcher *m) {
    adder_poll(m->vm);
    re_matcher_check(m);
}

/* ---- searching ---- */

/* What a match must start with: makes the filter that skips the places where there is none. */
static void make_filter(Matcher *m) {
    memset(m->first, 0, sizeof m->first);
    m->filter = FILTER_NONE;
    if (!re_first_bytes(m->pattern->code, m->first, false)) return;
    unsigned members = 0, only = 0;
    for (unsigned i = 0; i < 32 && members < 2; i++) {
        unsigned bits = m->first[i];
        if (bits == 0) continue;
        members += (bits & (bits - 1)) == 0 ? 1 : 2;
        only = i * 8 + (unsigned)__builtin_ctz(bits);
    }
    m->filter = members == 1 ? FILTER_BYTE : FILTER_SET;
    if (members == 1) m->first[0] = (uint8_t)only;
}

/* The next place from `at` on where a match can start; null when there is none. */
static const uint8_t *next_start(const Matcher *m, const uint8_t *at) {
    if (m->filter == FILTER_BYTE) return memchr(at, m->first[0], (size_t)(m->end - at));
    if (m->filter == FILTER_SET) {
        while (at < m->end && !(m->first[*at >> 3] >> (*at & 7) & 1)) at++;
        return at < m->end ? at : NULL;
    }
    return at;
}

bool re_search(Matcher *m, const uint8_t *from) {
    if (from > m->end) return false;
    if (*re_behind_marks(m->pattern->code) == OP_TEXT_START) return from == m->text && re_match_at(m, from);
    if (m->filter == FILTER_UNKNOWN) { /* often the first place is the right one */
        if (re_match_at(m, from)) return true;
        if (from >= m->end) return false;
        from = re_skip(from, m->end, 1, m->wide);
        make_filter(m);
    }
    for (unsigned steps = 1;; steps++) {
        from = next_start(m, from);
        if (from == NULL) return false;
        if (re_match_at(m, from)) return true;
        if (from >= m->end) return false;
        from = re_skip(from, m->end, 1, m->wide);
        if ((steps & (RE_POLL_STEPS - 1)) == 0) re_poll(m);
    }
}

/* ---- starting and ending ---- */

bool re_text(AdderVm *vm, AdderValue v, ReText *out) {
    *out = (ReText){.is_str = adder_is_str(v)};
    if (out->is_str) {
        out->bytes = (const uint8_t *)adder_to_text(vm, v, &out->size);
        out->wide = !adder_str_is_ascii(v);
        return true;
    }
    if (!adder_is_bytes_like(vm, v)) return false;
    AdderBufferView view = {0};
    adder_to_buffer(vm, v, &view);
    out->bytes = view.bytes != NULL ? view.bytes : (const uint8_t *)"";
    out->size = view.size;
    out->changeable = !adder_is_exact(adder_unwrap(v), &adder_bytes_type);
    return true;
}

void re_matcher_check(Matcher *m) {
    if (!m->changeable) return;
    ReText text;
    re_text(m->vm, m->string, &text);
    if (text.bytes != m->text || text.bytes + text.size < m->end) {
        adder_raise(m->vm, &adder_BufferError, "Existing exports of data: object cannot be re-sized");
    }
}

/* A number of characters, unbound: none; the place in the text. */
static const uint8_t *place(AdderVm *vm, const ReText *text, AdderValue characters, size_t otherwise) {
    size_t n = otherwise;
    if (!adder_is_unbound(characters)) {
        intptr_t given = adder_to_index(vm, characters);
        n = given < 0 ? 0 : (size_t)given;
    }
    const uint8_t *end = text->bytes + text->size;
    if (n >= text->size) return end;
    const uint8_t *at = re_skip(text->bytes, end, n, text->wide);
    return at == NULL ? end : at;
}

void re_matcher_start(AdderVm *vm, Matcher *m, const Pattern *pattern, AdderValue string, AdderValue pos,
                      AdderValue endpos) {
    ReText text;
    if (!re_text(vm, string, &text)) {
        adder_raise(vm, &adder_TypeError, "expected string or bytes-like object, got '%T'", string);
    }
    bool str_pattern = adder_is_str(pattern->source);
    if (str_pattern && !text.is_str) {
        adder_raise(vm, &adder_TypeError, "cannot use a string pattern on a bytes-like object");
    }
    if (!str_pattern && text.is_str) {
        adder_raise(vm, &adder_TypeError, "cannot use a bytes pattern on a string-like object");
    }
    if (text.size > 0x7fffffff) adder_raise(vm, &adder_OverflowError, "string is too long to be searched");
    m->vm = vm;
    m->pattern = pattern;
    m->string = string;
    m->text = text.bytes;
    m->end = place(vm, &text, endpos, text.size);
    m->from = place(vm, &text, pos, 0);
    m->begin = m->from;
    m->not_empty_at = NULL;
    m->slots = (pattern->slots + 1u) & ~1u;
    m->wide = text.wide;
    m->whole = false;
    m->is_str = text.is_str;
    m->changeable = text.changeable;
    m->filter = FILTER_UNKNOWN;
    m->words = m->local;
    m->capacity = RE_LOCAL_WORDS;
    if (m->slots + 8 > m->capacity) {
        m->capacity = m->slots + 32;
        m->words = adder_buffer_new(vm, m->capacity * sizeof(uint32_t));
    }
}

void re_matcher_end(Matcher *m) {
    if (m->words != m->local) adder_buffer_free(m->vm, m->words);
    m->words = m->local;
}
