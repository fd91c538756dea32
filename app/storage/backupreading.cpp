// Reading a backup, which may be anybody's.
#include "storage/backup.h"

#include "base/atomicfile.h"
#include "base/digest.h"
#include "storage/backupformat.h"
#include "storage/layout.h"
#include "storage/watch.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <set>

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

/// What broke off the reading: the person, or the file.
std::unexpected<Error> unreadable(const QString& file, const Progress& progress)
{
    return progress.cancelled() ? failure(Error::Kind::Cancelled, {}) : notABackup(file);
}

/// How many of our tables it has, asked before anything is selected: a view of one of these names would run whatever the file says. (None can be called
/// `sqlite_schema`: SQLite then refuses the file.)
Result<qsizetype> acceptTables(const Database& backup, const QString& called, const Progress& progress)
{
    const auto application = backup.one(u"PRAGMA application_id"_s);
    if (!application || application->toInt() != applicationId)
        return unreadable(called, progress);
    QStringList found;
    Query query(backup, u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL LIMIT 10"_s);
    while (query.next())
        found += query.text(0);
    if (!query.finished())
        return unreadable(called, progress);
    // Programs before each table had it wrote only those above it.
    const QStringList all = tables();
    const bool isOurs = found.size() >= kFirstTables && found.size() <= all.size() && found == all.first(found.size());
    return isOurs ? Result<qsizetype>(found.size()) : notABackup(called);
}

struct Listed
{
    QString name;
    qint64 size = 0;
    QString digest;
};

/// In the order of their rows, which go up and name no file twice, and of no more bytes than the backup has: pages that
/// lead back into themselves end here.
Result<std::vector<Listed>> listFiles(const Database& backup, const QString& called, Count& count)
{
    std::vector<Listed> files;
    std::set<QString> names;
    qint64 left = QFileInfo(backup.file()).size();
    qint64 last = 0;
    Query query(backup, u"SELECT rowid, name, size, sha256 FROM file ORDER BY rowid"_s);
    while (query.next()) {
        const Listed listed{query.text(1), query.integer(2), query.text(3)};
        left -= listed.size;
        if (!ourName(listed.name, listed.digest) || listed.size < 0 || left < 0 || query.integer(0) <= last ||
            !names.insert(listed.name).second)
            return notABackup(called);
        last = query.integer(0);
        files.push_back(listed);
        if (auto going = count.add(0); !going)
            return std::unexpected(going.error());
    }
    if (!query.finished())
        return unreadable(called, count.progress);
    if (!names.contains(layout::databaseInBackup()))
        return notABackup(called);
    return files;
}

/// Hands out a file's bytes piece by piece; in the end they must come to what is listed.
template<class Take>
Result<void> readFile(const Database& backup, const QString& called, const Listed& listed, Count& count, Take take)
{
    Sha256 hash;
    qint64 size = 0;
    qint64 position = 0;
    // A piece that is larger than any of ours would be read into memory whole.
    Query query(backup,
                u"SELECT position, CASE WHEN length(bytes) <= ? THEN bytes END FROM piece WHERE file = ? ORDER BY position"_s,
                {pieceSize, listed.name});
    while (query.next()) {
        const QByteArray piece = query.value(1).toByteArray();
        size += piece.size();
        if (query.integer(0) != position++ || piece.isEmpty() || size > listed.size)
            return notABackup(called);
        hash.add(piece);
        if (auto taken = take(piece); !taken)
            return taken;
        if (auto going = count.add(piece.size()); !going)
            return going;
    }
    if (!query.finished())
        return unreadable(called, count.progress);
    if (size != listed.size || QString::fromLatin1(hash.finish().toHex()) != listed.digest)
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

/// A backup that is open, and what keeps it from holding up the program.
struct Opened
{
    Database database;
    std::unique_ptr<Watch> watch;
    bool tellsLacking = false; ///< it has that table
};

/// Reading what a backup says of itself takes some thousand.
constexpr qint64 kFewInstructions = 1'000'000;

/// All of an honest backup is read with far fewer instructions than it has bytes: each of its files has a row in both
/// tables and in both their indices.
qint64 mostInstructions(const QString& file)
{
    return kFewInstructions + QFileInfo(file).size();
}

Result<Opened> openBackup(const QString& file, Progress& progress, qint64 instructions)
{
    // A pipe of that name would let the open wait for ever.
    if (!QFileInfo(file).isFile())
        return failure(Error::Kind::Input, Says::tr("%1 does not exist.").arg(file));
    auto database = Database::open(file, Database::Mode::Immutable);
    if (!database)
        return std::unexpected(database.error());
    auto watch = Watch::over(*database, progress, {.instructions = instructions, .bytes = 2 * int(pieceSize)});
    if (!watch)
        return std::unexpected(watch.error());
    for (const QString& pragma : {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s})
        if (!database->run(pragma))
            return unreadable(file, progress);
    const auto count = acceptTables(*database, file, progress);
    if (!count)
        return std::unexpected(count.error());
    return Opened{std::move(*database), std::move(*watch), *count == tables().size()};
}

/// In the order of their rows, as listFiles() has them.
Result<std::vector<Lacking>> listLacking(const Opened& backup, const QString& called, const Progress& progress)
{
    std::vector<Lacking> lacking;
    if (!backup.tellsLacking)
        return lacking;
    qint64 last = 0;
    Query query(backup.database, u"SELECT rowid, name, size, sha256, substr(called, 1, 300), missing FROM lacking ORDER BY rowid"_s);
    while (query.next()) {
        if (!ourName(query.text(1), query.text(3)) || query.integer(0) <= last)
            return notABackup(called);
        last = query.integer(0);
        lacking.push_back({{QByteArray::fromHex(query.text(3).toLatin1()), query.integer(2)}, query.text(4), query.integer(5) != 0});
    }
    if (!query.finished())
        return unreadable(called, progress);
    return lacking;
}

} // namespace

Result<void> backup::verify(const Database& backup, const QString& name, Count& count)
{
    const auto files = listFiles(backup, name, count);
    if (!files)
        return std::unexpected(files.error());
    for (const Listed& listed : *files)
        if (auto good = readFile(backup, name, listed, count, [](const QByteArray&) { return Result<void>(); }); !good)
            return good;
    return {};
}

Result<void> verifyBackup(const QString& file, Progress& progress)
{
    const auto backup = openBackup(file, progress, mostInstructions(file));
    if (!backup)
        return std::unexpected(backup.error());
    Count count{progress, QFileInfo(file).size()};
    return verify(backup->database, file, count);
}

Result<BackupAbout> aboutBackup(const QString& file)
{
    NoProgress unwatched;
    const auto backup = openBackup(file, unwatched, kFewInstructions);
    if (!backup)
        return std::unexpected(backup.error());
    std::map<QString, QString> said;
    // Of programs before it had the table it says nothing.
    Query query(backup->database, u"SELECT name, substr(value, 1, 300) FROM about LIMIT 50"_s);
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

Result<std::vector<Lacking>> lackingIn(const QString& file, Progress& progress)
{
    const auto backup = openBackup(file, progress, mostInstructions(file));
    if (!backup)
        return std::unexpected(backup.error());
    return listLacking(*backup, file, progress);
}

Result<std::set<QByteArray>> heldBy(const QString& file, const std::set<QByteArray>& files, Progress& progress)
{
    const auto backup = openBackup(file, progress, mostInstructions(file));
    if (!backup)
        return std::unexpected(backup.error());
    Count count{progress};
    const auto listed = listFiles(backup->database, file, count);
    if (!listed)
        return std::unexpected(listed.error());
    std::set<QByteArray> held;
    for (const Listed& one : *listed) {
        const QByteArray sha256 = QByteArray::fromHex(one.digest.toLatin1());
        if (one.name == layout::databaseInBackup() || !files.contains(sha256))
            continue;
        if (readFile(backup->database, file, one, count, [](const QByteArray&) { return Result<void>(); }))
            held.insert(sha256);
        else if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
    }
    return held;
}

Result<qint64> readBackupDatabase(const QString& source, const QString& target, Progress& progress)
{
    const auto backup = openBackup(source, progress, mostInstructions(source));
    if (!backup)
        return std::unexpected(backup.error());
    Count count{progress};
    const auto files = listFiles(backup->database, source, count);
    if (!files)
        return std::unexpected(files.error());
    qint64 besides = 0;
    for (const Listed& listed : *files) {
        if (listed.name != layout::databaseInBackup()) {
            besides += listed.size;
            continue;
        }
        count.total = listed.size;
        if (auto taken = takeFile(backup->database, listed, target, count); !taken)
            return std::unexpected(taken.error());
    }
    return besides;
}

Result<std::vector<Lacking>> readBackup(const QString& source, const QString& folder, Progress& progress)
{
    const bool wasThere = QFileInfo::exists(folder);
    if (wasThere &&
        !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return failure(Error::Kind::Input, Says::tr("%1 is not empty. Choose a new folder.").arg(folder));
    const auto backup = openBackup(source, progress, mostInstructions(source));
    if (!backup)
        return std::unexpected(backup.error());
    Count count{progress};
    auto files = listFiles(backup->database, source, count);
    if (!files)
        return std::unexpected(files.error());
    auto lacking = listLacking(*backup, source, progress);
    if (!lacking)
        return lacking;
    for (const Listed& file : *files)
        count.total += file.size;
    if (!QDir().mkpath(folder))
        return cannotWrite(folder, Says::tr("the folder cannot be made"));
    auto taken = takeFiles(backup->database, std::move(*files), folder, count);
    if (!taken) {
        emptyFolder(folder, wasThere);
        return std::unexpected(taken.error());
    }
    return lacking;
}

} // namespace tekigo
