#include "storage/database.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>
#include <QUrl>

#include <sqlite3.h>

#include <atomic>
#include <utility>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(Database)
};

/// Result codes of SQLite (https://www.sqlite.org/rescode.html) told apart by what a person can do.
Error wordedError(const QString& file, const QSqlError& error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return {Error::Kind::Machine,
                Says::tr("%1 is in use by another program. Close it and try again.").arg(file)};
    case 8: // SQLITE_READONLY
        return {Error::Kind::Machine, Says::tr("%1 cannot be written: it is read-only.").arg(file)};
    case 10: // SQLITE_IOERR
        return {
            Error::Kind::Machine,
            Says::tr(
                "%1 could not be read or written. Check the disk or the network drive; nothing was changed.")
                .arg(file)};
    case 13: // SQLITE_FULL
        return {Error::Kind::Machine,
                Says::tr("The disk that holds %1 is full. Make room and try again; nothing was changed.")
                    .arg(file)};
    case 14: // SQLITE_CANTOPEN
        return {Error::Kind::Machine, Says::tr("%1 cannot be opened.").arg(file)};
    case 3:  // SQLITE_PERM
    case 23: // SQLITE_AUTH
        return {Error::Kind::Machine,
                Says::tr("%1 may not be read or written by this user. Change its permissions.").arg(file)};
    case 7: // SQLITE_NOMEM
        return {Error::Kind::Machine,
                Says::tr("There is not enough memory to work with %1. Close other programs and try again; "
                         "nothing was changed.")
                    .arg(file)};
    case 18: // SQLITE_TOOBIG
        return {Error::Kind::Input,
                Says::tr("What was entered is too large for %1; nothing was changed.").arg(file)};
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return {Error::Kind::Damaged,
                Says::tr("%1 is damaged (%2). Restore it from a backup.").arg(file, error.databaseText())};
    default: // what is left is no state of the file: SQL that does not fit it, constraints, protocol
        return {Error::Kind::Machine,
                Says::tr("%1 could not be worked with (%2). Nothing was changed; if it happens again, check the "
                         "workspace.")
                    .arg(file, error.databaseText())};
    }
}

QSqlQuery executed(QSqlQuery query, const QString& sql, const QVariantList& values, bool& good)
{
    query.setForwardOnly(true);
    good = query.prepare(sql);
    for (const QVariant& value : values)
        query.addBindValue(value);
    good = good && query.exec();
    return query;
}

QString uniqueName()
{
    static std::atomic<int> last = 0;
    return u"tekigo-%1"_s.arg(++last);
}

QString databaseName(const QString& file, Database::Mode mode)
{
    const QString uri = QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded());
    switch (mode) {
    case Database::Mode::Create:
        return uri + u"?mode=rwc"_s;
    case Database::Mode::Write:
        return uri + u"?mode=rw"_s;
    case Database::Mode::Immutable:
        return uri + u"?mode=ro&immutable=1"_s;
    case Database::Mode::Memory:
        break;
    }
    return u":memory:"_s;
}

} // namespace

Database::Database(QString file, QString connection)
    : m_file(std::move(file))
    , m_connection(std::move(connection))
{
}

Database::Database(Database&& other) noexcept
    : m_file(std::move(other.m_file))
    , m_connection(std::exchange(other.m_connection, {}))
{
}

Database& Database::operator=(Database&& other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_connection, other.m_connection);
    return *this;
}

Database::~Database()
{
    if (m_connection.isEmpty())
        return;
    handle().close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Database::handle() const
{
    return QSqlDatabase::database(m_connection, false);
}

Result<Database> Database::open(const QString& file, Mode mode)
{
    Database made(file, uniqueName());
    QSqlError error;
    {
        QSqlDatabase handle = QSqlDatabase::addDatabase(u"QSQLITE"_s, made.m_connection);
        handle.setConnectOptions(u"QSQLITE_OPEN_URI"_s);
        handle.setDatabaseName(databaseName(file, mode));
        if (!handle.open())
            error = handle.lastError();
    }
    if (error.isValid())
        return std::unexpected(wordedError(file, error));
    return made;
}

Result<void> Database::run(const QString& sql, const QVariantList& values) const
{
    bool good = false;
    const QSqlQuery query = executed(QSqlQuery(handle()), sql, values, good);
    if (!good)
        return std::unexpected(wordedError(m_file, query.lastError()));
    return {};
}

Result<QVariant> Database::one(const QString& sql, const QVariantList& values) const
{
    Query query(*this, sql, values);
    const QVariant first = query.next() ? query.value(0) : QVariant();
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return first;
}

Result<sqlite3*> Database::sqlite() const
{
    const auto source = one(u"SELECT sqlite_source_id()"_s);
    if (!source)
        return std::unexpected(source.error());
    const QVariant held = handle().driver()->handle();
    if (qstrcmp(held.typeName(), "sqlite3*") != 0 || source->toString() != QLatin1StringView(sqlite3_sourceid()))
        return failure(Error::Kind::Machine,
                       Says::tr("Qt's driver for SQLite is not the one that Tekigo was built for. Install Tekigo again."));
    return *static_cast<sqlite3* const*>(held.constData());
}

Query::Query(const Database& database, const QString& sql, const QVariantList& values)
    : m_file(database.m_file)
    , m_query(database.handle())
{
    bool good = false;
    m_query = executed(std::move(m_query), sql, values, good);
    m_failed = !good;
    const QSqlRecord record = m_query.record();
    for (int column = 0; column < record.count(); ++column)
        m_columns += record.fieldName(column);
}

bool Query::next()
{
    if (m_failed)
        return false;
    const bool there = m_query.next();
    m_failed = !there && m_query.lastError().isValid();
    return there;
}

QJsonObject Query::row() const
{
    QJsonObject row;
    for (int column = 0; column < m_columns.size(); ++column) {
        const QVariant value = m_query.value(column);
        if (value.isNull())
            row[m_columns[column]] = QJsonValue::Null;
        else if (value.typeId() == QMetaType::QString)
            row[m_columns[column]] = value.toString();
        else
            row[m_columns[column]] = value.toLongLong();
    }
    return row;
}

Result<void> Query::finished() const
{
    if (m_failed)
        return std::unexpected(wordedError(m_file, m_query.lastError()));
    return {};
}

} // namespace tekigo
