/* binascii.c: the module binascii: hexadecimal, base64 and checksums of bytes, and the forms of binascii_text.c. */
#include "module/binascii_text.h"

#include <string.h>

/* Given by the floor of the objects. */
void bytes_put_hex(AdderVm *vm, AdderBuilder *out, AdderValue source, AdderValue separator, AdderValue group);
extern const AdderSlots exception_slots;
AdderValue exception_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs, AdderValue kwnames);

static const AdderMember error_members[] = {};
ADDER_TYPE(adder_binascii_error_type, binascii_Error, adder_ValueError, exception_slots, error_members, exception_construct,
           ADDER_TYPE_EXCEPTION, "Error(*args)\nThe data cannot be converted.");
ADDER_TYPE(adder_binascii_incomplete_type, binascii_Incomplete, adder_Exception, exception_slots, error_members,
           exception_construct, ADDER_TYPE_EXCEPTION, "Incomplete(*args)\nData are missing.");

static _Noreturn void fail(AdderVm *vm, const char *text) {
    adder_raise(vm, &adder_binascii_error_type, "%s", text);
}

/* Bytes, or an ASCII str. */
static void ascii_argument(AdderVm *vm, AdderValue v, AdderBufferView *view) {
    if (adder_is_str(v)) {
        *view = (AdderBufferView){.item = 1};
        view->bytes = (uint8_t *)(uintptr_t)adder_to_text(vm, v, &view->size);
        for (size_t i = 0; i < view->size; i++) {
            if (view->bytes[i] > 127) {
                adder_raise(vm, &adder_ValueError, "string argument should contain only ASCII characters");
            }
        }
        return;
    }
    if (!adder_is_bytes_like(vm, v)) {
        adder_raise(vm, &adder_TypeError, "argument should be bytes, buffer or ASCII string, not '%T'", v);
    }
    adder_to_buffer(vm, v, view);
}

/* ---- hexadecimal ---- */
ADDER_NATIVE(binascii_hexlify, "hexlify(data, sep='', bytes_per_sep=1)", "Bytes as hexadecimal digits, in bytes.") {
    AdderBuilder out;
    adder_builder_start(vm, &out);
    bytes_put_hex(vm, &out, args[0], args[1], args[2]);
    return adder_builder_bytes(&out);
}

int binascii_hex_digit(uint8_t c) {
    if (c >= '0' && c <= '9') return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}
ADDER_NATIVE(binascii_unhexlify, "unhexlify(hexstr, /)", "The bytes that hexadecimal digits stand for.") {
    AdderBufferView view;
    AdderBuilder out;
    ascii_argument(vm, args[0], &view);
    if (view.size % 2 != 0) fail(vm, "Odd-length string");
    adder_builder_start(vm, &out);
    for (size_t i = 0; i < view.size; i += 2) {
        int high = binascii_hex_digit(view.bytes[i]), low = binascii_hex_digit(view.bytes[i + 1]);
        if (high < 0 || low < 0) fail(vm, "Non-hexadecimal digit found");
        adder_builder_put_char(&out, (char)(high << 4 | low));
    }
    return adder_builder_bytes(&out);
}

/* ---- base64 (RFC 4648) ---- */
static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static int base64_digit(uint8_t c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* Groups of four digits; `place` is the number of the next one in its group. Without strict mode everything that is no
 * digit is passed over, and what follows complete padding is ignored. */
static void decode_base64(AdderVm *vm, AdderBuilder *out, const uint8_t *text, size_t size, bool strict) {
    unsigned place = 0, pads = 0, rest = 0;
    bool padding = false;
    if (strict && size != 0 && text[0] == '=') fail(vm, "Leading padding not allowed");
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '=') {
            if (strict && place == 0) fail(vm, "Excess padding not allowed");
            padding = true;
            if (place < 2 || place + ++pads < 4) continue;
            if (strict && i + 1 < size) fail(vm, "Excess data after padding");
            return;
        }
        int digit = base64_digit(text[i]);
        if (digit < 0) {
            if (strict) fail(vm, "Only base64 data is allowed");
            continue;
        }
        if (strict && padding) fail(vm, "Discontinuous padding not allowed");
        pads = 0;
        rest = rest << 6 | (unsigned)digit;
        if (place != 0) adder_builder_put_char(out, (char)(rest >> (6 - 2 * place)));
        place = (place + 1) & 3;
    }
    if (place == 1) {
        adder_raise(
            vm, &adder_binascii_error_type,
            "Invalid base64-encoded string: number of data characters (%z) cannot be 1 more than a multiple of 4",
            out->size / 3 * 4 + 1);
    }
    if (place != 0) fail(vm, "Incorrect padding");
}
ADDER_NATIVE(binascii_a2b_base64, "a2b_base64(data, /, *, strict_mode=False)", "Decode base64.") {
    AdderBufferView view;
    AdderBuilder out;
    bool strict = !adder_is_unbound(args[1]) && adder_truth(vm, args[1]);
    ascii_argument(vm, args[0], &view);
    adder_builder_start(vm, &out);
    decode_base64(vm, &out, view.bytes, view.size, strict);
    return adder_builder_bytes(&out);
}

ADDER_NATIVE(binascii_b2a_base64, "b2a_base64(data, /, *, newline=True)", "Encode in base64, as bytes.") {
    AdderBufferView view;
    AdderBuilder out;
    bool newline = adder_is_unbound(args[1]) || adder_truth(vm, args[1]);
    adder_to_buffer(vm, args[0], &view);
    adder_builder_start(vm, &out);
    for (size_t i = 0; i < view.size; i += 3) {
        size_t left = view.size - i;
        unsigned group = (unsigned)view.bytes[i] << 16;
        if (left > 1) group |= (unsigned)view.bytes[i + 1] << 8;
        if (left > 2) group |= view.bytes[i + 2];
        char digits[4] = {alphabet[group >> 18], alphabet[group >> 12 & 63], left > 1 ? alphabet[group >> 6 & 63] : '=',
                          left > 2 ? alphabet[group & 63] : '='};
        adder_builder_put(&out, digits, 4);
    }
    if (newline) adder_builder_put_char(&out, '\n');
    return adder_builder_bytes(&out);
}

/* ---- quoted-printable, uuencode ---- */
static bool option(AdderVm *vm, AdderValue v, bool otherwise) {
    return adder_is_unbound(v) ? otherwise : adder_truth(vm, v);
}
ADDER_NATIVE(binascii_b2a_qp, "b2a_qp(data, quotetabs=False, istext=True, header=False)", "Encode in quoted-printable.") {
    AdderBufferView view;
    AdderBuilder out;
    QuotedOptions options = {option(vm, args[1], false), option(vm, args[2], true), option(vm, args[3], false)};
    adder_to_buffer(vm, args[0], &view);
    adder_builder_start(vm, &out);
    quoted_encode(&out, view.bytes, view.size, options);
    return adder_builder_bytes(&out);
}
ADDER_NATIVE(binascii_a2b_qp, "a2b_qp(data, header=False)", "Decode quoted-printable.") {
    AdderBufferView view;
    AdderBuilder out;
    bool header = option(vm, args[1], false);
    ascii_argument(vm, args[0], &view);
    adder_builder_start(vm, &out);
    quoted_decode(&out, view.bytes, view.size, header);
    return adder_builder_bytes(&out);
}
ADDER_NATIVE(binascii_b2a_uu, "b2a_uu(data, /, *, backtick=False)", "A line in uuencode.") {
    AdderBufferView view;
    AdderBuilder out;
    bool backtick = option(vm, args[1], false);
    adder_to_buffer(vm, args[0], &view);
    adder_builder_start(vm, &out);
    uu_encode(vm, &out, view.bytes, view.size, backtick);
    return adder_builder_bytes(&out);
}
ADDER_NATIVE(binascii_a2b_uu, "a2b_uu(data, /)", "The bytes of a line in uuencode.") {
    AdderBufferView view;
    AdderBuilder out;
    ascii_argument(vm, args[0], &view);
    adder_builder_start(vm, &out);
    uu_decode(vm, &out, view.bytes, view.size);
    return adder_builder_bytes(&out);
}

/* ---- checksums ---- */
ADDER_NATIVE(binascii_crc32, "crc32(data, crc=0, /)", "The CRC-32 checksum, going on from crc.") {
    static const uint32_t table[16] = {/* of half a byte; polynomial 0xedb88320 */
                                       0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4,
                                       0x4db26158, 0x5005713c, 0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c,
                                       0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c};
    AdderBufferView view;
    uint32_t crc = adder_is_unbound(args[1]) ? 0 : (uint32_t)adder_to_uint64_wrapped(vm, args[1]);
    adder_to_buffer(vm, args[0], &view);
    crc = ~crc;
    for (size_t i = 0; i < view.size; i++) {
        crc ^= view.bytes[i];
        crc = crc >> 4 ^ table[crc & 15];
        crc = crc >> 4 ^ table[crc & 15];
    }
    return adder_int_unsigned(vm, (uint32_t)~crc);
}
ADDER_NATIVE(binascii_crc_hqx, "crc_hqx(data, crc, /)", "The CRC-CCITT checksum of binhex, going on from crc.") {
    AdderBufferView view;
    unsigned crc = (unsigned)adder_to_uint64_wrapped(vm, args[1]) & 0xffff;
    adder_to_buffer(vm, args[0], &view);
    for (size_t i = 0; i < view.size; i++) {
        crc ^= (unsigned)view.bytes[i] << 8;
        for (int bit = 0; bit < 8; bit++) crc = (crc << 1 ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
    }
    return adder_small_int((intptr_t)crc);
}

static const AdderMember binascii_members[] = {
    ADDER_MEMBER(Error, adder_binascii_error_type),       ADDER_MEMBER(Incomplete, adder_binascii_incomplete_type),
    ADDER_MEMBER_NATIVE(a2b_qp, binascii_a2b_qp),         ADDER_MEMBER_NATIVE(a2b_uu, binascii_a2b_uu),
    ADDER_MEMBER_NATIVE(b2a_qp, binascii_b2a_qp),         ADDER_MEMBER_NATIVE(b2a_uu, binascii_b2a_uu),
    ADDER_MEMBER_NATIVE(a2b_base64, binascii_a2b_base64), ADDER_MEMBER_NATIVE(a2b_hex, binascii_unhexlify),
    ADDER_MEMBER_NATIVE(b2a_base64, binascii_b2a_base64), ADDER_MEMBER_NATIVE(b2a_hex, binascii_hexlify),
    ADDER_MEMBER_NATIVE(crc32, binascii_crc32),           ADDER_MEMBER_NATIVE(crc_hqx, binascii_crc_hqx),
    ADDER_MEMBER_NATIVE(hexlify, binascii_hexlify),       ADDER_MEMBER_NATIVE(unhexlify, binascii_unhexlify),
};
ADDER_MODULE(binascii_module, binascii, binascii_members, "Between bytes and their text forms.");
