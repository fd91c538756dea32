#include "gui/integritycheck.h"

#include "gui/task.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace tekigo {
namespace {

struct Found
{
    std::set<QByteArray> read;
    std::set<QByteArray> damaged;
};

/// Counts the bytes of one file on top of those of the files before it.
class PartOf final : public Progress
{
public:
    PartOf(Progress& whole, qint64 before, qint64 total)
        : m_whole(whole)
        , m_before(before)
        , m_total(total)
    {
    }
    void report(qint64 done, qint64) override { m_whole.report(m_before + done, m_total); }
    [[nodiscard]] bool cancelled() const override { return m_whole.cancelled(); }

private:
    Progress& m_whole;
    qint64 m_before;
    qint64 m_total;
};

Found verifyAll(const EvidenceFiles& store, const std::vector<StoredFile>& files, Progress& progress)
{
    Found found;
    qint64 total = 0;
    for (const StoredFile& file : files)
        total += file.size;
    qint64 before = 0;
    for (const StoredFile& file : files) {
        PartOf part(progress, before, total);
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

void checkStoredFiles(Workspace& workspace, Tasks& tasks, std::function<void(int damaged)> told)
{
    const auto work = [store = workspace.files(), files = workspace.storedFiles()](Progress& progress) {
        return verifyAll(store, files, progress);
    };
    tasks.run(QCoreApplication::translate("IntegrityCheck", "Checking the stored files"), &workspace, work,
              [&workspace, told = std::move(told)](const Found& found) {
                  workspace.reportDamage(found.read, found.damaged);
                  told(static_cast<int>(found.damaged.size()));
              });
}

} // namespace tekigo
