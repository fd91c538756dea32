#include "checklist/proof.h"

#include "checklist/evaluation.h"
#include "checklist/outlook.h"
#include "checklist/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Proves one requirement from no answers at all: everything may still come in.
class RequirementProof
{
public:
    RequirementProof(const Requirement& requirement, const Circumstances& nothing)
        : m_requirement(requirement)
        , m_nothing(nothing)
    {
    }

    std::vector<Flaw> flaws()
    {
        reach();
        reachExceptions();
        reachNeeds();
        matter();
        return std::move(m_flaws);
    }

private:
    void add(const QString& text) { m_flaws.push_back({m_requirement.id, text}); }

    void reach()
    {
        const Outlook outlook(conditionsOf(m_requirement), m_nothing, Outlook::Incoming::All);
        const std::set<int> states =
            outlook.reachable([](std::span<const Truth> truths) { return int(stateOf(truths)); });
        if (!states.contains(int(Ruling::State::True)))
            add(Say::tr("no answers make the rule true; it can never conform"));
        if (!states.contains(int(Ruling::State::False)))
            add(Say::tr("no answers make the rule false; it can never fail"));
        if (!states.contains(int(Ruling::State::Unknown)))
            add(Say::tr("the rule is decided without any answer"));
    }

    void reachExceptions()
    {
        for (const NotApplicable& exception : m_requirement.notApplicable) {
            if (!canHold(exception.when))
                add(Say::tr("no answers make the condition for not-applicable true: %1")
                        .arg(exception.reason.text.en));
        }
    }

    void reachNeeds()
    {
        for (const EvidenceNeed& need : m_requirement.evidence) {
            if (need.when && !canHold(*need.when))
                add(Say::tr("the evidence “%1” can never be needed").arg(need.id));
        }
        for (const TestNeed& need : m_requirement.tests) {
            if (need.when && !canHold(*need.when))
                add(Say::tr("the test case “%1” can never be needed").arg(need.testCase));
        }
    }

    bool canHold(const Condition& condition) const
    {
        const Outlook outlook({&condition}, m_nothing, Outlook::Incoming::All);
        return outlook.reachable([](std::span<const Truth> truths) { return int(truths[0]); })
            .contains(int(Truth::True));
    }

    void matter()
    {
        QSet<QString> read;
        for (const Condition* condition : conditionsOf(m_requirement))
            read |= questionsRead(*condition, m_nothing.catalogue);
        const Outlook outlook(conditionsOf(m_requirement), m_nothing, Outlook::Incoming::All);
        QStringList idle = (read - outlook.changing([](std::span<const Truth> truths) {
                               return int(stateOf(truths));
                           })).values();
        std::ranges::sort(idle);
        for (const QString& question : idle)
            add(Say::tr("the rule reads “%1”, but no answer to it can change the verdict").arg(question));
    }

    const Requirement& m_requirement;
    const Circumstances& m_nothing;
    std::vector<Flaw> m_flaws;
};

} // namespace

std::vector<Flaw> flaws(const Checklist& checklist, const Catalogue& catalogue)
{
    const Facts none;
    // Any date will do where the user sets it: both sides of it are tried.
    const Circumstances nothing{none, catalogue, checklist.effective.value_or(QDate(2020, 4, 1)), {}};
    std::vector<Flaw> all;
    for (const Requirement& requirement : checklist.requirements) {
        for (Flaw& flaw : RequirementProof(requirement, nothing).flaws())
            all.push_back(std::move(flaw));
    }
    return all;
}

} // namespace tekigo
