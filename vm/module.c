/* module.c: module objects: ROM modules and modules from files. */
#include "vm/vm.h"

static void rom_module_repr(Vm *vm, Value self, Builder *out) {
    (void)vm;
    adder_builder_format(out, "<module '%q' (built-in)>", adder_object(VALUE_AS(const AdderModule, self)->name));
}
static const AdderMember no_members[] = {};
static Value user_module_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames);
/* type(sys)("name") makes what every module made at run time is. */
static Value module_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    return user_module_construct(vm, cls == &adder_module_type ? &adder_user_module_type : cls, args, nargs, kwnames);
}
static const AdderSlots rom_module_slots = {.native = &adder_module_type, .size = sizeof(Object), .letter = 'M',
                                            .repr = rom_module_repr};
const AdderType ADDER_ALIGNED adder_module_type = {(const AdderHead *)(const void *)&adder_type_type, &rom_module_slots,
    &adder_module_type, ADDER_ROM_NAME(module), ADDER_ROM(adder_object_type), {4u}, {4u},
    ADDER_TYPE_NATIVE | ADDER_TYPE_FINAL, {no_members, 0}, NULL, module_construct};

static void user_module_trace(Visitor *visitor, Object *self) { adder_visit(visitor, &((UserModule *)self)->dict); }
static void user_module_repr(Vm *vm, Value self, Builder *out) {
    const Dict *dict = VALUE_AS(Dict, module_dict(self));
    Value name = dict_get_name(dict, N(__name__)), file = dict_get_name(dict, N(__file__));
    (void)vm;
    adder_builder_format(out, "<module %r", adder_is_unbound(name) ? N(empty) : name);
    if (value_is_str(file)) {
        adder_builder_format(out, " from %r", file);
    } else if (!adder_is_unbound(dict_get_name(dict, N(__path__)))) {
        adder_builder_put_c(out, " (namespace)");
    }
    adder_builder_put_char(out, '>');
}
static Value user_module_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[2];
    adder_bind(vm, "module(name, doc=None)", args, nargs, kwnames, bound);
    UserModule *module = adder_new_instance(vm, cls, sizeof(UserModule));
    Value dict = adder_dict(vm);
    adder_store(vm, module, &module->dict, dict);
    VALUE_AS(Dict, dict)->namespace_ = 1;
    adder_dict_store(vm, dict, N(__name__), bound[0]);
    adder_dict_store(vm, dict, N(__doc__), adder_is_unbound(bound[1]) ? NONE : bound[1]);
    return adder_object(module);
}
static const AdderSlots user_module_slots = {.native = &adder_user_module_type, .size = sizeof(UserModule), .letter = 'M',
    .trace = user_module_trace, .repr = user_module_repr};
const AdderType ADDER_ALIGNED adder_user_module_type = {(const AdderHead *)(const void *)&adder_type_type, &user_module_slots,
    &adder_user_module_type, ADDER_ROM_NAME(module), ADDER_ROM(adder_object_type), {4u}, {4u}, ADDER_TYPE_NATIVE,
    {no_members, 0}, "module(name, doc=None)\nA module.", user_module_construct};

Value module_dict(Value module) { return VALUE_AS(UserModule, module)->dict; }

Value vm_module_new(Vm *vm, Value name) {
    UserModule *module = adder_new(vm, &adder_user_module_type, sizeof(UserModule));
    Value dict = adder_dict(vm);
    adder_store(vm, module, &module->dict, dict);
    VALUE_AS(Dict, dict)->namespace_ = 1;
    adder_dict_store(vm, dict, N(__name__), name);
    return adder_object(module);
}

/* ---- what modules have without keeping it: __spec__, __loader__, __package__, __doc__ ---- */

typedef struct ModuleSpec {
    Object object;
    Value name, origin, locations; /* locations: __path__ of a package, or NONE */
} ModuleSpec;
extern const Type module_spec_type;
static ModuleSpec *spec_of(Value v) { return VALUE_AS(ModuleSpec, v); }
static void spec_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((ModuleSpec *)self)->name, 3); }
static void spec_repr(Vm *vm, Value self, Builder *out) {
    (void)vm;
    adder_builder_format(out, "ModuleSpec(name=%r, loader=None, origin=%r)", spec_of(self)->name, spec_of(self)->origin);
}
static bool spec_has_file(const ModuleSpec *spec) {
    return value_is_str(spec->origin) && strcmp(str_text(str_of(spec->origin)), "built-in") != 0;
}
ADDER_PROPERTY(module_spec_type, spec_name, "name", "The module's full name.") { return spec_of(args[0])->name; }
ADDER_PROPERTY(module_spec_type, spec_origin, "origin", "Its file, 'built-in', or None.") { return spec_of(args[0])->origin; }
ADDER_PROPERTY(module_spec_type, spec_locations, "submodule_search_locations", "__path__ of a package, or None.") {
    return spec_of(args[0])->locations;
}
ADDER_PROPERTY(module_spec_type, spec_loader, "loader", "There are no loaders: None.") { return NONE; }
ADDER_PROPERTY(module_spec_type, spec_has_location, "has_location", "Whether it comes from a file.") {
    return adder_bool(spec_has_file(spec_of(args[0])));
}
ADDER_PROPERTY(module_spec_type, spec_parent, "parent", "The package that it belongs to.") {
    const ModuleSpec *spec = spec_of(args[0]);
    const Str *name = str_of(spec->name);
    size_t size = str_size(name);
    if (!adder_is_none(spec->locations)) return spec->name;
    while (size > 0 && str_text(name)[size - 1] != '.') size--;
    return str_part(vm, spec->name, 0, size > 0 ? size - 1 : 0);
}
static const AdderMember spec_members[] = {
    ADDER_MEMBER_NATIVE(name, spec_name), ADDER_MEMBER_NATIVE(origin, spec_origin), ADDER_MEMBER_NATIVE(loader, spec_loader),
    ADDER_MEMBER_NATIVE(submodule_search_locations, spec_locations), ADDER_MEMBER_NATIVE(has_location, spec_has_location),
    ADDER_MEMBER_NATIVE(parent, spec_parent), ADDER_MEMBER_NATIVE(cached, spec_loader),
};
static const AdderSlots spec_slots = {.native = &module_spec_type, .size = sizeof(ModuleSpec), .letter = 'o',
                                      .trace = spec_trace, .repr = spec_repr};
ADDER_TYPE(module_spec_type, ModuleSpec, adder_object_type, spec_slots, spec_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "ModuleSpec()\nWhere a module came from.");

static Value spec_new(Vm *vm, Value name, Value origin, Value locations) {
    ModuleSpec *spec = adder_new(vm, &module_spec_type, sizeof *spec);
    spec->name = name;
    spec->origin = origin;
    spec->locations = locations;
    return adder_object(spec);
}

/* NONE for __main__ and for what a program made by hand. */
static Value user_module_spec(Vm *vm, const Dict *dict) {
    Value name = dict_get_name(dict, N(__name__)), file = dict_get_name(dict, N(__file__)), path = dict_get_name(dict, N(__path__));
    if (!value_is_str(name) || strcmp(str_text(str_of(name)), "__main__") == 0) return NONE;
    if (adder_is_unbound(file) && adder_is_unbound(path)) return NONE;
    return spec_new(vm, name, adder_is_unbound(file) ? NONE : file, adder_is_unbound(path) ? NONE : path);
}

/* The same as global names of a module's code. */
Value module_computed_global(Vm *vm, Value globals, Value name) {
    if (adder_same(name, N(__spec__))) return user_module_spec(vm, VALUE_AS(Dict, globals));
    return adder_same(name, N(__package__)) || adder_same(name, N(__loader__)) || adder_same(name, N(__doc__)) ? NONE : UNBOUND;
}

Value module_computed(Vm *vm, Value module, Value name) {
    bool rom = adder_is_exact(module, &adder_module_type);
    if (adder_same(name, N(__spec__))) {
        if (!rom) return user_module_spec(vm, VALUE_AS(Dict, module_dict(module)));
        return spec_new(vm, adder_object(VALUE_AS(const AdderModule, module)->name), adder_str_c(vm, "built-in"), NONE);
    }
    if (adder_same(name, N(__file__)) && !rom) { /* of a namespace package */
        return adder_is_unbound(dict_get_name(VALUE_AS(Dict, module_dict(module)), N(__path__))) ? UNBOUND : NONE;
    }
    if (adder_same(name, N(__package__))) return rom ? N(empty) : NONE;
    return adder_same(name, N(__loader__)) || adder_same(name, N(__doc__)) ? NONE : UNBOUND;
}
