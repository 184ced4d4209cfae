/* builtins_help.c: help(): what signatures, help texts and docstrings say about an object. */
#include "module/builtins.h"

#include "vm/attribute.h"

static void write_str(Vm *vm, Value str) { builtins_write(vm, str_text(str_exact(str)), str_size(str_exact(str))); }

static void write_indented(Vm *vm, const char *text, const char *indent) {
    while (*text != 0) {
        size_t size = strcspn(text, "\n");
        builtins_write_c(vm, indent);
        builtins_write(vm, text, size);
        builtins_write_c(vm, "\n");
        text += size + (text[size] == '\n');
    }
}

static void write_doc(Vm *vm, Value v, const char *indent) {
    Value doc = builtins_find_attribute(vm, v, N(__doc__));
    if (adder_is_str(doc)) write_indented(vm, str_text(str_exact(doc)), indent);
}

static void help_native(Vm *vm, const Native *native, const char *indent) {
    builtins_write_c(vm, indent);
    builtins_write_c(vm, native->signature);
    builtins_write_c(vm, "\n");
    if (native->help == NULL) return;
    builtins_write_c(vm, indent);
    write_indented(vm, native->help, "    ");
}

static void help_member(Vm *vm, Value name, Value v) {
    if (adder_is_exact(v, &adder_native_type)) {
        help_native(vm, VALUE_AS(const Native, v), "    ");
        return;
    }
    builtins_write_c(vm, "    ");
    write_str(vm, name);
    if (value_is_class(v)) {
        builtins_write_c(vm, " (class)");
    } else if (!adder_is_callable(vm, v)) {
        builtins_write_c(vm, " = ");
        write_str(vm, adder_repr(vm, v));
    }
    builtins_write_c(vm, "\n");
}

static void help_members(Vm *vm, const AdderMembers *members) {
    for (unsigned i = 0; i < members->count; i++) {
        help_member(vm, adder_object(members->members[i].name), members->members[i].value);
    }
}

static void help_dict(Vm *vm, Value dict) {
    Value items = list_from_iterable(vm, dict); /* the keys: printing may run Python code that changes the dict */
    for (size_t i = 0; i < adder_list_count(items); i++) {
        Value name = adder_list_items(items)[i];
        if (!adder_is_str(name) || str_text(str_exact(name))[0] == '_') continue;
        Value v = adder_dict_find(vm, dict, name);
        if (!adder_is_unbound(v)) help_member(vm, name, v);
    }
}

static void help_class(Vm *vm, const Type *type) {
    builtins_write_c(vm, "class ");
    write_str(vm, type->name);
    builtins_write_c(vm, "\n");
    if (type_is_python(type)) {
        write_doc(vm, adder_object(type), "    ");
        help_dict(vm, type->dict);
    } else {
        if (type->help != NULL) write_indented(vm, type->help, "    ");
        help_members(vm, &type->members);
    }
}

static void help_module(Vm *vm, Value module) {
    builtins_write_c(vm, "module ");
    write_str(vm, adder_str_of(vm, adder_get_attribute(vm, module, N(__name__))));
    builtins_write_c(vm, "\n");
    write_doc(vm, module, "    ");
    if (adder_is_exact(module, &adder_module_type)) {
        help_members(vm, &VALUE_AS(const AdderModule, module)->members);
    } else {
        help_dict(vm, module_dict(module));
    }
}

static void write_parameter(Vm *vm, const Code *code, unsigned index, const char *stars, bool *first) {
    if (!*first) builtins_write_c(vm, ", ");
    *first = false;
    builtins_write_c(vm, stars);
    if (index < code->name_count) write_str(vm, code_name_at(code, index));
}

static void help_function(Vm *vm, Value v) {
    const Code *code = VALUE_AS(Function, v)->code;
    unsigned named = code->positional + code_keyword_only(code);
    bool first = true, varargs = (code->flags & CODE_VARARGS) != 0;
    write_str(vm, adder_str_of(vm, adder_get_attribute(vm, v, N(__name__))));
    builtins_write_c(vm, "(");
    for (unsigned i = 0; i < code->positional; i++) write_parameter(vm, code, i, "", &first);
    if (varargs) write_parameter(vm, code, named, "*", &first);
    if (!varargs && code->flags & CODE_KEYWORD_ONLY) write_parameter(vm, code, UINT32_MAX, "*", &first);
    for (unsigned i = code->positional; i < named; i++) write_parameter(vm, code, i, "", &first);
    if (code->flags & CODE_KWARGS) write_parameter(vm, code, named + varargs, "**", &first);
    builtins_write_c(vm, ")\n");
    write_doc(vm, v, "    ");
}

static void help_modules(Vm *vm) {
    for (const AdderModule *const *m = vm->port->modules; m != NULL && *m != NULL; m++) {
        builtins_write_c(vm, str_text((*m)->name));
        builtins_write_c(vm, "\n");
    }
    Value names = list_from_iterable(vm, vm->modules);
    list_sort(vm, names, UNBOUND, false);
    for (size_t i = 0; i < adder_list_count(names); i++) {
        write_str(vm, adder_str_of(vm, adder_list_items(names)[i]));
        builtins_write_c(vm, " (imported)\n");
    }
    builtins_write_c(vm, "Plus any modules on the filesystem\n");
}

static const char PAGE[] =
    "Adder is a Python for small machines.\n"
    "\n"
    "  help(object)          signature and help of a function, type or module\n"
    "  help('modules')       the modules that can be imported\n"
    "  dir(object)           the names of its attributes; dir() those of this scope\n"
    "  import micropython; micropython.mem_info(1)    a map of the memory\n"
    "  import gc; gc.mem_free()                       bytes that are free\n"
    "\n"
    "Control keys on an empty line of the REPL:\n"
    "  Ctrl-A  raw mode, for tools        Ctrl-B  back to the normal prompt\n"
    "  Ctrl-C  stop the running program   Ctrl-D  soft reset\n"
    "  Ctrl-E  paste mode\n";

ADDER_NATIVE(builtin_help, "help(object=None, /)", "What is known about an object; without one, the first steps.") {
    Value v = args[0];
    if (!argument_given(v)) {
        builtins_write_c(vm, PAGE);
        return NONE;
    }
    if (adder_is_str(v)) {
        if (strcmp(str_text(str_exact(v)), "modules") == 0) {
            help_modules(vm);
            return NONE;
        }
        Value found = vm_find_builtin(vm, adder_intern_str(vm, adder_unwrap(v)));
        v = adder_is_unbound(found) ? adder_import(vm, str_text(str_exact(v))) : found;
    }
    if (adder_is_exact(v, &adder_method_type)) v = VALUE_AS(BoundMethod, v)->function;
    if (adder_is_exact(v, &adder_native_type)) {
        help_native(vm, VALUE_AS(const Native, v), "");
    } else if (adder_is_exact(v, &adder_function_type)) {
        help_function(vm, v);
    } else if (value_is_class(v)) {
        help_class(vm, (const Type *)v.bits);
    } else if (adder_is_exact(v, &adder_module_type) || adder_is_exact(v, &adder_user_module_type)) {
        help_module(vm, v);
    } else {
        help_class(vm, adder_type_of(v));
    }
    return NONE;
}
