// SHA256_* keeps its state in a plain value, which costs a third of an EVP context's copy; OpenSSL 3 still ships it.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/opensslv.h>
#include <openssl/sha.h>
