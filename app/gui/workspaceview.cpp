#include "gui/workspaceview.h"

#include "gui/breadcrumb.h"
#include "gui/dossierpage.h"
#include "gui/helpplace.h"
#include "gui/icon.h"
#include "gui/integritycheck.h"
#include "gui/named.h"
#include "gui/norevisionpage.h"
#include "gui/notices.h"
#include "gui/pages.h"
#include "gui/pagescroll.h"
#include "gui/shortcut.h"
#include "gui/submittednotice.h"
#include "gui/theme.h"
#include "gui/verdictnews.h"
#include "workspace/workspace.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QToolButton* railButton(QWidget* rail, const QString& name, const QString& picture,
                        std::function<QString()> title)
{
    auto* button = named<QToolButton>(rail, name, title);
    button->setIcon(railIcon(picture));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::StrongFocus);
    retold(button, [button, title] { button->setText(title()); });
    return button;
}

/// Ctrl+1 and so on down the rail; the tenth has Ctrl+0.
QKeySequence keyOf(PageKind kind)
{
    const int number = static_cast<int>(kind);
    if (number > 9)
        return {};
    return Qt::CTRL | static_cast<Qt::Key>(number == 9 ? Qt::Key_0 : Qt::Key_1 + number);
}

QVBoxLayout* inset(QWidget* bar, int above, int below)
{
    auto* row = new QVBoxLayout;
    row->setContentsMargins(space::Large, above, space::Large, below);
    row->addWidget(bar);
    return row;
}

} // namespace

WorkspaceView::WorkspaceView(Desk desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
{
    setObjectName(u"workspaceView"_s);
    spoken(this, [] { return tr("Workspace"); });
    m_desk.notices = new Notices(this);
    m_desk.integrity = new IntegrityCheck(*m_desk.workspace, *m_desk.tasks, this);
    connect(m_desk.integrity, &IntegrityCheck::finished, this, &WorkspaceView::tellDamage);
    connect(m_desk.integrity, &IntegrityCheck::failed, m_desk.notices, qOverload<const QString&>(&Notices::tell));
    m_breadcrumb = new Breadcrumb(*m_desk.workspace, this);
    connect(m_breadcrumb, &Breadcrumb::goRequested, this, &WorkspaceView::go);
    m_news = new VerdictNews(*m_desk.workspace, this);
    m_stack = named<QStackedWidget>(this, u"pages"_s, [] { return tr("Pages"); });
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_breadcrumb);
    m_submitted = new SubmittedNotice(*m_desk.workspace, this);
    connect(m_submitted, &SubmittedNotice::goRequested, this, &WorkspaceView::go);
    right->addLayout(inset(m_submitted, space::Small, 0));
    right->addWidget(m_stack, 1);
    right->addLayout(inset(m_desk.notices, 0, space::Small)); // below: what is about to be clicked stays where it is
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeRail());
    row->addLayout(right, 1);
    connect(m_desk.workspace, &Workspace::changed, this, &WorkspaceView::follow);
    // The newest revision, so that every page has something to show.
    if (const auto revisions = m_desk.workspace->revisions({}); !revisions.empty())
        chooseRevision(revisions.back().id);
    // The board of an empty workspace has nothing to show.
    showPage(m_revision.isEmpty() ? PageKind::Products : PageKind::Board);
    m_desk.integrity->start();
}

WorkspaceView::~WorkspaceView()
{
    // While all of it still lives; a field that loses the focus as it goes could no longer tell anybody.
    if (QWidget* typing = focusWidget())
        typing->clearFocus();
}

QWidget* WorkspaceView::makeRail()
{
    auto* rail = named<QWidget>(this, u"rail"_s, [] { return tr("Navigation"); });
    rail->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(rail);
    column->setContentsMargins(space::Small, space::Medium, space::Small, space::Medium);
    column->setSpacing(space::Hair);
    addPages(column);
    column->addStretch();
    auto* settings = railButton(rail, u"railSettings"_s, u"settings"_s, [] { return tr("Settings"); });
    connect(settings, &QToolButton::clicked, this, &WorkspaceView::settingsRequested);
    column->addWidget(settings);
    return rail;
}

void WorkspaceView::addPages(QVBoxLayout* rail)
{
    m_rail = new QButtonGroup(this);
    for (const PageEntry& entry : pages()) {
        Page* page = entry.make(m_desk, m_stack);
        connect(page, &Page::goRequested, this, &WorkspaceView::go);
        connect(page, &Page::revisionChosen, this, &WorkspaceView::chooseRevision);
        m_stack->addWidget(new PageScroll(page, m_stack));
        m_pages[entry.kind] = page;
        QToolButton* button =
            railButton(rail->parentWidget(), u"rail"_s + entry.icon, entry.icon, entry.title);
        button->setCheckable(true);
        if (const QKeySequence key = keyOf(entry.kind); !key.isEmpty())
            pressedBy(button, key, this, entry.title);
        m_rail->addButton(button, static_cast<int>(entry.kind));
        rail->addWidget(button);
    }
    m_none = new NoRevisionPage(m_desk, m_stack);
    connect(m_none, &Page::goRequested, this, &WorkspaceView::go);
    connect(m_none, &NoRevisionPage::verifyRequested, this,
            [this] { static_cast<DossierPage*>(page(PageKind::Dossier))->askWhatToVerify(); });
    m_stack->addWidget(new PageScroll(m_none, m_stack));
    connect(m_rail, &QButtonGroup::idClicked, this, [this](int id) { showPage(static_cast<PageKind>(id)); });
}

void WorkspaceView::showPage(PageKind kind)
{
    Page* shown = page(kind);
    if (!shown)
        return;
    m_kind = kind;
    standIn();
    if (QAbstractButton* button = m_rail->button(static_cast<int>(kind)))
        button->setChecked(true);
    m_submitted->setPage(kind);
    currentPage()->takeFocus();
}

/// The chosen page, or what says that it has nothing to show without a revision.
void WorkspaceView::standIn()
{
    Page* chosen = page(m_kind);
    const bool nothing = m_revision.isEmpty() && NoRevisionPage::standsInFor(m_kind);
    if (nothing) {
        m_none->standInFor(m_kind, chosen->title());
        m_none->setProperty("help", helpPlaceOf(chosen));
    }
    const Page* shown = nothing ? m_none : chosen;
    for (int at = 0; at < m_stack->count(); ++at) {
        if (static_cast<PageScroll*>(m_stack->widget(at))->page() == shown)
            m_stack->setCurrentIndex(at);
    }
}

void WorkspaceView::resume(PageKind kind, const RevisionId& revision)
{
    if (m_desk.workspace->revision(revision))
        chooseRevision(revision);
    showPage(kind);
}

Page* WorkspaceView::page(PageKind kind) const
{
    const auto found = m_pages.find(kind);
    return found == m_pages.end() ? nullptr : found->second;
}

Page* WorkspaceView::currentPage() const
{
    const auto* scroll = static_cast<const PageScroll*>(m_stack->currentWidget());
    return scroll ? scroll->page() : nullptr;
}

QList<QAction*> WorkspaceView::acts() const
{
    QList<QAction*> all;
    for (const auto& [kind, page] : m_pages)
        all << page->acts();
    return all;
}

void WorkspaceView::go(const Place& place)
{
    if (!place.revision.isEmpty())
        chooseRevision(place.revision);
    showPage(place.page);
    if (Page* shown = page(place.page))
        shown->jumpTo(place);
}

void WorkspaceView::chooseRevision(const RevisionId& revision)
{
    if (m_revision == revision)
        return;
    m_revision = revision;
    m_breadcrumb->setRevision(revision);
    m_submitted->setRevision(revision);
    m_news->setRevision(revision);
    for (const auto& [kind, page] : m_pages)
        page->setRevision(revision);
    standIn();
}

void WorkspaceView::tellDamage(int damaged)
{
    if (damaged > 0)
        m_desk.notices->tellOnce(
            tr("Evidence files that no longer match what was stored: %1. Verdicts that rest on them are "
               "unverified.")
                .arg(damaged));
}

void WorkspaceView::follow(const Change& change)
{
    // A revision that was taken away, by an act or by undo, is no longer chosen.
    const bool mayBeGone = change.parts & (Change::Revisions | Change::Products | Change::Makers);
    if (mayBeGone && !m_revision.isEmpty() && !m_desk.workspace->revision(m_revision))
        chooseRevision({});
}

} // namespace tekigo
