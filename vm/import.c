/* import.c: finding and loading modules: native ones by name (and by their u-name), files, packages, namespace packages.
 * The entry .frozen of sys.path is the folder of modules that were built in as text. Source is compiled as it is read.
 *
 * Order: a native module that files may not replace; then the entries of sys.path; then the other native modules. */
#include "vm/attribute.h"
#include "vm/call.h"

#include "base/frozen.h"
#include "compile/compile.h"

/* ---- native modules ---- */

/* Old names with a u in front, and names that are no u-names though they begin so. */
static bool u_name(const char *text) {
    static const char *const known[] = {"array", "asyncio", "binascii", "collections", "errno", "hashlib", "heapq", "io",
                                        "json", "os", "platform", "random", "re", "select", "socket", "ssl", "struct",
                                        "sys", "time", "zlib", "cryptolib", "machine", "websocket", "bluetooth"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(text, known[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* Native modules that no file replaces. */
static bool fixed_name(const char *text) {
    static const char *const fixed[] = {"builtins", "sys", "gc", "micropython", "network", "math", "cmath", "itertools"};
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) {
        if (strcmp(text, fixed[i]) == 0) {
            return true;
        }
    }
    return text[0] == '_';
}

static const AdderModule *find_by_text(Vm *vm, const char *text) {
    for (const AdderModule *const *m = adder_native_modules; *m != NULL; m++) {
        if (strcmp(str_text((*m)->name), text) == 0) {
            return *m;
        }
    }
    for (const AdderModule *const *m = vm->port->modules; m != NULL && *m != NULL; m++) {
        if (strcmp(str_text((*m)->name), text) == 0) {
            return *m;
        }
    }
    return NULL;
}

const AdderModule *vm_find_native_module(Vm *vm, Value name) {
    const char *text = str_text(str_of(name));
    const AdderModule *module = find_by_text(vm, text);
    if (module == NULL && text[0] == 'u' && u_name(text + 1)) {
        module = find_by_text(vm, text + 1);
    }
    return module;
}

Value vm_find_builtin(Vm *vm, Value name) {
    extern const AdderModule builtins_module;
    if (!adder_is_unbound(vm->overlays)) {
        Value overlay = adder_dict_find(vm, vm->overlays, adder_object(&builtins_module));
        Value found = adder_is_unbound(overlay) ? UNBOUND : adder_dict_find(vm, overlay, name);
        if (!adder_is_unbound(found)) {
            return found;
        }
    }
    if (heap_contains(&vm->heap, (const void *)name.bits)) {
        return UNBOUND;
    }
    return module_members_find(&builtins_module.members, name);
}

/* For help('modules') and completion: the names of all native modules. */
void vm_native_module_names(Vm *vm, Value list);
void vm_native_module_names(Vm *vm, Value list) {
    for (const AdderModule *const *m = adder_native_modules; *m != NULL; m++) {
        adder_list_append(vm, list, adder_object((*m)->name));
    }
    for (const AdderModule *const *m = vm->port->modules; m != NULL && *m != NULL; m++) {
        adder_list_append(vm, list, adder_object((*m)->name));
    }
}

/* ---- files ---- */

static int read_file(Vm *vm, Source *source, char *bytes, size_t count) {
    return vm->port->read_source(vm, source->handle, bytes, count);
}

/* Compiles the open file and closes it in any case; with handle null the built-in file of that name. */
typedef struct CompileRequest {
    Source source;
    CompileOptions options;
    Value code;
} CompileRequest;
static void compile_request(Vm *vm, void *data) {
    CompileRequest *request = data;
    request->code = compile_source(vm, &request->source, &request->options);
}
Value vm_compile_file(Vm *vm, void *handle, Value filename) {
    CompileRequest request = {.options = {.mode = COMPILE_EXEC, .filename = filename, .optimise = vm->optimise,
                                          .integer_constants = vm->config.integer_constants},
                              .code = UNBOUND};
    if (handle != NULL) {
        request.source.read = read_file;
        request.source.encoded = true;
        request.source.handle = handle;
    } else {
        const FrozenFile *frozen = frozen_find(str_text(str_of(filename)), false);
        source_from_text(&request.source, frozen->text, frozen->size);
    }
    Value error = adder_try(vm, compile_request, &request);
    if (handle != NULL) {
        vm->port->close_source(vm, handle);
    }
    if (!adder_is_unbound(error)) {
        vm->raised = error;
        vm->raise_keeps_traceback = true;
        vm_throw(vm);
    }
    return request.code;
}

static Value path_join(Vm *vm, Value directory, Value name, const char *suffix) {
    Builder b;
    adder_builder_start(vm, &b);
    adder_builder_put_str(&b, directory);
    if (b.size != 0 && b.buffer[b.size - 1] != '/') {
        adder_builder_put_char(&b, '/');
    }
    adder_builder_put_str(&b, name);
    adder_builder_put_c(&b, suffix);
    return adder_builder_str(&b);
}

static int kind_of_path(Vm *vm, Value path) {
    const char *text = str_text(str_of(path));
    return frozen_path(text) ? frozen_kind(text, vm->config.integer_constants) : vm->port->path_kind(vm, text);
}

typedef struct LoadRequest {
    void *handle;
    Value path, dict;
} LoadRequest;
static void run_module(Vm *vm, void *data) {
    LoadRequest *request = data;
    Value code = vm_compile_file(vm, request->handle, request->path);
    vm_run_code(vm, VALUE_AS(Code, code), request->dict, UNBOUND);
    table_trim(vm, VALUE_AS(Dict, request->dict));
}

/* Runs a module's file in its namespace; a module that fails is taken out of sys.modules again. */
static void load_file(Vm *vm, Value module, Value name, Value path) {
    bool frozen = frozen_path(str_text(str_of(path)));
    void *handle = frozen ? NULL : vm->port->open_source(vm, str_text(str_of(path)));
    if (handle == NULL && !frozen) {
        adder_raise(vm, &adder_ImportError, "cannot open '%q'", path);
    }
    Value dict = module_dict(module);
    adder_dict_store(vm, dict, N(__file__), path);
    adder_dict_store(vm, vm->modules, name, module);
    LoadRequest request = {handle, path, dict};
    Value error = adder_try(vm, run_module, &request);
    if (!adder_is_unbound(error)) {
        adder_dict_remove(vm, vm->modules, name);
        vm->raised = error;
        vm->raise_keeps_traceback = true;
        vm_throw(vm);
    }
}

/* What stands in sys.modules now: a module may have put something else there. */
static Value loaded(Vm *vm, Value name) {
    Value found = adder_dict_find(vm, vm->modules, name);
    if (adder_is_unbound(found)) adder_raise_value_of(vm, &adder_KeyError, name);
    return found;
}

static Value load_from(Vm *vm, Value name, Value last, Value paths, bool namespaces) {
    Value portions = UNBOUND; /* of a namespace package */
    for (size_t i = 0; i < adder_list_count(paths); i++) {
        Value directory = adder_list_items(paths)[i];
        if (!value_is_str(directory)) {
            continue;
        }
        Value path = path_join(vm, directory, last, "");
        int kind = kind_of_path(vm, path);
        if (kind == 2) {
            Value init = path_join(vm, path, N(__init__), ".py");
            if (kind_of_path(vm, init) == 1) {
                Value module = vm_module_new(vm, name), dict = module_dict(module);
                adder_dict_store(vm, dict, N(__package__), name);
                adder_dict_store(vm, dict, N(__path__), adder_list(vm, 1, &path));
                load_file(vm, module, name, init);
                return loaded(vm, name);
            }
            if (namespaces && adder_is_unbound(portions)) {
                portions = adder_list(vm, 0, NULL);
            }
            if (namespaces) {
                adder_list_append(vm, portions, path);
            }
        }
        Value file = path_join(vm, directory, last, ".py");
        if (kind_of_path(vm, file) == 1) {
            Value module = vm_module_new(vm, name);
            size_t dot = 0;
            const Str *text = str_of(name);
            for (size_t k = 0; k < str_size(text); k++) {
                dot = str_text(text)[k] == '.' ? k : dot;
            }
            adder_dict_store(vm, module_dict(module), N(__package__), adder_str(vm, str_text(text), dot));
            load_file(vm, module, name, file);
            return loaded(vm, name);
        }
    }
    if (adder_is_unbound(portions)) {
        return UNBOUND;
    }
    Value module = vm_module_new(vm, name);
    adder_dict_store(vm, module_dict(module), N(__package__), name);
    adder_dict_store(vm, module_dict(module), N(__path__), portions);
    adder_dict_store(vm, vm->modules, name, module);
    return module;
}

static _Noreturn void not_found(Vm *vm, Value name, Value parent_or_unbound) {
    Builder b;
    adder_builder_start(vm, &b);
    adder_builder_format(&b, "No module named '%q'", name);
    if (!adder_is_unbound(parent_or_unbound)) {
        adder_builder_format(&b, "; '%q' is not a package", parent_or_unbound);
    }
    Value args[] = {adder_builder_str(&b), name};
    adder_raise_value(vm, adder_call_keywords(vm, adder_object(&adder_ModuleNotFoundError), 1, args,
                                              adder_tuple(vm, 1, (Value[]){N(name)})));
}

typedef struct FindRequest {
    Value module, name, found;
} FindRequest;
static void find_call(Vm *vm, void *data) {
    FindRequest *request = data;
    request->found = adder_find_attribute(vm, request->module, request->name);
}
/* An attribute of a module; UNBOUND too when its __getattr__ says AttributeError. */
static Value find_in_module(Vm *vm, Value module, Value name) {
    FindRequest request = {module, name, UNBOUND};
    Value error = adder_try(vm, find_call, &request);
    if (!adder_is_unbound(error) && !adder_is_instance(error, &adder_AttributeError)) {
        vm->raised = error;
        vm->raise_keeps_traceback = true;
        vm_throw(vm);
    }
    return request.found;
}

static _Noreturn void blocked(Vm *vm, Value name) {
    Builder b;
    adder_builder_start(vm, &b);
    adder_builder_format(&b, "import of %q halted; None in sys.modules", name);
    Value args[] = {adder_builder_str(&b), name};
    adder_raise_value(vm, adder_call_keywords(vm, adder_object(&adder_ModuleNotFoundError), 1, args,
                                              adder_tuple(vm, 1, (Value[]){N(name)})));
}

/* Loads the module `name`, that is `last` below parent, and makes it an attribute of parent. A native module has the parts
 * that stand in the folder of its name in .frozen. UNBOUND: parent is no package, or has no such part. */
static Value load_part(Vm *vm, Value parent, Value name, Value last) {
    Value paths = find_in_module(vm, parent, N(__path__));
    if (adder_is_exact(parent, &adder_module_type)) {
        Value folder = path_join(vm, N(dot_frozen), adder_object(VALUE_AS(const AdderModule, parent)->name), "");
        paths = adder_list(vm, 1, &folder);
    }
    if (adder_is_unbound(paths)) {
        return UNBOUND;
    }
    paths = value_is_list(paths) ? paths : list_from_iterable(vm, paths);
    Value module = load_from(vm, name, last, paths, !adder_is_exact(parent, &adder_module_type));
    if (!adder_is_unbound(module) && adder_is_object(parent)) {
        adder_set_attribute(vm, parent, adder_intern_str(vm, last), module);
    }
    return module;
}

/* A package that consists of native modules only (string, for string.templatelib, where no file is found), or UNBOUND. */
static Value native_package(Vm *vm, Value name) {
    const char *text = str_text(str_of(name));
    size_t size = str_size(str_of(name));
    for (const AdderModule *const *m = adder_native_modules; *m != NULL; m++) {
        if (strncmp(str_text((*m)->name), text, size) != 0 || str_text((*m)->name)[size] != '.') {
            continue;
        }
        Value module = vm_module_new(vm, name);
        adder_dict_store(vm, module_dict(module), N(__path__), adder_list(vm, 0, NULL));
        adder_dict_store(vm, vm->modules, name, module);
        return module;
    }
    return UNBOUND;
}

/* One step of a dotted name: `last` below parent (UNBOUND: at the top). */
static Value import_step(Vm *vm, Value name, Value last, Value parent, Value parent_name) {
    Value module = adder_dict_find(vm, vm->modules, name);
    if (!adder_is_unbound(module)) {
        if (adder_is_none(module)) {
            blocked(vm, name);
        }
        return module;
    }
    if (adder_is_unbound(parent)) {
        const AdderModule *native = vm_find_native_module(vm, name);
        /* a file may replace the native module, or extend it: it then imports the original by its u-name */
        if (native == NULL || (strcmp(str_text(native->name), str_text(str_of(name))) == 0 && !fixed_name(str_text(str_of(name))))) {
            module = load_from(vm, name, last, vm->path, native == NULL);
        }
        if (adder_is_unbound(module) && native != NULL) {
            module = adder_object(native);
            adder_dict_store(vm, vm->modules, name, module);
        }
    } else {
        Value own = adder_is_exact(parent, &adder_module_type) ? adder_find_attribute(vm, parent, last) : UNBOUND;
        if (adder_is_exact(own, &adder_module_type)) { /* os.path */
            adder_dict_store(vm, vm->modules, name, own);
            return own;
        }
        const AdderModule *native = vm_find_native_module(vm, name);
        if (native != NULL) {
            adder_dict_store(vm, vm->modules, name, adder_object(native));
            if (adder_is_exact(parent, &adder_user_module_type)) {
                adder_dict_store(vm, module_dict(parent), adder_intern_str(vm, last), adder_object(native));
            }
            return adder_object(native);
        }
        module = load_part(vm, parent, name, last);
        if (adder_is_unbound(module) && adder_is_unbound(find_in_module(vm, parent, N(__path__)))) {
            not_found(vm, name, parent_name);
        }
    }
    if (adder_is_unbound(module) && adder_is_unbound(parent)) {
        module = native_package(vm, name);
    }
    if (adder_is_unbound(module)) {
        not_found(vm, name, UNBOUND);
    }
    return module;
}

static Value import_dotted(Vm *vm, Value name, bool want_top) {
    adder_check_stack(vm);
    size_t size = str_size(str_of(name)), from = 0;
    if (size == 0) {
        adder_raise(vm, &adder_ValueError, "Empty module name");
    }
    Value module = UNBOUND, top = UNBOUND, parent_name = UNBOUND;
    while (from <= size) {
        const char *text = str_text(str_of(name));
        const char *dot = memchr(text + from, '.', size - from);
        size_t to = dot ? (size_t)(dot - text) : size;
        Value part = to == size ? name : str_part(vm, name, 0, to);
        Value last = str_part(vm, name, from, to);
        part = adder_intern_str(vm, part);
        module = import_step(vm, part, last, module, parent_name);
        top = adder_is_unbound(top) ? module : top;
        parent_name = part;
        from = to + 1;
    }
    return want_top ? top : module;
}

/* The package that a module's relative imports start from: __package__, or what __name__ and __path__ say. */
static Value package_of(Vm *vm, Value globals) {
    const Dict *dict = VALUE_AS(Dict, globals);
    Value package = dict_get_name(dict, N(__package__));
    if (adder_is_unbound(package) || adder_is_none(package)) {
        package = dict_get_name(dict, N(__name__));
        if (adder_is_unbound(package)) adder_raise(vm, &adder_KeyError, "'__name__' not in globals");
        if (!value_is_str(package)) adder_raise(vm, &adder_TypeError, "__name__ must be a string");
        size_t size = str_size(str_of(package));
        bool whole = !adder_is_unbound(dict_get_name(dict, N(__path__)));
        while (!whole && size > 0 && str_text(str_of(package))[size - 1] != '.') size--;
        if (!whole) package = adder_str(vm, str_text(str_of(package)), size > 0 ? size - 1 : 0);
    }
    if (!value_is_str(package)) adder_raise(vm, &adder_TypeError, "package must be a string");
    if (str_size(str_of(package)) == 0) {
        adder_raise(vm, &adder_ImportError, "attempted relative import with no known parent package");
    }
    return package;
}

static Value absolute_name(Vm *vm, Value name, Value globals, int level) {
    Value package = package_of(vm, globals);
    size_t size = str_size(str_of(package));
    for (int i = 1; i < level; i++) {
        while (size != 0 && str_text(str_of(package))[size - 1] != '.') {
            size--;
        }
        if (size == 0) {
            adder_raise(vm, &adder_ImportError, "attempted relative import beyond top-level package");
        }
        size--;
    }
    Builder b;
    adder_builder_start(vm, &b);
    adder_builder_put(&b, str_text(str_of(package)), size);
    if (str_size(str_of(name)) != 0) {
        adder_builder_format(&b, ".%q", name);
    }
    return adder_builder_str(&b);
}

/* Submodules named in `from package import ...`; for * those in its __all__. */
static void import_submodules(Vm *vm, Value package, Value name, Value fromlist) {
    Value names = value_is_tuple(fromlist) ? fromlist : tuple_from_iterable(vm, fromlist);
    for (size_t i = 0; i < adder_tuple_count(names); i++) {
        Value item = adder_tuple_items(names)[i];
        if (!value_is_str(item)) continue;
        if (strcmp(str_text(str_of(item)), "*") == 0) {
            Value all = find_in_module(vm, package, N(__all__));
            if (!adder_is_unbound(all)) import_submodules(vm, package, name, tuple_from_iterable(vm, all));
            continue;
        }
        if (!adder_is_unbound(find_in_module(vm, package, item))) continue;
        Builder b;
        adder_builder_start(vm, &b);
        adder_builder_format(&b, "%q.%q", name, item);
        Value full = adder_builder_str(&b), found = adder_dict_find(vm, vm->modules, full);
        if (adder_is_none(found)) blocked(vm, full);
        if (adder_is_unbound(found)) {
            load_part(vm, package, adder_intern_str(vm, full), item);
        } else {
            adder_set_attribute(vm, package, adder_intern_str(vm, item), found);
        }
    }
}

Value vm_import(Vm *vm, Value name, Value globals, Value fromlist, int level) {
    bool from = !adder_is_none(fromlist) && !adder_is_unbound(fromlist) && adder_truth(vm, fromlist);
    if (level > 0) {
        name = absolute_name(vm, name, globals, level);
    }
    Value module = import_dotted(vm, name, !from && level == 0);
    if (from && (adder_is_exact(module, &adder_module_type) ||
                 (adder_is_exact(module, &adder_user_module_type) &&
                  !adder_is_unbound(dict_get_name(VALUE_AS(Dict, module_dict(module)), N(__path__)))))) {
        import_submodules(vm, module, name, fromlist);
    }
    return module;
}

Value adder_import(Vm *vm, const char *name) { return import_dotted(vm, adder_intern(vm, name, strlen(name)), false); }

/* Whether the module's own code is still being run, further down the stack. */
bool module_is_running(Vm *vm, Value module) {
    if (!adder_is_exact(module, &adder_user_module_type)) {
        return false;
    }
    for (const Value *base = vm->base; !value_is_null(base[FRAME_FUNCTION]); base -= BACK_DELTA(base[FRAME_BACK])) {
        const Function *function = frame_function(base);
        if (adder_same(function->globals, module_dict(module)) && strcmp(str_text(str_of(function->code->name)), "<module>") == 0) {
            return true;
        }
    }
    return false;
}

static _Noreturn void cannot_import(Vm *vm, Value module, Value name) {
    Value own = find_in_module(vm, module, N(__name__)), file = find_in_module(vm, module, N(__file__));
    bool running = value_is_str(own) && module_is_running(vm, module);
    Builder b;
    adder_builder_start(vm, &b);
    adder_builder_format(&b, "cannot import name '%q' from %s'%q'%s (%q)", name, running ? "partially initialized module " : "",
                         value_is_str(own) ? own : adder_str_c(vm, "<unknown module name>"),
                         running ? " (most likely due to a circular import)" : "",
                         value_is_str(file) ? file : adder_str_c(vm, "unknown location"));
    Value args[] = {adder_builder_str(&b), own, file, name};
    args[1] = value_is_str(own) ? own : NONE;
    args[2] = value_is_str(file) ? file : NONE;
    adder_raise_value(vm, adder_call_keywords(vm, adder_object(&adder_ImportError), 1, args,
                                              adder_tuple(vm, 3, (Value[]){N(name), N(path), N(name_from)})));
}

Value vm_import_from(Vm *vm, Value module, Value name) {
    Value found = find_in_module(vm, module, name);
    if (!adder_is_unbound(found)) {
        return found;
    }
    Value own = find_in_module(vm, module, N(__name__));
    if (value_is_str(own)) { /* a submodule that is being imported: from . import x in a cycle */
        Builder b;
        adder_builder_start(vm, &b);
        adder_builder_format(&b, "%q.%q", own, name);
        found = adder_dict_find(vm, vm->modules, adder_builder_str(&b));
        if (!adder_is_unbound(found)) {
            return found;
        }
    }
    cannot_import(vm, module, name);
}

static void star_store(Vm *vm, Value *base, const Code *code, Value globals, Value name, Value v) {
    if ((code->flags & CODE_NAMESPACE) && value_is_dict(base[0])) {
        adder_dict_store(vm, base[0], name, v);
    } else {
        adder_dict_store(vm, globals, name, v);
    }
}

void vm_import_star(Vm *vm, Value module, Value *base, Code *code, Value globals) {
    Value all = find_in_module(vm, module, N(__all__));
    if (!adder_is_unbound(all)) {
        Value names = list_from_iterable(vm, all);
        for (size_t i = 0; i < adder_list_count(names); i++) {
            Value name = adder_unwrap(adder_list_items(names)[i]);
            if (!value_is_str(name)) {
                adder_raise(vm, &adder_TypeError, "Item in %q.__all__ must be str, not %T",
                            adder_get_attribute(vm, module, N(__name__)), name);
            }
            name = adder_intern_str(vm, name);
            star_store(vm, base, code, globals, name, adder_get_attribute(vm, module, name));
        }
        return;
    }
    if (adder_is_exact(module, &adder_module_type)) {
        const AdderModule *rom = VALUE_AS(const AdderModule, module);
        for (unsigned i = 0; i < rom->members.count; i++) {
            if (str_text(rom->members.members[i].name)[0] != '_') {
                star_store(vm, base, code, globals, adder_object(rom->members.members[i].name), rom->members.members[i].value);
            }
        }
        return;
    }
    if (!adder_is_exact(module, &adder_user_module_type)) {
        adder_raise(vm, &adder_ImportError, "from-import-* object has no __dict__ and no __all__");
    }
    Value copy = dict_copy(vm, module_dict(module));
    size_t position = 0;
    Value key, item;
    while (adder_dict_walk(copy, &position, &key, &item)) {
        if (value_is_str(key) && str_text(str_of(key))[0] != '_') {
            star_store(vm, base, code, globals, key, item);
        }
    }
}
