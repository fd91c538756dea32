#include "workspace/touching.h"

#include "assessment/touched.h"
#include "checklist/evaluation.h"
#include "storage/codec.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Whether the row says so before or after.
template<class Holds>
bool either(const RowSwap& swap, Holds&& holds)
{
    return (!swap.before.isEmpty() && holds(swap.before)) || (!swap.after.isEmpty() && holds(swap.after));
}

} // namespace

Touching::Touching(const Catalogue& catalogue, const Checklist& checklist, const Requirement& requirement)
    : m_checklist(checklist.id)
    , m_requirement(requirement.id)
    , m_questions(questionsRead(requirement, catalogue))
{
    for (const TestNeed& need : requirement.tests)
        m_tests += need.testCase;
}

void Touching::knows(const std::vector<Evidence>& evidence)
{
    for (const Evidence& one : evidence)
        for (const EvidenceLink& link : one.links)
            if (link.checklist == m_checklist && link.requirement == m_requirement)
                m_files.insert(numberOf(one.id));
}

bool Touching::operator()(const RowSwaps& swaps)
{
    for (const RowSwap& swap : swaps)
        if (swap.table == u"evidence_link"_s && names(swap))
            m_files.insert(swap.key()[u"evidence"_s].toInteger());
    return std::ranges::any_of(swaps, [this](const RowSwap& swap) { return touches(swap); });
}

bool Touching::names(const RowSwap& swap) const
{
    return either(swap, [this](const QJsonObject& row) {
        return row[u"checklist"_s].toString() == m_checklist && row[u"requirement"_s].toString() == m_requirement;
    });
}

bool Touching::touches(const RowSwap& swap) const
{
    if (swap.table == u"answer"_s)
        return m_questions.contains(swap.key()[u"question"_s].toString());
    if (swap.table == u"evidence"_s)
        return m_files.contains(swap.key()[u"id"_s].toInteger());
    if (swap.table == u"evidence_link"_s || swap.table == u"approval"_s)
        return names(swap);
    if (swap.table == u"test_record"_s)
        return either(swap, [this](const QJsonObject& row) {
            return m_tests.contains(row[u"test_case"_s].toString());
        });
    return swap.table == u"finding"_s &&
           either(swap, [this](const QJsonObject& row) { return sees(findingOf(row)); });
}

bool Touching::sees(const Finding& finding) const
{
    return std::ranges::any_of(questionsTouched(finding.seen),
                               [this](const QString& question) { return m_questions.contains(question); }) ||
           std::ranges::any_of(finding.evidence,
                               [this](const EvidenceId& id) { return m_files.contains(numberOf(id)); });
}

} // namespace tekigo
