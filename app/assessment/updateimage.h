#pragma once

#include "assessment/seenfile.h"
#include "base/language.h"

#include <optional>
#include <vector>

namespace tekigo {

/// What the check of an update image against the file beside it saw: a detached signature, or only a
/// checksum.
struct SignatureSeen
{
    /// What the file beside the image is. A hash or checksum tells a damaged image, not a forged one: whoever
    /// forges the image computes it anew. So only a signature is a fact `update-image.signature-valid`.
    enum class Proof { Signature, Checksum };

    SeenFile image;
    SeenFile signature;
    std::optional<SeenFile>
        key; ///< public key or certificate; none where the signature carries its certificate
    Proof proof = Proof::Signature;
    bool valid = false; ///< of a checksum: it matches
    Text because;       ///< why it is not valid; empty where it is
    QString algorithm; ///< "RSASSA-PSS, SHA-256", "ECDSA (P-256), SHA-256", "Ed25519", "SHA-256"; empty: none
                       ///< fitted
    QString container; ///< "CMS"; empty for a bare signature
    int keyBits = 0;
    QByteArray keyDigest; ///< SHA-256 of the SubjectPublicKeyInfo, 32 bytes; empty for a checksum
    QString holder;       ///< subject of the certificate (RFC 4514); empty for a bare key
    std::optional<QDateTime>
        validFrom; ///< of the certificate, UTC; whether it was issued rightly is not judged
    std::optional<QDateTime> validUntil;
    std::vector<Text> weak; ///< what is weak in algorithm or key, each with its source

    bool operator==(const SignatureSeen&) const = default;
};

/// What the rejection test saw: an image with one flipped bit, offered to the product.
struct RejectionSeen
{
    SeenFile image;
    SeenFile tampered;
    qint64 offset = 0; ///< of the changed byte, from 0
    int bit = 0;       ///< 0 (least significant) to 7
    bool rejected = false;
    QString log; ///< what the product said, in short

    bool operator==(const RejectionSeen&) const = default;
};

[[nodiscard]] QString proofId(SignatureSeen::Proof proof); ///< "signature", "checksum"
/// 署名は正しい, The hash value differs …: what came of it, in a few words.
[[nodiscard]] Text outcomeOf(const SignatureSeen& seen);
[[nodiscard]] Text outcomeOf(const RejectionSeen& seen);
/// What the check does not say, so that nobody reads more into it than it is: the chain of certificates, what
/// a checksum is worth, a certificate that was not valid when the check was made.
[[nodiscard]] std::vector<Text> limitsOf(const SignatureSeen& seen, const QDateTime& at);

} // namespace tekigo
