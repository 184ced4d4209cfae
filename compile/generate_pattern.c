/* generate_pattern.c: match statements (PEP 634). Names are bound after the whole pattern matched: until then what they
 * capture stays in temporaries, one a name, reserved before the pattern is generated. */
#include "compile/generate.h"
#include "object/str.h"

typedef struct Captures { /* of one case */
    NodeId *names; /* heap buffer */
    unsigned count, capacity;
    int first; /* the register of names[0] */
} Captures;

/* ---- finding the names ---- */
static int capture_index(FunctionState *fs, const Captures *captures, NodeId name) {
    for (unsigned i = 0; i < captures->count; i++) {
        if (adder_same(value_of(fs, captures->names[i]), value_of(fs, name))) return (int)i;
    }
    return -1;
}

static void add_capture(FunctionState *fs, Captures *captures, NodeId name, uint32_t place) {
    if (name == 0) return;
    if (capture_index(fs, captures, name) >= 0) {
        SYNTAX_ERROR(fs, place, "multiple assignments to name '%s' in pattern", str_text(str_of(value_of(fs, name))));
    }
    if (captures->count == captures->capacity) {
        unsigned wanted = captures->capacity + 8;
        size_t size = sizeof(NodeId);
        captures->names = captures->names == NULL ? adder_buffer_new(fs->unit->vm, wanted * size)
                                                  : adder_buffer_resize(fs->unit->vm, captures->names,
                                                                        captures->capacity * size, wanted * size);
        captures->capacity = wanted;
    }
    captures->names[captures->count++] = name;
}

/* A pattern that always matches: the node of its name or wildcard, else 0. */
static NodeId irrefutable(FunctionState *fs, NodeId id) {
    Node *n = node_of(fs, id);
    if (n->kind == NODE_PATTERN_CAPTURE) return id;
    if (n->kind == NODE_PATTERN_AS) return irrefutable(fs, n->a);
    if (n->kind != NODE_PATTERN_OR) return 0;
    NodeId found = 0;
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) found = irrefutable(fs, i);
    return found;
}

static void refuse_unreachable(FunctionState *fs, NodeId id) {
    NodeId all = irrefutable(fs, id);
    if (all == 0) return;
    Node *n = node_of(fs, all);
    if (n->a == 0) SYNTAX_ERROR(fs, n->place, "wildcard makes remaining patterns unreachable");
    SYNTAX_ERROR(fs, n->place, "name capture '%s' makes remaining patterns unreachable",
                 str_text(str_of(value_of(fs, n->a))));
}

static void find_captures(FunctionState *fs, NodeId id, Captures *captures);

static void find_in_list(FunctionState *fs, NodeId list, Captures *captures) {
    for (; list != 0; list = node_of(fs, list)->next) find_captures(fs, list, captures);
}

/* All alternatives must bind the names of the first. */
static void find_in_alternatives(FunctionState *fs, Node *n, Captures *captures) {
    unsigned before = captures->count;
    for (NodeId i = n->a; node_of(fs, i)->next != 0; i = node_of(fs, i)->next) refuse_unreachable(fs, i);
    find_captures(fs, n->a, captures);
    unsigned after = captures->count;
    for (NodeId i = node_of(fs, n->a)->next; i != 0; i = node_of(fs, i)->next) {
        Captures other = {.names = NULL};
        find_captures(fs, i, &other);
        bool same = other.count == after - before;
        for (unsigned k = 0; same && k < other.count; k++) same = capture_index(fs, captures, other.names[k]) >= (int)before;
        adder_buffer_free(fs->unit->vm, other.names);
        if (!same) SYNTAX_ERROR(fs, n->place, "alternative patterns bind different names");
    }
}

static void find_captures(FunctionState *fs, NodeId id, Captures *captures) {
    adder_check_stack(fs->unit->vm);
    Node *n = node_of(fs, id);
    switch (n->kind) {
    case NODE_PATTERN_CAPTURE:
    case NODE_PATTERN_STAR:
        add_capture(fs, captures, n->a, n->place);
        break;
    case NODE_PATTERN_SEQUENCE:
        find_in_list(fs, n->a, captures);
        break;
    case NODE_PATTERN_MAPPING:
        find_in_list(fs, n->a, captures);
        add_capture(fs, captures, n->b, n->place);
        break;
    case NODE_PATTERN_PAIR:
    case NODE_PATTERN_KEYWORD:
        find_captures(fs, n->b, captures);
        break;
    case NODE_PATTERN_CLASS:
        find_in_list(fs, n->b, captures);
        find_in_list(fs, n->c, captures);
        break;
    case NODE_PATTERN_OR:
        find_in_alternatives(fs, n, captures);
        break;
    case NODE_PATTERN_AS:
        find_captures(fs, n->a, captures);
        add_capture(fs, captures, n->b, n->place);
        break;
    default:
        break;
    }
}

/* ---- matching ---- */
static void pattern(FunctionState *fs, NodeId id, int subject, Label *fail, const Captures *captures);

static void capture(FunctionState *fs, NodeId name, int from, const Captures *captures) {
    if (name == 0) return;
    emit_move(fs, captures->first + capture_index(fs, captures, name), from);
}

static void value_pattern(FunctionState *fs, Node *n, int subject, Label *fail) {
    int number;
    Value v;
    if (n->op == 1 && fold(fs, n->a, &v) && adder_is_none(v)) {
        emit_jump(fs, fail, OP_JUMP_IF_NOT_NONE, subject);
    } else if (n->op == 1) {
        emit_jump(fs, fail, OP_JUMP_IF_IS_NOT, subject, expression(fs, n->a, ANY));
    } else if (fold_small_int(fs, n->a, &number)) {
        emit_jump(fs, fail, OP_JUMP_UNLESS_EQ_INT, subject, number);
    } else {
        emit_jump(fs, fail, OP_JUMP_UNLESS_EQ, subject, expression(fs, n->a, ANY));
    }
}

static bool is_wildcard(FunctionState *fs, NodeId id) {
    Node *n = node_of(fs, id);
    return (n->kind == NODE_PATTERN_CAPTURE || n->kind == NODE_PATTERN_STAR) && n->a == 0;
}

static void sequence_pattern(FunctionState *fs, Node *n, int subject, Label *fail, const Captures *captures) {
    unsigned before = 0, after = 0;
    bool star = false, wanted = false;
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) {
        wanted |= !is_wildcard(fs, i);
        if (node_of(fs, i)->kind == NODE_PATTERN_STAR) {
            star = true;
        } else if (star) {
            after++;
        } else {
            before++;
        }
    }
    int test = register_new(fs);
    emit(fs, OP_MATCH_SEQUENCE, test, subject);
    emit_jump(fs, fail, OP_JUMP_IF_FALSE, test);
    unsigned count = before + after;
    if (!star || count > 0) {
        emit(fs, OP_GET_LENGTH, test, subject);
        if (count <= 127) {
            emit_jump(fs, fail, star ? OP_JUMP_UNLESS_GE_INT : OP_JUMP_UNLESS_EQ_INT, test, (int)count);
        } else {
            int limit = register_new(fs);
            load_value(fs, limit, adder_small_int((intptr_t)count));
            emit_jump(fs, fail, star ? OP_JUMP_UNLESS_GE : OP_JUMP_UNLESS_EQ, test, limit);
        }
    }
    if (!wanted) return;
    int row = registers_new(fs, count + star);
    if (star) {
        emit(fs, OP_UNPACK_STAR, subject, row, before, after);
    } else {
        emit(fs, OP_UNPACK, subject, row, before);
    }
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) pattern(fs, i, row++, fail, captures);
}

static void mapping_keys(FunctionState *fs, Node *n, unsigned count, int to) {
    int row = registers_new(fs, count), at = row;
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) expression_to(fs, node_of(fs, i)->a, at++);
    emit(fs, OP_BUILD_TUPLE, to, row, count);
    fs->top = (uint16_t)row;
}

static void refuse_duplicate_keys(FunctionState *fs, Node *n) {
    Value keys = adder_set(fs->unit->vm), key;
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) {
        if (!fold(fs, node_of(fs, i)->a, &key)) continue;
        if (adder_contains(fs->unit->vm, keys, key)) {
            Value shown = adder_repr(fs->unit->vm, key);
            SYNTAX_ERROR(fs, n->place, "mapping pattern checks duplicate key (%s)", str_text(str_of(shown)));
        }
        adder_set_add(fs->unit->vm, keys, key);
    }
}

static void mapping_pattern(FunctionState *fs, Node *n, int subject, Label *fail, const Captures *captures) {
    unsigned count = 0;
    int pair = registers_new(fs, 2), keys = pair + 1, values = register_new(fs);
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) count++;
    emit(fs, OP_MATCH_MAPPING, values, subject);
    emit_jump(fs, fail, OP_JUMP_IF_FALSE, values);
    if (count == 0 && n->b == 0) return;
    if (count > 1) refuse_duplicate_keys(fs, n);
    if (count > 0) {
        emit(fs, OP_GET_LENGTH, values, subject);
        emit_jump(fs, fail, OP_JUMP_UNLESS_GE_INT, values, count > 127 ? 127 : (int)count);
    }
    mapping_keys(fs, n, count, keys);
    emit(fs, OP_MATCH_KEYS, values, subject, keys);
    emit_jump(fs, fail, OP_JUMP_IF_NONE, values);
    if (count > 0) {
        int row = registers_new(fs, count);
        emit(fs, OP_UNPACK, values, row, count);
        for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) {
            pattern(fs, node_of(fs, i)->b, row++, fail, captures);
        }
    }
    if (n->b != 0) {
        emit_move(fs, pair, subject);
        emit(fs, OP_BUILD_TUPLE, values, pair, 2);
        emit(fs, OP_INTRINSIC, values, values, INTRINSIC_MAPPING_REST);
        capture(fs, n->b, values, captures);
    }
}

static void class_pattern(FunctionState *fs, Node *n, int subject, Label *fail, const Captures *captures) {
    unsigned positional = 0, keywords = 0, at = 0;
    for (NodeId i = n->b; i != 0; i = node_of(fs, i)->next) positional++;
    for (NodeId i = n->c; i != 0; i = node_of(fs, i)->next) keywords++;
    Value names = adder_tuple(fs->unit->vm, keywords, NULL);
    for (NodeId i = n->c; i != 0; i = node_of(fs, i)->next) {
        Value name = value_of(fs, node_of(fs, i)->a);
        for (unsigned k = 0; k < at; k++) {
            if (adder_same(adder_tuple_items(names)[k], name)) {
                uint32_t place = node_of(fs, node_of(fs, i)->b)->place;
                SYNTAX_ERROR(fs, place, "attribute name repeated in class pattern: %s", str_text(str_of(name)));
            }
        }
        adder_tuple_items(names)[at++] = name;
    }
    int values = register_new(fs), cls = expression(fs, n->a, ANY);
    emit(fs, OP_MATCH_CLASS, values, subject, cls, positional, constant_index(fs, names));
    emit_jump(fs, fail, OP_JUMP_IF_NONE, values);
    fs->top = (uint16_t)(values + 1);
    if (positional + keywords == 0) return;
    int row = registers_new(fs, positional + keywords);
    emit(fs, OP_UNPACK, values, row, positional + keywords);
    for (NodeId i = n->b; i != 0; i = node_of(fs, i)->next) pattern(fs, i, row++, fail, captures);
    for (NodeId i = n->c; i != 0; i = node_of(fs, i)->next) pattern(fs, node_of(fs, i)->b, row++, fail, captures);
}

static void or_pattern(FunctionState *fs, Node *n, int subject, Label *fail, const Captures *captures) {
    Label matched = LABEL_AHEAD;
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) {
        if (node_of(fs, i)->next == 0) {
            pattern(fs, i, subject, fail, captures);
            break;
        }
        Label next = LABEL_AHEAD;
        pattern(fs, i, subject, &next, captures);
        emit_jump(fs, &matched, OP_JUMP);
        label_bind(fs, &next);
    }
    label_bind(fs, &matched);
}

static void pattern(FunctionState *fs, NodeId id, int subject, Label *fail, const Captures *captures) {
    adder_check_stack(fs->unit->vm);
    Node *n = node_of(fs, id);
    int saved = fs->top;
    fs->line = PLACE_LINE(n->place);
    switch (n->kind) {
    case NODE_PATTERN_VALUE:
        value_pattern(fs, n, subject, fail);
        break;
    case NODE_PATTERN_CAPTURE:
    case NODE_PATTERN_STAR:
        capture(fs, n->a, subject, captures);
        break;
    case NODE_PATTERN_SEQUENCE:
        sequence_pattern(fs, n, subject, fail, captures);
        break;
    case NODE_PATTERN_MAPPING:
        mapping_pattern(fs, n, subject, fail, captures);
        break;
    case NODE_PATTERN_CLASS:
        class_pattern(fs, n, subject, fail, captures);
        break;
    case NODE_PATTERN_OR:
        or_pattern(fs, n, subject, fail, captures);
        break;
    case NODE_PATTERN_AS:
        pattern(fs, n->a, subject, fail, captures);
        capture(fs, n->b, subject, captures);
        break;
    default:
        SYNTAX_ERROR(fs, n->place, "invalid pattern");
    }
    fs->top = (uint16_t)saved;
}

static void generate_case(FunctionState *fs, Node *n, int subject, Label *end) {
    Captures captures = {.names = NULL};
    Label next = LABEL_AHEAD;
    int saved = fs->top;
    if (n->b == 0 && n->next != 0) refuse_unreachable(fs, n->a);
    find_captures(fs, n->a, &captures);
    captures.first = registers_new(fs, captures.count);
    pattern(fs, n->a, subject, &next, &captures);
    for (unsigned i = 0; i < captures.count; i++) store_bound(fs, captures.names[i], captures.first + (int)i);
    adder_buffer_free(fs->unit->vm, captures.names);
    fs->top = (uint16_t)saved;
    if (n->b != 0) condition(fs, n->b, false, &next);
    statements(fs, n->c);
    if (n->next != 0) emit_jump(fs, end, OP_JUMP);
    label_bind(fs, &next);
}

void generate_match(FunctionState *fs, NodeId id) {
    Node *n = node_of(fs, id);
    Label end = LABEL_AHEAD;
    int subject = expression(fs, n->a, ANY);
    if (!register_is_temporary(fs, subject)) { /* a guard or a capture may change the local */
        int copy = register_new(fs);
        emit_move(fs, copy, subject);
        subject = copy;
    }
    for (NodeId i = n->b; i != 0; i = node_of(fs, i)->next) generate_case(fs, node_of(fs, i), subject, &end);
    label_bind(fs, &end);
}
