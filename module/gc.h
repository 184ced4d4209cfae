/* gc.h: what the files of the module gc share. */
#ifndef MODULE_GC_H
#define MODULE_GC_H

#include "module/builtins.h" /* natives that other files may name */

extern const Native gc_get_objects_native, gc_get_referents_native, gc_get_referrers_native, gc_is_tracked_native,
    gc_census_native, gc_snapshot_native, gc_diff_native, gc_why_native;

/* Whether a program may see it: it has slots, and is nothing internal of the compiler or of classes. */
bool gc_shows(const Object *object);
#endif
