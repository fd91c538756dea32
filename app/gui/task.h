#pragma once

#include "base/progress.h"

#include <QFutureWatcher>
#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace tekigo {

/// One piece of slow work under way, as the status bar shows it. Lives on the window's thread.
class Task : public QObject
{
    Q_OBJECT

public:
    Task(QString title, QObject* parent);
    ~Task() override;

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] qint64 done() const;
    [[nodiscard]] qint64 total() const; ///< 0 while it is not known
    [[nodiscard]] bool cancelled() const;
    [[nodiscard]] QString section() const; ///< what is worked on now; empty: nothing particular

public Q_SLOTS:
    void cancel();

Q_SIGNALS:
    void finished();

private:
    friend class Tasks;
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    QString m_title;
};

/// What the worker and the window share of one task; outlives either.
struct Task::Shared final : Progress
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic<bool> stop = false;
    mutable QMutex naming;
    QString section; ///< under `naming`

    void report(qint64 doneNow, qint64 totalNow) override
    {
        done = doneNow;
        total = totalNow;
    }
    [[nodiscard]] bool cancelled() const override { return stop; }
    void entered(const QString& name) override
    {
        const QMutexLocker lock(&naming);
        section = name;
    }
};

/// Runs slow work aside; the only place of the window that knows threads. The work is a plain function that
/// gets and returns values; `done` is called on the window's thread, and never once `page` is gone (the work
/// is then cancelled). A cancelled work still gets to `done`, with what it returns then:
/// Error::Kind::Cancelled.
class Tasks : public QObject
{
    Q_OBJECT

public:
    explicit Tasks(QObject* parent = nullptr);
    ~Tasks() override; ///< cancels everything and waits for it

    template<class Work, class Done>
    Task* run(const QString& title, QObject* page, Work work, Done done)
    {
        using Made = std::invoke_result_t<Work, Progress&>;
        auto* task = new Task(title, this);
        auto* watcher = new QFutureWatcher<std::shared_ptr<Made>>(task);
        connect(page, &QObject::destroyed, task, &Task::cancel);
        connect(watcher, &QFutureWatcherBase::finished, task,
                [this, task, watcher, page = QPointer<QObject>(page), done = std::move(done)]() mutable {
                    const std::shared_ptr<Made> value = watcher->result();
                    remove(task);
                    if (page)
                        done(std::move(*value));
                });
        add(task);
        // A shared pointer, since QFuture wants a value that can be copied and made from nothing.
        watcher->setFuture(
            QtConcurrent::run(&m_pool, [shared = task->m_shared, work = std::move(work)]() mutable {
                return std::make_shared<Made>(work(*shared));
            }));
        return task;
    }

    [[nodiscard]] const std::vector<Task*>& running() const { return m_running; }
    void cancelAll();

Q_SIGNALS:
    void started(tekigo::Task* task);
    void ended(tekigo::Task* task); ///< it is deleted later

private:
    void add(Task* task);
    void remove(Task* task);

    std::vector<Task*> m_running;
    QThreadPool m_pool;
};

} // namespace tekigo
