#include "checklist/worlds.h"

#include <algorithm>
#include <functional>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Kind = Condition::Kind;

constexpr size_t mostMentioned = 10; ///< choices named by rules, of which every subset is tried
constexpr size_t mostTables = 256;   ///< classes of tables; two rules on one table make at most nine
constexpr size_t mostRows = 20000; ///< abstract rows that are tried; the largest that ships needs some fifty

LeafState stateOf(Truth truth)
{
    return truth == Truth::Unknown ? LeafState::Unknown
           : truth == Truth::True  ? LeafState::True
                                   : LeafState::False;
}

/// Every leaf inside a condition.
void collectLeaves(const Condition& condition, std::vector<const Condition*>& into)
{
    if (isLeaf(condition))
        into.push_back(&condition);
    for (const Condition& part : condition.parts)
        collectLeaves(part, into);
}

QStringList mentioned(const std::vector<const Condition*>& leaves)
{
    QStringList values;
    for (const Condition* leaf : leaves)
        values << leaf->values;
    values.removeDuplicates();
    return values;
}

/// One number on each side of every limit that a rule sets, as far as the question allows them.
std::vector<qint64> numbersAround(const std::vector<const Condition*>& leaves, std::optional<qint64> minimum,
                                  std::optional<qint64> maximum)
{
    std::set<qint64> numbers{minimum.value_or(0)};
    for (const Condition* leaf : leaves)
        numbers.insert({leaf->number - 1, leaf->number, leaf->number + 1});
    std::vector<qint64> allowed;
    std::ranges::copy_if(numbers, std::back_inserter(allowed), [&](qint64 number) {
        return number >= minimum.value_or(number) && number <= maximum.value_or(number);
    });
    return allowed;
}

/// The choices that rules name, and one that none names.
template<class T>
void addChoices(const std::vector<Choice>& choices, const QStringList& named, std::vector<T>& into)
{
    bool other = false;
    for (const Choice& choice : choices) {
        if (named.contains(choice.id))
            into.push_back(choice.id);
        else if (!std::exchange(other, true))
            into.push_back(choice.id);
    }
}

/// Sets of choices: every subset of those that rules name (those that stand alone: alone), and the empty set.
std::vector<Value> subsets(const std::vector<Choice>& choices, const QStringList& named)
{
    std::vector<Value> sets{QStringList()};
    QStringList together;
    for (const Choice& choice : choices) {
        if (choice.alone)
            sets.push_back(QStringList{choice.id});
        else if (named.contains(choice.id) && size_t(together.size()) < mostMentioned)
            together << choice.id;
    }
    for (unsigned bits = 1; bits < 1U << together.size(); ++bits) {
        QStringList set;
        for (qsizetype i = 0; i < together.size(); ++i) {
            if ((bits & 1U << i) != 0)
                set << together[i];
        }
        sets.push_back(set);
    }
    return sets;
}

std::vector<Value> datesAround(const std::vector<const Condition*>& leaves,
                               const std::optional<QDate>& effective)
{
    std::vector<Value> dates{QDate(2000, 1, 1)};
    for (const Condition* leaf : leaves) {
        if (const std::optional<QDate> date = leaf->date ? leaf->date : effective) {
            dates.emplace_back(date->addDays(-1));
            dates.emplace_back(*date);
        }
    }
    return dates;
}

std::vector<Value> answersTo(const Question& question, const std::vector<const Condition*>& leaves,
                             const std::optional<QDate>& effective)
{
    std::vector<Value> answers;
    switch (question.type) {
    case AnswerType::Bool:
        return {true, false};
    case AnswerType::Choice:
        addChoices(question.choices, mentioned(leaves), answers);
        return answers;
    case AnswerType::Choices:
        return subsets(question.choices, mentioned(leaves));
    case AnswerType::Integer:
        for (const qint64 number : numbersAround(leaves, question.minimum, question.maximum))
            answers.emplace_back(number);
        break;
    case AnswerType::Date:
        answers = datesAround(leaves, effective);
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
        addChoices(column.choices, mentioned(leaves), cells);
    } else if (column.type == AnswerType::Integer) {
        for (const qint64 number : numbersAround(leaves, {}, {}))
            cells.emplace_back(number);
    } else {
        cells.emplace_back(u"x"_s);
    }
    return cells;
}

/// Fills in rows in every way that rules can tell apart.
class RowFiller
{
public:
    RowFiller(const Question& table, const std::vector<const Condition*>& everies)
        : m_everies(everies)
    {
        std::vector<const Condition*> leaves;
        for (const Condition* every : everies)
            collectLeaves(*every, leaves);
        for (const Column& column : table.columns) {
            std::vector<const Condition*> here;
            std::ranges::copy_if(leaves, std::back_inserter(here),
                                 [&](const Condition* leaf) { return leaf->subject == column.id; });
            if (!here.empty())
                m_columns.emplace_back(column.id, cellsOf(column, here));
        }
    }

    /// What each Every can make of this row once its missing cells are filled.
    [[nodiscard]] std::set<World> fill(const Row& row) const
    {
        std::set<World> worlds;
        size_t tried = 0;
        fillFrom(0, row, worlds, tried);
        return worlds;
    }

private:
    void fillFrom(size_t column, Row row, std::set<World>& worlds, size_t& tried) const
    {
        if (column == m_columns.size()) {
            ++tried;
            worlds.insert(read(row));
            return;
        }
        const auto& [id, cells] = m_columns[column];
        if (row.contains(id)) {
            fillFrom(column + 1, std::move(row), worlds, tried);
            return;
        }
        for (const Cell& cell : cells) {
            row[id] = cell;
            if (tried < mostRows)
                fillFrom(column + 1, row, worlds, tried);
        }
    }

    [[nodiscard]] World read(const Row& row) const
    {
        World world;
        for (const Condition* every : m_everies)
            world.push_back(stateOf(evaluateRows(*every, Table{{row}}, false)));
        return world;
    }

    const std::vector<const Condition*>& m_everies;
    std::vector<std::pair<QString, std::vector<Cell>>> m_columns;
};

/// A table with these two rows (or groups of rows).
World together(const World& a, const World& b)
{
    World world(a);
    for (size_t i = 0; i < world.size(); ++i)
        world[i] = a[i] == LeafState::False || b[i] == LeafState::False ? LeafState::False
                   : a[i] == LeafState::True                            ? b[i]
                                                                        : a[i];
    return world;
}

/// Tables of one and more rows, each row one of `rows`.
std::set<World> anyRows(const std::set<World>& rows)
{
    std::set<World> tables = rows;
    for (size_t before = 0; before != tables.size() && tables.size() < mostTables;) {
        before = tables.size();
        const std::set<World> known = tables;
        for (const World& table : known) {
            for (const World& row : rows)
                tables.insert(together(table, row));
        }
    }
    return tables;
}

} // namespace

std::vector<World> worldsOf(const Question& question, const std::vector<const Condition*>& leaves,
                            const std::optional<QDate>& effective)
{
    std::set<World> worlds;
    for (const Value& answer : answersTo(question, leaves, effective)) {
        World world;
        for (const Condition* leaf : leaves)
            world.push_back(stateOf(compare(*leaf, &answer, effective)));
        worlds.insert(std::move(world));
    }
    return {worlds.begin(), worlds.end()};
}

std::vector<World> worldsOf(const Question& table, const std::vector<const Condition*>& leaves,
                            const Table* given)
{
    const RowFiller filler(table, leaves);
    std::set<World> worlds;
    if (given == nullptr || given->rows.empty()) {
        worlds = anyRows(filler.fill({}));
        worlds.insert(World(leaves.size(), LeafState::Empty));
        return {worlds.begin(), worlds.end()};
    }
    worlds = {World(leaves.size(), LeafState::True)};
    for (const Row& row : given->rows) {
        std::set<World> longer;
        for (const World& filled : filler.fill(row)) {
            for (const World& above : worlds)
                longer.insert(together(above, filled));
        }
        worlds = std::move(longer);
    }
    return {worlds.begin(), worlds.end()};
}

} // namespace tekigo
