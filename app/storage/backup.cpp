// Writing a backup.
#include "storage/backup.h"

#include "base/digest.h"
#include "base/unfinished.h"
#include "storage/backupformat.h"
#include "storage/layout.h"
#include "storage/publish.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTemporaryFile>

namespace tekigo {

using namespace Qt::StringLiterals;
using namespace backup;

namespace {

Result<void> makeTables(const Database& backup)
{
    const QStringList settings{u"PRAGMA journal_mode = OFF"_s, u"PRAGMA synchronous = OFF"_s, u"PRAGMA cache_size = -16384"_s,
                               u"PRAGMA application_id = %1"_s.arg(applicationId), u"PRAGMA user_version = 1"_s};
    for (const QString& sql : settings + tables())
        if (auto done = backup.run(sql); !done)
            return done;
    return {};
}

Result<void> putAbout(const Database& backup, const BackupAbout& about)
{
    const std::pair<QString, QString> all[] = {{u"made"_s, about.made.toUTC().toString(Qt::ISODateWithMs)},
                                               {u"program"_s, about.program},
                                               {u"workspace"_s, about.workspace},
                                               {u"act"_s, QString::number(about.head.number)},
                                               {u"digest"_s, about.head.digest},
                                               {u"scheduled"_s, about.scheduled ? u"yes"_s : u"no"_s}};
    for (const auto& [name, value] : all)
        // A null text would be bound as NULL.
        if (auto put = backup.run(u"INSERT INTO about VALUES (?, ?)"_s, {name, value.isNull() ? u""_s : value}); !put)
            return put;
    return {};
}

/// Copies the file at `path` into the backup and returns what it was.
Result<StoredFile> putPieces(const Database& backup, const QString& name, const QString& path, Count& counted)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(Error::Kind::Damaged, Says::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    Sha256 hash;
    qint64 size = 0;
    for (qint64 position = 0;; ++position) {
        QByteArray piece(pieceSize, Qt::Uninitialized);
        const qint64 count = file.read(piece.data(), pieceSize);
        // A read that fails is no end of the file.
        if (count < 0)
            return failure(Error::Kind::Damaged, Says::tr("%1 cannot be read: %2").arg(path, file.errorString()));
        if (count == 0)
            break;
        piece.truncate(count);
        hash.add(piece);
        size += piece.size();
        if (auto put = backup.run(u"INSERT INTO piece VALUES (?, ?, ?)"_s, {name, position, piece}); !put)
            return std::unexpected(put.error());
        if (auto going = counted.add(piece.size()); !going)
            return std::unexpected(going.error());
    }
    return StoredFile{hash.finish(), size};
}

Result<void> putListed(const Database& backup, const QString& name, const StoredFile& file)
{
    return backup.run(u"INSERT INTO file VALUES (?, ?, ?)"_s, {name, file.size, QString::fromLatin1(file.sha256.toHex())});
}

Result<void> putDatabase(const Database& backup, const BackupSource& source, Count& count)
{
    const auto put = putPieces(backup, layout::databaseInBackup(), source.snapshot, count);
    if (!put)
        return std::unexpected(put.error());
    if (put->size != source.size)
        return failure(Error::Kind::Machine,
                       Says::tr("%1 is no longer the copy that was made of the workspace. Try again.").arg(source.snapshot));
    return putListed(backup, layout::databaseInBackup(), *put);
}

Result<void> putFile(const Database& backup, const QString& name, const QString& path, const StoredFile& wanted,
                     Count& count)
{
    // A pipe or a device in its place would never end.
    if (!QFileInfo(path).isFile())
        return failure(Error::Kind::Damaged, Says::tr("The evidence file %1 is missing.").arg(path));
    const auto put = putPieces(backup, name, path, count);
    if (!put)
        return std::unexpected(put.error());
    if (*put != wanted)
        return failure(
            Error::Kind::Damaged,
            Says::tr("The evidence file %1 is no longer the one that was stored: its SHA-256 differs.")
                .arg(path));
    return putListed(backup, name, *put);
}

Result<void> fill(const Database& backup, const BackupSource& source, Count& count)
{
    return backup.transaction([&]() -> Result<void> {
        if (auto put = putAbout(backup, source.about); !put)
            return put;
        if (auto put = putDatabase(backup, source, count); !put)
            return put;
        for (const StoredFile& file : source.files)
            if (auto put = putFile(backup, layout::evidenceInBackup(file.sha256),
                                   layout::evidenceFile(source.folder, file.sha256), file, count);
                !put)
                return put;
        return {};
    });
}

Result<void> make(const QString& unfinished, const BackupSource& source, Count& count)
{
    const auto backup = Database::open(unfinished, Database::Mode::Create);
    if (!backup)
        return std::unexpected(backup.error());
    if (auto made = makeTables(*backup); !made)
        return made;
    return fill(*backup, source, count);
}

/// By a connection of its own: what stands in the file, not what was meant to.
Result<void> readBack(const QString& unfinished, const QString& target, Count& count)
{
    const auto backup = Database::open(unfinished, Database::Mode::Immutable);
    if (!backup)
        return std::unexpected(backup.error());
    return verify(*backup, target, count);
}

/// What SQLite says of the unfinished file is meant of the one that people know.
Result<void> worded(Result<void> made, const QString& unfinished, const QString& target)
{
    if (!made)
        made.error().text.replace(unfinished, target);
    return made;
}

} // namespace

Result<BackupSource> backupSource(const Database& workspace, const QString& folder, std::vector<StoredFile> files,
                                  BackupAbout about)
{
    const auto head = historyHead(workspace);
    if (!head)
        return std::unexpected(head.error());
    about.head = *head;
    const auto aside = std::make_shared<QTemporaryDir>(unfinishedAside());
    if (!aside->isValid())
        return cannotWrite(QDir::tempPath(), aside->errorString());
    const QString snapshot = layout::database(aside->path());
    if (auto copied = workspace.run(u"VACUUM INTO ?"_s, {snapshot}); !copied)
        // It is the copy's disk that is full.
        return std::unexpected(worded(std::move(copied), workspace.file(), snapshot).error());
    return BackupSource{aside, snapshot, QFileInfo(snapshot).size(), folder, std::move(files), std::move(about)};
}

Result<void> writeBackup(const BackupSource& source, const QString& target, Progress& progress)
{
    // Beside the target: the same disk, so that the last step is a rename.
    QTemporaryFile unfinished(unfinishedBeside(target, u".part"_s));
    if (!unfinished.open())
        return cannotWrite(target, unfinished.errorString());
    const QString name = unfinished.fileName();
    unfinished.close();
    Count count{progress, source.size};
    for (const StoredFile& file : source.files)
        count.total += file.size;
    count.total *= 2; // written, then read
    if (auto made = make(name, source, count); !made)
        return worded(std::move(made), name, target);
    if (auto same = readBack(name, target, count); !same)
        return worded(std::move(same), name, target);
    auto published = publish(name, target);
    unfinished.setAutoRemove(!published);
    return worded(std::move(published), name, target);
}

} // namespace tekigo
