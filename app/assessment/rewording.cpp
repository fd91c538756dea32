#include "assessment/rewording.h"

#include "checklist/corrections.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

QString checklistOf(const QString& requirement)
{
    return requirement.section(u'/', 0, 0);
}

} // namespace

CurrentTexts::CurrentTexts(const Catalogue& catalogue)
    : m_catalogue(catalogue)
{
    for (const Question& question : m_catalogue.questions)
        m_questions.insert(question.id, &question);
    for (const Checklist& checklist : m_catalogue.checklists)
        for (const Requirement& requirement : checklist.requirements) {
            m_requirements.emplace(requirementKey(checklist.id, requirement.id), &requirement);
            m_digests[checklist.id].insert(requirement.wordsDigest);
            for (const QByteArray& corrected : requirement.correctedWords)
                m_digests[checklist.id].insert(corrected);
        }
}

QByteArray CurrentTexts::digestAt(const QString& requirement) const
{
    const auto found = m_requirements.find(requirement);
    return found == m_requirements.end() ? QByteArray() : found->second->wordsDigest;
}

QByteArray CurrentTexts::formerDigest(const Wording& old, const QString& requirement)
{
    const auto found = old.requirements.find(requirement);
    return found == old.requirements.end() ? QByteArray() : found->second;
}

bool CurrentTexts::knew(const Wording& old, const QString& requirement) const
{
    const auto now = m_requirements.find(requirement);
    const QString checklist = checklistOf(requirement);
    const bool sameText = now != m_requirements.end() && std::ranges::any_of(old.requirements, [&](const auto& one) {
        return reads(*now->second, one.second) && checklistOf(one.first) == checklist;
    });
    return sameText || changedOf(old).contains(requirement);
}

QStringList CurrentTexts::changedOf(const Wording& old) const
{
    QStringList changed;
    for (const auto& [key, digest] : old.requirements) {
        const auto now = m_requirements.find(key);
        if (now == m_requirements.end() || reads(*now->second, digest))
            continue;
        const QString checklist = checklistOf(key);
        const auto read = m_digests.find(checklist);
        const bool movedAway = read != m_digests.end() && read->second.contains(digest);
        const bool movedHere = std::ranges::any_of(old.requirements, [&](const auto& one) {
            return reads(*now->second, one.second) && checklistOf(one.first) == checklist;
        });
        if (!movedAway && !movedHere)
            changed += key;
    }
    return changed;
}

Rewording CurrentTexts::since(const QString& question, const Answer& answer,
                              const std::map<QByteArray, Wording>& wordings) const
{
    const Question* asked = m_questions.value(question);
    if (answer.wording.isEmpty() || !asked)
        return {};
    const auto bound = wordings.find(answer.wording);
    if (bound == wordings.end())
        return {.question = false, .requirements = {}, .lost = true};
    return {.question = !reads(*asked, bound->second.question),
            .requirements = changedOf(bound->second),
            .lost = false};
}

} // namespace tekigo
