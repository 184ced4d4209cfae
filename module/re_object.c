/* re_object.c: Match objects: the groups of a match and where they were found.
 *
 * They hold byte offsets; what Python sees are characters, counted when they are asked for. Knows no matching.
 */
#include "module/re.h"

#include "module/text_error.h"

typedef struct Match {
    AdderObject object;
    AdderValue pattern, string;
    uint32_t pos, endpos;
    uint32_t last_group; /* 0: none */
    uint32_t spans[];    /* start and stop of group 0, 1, ... */
} Match;
#define MATCH(v) ((const Match *)(const void *)adder_object_get(v))
#define PATTERN(v) ((const Pattern *)(const void *)adder_object_get(v))

static void match_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Match *)(void *)self)->pattern, 2);
}

AdderValue re_match_new(Matcher *m) {
    const Pattern *p = m->pattern;
    size_t words = 2u * p->groups;
    Match *match = adder_new(m->vm, &re_match_type, sizeof(Match) + (words + 2) * sizeof(uint32_t));
    match->pattern = adder_object(p);
    match->string = m->string;
    match->pos = (uint32_t)(m->begin - m->text);
    match->endpos = (uint32_t)(m->end - m->text);
    match->last_group = m->last_group;
    match->spans[0] = (uint32_t)(m->start - m->text);
    match->spans[1] = (uint32_t)(m->stop - m->text);
    memcpy(match->spans + 2, m->words, words * sizeof(uint32_t));
    return adder_object(match);
}

/* ---- parts of the text ---- */

static AdderValue part(AdderVm *vm, AdderValue string, bool is_str, const uint8_t *text, size_t from, size_t to,
                       size_t size) {
    if (!is_str) {
        if (from == 0 && to == size && adder_is_exact(string, &adder_bytes_type)) return string;
        return adder_bytes(vm, text + from, to - from);
    }
    if (from == 0 && to == size && adder_is_exact(string, &adder_str_type)) return string;
    return adder_str(vm, (const char *)text + from, to - from);
}

AdderValue re_part(const Matcher *m, const uint8_t *from, const uint8_t *to) {
    return part(m->vm, ADDER_NONE, m->is_str, m->text, (size_t)(from - m->text), (size_t)(to - m->text), 0);
}

AdderValue re_group_part(const Matcher *m, unsigned group, AdderValue otherwise) {
    if (group == 0) return re_part(m, m->start, m->stop);
    uint32_t from = m->words[2 * group - 2], to = m->words[2 * group - 1];
    return from == RE_UNSET || to == RE_UNSET ? otherwise : re_part(m, m->text + from, m->text + to);
}

static bool is_set(const Match *match, unsigned group) {
    return match->spans[2 * group] != RE_UNSET && match->spans[2 * group + 1] != RE_UNSET;
}

/* The text of a group; a bytearray may have become shorter since. */
static AdderValue group_value(AdderVm *vm, const Match *match, unsigned group, AdderValue otherwise) {
    ReText text;
    if (!is_set(match, group)) return otherwise;
    re_text(vm, match->string, &text);
    size_t from = match->spans[2 * group], to = match->spans[2 * group + 1];
    if (to > text.size) to = text.size;
    if (from > to) from = to;
    return part(vm, match->string, text.is_str, text.bytes, from, to, text.size);
}

static AdderValue characters(AdderVm *vm, const Match *match, uint32_t offset) {
    ReText text;
    re_text(vm, match->string, &text);
    size_t n = text.wide ? text_characters((const char *)text.bytes, offset) : offset;
    return adder_int_unsigned(vm, n);
}

static AdderValue span_value(AdderVm *vm, const Match *match, unsigned group) {
    AdderValue span[2] = {adder_small_int(-1), adder_small_int(-1)};
    if (is_set(match, group)) {
        span[0] = characters(vm, match, match->spans[2 * group]);
        span[1] = characters(vm, match, match->spans[2 * group + 1]);
    }
    return adder_tuple(vm, 2, span);
}

/* ---- groups by number or name ---- */

/* The number of the group that a name or an int means. */
static unsigned group_number(AdderVm *vm, const Match *match, AdderValue v) {
    const Pattern *p = PATTERN(match->pattern);
    AdderValue found = ADDER_UNBOUND;
    if (adder_is_unbound(v)) return 0;
    if (adder_is_str(v)) {
        if (!adder_is_unbound(p->names)) found = adder_dict_find(vm, p->names, v);
    } else if (adder_is_int(v) || !adder_is_unbound(adder_find_attribute(vm, v, ADDER_N(__index__)))) {
        intptr_t n = adder_to_index(vm, v);
        if (n >= 0 && n <= p->groups) return (unsigned)n;
    }
    if (adder_is_unbound(found)) adder_raise(vm, &adder_IndexError, "no such group");
    return (unsigned)adder_small_int_get(found);
}

static AdderValue none_if_unbound(AdderValue v) {
    return adder_is_unbound(v) ? ADDER_NONE : v;
}

ADDER_METHOD(re_match_type, match_group, "group(self, /, *groups)",
             "Return one or more subgroups of the match, by number or name.") {
    const Match *match = MATCH(args[0]);
    if (nargs <= 2)
        return group_value(vm, match, group_number(vm, match, nargs == 2 ? args[1] : ADDER_UNBOUND), ADDER_NONE);
    AdderValue result = adder_tuple(vm, nargs - 1, NULL);
    for (unsigned i = 1; i < nargs; i++) {
        AdderValue v = group_value(vm, match, group_number(vm, match, args[i]), ADDER_NONE);
        adder_store(vm, adder_object_get(result), &adder_tuple_items(result)[i - 1], v);
    }
    return result;
}

static AdderValue match_get_item(AdderVm *vm, AdderValue self, AdderValue key) {
    return group_value(vm, MATCH(self), group_number(vm, MATCH(self), key), ADDER_NONE);
}

ADDER_METHOD(re_match_type, match_groups, "groups(self, /, default=None)",
             "Return a tuple of all the subgroups of the match, from 1.") {
    const Match *match = MATCH(args[0]);
    unsigned count = PATTERN(match->pattern)->groups;
    AdderValue result = adder_tuple(vm, count, NULL);
    for (unsigned i = 0; i < count; i++) {
        AdderValue v = group_value(vm, match, i + 1, none_if_unbound(args[1]));
        adder_store(vm, adder_object_get(result), &adder_tuple_items(result)[i], v);
    }
    return result;
}

ADDER_METHOD(re_match_type, match_groupdict, "groupdict(self, /, default=None)",
             "Return a dictionary of all the named subgroups of the match.") {
    const Match *match = MATCH(args[0]);
    AdderValue names = PATTERN(match->pattern)->names, result = adder_dict(vm), name, group;
    size_t position = 0;
    while (!adder_is_unbound(names) && adder_dict_walk(names, &position, &name, &group)) {
        unsigned n = (unsigned)adder_small_int_get(group);
        adder_dict_store(vm, result, name, group_value(vm, match, n, none_if_unbound(args[1])));
    }
    return result;
}

ADDER_METHOD(re_match_type, match_start, "start(self, group=0, /)", "Return index of the start of the substring.") {
    const Match *match = MATCH(args[0]);
    unsigned group = group_number(vm, match, args[1]);
    return is_set(match, group) ? characters(vm, match, match->spans[2 * group]) : adder_small_int(-1);
}
ADDER_METHOD(re_match_type, match_end, "end(self, group=0, /)", "Return index of the end of the substring.") {
    const Match *match = MATCH(args[0]);
    unsigned group = group_number(vm, match, args[1]);
    return is_set(match, group) ? characters(vm, match, match->spans[2 * group + 1]) : adder_small_int(-1);
}
ADDER_METHOD(re_match_type, match_span, "span(self, group=0, /)", "Return a tuple of start and end of the substring.") {
    return span_value(vm, MATCH(args[0]), group_number(vm, MATCH(args[0]), args[1]));
}

ADDER_METHOD(re_match_type, match_expand, "expand(self, /, template)",
             "Return the string obtained by doing backslash substitution on the template, as done by sub().") {
    const Match *match = MATCH(args[0]);
    AdderBuilder pieces, out;
    ReText text;
    adder_builder_start(vm, &pieces);
    adder_builder_start(vm, &out);
    re_template_parse(vm, &pieces, PATTERN(match->pattern), args[1]);
    re_text(vm, match->string, &text);
    for (unsigned i = 0; text.changeable && i < 2u * PATTERN(match->pattern)->groups + 2; i++) {
        if (match->spans[i] != RE_UNSET && match->spans[i] > text.size) {
            adder_raise(vm, &adder_BufferError, "the string was changed since the match");
        }
    }
    ReSpan span = {text.bytes, match->spans + 2, match->spans[0], match->spans[1]};
    re_template_expand(&pieces, &span, &out);
    return text.is_str ? adder_builder_str(&out) : adder_builder_bytes(&out);
}

/* ---- attributes ---- */

ADDER_PROPERTY(re_match_type, match_string, "string", "The string passed to match() or search().") {
    return MATCH(args[0])->string;
}
ADDER_PROPERTY(re_match_type, match_re, "re", "The regular expression object.") {
    return MATCH(args[0])->pattern;
}
ADDER_PROPERTY(re_match_type, match_pos, "pos", "Where the search began.") {
    return characters(vm, MATCH(args[0]), MATCH(args[0])->pos);
}
ADDER_PROPERTY(re_match_type, match_endpos, "endpos", "How far the search went.") {
    return characters(vm, MATCH(args[0]), MATCH(args[0])->endpos);
}
ADDER_PROPERTY(re_match_type, match_lastindex, "lastindex", "The index of the last matched capturing group.") {
    uint32_t last = MATCH(args[0])->last_group;
    return last == 0 ? ADDER_NONE : adder_small_int((intptr_t)last);
}
ADDER_PROPERTY(re_match_type, match_lastgroup, "lastgroup", "The name of the last matched capturing group.") {
    const Match *match = MATCH(args[0]);
    AdderValue names = PATTERN(match->pattern)->names, name, group;
    size_t position = 0;
    while (!adder_is_unbound(names) && adder_dict_walk(names, &position, &name, &group)) {
        if ((uint32_t)adder_small_int_get(group) == match->last_group) return name;
    }
    return ADDER_NONE;
}
ADDER_PROPERTY(re_match_type, match_regs, "regs", "The spans of all groups.") {
    const Match *match = MATCH(args[0]);
    unsigned count = PATTERN(match->pattern)->groups + 1u;
    AdderValue result = adder_tuple(vm, count, NULL);
    for (unsigned i = 0; i < count; i++) {
        AdderValue span = span_value(vm, match, i);
        adder_store(vm, adder_object_get(result), &adder_tuple_items(result)[i], span);
    }
    return result;
}
ADDER_METHOD(re_match_type, match_copy, "__copy__(self, /)", NULL) {
    return args[0];
}
ADDER_METHOD(re_match_type, match_deepcopy, "__deepcopy__(self, memo, /)", NULL) {
    return args[0];
}

static void match_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    const Match *match = MATCH(self);
    adder_builder_format(out, "<re.Match object; span=%r, match=", span_value(vm, match, 0));
    AdderValue text = adder_repr(vm, group_value(vm, match, 0, ADDER_NONE));
    ReText shown;
    re_text(vm, text, &shown);
    size_t size = 0; /* of 50 characters */
    for (unsigned i = 0; i < 50 && size < shown.size; i++) {
        do size++;
        while (size < shown.size && (shown.bytes[size] & 0xc0) == 0x80);
    }
    adder_builder_put(out, (const char *)shown.bytes, size);
    adder_builder_put_char(out, '>');
}

static bool match_truth(AdderVm *vm, AdderValue self) {
    (void)vm;
    (void)self;
    return true;
}

static const AdderMember match_members[] = {
    ADDER_MEMBER_NATIVE(group, match_group),
    ADDER_MEMBER_NATIVE(groups, match_groups),
    ADDER_MEMBER_NATIVE(groupdict, match_groupdict),
    ADDER_MEMBER_NATIVE(start, match_start),
    ADDER_MEMBER_NATIVE(end, match_end),
    ADDER_MEMBER_NATIVE(span, match_span),
    ADDER_MEMBER_NATIVE(expand, match_expand),
    ADDER_MEMBER_NATIVE(string, match_string),
    ADDER_MEMBER_NATIVE(re, match_re),
    ADDER_MEMBER_NATIVE(pos, match_pos),
    ADDER_MEMBER_NATIVE(endpos, match_endpos),
    ADDER_MEMBER_NATIVE(lastindex, match_lastindex),
    ADDER_MEMBER_NATIVE(lastgroup, match_lastgroup),
    ADDER_MEMBER_NATIVE(regs, match_regs),
    ADDER_MEMBER_NATIVE(__copy__, match_copy),
    ADDER_MEMBER_NATIVE(__deepcopy__, match_deepcopy),
};
static const AdderSlots match_slots = {
    .native = &re_match_type,
    .letter = 'h',
    .trace = match_trace,
    .repr = match_repr,
    .truth = match_truth,
    .get_item = match_get_item,
};
ADDER_TYPE(re_match_type, re_match, adder_object_type, match_slots, match_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "Match()\nThe result of re.match() and re.search().");
