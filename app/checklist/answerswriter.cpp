#include "checklist/answersfile.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Always in double quotes: what is quoted is text, whatever it looks like. Everything that YAML might fold,
/// cut or show as nothing is escaped.
QString quotedText(const QString& text)
{
    QString quoted;
    for (const char32_t c : text.toUcs4()) {
        if (c == U'"' || c == U'\\')
            quoted += u'\\';
        if (c == U'\n')
            quoted += u"\\n";
        else if (c == U'\t')
            quoted += u"\\t";
        else if (QChar::isPrint(c) && !QChar::isSpace(c) && c != 0xFEFF)
            quoted += QString::fromUcs4(&c, 1);
        else if (c == U' ' || c == U'\u3000')
            quoted += QChar(char16_t(c));
        else
            quoted += u"\\U%1"_s.arg(uint(c), 8, 16, QChar(u'0'));
    }
    return u'"' + quoted + u'"';
}

/// A choice's id as it stands in the bank; quoted where YAML would take it for something else.
QString writtenId(const QString& id)
{
    static const QRegularExpression plain(u"^(?!null$|true$|false$)[a-z][a-z0-9-]*$"_s);
    return plain.match(id).hasMatch() ? id : quotedText(id);
}

QString written(const Cell& cell, AnswerType type)
{
    if (const bool* is = std::get_if<bool>(&cell))
        return *is ? u"true"_s : u"false"_s;
    if (const qint64* number = std::get_if<qint64>(&cell))
        return QString::number(*number);
    const QString& text = std::get<QString>(cell);
    return type == AnswerType::Choice ? writtenId(text) : quotedText(text);
}

/// A row as one flow map, columns in the bank's order.
QString writtenRow(const Row& row, const Question& question)
{
    QStringList cells;
    for (const Column& column : question.columns) {
        if (const auto cell = row.find(column.id); cell != row.end())
            cells << column.id + u": "_s + written(cell->second, column.type);
    }
    return cells.isEmpty() ? u"{}"_s : u"{ "_s + cells.join(u", "_s) + u" }"_s;
}

QString writtenChoices(const QStringList& chosen)
{
    QStringList ids;
    for (const QString& id : chosen)
        ids << writtenId(id);
    return ids.isEmpty() ? u"[]"_s : u"[ "_s + ids.join(u", "_s) + u" ]"_s;
}

QString written(const Value& value, const Question& question)
{
    if (std::holds_alternative<None>(value))
        return u"null"_s;
    if (const QDate* date = std::get_if<QDate>(&value))
        return date->toString(Qt::ISODate);
    if (const QStringList* chosen = std::get_if<QStringList>(&value))
        return writtenChoices(*chosen);
    if (const Table* table = std::get_if<Table>(&value)) {
        QString rows;
        for (const Row& row : table->rows)
            rows += u"\n  - "_s + writtenRow(row, question);
        return rows.isEmpty() ? u"[]"_s : rows;
    }
    if (const bool* is = std::get_if<bool>(&value))
        return written(Cell(*is), question.type);
    if (const qint64* number = std::get_if<qint64>(&value))
        return written(Cell(*number), question.type);
    return written(Cell(std::get<QString>(value)), question.type);
}

} // namespace

QByteArray writeAnswers(const Facts& facts, const Catalogue& catalogue, Language language)
{
    QString yaml;
    for (const Question& question : catalogue.questions) {
        const auto fact = facts.find(question.id);
        if (fact == facts.end() || question.found)
            continue;
        const QString value = written(fact->second, question);
        yaml += u"# "_s + question.label.in(language).simplified() + u'\n' + question.id + u':';
        yaml += (value.startsWith(u'\n') ? u""_s : u" "_s) + value + u'\n';
    }
    return yaml.isEmpty() ? QByteArrayLiteral("{}\n") : yaml.toUtf8();
}

} // namespace tekigo
