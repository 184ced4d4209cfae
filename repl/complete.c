/* complete.c: what the name in front of the cursor may become: names of the namespace, built-ins and keywords,
 * attributes behind dots, modules behind import. It looks attributes up as getattr() does (so a property may run),
 * swallows errors, and keeps no list: candidates are offered one by one, a second time when they are to be printed. */
#include "repl/repl.h"

#include "adder_files.h"

enum { NAME_ROOM = 64, TERMINAL_WIDTH = 80 };

typedef struct Matches {
    Vm *vm;
    const char *prefix; /* what is there of the name */
    size_t prefix_size;
    unsigned count;
    char common[NAME_ROOM]; /* what all candidates so far begin with */
    size_t common_size, widest;
    bool print;
    size_t column;
} Matches;

/* ---- candidates ---- */
static void print_match(Matches *m, const char *name, size_t size) {
    size_t width = m->widest + 2;
    if (m->column != 0 && m->column + width > TERMINAL_WIDTH) {
        repl_put_c(m->vm, "\n");
        m->column = 0;
    }
    repl_put(m->vm, name, size);
    for (size_t i = size; i < width; i++) repl_put(m->vm, " ", 1);
    m->column += width;
}

static void offer(Matches *m, const char *name, size_t size) {
    if (size < m->prefix_size || memcmp(name, m->prefix, m->prefix_size) != 0) return;
    if (m->prefix_size == 0 && name[0] == '_') return;
    if (m->print) {
        print_match(m, name, size);
        return;
    }
    if (m->count++ == 0) {
        m->common_size = size < NAME_ROOM ? size : NAME_ROOM;
        memcpy(m->common, name, m->common_size);
    }
    size_t same = 0;
    while (same < m->common_size && same < size && name[same] == m->common[same]) same++;
    while (same > 0 && same < size && ((uint8_t)name[same] & 0xc0) == 0x80) same--; /* whole characters only */
    m->common_size = same;
    if (size > m->widest) m->widest = size;
}

static void offer_str(Matches *m, Value name) {
    const Str *s = str_exact(name);
    if (s != NULL) offer(m, str_text(s), str_size(s));
}

static void offer_keys(Matches *m, Value dict) {
    size_t position = 0;
    Value key, item;
    while (adder_dict_walk(dict, &position, &key, &item)) offer_str(m, key);
}

static Value main_dict(Vm *vm) {
    return module_dict(vm->main_module);
}

/* ---- plain names ---- */
extern const AdderModule builtins_module;

static const char keywords[] =
    "False\0None\0True\0and\0as\0assert\0async\0await\0break\0class\0continue\0def\0del\0elif\0else\0except\0finally\0"
    "for\0from\0global\0if\0import\0in\0is\0lambda\0nonlocal\0not\0or\0pass\0raise\0return\0try\0while\0with\0yield\0";

static void offer_names(Matches *m) {
    Value globals = main_dict(m->vm);
    offer_keys(m, globals);
    for (unsigned i = 0; i < builtins_module.members.count; i++) {
        Value name = adder_object(builtins_module.members.members[i].name);
        if (adder_is_unbound(adder_dict_find(m->vm, globals, name))) offer_str(m, name);
    }
    for (const char *word = keywords; *word != 0; word += strlen(word) + 1) offer(m, word, strlen(word));
}

/* ---- attributes ---- */
static Value find_name(Vm *vm, const char *text, size_t size) {
    Value name = adder_intern(vm, text, size);
    Value found = adder_dict_find(vm, main_dict(vm), name);
    return adder_is_unbound(found) ? vm_find_builtin(vm, name) : found;
}

/* The object that "a.b.c" stands for, or UNBOUND. */
static Value find_path(Vm *vm, const char *text, size_t size) {
    Value found = UNBOUND;
    for (size_t at = 0; at <= size;) {
        size_t end = at;
        while (end < size && text[end] != '.') end++;
        if (end == at) return UNBOUND;
        found =
            at == 0 ? find_name(vm, text, end) : adder_find_attribute(vm, found, adder_intern(vm, text + at, end - at));
        if (adder_is_unbound(found)) return UNBOUND;
        at = end + 1;
    }
    return found;
}

static void offer_attributes(Matches *m, Value object) {
    Value names = adder_call(m->vm, vm_find_builtin(m->vm, N(dir)), 1, &object);
    for (size_t i = 0; i < adder_list_count(names); i++) offer_str(m, adder_list_items(names)[i]);
}

/* ---- modules ---- */
static void offer_file(Matches *m, const AdderDirectoryEntry *entry) {
    size_t size = strlen(entry->name);
    if (memchr(entry->name, '-', size) != NULL || entry->name[0] == '.') return;
    if (size > 3 && strcmp(entry->name + size - 3, ".py") == 0) {
        if (strcmp(entry->name, "__init__.py") != 0) offer(m, entry->name, size - 3);
    } else if (entry->type == ADDER_MODE_DIRECTORY && strcmp(entry->name, "__pycache__") != 0) {
        offer(m, entry->name, size);
    }
}

/* Modules in a folder of sys.path; parent: the packages in front ("a.b"). */
static void offer_folder(Matches *m, const char *folder, const char *parent, size_t parent_size) {
    const AdderFiles *files = m->vm->port->files;
    char path[512];
    size_t size = strlen(folder);
    if (files == NULL || size + parent_size + 2 > sizeof path) return;
    memcpy(path, folder, size);
    if (size != 0 && parent_size != 0) path[size++] = '/';
    for (size_t i = 0; i < parent_size; i++) path[size++] = parent[i] == '.' ? '/' : parent[i];
    path[size] = 0;
    int error;
    void *directory = files->directory_open(m->vm, size == 0 ? "." : path, &error);
    if (directory == NULL) return;
    AdderDirectoryEntry entry;
    while (files->directory_next(m->vm, directory, &entry) > 0) offer_file(m, &entry); /* nothing here can raise */
    files->directory_close(m->vm, directory);
}

void vm_native_module_names(Vm *vm, Value list); /* vm/import.c */
static void offer_modules(Matches *m, const char *parent, size_t parent_size) {
    if (parent_size == 0) {
        Value names = adder_list(m->vm, 0, NULL);
        vm_native_module_names(m->vm, names);
        for (size_t i = 0; i < adder_list_count(names); i++) offer_str(m, adder_list_items(names)[i]);
    }
    if (!value_is_list(m->vm->path)) return;
    for (size_t i = 0; i < adder_list_count(m->vm->path); i++) {
        const Str *folder = str_exact(adder_list_items(m->vm->path)[i]);
        if (folder != NULL) offer_folder(m, str_text(folder), parent, parent_size);
    }
}

/* ---- what stands in front of the cursor ---- */
typedef struct Place {
    const char *path; /* "a.b" in a.b.c */
    size_t path_size;
    const char *name; /* "c" */
    size_t name_size;
    bool module;      /* behind import or from: names of modules */
    const char *from; /* behind from M import: M */
    size_t from_size;
} Place;

static bool is_name_byte(char c) {
    uint8_t b = (uint8_t)c;
    return (b >= '0' && b <= '9') || ((b | 32) >= 'a' && (b | 32) <= 'z') || b == '_' || b >= 0x80;
}

static size_t skip_word(const char *text, size_t size, const char *word) {
    size_t length = strlen(word);
    return size > length && memcmp(text, word, length) == 0 && text[length] == ' ' ? length + 1 : 0;
}

static void find_place(const char *text, size_t size, Place *place) {
    size_t start = size, dot = size;
    while (start > 0 && (is_name_byte(text[start - 1]) || text[start - 1] == '.')) {
        if (text[--start] == '.' && dot == size) dot = start;
    }
    *place = (Place){.path = text + start, .name = text + start, .name_size = size - start};
    if (dot != size) {
        place->path_size = dot - start;
        place->name = text + dot + 1;
        place->name_size = size - dot - 1;
    }
    size_t at = 0, skipped;
    while (at < start && text[at] == ' ') at++;
    if (skip_word(text + at, start - at, "import") != 0) {
        place->module = true;
    } else if ((skipped = skip_word(text + at, start - at, "from")) != 0) {
        at += skipped;
        place->from = text + at;
        while (at < start && text[at] != ' ') at++;
        place->from_size = (size_t)(text + at - place->from);
        while (at < start && text[at] == ' ') at++;
        place->module = skip_word(text + at, start - at, "import") == 0;
    }
}

typedef struct Request {
    Place place;
    Matches matches;
} Request;

static void look(Vm *vm, void *data) {
    Request *request = data;
    const Place *place = &request->place;
    Matches *m = &request->matches;
    if (place->module) {
        offer_modules(m, place->path, place->path_size);
    } else if (place->from != NULL) { /* a module that is there already; importing might run anything */
        Value name = adder_intern(vm, place->from, place->from_size);
        Value module = adder_dict_find(vm, vm->modules, name);
        const AdderModule *native = adder_is_unbound(module) ? vm_find_native_module(vm, name) : NULL;
        if (native != NULL) module = adder_object(native);
        if (!adder_is_unbound(module)) offer_attributes(m, module);
    } else if (place->name != place->path) {
        Value object = find_path(vm, place->path, place->path_size);
        if (!adder_is_unbound(object)) offer_attributes(m, object);
    } else if (place->name_size != 0) {
        offer_names(m);
    }
}

static void start(Request *request, Vm *vm, const char *text, size_t size) {
    find_place(text, size, &request->place);
    request->matches = (Matches){.vm = vm, .prefix = request->place.name, .prefix_size = request->place.name_size};
    adder_try(vm, look, request);
}

size_t repl_complete(Vm *vm, const char *text, size_t size, char *insert, size_t room, bool *many) {
    Request request;
    start(&request, vm, text, size);
    const Matches *m = &request.matches;
    *many = m->count > 1;
    if (m->common_size <= m->prefix_size) return 0;
    size_t count = m->common_size - m->prefix_size;
    if (count > room) count = room;
    memcpy(insert, m->common + m->prefix_size, count);
    return count;
}

void repl_complete_list(Vm *vm, const char *text, size_t size) {
    Request request;
    start(&request, vm, text, size);
    request.matches.print = true;
    adder_try(vm, look, &request);
    repl_put_c(vm, "\n");
}
