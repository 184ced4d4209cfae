/* shape.c: shapes (hidden classes) and the instances of Python classes.
 *
 * An instance is its head (a shape) and words: for a class with a native base first that type's layout, then
 * shape->inline_words words for attributes. Attribute number i of a shape with `count` attributes stands in
 *
 *     inline word i                                    when count <= inline_words or i < inline_words - 1
 *     overflow tuple, item i - (inline_words - 1)      else; the last inline word holds the tuple
 *
 * When an instance overflows its class learns: later instances get more inline words (a new root shape). In
 * dictionary mode (__dict__ was asked for, an attribute was deleted, or there are too many) count is SHAPE_DICTIONARY
 * and the first inline word holds the dict; the second one the dict of the attributes that are slots of the class, or null.
 */
#include "vm/attribute.h"

#define FIRST_INLINE_WORDS 3u
#define INLINE_STEP 4u
#define INLINE_MAX 23u
#define SHAPE_ATTRIBUTES_MAX (ADDER_BOARD ? 40u : 100u)
#define SHAPE_CHILDREN_MAX 64u
#define OVERFLOW_STEP 4u
enum { DICTIONARY_WORD, SLOTS_WORD }; /* inline words in dictionary mode */

static void shape_trace(Visitor *visitor, Object *self) {
    Shape *shape = (Shape *)self;
    adder_visit_object(visitor, &shape->type);
    adder_visit(visitor, &shape->parent);
    adder_visit(visitor, &shape->key);
    adder_visit(visitor, &shape->child);
    adder_visit(visitor, &shape->sibling);
}
static const AdderSlots shape_slots = {.native = &shape_type, .size = sizeof(Shape), .letter = 'h', .trace = shape_trace};
static const AdderMember no_members[] = {};
const AdderType ADDER_ALIGNED shape_type = {(const AdderHead *)(const void *)&adder_type_type, &shape_slots, &shape_type,
    ADDER_ROM_NAME(shape), ADDER_ROM(adder_object_type), {4u}, {4u}, ADDER_TYPE_NATIVE | ADDER_TYPE_FINAL,
    {no_members, 0}, NULL, NULL};

static Shape *shape_new(Vm *vm, const Type *type, unsigned inline_words) {
    Shape *shape = adder_new(vm, &shape_type, sizeof(Shape));
    shape->slots = type->slots;
    shape->type = type;
    shape->inline_words = (uint16_t)inline_words;
    return shape;
}

Shape *shape_root(Vm *vm, Type *type) {
    if (adder_is_unbound(type->shape)) {
        unsigned words = FIRST_INLINE_WORDS;
        for (const Type *parent = type_parent(type); parent != NULL && type_is_python(parent); parent = type_parent(parent)) {
            if (!adder_is_unbound(parent->shape) && VALUE_AS(Shape, parent->shape)->inline_words > words) {
                words = VALUE_AS(Shape, parent->shape)->inline_words;
            }
        }
        Shape *shape = shape_new(vm, type, words);
        adder_store(vm, type, &type->shape, adder_object(shape));
    }
    return VALUE_AS(Shape, type->shape);
}

static Shape *root_of(Shape *shape) {
    while (!value_is_null(shape->parent)) {
        shape = VALUE_AS(Shape, shape->parent);
    }
    return shape;
}

/* The child of shape for a further attribute; NULL when there are too many. */
static Shape *child_of(Vm *vm, Shape *shape, Value name, unsigned count) {
    unsigned children = 0;
    for (Value child = shape->child; !value_is_null(child); child = VALUE_AS(Shape, child)->sibling) {
        if (adder_same(VALUE_AS(Shape, child)->key, name)) {
            return VALUE_AS(Shape, child);
        }
        children++;
    }
    if (children >= SHAPE_CHILDREN_MAX) {
        return NULL;
    }
    Shape *child = shape_new(vm, shape->type, shape->inline_words);
    child->parent = adder_object(shape);
    child->key = name;
    child->count = (uint16_t)count;
    child->sibling = shape->child;
    adder_store(vm, shape, &shape->child, adder_object(child));
    return child;
}

Shape *shape_with(Vm *vm, Shape *shape, Value name) {
    return shape->count >= SHAPE_ATTRIBUTES_MAX ? NULL : child_of(vm, shape, name, shape->count + 1u);
}

bool shape_find(const Shape *shape, Value name, unsigned *index) {
    if (shape->count == SHAPE_DICTIONARY) {
        return false;
    }
    for (; shape->count != 0; shape = VALUE_AS(Shape, shape->parent)) {
        if (adder_same(shape->key, name)) {
            *index = shape->count - 1u;
            return true;
        }
    }
    return false;
}

/* ---- instances ---- */

static void instance_trace(Visitor *visitor, Object *self) {
    const Shape *shape = (const Shape *)(const void *)self->head;
    adder_visit_values(visitor, (Value *)self + head_first_word(self->head), shape->inline_words);
}
const AdderSlots instance_slots = {.size = sizeof(Object), .letter = 'I', .trace = instance_trace,
                                   .flags = ADDER_SLOTS_FINALIZE_PYTHON};

void derived_trace(Visitor *visitor, Object *self) {
    instance_trace(visitor, self);
    const Type *native = self->head->slots->native;
    if (native->slots->size == 0) {
        adder_visit(visitor, (Value *)self + 1);
    } else if (native->slots->trace != NULL) {
        native->slots->trace(visitor, self);
    }
}

static void *instance_allocate(Vm *vm, const Type *type) {
    const Shape *shape = shape_root(vm, (Type *)type);
    size_t bytes = type->slots->size + shape->inline_words * sizeof(Value);
    Object *object = heap_object(&vm->heap, bytes);
    if (UNLIKELY(object == NULL)) {
        raise_memory_error(vm, bytes);
    }
    object->head = (const Head *)(const void *)VALUE_AS(Shape, type->shape);
    if (UNLIKELY(type->flags & TYPE_CUSTOM_DEL)) {
        adder_finalize_later(vm, adder_object(object));
    }
    return object;
}

Value instance_new(Vm *vm, const Type *type) { return adder_object(instance_allocate(vm, type)); }

void *adder_new_instance(Vm *vm, const Type *cls, size_t bytes) {
    if (!type_is_python(cls)) {
        return adder_new(vm, cls, bytes);
    }
    CHECK(cls->slots->size == bytes);
    return instance_allocate(vm, cls);
}

Value adder_wrap_instance(Vm *vm, const Type *cls, Value v) {
    if (!type_is_python(cls)) {
        return v;
    }
    Value *object = instance_allocate(vm, cls);
    object[1] = adder_unwrap(v);
    return adder_object(object);
}

Value adder_unwrap(Value v) {
    return value_is_object(v) && UNLIKELY(head_is_shape(value_head(v))) && head_wraps(value_head(v)) ? wrapped_value(v) : v;
}

bool instance_has_slots(Value v) { return value_is_python_instance(v); }

static Value *inline_words(Value instance) { return (Value *)instance.bits + head_first_word(value_head(instance)); }

Value *instance_slot(Value instance, const Shape *shape, unsigned index) {
    Value *words = inline_words(instance);
    if (shape->count <= shape->inline_words || index + 1 < shape->inline_words) {
        return words + index;
    }
    return VALUE_AS(Tuple, words[shape->inline_words - 1])->items + (index - (shape->inline_words - 1u));
}

static const Shape *shape_of(Value instance) { return (const Shape *)(const void *)value_head(instance); }

Value instance_find(Value instance, Value name) {
    const Shape *shape = shape_of(instance);
    unsigned index;
    if (shape->count == SHAPE_DICTIONARY) {
        const Value *words = inline_words(instance);
        Value own = dict_get_name(VALUE_AS(Dict, words[DICTIONARY_WORD]), name);
        return adder_is_unbound(own) && !value_is_null(words[SLOTS_WORD]) ? dict_get_name(VALUE_AS(Dict, words[SLOTS_WORD]), name)
                                                                          : own;
    }
    return shape_find(shape, name, &index) ? *instance_slot(instance, shape, index) : UNBOUND;
}

/* The shape of dictionary mode for instances of type with this many inline words. */
static Shape *dictionary_shape(Vm *vm, const Type *type, Shape *like) {
    Shape *root = like->type == type ? root_of(like) : shape_new(vm, type, like->inline_words);
    for (Value child = root->child; !value_is_null(child); child = VALUE_AS(Shape, child)->sibling) {
        if (VALUE_AS(Shape, child)->count == SHAPE_DICTIONARY) {
            return VALUE_AS(Shape, child);
        }
    }
    Shape *shape = shape_new(vm, type, root->inline_words);
    shape->parent = adder_object(root);
    shape->count = SHAPE_DICTIONARY;
    shape->key = N(__dict__);
    shape->sibling = root->child;
    adder_store(vm, root, &root->child, adder_object(shape));
    return shape;
}

/* Is it a slot of the class? */
static bool is_slot(Vm *vm, const Type *type, Value name) {
    return (type->flags & TYPE_HAS_SLOTS) != 0 && adder_is_exact(type_lookup(vm, type, name), &slot_member_type);
}

/* The attributes that are slots, or those that are none. */
static void fill_dict(Vm *vm, Value dict, Value instance, const Shape *shape, bool slots) {
    if (shape->count == 0) {
        return;
    }
    adder_check_stack(vm);
    fill_dict(vm, dict, instance, VALUE_AS(Shape, shape->parent), slots);
    const Shape *whole = shape_of(instance);
    if (is_slot(vm, whole->type, shape->key) == slots) {
        adder_dict_store(vm, dict, shape->key, *instance_slot(instance, whole, shape->count - 1u));
    }
}

/* The dict of slots for dictionary mode; null when the class has none. */
static Value slots_dict(Vm *vm, Value instance) {
    const Shape *shape = shape_of(instance);
    if ((shape->type->flags & TYPE_HAS_SLOTS) == 0) {
        return NULL_VALUE;
    }
    if (shape->count == SHAPE_DICTIONARY) {
        return inline_words(instance)[SLOTS_WORD];
    }
    Value dict = adder_dict(vm);
    fill_dict(vm, dict, instance, shape, true);
    return dict;
}

void instance_adopt_dict(Vm *vm, Value instance, const Type *type, Value dict) {
    Value slots = slots_dict(vm, instance);
    Shape *shape = dictionary_shape(vm, type, (Shape *)shape_of(instance));
    Value *words = inline_words(instance);
    for (unsigned i = 1; i < shape->inline_words; i++) {
        words[i] = NULL_VALUE;
    }
    adder_store(vm, (void *)instance.bits, &words[DICTIONARY_WORD], dict);
    adder_store(vm, (void *)instance.bits, &words[SLOTS_WORD], slots);
    adder_store(vm, (void *)instance.bits, (Value *)instance.bits, adder_object(shape));
}

/* A dict of the attributes that are no slots, for dictionary mode. */
static Value attributes_dict(Vm *vm, Value instance) {
    const Shape *shape = shape_of(instance);
    if (shape->count == SHAPE_DICTIONARY) {
        return inline_words(instance)[DICTIONARY_WORD];
    }
    Value dict = adder_dict(vm);
    fill_dict(vm, dict, instance, shape, false);
    return dict;
}

void instance_change_class(Vm *vm, Value instance, const Type *type) {
    Value dict = attributes_dict(vm, instance);
    instance_adopt_dict(vm, instance, type, dict);
}

Value instance_dict(Vm *vm, Value instance) {
    const Shape *shape = shape_of(instance);
    if (shape->type->flags & TYPE_NO_DICT) {
        return UNBOUND;
    }
    if (shape->count == SHAPE_DICTIONARY) {
        return inline_words(instance)[DICTIONARY_WORD];
    }
    Value dict = attributes_dict(vm, instance);
    instance_adopt_dict(vm, instance, shape->type, dict);
    return dict;
}

/* The names of an instance's attributes, without changing its mode (dir, vars of slots). */
void instance_names(Vm *vm, Value instance, Value list) {
    const Shape *shape = shape_of(instance);
    if (shape->count == SHAPE_DICTIONARY) {
        size_t position = 0;
        Value key, item;
        while (adder_dict_walk(inline_words(instance)[DICTIONARY_WORD], &position, &key, &item)) {
            adder_list_append(vm, list, key);
        }
        return;
    }
    for (; shape->count != 0; shape = VALUE_AS(Shape, shape->parent)) {
        adder_list_append(vm, list, shape->key);
    }
}

static void learn(Vm *vm, const Type *type, const Shape *shape) {
    const Shape *root = adder_is_unbound(type->shape) ? NULL : VALUE_AS(Shape, type->shape);
    if (root != NULL && root->inline_words == shape->inline_words && root->inline_words + INLINE_STEP <= INLINE_MAX) {
        Shape *larger = shape_new(vm, type, root->inline_words + INLINE_STEP);
        adder_store(vm, (void *)type, &((Type *)type)->shape, adder_object(larger));
    }
}

/* Adds attribute number shape->count (of the instance's present shape) with the next shape. */
static void instance_extend(Vm *vm, Value instance, Shape *next, Value v) {
    const Shape *shape = shape_of(instance);
    unsigned index = shape->count, last = shape->inline_words - 1u;
    Value *words = inline_words(instance);
    if (index < shape->inline_words) {
        adder_store(vm, (void *)instance.bits, &words[index], v);
    } else {
        Value old = words[last];
        bool first = index == shape->inline_words;
        size_t have = first ? 0 : adder_tuple_count(old), wanted = index - last;
        if (first || wanted >= have) {
            Value overflow = adder_tuple(vm, wanted + OVERFLOW_STEP, NULL);
            if (first) {
                adder_tuple_items(overflow)[0] = old;
            } else {
                memcpy(adder_tuple_items(overflow), adder_tuple_items(old), have * sizeof(Value));
            }
            adder_store(vm, (void *)instance.bits, &words[last], overflow);
            if (first) {
                learn(vm, shape->type, shape);
            }
        }
        adder_store(vm, (void *)words[last].bits, adder_tuple_items(words[last]) + wanted, v);
    }
    adder_store(vm, (void *)instance.bits, (Value *)instance.bits, adder_object(next));
}

/* In dictionary mode: the dict that holds, or takes, an attribute. */
static Value dict_for(Vm *vm, Value instance, Value name) {
    Value *words = inline_words(instance);
    if (!is_slot(vm, shape_of(instance)->type, name)) {
        return words[DICTIONARY_WORD];
    }
    if (value_is_null(words[SLOTS_WORD])) {
        Value dict = adder_dict(vm);
        adder_store(vm, (void *)instance.bits, &inline_words(instance)[SLOTS_WORD], dict);
    }
    return inline_words(instance)[SLOTS_WORD];
}

void instance_store(Vm *vm, Value instance, Value name, Value v) {
    Shape *shape = (Shape *)shape_of(instance);
    unsigned index;
    if (shape->count == SHAPE_DICTIONARY) {
        adder_dict_store(vm, dict_for(vm, instance, name), name, v);
        return;
    }
    if (shape_find(shape, name, &index)) {
        Value *slot = instance_slot(instance, shape, index);
        bool overflowed = shape->count > shape->inline_words && index + 1 >= shape->inline_words;
        adder_store(vm, overflowed ? (void *)inline_words(instance)[shape->inline_words - 1].bits : (void *)instance.bits,
                    slot, v);
        return;
    }
    Shape *next = shape_with(vm, shape, name);
    if (next == NULL) {
        instance_change_class(vm, instance, shape->type);
        adder_dict_store(vm, dict_for(vm, instance, name), name, v);
        return;
    }
    instance_extend(vm, instance, next, v);
}

bool instance_delete(Vm *vm, Value instance, Value name) {
    if (adder_is_unbound(instance_find(instance, name))) {
        return false;
    }
    const Shape *shape = shape_of(instance);
    if (shape->count != SHAPE_DICTIONARY) {
        instance_change_class(vm, instance, shape->type);
    }
    return adder_dict_remove(vm, dict_for(vm, instance, name), name);
}
