#pragma once

#include "assessment/assessment.h"
#include "assessment/withheld.h"

namespace tekigo {

/// Where the file of an evidence is for a reader of the dossier.
enum class Custody {
    Withheld,      ///< left out of this edition: nothing of the file is in the PDF
    Embedded,      ///< in the PDF, byte for byte, and shown as pages
    SameAsEarlier, ///< its content is that of an evidence with a smaller number
    NotMatching,   ///< missing, or not what was registered: nothing of it is in the PDF
    WithApplicant, ///< an update image: name, size and SHA-256 only. A document for an examiner is no way to
                   ///< hand out firmware, and an image may be larger than a PDF can be mailed
};
[[nodiscard]] Custody custodyOf(const Assessment& assessment, const Evidence& evidence);

/// The evidence whose file stands for this one: itself, or the first of the same content.
[[nodiscard]] const Evidence& holder(const Assessment& assessment, const Evidence& evidence);

} // namespace tekigo
