/* jumps.c: jumps of one byte (boards). While a function is generated every jump has a distance of two bytes, or four behind
 * WIDE, and is noted; at the end each gets the shortest form: one byte, or two behind FAR. What follows moves: whoever has
 * the place of an instruction asks jumps_place for the new one. Elsewhere (JUMP_BYTES is 2) nothing is noted or moved. */
#include "compile/generate.h"

enum JumpForm { JUMP_SHORT, JUMP_FAR, JUMP_WIDE };

void jump_note(FunctionState *fs, uint32_t end, unsigned length, bool wide) {
    if (JUMP_BYTES == 2) return;
    if (fs->jump_count == fs->jump_capacity) {
        uint32_t wanted = fs->jump_capacity == 0 ? 8 : fs->jump_capacity * 2;
        size_t size = sizeof(Jump);
        fs->jumps = fs->jumps == NULL
                        ? adder_buffer_new(fs->unit->vm, wanted * size)
                        : adder_buffer_resize(fs->unit->vm, fs->jumps, fs->jump_capacity * size, wanted * size);
        fs->jump_capacity = wanted;
    }
    fs->jumps[fs->jump_count++] =
        (Jump){.end = end, .length = wide ? 0 : length, .form = wide ? JUMP_WIDE : JUMP_SHORT, .shift = 0};
}

uint32_t jumps_place(const FunctionState *fs, uint32_t offset) {
    uint32_t low = 0, high = fs->jump_count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (fs->jumps[middle].end <= offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low == 0 ? offset : offset + (uint32_t)fs->jumps[low - 1].shift;
}

/* How far the jump leads when all jumps have the forms that are chosen now. */
static int32_t new_distance(const FunctionState *fs, const Jump *jump) {
    unsigned size = jump->form == JUMP_WIDE ? 4 : 2;
    int32_t distance = operand_read(fs->bytecode + jump->end - size, 'j', size);
    return (int32_t)(jumps_place(fs, jump->end + (uint32_t)distance) - (jump->end + (uint32_t)jump->shift));
}

static void add_shifts(FunctionState *fs) {
    static const int8_t grows[] = {[JUMP_SHORT] = -1, [JUMP_FAR] = 1, [JUMP_WIDE] = 0};
    int32_t shift = 0;
    for (uint32_t i = 0; i < fs->jump_count; i++) {
        shift += grows[fs->jumps[i].form];
        fs->jumps[i].shift = shift;
    }
}

uint32_t jumps_settle(FunctionState *fs) {
    for (bool again = true; again;) { /* a jump that becomes longer may make others too long */
        again = false;
        add_shifts(fs);
        for (uint32_t i = 0; i < fs->jump_count; i++) {
            Jump *jump = &fs->jumps[i];
            if (jump->form != JUMP_SHORT) continue;
            int32_t distance = new_distance(fs, jump);
            if (distance >= -128 && distance <= 127) continue;
            jump->form = JUMP_FAR;
            again = true;
        }
    }
    return jumps_place(fs, fs->bytecode_size);
}

void jumps_copy(const FunctionState *fs, uint8_t *out) {
    const uint8_t *from = fs->bytecode;
    for (uint32_t i = 0; i < fs->jump_count; i++) {
        const Jump *jump = &fs->jumps[i];
        const uint8_t *end = fs->bytecode + jump->end, *start = end - jump->length;
        unsigned size = jump->form == JUMP_SHORT ? 1 : jump->form == JUMP_FAR ? 2 : 4;
        if (jump->form == JUMP_FAR) {
            memcpy(out, from, (size_t)(start - from));
            out += start - from;
            *out++ = OP_FAR;
            from = start;
        }
        size_t before = (size_t)(end - (jump->form == JUMP_WIDE ? 4 : 2) - from);
        memcpy(out, from, before);
        out += before;
        int32_t distance = new_distance(fs, jump);
        for (unsigned n = 0; n < size; n++) *out++ = (uint8_t)((uint32_t)distance >> (8 * n));
        from = end;
    }
    memcpy(out, from, (size_t)(fs->bytecode + fs->bytecode_size - from));
}

uint32_t jumps_lines(const FunctionState *fs, uint8_t *out) {
    const uint8_t *at = fs->lines, *end = at + fs->lines_size;
    const Jump *jump = fs->jumps, *last = jump + fs->jump_count;
    uint32_t size = 0, position = 0, place = 0, shift = 0, lines;
    if (jump == last) {
        if (out != NULL && at != end) memcpy(out, at, fs->lines_size);
        return fs->lines_size;
    }
    while (at < end) {
        uint8_t entry[10];
        position += code_line_read(&at, &lines);
        for (; jump < last && jump->end <= position; jump++) shift = (uint32_t)jump->shift;
        uint32_t now = position + shift;
        unsigned bytes = code_line_entry(entry, now - place, (int32_t)lines);
        if (out != NULL) memcpy(out + size, entry, bytes);
        size += bytes;
        place = now;
    }
    return size;
}
