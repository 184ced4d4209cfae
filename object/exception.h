/* exception.h: exception objects and tracebacks. Raising itself is the floor above's (vm/unwind.c). */
#ifndef OBJECT_EXCEPTION_H
#define OBJECT_EXCEPTION_H

#include <limits.h>

#include "object/function.h"

typedef struct Exception {
    Object object;
    Value args;       /* tuple */
    Value cause;      /* UNBOUND or NONE when none */
    Value context;
    Value traceback;  /* Traceback, or UNBOUND */
    Value dict;       /* attributes set on it, __notes__ among them; UNBOUND when none */
    Value fields;     /* tuple of errno, msg, ... of its kind once they do not follow from args any more; else UNBOUND */
    uintptr_t flags;  /* EXCEPTION_* */
} Exception;
enum { EXCEPTION_SUPPRESS_CONTEXT = 1 };

/* One entry a frame, outermost first (next is nearer to the raise). In a deep recursion the fourth and later entries of
 * the same place are only counted in their neighbour, so that a RecursionError does not fill the heap. */
typedef struct Traceback {
    Object object;
    Value next;      /* Traceback or UNBOUND */
    Function *function; /* that ran: its code and globals */
    uintptr_t place; /* line, and above TRACEBACK_LINE_BITS how many more frames stood there */
} Traceback;
enum { TRACEBACK_LINE_BITS = 20 };
static inline uint32_t traceback_line(const Traceback *t) {
    return (uint32_t)(t->place & (((uintptr_t)1 << TRACEBACK_LINE_BITS) - 1));
}
static inline size_t traceback_more(const Traceback *t) { return t->place >> TRACEBACK_LINE_BITS; }

/* Any exception instance, of a native type or of a Python subclass. */
static inline Exception *exception_of(Value v) { return VALUE_AS(Exception, v); }
Value exception_new(Vm *vm, const Type *type, Value args_tuple); /* a native type: no Python code runs */
void exception_add_traceback(Vm *vm, Value exception, Function *function, uint32_t line); /* in front; no error when out of memory */
/* The text CPython prints: chained exceptions, "Traceback (most recent call last):", one `File` line and, where the file
 * can be read again, the source line, an entry; repeated lines folded; notes; groups. */
void exception_print(Vm *vm, Value exception, Builder *out);
/* The same in the hands of the module traceback. */
enum { TRACEBACK_NO_LIMIT = INT_MAX };
typedef struct ExceptionStyle {
    int limit;    /* entries of each traceback: the first ones, or the last ones when negative */
    bool alone;   /* without causes and contexts */
    bool summary; /* no traceback, no members of a group */
    Value list;   /* UNBOUND, or a list that gets the text in pieces, as traceback.format_exception cuts them */
    Value traceback; /* UNBOUND, or shown instead of the exception's own */
} ExceptionStyle;
void exception_print_styled(Vm *vm, Value exception, const ExceptionStyle *style, Builder *out);
void exception_print_traceback(Vm *vm, Value traceback, const ExceptionStyle *style, Builder *out); /* entries alone */
/* The line of a source file, without the spaces around it; UNBOUND when it cannot be read. */
Value exception_source_line(Vm *vm, Value filename, size_t number);
/* "Did you mean: 'x'?" behind the text of a NameError (whose traceback is shown), AttributeError or ImportError
 * (object/suggestion.c). */
Value suggestion_choose(Vm *vm, Value names, Value wrong); /* the nearest of a list, or UNBOUND */
void suggestion_put(Vm *vm, Value exception, Value traceback, Builder *out);
_Noreturn void exception_raise_attribute(Vm *vm, Value object, Value name, const char *format, ...);
/* Whether an exception (instance) matches a class or tuple of classes; TypeError when it is neither. */
bool exception_matches(Vm *vm, Value exception, Value classes);
Value exception_from_errno(Vm *vm, int number, Value filename); /* the OSError subclass for it, not raised */
const char *errno_text(int number); /* "No such file or directory" */
/* Splits an exception by a type, a tuple of types or a callable; a group into two groups made by its derive(), a plain
 * exception goes to one side as a whole. A side with nothing is None. */
void exception_split(Vm *vm, Value exception, Value condition, Value *matching, Value *rest);
typedef bool (*ExceptionTest)(Vm *vm, Value exception, void *data);
/* The same with a C function that is asked for groups (true: taken whole) and for what is in them. */
void exception_split_by(Vm *vm, Value exception, ExceptionTest test, void *data, Value *matching, Value *rest);
Value exception_group_items(Value group); /* tuple */
Value exception_group_new(Vm *vm, const char *message, Value exceptions); /* of a list or tuple with items */

/* ---- given by the floor above (vm/raise.c, vm/frame.c) ---- */
Value frame_of_traceback(Vm *vm, Function *function, uint32_t line);
_Noreturn void raise_memory_error(Vm *vm, size_t wanted); /* bytes asked for; 0: not known */
const AdderPort *vm_port(Vm *vm);
void *vm_allocate_quietly(Vm *vm, const Type *type, size_t bytes); /* null when out of memory */
#endif
