/* re.c: the module re: regular expressions as CPython's. Pattern objects, the functions of the module and the cache of
 * compiled patterns.
 *
 * The compiler is re_compile.c, the machine re_match.c, Match objects are re_object.c.
 */
#include "module/re.h"

#include "module/text_error.h"

#define PATTERN(v) ((const Pattern *)(const void *)adder_object_get(v))

/* ---- the cache: a list of patterns in a root of the VM, the one used last in front ---- */

enum { CACHE_SIZE = ADDER_WORD64 ? 16 : 4 };

static bool same_source(AdderVm *vm, AdderValue a, AdderValue b) {
    ReText x, y;
    return adder_type_of(a) == adder_type_of(b) && re_text(vm, a, &x) && re_text(vm, b, &y) && x.size == y.size &&
           memcmp(x.bytes, y.bytes, x.size) == 0;
}

static size_t find_cached(AdderVm *vm, AdderValue cache, AdderValue source, unsigned flags) {
    size_t count = adder_list_count(cache);
    AdderValue *items = adder_list_items(cache);
    for (size_t i = 0; i < count; i++) {
        if (adder_same(PATTERN(items[i])->source, source) && PATTERN(items[i])->requested == flags) return i;
    }
    for (size_t i = 0; i < count; i++) {
        if (PATTERN(items[i])->requested == flags && same_source(vm, PATTERN(items[i])->source, source)) return i;
    }
    return count;
}

/* Compiles, or finds what was compiled already. */
static const Pattern *compile_cached(AdderVm *vm, AdderValue source, unsigned flags) {
    if (!adder_is_exact(source, &adder_str_type) && !adder_is_exact(source, &adder_bytes_type)) {
        return PATTERN(re_compile(vm, source, flags));
    }
    AdderValue *root = adder_module_state(vm, ADDER_STATE_RE);
    if (!adder_is_object(*root)) *root = adder_list(vm, 0, NULL);
    AdderValue cache = *root;
    size_t at = find_cached(vm, cache, source, flags);
    if (at == adder_list_count(cache)) {
        AdderValue pattern = re_compile(vm, source, flags);
        at = adder_list_count(cache);
        if (at < CACHE_SIZE) {
            adder_list_append(vm, cache, pattern);
        } else {
            at = CACHE_SIZE - 1;
            adder_store(vm, adder_object_get(cache), &adder_list_items(cache)[at], pattern);
        }
    }
    AdderValue *items = adder_list_items(cache), found = items[at];
    if (at > 0) {
        AdderValue first = items[0];
        adder_store(vm, adder_object_get(cache), &items[0], found);
        adder_store(vm, adder_object_get(cache), &items[at], first);
    }
    return PATTERN(found);
}

/* The argument `pattern` of the module's functions. */
static const Pattern *to_pattern(AdderVm *vm, AdderValue v, AdderValue flags_value) {
    unsigned flags = adder_is_unbound(flags_value) ? 0 : (unsigned)adder_to_int(vm, flags_value);
    if (adder_is_exact(v, &re_pattern_type)) {
        if (flags != 0) {
            adder_raise(vm, &adder_ValueError, "cannot process flags argument with a compiled pattern");
        }
        return PATTERN(v);
    }
    return compile_cached(vm, v, flags & 0x1ff);
}

/* ---- what patterns do ---- */

typedef enum Mode { MODE_MATCH, MODE_FULLMATCH, MODE_SEARCH } Mode;

static AdderValue match(AdderVm *vm, const Pattern *p, const AdderValue *args, Mode mode) {
    Matcher m;
    re_matcher_start(vm, &m, p, args[0], args[1], args[2]);
    m.whole = mode == MODE_FULLMATCH;
    bool found = mode == MODE_SEARCH ? re_search(&m, m.from) : re_match_at(&m, m.from);
    AdderValue result = found ? re_match_new(&m) : ADDER_NONE;
    re_matcher_end(&m);
    return result;
}

static AdderValue empty_part(const Matcher *m) {
    return re_part(m, m->text, m->text);
}

/* What findall gives for a match: the only group, all groups, or all of it. */
static AdderValue found_value(const Matcher *m) {
    unsigned groups = m->pattern->groups;
    if (groups == 0) return re_group_part(m, 0, ADDER_NONE);
    AdderValue empty = empty_part(m);
    if (groups == 1) return re_group_part(m, 1, empty);
    AdderValue result = adder_tuple(m->vm, groups, NULL);
    for (unsigned i = 0; i < groups; i++) {
        AdderValue v = re_group_part(m, i + 1, empty);
        adder_store(m->vm, adder_object_get(result), &adder_tuple_items(result)[i], v);
    }
    return result;
}

static AdderValue find_all(AdderVm *vm, const Pattern *p, const AdderValue *args) {
    Matcher m;
    AdderValue result = adder_list(vm, 0, NULL);
    re_matcher_start(vm, &m, p, args[0], args[1], args[2]);
    while (re_search_next(&m)) {
        adder_list_append(vm, result, found_value(&m));
        adder_poll(vm);
        re_matcher_check(&m);
    }
    re_matcher_end(&m);
    return result;
}

static AdderValue split(AdderVm *vm, const Pattern *p, AdderValue string, AdderValue max_value) {
    Matcher m;
    AdderValue result = adder_list(vm, 0, NULL);
    intptr_t max = adder_is_unbound(max_value) ? 0 : adder_to_index(vm, max_value), count = 0;
    re_matcher_start(vm, &m, p, string, ADDER_UNBOUND, ADDER_UNBOUND);
    const uint8_t *last = m.text;
    for (; (max == 0 || count < max) && re_search_next(&m); count++) {
        adder_list_append(vm, result, re_part(&m, last, m.start));
        for (unsigned i = 0; i < p->groups; i++) adder_list_append(vm, result, re_group_part(&m, i + 1, ADDER_NONE));
        last = m.stop;
        adder_poll(vm);
        re_matcher_check(&m);
    }
    adder_list_append(vm, result, re_part(&m, last, m.end));
    re_matcher_end(&m);
    return result;
}

/* A replacement while it goes on. */
typedef struct Substitution {
    Matcher m;
    AdderBuilder pieces, out;
    AdderValue function; /* unbound: the template in `pieces` */
    bool template_is_str;
    size_t items; /* parts put so far, for the message */
} Substitution;

static _Noreturn void fail_item(const Substitution *s, AdderValue item, const char *name) {
    adder_raise(s->m.vm, &adder_TypeError, "sequence item %z: expected %s, %s%N found", s->items,
                s->m.is_str ? "str instance" : "a bytes-like object", name,
                adder_is_unbound(item) ? s->m.is_str ? &adder_bytes_type : &adder_str_type : adder_type_of(item));
}

static void put_replacement(Substitution *s) {
    AdderVm *vm = s->m.vm;
    if (adder_is_unbound(s->function)) {
        if (s->template_is_str != s->m.is_str) fail_item(s, ADDER_UNBOUND, "");
        ReSpan span = {s->m.text, s->m.words, (uint32_t)(s->m.start - s->m.text), (uint32_t)(s->m.stop - s->m.text)};
        re_template_expand(&s->pieces, &span, &s->out);
        s->items++;
        return;
    }
    AdderValue found = re_match_new(&s->m);
    AdderValue item = adder_call(vm, s->function, 1, &found);
    re_matcher_check(&s->m);
    ReText text;
    if (adder_is_none(item)) return;
    if (!re_text(vm, item, &text) || text.is_str != s->m.is_str) fail_item(s, item, "");
    adder_builder_put(&s->out, (const char *)text.bytes, text.size);
    s->items++;
}

/* args: replacement, string, count. */
static AdderValue substitute(AdderVm *vm, const Pattern *p, const AdderValue *args, bool with_count) {
    Substitution s = {.function = ADDER_UNBOUND, .template_is_str = adder_is_str(args[0])};
    intptr_t limit = adder_is_unbound(args[2]) ? 0 : adder_to_index(vm, args[2]), count = 0;
    adder_builder_start(vm, &s.pieces);
    adder_builder_start(vm, &s.out);
    if (adder_is_callable(vm, args[0])) {
        s.function = args[0];
    } else {
        re_template_parse(vm, &s.pieces, p, args[0]);
    }
    re_matcher_start(vm, &s.m, p, args[1], ADDER_UNBOUND, ADDER_UNBOUND);
    const uint8_t *last = s.m.text;
    for (; (limit == 0 || count < limit) && re_search_next(&s.m); count++) {
        if (last < s.m.start) {
            adder_builder_put(&s.out, (const char *)last, (size_t)(s.m.start - last));
            s.items++;
        }
        put_replacement(&s);
        last = s.m.stop;
        adder_poll(vm);
        re_matcher_check(&s.m);
    }
    adder_builder_put(&s.out, (const char *)last, (size_t)(s.m.end - last));
    re_matcher_end(&s.m);
    bool unchanged = count == 0 && adder_is_exact(args[1], s.m.is_str ? &adder_str_type : &adder_bytes_type);
    AdderValue result = unchanged ? args[1] : s.m.is_str ? adder_builder_str(&s.out) : adder_builder_bytes(&s.out);
    if (!with_count) return result;
    AdderValue pair[2] = {result, adder_small_int(count)};
    return adder_tuple(vm, 2, pair);
}

/* ---- finditer ---- */

static const AdderType finder_type;
typedef struct Finder {
    AdderObject object;
    AdderValue pattern, string;
    uint32_t begin, from, end;
    bool not_empty; /* the last match was empty */
} Finder;

static void finder_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Finder *)(void *)self)->pattern, 2);
}

static AdderValue find_each(AdderVm *vm, const Pattern *p, const AdderValue *args) {
    Matcher m;
    re_matcher_start(vm, &m, p, args[0], args[1], args[2]);
    Finder *finder = adder_new(vm, &finder_type, sizeof *finder);
    finder->pattern = adder_object(p);
    finder->string = args[0];
    finder->begin = finder->from = (uint32_t)(m.from - m.text);
    finder->end = (uint32_t)(m.end - m.text);
    re_matcher_end(&m);
    return adder_object(finder);
}

static AdderValue finder_iterate(AdderVm *vm, AdderValue self) {
    (void)vm;
    return self;
}

static AdderValue finder_next(AdderVm *vm, AdderValue self) {
    Finder *finder = (Finder *)(void *)adder_object_get(self);
    if (finder->from == RE_UNSET) return ADDER_UNBOUND;
    Matcher m;
    re_matcher_start(vm, &m, PATTERN(finder->pattern), finder->string, ADDER_UNBOUND, ADDER_UNBOUND);
    size_t size = (size_t)(m.end - m.text);
    if (finder->end < size) m.end = m.text + finder->end;
    if (finder->from > size) finder->from = (uint32_t)size; /* a bytearray that became shorter */
    m.begin = m.text + (finder->begin > size ? size : finder->begin);
    m.from = m.text + finder->from;
    m.not_empty_at = finder->not_empty ? m.from : NULL;
    AdderValue result = ADDER_UNBOUND;
    if (re_search_next(&m)) {
        result = re_match_new(&m);
        finder->from = (uint32_t)(m.from - m.text);
        finder->not_empty = m.not_empty_at != NULL;
    } else {
        finder->from = RE_UNSET;
    }
    re_matcher_end(&m);
    return result;
}

static const AdderMember finder_members[0] = {};
static const AdderSlots finder_slots = {
    .native = &finder_type,
    .size = sizeof(Finder),
    .letter = 'i',
    .trace = finder_trace,
    .iterate = finder_iterate,
    .next = finder_next,
};
static ADDER_TYPE(finder_type, callable_iterator, adder_object_type, finder_slots, finder_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "callable_iterator()");

/* ---- Pattern objects ---- */

static void pattern_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Pattern *)(void *)self)->source, 2);
}

ADDER_METHOD(re_pattern_type, pattern_match, "match(self, /, string, pos=0, endpos=0)",
             "Matches zero or more characters at the beginning of the string.") {
    return match(vm, PATTERN(args[0]), args + 1, MODE_MATCH);
}
ADDER_METHOD(re_pattern_type, pattern_fullmatch, "fullmatch(self, /, string, pos=0, endpos=0)",
             "Matches against all of the string.") {
    return match(vm, PATTERN(args[0]), args + 1, MODE_FULLMATCH);
}
ADDER_METHOD(re_pattern_type, pattern_search, "search(self, /, string, pos=0, endpos=0)",
             "Scan through string looking for a match, and return a corresponding match object instance.") {
    return match(vm, PATTERN(args[0]), args + 1, MODE_SEARCH);
}
ADDER_METHOD(re_pattern_type, pattern_findall, "findall(self, /, string, pos=0, endpos=0)",
             "Return a list of all non-overlapping matches of pattern in string.") {
    return find_all(vm, PATTERN(args[0]), args + 1);
}
ADDER_METHOD(re_pattern_type, pattern_finditer, "finditer(self, /, string, pos=0, endpos=0)",
             "Return an iterator over all non-overlapping matches for the pattern in string.") {
    return find_each(vm, PATTERN(args[0]), args + 1);
}
ADDER_METHOD(re_pattern_type, pattern_split, "split(self, /, string, maxsplit=0)",
             "Split string by the occurrences of pattern.") {
    return split(vm, PATTERN(args[0]), args[1], args[2]);
}
ADDER_METHOD(re_pattern_type, pattern_sub, "sub(self, /, repl, string, count=0)",
             "Return the string obtained by replacing the matches of pattern by repl, a string or a function.") {
    return substitute(vm, PATTERN(args[0]), args + 1, false);
}
ADDER_METHOD(re_pattern_type, pattern_subn, "subn(self, /, repl, string, count=0)",
             "As sub(), but return a tuple of the new string and the number of replacements.") {
    return substitute(vm, PATTERN(args[0]), args + 1, true);
}
ADDER_PROPERTY(re_pattern_type, pattern_pattern, "pattern", "What it was compiled from.") {
    return PATTERN(args[0])->source;
}
ADDER_PROPERTY(re_pattern_type, pattern_flags, "flags", "The regex matching flags.") {
    return adder_small_int(PATTERN(args[0])->flags);
}
ADDER_PROPERTY(re_pattern_type, pattern_groups, "groups", "The number of capturing groups in the pattern.") {
    return adder_small_int(PATTERN(args[0])->groups);
}
ADDER_PROPERTY(re_pattern_type, pattern_groupindex, "groupindex", "A dictionary from group names to numbers.") {
    AdderValue names = PATTERN(args[0])->names, result = adder_dict(vm), name, group;
    size_t position = 0;
    while (!adder_is_unbound(names) && adder_dict_walk(names, &position, &name, &group)) {
        adder_dict_store(vm, result, name, group);
    }
    return result;
}
ADDER_METHOD(re_pattern_type, pattern_copy, "__copy__(self, /)", NULL) {
    return args[0];
}
ADDER_METHOD(re_pattern_type, pattern_deepcopy, "__deepcopy__(self, memo, /)", NULL) {
    return args[0];
}

static void pattern_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    static const struct {
        const char *name;
        unsigned flag;
    } names[] = {{"IGNORECASE", RE_IGNORECASE}, {"LOCALE", RE_LOCALE},   {"MULTILINE", RE_MULTILINE},
                 {"DOTALL", RE_DOTALL},         {"UNICODE", RE_UNICODE}, {"VERBOSE", RE_VERBOSE},
                 {"DEBUG", RE_DEBUG},           {"ASCII", RE_ASCII}};
    const Pattern *p = PATTERN(self);
    unsigned flags = p->flags;
    if (adder_is_str(p->source) && (flags & (RE_LOCALE | RE_UNICODE | RE_ASCII)) == RE_UNICODE) {
        flags &= ~(unsigned)RE_UNICODE;
    }
    AdderValue text = adder_repr(vm, p->source);
    ReText shown;
    re_text(vm, text, &shown);
    size_t size = 0; /* of 200 characters */
    for (unsigned i = 0; i < 200 && size < shown.size; i++) {
        do size++;
        while (size < shown.size && (shown.bytes[size] & 0xc0) == 0x80);
    }
    adder_builder_put_c(out, "re.compile(");
    adder_builder_put(out, (const char *)shown.bytes, size);
    const char *separator = ", re.";
    for (unsigned i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (!(flags & names[i].flag)) continue;
        adder_builder_format(out, "%s%s", separator, names[i].name);
        separator = "|re.";
    }
    adder_builder_put_char(out, ')');
}

static AdderValue pattern_compare(AdderVm *vm, AdderComparison op, AdderValue self, AdderValue other) {
    if ((op != ADDER_EQ && op != ADDER_NE) || !adder_is_exact(other, &re_pattern_type)) return ADDER_NOT_IMPLEMENTED;
    const Pattern *a = PATTERN(self), *b = PATTERN(other);
    bool same = a == b || (a->flags == b->flags && same_source(vm, a->source, b->source));
    return adder_bool(same == (op == ADDER_EQ));
}

static uint32_t pattern_hash(AdderVm *vm, AdderValue self) {
    return adder_hash(vm, PATTERN(self)->source) * 31 + PATTERN(self)->flags;
}

static const AdderMember pattern_members[] = {
    ADDER_MEMBER_NATIVE(match, pattern_match),     ADDER_MEMBER_NATIVE(fullmatch, pattern_fullmatch),
    ADDER_MEMBER_NATIVE(search, pattern_search),   ADDER_MEMBER_NATIVE(sub, pattern_sub),
    ADDER_MEMBER_NATIVE(subn, pattern_subn),       ADDER_MEMBER_NATIVE(split, pattern_split),
    ADDER_MEMBER_NATIVE(findall, pattern_findall), ADDER_MEMBER_NATIVE(finditer, pattern_finditer),
    ADDER_MEMBER_NATIVE(pattern, pattern_pattern), ADDER_MEMBER_NATIVE(flags, pattern_flags),
    ADDER_MEMBER_NATIVE(groups, pattern_groups),   ADDER_MEMBER_NATIVE(groupindex, pattern_groupindex),
    ADDER_MEMBER_NATIVE(__copy__, pattern_copy),   ADDER_MEMBER_NATIVE(__deepcopy__, pattern_deepcopy),
};
static const AdderSlots pattern_slots = {
    .native = &re_pattern_type,
    .letter = 'h',
    .trace = pattern_trace,
    .repr = pattern_repr,
    .hash = pattern_hash,
    .compare = pattern_compare,
};
ADDER_TYPE(re_pattern_type, re_pattern, adder_object_type, pattern_slots, pattern_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "Pattern()\nCompiled regular expression object.");

/* ---- the functions of the module ---- */

/* Arguments pattern, string, flags as what the methods take. */
static AdderValue match_function(AdderVm *vm, const AdderValue *args, Mode mode) {
    AdderValue method[3] = {args[1], ADDER_UNBOUND, ADDER_UNBOUND};
    return match(vm, to_pattern(vm, args[0], args[2]), method, mode);
}

ADDER_NATIVE(re_compile_function, "compile(pattern, flags=0)",
             "Compile a regular expression pattern, returning a Pattern object.") {
    return adder_object(to_pattern(vm, args[0], args[1]));
}
ADDER_NATIVE(re_match_function, "match(pattern, string, flags=0)",
             "Try to apply the pattern at the start of the string, returning a Match object, or None.") {
    return match_function(vm, args, MODE_MATCH);
}
ADDER_NATIVE(re_fullmatch_function, "fullmatch(pattern, string, flags=0)",
             "Try to apply the pattern to all of the string, returning a Match object, or None.") {
    return match_function(vm, args, MODE_FULLMATCH);
}
ADDER_NATIVE(re_search_function, "search(pattern, string, flags=0)",
             "Scan through string looking for a match to the pattern, returning a Match object, or None.") {
    return match_function(vm, args, MODE_SEARCH);
}
ADDER_NATIVE(re_findall_function, "findall(pattern, string, flags=0)",
             "Return a list of all non-overlapping matches in the string.") {
    AdderValue method[3] = {args[1], ADDER_UNBOUND, ADDER_UNBOUND};
    return find_all(vm, to_pattern(vm, args[0], args[2]), method);
}
ADDER_NATIVE(re_finditer_function, "finditer(pattern, string, flags=0)",
             "Return an iterator over all non-overlapping matches in the string.") {
    AdderValue method[3] = {args[1], ADDER_UNBOUND, ADDER_UNBOUND};
    return find_each(vm, to_pattern(vm, args[0], args[2]), method);
}
ADDER_NATIVE(re_split_function, "split(pattern, string, maxsplit=0, flags=0)",
             "Split the source string by the occurrences of the pattern, returning a list of the parts.") {
    return split(vm, to_pattern(vm, args[0], args[3]), args[1], args[2]);
}
ADDER_NATIVE(re_sub_function, "sub(pattern, repl, string, count=0, flags=0)",
             "Return the string obtained by replacing the occurrences of the pattern in string by repl.") {
    return substitute(vm, to_pattern(vm, args[0], args[4]), args + 1, false);
}
ADDER_NATIVE(re_subn_function, "subn(pattern, repl, string, count=0, flags=0)",
             "As sub(), but return a tuple of the new string and the number of replacements.") {
    return substitute(vm, to_pattern(vm, args[0], args[4]), args + 1, true);
}

ADDER_NATIVE(re_escape_function, "escape(pattern)", "Escape special characters in a string.") {
    static const char special[] = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f";
    ReText text;
    if (!re_text(vm, args[0], &text)) {
        adder_raise(vm, &adder_TypeError, "decoding to str: need a bytes-like object, %T found", args[0]);
    }
    AdderBuilder out;
    adder_builder_start(vm, &out);
    for (size_t i = 0; i < text.size; i++) {
        uint8_t c = text.bytes[i];
        if (c != 0 && c < 0x80 && strchr(special, c) != NULL) adder_builder_put_char(&out, '\\');
        adder_builder_put_char(&out, (char)c);
    }
    return text.is_str ? adder_builder_str(&out) : adder_builder_bytes(&out);
}

ADDER_NATIVE(re_purge_function, "purge()", "Clear the regular expression cache.") {
    *adder_module_state(vm, ADDER_STATE_RE) = ADDER_UNBOUND;
    return ADDER_NONE;
}

static const AdderMember re_members[] = {
    ADDER_MEMBER_NATIVE(match, re_match_function),
    ADDER_MEMBER_NATIVE(fullmatch, re_fullmatch_function),
    ADDER_MEMBER_NATIVE(search, re_search_function),
    ADDER_MEMBER_NATIVE(sub, re_sub_function),
    ADDER_MEMBER_NATIVE(subn, re_subn_function),
    ADDER_MEMBER_NATIVE(split, re_split_function),
    ADDER_MEMBER_NATIVE(findall, re_findall_function),
    ADDER_MEMBER_NATIVE(finditer, re_finditer_function),
    ADDER_MEMBER_NATIVE(compile, re_compile_function),
    ADDER_MEMBER_NATIVE(purge, re_purge_function),
    ADDER_MEMBER_NATIVE(escape, re_escape_function),
    ADDER_MEMBER(Pattern, re_pattern_type),
    ADDER_MEMBER(Match, re_match_type),
    ADDER_MEMBER(error, re_error_type),
    ADDER_MEMBER(PatternError, re_error_type),
    ADDER_MEMBER(RegexFlag, adder_int_type),
    ADDER_MEMBER_INT(NOFLAG, 0),
    ADDER_MEMBER_INT(A, RE_ASCII),
    ADDER_MEMBER_INT(ASCII, RE_ASCII),
    ADDER_MEMBER_INT(DEBUG, RE_DEBUG),
    ADDER_MEMBER_INT(DOTALL, RE_DOTALL),
    ADDER_MEMBER_INT(I, RE_IGNORECASE),
    ADDER_MEMBER_INT(IGNORECASE, RE_IGNORECASE),
    ADDER_MEMBER_INT(L, RE_LOCALE),
    ADDER_MEMBER_INT(LOCALE, RE_LOCALE),
    ADDER_MEMBER_INT(M, RE_MULTILINE),
    ADDER_MEMBER_INT(MULTILINE, RE_MULTILINE),
    ADDER_MEMBER_INT(S, RE_DOTALL),
    ADDER_MEMBER_INT(U, RE_UNICODE),
    ADDER_MEMBER_INT(UNICODE, RE_UNICODE),
    ADDER_MEMBER_INT(VERBOSE, RE_VERBOSE),
    ADDER_MEMBER_INT(X, RE_VERBOSE),
};
ADDER_MODULE(re_module, re, re_members, "Regular expression operations.");
