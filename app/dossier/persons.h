#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "dossier/dossier.h"

namespace tekigo {

/// Which files of a redacted edition still name persons in their text: the names that the edition leaves out, and
/// whoever stands behind 試験者, 確認者 and the like. Pictures are not read; a file of which not everything could be
/// read is told, too. Empty for a full edition.
[[nodiscard]] Result<std::vector<Redaction::Named>> personsInFiles(const Dossier& dossier, Progress& progress);

/// 「添付 26（p. 1、3）」 and so on, for whoever exports.
[[nodiscard]] Text namedWords(const Redaction::Named& named);

} // namespace tekigo
