#include "gui/standingfill.h"

#include "gui/task.h"
#include "workspace/workspace.h"

#include <QElapsedTimer>
#include <QTimer>

namespace tekigo {
namespace {

constexpr int readFor = 5; ///< ms between two events
constexpr size_t judgedAtOnce = 24;

} // namespace

struct StandingFill::Batch
{
    std::vector<Assessment> assessments;
};

StandingFill::StandingFill(Workspace& workspace, Tasks& tasks, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_tasks(tasks)
    , m_next(new QTimer(this))
{
    m_next->setSingleShot(true);
    m_next->setInterval(0);
    connect(m_next, &QTimer::timeout, this, &StandingFill::read);
}

void StandingFill::start()
{
    if (std::exchange(m_working, true))
        return;
    m_batch = std::make_shared<Batch>();
    m_next->start();
}

void StandingFill::read()
{
    QElapsedTimer timer;
    timer.start();
    while (m_batch->assessments.size() < judgedAtOnce && !timer.hasExpired(readFor)) {
        std::vector<Assessment> one = m_workspace.unjudged(1);
        if (one.empty())
            return judge();
        m_batch->assessments.push_back(std::move(one.front()));
    }
    if (m_batch->assessments.size() >= judgedAtOnce)
        judge();
    else
        m_next->start();
}

void StandingFill::judge()
{
    const std::shared_ptr<Batch> batch = std::exchange(m_batch, std::make_shared<Batch>());
    if (batch->assessments.empty()) {
        m_working = false;
        Q_EMIT finished();
        return;
    }
    m_tasks.run(
        tr("Judging for the board"), this,
        [batch, catalogue = m_workspace.catalogue()](Progress& progress) {
            std::vector<Judged> judged;
            for (const Assessment& assessment : batch->assessments) {
                judged.push_back(judgeAside(catalogue, assessment));
                progress.report(qint64(judged.size()), qint64(batch->assessments.size()));
                if (progress.cancelled())
                    break;
            }
            return judged;
        },
        [this, batch](const std::vector<Judged>& judged) {
            const std::vector<RevisionId> kept = m_workspace.keep(judged);
            if (!kept.empty())
                Q_EMIT this->judged(kept);
            if (judged.size() == batch->assessments.size())
                return m_next->start();
            // Stopped: the rest waits until the board is asked for again.
            std::vector<RevisionId> rest;
            for (const Assessment& assessment : batch->assessments)
                rest.push_back(assessment.revision.id);
            m_workspace.giveBack(rest);
            m_working = false;
            Q_EMIT finished();
        });
}

} // namespace tekigo
