#pragma once

#include "assessment/gap.h"

namespace tekigo {

// What the states of a gap are called, in the window, in the plan and on the command line.

[[nodiscard]] Text gapStateName(GapState state);  ///< 新たに不適合, Newly fails
[[nodiscard]] QChar gapStateSign(GapState state); ///< tells states apart without colour
[[nodiscard]] QString gapStateId(GapState state); ///< "newly-fails", "lacks-answer" …
[[nodiscard]] std::vector<GapState> gapStates();  ///< the most urgent first

[[nodiscard]] Text urgencyName(Urgency urgency);
[[nodiscard]] QString urgencyId(Urgency urgency);
/// What is to be done first, in a sentence.
[[nodiscard]] Text urgencyAdvice(Urgency urgency);

/// When the second checklist takes effect, who says so, and how many days are left: never a date that no
/// source and no user gave.
[[nodiscard]] Text effectiveWords(const Gap& gap, const Checklist& to);
/// Whether the product may follow the former rules, by which date, and where two dates differ. Empty where
/// the checklist has no such measure.
[[nodiscard]] Text transitionWords(const Transition& transition);
/// When the label ends, and in how many days; empty without a label.
[[nodiscard]] Text labelWords(const GapProduct& product, const QDate& today);
/// The makers of the products in the gap, and no others.
[[nodiscard]] QString makersOf(const Gap& gap, const std::vector<Maker>& makers);
/// 34-10-2 ← 34-10-2; （新規）; （対応なし）: what a pair is called beside its title.
[[nodiscard]] Text pairName(const GapPair& pair);
/// The titles of a pair's requirement; of what is dropped, the first checklist's.
[[nodiscard]] Text pairTitle(const GapPair& pair, const Checklist& from, const Checklist& to);
/// 「1.」: the changes of one set, one a line.
[[nodiscard]] std::vector<Text> remedyLines(const Remedy& remedy);
/// Said under the last set where there are more.
[[nodiscard]] Text moreRemedies();

} // namespace tekigo
