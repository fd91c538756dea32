#pragma once

#include "dossier/sheet.h"

namespace tekigo {

/// The evidence of one requirement (or "scope"): number, title, where to look, file, size, SHA-256. Says
/// 証拠なし where there is none.
void composeEvidenceTable(Sheet& sheet, const QString& checklist, const QString& requirement);

/// What a requirement needs as evidence, and which attachments are of that kind.
void composeEvidenceNeeds(Sheet& sheet, const Checklist& checklist, const Requirement& requirement);

/// What a requirement needs as tests, and every record of them, each a link to its full text.
void composeTests(Sheet& sheet, const Checklist& checklist, const Requirement& requirement);

/// The title of an evidence, else its file's name.
[[nodiscard]] QString titleOf(const Sheet& sheet, const Evidence& evidence);

/// File name, size and SHA-256 of an evidence, one under the other.
[[nodiscard]] pdf::TableCell fileCell(const Sheet& sheet, const Evidence& evidence);

/// False where a condition of a need is known not to hold; then nothing is asked.
[[nodiscard]] bool asked(const Sheet& sheet, const Checklist& checklist,
                         const std::optional<Condition>& when);

/// The records of a test case, newest last.
[[nodiscard]] std::vector<const TestRecord*> recordsOf(const Sheet& sheet, const QString& testCase);

/// stepWords(); what was done says that it is the tester's word: nobody looked on.
[[nodiscard]] std::vector<Text> declaredSteps(const TestRecord& record, const TestCase* testCase);

} // namespace tekigo
