/* reserve.c: a heap that grows, in address space reserved from the operating system. The one file of the heap that
 * needs one; builds for boards leave it out.
 */
#include "heap/internal.h"

#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#ifndef MAP_NORESERVE
#    define MAP_NORESERVE 0
#endif

/* As much as the machine has: a request beyond it is a MemoryError instead of the end of the process. */
static size_t reserve_limit(void) {
    uint64_t most = ADDER_WORD64 ? (uint64_t)16 << 30 : (uint64_t)512 << 20;
    long pages = sysconf(_SC_PHYS_PAGES), page = sysconf(_SC_PAGESIZE);
    if (pages > 0 && page > 0 && (uint64_t)pages * (uint64_t)page < most) {
        most = (uint64_t)pages * (uint64_t)page;
    }
    return (size_t)most;
}

static void *reserve_address_space(size_t bytes) {
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) {
        return NULL;
    }
#ifdef MADV_NOHUGEPAGE
    madvise(memory, bytes, MADV_NOHUGEPAGE); /* else the first byte of each table makes 2 MB resident */
#endif
    return memory;
}

void release_address_space(void *memory, size_t bytes) {
    munmap(memory, bytes);
}

/* Of the processor, for this thread: what other programs take is no pause of the collector. */
static uint64_t processor_microseconds(AdderVm *vm) {
    struct timespec t;
    (void)vm;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (uint64_t)t.tv_sec * 1000000u + (uint64_t)t.tv_nsec / 1000u;
}

bool heap_init_growing(Heap *heap, AdderVm *vm, const HeapHost *host) {
    heap_start(heap, vm, host);
    for (size_t bytes = reserve_limit(); bytes / BLOCK_BYTES >= GROW_FIRST_BLOCKS; bytes /= 2u) {
        size_t blocks = bytes / BLOCK_BYTES / CHUNK_BLOCKS * CHUNK_BLOCKS;
        void *memory = reserve_address_space(blocks * BLOCK_BYTES + area_table_bytes(blocks));
        if (memory != NULL) {
            area_set_up(&heap->areas[0], memory, GROW_FIRST_BLOCKS, blocks);
            heap->area_count = 1;
            heap->growing = heap->owns_memory = true;
            heap->now = host->microseconds != NULL ? processor_microseconds : NULL;
            heap_set_threshold(heap, SIZE_MAX);
            return true;
        }
    }
    return false;
}
