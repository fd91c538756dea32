#pragma once

#include "assessment/verdict.h"
#include "base/error.h"
#include "base/progress.h"
#include "checklist/remedies.h"

#include <map>

namespace tekigo {

/// A requirement of the checklist that is coming and what answers to it in the one that products were judged
/// by: by the table of correspondences, never by number.
struct GapPair
{
    QString to;          ///< of the second checklist; empty: what `from` asks is dropped
    QStringList from;    ///< of the first that ask the same; empty: new
    QStringList related; ///< of the first that ask something near; they decide nothing

    bool operator==(const GapPair&) const = default;
};

/// How a revision stands between the two, the most urgent first.
enum class GapState {
    NewlyFails,    ///< fails the second, and did not fail what answers to it
    AlreadyFailed, ///< fails the second and failed the first
    LacksAnswer,   ///< the second cannot be judged yet
    Unverified,    ///< the second's rule is true, its proof is missing
    NewlyPasses,   ///< passes the second; what answers to it is new, or did not pass
    PassesBoth,
    NotApplicable, ///< the second does not ask it of this product, by the requirement or by its scope
    Dropped,       ///< the second does not ask it of anybody
};

struct GapCell
{
    GapState state = GapState::LacksAnswer;
    std::optional<Verdict> before; ///< the worst of GapPair::from; empty where it is new
    RequirementVerdict after;      ///< of GapPair::to; empty where that is dropped
    Remedies remedies; ///< what would have to change; empty where the rule is true or does not apply

    bool operator==(const GapCell&) const = default;
};

/// 経過措置: whether a product may follow the former rules, and which date says so.
struct Transition
{
    enum class Basis {
        None,          ///< no date is known
        Answer,        ///< the answer to scope.certified-on, which the verdict goes by
        Certification, ///< the product's certification, since that question is not answered
    };
    bool provided = false; ///< the checklist has 経過措置
    std::optional<QDate> effective;
    Basis basis = Basis::None;
    std::optional<QDate> certified; ///< the date of `basis`; empty: none, or "not certified" was answered
    std::optional<QDate> differs;   ///< the product's certification date where the answer says otherwise
    bool judgedByNewRules = false;  ///< its maker claims to be judged by the new rules nevertheless

    [[nodiscard]] bool former() const; ///< certified before the effective date, as far as both are known
    bool operator==(const Transition&) const = default;
};

/// In which order to work on the products.
enum class Urgency { NewlyFails, AlreadyFailed, LacksAnswer, Unverified, FormerRules, Ready, NotConcerned };

/// One revision between the two checklists.
struct GapProduct
{
    Product product;
    Revision revision;
    Scope scope; ///< of the second checklist
    Transition transition;
    std::vector<GapCell> cells; ///< in the order of Gap::pairs
    Urgency urgency = Urgency::Ready;

    bool operator==(const GapProduct&) const = default;
};

struct Gap
{
    QString from; ///< checklist id
    QString to;
    std::optional<QDate> effective; ///< of the second
    bool effectiveIsUsers = false;  ///< no source gives that date; somebody set it
    QDate today;
    std::vector<GapPair> pairs;       ///< in the second checklist's order, then what is dropped
    std::vector<GapProduct> products; ///< the most urgent first

    bool operator==(const Gap&) const = default;
};

[[nodiscard]] std::vector<GapPair> gapPairs(const Catalogue& catalogue, const QString& from,
                                            const QString& to);

/// What happens to these revisions when `to` takes the place of `from`, both ids of the catalogue.
/// `effective`: the day that somebody set for `to`; it holds for all of them, submitted ones too, and counts
/// where no source gives one. Slow for hundreds of them.
[[nodiscard]] Result<Gap> gapBetween(const Catalogue& catalogue, const QString& from, const QString& to,
                                     const std::vector<Assessment>& assessments,
                                     std::optional<QDate> effective, const QDate& today,
                                     Progress& progress);

/// For one pair, which revisions stand how: indices of Gap::products.
[[nodiscard]] std::map<GapState, std::vector<size_t>> summaryOf(const Gap& gap, size_t pair);

/// Whether no product that the second checklist concerns fails or lacks an answer under it.
[[nodiscard]] bool isReady(const Gap& gap);

} // namespace tekigo
