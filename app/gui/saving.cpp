#include "gui/saving.h"

#include "gui/page.h"
#include "gui/preferences.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFileInfo>

namespace tekigo {
namespace {

bool takesFiles(const QString& folder)
{
    const QFileInfo info(folder);
    return !folder.isEmpty() && info.isDir() && info.isWritable();
}

} // namespace

QString proposedFile(const Preferences* preferences, const QString& workspace, const QString& name)
{
    const QString beside = QFileInfo(QDir(workspace).absolutePath()).path();
    QStringList folders{beside, QDir::homePath()};
    if (preferences)
        folders =
            QStringList{preferences->outputFolder(workspace), preferences->chosenStartFolder()} + folders;
    for (const QString& folder : folders)
        if (takesFiles(folder))
            return QDir(folder).filePath(name);
    return QDir::home().filePath(name);
}

void askToSave(const Desk& desk, QWidget* over, Prompt::File question, std::function<void(QString)> done)
{
    const QString workspace = desk.workspace->folder();
    question.start = proposedFile(desk.preferences, workspace, question.start);
    desk.prompt->saveFile(
        over, question,
        [preferences = desk.preferences, workspace, done = std::move(done)](const QString& path) {
            if (path.isEmpty())
                return;
            if (preferences)
                preferences->setOutputFolder(workspace, QFileInfo(path).absolutePath());
            done(path);
        });
}

} // namespace tekigo
