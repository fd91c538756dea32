#include "storage/history.h"

#include "base/digest.h"
#include "storage/codec.h"
#include "storage/rowowner.h"
#include "storage/standings.h"
#include "storage/valuecodec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindIds = {"do", "undo", "redo"};

QString kindId(HistoryEntry::Kind kind)
{
    return QString::fromLatin1(kindIds.at(size_t(kind)));
}

std::optional<HistoryEntry::Kind> kindOf(const QString& id)
{
    for (size_t i = 0; i < kindIds.size(); ++i)
        if (id == QLatin1StringView(kindIds[i]))
            return HistoryEntry::Kind(i);
    return std::nullopt;
}

QJsonValue orNull(const QJsonObject& row)
{
    return row.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(row);
}

void raise(std::map<QString, qint64>& counters, const QString& name, qint64 number)
{
    qint64& last = counters[name];
    last = std::max(last, number);
}

/// The subject that a swapped row belongs to. Links have none of their own: what changes them changes their evidence's
/// revision, which the entry names.
QString subjectOf(const RowOwner& owner)
{
    switch (owner.kind) {
    case RowOwner::Kind::Revision:
        return revisionSubject(owner.number);
    case RowOwner::Kind::Product:
        return productSubject(owner.number);
    case RowOwner::Kind::Maker:
        return makerSubject(owner.number);
    case RowOwner::Kind::Settings:
        return settingsSubject();
    case RowOwner::Kind::Evidence:
        break;
    }
    return {};
}

/// The time of a change stands with what is changed itself; rows of answers, tests and so on are told by the entry's
/// revision.
bool isThingItself(const QString& table)
{
    static const QStringList tables{u"maker"_s, u"product"_s, u"revision"_s, u"effective"_s};
    return tables.contains(table);
}

/// Submitting a revision changes nothing in it: its dossier, exported again, is the one that was submitted.
bool changesContent(const HistoryEntry& entry)
{
    return std::ranges::any_of(entry.swaps, [](const RowSwap& swap) { return swap.table != u"baseline"_s; });
}

Result<void> keep(const Database& database, const Derived& derived)
{
    for (const auto& [name, last] : derived.counters)
        if (auto done = database.run(u"INSERT INTO counter (name, last) VALUES (?, ?)"
                                     " ON CONFLICT DO UPDATE SET last = max(last, excluded.last)"_s,
                                     {name, last});
            !done)
            return done;
    for (const auto& [subject, at] : derived.touched)
        if (auto done = database.run(u"INSERT INTO touched (subject, at) VALUES (?, ?)"
                                     " ON CONFLICT DO UPDATE SET at = excluded.at"_s,
                                     {subject, at});
            !done)
            return done;
    return {};
}

Result<QJsonObject> lastRow(const Database& database)
{
    Query query(database, u"SELECT number, digest FROM history ORDER BY number DESC LIMIT 1"_s);
    const QJsonObject row = query.next() ? query.row() : QJsonObject();
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return row;
}

QJsonObject rowOf(const HistoryEntry& entry)
{
    return {{u"number"_s, entry.number},
            {u"at"_s, timeText(entry.at)},
            {u"author"_s, storable(entry.author)},
            {u"revision"_s, entry.revision == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(entry.revision)},
            {u"kind"_s, kindId(entry.kind)},
            {u"ja"_s, storable(entry.says.ja)},
            {u"en"_s, storable(entry.says.en)},
            {u"question"_s, entry.question},
            {u"changes"_s, QString::fromUtf8(writtenSwaps(entry.swaps))}};
}

QVariant orNullVariant(const QJsonValue& value)
{
    return value.isNull() ? QVariant() : QVariant(qlonglong(value.toInteger()));
}

QString bindable(const QJsonValue& value)
{
    const QString text = value.toString();
    return text.isNull() ? u""_s : text;
}

Result<void> insertRow(const Database& database, const QJsonObject& row)
{
    return database.run(u"INSERT INTO history (number, at, author, revision, kind, ja, en, question, changes,"
                        " previous, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        {qlonglong(row[u"number"_s].toInteger()), bindable(row[u"at"_s]),
                         bindable(row[u"author"_s]), orNullVariant(row[u"revision"_s]),
                         bindable(row[u"kind"_s]), bindable(row[u"ja"_s]), bindable(row[u"en"_s]),
                         bindable(row[u"question"_s]), bindable(row[u"changes"_s]),
                         bindable(row[u"previous"_s]), bindable(row[u"digest"_s])});
}

} // namespace

QString evidenceCounter(qint64 revision)
{
    return u"evidence of R%1"_s.arg(revision);
}

QString makerSubject(qint64 maker)
{
    return makerId(maker).text;
}

QString productSubject(qint64 product)
{
    return productId(product).text;
}

QString revisionSubject(qint64 revision)
{
    return revisionId(revision).text;
}

QString settingsSubject()
{
    return u"settings"_s;
}

void Derived::add(const HistoryEntry& entry)
{
    const QString at = timeText(entry.at);
    if (entry.revision != 0 && changesContent(entry))
        touched[revisionSubject(entry.revision)] = at;
    for (const RowSwap& swap : entry.swaps) {
        if (isThingItself(swap.table))
            touched[subjectOf(ownerOf(swap))] = at;
        if (keyColumns(swap.table) == QStringList(u"id"_s) && !swap.after.isEmpty())
            raise(counters, swap.table, swap.after[u"id"_s].toInteger());
        if (swap.table == u"evidence"_s && !swap.after.isEmpty())
            raise(counters, evidenceCounter(swap.after[u"revision"_s].toInteger()),
                  swap.after[u"number"_s].toInteger());
    }
}

Result<void> record(const Database& database, HistoryEntry entry)
{
    for (const RowSwap& swap : entry.swaps)
        if (auto done = apply(database, swap); !done)
            return done;
    if (auto dropped = dropStandings(database, entry.swaps); !dropped)
        return dropped;
    const auto last = lastRow(database);
    if (!last)
        return std::unexpected(last.error());
    entry.number = (*last)[u"number"_s].toInteger() + 1;
    QJsonObject row = rowOf(entry);
    row[u"previous"_s] = (*last)[u"digest"_s].toString();
    row[u"digest"_s] = digestOf(row);
    if (auto done = insertRow(database, row); !done)
        return done;
    Derived derived;
    derived.add(entry);
    return keep(database, derived);
}

namespace {

/// The tables that changes name, without reading them as JSON. In the compact form a table's name is the last member
/// of its swap, and text cannot hold a bare quotation mark, so that nothing else reads like it.
QStringList tablesIn(const QByteArray& changes)
{
    static const QByteArray mark = "\"table\":\"";
    QStringList named;
    for (qsizetype at = changes.indexOf(mark); at >= 0; at = changes.indexOf(mark, at)) {
        at += mark.size();
        const qsizetype end = changes.indexOf('"', at);
        const QString table = QString::fromUtf8(changes.mid(at, end - at));
        if (!named.contains(table) && !keyColumns(table).isEmpty())
            named += table;
    }
    return named;
}

/// A row without its changes, which a list has no use for.
QJsonObject headOf(const Query& query)
{
    return {{u"number"_s, query.integer(0)}, {u"at"_s, query.text(1)},
            {u"author"_s, query.text(2)},    {u"revision"_s, query.integer(3)},
            {u"kind"_s, query.text(4)},      {u"ja"_s, query.text(5)},
            {u"en"_s, query.text(6)},        {u"question"_s, query.text(7)}};
}

} // namespace

Result<std::vector<HistoryEntry>> historyOf(const Database& database, qint64 revision)
{
    const QString columns = u"SELECT number, at, author, revision, kind, ja, en, question, CAST(changes AS BLOB)"
                            " FROM history"_s;
    const QString order = u" ORDER BY number DESC"_s;
    Query query = revision == 0 ? Query(database, columns + order)
                                : Query(database, columns + u" WHERE revision = ?"_s + order, {revision});
    std::vector<HistoryEntry> entries;
    while (query.next())
        if (auto entry = entryOf(headOf(query))) {
            entry->tables = tablesIn(query.value(8).toByteArray());
            entries.push_back(std::move(*entry));
        }
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return entries;
}

QByteArray writtenSwaps(const RowSwaps& swaps)
{
    QJsonArray list;
    for (const RowSwap& swap : swaps)
        list += QJsonObject{
            {u"table"_s, swap.table}, {u"before"_s, orNull(swap.before)}, {u"after"_s, orNull(swap.after)}};
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

std::optional<RowSwaps> readSwaps(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return std::nullopt;
    RowSwaps swaps;
    for (const QJsonValue item : document.array()) {
        RowSwap swap{item[u"table"_s].toString(), item[u"before"_s].toObject(), item[u"after"_s].toObject()};
        if (keyColumns(swap.table).isEmpty() || (swap.before.isEmpty() && swap.after.isEmpty()))
            return std::nullopt;
        swaps.push_back(std::move(swap));
    }
    return swaps;
}

std::optional<HistoryEntry> entryOf(const QJsonObject& row)
{
    const auto kind = kindOf(row[u"kind"_s].toString());
    const auto swaps =
        row.contains(u"changes"_s) ? readSwaps(row[u"changes"_s].toString().toUtf8()) : RowSwaps();
    if (!kind || !swaps)
        return std::nullopt;
    return HistoryEntry{.number = row[u"number"_s].toInteger(),
                        .at = timeOf(row[u"at"_s].toString()),
                        .author = row[u"author"_s].toString(),
                        .revision = row[u"revision"_s].toInteger(),
                        .kind = *kind,
                        .says = {row[u"ja"_s].toString(), row[u"en"_s].toString()},
                        .question = row[u"question"_s].toString(),
                        .swaps = *swaps,
                        .tables = {}};
}

QString digestOf(const QJsonObject& row)
{
    // Each value with its length before it, so that no two rows can be written alike.
    Sha256 hash;
    for (const QString& column : {u"number"_s, u"at"_s, u"author"_s, u"revision"_s, u"kind"_s, u"ja"_s,
                                  u"en"_s, u"question"_s, u"changes"_s, u"previous"_s}) {
        const QByteArray value = row[column].toVariant().toString().toUtf8();
        hash.add(QByteArray::number(value.size()) + ':' + value);
    }
    return QString::fromLatin1(hash.finish().toHex());
}

Result<HistoryHead> historyHead(const Database& database)
{
    const auto row = lastRow(database);
    if (!row)
        return std::unexpected(row.error());
    return HistoryHead{(*row)[u"number"_s].toInteger(), (*row)[u"digest"_s].toString()};
}

Result<QString> historyDigest(const Database& database, qint64 number)
{
    const auto digest = database.one(u"SELECT digest FROM history WHERE number = ?"_s, {number});
    if (!digest)
        return std::unexpected(digest.error());
    return digest->toString();
}

Result<QStringList> subjectsSince(const Database& database, qint64 number)
{
    std::set<QString> subjects;
    Query query(database, u"SELECT * FROM history WHERE number > ?"_s, {number});
    while (query.next()) {
        const auto entry = entryOf(query.row());
        if (!entry)
            continue;
        if (entry->revision != 0)
            subjects.insert(revisionSubject(entry->revision));
        for (const RowSwap& swap : entry->swaps)
            subjects.insert(subjectOf(ownerOf(swap)));
    }
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    subjects.erase(QString());
    return QStringList(subjects.begin(), subjects.end());
}

} // namespace tekigo
