#pragma once

#include "base/error.h"
#include "workspace/restoring.h"

#include <QObject>

#include <functional>

class QWidget;

namespace tekigo {

class Preferences;
class Prompt;
class RestoreDialog;
class Tasks;
class Workspace;

/// Restoring, from the choice of a backup to the new workspace: choose, look at what it holds, choose an empty folder.
class Restoring : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this; `open` gives the workspace that is open, or nullptr.
    Restoring(QWidget& window, Preferences& preferences, Prompt& prompt, Tasks& tasks,
              std::function<const Workspace*()> open);

    void start();

Q_SIGNALS:
    void restored(const QString& folder, const QString& lacks); ///< what the backup did not hold; empty: nothing
    void failed(const tekigo::Error& error);

private:
    void preview(const QString& file);
    void show(const QString& file, const BackupContents& contents);
    void restoreInto(const QString& file, const QString& folder, RestoreDialog* dialog);

    QWidget& m_window;
    Preferences& m_preferences;
    Prompt& m_prompt;
    Tasks& m_tasks;
    std::function<const Workspace*()> m_open;
};

} // namespace tekigo
