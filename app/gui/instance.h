#pragma once

#include <QLocalServer>
#include <QObject>

namespace tekigo {

/// One window for each workspace: who wants to open a workspace that a window of this user has open brings that window to
/// the front. By where the folder really lies, so through a link too.
class Instance : public QObject
{
    Q_OBJECT

public:
    explicit Instance(QObject* parent);

    /// The workspace that this window holds now, which nobody else does; empty: none. Where it cannot listen, a second
    /// window is only told who holds the workspace.
    void hold(const QString& folder);
    [[nodiscard]] bool holds(const QString& folder) const;

    /// Whether another window had it open and came to the front. Waits two seconds at most for a window that is busy.
    [[nodiscard]] static bool activate(const QString& folder);

Q_SIGNALS:
    /// Somebody wants to see this window; `token` lets it come to the front under Wayland (xdg-activation).
    void wanted(const QByteArray& token);

private:
    void greet();

    QLocalServer m_server;
    QString m_held;
};

} // namespace tekigo
