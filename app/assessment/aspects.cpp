#include "assessment/aspects.h"

#include "assessment/wording.h"
#include "checklist/evaluation.h"
#include "checklist/wording.h"

namespace tekigo {

using namespace Qt::StringLiterals;

std::optional<Value> given(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional<Value>(text);
}

std::optional<Value> given(const QStringList& texts)
{
    return texts.isEmpty() ? std::nullopt : std::optional<Value>(texts);
}

std::optional<Value> given(const std::optional<QDate>& date)
{
    return date && date->isValid() ? std::optional<Value>(*date) : std::nullopt;
}

Text plainWords(const Value& value)
{
    return wordingOf(&value, {}, false);
}

std::optional<Value> modelsOf(const Coverage& coverage)
{
    QStringList models = coverage.models;
    models.sort(); // the order in which they were named is no difference
    return given(models);
}

std::optional<Value> originOf(const Coverage& coverage)
{
    return coverage.madeOn.isEmpty() ? std::nullopt : std::optional<Value>(coverage.origin);
}

Text originWords(const Value& value)
{
    const QString origin = std::get<QString>(value);
    return origin.isEmpty() ? Text{u"別の版"_s, u"another revision"_s} : Text{origin, origin};
}

Readers::Readers(const Catalogue& catalogue)
{
    for (const Checklist& checklist : catalogue.checklists) {
        for (const ScopeCase& one : checklist.scope)
            read(requirementKey(checklist.id, u"scope"_s), questionsRead(one.when, catalogue));
        for (const Requirement& requirement : checklist.requirements) {
            const QString key = requirementKey(checklist.id, requirement.id);
            read(key, questionsRead(requirement, catalogue));
            for (const TestNeed& need : requirement.tests)
                if (!m_tests[need.testCase].contains(key))
                    m_tests[need.testCase].append(key);
        }
    }
}

void Readers::read(const QString& key, const QSet<QString>& questions)
{
    for (const QString& question : questions)
        if (QStringList& readers = m_questions[question]; readers.isEmpty() || readers.last() != key)
            readers.append(key);
}

QStringList Readers::ofQuestion(const QString& question) const
{
    const auto found = m_questions.find(question);
    return found == m_questions.end() ? QStringList() : found->second;
}

QStringList Readers::ofQuestions(const QStringList& questions) const
{
    QStringList keys;
    for (const QString& question : questions)
        keys += ofQuestion(question);
    keys.removeDuplicates();
    return keys;
}

QStringList Readers::ofTest(const QString& testCase) const
{
    const auto found = m_tests.find(testCase);
    return found == m_tests.end() ? QStringList() : found->second;
}

} // namespace tekigo
