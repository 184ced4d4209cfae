/* os.h: what the files of the module os share. Knows the public headers only. */
#ifndef MODULE_OS_H
#define MODULE_OS_H

#include "module/io.h"
#include "module/record.h"

extern const AdderModule os_module, os_path_module;
extern const AdderType os_stat_type, os_statvfs_type, os_uname_type; /* stat_result, statvfs_result, uname_result */

/* ---- os_directory.c ---- */
AdderValue os_directory_new(AdderVm *vm, AdderValue path);  /* what ilistdir gives */
AdderValue os_directory_names(AdderVm *vm, AdderValue path); /* list of str */
AdderValue os_name_value(AdderVm *vm, const char *name);    /* str; bytes that are no UTF-8 as surrogates */
AdderValue os_walk_new(AdderVm *vm, AdderValue top, bool top_down, AdderValue on_error);

/* ---- os_handles.c ---- */
AdderValue os_handle_open(AdderVm *vm, AdderValue *args); /* the arguments of the natives */
AdderValue os_handle_close(AdderVm *vm, AdderValue *args);
AdderValue os_handle_read(AdderVm *vm, AdderValue *args);
AdderValue os_handle_write(AdderVm *vm, AdderValue *args);
AdderValue os_handle_lseek(AdderVm *vm, AdderValue *args);

/* ---- os_path.c ---- */
AdderValue os_path_join(AdderVm *vm, AdderValue a, AdderValue b); /* both str */
AdderValue os_path_argument(AdderVm *vm, AdderValue v);           /* str, bytes or __fspath__ as a str */
AdderValue os_path_directory(AdderVm *vm, AdderValue path);       /* dirname of a str */

/* The kind of a path: 0 nothing there, 1 file, 2 directory, 3 else. */
int os_kind(AdderVm *vm, AdderValue path, bool follow_links);
AdderValue os_current_directory(AdderVm *vm);
AdderValue os_environment(AdderVm *vm, AdderValue name); /* a variable's text, or unbound */
#endif
