#pragma once

#include <QObject>
#include <QSet>

namespace tekigo {

class Tasks;
class Workspace;

/// Reads every stored evidence file aside and tells the workspace which no longer match. A stopped check
/// reports what it has read; the rest stays unchecked.
class IntegrityCheck : public QObject
{
    Q_OBJECT

public:
    IntegrityCheck(Workspace& workspace, Tasks& tasks, QObject* parent);

    void start();
    /// Stored before the check and not read since. Files that come in later are hashed as they come.
    [[nodiscard]] bool isPending(const QByteArray& sha256) const { return m_pending.contains(sha256); }

Q_SIGNALS:
    void finished(int damaged);
    void failed(const QString& text); ///< which files there are could not be read; nothing was checked

private:
    Workspace& m_workspace;
    Tasks& m_tasks;
    QSet<QByteArray> m_pending;
};

} // namespace tekigo
