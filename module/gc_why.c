/* gc_why.c: gc.why(obj): a shortest chain of references from a root to an object, printed. */
#include "module/gc.h"
#include "vm/attribute.h"

#define LONGEST 32u

/* ---- where in its holder something stands ---- */
static bool put_key(Builder *b, Value holder, Value held) {
    size_t position = 0;
    Value key, item;
    while (adder_dict_walk(holder, &position, &key, &item)) {
        if (adder_same(item, held)) {
            adder_builder_format(b, "[%r]", key);
            return true;
        }
        if (adder_same(key, held)) {
            adder_builder_put_c(b, ", a key of it");
            return true;
        }
    }
    return false;
}
static bool put_index(Builder *b, const Value *items, size_t count, Value held) {
    for (size_t i = 0; i < count; i++) {
        if (adder_same(items[i], held)) {
            adder_builder_format(b, "[%z]", i);
            return true;
        }
    }
    return false;
}
static bool put_attribute(Builder *b, Value holder, Value held) {
    const Head *head = adder_object_get(holder)->head;
    const Value *words = (const Value *)holder.bits + head_first_word(head);
    for (const Shape *s = (const Shape *)(const void *)head; s->count != 0; s = (const Shape *)s->parent.bits) {
        if (s->count - 1u < ((const Shape *)(const void *)head)->inline_words && adder_same(words[s->count - 1u], held)) {
            adder_builder_format(b, ".%q", s->key);
            return true;
        }
    }
    return false;
}
static void put_place(Builder *b, Value holder, Value held) {
    if (adder_is_instance(holder, &adder_dict_type)) {
        put_key(b, holder, held);
    } else if (adder_is_exact(holder, &adder_list_type)) {
        put_index(b, adder_list_items(holder), adder_list_count(holder), held);
    } else if (adder_is_exact(holder, &adder_tuple_type)) {
        put_index(b, adder_tuple_items(holder), adder_tuple_count(holder), held);
    } else if (value_is_python_instance(holder) && adder_object_get(holder)->head->object.head == adder_head_of(&shape_type)) {
        put_attribute(b, holder, held);
    }
}

static const char *root_name(const Vm *vm, const void *slot) {
    const Value *at = slot;
    if (at >= vm->stack_start && at < vm->stack_end) return "a variable of a running function";
    if (at == &vm->modules) return "sys.modules";
    if (at == &vm->main_module) return "the main program";
    if (at == &vm->handled || at == &vm->raised) return "an exception being handled";
    return "the virtual machine";
}

static void print_chain(Vm *vm, const Value *chain, unsigned count, const char *root) {
    Builder b;
    adder_builder_start(vm, &b);
    adder_builder_format(&b, "%s\n", root);
    for (unsigned i = count; i-- > 0;) {
        adder_builder_put_c(&b, i == 0 ? "  the object: " : "  ");
        adder_builder_format(&b, "%T", chain[i]);
        if (i > 0) put_place(&b, chain[i], chain[i - 1]);
        adder_builder_put_char(&b, '\n');
    }
    adder_print(vm, b.buffer, b.size);
}

ADDER_NATIVE(gc_why, "why(obj, /)",
             "Collects, then prints a shortest chain of references from a root to the object. Returns its length, 0 when "
             "nothing but the caller holds it.") {
    Value chain[LONGEST + 1] = {args[0]};
    unsigned count = 1;
    const void *slot = NULL;
    if (!value_is_object(args[0]) || !heap_contains(&vm->heap, (const void *)args[0].bits)) {
        static const char text[] = "not in the heap\n";
        adder_print(vm, text, sizeof text - 1);
        return adder_small_int(0);
    }
    heap_collect(&vm->heap);
    while (count <= LONGEST) {
        Object *parent = heap_parent(&vm->heap, (const void *)chain[count - 1].bits, args, vm->stack_end, &slot);
        if (parent == NULL) break;
        chain[count++] = adder_object(parent);
    }
    bool far = count > LONGEST;
    print_chain(vm, chain, count, far ? "..." : slot != NULL ? root_name(vm, slot) : "nothing but this call");
    return adder_small_int(slot == NULL ? 0 : (intptr_t)count);
}
