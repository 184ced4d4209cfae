/* code.c: code objects: the type, its attributes, and the line table. Knows nothing of instructions.
 *
 * Line table: entries, each "so many bytes of bytecode belong to the line in hand, then the line moves by so much":
 *
 *     bytes << 2 | lines - 1          one byte: less than 64 bytes, 1 to 3 lines on
 *     (bytes & 63) << 2 | 3, bytes >> 6 as a varint, lines as a zigzag varint
 */
#include "object/container.h"
#include "object/function.h"
#include "object/str.h"

/* ---- line table ---- */
static unsigned put_varint(uint8_t *out, uint32_t n) {
    unsigned size = 0;
    for (; n >= 128; n >>= 7) out[size++] = (uint8_t)(n | 128);
    out[size++] = (uint8_t)n;
    return size;
}

static uint32_t get_varint(const uint8_t **at) {
    uint32_t n = 0;
    for (unsigned shift = 0;; shift += 7) {
        uint8_t byte = *(*at)++;
        n |= (uint32_t)(byte & 127) << shift;
        if (byte < 128 || shift >= 28) return n;
    }
}

unsigned code_line_entry(uint8_t *out, uint32_t bytecode_delta, int32_t line_delta) {
    if (bytecode_delta < 64 && line_delta >= 1 && line_delta <= 3) {
        out[0] = (uint8_t)(bytecode_delta << 2 | (uint32_t)(line_delta - 1));
        return 1;
    }
    out[0] = (uint8_t)((bytecode_delta & 63) << 2 | 3);
    unsigned size = 1 + put_varint(out + 1, bytecode_delta >> 6);
    return size + put_varint(out + size, (uint32_t)line_delta << 1 ^ (uint32_t)(line_delta >> 31));
}

uint32_t code_line_read(const uint8_t **at, uint32_t *lines) {
    uint8_t byte = *(*at)++;
    uint32_t bytes = byte >> 2;
    *lines = (byte & 3u) + 1;
    if ((byte & 3) == 3) {
        bytes |= get_varint(at) << 6;
        uint32_t zigzag = get_varint(at);
        *lines = zigzag >> 1 ^ (0 - (zigzag & 1));
    }
    return bytes;
}

uint32_t code_line(const Code *code, uint32_t offset) {
    const uint8_t *at = code_lines(code), *end = at + code->lines_size;
    uint32_t line = code->first_line, position = 0, lines;
    while (at < end) {
        position += code_line_read(&at, &lines);
        if (offset < position) break;
        line += lines;
    }
    return line;
}

/* ---- exception table ---- */
size_t code_exceptions_size(size_t count, size_t bytecode_size, size_t register_count) {
    return count * (code_has_small_exceptions(bytecode_size, register_count) ? 4 : sizeof(ExceptionEntry));
}

ExceptionEntry code_exception(const Code *c, unsigned index) {
    const uint8_t *at = code_exceptions(c);
    ExceptionEntry entry;
    if (code_has_small_exceptions(c->bytecode_size, c->register_count)) {
        at += 4 * index;
        return (ExceptionEntry){at[0], at[1], at[2] == 255 ? CLEANUP_ONLY : at[2], at[3]};
    }
    memcpy(&entry, at + index * sizeof entry, sizeof entry);
    return entry;
}

/* ---- shared names ---- */
CodeNames *code_names_new(Vm *vm, Value filename) {
    CodeNames *names = adder_new(vm, &adder_code_names_type, sizeof(CodeNames));
    names->filename = filename;
    return names;
}

static void names_resize(Vm *vm, CodeNames *names, size_t capacity) {
    names->items = names->items == NULL ? adder_buffer_new(vm, capacity * sizeof(Value))
                                        : adder_buffer_resize(vm, names->items, names->capacity * sizeof(Value),
                                                              capacity * sizeof(Value));
    names->capacity = (uint16_t)capacity;
}

unsigned code_names_add(Vm *vm, CodeNames *names, Value name) {
    for (unsigned i = 0; i < names->count; i++) {
        if (adder_same(names->items[i], name)) return i;
    }
    if (names->count == names->capacity) {
        size_t wanted = names->capacity + names->capacity / 2u + 8;
        names_resize(vm, names, wanted < CODE_NAMES_MAX ? wanted : CODE_NAMES_MAX);
    }
    adder_store(vm, names, &names->items[names->count], name);
    return names->count++;
}

void code_names_trim(Vm *vm, CodeNames *names) {
    if (names->count < names->capacity && names->count > 0) names_resize(vm, names, names->count);
}

static void names_trace(Visitor *visitor, Object *self) {
    CodeNames *names = (CodeNames *)self;
    adder_visit(visitor, &names->filename);
    if (names->items != NULL) adder_visit_values(visitor, names->items, names->count);
    adder_visit_buffer(visitor, &names->items);
}

static const Slots names_slots = {.size = sizeof(CodeNames), .letter = 'B', .trace = names_trace};
static const AdderMember names_members[1];
const AdderType ADDER_ALIGNED adder_code_names_type = {
    (const AdderHead *)(const void *)&adder_type_type, &names_slots, &adder_code_names_type, ADDER_ROM_NAME(names),
    ADDER_ROM(adder_object_type), {4u}, {4u}, ADDER_TYPE_NATIVE | ADDER_TYPE_ABSTRACT | ADDER_TYPE_FINAL,
    {names_members, 0}, "", NULL};

/* ---- type ---- */
static void code_trace(Visitor *visitor, Object *self) {
    Code *code = (Code *)self;
    adder_visit(visitor, &code->name);
    adder_visit_object(visitor, &code->names);
    adder_visit_values(visitor, code->constants, code->constant_count);
#if !INLINE_CACHES_SHARED
    for (unsigned i = 0; code->caches != NULL && i < code->cache_count; i++) {
        adder_visit_object(visitor, &code->caches[i].key);
        adder_visit(visitor, &code->caches[i].value);
    }
    adder_visit_buffer(visitor, &code->caches);
#endif
}

static void code_repr(Vm *vm, Value self, Builder *out) {
    const Code *code = VALUE_AS(Code, self);
    adder_builder_put_c(out, "<code object ");
    adder_builder_put_str(out, code->name);
    adder_builder_format(out, " at 0x%x", (unsigned)self.bits);
    adder_builder_put_c(out, ", file \"");
    adder_builder_put_str(out, code_filename(code));
    adder_builder_format(out, "\", line %d>", (int)code->first_line);
}

ADDER_PROPERTY(adder_code_type, code_name, "co_name", "The function's name.") {
    return VALUE_AS(Code, args[0])->name;
}

Value code_qualify(Vm *vm, Value scope, bool local, Value name) {
    if (str_size(str_of(scope)) == 0) return name;
    Builder text;
    adder_builder_start(vm, &text);
    adder_builder_put_str(&text, scope);
    adder_builder_put_c(&text, local ? ".<locals>." : ".");
    adder_builder_put_str(&text, name);
    return adder_builder_str(&text);
}

Value code_qualname(Vm *vm, const Code *code) {
    return code_qualify(vm, code_scope(code), (code->flags & CODE_LOCAL) != 0, code->name);
}

ADDER_PROPERTY(adder_code_type, code_qualname_get, "co_qualname", "The name with the names around it.") {
    return code_qualname(vm, VALUE_AS(Code, args[0]));
}

ADDER_PROPERTY(adder_code_type, code_filename_get, "co_filename", "Where the source came from.") {
    return code_filename(VALUE_AS(Code, args[0]));
}

ADDER_PROPERTY(adder_code_type, code_firstlineno, "co_firstlineno", "First line of the source.") {
    return adder_small_int((intptr_t)VALUE_AS(Code, args[0])->first_line);
}

ADDER_PROPERTY(adder_code_type, code_argcount, "co_argcount", "Number of positional parameters.") {
    return adder_small_int(VALUE_AS(Code, args[0])->positional);
}

ADDER_PROPERTY(adder_code_type, code_posonlyargcount, "co_posonlyargcount", "Number of positional-only parameters.") {
    return adder_small_int((intptr_t)code_positional_only(VALUE_AS(Code, args[0])));
}

ADDER_PROPERTY(adder_code_type, code_kwonlyargcount, "co_kwonlyargcount", "Number of keyword-only parameters.") {
    return adder_small_int((intptr_t)code_keyword_only(VALUE_AS(Code, args[0])));
}

static size_t named_registers(const Code *code) {
    size_t cells = code->free_count, all = code->name_count;
    return all >= cells ? all - cells : 0;
}

static Value names_of_registers(Vm *vm, const Code *code, size_t from, size_t to) {
    Value names = adder_tuple(vm, to - from, NULL);
    for (size_t i = from; i < to; i++) {
        adder_store(vm, adder_object_get(names), &adder_tuple_items(names)[i - from], code_name_at(code, (unsigned)i));
    }
    return names;
}

ADDER_PROPERTY(adder_code_type, code_nlocals, "co_nlocals", "Number of local variables.") {
    return adder_small_int((intptr_t)named_registers(VALUE_AS(Code, args[0])));
}

ADDER_PROPERTY(adder_code_type, code_stacksize, "co_stacksize", "Number of registers.") {
    return adder_small_int(VALUE_AS(Code, args[0])->register_count);
}

ADDER_PROPERTY(adder_code_type, code_varnames, "co_varnames", "Names of the parameters and local variables.") {
    const Code *code = VALUE_AS(Code, args[0]);
    return names_of_registers(vm, code, 0, named_registers(code));
}

ADDER_PROPERTY(adder_code_type, code_freevars, "co_freevars", "Names of the closure's variables.") {
    const Code *code = VALUE_AS(Code, args[0]);
    return names_of_registers(vm, code, named_registers(code), code->name_count);
}

ADDER_PROPERTY(adder_code_type, code_consts, "co_consts", "Constants that the bytecode refers to.") {
    const Code *code = VALUE_AS(Code, args[0]);
    return adder_tuple(vm, code->constant_count, code->constants);
}

ADDER_PROPERTY(adder_code_type, code_code, "co_code", "The bytecode.") {
    const Code *code = VALUE_AS(Code, args[0]);
    return adder_bytes(vm, code_bytecode(code), code->bytecode_size);
}

/* The flags as CPython numbers them. */
ADDER_PROPERTY(adder_code_type, code_flags, "co_flags", "Kind of the function, as in the module inspect.") {
    static const uint16_t numbers[][2] = {{CODE_VARARGS, 4}, {CODE_KWARGS, 8}, {CODE_LOCAL, 16}};
    unsigned flags = VALUE_AS(Code, args[0])->flags, result = 3;
    for (unsigned i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (flags & numbers[i][0]) result |= numbers[i][1];
    }
    bool generator = flags & CODE_GENERATOR, coroutine = flags & CODE_COROUTINE;
    if (generator || coroutine) result |= generator && coroutine ? 0x200 : generator ? 0x20 : 0x80;
    if (flags & (CODE_NAMESPACE | CODE_MODULE)) result &= ~3u;
    return adder_small_int((intptr_t)result);
}

static const AdderMember code_members[] = {
    ADDER_MEMBER_NATIVE(co_argcount, code_argcount),
    ADDER_MEMBER_NATIVE(co_code, code_code),
    ADDER_MEMBER_NATIVE(co_consts, code_consts),
    ADDER_MEMBER_NATIVE(co_filename, code_filename_get),
    ADDER_MEMBER_NATIVE(co_firstlineno, code_firstlineno),
    ADDER_MEMBER_NATIVE(co_flags, code_flags),
    ADDER_MEMBER_NATIVE(co_freevars, code_freevars),
    ADDER_MEMBER_NATIVE(co_kwonlyargcount, code_kwonlyargcount),
    ADDER_MEMBER_NATIVE(co_name, code_name),
    ADDER_MEMBER_NATIVE(co_nlocals, code_nlocals),
    ADDER_MEMBER_NATIVE(co_posonlyargcount, code_posonlyargcount),
    ADDER_MEMBER_NATIVE(co_qualname, code_qualname_get),
    ADDER_MEMBER_NATIVE(co_stacksize, code_stacksize),
    ADDER_MEMBER_NATIVE(co_varnames, code_varnames),
};

static const Slots code_slots = {.native = &adder_code_type, .letter = 'B', .trace = code_trace, .repr = code_repr};
ADDER_TYPE(adder_code_type, code, adder_object_type, code_slots, code_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "The compiled form of a function, class body or module.");
