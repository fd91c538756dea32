#include "assessment/gap.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

const QString certifiedOn = u"scope.certified-on"_s;
const QString newRules = u"claim.judged-by-new-rules"_s;

void append(QStringList& to, const QStringList& from)
{
    for (const QString& one : from) {
        if (!to.contains(one))
            to << one;
    }
}

/// What a row of the table says of one checklist; nullptr where that does not stand in it.
const Correspondence::Side* sideOf(const Correspondence& row, const QString& checklist)
{
    const auto side = row.sides.find(checklist);
    return side == row.sides.end() ? nullptr : &side->second;
}

GapPair pairFor(const Catalogue& catalogue, const QString& from, const QString& to,
                const QString& requirement)
{
    GapPair pair{requirement, {}, {}};
    if (from == to) {
        pair.from << requirement;
        return pair;
    }
    for (const Correspondence& row : catalogue.correspondences) {
        const Correspondence::Side* theirs = sideOf(row, from);
        const Correspondence::Side* ours = sideOf(row, to);
        if (theirs == nullptr || ours == nullptr)
            continue;
        if (ours->same.contains(requirement)) {
            append(pair.from, theirs->same);
            append(pair.related, theirs->related);
        } else if (ours->related.contains(requirement)) {
            append(pair.related, theirs->same);
        }
    }
    return pair;
}

std::optional<Verdict> worstOf(const QStringList& requirements, const ChecklistVerdict& judged)
{
    std::optional<Verdict> worst;
    for (const RequirementVerdict& one : judged.requirements) {
        if (!requirements.contains(one.requirement))
            continue;
        const bool aside = one.verdict == Verdict::NotApplicable;
        if (!worst || *worst == Verdict::NotApplicable || (!aside && one.verdict < *worst))
            worst = one.verdict;
    }
    return worst;
}

GapState stateBetween(std::optional<Verdict> before, Verdict after)
{
    switch (after) {
    case Verdict::Fails:
        return before == Verdict::Fails ? GapState::AlreadyFailed : GapState::NewlyFails;
    case Verdict::Unanswered:
        return GapState::LacksAnswer;
    case Verdict::Unverified:
        return GapState::Unverified;
    case Verdict::NotApplicable:
        return GapState::NotApplicable;
    case Verdict::Conforms:
        break;
    }
    const bool passed = before == Verdict::Conforms || before == Verdict::NotApplicable;
    return passed ? GapState::PassesBoth : GapState::NewlyPasses;
}

bool hasTransition(const Checklist& checklist)
{
    return std::ranges::find(checklist.scope, ScopeOutcome::FormerRules, &ScopeCase::outcome) !=
           checklist.scope.end();
}

Transition transitionOf(const Checklist& checklist, const Assessment& assessment, const Facts& facts)
{
    Transition transition;
    transition.provided = hasTransition(checklist);
    transition.effective = assessment.effectiveOf(checklist);
    const std::optional<QDate>& ofProduct = assessment.product.certification.date;
    const auto answer = facts.find(certifiedOn);
    if (answer != facts.end()) {
        transition.basis = Transition::Basis::Answer;
        if (const QDate* day = std::get_if<QDate>(&answer->second))
            transition.certified = *day;
        if (ofProduct && ofProduct != transition.certified)
            transition.differs = ofProduct;
    } else if (ofProduct) {
        transition.basis = Transition::Basis::Certification;
        transition.certified = ofProduct;
    }
    const auto claim = facts.find(newRules);
    transition.judgedByNewRules = claim != facts.end() && claim->second == Value(true);
    return transition;
}

/// Former rules are another matter: they end with the next certification.
bool isConcerned(const GapProduct& product)
{
    const ScopeOutcome outcome = product.scope.outcome;
    return outcome != ScopeOutcome::OutOfScope && outcome != ScopeOutcome::Exempt &&
           outcome != ScopeOutcome::Equivalent;
}

Urgency urgencyOf(const GapProduct& product)
{
    using Outcome = ScopeOutcome;
    const Outcome outcome = product.scope.outcome;
    if (!isConcerned(product))
        return Urgency::NotConcerned;
    if (outcome == Outcome::FormerRules || product.transition.former())
        return Urgency::FormerRules;
    GapState worst = outcome == Outcome::Unanswered ? GapState::LacksAnswer : GapState::Dropped;
    for (const GapCell& cell : product.cells)
        worst = std::min(worst, cell.state);
    switch (worst) {
    case GapState::NewlyFails:
        return Urgency::NewlyFails;
    case GapState::AlreadyFailed:
        return Urgency::AlreadyFailed;
    case GapState::LacksAnswer:
        return Urgency::LacksAnswer;
    case GapState::Unverified:
        return Urgency::Unverified;
    default:
        return Urgency::Ready;
    }
}

/// Judges one revision after the other by the two checklists alone.
class Judge
{
public:
    Judge(const Catalogue& catalogue, const QString& from, const QString& to)
        : m_catalogue(catalogue)
        , m_pairs(gapPairs(catalogue, from, to))
    {
        std::erase_if(m_catalogue.checklists,
                      [&](const Checklist& one) { return one.id != from && one.id != to; });
        m_from = m_catalogue.checklist(from);
        m_to = m_catalogue.checklist(to);
    }

    [[nodiscard]] const std::vector<GapPair>& pairs() const { return m_pairs; }

    [[nodiscard]] GapProduct productOf(const Assessment& assessment) const
    {
        const std::vector<ChecklistVerdict> verdicts = judge(m_catalogue, assessment);
        const auto before = std::ranges::find(verdicts, m_from->id, &ChecklistVerdict::checklist);
        const auto after = std::ranges::find(verdicts, m_to->id, &ChecklistVerdict::checklist);
        const Facts facts = assessment.facts();
        GapProduct product{assessment.product,
                           assessment.revision,
                           after->scope,
                           transitionOf(*m_to, assessment, facts),
                           {},
                           {}};
        const Circumstances around{facts, m_catalogue, product.transition.effective, {}};
        for (const GapPair& pair : m_pairs)
            product.cells.push_back(cellOf(pair, *before, *after, around));
        for (GapCell& cell : product.cells) {
            if (!isConcerned(product) && cell.state != GapState::Dropped)
                cell.state = GapState::NotApplicable;
        }
        product.urgency = urgencyOf(product);
        return product;
    }

private:
    [[nodiscard]] GapCell cellOf(const GapPair& pair, const ChecklistVerdict& before,
                                 const ChecklistVerdict& after, const Circumstances& around) const
    {
        GapCell cell;
        cell.before = worstOf(pair.from, before);
        // What did not apply so far has not failed so far.
        if (cell.before && !before.concerns())
            cell.before = Verdict::NotApplicable;
        if (pair.to.isEmpty()) {
            cell.state = GapState::Dropped;
            return cell;
        }
        cell.after = *std::ranges::find(after.requirements, pair.to, &RequirementVerdict::requirement);
        cell.state = stateBetween(cell.before, cell.after.verdict);
        cell.remedies = remedies(*m_to->requirement(pair.to), around);
        return cell;
    }

    Catalogue m_catalogue;
    std::vector<GapPair> m_pairs;
    const Checklist* m_from = nullptr;
    const Checklist* m_to = nullptr;
};

qsizetype cellsIn(const GapProduct& product, GapState state)
{
    return std::ranges::count(product.cells, state, &GapCell::state);
}

/// The most urgent first; alike ones by how much fails, then by whose label ends first, then by name.
auto orderOf(const GapProduct& product)
{
    return std::tuple(product.urgency, -cellsIn(product, GapState::NewlyFails),
                      -cellsIn(product, GapState::AlreadyFailed), -cellsIn(product, GapState::LacksAnswer),
                      product.product.label.expires.value_or(QDate(9999, 12, 31)), product.product.name,
                      product.revision.label);
}

} // namespace

bool Transition::former() const
{
    return provided && effective && certified && *certified < *effective && !judgedByNewRules;
}

std::vector<GapPair> gapPairs(const Catalogue& catalogue, const QString& from, const QString& to)
{
    std::vector<GapPair> pairs;
    QStringList answered;
    for (const Requirement& requirement : catalogue.checklist(to)->requirements) {
        pairs.push_back(pairFor(catalogue, from, to, requirement.id));
        answered << pairs.back().from;
    }
    for (const Requirement& requirement : catalogue.checklist(from)->requirements) {
        if (!answered.contains(requirement.id))
            pairs.push_back({{}, {requirement.id}, {}});
    }
    return pairs;
}

Result<Gap> gapBetween(const Catalogue& catalogue, const QString& from, const QString& to,
                       const std::vector<Assessment>& assessments, std::optional<QDate> effective,
                       const QDate& today, Progress& progress)
{
    const Judge judge(catalogue, from, to);
    const Checklist& coming = *catalogue.checklist(to);
    Gap gap{.from = from,
            .to = to,
            .effective = coming.effective ? coming.effective : effective,
            .today = today,
            .pairs = judge.pairs(),
            .products = {}};
    for (const Assessment& assessment : assessments) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        Assessment then = assessment; // a submitted one keeps the day that was set when it was
        then.effective.erase(to);
        if (gap.effective)
            then.effective[to] = *gap.effective;
        gap.products.push_back(judge.productOf(then));
        progress.report(qint64(gap.products.size()), qint64(assessments.size()));
    }
    gap.effectiveIsUsers = gap.effective && !coming.effective;
    std::ranges::stable_sort(gap.products, {}, orderOf);
    return gap;
}

std::map<GapState, std::vector<size_t>> summaryOf(const Gap& gap, size_t pair)
{
    std::map<GapState, std::vector<size_t>> summary;
    for (size_t i = 0; i < gap.products.size(); ++i)
        summary[gap.products[i].cells[pair].state].push_back(i);
    return summary;
}

bool isReady(const Gap& gap)
{
    return std::ranges::none_of(gap.products, [](const GapProduct& product) {
        return product.urgency == Urgency::NewlyFails || product.urgency == Urgency::AlreadyFailed ||
               product.urgency == Urgency::LacksAnswer;
    });
}

} // namespace tekigo
