/* collections.c: the module collections: a table of what stands in collections_*.c, for the kinds of dict, which need to
 * see its table, in object/, and for what is written in Python in lib/collections/. */
#include "module/lazy.h"

extern const AdderType adder_deque_type, adder_ordered_dict_type, adder_default_dict_type;
AdderValue collections_namedtuple_make(AdderVm *vm, AdderValue *args);

ADDER_NATIVE(collections_namedtuple, "namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)",
             "Returns a new subclass of tuple with named fields.") {
    return collections_namedtuple_make(vm, args);
}

static const LazyName lazy_names[] = {
    {&ADDER_NAME(ChainMap), "collections._user"}, {&ADDER_NAME(Counter), "collections._counter"},
    {&ADDER_NAME(UserDict), "collections._user"}, {&ADDER_NAME(UserList), "collections._user"},
    {&ADDER_NAME(UserString), "collections._user"},
};
static AdderValue computed(AdderVm *vm, AdderValue name) {
    return lazy_attribute(vm, name, lazy_names, sizeof lazy_names / sizeof *lazy_names);
}

static const AdderMember collections_members[] = {
    ADDER_MEMBER_LAZY(ChainMap),
    ADDER_MEMBER_LAZY(Counter),
    ADDER_MEMBER(OrderedDict, adder_ordered_dict_type),
    ADDER_MEMBER_LAZY(UserDict),
    ADDER_MEMBER_LAZY(UserList),
    ADDER_MEMBER_LAZY(UserString),
    ADDER_MEMBER(defaultdict, adder_default_dict_type),
    ADDER_MEMBER(deque, adder_deque_type),
    ADDER_MEMBER_NATIVE(namedtuple, collections_namedtuple),
};
const AdderModule ADDER_ALIGNED collections_module = {(const AdderHead *)(const void *)&adder_module_type,
                                                      &ADDER_NAME(collections),
                                                      ADDER_MEMBERS(collections_members),
                                                      "Specialised container types.",
                                                      computed,
                                                      NULL};
