#include "checklist/evaluation.h"
#include "checklist/leaf.h"
#include "checklist/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Kind = Condition::Kind;

/// Explains conditions about facts, or, inside `every`, about one row of a table.
class Deriver
{
public:
    explicit Deriver(const Circumstances& circumstances)
        : m_circumstances(circumstances)
    {
    }
    Deriver(const Circumstances& circumstances, const Question& table, const Row& row, int number)
        : m_circumstances(circumstances)
        , m_table(&table)
        , m_row(&row)
        , m_number(number)
    {
    }

    [[nodiscard]] Derivation derive(const Condition& condition) const
    {
        Derivation derivation = bare(condition);
        if (condition.kind == Kind::Every)
            derivation.question = condition.subject;
        derivation.says = wordingOf(condition, m_circumstances.catalogue, m_table);
        derivation.row = m_number;
        addMarks(derivation, condition);
        return derivation;
    }

private:
    [[nodiscard]] Derivation bare(const Condition& condition) const
    {
        switch (condition.kind) {
        case Kind::Not:
            return contrary(condition.parts[0]);
        case Kind::All:
            return several(condition.parts, Truth::True);
        case Kind::Any:
            return several(condition.parts, Truth::False);
        case Kind::Implies:
            return implication(condition);
        case Kind::Every:
            return every(condition);
        default:
            return leaf(condition);
        }
    }

    static void addMarks(Derivation& derivation, const Condition& condition)
    {
        derivation.sources.insert(derivation.sources.begin(), condition.sources.begin(),
                                  condition.sources.end());
        if (condition.mark)
            derivation.mark = condition.mark;
    }

    /// A negated comparison is one line; a negated group keeps its parts under it.
    [[nodiscard]] Derivation contrary(const Condition& inner) const
    {
        Derivation derivation = derive(inner);
        if (!isLeaf(inner)) {
            Derivation outer;
            outer.truth = negation(derivation.truth);
            outer.parts.push_back(std::move(derivation));
            return outer;
        }
        derivation.truth = negation(derivation.truth);
        return derivation;
    }

    /// All (neutral True) or Any (neutral False): the parts that decided are those that are as the whole is.
    [[nodiscard]] Derivation several(const std::vector<Condition>& conditions, Truth neutral) const
    {
        Derivation whole;
        whole.truth = neutral;
        for (const Condition& condition : conditions) {
            whole.parts.push_back(derive(condition));
            const Truth part = whole.parts.back().truth;
            whole.truth =
                neutral == Truth::True ? conjunction(whole.truth, part) : disjunction(whole.truth, part);
        }
        std::erase_if(whole.parts, [&](const Derivation& part) { return part.truth != whole.truth; });
        return whole;
    }

    [[nodiscard]] Derivation implication(const Condition& condition) const
    {
        Derivation whole;
        Derivation first = derive(condition.parts[0]);
        Derivation then = derive(condition.parts[1]);
        whole.truth = disjunction(negation(first.truth), then.truth);
        if (whole.truth == Truth::False || negation(first.truth) == whole.truth)
            whole.parts.push_back(std::move(first));
        if (then.truth == whole.truth)
            whole.parts.push_back(std::move(then));
        return whole;
    }

    [[nodiscard]] Derivation every(const Condition& condition) const
    {
        Derivation whole;
        const Question* question = m_circumstances.catalogue.question(condition.subject);
        const Value* answer = answerTo(condition.subject, m_circumstances.facts);
        whole.truth = evaluate(condition, m_circumstances);
        whole.found = wordingOf(answer, {}, false);
        const Table* table = tableOf(condition.subject, m_circumstances.facts);
        if (table == nullptr || question == nullptr)
            return whole;
        if (table->rows.empty())
            whole.found = emptyTable(whole.truth);
        for (size_t i = 0; i < table->rows.size(); ++i) {
            Derivation row = rowOf(condition, *question, table->rows[i], int(i));
            if (row.truth == whole.truth && !row.parts.empty())
                whole.parts.push_back(std::move(row));
        }
        return whole;
    }

    static Text emptyTable(Truth truth)
    {
        return truth == Truth::True ? Text{u"0行（すべて記載済み）"_s, u"No rows, and everything is listed"_s}
                                    : Text{u"0行（すべて記載したかは未回答）"_s,
                                           u"No rows, and nobody said that this is everything"_s};
    }

    /// One row: that it is concerned, and whether it holds. A row that is not concerned has no parts.
    [[nodiscard]] Derivation rowOf(const Condition& every, const Question& table, const Row& row,
                                   int number) const
    {
        const Deriver inside(m_circumstances, table, row, number);
        const Truth concerned = evaluateRow(every.parts[0], row);
        Derivation derivation;
        derivation.truth = disjunction(negation(concerned), evaluateRow(every.parts[1], row));
        derivation.says = nameOf(row, number + 1, table);
        derivation.question = table.id;
        derivation.row = number;
        if (concerned == Truth::False)
            return derivation;
        Derivation holds = inside.derive(every.parts[1]);
        if (concerned == Truth::Unknown)
            derivation.parts.push_back(inside.derive(every.parts[0]));
        if (holds.truth == derivation.truth)
            derivation.parts.push_back(std::move(holds));
        return derivation;
    }

    [[nodiscard]] Derivation leaf(const Condition& condition) const
    {
        return m_row != nullptr ? cell(condition) : fact(condition);
    }

    [[nodiscard]] Derivation fact(const Condition& condition) const
    {
        Derivation derivation;
        derivation.truth = evaluate(condition, m_circumstances);
        if (condition.kind == Kind::Evidence) {
            derivation.found = derivation.truth == Truth::True ? Text{u"あり"_s, u"Attached"_s}
                                                               : Text{u"なし"_s, u"Not attached"_s};
            return derivation;
        }
        derivation.question = condition.subject;
        const Question* question = m_circumstances.catalogue.question(condition.subject);
        const Value* answer = answerTo(condition.subject, m_circumstances.facts);
        if (question != nullptr)
            derivation.found = wordingOf(answer, question->choices, question->found);
        if (condition.kind == Kind::Claim && answer == nullptr)
            derivation.found = {u"申立てなし"_s, u"Not claimed"_s};
        return derivation;
    }

    [[nodiscard]] Derivation cell(const Condition& condition) const
    {
        Derivation derivation;
        derivation.truth = evaluateRow(condition, *m_row);
        derivation.question = m_table->id;
        const auto content = m_row->find(condition.subject);
        const auto column = std::ranges::find(m_table->columns, condition.subject, &Column::id);
        Value value;
        if (content != m_row->end())
            value = std::visit([](const auto& cell) -> Value { return cell; }, content->second);
        if (column != m_table->columns.end())
            derivation.found = wordingOf(content == m_row->end() ? nullptr : &value, column->choices, false);
        return derivation;
    }

    const Circumstances& m_circumstances;
    const Question* m_table = nullptr;
    const Row* m_row = nullptr;
    int m_number = -1;
};

Derivation openScope(const Checklist& checklist, const Circumstances& circumstances)
{
    Derivation open;
    open.says = {u"このチェックリストが適用されるかどうかは、まだ決まらない"_s,
                 u"Whether this checklist applies is not decided yet"_s};
    for (const ScopeCase& scopeCase : checklist.scope) {
        if (Derivation part = derive(scopeCase.when, circumstances); part.truth == Truth::Unknown)
            open.parts.push_back(std::move(part));
    }
    return open;
}

/// A rule that does not hold (or is open itself) while it is open whether the requirement applies at all.
Derivation openRuling(Derivation rule, std::vector<Derivation> exceptions)
{
    Derivation open;
    open.says =
        rule.truth == Truth::False
            ? Text{u"条件を満たさないが、該当なしとなるかどうかがまだ決まらない"_s,
                   u"The rule does not hold, but the requirement may not apply"_s}
            : Text{u"条件を満たすかどうか、該当なしとなるかどうかが、まだ決まらない"_s,
                   u"Whether the rule holds, and whether the requirement applies, is not decided yet"_s};
    open.parts = std::move(exceptions);
    open.parts.insert(open.parts.begin(), std::move(rule));
    return open;
}

} // namespace

Derivation derive(const Condition& condition, const Circumstances& circumstances)
{
    return Deriver(circumstances).derive(condition);
}

Ruling rule(const Requirement& requirement, const Circumstances& circumstances)
{
    Ruling ruling;
    std::vector<Derivation> open;
    for (const NotApplicable& exception : requirement.notApplicable) {
        const Truth truth = evaluate(exception.when, circumstances);
        if (truth == Truth::True)
            return {
                Ruling::State::NotApplicable, derive(exception.when, circumstances), exception.reason, {}};
        if (truth == Truth::Unknown)
            open.push_back(derive(exception.when, circumstances));
    }
    ruling.because = derive(requirement.rule, circumstances);
    if (ruling.because.truth == Truth::True) {
        ruling.state = Ruling::State::True;
        return ruling;
    }
    if (ruling.because.truth == Truth::False && open.empty()) {
        ruling.state = Ruling::State::False;
        return ruling;
    }
    if (!open.empty())
        ruling.because = openRuling(std::move(ruling.because), std::move(open));
    ruling.missing = missing(requirement, circumstances);
    return ruling;
}

Scope scope(const Checklist& checklist, const Circumstances& circumstances)
{
    Scope scope;
    for (const ScopeCase& scopeCase : checklist.scope) {
        if (evaluate(scopeCase.when, circumstances) != Truth::True)
            continue;
        scope.outcome = scopeCase.outcome;
        scope.reason = scopeCase.reason;
        scope.because = derive(scopeCase.when, circumstances);
        scope.asks = stillWorthAsking(checklist, scopeCase, circumstances);
        return scope;
    }
    scope.reason.text = {
        u"適用範囲についての回答が足りないため、適用されるかどうかをまだ判定できません。"_s,
        u"Answers on the scope are missing, so it cannot be said yet whether the checklist applies."_s};
    scope.reason.mark = Mark::Verified;
    scope.because = openScope(checklist, circumstances);
    scope.missing = missing(checklist, circumstances);
    return scope;
}

} // namespace tekigo
