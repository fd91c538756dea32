#include "storage/replay.h"

#include "storage/history.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <set>
#include <tuple>

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

QJsonObject objectOf(const QByteArray& row)
{
    return QJsonDocument::fromJson(row).object();
}

} // namespace

/// The tables as the history says they must be; rows as text, since a workspace has hundreds of thousands.
class PiecewiseReplay::Work
{
public:
    explicit Work(const Database& database)
        : m_database(database)
    {
    }

    /// One row, or one step that cannot be cut; false once there is nothing left to do.
    [[nodiscard]] bool step();
    /// Until the next step no statement is open, which would keep SQLite from others; it goes on behind the last row.
    void pause() { m_reading.reset(); }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] Replay take() { return std::move(m_found); }

private:
    struct Kept
    {
        QByteArray row;
        qint64 by = 0; ///< the row of history that made it so
    };
    using Rows = QHash<QByteArray, Kept>; ///< by key

    void checkStructure();
    void countRows();
    [[nodiscard]] bool nextOf(const QString& table);
    bool followHistory();
    bool compareTables();
    void compareDerived();
    void damaged(const QString& text) { m_found.problems.push_back({Error::Kind::Damaged, text}); }
    /// Of a row of history itself.
    void broken(qint64 number, const QString& text)
    {
        if (m_found.firstBroken == 0)
            m_found.firstBroken = number;
        damaged(text);
    }
    void endOf(const Query& query);
    void checkLink(const QJsonObject& row);
    void redo(const HistoryEntry& entry);
    void forgetFormerFindings();
    static QByteArray stored(const QString& table, QJsonObject row);
    void compareRow(const QString& table, const QJsonObject& row);
    void tellMissing(const QString& table);
    void sortMismatches();
    template<class Wanted>
    void compareKept(const QString& table, const QString& sql, const std::map<QString, Wanted>& wanted);

    const Database& m_database;
    Replay m_found;
    QHash<QString, Rows> m_tables;
    Derived m_derived;
    QString m_previous;
    enum class Stage { Structure, History, Tables, Derived, Done } m_stage = Stage::Structure;
    std::optional<Query> m_reading;
    QJsonObject m_row;   ///< the last that was read
    QVariantList m_last; ///< its primary key; empty: none was read of this table
    QStringList m_left = swappedTables(); ///< the first is being compared
    qint64 m_done = 0;
    qint64 m_total = 0;
};

void PiecewiseReplay::Work::endOf(const Query& query)
{
    if (auto finished = query.finished(); !finished)
        m_found.problems.push_back(finished.error());
}

void PiecewiseReplay::Work::checkStructure()
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

void PiecewiseReplay::Work::checkLink(const QJsonObject& row)
{
    const qint64 number = row[u"number"_s].toInteger();
    if (number != m_found.rows)
        broken(number, Says::tr("History row %1 follows row %2: rows are missing.")
                           .arg(QString::number(number), QString::number(m_found.rows - 1)));
    if (row[u"digest"_s].toString() != digestOf(row) || row[u"previous"_s].toString() != m_previous)
        broken(number, Says::tr("History row %1 does not match its digest: it, or the row before it, was changed by "
                                "something "
                                "other than Tekigo.")
                           .arg(number));
    m_previous = row[u"digest"_s].toString();
    m_found.rows = number;
}

void PiecewiseReplay::Work::redo(const HistoryEntry& entry)
{
    for (const RowSwap& swap : entry.swaps) {
        Rows& rows = m_tables[swap.table];
        const QByteArray key = compact(swap.key());
        const QByteArray before = swap.before.isEmpty() ? QByteArray() : stored(swap.table, swap.before);
        if (rows.value(key).row != before)
            broken(entry.number, Says::tr("History row %1 does not follow from the rows before it (table %2).")
                                     .arg(QString::number(entry.number), swap.table));
        if (swap.after.isEmpty())
            rows.remove(key);
        else
            rows[key] = {stored(swap.table, swap.after), entry.number};
    }
    m_derived.add(entry);
}

/// About what there is to read: the history, and as much again in the tables.
void PiecewiseReplay::Work::countRows()
{
    m_total = 1;
    for (const QString& table : QStringList{u"history"_s} + m_left)
        if (const auto rows = m_database.one(u"SELECT count(*) FROM "_s + table))
            m_total += rows->toLongLong();
}

/// The next row of a table by its primary key, into m_row; false once there is none.
bool PiecewiseReplay::Work::nextOf(const QString& table)
{
    const QStringList keys = table == "history"_L1 ? QStringList(u"number"_s) : keyColumns(table);
    if (!m_reading) {
        const QString order = keys.join(u", "_s);
        const QString behind =
            m_last.isEmpty() ? u""_s : u" WHERE (%1) > (%2)"_s.arg(order, QStringList(keys.size(), u"?"_s).join(u", "_s));
        m_reading.emplace(m_database, u"SELECT * FROM %1%2 ORDER BY %3"_s.arg(table, behind, order), m_last);
    }
    if (!m_reading->next()) {
        endOf(*m_reading);
        m_reading.reset();
        m_last.clear();
        return false;
    }
    m_row = m_reading->row();
    m_last.clear();
    for (const QString& key : keys)
        m_last += m_row[key].toVariant();
    return true;
}

bool PiecewiseReplay::Work::followHistory()
{
    if (!nextOf(u"history"_s))
        return false;
    ++m_found.rows;
    const QJsonObject row = m_row;
    checkLink(row);
    if (const auto entry = entryOf(row))
        redo(*entry);
    else
        broken(m_found.rows, Says::tr("History row %1 cannot be read.").arg(m_found.rows));
    return true;
}

/// A row as its table keeps it now: columns that a step of the schema added later hold their default.
QByteArray PiecewiseReplay::Work::stored(const QString& table, QJsonObject row)
{
    static const std::map<QString, QJsonObject> added = {{u"answer"_s, {{u"wording"_s, u""_s}, {u"confidential"_s, 0}}},
                                                         {u"evidence"_s, {{u"coverage"_s, u""_s}}},
                                                         {u"test_record"_s, {{u"coverage"_s, u""_s}, {u"steps"_s, u""_s}}}};
    if (const auto columns = added.find(table); columns != added.end())
        for (auto column = columns->second.begin(); column != columns->second.end(); ++column)
            if (!row.contains(column.key()))
                row[column.key()] = column.value();
    return compact(row);
}

/// Findings of the first form of the file told a bare fact; step 2 of the schema dropped them.
void PiecewiseReplay::Work::forgetFormerFindings()
{
    m_tables[u"finding"_s].removeIf([](const Rows::iterator& row) {
        return QJsonDocument::fromJson(row.value().row).object().contains(u"question"_s);
    });
}

void PiecewiseReplay::Work::compareRow(const QString& table, const QJsonObject& row)
{
    const Kept told = m_tables[table].take(compact(keyOf(table, row)));
    if (told.row != compact(row))
        m_found.mismatches.push_back({table, objectOf(told.row), row, told.by});
}

void PiecewiseReplay::Work::tellMissing(const QString& table)
{
    for (const Kept& missing : std::as_const(m_tables[table]))
        m_found.mismatches.push_back({table, objectOf(missing.row), {}, missing.by});
}

/// A hash gives its rows in no order; what happened first is told first.
void PiecewiseReplay::Work::sortMismatches()
{
    const QStringList tables = swappedTables();
    std::ranges::sort(m_found.mismatches, {}, [&](const RowMismatch& one) {
        const QByteArray key = compact(keyOf(one.table, one.told.isEmpty() ? one.found : one.told));
        return std::tuple(one.by == 0, one.by, tables.indexOf(one.table), key);
    });
}

bool PiecewiseReplay::Work::compareTables()
{
    if (m_left.isEmpty())
        return false;
    const QString table = m_left.first();
    if (nextOf(table)) {
        compareRow(table, m_row);
        return true;
    }
    tellMissing(table);
    m_left.removeFirst();
    return true;
}

template<class Wanted>
void PiecewiseReplay::Work::compareKept(const QString& table, const QString& sql, const std::map<QString, Wanted>& wanted)
{
    std::map<QString, Wanted> found;
    Query query(m_database, sql);
    while (query.next())
        found[query.text(0)] = query.value(1).template value<Wanted>();
    endOf(query);
    std::set<QString> wrong; // a row of either that the other lacks or has otherwise
    const auto differ = [&wrong](const std::map<QString, Wanted>& one, const std::map<QString, Wanted>& other) {
        for (const auto& [key, value] : one)
            if (const auto same = other.find(key); same == other.end() || same->second != value)
                wrong.insert(key);
    };
    differ(found, wanted);
    differ(wanted, found);
    for (const QString& key : wrong)
        damaged(Says::tr("Table %1, row %2 is not what the history says.").arg(table, key));
}

void PiecewiseReplay::Work::compareDerived()
{
    compareKept(u"counter"_s, u"SELECT name, last FROM counter"_s, m_derived.counters);
    compareKept(u"touched"_s, u"SELECT subject, at FROM touched"_s, m_derived.touched);
}

bool PiecewiseReplay::Work::step()
{
    ++m_done;
    switch (m_stage) {
    case Stage::Structure:
        checkStructure();
        countRows();
        m_stage = Stage::History;
        return true;
    case Stage::History:
        if (followHistory())
            return true;
        forgetFormerFindings();
        m_stage = Stage::Tables;
        return true;
    case Stage::Tables:
        if (!compareTables())
            m_stage = Stage::Derived;
        return true;
    case Stage::Derived:
        sortMismatches();
        compareDerived();
        m_stage = Stage::Done;
        return true;
    case Stage::Done:
        break;
    }
    return false;
}

PiecewiseReplay::PiecewiseReplay(const Database& database)
    : m_work(std::make_unique<Work>(database))
{
}

PiecewiseReplay::~PiecewiseReplay() = default;

bool PiecewiseReplay::advance(std::chrono::milliseconds budget)
{
    const QDeadlineTimer end(budget);
    do {
        if (!m_work->step())
            return true;
    } while (!end.hasExpired());
    m_work->pause();
    return false;
}

qint64 PiecewiseReplay::done() const
{
    return m_work->done();
}

qint64 PiecewiseReplay::total() const
{
    return m_work->total();
}

Replay PiecewiseReplay::take()
{
    return m_work->take();
}

Replay replay(const Database& database, Progress& progress)
{
    PiecewiseReplay::Work work(database);
    bool more = true;
    while (more && !progress.cancelled()) {
        more = work.step();
        progress.report(work.done(), work.total());
    }
    Replay found = work.take();
    if (more)
        found.problems.push_back({Error::Kind::Cancelled, {}});
    return found;
}

} // namespace tekigo
