/* items.h: machine numbers in raw memory, by their format letters: B b c ? h H i I l L q Q n N P e f d, and w or u
 * (a character of four bytes). */
#ifndef OBJECT_ITEMS_H
#define OBJECT_ITEMS_H

#include "base/value.h"

unsigned adder_item_size(char format); /* in bytes, 0: no such format */
char adder_item_kind(char format);     /* s signed, u unsigned, f float, ? bool, c a byte, U a character; 0: none */
Value adder_item_load(Vm *vm, const void *at, char format);
typedef enum AdderItemStored { ADDER_ITEM_STORED, ADDER_ITEM_WRONG_TYPE, ADDER_ITEM_WRONG_RANGE } AdderItemStored;
/* Converting may run Python code, so `at` is best a C local. A float too large for f is stored as infinity. */
AdderItemStored adder_item_store(Vm *vm, void *at, char format, Value v);
#endif
