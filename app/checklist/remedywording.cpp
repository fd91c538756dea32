#include "checklist/remedywording.h"

#include "checklist/leaf.h"
#include "checklist/wording.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using ChangeKind = FactChange::Kind;

Text both(const QString& ja, const QString& en)
{
    return {ja, en};
}

Text quoted(const Text& text)
{
    return {u"「"_s + text.ja + u"」"_s, u"“"_s + text.en + u"”"_s};
}

/// 「A」「B」のいずれか; “A” or “B”.
Text oneOf(const std::vector<Text>& texts)
{
    Text all;
    for (size_t i = 0; i < texts.size(); ++i) {
        const Text one = quoted(texts[i]);
        all.ja += one.ja;
        all.en += (i == 0 ? u""_s : i + 1 == texts.size() ? u" or "_s : u", "_s) + one.en;
    }
    if (texts.size() > 1)
        all.ja += u"のいずれか"_s;
    return all;
}

Text labelsOf(const QStringList& ids, const std::vector<Choice>& choices)
{
    Text all;
    for (const QString& id : ids) {
        const Value value = id;
        const Text one = quoted(wordingOf(&value, choices, false));
        all.ja += one.ja;
        all.en += (all.en.isEmpty() ? u""_s : u", "_s) + one.en;
    }
    return all;
}

/// One of a few; where fewer are refused than serve: any but those.
Text wantedChoice(const QStringList& serving, const std::vector<Choice>& choices)
{
    std::vector<Text> good;
    std::vector<Text> bad;
    for (const Choice& choice : choices)
        (serving.contains(choice.id) ? good : bad).push_back(choice.label);
    if (good.size() <= bad.size() + 1)
        return oneOf(good);
    Text all;
    for (const Text& one : bad) {
        all.ja += quoted(one).ja;
        all.en += (all.en.isEmpty() ? u""_s : u" or "_s) + quoted(one).en;
    }
    return {all.ja + u"以外"_s, u"anything but "_s + all.en};
}

/// 8 以上, 0, 3 以下: the serving numbers are neighbours, since each limit of a rule has a number on each
/// side.
Text wantedNumber(const std::vector<qint64>& serving, const std::vector<qint64>& refused)
{
    const auto [least, greatest] = std::ranges::minmax(serving);
    const bool below = std::ranges::any_of(refused, [&](qint64 number) { return number < least; });
    const bool above = std::ranges::any_of(refused, [&](qint64 number) { return number > greatest; });
    const QString number = QString::number(least);
    if (above && least == greatest)
        return both(number, number);
    if (below && above)
        return both(u"%1 以上 %2 以下"_s.arg(least).arg(greatest), u"%1 to %2"_s.arg(least).arg(greatest));
    if (above)
        return both(u"%1 以下"_s.arg(greatest), u"%1 or less"_s.arg(greatest));
    return below ? both(number + u" 以上"_s, number + u" or more"_s) : both(u"数値"_s, u"a number"_s);
}

/// What the conditions say that every serving state makes true (or false).
Text wantedByConditions(const FactDomain& fact, const QBitArray& states, const Circumstances& circumstances)
{
    Text all;
    for (const Condition* leaf : fact.leaves) {
        const bool holds = (states & statesWhere(fact, *leaf, Truth::True, circumstances)) == states;
        const bool fails = (states & statesWhere(fact, *leaf, Truth::False, circumstances)) == states;
        if (!holds && !fails)
            continue;
        const Text one =
            holds ? wordingOf(*leaf, circumstances.catalogue) : wordingOfNot(*leaf, circumstances.catalogue);
        if (all.ja.contains(one.ja))
            continue;
        all.ja += (all.ja.isEmpty() ? u""_s : u"、かつ"_s) + one.ja;
        all.en += (all.en.isEmpty() ? u""_s : u" and "_s) + one.en;
    }
    return all;
}

QStringList mentioned(const FactDomain& fact)
{
    QStringList values;
    for (const Condition* leaf : fact.leaves)
        values << leaf->values;
    values.removeDuplicates();
    return values;
}

/// What all serving sets share, where sharing it is all that is asked; else what the conditions say.
Text wantedChoices(const FactDomain& fact, const QBitArray& states, const Circumstances& circumstances)
{
    const auto list = [&](qsizetype i) { return std::get_if<QStringList>(&fact.values[size_t(i)]); };
    const auto servesWhere = [&](auto&& holds) {
        for (qsizetype i = 1; i < states.size(); ++i) {
            if (list(i) != nullptr && states.testBit(i) != holds(*list(i)))
                return false;
        }
        return true;
    };
    const QStringList named = mentioned(fact);
    const auto has = [&](const QStringList& set) {
        return [&set](const QString& one) { return set.contains(one); };
    };
    const Text labels = labelsOf(named, fact.question->choices);
    if (servesWhere([&](const QStringList& set) { return std::ranges::all_of(named, has(set)); }))
        return {labels.ja + u"をすべて含む"_s, u"all of "_s + labels.en};
    if (servesWhere([&](const QStringList& set) { return std::ranges::any_of(named, has(set)); }))
        return {labels.ja + u"のうち一つ以上を含む"_s, u"one or more of "_s + labels.en};
    if (servesWhere([&](const QStringList& set) { return std::ranges::none_of(named, has(set)); }))
        return {labels.ja + u"を含まない"_s, u"none of "_s + labels.en};
    return wantedByConditions(fact, states, circumstances);
}

template<class T>
std::vector<T> valuesWhere(const FactDomain& fact, const QBitArray& states, bool serving)
{
    std::vector<T> values;
    for (qsizetype i = 1; i < states.size(); ++i) {
        const T* value = std::get_if<T>(&fact.values[size_t(i)]);
        if (value != nullptr && states.testBit(i) == serving)
            values.push_back(*value);
    }
    return values;
}

Text wantedValue(const FactDomain& fact, const QBitArray& states, const Circumstances& circumstances)
{
    switch (fact.question->type) {
    case AnswerType::Bool: {
        const std::vector<bool> serving = valuesWhere<bool>(fact, states, true);
        if (serving.size() != 1)
            return both(u"「はい」または「いいえ」"_s, u"“Yes” or “No”"_s);
        return serving[0] ? both(u"「はい」"_s, u"“Yes”"_s) : both(u"「いいえ」"_s, u"“No”"_s);
    }
    case AnswerType::Choice: {
        const std::vector<QString> serving = valuesWhere<QString>(fact, states, true);
        return wantedChoice({serving.begin(), serving.end()}, fact.question->choices);
    }
    case AnswerType::Choices:
        return wantedChoices(fact, states, circumstances);
    case AnswerType::Integer:
        return wantedNumber(valuesWhere<qint64>(fact, states, true),
                            valuesWhere<qint64>(fact, states, false));
    default:
        return wantedByConditions(fact, states, circumstances);
    }
}

std::set<QString> columnsChanged(const Row& now, const Row& then)
{
    std::set<QString> columns;
    for (const auto& [column, cell] : then) {
        const auto before = now.find(column);
        if (before == now.end() || before->second != cell)
            columns.insert(column);
    }
    return columns;
}

/// The states that change these columns and no others, as values of each; one way for each state where the
/// columns cannot be chosen apart from each other.
void addWays(const std::set<QString>& columns, const std::vector<const Row*>& states,
             std::vector<std::vector<CellChange>>& into)
{
    std::vector<CellChange> way;
    size_t combinations = 1;
    for (const QString& column : columns) {
        CellChange change{column, {}};
        for (const Row* state : states) {
            const Cell& cell = state->at(column);
            if (std::ranges::find(change.values, cell) == change.values.end())
                change.values.push_back(cell);
        }
        combinations *= change.values.size();
        way.push_back(std::move(change));
    }
    if (combinations == states.size()) {
        into.push_back(std::move(way));
        return;
    }
    for (const Row* state : states) {
        std::vector<CellChange>& one = into.emplace_back();
        std::ranges::transform(columns, std::back_inserter(one), [&](const QString& column) {
            return CellChange{column, {state->at(column)}};
        });
    }
}

Text wordsOf(const CellChange& change, const Question& table)
{
    const auto column = std::ranges::find(table.columns, change.column, &Column::id);
    const Text name = quoted(column->label);
    Text wanted;
    if (column->type == AnswerType::Choice) {
        QStringList serving;
        for (const Cell& cell : change.values)
            serving << std::get<QString>(cell);
        wanted = wantedChoice(serving, column->choices);
    } else if (column->type == AnswerType::Text) {
        return {name.ja + u"を記入する"_s, u"fill in "_s + name.en};
    } else {
        std::vector<Text> texts;
        for (const Cell& cell : change.values) {
            const Value value = std::visit([](const auto& content) -> Value { return content; }, cell);
            texts.push_back(wordingOf(&value, column->choices, false));
        }
        wanted = oneOf(texts);
    }
    return {name.ja + u"を"_s + wanted.ja + u"にする"_s, u"set "_s + name.en + u" to "_s + wanted.en};
}

Text wordsOf(const std::vector<std::vector<CellChange>>& ways, const Question& table)
{
    Text all;
    for (const std::vector<CellChange>& way : ways) {
        Text one;
        for (const CellChange& change : way) {
            const Text cell = wordsOf(change, table);
            one.ja += (one.ja.isEmpty() ? u""_s : u"、かつ"_s) + cell.ja;
            one.en += (one.en.isEmpty() ? u""_s : u" and "_s) + cell.en;
        }
        all.ja += (all.ja.isEmpty() ? u""_s : u"、または"_s) + one.ja;
        all.en += (all.en.isEmpty() ? u""_s : u", or "_s) + one.en;
    }
    return all;
}

FactChange rowChange(const FactDomain& fact, const QBitArray& states)
{
    const Question& table = *fact.question;
    FactChange change{.question = table.id,
                      .row = fact.row,
                      .rowName = nameOf(fact.rows[0], fact.row + 1, table),
                      .ways = cellChanges(fact, states)};
    change.wanted = wordsOf(change.ways, table);
    change.says = {quoted(table.label).ja + u"の行"_s + quoted(change.rowName).ja + u": "_s +
                       change.wanted.ja,
                   u"Row "_s + quoted(change.rowName).en + u" of "_s + quoted(table.label).en + u": "_s +
                       change.wanted.en};
    return change;
}

FactChange tableChange(const FactDomain& fact, const QBitArray& states, const Circumstances& circumstances)
{
    FactChange change{.kind = ChangeKind::Answer, .question = fact.question->id};
    for (qsizetype i = 1; i < states.size(); ++i) {
        if (states.testBit(i))
            change.values.emplace_back(Table{{fact.rows[size_t(i)]}});
    }
    change.wanted = wantedByConditions(fact, states, circumstances);
    const Text name = quoted(fact.question->label);
    change.says = {name.ja + u"に記入する（条件: "_s + change.wanted.ja + u"）"_s,
                   u"Fill in "_s + name.en + u" (condition: "_s + change.wanted.en + u")"_s};
    return change;
}

ChangeKind kindOf(const FactDomain& fact)
{
    if (fact.question->claim)
        return ChangeKind::Claim;
    if (fact.question->found)
        return ChangeKind::Measure;
    return fact.answered ? ChangeKind::Alter : ChangeKind::Answer;
}

Text wordsOf(const FactChange& change, const FactDomain& fact)
{
    const Text name = quoted(fact.question->label);
    const Text now =
        wordingOf(fact.answered ? &fact.values[0] : nullptr, fact.question->choices, fact.question->found);
    const bool clause = fact.question->type == AnswerType::Date || fact.question->type == AnswerType::Text;
    switch (change.kind) {
    case ChangeKind::Claim:
        return {name.ja + u"を主張する（解釈。認めるかどうかは認定機関等が判断する）"_s,
                u"Claim "_s + name.en + u" (an interpretation; the body decides whether it is accepted)"_s};
    case ChangeKind::Measure:
        return {name.ja + u"を測り直し、"_s + change.wanted.ja + u"になることを確かめる（現在: "_s + now.ja +
                    u"）"_s,
                u"Measure "_s + name.en + u" again until it is "_s + change.wanted.en + u" (now: "_s +
                    now.en + u")"_s};
    case ChangeKind::Answer:
        if (clause)
            return {name.ja + u"に答える（条件: "_s + change.wanted.ja + u"）"_s,
                    u"Answer "_s + name.en + u" (condition: "_s + change.wanted.en + u")"_s};
        return {name.ja + u"に答える（"_s + change.wanted.ja + u"であること）"_s,
                u"Answer "_s + name.en + u" (it must be "_s + change.wanted.en + u")"_s};
    default:
        break;
    }
    if (clause)
        return {name.ja + u"を改める（条件: "_s + change.wanted.ja + u"、現在: "_s + now.ja + u"）"_s,
                u"Change "_s + name.en + u" (condition: "_s + change.wanted.en + u"; now: "_s + now.en +
                    u")"_s};
    const QString to = change.wanted.ja.endsWith(u"含む"_s) || change.wanted.ja.endsWith(u"含まない"_s)
                           ? u"ようにする"_s
                           : u"にする"_s;
    const QString particle = to == u"にする" ? u"を"_s : u"が"_s;
    return {name.ja + particle + change.wanted.ja + to + u"（現在: "_s + now.ja + u"）"_s,
            u"Change "_s + name.en + u" to "_s + change.wanted.en + u" (now: "_s + now.en + u")"_s};
}

} // namespace

std::vector<std::vector<CellChange>> cellChanges(const FactDomain& row, const QBitArray& states)
{
    std::map<std::set<QString>, std::vector<const Row*>> byColumns;
    for (qsizetype i = 1; i < states.size(); ++i) {
        if (states.testBit(i))
            byColumns[columnsChanged(row.rows[0], row.rows[size_t(i)])].push_back(&row.rows[size_t(i)]);
    }
    std::vector<std::vector<CellChange>> ways;
    for (const auto& [columns, rows] : byColumns) {
        const bool larger = std::ranges::any_of(byColumns, [&](const auto& other) {
            return other.first != columns && std::ranges::includes(columns, other.first);
        });
        if (!larger)
            addWays(columns, rows, ways);
    }
    return ways;
}

FactChange changeOf(const FactDomain& fact, const QBitArray& states, const Circumstances& circumstances)
{
    if (fact.question == nullptr)
        return {.kind = ChangeKind::Attach,
                .wanted = {u"適用範囲についての証拠"_s, u"evidence for the scope"_s},
                .says = {u"適用範囲についての証拠を添付する"_s, u"Attach evidence for the scope"_s}};
    if (fact.isRows())
        return fact.row < 0 ? tableChange(fact, states, circumstances) : rowChange(fact, states);
    FactChange change{.kind = kindOf(fact), .question = fact.question->id};
    for (qsizetype i = 1; i < states.size(); ++i) {
        if (states.testBit(i))
            change.values.push_back(fact.values[size_t(i)]);
    }
    change.wanted = wantedValue(fact, states, circumstances);
    change.says = wordsOf(change, fact);
    return change;
}

} // namespace tekigo
