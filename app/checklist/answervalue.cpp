#include "checklist/answersfile.h"

#include "checklist/vocabulary.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr qsizetype longestText = 20000; ///< characters of one answer or cell
constexpr size_t mostRows = 2000;        ///< of one table

QStringList idsOf(const std::vector<Choice>& choices)
{
    QStringList ids;
    for (const Choice& choice : choices)
        ids << choice.id;
    return ids;
}

QString whyNotChoice(const std::vector<Choice>& choices, const QString& id)
{
    if (std::ranges::find(choices, id, &Choice::id) != choices.end())
        return {};
    return Say::tr("“%1” is not one of the choices; they are %2").arg(id, quotedList(idsOf(choices)));
}

/// Line breaks and tabs are text; other control characters come from a slip and break the dossier.
QString whyNotText(const QString& text)
{
    const auto isControl = [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
    };
    if (text.size() > longestText)
        return Say::tr("the text has more than %1 characters; shorten it or attach it as evidence")
            .arg(longestText);
    if (std::ranges::any_of(text, isControl))
        return Say::tr("the text holds control characters; remove them");
    if (!text.isValidUtf16())
        return Say::tr("the text holds half a character; type it anew");
    return {};
}

QString whyNotNumber(const Question& question, qint64 number)
{
    if (question.minimum && number < *question.minimum)
        return Say::tr("%1 is too small; the least is %2").arg(number).arg(*question.minimum);
    if (question.maximum && number > *question.maximum)
        return Say::tr("%1 is too large; the most is %2").arg(number).arg(*question.maximum);
    return {};
}

QString whyNotSeveral(const Question& question, const QStringList& chosen)
{
    QSet<QString> seen;
    for (const QString& id : chosen) {
        if (const QString why = whyNotChoice(question.choices, id); !why.isEmpty())
            return why;
        if (seen.contains(id))
            return Say::tr("“%1” is given twice; remove one").arg(id);
        seen.insert(id);
        if (chosen.size() > 1 && std::ranges::find(question.choices, id, &Choice::id)->alone)
            return Say::tr("“%1” stands alone; remove it or the others").arg(id);
    }
    return {};
}

QString whyNotCell(const Column& column, const Cell& cell)
{
    const QString* text = std::get_if<QString>(&cell);
    switch (column.type) {
    case AnswerType::Bool:
        return std::holds_alternative<bool>(cell) ? QString() : Say::tr("true or false is expected here");
    case AnswerType::Integer:
        return std::holds_alternative<qint64>(cell) ? QString() : Say::tr("a whole number is expected here");
    case AnswerType::Choice:
        return text == nullptr ? Say::tr("a choice is expected here") : whyNotChoice(column.choices, *text);
    default:
        return text == nullptr ? Say::tr("a text is expected here") : whyNotText(*text);
    }
}

QString whyNotTable(const Question& question, const Table& table)
{
    if (table.rows.size() > mostRows)
        return Say::tr("the table has more than %1 rows; join some").arg(mostRows);
    for (const Row& row : table.rows) {
        for (const auto& [id, cell] : row) {
            const auto column = std::ranges::find(question.columns, id, &Column::id);
            if (column == question.columns.end())
                return Say::tr("the table has no column “%1”").arg(id);
            if (const QString why = whyNotCell(*column, cell); !why.isEmpty())
                return id + u": "_s + why;
        }
    }
    return {};
}

QString whyNotNone(const Question& question)
{
    const bool allowed = question.type == AnswerType::Text || question.type == AnswerType::Date ||
                         question.type == AnswerType::Integer;
    if (allowed)
        return {};
    if (std::ranges::find(question.choices, u"none"_s, &Choice::id) != question.choices.end())
        return Say::tr("null is not an answer here; write none where there is none, or remove the line while "
                       "it is not answered");
    return Say::tr("null is not an answer here; remove the line while it is not answered");
}

QString whyNotType(AnswerType type)
{
    switch (type) {
    case AnswerType::Bool:
        return Say::tr("true or false is expected here");
    case AnswerType::Choice:
        return Say::tr("a choice is expected here");
    case AnswerType::Choices:
        return Say::tr("a list of choices is expected here: [ …, … ]");
    case AnswerType::Integer:
        return Say::tr("a whole number is expected here");
    case AnswerType::Text:
        return Say::tr("a text is expected here");
    case AnswerType::Date:
        return Say::tr("a date that exists is expected here: 2026-04-01");
    case AnswerType::Table:
        return Say::tr("a list of rows is expected here; [] where there are none");
    }
    return {};
}

/// The value as a T, or nullptr where it is something else.
template<class T>
const T* as(const Value& value, const Question& question, AnswerType type)
{
    return question.type == type ? std::get_if<T>(&value) : nullptr;
}

} // namespace

QString whyNot(const Question& question, const Value& value)
{
    if (question.found)
        return Say::tr("only an instrument answers this; remove the line");
    if (std::holds_alternative<None>(value))
        return whyNotNone(question);
    if (as<bool>(value, question, AnswerType::Bool) != nullptr)
        return {};
    if (const auto* choice = as<QString>(value, question, AnswerType::Choice))
        return whyNotChoice(question.choices, *choice);
    if (const auto* chosen = as<QStringList>(value, question, AnswerType::Choices))
        return whyNotSeveral(question, *chosen);
    if (const auto* number = as<qint64>(value, question, AnswerType::Integer))
        return whyNotNumber(question, *number);
    if (const auto* text = as<QString>(value, question, AnswerType::Text))
        return whyNotText(*text);
    if (const auto* date = as<QDate>(value, question, AnswerType::Date))
        return date->isValid() && date->year() >= 1 && date->year() <= 9999 ? QString()
                                                                            : whyNotType(question.type);
    if (const auto* table = as<Table>(value, question, AnswerType::Table))
        return whyNotTable(question, *table);
    return whyNotType(question.type);
}

} // namespace tekigo
