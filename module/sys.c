/* sys.c: the module sys: shows and sets the VM's own state.
 *
 * Attributes that programs may set live in the VM: argv, path and modules in their own roots, the others in vm->sys_dict,
 * a dict made at the first store. Their names stand in the member table with no value, so that dir() knows them; the
 * hooks of the module give and take them. Stored defaults are taken out again, so that print writes straight to the port.
 */
#include "module/io.h"
#include "module/record.h"
#include "base/version.h"
#include "vm/vm.h"

#include <float.h>

#define COMPUTED {4u} /* given by get_attribute */

bool sys_is_board(Vm *vm) {
    return vm->config.integer_constants;
}

/* ---- records ---- */
#define RECORD_TYPE(id, name, help)                                                                                    \
    static const AdderSlots id##_slots = RECORD_SLOTS(id);                                                             \
    static ADDER_TYPE(id, name, adder_object_type, id##_slots, id##_members, NULL,                                     \
                      ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, help)
#define OF_SYS {&ADDER_NAME(__module__), ADDER_ROM_NAME(sys)}

static const AdderType version_info_type, implementation_type, float_info_type, hash_info_type, flags_type;
static const AdderMember version_info_type_members[] = {
    OF_SYS,
    ADDER_MEMBER(major, record_fields[0]),
    ADDER_MEMBER(minor, record_fields[1]),
    ADDER_MEMBER(micro, record_fields[2]),
    ADDER_MEMBER(releaselevel, record_fields[3]),
    ADDER_MEMBER(serial, record_fields[4]),
};
RECORD_TYPE(version_info_type, version_info, "version_info()");

static const AdderMember implementation_type_members[] = {
    OF_SYS,
    ADDER_MEMBER(name, record_fields[0]),
    ADDER_MEMBER(version, record_fields[1]),
    ADDER_MEMBER(_machine, record_fields[2]),
    ADDER_MEMBER(_mpy, record_fields[3]),
    ADDER_MEMBER(_build, record_fields[4]),
    ADDER_MEMBER(cache_tag, record_fields[5]),
    ADDER_MEMBER(hexversion, record_fields[6]),
};
RECORD_TYPE(implementation_type, implementation, "implementation()");

static const AdderMember float_info_type_members[] = {
    OF_SYS,
    ADDER_MEMBER(max, record_fields[0]),
    ADDER_MEMBER(max_exp, record_fields[1]),
    ADDER_MEMBER(max_10_exp, record_fields[2]),
    ADDER_MEMBER(min, record_fields[3]),
    ADDER_MEMBER(min_exp, record_fields[4]),
    ADDER_MEMBER(min_10_exp, record_fields[5]),
    ADDER_MEMBER(dig, record_fields[6]),
    ADDER_MEMBER(mant_dig, record_fields[7]),
    ADDER_MEMBER(epsilon, record_fields[8]),
    ADDER_MEMBER(radix, record_fields[9]),
    ADDER_MEMBER(rounds, record_fields[10]),
};
RECORD_TYPE(float_info_type, float_info, "float_info()");

static const AdderMember hash_info_type_members[] = {
    OF_SYS,
    ADDER_MEMBER(width, record_fields[0]),
    ADDER_MEMBER(modulus, record_fields[1]),
    ADDER_MEMBER(inf, record_fields[2]),
    ADDER_MEMBER(nan, record_fields[3]),
    ADDER_MEMBER(imag, record_fields[4]),
};
RECORD_TYPE(hash_info_type, hash_info, "hash_info()");

static const AdderMember flags_type_members[] = {
    OF_SYS,
    ADDER_MEMBER(debug, record_fields[0]),
    ADDER_MEMBER(inspect, record_fields[1]),
    ADDER_MEMBER(interactive, record_fields[2]),
    ADDER_MEMBER(optimize, record_fields[3]),
    ADDER_MEMBER(dont_write_bytecode, record_fields[4]),
    ADDER_MEMBER(no_user_site, record_fields[5]),
    ADDER_MEMBER(no_site, record_fields[6]),
    ADDER_MEMBER(ignore_environment, record_fields[7]),
    ADDER_MEMBER(verbose, record_fields[8]),
    ADDER_MEMBER(bytes_warning, record_fields[9]),
    ADDER_MEMBER(quiet, record_fields[10]),
    ADDER_MEMBER(hash_randomization, record_fields[11]),
    ADDER_MEMBER(isolated, record_fields[12]),
    ADDER_MEMBER(dev_mode, record_fields[13]),
    ADDER_MEMBER(utf8_mode, record_fields[14]),
    ADDER_MEMBER(warn_default_encoding, record_fields[15]),
    ADDER_MEMBER(safe_path, record_fields[16]),
    ADDER_MEMBER(int_max_str_digits, record_fields[17]),
};
RECORD_TYPE(flags_type, flags, "flags()");

static const AdderType int_info_type, unraisable_type;
static const AdderMember int_info_type_members[] = {
    OF_SYS,
    ADDER_MEMBER(bits_per_digit, record_fields[0]),
    ADDER_MEMBER(sizeof_digit, record_fields[1]),
    ADDER_MEMBER(default_max_str_digits, record_fields[2]),
    ADDER_MEMBER(str_digits_check_threshold, record_fields[3]),
};
RECORD_TYPE(int_info_type, int_info, "int_info()");

static const AdderMember unraisable_type_members[] = {
    OF_SYS,
    ADDER_MEMBER(exc_type, record_fields[0]),
    ADDER_MEMBER(exc_value, record_fields[1]),
    ADDER_MEMBER(exc_traceback, record_fields[2]),
    ADDER_MEMBER(err_msg, record_fields[3]),
    ADDER_MEMBER(object, record_fields[4]),
};
RECORD_TYPE(unraisable_type, UnraisableHookArgs, "UnraisableHookArgs()");

static const struct {
    const AdderHead *head;
    size_t count;
    Value items[5];
} ADDER_ALIGNED version_info = {(const Head *)(const void *)&version_info_type,
                                5,
                                {ADDER_ROM_INT(3), ADDER_ROM_INT(14), ADDER_ROM_INT(0), ADDER_ROM_NAME(final),
                                 ADDER_ROM_INT(0)}};

static Value implementation(Vm *vm) {
    unsigned part = 0, numbers[3] = {0, 0, 0};
    for (const char *at = adder_version; *at != 0 && part < 3; at++) {
        if (*at == '.') {
            part++;
        } else {
            numbers[part] = numbers[part] * 10 + (unsigned)(*at - '0');
        }
    }
    Value version[3];
    for (part = 0; part < 3; part++) version[part] = adder_small_int((intptr_t)numbers[part]);
    Value items[7] = {N(adder), adder_tuple(vm, 3, version), N(empty), adder_small_int(0), N(empty), NONE, UNBOUND};
    items[6] = adder_int(vm, (int64_t)(numbers[0] << 24 | numbers[1] << 16 | numbers[2] << 8 | 0xf0));
    if (vm->port->machine != NULL) items[2] = adder_str_c(vm, vm->port->machine);
    if (vm->port->platform != NULL) items[4] = adder_str_c(vm, vm->port->platform);
    return record_new(vm, &implementation_type, 7, items);
}
/* In desktop programs a types.SimpleNamespace; the record where that module is out of reach. */
static void make_namespace(Vm *vm, void *data) {
    Value *value = data;
    *value = adder_call_method(vm, adder_import(vm, "_namespace"), N(of_record), 1, value);
}
static Value implementation_namespace(Vm *vm) {
    Value value = implementation(vm);
    if (!sys_is_board(vm) && adder_is_unbound(adder_try(vm, make_namespace, &value))) {
        vm_sys_store(vm, N(implementation), value);
    }
    return value;
}

#if ADDER_WORD64
#define FLOAT_FACT(name) DBL_##name
#else
#define FLOAT_FACT(name) FLT_##name
#endif
static Value float_info(Vm *vm) {
    Value items[11] = {adder_float(vm, FLOAT_FACT(MAX)),
                       adder_small_int(FLOAT_FACT(MAX_EXP)),
                       adder_small_int(FLOAT_FACT(MAX_10_EXP)),
                       adder_float(vm, FLOAT_FACT(MIN)),
                       adder_small_int(FLOAT_FACT(MIN_EXP)),
                       adder_small_int(FLOAT_FACT(MIN_10_EXP)),
                       adder_small_int(FLOAT_FACT(DIG)),
                       adder_small_int(FLOAT_FACT(MANT_DIG)),
                       adder_float(vm, FLOAT_FACT(EPSILON)),
                       adder_small_int(2),
                       adder_small_int(1)};
    return record_new(vm, &float_info_type, 11, items);
}
static Value hash_info(Vm *vm) {
    Value items[5] = {adder_small_int(32), adder_int(vm, 0x7fffffff), adder_small_int(314159), adder_small_int(0),
                      adder_small_int(1000003)};
    return record_new(vm, &hash_info_type, 5, items);
}
static Value flags(Vm *vm) {
    Value items[18];
    for (unsigned i = 0; i < 18; i++) items[i] = adder_small_int(0);
    items[3] = adder_small_int(vm->optimise);
    items[4] = items[14] = adder_small_int(1); /* no bytecode is written, text is UTF-8 */
    items[13] = items[16] = FALSE_VALUE;
    return record_new(vm, &flags_type, 18, items);
}
static Value int_info(Vm *vm) {
    Value items[4] = {adder_small_int(32), adder_small_int(4), adder_small_int(0), adder_small_int(0)};
    return record_new(vm, &int_info_type, 4, items);
}

Value sys_unraisable_args(Vm *vm, Value exception, Value message, Value object) {
    Value traceback = exception_of(exception)->traceback;
    Value items[5] = {adder_object(adder_type_of(exception)), exception, adder_is_unbound(traceback) ? NONE : traceback,
                      message, object};
    return record_new(vm, &unraisable_type, 5, items);
}

static Value version_text(Vm *vm) {
    Builder out;
    adder_builder_start(vm, &out);
    adder_builder_format(&out, "3.14.0; Adder %s on %s", adder_version, adder_build_date);
    return adder_builder_str(&out);
}

void vm_native_module_names(Vm *vm, Value list);
static Value builtin_names(Vm *vm) {
    Value list = adder_list(vm, 0, NULL);
    vm_native_module_names(vm, list);
    list_sort(vm, list, UNBOUND, false);
    return tuple_from_iterable(vm, list);
}

static Value module_name_set(Vm *vm) {
    Value names = builtin_names(vm);
    return adder_call(vm, adder_object(&adder_frozenset_type), 1, &names);
}

/* ---- attributes that can be set ---- */
static Value stored(Vm *vm, Value name) {
    return adder_is_unbound(vm->sys_dict) ? UNBOUND : dict_get_name(VALUE_AS(Dict, vm->sys_dict), name);
}

/* Containers that a program may fill; made when it first asks. */
static Value container_of(Vm *vm, Value name) {
    Value made = UNBOUND;
    if (adder_same(name, N(meta_path)) || adder_same(name, N(path_hooks)) || adder_same(name, N(warnoptions))) {
        made = adder_list(vm, 0, NULL);
    } else if (adder_same(name, N(path_importer_cache)) || adder_same(name, N(_xoptions))) {
        made = adder_dict(vm);
    } else if (adder_same(name, N(orig_argv))) {
        made = list_from_iterable(vm, vm->argv);
    }
    if (!adder_is_unbound(made)) vm_sys_store(vm, name, made);
    return made;
}

static Value stream_of(Value name) {
    if (adder_same(name, N(stdin))) return adder_object(&io_stdin);
    if (adder_same(name, N(stdout))) return adder_object(&io_stdout);
    if (adder_same(name, N(stderr))) return adder_object(&io_stderr);
    return UNBOUND;
}

static const Native sys_displayhook_native, sys_excepthook_native, sys_unraisablehook_native;
static Value hook_of(Value name) {
    if (adder_same(name, N(displayhook))) return adder_object(&sys_displayhook_native);
    if (adder_same(name, N(excepthook))) return adder_object(&sys_excepthook_native);
    if (adder_same(name, N(unraisablehook))) return adder_object(&sys_unraisablehook_native);
    return UNBOUND;
}

/* What is there without a store: storing it again is the same as deleting what was stored. */
static Value fixed_default(Value name) {
    Value stream = stream_of(name);
    return adder_is_unbound(stream) ? hook_of(name) : stream;
}

static Value default_of(Vm *vm, Value name) {
    Value fixed = fixed_default(name);
    if (!adder_is_unbound(fixed)) return fixed;
    if (adder_same(name, N(dont_write_bytecode))) return TRUE_VALUE;
    if (adder_same(name, N(path))) return vm->path;
    if (adder_same(name, N(argv))) return vm->argv;
    if (adder_same(name, N(modules))) return vm->modules;
    if (adder_same(name, N(ps1))) return adder_str_c(vm, ">>> ");
    if (adder_same(name, N(ps2))) return adder_str_c(vm, "... ");
    if (adder_same(name, N(executable))) return N(empty);
    if (adder_same(name, N(platform))) return adder_str_c(vm, vm->port->platform != NULL ? vm->port->platform : "");
    if (adder_same(name, N(version))) return version_text(vm);
    if (adder_same(name, N(implementation))) return implementation_namespace(vm);
    if (adder_same(name, N(float_info))) return float_info(vm);
    if (adder_same(name, N(hash_info))) return hash_info(vm);
    if (adder_same(name, N(flags))) return flags(vm);
    if (adder_same(name, N(maxsize))) return adder_int(vm, INTPTR_MAX);
    if (adder_same(name, N(hexversion))) return adder_int(vm, 0x030e00f0);
    if (adder_same(name, N(builtin_module_names))) return builtin_names(vm);
    if (adder_same(name, N(stdlib_module_names))) return module_name_set(vm);
    if (adder_same(name, N(int_info))) return int_info(vm);
    if (adder_same(name, N(copyright))) return adder_str_c(vm, "MIT licence");
    return container_of(vm, name);
}

static Value sys_get_attribute(Vm *vm, Value name) {
    Value found = stored(vm, name);
    return adder_is_unbound(found) ? default_of(vm, name) : found;
}

static bool sys_set_attribute(Vm *vm, Value name, Value v) {
    bool deleting = adder_is_unbound(v);
    if (adder_same(name, N(path)) && value_is_list(v)) {
        vm->path = v;
    } else if (adder_same(name, N(argv)) && value_is_list(v)) {
        vm->argv = v;
    } else if (adder_same(name, N(modules)) && value_is_dict(v)) {
        vm->modules = v;
    } else if (deleting || adder_same(v, fixed_default(name))) {
        bool found = !adder_is_unbound(vm->sys_dict) && adder_dict_remove(vm, vm->sys_dict, name);
        return found || !deleting;
    } else {
        for (size_t i = 0; i < sys_module.members.count; i++) {
            const AdderMember *m = &sys_module.members.members[i];
            if (adder_same(adder_object(m->name), name) && !adder_is_unbound(m->value)) return false;
        }
        vm_sys_store(vm, name, v);
    }
    return true;
}

/* ---- exceptions and the end ---- */
ADDER_NATIVE(sys_exit, "exit(status=None, /)", "Exit the interpreter by raising SystemExit(status).") {
    if (adder_is_unbound(args[0]) || adder_is_none(args[0])) adder_raise_value(vm, adder_object(&adder_SystemExit));
    if (adder_is_exact(args[0], &adder_tuple_type)) { /* its items are the arguments, as for every raised pair in C */
        adder_raise_value(vm, exception_new(vm, &adder_SystemExit, args[0]));
    }
    adder_raise_value_of(vm, &adder_SystemExit, args[0]);
}
ADDER_NATIVE(sys_atexit, "atexit(function, /)",
             "Has function() called at the end of the program; returns what was set before, or None.") {
    Value previous = stored(vm, N(atexit));
    if (!adder_is_none(args[0]) && !adder_is_callable(vm, args[0])) {
        adder_raise(vm, &adder_TypeError, "'%T' object is not callable", args[0]);
    }
    vm_sys_store(vm, N(atexit), args[0]);
    return adder_is_unbound(previous) ? NONE : previous;
}
ADDER_NATIVE(sys_exc_info, "exc_info()", "(type, value, traceback) of the exception being handled, or three times None.") {
    Value e = vm->handled, items[3] = {NONE, NONE, NONE};
    if (value_is_object(e)) {
        items[0] = adder_object(adder_type_of(e));
        items[1] = e;
        items[2] = adder_get_attribute(vm, e, N(__traceback__));
    }
    return adder_tuple(vm, 3, items);
}
ADDER_NATIVE(sys_exception, "exception()", "The exception being handled, or None.") {
    return value_is_object(vm->handled) ? vm->handled : NONE;
}
/* What can be called for the interpreter; a program puts its own functions in their place. */
ADDER_NATIVE(sys_excepthook, "excepthook(exctype, value, traceback, /)", "Show an exception that nobody handled.") {
    if (!adder_is_instance(args[1], &adder_BaseException)) {
        adder_raise(vm, &adder_TypeError, "print_exception(): Exception expected for value, %T found", args[1]);
    }
    vm_print_exception(vm, args[1]);
    return NONE;
}
ADDER_NATIVE(sys_displayhook, "displayhook(object, /)", "Print the result of a statement at the prompt, and keep it as _.") {
    vm_display_default(vm, args[0]);
    return NONE;
}
ADDER_NATIVE(sys_unraisablehook, "unraisablehook(unraisable, /)", "Show an exception that has nobody to go to.") {
    Value exception = adder_get_attribute(vm, args[0], N(exc_value));
    vm_unraisable_default(vm, exception, adder_get_attribute(vm, args[0], N(err_msg)),
                          adder_get_attribute(vm, args[0], N(object)));
    return NONE;
}

/* ---- frames ---- */
ADDER_NATIVE(sys_getframe, "_getframe(depth=0, /)", "The frame that many calls further out.") {
    int depth = adder_is_unbound(args[0]) ? 0 : adder_to_int(vm, args[0]);
    Value frame = vm_frame_at(vm, depth < 0 ? 0 : (size_t)depth);
    if (adder_is_unbound(frame)) adder_raise(vm, &adder_ValueError, "call stack is not deep enough");
    return frame;
}
ADDER_NATIVE(sys_getframemodulename, "_getframemodulename(depth=0)", "The __name__ of the module that runs there, or None.") {
    int depth = adder_is_unbound(args[0]) ? 0 : adder_to_int(vm, args[0]);
    Value frame = vm_frame_at(vm, depth < 0 ? 0 : (size_t)depth);
    if (adder_is_unbound(frame)) return NONE;
    Value name = adder_dict_find(vm, adder_get_attribute(vm, frame, N(f_globals)), N(__name__));
    return adder_is_unbound(name) ? NONE : name;
}

ADDER_NATIVE(sys_print_exception, "print_exception(exc, file=None, /)",
             "Prints an exception with its traceback to a file, sys.stdout by default.") {
    if (!adder_is_instance(args[0], &adder_BaseException)) {
        adder_raise(vm, &adder_TypeError, "Exception expected for value, %T found", args[0]);
    }
    Builder out;
    adder_builder_start(vm, &out);
    exception_print(vm, args[0], &out);
    Value file = adder_is_unbound(args[1]) || adder_is_none(args[1]) ? sys_get_attribute(vm, N(stdout)) : args[1];
    Value text = adder_builder_str(&out);
    adder_call_method(vm, file, N(write), 1, &text);
    return NONE;
}

/* ---- memory ---- */
typedef struct Counter {
    Visitor visitor; /* first */
    size_t bytes;
} Counter;
static void pass_value(Visitor *visitor, Value *slot) {
}
static void pass_values(Visitor *visitor, Value *slots, size_t count) {
}
static void count_buffer(Visitor *visitor, void **slot) {
    Counter *counter = (Counter *)visitor;
    if (*slot != NULL) counter->bytes += heap_extent(&visitor->vm->heap, *slot);
}
ADDER_NATIVE(sys_getsizeof, "getsizeof(object, default=None)",
             "The bytes of the heap that the object takes: its own blocks and those of its buffers. Small ints, most "
             "floats and what is in flash take none.") {
    if (!value_is_object(args[0]) || !heap_contains(&vm->heap, (const void *)args[0].bits)) return adder_small_int(0);
    Object *object = adder_object_get(args[0]);
    Counter counter = {{pass_value, pass_values, count_buffer, vm}, heap_extent(&vm->heap, object)};
    if (object->head->slots->trace != NULL) object->head->slots->trace(&counter.visitor, object);
    return adder_int_unsigned(vm, counter.bytes);
}
ADDER_NATIVE(sys_intern, "intern(string, /)", "The one interned str with this text.") {
    Value text = adder_unwrap(args[0]);
    if (!value_is_str(text)) adder_raise(vm, &adder_TypeError, "intern() argument must be str, not %T", args[0]);
    return adder_intern_str(vm, text);
}

/* ---- accepted for compatibility ---- */
ADDER_NATIVE(sys_getrecursionlimit, "getrecursionlimit()",
             "What setrecursionlimit was given, 1000 at first. The memory of the stack is what limits recursion.") {
    Value limit = stored(vm, N(setrecursionlimit));
    return adder_is_unbound(limit) ? adder_small_int(1000) : limit;
}
ADDER_NATIVE(sys_setrecursionlimit, "setrecursionlimit(limit, /)",
             "Accepted without effect: the memory of the stack is what limits recursion.") {
    if (adder_to_int(vm, args[0]) < 1) {
        adder_raise(vm, &adder_ValueError, "recursion limit must be greater or equal than 1");
    }
    vm_sys_store(vm, N(setrecursionlimit), args[0]);
    return NONE;
}
ADDER_NATIVE(sys_get_int_max_str_digits, "get_int_max_str_digits()", "Digits of an int's decimal text at most; 0: any.") {
    size_t limit = vm_int_text_limit(vm);
    return adder_small_int(limit == SIZE_MAX ? 0 : (intptr_t)limit);
}
ADDER_NATIVE(sys_set_int_max_str_digits, "set_int_max_str_digits(maxdigits)",
             "Set how many digits an int's decimal text may have; 0: any number.") {
    int limit = adder_to_int(vm, args[0]);
    if (limit != 0 && limit < 640) {
        adder_raise(vm, &adder_ValueError, "maxdigits must be >= 640 or 0 for unlimited");
    }
    vm_sys_store(vm, N(set_int_max_str_digits), adder_small_int(limit));
    return NONE;
}
ADDER_NATIVE(sys_getdefaultencoding, "getdefaultencoding()", "The encoding of text: 'utf-8'.") {
    return adder_str_c(vm, "utf-8");
}

ADDER_NATIVE(sys_getfilesystemencodeerrors, "getfilesystemencodeerrors()", "'surrogateescape'.") {
    return N(surrogateescape);
}
ADDER_NATIVE(sys_is_finalizing, "is_finalizing()", "Whether the interpreter is ending: never while a program runs.") {
    return FALSE_VALUE;
}
ADDER_NATIVE(sys_is_interned, "_is_interned(string, /)", "Whether the str is the one of its text.") {
    if (!adder_is_str(args[0])) adder_raise(vm, &adder_TypeError, "_is_interned() argument must be str, not %T", args[0]);
    return adder_bool(value_is_str(args[0]) && str_is_interned(str_of(args[0])));
}
ADDER_NATIVE(sys_audit, "audit(event, *args)", "Accepted without effect: there are no audit hooks.") { return NONE; }

static const AdderMember sys_members[] = {
    {&ADDER_NAME(_xoptions), COMPUTED},
    {&ADDER_NAME(copyright), COMPUTED},
    {&ADDER_NAME(displayhook), COMPUTED},
    {&ADDER_NAME(excepthook), COMPUTED},
    {&ADDER_NAME(int_info), COMPUTED},
    {&ADDER_NAME(meta_path), COMPUTED},
    {&ADDER_NAME(orig_argv), COMPUTED},
    {&ADDER_NAME(path_hooks), COMPUTED},
    {&ADDER_NAME(path_importer_cache), COMPUTED},
    {&ADDER_NAME(stdlib_module_names), COMPUTED},
    {&ADDER_NAME(unraisablehook), COMPUTED},
    {&ADDER_NAME(warnoptions), COMPUTED},
    {&ADDER_NAME(abiflags), ADDER_ROM_NAME(empty)},
    {&ADDER_NAME(base_exec_prefix), ADDER_ROM_NAME(empty)},
    {&ADDER_NAME(base_prefix), ADDER_ROM_NAME(empty)},
    {&ADDER_NAME(dont_write_bytecode), COMPUTED},
    {&ADDER_NAME(exec_prefix), ADDER_ROM_NAME(empty)},
    {&ADDER_NAME(float_repr_style), ADDER_ROM_NAME(short)},
    {&ADDER_NAME(platlibdir), ADDER_ROM_NAME(lib)},
    {&ADDER_NAME(prefix), ADDER_ROM_NAME(empty)},
    {&ADDER_NAME(pycache_prefix), ADDER_ROM_NONE},
    ADDER_MEMBER_INT(api_version, 1013),
    ADDER_MEMBER_NATIVE(__displayhook__, sys_displayhook),
    ADDER_MEMBER_NATIVE(__excepthook__, sys_excepthook),
    ADDER_MEMBER_NATIVE(__unraisablehook__, sys_unraisablehook),
    ADDER_MEMBER_NATIVE(_getframe, sys_getframe),
    ADDER_MEMBER_NATIVE(_getframemodulename, sys_getframemodulename),
    ADDER_MEMBER_NATIVE(_is_interned, sys_is_interned),
    ADDER_MEMBER_NATIVE(audit, sys_audit),
    ADDER_MEMBER_NATIVE(getfilesystemencodeerrors, sys_getfilesystemencodeerrors),
    ADDER_MEMBER_NATIVE(is_finalizing, sys_is_finalizing),
    {&ADDER_NAME(argv), COMPUTED},
    {&ADDER_NAME(builtin_module_names), COMPUTED},
    {&ADDER_NAME(byteorder), ADDER_ROM_NAME(little)},
    {&ADDER_NAME(executable), COMPUTED},
    {&ADDER_NAME(flags), COMPUTED},
    {&ADDER_NAME(float_info), COMPUTED},
    {&ADDER_NAME(hash_info), COMPUTED},
    {&ADDER_NAME(hexversion), COMPUTED},
    {&ADDER_NAME(implementation), COMPUTED},
    {&ADDER_NAME(maxsize), COMPUTED},
    {&ADDER_NAME(modules), COMPUTED},
    {&ADDER_NAME(path), COMPUTED},
    {&ADDER_NAME(platform), COMPUTED},
    {&ADDER_NAME(ps1), COMPUTED},
    {&ADDER_NAME(ps2), COMPUTED},
    {&ADDER_NAME(stderr), COMPUTED},
    {&ADDER_NAME(stdin), COMPUTED},
    {&ADDER_NAME(stdout), COMPUTED},
    {&ADDER_NAME(version), COMPUTED},
    ADDER_MEMBER(__stderr__, io_stderr),
    ADDER_MEMBER(__stdin__, io_stdin),
    ADDER_MEMBER(__stdout__, io_stdout),
    ADDER_MEMBER(version_info, version_info),
    ADDER_MEMBER_INT(maxunicode, 0x10ffff),
    ADDER_MEMBER_NATIVE(atexit, sys_atexit),
    ADDER_MEMBER_NATIVE(exc_info, sys_exc_info),
    ADDER_MEMBER_NATIVE(exception, sys_exception),
    ADDER_MEMBER_NATIVE(exit, sys_exit),
    ADDER_MEMBER_NATIVE(getdefaultencoding, sys_getdefaultencoding),
    ADDER_MEMBER_NATIVE(getfilesystemencoding, sys_getdefaultencoding),
    ADDER_MEMBER_NATIVE(get_int_max_str_digits, sys_get_int_max_str_digits),
    ADDER_MEMBER_NATIVE(getrecursionlimit, sys_getrecursionlimit),
    ADDER_MEMBER_NATIVE(getsizeof, sys_getsizeof),
    ADDER_MEMBER_NATIVE(intern, sys_intern),
    ADDER_MEMBER_NATIVE(print_exception, sys_print_exception),
    ADDER_MEMBER_NATIVE(set_int_max_str_digits, sys_set_int_max_str_digits),
    ADDER_MEMBER_NATIVE(setrecursionlimit, sys_setrecursionlimit),
};
const AdderModule ADDER_ALIGNED sys_module = {(const Head *)(const void *)&adder_module_type,
                                              &ADDER_NAME(sys),
                                              ADDER_MEMBERS(sys_members),
                                              "The interpreter's own state.",
                                              sys_get_attribute,
                                              sys_set_attribute};
