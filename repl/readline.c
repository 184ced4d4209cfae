/* readline.c: the line editor: keys in, the line and the cursor on the terminal out. It knows the Text it edits, the
 * history and the completer, and the few escape sequences that every terminal has; it does not know Python. A line
 * longer than the terminal is wide wraps as the terminal likes. */
#include "repl/repl.h"

enum { INDENT = 4 };
enum { /* what keys mean, beyond the control characters themselves */
       KEY_NONE = 256,
       KEY_UP,
       KEY_DOWN,
       KEY_LEFT,
       KEY_RIGHT,
       KEY_HOME,
       KEY_END,
       KEY_DELETE,
       KEY_WORD_LEFT,
       KEY_WORD_RIGHT,
       KEY_WORD_DELETE,
       KEY_WORD_BACKSPACE
};
#define CONTROL(letter) ((letter)&31)

typedef struct Editor {
    Vm *vm;
    Repl *repl;
    Text *text;
    const char *prompt;
    size_t at;     /* cursor: offset in the text */
    unsigned back; /* how far up in the history, 0: a new line */
    int ahead;     /* a key that was read already, or KEY_NONE */
} Editor;

/* ---- the terminal ---- */
static size_t columns(const char *bytes, size_t size) {
    size_t count = 0;
    for (size_t i = 0; i < size; i++) count += ((uint8_t)bytes[i] & 0xc0) != 0x80;
    return count;
}

static void move_cursor(Editor *e, size_t count, char direction) {
    char sequence[24];
    if (count == 0) return;
    size_t size = sizeof sequence;
    sequence[--size] = direction;
    for (; count > 0; count /= 10) sequence[--size] = (char)('0' + count % 10);
    sequence[--size] = '[';
    sequence[--size] = 27;
    repl_put(e->vm, sequence + size, sizeof sequence - size);
}

static void go_to(Editor *e, size_t to) {
    const char *bytes = e->text->bytes;
    if (to == e->at) return;
    if (to < e->at) {
        size_t count = columns(bytes + to, e->at - to);
        if (count == 1) {
            repl_put(e->vm, "\b", 1);
        } else {
            move_cursor(e, count, 'D');
        }
    } else {
        move_cursor(e, columns(bytes + e->at, to - e->at), 'C');
    }
    e->at = to;
}

/* Shows what stands behind the cursor anew, and leaves the cursor where it is. */
static void show_rest(Editor *e, bool shorter) {
    const Text *text = e->text;
    repl_put(e->vm, text->bytes + e->at, text->size - e->at);
    if (shorter) repl_put_c(e->vm, "\033[K");
    move_cursor(e, columns(text->bytes + e->at, text->size - e->at), 'D');
}

static void show_all(Editor *e) {
    const Text *text = e->text;
    repl_put_c(e->vm, e->prompt);
    repl_put(e->vm, text->bytes + text->line, text->size - text->line);
    move_cursor(e, columns(text->bytes + e->at, text->size - e->at), 'D');
}

/* ---- changes ---- */
static void insert(Editor *e, const char *bytes, size_t count) {
    text_insert(e->text, e->at, bytes, count);
    e->at += count;
    repl_put(e->vm, bytes, count);
    if (e->at < e->text->size) show_rest(e, false);
}

static void delete_between(Editor *e, size_t from, size_t to) {
    if (from == to) return;
    go_to(e, from);
    text_remove(e->text, from, to - from);
    show_rest(e, true);
}

static void replace_line(Editor *e, const char *line, size_t size) {
    delete_between(e, e->text->line, e->text->size);
    insert(e, line, size);
}

/* ---- places ---- */
static size_t previous(const Editor *e) {
    size_t at = e->at;
    if (at == e->text->line) return at;
    do at--;
    while (at > e->text->line && ((uint8_t)e->text->bytes[at] & 0xc0) == 0x80);
    return at;
}

static size_t next(const Editor *e) {
    size_t at = e->at;
    if (at == e->text->size) return at;
    do at++;
    while (at < e->text->size && ((uint8_t)e->text->bytes[at] & 0xc0) == 0x80);
    return at;
}

static bool is_word(char c) {
    uint8_t b = (uint8_t)c;
    return (b >= '0' && b <= '9') || ((b | 32) >= 'a' && (b | 32) <= 'z') || b == '_' || b >= 0x80;
}

static size_t word_left(const Editor *e) {
    size_t at = e->at;
    while (at > e->text->line && !is_word(e->text->bytes[at - 1])) at--;
    while (at > e->text->line && is_word(e->text->bytes[at - 1])) at--;
    return at;
}

static size_t word_right(const Editor *e) {
    size_t at = e->at;
    while (at < e->text->size && !is_word(e->text->bytes[at])) at++;
    while (at < e->text->size && is_word(e->text->bytes[at])) at++;
    return at;
}

static size_t leading_spaces(const char *line, size_t size) {
    size_t count = 0;
    while (count < size && line[count] == ' ') count++;
    return count;
}

/* In front of the cursor there is indentation only: four spaces at once. */
static size_t backspace_to(const Editor *e) {
    size_t column = e->at - e->text->line;
    if (column >= INDENT && leading_spaces(e->text->bytes + e->text->line, column) == column) return e->at - INDENT;
    return previous(e);
}

/* ---- indentation of a further line ----
 * That of the line before, four more behind a colon; none any more behind two blank lines. */
static size_t line_start(const Text *text, size_t end) {
    while (end > 0 && text->bytes[end - 1] != '\n') end--;
    return end;
}

static bool is_blank(const char *line, size_t size) {
    return leading_spaces(line, size) == size;
}

static void auto_indent(Editor *e) {
    const Text *text = e->text;
    if (text->line == 0) return;
    size_t end = text->line - 1, start = line_start(text, end);
    const char *line = text->bytes + start;
    size_t size = end - start, spaces = leading_spaces(line, size);
    if (spaces == size && start > 0) {
        size_t before = line_start(text, start - 1);
        if (is_blank(text->bytes + before, start - 1 - before)) return;
    }
    while (size > spaces && line[size - 1] == ' ') size--;
    if (size > spaces && line[size - 1] == ':') spaces += INDENT;
    for (; spaces > 0; spaces--) insert(e, " ", 1);
}

/* ---- keys ---- */
static int key_of_letter(int letter, int modifier) {
    bool word = modifier == 3 || modifier == 5; /* Alt, Ctrl */
    switch (letter) {
    case 'A': return KEY_UP;
    case 'B': return KEY_DOWN;
    case 'C': return word ? KEY_WORD_RIGHT : KEY_RIGHT;
    case 'D': return word ? KEY_WORD_LEFT : KEY_LEFT;
    case 'H': return KEY_HOME;
    case 'F': return KEY_END;
    case 'c': return KEY_WORD_RIGHT; /* rxvt: ESC O c, ESC O d */
    case 'd': return KEY_WORD_LEFT;
    default: return KEY_NONE;
    }
}

static int key_of_number(int number, int modifier) {
    switch (number) {
    case 1:
    case 7: return KEY_HOME;
    case 4:
    case 8: return KEY_END;
    case 3: return modifier == 3 || modifier == 5 ? KEY_WORD_DELETE : KEY_DELETE;
    default: return KEY_NONE;
    }
}

/* Behind ESC [ */
static int read_sequence(Editor *e) {
    int numbers[2] = {0, 0}, at = 0, c;
    while ((c = repl_read_byte(e->vm, e->repl)) >= 0x20 && c < 0x40) {
        if (c == ';' && at == 0) at = 1;
        if (c >= '0' && c <= '9' && numbers[at] < 1000) numbers[at] = numbers[at] * 10 + (c - '0');
    }
    if (c < 0) return c;
    if (c == '~') return key_of_number(numbers[0], numbers[1]);
    return key_of_letter(c, at == 0 ? numbers[0] : numbers[1]); /* ESC [ 5 C: old terminals */
}

static int read_key(Editor *e) {
    int c = e->ahead;
    e->ahead = KEY_NONE;
    if (c == KEY_NONE) c = repl_read_byte(e->vm, e->repl);
    if (c != 27) return c;
    do c = repl_read_byte(e->vm, e->repl);
    while (c == 27);
    switch (c) {
    case '[': return read_sequence(e);
    case 'O': c = repl_read_byte(e->vm, e->repl); return c < 0 ? c : key_of_letter(c, 0);
    case 'b': return KEY_WORD_LEFT;
    case 'f': return KEY_WORD_RIGHT;
    case 'd': return KEY_WORD_DELETE;
    case 8:
    case 127: return KEY_WORD_BACKSPACE;
    default: return c < 0 ? c : KEY_NONE;
    }
}

/* A character of several bytes comes in whole or not at all. */
static void insert_character(Editor *e, int first) {
    char bytes[4] = {(char)first};
    size_t size = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    for (size_t i = 1; i < size; i++) {
        int c = repl_read_byte(e->vm, e->repl);
        if ((c & 0xc0) != 0x80) {
            e->ahead = c;
            return;
        }
        bytes[i] = (char)c;
    }
    if (size != 0 && utf8_valid(bytes, size) == size) insert(e, bytes, size);
}

/* ---- history and completion ---- */
static void recall(Editor *e, int step) {
    if (step < 0 && e->back == 0) return;
    unsigned back = e->back + (unsigned)step;
    size_t size = 0;
    const char *line = back == 0 ? "" : history_get(&e->repl->history, back, &size);
    if (line == NULL) return;
    e->back = back;
    replace_line(e, line, size);
}

static void complete(Editor *e) {
    const Text *text = e->text;
    if (e->at == text->line || text->bytes[e->at - 1] == ' ' || text->bytes[e->at - 1] == '\t') {
        insert(e, "    ", INDENT);
        return;
    }
    char found[64];
    bool many = false;
    size_t size = repl_complete(e->vm, text->bytes + text->line, e->at - text->line, found, sizeof found, &many);
    if (size != 0) {
        insert(e, found, size);
    } else if (many) {
        repl_put_c(e->vm, "\n");
        repl_complete_list(e->vm, text->bytes + text->line, e->at - text->line);
        show_all(e);
    }
}

/* ---- the keys' work ---- */
static void clear_screen(Editor *e) {
    repl_put_c(e->vm, "\033[H\033[2J");
    show_all(e);
}

static void edit(Editor *e, int key) {
    switch (key) {
    case KEY_LEFT:
    case CONTROL('B'): go_to(e, previous(e)); break;
    case KEY_RIGHT:
    case CONTROL('F'): go_to(e, next(e)); break;
    case KEY_HOME:
    case CONTROL('A'): go_to(e, e->text->line); break;
    case KEY_END:
    case CONTROL('E'): go_to(e, e->text->size); break;
    case KEY_WORD_LEFT: go_to(e, word_left(e)); break;
    case KEY_WORD_RIGHT: go_to(e, word_right(e)); break;
    case KEY_UP:
    case CONTROL('P'): recall(e, 1); break;
    case KEY_DOWN:
    case CONTROL('N'): recall(e, -1); break;
    case 8:
    case 127: delete_between(e, backspace_to(e), e->at); break;
    case KEY_DELETE:
    case CONTROL('D'): delete_between(e, e->at, next(e)); break;
    case CONTROL('K'): delete_between(e, e->at, e->text->size); break;
    case CONTROL('U'): delete_between(e, e->text->line, e->at); break;
    case KEY_WORD_BACKSPACE:
    case CONTROL('W'): delete_between(e, word_left(e), e->at); break;
    case KEY_WORD_DELETE: delete_between(e, e->at, word_right(e)); break;
    case CONTROL('L'): clear_screen(e); break;
    case '\t': complete(e); break;
    default:
        if (key >= 0x20 && key < 0x100) insert_character(e, key);
    }
}

/* Keys that end the line; LINE_MORE: this one does not. */
enum { LINE_MORE = -1 };
static int line_end(const Editor *e, int key) {
    bool empty = e->text->size == e->text->line, first = empty && e->text->line == 0;
    switch (key) {
    case -1: return LINE_END;
    case '\r':
    case '\n': return LINE_DONE;
    case CONTROL('C'): return LINE_CANCELLED;
    case CONTROL('D'): return empty ? LINE_END : LINE_MORE;
    case CONTROL('A'): return first ? LINE_RAW : LINE_MORE;
    case CONTROL('B'): return first ? LINE_BANNER : LINE_MORE;
    case CONTROL('E'): return first ? LINE_PASTE : LINE_MORE;
    case CONTROL('X'):
    case 29: return first && e->repl->board ? LINE_LEAVE : LINE_MORE; /* Ctrl-] */
    default: return LINE_MORE;
    }
}

LineEnd readline_edit(Vm *vm, Repl *repl, Text *text, const char *prompt) {
    Editor e = {.vm = vm, .repl = repl, .text = text, .prompt = prompt, .at = text->size, .ahead = KEY_NONE};
    repl_put_c(vm, prompt);
    auto_indent(&e);
    for (;;) {
        int key = read_key(&e);
        int end = line_end(&e, key);
        if (end == LINE_MORE) {
            edit(&e, key);
            continue;
        }
        go_to(&e, text->size);
        if (end != LINE_PASTE && end != LINE_RAW) repl_put_c(vm, "\n");
        if (end == LINE_DONE) history_add(vm, &repl->history, text->bytes + text->line, text->size - text->line);
        return (LineEnd)end;
    }
}

/* ---- without a terminal ---- */
LineEnd readline_plain(Vm *vm, Repl *repl, Text *text, const char *prompt) {
    Editor e = {.vm = vm, .repl = repl, .text = text};
    repl_put_c(vm, prompt);
    for (;;) {
        int c = repl_read_byte(vm, repl);
        bool started = text->size > text->line;
        if (c == -1) return started ? LINE_DONE : LINE_END;
        if (c == '\n' || c == '\r') return LINE_DONE;
        int end = started ? LINE_MORE : line_end(&e, c);
        if (end != LINE_MORE) return (LineEnd)end;
        char byte = (char)c;
        text_insert(text, text->size, &byte, 1);
    }
}
