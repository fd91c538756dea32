#include "assessment/wording.h"

#include "base/digest.h"
#include "checklist/evaluation.h"

namespace tekigo {

using namespace Qt::StringLiterals;

std::map<QString, Wording> wordingsOf(const Catalogue& catalogue)
{
    std::map<QString, Wording> wordings;
    for (const Question& question : catalogue.questions)
        if (!question.found)
            wordings[question.id].question = question.digest;
    for (const Checklist& checklist : catalogue.checklists)
        for (const Requirement& requirement : checklist.requirements)
            for (const QString& id : questionsDeciding(requirement, catalogue))
                if (const auto found = wordings.find(id); found != wordings.end())
                    found->second.requirements[requirementKey(checklist.id, requirement.id)] =
                        requirement.wordsDigest;
    return wordings;
}

std::optional<Wording> wordingOf(const Catalogue& catalogue, const QString& question)
{
    const std::map<QString, Wording> all = wordingsOf(catalogue);
    const auto found = all.find(question);
    return found == all.end() ? std::nullopt : std::optional(found->second);
}

QByteArray digestOf(const Wording& wording)
{
    QByteArray form = wording.question.toHex();
    for (const auto& [requirement, digest] : wording.requirements)
        form += '\n' + requirement.toUtf8() + ' ' + digest.toHex();
    return sha256(form);
}

QString requirementKey(const QString& checklist, const QString& requirement)
{
    return checklist + u'/' + requirement;
}

} // namespace tekigo
