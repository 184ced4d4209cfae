/* module.c: module objects: ROM modules and modules from files. */
#include "vm/vm.h"

static void rom_module_repr(Vm *vm, Value self, Builder *out) {
    (void)vm;
    adder_builder_format(out, "<module '%q'>", adder_object(VALUE_AS(const AdderModule, self)->name));
}
static const AdderMember no_members[1];
static Value user_module_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames);
/* type(sys)("name") makes what every module made at run time is. */
static Value module_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    return user_module_construct(vm, cls == &adder_module_type ? &adder_user_module_type : cls, args, nargs, kwnames);
}
static const AdderSlots rom_module_slots = {.native = &adder_module_type, .size = sizeof(Object), .letter = 'M',
                                            .repr = rom_module_repr};
const AdderType ADDER_ALIGNED adder_module_type = {(const AdderHead *)(const void *)&adder_type_type, &rom_module_slots,
    &adder_module_type, ADDER_ROM_NAME(module), ADDER_ROM(adder_object_type), {4u}, {4u}, {4u},
    ADDER_TYPE_NATIVE | ADDER_TYPE_FINAL, {no_members, 0}, NULL, module_construct};

static void user_module_trace(Visitor *visitor, Object *self) { adder_visit(visitor, &((UserModule *)self)->dict); }
static void user_module_repr(Vm *vm, Value self, Builder *out) {
    const Dict *dict = VALUE_AS(Dict, module_dict(self));
    Value name = dict_get_name(dict, N(__name__)), file = dict_get_name(dict, N(__file__));
    (void)vm;
    adder_builder_format(out, "<module %r", adder_is_unbound(name) ? N(empty) : name);
    if (value_is_str(file)) {
        adder_builder_format(out, " from %r", file);
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
    &adder_user_module_type, ADDER_ROM_NAME(module), ADDER_ROM(adder_object_type), {4u}, {4u}, {4u}, ADDER_TYPE_NATIVE,
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
