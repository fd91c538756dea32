#pragma once

#include "assessment/comparison.h"
#include "dossier/sheet.h"

/// What a chapter of changes and a list of changes have in common.
namespace tekigo {

/// Whether names of requirements lead to their sections, which only a dossier has.
enum class Linking { None, ToRequirements };

/// Both revisions beside each other: product, label, hardware, firmware, date.
void composeSides(Sheet& sheet, const Assessment& before, const Assessment& after);
/// How many differences of each kind there are; each a link to its section. Says so where there is none.
void composeCounts(Sheet& sheet, const Comparison& comparison, const QString& chapter = QStringLiteral("changes"));
/// A section for each kind of difference that there is. `reported`: the checklists that the earlier side was assessed by
/// (Revision::targets); verdicts of others are told as computed only to compare.
void composeDifferences(Sheet& sheet, const Comparison& comparison, Linking linking, const QStringList& reported,
                        const QString& chapter = QStringLiteral("changes"));

/// Verdicts that changed, those that got worse first, the worst before all; nothing else of the comparison.
[[nodiscard]] std::vector<const Difference*> changedVerdicts(const Comparison& comparison);
/// Those of one kind, in the comparison's order.
[[nodiscard]] std::vector<const Difference*> ofKind(const Comparison& comparison, Difference::Kind kind);
/// On one line, cut with "…" after so many characters.
[[nodiscard]] QString shortenedTo(qsizetype longest, const QString& text);
/// Where the section of a kind begins, in the chapter of that anchor.
[[nodiscard]] QString changesAnchor(Difference::Kind kind, const QString& chapter = QStringLiteral("changes"));

} // namespace tekigo
