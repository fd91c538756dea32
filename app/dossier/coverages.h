#pragma once

#include "dossier/sheet.h"

namespace tekigo {

/// For which other models and revisions a file or a record speaks, as its row says it: which they are, and why, which is
/// printed once in the chapter of the product where several have the same reason. Empty of an empty one.
[[nodiscard]] std::vector<pdf::Runs> coverageLines(const Sheet& sheet, const Coverage& coverage);
/// Why several files or records hold for other models or revisions: a section of its own; nothing where none does.
void composeCoverages(Sheet& sheet);
/// Links to the reasons that name a file; empty where none does.
[[nodiscard]] pdf::Runs groundRuns(const Sheet& sheet, const Evidence& evidence);

/// The attachments that a text names, by file name or by the number of a document (AR2600-D05) that a single title or file
/// name has; the product's own model numbers name none.
[[nodiscard]] std::vector<const Evidence*> attachmentsNamed(const Sheet& sheet, const QString& text);
/// 「→ 添付 20」, each a link, behind a text that names them.
void addAttachmentsNamed(const Sheet& sheet, pdf::TableCell& cell, const QString& text);

} // namespace tekigo
