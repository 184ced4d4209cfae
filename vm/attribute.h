/* attribute.h: attribute access, descriptors, and the tests on heads that it rests on. */
#ifndef VM_ATTRIBUTE_H
#define VM_ATTRIBUTE_H

#include "vm/vm.h"

#define CALL_ARGUMENTS_PAIR 2

enum { /* Type.flags of classes made by Python, beside ADDER_TYPE_* */
    TYPE_CUSTOM_NEW = 64,          /* a __new__ in Python somewhere in the MRO */
    TYPE_ABSTRACT_METHODS = 128,   /* __abstractmethods__ is not empty */
    TYPE_CUSTOM_GETATTRIBUTE = 256,
    TYPE_CUSTOM_SETATTR = 512,
    TYPE_NO_DICT = 1024,           /* __slots__ all the way down */
    TYPE_CACHED = 2048,            /* some cache may hold what was found through it */
    TYPE_CUSTOM_DEL = 4096,
    TYPE_OWN_SLOTS = 8192,         /* its own __slots__ have names */
    TYPE_HAS_SLOTS = 16384,        /* or those of a base */
    TYPE_NO_WEAK = 32768,          /* no weak references to instances */
    TYPE_READY = 65536,            /* made completely */
    TYPE_INHERITED_FLAGS = TYPE_CUSTOM_NEW | TYPE_CUSTOM_GETATTRIBUTE | TYPE_CUSTOM_SETATTR | TYPE_CUSTOM_DEL,
};

extern const AdderSlots type_slots;

typedef struct Property {
    Object object;
    Value getter, setter, deleter, doc, name;
} Property;
typedef struct MethodWrapper { /* staticmethod, classmethod */
    Object object;
    Value function, dict; /* dict: UNBOUND until something is set */
} MethodWrapper;
_Noreturn void property_missing(Vm *vm, Value property, Value instance, const char *what);

static inline bool head_is_shape(const Head *head) { return head->object.head == adder_head_of(&shape_type); }
static inline bool value_is_python_instance(Value v) { return value_is_object(v) && head_is_shape(value_head(v)); }
static inline bool value_is_type(Value v) { return value_is_object(v) && value_head(v)->slots == &type_slots; }
/* Instances of Python subclasses of variable-size natives: the native value stands in the word behind the head. */
static inline bool head_wraps(const Head *head) {
    return head_is_shape(head) && head->slots->native != NULL && head->slots->native->slots->size == 0;
}
static inline Value wrapped_value(Value v) { return ((Value *)v.bits)[1]; }

Value instance_new(Vm *vm, const Type *type);
bool attribute_is_object_default(Value found); /* object's own __init__ or __new__ */
bool type_is_abstract(Vm *vm, const Type *type);
_Noreturn void type_raise_abstract(Vm *vm, const Type *type);
Value vm_unwrap_method(Value staticmethod_or_classmethod);
/* out[0] function and out[1] self, or the attribute and UNBOUND. */
void attribute_load_method(Vm *vm, Value v, Value name, Value *out);
bool attribute_is_data_descriptor(Vm *vm, Value found);
_Noreturn void attribute_missing(Vm *vm, Value v, Value name);
/* The member of a native type itself (its bases not asked), specials that derive from slots included. */
Value native_member(const Type *type, Value name);
void special_names(Vm *vm, const Type *type, Value list);
Value special_member(const Type *type, Value name); /* special.c */
Value module_members_find(const AdderMembers *members, Value name);
/* The words of an instance that hold attribute `index` of its shape: the slot's address. */
Value *instance_slot(Value instance, const Shape *shape, unsigned index);
Value type_dict_of(const Type *type);
const Type *type_parent(const Type *type); /* the only base; null for object */
static inline unsigned head_first_word(const Head *head) { return head->slots->size / (unsigned)sizeof(Value); }
enum { SHAPE_DICTIONARY = 0xffff };
/* The shape an instance gets when it stores one attribute more; NULL when it should go to dictionary mode. */
Shape *shape_with(Vm *vm, Shape *shape, Value name);
Shape *shape_root(Vm *vm, Type *type);
/* Puts an instance into dictionary mode as an instance of type (same layout) with this dict. */
void instance_adopt_dict(Vm *vm, Value instance, const Type *type, Value dict);
bool type_set_attribute(Vm *vm, Type *type, Value name, Value item); /* false: nothing to delete */
Value attribute_get_plain(Vm *vm, Value v, Value name);                 /* object.__getattribute__ */
void attribute_set_plain(Vm *vm, Value v, Value name, Value item);     /* object.__setattr__, __delattr__ */
void cache_flush(Vm *vm);
/* ---- __slots__ and layouts (slots.c) ---- */
extern const AdderType slot_member_type; /* descriptors of slots */
void slots_apply(Vm *vm, Type *type, Value dict, Value bases);
bool type_has_weak_references(const Type *type);
const Type *type_layout(const Type *type);
const Type *type_best_base(Vm *vm, Value bases);
void type_refuse_entries(Vm *vm, Value bases); /* type() takes classes only, no list[int] */
bool type_same_layout(Vm *vm, const Type *a, const Type *b);
Value type_compute_mro(Vm *vm, const Type *type, Value bases); /* UNBOUND: the single base's, behind type */
Value type_mro_of_bases(Vm *vm, const Type *type);
void special_names(Vm *vm, const Type *type, Value list); /* special.c: for dir() */
Value type_bases(Vm *vm, const Type *type); /* always a tuple */
Value type_direct_subclasses(Vm *vm, const Type *type); /* a list */
#define PYTHON_TYPE_BYTES offsetof(Type, members)
void type_set_bases(Vm *vm, Type *type, Value bases);
Value generic_class_getitem(const Type *type); /* __class_getitem__ of a native type, or UNBOUND (alias.c) */
const Type *bound_method_type_of(Value method); /* of a native method: builtin_function_or_method, method-wrapper */
extern const AdderType generic_alias_type, union_type; /* list[int], int | str */
Value mappingproxy_new(Vm *vm, Value mapping);
void instance_change_class(Vm *vm, Value instance, const Type *type);
void type_mark_cached(const Type *type); /* TYPE_CACHED, its bases included */
void instance_names(Vm *vm, Value instance, Value list); /* for dir() */

#endif
