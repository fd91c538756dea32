#include "gui/integritycheck.h"

#include "gui/partprogress.h"
#include "gui/task.h"
#include "workspace/workspace.h"

namespace tekigo {
namespace {

struct Found
{
    std::set<QByteArray> read;
    std::set<QByteArray> damaged;
};

Found verifyAll(const EvidenceFiles& store, const std::vector<StoredFile>& files, Progress& progress)
{
    Found found;
    qint64 total = 0;
    for (const StoredFile& file : files)
        total += file.size;
    qint64 before = 0;
    for (const StoredFile& file : files) {
        PartProgress part(progress, before, total);
        const Result<void> verified = store.verify(file, part);
        if (progress.cancelled())
            break;
        found.read.insert(file.sha256);
        if (!verified)
            found.damaged.insert(file.sha256);
        before += file.size;
    }
    return found;
}

} // namespace

IntegrityCheck::IntegrityCheck(Workspace& workspace, Tasks& tasks, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_tasks(tasks)
{
}

void IntegrityCheck::start()
{
    const auto stored = m_workspace.storedFiles();
    if (!stored) {
        Q_EMIT failed(stored.error().text);
        return;
    }
    const std::vector<StoredFile>& files = *stored;
    m_pending.clear();
    for (const StoredFile& file : files)
        m_pending.insert(file.sha256);
    const auto work = [store = m_workspace.files(), files](Progress& progress) {
        return verifyAll(store, files, progress);
    };
    m_tasks.run(tr("Checking the stored files"), this, work, [this](const Found& found) {
        for (const QByteArray& sha256 : found.read)
            m_pending.remove(sha256);
        m_workspace.reportDamage(found.read, found.damaged);
        Q_EMIT finished(static_cast<int>(found.damaged.size()));
    });
}

} // namespace tekigo
