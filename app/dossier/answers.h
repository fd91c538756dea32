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

/// What was answered or found: question beside answer, with notes; tables in full below, the first time, but for wide
/// ones. What an instrument found and `because` does not show is named on one line as not used for that verdict; a
/// question that it left open since the verdict stands without is told as not needed, not as unanswered, unless it is `asked`
/// all the same.
void composeAnswers(Sheet& sheet, const QStringList& questions, const Derivation* because = nullptr,
                    const QStringList& asked = {});
/// A section of the tables that may turn a page, at the end of their chapter: within it they would leave the pages around
/// them half empty. Nothing where all of them were printed before.
void composeWideTables(Sheet& sheet, const QStringList& questions, const QString& anchor);

/// Conditions with their sign, what was found, and their sources.
[[nodiscard]] pdf::Tree tree(Sheet& sheet, const Derivation& derivation);

} // namespace tekigo
