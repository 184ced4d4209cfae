/* dict.h: what the files of dict and of its native subclasses share. */
#ifndef OBJECT_DICT_H
#define OBJECT_DICT_H

#include "object/table.h"

/* What a view or an iterator shows. */
typedef enum DictPart { DICT_KEYS, DICT_VALUES, DICT_ITEMS } DictPart;
Value dict_view(Vm *vm, Value dict, DictPart part);
Value dict_iterator(Vm *vm, Value dict, DictPart part, bool reverse);

/* The slot functions, for native subclasses. */
void dict_repr(Vm *vm, Value self, Builder *out);
Value dict_compare(Vm *vm, AdderComparison op, Value self, Value other);
Value dict_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right);
size_t dict_length(Vm *vm, Value self);
Value dict_get_item(Vm *vm, Value self, Value key);
void dict_set_item(Vm *vm, Value self, Value key, Value item);
bool dict_contains(Vm *vm, Value self, Value key);
Value dict_iterate(Vm *vm, Value self);

static inline bool value_is_any_dict(Value v) {
    return value_is_dict(v) || adder_is_instance(v, &adder_dict_type);
}
/* What a call dict(...) does after the dict is made. The keywords' values follow the positional arguments. */
void dict_initialise(Vm *vm, Value dict, Value *args, unsigned nargs, Value kwnames, const char *name);
/* Deletes the entry with this number. */
void dict_remove_at(Vm *vm, Value dict, size_t number);
/* (key, value) of the entry with this number. */
Value dict_item_at(Vm *vm, const Dict *d, size_t number);

extern const AdderType adder_ordered_dict_type, adder_default_dict_type;
extern const AdderType adder_dict_keys_type, adder_dict_values_type, adder_dict_items_type;

#endif
