// Reading a backup, which may be anybody's.
#include "storage/backup.h"

#include "base/atomicfile.h"
#include "base/digest.h"
#include "storage/backupformat.h"
#include "storage/layout.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;
using namespace backup;

namespace {

/// The names that a backup may hold; anything else could lead out of the folder.
bool ourName(const QString& name, const QString& digest)
{
    static const QRegularExpression hex(u"^[0-9a-f]{64}$"_s);
    return hex.match(digest).hasMatch() &&
           (name == layout::databaseInBackup() ||
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

Result<std::vector<Listed>> listFiles(const Database& backup, const QString& called)
{
    const auto application = backup.one(u"PRAGMA application_id"_s);
    if (!application || application->toInt() != applicationId)
        return notABackup(called);
    std::vector<Listed> files;
    bool database = false;
    Query query(backup, u"SELECT name, size, sha256 FROM file ORDER BY name"_s);
    while (query.next()) {
        files.push_back({query.text(0), query.integer(1), query.text(2)});
        if (!ourName(files.back().name, files.back().digest) || files.back().size < 0)
            return notABackup(called);
        database = database || files.back().name == layout::databaseInBackup();
    }
    if (!query.finished() || !database)
        return notABackup(called);
    return files;
}

/// Hands out a file's bytes piece by piece; in the end they must come to what is listed.
template<class Take>
Result<void> readFile(const Database& backup, const QString& called, const Listed& listed, Count& count, Take take)
{
    Sha256 hash;
    qint64 size = 0;
    // A piece that is larger than any of ours would be read into memory whole.
    Query query(backup, u"SELECT CASE WHEN length(bytes) <= ? THEN bytes END FROM piece WHERE file = ? ORDER BY position"_s,
                {pieceSize, listed.name});
    while (query.next()) {
        const QByteArray piece = query.value(0).toByteArray();
        hash.add(piece);
        size += piece.size();
        if (auto taken = take(piece); !taken)
            return taken;
        if (auto going = count.add(piece.size()); !going)
            return going;
    }
    if (!query.finished() || size != listed.size || QString::fromLatin1(hash.finish().toHex()) != listed.digest)
        return notABackup(called);
    return {};
}

/// Writes one file of the backup; its digest is verified before it takes its name.
Result<void> takeFile(const Database& backup, const Listed& listed, const QString& target, Count& count)
{
    auto written = writeFile(target, [&](QIODevice& device) -> Result<void> {
        return readFile(backup, backup.file(), listed, count, [&](const QByteArray& piece) -> Result<void> {
            if (!writeAll(device, piece))
                return cannotWrite(target, device.errorString());
            return {};
        });
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

Result<Database> openBackup(const QString& file)
{
    // A pipe of that name would let the open wait for ever.
    if (!QFileInfo(file).isFile())
        return failure(Error::Kind::Input, Says::tr("%1 does not exist.").arg(file));
    return Database::open(file, Database::Mode::Immutable);
}

} // namespace

Result<void> backup::verify(const Database& backup, const QString& name, Count& count)
{
    const auto files = listFiles(backup, name);
    if (!files)
        return std::unexpected(files.error());
    for (const Listed& listed : *files)
        if (auto good = readFile(backup, name, listed, count, [](const QByteArray&) { return Result<void>(); }); !good)
            return good;
    return {};
}

Result<void> verifyBackup(const QString& file, Progress& progress)
{
    const auto backup = openBackup(file);
    if (!backup)
        return std::unexpected(backup.error());
    Count count{progress, QFileInfo(file).size()};
    return verify(*backup, file, count);
}

Result<BackupAbout> aboutBackup(const QString& file)
{
    const auto backup = openBackup(file);
    if (!backup)
        return std::unexpected(backup.error());
    const auto application = backup->one(u"PRAGMA application_id"_s);
    if (!application || application->toInt() != applicationId)
        return notABackup(file);
    std::map<QString, QString> said;
    // Of programs before it had the table it says nothing.
    Query query(*backup, u"SELECT name, substr(value, 1, 300) FROM about LIMIT 50"_s);
    while (query.next())
        said[query.text(0)] = query.text(1);
    BackupAbout about;
    about.made = QDateTime::fromString(said[u"made"_s], Qt::ISODateWithMs);
    about.program = said[u"program"_s];
    about.workspace = said[u"workspace"_s];
    about.head = {said[u"act"_s].toLongLong(), said[u"digest"_s]};
    about.scheduled = said[u"scheduled"_s] == u"yes";
    return about;
}

Result<qint64> readBackupDatabase(const QString& source, const QString& target, Progress& progress)
{
    const auto backup = openBackup(source);
    if (!backup)
        return std::unexpected(backup.error());
    const auto files = listFiles(*backup, source);
    if (!files)
        return std::unexpected(files.error());
    qint64 besides = 0;
    for (const Listed& listed : *files) {
        if (listed.name != layout::databaseInBackup()) {
            besides += listed.size;
            continue;
        }
        Count count{progress, listed.size};
        if (auto taken = takeFile(*backup, listed, target, count); !taken)
            return std::unexpected(taken.error());
    }
    return besides;
}

Result<void> readBackup(const QString& source, const QString& folder, Progress& progress)
{
    const bool wasThere = QFileInfo::exists(folder);
    if (wasThere &&
        !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return failure(Error::Kind::Input, Says::tr("%1 is not empty. Choose a new folder.").arg(folder));
    const auto backup = openBackup(source);
    if (!backup)
        return std::unexpected(backup.error());
    auto files = listFiles(*backup, source);
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
