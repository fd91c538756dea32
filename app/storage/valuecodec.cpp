#include "storage/valuecodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

struct Typed
{
    QString type;
    QJsonValue json;
};

QJsonValue jsonOf(const Cell& cell)
{
    if (const auto* yes = std::get_if<bool>(&cell))
        return *yes;
    if (const auto* number = std::get_if<qint64>(&cell))
        return *number;
    return storable(std::get<QString>(cell));
}

QJsonArray jsonOf(const Table& table)
{
    QJsonArray rows;
    for (const Row& row : table.rows) {
        QJsonObject cells;
        for (const auto& [column, cell] : row)
            cells[column] = jsonOf(cell);
        rows += cells;
    }
    return rows;
}

struct ToJson
{
    Typed operator()(None) const { return {u"none"_s, QJsonValue::Null}; }
    Typed operator()(bool yes) const { return {u"bool"_s, yes}; }
    Typed operator()(qint64 number) const { return {u"integer"_s, number}; }
    Typed operator()(const QString& text) const { return {u"text"_s, storable(text)}; }
    Typed operator()(const QStringList& ids) const { return {u"choices"_s, QJsonArray::fromStringList(ids)}; }
    Typed operator()(const QDate& date) const { return {u"date"_s, date.toString(Qt::ISODate)}; }
    Typed operator()(const Table& table) const { return {u"table"_s, jsonOf(table)}; }
};

/// A lone value as JSON text; QJsonDocument only writes lists and objects.
QString written(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QJsonValue parsed(const QString& text)
{
    return QJsonDocument::fromJson('[' + text.toUtf8() + ']').array().at(0);
}

Cell cellOf(const QJsonValue& json)
{
    if (json.isBool())
        return json.toBool();
    if (json.isDouble())
        return qint64(json.toInteger());
    return json.toString();
}

Table tableOf(const QJsonArray& rows)
{
    Table table;
    for (const QJsonValue row : rows) {
        const QJsonObject cells = row.toObject();
        Row& made = table.rows.emplace_back();
        for (auto cell = cells.begin(); cell != cells.end(); ++cell)
            made.emplace(cell.key(), cellOf(cell.value()));
    }
    return table;
}

/// https://www.sqlite.org/src/file/src/utf.c: READ_UTF16 and what follows it know neither.
bool isChanged(QChar character)
{
    return character.isNull() || character.unicode() >= 0xfffe;
}

QStringList listOf(const QJsonArray& array)
{
    QStringList list;
    for (const QJsonValue item : array)
        list += item.toString();
    return list;
}

} // namespace

void putValue(QJsonObject& row, const std::optional<Value>& value)
{
    const Typed typed = value ? std::visit(ToJson(), *value) : Typed();
    row[u"type"_s] = value ? QJsonValue(typed.type) : QJsonValue::Null;
    row[u"value"_s] = value ? QJsonValue(written(typed.json)) : QJsonValue::Null;
}

std::optional<Value> takeValue(const QJsonObject& row)
{
    const QString type = row[u"type"_s].toString();
    const QJsonValue json = parsed(row[u"value"_s].toString());
    if (type == u"none"_s)
        return None();
    if (type == u"bool"_s)
        return json.toBool();
    if (type == u"integer"_s)
        return qint64(json.toInteger());
    if (type == u"text"_s)
        return json.toString();
    if (type == u"choices"_s)
        return listOf(json.toArray());
    if (type == u"date"_s)
        return QDate::fromString(json.toString(), Qt::ISODate);
    if (type == u"table"_s)
        return tableOf(json.toArray());
    return std::nullopt;
}

QString storable(const QString& text)
{
    if (text.isValidUtf16() && std::ranges::none_of(text, isChanged))
        return text;
    QString kept = text;
    for (qsizetype i = 0; i < kept.size(); ++i) {
        const bool pair = kept[i].isHighSurrogate() && i + 1 < kept.size() && kept[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (kept[i].isSurrogate() || isChanged(kept[i]))
            kept[i] = QChar::ReplacementCharacter;
    }
    return kept;
}

} // namespace tekigo
