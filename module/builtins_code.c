/* builtins_code.c: built-in functions that compile and run source, and those that look at the caller's scope: compile,
 * eval, exec, execfile, globals, locals, __import__. */
#include "module/builtins.h"

#include "compile/compile.h"

/* ---- scopes ---- */

Value builtins_globals(Vm *vm) {
    if (vm->code == NULL) return module_dict(vm->main_module);
    return frame_function(vm->base)->globals;
}

static bool is_local_name(Value name) {
    return value_is_str(name) && str_size(str_of(name)) > 0 && str_text(str_of(name))[0] != '.';
}

/* A new dict of the variables that have a value. */
static Value function_locals(Vm *vm) {
    Value dict = adder_dict(vm);
    for (size_t i = 0; i < vm->code->name_count; i++) {
        Value name = code_name_at(vm->code, (unsigned)i), v = vm->base[i];
        if (adder_is_exact(v, &adder_cell_type)) v = VALUE_AS(Cell, v)->value;
        if (adder_is_unbound(v) || value_is_null(v) || !is_local_name(name)) continue;
        adder_dict_store(vm, dict, name, v);
    }
    return dict;
}

Value builtins_locals(Vm *vm) {
    if (vm->code == NULL || ((vm->code->flags & CODE_MODULE) && !(vm->code->flags & CODE_NAMESPACE))) {
        return builtins_globals(vm);
    }
    if (vm->code->flags & CODE_NAMESPACE) return adder_is_unbound(vm->base[0]) ? builtins_globals(vm) : vm->base[0];
    return function_locals(vm);
}

ADDER_NATIVE(builtin_globals, "globals()", "Return the dictionary containing the current scope's global variables.") {
    return builtins_globals(vm);
}
ADDER_NATIVE(builtin_locals, "locals()", "Return a dictionary containing the current scope's local variables.") {
    return builtins_locals(vm);
}

/* ---- compiling ---- */

/* The text of a str or bytes-like object; spaces and tabs in front are dropped for eval. */
static Value source_text(Vm *vm, Value source, const char *function, bool trimmed) {
    Value text = adder_unwrap(source);
    if (!value_is_str(text)) {
        if (!adder_is_bytes_like(vm, source)) {
            adder_raise(vm, &adder_TypeError, "%s() arg 1 must be a string, bytes or code object", function);
        }
        AdderBufferView view;
        adder_to_buffer(vm, source, &view);
        text = adder_str_decode(vm, (const char *)view.bytes, view.size);
    }
    const Str *s = str_of(text);
    size_t from = 0;
    if (memchr(str_text(s), 0, str_size(s)) != NULL) {
        adder_raise(vm, &adder_SyntaxError, "source code string cannot contain null bytes");
    }
    while (trimmed && (str_text(s)[from] == ' ' || str_text(s)[from] == '\t')) from++;
    return from == 0 ? text : str_part(vm, text, from, str_size(s));
}

/* namespace: the names of the module level are looked up in what the code is run with, not in its globals. */
static Value compile_text(Vm *vm, Value text, CompileMode mode, Value filename, int optimise, bool namespace) {
    Source source;
    CompileOptions options = {
        .mode = mode,
        .filename = filename,
        .optimise = optimise < 0 ? vm->optimise : (uint8_t)optimise,
        .integer_constants = vm->config.integer_constants,
        .namespace = namespace,
    };
    source_from_str(&source, text);
    return compile_source(vm, &source, &options);
}

static CompileMode mode_of(Vm *vm, Value v) {
    const char *mode = adder_to_text(vm, v, NULL);
    if (strcmp(mode, "exec") == 0) return COMPILE_EXEC;
    if (strcmp(mode, "eval") == 0) return COMPILE_EVAL;
    if (strcmp(mode, "single") == 0) return COMPILE_SINGLE;
    adder_raise(vm, &adder_ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
}

ADDER_NATIVE(builtin_compile, "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)",
             "Compile source into a code object that can be executed by exec() or eval().") {
    if (!adder_is_str(args[1])) {
        adder_raise(vm, &adder_TypeError, "expected str, bytes or os.PathLike object, not %T", args[1]);
    }
    CompileMode mode = mode_of(vm, args[2]);
    int optimise = argument_given(args[5]) ? adder_to_int(vm, args[5]) : -1;
    if (optimise < -1 || optimise > 2) adder_raise(vm, &adder_ValueError, "compile(): invalid optimize value");
    if (adder_is_exact(args[0], &adder_code_type)) return args[0];
    return compile_text(vm, source_text(vm, args[0], "compile", mode == COMPILE_EVAL), mode, adder_unwrap(args[1]),
                        optimise, true);
}

/* ---- running ---- */

typedef struct Scope {
    Value globals, locals; /* locals UNBOUND: the globals */
} Scope;

/* The namespaces of eval and exec, from their arguments or the caller. */
static Scope scope_for(Vm *vm, const char *function, Value globals, Value locals) {
    Scope scope = {globals, locals};
    if (!argument_set(globals)) {
        scope.globals = builtins_globals(vm);
        if (!argument_set(locals)) scope.locals = builtins_locals(vm);
    } else if (!value_is_dict(globals)) {
        if (strcmp(function, "eval") == 0) adder_raise(vm, &adder_TypeError, "globals must be a dict");
        adder_raise(vm, &adder_TypeError, "exec() globals must be a dict, not %T", globals);
    } else if (adder_is_unbound(dict_get_name(VALUE_AS(Dict, globals), N(__builtins__)))) {
        adder_dict_store(vm, globals, N(__builtins__), adder_object(&builtins_module));
    }
    if (!argument_set(scope.locals) || adder_same(scope.locals, scope.globals)) {
        scope.locals = UNBOUND;
    } else if (!value_is_dict(scope.locals) &&
               adder_is_unbound(adder_find_attribute(vm, scope.locals, N(__getitem__)))) {
        if (strcmp(function, "eval") == 0) adder_raise(vm, &adder_TypeError, "locals must be a mapping");
        adder_raise(vm, &adder_TypeError, "locals must be a mapping or None, not %T", scope.locals);
    }
    return scope;
}

static Value run(Vm *vm, const char *function, Value source, CompileMode mode, Value globals, Value locals) {
    Scope scope = scope_for(vm, function, globals, locals);
    Value code = source;
    if (!adder_is_exact(source, &adder_code_type)) {
        code = compile_text(vm, source_text(vm, source, function, mode == COMPILE_EVAL), mode, N(lt_string), -1,
                            !adder_is_unbound(scope.locals));
    }
    return vm_run_code(vm, VALUE_AS(Code, code), scope.globals, scope.locals);
}

ADDER_NATIVE(builtin_eval, "eval(source, /, globals=None, locals=None)",
             "Evaluate the given source in the context of globals and locals.") {
    return run(vm, "eval", args[0], COMPILE_EVAL, args[1], args[2]);
}
ADDER_NATIVE(builtin_exec, "exec(source, /, globals=None, locals=None, *, closure=None)",
             "Execute the given source in the context of globals and locals.") {
    run(vm, "exec", args[0], COMPILE_EXEC, args[1], args[2]);
    return NONE;
}

/* ---- execfile ---- */

typedef struct FileRequest {
    Source source;
    CompileOptions options;
    Value code;
} FileRequest;

static int read_file(Vm *vm, Source *source, char *bytes, size_t count) {
    int got = vm->port->read_source(vm, source->handle, bytes, count);
    if (got < 0) adder_raise_errno(vm, 5, UNBOUND);
    return got;
}

static void compile_file(Vm *vm, void *data) {
    FileRequest *request = data;
    request->code = compile_source(vm, &request->source, &request->options);
}

ADDER_NATIVE(builtin_execfile, "execfile(filename, globals=None, locals=None, /)", "Run a file in the caller's scope.") {
    const char *path = adder_to_text(vm, args[0], NULL);
    Scope scope = scope_for(vm, "exec", args[1], args[2]);
    FileRequest request = {
        .source = {.read = read_file, .keep = UNBOUND},
        .options = {.mode = COMPILE_EXEC,
                    .filename = adder_unwrap(args[0]),
                    .optimise = vm->optimise,
                    .integer_constants = vm->config.integer_constants,
                    .namespace = !adder_is_unbound(scope.locals)},
    };
    request.source.handle = vm->port->open_source != NULL ? vm->port->open_source(vm, path) : NULL;
    if (request.source.handle == NULL) adder_raise_errno(vm, 2, args[0]);
    Value error = adder_try(vm, compile_file, &request);
    vm->port->close_source(vm, request.source.handle);
    if (!adder_is_unbound(error)) adder_raise_value(vm, error);
    vm_run_code(vm, VALUE_AS(Code, request.code), scope.globals, scope.locals);
    return NONE;
}

/* ---- import ---- */

ADDER_NATIVE(builtin_import, "__import__(name, globals=None, locals=None, fromlist=(), level=0)", "Import a module.") {
    if (!adder_is_str(args[0])) {
        adder_raise(vm, &adder_TypeError, "__import__() argument 1 must be str, not %P", args[0]);
    }
    Value globals = argument_set(args[1]) ? args[1] : builtins_globals(vm);
    Value names = argument_set(args[3]) ? tuple_from_iterable(vm, args[3]) : adder_object(&tuple_empty);
    int level = argument_given(args[4]) ? adder_to_int(vm, args[4]) : 0;
    if (level < 0) adder_raise(vm, &adder_ValueError, "level must be >= 0");
    return vm_import(vm, adder_intern_str(vm, adder_unwrap(args[0])), globals, names, level);
}
