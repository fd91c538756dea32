// Copies of all of a workspace.
#include "workspace/backups.h"

#include "base/filename.h"
#include "storage/history.h"
#include "storage/layout.h"
#include "workspace/state.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// What a name begins with: the workspace's folder, as a name that every system takes.
QString stemOf(const QString& workspace)
{
    return safeFileName(workspace, u"workspace"_s);
}

struct Kept
{
    QString path;
    BackupAbout about;
};

/// Newest first, by the history that they share.
bool isNewer(const Kept& one, const Kept& other)
{
    if (one.about.head.number != other.about.head.number)
        return one.about.head.number > other.about.head.number;
    if (one.about.made != other.about.made)
        return one.about.made > other.about.made;
    return one.path > other.path;
}

/// Backups of a schedule that hold nothing but what this workspace holds too.
std::vector<Kept> ownBackups(const BackupSource& source, const QString& folder)
{
    const auto snapshot = Database::open(source.snapshot, Database::Mode::Immutable);
    if (!snapshot)
        return {};
    const QRegularExpression name(u"^%1_\\d{4}-\\d\\d-\\d\\d_\\d{6}(_\\d+)?%2$"_s.arg(
        QRegularExpression::escape(stemOf(source.about.workspace)), QRegularExpression::escape(backupSuffix())));
    std::vector<Kept> own;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks)) {
        if (!name.match(file.fileName()).hasMatch())
            continue;
        const auto about = aboutBackup(file.filePath());
        if (!about || !about->scheduled || about->head.number <= 0)
            continue;
        const auto digest = historyDigest(*snapshot, about->head.number);
        if (digest && !digest->isEmpty() && *digest == about->head.digest)
            own.push_back({file.filePath(), *about});
    }
    std::ranges::sort(own, isNewer);
    return own;
}

int removeOlder(const std::vector<Kept>& own, const QString& made, int keep)
{
    int kept = 1; // the one just made
    int removed = 0;
    for (const Kept& one : own) {
        if (one.path == made || kept++ < qMax(1, keep))
            continue;
        removed += QFile::remove(one.path) ? 1 : 0;
    }
    return removed;
}

Result<void> acceptFolder(const QString& folder, const QString& workspace)
{
    const QFileInfo there(folder);
    if (!there.isDir())
        return failure(Error::Kind::Machine,
                       Says::tr("The folder for backups, %1, is not there. Connect its drive, or choose another "
                                "folder in the settings.")
                           .arg(QDir::toNativeSeparators(folder)));
    if ((there.canonicalFilePath() + u'/').startsWith(QFileInfo(workspace).canonicalFilePath() + u'/'))
        return failure(Error::Kind::Input,
                       Says::tr("The folder for backups, %1, lies in the workspace itself. Choose a folder on another "
                                "drive.")
                           .arg(QDir::toNativeSeparators(folder)));
    return {};
}

/// Of a name that nothing has yet: the clock may have been put back.
QString freeName(const QString& folder, const BackupSource& source, const QDateTime& at)
{
    const QString name = backupName(source.about.workspace, at);
    QString path = folder + u'/' + name;
    for (int more = 2; QFileInfo::exists(path) || QFileInfo(path).isSymLink(); ++more)
        path = folder + u'/' + name.chopped(backupSuffix().size()) + u"_%1"_s.arg(more) + backupSuffix();
    return path;
}

} // namespace

QString backupSuffix()
{
    return u".tekigo-backup"_s;
}

QString backupName(const QString& workspace, const QDateTime& at)
{
    return stemOf(workspace) + at.toString(u"_yyyy-MM-dd_HHmmss"_s) + backupSuffix();
}

Result<void> backUpTo(const BackupSource& source, const QString& file, Progress& progress)
{
    return writeBackup(source, QFileInfo(file).absoluteFilePath(), progress);
}

Result<KeptBackup> keepBackup(const BackupSource& source, const BackupKeeping& keeping, const QDateTime& at,
                              Progress& progress)
{
    if (auto free = acceptFolder(keeping.folder, source.folder); !free)
        return std::unexpected(free.error());
    const QString folder = QFileInfo(keeping.folder).absoluteFilePath();
    const std::vector<Kept> before = ownBackups(source, folder);
    // The same state again would only push out the older ones.
    if (!before.empty() && before.front().about.head == source.about.head &&
        verifyBackup(before.front().path, progress))
        return KeptBackup{.file = before.front().path,
                          .unchanged = true,
                          .removed = removeOlder(before, before.front().path, keeping.keep)};
    if (progress.cancelled())
        return failure(Error::Kind::Cancelled, {});
    const QString target = freeName(folder, source, at);
    if (auto written = writeBackup(source, target, progress); !written)
        return std::unexpected(written.error());
    return KeptBackup{.file = target, .removed = removeOlder(before, target, keeping.keep)};
}

Result<BackupSource> Workspace::backupSource(bool scheduled) const
{
    auto stored = readStoredFiles(d->database);
    if (!stored)
        return errorOf(stored);
    return tekigo::backupSource(d->database, d->folder, std::move(*stored),
                                {.made = d->now(),
                                 .program = QCoreApplication::applicationVersion(),
                                 .workspace = QFileInfo(d->folder).fileName(),
                                 .scheduled = scheduled});
}

Result<void> Workspace::backup(const QString& file, Progress& progress) const
{
    if (auto free = acceptsOutput(file); !free)
        return free;
    const auto source = backupSource(false);
    if (!source)
        return errorOf(source);
    return backUpTo(*source, file, progress);
}

Result<void> Workspace::restore(const QString& file, const QString& folder, Progress& progress)
{
    return readBackup(QFileInfo(file).absoluteFilePath(), QFileInfo(folder).absoluteFilePath(), progress);
}

QString Workspace::digestOfAct(qint64 number) const
{
    return tekigo::historyDigest(d->database, number).value_or(QString());
}

} // namespace tekigo
