#pragma once

#include "assessment/id.h"

#include <QObject>

#include <memory>
#include <vector>

class QTimer;

namespace tekigo {

class Tasks;
class Workspace;

/// Judges what the board shows without verdicts: reads a little between two events, judges aside, keeps what
/// came of it. Starts over by itself when an act leaves something to judge.
class StandingFill : public QObject
{
    Q_OBJECT

public:
    StandingFill(Workspace& workspace, Tasks& tasks, QObject* parent);

    void start(); ///< nothing happens while it is at work, or where nothing is left
    [[nodiscard]] bool working() const { return m_working; }

Q_SIGNALS:
    void judged(const std::vector<tekigo::RevisionId>& revisions);
    void finished();

private:
    void read();
    void judge();

    struct Batch;
    Workspace& m_workspace;
    Tasks& m_tasks;
    QTimer* m_next = nullptr;
    std::shared_ptr<Batch> m_batch;
    bool m_working = false;
};

} // namespace tekigo
