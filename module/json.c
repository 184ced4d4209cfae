/* json.c: the module json: dump, dumps, load, loads with CPython's arguments. Reading is json_read.c, writing
 * json_write.c. Streams need read() or readinto(), or write(). */
#include "module/json.h"

#include "module/text_error.h"

/* Binds arguments by a signature text (vm/). */

static bool is_given(AdderValue v) {
    return !adder_is_unbound(v) && !adder_is_none(v);
}
static bool flag(AdderVm *vm, AdderValue v, bool otherwise) {
    return adder_is_unbound(v) ? otherwise : adder_truth(vm, v);
}
static AdderValue unbound_if_none(AdderValue v) {
    return is_given(v) ? v : ADDER_UNBOUND;
}

/* ---- writing ---- */

enum { /* the arguments of dumps() behind the object, and of dump() behind object and stream */
       SKIPKEYS,
       ENSURE_ASCII,
       CHECK_CIRCULAR,
       ALLOW_NAN,
       CLS,
       INDENT,
       SEPARATORS,
       DEFAULT,
       SORT_KEYS,
       WRITE_ARGUMENTS
};

static AdderValue indent_text(AdderVm *vm, AdderValue v) {
    if (!is_given(v)) return ADDER_UNBOUND;
    if (adder_is_str(v)) return v;
    intptr_t count = adder_to_index(vm, v);
    AdderBuilder text;
    adder_builder_start(vm, &text);
    for (; count > 0; count--) adder_builder_put_char(&text, ' ');
    return adder_builder_str(&text);
}

static AdderValue separator(AdderVm *vm, AdderValue pair, intptr_t which, const char *otherwise) {
    if (!is_given(pair)) return adder_str_c(vm, otherwise);
    if (adder_length(vm, pair) != 2) {
        adder_raise(vm, &adder_ValueError, "separators must be an (item_separator, key_separator) tuple");
    }
    AdderValue v = adder_get_item(vm, pair, adder_small_int(which));
    adder_to_text(vm, v, NULL);
    return v;
}

static AdderValue write_with_class(AdderVm *vm, AdderValue v, const AdderValue *args);

static JsonStyle style_of(AdderVm *vm, const AdderValue *args) {
    JsonStyle style = {
        .indent = indent_text(vm, args[INDENT]),
        .default_function = unbound_if_none(args[DEFAULT]),
        .stream = ADDER_UNBOUND,
        .skip_keys = flag(vm, args[SKIPKEYS], false),
        .ensure_ascii = flag(vm, args[ENSURE_ASCII], true),
        .check_circular = flag(vm, args[CHECK_CIRCULAR], true),
        .allow_nan = flag(vm, args[ALLOW_NAN], true),
        .sort_keys = flag(vm, args[SORT_KEYS], false),
    };
    style.item_separator = separator(vm, args[SEPARATORS], 0, adder_is_unbound(style.indent) ? ", " : ",");
    style.key_separator = separator(vm, args[SEPARATORS], 1, ": ");
    return style;
}

ADDER_NATIVE(json_dumps,
             "dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, "
             "indent=None, separators=None, default=None, sort_keys=False)",
             "Serialize obj to a JSON formatted str.") {
    if (is_given(args[1 + CLS])) return write_with_class(vm, args[0], args + 1);
    JsonStyle style = style_of(vm, args + 1);
    return json_write(vm, args[0], &style);
}

ADDER_NATIVE(json_dump,
             "dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, "
             "indent=None, separators=None, default=None, sort_keys=False)",
             "Serialize obj as a JSON formatted stream to fp (which has a method write).") {
    if (is_given(args[2 + CLS])) {
        AdderValue text = write_with_class(vm, args[0], args + 2);
        adder_call_method(vm, args[1], ADDER_N(write), 1, &text);
        return ADDER_NONE;
    }
    JsonStyle style = style_of(vm, args + 2);
    style.stream = args[1];
    return json_write(vm, args[0], &style);
}

/* ---- reading ---- */

enum { /* the arguments of loads() and load() behind the first one */
       READ_CLS,
       OBJECT_HOOK,
       PARSE_FLOAT,
       PARSE_INT,
       PARSE_CONSTANT,
       OBJECT_PAIRS_HOOK,
       STRICT,
       READ_ARGUMENTS
};

static AdderValue to_document(AdderVm *vm, AdderValue v) {
    if (adder_is_str(v)) return v;
    if (!adder_is_instance(v, &adder_bytes_type) && !adder_is_instance(v, &adder_bytearray_type)) {
        adder_raise(vm, &adder_TypeError, "the JSON object must be str, bytes or bytearray, not %T", v);
    }
    AdderBufferView view;
    adder_to_buffer(vm, v, &view);
    const char *text = (const char *)view.bytes;
    size_t mark = view.size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    return adder_str_decode(vm, text + mark, view.size - mark);
}

static JsonHooks hooks_of(AdderVm *vm, const AdderValue *args) {
    return (JsonHooks){unbound_if_none(args[OBJECT_HOOK]),       unbound_if_none(args[PARSE_FLOAT]),
                       unbound_if_none(args[PARSE_INT]),         unbound_if_none(args[PARSE_CONSTANT]),
                       unbound_if_none(args[OBJECT_PAIRS_HOOK]), flag(vm, args[STRICT], true)};
}

static AdderValue read_document(AdderVm *vm, AdderValue document, const AdderValue *args) {
    if (is_given(args[READ_CLS])) {
        AdderValue names[READ_ARGUMENTS - 1], values[READ_ARGUMENTS - 1];
        const AdderValue all[READ_ARGUMENTS] = {
            [OBJECT_HOOK] = ADDER_N(object_hook), [PARSE_FLOAT] = ADDER_N(parse_float),
            [PARSE_INT] = ADDER_N(parse_int),     [PARSE_CONSTANT] = ADDER_N(parse_constant),
            [STRICT] = ADDER_N(strict),           [OBJECT_PAIRS_HOOK] = ADDER_N(object_pairs_hook)};
        unsigned count = 0;
        for (unsigned i = OBJECT_HOOK; i < READ_ARGUMENTS; i++) {
            if (!is_given(args[i])) continue;
            names[count] = all[i];
            values[count++] = args[i];
        }
        AdderValue decoder = adder_call_keywords(vm, args[READ_CLS], 0, values, adder_tuple(vm, count, names));
        return adder_call_method(vm, decoder, ADDER_N(decode), 1, &document);
    }
    JsonHooks hooks = hooks_of(vm, args);
    return json_read(vm, document, &hooks);
}

ADDER_NATIVE(json_loads,
             "loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, "
             "object_pairs_hook=None, strict=True)",
             "Deserialize s (a str, bytes or bytearray with a JSON document) to a Python object.") {
    AdderValue document = to_document(vm, args[0]);
    return read_document(vm, document, args + 1);
}

/* All that a stream without read() gives. */
static AdderValue read_into(AdderVm *vm, AdderValue stream) {
    enum { CHUNK = 128 };
    AdderBuilder all;
    adder_builder_start(vm, &all);
    AdderValue chunk = adder_bytearray(vm, NULL, CHUNK);
    for (;;) {
        AdderValue count_value = adder_call_method(vm, stream, ADDER_N(readinto), 1, &chunk);
        intptr_t count = is_given(count_value) ? adder_to_index(vm, count_value) : 0;
        if (count <= 0) return adder_builder_bytes(&all);
        AdderBufferView view;
        adder_to_buffer(vm, chunk, &view);
        adder_builder_put(&all, (const char *)view.bytes, (size_t)count < view.size ? (size_t)count : view.size);
    }
}

ADDER_NATIVE(json_load,
             "load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, "
             "object_pairs_hook=None, strict=True)",
             "Deserialize fp (a stream with a JSON document) to a Python object.") {
    AdderValue read = adder_find_attribute(vm, args[0], ADDER_N(read)), document;
    if (adder_is_unbound(read) && !adder_is_unbound(adder_find_attribute(vm, args[0], ADDER_N(readinto)))) {
        document = read_into(vm, args[0]);
    } else {
        document = adder_call_method(vm, args[0], ADDER_N(read), 0, NULL);
    }
    document = to_document(vm, document);
    return read_document(vm, document, args + 1);
}

/* ---- JSONEncoder, JSONDecoder: what programs derive their own from ---- */

static const AdderType encoder_type, decoder_type;

/* Both keep the arguments they were made with, behind the head. */
typedef struct Encoder {
    AdderObject object;
    AdderValue arguments[WRITE_ARGUMENTS];
} Encoder;
typedef struct Decoder {
    AdderObject object;
    AdderValue arguments[READ_ARGUMENTS];
} Decoder;
#define ENCODER(v) ((Encoder *)(void *)adder_object_get(v))
#define DECODER(v) ((Decoder *)(void *)adder_object_get(v))

static void encoder_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, ((Encoder *)(void *)self)->arguments, WRITE_ARGUMENTS);
}
static void decoder_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, ((Decoder *)(void *)self)->arguments, READ_ARGUMENTS);
}

/* cls(skipkeys=..., ...).encode(v) */
static AdderValue write_with_class(AdderVm *vm, AdderValue v, const AdderValue *args) {
    AdderValue names[WRITE_ARGUMENTS] = {ADDER_N(skipkeys),  ADDER_N(ensure_ascii), ADDER_N(check_circular),
                                         ADDER_N(allow_nan), ADDER_N(indent),       ADDER_N(separators),
                                         ADDER_N(default),   ADDER_N(sort_keys)};
    AdderValue values[WRITE_ARGUMENTS] = {adder_bool(flag(vm, args[SKIPKEYS], false)),
                                          adder_bool(flag(vm, args[ENSURE_ASCII], true)),
                                          adder_bool(flag(vm, args[CHECK_CIRCULAR], true)),
                                          adder_bool(flag(vm, args[ALLOW_NAN], true)),
                                          is_given(args[INDENT]) ? args[INDENT] : ADDER_NONE,
                                          is_given(args[SEPARATORS]) ? args[SEPARATORS] : ADDER_NONE,
                                          is_given(args[DEFAULT]) ? args[DEFAULT] : ADDER_NONE,
                                          adder_bool(flag(vm, args[SORT_KEYS], false))};
    AdderValue kwnames = adder_tuple(vm, WRITE_ARGUMENTS - 1, names);
    AdderValue encoder = adder_call_keywords(vm, args[CLS], 0, values, kwnames);
    return adder_call_method(vm, encoder, ADDER_N(encode), 1, &v);
}

/* values: the arguments in the order of the signature. */
static void encoder_fill(AdderVm *vm, Encoder *e, const AdderValue *values) {
    static const uint8_t order[] = {SKIPKEYS,  ENSURE_ASCII, CHECK_CIRCULAR, ALLOW_NAN,
                                    SORT_KEYS, INDENT,       SEPARATORS,     DEFAULT};
    for (unsigned i = 0; i < sizeof order; i++) adder_store(vm, e, &e->arguments[order[i]], values[i]);
}

ADDER_METHOD(encoder_type, json_encoder_init,
             "__init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, "
             "sort_keys=False, indent=None, separators=None, default=None)",
             "Initialize self.") {
    encoder_fill(vm, ENCODER(args[0]), args + 1);
    return ADDER_NONE;
}

static AdderValue encoder_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                    AdderValue kwnames) {
    Encoder *e = adder_new_instance(vm, cls, sizeof *e);
    for (unsigned i = 0; i < WRITE_ARGUMENTS; i++) e->arguments[i] = ADDER_UNBOUND;
    AdderValue values[WRITE_ARGUMENTS];
    adder_bind(
        vm,
        "JSONEncoder(*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, "
        "indent=None, separators=None, default=None)",
        args, nargs, kwnames, values);
    encoder_fill(vm, e, values);
    return adder_object(e);
}

ADDER_METHOD(encoder_type, json_encoder_default, "default(self, o)",
             "Return something serializable for o; to be overridden. Raises TypeError.") {
    json_fail_type(vm, args[1]);
}

ADDER_METHOD(encoder_type, json_encoder_encode, "encode(self, o)", "Return a JSON string for o.") {
    JsonStyle style = style_of(vm, ENCODER(args[0])->arguments);
    if (adder_is_unbound(style.default_function)) {
        style.default_function = adder_get_attribute(vm, args[0], ADDER_N(default));
    }
    return json_write(vm, args[1], &style);
}

ADDER_METHOD(encoder_type, json_encoder_iterencode, "iterencode(self, o, _one_shot=False)",
             "Return an iterator over the parts of the JSON string for o.") {
    AdderValue text = json_encoder_encode(vm, args, 2);
    return adder_iterate(vm, adder_tuple(vm, 1, &text));
}

static const AdderMember encoder_members[] = {
    ADDER_MEMBER_NATIVE(__init__, json_encoder_init),
    ADDER_MEMBER_NATIVE(default, json_encoder_default),
    ADDER_MEMBER_NATIVE(encode, json_encoder_encode),
    ADDER_MEMBER_NATIVE(iterencode, json_encoder_iterencode),
};
static const AdderSlots encoder_slots = {
    .native = &encoder_type, .size = sizeof(Encoder), .letter = 'h', .trace = encoder_trace};
static ADDER_TYPE(encoder_type, json_encoder, adder_object_type, encoder_slots, encoder_members, encoder_construct, 0,
                  "JSONEncoder(*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, "
                  "sort_keys=False, indent=None, separators=None, default=None)\nExtensible JSON encoder.");

static void decoder_fill(AdderVm *vm, Decoder *d, const AdderValue *values) {
    static const uint8_t order[] = {OBJECT_HOOK, PARSE_FLOAT, PARSE_INT, PARSE_CONSTANT, STRICT, OBJECT_PAIRS_HOOK};
    for (unsigned i = 0; i < sizeof order; i++) adder_store(vm, d, &d->arguments[order[i]], values[i]);
}

ADDER_METHOD(decoder_type, json_decoder_init,
             "__init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, "
             "object_pairs_hook=None)",
             "Initialize self.") {
    decoder_fill(vm, DECODER(args[0]), args + 1);
    return ADDER_NONE;
}

static AdderValue decoder_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                    AdderValue kwnames) {
    Decoder *d = adder_new_instance(vm, cls, sizeof *d);
    for (unsigned i = 0; i < READ_ARGUMENTS; i++) d->arguments[i] = ADDER_UNBOUND;
    AdderValue values[READ_ARGUMENTS];
    adder_bind(vm,
               "JSONDecoder(*, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, "
               "object_pairs_hook=None)",
               args, nargs, kwnames, values);
    decoder_fill(vm, d, values);
    return adder_object(d);
}

ADDER_METHOD(decoder_type, json_decoder_decode, "decode(self, s)", "Return the Python object that s describes.") {
    if (!adder_is_str(args[1]))
        adder_raise(vm, &adder_TypeError, "expected string or bytes-like object, got '%T'", args[1]);
    return read_document(vm, args[1], DECODER(args[0])->arguments);
}

ADDER_METHOD(decoder_type, json_decoder_raw_decode, "raw_decode(self, s, idx=0)",
             "Return the Python object that begins at idx in s, and the index behind it.") {
    adder_to_text(vm, args[1], NULL);
    intptr_t index = adder_is_unbound(args[2]) ? 0 : adder_to_index(vm, args[2]);
    if (index < 0) adder_raise(vm, &adder_ValueError, "idx cannot be negative");
    JsonHooks hooks = hooks_of(vm, DECODER(args[0])->arguments);
    size_t place = (size_t)index;
    AdderValue pair[2] = {json_read_part(vm, args[1], &hooks, &place)};
    pair[1] = adder_int_unsigned(vm, place);
    return adder_tuple(vm, 2, pair);
}

static const AdderMember decoder_members[] = {
    ADDER_MEMBER_NATIVE(__init__, json_decoder_init),
    ADDER_MEMBER_NATIVE(decode, json_decoder_decode),
    ADDER_MEMBER_NATIVE(raw_decode, json_decoder_raw_decode),
};
static const AdderSlots decoder_slots = {
    .native = &decoder_type, .size = sizeof(Decoder), .letter = 'h', .trace = decoder_trace};
static ADDER_TYPE(decoder_type, json_decoder, adder_object_type, decoder_slots, decoder_members, decoder_construct, 0,
                  "JSONDecoder(*, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, "
                  "strict=True, object_pairs_hook=None)\nSimple JSON decoder.");

static const AdderMember json_members[] = {
    ADDER_MEMBER_NATIVE(dump, json_dump),
    ADDER_MEMBER_NATIVE(dumps, json_dumps),
    ADDER_MEMBER_NATIVE(load, json_load),
    ADDER_MEMBER_NATIVE(loads, json_loads),
    ADDER_MEMBER(JSONDecodeError, json_decode_error_type),
    ADDER_MEMBER(JSONDecoder, decoder_type),
    ADDER_MEMBER(JSONEncoder, encoder_type),
};
ADDER_MODULE(json_module, json, json_members, "JSON (JavaScript Object Notation) encoder and decoder.");
