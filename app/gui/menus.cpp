#include "gui/menus.h"

#include "gui/icon.h"
#include "gui/named.h"
#include "gui/preferences.h"

#include <QAction>
#include <QDir>
#include <QMainWindow>
#include <QMenuBar>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace tekigo {

Menus::Menus(QMainWindow& window, Preferences& preferences, bool hasSample)
    : QObject(&window)
    , m_window(window)
    , m_preferences(preferences)
{
    window.menuBar()->setObjectName(u"menuBar"_s);
    spoken(window.menuBar(), [] { return tr("Menu"); });
    makeFile();
    makeEdit();
    makeGo();
    makeHelp(hasSample);
    retold(window.menuBar(), [this] { tellUndo(); });
    setUndoStack(nullptr);
}

QMenu* Menus::addMenu(const QString& name, std::function<QString()> title)
{
    auto* menu = named<QMenu>(m_window.menuBar(), name, title);
    retold(menu, [menu, title] { menu->setTitle(title()); });
    m_window.menuBar()->addMenu(menu);
    return menu;
}

QAction* Menus::addAct(QMenu* menu, const QString& name, const QKeySequence& key,
                       std::function<QString()> words, void (Menus::*does)())
{
    QAction* act = menu->addAction(QString());
    act->setObjectName(name);
    act->setShortcut(key);
    retold(menu, [act, words = std::move(words)] { act->setText(words()); });
    connect(act, &QAction::triggered, this, does);
    m_acts << act;
    return act;
}

void Menus::makeFile()
{
    QMenu* file = addMenu(u"menuFile"_s, [] { return tr("&File"); });
    addAct(
        file, u"actNew"_s, QKeySequence::New, [] { return tr("&New workspace…"); }, &Menus::newRequested);
    addAct(
        file, u"actOpen"_s, QKeySequence::Open, [] { return tr("&Open…"); }, &Menus::openRequested);
    m_recent = named<QMenu>(file, u"menuRecent"_s, [] { return tr("Recent workspaces"); });
    retold(m_recent, [this] { m_recent->setTitle(tr("&Recent workspaces")); });
    file->addMenu(m_recent);
    connect(m_recent, &QMenu::aboutToShow, this, &Menus::fillRecent);
    file->addSeparator();
    m_needWorkspace << addAct(
                           file, u"actBackup"_s, {}, [] { return tr("&Back up…"); }, &Menus::backupRequested)
                    << addAct(
                           file, u"actClose"_s, QKeySequence::Close,
                           [] { return tr("&Close the workspace"); }, &Menus::closeRequested);
    addAct(
        file, u"actRestore"_s, {}, [] { return tr("Res&tore from a backup…"); }, &Menus::restoreRequested);
    file->addSeparator();
    addAct(
        file, u"actSettings"_s, QKeySequence(Qt::CTRL | Qt::Key_Comma), [] { return tr("&Settings…"); },
        &Menus::settingsRequested);
    addAct(
        file, u"actQuit"_s, QKeySequence(Qt::CTRL | Qt::Key_Q), [] { return tr("&Quit"); },
        &Menus::quitRequested);
}

void Menus::makeEdit()
{
    QMenu* edit = addMenu(u"menuEdit"_s, [] { return tr("&Edit"); });
    m_undo = addAct(
        edit, u"actUndo"_s, QKeySequence::Undo, [] { return tr("&Undo"); }, &Menus::undo);
    m_redo = addAct(
        edit, u"actRedo"_s, {}, [] { return tr("&Redo"); }, &Menus::redo);
    m_redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
}

void Menus::makeGo()
{
    m_go = addMenu(u"menuGo"_s, [] { return tr("&Go"); });
    setPageActs({});
}

void Menus::setPageActs(const QList<QAction*>& acts)
{
    m_go->clear();
    m_go->addActions(acts);
    m_go->menuAction()->setVisible(!acts.isEmpty());
}

void Menus::makeHelp(bool hasSample)
{
    QMenu* help = addMenu(u"menuHelp"_s, [] { return tr("&Help"); });
    addAct(
        help, u"actGuide"_s, QKeySequence::HelpContents, [] { return tr("&Guide"); }, &Menus::guideRequested);
    addAct(
        help, u"actTour"_s, {}, [] { return tr("&Tour of the window"); }, &Menus::tourRequested);
    addAct(
        help, u"actSample"_s, {}, [] { return tr("&Sample workspace…"); }, &Menus::sampleRequested)
        ->setVisible(hasSample);
    addAct(
        help, u"actShortcuts"_s, QKeySequence(Qt::CTRL | Qt::Key_F1), [] { return tr("&Keyboard shortcuts"); },
        &Menus::shortcutsRequested);
    addAct(
        help, u"actDiagnostics"_s, {}, [] { return tr("&Diagnostics…"); }, &Menus::diagnosticsRequested);
    addAct(
        help, u"actAbout"_s, {}, [] { return tr("&About Tekigo"); }, &Menus::aboutRequested);
}

QList<QAction*> Menus::shortcuts() const
{
    QList<QAction*> found;
    for (QAction* act : m_acts + m_go->actions()) {
        if (!act->shortcut().isEmpty())
            found << act;
    }
    return found;
}

void Menus::fillRecent()
{
    m_recent->clear();
    for (const QString& folder : m_preferences.recent()) {
        QAction* act = m_recent->addAction(QDir::toNativeSeparators(folder));
        // Opening empties this menu; not while it is still telling what was chosen.
        connect(
            act, &QAction::triggered, this, [this, folder] { Q_EMIT folderChosen(folder); },
            Qt::QueuedConnection);
    }
    if (m_recent->isEmpty())
        m_recent->addAction(tr("None yet"))->setEnabled(false);
}

void Menus::setUndoStack(QUndoStack* stack)
{
    m_stack = stack;
    for (QAction* act : m_needWorkspace)
        act->setEnabled(stack != nullptr);
    if (stack)
        connect(stack, &QUndoStack::indexChanged, this, &Menus::tellUndo);
    tellUndo();
}

void Menus::undo()
{
    if (m_stack)
        m_stack->undo();
}

void Menus::redo()
{
    if (m_stack)
        m_stack->redo();
}

void Menus::tellUndo()
{
    const bool canUndo = m_stack && m_stack->canUndo();
    const bool canRedo = m_stack && m_stack->canRedo();
    m_undo->setText(canUndo ? tr("&Undo: %1").arg(m_stack->undoText()) : tr("&Undo"));
    m_redo->setText(canRedo ? tr("&Redo: %1").arg(m_stack->redoText()) : tr("&Redo"));
    // What the sheet of shortcuts says, whatever the newest act was.
    m_undo->setProperty("plain", tr("Undo"));
    m_redo->setProperty("plain", tr("Redo"));
    m_undo->setEnabled(canUndo);
    m_redo->setEnabled(canRedo);
}

} // namespace tekigo
