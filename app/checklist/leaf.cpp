#include "checklist/leaf.h"

#include <algorithm>

namespace tekigo {
namespace {

Truth truthOf(bool is)
{
    return is ? Truth::True : Truth::False;
}

bool isBlank(const Value& value)
{
    const QString* text = std::get_if<QString>(&value);
    return text != nullptr && text->trimmed().isEmpty();
}

template<class T>
Truth compareAs(const Value* value, const std::function<bool(const T&)>& holds)
{
    const T* typed = value == nullptr ? nullptr : std::get_if<T>(value);
    return typed == nullptr ? Truth::Unknown : truthOf(holds(*typed));
}

Truth isGiven(const Value* value)
{
    return value == nullptr ? Truth::Unknown : Truth::True;
}

/// Nobody who made a claim is nobody at all: false, not unknown.
Truth isClaimed(const Value* value)
{
    if (value == nullptr)
        return Truth::False;
    const bool* made = std::get_if<bool>(value);
    return truthOf(made == nullptr ? std::holds_alternative<QString>(*value) : *made);
}

/// What no instrument looked at does not decide: true.
Truth unlessFound(Truth truth)
{
    return truth == Truth::Unknown ? Truth::True : truth;
}

bool includesAll(const QStringList& given, const QStringList& needed)
{
    return std::ranges::all_of(needed, [&](const QString& one) { return given.contains(one); });
}

bool includesAny(const QStringList& given, const QStringList& needed)
{
    return std::ranges::any_of(needed, [&](const QString& one) { return given.contains(one); });
}

const Value* asValue(const Row& row, const QString& column, Value& into)
{
    const auto cell = row.find(column);
    if (cell == row.end())
        return nullptr;
    into = std::visit([](const auto& content) -> Value { return content; }, cell->second);
    return isBlank(into) ? nullptr : &into;
}

} // namespace

bool isLeaf(const Condition& condition)
{
    using Kind = Condition::Kind;
    return condition.kind != Kind::Not && condition.kind != Kind::All && condition.kind != Kind::Any &&
           condition.kind != Kind::Implies && condition.kind != Kind::Every;
}

Truth compare(const Condition& leaf, const Value* value, const std::optional<QDate>& effective)
{
    using Kind = Condition::Kind;
    if (leaf.kind == Kind::Claim)
        return isClaimed(value);
    // "There is none" is an answer, and no comparison with it holds.
    if (value != nullptr && std::holds_alternative<None>(*value))
        return Truth::False;
    switch (leaf.kind) {
    case Kind::Holds:
        return compareAs<bool>(value, [](bool is) { return is; });
    case Kind::In:
        return compareAs<QString>(value, [&](const QString& choice) { return leaf.values.contains(choice); });
    case Kind::AtLeast:
        return compareAs<qint64>(value, [&](qint64 number) { return number >= leaf.number; });
    case Kind::Before: {
        const std::optional<QDate> date = leaf.date ? leaf.date : effective;
        return date ? compareAs<QDate>(value, [&](QDate day) { return day < *date; }) : Truth::Unknown;
    }
    case Kind::Includes:
        return compareAs<QStringList>(value,
                                      [&](const auto& given) { return includesAll(given, leaf.values); });
    case Kind::IncludesAny:
        return compareAs<QStringList>(value,
                                      [&](const auto& given) { return includesAny(given, leaf.values); });
    case Kind::Given:
        return isGiven(value);
    case Kind::NotAbove:
        return unlessFound(compareAs<qint64>(value, [&](qint64 number) { return number <= leaf.number; }));
    case Kind::NotFalse:
        return unlessFound(compareAs<bool>(value, [](bool is) { return is; }));
    default:
        return Truth::Unknown;
    }
}

const Value* answerTo(const QString& question, const Facts& facts)
{
    const auto found = facts.find(question);
    return found == facts.end() || isBlank(found->second) ? nullptr : &found->second;
}

const Table* tableOf(const QString& question, const Facts& facts)
{
    const Value* value = answerTo(question, facts);
    return value == nullptr ? nullptr : std::get_if<Table>(value);
}

Truth evaluateRow(const Condition& condition, const Row& row)
{
    using Kind = Condition::Kind;
    const auto part = [&](size_t i) { return evaluateRow(condition.parts[i], row); };
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
    default:
        Value cell;
        return compare(condition, asValue(row, condition.subject, cell), {});
    }
}

Truth evaluateRows(const Condition& every, const Table& table, bool complete)
{
    if (table.rows.empty())
        return complete ? Truth::True : Truth::Unknown;
    Truth truth = Truth::True;
    for (const Row& row : table.rows) {
        const Truth concerned = evaluateRow(every.parts[0], row);
        if (concerned != Truth::False)
            truth = conjunction(truth, disjunction(negation(concerned), evaluateRow(every.parts[1], row)));
        if (truth == Truth::False)
            return truth;
    }
    return truth;
}

bool isComplete(const QString& table, const Circumstances& circumstances)
{
    const Question* question = circumstances.catalogue.question(table);
    if (question == nullptr || question->complete.isEmpty())
        return true;
    const Value* answer = answerTo(question->complete, circumstances.facts);
    const bool* complete = answer == nullptr ? nullptr : std::get_if<bool>(answer);
    return complete != nullptr && *complete;
}

} // namespace tekigo
