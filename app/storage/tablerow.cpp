#include "storage/tablerow.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <ranges>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

struct Shape
{
    QString table;
    QStringList key;
};

const std::vector<Shape>& shapes()
{
    static const std::vector<Shape> all = {
        {u"maker"_s, {u"id"_s}},
        {u"product"_s, {u"id"_s}},
        {u"revision"_s, {u"id"_s}},
        {u"answer"_s, {u"revision"_s, u"question"_s}},
        {u"evidence"_s, {u"id"_s}},
        {u"evidence_link"_s, {u"evidence"_s, u"position"_s}},
        {u"test_record"_s, {u"id"_s}},
        {u"finding"_s, {u"id"_s}},
        {u"effective"_s, {u"checklist"_s}},
        {u"approval"_s, {u"id"_s}},
        {u"baseline"_s, {u"revision"_s}},
    };
    return all;
}

/// SQLite takes a null QString for NULL; an empty text is a text.
QVariant bound(const QJsonValue& value)
{
    if (value.isNull())
        return {};
    if (value.isString())
        return value.toString().isNull() ? u""_s : value.toString();
    return value.toInteger();
}

QVariantList bound(const QJsonObject& values)
{
    QVariantList list;
    for (const QJsonValue value : values)
        list += bound(value);
    return list;
}

QString where(const QJsonObject& key)
{
    return u" WHERE "_s + key.keys().join(u" = ? AND "_s) + u" = ?"_s;
}

Result<QJsonObject> stored(const Database& database, const QString& table, const QJsonObject& key)
{
    Query query(database, u"SELECT * FROM "_s + table + where(key), bound(key));
    const QJsonObject row = query.next() ? query.row() : QJsonObject();
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return row;
}

Result<void> insert(const Database& database, const QString& table, const QJsonObject& values)
{
    const QStringList marks(values.size(), u"?"_s);
    return database.run(u"INSERT INTO "_s + table + u" ("_s + values.keys().join(u", "_s) + u") VALUES ("_s +
                            marks.join(u", "_s) + u')',
                        bound(values));
}

Result<void> update(const Database& database, const QString& table, const QJsonObject& key,
                    const QJsonObject& values)
{
    return database.run(u"UPDATE "_s + table + u" SET "_s + values.keys().join(u" = ?, "_s) + u" = ?"_s +
                            where(key),
                        bound(values) + bound(key));
}

using Rows = std::map<std::pair<QString, QByteArray>, QJsonObject>;

Rows byKey(const std::vector<TableRow>& rows)
{
    Rows map;
    for (const TableRow& row : rows)
        map[{row.table, QJsonDocument(keyOf(row.table, row.values)).toJson(QJsonDocument::Compact)}] =
            row.values;
    return map;
}

} // namespace

QJsonObject RowSwap::key() const
{
    return keyOf(table, after.isEmpty() ? before : after);
}

QStringList swappedTables()
{
    QStringList names;
    for (const Shape& shape : shapes())
        names += shape.table;
    return names;
}

QStringList keyColumns(const QString& table)
{
    const auto shape = std::ranges::find(shapes(), table, &Shape::table);
    return shape == shapes().end() ? QStringList() : shape->key;
}

QJsonObject keyOf(const QString& table, const QJsonObject& values)
{
    QJsonObject key;
    for (const QString& column : keyColumns(table))
        key[column] = values[column];
    return key;
}

RowSwaps difference(const std::vector<TableRow>& before, const std::vector<TableRow>& after)
{
    const Rows old = byKey(before);
    const Rows made = byKey(after);
    RowSwaps swaps;
    for (const auto& [name, values] : old)
        if (!made.contains(name))
            swaps.push_back({name.first, values, {}});
    for (const auto& [name, values] : made) {
        const auto was = old.find(name);
        if (was == old.end())
            swaps.push_back({name.first, {}, values});
        else if (was->second != values)
            swaps.push_back({name.first, was->second, values});
    }
    return swaps;
}

RowSwaps reversed(const RowSwaps& swaps)
{
    RowSwaps back;
    for (const RowSwap& swap : std::views::reverse(swaps))
        back.push_back(swap.reversed());
    return back;
}

Result<void> apply(const Database& database, const RowSwap& swap)
{
    const QJsonObject key = swap.key();
    const auto current = stored(database, swap.table, key);
    if (!current)
        return std::unexpected(current.error());
    if (*current != swap.before)
        return failure(Error::Kind::Damaged,
                       QCoreApplication::translate("TableRow",
                                                   "%1 was changed by something other than Tekigo (table "
                                                   "%2). Restore it from a backup.")
                           .arg(database.file(), swap.table));
    if (swap.before.isEmpty())
        return insert(database, swap.table, swap.after);
    if (swap.after.isEmpty())
        return database.run(u"DELETE FROM "_s + swap.table + where(key), bound(key));
    return update(database, swap.table, key, swap.after);
}

} // namespace tekigo
