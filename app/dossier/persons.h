#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "dossier/dossier.h"

namespace tekigo {

/// A name for comparing: without spaces, in one form of its letters.
[[nodiscard]] QString bareName(const QString& name);
/// The persons of entries such as 「試験課　高橋 健一郎」, bare, whole and without what stands in front of the name.
[[nodiscard]] QStringList personsIn(const QStringList& entries);

/// Who tested, prepared and approved, as entered.
[[nodiscard]] QStringList personsOf(const Assessment& full);

/// A file of the edition in whose text somebody is named all the same: files are embedded as they are.
struct NamedFile
{
    int number = 0;         ///< of the attachment
    std::vector<int> pages; ///< from 1; empty: it has none
    bool found = false;     ///< a name stands in it
    bool whole = true;      ///< false: not all of it could be read

    bool operator==(const NamedFile&) const = default;
};

/// Which files of a redacted edition still name persons in their text: the names that the edition leaves out, and
/// whoever stands behind 試験者, 確認者 and the like. Pictures are not read; a file of which not everything could be
/// read is told, too. Empty for a full edition.
[[nodiscard]] Result<std::vector<NamedFile>> personsInFiles(const Dossier& dossier, Progress& progress);

/// 「添付 26（p. 1、3）」 and so on, for whoever exports.
[[nodiscard]] Text namedWords(const NamedFile& named);

} // namespace tekigo
