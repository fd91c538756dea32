#pragma once

#include "dossier/dossier.h"

namespace tekigo {

/// The digest of the snapshot of the other edition: of a full dossier the redacted one's, and the other way round.
[[nodiscard]] QByteArray counterpartDigest(const Dossier& dossier);

} // namespace tekigo
