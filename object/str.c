/* str.c: the layout of str: making, hash, comparison, positions, parts. The type and its operations are in
 * str_type.c, the methods in str_methods.c and str_methods2.c.
 *
 * Knows the layout of adder.h's AdderStr and nothing of Python's operations. Characters are counted only when the text
 * is not ASCII.
 */
#include "object/str.h"

#include "object/text_search.h"

_Static_assert(offsetof(AdderAsciiStr, text) == offsetof(Str, first), "one-character strings are laid out as a Str");
_Static_assert(ADDER_WORD64 || offsetof(Str, first) + 10 + 1 == 16, "10 bytes of text fit one block on 32 bits");

enum { STR_SIZE_MAX = 0x3ffffffe };

static inline bool is_continuation(char c) {
    return ((unsigned char)c & 0xc0) == 0x80;
}

/* ---- making ---- */
Str *str_new(Vm *vm, size_t size) {
    if (size > STR_SIZE_MAX) adder_raise(vm, &adder_MemoryError, "");
    Str *s = adder_new(vm, &adder_str_type, STR_BYTES(size));
    str_set_size(s, size);
    return s;
}

void str_finish(Str *s) {
    if (utf8_all_ascii(str_text(s), str_size(s))) s->size_flags |= STR_ASCII;
}

Value str_make(Vm *vm, const char *text, size_t size, bool ascii) {
    if (size <= 1) {
        if (size == 0) return N(empty);
        return str_ascii_char((unsigned char)text[0]);
    }
    Str *s = str_new(vm, size);
    memcpy(str_text(s), text, size);
    if (ascii) s->size_flags |= STR_ASCII;
    return adder_object(s);
}

Value adder_str(Vm *vm, const char *utf8, size_t size) {
    return str_make(vm, utf8, size, utf8_all_ascii(utf8, size));
}

Value adder_str_c(Vm *vm, const char *utf8) {
    return adder_str(vm, utf8, strlen(utf8));
}

Value str_from_codepoint(Vm *vm, uint32_t codepoint) {
    char text[4];
    if (codepoint < 0x80) return str_ascii_char((unsigned char)codepoint);
    return str_make(vm, text, utf8_encode(codepoint, text), false);
}

Value str_part(Vm *vm, Value v, size_t from, size_t to) {
    const Str *s = str_of(v);
    if (from == 0 && to == str_size(s)) return v;
    const char *text = str_text(s) + from;
    return str_make(vm, text, to - from, str_is_ascii(s) || utf8_all_ascii(text, to - from));
}

Value str_concatenate(Vm *vm, Value a, Value b) {
    const Str *left = str_of(a), *right = str_of(b);
    size_t left_size = str_size(left), right_size = str_size(right);
    if (left_size == 0) return b;
    if (right_size == 0) return a;
    Str *s = str_new(vm, left_size + right_size);
    memcpy(str_text(s), str_text(left), left_size);
    memcpy(str_text(s) + left_size, str_text(right), right_size);
    s->size_flags |= left->size_flags & right->size_flags & STR_ASCII;
    return adder_object(s);
}

static char *kind_room(Vm *vm, size_t size, Value *out) {
    Str *s = str_new(vm, size);
    *out = adder_object(s);
    return str_text(s);
}
static void kind_finish(Value v) {
    str_finish(str_of(v));
}
static bool kind_item(Vm *vm, Value item, const char **text, size_t *size) {
    const Str *s = str_exact(item);
    if (!s) return false;
    *text = str_text(s);
    *size = str_size(s);
    return true;
}
const TextKind text_kind_str = {adder_str, kind_room, kind_finish, true, kind_item, "str instance"};

/* ---- reading ---- */
Str *str_exact(Value v) {
    if (value_is_str(v)) return str_of(v);
    return adder_is_str(v) ? str_of(adder_unwrap(v)) : NULL;
}

bool adder_is_str(Value v) {
    return value_is_str(v) || adder_is_instance(v, &adder_str_type);
}

const char *adder_to_text(Vm *vm, Value v, size_t *size) {
    const Str *s = str_exact(v);
    if (!s) adder_raise(vm, &adder_TypeError, "expected str, not %T", v);
    if (size) *size = str_size(s);
    return str_text(s);
}

/* ---- hash and comparison ---- */
uint32_t str_hash_bytes(const char *text, size_t size) {
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < size; i++) h = (h ^ (unsigned char)text[i]) * 16777619u;
    h ^= h >> 15;
    return h ? h : 1;
}

uint32_t str_hash(const Str *s) {
    size_t size = str_size(s);
#if ADDER_WORD64
    uint32_t *kept = (uint32_t *)(uintptr_t)&s->hash;
#else
    if (!STR_HAS_HASH(size)) return str_hash_bytes(str_text(s), size);
    uint32_t *kept = (uint32_t *)((uintptr_t)s + STR_HASH_OFFSET(size));
#endif
    if (*kept == 0) *kept = str_hash_bytes(str_text(s), size); /* those in flash have theirs */
    return *kept;
}

bool adder_str_is_ascii(Value v) {
    return str_is_ascii(str_of(adder_unwrap(v)));
}

bool str_equal(const Str *a, const Str *b) {
    if (a == b) return true;
    if (str_size(a) != str_size(b)) return false;
    if (a->size_flags & b->size_flags & STR_INTERNED) return false;
    return memcmp(str_text(a), str_text(b), str_size(a)) == 0;
}

int str_compare(const Str *a, const Str *b) { /* bytes of UTF-8 are ordered as the characters are */
    size_t left = str_size(a), right = str_size(b);
    int order = memcmp(str_text(a), str_text(b), left < right ? left : right);
    return order ? order : (left > right) - (left < right);
}

/* ---- positions ---- */
static size_t count_characters(const char *text, size_t size) {
    size_t count = size;
    for (size_t i = 0; i < size; i++) count -= is_continuation(text[i]);
    return count;
}

size_t str_length(const Str *s) {
    return str_is_ascii(s) ? str_size(s) : count_characters(str_text(s), str_size(s));
}

size_t str_index_of(const Str *s, size_t offset) {
    return str_is_ascii(s) ? offset : count_characters(str_text(s), offset);
}

size_t str_offset(const Str *s, size_t index) {
    size_t size = str_size(s), at = 0;
    if (str_is_ascii(s)) return index < size ? index : size;
    while (index > 0 && at < size) {
        at++;
        while (is_continuation(str_text(s)[at])) at++; /* the NUL ends it */
        index--;
    }
    return at;
}
