#include "gui/breadcrumb.h"

#include "gui/badge.h"
#include "gui/elided.h"
#include "gui/flowlayout.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/theme.h"
#include "workspace/workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString revisionWords(const Revision& revision)
{
    return revision.firmware.isEmpty() ? revision.label : u"%1 (%2)"_s.arg(revision.label, revision.firmware);
}

void tellPart(QToolButton& button, const QString& kind, const QString& words)
{
    button.setText(words);
    button.setAccessibleName(words);
    button.setAccessibleDescription(kind);
}

QLabel* divider(QWidget* parent)
{
    auto* label = new QLabel(u"›"_s, parent);
    asQuiet(label);
    return label;
}

} // namespace

Breadcrumb::Breadcrumb(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(u"breadcrumb"_s);
    spoken(this, [] { return tr("Chosen revision"); });
    setAttribute(Qt::WA_StyledBackground);
    m_maker = named<ElidedButton>(this, u"crumbMaker"_s, [] { return tr("Maker"); });
    m_product = named<ElidedButton>(this, u"crumbProduct"_s, [] { return tr("Product"); });
    m_chosen = named<ElidedButton>(this, u"crumbRevision"_s, [] { return tr("Revision"); });
    m_chosen->setPopupMode(QToolButton::InstantPopup);
    m_chosen->setMenu(named<QMenu>(m_chosen, u"crumbRevisions"_s, [] { return tr("Other revisions"); }));
    for (QToolButton* button : {m_maker, m_product, m_chosen}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    connect(m_maker, &QToolButton::clicked, this,
            [this] { Q_EMIT goRequested({.revision = m_revision, .field = u"makerName"_s}); });
    connect(m_product, &QToolButton::clicked, this,
            [this] { Q_EMIT goRequested({.revision = m_revision, .field = u"productName"_s}); });
    connect(m_chosen->menu(), &QMenu::aboutToShow, this, &Breadcrumb::fillMenu);
    m_targets = new QWidget(this);
    m_badges = new FlowLayout(m_targets);
    m_way = new QWidget(this);
    auto* crumbs = new QHBoxLayout(m_way);
    crumbs->setContentsMargins(0, 0, 0, 0);
    crumbs->setSpacing(space::Hair);
    crumbs->addWidget(m_maker);
    crumbs->addWidget(divider(m_way));
    crumbs->addWidget(m_product);
    crumbs->addWidget(divider(m_way));
    crumbs->addWidget(m_chosen);
    auto* row = new FlowLayout(this, space::Medium);
    row->setContentsMargins(space::Large, space::Hair, space::Large, space::Hair);
    row->addWidget(m_way);
    row->addStretch();
    row->addWidget(m_targets);
    connect(&m_workspace, &Workspace::changed, this, &Breadcrumb::tell);
    tell();
}

void Breadcrumb::setRevision(const RevisionId& revision)
{
    m_revision = revision;
    tell();
}

void Breadcrumb::tell()
{
    const auto revision = m_workspace.revision(m_revision);
    const auto product = revision ? m_workspace.product(revision->product) : std::nullopt;
    const auto maker = product ? m_workspace.maker(product->maker) : std::nullopt;
    tellPart(*m_maker, tr("Maker"), maker ? maker->name : tr("No revision is chosen"));
    tellPart(*m_product, tr("Product"), product ? product->name : QString());
    tellPart(*m_chosen, tr("Revision"), revision ? revisionWords(*revision) : QString());
    if (revision)
        m_chosen->setText(m_chosen->text() + u"  ▾"_s);
    for (QWidget* child : m_way->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        child->setVisible(maker || child == m_maker);
    m_targets->setVisible(maker.has_value());
    m_maker->setEnabled(maker.has_value());
    tellTargets();
}

void Breadcrumb::tellTargets()
{
    std::vector<Target> targets;
    const auto revision = m_workspace.revision(m_revision);
    for (const ChecklistVerdict& verdict : m_workspace.verdicts(m_revision)) {
        const Checklist* checklist = m_workspace.catalogue().checklist(verdict.checklist);
        if (checklist && revision && revision->targets.contains(verdict.checklist))
            targets.push_back({verdict.checklist, shown(checklist->shortTitle), verdict.verdict});
    }
    // Each keystroke comes by here; few of them change a verdict.
    if (targets == m_told)
        return;
    m_told = targets;
    qDeleteAll(m_targets->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    for (const Target& target : targets) {
        auto* pair = new QWidget(m_targets);
        auto* name = named<ElidedLabel>(pair, u"target-"_s + target.checklist, [] { return tr("Target"); });
        name->setText(target.title);
        name->setElideMode(Qt::ElideMiddle); // editions of one rule differ at their end
        asQuiet(name);
        auto* badge = new Badge(pair);
        badge->setObjectName(u"badge-"_s + target.checklist);
        badge->setVerdict(target.verdict); // its checklist's name beside it says where it is a draft's
        auto* row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::Small);
        row->addWidget(name);
        row->addWidget(badge);
        m_badges->addWidget(pair);
    }
    shareRoom();
}

/// No name is cut while a longer one still is not.
void Breadcrumb::shortenTargets(int room)
{
    const QList<ElidedLabel*> names = m_targets->findChildren<ElidedLabel*>();
    std::vector<int> widths;
    for (const ElidedLabel* name : names) {
        widths.push_back(name->sizeHint().width());
        room -= space::Small + name->parentWidget()->findChild<Badge*>()->sizeHint().width() + m_badges->spacing();
    }
    room += m_badges->spacing();
    std::ranges::sort(widths);
    int most = QWIDGETSIZE_MAX;
    auto left = static_cast<int>(widths.size());
    for (const int width : widths) {
        if (width * left > room) {
            most = room / left;
            break;
        }
        room -= width;
        --left;
    }
    for (ElidedLabel* name : names)
        if (const int width = most < name->minimumSizeHint().width() ? QWIDGETSIZE_MAX : most; name->maximumWidth() != width)
            name->setMaximumWidth(width);
}

/// Where they are, people know; which verdict is whose, they must read. So the way gives room first, as long as it still
/// something; then the verdicts get a line of their own, in which the names of their checklists give room.
void Breadcrumb::shareRoom()
{
    shortenTargets(width() - 2 * space::Large);
    const int room = width() - 2 * space::Large - space::Medium - m_targets->sizeHint().width();
    m_way->setMaximumWidth(room >= m_way->minimumSizeHint().width() ? room : QWIDGETSIZE_MAX);
}

void Breadcrumb::resizeEvent(QResizeEvent* event)
{
    shareRoom();
    QWidget::resizeEvent(event);
}

bool Breadcrumb::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) // other words, or words of another size
        shareRoom();
    return QWidget::event(event);
}

void Breadcrumb::fillMenu()
{
    QMenu* menu = m_chosen->menu();
    menu->clear();
    const auto current = m_workspace.revision(m_revision);
    if (!current)
        return;
    for (const Revision& revision : m_workspace.revisions(current->product)) {
        QAction* action = menu->addAction(revisionWords(revision));
        action->setCheckable(true);
        action->setChecked(revision.id == m_revision);
        connect(action, &QAction::triggered, this, [this, id = revision.id] {
            Q_EMIT goRequested({.page = PageKind::Assessment, .revision = id});
        });
    }
}

void Breadcrumb::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QWidget::changeEvent(event);
}

} // namespace tekigo
