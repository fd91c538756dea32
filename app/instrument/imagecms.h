#pragma once

#include "base/language.h"
#include "base/progress.h"
#include "instrument/imagekey.h"
#include "instrument/imagescheme.h"

namespace tekigo {

/// What a detached CMS signature (RFC 5652; PKCS#7 before it) says of an image. Whether the signer's
/// certificate was issued by somebody to be trusted is not judged.
struct CmsCheck
{
    bool valid = false;
    Text because; ///< why not; empty where it is valid
    ImageScheme scheme;
    ImageKey key;      ///< of the signer
    QByteArray sha256; ///< of the image
    qint64 size = 0;
};

/// A CMS or PKCS#7 signature in DER or PEM; nullptr where the bytes are none.
[[nodiscard]] crypto::Message readCms(const QByteArray& bytes);

/// `given` is the key that the signer is to have; nullptr: the certificate in the signature is taken as it
/// is.
[[nodiscard]] Result<CmsCheck> checkCms(CMS_ContentInfo* message, const QString& image, const QString& name,
                                        const ImageKey* given, Progress& progress);

} // namespace tekigo
