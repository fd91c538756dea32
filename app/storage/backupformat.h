#pragma once

#include "base/progress.h"
#include "storage/database.h"

#include <QCoreApplication>

/// What writing and reading a backup share.
namespace tekigo::backup {

constexpr qint64 pieceSize = 8 << 20; ///< bytes
/// "TKGB", so that no other SQLite file is taken for a backup.
constexpr int applicationId = 0x544b4742;

/// The tables of a backup, in the order in which they are made; each as SQLite keeps it.
[[nodiscard]] inline QStringList tables()
{
    using namespace Qt::StringLiterals;
    return {u"CREATE TABLE file (name TEXT PRIMARY KEY, size INTEGER NOT NULL, sha256 TEXT NOT NULL) STRICT"_s,
            u"CREATE TABLE piece (file TEXT NOT NULL, position INTEGER NOT NULL, bytes BLOB NOT NULL,"
            " PRIMARY KEY (file, position)) STRICT"_s,
            u"CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"_s,
            u"CREATE TABLE lacking (name TEXT PRIMARY KEY, size INTEGER NOT NULL, sha256 TEXT NOT NULL, called TEXT NOT NULL,"
            " missing INTEGER NOT NULL) STRICT"_s};
}
constexpr qsizetype kFirstTables = 2; ///< so many of them had the backups of the first programs

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

[[nodiscard]] inline std::unexpected<Error> cannotWrite(const QString& file, const QString& why)
{
    return failure(Error::Kind::Machine, Says::tr("%1 cannot be written: %2").arg(file, why));
}

/// Counts bytes over all files of one backup.
struct Count
{
    Progress& progress;
    qint64 total = 0;
    qint64 done = 0;

    [[nodiscard]] Result<void> add(qint64 bytes)
    {
        done += bytes;
        progress.report(done, total);
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        return {};
    }
};

/// Reads every file of an open backup; `name` is what errors call it.
[[nodiscard]] Result<void> verify(const Database& backup, const QString& name, Count& count);

} // namespace tekigo::backup
