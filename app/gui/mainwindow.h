#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "checklist/catalogue.h"
#include "gui/place.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QLabel;
class QStackedWidget;

namespace tekigo {

class Backups;
class Help;
class Instance;
class Leaving;
class Menus;
class Preferences;
class Prompt;
class Restoring;
class SettingsDialog;
class StartPage;
class Tasks;
class Tour;
class Workspace;
class WorkspaceView;

/// Fills an empty folder with the sample workspace; slow, run aside.
using SampleMaker = std::function<Result<void>(const QString& folder, Progress& progress)>;

/// The window: the start page, or one open workspace.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Everything given outlives the window. `makeSample` may be empty.
    MainWindow(Catalogue catalogue, Preferences& preferences, Prompt& prompt, SampleMaker makeSample);
    ~MainWindow() override;

    /// Opens a workspace in place of the one that is open. A failure is said on the start page. One that another window
    /// has open brings that window to the front, and this one stays as it is.
    bool openFolder(const QString& folder);
    /// Opens what was open when the program ended last, unless nothing was or the user does not want it.
    void resume();
    [[nodiscard]] Workspace* workspace() const { return m_workspace.get(); } ///< nullptr on the start page
    [[nodiscard]] Help& help() const { return *m_help; }
    [[nodiscard]] WorkspaceView* view() const { return m_view; }             ///< nullptr on the start page

public Q_SLOTS:
    void newWorkspace();
    void openWorkspace();
    void openSample();
    void closeWorkspace();
    void backup();
    SettingsDialog* showSettings();
    void askForName();
    void showDiagnostics();
    void comeToFront(const QByteArray& token); ///< an xdg-activation token; may be empty
    void showAbout();
    void showShortcuts();
    void startTour(); ///< over the sample where no workspace is open

Q_SIGNALS:
    /// Theme or size of words were chosen; they stand in the preferences.
    void lookChosen();
    /// The language was chosen; it stands in the preferences.
    void languageChosen();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// Tab goes as the window reads at that moment, whatever came and went since.
    bool focusNextPrevChild(bool next) override;

private:
    void makeMenus();
    void makeCare();
    void leave();
    void say(const QString& text);
    void makeFolder(const QString& folder);
    bool enter(Result<std::unique_ptr<Workspace>> opened, const QString& folder);
    void switchLanguage();
    void tell();

    Catalogue m_catalogue;
    Preferences& m_preferences;
    Prompt& m_prompt;
    SampleMaker m_makeSample;
    std::unique_ptr<Workspace> m_workspace;
    Tasks* m_tasks = nullptr;
    QStackedWidget* m_stack = nullptr;
    StartPage* m_start = nullptr;
    WorkspaceView* m_view = nullptr;
    QLabel* m_saved = nullptr;
    Menus* m_menus = nullptr;
    Help* m_help = nullptr;
    Tour* m_tour = nullptr;
    bool m_askedForName = false;
    bool m_tourWanted = false; ///< as soon as the sample is there
    Backups* m_backups = nullptr;
    Leaving* m_leaving = nullptr;
    Restoring* m_restoring = nullptr;
    Instance* m_instance = nullptr;
};

} // namespace tekigo
