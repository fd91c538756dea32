#include "checklist/factdomain.h"

#include "checklist/leaf.h"

#include <algorithm>
#include <limits>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Kind = Condition::Kind;

constexpr int mostChoices = 8; ///< choices of which every subset is a state; the bank's longest list has five
constexpr qint64 greatest = std::numeric_limits<qint64>::max();
constexpr size_t mostRows = 4096; ///< states of one row; the largest rule that ships needs some hundred

/// One number on each side of every limit that a rule sets.
std::set<qint64> numbersAround(const std::vector<const Condition*>& leaves, const Question* question)
{
    const qint64 least = question == nullptr ? 0 : question->minimum.value_or(0);
    const qint64 most = question == nullptr ? greatest : question->maximum.value_or(greatest);
    std::set<qint64> numbers{least};
    for (const Condition* leaf : leaves)
        numbers.insert({leaf->number - 1, leaf->number, leaf->number + 1});
    std::erase_if(numbers, [&](qint64 number) { return number < least || number > most; });
    return numbers;
}

/// Every subset of the choices; those that stand alone: alone.
std::vector<Value> subsets(const std::vector<Choice>& choices)
{
    std::vector<Value> sets{QStringList()};
    QStringList together;
    for (const Choice& choice : choices) {
        if (choice.alone)
            sets.emplace_back(QStringList{choice.id});
        else if (together.size() < mostChoices)
            together << choice.id;
    }
    for (unsigned bits = 1; bits < 1U << together.size(); ++bits) {
        QStringList set;
        for (qsizetype i = 0; i < together.size(); ++i) {
            if ((bits & 1U << i) != 0)
                set << together[i];
        }
        sets.emplace_back(set);
    }
    return sets;
}

std::vector<Value> datesAround(const std::vector<const Condition*>& leaves,
                               const std::optional<QDate>& effective)
{
    std::vector<Value> dates;
    for (const Condition* leaf : leaves) {
        if (const std::optional<QDate> date = leaf->date ? leaf->date : effective;
            date && leaf->kind == Kind::Before) {
            dates.emplace_back(date->addDays(-1));
            dates.emplace_back(*date);
        }
    }
    if (dates.empty())
        dates.emplace_back(QDate(2000, 1, 1));
    return dates;
}

std::vector<Value> answersTo(const FactDomain& domain, const std::optional<QDate>& effective)
{
    const Question& question = *domain.question;
    std::vector<Value> answers;
    switch (question.type) {
    case AnswerType::Bool:
        return {true, false};
    case AnswerType::Choice:
        for (const Choice& choice : question.choices)
            answers.emplace_back(choice.id);
        return answers;
    case AnswerType::Choices:
        return subsets(question.choices);
    case AnswerType::Integer:
        for (const qint64 number : numbersAround(domain.leaves, &question))
            answers.emplace_back(number);
        break;
    case AnswerType::Date:
        answers = datesAround(domain.leaves, effective);
        break;
    default:
        answers.emplace_back(u"x"_s);
    }
    if (!question.found)
        answers.emplace_back(None{});
    return answers;
}

std::vector<Cell> cellsOf(const Column& column, const std::vector<const Condition*>& leaves)
{
    std::vector<Cell> cells;
    if (column.type == AnswerType::Bool)
        return {true, false};
    if (column.type == AnswerType::Choice) {
        for (const Choice& choice : column.choices)
            cells.emplace_back(choice.id);
    } else if (column.type == AnswerType::Integer) {
        for (const qint64 number : numbersAround(leaves, nullptr))
            cells.emplace_back(number);
    } else {
        cells.emplace_back(u"x"_s);
    }
    return cells;
}

/// Every way to fill the columns that the conditions read; other cells stay as they are.
std::vector<Row> rowsLike(const Row& now, const FactDomain& domain)
{
    std::vector<const Condition*> leaves;
    for (const Condition* every : domain.leaves)
        collectLeaves(*every, leaves);
    std::vector<Row> rows{now};
    for (const Column& column : domain.question->columns) {
        std::vector<const Condition*> here;
        std::ranges::copy_if(leaves, std::back_inserter(here),
                             [&](const Condition* leaf) { return leaf->subject == column.id; });
        if (here.empty())
            continue;
        std::vector<Row> filled;
        for (const Row& row : rows) {
            for (const Cell& cell : cellsOf(column, here)) {
                if (filled.size() < mostRows)
                    filled.emplace_back(row)[column.id] = cell;
            }
        }
        rows = std::move(filled);
    }
    return rows;
}

void openRows(FactDomain& domain, const Circumstances& circumstances)
{
    const Table* table = tableOf(domain.question->id, circumstances.facts);
    domain.answered = table != nullptr;
    const Row now = domain.row < 0 ? Row() : table->rows[size_t(domain.row)];
    domain.rows = {now};
    std::ranges::copy(rowsLike(now, domain), std::back_inserter(domain.rows));
}

} // namespace

qsizetype FactDomain::size() const
{
    return qsizetype(isRows() ? rows.size() : values.size());
}

void openDomain(FactDomain& domain, const Circumstances& circumstances)
{
    if (domain.question == nullptr) {
        domain.values = {false, true};
        domain.answered = true;
    } else if (domain.isRows()) {
        openRows(domain, circumstances);
    } else {
        const Value* now = answerTo(domain.question->id, circumstances.facts);
        domain.answered = now != nullptr;
        domain.values = {now == nullptr ? Value() : *now};
        std::ranges::copy(answersTo(domain, circumstances.effective), std::back_inserter(domain.values));
    }
}

Truth truthIn(const FactDomain& domain, const Condition& leaf, qsizetype index,
              const Circumstances& circumstances)
{
    if (domain.question == nullptr)
        return index > 0 || circumstances.evidenced.contains(leaf.subject) ? Truth::True : Truth::False;
    if (!domain.isRows())
        return compare(leaf, index == 0 && !domain.answered ? nullptr : &domain.values[size_t(index)],
                       circumstances.effective);
    // A table without rows, as it is now: true once somebody says that there is nothing to list.
    if (domain.row < 0 && index == 0)
        return Truth::Unknown;
    return evaluateRows(leaf, Table{{domain.rows[size_t(index)]}}, false);
}

QBitArray statesWhere(const FactDomain& domain, const Condition& leaf, Truth truth,
                      const Circumstances& circumstances)
{
    QBitArray states(domain.size());
    for (qsizetype i = 0; i < states.size(); ++i)
        states.setBit(i, truthIn(domain, leaf, i, circumstances) == truth);
    return states;
}

void collectLeaves(const Condition& condition, std::vector<const Condition*>& into)
{
    if (isLeaf(condition))
        into.push_back(&condition);
    for (const Condition& part : condition.parts)
        collectLeaves(part, into);
}

} // namespace tekigo
