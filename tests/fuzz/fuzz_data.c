/* fuzz_data.c: the input is data for a parser of the library. Its first byte says for which: a regular expression and
 * the text it is to match (a NUL or a line end between them), JSON, a struct format and its bytes, or a format
 * specification. */
#include "fuzz.h"

const size_t fuzz_heap_bytes = 64 * 1024, fuzz_stack_bytes = 192 * 1024;
const bool fuzz_is_console = false;

static const char *const functions[] = {"match", "search", "fullmatch", "findall", "split"};

static Value attribute(Vm *vm, const char *module, const char *name) {
    return adder_get_attribute(vm, adder_import(vm, module), adder_intern(vm, name, strlen(name)));
}

static Value text_of(Vm *vm, const uint8_t *data, size_t size) {
    return adder_str_decode(vm, (const char *)data, size);
}

static size_t first_part(const uint8_t *data, size_t size) {
    size_t end = 0;
    while (end < size && data[end] != 0 && data[end] != '\n') end++;
    return end;
}

static void regular_expression(Vm *vm, const uint8_t *data, size_t size, unsigned which) {
    size_t end = first_part(data, size), rest = end < size ? end + 1 : size;
    Value args[2] = {text_of(vm, data, end), text_of(vm, data + rest, size - rest)};
    Value result = adder_call(vm, attribute(vm, "re", functions[which % 5]), 2, args);
    adder_repr(vm, result);
    Value substitute[3] = {args[0], adder_str_c(vm, "<\\g<0>>"), args[1]};
    adder_call(vm, attribute(vm, "re", "sub"), 3, substitute);
}

static void json(Vm *vm, const uint8_t *data, size_t size) {
    Value text = text_of(vm, data, size);
    Value result = adder_call(vm, attribute(vm, "json", "loads"), 1, &text);
    adder_call(vm, attribute(vm, "json", "dumps"), 1, &result);
}

static void structure(Vm *vm, const uint8_t *data, size_t size) {
    size_t end = first_part(data, size), rest = end < size ? end + 1 : size;
    Value args[2] = {text_of(vm, data, end), adder_bytes(vm, data + rest, size - rest)};
    adder_repr(vm, adder_call(vm, attribute(vm, "struct", "unpack_from"), 2, args));
}

/* The same text as a specification, as a template for str.format and as the left side of %. */
static void format_specification(Vm *vm, const uint8_t *data, size_t size, unsigned which) {
    Value spec = text_of(vm, data, size);
    const Value values[] = {adder_int(vm, -1234567), adder_float(vm, 1234.5678), adder_str_c(vm, "text"),
                            adder_complex(vm, 1.5, -2), ADDER_TRUE};
    Value args[2] = {values[which / 3 % 5], spec};
    switch (which % 3) {
    case 0: adder_call(vm, attribute(vm, "builtins", "format"), 2, args); break;
    case 1: adder_call_method(vm, spec, adder_intern(vm, "format", 6), 1, args); break;
    default: adder_binary(vm, ADDER_MODULO, spec, args[0]);
    }
}

void fuzz_case(Vm *vm, FuzzInput *input) {
    if (input->size == 0) return;
    uint8_t kind = input->data[0];
    const uint8_t *data = input->data + 1;
    size_t size = input->size - 1;
    switch (kind & 7) {
    case 0: json(vm, data, size); break;
    case 1: structure(vm, data, size); break;
    case 2: format_specification(vm, data, size, kind >> 3); break;
    default: regular_expression(vm, data, size, kind & 7u);
    }
}
