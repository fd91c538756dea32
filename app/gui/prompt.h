#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace tekigo {

/// Everything that the window asks in a dialog of its own. Never waits: the answer comes to `done`, and only
/// while `over`, the widget that asks, still lives. Tests answer in its place.
class Prompt
{
public:
    struct File
    {
        QString title = {};
        QString start = {};  ///< folder, or suggested file
        QString filter = {}; ///< as QFileDialog wants it; empty: any file
        bool makes = false;  ///< of a folder: one that is typed and not there is made
    };

    virtual ~Prompt() = default;

    /// An empty list or path means: never mind.
    virtual void openFiles(QWidget* over, const File& question, std::function<void(QStringList)> done) = 0;
    /// A name without the filter's ending gets it.
    virtual void saveFile(QWidget* over, const File& question, std::function<void(QString)> done) = 0;
    virtual void chooseFolder(QWidget* over, const File& question, std::function<void(QString)> done) = 0;
    /// `choices` are the buttons' words; -1 means: never mind, which is the default.
    virtual void ask(QWidget* over, const QString& title, const QString& text, const QStringList& choices,
                     std::function<void(int)> done) = 0;
    virtual void tell(QWidget* over, const QString& title, const QString& text) = 0;
};

/// Asks people, with the system's dialogs.
class DialogPrompt final : public Prompt
{
public:
    void openFiles(QWidget* over, const File& question, std::function<void(QStringList)> done) override;
    void saveFile(QWidget* over, const File& question, std::function<void(QString)> done) override;
    void chooseFolder(QWidget* over, const File& question, std::function<void(QString)> done) override;
    void ask(QWidget* over, const QString& title, const QString& text, const QStringList& choices,
             std::function<void(int)> done) override;
    void tell(QWidget* over, const QString& title, const QString& text) override;
};

} // namespace tekigo
