/* record.c: see record.h. */
#include "module/record.h"

#include <string.h>

static const AdderType field_type;

static Record *record_of(AdderValue v) {
    return (Record *)adder_object_get(v);
}

AdderValue record_new(AdderVm *vm, const AdderType *type, size_t count, const AdderValue *items) {
    Record *r = adder_new(vm, type, sizeof(Record) + count * sizeof(AdderValue));
    r->count = count;
    memcpy(r->items, items, count * sizeof(AdderValue));
    if (((struct AdderVmPublic *)vm)->marking) adder_barrier(vm, &r->object);
    return adder_object(r);
}

bool value_is_record(AdderValue v) {
    return adder_is_object(v) && v.bits != 0 && adder_object_get(v)->head->slots->trace == record_trace;
}

AdderValue record_tuple(AdderVm *vm, AdderValue v) {
    if (value_is_record(v)) return adder_tuple(vm, record_of(v)->count, record_of(v)->items);
    if (adder_is_instance(v, &adder_tuple_type)) return adder_unwrap(v);
    adder_raise(vm, &adder_TypeError, "Tuple or struct_time argument required");
}

/* ---- fields: descriptors in flash ---- */
ADDER_METHOD(field_type, record_field_get, "__get__(self, instance, owner=None, /)", "The field of the instance.") {
    size_t index = ((const RecordField *)(const void *)adder_object_get(args[0]))->index;
    if (!value_is_record(args[1])) return args[0];
    Record *r = record_of(args[1]);
    return index < r->count ? r->items[index] : ADDER_NONE;
}
static void field_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    adder_builder_format(out, "<member at index %z>", (size_t)((const RecordField *)adder_object_get(self))->index);
}
static const AdderMember field_members[] = {ADDER_MEMBER_NATIVE(__get__, record_field_get)};
static const AdderSlots field_slots = {
    .native = &field_type, .size = sizeof(RecordField), .letter = 'o', .repr = field_repr};
static ADDER_TYPE(field_type, member_descriptor, adder_object_type, field_slots, field_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "member_descriptor()");

#define FIELD(i) {(const AdderHead *)(const void *)&field_type, i}
const RecordField record_fields[RECORD_FIELDS] = {
    FIELD(0), FIELD(1),  FIELD(2),  FIELD(3),  FIELD(4),  FIELD(5),  FIELD(6),  FIELD(7),  FIELD(8),
    FIELD(9), FIELD(10), FIELD(11), FIELD(12), FIELD(13), FIELD(14), FIELD(15), FIELD(16), FIELD(17),
};

static const AdderMember *field_member(const AdderType *type, size_t index) {
    for (unsigned i = 0; i < type->members.count; i++) {
        if (adder_same(type->members.members[i].value, adder_object(&record_fields[index]))) {
            return &type->members.members[i];
        }
    }
    return NULL;
}

/* ---- slots ---- */
void record_trace(AdderVisitor *visitor, AdderObject *self) {
    Record *r = (Record *)self;
    adder_visit_values(visitor, r->items, r->count);
}

/* "time.struct_time(tm_year=2026, ...)": the module's name is the member __module__. */
void record_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    const AdderType *type = adder_type_of(self);
    adder_check_stack(vm);
    for (unsigned i = 0; i < type->members.count; i++) {
        const AdderMember *m = &type->members.members[i];
        if (m->name == &ADDER_NAME(__module__)) adder_builder_format(out, "%q.", m->value);
    }
    adder_builder_format(out, "%N(", type);
    for (size_t i = 0; i < record_of(self)->count; i++) {
        const AdderMember *m = i < RECORD_FIELDS ? field_member(type, i) : NULL;
        if (i != 0) adder_builder_put_c(out, ", ");
        if (m != NULL) adder_builder_format(out, "%q=", adder_object(m->name));
        adder_builder_put_repr(out, record_of(self)->items[i]);
    }
    adder_builder_put_char(out, ')');
}

static AdderValue plain(AdderVm *vm, AdderValue v) {
    return value_is_record(v) ? record_tuple(vm, v) : v;
}
uint32_t record_hash(AdderVm *vm, AdderValue self) {
    return adder_hash(vm, record_tuple(vm, self));
}
AdderValue record_compare(AdderVm *vm, AdderComparison op, AdderValue self, AdderValue other) {
    if (!value_is_record(other) && !adder_is_instance(other, &adder_tuple_type)) return ADDER_NOT_IMPLEMENTED;
    return adder_compare(vm, op, record_tuple(vm, self), plain(vm, other));
}
AdderValue record_binary(AdderVm *vm, unsigned op, AdderValue a, AdderValue b, bool self_is_right) {
    unsigned kind = op & ~(unsigned)ADDER_IN_PLACE;
    if (kind != ADDER_ADD && kind != ADDER_MULTIPLY) return ADDER_NOT_IMPLEMENTED;
    return adder_binary(vm, kind, plain(vm, a), plain(vm, b));
}
size_t record_length(AdderVm *vm, AdderValue self) {
    return record_of(self)->count;
}
AdderValue record_get_item(AdderVm *vm, AdderValue self, AdderValue key) {
    if (adder_is_exact(key, &adder_slice_type)) return adder_get_item(vm, record_tuple(vm, self), key);
    size_t index = adder_index_resolve(vm, key, record_of(self)->count, "tuple");
    return record_of(self)->items[index];
}
AdderValue record_iterate(AdderVm *vm, AdderValue self) {
    return adder_iterate(vm, record_tuple(vm, self));
}
