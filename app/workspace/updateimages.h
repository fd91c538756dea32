#pragma once

#include "workspace/workspace.h"

#include <optional>

namespace tekigo {

/// The files of a signature's check, where they came.
struct SignaturePaths
{
    QString image;
    QString signature;
    QString key; ///< empty: the signature carries its certificate, or is only a checksum
};

/// Takes the files into the store, checks the stored copies and returns what is to be recorded. What must not
/// be kept (a private key) or cannot be judged is refused before anything is taken. Any thread; progress
/// counts bytes over all.
[[nodiscard]] Result<Observation> observeSignature(const EvidenceFiles& files, const SignaturePaths& paths,
                                                   Progress& progress);

/// What a person saw when the product was offered the tampered copy.
struct RejectionReport
{
    bool rejected = false;
    QString words;   ///< what the product said, as typed; may be empty
    QString logFile; ///< a log, screen or video of it; empty: none
};

/// Takes image and log into the store and finds the bit in which the copy differs. The copy itself is not
/// kept: image, offset and bit make it again, byte for byte.
[[nodiscard]] Result<Observation> observeRejection(const EvidenceFiles& files, const QString& image,
                                                   const QString& tampered, const RejectionReport& report,
                                                   Progress& progress);

} // namespace tekigo
