/* str_methods.c: the methods of str, as natives. Each checks its arguments and hands on: to text_search.h for what
 * bytes share, to str_case.c, str_translate.c, codec.c and format_template.c for the rest.
 *
 * args[0] is an exact str; other arguments may be instances of subclasses.
 */
#include "object/str_methods.h"

#include "object/codec.h"
#include "object/unicode.h"

static const Str *text_argument(Vm *vm, Value v, const char *function, int number) {
    const Str *s = str_exact(v);
    if (s) return s;
    if (number == 0) adder_raise(vm, &adder_TypeError, "%s() argument must be str, not %P", function, v);
    adder_raise(vm, &adder_TypeError, "%s() argument %d must be str, not %P", function, number, v);
}

/* ---- finding ---- */
/* The bytes [*from, *to) that start and end arguments (in characters) select; false: an impossible range. */
static bool byte_range(Vm *vm, const Str *s, Value start, Value end, size_t *from, size_t *to) {
    if (adder_is_unbound(start) && adder_is_unbound(end)) {
        *from = 0;
        *to = str_size(s);
        return true;
    }
    if (!text_resolve_range(vm, start, end, str_length(s), from, to)) return false;
    *from = str_offset(s, *from);
    *to = str_offset(s, *to);
    return true;
}

/* Index of the character where args[1] is found in args[0], -1 when it is not. */
static intptr_t find(Vm *vm, Value *args, const char *function, bool last) {
    const Str *s = str_of(args[0]), *sub = text_argument(vm, args[1], function, 1);
    size_t from, to;
    if (!byte_range(vm, s, args[2], args[3], &from, &to)) return -1;
    size_t at = (last ? text_find_last : text_find)(str_text(s) + from, to - from, str_text(sub), str_size(sub));
    return at == TEXT_NONE ? -1 : (intptr_t)str_index_of(s, from + at);
}
static Value index_or_raise(Vm *vm, intptr_t index) {
    if (index < 0) adder_raise(vm, &adder_ValueError, "substring not found");
    return adder_small_int(index);
}

ADDER_METHOD(adder_str_type, str_find, "find(self, sub, start=None, end=None, /)",
             "Index of the first place of sub, -1 when absent.") {
    return adder_small_int(find(vm, args, "find", false));
}
ADDER_METHOD(adder_str_type, str_rfind, "rfind(self, sub, start=None, end=None, /)",
             "Index of the last place of sub, -1 when absent.") {
    return adder_small_int(find(vm, args, "rfind", true));
}
ADDER_METHOD(adder_str_type, str_index, "index(self, sub, start=None, end=None, /)",
             "As find, but raises ValueError.") {
    return index_or_raise(vm, find(vm, args, "index", false));
}
ADDER_METHOD(adder_str_type, str_rindex, "rindex(self, sub, start=None, end=None, /)",
             "As rfind, but raises ValueError.") {
    return index_or_raise(vm, find(vm, args, "rindex", true));
}
ADDER_METHOD(adder_str_type, str_count, "count(self, sub, start=None, end=None, /)",
             "Number of places of sub that do not overlap.") {
    const Str *s = str_of(args[0]), *sub = text_argument(vm, args[1], "count", 1);
    size_t from, to;
    if (!byte_range(vm, s, args[2], args[3], &from, &to)) return adder_small_int(0);
    return adder_small_int((intptr_t)text_count(str_text(s) + from, to - from, str_text(sub), str_size(sub), SIZE_MAX, true));
}

static bool has_affix(const char *text, size_t size, const Str *affix, bool at_end) {
    size_t affix_size = str_size(affix);
    if (affix_size > size) return false;
    return memcmp(at_end ? text + size - affix_size : text, str_text(affix), affix_size) == 0;
}
static Value test_affix(Vm *vm, Value *args, const char *function, bool at_end) {
    const Str *s = str_of(args[0]), *affix = str_exact(args[1]);
    size_t from, to, count = 1;
    bool possible = byte_range(vm, s, args[2], args[3], &from, &to);
    if (affix) return adder_bool(possible && has_affix(str_text(s) + from, to - from, affix, at_end));
    Value affixes = adder_unwrap(args[1]);
    if (!adder_is_exact(affixes, &adder_tuple_type)) {
        adder_raise(vm, &adder_TypeError, "%s first arg must be str or a tuple of str, not %T", function, args[1]);
    }
    count = adder_tuple_count(affixes);
    for (size_t i = 0; i < count; i++) {
        Value item = adder_tuple_items(affixes)[i];
        affix = str_exact(item);
        if (!affix) {
            adder_raise(vm, &adder_TypeError, "tuple for %s must only contain str, not %T", function, item);
        }
        if (possible && has_affix(str_text(s) + from, to - from, affix, at_end)) return TRUE_VALUE;
    }
    return FALSE_VALUE;
}
ADDER_METHOD(adder_str_type, str_startswith, "startswith(self, prefix, start=None, end=None, /)",
             "Whether it begins with the prefix.") {
    return test_affix(vm, args, "startswith", false);
}
ADDER_METHOD(adder_str_type, str_endswith, "endswith(self, suffix, start=None, end=None, /)",
             "Whether it ends with the suffix.") {
    return test_affix(vm, args, "endswith", true);
}
ADDER_METHOD(adder_str_type, str_removeprefix, "removeprefix(self, prefix, /)",
             "Without the prefix, where it has it.") {
    const Str *s = str_of(args[0]), *affix = text_argument(vm, args[1], "removeprefix", 0);
    if (!has_affix(str_text(s), str_size(s), affix, false)) return args[0];
    return str_part(vm, args[0], str_size(affix), str_size(s));
}
ADDER_METHOD(adder_str_type, str_removesuffix, "removesuffix(self, suffix, /)",
             "Without the suffix, where it has it.") {
    const Str *s = str_of(args[0]), *affix = text_argument(vm, args[1], "removesuffix", 0);
    if (!has_affix(str_text(s), str_size(s), affix, true)) return args[0];
    return str_part(vm, args[0], 0, str_size(s) - str_size(affix));
}

/* ---- splitting and joining ---- */
static Value split(Vm *vm, Value *args, bool right) {
    const Str *s = str_of(args[0]), *separator = NULL;
    intptr_t max = adder_is_unbound(args[2]) ? -1 : adder_to_index(vm, args[2]);
    if (!adder_is_unbound(args[1]) && !adder_is_none(args[1])) {
        separator = str_exact(args[1]);
        if (!separator) adder_raise(vm, &adder_TypeError, "must be str or None, not %T", args[1]);
    }
    return text_split(vm, &text_kind_str, str_text(s), str_size(s), separator ? str_text(separator) : NULL,
                      separator ? str_size(separator) : 0, max, right);
}
ADDER_METHOD(adder_str_type, str_split, "split(self, sep=None, maxsplit=-1)", "List of the parts between separators.") {
    return split(vm, args, false);
}
ADDER_METHOD(adder_str_type, str_rsplit, "rsplit(self, sep=None, maxsplit=-1)", "As split, from the right.") {
    return split(vm, args, true);
}
ADDER_METHOD(adder_str_type, str_splitlines, "splitlines(self, keepends=False)", "List of the lines.") {
    const Str *s = str_of(args[0]);
    bool keep = !adder_is_unbound(args[1]) && adder_truth(vm, args[1]);
    return text_split_lines(vm, &text_kind_str, str_text(s), str_size(s), keep);
}
static Value partition(Vm *vm, Value *args, bool right) {
    const Str *s = str_of(args[0]), *separator = str_exact(args[1]);
    if (!separator) adder_raise(vm, &adder_TypeError, "must be str, not %T", args[1]);
    return text_partition(vm, &text_kind_str, str_text(s), str_size(s), str_text(separator), str_size(separator), right);
}
ADDER_METHOD(adder_str_type, str_partition, "partition(self, sep, /)",
             "Parts before, at and after the first separator.") {
    return partition(vm, args, false);
}
ADDER_METHOD(adder_str_type, str_rpartition, "rpartition(self, sep, /)",
             "Parts before, at and after the last separator.") {
    return partition(vm, args, true);
}
ADDER_METHOD(adder_str_type, str_join, "join(self, iterable, /)",
             "The strings of the iterable with this one in between.") {
    const Str *s = str_of(args[0]);
    return text_join(vm, &text_kind_str, str_text(s), str_size(s), args[1]);
}
ADDER_METHOD(adder_str_type, str_replace, "replace(self, old, new, /, count=-1)", "With occurrences of old replaced.") {
    const Str *s = str_of(args[0]), *old = text_argument(vm, args[1], "replace", 1);
    const Str *with = text_argument(vm, args[2], "replace", 2);
    intptr_t max = adder_is_unbound(args[3]) ? -1 : adder_to_index(vm, args[3]);
    Value result = text_replace(vm, &text_kind_str, str_text(s), str_size(s), str_text(old), str_size(old), str_text(with),
                                str_size(with), max);
    return adder_is_unbound(result) ? args[0] : result;
}

/* ---- stripping and padding ---- */
static Value strip(Vm *vm, Value *args, const char *function, unsigned sides) {
    const Str *s = str_of(args[0]), *set = NULL;
    if (!adder_is_unbound(args[1]) && !adder_is_none(args[1])) {
        set = str_exact(args[1]);
        if (!set) adder_raise(vm, &adder_TypeError, "%s arg must be None or str", function);
    }
    const char *text = str_text(s);
    size_t size = str_size(s);
    text_strip(&text, &size, set ? str_text(set) : NULL, set ? str_size(set) : 0, sides, true);
    return str_part(vm, args[0], (size_t)(text - str_text(s)), (size_t)(text - str_text(s)) + size);
}
ADDER_METHOD(adder_str_type, str_strip, "strip(self, chars=None, /)", "Without white space (or chars) at both ends.") {
    return strip(vm, args, "strip", TEXT_LEFT | TEXT_RIGHT);
}
ADDER_METHOD(adder_str_type, str_lstrip, "lstrip(self, chars=None, /)",
             "Without white space (or chars) at the start.") {
    return strip(vm, args, "lstrip", TEXT_LEFT);
}
ADDER_METHOD(adder_str_type, str_rstrip, "rstrip(self, chars=None, /)", "Without white space (or chars) at the end.") {
    return strip(vm, args, "rstrip", TEXT_RIGHT);
}

typedef enum Justify { JUSTIFY_LEFT, JUSTIFY_RIGHT, JUSTIFY_CENTER } Justify;
static Value justify(Vm *vm, Value *args, Justify how) {
    const Str *s = str_of(args[0]), *fill = NULL;
    intptr_t width = adder_to_index(vm, args[1]), length = (intptr_t)str_length(s);
    if (!adder_is_unbound(args[2])) {
        fill = str_exact(args[2]);
        if (!fill) {
            adder_raise(vm, &adder_TypeError, "The fill character must be a unicode character, not %T", args[2]);
        }
        if (str_length(fill) != 1) {
            adder_raise(vm, &adder_TypeError, "The fill character must be exactly one character long");
        }
    }
    if (width <= length) return args[0];
    size_t pad = (size_t)(width - length);
    size_t left = how == JUSTIFY_LEFT ? 0 : how == JUSTIFY_RIGHT ? pad : text_center_left(pad, (size_t)width);
    return text_pad(vm, &text_kind_str, str_text(s), str_size(s), left, pad - left, fill ? str_text(fill) : " ",
                    fill ? str_size(fill) : 1);
}
ADDER_METHOD(adder_str_type, str_ljust, "ljust(self, width, fillchar=' ', /)", "Padded on the right.") {
    return justify(vm, args, JUSTIFY_LEFT);
}
ADDER_METHOD(adder_str_type, str_rjust, "rjust(self, width, fillchar=' ', /)", "Padded on the left.") {
    return justify(vm, args, JUSTIFY_RIGHT);
}
ADDER_METHOD(adder_str_type, str_center, "center(self, width, fillchar=' ', /)", "Padded on both sides.") {
    return justify(vm, args, JUSTIFY_CENTER);
}
ADDER_METHOD(adder_str_type, str_zfill, "zfill(self, width, /)", "Padded with zeros behind the sign.") {
    const Str *s = str_of(args[0]);
    intptr_t width = adder_to_index(vm, args[1]);
    Value result = text_zero_fill(vm, &text_kind_str, str_text(s), str_size(s), str_length(s), width);
    return adder_is_unbound(result) ? args[0] : result;
}
ADDER_METHOD(adder_str_type, str_expandtabs, "expandtabs(self, tabsize=8)", "With tabs replaced by spaces.") {
    const Str *s = str_of(args[0]);
    int tab_size = adder_is_unbound(args[1]) ? 8 : adder_to_int(vm, args[1]);
    return text_expand_tabs(vm, &text_kind_str, str_text(s), str_size(s), tab_size);
}

/* ---- case ---- */
ADDER_METHOD(adder_str_type, str_lower, "lower(self, /)", "In lower case.") {
    return str_change_case(vm, args[0], TEXT_LOWER);
}
ADDER_METHOD(adder_str_type, str_upper, "upper(self, /)", "In upper case.") {
    return str_change_case(vm, args[0], TEXT_UPPER);
}
ADDER_METHOD(adder_str_type, str_title, "title(self, /)", "Each word in title case.") {
    return str_change_case(vm, args[0], TEXT_TITLE);
}
ADDER_METHOD(adder_str_type, str_swapcase, "swapcase(self, /)", "Upper and lower case exchanged.") {
    return str_change_case(vm, args[0], TEXT_SWAP);
}
ADDER_METHOD(adder_str_type, str_capitalize, "capitalize(self, /)",
             "The first character in title, the rest in lower case.") {
    return str_change_case(vm, args[0], TEXT_CAPITALIZE);
}
ADDER_METHOD(adder_str_type, str_casefold, "casefold(self, /)", "For caseless comparison.") {
    return str_fold_case(vm, args[0]);
}

/* ---- predicates ---- */
ADDER_METHOD(adder_str_type, str_isalnum, "isalnum(self, /)", "Only letters and digits.") {
    return adder_bool(str_all_of_class(str_of(args[0]), UNICODE_ALNUM));
}
ADDER_METHOD(adder_str_type, str_isalpha, "isalpha(self, /)", "Only letters.") {
    return adder_bool(str_all_of_class(str_of(args[0]), UNICODE_ALPHA));
}
ADDER_METHOD(adder_str_type, str_isascii, "isascii(self, /)", "Only ASCII.") {
    return adder_bool(str_is_ascii(str_of(args[0])));
}
ADDER_METHOD(adder_str_type, str_isdecimal, "isdecimal(self, /)", "Only decimal digits.") {
    return adder_bool(str_all_of_class(str_of(args[0]), UNICODE_DECIMAL));
}
ADDER_METHOD(adder_str_type, str_isdigit, "isdigit(self, /)", "Only digits.") {
    return adder_bool(str_all_of_class(str_of(args[0]), UNICODE_DIGIT));
}
ADDER_METHOD(adder_str_type, str_isidentifier, "isidentifier(self, /)", "A Python name.") {
    return adder_bool(str_is_identifier(str_of(args[0])));
}
ADDER_METHOD(adder_str_type, str_islower, "islower(self, /)", "Cased characters are in lower case.") {
    return adder_bool(str_is_lower(str_of(args[0])));
}
ADDER_METHOD(adder_str_type, str_isnumeric, "isnumeric(self, /)", "Only numeric characters.") {
    return adder_bool(str_all_of_class(str_of(args[0]), UNICODE_NUMERIC));
}
ADDER_METHOD(adder_str_type, str_isprintable, "isprintable(self, /)", "Only printable characters.") {
    return adder_bool(str_size(str_of(args[0])) == 0 || str_all_of_class(str_of(args[0]), UNICODE_PRINTABLE));
}
ADDER_METHOD(adder_str_type, str_isspace, "isspace(self, /)", "Only white space.") {
    return adder_bool(str_all_of_class(str_of(args[0]), UNICODE_SPACE));
}
ADDER_METHOD(adder_str_type, str_istitle, "istitle(self, /)", "Each word in title case.") {
    return adder_bool(str_is_title(str_of(args[0])));
}
ADDER_METHOD(adder_str_type, str_isupper, "isupper(self, /)", "Cased characters are in upper case.") {
    return adder_bool(str_is_upper(str_of(args[0])));
}

/* ---- conversion ---- */
ADDER_METHOD(adder_str_type, str_encode, "encode(self, encoding='utf-8', errors='strict')", "As bytes.") {
    return codec_encode(vm, args[0], args[1], args[2]);
}
ADDER_METHOD(adder_str_type, str_translate_method, "translate(self, table, /)",
             "Each character replaced by table[ord(character)].") {
    return str_translate(vm, args[0], args[1]);
}
ADDER_STATIC_METHOD(adder_str_type, str_maketrans, "maketrans(x, y=None, z=None, /)", "A table for translate().") {
    return str_make_translation(vm, args[0], args[1], args[2]);
}
ADDER_METHOD(adder_str_type, str_format_method, "format(self, *args, **kwargs)",
             "With {} fields replaced by arguments.") {
    return str_format(vm, args[0], args + 1, nargs - 1, args[nargs]);
}
ADDER_METHOD(adder_str_type, str_format_map, "format_map(self, mapping, /)", "As format(**mapping), without a copy.") {
    return str_format(vm, args[0], NULL, 0, args[1]);
}

const AdderMember str_members[STR_MEMBERS] = {
    ADDER_MEMBER_NATIVE(capitalize, str_capitalize),
    ADDER_MEMBER_NATIVE(casefold, str_casefold),
    ADDER_MEMBER_NATIVE(center, str_center),
    ADDER_MEMBER_NATIVE(count, str_count),
    ADDER_MEMBER_NATIVE(encode, str_encode),
    ADDER_MEMBER_NATIVE(endswith, str_endswith),
    ADDER_MEMBER_NATIVE(expandtabs, str_expandtabs),
    ADDER_MEMBER_NATIVE(find, str_find),
    ADDER_MEMBER_NATIVE(format, str_format_method),
    ADDER_MEMBER_NATIVE(format_map, str_format_map),
    ADDER_MEMBER_NATIVE(index, str_index),
    ADDER_MEMBER_NATIVE(isalnum, str_isalnum),
    ADDER_MEMBER_NATIVE(isalpha, str_isalpha),
    ADDER_MEMBER_NATIVE(isascii, str_isascii),
    ADDER_MEMBER_NATIVE(isdecimal, str_isdecimal),
    ADDER_MEMBER_NATIVE(isdigit, str_isdigit),
    ADDER_MEMBER_NATIVE(isidentifier, str_isidentifier),
    ADDER_MEMBER_NATIVE(islower, str_islower),
    ADDER_MEMBER_NATIVE(isnumeric, str_isnumeric),
    ADDER_MEMBER_NATIVE(isprintable, str_isprintable),
    ADDER_MEMBER_NATIVE(isspace, str_isspace),
    ADDER_MEMBER_NATIVE(istitle, str_istitle),
    ADDER_MEMBER_NATIVE(isupper, str_isupper),
    ADDER_MEMBER_NATIVE(join, str_join),
    ADDER_MEMBER_NATIVE(ljust, str_ljust),
    ADDER_MEMBER_NATIVE(lower, str_lower),
    ADDER_MEMBER_NATIVE(lstrip, str_lstrip),
    ADDER_MEMBER_NATIVE(maketrans, str_maketrans),
    ADDER_MEMBER_NATIVE(partition, str_partition),
    ADDER_MEMBER_NATIVE(removeprefix, str_removeprefix),
    ADDER_MEMBER_NATIVE(removesuffix, str_removesuffix),
    ADDER_MEMBER_NATIVE(replace, str_replace),
    ADDER_MEMBER_NATIVE(rfind, str_rfind),
    ADDER_MEMBER_NATIVE(rindex, str_rindex),
    ADDER_MEMBER_NATIVE(rjust, str_rjust),
    ADDER_MEMBER_NATIVE(rpartition, str_rpartition),
    ADDER_MEMBER_NATIVE(rsplit, str_rsplit),
    ADDER_MEMBER_NATIVE(rstrip, str_rstrip),
    ADDER_MEMBER_NATIVE(split, str_split),
    ADDER_MEMBER_NATIVE(splitlines, str_splitlines),
    ADDER_MEMBER_NATIVE(startswith, str_startswith),
    ADDER_MEMBER_NATIVE(strip, str_strip),
    ADDER_MEMBER_NATIVE(swapcase, str_swapcase),
    ADDER_MEMBER_NATIVE(title, str_title),
    ADDER_MEMBER_NATIVE(translate, str_translate_method),
    ADDER_MEMBER_NATIVE(upper, str_upper),
    ADDER_MEMBER_NATIVE(zfill, str_zfill),
};
