/* exception_kinds.h: what the files about exceptions share. A kind is what sets some native exception types apart:
 * the fields that they have beside args. It stands in the flags of the type; subclasses ask their bases. */
#ifndef OBJECT_EXCEPTION_KINDS_H
#define OBJECT_EXCEPTION_KINDS_H

#include "object/container.h"
#include "object/exception.h"

typedef enum ExceptionKind {
    KIND_PLAIN, KIND_STOP, KIND_EXIT, KIND_KEY, KIND_IMPORT, KIND_ATTRIBUTE, KIND_NAME, KIND_OS, KIND_SYNTAX,
    KIND_DECODE, KIND_ENCODE, KIND_TRANSLATE, KIND_GROUP,
    EXCEPTION_KINDS
} ExceptionKind;
enum { KIND_SHIFT = 16 }; /* in Type.flags of native types */

ExceptionKind exception_kind(const Type *type);
/* A field like errno or msg: what was set, else what follows from args; None when it is not there. */
Value exception_field(Vm *vm, Value exception, Value name);
void exception_set_field(Vm *vm, Exception *e, Value name, Value v);
Exception *exception_allocate(Vm *vm, const Type *cls, Value args);
Value exception_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames);
Value exception_group_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames);
const Type *exception_type_of_errno(intptr_t number);
void exception_put_text(Vm *vm, Value exception, Builder *out); /* str() of the native types */
void exception_put_repr(Vm *vm, Value exception, Builder *out);
bool value_is_exception(Value v);
/* v as a class that derives from BaseException, else null. */
const Type *exception_class(Value v);

static inline Tuple *exception_args(const Exception *e) { return VALUE_AS(Tuple, e->args); }

extern const AdderSlots exception_slots;

#endif
