/* iterators.h: the iterators that are builtins of their own. */
#ifndef OBJECT_ITERATORS_H
#define OBJECT_ITERATORS_H

#include "base/value.h"

extern const AdderType adder_enumerate_type, adder_zip_type, adder_map_type, adder_filter_type, adder_reversed_type;

/* iter(callable, sentinel) */
Value iterator_from_callable(Vm *vm, Value callable, Value sentinel);
/* For objects of classes that have __getitem__ and no __iter__. */
Value iterator_from_sequence(Vm *vm, Value sequence);

#endif
