#include "storage/opening.h"

#include "base/unfinished.h"
#include "storage/layout.h"
#include "storage/publish.h"
#include "storage/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

// Offsets in the header of an SQLite file: https://www.sqlite.org/fileformat2.html#the_database_header
constexpr qint64 headerSize = 100;
constexpr int versionOffset = 60;
constexpr int applicationOffset = 68;

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(Opening)
};

std::unexpected<Error> noWorkspace(const QString& file)
{
    return failure(
        Error::Kind::Damaged,
        Says::tr("%1 is not the database of a workspace, or it is damaged. Restore it from a backup.")
            .arg(file));
}

std::unexpected<Error> tooNew(const QString& file, int version, qsizetype known)
{
    return failure(
        Error::Kind::Machine,
        Says::tr(
            "%1 was written by a newer Tekigo (form %2; this one knows %3). Open it with a newer version of "
            "the program; nothing was changed.")
            .arg(file, QString::number(version), QString::number(known)));
}

/// Looks at the file's first bytes before SQLite may touch anything beside it.
Result<void> inspectHeader(const QString& path, qsizetype known)
{
    // A pipe of that name would let the open wait for ever.
    if (!QFileInfo(path).isFile())
        return noWorkspace(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Machine, Says::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return noWorkspace(path);
    if (qFromBigEndian<quint32>(header.constData() + applicationOffset) != workspaceApplicationId)
        return noWorkspace(path);
    const auto version = qFromBigEndian<qint32>(header.constData() + versionOffset);
    if (version < 0)
        return noWorkspace(path);
    if (version > known)
        return tooNew(path, version, known);
    return {};
}

Result<void> runAll(const Database& database, const QStringList& statements)
{
    for (const QString& statement : statements)
        if (auto done = database.run(statement); !done)
            return done;
    return {};
}

Result<void> checkPages(const Database& database)
{
    const auto said = database.one(u"PRAGMA quick_check(1)"_s);
    if (!said)
        return std::unexpected(said.error());
    if (said->toString() == u"ok"_s)
        return {};
    return failure(Error::Kind::Damaged, Says::tr("%1 is damaged (%2). Restore it from a backup.")
                                             .arg(database.file(), said->toString().simplified()));
}

/// SQLite's own copy: complete, and without opening the file a second time, which would drop its locks.
Result<void> copyAside(const Database& database, const QString& target)
{
    const QString unfinished = layout::unfinished(target);
    QFile::remove(unfinished);
    if (auto copied = database.run(u"VACUUM INTO ?"_s, {unfinished}); !copied) {
        QFile::remove(unfinished);
        return copied;
    }
    return publish(unfinished, target);
}

/// Copies that a full disk or a killed program left unfinished.
void sweepUnfinished(const QString& folder, int versions)
{
    for (int version = 0; version <= versions; ++version)
        QFile::remove(layout::unfinished(layout::databaseBefore(folder, version)));
}

Result<void> makeReady(const Database& database, const QString& folder, bool readOnly)
{
    const auto steps = schemaSteps();
    if (!steps)
        return std::unexpected(steps.error());
    if (auto done = runAll(database, {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA trusted_schema = OFF"_s,
                                      u"PRAGMA cell_size_check = ON"_s, u"PRAGMA foreign_keys = ON"_s});
        !done)
        return done;
    if (auto sound = checkPages(database); !sound)
        return sound;
    const auto version = schemaVersion(database);
    if (!version)
        return std::unexpected(version.error());
    if (*version > steps->size())
        return tooNew(database.file(), *version, steps->size());
    if (auto right = verifySchema(database, steps->first(*version)); !right)
        return right;
    if (!readOnly)
        if (auto done = runAll(database, {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s});
            !done)
            return done;
    return bringUpToDate(database, folder, *steps, readOnly);
}

/// A writer was killed and nobody may write here: its last acts stand in the log, which SQLite merges into a
/// copy.
Result<std::unique_ptr<QTemporaryDir>> copyWithLog(const QString& folder)
{
    auto copy = std::make_unique<QTemporaryDir>(unfinishedAside());
    if (!copy->isValid() || !QFile::copy(layout::database(folder), layout::database(copy->path())) ||
        !QFile::copy(layout::writeAheadLog(folder), layout::writeAheadLog(copy->path())))
        return failure(
            Error::Kind::Machine,
            Says::tr("%1 cannot be copied to a temporary folder for reading.").arg(layout::database(folder)));
    for (const QString& file : {layout::database(copy->path()), layout::writeAheadLog(copy->path())})
        QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return copy;
}

} // namespace

Result<void> bringUpToDate(const Database& database, const QString& folder, const QStringList& steps,
                           bool readOnly)
{
    const auto version = schemaVersion(database);
    if (!version || *version == steps.size())
        return version ? Result<void>() : std::unexpected(version.error());
    if (readOnly)
        return failure(
            Error::Kind::Machine,
            Says::tr("%1 was written by an older Tekigo and must be brought up to date, but it cannot be "
                     "written. Copy the workspace to a folder that you can write to and open it there.")
                .arg(database.file()));
    if (auto copied = copyAside(database, layout::databaseBefore(folder, *version)); !copied)
        return copied;
    return applySteps(database, steps, *version);
}

Result<void> createDatabase(const QString& folder)
{
    const auto steps = schemaSteps();
    if (!steps)
        return std::unexpected(steps.error());
    const QString unfinished = layout::unfinished(layout::database(folder));
    QFile::remove(unfinished);
    {
        const auto database = Database::open(unfinished, Database::Mode::Create);
        if (!database)
            return std::unexpected(database.error());
        // A half made file is thrown away, so its journal need not outlive the program.
        auto made = database->run(u"PRAGMA journal_mode = MEMORY"_s);
        if (made)
            made = applySteps(*database, *steps, 0);
        if (!made) {
            QFile::remove(unfinished);
            return made;
        }
    }
    return publish(unfinished, layout::database(folder));
}

Result<OpenedDatabase> openDatabase(const QString& folder, bool readOnly)
{
    const auto steps = schemaSteps();
    if (!steps)
        return std::unexpected(steps.error());
    if (auto good = inspectHeader(layout::database(folder), steps->size()); !good)
        return std::unexpected(good.error());
    std::unique_ptr<QTemporaryDir> copy;
    if (readOnly && QFileInfo(layout::writeAheadLog(folder)).size() > 0) {
        auto made = copyWithLog(folder);
        if (!made)
            return std::unexpected(made.error());
        copy = std::move(*made);
    }
    const bool immutable = readOnly && !copy;
    auto database = Database::open(layout::database(copy ? copy->path() : folder),
                                   immutable ? Database::Mode::Immutable : Database::Mode::Write);
    if (!database)
        return std::unexpected(database.error());
    if (auto ready = makeReady(*database, folder, readOnly); !ready)
        return std::unexpected(ready.error());
    if (!readOnly)
        sweepUnfinished(folder, int(steps->size()));
    return OpenedDatabase{std::move(copy), std::move(*database)};
}

} // namespace tekigo
