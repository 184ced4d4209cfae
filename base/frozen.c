/* frozen.c: looks up the files that were built into the program. */
#include "base/frozen.h"

#include <string.h>

#define PREFIX ".frozen"
#define PREFIX_SIZE (sizeof PREFIX - 1)

bool frozen_path(const char *path) {
    return strncmp(path, PREFIX, PREFIX_SIZE) == 0 && (path[PREFIX_SIZE] == 0 || path[PREFIX_SIZE] == '/');
}

/* The part behind the prefix and its slash; null when path is not below .frozen. */
static const char *below(const char *path) {
    return frozen_path(path) && path[PREFIX_SIZE] == '/' ? path + PREFIX_SIZE + 1 : NULL;
}

const FrozenFile *frozen_find(const char *path, bool board) {
    const char *inner = below(path);
    if (inner == NULL) return NULL;
    for (const FrozenFile *f = frozen_files; f->path != NULL; f++) {
        if ((f->board || !board) && strcmp(f->path, inner) == 0) return f;
    }
    return NULL;
}

int frozen_kind(const char *path, bool board) {
    if (frozen_find(path, board) != NULL) return 1;
    const char *inner = below(path);
    if (inner == NULL) return frozen_path(path) ? 2 : 0;
    size_t size = strlen(inner);
    for (const FrozenFile *f = frozen_files; f->path != NULL; f++) {
        if ((f->board || !board) && strncmp(f->path, inner, size) == 0 && f->path[size] == '/') return 2;
    }
    return 0;
}
