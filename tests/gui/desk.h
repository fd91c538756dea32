#pragma once

#include "gui/language.h"
#include "gui/mainwindow.h"
#include "gui/preferences.h"
#include "gui/prompt.h"
#include "gui/theme.h"
#include "workspace/workspace.h"

#include <QTemporaryDir>

namespace tekigo::test {

/// Answers in the place of a person; what was asked is kept.
class Answers final : public Prompt
{
public:
    QStringList files; ///< for openFiles
    QString saveAs;    ///< for saveFile
    QString folder;    ///< for chooseFolder
    int choice = 0;    ///< for ask
    QStringList asked; ///< titles, in their order
    QStringList told;  ///< texts of messages
    QStringList said;  ///< the other words of questions: texts, choices, filters of files
    Prompt* people = nullptr; ///< where it is set, questions and messages are shown as people see them

    void openFiles(QWidget*, const File& question, std::function<void(QStringList)> done) override
    {
        asked << question.title;
        said << question.filter;
        done(files);
    }
    void saveFile(QWidget*, const File& question, std::function<void(QString)> done) override
    {
        asked << question.title;
        said << question.filter;
        done(saveAs);
    }
    void chooseFolder(QWidget*, const File& question, std::function<void(QString)> done) override
    {
        asked << question.title;
        done(folder);
    }
    void ask(QWidget* over, const QString& title, const QString& text, const QStringList& choices,
             std::function<void(int)> done) override
    {
        asked << title;
        said << text << choices;
        if (people)
            return people->ask(over, title, text, choices, std::move(done));
        done(choice);
    }
    void tell(QWidget* over, const QString& title, const QString& text) override
    {
        if (people)
            people->tell(over, title, text);
        told << QStringList{title, text}.join(QStringLiteral(": "));
    }
};

/// The checklists as they stand in the source tree; read once a program.
[[nodiscard]] const Catalogue& catalogue();

/// A real window on the offscreen platform, with preferences and workspaces in a folder of its own.
class Desktop
{
public:
    explicit Desktop(Language language = Language::English, SampleMaker makeSample = {});

    [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }
    /// A folder with a workspace that holds one maker, product and revision.
    [[nodiscard]] QString makeWorkspace(const QString& name = QStringLiteral("workspace"));
    /// A file in the test's folder.
    QString makeFile(const QString& name, const QByteArray& bytes) const;

    QTemporaryDir folder;
    Answers answers;
    Preferences preferences;
    Languages languages;
    std::unique_ptr<MainWindow> window;

    /// A widget of the window by its object name; the test ends where there is none.
    template<class W>
    [[nodiscard]] W* find(const QString& name) const
    {
        W* found = window->findChild<W*>(name);
        if (!found)
            qFatal("no widget is called %s", qPrintable(name));
        return found;
    }
};

/// Types into whatever has the focus.
void type(const QString& text);
void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

/// A PDF with this many pages.
[[nodiscard]] QByteArray pdf(int pages);

} // namespace tekigo::test
