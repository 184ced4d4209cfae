/* cell.c: the cell type: one variable that a closure shares with the function around it. */
#include "object/container.h"

#include "object/call.h"

static void trace(Visitor *visitor, Object *self) {
    adder_visit(visitor, &((Cell *)self)->value);
}

static Value construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value contents;
    adder_no_keywords(vm, "cell", kwnames);
    adder_bind(vm, "cell(contents=None, /)", args, nargs, kwnames, &contents);
    Cell *c = adder_new(vm, cls, sizeof *c);
    c->value = contents;
    return adder_object(c);
}

static void repr(Vm *vm, Value self, Builder *out) {
    Value v = VALUE_AS(Cell, self)->value;
    adder_builder_format(out, "<cell at 0x%x: ", (unsigned)self.bits);
    if (adder_is_unbound(v)) {
        adder_builder_put_c(out, "empty>");
    } else {
        adder_builder_format(out, "%T object at 0x%x>", v, (unsigned)v.bits);
    }
}

/* By contents; an empty cell is less than any other. */
static Value compare(Vm *vm, AdderComparison op, Value self, Value other) {
    if (!adder_is_exact(other, &adder_cell_type)) return NOT_IMPLEMENTED;
    Value a = VALUE_AS(Cell, self)->value, b = VALUE_AS(Cell, other)->value;
    if (!adder_is_unbound(a) && !adder_is_unbound(b)) return adder_compare(vm, op, a, b);
    int filled_a = !adder_is_unbound(a), filled_b = !adder_is_unbound(b);
    return adder_compare(vm, op, adder_small_int(filled_a), adder_small_int(filled_b));
}

static Value get_attribute(Vm *vm, Value self, Value name) {
    if (!adder_same(name, N(cell_contents))) return UNBOUND;
    Value v = VALUE_AS(Cell, self)->value;
    if (adder_is_unbound(v)) adder_raise(vm, &adder_ValueError, "Cell is empty");
    return v;
}

static bool set_attribute(Vm *vm, Value self, Value name, Value v) {
    if (!adder_same(name, N(cell_contents))) return false;
    Cell *c = VALUE_AS(Cell, self);
    adder_store(vm, c, &c->value, v);
    return true;
}

static const AdderMember members[] = {};
static const AdderSlots slots = {
    .native = &adder_cell_type,
    .size = sizeof(Cell),
    .letter = 'c',
    .trace = trace,
    .repr = repr,
    .compare = compare,
    .get_attribute = get_attribute,
    .set_attribute = set_attribute,
};
ADDER_TYPE(adder_cell_type, cell, adder_object_type, slots, members, construct, ADDER_TYPE_FINAL,
           "cell(contents=None, /)\nA variable shared by a closure.");
