/* registers.h: makes the processor forget dead values. The collector holds what a callee-saved register points at, and
 * after a jump to a `__builtin_setjmp` these registers have whatever the code had that raised: such a value would be saved
 * at the next call and hold its memory for as long as that call runs. Knows nothing else. */
#ifndef BASE_REGISTERS_H
#define BASE_REGISTERS_H

static inline void forget_registers(void) {
#if defined(__x86_64__)
    __asm__ volatile("xorl %%ebx, %%ebx; xorl %%r12d, %%r12d; xorl %%r13d, %%r13d; xorl %%r14d, %%r14d; xorl %%r15d, %%r15d"
                     ::: "rbx", "r12", "r13", "r14", "r15", "cc");
#elif defined(__i386__)
    __asm__ volatile("xorl %%ebx, %%ebx; xorl %%esi, %%esi; xorl %%edi, %%edi" ::: "ebx", "esi", "edi", "cc");
#elif defined(__arm__)
    __asm__ volatile("movs r4, #0; mov r5, r4; mov r6, r4; mov r8, r4; mov r9, r4; mov r10, r4"
                     ::: "r4", "r5", "r6", "r8", "r9", "r10", "cc");
#elif defined(__riscv)
    __asm__ volatile("li s1, 0; li s2, 0; li s3, 0; li s4, 0; li s5, 0; li s6, 0; li s7, 0; li s8, 0; li s9, 0; li s10, 0; li s11, 0"
                     ::: "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11");
#endif
}

#endif
