#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>
#include <memory>

class QSqlDatabase;
struct sqlite3;

namespace tekigo {

/// One open SQLite file. Lives on the thread that opened it; closed when it goes.
class Database
{
public:
    enum class Mode {
        Create,    ///< makes the file where it is missing
        Write,     ///< the file must be there
        Immutable, ///< for reading, on media that nobody can write
        Memory,    ///< no file at all; gone with the object
    };
    /// `file` is named in every later error.
    [[nodiscard]] static Result<Database> open(const QString& file, Mode mode);
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    [[nodiscard]] QString file() const { return m_file; }
    /// One statement with its values in the order of its `?`.
    [[nodiscard]] Result<void> run(const QString& sql, const QVariantList& values = {}) const;
    /// The first column of the first row; an invalid QVariant where there is no row.
    [[nodiscard]] Result<QVariant> one(const QString& sql, const QVariantList& values = {}) const;
    /// SQLite's own handle, for what Qt's driver does not offer; good as long as this is open. An error where the driver
    /// brings another SQLite than the program is linked with, to which the handle would mean nothing.
    [[nodiscard]] Result<sqlite3*> sqlite() const;
    /// All that is done by `work` or nothing; its error is passed on.
    template<class Work>
    [[nodiscard]] Result<void> transaction(Work&& work) const
    {
        if (auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return begun;
        auto done = work();
        if (done)
            done = run(QStringLiteral("COMMIT"));
        if (!done)
            std::ignore = run(QStringLiteral("ROLLBACK"));
        return done;
    }

private:
    friend class Query;
    Database(QString file, QString connection);
    [[nodiscard]] QSqlDatabase handle() const;

    QString m_file;
    QString m_connection; ///< empty: moved from
};

/// The rows that a statement gives, one after the other: `while (query.next()) … query.text(0)`.
class Query
{
public:
    Query(const Database& database, const QString& sql, const QVariantList& values = {});

    [[nodiscard]] bool next();
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    /// The row as column name to text, integer or null.
    [[nodiscard]] QJsonObject row() const;
    /// Why next() ended early; nothing when all rows were given.
    [[nodiscard]] Result<void> finished() const;

private:
    QString m_file;
    QSqlQuery m_query;
    QStringList m_columns;
    bool m_failed = false;
};

} // namespace tekigo
