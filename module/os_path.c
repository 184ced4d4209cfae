/* os_path.c: the module os.path: paths as text, by POSIX's rules, and questions about what they name. Paths given as
 * bytes are answered in str. */
#include "module/os.h"

#include <string.h>

AdderValue os_path_argument(AdderVm *vm, AdderValue v) {
    AdderValue holder = v;
    if (adder_is_str(v)) return adder_unwrap(v);
    if (adder_is_instance(v, &adder_bytes_type)) {
        return os_name_value(vm, io_path(vm, &holder, "path"));
    }
    AdderValue method = adder_find_attribute(vm, v, ADDER_N(__fspath__));
    if (adder_is_unbound(method)) {
        adder_raise(vm, &adder_TypeError, "expected str, bytes or os.PathLike object, not %T", v);
    }
    AdderValue path = adder_call(vm, method, 0, NULL);
    if (!adder_is_str(path) && !adder_is_instance(path, &adder_bytes_type)) {
        adder_raise(vm, &adder_TypeError, "expected %T.__fspath__() to return str or bytes, not %T", v, path);
    }
    return os_path_argument(vm, path);
}

typedef struct Text {
    AdderValue v; /* keeps it */
    const char *text;
    size_t size;
} Text;
static Text text_of(AdderVm *vm, AdderValue v) {
    Text t = {.v = os_path_argument(vm, v)};
    t.text = adder_to_text(vm, t.v, &t.size);
    return t;
}
static AdderValue part(AdderVm *vm, const Text *t, size_t from, size_t to) {
    return from == 0 && to == t->size ? t->v : adder_str(vm, t->text + from, to - from);
}

/* Where the last name of a path begins. */
static size_t name_start(const Text *t) {
    size_t i = t->size;
    while (i > 0 && t->text[i - 1] != '/') i--;
    return i;
}
/* The end of the part in front of it, without slashes unless it is all slashes. */
static size_t head_end(const Text *t) {
    size_t start = name_start(t), end = start;
    while (end > 0 && t->text[end - 1] == '/') end--;
    return end == 0 ? start : end;
}

AdderValue os_path_directory(AdderVm *vm, AdderValue path) {
    Text t = text_of(vm, path);
    return part(vm, &t, 0, head_end(&t));
}
ADDER_NATIVE(path_dirname, "dirname(p)", "The part in front of the last name.") {
    return os_path_directory(vm, args[0]);
}
ADDER_NATIVE(path_basename, "basename(p)", "The last name.") {
    Text t = text_of(vm, args[0]);
    return part(vm, &t, name_start(&t), t.size);
}
ADDER_NATIVE(path_split, "split(p)", "(dirname, basename)") {
    Text t = text_of(vm, args[0]);
    AdderValue items[2] = {part(vm, &t, 0, head_end(&t)), part(vm, &t, name_start(&t), t.size)};
    return adder_tuple(vm, 2, items);
}
ADDER_NATIVE(path_splitext, "splitext(p)", "The path without and its extension, from the last dot on.") {
    Text t = text_of(vm, args[0]);
    size_t start = name_start(&t), dot = t.size;
    while (start < t.size && t.text[start] == '.') start++; /* dots at the start begin no extension */
    for (size_t i = start; i < t.size; i++) {
        if (t.text[i] == '.') dot = i;
    }
    AdderValue items[2] = {part(vm, &t, 0, dot), part(vm, &t, dot, t.size)};
    return adder_tuple(vm, 2, items);
}
ADDER_NATIVE(path_splitdrive, "splitdrive(p)", "('', path)") {
    AdderValue items[2] = {ADDER_N(empty), os_path_argument(vm, args[0])};
    return adder_tuple(vm, 2, items);
}
ADDER_NATIVE(path_isabs, "isabs(s)", "Whether the path begins with a slash.") {
    return adder_bool(text_of(vm, args[0]).text[0] == '/');
}

AdderValue os_path_join(AdderVm *vm, AdderValue a, AdderValue b) {
    Text left = text_of(vm, a), right = text_of(vm, b);
    if (right.text[0] == '/' || left.size == 0) return right.v;
    AdderBuilder out;
    adder_builder_start(vm, &out);
    adder_builder_put(&out, left.text, left.size);
    if (left.text[left.size - 1] != '/') adder_builder_put_char(&out, '/');
    adder_builder_put(&out, right.text, right.size);
    return adder_builder_str(&out);
}
ADDER_NATIVE(path_join, "join(a, *p)", "Paths put together with slashes; an absolute one drops what stands before it.") {
    for (unsigned i = 0; i < nargs; i++) {
        bool fits = adder_is_str(args[i]) || adder_is_instance(args[i], &adder_bytes_type) ||
                    !adder_is_unbound(adder_find_attribute(vm, args[i], ADDER_N(__fspath__)));
        if (!fits) {
            adder_raise(vm, &adder_TypeError, "join() argument must be str, bytes, or os.PathLike object, not '%T'",
                        args[i]);
        }
    }
    AdderValue path = os_path_argument(vm, args[0]);
    for (unsigned i = 1; i < nargs; i++) path = os_path_join(vm, path, args[i]);
    return path;
}

/* ---- normal forms ---- */
/* Without empty names, "." and, as far as names stand in front of them, "..". */
static AdderValue normal(AdderVm *vm, AdderValue path) {
    Text t = text_of(vm, path);
    if (t.size == 0) return ADDER_N(dot);
    char *out = adder_buffer_new(vm, t.size + 1);
    size_t root = t.text[0] != '/' ? 0 : t.text[1] == '/' && t.text[2] != '/' ? 2 : 1, size = root;
    memset(out, '/', root);
    for (size_t at = 0; at < t.size;) {
        size_t end = at;
        while (end < t.size && t.text[end] != '/') end++;
        size_t n = end - at;
        if (n == 2 && memcmp(t.text + at, "..", 2) == 0) {
            size_t last = size;
            while (last > root && out[last - 1] != '/') last--;
            bool up = size - last == 2 && memcmp(out + last, "..", 2) == 0;
            if (size > root && !up) {
                size = last > root ? last - 1 : root;
                n = 0;
            } else if (root != 0) {
                n = 0;
            }
        } else if (n == 1 && t.text[at] == '.') {
            n = 0;
        }
        if (n != 0) {
            if (size > root) out[size++] = '/';
            memcpy(out + size, t.text + at, n);
            size += n;
        }
        at = end + 1;
    }
    AdderValue result = size == 0 ? ADDER_N(dot) : adder_str(vm, out, size);
    adder_buffer_free(vm, out);
    return result;
}
static AdderValue absolute(AdderVm *vm, AdderValue path) {
    path = os_path_argument(vm, path);
    if (adder_to_text(vm, path, NULL)[0] != '/') path = os_path_join(vm, os_current_directory(vm), path);
    return normal(vm, path);
}
ADDER_NATIVE(path_normpath, "normpath(path)", "The path without superfluous parts.") {
    return normal(vm, args[0]);
}
ADDER_NATIVE(path_abspath, "abspath(path)", "The normal path from the root on.") {
    return absolute(vm, args[0]);
}
ADDER_NATIVE(path_realpath, "realpath(filename, *, strict=False)", "The normal path from the root on.") {
    return absolute(vm, args[0]);
}

static AdderValue names_of(AdderVm *vm, AdderValue path) { /* of an absolute normal path */
    AdderValue slash = ADDER_N(slash), names = adder_call_method(vm, path, ADDER_N(split), 1, &slash);
    AdderValue list = adder_list(vm, 0, NULL);
    for (size_t i = 0; i < adder_list_count(names); i++) {
        AdderValue name = adder_list_items(names)[i];
        if (adder_length(vm, name) != 0) adder_list_append(vm, list, name);
    }
    return list;
}
ADDER_NATIVE(path_relpath, "relpath(path, start=None)", "The way to a path from a folder, by default the current one.") {
    if (text_of(vm, args[0]).size == 0) adder_raise(vm, &adder_ValueError, "no path specified");
    AdderValue from_path = adder_is_unbound(args[1]) || adder_is_none(args[1]) ? ADDER_N(dot) : args[1];
    AdderValue to = names_of(vm, absolute(vm, args[0])), from = names_of(vm, absolute(vm, from_path));
    size_t common = 0, to_count = adder_list_count(to), from_count = adder_list_count(from);
    while (common < to_count && common < from_count &&
           adder_equal(vm, adder_list_items(to)[common], adder_list_items(from)[common])) {
        common++;
    }
    if (common == to_count && common == from_count) return ADDER_N(dot);
    AdderBuilder out;
    adder_builder_start(vm, &out);
    for (size_t i = common; i < from_count; i++) adder_builder_put_c(&out, i > common ? "/.." : "..");
    for (size_t i = common; i < to_count; i++) {
        if (out.size != 0) adder_builder_put_char(&out, '/');
        adder_builder_put_str(&out, adder_list_items(to)[i]);
    }
    return adder_builder_str(&out);
}

/* ---- several paths ---- */
ADDER_NATIVE(path_commonprefix, "commonprefix(m)", "The longest text that all of them begin with.") {
    AdderValue list = adder_call(vm, adder_object(&adder_list_type), 1, args);
    if (adder_list_count(list) == 0) return ADDER_N(empty);
    Text first = text_of(vm, adder_list_items(list)[0]);
    size_t size = first.size;
    for (size_t i = 1; i < adder_list_count(list); i++) {
        Text other = text_of(vm, adder_list_items(list)[i]);
        size_t n = 0;
        while (n < size && n < other.size && first.text[n] == other.text[n]) n++;
        size = n;
    }
    while (size < first.size && size > 0 && (first.text[size] & 0xc0) == 0x80) size--; /* no half characters */
    return part(vm, &first, 0, size);
}
ADDER_NATIVE(path_commonpath, "commonpath(paths)", "The longest path that leads to all of them.") {
    AdderValue list = adder_call(vm, adder_object(&adder_list_type), 1, args), dot = ADDER_N(dot);
    size_t count = adder_list_count(list), common = SIZE_MAX;
    if (count == 0) adder_raise(vm, &adder_ValueError, "commonpath() arg is an empty sequence");
    AdderValue first = ADDER_UNBOUND;
    bool rooted = text_of(vm, adder_list_items(list)[0]).text[0] == '/';
    for (size_t i = 0; i < count; i++) {
        AdderValue path = os_path_argument(vm, adder_list_items(list)[i]);
        if ((adder_to_text(vm, path, NULL)[0] == '/') != rooted) {
            adder_raise(vm, &adder_ValueError, "Can't mix absolute and relative paths");
        }
        AdderValue all = names_of(vm, path), names = adder_list(vm, 0, NULL);
        for (size_t k = 0; k < adder_list_count(all); k++) {
            AdderValue name = adder_list_items(all)[k];
            if (!adder_equal(vm, name, dot)) adder_list_append(vm, names, name);
        }
        if (i == 0) {
            first = names;
            common = adder_list_count(names);
        }
        size_t n = 0;
        while (n < common && n < adder_list_count(names) &&
               adder_equal(vm, adder_list_items(names)[n], adder_list_items(first)[n])) {
            n++;
        }
        common = n;
    }
    AdderBuilder out;
    adder_builder_start(vm, &out);
    if (rooted) adder_builder_put_char(&out, '/');
    for (size_t i = 0; i < common; i++) {
        if (i != 0) adder_builder_put_char(&out, '/');
        adder_builder_put_str(&out, adder_list_items(first)[i]);
    }
    return adder_builder_str(&out);
}
ADDER_NATIVE(path_expanduser, "expanduser(path)", "~ at the start replaced by the home folder.") {
    Text t = text_of(vm, args[0]);
    if (t.text[0] != '~' || (t.size > 1 && t.text[1] != '/')) return t.v;
    AdderValue home = os_environment(vm, ADDER_N(HOME));
    if (adder_is_unbound(home)) return t.v;
    Text h = text_of(vm, home);
    while (h.size > 0 && h.text[h.size - 1] == '/') h.size--;
    if (h.size == 0 && t.size == 1) return ADDER_N(slash);
    AdderBuilder out;
    adder_builder_start(vm, &out);
    adder_builder_put(&out, h.text, h.size);
    adder_builder_put(&out, t.text + 1, t.size - 1);
    return adder_builder_str(&out);
}

/* ---- what is there ---- */
static int kind(AdderVm *vm, AdderValue path, bool follow) {
    if (adder_is_int(path)) return 0;
    path = os_path_argument(vm, path);
    size_t size;
    const char *text = adder_to_text(vm, path, &size);
    return strlen(text) == size ? os_kind(vm, path, follow) : 0;
}
ADDER_NATIVE(path_exists, "exists(path)", "Whether something is there.") {
    return adder_bool(kind(vm, args[0], true) != 0);
}
ADDER_NATIVE(path_lexists, "lexists(path)", "Whether something is there, be it a broken link.") {
    return adder_bool(kind(vm, args[0], false) != 0);
}
ADDER_NATIVE(path_isfile, "isfile(path)", "Whether it is a file.") {
    return adder_bool(kind(vm, args[0], true) == 1);
}
ADDER_NATIVE(path_isdir, "isdir(path)", "Whether it is a folder.") {
    return adder_bool(kind(vm, args[0], true) == 2);
}
static AdderStat stat_of(AdderVm *vm, AdderValue path, bool follow) {
    AdderStat stat;
    AdderValue holder = path;
    const char *text = io_path(vm, &holder, "stat");
    int result;
    while ((result = io_files(vm)->stat(vm, text, follow, &stat)) == ADDER_EINTR) adder_poll(vm);
    if (result < 0) io_raise(vm, result, path);
    return stat;
}
ADDER_NATIVE(path_islink, "islink(path)", "Whether it is a symbolic link.") {
    if (kind(vm, args[0], false) == 0) return ADDER_FALSE;
    return adder_bool((stat_of(vm, args[0], false).mode & ADDER_MODE_TYPE) == ADDER_MODE_LINK);
}
ADDER_NATIVE(path_getsize, "getsize(filename)", "The size of a file in bytes.") {
    return adder_int(vm, stat_of(vm, args[0], true).size);
}
ADDER_NATIVE(path_getmtime, "getmtime(filename)", "When a file was changed last, in seconds since 1970.") {
    int64_t modified = stat_of(vm, args[0], true).modified;
    return ADDER_WORD64 ? adder_float(vm, (double)modified / 1e9) : adder_int(vm, modified / 1000000000);
}
ADDER_NATIVE(path_samefile, "samefile(f1, f2)", "Whether two paths lead to the same file.") {
    AdderStat a = stat_of(vm, args[0], true), b = stat_of(vm, args[1], true);
    return adder_bool(a.inode == b.inode && a.device == b.device);
}
ADDER_NATIVE(path_normcase, "normcase(s)", "The path as it is.") {
    return os_path_argument(vm, args[0]);
}

static const AdderMember path_members[] = {
    {&ADDER_NAME(curdir), ADDER_ROM_NAME(dot)},
    {&ADDER_NAME(extsep), ADDER_ROM_NAME(dot)},
    {&ADDER_NAME(pardir), ADDER_ROM_NAME(dot_dot)},
    {&ADDER_NAME(pathsep), ADDER_ROM_NAME(colon)},
    {&ADDER_NAME(sep), ADDER_ROM_NAME(slash)},
    ADDER_MEMBER_NATIVE(abspath, path_abspath),
    ADDER_MEMBER_NATIVE(basename, path_basename),
    ADDER_MEMBER_NATIVE(commonpath, path_commonpath),
    ADDER_MEMBER_NATIVE(commonprefix, path_commonprefix),
    ADDER_MEMBER_NATIVE(dirname, path_dirname),
    ADDER_MEMBER_NATIVE(exists, path_exists),
    ADDER_MEMBER_NATIVE(expanduser, path_expanduser),
    ADDER_MEMBER_NATIVE(getmtime, path_getmtime),
    ADDER_MEMBER_NATIVE(getsize, path_getsize),
    ADDER_MEMBER_NATIVE(isabs, path_isabs),
    ADDER_MEMBER_NATIVE(isdir, path_isdir),
    ADDER_MEMBER_NATIVE(isfile, path_isfile),
    ADDER_MEMBER_NATIVE(islink, path_islink),
    ADDER_MEMBER_NATIVE(join, path_join),
    ADDER_MEMBER_NATIVE(lexists, path_lexists),
    ADDER_MEMBER_NATIVE(normcase, path_normcase),
    ADDER_MEMBER_NATIVE(normpath, path_normpath),
    ADDER_MEMBER_NATIVE(realpath, path_realpath),
    ADDER_MEMBER_NATIVE(relpath, path_relpath),
    ADDER_MEMBER_NATIVE(samefile, path_samefile),
    ADDER_MEMBER_NATIVE(split, path_split),
    ADDER_MEMBER_NATIVE(splitdrive, path_splitdrive),
    ADDER_MEMBER_NATIVE(splitext, path_splitext),
};
ADDER_MODULE(os_path_module, posixpath, path_members, "Paths of files.");
