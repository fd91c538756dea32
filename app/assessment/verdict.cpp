#include "assessment/verdict.h"

#include "assessment/unconfirmed.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

Verdict requirementVerdict(const Ruling& ruling, const std::vector<Shortfall>& shortfalls)
{
    const bool failed = std::any_of(shortfalls.begin(), shortfalls.end(), [](const Shortfall& shortfall) {
        return shortfall.kind == Shortfall::Kind::TestFailed;
    });
    if (ruling.state == Ruling::State::NotApplicable)
        return Verdict::NotApplicable;
    if (ruling.state == Ruling::State::False || failed)
        return Verdict::Fails;
    if (ruling.state == Ruling::State::Unknown)
        return Verdict::Unanswered;
    return shortfalls.empty() ? Verdict::Conforms : Verdict::Unverified;
}

RequirementVerdict judgeRequirement(const Claimant& claimant, const Assessment& assessment,
                                    const CarriedOver& carried, const Circumstances& circumstances)
{
    RequirementVerdict judged;
    judged.requirement = claimant.requirement.id;
    judged.ruling = rule(claimant.requirement, circumstances);
    // What does not apply needs no proof, but the answers that say so need their confirmation.
    if (judged.ruling.state != Ruling::State::NotApplicable)
        judged.shortfalls = unproven(claimant, assessment, circumstances);
    for (Shortfall& shortfall : carried.underlying(claimant, judged.ruling.state, circumstances))
        judged.shortfalls.push_back(std::move(shortfall));
    for (const Evidence* one : linkedEvidence(assessment, claimant.checklist.id, claimant.requirement.id))
        judged.evidence.push_back(one->id);
    judged.verdict = requirementVerdict(judged.ruling, judged.shortfalls);
    return judged;
}

/// The worst, in the order of the enumeration; not-applicable ones aside.
Verdict worst(const std::vector<RequirementVerdict>& requirements)
{
    Verdict worst = Verdict::NotApplicable;
    for (const RequirementVerdict& requirement : requirements)
        if (requirement.verdict != Verdict::NotApplicable &&
            (worst == Verdict::NotApplicable || requirement.verdict < worst))
            worst = requirement.verdict;
    return worst;
}

Verdict byOutcome(ScopeOutcome outcome, const std::vector<RequirementVerdict>& requirements)
{
    switch (outcome) {
    case ScopeOutcome::Applies:
        return worst(requirements);
    case ScopeOutcome::Unanswered:
        return Verdict::Unanswered;
    default:
        return Verdict::NotApplicable;
    }
}

/// What rests on an answer that nobody confirmed is not verified, be it that nothing is asked for.
Verdict checklistVerdict(const ChecklistVerdict& judged)
{
    const Verdict verdict = byOutcome(judged.scope.outcome, judged.requirements);
    const bool good = verdict == Verdict::Conforms || verdict == Verdict::NotApplicable;
    return good && !judged.scopeShortfalls.empty() ? Verdict::Unverified : verdict;
}

QSet<QString> evidencedSubjects(const QString& checklist, const Assessment& assessment)
{
    for (const Evidence* one : linkedEvidence(assessment, checklist, u"scope"_s))
        if (!assessment.isDamaged(*one))
            return {u"scope"_s};
    return {};
}

ChecklistVerdict judgeChecklist(const Checklist& checklist, const Catalogue& catalogue,
                                const Assessment& assessment, const CarriedOver& carried, const Facts& facts)
{
    const Circumstances circumstances{facts, catalogue, assessment.effectiveOf(checklist),
                                      evidencedSubjects(checklist.id, assessment)};
    ChecklistVerdict judged;
    judged.checklist = checklist.id;
    judged.scope = scope(checklist, circumstances);
    judged.scopeShortfalls = carried.underlying(checklist, judged.scope.outcome, circumstances);
    judged.requirements.reserve(checklist.requirements.size());
    for (const Requirement& requirement : checklist.requirements)
        judged.requirements.push_back(
            judgeRequirement({checklist, requirement}, assessment, carried, circumstances));
    judged.verdict = checklistVerdict(judged);
    return judged;
}

/// Collects questions to ask, each once.
class Asking
{
public:
    explicit Asking(const Catalogue& catalogue)
        : m_catalogue(catalogue)
    {
    }

    void ask(const QStringList& questions)
    {
        for (const QString& id : questions) {
            const Question* question = m_catalogue.question(id);
            if (question && !question->found && !m_seen.contains(id)) {
                m_seen.insert(id);
                m_asked += id;
            }
        }
    }

    QStringList asked() const { return m_asked; }

private:
    const Catalogue& m_catalogue;
    QSet<QString> m_seen;
    QStringList m_asked;
};

} // namespace

bool ChecklistVerdict::concerns() const
{
    return scope.outcome == ScopeOutcome::Applies || scope.outcome == ScopeOutcome::Unanswered;
}

std::vector<ChecklistVerdict> judge(const Catalogue& catalogue, const Assessment& assessment)
{
    const Facts facts = assessment.facts();
    const CarriedOver carried(catalogue, assessment, facts);
    std::vector<ChecklistVerdict> verdicts;
    verdicts.reserve(catalogue.checklists.size());
    for (const Checklist& checklist : catalogue.checklists)
        verdicts.push_back(judgeChecklist(checklist, catalogue, assessment, carried, facts));
    return verdicts;
}

QStringList openQuestions(const Catalogue& catalogue, const std::vector<ChecklistVerdict>& verdicts,
                          const QStringList& checklists)
{
    const auto chosen = [&](const ChecklistVerdict& verdict) {
        return checklists.isEmpty() || checklists.contains(verdict.checklist);
    };
    Asking asking(catalogue);
    for (const ChecklistVerdict& verdict : verdicts)
        if (chosen(verdict))
            asking.ask(verdict.scope.missing + verdict.scope.asks);
    for (const ChecklistVerdict& verdict : verdicts)
        if (chosen(verdict) && verdict.concerns())
            for (const RequirementVerdict& requirement : verdict.requirements)
                asking.ask(requirement.ruling.missing);
    return asking.asked();
}

Text verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::NotApplicable:
        return {u"該当なし"_s, u"Not applicable"_s};
    case Verdict::Fails:
        return {u"不適合"_s, u"Fails"_s};
    case Verdict::Unanswered:
        return {u"未回答"_s, u"Unanswered"_s};
    case Verdict::Unverified:
        return {u"未検証"_s, u"Unverified"_s};
    case Verdict::Conforms:
        return {u"適合"_s, u"Conforms"_s};
    }
    return {};
}

QChar verdictSign(Verdict verdict)
{
    switch (verdict) {
    case Verdict::NotApplicable:
        return u'－';
    case Verdict::Fails:
        return u'×';
    case Verdict::Unanswered:
        return u'？';
    case Verdict::Unverified:
        return u'△';
    case Verdict::Conforms:
        return u'○';
    }
    return {};
}

QString verdictId(Verdict verdict)
{
    switch (verdict) {
    case Verdict::NotApplicable:
        return u"not-applicable"_s;
    case Verdict::Fails:
        return u"fails"_s;
    case Verdict::Unanswered:
        return u"unanswered"_s;
    case Verdict::Unverified:
        return u"unverified"_s;
    case Verdict::Conforms:
        return u"conforms"_s;
    }
    return {};
}

QString outcomeId(ScopeOutcome outcome)
{
    switch (outcome) {
    case ScopeOutcome::Applies:
        return u"applies"_s;
    case ScopeOutcome::OutOfScope:
        return u"out-of-scope"_s;
    case ScopeOutcome::Exempt:
        return u"exempt"_s;
    case ScopeOutcome::Equivalent:
        return u"equivalent"_s;
    case ScopeOutcome::FormerRules:
        return u"former-rules"_s;
    case ScopeOutcome::Unanswered:
        return u"unanswered"_s;
    }
    return {};
}

Text outcomeName(ScopeOutcome outcome)
{
    switch (outcome) {
    case ScopeOutcome::Applies:
        return {u"適用対象"_s, u"Applies"_s};
    case ScopeOutcome::OutOfScope:
        return {u"対象外"_s, u"Out of scope"_s};
    case ScopeOutcome::Exempt:
        return {u"適用除外（ただし書）"_s, u"Exempt (proviso)"_s};
    case ScopeOutcome::Equivalent:
        return {u"同等以上"_s, u"Met by equivalence"_s};
    case ScopeOutcome::FormerRules:
        return {u"経過措置（従前の規定）"_s, u"Former rules (transitional measure)"_s};
    case ScopeOutcome::Unanswered:
        return {u"未回答"_s, u"Unanswered"_s};
    }
    return {};
}

} // namespace tekigo
