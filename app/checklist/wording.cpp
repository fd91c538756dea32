#include "checklist/wording.h"

#include "base/counted.h"
#include "checklist/leaf.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Kind = Condition::Kind;

Text quoted(const Text& text)
{
    return {u"「"_s + text.ja + u"」"_s, u"“"_s + text.en + u"”"_s};
}

/// What a condition reads: a question of the bank, or a column of the table.
struct Subject
{
    Text label;
    std::vector<Choice> choices;
    bool found = false;
};

Subject subjectOf(const Condition& condition, const Catalogue& catalogue, const Question* table)
{
    if (table != nullptr) {
        const auto column = std::ranges::find(table->columns, condition.subject, &Column::id);
        if (column != table->columns.end())
            return {column->label, column->choices, false};
    } else if (const Question* question = catalogue.question(condition.subject)) {
        return {question->label, question->choices, question->found};
    }
    return {{condition.subject, condition.subject}, {}, false};
}

Text labelOf(const QString& choice, const std::vector<Choice>& choices)
{
    const auto found = std::ranges::find(choices, choice, &Choice::id);
    return found == choices.end() ? Text{choice, choice} : found->label;
}

Text listed(const QStringList& values, const std::vector<Choice>& choices)
{
    Text all;
    for (const QString& value : values) {
        const Text one = quoted(labelOf(value, choices));
        all.ja += one.ja;
        all.en += (all.en.isEmpty() ? u""_s : u", "_s) + one.en;
    }
    return all;
}

Text wordChoice(const Condition& condition, const Subject& subject, bool is)
{
    const Text name = quoted(subject.label);
    const Text values = listed(condition.values, subject.choices);
    const bool one = condition.values.size() == 1;
    const QString ja =
        one ? (is ? u"である"_s : u"ではない"_s) : (is ? u"のいずれかである"_s : u"のいずれでもない"_s);
    const QString en = one ? (is ? u" is "_s : u" is not "_s) : (is ? u" is one of "_s : u" is none of "_s);
    return {name.ja + u"が"_s + values.ja + ja, name.en + en + values.en};
}

Text wordIncludes(const Condition& condition, const Subject& subject, bool is)
{
    const Text name = quoted(subject.label);
    const Text values = listed(condition.values, subject.choices);
    if (condition.kind == Kind::Includes)
        return {name.ja + u"に"_s + values.ja + (is ? u"をすべて含む"_s : u"のうち含まれないものがある"_s),
                name.en + (is ? u" includes all of "_s : u" does not include all of "_s) + values.en};
    return {name.ja + u"に"_s + values.ja + (is ? u"のいずれかを含む"_s : u"をいずれも含まない"_s),
            name.en + (is ? u" includes one or more of "_s : u" includes none of "_s) + values.en};
}

Text wordBefore(const Condition& condition, const Text& name, bool is)
{
    const Text day = condition.date
                         ? Text{condition.date->toString(Qt::ISODate), condition.date->toString(Qt::ISODate)}
                         : Text{u"施行日"_s, u"the effective date"_s};
    return {name.ja + u"が "_s + day.ja + (is ? u" より前である"_s : u" 以後である"_s),
            name.en + (is ? u" is before "_s : u" is not before "_s) + day.en};
}

Text wordNumber(const Condition& condition, const Text& name, bool is)
{
    const QString number = QString::number(condition.number);
    if (condition.kind == Kind::AtLeast)
        return {name.ja + u"が "_s + number + (is ? u" 以上である"_s : u" 未満である"_s),
                name.en + (is ? u" is %1 or more"_s : u" is below %1"_s).arg(number)};
    return {name.ja + u"が "_s + number + (is ? u" を超えない"_s : u" を超える"_s),
            name.en + (is ? u" is not above %1"_s : u" is above %1"_s).arg(number)};
}

Text wordClaim(const Text& name, bool is)
{
    return {name.ja + (is ? u"を申し立てている"_s : u"を申し立てていない"_s),
            (is ? u"The claim %1 is made"_s : u"The claim %1 is not made"_s).arg(name.en)};
}

Text wordEvidence(bool is)
{
    return is ? Text{u"適用範囲についての証拠が添付されている"_s, u"Evidence for the scope is attached"_s}
              : Text{u"適用範囲についての証拠が添付されていない"_s,
                     u"No evidence for the scope is attached"_s};
}

Text wordLeaf(const Condition& leaf, const Catalogue& catalogue, const Question* table, bool is)
{
    const Subject subject = subjectOf(leaf, catalogue, table);
    const Text name = quoted(subject.label);
    switch (leaf.kind) {
    case Kind::Holds:
        return {name.ja + (is ? u"が「はい」である"_s : u"が「いいえ」である"_s),
                name.en + (is ? u" is “Yes”"_s : u" is “No”"_s)};
    case Kind::In:
        return wordChoice(leaf, subject, is);
    case Kind::AtLeast:
    case Kind::NotAbove:
        return wordNumber(leaf, name, is);
    case Kind::Before:
        return wordBefore(leaf, name, is);
    case Kind::Includes:
    case Kind::IncludesAny:
        return wordIncludes(leaf, subject, is);
    case Kind::Given:
        return {name.ja + (is ? u"が示されている"_s : u"が示されていない"_s),
                name.en + (is ? u" is given"_s : u" is not given"_s)};
    case Kind::NotFalse:
        return {name.ja + (is ? u"が「いいえ」ではない"_s : u"が「いいえ」である"_s),
                name.en + (is ? u" is not “No”"_s : u" is “No”"_s)};
    case Kind::Claim:
        return wordClaim(name, is);
    default:
        return wordEvidence(is);
    }
}

Text joined(const std::vector<Condition>& parts, const Catalogue& catalogue, const Question* table,
            const Text& by)
{
    Text all;
    for (const Condition& part : parts) {
        const Text one = wordingOf(part, catalogue, table);
        all.ja += (all.ja.isEmpty() ? u""_s : by.ja) + one.ja;
        all.en += (all.en.isEmpty() ? u""_s : by.en) + one.en;
    }
    return all;
}

Text wordEvery(const Condition& every, const Catalogue& catalogue)
{
    const Question* table = catalogue.question(every.subject);
    const Text name = quoted(table == nullptr ? Text{every.subject, every.subject} : table->label);
    const Text holds = wordingOf(every.parts[1], catalogue, table);
    if (every.parts[0].kind == Kind::All && every.parts[0].parts.empty())
        return {name.ja + u"のすべての行で、"_s + holds.ja,
                u"In every row of "_s + name.en + u", "_s + holds.en};
    const Text where = wordingOf(every.parts[0], catalogue, table);
    return {name.ja + u"のうち、"_s + where.ja + u"すべての行で、"_s + holds.ja,
            u"In every row of "_s + name.en + u" where "_s + where.en + u", "_s + holds.en};
}

Text wordValue(const Value& value, const std::vector<Choice>& choices)
{
    if (std::holds_alternative<None>(value))
        return {u"なし"_s, u"None"_s};
    if (const bool* is = std::get_if<bool>(&value))
        return *is ? Text{u"はい"_s, u"Yes"_s} : Text{u"いいえ"_s, u"No"_s};
    if (const qint64* number = std::get_if<qint64>(&value))
        return {QString::number(*number), QString::number(*number)};
    if (const QDate* date = std::get_if<QDate>(&value))
        return {date->toString(Qt::ISODate), date->toString(Qt::ISODate)};
    if (const QString* text = std::get_if<QString>(&value))
        return labelOf(*text, choices);
    if (const Table* table = std::get_if<Table>(&value)) {
        const qsizetype rows = qsizetype(table->rows.size());
        return rows == 0 ? Text{u"0行（なし）"_s, u"No rows"_s}
                         : ofCount(rows, {u"%1行"_s.arg(rows), u"%1 rows"_s.arg(rows)}, u"1 row"_s);
    }
    Text all;
    for (const QString& choice : std::get<QStringList>(value)) {
        const Text one = labelOf(choice, choices);
        all.ja += (all.ja.isEmpty() ? u""_s : u"、"_s) + one.ja;
        all.en += (all.en.isEmpty() ? u""_s : u", "_s) + one.en;
    }
    return all.isEmpty() ? Text{u"該当するものなし"_s, u"None of them"_s} : all;
}

} // namespace

Text wordingOf(const Condition& condition, const Catalogue& catalogue, const Question* table)
{
    if (!condition.says.isEmpty())
        return condition.says;
    switch (condition.kind) {
    case Kind::Not:
        return wordingOfNot(condition.parts[0], catalogue, table);
    case Kind::All:
        return joined(condition.parts, catalogue, table, {u"、かつ"_s, u" and "_s});
    case Kind::Any:
        return joined(condition.parts, catalogue, table, {u"、または"_s, u" or "_s});
    case Kind::Implies: {
        const Text first = wordingOf(condition.parts[0], catalogue, table);
        const Text then = wordingOf(condition.parts[1], catalogue, table);
        return {first.ja + u"ならば、"_s + then.ja, u"if "_s + first.en + u", then "_s + then.en};
    }
    case Kind::Every:
        return wordEvery(condition, catalogue);
    default:
        return wordLeaf(condition, catalogue, table, true);
    }
}

Text wordingOfNot(const Condition& condition, const Catalogue& catalogue, const Question* table)
{
    if (isLeaf(condition) && condition.says.isEmpty())
        return wordLeaf(condition, catalogue, table, false);
    if (condition.kind == Kind::Not && condition.says.isEmpty())
        return wordingOf(condition.parts[0], catalogue, table);
    const Text is = wordingOf(condition, catalogue, table);
    return {u"次のことが成り立たない（"_s + is.ja + u"）"_s, u"It is not the case that "_s + is.en};
}

Text wordingOf(const Value* value, const std::vector<Choice>& choices, bool found)
{
    if (value != nullptr)
        return wordValue(*value, choices);
    return found ? Text{u"検出結果なし"_s, u"Nothing found so far"_s} : Text{u"未回答"_s, u"Not answered"_s};
}

Text nameOf(const Row& row, int number, const Question& table)
{
    Text name;
    for (const QString& key : table.key) {
        const auto cell = row.find(key);
        const auto column = std::ranges::find(table.columns, key, &Column::id);
        if (cell == row.end() || column == table.columns.end())
            continue;
        const Value value = std::visit([](const auto& content) -> Value { return content; }, cell->second);
        const Text one = wordValue(value, column->choices);
        name.ja += (name.ja.isEmpty() ? u""_s : u" / "_s) + one.ja;
        name.en += (name.en.isEmpty() ? u""_s : u" / "_s) + one.en;
    }
    return name.isEmpty() ? Text{u"%1行目"_s.arg(number), u"row %1"_s.arg(number)} : name;
}

} // namespace tekigo
