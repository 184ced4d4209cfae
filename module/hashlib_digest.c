/* hashlib_digest.c: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4). Bytes in, digest out; no memory but the Digest. */
#include "module/hashlib.h"

#include <string.h>

static const uint64_t sha_k[80] = { /* fractions of the cube roots of the primes; the upper halves are SHA-256's */
    0x428a2f98d728ae22ull, 0x7137449123ef65cdull, 0xb5c0fbcfec4d3b2full, 0xe9b5dba58189dbbcull, 0x3956c25bf348b538ull,
    0x59f111f1b605d019ull, 0x923f82a4af194f9bull, 0xab1c5ed5da6d8118ull, 0xd807aa98a3030242ull, 0x12835b0145706fbeull,
    0x243185be4ee4b28cull, 0x550c7dc3d5ffb4e2ull, 0x72be5d74f27b896full, 0x80deb1fe3b1696b1ull, 0x9bdc06a725c71235ull,
    0xc19bf174cf692694ull, 0xe49b69c19ef14ad2ull, 0xefbe4786384f25e3ull, 0x0fc19dc68b8cd5b5ull, 0x240ca1cc77ac9c65ull,
    0x2de92c6f592b0275ull, 0x4a7484aa6ea6e483ull, 0x5cb0a9dcbd41fbd4ull, 0x76f988da831153b5ull, 0x983e5152ee66dfabull,
    0xa831c66d2db43210ull, 0xb00327c898fb213full, 0xbf597fc7beef0ee4ull, 0xc6e00bf33da88fc2ull, 0xd5a79147930aa725ull,
    0x06ca6351e003826full, 0x142929670a0e6e70ull, 0x27b70a8546d22ffcull, 0x2e1b21385c26c926ull, 0x4d2c6dfc5ac42aedull,
    0x53380d139d95b3dfull, 0x650a73548baf63deull, 0x766a0abb3c77b2a8ull, 0x81c2c92e47edaee6ull, 0x92722c851482353bull,
    0xa2bfe8a14cf10364ull, 0xa81a664bbc423001ull, 0xc24b8b70d0f89791ull, 0xc76c51a30654be30ull, 0xd192e819d6ef5218ull,
    0xd69906245565a910ull, 0xf40e35855771202aull, 0x106aa07032bbd1b8ull, 0x19a4c116b8d2d0c8ull, 0x1e376c085141ab53ull,
    0x2748774cdf8eeb99ull, 0x34b0bcb5e19b48a8ull, 0x391c0cb3c5c95a63ull, 0x4ed8aa4ae3418acbull, 0x5b9cca4f7763e373ull,
    0x682e6ff3d6b2b8a3ull, 0x748f82ee5defb2fcull, 0x78a5636f43172f60ull, 0x84c87814a1f0ab72ull, 0x8cc702081a6439ecull,
    0x90befffa23631e28ull, 0xa4506cebde82bde9ull, 0xbef9a3f7b2c67915ull, 0xc67178f2e372532bull, 0xca273eceea26619cull,
    0xd186b8c721c0c207ull, 0xeada7dd6cde0eb1eull, 0xf57d4f7fee6ed178ull, 0x06f067aa72176fbaull, 0x0a637dc5a2c898a6ull,
    0x113f9804bef90daeull, 0x1b710b35131c471bull, 0x28db77f523047d84ull, 0x32caab7b40c72493ull, 0x3c9ebe0a15c9bebcull,
    0x431d67c49c100d4cull, 0x4cc5d4becb3e42b6ull, 0x597f299cfc657e2aull, 0x5fcb6fab3ad6faecull, 0x6c44198c4a475817ull,
};
static const uint32_t md5_k[64] = { /* sines */
    0xd76aa478u, 0xe8c7b756u, 0x242070dbu, 0xc1bdceeeu, 0xf57c0fafu, 0x4787c62au, 0xa8304613u, 0xfd469501u,
    0x698098d8u, 0x8b44f7afu, 0xffff5bb1u, 0x895cd7beu, 0x6b901122u, 0xfd987193u, 0xa679438eu, 0x49b40821u,
    0xf61e2562u, 0xc040b340u, 0x265e5a51u, 0xe9b6c7aau, 0xd62f105du, 0x02441453u, 0xd8a1e681u, 0xe7d3fbc8u,
    0x21e1cde6u, 0xc33707d6u, 0xf4d50d87u, 0x455a14edu, 0xa9e3e905u, 0xfcefa3f8u, 0x676f02d9u, 0x8d2a4c8au,
    0xfffa3942u, 0x8771f681u, 0x6d9d6122u, 0xfde5380cu, 0xa4beea44u, 0x4bdecfa9u, 0xf6bb4b60u, 0xbebfbc70u,
    0x289b7ec6u, 0xeaa127fau, 0xd4ef3085u, 0x04881d05u, 0xd9d4d039u, 0xe6db99e5u, 0x1fa27cf8u, 0xc4ac5665u,
    0xf4292244u, 0x432aff97u, 0xab9423a7u, 0xfc93a039u, 0x655b59c3u, 0x8f0ccc92u, 0xffeff47du, 0x85845dd1u,
    0x6fa87e4fu, 0xfe2ce6e0u, 0xa3014314u, 0x4e0811a1u, 0xf7537e82u, 0xbd3af235u, 0x2ad7d2bbu, 0xeb86d391u,
};
static const uint64_t sha512_start[8] = { /* square roots of the primes; the upper halves are SHA-256's */
    0x6a09e667f3bcc908ull, 0xbb67ae8584caa73bull, 0x3c6ef372fe94f82bull, 0xa54ff53a5f1d36f1ull,
    0x510e527fade682d1ull, 0x9b05688c2b3e6c1full, 0x1f83d9abfb41bd6bull, 0x5be0cd19137e2179ull,
};
static const uint64_t sha384_start[8] = { /* of the next eight; the lower halves are SHA-224's */
    0xcbbb9d5dc1059ed8ull, 0x629a292a367cd507ull, 0x9159015a3070dd17ull, 0x152fecd8f70e5939ull,
    0x67332667ffc00b31ull, 0x8eb44a8768581511ull, 0xdb0c2e0d64f98fa7ull, 0x47b5481dbefa4fa4ull,
};

static uint32_t left(uint32_t x, int n) {
    return (x << n) | (x >> (32 - n));
}
static uint32_t right(uint32_t x, int n) {
    return (x >> n) | (x << (32 - n));
}
static uint64_t right64(uint64_t x, int n) {
    return (x >> n) | (x << (64 - n));
}
static uint32_t big32(const uint8_t *p) {
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}
static uint32_t little32(const uint8_t *p) {
    return (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

/* ---- MD5 and SHA-1 ---- */
static void old_start(Digest *digest) {
    static const uint32_t start[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    memcpy(digest->state.narrow, start, sizeof start);
}

static void md5_mix(Digest *digest, const uint8_t *block) {
    static const uint8_t turns[16] = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};
    uint32_t *h = digest->state.narrow, a = h[0], b = h[1], c = h[2], d = h[3];
    for (unsigned i = 0; i < 64; i++) {
        uint32_t f;
        unsigned word;
        switch (i / 16) {
        case 0: f = (b & c) | (~b & d), word = i; break;
        case 1: f = (d & b) | (~d & c), word = 5 * i + 1; break;
        case 2: f = b ^ c ^ d, word = 3 * i + 5; break;
        default: f = c ^ (b | ~d), word = 7 * i;
        }
        f += a + md5_k[i] + little32(block + word % 16 * 4);
        a = d;
        d = c;
        c = b;
        b += left(f, turns[i / 16 * 4 + i % 4]);
    }
    h[0] += a;
    h[1] += b;
    h[2] += c;
    h[3] += d;
}

static void sha1_mix(Digest *digest, const uint8_t *block) {
    static const uint32_t k[4] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
    uint32_t w[16], *h = digest->state.narrow, a = h[0], b = h[1], c = h[2], d = h[3], e = h[4];
    for (unsigned i = 0; i < 80; i++) {
        if (i < 16) {
            w[i] = big32(block + i * 4);
        } else {
            w[i % 16] = left(w[(i + 13) % 16] ^ w[(i + 8) % 16] ^ w[(i + 2) % 16] ^ w[i % 16], 1);
        }
        uint32_t f = i < 20 ? (b & c) | (~b & d) : i >= 40 && i < 60 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
        uint32_t sum = left(a, 5) + f + e + k[i / 20] + w[i % 16];
        e = d;
        d = c;
        c = left(b, 30);
        b = a;
        a = sum;
    }
    h[0] += a;
    h[1] += b;
    h[2] += c;
    h[3] += d;
    h[4] += e;
}

/* ---- SHA-2 ---- */
static void sha256_start(Digest *digest) {
    for (unsigned i = 0; i < 8; i++) digest->state.narrow[i] = (uint32_t)(sha512_start[i] >> 32);
}
static void sha224_start(Digest *digest) {
    for (unsigned i = 0; i < 8; i++) digest->state.narrow[i] = (uint32_t)sha384_start[i];
}
static void sha512_begin(Digest *digest) {
    memcpy(digest->state.wide, sha512_start, sizeof sha512_start);
}
static void sha384_begin(Digest *digest) {
    memcpy(digest->state.wide, sha384_start, sizeof sha384_start);
}

static void sha256_mix(Digest *digest, const uint8_t *block) {
    uint32_t w[16], v[8];
    memcpy(v, digest->state.narrow, sizeof v);
    for (unsigned i = 0; i < 64; i++) {
        if (i < 16) {
            w[i] = big32(block + i * 4);
        } else {
            uint32_t x = w[(i + 1) % 16], y = w[(i + 14) % 16];
            w[i % 16] += (right(x, 7) ^ right(x, 18) ^ (x >> 3)) + w[(i + 9) % 16] +
                         (right(y, 17) ^ right(y, 19) ^ (y >> 10));
        }
        uint32_t one = v[7] + (right(v[4], 6) ^ right(v[4], 11) ^ right(v[4], 25)) + ((v[4] & v[5]) ^ (~v[4] & v[6])) +
                       (uint32_t)(sha_k[i] >> 32) + w[i % 16];
        uint32_t two = (right(v[0], 2) ^ right(v[0], 13) ^ right(v[0], 22)) +
                       ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += one;
        v[0] = one + two;
    }
    for (unsigned i = 0; i < 8; i++) digest->state.narrow[i] += v[i];
}

static void sha512_mix(Digest *digest, const uint8_t *block) {
    uint64_t w[16], v[8];
    memcpy(v, digest->state.wide, sizeof v);
    for (unsigned i = 0; i < 80; i++) {
        if (i < 16) {
            w[i] = (uint64_t)big32(block + i * 8) << 32 | big32(block + i * 8 + 4);
        } else {
            uint64_t x = w[(i + 1) % 16], y = w[(i + 14) % 16];
            w[i % 16] += (right64(x, 1) ^ right64(x, 8) ^ (x >> 7)) + w[(i + 9) % 16] +
                         (right64(y, 19) ^ right64(y, 61) ^ (y >> 6));
        }
        uint64_t one = v[7] + (right64(v[4], 14) ^ right64(v[4], 18) ^ right64(v[4], 41)) +
                       ((v[4] & v[5]) ^ (~v[4] & v[6])) + sha_k[i] + w[i % 16];
        uint64_t two = (right64(v[0], 28) ^ right64(v[0], 34) ^ right64(v[0], 39)) +
                       ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += one;
        v[0] = one + two;
    }
    for (unsigned i = 0; i < 8; i++) digest->state.wide[i] += v[i];
}

const DigestKind digest_kinds[DIGEST_KINDS] = {
    {"md5", 16, 64, old_start, md5_mix},           {"sha1", 20, 64, old_start, sha1_mix},
    {"sha224", 28, 64, sha224_start, sha256_mix},  {"sha256", 32, 64, sha256_start, sha256_mix},
    {"sha384", 48, 128, sha384_begin, sha512_mix}, {"sha512", 64, 128, sha512_begin, sha512_mix},
};

/* ---- what all have in common ---- */
void digest_start(Digest *digest, const DigestKind *kind) {
    memset(digest, 0, sizeof *digest);
    digest->kind = kind;
    kind->start(digest);
}

void digest_update(Digest *digest, const uint8_t *bytes, size_t count) {
    size_t block = digest->kind->block, held = (size_t)(digest->count % block);
    digest->count += count;
    if (held != 0) {
        size_t some = count < block - held ? count : block - held;
        memcpy(digest->block + held, bytes, some);
        bytes += some;
        count -= some;
        if (held + some < block) return;
        digest->kind->mix(digest, digest->block);
    }
    for (; count >= block; bytes += block, count -= block) digest->kind->mix(digest, bytes);
    if (count != 0) memcpy(digest->block, bytes, count);
}

/* The end of the message: a one bit, zeros, the number of bits. Only MD5 counts from the low byte up. */
static void pad(Digest *digest) {
    size_t block = digest->kind->block, held = (size_t)(digest->count % block);
    uint64_t bits = digest->count * 8;
    digest->block[held++] = 0x80;
    if (held > block - block / 8) {
        memset(digest->block + held, 0, block - held);
        digest->kind->mix(digest, digest->block);
        held = 0;
    }
    memset(digest->block + held, 0, block - held);
    for (unsigned i = 0; i < 8; i++) {
        digest->block[digest->kind == digest_kinds ? block - 8 + i : block - 1 - i] = (uint8_t)(bits >> 8 * i);
    }
    digest->kind->mix(digest, digest->block);
}

void digest_finish(const Digest *digest, uint8_t *out) {
    Digest last = *digest;
    pad(&last);
    for (unsigned i = 0; i < last.kind->size; i++) {
        if (last.kind == digest_kinds) {
            out[i] = (uint8_t)(last.state.narrow[i / 4] >> 8 * (i % 4));
        } else if (last.kind->block == 64) {
            out[i] = (uint8_t)(last.state.narrow[i / 4] >> (24 - 8 * (i % 4)));
        } else {
            out[i] = (uint8_t)(last.state.wide[i / 8] >> (56 - 8 * (i % 8)));
        }
    }
}
