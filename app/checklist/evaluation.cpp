#include "checklist/evaluation.h"

#include "checklist/leaf.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Kind = Condition::Kind;

Truth evaluateEvery(const Condition& every, const Circumstances& circumstances)
{
    const Table* table = tableOf(every.subject, circumstances.facts);
    if (table == nullptr)
        return Truth::Unknown;
    return evaluateRows(every, *table, table->rows.empty() && isComplete(every.subject, circumstances));
}

Truth evaluateLeaf(const Condition& leaf, const Circumstances& circumstances)
{
    if (leaf.kind == Kind::Evidence)
        return circumstances.evidenced.contains(leaf.subject) ? Truth::True : Truth::False;
    return compare(leaf, answerTo(leaf.subject, circumstances.facts), circumstances.effective);
}

void collectRead(const Condition& condition, const Catalogue& catalogue, QSet<QString>& into)
{
    if (condition.kind == Kind::Every) {
        into.insert(condition.subject);
        const Question* table = catalogue.question(condition.subject);
        if (table != nullptr && !table->complete.isEmpty())
            into.insert(table->complete);
        return;
    }
    if (isLeaf(condition) && condition.kind != Kind::Evidence)
        into.insert(condition.subject);
    for (const Condition& part : condition.parts)
        collectRead(part, catalogue, into);
}

} // namespace

Truth evaluate(const Condition& condition, const Circumstances& circumstances)
{
    const auto part = [&](size_t i) { return evaluate(condition.parts[i], circumstances); };
    Truth truth = condition.kind == Kind::All ? Truth::True : Truth::False;
    switch (condition.kind) {
    case Kind::Not:
        return negation(part(0));
    case Kind::Implies:
        return disjunction(negation(part(0)), part(1));
    case Kind::All:
        for (size_t i = 0; i < condition.parts.size() && truth != Truth::False; ++i)
            truth = conjunction(truth, part(i));
        return truth;
    case Kind::Any:
        for (size_t i = 0; i < condition.parts.size() && truth != Truth::True; ++i)
            truth = disjunction(truth, part(i));
        return truth;
    case Kind::Every:
        return evaluateEvery(condition, circumstances);
    default:
        return evaluateLeaf(condition, circumstances);
    }
}

QSet<QString> questionsRead(const Condition& condition, const Catalogue& catalogue)
{
    QSet<QString> read;
    collectRead(condition, catalogue, read);
    return read;
}

QSet<QString> questionsDeciding(const Requirement& requirement, const Catalogue& catalogue)
{
    QSet<QString> read;
    for (const Condition* condition : conditionsOf(requirement))
        collectRead(*condition, catalogue, read);
    return read;
}

QSet<QString> questionsRead(const Requirement& requirement, const Catalogue& catalogue)
{
    QSet<QString> read = questionsDeciding(requirement, catalogue);
    for (const EvidenceNeed& need : requirement.evidence)
        if (need.when)
            collectRead(*need.when, catalogue, read);
    for (const TestNeed& need : requirement.tests)
        if (need.when)
            collectRead(*need.when, catalogue, read);
    return read;
}

QSet<QString> questionsRead(const Checklist& checklist, const Catalogue& catalogue)
{
    QSet<QString> read;
    for (const ScopeCase& scopeCase : checklist.scope)
        collectRead(scopeCase.when, catalogue, read);
    for (const Requirement& requirement : checklist.requirements)
        read += questionsRead(requirement, catalogue);
    return read;
}

} // namespace tekigo
