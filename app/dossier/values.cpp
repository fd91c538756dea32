#include "dossier/values.h"

#include "base/counted.h"
#include "dossier/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString worded(bool value, Language language)
{
    return (value ? words::yes() : words::no()).in(language);
}

QStringList wordedText(const Question& question, const QString& value, Language language)
{
    if (question.type == AnswerType::Choice)
        return {choiceLabel(question.choices, value, language)};
    return lines(value);
}

QStringList wordedChoices(const Question& question, const QStringList& ids, Language language)
{
    if (ids.isEmpty())
        return {Text{u"該当する選択肢なし"_s, u"None of the choices"_s}.in(language)};
    QStringList labels;
    for (const QString& id : ids)
        labels.append(choiceLabel(question.choices, id, language));
    return labels;
}

} // namespace

QString choiceLabel(const std::vector<Choice>& choices, const QString& id, Language language)
{
    for (const Choice& choice : choices)
        if (choice.id == id)
            return choice.label.in(language);
    return id;
}

QStringList wordedValue(const Question& question, const Value& value, Language language)
{
    if (std::holds_alternative<None>(value))
        return {words::none().in(language)};
    if (const auto* yes = std::get_if<bool>(&value))
        return {worded(*yes, language)};
    if (const auto* number = std::get_if<qint64>(&value))
        return {QString::number(*number)};
    if (const auto* text = std::get_if<QString>(&value))
        return wordedText(question, *text, language);
    if (const auto* ids = std::get_if<QStringList>(&value))
        return wordedChoices(question, *ids, language);
    if (const auto* date = std::get_if<QDate>(&value))
        return {wordedDate(*date)};
    return {};
}

QString wordedCell(const Column& column, const Cell& cell, Language language)
{
    if (const auto* yes = std::get_if<bool>(&cell))
        return worded(*yes, language);
    if (const auto* number = std::get_if<qint64>(&cell))
        return QString::number(*number);
    const QString& text = std::get<QString>(cell);
    return column.type == AnswerType::Choice ? choiceLabel(column.choices, text, language) : text;
}

QString wordedDate(const QDate& date)
{
    return date.toString(Qt::ISODate);
}

QString wordedMoment(const QDateTime& moment)
{
    if (!moment.isValid())
        return u"–"_s;
    return moment.toOffsetFromUtc(9 * 3600).toString(u"yyyy-MM-dd HH:mm"_s) + u" (UTC+09:00)"_s;
}

QString wordedSize(qint64 bytes, Language language)
{
    return QLocale(QLocale::English).toString(bytes) + ofCount(bytes, {u" バイト"_s, u" bytes"_s}, u" byte"_s).in(language);
}

QString hex(const QByteArray& digest)
{
    return QString::fromLatin1(digest.toHex());
}

QString digestHead(const QByteArray& digest)
{
    return hex(digest).left(16) + u'…';
}

QStringList lines(const QString& text)
{
    QString clean = text;
    clean.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    QStringList all = clean.split(u'\n');
    while (!all.isEmpty() && all.first().trimmed().isEmpty())
        all.removeFirst();
    while (!all.isEmpty() && all.last().trimmed().isEmpty())
        all.removeLast();
    return all;
}

} // namespace tekigo
