#pragma once

#include "assessment/basis.h"
#include "dossier/sheet.h"

/// How far a verdict can be relied on, as the dossier prints it beside the verdict.
namespace tekigo {

/// Sign and word, tinted; 暫定判定 below where the checklist is a draft.
[[nodiscard]] pdf::TableCell verdictCell(const Sheet& sheet, const Checklist& checklist, Verdict verdict);
/// 要確認 2件 and 解釈 3件, each a link to the list of those statements; a dash where there are none.
[[nodiscard]] pdf::TableCell basisCell(const Sheet& sheet, const VerdictBasis& basis);
/// The same as a line of the verdict's box, with the number of each statement in the list, a link to it.
[[nodiscard]] pdf::Runs basisLine(const Sheet& sheet, const VerdictBasis& basis);
/// What a checklist's verdicts rest on, counted, and that they are provisional where its text is a draft.
[[nodiscard]] std::vector<pdf::Runs> totalsLines(const Sheet& sheet, const Checklist& checklist,
                                                 const ChecklistVerdict& verdict);

/// The number of a statement among those of its mark that verdicts of the printed checklists rest on, which the cover counts;
/// 0 where none rests on it.
[[nodiscard]] int basisNumber(const Sheet& sheet, const Sheet::Said& said);
/// The requirements of the printed checklists whose verdicts rest on a statement, each a link.
[[nodiscard]] pdf::Runs restingOn(const Sheet& sheet, const Sheet::Said& said);

/// One clear sentence on what the verdicts are: whose, by which checklists, how many points are not confirmed.
[[nodiscard]] Text whatVerdictsAre(const Sheet& sheet);

} // namespace tekigo
