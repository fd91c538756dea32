#pragma once

#include <QObject>

class QTimer;

namespace tekigo {

class Tasks;
class Workspace;

/// Reads between two events what searches look through, and the words inside files aside.
class SearchReader : public QObject
{
    Q_OBJECT

public:
    SearchReader(Workspace& workspace, Tasks& tasks, QObject* parent);

    void start(); ///< nothing happens while it is at work, or where nothing is left

Q_SIGNALS:
    void advanced(); ///< more can be found than before
    void finished();

private:
    void readOn();
    void readFiles();

    Workspace& m_workspace;
    Tasks& m_tasks;
    QTimer* m_next = nullptr;
    bool m_working = false;
};

} // namespace tekigo
