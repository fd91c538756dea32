#include "gui/searchreader.h"

#include "gui/task.h"
#include "workspace/workspace.h"

#include <QTimer>

namespace tekigo {
namespace {

constexpr int readFor = 8; ///< ms between two events
constexpr int filesAtOnce = 8;

} // namespace

SearchReader::SearchReader(Workspace& workspace, Tasks& tasks, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_tasks(tasks)
    , m_next(new QTimer(this))
{
    m_next->setSingleShot(true);
    m_next->setInterval(0);
    connect(m_next, &QTimer::timeout, this, &SearchReader::readOn);
}

void SearchReader::start()
{
    if (!std::exchange(m_working, true))
        m_next->start();
}

void SearchReader::readOn()
{
    if (m_workspace.readForSearch(readFor))
        m_next->start();
    else
        readFiles();
}

void SearchReader::readFiles()
{
    const std::vector<UnreadFile> files = m_workspace.unreadFiles(filesAtOnce);
    Q_EMIT advanced();
    if (files.empty()) {
        m_working = false;
        Q_EMIT finished();
        return;
    }
    m_tasks.run(
        tr("Reading files for the search"), this,
        [files](Progress& progress) {
            std::vector<FileWords> read;
            for (const UnreadFile& file : files) {
                if (progress.cancelled())
                    break;
                read.push_back(readWords(file, progress));
            }
            return read;
        },
        [this, wanted = files.size()](const std::vector<FileWords>& read) {
            const qint64 before = m_workspace.searchBacklog().files;
            m_workspace.keep(read);
            if (read.size() == wanted && read.back().finished && m_workspace.searchBacklog().files < before)
                return m_next->start();
            // Stopped, or nothing can be kept: the rest is read when the search is shown again.
            m_working = false;
            Q_EMIT finished();
        });
}

} // namespace tekigo
