#pragma once

#include "assessment/verdict.h"

namespace tekigo {

/// A text that a verdict rests on and that no source confirms: 要確認 (Recalled) or 解釈 (Inferred), as the checklist's
/// file marks it.
struct BasisPoint
{
    enum class What {
        Law,       ///< the text of the requirement
        Reading,   ///< how it is read
        Condition, ///< a condition that decided
        Threshold, ///< a number or list that such a condition takes from the checklist
        Reason,    ///< why it does not apply
    };
    Mark mark = Mark::Recalled;
    What what = What::Law;
    Text says;
    std::vector<Citation> sources;

    bool operator==(const BasisPoint&) const = default;
};

/// How far a verdict can be relied on, whatever it is.
struct VerdictBasis
{
    std::vector<BasisPoint> points; ///< each text once; what is to be confirmed first
    bool provisional = false;       ///< judged by a text that is only a draft

    [[nodiscard]] int toConfirm() const;      ///< 要確認
    [[nodiscard]] int interpretations() const; ///< 解釈
    bool operator==(const VerdictBasis&) const = default;
};

/// A checklist that is mandatory only once it is in force: its text is a draft, and whatever it says of a product is a
/// provisional verdict (暫定判定).
[[nodiscard]] bool isProvisional(const Checklist& checklist);

/// What the verdict of one requirement rests on: its text and its reading, the conditions that decided, and the
/// thresholds in them.
[[nodiscard]] VerdictBasis verdictBasis(const Checklist& checklist, const RequirementVerdict& verdict);

/// The same over all requirements of a checklist, counted.
struct BasisTotals
{
    int requirements = 0;
    int withToConfirm = 0;      ///< requirements of which some point is 要確認
    int withInterpretation = 0; ///< none is, but some is 解釈
    int toConfirm = 0;          ///< points, each once
    int interpretations = 0;

    bool operator==(const BasisTotals&) const = default;
};
[[nodiscard]] BasisTotals basisTotals(const Checklist& checklist, const ChecklistVerdict& verdict);

/// 要確認 2件、解釈 3件; 一次・二次資料で確認済み where there is no point.
[[nodiscard]] Text basisWords(const VerdictBasis& basis);
/// 要求事項 16件のうち、要確認の記述に基づくもの 9件、解釈に基づくもの 4件.
[[nodiscard]] Text basisWords(const BasisTotals& totals);
[[nodiscard]] Text provisionalName();                     ///< 暫定判定
/// 適合, or 適合（暫定判定） where the checklist is a draft.
[[nodiscard]] Text verdictName(Verdict verdict, const Checklist* checklist);

/// The questions whose answers or findings decided: those that the verdict's derivation shows. A finding of another is
/// not used for it, though the rule may ask for it in a case that did not come up.
[[nodiscard]] QSet<QString> questionsDecided(const Derivation& because);

} // namespace tekigo
