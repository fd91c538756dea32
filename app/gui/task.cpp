#include "gui/task.h"

#include <algorithm>

namespace tekigo {

Task::Task(QString title, QObject* parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
    , m_title(std::move(title))
{
}

Task::~Task()
{
    cancel();
}

qint64 Task::done() const
{
    return m_shared->done;
}

qint64 Task::total() const
{
    return m_shared->total;
}

bool Task::cancelled() const
{
    return m_shared->stop;
}

QString Task::section() const
{
    const QMutexLocker lock(&m_shared->naming);
    return m_shared->section;
}

void Task::cancel()
{
    m_shared->stop = true;
}

Tasks::Tasks(QObject* parent)
    : QObject(parent)
{
    // One that reads files and one that computes; more would only fight for the disk.
    m_pool.setMaxThreadCount(2);
}

Tasks::~Tasks()
{
    cancelAll();
    m_pool.waitForDone();
}

void Tasks::cancelAll()
{
    for (Task* task : m_running)
        task->cancel();
}

void Tasks::add(Task* task)
{
    m_running.push_back(task);
    Q_EMIT started(task);
}

void Tasks::remove(Task* task)
{
    std::erase(m_running, task);
    Q_EMIT task->finished();
    Q_EMIT ended(task);
    task->deleteLater();
}

} // namespace tekigo
