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

/// What an approver must have seen, on one page: of each kind how many there are and which, and where all of it stands.
void composeChangeSummary(Sheet& sheet, const Comparison& comparison, const QStringList& reported,
                          const QString& chapter);

/// ＋1 －0 →6
[[nodiscard]] QString changeCounts(const std::vector<const Difference*>& differences);
/// 添付 27、40–47; of what is there no more its title.
[[nodiscard]] pdf::Runs attachmentsOf(const Sheet& sheet, const std::vector<const Difference*>& differences, Linking linking);
/// What lies behind a changed verdict, a line each, its files by their numbers.
[[nodiscard]] std::vector<pdf::Runs> reasonsFor(const Sheet& sheet, const Difference& verdict, const Comparison& comparison,
                                                Linking linking);
/// Whether it is a file that was added: the evidence index says all of it.
[[nodiscard]] bool isInIndex(const Sheet& sheet, const Difference& difference);
void composeAddedEvidence(Sheet& sheet, const std::vector<const Difference*>& added);
/// A changed file without what the evidence index says of it, and of what is left out no more than its number and title.
[[nodiscard]] Difference besidesIndex(const Sheet& sheet, const Difference& difference);

/// Verdicts that changed, those that got worse first, the worst before all; nothing else of the comparison.
[[nodiscard]] std::vector<const Difference*> changedVerdicts(const Comparison& comparison);
/// Those of one kind, in the comparison's order.
[[nodiscard]] std::vector<const Difference*> ofKind(const Comparison& comparison, Difference::Kind kind);
/// On one line, cut with "…" after so many characters.
[[nodiscard]] QString shortenedTo(qsizetype longest, const QString& text);
/// Where the section of a kind begins, in the chapter of that anchor.
[[nodiscard]] QString changesAnchor(Difference::Kind kind, const QString& chapter = QStringLiteral("changes"));

} // namespace tekigo
