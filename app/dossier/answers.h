#pragma once

#include "dossier/sheet.h"

namespace tekigo {

/// The questions that a condition reads, in the order in which it reads them.
void collectQuestions(const Condition& condition, const Catalogue& catalogue, QStringList& questions);
/// Those of a requirement's rule and of its conditions for not-applicable, in the bank's order.
[[nodiscard]] QStringList questionsOf(const Requirement& requirement, const Catalogue& catalogue);
[[nodiscard]] QStringList questionsOf(const Checklist& checklist,
                                      const Catalogue& catalogue); ///< of its scope

/// Questions whose answers stand in a printed checklist chapter.
[[nodiscard]] QStringList printedQuestions(const Sheet& sheet);

/// What was answered or found: question beside answer, with notes; tables in full below, the first time. What an
/// instrument found and `because` does not show says that it was not used for that verdict.
void composeAnswers(Sheet& sheet, const QStringList& questions, const Derivation* because = nullptr);

/// Conditions with their sign, what was found, and their sources.
[[nodiscard]] pdf::Tree tree(Sheet& sheet, const Derivation& derivation);

} // namespace tekigo
