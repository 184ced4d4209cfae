/* hashlib.c: the module hashlib: objects that take bytes and give digests. The algorithms stand in hashlib_digest.c. */
#include "adder.h"
#include "module/hashlib.h"

typedef struct Hash {
    AdderObject object;
    Digest digest;
} Hash;
extern const AdderType adder_hash_type;
#define HASH(v) ((Hash *)(void *)adder_object_get(v))

static void take(AdderVm *vm, Hash *hash, AdderValue data) {
    if (adder_is_str(data)) adder_raise(vm, &adder_TypeError, "Strings must be encoded before hashing");
    if (!adder_is_bytes_like(vm, data)) adder_raise(vm, &adder_TypeError, "object supporting the buffer API required");
    AdderBufferView view;
    adder_to_buffer(vm, data, &view);
    digest_update(&hash->digest, view.bytes, view.size);
}

static AdderValue hash_new(AdderVm *vm, const DigestKind *kind, AdderValue data) {
    Hash *hash = adder_new(vm, &adder_hash_type, sizeof *hash);
    digest_start(&hash->digest, kind);
    if (!adder_is_unbound(data)) take(vm, hash, data);
    return adder_object(hash);
}

/* ---- the object ---- */
ADDER_METHOD(adder_hash_type, hash_update, "update(self, obj, /)", "Takes more bytes.") {
    take(vm, HASH(args[0]), args[1]);
    return ADDER_NONE;
}
ADDER_METHOD(adder_hash_type, hash_digest, "digest(self, /)", "The digest of what was taken so far, as bytes.") {
    uint8_t out[DIGEST_MOST];
    digest_finish(&HASH(args[0])->digest, out);
    return adder_bytes(vm, out, HASH(args[0])->digest.kind->size);
}
ADDER_METHOD(adder_hash_type, hash_hexdigest, "hexdigest(self, /)", "The digest as hexadecimal digits.") {
    uint8_t out[DIGEST_MOST];
    char text[2 * DIGEST_MOST];
    size_t size = HASH(args[0])->digest.kind->size;
    digest_finish(&HASH(args[0])->digest, out);
    for (size_t i = 0; i < 2 * size; i++) text[i] = "0123456789abcdef"[i % 2 == 0 ? out[i / 2] >> 4 : out[i / 2] & 15];
    return adder_str(vm, text, 2 * size);
}
ADDER_METHOD(adder_hash_type, hash_copy, "copy(self, /)", "Another object in the same state.") {
    Hash *copy = adder_new(vm, &adder_hash_type, sizeof *copy);
    copy->digest = HASH(args[0])->digest;
    return adder_object(copy);
}
ADDER_PROPERTY(adder_hash_type, hash_name, "name", "The name of the algorithm.") {
    return adder_str_c(vm, HASH(args[0])->digest.kind->name);
}
ADDER_PROPERTY(adder_hash_type, hash_digest_size, "digest_size", "Bytes of a digest.") {
    return adder_small_int(HASH(args[0])->digest.kind->size);
}
ADDER_PROPERTY(adder_hash_type, hash_block_size, "block_size", "Bytes of a block of the algorithm.") {
    return adder_small_int(HASH(args[0])->digest.kind->block);
}
static void hash_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    adder_builder_format(out, "<%s _hashlib.HASH object @ 0x%x>", HASH(self)->digest.kind->name, (unsigned)self.bits);
}
static const AdderMember hash_members[] = {
    ADDER_MEMBER_NATIVE(update, hash_update),
    ADDER_MEMBER_NATIVE(digest, hash_digest),
    ADDER_MEMBER_NATIVE(hexdigest, hash_hexdigest),
    ADDER_MEMBER_NATIVE(copy, hash_copy),
    ADDER_MEMBER_NATIVE(name, hash_name),
    ADDER_MEMBER_NATIVE(digest_size, hash_digest_size),
    ADDER_MEMBER_NATIVE(block_size, hash_block_size),
};
static const AdderSlots hash_slots = {.native = &adder_hash_type, .size = sizeof(Hash), .letter = 'h', .repr = hash_repr};
ADDER_TYPE(adder_hash_type, HASH, adder_object_type, hash_slots, hash_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "What hashlib's functions make: takes bytes, gives a digest.");

/* ---- the module ---- */
ADDER_NATIVE(hashlib_md5, "md5(data=b'', *, usedforsecurity=True)", "A new MD5 object.") {
    return hash_new(vm, &digest_kinds[0], args[0]);
}
ADDER_NATIVE(hashlib_sha1, "sha1(data=b'', *, usedforsecurity=True)", "A new SHA-1 object.") {
    return hash_new(vm, &digest_kinds[1], args[0]);
}
ADDER_NATIVE(hashlib_sha224, "sha224(data=b'', *, usedforsecurity=True)", "A new SHA-224 object.") {
    return hash_new(vm, &digest_kinds[2], args[0]);
}
ADDER_NATIVE(hashlib_sha256, "sha256(data=b'', *, usedforsecurity=True)", "A new SHA-256 object.") {
    return hash_new(vm, &digest_kinds[3], args[0]);
}
ADDER_NATIVE(hashlib_sha384, "sha384(data=b'', *, usedforsecurity=True)", "A new SHA-384 object.") {
    return hash_new(vm, &digest_kinds[4], args[0]);
}
ADDER_NATIVE(hashlib_sha512, "sha512(data=b'', *, usedforsecurity=True)", "A new SHA-512 object.") {
    return hash_new(vm, &digest_kinds[5], args[0]);
}

static bool same_name(const char *text, const char *name) { /* any case, and with a dash: SHA-256 */
    for (; *text != 0; text++) {
        if (*text == '-') continue;
        if ((*text >= 'A' && *text <= 'Z' ? *text + 32 : *text) != *name++) return false;
    }
    return *name == 0;
}
ADDER_NATIVE(hashlib_new, "new(name, data=b'', *, usedforsecurity=True)", "A new hash object of the named algorithm.") {
    const char *text = adder_to_text(vm, args[0], NULL);
    for (unsigned i = 0; i < DIGEST_KINDS; i++) {
        if (same_name(text, digest_kinds[i].name)) return hash_new(vm, &digest_kinds[i], args[1]);
    }
    adder_raise(vm, &adder_ValueError, "unsupported hash type %q", args[0]);
}

static AdderValue hashlib_get_attribute(AdderVm *vm, AdderValue name) {
    if (!adder_same(name, ADDER_N(algorithms_available)) && !adder_same(name, ADDER_N(algorithms_guaranteed))) {
        return ADDER_UNBOUND;
    }
    AdderValue names = adder_set(vm);
    for (unsigned i = 0; i < DIGEST_KINDS; i++) {
        AdderValue item = adder_str_c(vm, digest_kinds[i].name);
        adder_call_method(vm, names, ADDER_N(add), 1, &item);
    }
    return names;
}

static const AdderMember hashlib_members[] = {
    {&ADDER_NAME(algorithms_available), {4u}},
    {&ADDER_NAME(algorithms_guaranteed), {4u}},
    ADDER_MEMBER_NATIVE(md5, hashlib_md5),
    ADDER_MEMBER_NATIVE(new, hashlib_new),
    ADDER_MEMBER_NATIVE(sha1, hashlib_sha1),
    ADDER_MEMBER_NATIVE(sha224, hashlib_sha224),
    ADDER_MEMBER_NATIVE(sha256, hashlib_sha256),
    ADDER_MEMBER_NATIVE(sha384, hashlib_sha384),
    ADDER_MEMBER_NATIVE(sha512, hashlib_sha512),
};
const AdderModule ADDER_ALIGNED hashlib_module = {(const AdderHead *)(const void *)&adder_module_type,
                                                  &ADDER_NAME(hashlib),
                                                  ADDER_MEMBERS(hashlib_members),
                                                  "Digests of bytes: MD5, SHA-1, SHA-2.",
                                                  hashlib_get_attribute,
                                                  NULL};
