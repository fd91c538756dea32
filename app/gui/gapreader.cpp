#include "gui/gapreader.h"

#include "gui/notices.h"
#include "gui/task.h"
#include "workspace/workspace.h"

#include <QElapsedTimer>
#include <QTimer>

namespace tekigo {
namespace {

/// How long reading may hold up other events, in milliseconds.
constexpr int longestSlice = 12;

} // namespace

GapReader::GapReader(const Desk& desk, QWidget* owner)
    : QObject(owner)
    , m_desk(desk)
    , m_owner(owner)
    , m_next(new QTimer(this))
{
    m_next->setInterval(0);
    connect(m_next, &QTimer::timeout, this, &GapReader::readSome);
}

void GapReader::read(const QString& from, const QString& to, std::vector<RevisionId> revisions)
{
    stop();
    m_from = from;
    m_to = to;
    m_revisions = std::move(revisions);
    m_next->start();
}

void GapReader::stop()
{
    ++m_turn;
    m_next->stop();
    m_read.clear();
    if (m_task)
        m_task->cancel();
    m_task = nullptr;
}

bool GapReader::isBusy() const
{
    return m_next->isActive() || m_task != nullptr;
}

void GapReader::readSome()
{
    QElapsedTimer slice;
    slice.start();
    while (m_read.size() < m_revisions.size() && !slice.hasExpired(longestSlice)) {
        auto assessment = m_desk.workspace->assessment(m_revisions[m_read.size()]);
        if (!tekigo::done(*m_desk.notices, assessment)) {
            stop();
            Q_EMIT stopped();
            return;
        }
        m_read.push_back(std::move(*assessment));
    }
    Q_EMIT progressed(int(m_read.size()), int(m_revisions.size()));
    if (m_read.size() == m_revisions.size())
        judge();
}

void GapReader::judge()
{
    m_next->stop();
    const auto dates = m_desk.workspace->effectiveDates();
    const auto set = dates.find(m_to);
    const auto effective = set == dates.end() ? std::nullopt : std::optional(set->second);
    m_task = m_desk.tasks->run(
        tr("Working out the gap"), m_owner,
        [catalogue = m_desk.workspace->catalogue(), from = m_from, to = m_to,
         read = std::exchange(m_read, {}), effective,
         today = m_desk.workspace->today()](Progress& progress) {
            return gapBetween(catalogue, from, to, read, effective, today, progress);
        },
        [this, turn = m_turn](const Result<Gap>& gap) {
            if (turn != m_turn)
                return;
            m_task = nullptr;
            if (gap)
                Q_EMIT done(*gap);
            else
                Q_EMIT stopped();
        });
}

} // namespace tekigo
