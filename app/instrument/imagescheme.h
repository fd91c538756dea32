#pragma once

#include "instrument/imagekey.h"
#include "instrument/imagestream.h"

#include <vector>

namespace tekigo {

/// How a signature is made: what its file does not say, and what therefore has to be tried.
struct ImageScheme
{
    enum class Kind { RsaPkcs1, RsaPss, Ecdsa, Edwards };

    Kind kind = Kind::RsaPkcs1;
    QString
        digest; ///< libcrypto's name; of Edwards: empty, or the digest that was signed in place of the image
    QString maskDigest; ///< of RsaPss, where its mask uses another digest

    bool operator==(const ImageScheme&) const = default;
};

/// The digests that are tried, likeliest first.
[[nodiscard]] QStringList imageDigests();
[[nodiscard]] QString digestName(const QString& digest); ///< "SHA-256" for libcrypto's "SHA256"
/// "RSASSA-PSS, SHA-256", "ECDSA (P-256), SHA-256", "Ed25519", "Ed25519 over the SHA-256 value"
[[nodiscard]] QString schemeName(const ImageScheme& scheme, const ImageKey& key);

/// The scheme by which one of the signatures fits one of the digests; none: none does. `signatures` are
/// readings of one file (as it is, out of base64, out of hexadecimal).
[[nodiscard]] std::optional<ImageScheme>
fittingScheme(const ImageKey& key, const std::vector<QByteArray>& signatures, const Digests& digests);
/// Ed25519 and Ed448 (RFC 8032) over the whole image.
[[nodiscard]] bool fitsWhole(const ImageKey& key, const std::vector<QByteArray>& signatures,
                             const QByteArray& image);

/// Whether a signature may be one of this key at all, by its length and form.
[[nodiscard]] bool mayBeOf(const ImageKey& key, const QByteArray& signature);
/// Whether this RSA key made the PKCS#1 v1.5 signature, over whatever file.
[[nodiscard]] bool madeByKey(const ImageKey& key, const QByteArray& signature);

} // namespace tekigo
