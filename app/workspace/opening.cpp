// Making, opening and closing a workspace.
#include "base/unfinished.h"
#include "storage/filestore.h"
#include "storage/layout.h"
#include "workspace/emptyfolder.h"
#include "workspace/state.h"

#include <QDir>
#include <QFileInfo>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// What a killed attempt to make a workspace left there does not count.
bool isEmptyFolder(const QString& folder)
{
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    QStringList names = QDir(folder).entryList(all);
    names.removeIf([](const QString& name) { return layout::leftByCreating().contains(name); });
    return names.isEmpty();
}

Result<FolderLock> writeLock(const QString& folder)
{
    auto lock = FolderLock::take(folder);
    if (lock && !lock->held())
        return failure(Error::Kind::Machine, Says::tr("The folder %1 cannot be written.").arg(folder));
    return lock;
}

/// A folder whose database file alone is protected can only be read as well.
bool canWrite(const FolderLock& lock, const QString& folder)
{
    QFile database(layout::database(folder));
    // Asked before SQLite opens it: closing a second handle later would drop SQLite's own locks.
    return lock.held() && database.open(QIODevice::ReadWrite | QIODevice::ExistingOnly);
}

} // namespace

Result<void> makeEmptyFolder(const QString& folder)
{
    const QFileInfo info(folder);
    sweepUnfinished(folder);
    if (info.exists() && (!info.isDir() || !isEmptyFolder(folder)))
        return failure(
            Error::Kind::Input,
            Says::tr("%1 is not empty. A new workspace needs a new or an empty folder.").arg(folder));
    if (!QDir().mkpath(folder))
        return failure(Error::Kind::Machine, Says::tr("The folder %1 cannot be made.").arg(folder));
    return {};
}

Workspace::Workspace(std::unique_ptr<Private> made)
    : d(std::move(made))
{
    d->workspace = this;
}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::create(const QString& folder, Catalogue catalogue,
                                                     Environment environment)
{
    const QString absolute = QFileInfo(folder).absoluteFilePath();
    if (auto made = makeEmptyFolder(absolute); !made)
        return errorOf(made);
    {
        const auto lock = writeLock(absolute);
        if (!lock)
            return errorOf(lock);
        if (auto made = createDatabase(absolute); !made)
            return errorOf(made);
    }
    return open(absolute, std::move(catalogue), std::move(environment));
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& folder, Catalogue catalogue,
                                                   Environment environment)
{
    const QString absolute = QFileInfo(folder).absoluteFilePath();
    if (!QFileInfo::exists(layout::database(absolute)))
        return failure(
            Error::Kind::Input,
            Says::tr("%1 is not a workspace: it has no %2.").arg(absolute, layout::databaseInBackup()));
    auto lock = FolderLock::take(absolute);
    if (!lock)
        return errorOf(lock);
    const bool readOnly = !canWrite(*lock, absolute);
    auto database = openDatabase(absolute, readOnly);
    if (!database)
        return errorOf(database);
    if (!readOnly)
        sweepIncoming(absolute);
    auto made = std::make_unique<Private>(absolute, std::move(*lock), std::move(*database),
                                          std::move(catalogue), std::move(environment));
    made->readOnly = readOnly;
    // A disk without room for the texts has none for an act either.
    const auto bound = readOnly ? Result<void>() : made->bindToTexts();
    if (!bound && bound.error().kind != Error::Kind::Machine)
        return errorOf(bound);
    made->readOnly |= !bound;
    return std::unique_ptr<Workspace>(new Workspace(std::move(made)));
}

} // namespace tekigo
