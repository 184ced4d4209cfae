/* suggestion.c: "Did you mean: 'append'?" behind the text of an error about a name, by the edit distance of names (a change
 * of case costs 1, any other 2), as CPython 3.14 chooses it. It only knows the names of variables, not their values.
 */
#include "object/exception_kinds.h"

#include "object/call.h"
#include "object/str.h"

enum { CANDIDATES_MAX = 750, NAME_BYTES_MAX = 40, MOVE_COST = 2, CASE_COST = 1 };

/* ---- distance ---- */

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }
static size_t cost(char a, char b) { return a == b ? 0 : lower(a) == lower(b) ? CASE_COST : MOVE_COST; }
static size_t least(size_t a, size_t b) { return a < b ? a : b; }

/* What it costs to make one text of the other; above `most` it says just that it is more. */
static size_t distance(const char *a, size_t a_size, const char *b, size_t b_size, size_t most) {
    while (a_size > 0 && b_size > 0 && *a == *b) a++, b++, a_size--, b_size--;
    while (a_size > 0 && b_size > 0 && a[a_size - 1] == b[b_size - 1]) a_size--, b_size--;
    if (a_size == 0 || b_size == 0) return (a_size + b_size) * MOVE_COST;
    if (a_size > NAME_BYTES_MAX || b_size > NAME_BYTES_MAX) return most + 1;
    size_t row[NAME_BYTES_MAX], result = 0;
    for (size_t i = 0; i < a_size; i++) row[i] = (i + 1) * MOVE_COST;
    for (size_t j = 0; j < b_size; j++) {
        size_t diagonal = result = j * MOVE_COST, smallest = SIZE_MAX;
        for (size_t i = 0; i < a_size; i++) {
            size_t substituted = diagonal + cost(b[j], a[i]);
            diagonal = row[i];
            result = row[i] = least(substituted, least(result, diagonal) + MOVE_COST);
            smallest = least(smallest, result);
        }
        if (smallest > most) return most + 1;
    }
    return result;
}

/* ---- the nearest of many ---- */

typedef struct Search {
    Vm *vm;
    Value exception, traceback, wrong, found;
    size_t best, seen;
    bool module; /* the name is that of a module */
} Search;

static void consider(Search *s, Value name) {
    const Str *wrong = str_exact(s->wrong), *other = str_exact(name);
    if (other == NULL || str_equal(wrong, other)) return;
    s->seen++;
    size_t most = (str_size(wrong) + str_size(other) + 3) * MOVE_COST / 6;
    most = least(most, s->best - 1);
    size_t d = distance(str_text(wrong), str_size(wrong), str_text(other), str_size(other), most);
    if (d > most || d >= s->best) return;
    s->best = d;
    s->found = name;
}

static Value names_of(Vm *vm, Value object) {
    return adder_call_method(vm, adder_import(vm, "builtins"), N(dir), 1, &object);
}

static void consider_names(Search *s, Value names, bool hide_private) {
    hide_private = hide_private && str_text(str_exact(s->wrong))[0] != '_';
    for (size_t i = 0; value_is_list(names) && i < adder_list_count(names); i++) {
        const Str *name = str_exact(adder_list_items(names)[i]);
        if (name != NULL && !(hide_private && str_text(name)[0] == '_')) consider(s, adder_list_items(names)[i]);
    }
}

/* The variables that the innermost frame can see. */
static void consider_variables(Search *s, const Traceback *last) {
    const Code *code = last->function->code;
    for (unsigned i = 0; i < code->name_count; i++) {
        const Str *name = str_exact(code_name_at(code, i));
        if (name != NULL && str_size(name) > 0 && str_text(name)[0] != '.') consider(s, adder_object(name));
    }
    Value key, item;
    for (size_t position = 0; adder_dict_walk(last->function->globals, &position, &key, &item);) consider(s, key);
    consider_names(s, names_of(s->vm, adder_import(s->vm, "builtins")), false);
}

static void search(Vm *vm, void *data) {
    Search *s = data;
    Value traceback = s->traceback;
    switch (exception_kind(adder_type_of(s->exception))) {
    case KIND_ATTRIBUTE: consider_names(s, names_of(vm, exception_field(vm, s->exception, N(obj))), true); return;
    case KIND_IMPORT: {
        size_t size;
        const char *module = adder_to_text(vm, exception_field(vm, s->exception, N(name)), &size);
        consider_names(s, names_of(vm, adder_import(vm, module)), true);
        return;
    }
    default:
        s->module = adder_contains(vm, adder_get_attribute(vm, adder_import(vm, "sys"), N(stdlib_module_names)), s->wrong);
        if (!adder_is_exact(traceback, &adder_traceback_type)) return;
        while (adder_is_exact(VALUE_AS(Traceback, traceback)->next, &adder_traceback_type)) {
            traceback = VALUE_AS(Traceback, traceback)->next;
        }
        consider_variables(s, VALUE_AS(Traceback, traceback));
    }
}

Value suggestion_choose(Vm *vm, Value names, Value wrong) {
    Search s = {.vm = vm, .wrong = wrong, .found = UNBOUND, .best = SIZE_MAX};
    const Str *name = str_exact(wrong);
    if (name != NULL && str_size(name) <= NAME_BYTES_MAX) consider_names(&s, names, false);
    return s.found;
}

void suggestion_put(Vm *vm, Value exception, Value traceback, Builder *out) {
    ExceptionKind kind = exception_kind(adder_type_of(exception));
    if (kind != KIND_ATTRIBUTE && kind != KIND_NAME && kind != KIND_IMPORT) return;
    Search s = {.vm = vm, .exception = exception, .traceback = traceback, .found = UNBOUND, .best = SIZE_MAX};
    s.wrong = exception_field(vm, exception, kind == KIND_IMPORT ? N(name_from) : N(name));
    const Str *wrong = str_exact(s.wrong);
    if (wrong == NULL || str_size(wrong) == 0 || !adder_is_unbound(adder_try(vm, search, &s))) return;
    if (str_size(wrong) > NAME_BYTES_MAX || s.seen > CANDIDATES_MAX) s.found = UNBOUND;
    bool found = !adder_is_unbound(s.found);
    if (found) adder_builder_format(out, ". Did you mean: '%q'?", s.found);
    if (s.module) adder_builder_format(out, found ? " Or did you forget to import '%q'?" : ". Did you forget to import '%q'?", s.wrong);
}
