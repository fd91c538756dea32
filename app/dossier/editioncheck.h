#pragma once

#include "dossier/check.h"

#include <QJsonObject>
#include <QStringList>

namespace tekigo {

/// Which edition a dossier is, as its snapshot has it (keys "edition", "redacted", "full") and its cover
/// prints it: the submission before it, and the digest of the full edition in a redacted one. `cover`: the
/// text of its first pages. No lines where the snapshot says nothing of editions.
[[nodiscard]] std::vector<DossierCheck::Line> editionLines(const QJsonObject& snapshot,
                                                           const QStringList& cover);

} // namespace tekigo
