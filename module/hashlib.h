/* hashlib.h: the digest algorithms of hashlib_digest.c. They know bytes only, nothing of Python. */
#ifndef MODULE_HASHLIB_H
#define MODULE_HASHLIB_H

#include <stddef.h>
#include <stdint.h>

typedef struct Digest Digest;
typedef struct DigestKind {
    const char *name;
    uint8_t size, block; /* bytes */
    void (*start)(Digest *digest);
    void (*mix)(Digest *digest, const uint8_t *block);
} DigestKind;
struct Digest {
    const DigestKind *kind;
    uint64_t count; /* bytes taken so far */
    union {
        uint32_t narrow[8];
        uint64_t wide[8];
    } state;
    uint8_t block[128]; /* what does not fill a block yet */
};
enum { DIGEST_KINDS = 6, DIGEST_MOST = 64 };
extern const DigestKind digest_kinds[DIGEST_KINDS]; /* md5 sha1 sha224 sha256 sha384 sha512 */

void digest_start(Digest *digest, const DigestKind *kind);
void digest_update(Digest *digest, const uint8_t *bytes, size_t count);
void digest_finish(const Digest *digest, uint8_t *out); /* kind->size bytes; the digest can go on */

#endif
