/* class.c: making classes: the class statement, type(), and setting class attributes. */
#include "vm/attribute.h"
#include "vm/call.h"
#include "vm/operation.h"

/* ---- derived slots ---- */

void derived_trace(Visitor *visitor, Object *self);

/* Slots of Python subclasses of a native type: the native's with another trace. Made once a native type, kept for
 * the life of the VM in pinned buffers. */
static const Slots *derived_slots(Vm *vm, const Type *native) {
    for (DerivedSlots *d = vm->derived; d != NULL; d = d->next) {
        if (d->slots.native == native) {
            return &d->slots;
        }
    }
    DerivedSlots *made = heap_buffer(&vm->heap, sizeof *made);
    if (made == NULL) {
        raise_memory_error(vm, sizeof *made);
    }
    heap_pin(&vm->heap, made);
    made->slots = *native->slots;
    made->slots.trace = derived_trace;
    made->slots.flags |= ADDER_SLOTS_FINALIZE_PYTHON;
    if (native->slots->size == 0) {
        made->slots.size = 2 * sizeof(Value);
    }
    made->next = vm->derived;
    vm->derived = made;
    return &made->slots;
}

/* ---- making classes ---- */

static void ask_for_mro(Vm *vm, Type *type, const Type *meta);

static bool defines(Vm *vm, const Type *type, Value name) {
    Value found = type_lookup(vm, type, name);
    return !adder_is_unbound(found) && !adder_is_exact(found, &adder_native_type);
}

static void compute_flags(Vm *vm, Type *type) {
    uintptr_t flags = type->flags & ~(uintptr_t)TYPE_INHERITED_FLAGS;
    flags |= defines(vm, type, N(__new__)) ? TYPE_CUSTOM_NEW : 0;
    flags |= defines(vm, type, N(__getattribute__)) ? TYPE_CUSTOM_GETATTRIBUTE : 0;
    flags |= defines(vm, type, N(__setattr__)) || defines(vm, type, N(__delattr__)) ? TYPE_CUSTOM_SETATTR : 0;
    flags |= defines(vm, type, N(__del__)) ? TYPE_CUSTOM_DEL : 0;
    type->flags = flags;
}

static void recompute_flags(void *to, Object *object, size_t bytes) {
    (void)bytes;
    if (object->head != NULL && object->head->slots == &type_slots && (((Type *)object)->flags & TYPE_READY)) {
        Vm *vm = to;
        compute_flags(vm, (Type *)object);
    }
}

/* Flags that tell of special methods are found anew in all classes. */
static void type_hooks_changed(Vm *vm) {
    cache_flush(vm);
    heap_walk(&vm->heap, recompute_flags, vm);
}

void vm_types_changed(Vm *vm, const Type *type) {
    if (type->flags & TYPE_CACHED) {
        cache_flush(vm);
    }
}

static bool is_hook_name(Value name) {
    return adder_same(name, N(__new__)) || adder_same(name, N(__getattribute__)) || adder_same(name, N(__setattr__)) ||
           adder_same(name, N(__delattr__)) || adder_same(name, N(__del__));
}

/* The attributes of a class that are more than entries of its namespace; false: it is none of them. */
static bool set_special(Vm *vm, Type *type, Value name, Value item) {
    bool is_name = adder_same(name, N(__name__)), is_qualname = adder_same(name, N(__qualname__));
    bool is_bases = adder_same(name, N(__bases__));
    if ((is_name || is_qualname || is_bases) && adder_is_unbound(item)) {
        adder_raise(vm, &adder_TypeError, "cannot delete '%q' attribute of immutable type '%N'", name, type);
    }
    if (is_name || is_qualname) {
        Value text = adder_unwrap(item);
        if (!value_is_str(text)) {
            adder_raise(vm, &adder_TypeError, "can only assign string to %N.%q, not '%T'", type, name, item);
        }
        if (is_name && memchr(str_text(str_of(text)), 0, str_size(str_of(text))) != NULL) {
            adder_raise(vm, &adder_ValueError, "type name must not contain null characters");
        }
        if (is_qualname) {
            return false;
        }
        if (adder_is_unbound(dict_get_name(VALUE_AS(Dict, type->dict), N(__qualname__)))) {
            adder_dict_store(vm, type->dict, N(__qualname__), type->name); /* that one stays */
        }
        adder_store(vm, type, &type->name, text);
        return true;
    }
    if (is_bases) {
        type_set_bases(vm, type, item);
        return true;
    }
    if (adder_same(name, N(__abstractmethods__))) {
        bool any = !adder_is_unbound(item) && adder_truth(vm, item);
        type->flags = any ? type->flags | TYPE_ABSTRACT_METHODS : type->flags & ~(uintptr_t)TYPE_ABSTRACT_METHODS;
    }
    if (adder_same(name, N(__mro__))) {
        adder_raise(vm, &adder_AttributeError, "readonly attribute");
    }
    if (adder_same(name, N(__dict__)) || adder_same(name, N(__base__))) {
        adder_raise(vm, &adder_AttributeError, "attribute '%q' of 'type' objects is not writable", name);
    }
    return false;
}

/* Assignment to __class__ of a class. */
static void set_metatype(Vm *vm, Type *type, Value item) {
    if (!value_is_type(item)) {
        adder_raise(vm, &adder_TypeError, "__class__ must be set to a class, not '%T' object", item);
    }
    const Type *meta = (const Type *)item.bits;
    if (!adder_is_subtype(meta, &adder_type_type) || !type_is_python(meta) ||
        !type_is_python((const Type *)(const void *)type->head)) {
        adder_raise(vm, &adder_TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    adder_store(vm, type, (Value *)&type->head, item);
    cache_flush(vm);
}

bool type_set_attribute(Vm *vm, Type *type, Value name, Value item) {
    if (adder_same(name, N(__class__)) && !adder_is_unbound(item)) {
        set_metatype(vm, type, item);
        return true;
    }
    if (set_special(vm, type, name, item)) {
        return true;
    }
    if (adder_is_unbound(item)) {
        if (!adder_dict_remove(vm, type->dict, name)) {
            return false;
        }
    } else {
        adder_dict_store(vm, type->dict, name, item);
    }
    vm_types_changed(vm, type);
    if (is_hook_name(name)) {
        type_hooks_changed(vm);
    }
    return true;
}

/* ---- assignment to __bases__ ---- */

typedef struct Relations { /* heap_walk must not allocate: first count, then collect */
    const Type *of;
    Value *found;
    size_t count;
} Relations;
static void visit_relation(void *to, Object *object, size_t bytes) {
    (void)bytes;
    Relations *r = to;
    const Type *type = (const Type *)(void *)object;
    if (object->head == NULL || object->head->slots != &type_slots || (type->flags & TYPE_READY) == 0) {
        return;
    }
    const Tuple *own = type_own_bases(type);
    size_t count = own != NULL ? own->count : 1;
    const Value *bases = own != NULL ? own->items : &type->bases;
    for (size_t i = 0; i < count; i++) {
        if (bases[i].bits == (uintptr_t)r->of) {
            if (r->found != NULL) {
                r->found[r->count] = adder_object(object);
            }
            r->count++;
            return;
        }
    }
}

Value type_direct_subclasses(Vm *vm, const Type *type) {
    Relations relations = {type, NULL, 0};
    heap_walk(&vm->heap, visit_relation, &relations);
    Value list = adder_list(vm, 0, NULL);
    for (size_t i = 0; i < relations.count; i++) {
        adder_list_append(vm, list, NONE);
    }
    size_t room = relations.count; /* a collection meanwhile can only have made it less */
    relations = (Relations){type, adder_list_items(list), 0};
    heap_walk(&vm->heap, visit_relation, &relations);
    while (room > relations.count) {
        list_pop(vm, list, --room);
    }
    for (size_t i = 0; i < relations.count; i++) {
        adder_barrier(vm, adder_object_get(list));
    }
    return list;
}

/* mro: UNBOUND when it follows from the only base. */
static void store_bases(Vm *vm, Type *type, Value bases, Value mro) {
    Value both = adder_is_unbound(mro) ? adder_tuple_items(bases)[0] : adder_tuple(vm, 2, (Value[]){bases, mro});
    adder_store(vm, type, &type->bases, both);
}

static void renew_mro(Vm *vm, Type *type, Value bases) {
    adder_check_stack(vm);
    store_bases(vm, type, bases, type_compute_mro(vm, type, bases));
    ask_for_mro(vm, type, (const Type *)(const void *)type->head);
    Value below = type_direct_subclasses(vm, type);
    for (size_t i = 0; i < adder_list_count(below); i++) {
        Type *other = (Type *)adder_list_items(below)[i].bits;
        renew_mro(vm, other, type_bases(vm, other));
    }
}

void type_set_bases(Vm *vm, Type *type, Value bases) {
    if (!value_is_tuple(bases)) {
        adder_raise(vm, &adder_TypeError, "can only assign tuple to %N.__bases__, not %T", type, bases);
    }
    if (adder_tuple_count(bases) == 0) {
        adder_raise(vm, &adder_TypeError, "can only assign non-empty tuple to %N.__bases__, not ()", type);
    }
    for (size_t i = 0; i < adder_tuple_count(bases); i++) {
        Value base = adder_tuple_items(bases)[i];
        if (!value_is_type(base)) {
            adder_raise(vm, &adder_TypeError, "%N.__bases__ must be tuple of classes, not '%T'", type, base);
        }
        if (adder_is_subtype((const Type *)base.bits, type)) {
            adder_raise(vm, &adder_TypeError, "a __bases__ item causes an inheritance cycle");
        }
    }
    const Type *best = type_best_base(vm, bases), *now = type_best_base(vm, type_bases(vm, type));
    if (best->slots->native != now->slots->native && !(best == &adder_object_type || now == &adder_object_type)) {
        adder_raise(vm, &adder_TypeError, "__bases__ assignment: '%N' deallocator differs from '%N'", best, now);
    }
    if (type_layout(best) != type_layout(now)) {
        adder_raise(vm, &adder_TypeError, "__bases__ assignment: '%N' object layout differs from '%N'", best, now);
    }
    (void)type_compute_mro(vm, type, bases); /* may refuse them */
    renew_mro(vm, type, bases);
    type_hooks_changed(vm);
}

/* Some names of a class body are wrapped, or stand elsewhere. */
static void tidy_namespace(Vm *vm, Type *type, Value dict) {
    static const AdderStr *const class_methods[] = {&ADDER_NAME(__init_subclass__), &ADDER_NAME(__class_getitem__)};
    for (unsigned i = 0; i < 2; i++) {
        Value name = adder_object(class_methods[i]), found = dict_get_name(VALUE_AS(Dict, dict), name);
        if (adder_is_exact(found, &adder_function_type)) {
            adder_dict_store(vm, dict, name, adder_call(vm, adder_object(&adder_classmethod_type), 1, &found));
        }
    }
    Value make = dict_get_name(VALUE_AS(Dict, dict), N(__new__));
    if (adder_is_exact(make, &adder_function_type)) {
        adder_dict_store(vm, dict, N(__new__), adder_call(vm, adder_object(&adder_staticmethod_type), 1, &make));
    }
    Value qualname = dict_get_name(VALUE_AS(Dict, dict), N(__qualname__));
    if (value_is_str(qualname) && adder_equal(vm, qualname, type->name)) {
        adder_dict_remove(vm, dict, N(__qualname__));
    }
    if (!adder_is_unbound(dict_get_name(VALUE_AS(Dict, dict), N(__eq__))) &&
        adder_is_unbound(dict_get_name(VALUE_AS(Dict, dict), N(__hash__)))) {
        adder_dict_store(vm, dict, N(__hash__), NONE);
    }
}

typedef struct SetNameCall {
    Value hook, args[3]; /* descriptor, class, name */
} SetNameCall;
static void set_name(Vm *vm, void *data) {
    SetNameCall *call = data;
    adder_call(vm, call->hook, 3, call->args);
}
static _Noreturn void fail_to_name(Vm *vm, Value error, const SetNameCall *call) {
    Builder text;
    adder_builder_start(vm, &text);
    adder_builder_format(&text, "Error calling __set_name__ on '%T' instance %r in '%N'", call->args[0], call->args[2],
                         (const Type *)call->args[1].bits);
    Value note = adder_builder_str(&text);
    adder_call_method(vm, error, N(add_note), 1, &note);
    vm->raised = error;
    vm_throw(vm);
}

static void call_set_name(Vm *vm, Value type) {
    Value items = list_from_iterable(vm, adder_call_method(vm, ((const Type *)type.bits)->dict, N(items), 0, NULL));
    for (size_t i = 0; i < adder_list_count(items); i++) {
        Value pair = adder_list_items(items)[i], v = adder_tuple_items(pair)[1];
        const Type *value_type = adder_type_of(v);
        Value hook = value_is_object(v) ? type_lookup(vm, value_type, N(__set_name__)) : UNBOUND;
        if (!adder_is_unbound(hook)) {
            SetNameCall call = {hook, {v, type, adder_tuple_items(pair)[0]}};
            Value error = adder_try(vm, set_name, &call);
            if (!adder_is_unbound(error)) {
                fail_to_name(vm, error, &call);
            }
        }
    }
}

const Type *type_winning_metatype(Vm *vm, const Type *meta, Value bases) {
    for (size_t i = 0; i < adder_tuple_count(bases); i++) {
        Value base = adder_tuple_items(bases)[i];
        const Type *other = adder_type_of(base);
        if (adder_is_subtype(meta, other)) {
            continue;
        }
        if (!adder_is_subtype(other, meta)) {
            adder_raise(vm, &adder_TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                        "subclass of the metaclasses of all its bases");
        }
        meta = other;
    }
    return meta;
}

/* An mro() of the metaclass has the last word. */
static void ask_for_mro(Vm *vm, Type *type, const Type *meta) {
    Value method = meta == &adder_type_type ? UNBOUND : type_lookup(vm, meta, N(mro)), self = adder_object(type);
    if (adder_is_unbound(method) || adder_is_exact(method, &adder_native_type)) {
        return;
    }
    Value mro = tuple_from_iterable(vm, adder_call_method(vm, self, N(mro), 0, NULL));
    if (adder_tuple_count(mro) == 0) {
        adder_raise(vm, &adder_TypeError, "type MRO must not be empty");
    }
    for (size_t i = 0; i < adder_tuple_count(mro); i++) {
        if (!value_is_type(adder_tuple_items(mro)[i])) {
            adder_raise(vm, &adder_TypeError, "mro() returned a non-class ('%T')", adder_tuple_items(mro)[i]);
        }
    }
    store_bases(vm, type, type_bases(vm, type), mro);
    cache_flush(vm);
    compute_flags(vm, type);
}

void type_refuse_entries(Vm *vm, Value bases) {
    for (size_t i = 0; i < adder_tuple_count(bases); i++) {
        Value base = adder_tuple_items(bases)[i];
        if (!value_is_type(base) && !adder_is_unbound(adder_find_attribute(vm, base, N(__mro_entries__)))) {
            adder_raise(vm, &adder_TypeError, "type() doesn't support MRO entry resolution; use types.new_class()");
        }
    }
}

Value type_make(Vm *vm, const Type *meta, Value name, Value bases, Value namespace_, Value kwnames, const Value *keywords) {
    type_refuse_entries(vm, bases);
    meta = type_winning_metatype(vm, meta, bases);
    if (adder_tuple_count(bases) == 0) {
        Value object = adder_object(&adder_object_type);
        bases = adder_tuple(vm, 1, &object);
    }
    const Type *native = type_best_base(vm, bases)->slots->native;
    const Slots *slots = native == NULL || native == &adder_object_type ? &instance_slots
                         : native->slots == &type_slots ? &type_slots
                                                        : derived_slots(vm, native);
    Type *type = heap_object(&vm->heap, PYTHON_TYPE_BYTES);
    if (type == NULL) {
        raise_memory_error(vm, PYTHON_TYPE_BYTES);
    }
    type->bases = type->shape = type->dict = UNBOUND;
    type->name = name;
    type->slots = slots;
    type->self = type;
    type->head = adder_head_of(meta);
    for (size_t i = 0; i < adder_tuple_count(bases); i++) {
        type->flags |= ((const Type *)adder_tuple_items(bases)[i].bits)->flags & ADDER_TYPE_EXCEPTION;
    }
    store_bases(vm, type, bases, type_compute_mro(vm, type, bases));
    Value dict = dict_copy(vm, namespace_);
    adder_store(vm, type, &type->dict, dict);
    if (vm->code != NULL && adder_is_unbound(dict_get_name(VALUE_AS(Dict, dict), N(__module__)))) { /* type(name, ...) */
        Value module = dict_get_name(VALUE_AS(Dict, frame_function(vm->base)->globals), N(__name__));
        if (!adder_is_unbound(module)) {
            adder_dict_store(vm, dict, N(__module__), module);
        }
    }
    tidy_namespace(vm, type, dict);
    slots_apply(vm, type, dict, bases);
    table_trim(vm, VALUE_AS(Dict, dict));
    compute_flags(vm, type);
    ask_for_mro(vm, type, meta);
    type->flags |= TYPE_READY;
    Value self = adder_object(type);
    if (adder_is_exact(vm->class_cell, &adder_cell_type)) { /* super() must work in the hooks that run now */
        adder_store(vm, (void *)vm->class_cell.bits, &VALUE_AS(Cell, vm->class_cell)->value, self);
        vm->class_cell = UNBOUND;
    }
    call_set_name(vm, self);
    Value hook = type_lookup_after(vm, type, type, N(__init_subclass__));
    if (!adder_is_unbound(hook) && !adder_same(hook, native_member(&adder_object_type, N(__init_subclass__)))) {
        adder_call_keywords(vm, vm_bind_attribute(vm, hook, UNBOUND, type), 0, keywords, kwnames);
    } else if (!adder_is_unbound(kwnames) && adder_tuple_count(kwnames) != 0) {
        adder_raise(vm, &adder_TypeError, "%N.__init_subclass__() takes no keyword arguments", type);
    }
    return self;
}

/* __build_class__(function, name, *bases, metaclass=..., **keywords) */
Value vm_build_class(Vm *vm, Value *args, unsigned nargs, Value kwargs) {
    if (!adder_is_exact(args[0], &adder_function_type)) {
        adder_raise(vm, &adder_TypeError, "__build_class__: func must be a function");
    }
    if (!adder_is_str(args[1])) {
        adder_raise(vm, &adder_TypeError, "__build_class__: name is not a string");
    }
    Value function = args[0], name = args[1], bases = adder_tuple(vm, nargs - 2, args + 2), original = bases;
    bool replaced = false;
    Value resolved = adder_list(vm, 0, NULL);
    for (size_t i = 0; i < adder_tuple_count(bases); i++) { /* PEP 560 */
        Value base = adder_tuple_items(bases)[i];
        Value entries = value_is_type(base) ? UNBOUND : adder_find_attribute(vm, base, N(__mro_entries__));
        if (adder_is_unbound(entries)) {
            adder_list_append(vm, resolved, base);
        } else {
            replaced = true;
            Value classes = adder_call(vm, entries, 1, &original);
            if (!value_is_tuple(classes)) {
                adder_raise(vm, &adder_TypeError, "__mro_entries__ must return a tuple");
            }
            list_extend(vm, resolved, classes);
        }
    }
    if (replaced) {
        bases = adder_tuple(vm, adder_list_count(resolved), adder_list_items(resolved));
    }
    Value meta = adder_object(&adder_type_type), keywords = UNBOUND;
    if (!adder_is_unbound(kwargs)) {
        keywords = dict_copy(vm, kwargs);
        Value given = adder_dict_find(vm, keywords, N(metaclass));
        if (!adder_is_unbound(given)) {
            meta = given;
            adder_dict_remove(vm, keywords, N(metaclass));
        }
    }
    if (adder_same(meta, adder_object(&adder_type_type)) && adder_tuple_count(bases) != 0) {
        bool given = !adder_is_unbound(kwargs) && !adder_is_unbound(adder_dict_find(vm, kwargs, N(metaclass)));
        meta = given ? meta : adder_object(adder_type_of(adder_tuple_items(bases)[0]));
    }
    if (value_is_type(meta)) {
        meta = adder_object(type_winning_metatype(vm, (const Type *)meta.bits, bases));
    }
    Value kwnames = UNBOUND, values = UNBOUND;
    if (!adder_is_unbound(keywords) && adder_dict_count(keywords) != 0) {
        kwnames = tuple_from_iterable(vm, keywords);
        values = tuple_from_iterable(vm, adder_call_method(vm, keywords, N(values), 0, NULL));
    }
    size_t extra = adder_is_unbound(kwnames) ? 0 : adder_tuple_count(kwnames);
    Value call = adder_list(vm, 0, NULL);
    Value prepare = adder_same(meta, adder_object(&adder_type_type)) ? UNBOUND
                                                                     : adder_find_attribute(vm, meta, N(__prepare__));
    Value namespace_;
    if (adder_is_unbound(prepare) || adder_is_exact(prepare, &adder_native_type) ||
        (adder_is_exact(prepare, &adder_method_type) &&
         adder_is_exact(VALUE_AS(BoundMethod, prepare)->function, &adder_native_type))) {
        namespace_ = adder_dict(vm);
    } else {
        adder_list_append(vm, call, name);
        adder_list_append(vm, call, bases);
        for (size_t i = 0; i < extra; i++) {
            adder_list_append(vm, call, adder_tuple_items(values)[i]);
        }
        namespace_ = adder_call_keywords(vm, prepare, 2, adder_list_items(call), kwnames);
        if (!adder_is_instance(namespace_, &adder_dict_type) && !operation_is_mapping(vm, namespace_)) {
            adder_raise(vm, &adder_TypeError, "%s.__prepare__() must return a mapping, not %T",
                        value_is_type(meta) ? str_text(str_of(((const Type *)meta.bits)->name)) : "<metaclass>", namespace_);
        }
    }
    bool body = (VALUE_AS(Function, function)->code->flags & CODE_NAMESPACE) != 0;
    Value cell = adder_call(vm, function, body ? 1 : 0, &namespace_);
    if (replaced) {
        adder_set_item(vm, namespace_, N(__orig_bases__), original);
    }
    call = adder_list(vm, 0, NULL);
    adder_list_append(vm, call, name);
    adder_list_append(vm, call, bases);
    adder_list_append(vm, call, namespace_);
    for (size_t i = 0; i < extra; i++) {
        adder_list_append(vm, call, adder_tuple_items(values)[i]);
    }
    /* __class__ must be there while __init_subclass__ and __set_name__ run */
    Value class_cell_before = vm->class_cell;
    vm->class_cell = cell;
    Value cls = adder_call_keywords(vm, meta, 3, adder_list_items(call), kwnames);
    vm->class_cell = class_cell_before;
    if (adder_is_exact(cell, &adder_cell_type)) {
        adder_store(vm, (void *)cell.bits, &VALUE_AS(Cell, cell)->value, cls);
    }
    return cls;
}

bool type_is_abstract(Vm *vm, const Type *type) {
    (void)vm;
    return (type->flags & TYPE_ABSTRACT_METHODS) != 0;
}

_Noreturn void type_raise_abstract(Vm *vm, const Type *type) {
    Value names = list_from_iterable(vm, adder_get_attribute(vm, adder_object(type), N(__abstractmethods__)));
    list_sort(vm, names, UNBOUND, false);
    Builder text;
    adder_builder_start(vm, &text);
    for (size_t i = 0; i < adder_list_count(names); i++) {
        adder_builder_format(&text, "%s'%q'", i ? ", " : "", adder_list_items(names)[i]);
    }
    adder_raise(vm, &adder_TypeError, "Can't instantiate abstract class %N without an implementation for abstract method%s %q",
                type, adder_list_count(names) == 1 ? "" : "s", adder_builder_str(&text));
}
