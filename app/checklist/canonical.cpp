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

/// Texts one under another; what is empty takes no line.
class Lines
{
public:
    void add(const Text& text, const QString& mark = {})
    {
        add(m_text.ja, mark, text.ja);
        add(m_text.en, mark, text.en);
    }
    [[nodiscard]] Text take() { return std::move(m_text); }

private:
    static void add(QString& lines, const QString& mark, const QString& text)
    {
        if (!text.isEmpty())
            lines += (lines.isEmpty() ? QString() : u"\n"_s) + mark + text.trimmed();
    }

    Text m_text;
};

} // namespace

QByteArray digestOf(const Text& text)
{
    Canonical form;
    form.add(text);
    return form.digest();
}

Text wordsOf(const Question& question)
{
    Lines lines;
    lines.add(question.label);
    lines.add(question.wording);
    lines.add(question.help);
    lines.add(question.good);
    lines.add(question.bad);
    for (const Choice& choice : question.choices)
        lines.add(choice.label, u"・"_s);
    for (const Column& column : question.columns) {
        lines.add(column.label, u"・"_s);
        lines.add(column.help, u"　"_s);
        for (const Choice& choice : column.choices)
            lines.add(choice.label, u"　・"_s);
    }
    return lines.take();
}

Text wordsOf(const Requirement& requirement)
{
    Lines lines;
    lines.add(requirement.title);
    lines.add(requirement.law.text);
    for (const Statement& statement : requirement.reading)
        lines.add(statement.text);
    for (const Statement& statement : requirement.examiner)
        lines.add(statement.text);
    return lines.take();
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
