#include "gui/leaving.h"

#include "gui/backups.h"
#include "gui/prompt.h"
#include "gui/task.h"

#include <QGuiApplication>
#include <QWidget>

namespace tekigo {

Leaving::Leaving(QWidget& window, Backups& backups, Prompt& prompt, Tasks& tasks)
    : QObject(&window)
    , m_window(window)
    , m_backups(backups)
    , m_prompt(prompt)
    , m_tasks(tasks)
{
    connect(&m_backups, &Backups::idle, this, [this] {
        if (!m_waits)
            return;
        m_waits = false;
        if (m_backups.missedClosing() && !m_goes)
            askAfterFailure();
        else
            go();
    });
}

bool Leaving::mayClose()
{
    // Who logs out is not held up: the backup is made up for at the next opening.
    if (m_goes || !m_backups.isBusy() || qGuiApp->isSavingSession())
        return true;
    if (m_waits)
        askWhetherToWait();
    m_waits = true;
    Q_EMIT waiting(tr("A backup is being made. The window closes when it is done."));
    return false;
}

void Leaving::go()
{
    m_goes = true;
    m_tasks.cancelAll();
    m_window.close();
}

void Leaving::askWhetherToWait()
{
    if (std::exchange(m_asks, true))
        return;
    m_prompt.ask(&m_window, tr("A backup is being made."),
                 tr("Without it, the last changes stand in the workspace's folder only. It is then made at the next opening."),
                 {tr("Wait"), tr("Close without it")}, [this](int choice) {
                     m_asks = false;
                     if (choice == 1)
                         go();
                 });
}

void Leaving::askAfterFailure()
{
    if (std::exchange(m_asks, true))
        return;
    m_prompt.ask(&m_window, tr("The backup could not be made."),
                 tr("The workspace itself is saved. The backup is made at the next opening if you close now."),
                 {tr("Try again"), tr("Close without it"), tr("Stay")}, [this](int choice) {
                     m_asks = false;
                     if (choice == 1)
                         return go();
                     m_waits = choice == 0;
                     if (choice == 0)
                         m_backups.tryAgain();
                 });
}

} // namespace tekigo
