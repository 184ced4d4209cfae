/* lexer_encoding.c: the encoding of a source that comes as bytes (PEP 263): a comment in one of its first two lines may
 * say latin-1, iso-8859-15, cp1252 or ascii; else it is UTF-8. What is read is turned into UTF-8 in the window. */
#include "compile/lexer.h"

enum { UTF_8, LATIN_1, LATIN_9, CP_1252, ASCII };

/* Is the name one of these, up to a - behind it (latin-1-unix)? Case does not count, _ is a -. */
static bool is_named(const char *name, unsigned size, const char *wanted) {
    unsigned i = 0;
    for (; wanted[i]; i++) {
        char c = i < size ? name[i] : 0;
        if (c >= 'A' && c <= 'Z') c = (char)(c + 32);
        if ((c == '_' ? '-' : c) != wanted[i]) return false;
    }
    return i == size || name[i] == '-' || name[i] == '_';
}

static const struct Encoding {
    const char *name;
    uint8_t which;
} encodings[] = {{"utf-8", UTF_8},       {"utf8", UTF_8},         {"latin-1", LATIN_1},  {"latin1", LATIN_1},
                 {"iso-8859-15", LATIN_9}, {"iso8859-15", LATIN_9}, {"latin-9", LATIN_9}, {"iso-8859-1", LATIN_1}, {"iso8859-1", LATIN_1},
                 {"iso-latin-1", LATIN_1}, {"l1", LATIN_1},         {"cp1252", CP_1252},   {"windows-1252", CP_1252},
                 {"ascii", ASCII},       {"us-ascii", ASCII}};

static _Noreturn void fail(Lexer *lx, const char *format, const char *name, unsigned size) {
    Value text = adder_str_decode(lx->vm, name, size);
    lx->text_size = 0;
    lexer_error(lx, &adder_SyntaxError, lexer_place(lx), format, adder_to_text(lx->vm, text, NULL));
}

static void set_encoding(Lexer *lx, const char *name, unsigned size, bool bom) {
    for (unsigned i = 0; i < sizeof encodings / sizeof *encodings; i++) {
        if (!is_named(name, size, encodings[i].name)) continue;
        if (bom && encodings[i].which != UTF_8) fail(lx, "encoding problem: %s with BOM", name, size);
        lx->encoding = encodings[i].which;
        return;
    }
    fail(lx, "unknown encoding: %s", name, size);
}

/* A line's comment with `coding:` or `coding=` and a name; false: none. */
static bool find_cookie(Lexer *lx, const char *line, unsigned size, bool bom) {
    for (unsigned i = 0; i + 7 < size; i++) {
        if (memcmp(line + i, "coding", 6) != 0 || (line[i + 6] != ':' && line[i + 6] != '=')) continue;
        unsigned from = i + 7, to;
        while (from < size && (line[from] == ' ' || line[from] == '\t')) from++;
        for (to = from; to < size && (is_name_character((uint8_t)line[to]) || line[to] == '-' || line[to] == '.');) to++;
        if (to == from) continue;
        set_encoding(lx, line + from, to - from, bom);
        return true;
    }
    return false;
}

void lexer_find_encoding(Lexer *lx, bool bom) {
    const char *at = lx->window + lx->at, *end = lx->window + lx->end;
    for (int line = 0; line < 2 && at < end; line++) {
        const char *start = at;
        while (at < end && *at != '\n' && *at != '\r') at++;
        const char *text = start;
        while (text < at && (*text == ' ' || *text == '\t' || *text == '\f')) text++;
        if (text < at && *text != '#') return; /* code: no cookie behind it */
        if (find_cookie(lx, text, (unsigned)(at - text), bom)) break;
        if (at + 1 < end && at[0] == '\r' && at[1] == '\n') at++;
        at++;
    }
    if (lx->encoding) lx->end = (uint16_t)(lx->at + lexer_decode(lx, lx->window + lx->at, lx->end - lx->at));
}

static uint32_t character_of(Lexer *lx, uint8_t byte) {
    static const uint16_t windows[32] = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
                                         0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
                                         0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};
    static const uint16_t euro[][2] = {{0xa4, 0x20ac}, {0xa6, 0x160}, {0xa8, 0x161}, {0xb4, 0x17d},
                                       {0xb8, 0x17e},  {0xbc, 0x152}, {0xbd, 0x153}, {0xbe, 0x178}};
    uint32_t c = byte;
    if (lx->encoding == CP_1252 && byte < 0xa0) c = windows[byte - 0x80];
    for (unsigned i = 0; lx->encoding == LATIN_9 && i < sizeof euro / sizeof *euro; i++) {
        if (euro[i][0] == byte) c = euro[i][1];
    }
    if (lx->encoding == ASCII || c == 0) {
        lx->text_size = 0;
        lexer_error(lx, &adder_SyntaxError, lexer_place(lx), "'%s' codec can't decode byte 0x%c%c: %s",
                    c == 0 ? "charmap" : "ascii", "0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15],
                    c == 0 ? "character maps to <undefined>" : "ordinal not in range(128)");
    }
    return c;
}

/* The bytes become UTF-8 in their place, where three times as much fits; gives the new size. */
unsigned lexer_decode(Lexer *lx, char *bytes, unsigned count) {
    unsigned size = 0;
    char out[LEXER_WINDOW];
    for (unsigned i = 0; i < count; i++) {
        uint8_t byte = (uint8_t)bytes[i];
        uint32_t c = byte < 0x80 ? byte : character_of(lx, byte);
        if (c >= 0x800) out[size++] = (char)(0xe0 | c >> 12);
        if (c >= 0x80) out[size++] = (char)(c >= 0x800 ? 0x80 | (c >> 6 & 63) : 0xc0 | c >> 6);
        out[size++] = (char)(c >= 0x80 ? 0x80 | (c & 63) : c);
    }
    memcpy(bytes, out, size);
    return size;
}
