#include "storage/backup.h"

#include "base/atomicfile.h"
#include "base/digest.h"
#include "storage/layout.h"
#include "storage/publish.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceSize = 8 << 20;
/// "TKGB", so that no other SQLite file is taken for a backup.
constexpr int backupApplicationId = 0x544b4742;

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

std::unexpected<Error> cannotWrite(const QString& file, const QString& why)
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

Result<void> makeTables(const Database& backup)
{
    for (const QString& sql :
         {u"PRAGMA journal_mode = OFF"_s, u"PRAGMA synchronous = OFF"_s, u"PRAGMA cache_size = -16384"_s,
          u"PRAGMA application_id = %1"_s.arg(backupApplicationId), u"PRAGMA user_version = 1"_s,
          u"CREATE TABLE file (name TEXT PRIMARY KEY, size INTEGER NOT NULL, sha256 TEXT NOT NULL) STRICT"_s,
          u"CREATE TABLE piece (file TEXT NOT NULL, position INTEGER NOT NULL, bytes BLOB NOT NULL,"
          " PRIMARY KEY (file, position)) STRICT"_s})
        if (auto done = backup.run(sql); !done)
            return done;
    return {};
}

/// Copies the file at `path` into the backup and returns what it was.
Result<StoredFile> putPieces(const Database& backup, const QString& name, const QString& path, Count& count)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(Error::Kind::Damaged, Says::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    Sha256 hash;
    qint64 size = 0;
    for (qint64 position = 0;; ++position) {
        const QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty())
            break;
        hash.add(piece);
        size += piece.size();
        if (auto put = backup.run(u"INSERT INTO piece VALUES (?, ?, ?)"_s, {name, position, piece}); !put)
            return std::unexpected(put.error());
        if (auto going = count.add(piece.size()); !going)
            return std::unexpected(going.error());
    }
    return StoredFile{hash.finish(), size};
}

Result<void> putFile(const Database& backup, const QString& name, const QString& path,
                     const std::optional<StoredFile>& wanted, Count& count)
{
    // A pipe or a device in its place would never end.
    if (!QFileInfo(path).isFile())
        return failure(Error::Kind::Damaged, Says::tr("The evidence file %1 is missing.").arg(path));
    const auto put = putPieces(backup, name, path, count);
    if (!put)
        return std::unexpected(put.error());
    if (wanted && *put != *wanted)
        return failure(
            Error::Kind::Damaged,
            Says::tr("The evidence file %1 is no longer the one that was stored: its SHA-256 differs.")
                .arg(path));
    return backup.run(u"INSERT INTO file VALUES (?, ?, ?)"_s,
                      {name, put->size, QString::fromLatin1(put->sha256.toHex())});
}

Result<void> fill(const Database& backup, const QString& snapshot, const QString& folder,
                  const std::vector<StoredFile>& files, Count& count)
{
    return backup.transaction([&]() -> Result<void> {
        if (auto put = putFile(backup, layout::databaseInBackup(), snapshot, {}, count); !put)
            return put;
        for (const StoredFile& file : files)
            if (auto put = putFile(backup, layout::evidenceInBackup(file.sha256),
                                   layout::evidenceFile(folder, file.sha256), file, count);
                !put)
                return put;
        return {};
    });
}

/// The names that a backup may hold; anything else could lead out of the folder.
bool ourName(const QString& name, const QString& digest)
{
    static const QRegularExpression hex(u"^[0-9a-f]{64}$"_s);
    return name == layout::databaseInBackup() ||
           (hex.match(digest).hasMatch() &&
            name == layout::evidenceInBackup(QByteArray::fromHex(digest.toLatin1())));
}

std::unexpected<Error> notABackup(const QString& file)
{
    return failure(Error::Kind::Input,
                   Says::tr("%1 is not a backup of a workspace, or it is damaged.").arg(file));
}

struct Listed
{
    QString name;
    qint64 size = 0;
    QString digest;
};

Result<std::vector<Listed>> listFiles(const Database& backup)
{
    const auto application = backup.one(u"PRAGMA application_id"_s);
    if (!application || application->toInt() != backupApplicationId)
        return notABackup(backup.file());
    std::vector<Listed> files;
    bool database = false;
    Query query(backup, u"SELECT name, size, sha256 FROM file ORDER BY name"_s);
    while (query.next()) {
        files.push_back({query.text(0), query.integer(1), query.text(2)});
        if (!ourName(files.back().name, files.back().digest))
            return notABackup(backup.file());
        database = database || files.back().name == layout::databaseInBackup();
    }
    if (!query.finished() || !database)
        return notABackup(backup.file());
    return files;
}

/// Writes one file of the backup; its digest is verified before it takes its name.
Result<void> takeFile(const Database& backup, const Listed& listed, const QString& target, Count& count)
{
    Sha256 hash;
    auto written = writeFile(target, [&](QIODevice& device) -> Result<void> {
        Query query(backup, u"SELECT bytes FROM piece WHERE file = ? ORDER BY position"_s, {listed.name});
        while (query.next()) {
            const QByteArray piece = query.value(0).toByteArray();
            hash.add(piece);
            if (!writeAll(device, piece))
                return cannotWrite(target, device.errorString());
            if (auto going = count.add(piece.size()); !going)
                return going;
        }
        if (!query.finished() || QString::fromLatin1(hash.finish().toHex()) != listed.digest)
            return notABackup(backup.file());
        return {};
    });
    if (written && listed.name != layout::databaseInBackup())
        QFile::setPermissions(target,
                              QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther);
    return written;
}

/// The database last: a folder without one is no workspace yet.
Result<void> takeFiles(const Database& backup, std::vector<Listed> files, const QString& folder, Count& count)
{
    std::ranges::stable_partition(files,
                                  [](const Listed& f) { return f.name != layout::databaseInBackup(); });
    for (const Listed& listed : files) {
        const QString target = folder + u'/' + listed.name;
        if (!QDir().mkpath(QFileInfo(target).absolutePath()))
            return cannotWrite(target, Says::tr("the folder cannot be made"));
        if (auto taken = takeFile(backup, listed, target, count); !taken)
            return taken;
    }
    return {};
}

void emptyFolder(const QString& folder, bool wasThere)
{
    QDir(layout::evidence(folder)).removeRecursively();
    QFile::remove(layout::database(folder));
    if (!wasThere)
        QDir().rmdir(folder);
}

} // namespace

Result<void> writeBackup(const Database& workspace, const QString& folder,
                         const std::vector<StoredFile>& files, const QString& target, Progress& progress)
{
    // Beside the target: the same disk, so that the last step is a rename.
    const QTemporaryDir aside(layout::asideTemplate(target));
    if (!aside.isValid())
        return cannotWrite(target, aside.errorString());
    const QString snapshot = layout::database(aside.path());
    const QString unfinished = layout::unfinished(aside.filePath(QFileInfo(target).fileName()));
    if (auto copied = workspace.run(u"VACUUM INTO ?"_s, {snapshot}); !copied)
        return copied;
    Count count{progress, QFileInfo(snapshot).size()};
    for (const StoredFile& file : files)
        count.total += file.size;
    {
        const auto backup = Database::open(unfinished, Database::Mode::Create);
        if (!backup)
            return std::unexpected(backup.error());
        if (auto made = makeTables(*backup); !made)
            return made;
        if (auto filled = fill(*backup, snapshot, folder, files, count); !filled)
            return filled;
    }
    return publish(unfinished, target);
}

Result<void> readBackup(const QString& source, const QString& folder, Progress& progress)
{
    const bool wasThere = QFileInfo::exists(folder);
    if (wasThere &&
        !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return failure(Error::Kind::Input, Says::tr("%1 is not empty. Choose a new folder.").arg(folder));
    if (!QFileInfo(source).isFile())
        return failure(Error::Kind::Input, Says::tr("%1 does not exist.").arg(source));
    const auto backup = Database::open(source, Database::Mode::Immutable);
    if (!backup)
        return std::unexpected(backup.error());
    auto files = listFiles(*backup);
    if (!files)
        return std::unexpected(files.error());
    Count count{progress};
    for (const Listed& file : *files)
        count.total += file.size;
    if (!QDir().mkpath(folder))
        return cannotWrite(folder, Says::tr("the folder cannot be made"));
    auto taken = takeFiles(*backup, std::move(*files), folder, count);
    if (!taken)
        emptyFolder(folder, wasThere);
    return taken;
}

} // namespace tekigo
