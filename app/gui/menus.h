#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QKeySequence;
class QMainWindow;
class QMenu;
class QUndoStack;

namespace tekigo {

class Preferences;

/// The menu bar of the window, told again in each language; undo and redo say what they undo.
class Menus : public QObject
{
    Q_OBJECT

public:
    Menus(QMainWindow& window, Preferences& preferences, bool hasSample);

    /// Of the workspace that is open now; nullptr while none is.
    void setUndoStack(QUndoStack* stack);

    /// Acts of the pages that are open now, in the menu "Go".
    void setPageActs(const QList<QAction*>& acts);

    /// Every act that has a shortcut, for the sheet of shortcuts.
    [[nodiscard]] QList<QAction*> shortcuts() const;

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void folderChosen(const QString& folder);
    void backupRequested();
    void restoreRequested();
    void closeRequested();
    void settingsRequested();
    void guideRequested();
    void sampleRequested();
    void tourRequested();
    void shortcutsRequested();
    void diagnosticsRequested();
    void aboutRequested();
    void quitRequested();

private:
    QMenu* addMenu(const QString& name, std::function<QString()> title);
    QAction* addAct(QMenu* menu, const QString& name, const QKeySequence& key, std::function<QString()> words,
                    void (Menus::*does)());
    void makeFile();
    void makeEdit();
    void makeGo();
    void makeHelp(bool hasSample);
    void fillRecent();
    void undo();
    void redo();
    void tellUndo();

    QMainWindow& m_window;
    Preferences& m_preferences;
    QPointer<QUndoStack> m_stack;
    QMenu* m_recent = nullptr;
    QMenu* m_go = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QList<QAction*> m_needWorkspace;
    QList<QAction*> m_acts;
};

} // namespace tekigo
