#pragma once

#include "gui/page.h"

#include <map>

class QButtonGroup;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace tekigo {

class Breadcrumb;
class NoRevisionPage;
class SubmittedNotice;
class VerdictNews;
struct Change;

/// An open workspace: the rail on the left, the breadcrumb on top, the notices, and the page that is shown.
class WorkspaceView : public QWidget
{
    Q_OBJECT

public:
    /// `desk` without notices and integrity: the view makes its own, and starts the check of the stored
    /// files.
    WorkspaceView(Desk desk, QWidget* parent);
    ~WorkspaceView() override; ///< saves the field that is being typed

    /// Shows a page, chooses the revision, and brings the place into view.
    void go(const Place& place);
    void showPage(PageKind kind);
    /// Page and revision as they were left; a revision that is gone is passed over.
    void resume(PageKind kind, const RevisionId& revision);
    [[nodiscard]] Page* page(PageKind kind) const; ///< nullptr where there is none
    [[nodiscard]] Page* currentPage() const; ///< or what stands in for it while no revision is chosen
    [[nodiscard]] QList<QAction*> acts() const; ///< of all its pages
    [[nodiscard]] const RevisionId& revision() const { return m_revision; }
    [[nodiscard]] Notices* notices() const { return m_desk.notices; }

Q_SIGNALS:
    void settingsRequested();

private:
    QWidget* makeRail();
    void addPages(QVBoxLayout* rail);
    void chooseRevision(const RevisionId& revision);
    void standIn();
    void follow(const Change& change);
    void tellDamage(int damaged);

    Desk m_desk;
    RevisionId m_revision;
    Breadcrumb* m_breadcrumb = nullptr;
    SubmittedNotice* m_submitted = nullptr;
    VerdictNews* m_news = nullptr;
    QStackedWidget* m_stack = nullptr;
    QButtonGroup* m_rail = nullptr;
    std::map<PageKind, Page*> m_pages;
    NoRevisionPage* m_none = nullptr;
    PageKind m_kind = PageKind::Products; ///< chosen in the rail
};

} // namespace tekigo
