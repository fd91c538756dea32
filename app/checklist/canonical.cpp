#include "checklist/canonical.h"

#include "base/digest.h"
#include "checklist/vocabulary.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Writes values one after another so that two different values never give the same bytes.
class Canonical
{
public:
    [[nodiscard]] QByteArray digest() const { return sha256(m_bytes); }

    void add(const QString& text)
    {
        const QByteArray utf8 = text.toUtf8();
        m_bytes += 's' + QByteArray::number(utf8.size()) + ':' + utf8;
    }
    void add(const QByteArray& bytes) { m_bytes += 'b' + QByteArray::number(bytes.size()) + ':' + bytes; }
    void add(qint64 number) { m_bytes += 'i' + QByteArray::number(number) + ';'; }
    void add(bool flag) { m_bytes += flag ? 't' : 'f'; }
    void add(const std::optional<qint64>& number) { number ? add(*number) : absent(); }
    void add(const std::optional<QDate>& date) { date ? add(date->toString(Qt::ISODate)) : absent(); }
    void add(const std::optional<Mark>& mark) { mark ? add(*mark) : absent(); }
    void add(Mark mark) { add(wordFor(markWords(), mark)); }
    void add(const QStringList& list)
    {
        add(qint64(list.size()));
        for (const QString& item : list)
            add(item);
    }
    void add(const Text& text)
    {
        add(text.ja);
        add(text.en);
    }
    void add(const Citation& citation)
    {
        add(citation.source);
        add(citation.place);
    }
    void add(const Statement& statement)
    {
        add(statement.text);
        add(statement.sources);
        add(statement.mark);
    }
    void add(const Condition& condition)
    {
        // The numbers of Condition::Kind are part of the form: new kinds go to its end.
        add(qint64(condition.kind));
        add(condition.subject);
        add(condition.values);
        add(condition.number);
        add(condition.parameter);
        add(condition.date);
        add(condition.parts);
        add(condition.says);
        add(condition.sources);
        add(condition.mark);
    }
    void add(const std::optional<Condition>& condition) { condition ? add(*condition) : absent(); }
    void add(const Choice& choice)
    {
        add(choice.id);
        add(choice.label);
        add(choice.alone);
    }
    void add(const Column& column)
    {
        add(column.id);
        add(wordFor(answerTypeWords(), column.type));
        add(column.label);
        add(column.help);
        add(column.choices);
    }
    void add(const NotApplicable& notApplicable)
    {
        add(notApplicable.when);
        add(notApplicable.reason);
    }
    void add(const Reference& reference)
    {
        add(reference.regime);
        add(reference.provision);
        add(reference.sources);
        add(reference.mark);
    }
    void add(const EvidenceNeed& need)
    {
        add(need.id);
        add(need.kinds);
        add(need.text);
        add(need.needed);
        add(wordFor(boundToWords(), need.boundTo));
        add(need.when);
        add(need.sources);
        add(need.mark);
    }
    void add(const TestNeed& need)
    {
        add(need.testCase);
        add(need.needed);
        add(need.when);
    }
    void add(const Parameter& parameter)
    {
        add(parameter.id);
        add(parameter.title);
        std::visit([this](const auto& value) { add(value); }, parameter.value);
        add(parameter.sources);
        add(parameter.mark);
    }
    void add(const ScopeCase& scopeCase)
    {
        add(wordFor(outcomeWords(), scopeCase.outcome));
        add(scopeCase.when);
        add(scopeCase.reason);
        add(scopeCase.asks);
    }
    template<class T>
    void add(const std::vector<T>& list)
    {
        add(qint64(list.size()));
        for (const T& item : list)
            add(item);
    }

private:
    void absent() { m_bytes += 'n'; }

    QByteArray m_bytes;
};

} // namespace

QByteArray digestOf(const Question& question)
{
    Canonical form;
    form.add(question.id);
    form.add(wordFor(answerTypeWords(), question.type));
    form.add(question.label);
    form.add(question.wording);
    form.add(question.help);
    form.add(question.good);
    form.add(question.bad);
    form.add(question.choices);
    form.add(question.columns);
    form.add(question.minimum);
    form.add(question.maximum);
    return form.digest();
}

QByteArray digestOf(const Requirement& requirement)
{
    Canonical form;
    form.add(requirement.id);
    form.add(requirement.title);
    form.add(requirement.statute);
    form.add(requirement.law);
    form.add(requirement.reading);
    form.add(requirement.examiner);
    form.add(requirement.rule);
    form.add(requirement.notApplicable);
    form.add(requirement.references);
    form.add(requirement.evidence);
    form.add(requirement.tests);
    return form.digest();
}

QByteArray digestOf(const Checklist& checklist)
{
    Canonical form;
    form.add(checklist.id);
    form.add(checklist.version);
    form.add(checklist.title);
    form.add(checklist.shortTitle);
    form.add(wordFor(standingWords(), checklist.standing));
    form.add(checklist.about);
    form.add(checklist.effective);
    form.add(checklist.parameters);
    form.add(checklist.scope);
    for (const Requirement& requirement : checklist.requirements)
        form.add(digestOf(requirement));
    return form.digest();
}

} // namespace tekigo
