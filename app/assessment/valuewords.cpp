#include "assessment/valuewords.h"

#include "assessment/phrase.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

Text choiceLabel(const std::vector<Choice>& choices, const QString& id)
{
    const auto found = std::ranges::find(choices, id, &Choice::id);
    return found == choices.end() ? same(id) : found->label;
}

Text yesOrNo(bool yes)
{
    return yes ? Text{u"はい"_s, u"Yes"_s} : Text{u"いいえ"_s, u"No"_s};
}

Text cellWords(const Column& column, const Cell& cell)
{
    if (const bool* yes = std::get_if<bool>(&cell))
        return yesOrNo(*yes);
    if (const qint64* number = std::get_if<qint64>(&cell))
        return same(QString::number(*number));
    return choiceLabel(column.choices, std::get<QString>(cell));
}

Text rowWords(const Question& question, const Row& row)
{
    std::vector<Text> cells;
    for (const Column& column : question.columns)
        if (const auto cell = row.find(column.id); cell != row.end())
            cells.push_back(
                phrase({u"%1：%2"_s, u"%1: %2"_s}, {column.label, cellWords(column, cell->second)}));
    return listed(cells);
}

struct InWords
{
    const Question* question;

    Text operator()(None) const { return {u"なし"_s, u"none"_s}; }
    Text operator()(bool yes) const { return yesOrNo(yes); }
    Text operator()(qint64 number) const { return same(QString::number(number)); }
    Text operator()(const QString& text) const
    {
        return question ? choiceLabel(question->choices, text) : same(text);
    }
    Text operator()(const QDate& date) const { return same(date.toString(Qt::ISODate)); }
    Text operator()(const QStringList& ids) const
    {
        std::vector<Text> labels;
        for (const QString& id : ids)
            labels.push_back((*this)(id));
        return labels.empty() ? Text{u"該当する選択肢なし"_s, u"none of these"_s} : listed(labels);
    }
    Text operator()(const Table& table) const
    {
        if (table.rows.empty() || !question)
            return phrase({u"%1行の表"_s, u"a table (rows: %1)"_s},
                          {same(QString::number(table.rows.size()))});
        Text lines;
        for (const Row& row : table.rows) {
            const Text words = rowWords(*question, row);
            lines = {lines.ja + (lines.ja.isEmpty() ? u""_s : u"\n"_s) + words.ja,
                     lines.en + (lines.en.isEmpty() ? u""_s : u"\n"_s) + words.en};
        }
        return lines;
    }
};

} // namespace

Text valueWords(const Question* question, const std::optional<Value>& value)
{
    return value ? std::visit(InWords{question}, *value) : Text{u"未回答"_s, u"unanswered"_s};
}

} // namespace tekigo
