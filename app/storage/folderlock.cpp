#include "storage/folderlock.h"

#include "base/system.h"
#include "storage/layout.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>
#include <QThread>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(FolderLock)
};

/// The lock file's owner is who made it; a system that does not say leaves the name out.
Error heldByAnother(const QString& folder, qint64 pid, const QString& host)
{
    const QString file = layout::lock(folder);
    const QString user = QFileInfo(file).owner();
    const QString who = user.isEmpty()
                            ? Says::tr("process %1 on %2").arg(QString::number(pid), host)
                            : Says::tr("%1 (process %2 on %3)").arg(user, QString::number(pid), host);
    return {Error::Kind::Machine, Says::tr("The workspace %1 is open in another Tekigo: %2. Close it there "
                                           "first. If that program is no longer "
                                           "running, delete %3 and try again.")
                                      .arg(folder, who, file)};
}

/// A program that was killed while it made the lock file leaves one that names nobody. It is told from one
/// being made just now by its age and, where the system has them, by the lock that every holder keeps on the
/// file itself.
bool namesNobodyForLong(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return false;
    constexpr qint64 longEnough = 1000;
    if (QFileInfo(file).lastModified().msecsTo(QDateTime::currentDateTime()) < longEnough)
        return false;
    return system::lock(file.handle());
}

/// Tries until it is held, or somebody is named who holds it, or the file cannot be made.
bool tryToLock(QLockFile& file)
{
    constexpr int attempts = 20;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (file.tryLock(0))
            return true;
        if (file.error() != QLockFile::LockFailedError || file.getLockInfo(nullptr, nullptr, nullptr))
            return false;
        if (namesNobodyForLong(file.fileName()))
            QFile::remove(file.fileName());
        else
            QThread::msleep(100);
    }
    return false;
}

} // namespace

FolderLock::FolderLock(std::unique_ptr<QLockFile> file)
    : m_file(std::move(file))
{
}

FolderLock::FolderLock(FolderLock&&) noexcept = default;
FolderLock& FolderLock::operator=(FolderLock&&) noexcept = default;
FolderLock::~FolderLock() = default;

bool FolderLock::held() const
{
    return m_file && m_file->isLocked();
}

Result<FolderLock> FolderLock::take(const QString& folder)
{
    auto file = std::make_unique<QLockFile>(layout::lock(folder));
    file->setStaleLockTime(0); // age says nothing: a workspace stays open for days
    if (tryToLock(*file))
        return FolderLock(std::move(file));
    qint64 pid = 0;
    QString host;
    QString program;
    const bool told = file->getLockInfo(&pid, &host, &program);
    if (file->error() == QLockFile::LockFailedError)
        return std::unexpected(heldByAnother(folder, pid, host));
    if (told && (host != QSysInfo::machineHostName() || system::runs(pid)))
        return std::unexpected(heldByAnother(folder, pid, host));
    return FolderLock(nullptr);
}

} // namespace tekigo
