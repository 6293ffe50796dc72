#include "cryptography.h"

#include <sodium.h>
#include <string.h>

static int32_t sha256(void *context, const void *data, size_t size, uint8_t *out32)
{
    (void)context;
    return crypto_hash_sha256(out32, data, size);
}

static int32_t draw(void *context, uint8_t *out, size_t size)
{
    struct cryptography *digest = context;
    if (!digest->seed) {
        randombytes_buf(out, size);
        return 0;
    }
    crypto_hash_sha256_state state;
    unsigned char seed[randombytes_SEEDBYTES];
    _Static_assert(sizeof seed == crypto_hash_sha256_BYTES, "a digest is a seed");
    digest->drawn++;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, (const unsigned char *)digest->seed, strlen(digest->seed));
    crypto_hash_sha256_update(&state, (const unsigned char *)&digest->drawn, sizeof digest->drawn);
    crypto_hash_sha256_final(&state, seed);
    randombytes_buf_deterministic(out, size, seed);
    return 0;
}

bool cryptography_begin(struct cryptography *digest, const char *seed)
{
    *digest = (struct cryptography){ .seed = seed };
    digest->digest =
        (fgc_digest){ .size = sizeof digest->digest, .sha256 = sha256, .random = draw };
    digest->digest.context = digest;
    return sodium_init() >= 0;
}
