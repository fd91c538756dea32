#pragma once

#include "base/error.h"
#include "workspace/backups.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <optional>

namespace tekigo {

class Preferences;
class Task;
class Tasks;
class Workspace;

/// Makes the backups that the user's plan asks for, one at a time, aside: when a workspace is opened, while it is open,
/// and when it is closed. The copy of its database is made in pieces between two events, everything else aside. A failed one
/// is told once, and tried again later.
class Backups : public QObject
{
    Q_OBJECT

public:
    Backups(Preferences& preferences, Tasks& tasks, QObject* parent);
    ~Backups() override;

    /// The workspace that is open now, read for each backup.
    void setWorkspace(Workspace* workspace);
    /// It is closed: begins the backup at closing and keeps the workspace for as long as a backup has to be read from it.
    void leave(std::unique_ptr<Workspace> workspace);
    /// Lets go of what leave() was given, so that the folder can be opened again: what is left to be copied is copied at once.
    void release(const QString& folder);
    /// Whether one is under way, or waits for its turn.
    [[nodiscard]] bool isBusy() const { return m_task || m_preparing || !m_waiting.empty(); }
    void backUpTo(const QString& file); ///< to a file that the user chose; tells how it went
    void backUpNow(); ///< by the plan, because the user asks: tells how it went, in any case
    /// Tries again what failed when its workspace was closed; nothing otherwise.
    void tryAgain();
    [[nodiscard]] bool missedClosing() const { return m_missed.has_value(); }
    void setTryAgainAfter(std::chrono::milliseconds pause) { m_tryAgainAfter = pause; } ///< a failure; a quarter of an hour
    void setClock(std::function<QDateTime()> now) { m_now = std::move(now); } ///< the machine's time

public Q_SLOTS:
    void look(); ///< makes one when it is due

Q_SIGNALS:
    void told(const QString& text);   ///< how one went that the user asked for
    void failed(const QString& text); ///< told once for each reason, until one goes well
    void idle();                      ///< nothing is under way any more

private:
    struct Job
    {
        Workspace* workspace = nullptr; ///< to be read; nullptr once `source` is there
        BackupSource source = {};
        BackupKeeping keeping = {};
        QString file = {}; ///< that the user chose; empty: by the plan
        bool isAsked = false;
        bool atClosing = false;
    };
    [[nodiscard]] static Result<KeptBackup> make(const Job& job, const QDateTime& at, Progress& progress);
    void begin(bool isAsked, bool atClosing);
    void next();
    void prepare(std::chrono::milliseconds budget);
    void write(const Job& job);
    void tellLacking(const Job& job, const KeptBackup& made);
    void dropFirst(const Error& error);
    void dropLeft();
    void take(const Job& job, const Result<KeptBackup>& made);
    void note(const Job& job, const KeptBackup& made);
    void fail(const Job& job, const Error& error);
    void tellFailure(const QString& text, bool always);

    Preferences& m_preferences;
    Tasks& m_tasks;
    Workspace* m_workspace = nullptr;
    std::function<QDateTime()> m_now;
    std::deque<Job> m_waiting;
    std::vector<std::unique_ptr<Workspace>> m_left; ///< closed; some that wait have yet to be read from them
    std::unique_ptr<BackupPreparing> m_preparing;   ///< of the first that waits; goes before its workspace
    QTimer m_piece;
    std::optional<Job> m_missed; ///< of a workspace that is closed, with the copy of its database
    Task* m_task = nullptr;
    bool m_owes = false; ///< the last time it was open no closing came
    QTimer m_timer;
    QElapsedTimer m_sinceFailure; ///< by no clock that anybody puts back
    std::chrono::milliseconds m_tryAgainAfter;
    QString m_said; ///< the last failure that was told
};

} // namespace tekigo
