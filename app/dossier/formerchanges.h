#pragma once

#include "assessment/comparison.h"
#include "dossier/dossier.h"

namespace tekigo {

/// What changed since the revision that it was copied from, over the checklists that the dossier prints;
/// nothing where it was not copied.
[[nodiscard]] std::optional<Comparison> changesOf(const Dossier& dossier);

} // namespace tekigo
