// Copies of all of a workspace.
#include "workspace/backups.h"

#include "base/counted.h"
#include "base/filename.h"
#include "storage/filestore.h"
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

constexpr qsizetype kNamed = 5; ///< files that a sentence names

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

/// Which of the files it holds: none where it cannot be read.
std::set<QByteArray> stillHeld(const Kept& backup, const std::set<QByteArray>& files, Progress& progress)
{
    if (files.empty())
        return {};
    return heldBy(backup.path, files, progress).value_or(std::set<QByteArray>());
}

/// `made` is the one that is there now, and may be among `own`.
int removeOlder(const std::vector<Kept>& own, const KeptBackup& made, int keep, Progress& progress)
{
    std::set<QByteArray> lost; // held by none of those that stay
    for (const Lacking& one : made.lacking)
        lost.insert(one.file.sha256);
    int kept = 1; // the one just made
    int removed = 0;
    for (const Kept& one : own) {
        if (one.path == made.file)
            continue;
        const std::set<QByteArray> held = stillHeld(one, lost, progress);
        if (progress.cancelled())
            break;
        if (kept++ >= qMax(1, keep) && held.empty()) {
            removed += QFile::remove(one.path) ? 1 : 0;
            continue;
        }
        for (const QByteArray& file : held)
            lost.erase(file);
    }
    return removed;
}

/// The newest one, where it is whole and another would not hold more: the same state again would only push out older ones.
std::optional<KeptBackup> alreadyThere(const std::vector<Kept>& own, const BackupSource& source, Progress& progress)
{
    if (own.empty() || own.front().about.head != source.about.head || !verifyBackup(own.front().path, progress))
        return {};
    auto lacking = lackingIn(own.front().path, progress);
    if (!lacking)
        return {};
    for (const Lacking& one : *lacking)
        if (verifyStored(source.folder, one.file, progress))
            return {};
    return KeptBackup{.file = own.front().path, .unchanged = true, .lacking = std::move(*lacking)};
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

Text says(const std::vector<Lacking>& lacking)
{
    if (lacking.empty())
        return {};
    QStringList ja;
    QStringList en;
    for (const Lacking& one : lacking) {
        if (ja.size() == kNamed)
            break;
        const QString name = one.called.isEmpty() ? layout::evidenceInBackup(one.file.sha256) : one.called;
        ja += name + (one.missing ? u"：ファイルなし"_s : u"：破損"_s);
        en += name + (one.missing ? u": missing"_s : u": damaged"_s);
    }
    const qsizetype more = std::ssize(lacking) - ja.size();
    if (more > 0) {
        ja += u"ほか %1件"_s.arg(more);
        en += u"%1 more"_s.arg(more);
    }
    return ofCount(std::ssize(lacking),
                   {u"次の証拠ファイル %1件は、バックアップのときに保管庫になかったか壊れていたため、このバックアップに"
                    u"入っていません（%2）。以前のバックアップに残っていることがあります。"_s.arg(lacking.size()).arg(ja.join(u"、"_s)),
                    u"This backup does not hold %1 evidence files, which were missing or damaged in the evidence store "
                    u"when it was made (%2). An older backup may still hold them."_s.arg(lacking.size()).arg(en.join(u"; "_s))},
                   u"This backup does not hold one evidence file, which was missing or damaged in the evidence store when it "
                   u"was made (%1). An older backup may still hold it."_s.arg(en.join(u"; "_s)));
}

Result<KeptBackup> backUpTo(const BackupSource& source, const QString& file, Progress& progress)
{
    auto lacking = writeBackup(source, QFileInfo(file).absoluteFilePath(), progress);
    if (!lacking)
        return errorOf(lacking);
    return KeptBackup{.file = file, .lacking = std::move(*lacking)};
}

Result<KeptBackup> keepBackup(const BackupSource& source, const BackupKeeping& keeping, const QDateTime& at,
                              Progress& progress)
{
    if (auto free = acceptFolder(keeping.folder, source.folder); !free)
        return std::unexpected(free.error());
    const QString folder = QFileInfo(keeping.folder).absoluteFilePath();
    const std::vector<Kept> before = ownBackups(source, folder);
    auto made = alreadyThere(before, source, progress);
    if (progress.cancelled())
        return failure(Error::Kind::Cancelled, {});
    if (!made) {
        auto written = backUpTo(source, freeName(folder, source, at), progress);
        if (!written)
            return written;
        made = std::move(*written);
    }
    made->removed = removeOlder(before, *made, keeping.keep, progress);
    return std::move(*made);
}

Result<std::unique_ptr<BackupPreparing>> BackupPreparing::begin(const Workspace& workspace, bool scheduled)
{
    const Workspace::Private& d = *workspace.d;
    auto making = SourceInMaking::begin(d.database, d.folder);
    if (!making)
        return errorOf(making);
    return std::unique_ptr<BackupPreparing>(new BackupPreparing(d, scheduled, std::move(*making)));
}

BackupPreparing::BackupPreparing(const Workspace::Private& workspace, bool scheduled,
                                 std::unique_ptr<SourceInMaking> making)
    : m_workspace(workspace)
    , m_scheduled(scheduled)
    , m_making(std::move(making))
{
}

BackupPreparing::~BackupPreparing() = default;

Result<std::optional<BackupSource>> BackupPreparing::advance(std::chrono::milliseconds budget)
{
    const auto ready = m_making->advance(budget);
    if (!ready)
        return errorOf(ready);
    if (!*ready)
        return std::optional<BackupSource>();
    auto stored = readStoredFiles(m_workspace.database);
    if (!stored)
        return errorOf(stored);
    auto source = m_making->take(std::move(*stored), {.made = m_workspace.now(),
                                                      .program = QCoreApplication::applicationVersion(),
                                                      .workspace = QFileInfo(m_workspace.folder).fileName(),
                                                      .scheduled = m_scheduled});
    if (!source)
        return errorOf(source);
    return std::optional(std::move(*source));
}

Result<BackupSource> Workspace::backupSource(bool scheduled) const
{
    const auto preparing = BackupPreparing::begin(*this, scheduled);
    if (!preparing)
        return errorOf(preparing);
    while (true) {
        auto source = (*preparing)->advance(std::chrono::seconds(1));
        if (!source)
            return errorOf(source);
        if (*source)
            return std::move(**source);
    }
}

Result<KeptBackup> Workspace::backup(const QString& file, Progress& progress) const
{
    if (auto free = acceptsOutput(file); !free)
        return errorOf(free);
    const auto source = backupSource(false);
    if (!source)
        return errorOf(source);
    return backUpTo(*source, file, progress);
}

Result<std::vector<Lacking>> Workspace::restore(const QString& file, const QString& folder, Progress& progress)
{
    return readBackup(QFileInfo(file).absoluteFilePath(), QFileInfo(folder).absoluteFilePath(), progress);
}

QString Workspace::digestOfAct(qint64 number) const
{
    return tekigo::historyDigest(d->database, number).value_or(QString());
}

} // namespace tekigo
