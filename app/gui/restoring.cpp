#include "gui/restoring.h"

#include "gui/language.h"
#include "gui/preferences.h"
#include "gui/prompt.h"
#include "gui/restoredialog.h"
#include "gui/task.h"
#include "workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace tekigo {

Restoring::Restoring(QWidget& window, Preferences& preferences, Prompt& prompt, Tasks& tasks,
                     std::function<const Workspace*()> open)
    : QObject(&window)
    , m_window(window)
    , m_preferences(preferences)
    , m_prompt(prompt)
    , m_tasks(tasks)
    , m_open(std::move(open))
{
}

void Restoring::start()
{
    const QString folder = m_preferences.backupPlan().folder;
    m_prompt.openFiles(&m_window,
                       {.title = tr("The backup to look at"),
                        .start = folder.isEmpty() ? m_preferences.startFolder() : folder,
                        .filter = tr("Backups (*%1);;All files (*)").arg(backupSuffix())},
                       [this](const QStringList& files) {
                           if (!files.isEmpty())
                               preview(files.front());
                       });
}

void Restoring::preview(const QString& file)
{
    m_tasks.run(
        tr("Reading the backup"), this, [file](Progress& progress) { return previewBackup(file, progress); },
        [this, file](const Result<BackupContents>& contents) {
            if (contents)
                show(file, *contents);
            else if (contents.error().kind != Error::Kind::Cancelled)
                Q_EMIT failed(contents.error());
        });
}

void Restoring::show(const QString& file, const BackupContents& contents)
{
    std::optional<BackupComparison> comparison;
    if (const Workspace* open = m_open())
        comparison = compared(contents, *open);
    auto* dialog = new RestoreDialog(file, contents, std::move(comparison), &m_window);
    connect(dialog, &RestoreDialog::restoreRequested, this, [this, file, dialog] {
        m_prompt.chooseFolder(
            dialog,
            {.title = tr("An empty folder for the restored workspace"),
             .start = m_preferences.startFolder(),
             .makes = true},
            [this, file, dialog](const QString& folder) {
                if (!folder.isEmpty())
                    restoreInto(file, folder, dialog);
            });
    });
    dialog->open();
}

void Restoring::restoreInto(const QString& file, const QString& folder, RestoreDialog* dialog)
{
    dialog->close();
    m_tasks.run(
        tr("Restoring"), this,
        [file, folder](Progress& progress) { return Workspace::restore(file, folder, progress); },
        [this, folder](const Result<std::vector<Lacking>>& done) {
            if (done)
                Q_EMIT restored(folder, shown(says(*done)));
            else if (done.error().kind != Error::Kind::Cancelled)
                Q_EMIT failed(done.error());
        });
}

} // namespace tekigo
