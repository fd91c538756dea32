#pragma once

#include "assessment/id.h"
#include "gui/place.h"

#include <QWidget>

class QAction;

namespace tekigo {

class IntegrityCheck;
class Notices;
class Preferences;
class Prompt;
class Tasks;
class Workspace;

/// What every page works with. Owned by the window; all of it outlives the pages.
struct Desk
{
    Workspace* workspace = nullptr; ///< always an open one
    Tasks* tasks = nullptr;
    Prompt* prompt = nullptr;
    Notices* notices = nullptr;
    Preferences* preferences = nullptr; ///< may be missing: nothing is then remembered
    IntegrityCheck* integrity = nullptr;
};

/// One page of the window, chosen in the left rail. It reads the workspace and reads again what
/// Workspace::changed says; it is made when a workspace is opened and goes before the workspace does.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(const Desk& desk, QWidget* parent);

    /// In the window's language; the accessible name too.
    [[nodiscard]] virtual QString title() const = 0;
    /// The revision in the breadcrumb; empty while none is chosen.
    void setRevision(const RevisionId& revision);
    [[nodiscard]] const RevisionId& revision() const { return m_revision; }
    /// Brings a place of this page into view and gives it the focus; its revision is already set.
    virtual void jumpTo(const Place& place);
    /// Called with the page shown to somebody: the widget that takes the keys first.
    virtual void takeFocus();
    /// Acts of the page that the menu "Go" offers, each with its shortcut; owned by the page.
    [[nodiscard]] virtual QList<QAction*> acts() const { return {}; }

Q_SIGNALS:
    /// The user chose a revision without wanting to leave the page.
    void revisionChosen(const tekigo::RevisionId& revision);
    /// The user wants to be somewhere else, perhaps on another page.
    void goRequested(const tekigo::Place& place);

protected:
    [[nodiscard]] const Desk& desk() const { return m_desk; }
    [[nodiscard]] Workspace& workspace() const { return *m_desk.workspace; }
    /// Another revision was chosen, or there is none now.
    virtual void showRevision() = 0;
    /// Says every text again that is not told by retold() of gui/named.h. Not called while the page is made.
    virtual void retranslate() {}
    void changeEvent(QEvent* event) override;

private:
    Desk m_desk;
    RevisionId m_revision;
};

} // namespace tekigo
