/* value.h: short names for the public value and object model inside the house. Knows nothing else. */
#ifndef BASE_VALUE_H
#define BASE_VALUE_H

#include "adder.h"

#include <string.h>

typedef AdderVm Vm;
typedef AdderValue Value;
typedef AdderObject Object;
typedef AdderHead Head;
typedef AdderType Type;
typedef AdderSlots Slots;
typedef AdderVisitor Visitor;
typedef AdderBuilder Builder;
typedef AdderStr Str;
typedef AdderNative Native;
typedef AdderFloat Float;

#define UNBOUND ADDER_UNBOUND
#define NONE ADDER_NONE
#define TRUE_VALUE ADDER_TRUE
#define FALSE_VALUE ADDER_FALSE
#define NOT_IMPLEMENTED ADDER_NOT_IMPLEMENTED
#define NULL_VALUE ((Value){0}) /* an empty slot: visitors pass over it */
#define N(id) ADDER_N(id)

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)
#define NOINLINE __attribute__((noinline))

/* Checks that cost time: in debug, sanitizer and stress builds. */
#if ADDER_CHECKS
#define CHECK(condition) ((condition) ? (void)0 : adder_check_failed(#condition, __FILE__, __LINE__))
#else
#define CHECK(condition) ((void)0)
#endif
_Noreturn void adder_check_failed(const char *condition, const char *file, int line);

static inline bool value_is_null(Value v) { return v.bits == 0; }
/* An object that lives somewhere (heap or flash), not null. */
static inline bool value_is_object(Value v) { return (v.bits & 7u) == 0 && v.bits != 0; }
static inline const Head *value_head(Value v) { return adder_object_get(v)->head; }
#define VALUE_AS(type_name, v) ((type_name *)(v).bits)

#endif
