#pragma once

#include "dossier/dossier.h"

namespace tekigo {

/// The approvals that stand for what this dossier says: of the whole revision first, then of single requirements. One
/// that a change withdrew is not among them.
[[nodiscard]] std::vector<Approval> standingApprovals(const Dossier& dossier);

} // namespace tekigo
