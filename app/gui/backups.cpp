#include "gui/backups.h"

#include "base/log.h"
#include "gui/language.h"
#include "gui/preferences.h"
#include "gui/task.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tekigo {
namespace {

constexpr auto kLookEvery = 1min;
constexpr auto kTryAgainAfter = 15min;
constexpr auto kPiece = 8ms; ///< shorter than a picture of the screen, so that nobody feels it

} // namespace

Backups::Backups(Preferences& preferences, Tasks& tasks, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_tasks(tasks)
    , m_now([] { return QDateTime::currentDateTime(); })
    , m_tryAgainAfter(kTryAgainAfter)
{
    setObjectName(u"backups"_s);
    m_piece.setInterval(0);
    connect(&m_piece, &QTimer::timeout, this, [this] { prepare(kPiece); });
    m_timer.setInterval(kLookEvery);
    connect(&m_timer, &QTimer::timeout, this, &Backups::look);
    connect(&m_preferences, &Preferences::backupPlanChosen, this, [this] {
        // Another folder deserves another try at once.
        m_sinceFailure.invalidate();
        m_said.clear();
        look();
    });
}

Backups::~Backups() = default;

void Backups::setWorkspace(Workspace* workspace)
{
    m_workspace = workspace;
    m_missed.reset();
    BackupState state = m_preferences.backupState(workspace->folder());
    m_owes = std::exchange(state.isOwed, true);
    m_preferences.setBackupState(workspace->folder(), state);
    m_timer.start();
    look();
}

void Backups::leave(std::unique_ptr<Workspace> workspace)
{
    // Whoever listened to it is gone; what is still read from it is its copy.
    if (m_workspace && !workspace->readOnly()) {
        const BackupState state = m_preferences.backupState(workspace->folder());
        if (isDueAtClosing(m_preferences.backupPlan(), state, m_now()))
            begin(false, true);
    }
    m_workspace = nullptr;
    m_timer.stop();
    m_left.push_back(std::move(workspace));
    dropLeft();
}

void Backups::release(const QString& folder)
{
    const QString asked = QFileInfo(folder).canonicalFilePath();
    for (Job& job : m_waiting) {
        const bool isLeft = std::ranges::find(m_left, job.workspace, &std::unique_ptr<Workspace>::get) != m_left.end();
        if (!isLeft || QFileInfo(job.workspace->folder()).canonicalFilePath() != asked)
            continue;
        // The one that is being copied begins anew; what it has is no more than a part.
        if (&job == &m_waiting.front())
            m_preparing.reset();
        auto source = job.workspace->backupSource(job.file.isEmpty());
        job.workspace = nullptr;
        if (source)
            job.source = std::move(*source);
        else
            tellFailure(source.error().text, true);
    }
    std::erase_if(m_waiting, [](const Job& job) { return !job.workspace && !job.source.aside; });
    dropLeft();
    next();
}

/// Closed workspaces that nothing has to be read from any more.
void Backups::dropLeft()
{
    std::erase_if(m_left, [this](const std::unique_ptr<Workspace>& left) {
        return std::ranges::find(m_waiting, left.get(), &Job::workspace) == m_waiting.end();
    });
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
    m_waiting.push_back({.workspace = m_workspace, .file = file, .isAsked = true});
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

void Backups::begin(bool isAsked, bool atClosing)
{
    const BackupPlan plan = m_preferences.backupPlan();
    m_waiting.push_back({.workspace = m_workspace,
                         .keeping = {.folder = plan.folder, .keep = plan.keep},
                         .isAsked = isAsked,
                         .atClosing = atClosing});
    next();
}

Result<KeptBackup> Backups::make(const Job& job, const QDateTime& at, Progress& progress)
{
    if (job.file.isEmpty())
        return keepBackup(job.source, job.keeping, at, progress);
    return tekigo::backUpTo(job.source, job.file, progress);
}

void Backups::next()
{
    if (m_task || m_preparing)
        return;
    if (m_waiting.empty()) {
        Q_EMIT idle();
        return;
    }
    if (m_waiting.front().workspace)
        return m_piece.start();
    const Job job = std::move(m_waiting.front());
    m_waiting.pop_front();
    write(job);
}

/// The first that waits is copied, a piece between two events.
void Backups::prepare(std::chrono::milliseconds budget)
{
    if (m_task || m_waiting.empty() || !m_waiting.front().workspace)
        return m_piece.stop();
    Job& job = m_waiting.front();
    if (!m_preparing) {
        auto begun = BackupPreparing::begin(*job.workspace, job.file.isEmpty());
        if (begun)
            m_preparing = std::move(*begun);
        else
            return dropFirst(begun.error());
    }
    auto source = m_preparing->advance(budget);
    if (source && !*source)
        return;
    m_preparing.reset();
    if (!source)
        return dropFirst(source.error());
    m_piece.stop();
    job.source = std::move(**source);
    job.workspace = nullptr;
    dropLeft();
    next();
}

/// It could not even be begun.
void Backups::dropFirst(const Error& error)
{
    m_piece.stop();
    const Job job = std::move(m_waiting.front());
    m_waiting.pop_front();
    dropLeft();
    if (job.file.isEmpty())
        m_sinceFailure.start();
    tellFailure(error.text, job.isAsked || job.atClosing);
    next();
}

void Backups::write(const Job& job)
{
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
    logged(backupLog(), "backup written",
           {{"unchanged", made.unchanged ? 1 : 0}, {"removed", made.removed}, {"lacking", int(made.lacking.size())}});
    if (job.isAsked)
        Q_EMIT told(tr("Backed up to %1.").arg(QDir::toNativeSeparators(made.file)));
    if (!job.file.isEmpty())
        return tellLacking(job, made);
    m_sinceFailure.invalidate();
    const bool isStillOpen = m_workspace && m_workspace->folder() == job.source.folder;
    m_owes = m_owes && !isStillOpen;
    m_preferences.setBackupState(job.source.folder,
                                 {.made = m_now(), .folder = job.keeping.folder, .isOwed = isStillOpen});
    tellLacking(job, made);
}

/// A backup that does not hold everything is as urgent as one that failed, and told as often.
void Backups::tellLacking(const Job& job, const KeptBackup& made)
{
    const QString text = shown(says(made.lacking));
    const bool isNews = text != m_said;
    m_said = text;
    if (!text.isEmpty() && (isNews || job.isAsked || job.atClosing))
        Q_EMIT failed(text);
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
