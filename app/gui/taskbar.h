#pragma once

#include <QElapsedTimer>
#include <QWidget>

#include <map>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace tekigo {

class Task;
class Tasks;

/// The work under way, in the status bar: what it is, how far, and a button that stops it.
class TaskBar : public QWidget
{
    Q_OBJECT

public:
    TaskBar(Tasks& tasks, QWidget* parent);

private:
    void tell();
    void cancel();
    void sayEnd(const Task& task);

    Tasks& m_tasks;
    QLabel* m_title = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_cancel = nullptr;
    QTimer* m_timer = nullptr;
    std::map<const Task*, QElapsedTimer> m_since; ///< work under way
};

} // namespace tekigo
