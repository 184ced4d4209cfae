/* replay.c: a harness without a fuzzer: runs the files that are named, and says what each one raised. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

static uint8_t *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return NULL;
    uint8_t *data = NULL;
    size_t capacity = 0;
    *size = 0;
    do {
        capacity = capacity * 2 + 4096;
        data = realloc(data, capacity);
        if (data == NULL) abort();
        *size += fread(data + *size, 1, capacity - *size, file);
    } while (*size == capacity);
    fclose(file);
    return realloc(data, *size + (*size == 0)); /* exact, so that reading past its end is seen */
}

int main(int argc, char **argv) {
    for (int i = 1; i < argc; i++) {
        size_t size;
        uint8_t *data = read_file(argv[i], &size);
        if (data == NULL) {
            perror(argv[i]);
            return 1;
        }
        printf("%s: ", argv[i]);
        fflush(stdout); /* a crash shows whose it is */
        puts(fuzz_one(data, size));
        free(data);
    }
    return 0;
}
