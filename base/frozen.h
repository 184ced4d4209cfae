/* frozen.h: the Python modules of lib/ that were built into the program (tools/freeze.py), under paths like
 * ".frozen/enum.py". They are constant text; nothing of them takes memory before it is imported. */
#ifndef BASE_FROZEN_H
#define BASE_FROZEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct FrozenFile {
    const char *path; /* below .frozen/ */
    const char *text;
    uint32_t size;
    bool board; /* part of a board's smaller selection */
} FrozenFile;
extern const FrozenFile frozen_files[]; /* ended by a null path */

bool frozen_path(const char *path); /* whether it is .frozen or begins with .frozen/ */
const FrozenFile *frozen_find(const char *path, bool board);
int frozen_kind(const char *path, bool board); /* 0 nothing there, 1 file, 2 folder */

#endif
