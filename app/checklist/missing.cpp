#include "checklist/evaluation.h"
#include "checklist/leaf.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Kind = Condition::Kind;

void collectTable(const Condition& every, const Circumstances& circumstances, QSet<QString>& into)
{
    const Table* table = tableOf(every.subject, circumstances.facts);
    const Question* question = circumstances.catalogue.question(every.subject);
    const bool onlyToBeConfirmed = table != nullptr && table->rows.empty() && question != nullptr &&
                                   answerTo(question->complete, circumstances.facts) == nullptr;
    into.insert(onlyToBeConfirmed ? question->complete : every.subject);
}

/// The open leaves under what is open.
void collectOpen(const Condition& condition, const Circumstances& circumstances, QSet<QString>& into)
{
    if (evaluate(condition, circumstances) != Truth::Unknown)
        return;
    if (condition.kind == Kind::Every)
        collectTable(condition, circumstances, into);
    else if (isLeaf(condition) && answerTo(condition.subject, circumstances.facts) == nullptr)
        into.insert(condition.subject);
    for (const Condition& part : condition.parts) {
        if (condition.kind != Kind::Every)
            collectOpen(part, circumstances, into);
    }
}

QStringList inBankOrder(const QSet<QString>& ids, const Catalogue& catalogue)
{
    QStringList ordered;
    for (const Question& question : catalogue.questions) {
        if (ids.contains(question.id))
            ordered << question.id;
    }
    return ordered;
}

} // namespace

QStringList missing(const Condition& condition, const Circumstances& circumstances)
{
    QSet<QString> open;
    collectOpen(condition, circumstances, open);
    return inBankOrder(open, circumstances.catalogue);
}

QStringList missing(const Requirement& requirement, const Circumstances& circumstances)
{
    QSet<QString> open;
    collectOpen(requirement.rule, circumstances, open);
    for (const NotApplicable& exception : requirement.notApplicable)
        collectOpen(exception.when, circumstances, open);
    return inBankOrder(open, circumstances.catalogue);
}

QStringList missing(const Checklist& checklist, const Circumstances& circumstances)
{
    QSet<QString> open;
    for (const ScopeCase& scopeCase : checklist.scope)
        collectOpen(scopeCase.when, circumstances, open);
    return inBankOrder(open, circumstances.catalogue);
}

QStringList stillWorthAsking(const Checklist& checklist, const ScopeCase& decided,
                             const Circumstances& circumstances)
{
    QSet<QString> asked;
    for (const ScopeCase& scopeCase : checklist.scope) {
        if (&scopeCase == &decided)
            break;
        if (scopeCase.outcome != decided.outcome)
            collectOpen(scopeCase.when, circumstances, asked);
    }
    for (const QString& question : decided.asks) {
        if (answerTo(question, circumstances.facts) == nullptr)
            asked.insert(question);
    }
    return inBankOrder(asked, circumstances.catalogue);
}

} // namespace tekigo
