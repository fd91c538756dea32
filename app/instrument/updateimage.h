#pragma once

#include "assessment/updateimage.h"
#include "base/error.h"
#include "base/progress.h"
#include "instrument/givenfile.h"

namespace tekigo {

/// What the check of a signature is given.
struct SignatureFiles
{
    GivenFile image;
    GivenFile signature; ///< bare (also in base64 or hexadecimal), CMS or PKCS#7; or a checksum
    std::optional<GivenFile>
        key; ///< not needed where a CMS signature carries its certificate, nor for a checksum
};

/// Verifies a detached signature over an update image of any size: RSASSA-PKCS1-v1_5 and RSASSA-PSS (RFC
/// 8017), ECDSA (DER, or r and s side by side), Ed25519 and Ed448 (RFC 8032), CMS (RFC 5652). No file says
/// which of them it is, so what fits the key is tried and what fitted is named. A file that is only a hash or
/// a checksum is told apart and compared as such. Whether a certificate was issued rightly is not judged.
///
/// That a signature does not verify is no error but an answer; an error is a file that cannot be judged. The
/// image is read in pieces, twice where its digest is not SHA-256. Ed25519 and Ed448 are computed over the
/// image as a whole: one larger than wholeImageLimit cannot be judged, and cancelling takes effect when
/// libcrypto has done, about a second.
[[nodiscard]] Result<SignatureSeen> verifySignature(const SignatureFiles& files, Progress& progress);

constexpr qint64 wholeImageLimit = 512LL << 20; ///< bytes
constexpr qint64 signatureLimit =
    1LL << 20; ///< bytes; a CMS signature with its certificates has some ten thousand

/// Refuses what must not be kept (private keys) or cannot be judged, before anything is taken into the
/// evidence store. Quick: does not read the image.
[[nodiscard]] Result<void> checkGiven(const SignatureFiles& files);

[[nodiscard]] QString updateImageInstrument(); ///< of a finding: "libcrypto 3.0.22 / Tekigo 0.1.0"

} // namespace tekigo
