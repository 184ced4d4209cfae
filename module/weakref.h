/* weakref.h: what the files of the module weakref share. */
#ifndef MODULE_WEAKREF_H
#define MODULE_WEAKREF_H

#include "vm/weak.h"

extern const AdderType proxy_type, callable_proxy_type, weak_method_type, finalize_type;
extern const AdderType weak_keys_type, weak_values_type, weak_set_type;
/* What looks for a key in a weak table: laid out as a WeakRef, but it keeps the key. */
extern const AdderType weak_probe_type;
static inline bool weak_is_ref(Value v) { return adder_is_exact(v, &weak_probe_type) || adder_is_instance(v, &weak_ref_type); }

#endif
