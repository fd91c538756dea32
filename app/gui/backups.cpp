#include "gui/backups.h"

#include "base/log.h"
#include "gui/preferences.h"
#include "gui/task.h"
#include "workspace/workspace.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tekigo {
namespace {

constexpr auto kLookEvery = 1min;
constexpr auto kTryAgainAfter = 15min;

} // namespace

Backups::Backups(Preferences& preferences, Tasks& tasks, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_tasks(tasks)
    , m_now([] { return QDateTime::currentDateTime(); })
    , m_tryAgainAfter(kTryAgainAfter)
{
    setObjectName(u"backups"_s);
    m_timer.setInterval(kLookEvery);
    connect(&m_timer, &QTimer::timeout, this, &Backups::look);
    connect(&m_preferences, &Preferences::backupPlanChosen, this, [this] {
        // Another folder deserves another try at once.
        m_sinceFailure.invalidate();
        m_said.clear();
        look();
    });
}

void Backups::setWorkspace(Workspace* workspace)
{
    if (m_workspace && !workspace && !m_workspace->readOnly()) {
        const BackupState state = m_preferences.backupState(m_workspace->folder());
        if (isDueAtClosing(m_preferences.backupPlan(), state, m_now()))
            begin(false, true);
    }
    m_workspace = workspace;
    if (!workspace)
        return m_timer.stop();
    m_missed.reset();
    BackupState state = m_preferences.backupState(workspace->folder());
    m_owes = std::exchange(state.isOwed, true);
    m_preferences.setBackupState(workspace->folder(), state);
    m_timer.start();
    look();
}

void Backups::look()
{
    if (!m_workspace || m_workspace->readOnly() || isBusy())
        return;
    if (m_sinceFailure.isValid() && m_sinceFailure.hasExpired(m_tryAgainAfter.count()))
        m_sinceFailure.invalidate();
    if (m_sinceFailure.isValid())
        return;
    BackupState state = m_preferences.backupState(m_workspace->folder());
    state.isOwed = m_owes;
    if (isDue(m_preferences.backupPlan(), state, m_now()))
        begin(false, false);
}

void Backups::backUpNow()
{
    if (m_workspace && !m_preferences.backupPlan().folder.isEmpty())
        begin(true, false);
}

void Backups::backUpTo(const QString& file)
{
    auto source = m_workspace->backupSource(false);
    if (!source)
        return tellFailure(source.error().text, true);
    m_waiting.push_back({.source = std::move(*source), .file = file, .isAsked = true});
    next();
}

void Backups::tryAgain()
{
    if (!m_missed)
        return;
    m_waiting.push_back(std::move(*m_missed));
    m_missed.reset();
    next();
}

/// The copy of the database is made at once, on this thread, which alone may read it; everything else goes aside.
void Backups::begin(bool isAsked, bool atClosing)
{
    const BackupPlan plan = m_preferences.backupPlan();
    auto source = m_workspace->backupSource(true);
    if (!source) {
        m_sinceFailure.start();
        return tellFailure(source.error().text, isAsked || atClosing);
    }
    m_waiting.push_back({.source = std::move(*source),
                         .keeping = {.folder = plan.folder, .keep = plan.keep},
                         .isAsked = isAsked,
                         .atClosing = atClosing});
    next();
}

Result<KeptBackup> Backups::make(const Job& job, const QDateTime& at, Progress& progress)
{
    if (job.file.isEmpty())
        return keepBackup(job.source, job.keeping, at, progress);
    if (auto made = tekigo::backUpTo(job.source, job.file, progress); !made)
        return std::unexpected(made.error());
    return KeptBackup{.file = job.file};
}

void Backups::next()
{
    if (m_task)
        return;
    if (m_waiting.empty()) {
        Q_EMIT idle();
        return;
    }
    const Job job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_task = m_tasks.run(
        tr("Backing up"), this,
        [job, at = m_now()](Progress& progress) { return make(job, at, progress); },
        [this, job](const Result<KeptBackup>& made) { take(job, made); });
}

void Backups::take(const Job& job, const Result<KeptBackup>& made)
{
    m_task = nullptr;
    if (made)
        note(job, *made);
    else
        fail(job, made.error());
    next();
}

void Backups::note(const Job& job, const KeptBackup& made)
{
    logged(backupLog(), "backup written", {{"unchanged", made.unchanged ? 1 : 0}, {"removed", made.removed}});
    if (job.isAsked)
        Q_EMIT told(tr("Backed up to %1.").arg(QDir::toNativeSeparators(made.file)));
    if (!job.file.isEmpty())
        return;
    m_said.clear();
    m_sinceFailure.invalidate();
    const bool isStillOpen = m_workspace && m_workspace->folder() == job.source.folder;
    m_owes = m_owes && !isStillOpen;
    m_preferences.setBackupState(job.source.folder,
                                 {.made = m_now(), .folder = job.keeping.folder, .isOwed = isStillOpen});
}

void Backups::fail(const Job& job, const Error& error)
{
    logged(backupLog(), "backup failed", {{"kind", static_cast<int>(error.kind)}});
    if (job.file.isEmpty())
        m_sinceFailure.start();
    if (job.atClosing)
        m_missed = job;
    if (error.kind != Error::Kind::Cancelled)
        tellFailure(error.text, job.isAsked || job.atClosing);
}

void Backups::tellFailure(const QString& text, bool always)
{
    if (!always && text == m_said)
        return;
    m_said = text;
    Q_EMIT failed(tr("The backup could not be made: %1").arg(text));
}

} // namespace tekigo
