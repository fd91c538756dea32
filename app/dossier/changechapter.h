#pragma once

#include "dossier/sheet.h"

namespace tekigo {

/// What changed since the last submission of the same revision; nothing in a first edition.
void composeChangesSinceSubmission(Sheet& sheet);
/// The chapter of changes since the revision that this one was copied from; one sentence where the revision was not copied.
void composeChanges(Sheet& sheet);

/// The first line of a section that changed since the last submission: ▲ 変更あり, of what kinds, and where they are
/// listed; nothing where it did not.
void composeChangeMark(Sheet& sheet, const QString& checklist, const QString& requirement);

} // namespace tekigo
