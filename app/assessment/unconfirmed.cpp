#include "assessment/unconfirmed.h"

#include "assessment/phrase.h"

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

Circumstances withFacts(const Circumstances& circumstances, const Facts& facts)
{
    return {facts, circumstances.catalogue, circumstances.effective, circumstances.evidenced};
}

Ruling::State judged(const Requirement& requirement, const Circumstances& circumstances)
{
    return rule(requirement, circumstances).state;
}

ScopeOutcome judged(const Checklist& checklist, const Circumstances& circumstances)
{
    return scope(checklist, circumstances).outcome;
}

} // namespace

CarriedOver::CarriedOver(const Catalogue& catalogue, const Assessment& assessment, const Facts& facts)
    : m_catalogue(catalogue)
{
    for (const auto& [question, answer] : assessment.answers)
        if (answer.value && !answer.confirmed)
            m_questions += question;
    if (m_questions.isEmpty())
        return;
    m_without = facts;
    for (const QString& id : m_questions) {
        m_without.erase(id);
        const Question* question = catalogue.question(id);
        if (question && question->claim)
            m_withoutClaim.emplace(id, facts).first->second.erase(id);
    }
}

std::vector<Shortfall> CarriedOver::underlying(const Requirement& requirement, Ruling::State state,
                                               const Circumstances& circumstances) const
{
    return shortfalls(restsOn(requirement, state, Ruling::State::Unknown, circumstances));
}

std::vector<Shortfall> CarriedOver::underlying(const Checklist& checklist, ScopeOutcome outcome,
                                               const Circumstances& circumstances) const
{
    return shortfalls(restsOn(checklist, outcome, ScopeOutcome::Unanswered, circumstances));
}

template<class Subject, class State>
QStringList CarriedOver::restsOn(const Subject& subject, State state, State open,
                                 const Circumstances& circumstances) const
{
    if (m_questions.isEmpty())
        return {};
    QStringList rests;
    // A claim not made is false, so nobody would be asked for it: each is taken away by itself.
    for (const auto& [claim, facts] : m_withoutClaim)
        if (judged(subject, withFacts(circumstances, facts)) != state)
            rests += claim;
    const Circumstances less = withFacts(circumstances, m_without);
    const State without = judged(subject, less);
    if (without == state && state != open)
        return rests;
    const QStringList askedAgain = missing(subject, less);
    for (const QString& id : m_questions)
        if (askedAgain.contains(id))
            rests += id;
    return rests;
}

std::vector<Shortfall> CarriedOver::shortfalls(const QStringList& questions) const
{
    std::vector<Shortfall> shortfalls;
    for (const QString& id : questions) {
        const Question* question = m_catalogue.question(id);
        shortfalls.push_back({Shortfall::Kind::NotConfirmed,
                              id,
                              {},
                              phrase({u"前の版から引き継いだ回答が未確認です：%1"_s,
                                      u"Answer carried over, not yet confirmed: %1"_s},
                                     {question ? question->label : same(id)})});
    }
    return shortfalls;
}

} // namespace tekigo
