/* text_shape.c: padding, tabs, and classes and case of ASCII letters, for str, bytes and bytearray.
 *
 * The other half of text_search.h: knows ranges of bytes and what a TextKind tells, no layouts.
 */
#include "object/text_search.h"

#define U ASCII_UPPER
#define L ASCII_LOWER
#define D (ASCII_DIGIT | ASCII_HEX)
#define S (ASCII_SPACE | ASCII_UNICODE_SPACE)
#define O ASCII_UNICODE_SPACE
#define X ASCII_HEX
const uint8_t ascii_classes[128] = {
    0, 0,     0,     0,     0,     0,     0,     0, 0, S, S, S, S, S, 0, 0, /* 00 */
    0, 0,     0,     0,     0,     0,     0,     0, 0, 0, 0, 0, O, O, O, O, /* 10 */
    S, 0,     0,     0,     0,     0,     0,     0, 0, 0, 0, 0, 0, 0, 0, 0, /* 20 */
    D, D,     D,     D,     D,     D,     D,     D, D, D, 0, 0, 0, 0, 0, 0, /* 30 */
    0, U | X, U | X, U | X, U | X, U | X, U | X, U, U, U, U, U, U, U, U, U, /* 40 */
    U, U,     U,     U,     U,     U,     U,     U, U, U, U, 0, 0, 0, 0, 0, /* 50 */
    0, L | X, L | X, L | X, L | X, L | X, L | X, L, L, L, L, L, L, L, L, L, /* 60 */
    L, L,     L,     L,     L,     L,     L,     L, L, L, L, 0, 0, 0, 0, 0, /* 70 */
};
#undef U
#undef L
#undef D
#undef S
#undef O
#undef X

/* ---- padding ---- */
Value text_pad(Vm *vm, const TextKind *kind, const char *text, size_t size, size_t left, size_t right, const char *fill,
               size_t fill_size) {
    size_t room = left + right > (SIZE_MAX / 2 - size) / fill_size ? SIZE_MAX / 2 : size + (left + right) * fill_size;
    Value result;
    char *out = kind->room(vm, room, &result);
    if (fill_size == 1) {
        memset(out, fill[0], left);
        memset(out + left + size, fill[0], right);
    } else {
        for (size_t i = 0; i < left; i++) memcpy(out + i * fill_size, fill, fill_size);
        for (size_t i = 0; i < right; i++) memcpy(out + size + (left + i) * fill_size, fill, fill_size);
    }
    memcpy(out + left * fill_size, text, size);
    if (kind->finish) kind->finish(result);
    return result;
}

size_t text_center_left(size_t pad, size_t width) {
    return pad / 2 + (pad & width & 1);
}

Value text_zero_fill(Vm *vm, const TextKind *kind, const char *text, size_t size, size_t length, intptr_t width) {
    if (width <= (intptr_t)length) return UNBOUND;
    size_t fill = (size_t)width - length, sign = size > 0 && (text[0] == '+' || text[0] == '-');
    Value result;
    char *out = kind->room(vm, fill > SIZE_MAX / 2 - size ? SIZE_MAX / 2 : size + fill, &result);
    memcpy(out, text, sign);
    memset(out + sign, '0', fill);
    memcpy(out + sign + fill, text + sign, size - sign);
    if (kind->finish) kind->finish(result);
    return result;
}

/* Writes to out, or only counts when out is null. */
static size_t expand_tabs(char *out, const char *text, size_t size, int tab_size, bool unicode) {
    size_t column = 0, room = 0;
    for (size_t i = 0; i < size; i++) {
        char c = text[i];
        if (c == '\t') {
            size_t fill = tab_size > 0 ? (size_t)tab_size - column % (size_t)tab_size : 0;
            if (out) memset(out + room, ' ', fill);
            room = fill > SIZE_MAX / 2 - room ? SIZE_MAX / 2 : room + fill;
            column += fill;
            continue;
        }
        if (out) out[room] = c;
        room++;
        column = c == '\n' || c == '\r' ? 0 : column + !(unicode && ((unsigned char)c & 0xc0) == 0x80);
    }
    return room;
}
Value text_expand_tabs(Vm *vm, const TextKind *kind, const char *text, size_t size, int tab_size) {
    Value result;
    char *out = kind->room(vm, expand_tabs(NULL, text, size, tab_size, kind->unicode), &result);
    expand_tabs(out, text, size, tab_size, kind->unicode);
    if (kind->finish) kind->finish(result);
    return result;
}

/* ---- classes and case ---- */
bool text_all_of_class(const char *text, size_t size, unsigned classes) {
    for (size_t i = 0; i < size; i++) {
        if (!(ascii_class(text[i]) & classes)) return false;
    }
    return size > 0;
}

static bool all_cased(const char *text, size_t size, unsigned wanted) {
    bool some = false;
    for (size_t i = 0; i < size; i++) {
        unsigned letter = ascii_class(text[i]) & ASCII_ALPHA;
        if (letter && letter != wanted) return false;
        some = some || letter;
    }
    return some;
}
bool text_is_lower(const char *text, size_t size) {
    return all_cased(text, size, ASCII_LOWER);
}
bool text_is_upper(const char *text, size_t size) {
    return all_cased(text, size, ASCII_UPPER);
}
bool text_is_title(const char *text, size_t size) {
    bool some = false, inside = false;
    for (size_t i = 0; i < size; i++) {
        unsigned letter = ascii_class(text[i]) & ASCII_ALPHA;
        if (letter && letter != (inside ? ASCII_LOWER : ASCII_UPPER)) return false;
        inside = letter != 0;
        some = some || inside;
    }
    return some;
}

void text_change_case(char *out, const char *text, size_t size, TextCase change) {
    bool inside = false; /* of a word */
    for (size_t i = 0; i < size; i++) {
        char c = text[i];
        unsigned letter = ascii_class(c) & ASCII_ALPHA;
        bool upper = change == TEXT_UPPER || (change == TEXT_SWAP && letter == ASCII_LOWER) ||
                     (change == TEXT_TITLE && !inside) || (change == TEXT_CAPITALIZE && i == 0);
        out[i] = upper ? ascii_upper(c) : ascii_lower(c);
        inside = letter != 0;
    }
}
