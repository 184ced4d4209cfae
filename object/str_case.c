/* str_case.c: upper, lower, title and folded case of str, and the predicates on its characters.
 *
 * ASCII goes through text_search.h, everything else through unicode.h. One character may become up to three.
 */
#include "object/str_methods.h"

#include "object/unicode.h"

/* ---- the capital sigma becomes a final one behind a cased and before no cased character ---- */
enum { SIGMA = 0x3a3, SIGMA_SMALL = 0x3c3, SIGMA_FINAL = 0x3c2 };

static uint32_t before(const char *start, const char **at) {
    do --*at;
    while (*at > start && ((unsigned char)**at & 0xc0) == 0x80);
    const char *p = *at;
    return utf8_decode(&p);
}

static uint32_t small_sigma(const Str *s, const char *sigma) {
    const char *at = sigma, *end = str_text(s) + str_size(s);
    unsigned flags = UNICODE_CASE_IGNORABLE;
    while (at > str_text(s) && (flags & UNICODE_CASE_IGNORABLE)) flags = unicode_flags(before(str_text(s), &at));
    if ((flags & UNICODE_CASE_IGNORABLE) || !(flags & UNICODE_CASED)) return SIGMA_SMALL;
    at = sigma;
    utf8_decode(&at);
    flags = UNICODE_CASE_IGNORABLE;
    while (at < end && (flags & UNICODE_CASE_IGNORABLE)) flags = unicode_flags(utf8_decode(&at));
    return !(flags & UNICODE_CASE_IGNORABLE) && (flags & UNICODE_CASED) ? SIGMA_SMALL : SIGMA_FINAL;
}

/* ---- changing case ---- */
static void put_converted(Builder *out, const Str *s, const char *at, uint32_t c, UnicodeCase to) {
    uint32_t converted[3];
    unsigned count = unicode_convert(c, to, converted);
    if (c == SIGMA && to == UNICODE_TO_LOWER) converted[0] = small_sigma(s, at);
    for (unsigned i = 0; i < count; i++) adder_builder_put_codepoint(out, converted[i]);
}

static Value change_unicode(Vm *vm, const Str *s, TextCase change, bool fold) {
    Builder out;
    adder_builder_start(vm, &out);
    const char *at = str_text(s), *end = at + str_size(s);
    bool inside = false;
    while (at < end) {
        const char *start = at;
        uint32_t c = utf8_decode(&at);
        unsigned flags = unicode_flags(c);
        UnicodeCase to = fold ? UNICODE_TO_FOLDED : UNICODE_TO_LOWER;
        if (change == TEXT_UPPER || (change == TEXT_SWAP && (flags & UNICODE_LOWER))) {
            to = UNICODE_TO_UPPER;
        } else if ((change == TEXT_TITLE && !inside) || (change == TEXT_CAPITALIZE && start == str_text(s))) {
            to = UNICODE_TO_TITLE;
        }
        if (change == TEXT_SWAP && !(flags & (UNICODE_LOWER | UNICODE_UPPER))) {
            adder_builder_put_codepoint(&out, c);
        } else {
            put_converted(&out, s, start, c, to);
        }
        inside = (flags & UNICODE_CASED) != 0;
    }
    return adder_builder_str(&out);
}

Value str_change_case(Vm *vm, Value self, TextCase change) {
    const Str *s = str_of(self);
    if (!str_is_ascii(s)) return change_unicode(vm, s, change, false);
    if (str_size(s) <= 1) {
        char c;
        text_change_case(&c, str_text(s), str_size(s), change);
        return str_make(vm, &c, str_size(s), true);
    }
    Str *result = str_new(vm, str_size(s));
    text_change_case(str_text(result), str_text(s), str_size(s), change);
    result->size_flags |= STR_ASCII;
    return adder_object(result);
}

Value str_fold_case(Vm *vm, Value self) {
    if (str_is_ascii(str_of(self))) return str_change_case(vm, self, TEXT_LOWER);
    return change_unicode(vm, str_of(self), TEXT_LOWER, true);
}

/* ---- predicates ---- */
bool str_all_of_class(const Str *s, unsigned classes) {
    const char *at = str_text(s), *end = at + str_size(s);
    while (at < end) {
        if (!(unicode_flags(utf8_decode(&at)) & classes)) return false;
    }
    return str_size(s) > 0;
}

static bool all_cased(const Str *s, unsigned wanted, unsigned forbidden) {
    const char *at = str_text(s), *end = at + str_size(s);
    bool some = false;
    while (at < end) {
        unsigned flags = unicode_flags(utf8_decode(&at));
        if (flags & forbidden) return false;
        some = some || (flags & wanted);
    }
    return some;
}
bool str_is_lower(const Str *s) {
    return all_cased(s, UNICODE_LOWER, UNICODE_UPPER | UNICODE_TITLE);
}
bool str_is_upper(const Str *s) {
    return all_cased(s, UNICODE_UPPER, UNICODE_LOWER | UNICODE_TITLE);
}

bool str_is_title(const Str *s) {
    const char *at = str_text(s), *end = at + str_size(s);
    bool some = false, inside = false;
    while (at < end) {
        unsigned flags = unicode_flags(utf8_decode(&at));
        bool upper = (flags & (UNICODE_UPPER | UNICODE_TITLE)) != 0, lower = (flags & UNICODE_LOWER) != 0;
        if (upper ? inside : lower && !inside) return false;
        inside = upper || lower;
        some = some || inside;
    }
    return some;
}

bool str_is_identifier(const Str *s) {
    const char *at = str_text(s), *end = at + str_size(s);
    if (at == end || !(unicode_flags(utf8_decode(&at)) & UNICODE_ID_START)) return false;
    while (at < end) {
        if (!(unicode_flags(utf8_decode(&at)) & UNICODE_ID_CONTINUE)) return false;
    }
    return true;
}
