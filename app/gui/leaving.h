#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace tekigo {

class Backups;
class Prompt;
class Tasks;

/// Closing the window while a backup is being made: it stays until that is done, unless the user does not want to wait;
/// a backup that fails then is told, with what can be done.
class Leaving : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    Leaving(QWidget& window, Backups& backups, Prompt& prompt, Tasks& tasks);

    /// Whether the window may go now. Otherwise it closes itself later.
    [[nodiscard]] bool mayClose();

Q_SIGNALS:
    void waiting(const QString& text); ///< to be told to the user

private:
    void go();
    void askWhetherToWait();
    void askAfterFailure();

    QWidget& m_window;
    Backups& m_backups;
    Prompt& m_prompt;
    Tasks& m_tasks;
    bool m_waits = false;
    bool m_goes = false;
    bool m_asks = false; ///< while a question is open
};

} // namespace tekigo
