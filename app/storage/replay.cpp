#include "storage/replay.h"

#include "storage/history.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(Replay)
};

QByteArray compact(const QJsonObject& row)
{
    return QJsonDocument(row).toJson(QJsonDocument::Compact);
}

/// The tables as the history says they must be; rows as text, since a workspace has hundreds of thousands.
class Replaying
{
public:
    explicit Replaying(const Database& database)
        : m_database(database)
    {
    }

    void checkStructure();
    void followHistory(Progress& progress);
    void compareTables();
    void compareDerived();
    [[nodiscard]] Replay take() { return std::move(m_found); }

private:
    using Rows = QHash<QByteArray, QByteArray>;

    void damaged(const QString& text) { m_found.problems.push_back({Error::Kind::Damaged, text}); }
    void endOf(const Query& query);
    void checkLink(const QJsonObject& row);
    void redo(const HistoryEntry& entry);
    void forgetFormerFindings();
    void compareTable(const QString& table);
    template<class Wanted>
    void compareKept(const QString& table, const QString& sql, const std::map<QString, Wanted>& wanted);

    const Database& m_database;
    Replay m_found;
    QHash<QString, Rows> m_tables;
    Derived m_derived;
    QString m_previous;
};

void Replaying::endOf(const Query& query)
{
    if (auto finished = query.finished(); !finished)
        m_found.problems.push_back(finished.error());
}

void Replaying::checkStructure()
{
    Query pages(m_database, u"PRAGMA integrity_check"_s);
    while (pages.next())
        if (pages.text(0) != u"ok"_s)
            damaged(Says::tr("%1 is damaged: %2").arg(m_database.file(), pages.text(0).simplified()));
    endOf(pages);
    Query references(m_database, u"PRAGMA foreign_key_check"_s);
    while (references.next())
        damaged(Says::tr("Table %1 names a row of table %2 that does not exist.")
                    .arg(references.text(0), references.text(2)));
    endOf(references);
}

void Replaying::checkLink(const QJsonObject& row)
{
    const qint64 number = row[u"number"_s].toInteger();
    if (number != m_found.rows)
        damaged(Says::tr("History row %1 follows row %2: rows are missing.")
                    .arg(QString::number(number), QString::number(m_found.rows - 1)));
    if (row[u"digest"_s].toString() != digestOf(row) || row[u"previous"_s].toString() != m_previous)
        damaged(Says::tr("History row %1 does not match its digest: it, or the row before it, was changed by "
                         "something "
                         "other than Tekigo.")
                    .arg(number));
    m_previous = row[u"digest"_s].toString();
    m_found.rows = number;
}

void Replaying::redo(const HistoryEntry& entry)
{
    for (const RowSwap& swap : entry.swaps) {
        Rows& rows = m_tables[swap.table];
        const QByteArray key = compact(swap.key());
        const QByteArray before = swap.before.isEmpty() ? QByteArray() : compact(swap.before);
        if (rows.value(key) != before)
            damaged(Says::tr("History row %1 does not follow from the rows before it (table %2).")
                        .arg(QString::number(entry.number), swap.table));
        if (swap.after.isEmpty())
            rows.remove(key);
        else
            rows[key] = compact(swap.after);
    }
    m_derived.add(entry);
}

void Replaying::followHistory(Progress& progress)
{
    const auto total = m_database.one(u"SELECT count(*) FROM history"_s);
    Query query(m_database, u"SELECT * FROM history ORDER BY number"_s);
    while (query.next()) {
        if (progress.cancelled()) {
            m_found.problems.push_back({Error::Kind::Cancelled, {}});
            return;
        }
        ++m_found.rows;
        const QJsonObject row = query.row();
        checkLink(row);
        if (const auto entry = entryOf(row))
            redo(*entry);
        else
            damaged(Says::tr("History row %1 cannot be read.").arg(row[u"number"_s].toInteger()));
        progress.report(m_found.rows, total ? total->toLongLong() : 0);
    }
    endOf(query);
}

/// Findings of the first form of the file told a bare fact; step 2 of the schema dropped them.
void Replaying::forgetFormerFindings()
{
    m_tables[u"finding"_s].removeIf([](const Rows::iterator& row) {
        return QJsonDocument::fromJson(row.value()).object().contains(u"question"_s);
    });
}

void Replaying::compareTable(const QString& table)
{
    Rows rows = m_tables.value(table);
    Query query(m_database, u"SELECT * FROM "_s + table);
    while (query.next()) {
        const QJsonObject row = query.row();
        const QByteArray key = compact(keyOf(table, row));
        if (rows.value(key) != compact(row))
            damaged(Says::tr("Table %1, row %2 is not what the history says.")
                        .arg(table, QString::fromUtf8(key)));
        rows.remove(key);
    }
    endOf(query);
    for (auto missing = rows.keyBegin(); missing != rows.keyEnd(); ++missing)
        damaged(Says::tr("Table %1 lacks row %2, which the history has.")
                    .arg(table, QString::fromUtf8(*missing)));
}

void Replaying::compareTables()
{
    forgetFormerFindings();
    for (const QString& table : swappedTables())
        compareTable(table);
}

template<class Wanted>
void Replaying::compareKept(const QString& table, const QString& sql, const std::map<QString, Wanted>& wanted)
{
    std::map<QString, Wanted> found;
    Query query(m_database, sql);
    while (query.next())
        found[query.text(0)] = query.value(1).template value<Wanted>();
    endOf(query);
    if (found != wanted)
        damaged(Says::tr("Table %1 is not what the history says.").arg(table));
}

void Replaying::compareDerived()
{
    compareKept(u"counter"_s, u"SELECT name, last FROM counter"_s, m_derived.counters);
    compareKept(u"touched"_s, u"SELECT subject, at FROM touched"_s, m_derived.touched);
}

} // namespace

Replay replay(const Database& database, Progress& progress)
{
    Replaying replaying(database);
    replaying.checkStructure();
    replaying.followHistory(progress);
    if (!progress.cancelled()) {
        replaying.compareTables();
        replaying.compareDerived();
    }
    return replaying.take();
}

} // namespace tekigo
