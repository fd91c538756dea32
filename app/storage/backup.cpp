// Writing a backup.
#include "storage/backup.h"

#include "base/digest.h"
#include "base/unfinished.h"
#include "storage/backupformat.h"
#include "storage/filestore.h"
#include "storage/layout.h"
#include "storage/livecopy.h"
#include "storage/publish.h"
#include "storage/records.h"

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

/// A file as it was copied into the backup.
struct Put
{
    StoredFile file;
    QString broken; ///< why it could not be read to its end
};

/// Copies the file at `path` into the backup. An error is one of the backup, not of that file.
Result<Put> putPieces(const Database& backup, const QString& name, const QString& path, Count& counted)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Put{{}, file.errorString()};
    Sha256 hash;
    qint64 size = 0;
    for (qint64 position = 0;; ++position) {
        QByteArray piece(pieceSize, Qt::Uninitialized);
        const qint64 count = file.read(piece.data(), pieceSize);
        // A read that fails is no end of the file.
        if (count < 0)
            return Put{{}, file.errorString()};
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
    return Put{{hash.finish(), size}, {}};
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
    if (!put->broken.isEmpty())
        return failure(Error::Kind::Machine, Says::tr("%1 cannot be read: %2").arg(source.snapshot, put->broken));
    if (put->file.size != source.size)
        return failure(Error::Kind::Machine,
                       Says::tr("%1 is no longer the copy that was made of the workspace. Try again.").arg(source.snapshot));
    return putListed(backup, layout::databaseInBackup(), put->file);
}

/// Whether it was put: not one that is missing or no longer what was stored.
Result<bool> putEvidence(const Database& backup, const BackupSource& source, const StoredFile& file, Count& count)
{
    // A pipe or a device in its place would never end.
    if (!isStored(source.folder, file))
        return false;
    const QString name = layout::evidenceInBackup(file.sha256);
    const auto put = putPieces(backup, name, layout::evidenceFile(source.folder, file.sha256), count);
    if (!put)
        return std::unexpected(put.error());
    if (put->broken.isEmpty() && put->file == file) {
        auto listed = putListed(backup, name, file);
        return listed ? Result<bool>(true) : std::unexpected(listed.error());
    }
    auto taken = backup.run(u"DELETE FROM piece WHERE file = ?"_s, {name});
    return taken ? Result<bool>(false) : std::unexpected(taken.error());
}

/// What people call stored files, told by the copy of the database.
Result<std::map<QByteArray, QString>> namesIn(const QString& snapshot)
{
    const auto database = Database::open(snapshot, Database::Mode::Immutable);
    return database ? readStoredNames(*database) : std::unexpected(database.error());
}

Result<void> putLacking(const Database& backup, const Lacking& lacking)
{
    return backup.run(u"INSERT INTO lacking VALUES (?, ?, ?, ?, ?)"_s,
                      {layout::evidenceInBackup(lacking.file.sha256), lacking.file.size,
                       QString::fromLatin1(lacking.file.sha256.toHex()), lacking.called.isNull() ? u""_s : lacking.called,
                       lacking.missing ? 1 : 0});
}

Result<void> noteLacking(const Database& backup, const BackupSource& source, std::vector<Lacking>& lacking)
{
    if (lacking.empty())
        return {};
    const auto names = namesIn(source.snapshot);
    if (!names)
        return std::unexpected(names.error());
    for (Lacking& one : lacking) {
        if (const auto name = names->find(one.file.sha256); name != names->end())
            one.called = name->second;
        if (auto put = putLacking(backup, one); !put)
            return put;
    }
    return {};
}

Result<void> fill(const Database& backup, const BackupSource& source, std::vector<Lacking>& lacking, Count& count)
{
    return backup.transaction([&]() -> Result<void> {
        if (auto put = putAbout(backup, source.about); !put)
            return put;
        if (auto put = putDatabase(backup, source, count); !put)
            return put;
        for (const StoredFile& file : source.files) {
            const auto put = putEvidence(backup, source, file, count);
            if (!put)
                return std::unexpected(put.error());
            if (!*put)
                lacking.push_back({file, {}, !QFileInfo::exists(layout::evidenceFile(source.folder, file.sha256))});
        }
        return noteLacking(backup, source, lacking);
    });
}

Result<void> make(const QString& unfinished, const BackupSource& source, std::vector<Lacking>& lacking, Count& count)
{
    const auto backup = Database::open(unfinished, Database::Mode::Create);
    if (!backup)
        return std::unexpected(backup.error());
    if (auto made = makeTables(*backup); !made)
        return made;
    return fill(*backup, source, lacking, count);
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

Result<std::unique_ptr<SourceInMaking>> SourceInMaking::begin(const Database& workspace, const QString& folder)
{
    const auto aside = std::make_shared<QTemporaryDir>(unfinishedAside());
    if (!aside->isValid())
        return cannotWrite(QDir::tempPath(), aside->errorString());
    const QString snapshot = layout::database(aside->path());
    auto copy = LiveCopy::begin(workspace, snapshot);
    if (!copy)
        return std::unexpected(copy.error());
    return std::unique_ptr<SourceInMaking>(
        new SourceInMaking(workspace, {.aside = aside, .snapshot = snapshot, .folder = folder, .files = {}, .about = {}},
                           std::move(*copy)));
}

SourceInMaking::SourceInMaking(const Database& workspace, BackupSource source, std::unique_ptr<LiveCopy> copy)
    : m_workspace(workspace)
    , m_source(std::move(source))
    , m_copy(std::move(copy))
{
}

SourceInMaking::~SourceInMaking() = default;

Result<bool> SourceInMaking::advance(std::chrono::milliseconds budget)
{
    return m_copy->advance(budget);
}

Result<BackupSource> SourceInMaking::take(std::vector<StoredFile> files, BackupAbout about)
{
    const auto head = historyHead(m_workspace);
    if (!head)
        return std::unexpected(head.error());
    about.head = *head;
    m_source.size = QFileInfo(m_source.snapshot).size();
    m_source.files = std::move(files);
    m_source.about = std::move(about);
    return std::move(m_source);
}

Result<BackupSource> backupSource(const Database& workspace, const QString& folder, std::vector<StoredFile> files,
                                  BackupAbout about)
{
    const auto making = SourceInMaking::begin(workspace, folder);
    if (!making)
        return std::unexpected(making.error());
    for (bool ready = false; !ready;) {
        const auto went = (*making)->advance(std::chrono::seconds(1));
        if (!went)
            return std::unexpected(went.error());
        ready = *went;
    }
    return (*making)->take(std::move(files), std::move(about));
}

Result<std::vector<Lacking>> writeBackup(const BackupSource& source, const QString& target, Progress& progress)
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
    std::vector<Lacking> lacking;
    auto done = make(name, source, lacking, count);
    if (done)
        done = readBack(name, target, count);
    if (done)
        done = publish(name, target);
    unfinished.setAutoRemove(!done);
    if (!done)
        return std::unexpected(worded(std::move(done), name, target).error());
    return lacking;
}

} // namespace tekigo
