#include "gui/mainwindow.h"

#include "base/log.h"
#include "checklist/reader.h"
#include "gui/aboutdialog.h"
#include "gui/accessible.h"
#include "gui/backups.h"
#include "gui/diagnosticsdialog.h"
#include "gui/dialogsize.h"
#include "gui/enterkey.h"
#include "gui/help.h"
#include "gui/instance.h"
#include "gui/language.h"
#include "gui/lastplace.h"
#include "gui/leaving.h"
#include "gui/menus.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/preferences.h"
#include "gui/prompt.h"
#include "gui/restoring.h"
#include "gui/saving.h"
#include "gui/settingsdialog.h"
#include "gui/startpage.h"
#include "gui/taborder.h"
#include "gui/task.h"
#include "gui/taskbar.h"
#include "gui/theme.h"
#include "gui/tour.h"
#include "gui/undooffer.h"
#include "gui/workspaceview.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

MainWindow::MainWindow(Catalogue catalogue, Preferences& preferences, Prompt& prompt, SampleMaker makeSample)
    : m_catalogue(std::move(catalogue))
    , m_preferences(preferences)
    , m_prompt(prompt)
    , m_makeSample(std::move(makeSample))
    , m_tasks(new Tasks(this))
{
    tellWhatIsShown();
    setObjectName(u"mainWindow"_s);
    spoken(this, [] { return tr("Tekigo"); });
    setMinimumSize(LeastWindow);
    resize(firstWindowSize(screen()->availableGeometry().size()));
    m_stack = named<QStackedWidget>(this, u"windowStack"_s, [] { return tr("Tekigo"); });
    setCentralWidget(m_stack);
    m_start = new StartPage(m_preferences, m_makeSample != nullptr, m_stack);
    m_stack->addWidget(m_start);
    connect(m_start, &StartPage::newRequested, this, &MainWindow::newWorkspace);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::openWorkspace);
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_start, &StartPage::restoreRequested, this, [this] { m_restoring->start(); });
    connect(m_start, &StartPage::folderChosen, this, &MainWindow::openFolder);
    connect(m_start, &StartPage::languageSwitched, this, &MainWindow::switchLanguage);
    connect(m_start, &StartPage::tourRequested, this, &MainWindow::startTour);
    new EnterKey(this);
    m_help = new Help(m_preferences, this);
    connect(m_start, &StartPage::guideRequested, this, [this] { m_help->openAt(u"start"_s); });
    spoken(statusBar(), [] { return tr("Status"); });
    statusBar()->setObjectName(u"statusBar"_s);
    statusBar()->setSizeGripEnabled(false);
    m_saved = named<QLabel>(this, u"savedNote"_s, [] { return tr("Where changes are saved"); });
    m_saved->setContentsMargins(space::Medium, 0, 0, 0);
    asQuiet(m_saved);
    statusBar()->addWidget(m_saved, 1);
    statusBar()->addPermanentWidget(new TaskBar(*m_tasks, this));
    makeMenus();
    m_tour = new Tour(this);
    makeCare();
    restoreGeometry(m_preferences.state(u"window"_s));
    m_start->takeFocus();
    tell();
}

void MainWindow::makeMenus()
{
    m_menus = new Menus(*this, m_preferences, m_makeSample != nullptr);
    connect(m_menus, &Menus::sampleRequested, this, &MainWindow::openSample);
    connect(m_menus, &Menus::newRequested, this, &MainWindow::newWorkspace);
    connect(m_menus, &Menus::openRequested, this, &MainWindow::openWorkspace);
    connect(m_menus, &Menus::folderChosen, this, &MainWindow::openFolder);
    connect(m_menus, &Menus::backupRequested, this, &MainWindow::backup);
    connect(m_menus, &Menus::closeRequested, this, &MainWindow::closeWorkspace);
    connect(m_menus, &Menus::settingsRequested, this, &MainWindow::showSettings);
    connect(m_menus, &Menus::guideRequested, m_help, &Help::openHere);
    connect(m_menus, &Menus::tourRequested, this, &MainWindow::startTour);
    connect(m_menus, &Menus::restoreRequested, this, [this] { m_restoring->start(); });
    connect(m_menus, &Menus::diagnosticsRequested, this, &MainWindow::showDiagnostics);
    connect(m_menus, &Menus::shortcutsRequested, this, &MainWindow::showShortcuts);
    connect(m_menus, &Menus::aboutRequested, this, &MainWindow::showAbout);
    connect(m_menus, &Menus::quitRequested, this, &QWidget::close);
}

/// Backups, restoring, and the one window of each workspace.
void MainWindow::makeCare()
{
    m_backups = new Backups(m_preferences, *m_tasks, this);
    connect(m_backups, &Backups::told, this, &MainWindow::say);
    connect(m_backups, &Backups::failed, this, &MainWindow::say);
    m_leaving = new Leaving(*this, *m_backups, m_prompt, *m_tasks);
    connect(m_leaving, &Leaving::waiting, statusBar(), [this](const QString& text) { statusBar()->showMessage(text); });
    m_restoring = new Restoring(*this, m_preferences, m_prompt, *m_tasks, [this] { return m_workspace.get(); });
    connect(m_restoring, &Restoring::restored, this, [this](const QString& folder, const QString& lacks) {
        if (openFolder(folder) && !lacks.isEmpty())
            say(lacks);
    });
    connect(m_restoring, &Restoring::failed, this, [this](const Error& error) { say(error.text); });
    m_instance = new Instance(this);
    connect(m_instance, &Instance::wanted, this, &MainWindow::comeToFront);
    connect(&m_preferences, &Preferences::authorChosen, this, [this] {
        if (m_workspace)
            m_workspace->setAuthor(m_preferences.author());
    });
}

MainWindow::~MainWindow()
{
    // Pages before the workspace that they read; then the work that may still be under way.
    delete m_view;
    delete m_backups;
    m_tasks->cancelAll();
    delete m_tasks;
}

bool MainWindow::openFolder(const QString& folder)
{
    if (m_instance->holds(folder))
        return true;
    if (Instance::activate(folder)) {
        say(tr("%1 is open in another window, which was brought to the front.").arg(QDir::toNativeSeparators(folder)));
        return false;
    }
    m_backups->release(folder);
    return enter(Workspace::open(folder, m_catalogue, {.now = {}, .author = m_preferences.author()}), folder);
}

void MainWindow::resume()
{
    const QString folder = m_preferences.session();
    // One that took the program down while it was opened is not opened by itself again.
    if (folder.isEmpty() || !m_preferences.reopensLast() || m_preferences.isResuming())
        return m_preferences.setResuming(false);
    m_preferences.setResuming(true);
    openFolder(folder);
    m_preferences.setResuming(false);
}

void MainWindow::makeFolder(const QString& folder)
{
    enter(Workspace::create(folder, m_catalogue, {.now = {}, .author = m_preferences.author()}), folder);
}

/// Leaves the one that is open only for another that is.
bool MainWindow::enter(Result<std::unique_ptr<Workspace>> opened, const QString& folder)
{
    if (!opened) {
        logged(workspaceLog(), "open failed", {{"kind", static_cast<int>(opened.error().kind)}});
        say(opened.error().text);
        if (!m_workspace)
            m_preferences.setSession({});
        return false;
    }
    closeWorkspace();
    m_workspace = std::move(*opened);
    logged(workspaceLog(), "opened", {{"read", m_workspace->readOnly() ? 1 : 0}});
    m_preferences.remember(QDir::cleanPath(folder));
    m_preferences.setSession(m_workspace->folder());
    m_instance->hold(m_workspace->folder());
    // Later: it may come while a page is being read.
    connect(
        m_workspace.get(), &Workspace::couldNotRead, this,
        [this](const Error& error) { m_view ? m_view->notices()->tellOnce(error.text) : say(error.text); },
        Qt::QueuedConnection);
    m_view = new WorkspaceView({.workspace = m_workspace.get(),
                                .tasks = m_tasks,
                                .prompt = &m_prompt,
                                .preferences = &m_preferences},
                               m_stack);
    connect(m_view, &WorkspaceView::settingsRequested, this, &MainWindow::showSettings);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    returnToPlace(m_preferences, m_workspace->folder(), *m_view);
    m_view->currentPage()->takeFocus();
    m_backups->setWorkspace(m_workspace.get());
    if (m_workspace->readOnly())
        m_view->notices()->tell(tr("This workspace can only be read: its folder does not allow changes."));
    else
        askForName();
    tellUndone(*m_view->notices(), *m_workspace->undoStack());
    m_menus->setUndoStack(m_workspace->undoStack());
    m_menus->setPageActs(m_view->acts());
    tell();
    if (std::exchange(m_tourWanted, false))
        m_tour->begin(*m_view);
    return true;
}

/// Better before the first entry than after many under a name that an examiner would take for a machine's.
void MainWindow::askForName()
{
    if (!m_preferences.author().isEmpty() || std::exchange(m_askedForName, true))
        return;
    m_view->notices()->tell(
        tr("The history records who changed what. Until you enter your name, it records the login name “%1”.")
            .arg(m_workspace->author()),
        tr("Enter your name…"), [this] { showSettings()->showAuthor(); });
}

void MainWindow::newWorkspace()
{
    m_prompt.chooseFolder(this,
                          {.title = tr("An empty folder for the new workspace"),
                           .start = m_preferences.startFolder(),
                           .makes = true},
                          [this](const QString& folder) {
                              if (!folder.isEmpty())
                                  makeFolder(folder);
                          });
}

void MainWindow::openWorkspace()
{
    m_prompt.chooseFolder(this, {.title = tr("The folder of the workspace"), .start = m_preferences.startFolder()},
                          [this](const QString& folder) {
                              if (!folder.isEmpty())
                                  openFolder(folder);
                          });
}

void MainWindow::openSample()
{
    m_prompt.chooseFolder(
        this,
        {.title = tr("An empty folder for the sample"), .start = m_preferences.startFolder(), .makes = true},
        [this](const QString& folder) {
            if (folder.isEmpty()) {
                m_tourWanted = false;
                return;
            }
            m_tasks->run(
                tr("Making the sample"), this,
                [make = m_makeSample, folder](Progress& progress) { return make(folder, progress); },
                [this, folder](const Result<void>& made) {
                    if (made)
                        openFolder(folder);
                    m_tourWanted = false;
                    if (!made && made.error().kind != Error::Kind::Cancelled)
                        say(made.error().text);
                });
        });
}

void MainWindow::closeWorkspace()
{
    m_preferences.setSession({});
    leave();
}

/// Without forgetting that it was open.
void MainWindow::leave()
{
    m_start->tell({});
    if (!m_workspace)
        return;
    m_tour->leave();
    rememberPlace(m_preferences, m_workspace->folder(), *m_view);
    delete std::exchange(m_view, nullptr);
    m_instance->hold({});
    m_menus->setUndoStack(nullptr);
    m_backups->leave(std::move(m_workspace));
    m_stack->setCurrentWidget(m_start);
    m_start->takeFocus();
    m_menus->setPageActs({});
    tell();
}

void MainWindow::backup()
{
    if (!m_workspace)
        return;
    const QString name = QDir(m_workspace->folder()).dirName() + u".tekigo-backup"_s;
    m_prompt.saveFile(this, {.title = tr("Back up the workspace to"),
                             .start = proposedFile(&m_preferences, m_workspace->folder(), name),
                             .filter = tr("Backups (*.tekigo-backup)")},
                      [this](const QString& file) {
                          if (file.isEmpty() || !m_workspace)
                              return;
                          if (done(*m_view->notices(), m_workspace->acceptsOutput(file)))
                              m_backups->backUpTo(file);
                      });
}

void MainWindow::say(const QString& text)
{
    if (m_view)
        m_view->notices()->tell(text);
    else
        m_start->tell(text);
}

void MainWindow::comeToFront(const QByteArray& token)
{
    // Qt's Wayland takes the token of the next activation from there.
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    QApplication::alert(this);
}

void MainWindow::showDiagnostics()
{
    std::vector<DiagnosisSection> sections = diagnosedProgram();
    std::ranges::move(diagnosedWindow(m_preferences), std::back_inserter(sections));
    if (const auto shipped = readCatalogue(u":/checklists"_s))
        sections.push_back(diagnosedCatalogue(m_catalogue, *shipped));
    if (m_workspace)
        std::ranges::move(diagnosedWorkspace(*m_workspace), std::back_inserter(sections));
    auto* dialog = new DiagnosticsDialog(std::move(sections), LogFile(stateFolder()), m_prompt, this);
    connect(dialog, &DiagnosticsDialog::failed, this, [this](const Error& error) { say(error.text); });
    connect(dialog, &DiagnosticsDialog::saved, this, [this](const QString& file) {
        say(tr("The diagnostics were saved to %1.").arg(QDir::toNativeSeparators(file)));
    });
    dialog->open();
}

SettingsDialog* MainWindow::showSettings()
{
    auto* dialog = new SettingsDialog(m_preferences, m_prompt, *m_backups,
                                      m_workspace ? m_workspace->folder() : QString(), this);
    connect(dialog, &SettingsDialog::lookChosen, this, &MainWindow::lookChosen);
    connect(dialog, &SettingsDialog::languageChosen, this, &MainWindow::languageChosen);
    dialog->open();
    return dialog;
}

void MainWindow::showAbout()
{
    (new AboutDialog(this))->open();
}

void MainWindow::showShortcuts()
{
    (new ShortcutsDialog(m_menus->shortcuts(), this))->open();
}

void MainWindow::startTour()
{
    if (m_view)
        return m_tour->begin(*m_view);
    if (!m_makeSample)
        return;
    m_tourWanted = true;
    openSample();
}

void MainWindow::switchLanguage()
{
    m_preferences.setLanguage(shownLanguage() == Language::Japanese ? Language::English : Language::Japanese);
    Q_EMIT languageChosen();
}

void MainWindow::tell()
{
    m_saved->setText(
        !m_workspace ? QString()
        : m_workspace->readOnly()
            ? tr("Read only: %1").arg(QDir::toNativeSeparators(m_workspace->folder()))
            : tr("Every change is saved at once in %1").arg(QDir::toNativeSeparators(m_workspace->folder())));
    setWindowTitle(m_workspace ? tr("%1 – Tekigo").arg(QDir(m_workspace->folder()).dirName()) : tr("Tekigo"));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_preferences.setState(u"window"_s, saveGeometry());
    leave();
    if (!m_leaving->mayClose())
        return event->ignore();
    m_help->close();
    QMainWindow::closeEvent(event);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    QWidgetList order;
    for (QWidget* part : {centralWidget(), static_cast<QWidget*>(statusBar()), static_cast<QWidget*>(m_tour)})
        order << inReadingOrder(part);
    return goAlong(order, next) || QMainWindow::focusNextPrevChild(next);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QMainWindow::changeEvent(event);
}

} // namespace tekigo
