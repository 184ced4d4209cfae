/* collections.c: the module collections: a table of what stands in collections_*.c and, for the kinds of dict, which
 * need to see its table, in object/. */
#include "adder.h"

extern const AdderType adder_deque_type, adder_ordered_dict_type, adder_default_dict_type;
AdderValue collections_namedtuple_make(AdderVm *vm, AdderValue *args);

ADDER_NATIVE(collections_namedtuple, "namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)",
             "Returns a new subclass of tuple with named fields.") {
    return collections_namedtuple_make(vm, args);
}

static const AdderMember collections_members[] = {
    ADDER_MEMBER(OrderedDict, adder_ordered_dict_type),
    ADDER_MEMBER(defaultdict, adder_default_dict_type),
    ADDER_MEMBER(deque, adder_deque_type),
    ADDER_MEMBER_NATIVE(namedtuple, collections_namedtuple),
};
ADDER_MODULE(collections_module, collections, collections_members, "Specialised container types.");
