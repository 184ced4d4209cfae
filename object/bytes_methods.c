/* bytes_methods.c: the methods of bytes and bytearray, as natives, and the two types.
 *
 * Most natives exist twice with one function: their self is an exact bytes or a bytearray (bytes_text tells), and what
 * they make is of the same type (bytes_kind_of). Arguments that may run Python code are converted first.
 */
#include "object/bytes.h"

#include "object/call.h"
#include "object/codec.h"
#include "object/sequence.h"
#include "object/str.h"

/* A method of both types: BOTH(strip) stands for the two natives in the tables of members below. */
#undef ADDER_METHOD
#define ADDER_METHOD(owner_, id, signature_, help_)                                                                    \
    static Value id(Vm *vm, Value *args, unsigned nargs);                                                              \
    NATIVE(id##_native, id, signature_, help_, adder_bytes_type)                                                       \
    NATIVE(id##_array, id, signature_, help_, adder_bytearray_type)                                                    \
    static Value id(Vm *vm, Value *args, unsigned nargs)
#define NATIVE(native, id, signature_, help_, owner_)                                                                  \
    static const Native ADDER_ALIGNED native = {(const Head *)(const void *)&adder_native_type,                        \
                                                id,                                                                    \
                                                signature_,                                                            \
                                                help_,                                                                 \
                                                &owner_,                                                               \
                                                ADDER_MINIMUM_##id,                                                    \
                                                ADDER_MAXIMUM_##id,                                                    \
                                                ADDER_TOTAL_##id,                                                      \
                                                ADDER_FLAGS_##id};

/* ---- finding ---- */
/* What is searched for: bytes, or the int of one, which is kept in *byte. */
static ByteText needle_argument(Vm *vm, Value v, char *byte) {
    ByteText needle;
    if (!adder_is_small_int(v)) {
        if (bytes_like(vm, v, &needle)) return needle;
        if (adder_is_unbound(index_value(vm, v))) {
            adder_raise(vm, &adder_TypeError, "argument should be integer or bytes-like object, not '%T'", v);
        }
    }
    *byte = (char)bytes_item(vm, v, "byte");
    return (ByteText){byte, 1};
}

typedef size_t Search(const char *text, size_t size, const char *needle, size_t needle_size);

/* Place of args[1] in args[0] between args[2] and args[3], -1 when it is not there. */
static intptr_t find(Vm *vm, Value *args, Search *search) {
    size_t from, to;
    char byte;
    bool possible = text_resolve_range(vm, args[2], args[3], bytes_text(args[0]).size, &from, &to);
    ByteText needle = needle_argument(vm, args[1], &byte), t = bytes_text(args[0]);
    if (!possible || to > t.size) return -1;
    size_t at = search(t.text + from, to - from, needle.text, needle.size);
    return at == TEXT_NONE ? -1 : (intptr_t)(from + at);
}
static Value index_or_raise(Vm *vm, intptr_t index) {
    if (index < 0) adder_raise(vm, &adder_ValueError, "subsection not found");
    return adder_small_int(index);
}

ADDER_METHOD(both, bytes_find_method, "find(self, sub, start=None, end=None, /)",
             "Index of the first place of sub, -1 when absent.") {
    return adder_small_int(find(vm, args, text_find));
}
ADDER_METHOD(both, bytes_rfind_method, "rfind(self, sub, start=None, end=None, /)",
             "Index of the last place of sub, -1 when absent.") {
    return adder_small_int(find(vm, args, text_find_last));
}
ADDER_METHOD(both, bytes_index_method, "index(self, sub, start=None, end=None, /)", "As find, but raises ValueError.") {
    return index_or_raise(vm, find(vm, args, text_find));
}
ADDER_METHOD(both, bytes_rindex_method, "rindex(self, sub, start=None, end=None, /)",
             "As rfind, but raises ValueError.") {
    return index_or_raise(vm, find(vm, args, text_find_last));
}
ADDER_METHOD(both, bytes_count_method, "count(self, sub, start=None, end=None, /)",
             "Number of places of sub that do not overlap.") {
    size_t from, to;
    char byte;
    bool possible = text_resolve_range(vm, args[2], args[3], bytes_text(args[0]).size, &from, &to);
    ByteText needle = needle_argument(vm, args[1], &byte), t = bytes_text(args[0]);
    if (!possible || to > t.size) return adder_small_int(0);
    return adder_small_int((intptr_t)text_count(t.text + from, to - from, needle.text, needle.size, SIZE_MAX, false));
}

static bool has_affix(ByteText t, ByteText affix, bool at_end) {
    if (affix.size > t.size) return false;
    return memcmp(at_end ? t.text + t.size - affix.size : t.text, affix.text, affix.size) == 0;
}
static Value test_affix(Vm *vm, Value *args, const char *function, bool at_end) {
    size_t from, to;
    bool possible = text_resolve_range(vm, args[2], args[3], bytes_text(args[0]).size, &from, &to);
    ByteText t = bytes_text(args[0]), affix;
    if (to > t.size) possible = false;
    if (possible) t = (ByteText){t.text + from, to - from};
    if (bytes_like(vm, args[1], &affix)) return adder_bool(possible && has_affix(t, affix, at_end));
    Value affixes = adder_unwrap(args[1]);
    if (!value_is_tuple(affixes)) {
        adder_raise(vm, &adder_TypeError, "%s first arg must be bytes or a tuple of bytes, not %T", function, args[1]);
    }
    for (size_t i = 0; i < adder_tuple_count(affixes); i++) {
        affix = bytes_argument(vm, adder_tuple_items(affixes)[i]);
        if (possible && has_affix(t, affix, at_end)) return TRUE_VALUE;
    }
    return FALSE_VALUE;
}
ADDER_METHOD(both, bytes_startswith_method, "startswith(self, prefix, start=None, end=None, /)",
             "Whether it begins with the prefix.") {
    return test_affix(vm, args, "startswith", false);
}
ADDER_METHOD(both, bytes_endswith_method, "endswith(self, suffix, start=None, end=None, /)",
             "Whether it ends with the suffix.") {
    return test_affix(vm, args, "endswith", true);
}
ADDER_METHOD(both, bytes_removeprefix_method, "removeprefix(self, prefix, /)", "Without the prefix, where it has it.") {
    ByteText affix = bytes_argument(vm, args[1]), t = bytes_text(args[0]);
    return bytes_part(vm, args[0], has_affix(t, affix, false) ? affix.size : 0, t.size);
}
ADDER_METHOD(both, bytes_removesuffix_method, "removesuffix(self, suffix, /)", "Without the suffix, where it has it.") {
    ByteText affix = bytes_argument(vm, args[1]), t = bytes_text(args[0]);
    return bytes_part(vm, args[0], 0, has_affix(t, affix, true) ? t.size - affix.size : t.size);
}

/* ---- splitting and joining ---- */
static bool is_given(Value v) {
    return !adder_is_unbound(v) && !adder_is_none(v);
}
static Value split(Vm *vm, Value *args, bool right) {
    intptr_t max = adder_is_unbound(args[2]) ? -1 : adder_to_index(vm, args[2]);
    ByteText separator = {NULL, 0}, t = bytes_text(args[0]);
    if (is_given(args[1])) separator = bytes_argument(vm, args[1]);
    return text_split(vm, bytes_kind_of(args[0]), t.text, t.size, separator.text, separator.size, max, right);
}
ADDER_METHOD(both, bytes_split_method, "split(self, sep=None, maxsplit=-1)", "List of the parts between separators.") {
    return split(vm, args, false);
}
ADDER_METHOD(both, bytes_rsplit_method, "rsplit(self, sep=None, maxsplit=-1)", "As split, from the right.") {
    return split(vm, args, true);
}
ADDER_METHOD(both, bytes_splitlines_method, "splitlines(self, keepends=False)", "List of the lines.") {
    bool keep = !adder_is_unbound(args[1]) && adder_truth(vm, args[1]);
    ByteText t = bytes_text(args[0]);
    return text_split_lines(vm, bytes_kind_of(args[0]), t.text, t.size, keep);
}
static Value partition(Vm *vm, Value *args, bool right) {
    ByteText separator = bytes_argument(vm, args[1]), t = bytes_text(args[0]);
    return text_partition(vm, bytes_kind_of(args[0]), t.text, t.size, separator.text, separator.size, right);
}
ADDER_METHOD(both, bytes_partition_method, "partition(self, sep, /)",
             "Parts before, at and after the first separator.") {
    return partition(vm, args, false);
}
ADDER_METHOD(both, bytes_rpartition_method, "rpartition(self, sep, /)",
             "Parts before, at and after the last separator.") {
    return partition(vm, args, true);
}
ADDER_METHOD(both, bytes_join_method, "join(self, iterable_of_bytes, /)",
             "The items of the iterable with this in between.") {
    ByteText t = bytes_text(args[0]);
    if (!value_is_bytes(args[0])) t = bytes_text(adder_bytes(vm, t.text, t.size)); /* the iterator may change it */
    return text_join(vm, bytes_kind_of(args[0]), t.text, t.size, args[1]);
}
ADDER_METHOD(both, bytes_replace_method, "replace(self, old, new, count=-1, /)", "With occurrences of old replaced.") {
    intptr_t max = adder_is_unbound(args[3]) ? -1 : adder_to_index(vm, args[3]);
    ByteText old = bytes_argument(vm, args[1]), with = bytes_argument(vm, args[2]), t = bytes_text(args[0]);
    Value result =
        text_replace(vm, bytes_kind_of(args[0]), t.text, t.size, old.text, old.size, with.text, with.size, max);
    return adder_is_unbound(result) ? bytes_same(vm, args[0]) : result;
}

/* ---- stripping and padding ---- */
static Value strip(Vm *vm, Value *args, unsigned sides) {
    ByteText set = {NULL, 0}, t = bytes_text(args[0]);
    if (is_given(args[1])) set = bytes_argument(vm, args[1]);
    const char *text = t.text;
    size_t size = t.size;
    text_strip(&text, &size, set.text, set.size, sides, false);
    return bytes_part(vm, args[0], (size_t)(text - t.text), (size_t)(text - t.text) + size);
}
ADDER_METHOD(both, bytes_strip_method, "strip(self, bytes=None, /)", "Without white space (or bytes) at both ends.") {
    return strip(vm, args, TEXT_LEFT | TEXT_RIGHT);
}
ADDER_METHOD(both, bytes_lstrip_method, "lstrip(self, bytes=None, /)", "Without white space (or bytes) at the start.") {
    return strip(vm, args, TEXT_LEFT);
}
ADDER_METHOD(both, bytes_rstrip_method, "rstrip(self, bytes=None, /)", "Without white space (or bytes) at the end.") {
    return strip(vm, args, TEXT_RIGHT);
}

static char fill_byte(Vm *vm, Value v, const char *function) {
    if (adder_is_unbound(v)) return ' ';
    Value exact = adder_unwrap(v);
    bool is_bytes = value_is_bytes(exact);
    if (!is_bytes && !adder_is_instance(exact, &adder_bytearray_type)) {
        adder_raise(vm, &adder_TypeError, "%s() argument 2 must be a byte string of length 1, not %P", function, v);
    }
    ByteText fill = bytes_text(exact);
    if (fill.size != 1) {
        adder_raise(vm, &adder_TypeError,
                    "%s(): argument 2 must be a byte string of length 1, not a %s object of length %z", function,
                    is_bytes ? "bytes" : "bytearray", fill.size);
    }
    return fill.text[0];
}
typedef enum Justify { JUSTIFY_LEFT, JUSTIFY_RIGHT, JUSTIFY_CENTER } Justify;
static Value justify(Vm *vm, Value *args, const char *function, Justify how) {
    intptr_t width = adder_to_index(vm, args[1]);
    char fill = fill_byte(vm, args[2], function);
    ByteText t = bytes_text(args[0]);
    if (width <= (intptr_t)t.size) return bytes_same(vm, args[0]);
    size_t pad = (size_t)width - t.size;
    size_t left = how == JUSTIFY_LEFT ? 0 : how == JUSTIFY_RIGHT ? pad : text_center_left(pad, (size_t)width);
    return text_pad(vm, bytes_kind_of(args[0]), t.text, t.size, left, pad - left, &fill, 1);
}
ADDER_METHOD(both, bytes_ljust_method, "ljust(self, width, fillbyte=b' ', /)", "Padded on the right.") {
    return justify(vm, args, "ljust", JUSTIFY_LEFT);
}
ADDER_METHOD(both, bytes_rjust_method, "rjust(self, width, fillbyte=b' ', /)", "Padded on the left.") {
    return justify(vm, args, "rjust", JUSTIFY_RIGHT);
}
ADDER_METHOD(both, bytes_center_method, "center(self, width, fillbyte=b' ', /)", "Padded on both sides.") {
    return justify(vm, args, "center", JUSTIFY_CENTER);
}
ADDER_METHOD(both, bytes_zfill_method, "zfill(self, width, /)", "Padded with zeros behind the sign.") {
    intptr_t width = adder_to_index(vm, args[1]);
    ByteText t = bytes_text(args[0]);
    Value result = text_zero_fill(vm, bytes_kind_of(args[0]), t.text, t.size, t.size, width);
    return adder_is_unbound(result) ? bytes_same(vm, args[0]) : result;
}
ADDER_METHOD(both, bytes_expandtabs_method, "expandtabs(self, tabsize=8)", "With tabs replaced by spaces.") {
    int tab_size = adder_is_unbound(args[1]) ? 8 : adder_to_int(vm, args[1]);
    ByteText t = bytes_text(args[0]);
    return text_expand_tabs(vm, bytes_kind_of(args[0]), t.text, t.size, tab_size);
}

/* ---- case and classes of ASCII letters ---- */
static Value change_case(Vm *vm, Value self, TextCase change) {
    ByteText t = bytes_text(self);
    Value result;
    char *out = bytes_kind_of(self)->room(vm, t.size, &result);
    text_change_case(out, t.text, t.size, change);
    return result;
}
ADDER_METHOD(both, bytes_lower_method, "lower(self, /)", "In lower case.") {
    return change_case(vm, args[0], TEXT_LOWER);
}
ADDER_METHOD(both, bytes_upper_method, "upper(self, /)", "In upper case.") {
    return change_case(vm, args[0], TEXT_UPPER);
}
ADDER_METHOD(both, bytes_title_method, "title(self, /)", "Each word in title case.") {
    return change_case(vm, args[0], TEXT_TITLE);
}
ADDER_METHOD(both, bytes_swapcase_method, "swapcase(self, /)", "Upper and lower case exchanged.") {
    return change_case(vm, args[0], TEXT_SWAP);
}
ADDER_METHOD(both, bytes_capitalize_method, "capitalize(self, /)",
             "The first letter in upper, the rest in lower case.") {
    return change_case(vm, args[0], TEXT_CAPITALIZE);
}
static Value all_of_class(Value self, unsigned classes) {
    ByteText t = bytes_text(self);
    return adder_bool(text_all_of_class(t.text, t.size, classes));
}
ADDER_METHOD(both, bytes_isalnum_method, "isalnum(self, /)", "Only letters and digits.") {
    return all_of_class(args[0], ASCII_ALNUM);
}
ADDER_METHOD(both, bytes_isalpha_method, "isalpha(self, /)", "Only letters.") {
    return all_of_class(args[0], ASCII_ALPHA);
}
ADDER_METHOD(both, bytes_isdigit_method, "isdigit(self, /)", "Only digits.") {
    return all_of_class(args[0], ASCII_DIGIT);
}
ADDER_METHOD(both, bytes_isspace_method, "isspace(self, /)", "Only white space.") {
    return all_of_class(args[0], ASCII_SPACE);
}
ADDER_METHOD(both, bytes_isascii_method, "isascii(self, /)", "Only ASCII.") {
    ByteText t = bytes_text(args[0]);
    return adder_bool(utf8_all_ascii(t.text, t.size));
}
ADDER_METHOD(both, bytes_islower_method, "islower(self, /)", "Letters, all in lower case.") {
    ByteText t = bytes_text(args[0]);
    return adder_bool(text_is_lower(t.text, t.size));
}
ADDER_METHOD(both, bytes_isupper_method, "isupper(self, /)", "Letters, all in upper case.") {
    ByteText t = bytes_text(args[0]);
    return adder_bool(text_is_upper(t.text, t.size));
}
ADDER_METHOD(both, bytes_istitle_method, "istitle(self, /)", "Words in title case.") {
    ByteText t = bytes_text(args[0]);
    return adder_bool(text_is_title(t.text, t.size));
}

/* ---- conversions ---- */
ADDER_METHOD(both, bytes_decode_method, "decode(self, encoding='utf-8', errors='strict')", "As a str.") {
    ByteText t = bytes_text(args[0]);
    return codec_decode(vm, "decode", (const uint8_t *)t.text, t.size, args[1], args[2]);
}
ADDER_METHOD(both, bytes_hex_method, "hex(self, sep='', bytes_per_sep=1)", "As hexadecimal digits.") {
    Builder out;
    adder_builder_start(vm, &out);
    bytes_put_hex(vm, &out, args[0], args[1], args[2]);
    return adder_builder_str(&out);
}
ADDER_METHOD(both, bytes_translate_method, "translate(self, table, /, delete=b'')",
             "Each byte by the table, without those to be deleted.") {
    ByteText table = {NULL, 0}, remove = {"", 0}, t = bytes_text(args[0]);
    if (!adder_is_none(args[1])) {
        table = bytes_argument(vm, args[1]);
        if (table.size != 256) {
            adder_raise(vm, &adder_ValueError, "translation table must be 256 characters long");
        }
    }
    if (!adder_is_unbound(args[2])) remove = bytes_argument(vm, args[2]);
    Builder out;
    adder_builder_start(vm, &out);
    char *to = builder_extend(&out, t.size);
    size_t size = 0;
    for (size_t i = 0; i < t.size; i++) {
        if (remove.size != 0 && memchr(remove.text, t.text[i], remove.size) != NULL) continue;
        to[size++] = table.text != NULL ? table.text[(unsigned char)t.text[i]] : t.text[i];
    }
    return bytes_kind_of(args[0])->make(vm, out.buffer, size);
}
ADDER_STATIC_METHOD(adder_bytes_type, bytes_maketrans_method, "maketrans(frm, to, /)",
                    "A table for translate, from two of the same length.") {
    ByteText from = bytes_argument(vm, args[0]), to = bytes_argument(vm, args[1]);
    if (from.size != to.size) adder_raise(vm, &adder_ValueError, "maketrans arguments must have same length");
    Bytes *table = bytes_new(vm, 256);
    for (unsigned i = 0; i < 256; i++) table->bytes[i] = (uint8_t)i;
    for (size_t i = 0; i < from.size; i++) table->bytes[(unsigned char)from.text[i]] = (uint8_t)to.text[i];
    return adder_object(table);
}
ADDER_CLASS_METHOD(adder_bytes_type, bytes_fromhex_method, "fromhex(type, string, /)",
                   "The bytes that hexadecimal digits stand for.") {
    Value b = bytes_from_hex(vm, args[1]);
    return adder_same(args[0], adder_object(&adder_bytes_type)) ? b : adder_call(vm, args[0], 1, &b);
}

/* ---- only bytes, only bytearray ---- */
#undef ADDER_METHOD
#define ADDER_METHOD(owner_, id, signature_, help_)                                                                    \
    static Value id(Vm *vm, Value *args, unsigned nargs);                                                              \
    NATIVE(id##_native, id, signature_, help_, owner_)                                                                 \
    static Value id(Vm *vm, Value *args, unsigned nargs)

ADDER_METHOD(adder_bytes_type, bytes_bytes_method, "__bytes__(self, /)", "Itself.") {
    return args[0];
}
ADDER_METHOD(adder_bytes_type, bytes_getnewargs_method, "__getnewargs__(self, /)", "For copy and pickle.") {
    return adder_tuple(vm, 1, args);
}

#define SELF bytearray_of(args[0])
static Value append_byte(Vm *vm, ByteArray *a, size_t index, Value v) {
    char byte = (char)bytes_item(vm, v, "byte");
    bytearray_replace(vm, a, index < a->size ? index : a->size, 0, (ByteText){&byte, 1});
    return NONE;
}
ADDER_METHOD(adder_bytearray_type, bytearray_init_method, "__init__(self, source=b'', encoding='', errors='')",
             "Start anew with other contents.") {
    bytearray_initialize(vm, SELF, args + 1);
    return NONE;
}
ADDER_METHOD(adder_bytearray_type, bytearray_append_method, "append(self, item, /)", "Append a byte to the end.") {
    return append_byte(vm, SELF, SIZE_MAX, args[1]);
}
ADDER_METHOD(adder_bytearray_type, bytearray_insert_method, "insert(self, index, item, /)",
             "Insert a byte before the index.") {
    intptr_t index = adder_to_index(vm, args[1]);
    if (index < 0) index += (intptr_t)SELF->size;
    return append_byte(vm, SELF, index < 0 ? 0 : (size_t)index, args[2]);
}
ADDER_METHOD(adder_bytearray_type, bytearray_extend_method, "extend(self, iterable_of_ints, /)",
             "Append the bytes of an iterable.") {
    bytearray_extend(vm, SELF, args[1]);
    return NONE;
}
ADDER_METHOD(adder_bytearray_type, bytearray_pop_method, "pop(self, index=-1, /)", "Remove and return a byte.") {
    intptr_t index = adder_is_unbound(args[1]) ? -1 : adder_to_index(vm, args[1]);
    size_t size = SELF->size;
    if (size == 0) adder_raise(vm, &adder_IndexError, "pop from empty bytearray");
    if (index < 0) index += (intptr_t)size;
    if ((size_t)index >= size) adder_raise(vm, &adder_IndexError, "pop index out of range");
    uint8_t byte = SELF->bytes[index];
    bytearray_replace(vm, SELF, (size_t)index, 1, (ByteText){"", 0});
    return adder_small_int(byte);
}
ADDER_METHOD(adder_bytearray_type, bytearray_remove_method, "remove(self, value, /)", "Remove the first such byte.") {
    uint8_t byte = bytes_item(vm, args[1], "byte");
    ByteText t = bytes_text(args[0]);
    const char *at = memchr(t.text, byte, t.size);
    if (at == NULL) adder_raise(vm, &adder_ValueError, "value not found in bytearray");
    bytearray_replace(vm, SELF, (size_t)(at - t.text), 1, (ByteText){"", 0});
    return NONE;
}
ADDER_METHOD(adder_bytearray_type, bytearray_clear_method, "clear(self, /)", "Remove all bytes.") {
    bytearray_resize(vm, SELF, 0);
    return NONE;
}
ADDER_METHOD(adder_bytearray_type, bytearray_copy_method, "copy(self, /)", "A bytearray with the same contents.") {
    return bytes_same(vm, args[0]);
}
ADDER_METHOD(adder_bytearray_type, bytearray_resize_method, "resize(self, size, /)",
             "Cut it, or append zeros, to be of that size.") {
    intptr_t size = adder_to_index(vm, args[1]);
    if (size < 0) {
        adder_raise(vm, &adder_ValueError, "Can only resize to positive sizes, got -%z", (size_t)-size);
    }
    bytearray_resize(vm, SELF, (size_t)size);
    return NONE;
}
ADDER_METHOD(adder_bytearray_type, bytearray_reverse_method, "reverse(self, /)", "Turn the order of the bytes round.") {
    ByteArray *a = SELF;
    for (size_t i = 0, j = a->size; i + 1 < j; i++) {
        uint8_t byte = a->bytes[i];
        a->bytes[i] = a->bytes[--j];
        a->bytes[j] = byte;
    }
    return NONE;
}
ADDER_CLASS_METHOD(adder_bytearray_type, bytearray_fromhex_method, "fromhex(type, string, /)",
                   "The bytes that hexadecimal digits stand for.") {
    Value b = bytes_from_hex(vm, args[1]);
    return adder_call(vm, args[0], 1, &b);
}

/* ---- the types. `form` is native for bytes, array for bytearray ---- */
#define BOTH_MEMBERS(form)                                                                                             \
    ADDER_MEMBER(capitalize, bytes_capitalize_method_##form), ADDER_MEMBER(center, bytes_center_method_##form),        \
        ADDER_MEMBER(count, bytes_count_method_##form), ADDER_MEMBER(decode, bytes_decode_method_##form),              \
        ADDER_MEMBER(endswith, bytes_endswith_method_##form),                                                          \
        ADDER_MEMBER(expandtabs, bytes_expandtabs_method_##form), ADDER_MEMBER(find, bytes_find_method_##form),        \
        ADDER_MEMBER(hex, bytes_hex_method_##form), ADDER_MEMBER(index, bytes_index_method_##form),                    \
        ADDER_MEMBER(isalnum, bytes_isalnum_method_##form), ADDER_MEMBER(isalpha, bytes_isalpha_method_##form),        \
        ADDER_MEMBER(isascii, bytes_isascii_method_##form), ADDER_MEMBER(isdigit, bytes_isdigit_method_##form),        \
        ADDER_MEMBER(islower, bytes_islower_method_##form), ADDER_MEMBER(isspace, bytes_isspace_method_##form),        \
        ADDER_MEMBER(istitle, bytes_istitle_method_##form), ADDER_MEMBER(isupper, bytes_isupper_method_##form),        \
        ADDER_MEMBER(join, bytes_join_method_##form), ADDER_MEMBER(ljust, bytes_ljust_method_##form),                  \
        ADDER_MEMBER(lower, bytes_lower_method_##form), ADDER_MEMBER(lstrip, bytes_lstrip_method_##form),              \
        ADDER_MEMBER(partition, bytes_partition_method_##form),                                                        \
        ADDER_MEMBER(removeprefix, bytes_removeprefix_method_##form),                                                  \
        ADDER_MEMBER(removesuffix, bytes_removesuffix_method_##form),                                                  \
        ADDER_MEMBER(replace, bytes_replace_method_##form), ADDER_MEMBER(rfind, bytes_rfind_method_##form),            \
        ADDER_MEMBER(rindex, bytes_rindex_method_##form), ADDER_MEMBER(rjust, bytes_rjust_method_##form),              \
        ADDER_MEMBER(rpartition, bytes_rpartition_method_##form), ADDER_MEMBER(rsplit, bytes_rsplit_method_##form),    \
        ADDER_MEMBER(rstrip, bytes_rstrip_method_##form), ADDER_MEMBER(split, bytes_split_method_##form),              \
        ADDER_MEMBER(splitlines, bytes_splitlines_method_##form),                                                      \
        ADDER_MEMBER(startswith, bytes_startswith_method_##form), ADDER_MEMBER(strip, bytes_strip_method_##form),      \
        ADDER_MEMBER(swapcase, bytes_swapcase_method_##form), ADDER_MEMBER(title, bytes_title_method_##form),          \
        ADDER_MEMBER(translate, bytes_translate_method_##form), ADDER_MEMBER(upper, bytes_upper_method_##form),        \
        ADDER_MEMBER(zfill, bytes_zfill_method_##form), ADDER_MEMBER_NATIVE(maketrans, bytes_maketrans_method)

static const AdderMember bytes_members[] = {
    BOTH_MEMBERS(native),
    ADDER_MEMBER_NATIVE(__bytes__, bytes_bytes_method),
    ADDER_MEMBER_NATIVE(__getnewargs__, bytes_getnewargs_method),
    ADDER_MEMBER_NATIVE(fromhex, bytes_fromhex_method),
};
static const AdderMember bytearray_members[] = {
    BOTH_MEMBERS(array),
    ADDER_MEMBER_NATIVE(__init__, bytearray_init_method),
    ADDER_MEMBER_NATIVE(append, bytearray_append_method),
    ADDER_MEMBER_NATIVE(clear, bytearray_clear_method),
    ADDER_MEMBER_NATIVE(copy, bytearray_copy_method),
    ADDER_MEMBER_NATIVE(extend, bytearray_extend_method),
    ADDER_MEMBER_NATIVE(fromhex, bytearray_fromhex_method),
    ADDER_MEMBER_NATIVE(insert, bytearray_insert_method),
    ADDER_MEMBER_NATIVE(pop, bytearray_pop_method),
    ADDER_MEMBER_NATIVE(remove, bytearray_remove_method),
    ADDER_MEMBER_NATIVE(resize, bytearray_resize_method),
    ADDER_MEMBER_NATIVE(reverse, bytearray_reverse_method),
};
ADDER_TYPE(adder_bytes_type, bytes, adder_object_type, bytes_slots, bytes_members, bytes_construct, 0,
           "bytes(source=b'', encoding='', errors='')\nAn immutable sequence of bytes.");
ADDER_TYPE(adder_bytearray_type, bytearray, adder_object_type, bytearray_slots, bytearray_members, bytearray_construct,
           0, "bytearray(source=b'', encoding='', errors='')\nA mutable sequence of bytes.");
