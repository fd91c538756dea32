#pragma once

#include "dossier/dossier.h"

namespace tekigo {

/// The checklists that a dossier prints: the revision's targets, then the annexes; those that the catalogue
/// has.
[[nodiscard]] std::vector<const Checklist*> shownChecklists(const Dossier& dossier);

/// Everything that a dossier prints as canonical JSON: keys sorted, no white space, UTF-8, texts in both
/// languages. Independent of the dossier's language and of where files lie. Embedded in the PDF under
/// snapshotName().
[[nodiscard]] QByteArray snapshot(const Dossier& dossier);
[[nodiscard]] QString snapshotName();   ///< "tekigo-snapshot.json"
[[nodiscard]] QString snapshotFormat(); ///< value of the key "format"

/// The dossier number from a revision's id and the snapshot's digest.
[[nodiscard]] QString numberOf(const QString& revision, const QByteArray& digest);

/// What an evidence file is called inside the PDF: 添付03_ファイル名.pdf. Safe on every system, unique by its
/// number; no characters beyond U+FFFF, which poppler cannot write into a file's name.
[[nodiscard]] QString attachmentName(int number, const QString& fileName, Language language);
/// As it was called before those characters were replaced: dossiers of that time are verified.
[[nodiscard]] QString formerAttachmentName(int number, const QString& fileName, Language language);

} // namespace tekigo
