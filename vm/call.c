/* call.c: frames and calls: pushing, binding arguments to parameters, calling natives, types and anything else. Knows
 * frames and signatures; the loop itself is in interpret.c. */
#include "vm/call.h"

#include "vm/attribute.h"
#include "vm/operation.h"
#include "vm/weak.h"

/* ---- the register stack ---- */

#define STACK_STEP 256 /* words that the soft limit moves up at a time */

static uintptr_t native_here(void) { return (uintptr_t)__builtin_frame_address(0); }

static size_t native_used(const Vm *vm) {
    uintptr_t here = native_here();
    return vm->native_base > here ? vm->native_base - here : 0;
}

size_t vm_stack_used(const Vm *vm) { return vm_registers_used(vm) + native_used(vm); }

void adder_check_stack(Vm *vm) {
    if (UNLIKELY(vm_stack_used(vm) + STACK_RESERVE > vm->stack_bytes)) {
        adder_raise(vm, &adder_RecursionError, "maximum recursion depth exceeded");
    }
}

NOINLINE void vm_require_slow(Vm *vm, Value *top) {
    size_t budget = vm->stack_bytes - STACK_RESERVE, native = native_used(vm);
    Value *hard = vm->stack_start + (budget > native ? (budget - native) / sizeof(Value) : 0);
    if (top > hard || top > vm->stack_end) {
        adder_raise(vm, &adder_RecursionError, "maximum recursion depth exceeded");
    }
    Value *soft = top + STACK_STEP;
    soft = soft > hard ? hard : soft;
    vm->stack_limit = soft > vm->stack_end ? vm->stack_end : soft;
}

/* ---- frames ---- */

#if !INLINE_CACHES_SHARED
static NOINLINE void make_caches(Vm *vm, Code *code) {
    InlineCache *caches = adder_buffer_new(vm, (code->cache_count + 1u) * sizeof(InlineCache));
    code->caches = caches;
    for (unsigned i = 0; i < code->cache_count; i++) {
        caches[i].value = UNBOUND;
    }
}
#endif

void vm_push(Vm *vm, Value *base, Code *code, unsigned dest, ReturnKind kind) {
    vm_require(vm, base + code->register_count);
    size_t delta = (size_t)(base - vm->base);
    if (UNLIKELY(delta > BACK_DELTA_MAX)) {
        adder_raise(vm, &adder_RecursionError, "too many arguments for one call");
    }
#if !INLINE_CACHES_SHARED
    if (UNLIKELY(!code_is_ready(code))) {
        Value *top = vm->top;
        vm->top = base + code->positional + code_keyword_only(code) + 2; /* the parameters are roots meanwhile */
        make_caches(vm, code);
        vm->top = top;
    }
#endif
    base[FRAME_BACK] = BACK_MAKE(delta, dest, kind);
    base[FRAME_PC] = adder_small_int(vm->code != NULL ? vm->pc - code_bytecode(vm->code) : 0);
    vm->base = base;
    vm->top = base + code->register_count;
    vm->code = code;
    vm->pc = code_bytecode(code);
    adder_poll(vm);
}

void vm_push_bound(Vm *vm, Value *base, unsigned nargs, Value kwnames, unsigned dest, ReturnKind kind) {
    Function *function = VALUE_AS(Function, base[FRAME_FUNCTION]);
    vm_bind(vm, function, base, nargs, kwnames);
    vm_push(vm, base, function->code, dest, kind);
}

void vm_pop(Vm *vm) {
    Value *base = vm->base;
    intptr_t offset = adder_small_int_get(base[FRAME_PC]);
    base -= BACK_DELTA(base[FRAME_BACK]);
    vm->base = base;
    if (value_is_null(base[FRAME_FUNCTION])) { /* the bottom of the stack */
        vm->top = base;
        vm->code = NULL;
        vm->pc = NULL;
        return;
    }
    vm->code = frame_function(base)->code;
    vm->top = base + vm->code->register_count;
    vm->pc = code_bytecode(vm->code) + offset;
}

/* ---- binding arguments to the parameters of a Python function ---- */

static Value parameter_name(const Code *code, unsigned index) { return code_name_at(code, index); }

static Value function_title(Vm *vm, const Function *function) { return callable_name(vm, adder_object(function)); }

/* "2 positional arguments (and 1 keyword-only argument)", or the plain number when no keyword-only one was given. */
static Value given_text(Vm *vm, const Code *code, const Value *base, unsigned nargs) {
    unsigned only = 0;
    for (unsigned i = code->positional; i < (unsigned)code->positional + code_keyword_only(code); i++) {
        only += !adder_is_unbound(base[i]);
    }
    Builder text;
    adder_builder_start(vm, &text);
    adder_builder_format(&text, "%u", nargs);
    if (only != 0) {
        adder_builder_format(&text, " positional argument%s (and %u keyword-only argument%s)", nargs == 1 ? "" : "s", only,
                             only == 1 ? "" : "s");
    }
    return adder_builder_str(&text);
}

static _Noreturn void too_many(Vm *vm, const Function *function, const Value *base, unsigned nargs) {
    const Code *code = function->code;
    size_t defaults;
    (void)function_default_items(function, &defaults);
    Value given = given_text(vm, code, base, nargs), title = function_title(vm, function);
    const char *verb = nargs == 1 && str_size(str_of(given)) == 1 ? "was" : "were";
    if (defaults != 0) {
        adder_raise(vm, &adder_TypeError, "%q() takes from %d to %d positional arguments but %q %s given", title,
                    (int)(code->positional - defaults), (int)code->positional, given, verb);
    }
    adder_raise(vm, &adder_TypeError, "%q() takes %d positional argument%s but %q %s given", title,
                (int)code->positional, code->positional == 1 ? "" : "s", given, verb);
}

static _Noreturn void missing(Vm *vm, const Function *function, const Value *base, unsigned from, unsigned to, const char *kind) {
    const Code *code = function->code;
    unsigned count = 0, seen = 0;
    for (unsigned i = from; i < to; i++) {
        count += adder_is_unbound(base[i]);
    }
    Builder names;
    adder_builder_start(vm, &names);
    for (unsigned i = from; i < to; i++) {
        if (adder_is_unbound(base[i])) {
            seen++;
            if (seen > 1) {
                adder_builder_put_c(&names, count == 2 ? " and " : seen == count ? ", and " : ", ");
            }
            adder_builder_format(&names, "'%q'", parameter_name(code, i));
        }
    }
    adder_raise(vm, &adder_TypeError, "%q() missing %u required %s argument%s: %q", function_title(vm, function), count, kind,
                count == 1 ? "" : "s", adder_builder_str(&names));
}

static void fill_defaults(Vm *vm, Function *function, Value *base, unsigned given) {
    const Code *code = function->code;
    unsigned positional = code->positional;
    size_t defaults;
    const Value *values = function_default_items(function, &defaults);
    if (defaults != 0) {
        unsigned count = (unsigned)defaults, skip = count > positional ? count - positional : 0;
        unsigned first = positional - (count - skip);
        for (unsigned i = given > first ? given : first; i < positional; i++) {
            if (adder_is_unbound(base[i])) {
                base[i] = values[i - first + skip];
            }
        }
    }
    if (function_has_extra(function)) {
        const FunctionExtra *extra = VALUE_AS(FunctionExtra, function->extra);
        if ((code->flags & CODE_KEYWORD_ONLY) != 0 && value_is_dict(extra->kwdefaults)) {
            for (unsigned i = positional; i < positional + code_keyword_only(code); i++) {
                if (adder_is_unbound(base[i])) {
                    base[i] = adder_dict_find(vm, extra->kwdefaults, parameter_name(code, i));
                }
            }
        }
    }
    for (unsigned i = given; i < positional; i++) {
        if (UNLIKELY(adder_is_unbound(base[i]))) {
            missing(vm, function, base, 0, positional, "positional");
        }
    }
    for (unsigned i = positional; i < positional + code_keyword_only(code); i++) {
        if (UNLIKELY(adder_is_unbound(base[i]))) {
            missing(vm, function, base, positional, positional + code_keyword_only(code), "keyword-only");
        }
    }
}

/* One keyword argument: its parameter's register, or -1. */
static int keyword_register(const Code *code, Value name) {
    unsigned first = code_positional_only(code), end = code->positional + code_keyword_only(code);
    for (unsigned i = first; i < end; i++) {
        if (adder_same(parameter_name(code, i), name)) {
            return (int)i;
        }
    }
    for (unsigned i = first; i < end; i++) { /* names made at run time may not be interned */
        if (str_equal(str_of(parameter_name(code, i)), str_of(name))) {
            return (int)i;
        }
    }
    return -1;
}

static void positional_only_by_name(Vm *vm, const Function *function, Value kwnames) {
    const Code *code = function->code;
    Builder names;
    adder_builder_start(vm, &names);
    for (unsigned i = 0; i < code_positional_only(code); i++) {
        for (size_t k = 0; k < adder_tuple_count(kwnames); k++) {
            if (adder_equal(vm, parameter_name(code, i), adder_tuple_items(kwnames)[k])) {
                adder_builder_format(&names, "%s%q", names.size ? ", " : "", parameter_name(code, i));
            }
        }
    }
    if (names.size != 0) {
        adder_raise(vm, &adder_TypeError, "%q() got some positional-only arguments passed as keyword arguments: '%q'",
                    function_title(vm, function), adder_builder_str(&names));
    }
}

static _Noreturn void unexpected_keyword(Vm *vm, Value title, Value name, Value candidates) {
    Value near = suggestion_choose(vm, candidates, name);
    if (adder_is_unbound(near)) {
        adder_raise(vm, &adder_TypeError, "%q() got an unexpected keyword argument '%q'", title, name);
    }
    adder_raise(vm, &adder_TypeError, "%q() got an unexpected keyword argument '%q'. Did you mean '%q'?", title, name, near);
}

static Value keywords_of(Vm *vm, const Code *code) {
    Value names = adder_list(vm, 0, NULL);
    for (unsigned i = code_positional_only(code); i < (unsigned)code->positional + code_keyword_only(code); i++) {
        adder_list_append(vm, names, parameter_name(code, i));
    }
    return names;
}

/* The general way: everything is first moved above the parameters, then dealt out. */
static NOINLINE void bind_general(Vm *vm, Function *function, Value *base, unsigned nargs, Value kwnames) {
    const Code *code = function->code;
    unsigned named = adder_is_unbound(kwnames) ? 0 : (unsigned)adder_tuple_count(kwnames);
    unsigned positional = code->positional, fixed = positional + code_keyword_only(code);
    unsigned total = fixed + ((code->flags & CODE_VARARGS) != 0) + ((code->flags & CODE_KWARGS) != 0);
    Value *given = base + total, *saved_top = vm->top;
    vm_require(vm, given + nargs + named);
    memmove(given, base, (nargs + named) * sizeof(Value));
    for (unsigned i = 0; i < total; i++) {
        base[i] = UNBOUND;
    }
    vm->top = given + nargs + named;
    unsigned taken = nargs < positional ? nargs : positional;
    memcpy(base, given, taken * sizeof(Value));
    if (code->flags & CODE_VARARGS) {
        base[fixed] = adder_tuple(vm, nargs - taken, given + taken);
    }
    Value rest = UNBOUND;
    if (code->flags & CODE_KWARGS) {
        rest = base[total - 1] = adder_dict(vm);
    }
    for (unsigned i = 0; i < named; i++) {
        Value name = adder_tuple_items(kwnames)[i];
        int reg = keyword_register(code, name);
        if (reg < 0) {
            if (adder_is_unbound(rest)) {
                positional_only_by_name(vm, function, kwnames);
                unexpected_keyword(vm, function_title(vm, function), name, keywords_of(vm, code));
            }
            adder_dict_store(vm, rest, name, given[nargs + i]);
        } else {
            if (!adder_is_unbound(base[reg])) {
                adder_raise(vm, &adder_TypeError, "%q() got multiple values for argument '%q'", function_title(vm, function),
                            name);
            }
            base[reg] = given[nargs + i];
        }
    }
    if (nargs > positional && (code->flags & CODE_VARARGS) == 0) {
        too_many(vm, function, base, nargs);
    }
    fill_defaults(vm, function, base, taken);
    vm->top = saved_top;
}

void vm_bind(Vm *vm, Function *function, Value *base, unsigned nargs, Value kwnames) {
    const Code *code = function->code;
    if (code->flags & CODE_NAMESPACE) {
        return; /* the namespace stands in register 0 */
    }
    if (!adder_is_unbound(kwnames) || (code->flags & (CODE_VARARGS | CODE_KWARGS)) != 0 || nargs > code->positional) {
        bind_general(vm, function, base, nargs, kwnames);
        return;
    }
    if (nargs < code->positional || (code->flags & CODE_KEYWORD_ONLY) != 0) {
        vm_require(vm, base + code->register_count);
        for (unsigned i = nargs; i < (unsigned)code->positional + code_keyword_only(code); i++) {
            base[i] = UNBOUND;
        }
        Value *top = vm->top;
        vm->top = base + code->positional + code_keyword_only(code);
        fill_defaults(vm, function, base, nargs);
        vm->top = top;
    }
}

/* ---- binding by a signature text ---- */

typedef struct Parameter {
    const char *name;
    size_t size;
    char kind; /* 'p' positional only, 'n' normal, 'k' keyword only, '*', '2' for ** */
    bool optional;
} Parameter;

static const char *skip_default(const char *at) {
    int depth = 0;
    char quote = 0;
    for (; *at; at++) {
        if (quote) {
            if (*at == '\\' && at[1]) {
                at++;
            } else if (*at == quote) {
                quote = 0;
            }
        } else if (*at == '\'' || *at == '"') {
            quote = *at;
        } else if (*at == '(' || *at == '[' || *at == '{') {
            depth++;
        } else if (depth == 0 && (*at == ',' || *at == ')')) {
            break;
        } else if (*at == ')' || *at == ']' || *at == '}') {
            depth--;
        }
    }
    return at;
}

/* Reads the parameter at *at (behind '(' or ','); false at the end. Markers `/` and `*` are passed over. */
static bool next_parameter(const char **at, bool *keyword_only, Parameter *out) {
    const char *p = *at;
    for (;;) {
        while (*p == ' ' || *p == ',' || *p == '(') {
            p++;
        }
        if (*p == '/') {
            p++;
        } else if (*p == '*' && (p[1] == ',' || p[1] == ')')) {
            *keyword_only = true;
            p++;
        } else {
            break;
        }
    }
    if (*p == ')' || *p == 0) {
        return false;
    }
    out->kind = *keyword_only ? 'k' : 'n';
    if (*p == '*') {
        out->kind = p[1] == '*' ? '2' : '*';
        *keyword_only = true;
        p += out->kind == '2' ? 2 : 1;
    }
    out->name = p;
    while (*p && *p != ',' && *p != '=' && *p != ')' && *p != ' ' && *p != ':') {
        p++;
    }
    out->size = (size_t)(p - out->name);
    const char *end = skip_default(p);
    out->optional = memchr(p, '=', (size_t)(end - p)) != NULL;
    *at = end;
    return true;
}

static unsigned count_positional_only(const char *signature) {
    const char *open = strchr(signature, '(');
    unsigned count = 0, result = 0;
    for (const char *p = open ? open + 1 : ""; *p && *p != ')';) {
        while (*p == ' ' || *p == ',') {
            p++;
        }
        if (*p == '/') {
            result = count;
        }
        count++;
        p = skip_default(p);
    }
    return result;
}

static Value signature_name(Vm *vm, const char *signature, const Type *owner) {
    const char *open = strchr(signature, '(');
    Builder b;
    adder_builder_start(vm, &b);
    if (owner != NULL) {
        const char *text = str_text(str_of(owner->name)), *dot = strrchr(text, '.'); /* the module's name stays away */
        adder_builder_format(&b, "%s.", dot != NULL ? dot + 1 : text);
    }
    adder_builder_put(&b, signature, open ? (size_t)(open - signature) : strlen(signature));
    return adder_builder_str(&b);
}

/* Puts keyword arguments (values behind the positional ones) where the signature wants them. out has total entries and
 * already holds the positional ones. Gives the first name that the signature does not have, or UNBOUND: what is missing is
 * reported first. */
static Value bind_keywords(Vm *vm, const char *signature, const Type *owner, unsigned positional_total, unsigned nargs,
                          Value kwnames, const Value *values, Value *out, Value rest) {
    unsigned positional_only = count_positional_only(signature);
    Value unexpected = UNBOUND;
    for (size_t k = 0; k < adder_tuple_count(kwnames); k++) {
        Value name = adder_tuple_items(kwnames)[k];
        const char *at = strchr(signature, '(');
        bool keyword_only = false, found = false;
        Parameter parameter;
        unsigned index = 0, slot = 0;
        for (; at != NULL && next_parameter(&at, &keyword_only, &parameter); index++) {
            if (parameter.kind == '*' || parameter.kind == '2') {
                continue;
            }
            if (slot >= positional_only && parameter.size == str_size(str_of(name)) &&
                memcmp(parameter.name, str_text(str_of(name)), parameter.size) == 0) {
                found = true;
                break;
            }
            slot++;
        }
        if (!found) {
            if (!adder_is_unbound(rest)) {
                adder_dict_store(vm, rest, name, values[k]);
            } else if (adder_is_unbound(unexpected)) {
                unexpected = name;
            }
            continue;
        }
        if (!adder_is_unbound(out[slot])) {
            if (slot < nargs && slot < positional_total) {
                adder_raise(vm, &adder_TypeError, "argument for %q() given by name ('%q') and position (%u)",
                            signature_name(vm, signature, NULL), name, slot + (owner == NULL));
            }
            adder_raise(vm, &adder_TypeError, "%q() got multiple values for argument '%q'",
                        signature_name(vm, signature, owner), name);
        }
        out[slot] = values[k];
    }
    return unexpected;
}

static void check_unexpected(Vm *vm, const char *signature, Value name) {
    if (adder_is_unbound(name)) return;
    Value names = adder_list(vm, 0, NULL);
    const char *at = strchr(signature, '(');
    bool keyword_only = false;
    Parameter parameter;
    for (unsigned i = 0, positional_only = count_positional_only(signature); at && next_parameter(&at, &keyword_only, &parameter);) {
        bool named = parameter.kind != '*' && parameter.kind != '2';
        if (named && i++ >= positional_only) adder_list_append(vm, names, adder_str(vm, parameter.name, parameter.size));
    }
    unexpected_keyword(vm, signature_name(vm, signature, NULL), name, names);
}

/* ---- wrong arguments of natives ---- */

/* What was given for a signature; counts include self. */
typedef struct Given {
    const char *signature;
    const Type *owner; /* of a method */
    unsigned minimum, maximum; /* positional ones; 255: any number */
    unsigned positional, named;
    bool constructor; /* the signature is a type's, not a function's */
    bool self;        /* the first one is the object or class of a method */
} Given;

/* CPython's C modules that stand behind a Python module carry its name with an underscore. */
static bool is_underlined(const char *module) {
    static const char names[] = " bisect collections functools heapq io operator random struct ";
    const char *found = strstr(names, module);
    return found != NULL && found[-1] == ' ' && found[strlen(module)] == ' ';
}

/* "list.append", "math.sin", "len": as CPython names a function in full. */
static Value full_name(Vm *vm, const char *signature, const Type *owner) {
    if (owner != NULL) return signature_name(vm, signature, owner);
    for (const AdderModule *const *m = adder_native_modules; *m != NULL; m++) {
        for (unsigned i = 0; i < (*m)->members.count && m != adder_native_modules; i++) {
            Value v = (*m)->members.members[i].value;
            if (!adder_is_exact(v, &adder_native_type) || VALUE_AS(const Native, v)->signature != signature) continue;
            Builder b;
            adder_builder_start(vm, &b);
            adder_builder_format(&b, "%s%s.%q", is_underlined(str_text((*m)->name)) ? "_" : "", str_text((*m)->name),
                                 signature_name(vm, signature, NULL));
            return adder_builder_str(&b);
        }
    }
    return signature_name(vm, signature, NULL);
}

/* For a signature of which some parameter can be given by name. `missing`: the number of the first that is not given. */
static _Noreturn void wrong_keywords(Vm *vm, Given g, unsigned missing) {
    const char *at = strchr(g.signature, '(');
    bool keyword_only = false, self = g.self;
    unsigned total = 0, positional_only = count_positional_only(g.signature);
    Parameter parameter = {"", 0, 'n', false}, absent = parameter;
    for (; next_parameter(&at, &keyword_only, &parameter); total++) {
        if (total == missing) absent = parameter;
    }
    Value name = signature_name(vm, g.signature, NULL);
    unsigned given = g.positional - self, maximum = g.maximum - self;
    unsigned least = (positional_only < g.minimum ? positional_only : g.minimum) - (self && positional_only != 0);
    if (given + g.named > total - self && g.maximum != 255) {
        adder_raise(vm, &adder_TypeError, "%q() takes at most %u %sargument%s (%u given)", name, total - self,
                    given == 0 ? "keyword " : "", total - self == 1 ? "" : "s", given + g.named);
    }
    if (g.positional > g.maximum && maximum == 0) {
        adder_raise(vm, &adder_TypeError, "%q() takes no positional arguments", name);
    }
    if (g.positional > g.maximum || given < least) {
        bool few = given < least, exact = few ? least == maximum : g.minimum == g.maximum;
        unsigned wanted = few ? least : maximum;
        adder_raise(vm, &adder_TypeError, "%q() takes %s %u positional argument%s (%u given)", name,
                    exact ? "exactly" : few ? "at least" : "at most", wanted, wanted == 1 ? "" : "s", given);
    }
    adder_raise(vm, &adder_TypeError, "%q() missing required argument '%q' (pos %u)", name,
                adder_str(vm, absent.name, absent.size), missing + 1 - self);
}

/* Whose method it is: of a class method the native type that the class is or derives from. */
static const Type *native_owner(const Native *native, const Value *args, unsigned nargs) {
    if ((native->flags & ADDER_NATIVE_CLASS) == 0 || nargs == 0) return native->owner;
    const Type *type = (const Type *)args[0].bits;
    while ((type->flags & ADDER_TYPE_NATIVE) == 0) type = type_parent(type);
    return type;
}

static _Noreturn void wrong_count(Vm *vm, Given g, bool keywords, unsigned missing) {
    unsigned self = g.self; /* counts leave self out */
    if (self != 0 && g.positional == 0) {
        adder_raise(vm, &adder_TypeError, "unbound method %q() needs an argument",
                    signature_name(vm, g.signature, g.owner));
    }
    if (keywords) wrong_keywords(vm, g, missing);
    unsigned given = g.positional - self, maximum = g.maximum != 255 ? g.maximum - self : g.maximum;
    unsigned minimum = g.minimum - (g.minimum >= self ? self : 0), wanted = given < minimum ? minimum : maximum;
    if (maximum == 0) {
        adder_raise(vm, &adder_TypeError, "%q() takes no arguments (%u given)", full_name(vm, g.signature, g.owner), given);
    }
    if (minimum == maximum && minimum == 1 && !g.constructor) {
        adder_raise(vm, &adder_TypeError, "%q() takes exactly one argument (%u given)",
                    full_name(vm, g.signature, g.owner), given);
    }
    adder_raise(vm, &adder_TypeError, "%q expected %s%u argument%s, got %u", signature_name(vm, g.signature, NULL),
                minimum == maximum ? "" : given < minimum ? "at least " : "at most ", wanted, wanted == 1 ? "" : "s", given);
}

static _Noreturn void wrong_wrapper_count(Vm *vm, const Native *native, unsigned given) {
    unsigned wanted = given < native->minimum ? native->minimum - 1u : native->maximum - 1u;
    adder_raise(vm, &adder_TypeError, "expected %u argument%s, got %u", wanted, wanted == 1 ? "" : "s", given - 1);
}

void adder_bind(Vm *vm, const char *signature, Value *args, unsigned nargs, Value kwnames, Value *out) {
    unsigned minimum = 0, maximum = 0, total = 0;
    bool keyword_only = false;
    Parameter parameter;
    for (const char *at = strchr(signature, '('); at != NULL && next_parameter(&at, &keyword_only, &parameter); total++) {
        CHECK(parameter.kind != '*' && parameter.kind != '2');
        if (parameter.kind == 'n') {
            maximum++;
            minimum += !parameter.optional;
        }
    }
    unsigned named = adder_is_unbound(kwnames) ? 0 : (unsigned)adder_tuple_count(kwnames);
    const Given given = {signature, NULL, minimum, maximum, nargs, named, true, false};
    if (nargs > maximum) {
        wrong_count(vm, given, total > count_positional_only(signature), 0);
    }
    for (unsigned i = 0; i < total; i++) {
        out[i] = i < nargs ? args[i] : UNBOUND;
    }
    Value unexpected = UNBOUND;
    if (named != 0) {
        if (total <= count_positional_only(signature)) {
            adder_raise(vm, &adder_TypeError, "%q() takes no keyword arguments", signature_name(vm, signature, NULL));
        }
        unexpected = bind_keywords(vm, signature, NULL, maximum, nargs, kwnames, args + nargs, out, UNBOUND);
    }
    for (unsigned i = nargs; i < minimum; i++) {
        if (adder_is_unbound(out[i])) {
            wrong_count(vm, given, total > count_positional_only(signature), i);
        }
    }
    check_unexpected(vm, signature, unexpected);
}

void adder_no_keywords(Vm *vm, const char *name, Value kwnames) {
    if (!adder_is_unbound(kwnames) && adder_tuple_count(kwnames) != 0) {
        adder_raise(vm, &adder_TypeError, "%s() takes no keyword arguments", name);
    }
}

/* ---- natives ---- */

static void refuse_no_self(Vm *vm, const Native *native, unsigned nargs) {
    if (UNLIKELY(nargs == 0) && native_is_wrapper(native)) {
        adder_raise(vm, &adder_TypeError, "descriptor '%q' of '%N' object needs an argument", native_name(vm, native), native->owner);
    }
}

static void check_owner(Vm *vm, const Native *native, Value *args, unsigned nargs) {
    if (native->flags & (ADDER_NATIVE_CLASS | ADDER_NATIVE_STATIC)) {
        return;
    }
    refuse_no_self(vm, native, nargs);
    if (nargs == 0) {
        adder_raise(vm, &adder_TypeError, "unbound method %q() needs an argument",
                    signature_name(vm, native->signature, native->owner));
    }
    const Type *type = adder_type_of(args[0]);
    if (type == native->owner || native->owner == &adder_object_type) {
        return;
    }
    if (!adder_is_subtype(type, native->owner)) {
        if (native_is_wrapper(native)) {
            adder_raise(vm, &adder_TypeError, "descriptor '%q' requires a '%N' object but received a '%N'",
                        native_name(vm, native), native->owner, type);
        }
        adder_raise(vm, &adder_TypeError, "descriptor '%q' for '%N' objects doesn't apply to a '%N' object",
                    signature_name(vm, native->signature, NULL), native->owner, type);
    }
    if (native->owner != &adder_object_type) { /* those unwrap by themselves, or want the instance */
        args[0] = adder_unwrap(args[0]);
    }
}

static NOINLINE Value call_native_general(Vm *vm, const Native *native, Value *args, unsigned nargs, Value kwnames) {
    unsigned named = adder_is_unbound(kwnames) ? 0 : (unsigned)adder_tuple_count(kwnames);
    bool varargs = (native->flags & ADDER_NATIVE_VARARGS) != 0, kwargs = (native->flags & ADDER_NATIVE_KWARGS) != 0;
    unsigned total = native->total;
    const char *signature = native->signature;
    if (named != 0 && (native->flags & (ADDER_NATIVE_KEYWORDS | ADDER_NATIVE_KWARGS)) == 0) {
        bool bound = (native->flags & ADDER_NATIVE_CLASS) != 0 && nargs != 0 && value_is_type(args[0]);
        adder_raise(vm, &adder_TypeError, "%q() takes no keyword arguments",
                    full_name(vm, signature, bound ? (const Type *)args[0].bits : native->owner));
    }
    refuse_no_self(vm, native, nargs);
    bool fits = nargs >= native->minimum && nargs <= native->maximum;
    if (!fits && !varargs && named == 0 && nargs != 0 && native->minimum == native->maximum && native_is_wrapper(native)) {
        wrong_wrapper_count(vm, native, nargs);
    }
    bool is_static = (native->flags & ADDER_NATIVE_STATIC) != 0, is_class = (native->flags & ADDER_NATIVE_CLASS) != 0;
    const Given given = {signature, is_static ? NULL : native_owner(native, args, nargs), native->minimum, native->maximum, nargs,
                         named, false, !is_static && (native->owner != NULL || is_class)};
    bool keywords = (native->flags & ADDER_NATIVE_KEYWORDS) != 0;
    if (!varargs && nargs > native->maximum) {
        wrong_count(vm, given, keywords, 0);
    }
    /* keyword values move above what the native will see */
    Value *saved_top = vm->top, *end = args + nargs + total + named;
    vm_require(vm, end + named);
    memmove(args + nargs + total, args + nargs, named * sizeof(Value));
    Value *values = args + nargs + total;
    Value rest = UNBOUND, unexpected = UNBOUND;
    for (unsigned i = nargs; i < nargs + total; i++) {
        args[i] = UNBOUND;
    }
    vm->top = end > saved_top ? end : saved_top;
    if (kwargs && named != 0) {
        rest = adder_dict(vm);
    }
    if (!varargs) {
        if (named != 0) {
            unexpected = bind_keywords(vm, signature, native->owner, native->maximum, nargs, kwnames, values, args, rest);
        }
        if (kwargs) {
            args[total - 1] = rest;
        }
    } else {
        /* out: the positional parameters in front of *args, then the keyword-only ones behind the positional arguments */
        unsigned keyword_only = 0, leading = 0;
        const char *at = strchr(signature, '(');
        bool only = false;
        Parameter parameter;
        while (next_parameter(&at, &only, &parameter)) {
            leading += parameter.kind == 'n';
            keyword_only += parameter.kind == 'k';
        }
        if (named != 0) {
            Value *out = values + named; /* leading and keyword-only parameters in a row */
            vm_require(vm, out + leading + keyword_only);
            for (unsigned i = 0; i < leading + keyword_only; i++) {
                out[i] = i < leading && i < nargs ? args[i] : UNBOUND;
            }
            vm->top = out + leading + keyword_only;
            unexpected = bind_keywords(vm, signature, native->owner, leading, nargs, kwnames, values, out, rest);
            memcpy(args + nargs, out + leading, keyword_only * sizeof(Value));
        }
        if (kwargs) {
            args[nargs + keyword_only] = rest;
        }
    }
    for (unsigned i = nargs; i < native->minimum; i++) {
        if (varargs || adder_is_unbound(args[i])) {
            wrong_count(vm, given, keywords && !varargs, i);
        }
    }
    check_unexpected(vm, signature, unexpected);
    if (native->owner != NULL) {
        check_owner(vm, native, args, nargs);
    }
    Value result = native->call(vm, args, nargs);
    vm->top = saved_top;
    return result;
}

Value vm_call_native(Vm *vm, const Native *native, Value *args, unsigned nargs, Value kwnames) {
    if (LIKELY((native->flags & (ADDER_NATIVE_VARARGS | ADDER_NATIVE_KWARGS)) == 0 && adder_is_unbound(kwnames) &&
               nargs >= native->minimum && nargs <= native->maximum && args + native->total <= vm->stack_limit)) {
        for (unsigned i = nargs; i < native->total; i++) {
            args[i] = UNBOUND;
        }
        Value *saved_top = vm->top;
        vm->top = args + native->total;
        if (native->owner != NULL) {
            check_owner(vm, native, args, nargs);
        }
        Value result = native->call(vm, args, nargs);
        vm->top = saved_top;
        return result;
    }
    return call_native_general(vm, native, args, nargs, kwnames);
}

/* ---- anything ---- */

static Value call_type(Vm *vm, Value callee, Value *args, unsigned nargs, Value kwnames);

static size_t words_of(unsigned nargs, Value kwnames) {
    return nargs + (adder_is_unbound(kwnames) ? 0 : adder_tuple_count(kwnames));
}

static Value call_with_self(Vm *vm, Value function, Value self, Value *args, unsigned nargs, Value kwnames) {
    size_t words = words_of(nargs, kwnames);
    vm_require(vm, args + words + 1);
    memmove(args + 1, args, words * sizeof(Value));
    args[0] = self;
    return vm_call_in_place(vm, function, args, nargs + 1, kwnames);
}

Value vm_call_in_place(Vm *vm, Value callee, Value *args, unsigned nargs, Value kwnames) {
    if (!value_is_object(callee)) {
        adder_raise(vm, &adder_TypeError, "'%T' object is not callable", callee);
    }
    const Head *head = value_head(callee);
    Value *saved_top = vm->top, *end = args + words_of(nargs, kwnames);
    if (end > saved_top) {
        vm->top = end; /* the arguments are roots until the callee has them */
    }
    Value result;
    if (head == adder_head_of(&adder_function_type)) {
        Function *function = VALUE_AS(Function, callee);
        args[FRAME_FUNCTION] = callee;
        if (function->code->flags & (CODE_GENERATOR | CODE_COROUTINE)) {
            vm_bind(vm, function, args, nargs, kwnames);
            result = vm_generator_new(vm, function, args);
        } else {
            adder_check_stack(vm);
            vm_push_bound(vm, args, nargs, kwnames, 0, RETURN_NATIVE);
            result = vm_execute(vm);
        }
    } else if (head == adder_head_of(&adder_native_type)) {
        result = vm_call_native(vm, VALUE_AS(const Native, callee), args, nargs, kwnames);
    } else if (head == adder_head_of(&adder_method_type)) {
        const BoundMethod *method = VALUE_AS(const BoundMethod, callee);
        result = call_with_self(vm, method->function, method->self, args, nargs, kwnames);
    } else if (value_is_type(callee)) {
        result = call_type(vm, callee, args, nargs, kwnames);
    } else if (value_is_python_instance(callee)) {
        Value function = type_lookup(vm, head->type, N(__call__));
        if (adder_is_unbound(function) || (head->slots->call != NULL && adder_is_exact(function, &adder_native_type))) {
            if (head->slots->call == NULL) {
                adder_raise(vm, &adder_TypeError, "'%T' object is not callable", callee);
            }
            adder_check_stack(vm);
            result = head->slots->call(vm, callee, args, nargs, kwnames);
        } else {
            adder_check_stack(vm);
            Value bound = vm_bind_attribute(vm, function, callee, head->type);
            result = vm_call_in_place(vm, bound, args, nargs, kwnames);
        }
    } else if (head->slots->call != NULL) {
        adder_check_stack(vm);
        result = head->slots->call(vm, callee, args, nargs, kwnames);
    } else {
        adder_raise(vm, &adder_TypeError, "'%T' object is not callable", callee);
    }
    vm->top = saved_top;
    return result;
}

Value adder_call_keywords(Vm *vm, Value callee, unsigned nargs, const Value *args, Value kwnames) {
    size_t words = words_of(nargs, kwnames);
    Value *base = vm->top + FRAME_WORDS, *saved_top = vm->top;
    vm_require(vm, base + words + 8);
    base[FRAME_FUNCTION] = callee;
    base[FRAME_BACK] = base[FRAME_PC] = UNBOUND;
    if (words != 0) {
        memcpy(base, args, words * sizeof(Value));
    }
    Value result = vm_call_in_place(vm, callee, base, nargs, kwnames);
    vm->top = saved_top;
    return result;
}

Value adder_call(Vm *vm, Value callee, unsigned nargs, const Value *args) {
    return adder_call_keywords(vm, callee, nargs, args, UNBOUND);
}

typedef struct StepCall {
    Value function, result;
    unsigned nargs;
    const Value *args;
} StepCall;

static void step_call(Vm *vm, void *data) {
    StepCall *call = data;
    call->result = adder_call(vm, call->function, call->nargs, call->args);
}

Value vm_call_step(Vm *vm, Value function, unsigned nargs, const Value *args) {
    if (adder_is_exact(function, &adder_type_type)) { /* str, int, ... */
        return adder_call(vm, function, nargs, args);
    }
    if (!adder_is_exact(function, &adder_function_type) ||
        (VALUE_AS(Function, function)->code->flags & (CODE_GENERATOR | CODE_COROUTINE)) != 0) {
        StepCall call = {function, UNBOUND, nargs, args};
        Value error = adder_try(vm, step_call, &call);
        if (!adder_is_unbound(error) && !adder_is_instance(error, &adder_StopIteration)) {
            adder_raise_value(vm, error);
        }
        return call.result;
    }
    adder_check_stack(vm);
    Value *base = vm->top + FRAME_WORDS, *saved_top = vm->top;
    vm_require(vm, base + nargs + 8);
    base[FRAME_FUNCTION] = function;
    memcpy(base, args, nargs * sizeof(Value));
    vm_push_bound(vm, base, nargs, UNBOUND, 0, RETURN_NATIVE);
    Value result = vm_execute_step(vm);
    vm->top = saved_top;
    return result;
}

Value adder_call_method(Vm *vm, Value object, Value name, unsigned nargs, const Value *args) {
    Value method[CALL_ARGUMENTS_PAIR];
    attribute_load_method(vm, object, name, method);
    if (adder_is_unbound(method[1])) {
        return adder_call(vm, method[0], nargs, args);
    }
    Value *base = vm->top + FRAME_WORDS, *saved_top = vm->top;
    vm_require(vm, base + nargs + 9);
    base[FRAME_FUNCTION] = method[0];
    base[FRAME_BACK] = base[FRAME_PC] = UNBOUND;
    base[0] = method[1];
    if (nargs != 0) {
        memcpy(base + 1, args, nargs * sizeof(Value));
    }
    Value result = vm_call_in_place(vm, method[0], base, nargs + 1, UNBOUND);
    vm->top = saved_top;
    return result;
}

bool adder_is_callable(Vm *vm, Value v) {
    if (!value_is_object(v)) {
        return false;
    }
    if (value_is_python_instance(v) && !adder_is_unbound(type_lookup(vm, value_head(v)->type, N(__call__)))) {
        return true;
    }
    return value_head(v) == adder_head_of(&adder_function_type) || value_head(v) == adder_head_of(&adder_native_type) ||
           value_head(v) == adder_head_of(&adder_method_type) || value_is_type(v) || value_head(v)->slots->call != NULL;
}

/* ---- calling a class ---- */

/* Whether the native type that a class derives from initialises in __init__, so that __new__ gets no arguments when a
 * Python __init__ takes others. */
static bool native_has_init(Vm *vm, const Type *native) {
    return native != NULL && native->slots->size != 0 && (native->flags & ADDER_TYPE_EXCEPTION) == 0 &&
           native != &adder_type_type && native != &adder_float_type && native != &adder_complex_type &&
           native != &adder_frozenset_type && native != &weak_ref_type;
}

static Value construct_native(Vm *vm, const Type *type, Value init, Value *args, unsigned nargs, Value kwnames) {
    const Type *native = type->slots->native;
    bool python_init = !adder_is_unbound(init) && adder_is_exact(init, &adder_function_type);
    if (native == NULL) {
        return instance_new(vm, type);
    }
    if (native->construct == NULL) {
        adder_raise(vm, &adder_TypeError, "cannot create '%N' instances", type);
    }
    if (python_init && native_has_init(vm, native)) {
        return native->construct(vm, type, args, 0, UNBOUND);
    }
    if (python_init && (native->flags & ADDER_TYPE_EXCEPTION)) {
        return native->construct(vm, type, args, nargs, UNBOUND);
    }
    return native->construct(vm, type, args, nargs, kwnames);
}

Value vm_native_new(Vm *vm, const Type *type, Value *args, unsigned nargs, Value kwnames) {
    return construct_native(vm, type, type_lookup(vm, type, N(__init__)), args, nargs, kwnames);
}

static Value call_type(Vm *vm, Value callee, Value *args, unsigned nargs, Value kwnames) {
    const Type *type = (const Type *)callee.bits, *meta = value_head(callee)->type;
    if (meta != &adder_type_type) {
        Value call = type_lookup(vm, meta, N(__call__));
        if (adder_is_exact(call, &adder_function_type)) {
            return call_with_self(vm, call, callee, args, nargs, kwnames);
        }
    }
    return vm_type_call(vm, type, args, nargs, kwnames);
}

Value vm_type_call(Vm *vm, const Type *type, Value *args, unsigned nargs, Value kwnames) {
    if (!type_is_python(type)) {
        if (type->construct == NULL) {
            adder_raise(vm, &adder_TypeError, "cannot create '%N' instances", type);
        }
        return type->construct(vm, type, args, nargs, kwnames);
    }
    adder_check_stack(vm);
    Value make = type_lookup(vm, type, N(__new__)), init = type_lookup(vm, type, N(__init__)), made;
    size_t words = words_of(nargs, kwnames);
    if (type_is_abstract(vm, type)) {
        type_raise_abstract(vm, type);
    }
    if (!adder_is_unbound(make) && !adder_is_exact(make, &adder_native_type)) {
        Value *base = vm->top + FRAME_WORDS, *saved_top = vm->top;
        vm_require(vm, base + words + 9);
        base[FRAME_FUNCTION] = base[FRAME_BACK] = base[FRAME_PC] = UNBOUND;
        base[0] = adder_object(type);
        memcpy(base + 1, args, words * sizeof(Value));
        Value function = adder_is_exact(make, &adder_staticmethod_type) ? vm_unwrap_method(make) : make;
        made = vm_call_in_place(vm, function, base, nargs + 1, kwnames);
        vm->top = saved_top;
        if (!adder_is_subtype(adder_type_of(made), type)) {
            return made;
        }
    } else {
        if (type->slots->native == NULL && words != 0 && attribute_is_object_default(init)) {
            adder_raise(vm, &adder_TypeError, "%N() takes no arguments", type);
        }
        made = construct_native(vm, type, init, args, nargs, kwnames);
        if (!adder_is_exact(init, &adder_function_type) && !value_is_python_instance(init) &&
            (adder_is_unbound(init) || adder_is_exact(init, &adder_native_type))) {
            return made; /* the native construct has initialised it */
        }
    }
    if (adder_is_unbound(init) || attribute_is_object_default(init)) {
        return made;
    }
    Value *base = vm->top + FRAME_WORDS, *saved_top = vm->top;
    vm_require(vm, base + words + 9);
    base[FRAME_FUNCTION] = base[FRAME_BACK] = base[FRAME_PC] = UNBOUND;
    base[0] = made;
    memcpy(base + 1, args, words * sizeof(Value));
    Value result = vm_call_in_place(vm, init, base, nargs + 1, kwnames);
    vm->top = saved_top;
    if (!adder_is_none(result)) {
        adder_raise(vm, &adder_TypeError, "__init__() should return None, not '%T'", result);
    }
    return made;
}

Value operation_make_instance(Vm *vm, const Type *type, unsigned *nargs, Value *args, Value kwnames, Value *init) {
    if (!type_is_python(type)) {
        if (LIKELY(type->construct != NULL)) {
            *init = UNBOUND;
            vm->top = args + words_of(*nargs, kwnames); /* registers above are dead; the caller sets it again */
            return type->construct(vm, type, args, *nargs, kwnames); /* nothing of it stays in this frame */
        }
        return UNBOUND;
    }
    if (type->slots->native != NULL || (type->flags & (TYPE_CUSTOM_NEW | TYPE_ABSTRACT_METHODS)) != 0) {
        return UNBOUND;
    }
    Value found = type_lookup(vm, type, N(__init__));
    if (adder_is_exact(found, &adder_function_type) &&
        (VALUE_AS(Function, found)->code->flags & (CODE_GENERATOR | CODE_COROUTINE)) == 0) {
        Value made = instance_new(vm, type);
        *init = type_lookup(vm, type, N(__init__)); /* not before: the interpreter's frame is not scanned, and found may move */
        return made;
    }
    if (attribute_is_object_default(found) && words_of(*nargs, kwnames) == 0) {
        *init = UNBOUND;
        return instance_new(vm, type);
    }
    return UNBOUND;
}

typedef struct Spread { /* the arguments of f(*args, **kwargs) on the register stack */
    Value *args;
    unsigned nargs;
    Value kwnames;
} Spread;

static Spread spread_out(Vm *vm, Value sequence, Value named) {
    size_t count = value_is_list(sequence) ? adder_list_count(sequence) : adder_tuple_count(sequence);
    size_t keywords = value_is_dict(named) ? adder_dict_count(named) : 0;
    Value *base = vm->top + FRAME_WORDS;
    vm_require(vm, base + count + keywords + 9);
    base[FRAME_FUNCTION] = base[FRAME_BACK] = base[FRAME_PC] = UNBOUND;
    if (count != 0) {
        memcpy(base, value_is_list(sequence) ? adder_list_items(sequence) : adder_tuple_items(sequence), count * sizeof(Value));
    }
    vm->top = base + count;
    Spread spread = {base, (unsigned)count, UNBOUND};
    if (keywords != 0) {
        spread.kwnames = adder_tuple(vm, keywords, NULL);
        size_t position = 0;
        Value key, item;
        for (size_t i = 0; adder_dict_walk(named, &position, &key, &item); i++) {
            if (!value_is_str(adder_unwrap(key))) {
                adder_raise(vm, &adder_TypeError, "keywords must be strings");
            }
            adder_tuple_items(spread.kwnames)[i] = adder_unwrap(key);
            base[count + i] = item;
        }
    }
    return spread;
}

/* What callee(args...) means, as far as a frame can be pushed for it: a bound method is taken apart, a class of the plain
 * kind makes its instance (into *made) for its __init__. UNBOUND: it is called in another way. */
static Value spread_function(Vm *vm, Value callee, Spread *spread, Value *made) {
    size_t words = words_of(spread->nargs, spread->kwnames);
    if (adder_is_exact(callee, &adder_method_type)) {
        const BoundMethod *method = VALUE_AS(const BoundMethod, callee);
        *made = method->self;
        callee = method->function;
    } else if (value_is_type(callee) && value_head(callee)->type == &adder_type_type && type_is_python((const Type *)callee.bits)) {
        Value *top = vm->top;
        vm->top = spread->args + words;
        *made = operation_make_instance(vm, (const Type *)callee.bits, &spread->nargs, spread->args, spread->kwnames, &callee);
        vm->top = top;
    } else if (value_is_python_instance(callee)) {
        *made = callee;
        callee = type_lookup(vm, value_head(callee)->type, N(__call__));
    }
    bool plain = adder_is_exact(callee, &adder_function_type) &&
                 (VALUE_AS(Function, callee)->code->flags & (CODE_GENERATOR | CODE_COROUTINE)) == 0;
    if (!plain) {
        return UNBOUND;
    }
    if (!adder_is_unbound(*made)) {
        memmove(spread->args + 1, spread->args, words * sizeof(Value));
        spread->args[0] = *made;
        spread->nargs++;
    }
    return callee;
}

/* call[0] the callee, call[3] an iterable, call[4] a dict or unbound. */
bool operation_call_spread(Vm *vm, Value *call, unsigned dest) {
    if (!value_is_list(call[3]) && !value_is_tuple(call[3])) {
        call[3] = operation_spread_sequence(vm, call[3], call[0]);
    }
    Value *saved_top = vm->top;
    Spread spread = spread_out(vm, call[3], call[4]);
    Value made = UNBOUND, callee = call[0];
    if (dest <= BACK_DEST_MAX) {
        bool is_class = value_is_type(callee);
        callee = spread_function(vm, callee, &spread, &made);
        if (!adder_is_unbound(callee)) {
            call[0] = is_class ? made : call[0];
            spread.args[FRAME_FUNCTION] = callee;
            vm_push_bound(vm, spread.args, spread.nargs, spread.kwnames, dest, is_class ? RETURN_INIT : RETURN_MOVE);
            return true;
        }
    }
    bool complete = value_is_type(call[0]) && !adder_is_unbound(made);
    call[0] = complete ? made : vm_call_in_place(vm, call[0], spread.args, spread.nargs, spread.kwnames);
    vm->top = saved_top;
    return false;
}

/* The call of the native type that self derives from. */
Value vm_slot_call_spread(Vm *vm, Value self, Value sequence, Value named) {
    Value *saved_top = vm->top;
    Spread spread = spread_out(vm, sequence, named);
    Value *end = spread.args + words_of(spread.nargs, spread.kwnames);
    vm->top = end > vm->top ? end : vm->top;
    Value result = adder_type_of(self)->slots->call(vm, self, spread.args, spread.nargs, spread.kwnames);
    vm->top = saved_top;
    return result;
}

Value vm_type_call_spread(Vm *vm, const Type *type, Value sequence, Value named) {
    Value *saved_top = vm->top;
    Spread spread = spread_out(vm, sequence, named);
    Value *end = spread.args + words_of(spread.nargs, spread.kwnames);
    vm->top = end > vm->top ? end : vm->top;
    Value result = vm_type_call(vm, type, spread.args, spread.nargs, spread.kwnames);
    vm->top = saved_top;
    return result;
}
