/* os_directory.c: listing folders: os.ilistdir, os.listdir, os.walk. The port's listing is held by an object whose
 * finalizer closes it. */
#include "module/os.h"

#include <string.h>

static const AdderType directory_type, walk_type;
static const AdderMember no_members[0] = {};

/* ---- one folder ---- */
typedef struct Directory {
    AdderObject object;
    void *handle; /* null: closed, or at the end */
} Directory;

static Directory *directory_of(AdderValue v) {
    return (Directory *)adder_object_get(v);
}
static void directory_finalize(AdderVm *vm, AdderObject *self) {
    Directory *d = (Directory *)self;
    if (d->handle != NULL) vm_port(vm)->files->directory_close(vm, d->handle);
    d->handle = NULL;
}

AdderValue os_directory_new(AdderVm *vm, AdderValue path) {
    const AdderFiles *files = io_files(vm);
    AdderValue name = adder_is_unbound(path) || adder_is_none(path) ? ADDER_N(dot) : path, holder = name;
    const char *text = io_path(vm, &holder, "listdir");
    int error = -95;
    Directory *d = adder_new(vm, &directory_type, sizeof(Directory));
    adder_finalize_later(vm, adder_object(d));
    while (files->directory_open != NULL && (d->handle = files->directory_open(vm, text, &error)) == NULL &&
           error == ADDER_EINTR) {
        adder_poll(vm);
    }
    if (d->handle == NULL) io_raise(vm, error, name);
    return adder_object(d);
}

static bool directory_step(AdderVm *vm, Directory *d, AdderDirectoryEntry *entry) {
    int result;
    if (d->handle == NULL) return false;
    while ((result = vm_port(vm)->files->directory_next(vm, d->handle, entry)) == ADDER_EINTR) adder_poll(vm);
    if (result == 1) return true;
    directory_finalize(vm, &d->object);
    if (result < 0) io_raise(vm, result, ADDER_UNBOUND);
    return false;
}
static AdderValue directory_next(AdderVm *vm, AdderValue self) {
    AdderDirectoryEntry entry;
    if (!directory_step(vm, directory_of(self), &entry)) return ADDER_UNBOUND;
    AdderValue items[3] = {os_name_value(vm, entry.name), adder_small_int((intptr_t)(entry.type & ADDER_MODE_TYPE)),
                           adder_int_unsigned(vm, entry.inode)};
    return adder_tuple(vm, 3, items);
}
static const AdderSlots directory_slots = {
    .native = &directory_type,
    .size = sizeof(Directory),
    .letter = 'i',
    .finalize = directory_finalize,
    .iterate = io_iterate,
    .next = directory_next,
};
static ADDER_TYPE(directory_type, ilistdir, adder_object_type, directory_slots, no_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "ilistdir()");

AdderValue os_directory_names(AdderVm *vm, AdderValue path) {
    Directory *d = directory_of(os_directory_new(vm, path));
    AdderValue names = adder_list(vm, 0, NULL);
    AdderDirectoryEntry entry;
    while (directory_step(vm, d, &entry)) adder_list_append(vm, names, os_name_value(vm, entry.name));
    return names;
}

/* ---- a tree: os.walk ----
 *
 * `waiting` is a stack of str (a folder still to be listed) and of tuples (a result that is ready: bottom up, a folder
 * comes behind those in it). The folders of the last result are pushed when the next one is asked for, so that the
 * program can take some out of the list first. */
typedef struct Walk {
    AdderObject object;
    AdderValue waiting, last, on_error;
    uintptr_t top_down;
} Walk;

static void walk_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Walk *)self)->waiting, 3);
}
AdderValue os_walk_new(AdderVm *vm, AdderValue top, bool top_down, AdderValue on_error) {
    AdderValue waiting = adder_list(vm, 1, &top);
    Walk *walk = adder_new(vm, &walk_type, sizeof(Walk));
    walk->waiting = waiting;
    walk->last = ADDER_UNBOUND;
    walk->on_error = on_error;
    walk->top_down = top_down;
    return adder_object(walk);
}

static void push_folders(AdderVm *vm, Walk *walk, AdderValue result) {
    AdderValue path = adder_tuple_items(result)[0], folders = adder_tuple_items(result)[1];
    for (size_t i = adder_list_count(folders); i > 0; i--) {
        if (i > adder_list_count(folders)) continue;
        AdderValue inside = os_path_join(vm, path, adder_list_items(folders)[i - 1]);
        if (os_kind(vm, inside, false) == 2) adder_list_append(vm, walk->waiting, inside); /* links are not followed */
    }
}

typedef struct Listing {
    AdderValue path, folders, others;
} Listing;
static void list_folder(AdderVm *vm, void *data) {
    Listing *listing = data;
    Directory *d = directory_of(os_directory_new(vm, listing->path));
    AdderDirectoryEntry entry;
    while (directory_step(vm, d, &entry)) {
        AdderValue name = os_name_value(vm, entry.name);
        bool folder = (entry.type & ADDER_MODE_TYPE) == ADDER_MODE_DIRECTORY;
        if (entry.type == 0 || (entry.type & ADDER_MODE_TYPE) == ADDER_MODE_LINK) {
            folder = os_kind(vm, os_path_join(vm, listing->path, name), true) == 2;
        }
        adder_list_append(vm, folder ? listing->folders : listing->others, name);
    }
}

static AdderValue take_last(AdderVm *vm, AdderValue list) {
    AdderValue v = adder_list_items(list)[adder_list_count(list) - 1];
    adder_set_item(vm, list, adder_small_int(-1), ADDER_UNBOUND);
    return v;
}
static AdderValue walk_next(AdderVm *vm, AdderValue self) {
    Walk *walk = (Walk *)adder_object_get(self);
    if (!adder_is_unbound(walk->last)) push_folders(vm, walk, walk->last);
    walk->last = ADDER_UNBOUND;
    while (adder_list_count(walk->waiting) != 0) {
        AdderValue path = take_last(vm, walk->waiting);
        if (!adder_is_str(path)) return path;
        Listing listing = {path, adder_list(vm, 0, NULL), adder_list(vm, 0, NULL)};
        AdderValue error = adder_try(vm, list_folder, &listing);
        if (!adder_is_unbound(error)) {
            if (!adder_is_instance(error, &adder_OSError)) adder_raise_value(vm, error);
            if (!adder_is_none(walk->on_error)) adder_call(vm, walk->on_error, 1, &error);
            continue;
        }
        AdderValue items[3] = {listing.path, listing.folders, listing.others}, result = adder_tuple(vm, 3, items);
        if (walk->top_down) {
            adder_store(vm, walk, &walk->last, result);
            return result;
        }
        adder_list_append(vm, walk->waiting, result);
        push_folders(vm, walk, result);
    }
    return ADDER_UNBOUND;
}
static const AdderSlots walk_slots = {
    .native = &walk_type,
    .size = sizeof(Walk),
    .letter = 'i',
    .trace = walk_trace,
    .iterate = io_iterate,
    .next = walk_next,
};
static ADDER_TYPE(walk_type, walk, adder_object_type, walk_slots, no_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "walk()");
