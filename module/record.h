/* record.h: tuples whose items have names, as sys.version_info and time.struct_time are: shared by the modules that
 * give such things. A record is an immutable sequence of its own native type; it takes part in operations as the plain
 * tuple of its items. Knows the public header only. */
#ifndef MODULE_RECORD_H
#define MODULE_RECORD_H

#include "adder.h"

typedef struct Record {
    AdderObject object;
    size_t count;
    AdderValue items[];
} Record;

/* A field stands in the member table of the type: ADDER_MEMBER(tm_year, record_fields[0]). */
typedef struct ADDER_ALIGNED RecordField {
    const AdderHead *head;
    uintptr_t index;
} RecordField;
enum { RECORD_FIELDS = 18 };
extern const RecordField record_fields[RECORD_FIELDS];

bool sys_is_board(AdderVm *vm); /* sys.c: a board's profile: plain tuples as MicroPython has them, not records */

AdderValue record_new(AdderVm *vm, const AdderType *type, size_t count, const AdderValue *items);
bool value_is_record(AdderValue v);
AdderValue record_tuple(AdderVm *vm, AdderValue v); /* the items of a record or tuple; TypeError for anything else */

void record_trace(AdderVisitor *visitor, AdderObject *self);
void record_repr(AdderVm *vm, AdderValue self, AdderBuilder *out);
uint32_t record_hash(AdderVm *vm, AdderValue self);
AdderValue record_compare(AdderVm *vm, AdderComparison op, AdderValue self, AdderValue other);
AdderValue record_binary(AdderVm *vm, unsigned op, AdderValue a, AdderValue b, bool self_is_right);
size_t record_length(AdderVm *vm, AdderValue self);
AdderValue record_get_item(AdderVm *vm, AdderValue self, AdderValue key);
AdderValue record_iterate(AdderVm *vm, AdderValue self);
#define RECORD_SLOTS(type_)                                                                                            \
    {.native = &type_,                                                                                                 \
     .letter = 'T',                                                                                                    \
     .trace = record_trace,                                                                                            \
     .repr = record_repr,                                                                                              \
     .hash = record_hash,                                                                                              \
     .compare = record_compare,                                                                                        \
     .binary = record_binary,                                                                                          \
     .length = record_length,                                                                                          \
     .get_item = record_get_item,                                                                                      \
     .iterate = record_iterate}
#endif
