#pragma once

#include "base/error.h"
#include "checklist/catalogue.h"

namespace tekigo {

/// Reads a folder laid out like `checklists/` (":/checklists" is the one that ships inside), newest version
/// of each file. An error names file, line, column and mend.
[[nodiscard]] Result<Catalogue> readCatalogue(const QString& folder);
/// The same from what a catalogue was once read from (Catalogue::documents); `name` is the folder in messages.
[[nodiscard]] Result<Catalogue> readCatalogue(const std::map<QString, QString>& documents, const QString& name);

/// Reads one checklist file against the bank of `catalogue` and proves it (see proof.h): what `checklist
/// check` does to a file that somebody wrote.
[[nodiscard]] Result<Checklist> readChecklist(const QString& file, const Catalogue& catalogue);

} // namespace tekigo
