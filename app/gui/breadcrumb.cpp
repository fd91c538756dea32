#include "gui/breadcrumb.h"

#include "gui/badge.h"
#include "gui/elided.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/theme.h"
#include "workspace/workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

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
    m_badges = new QHBoxLayout(m_targets);
    m_badges->setContentsMargins(0, 0, 0, 0);
    m_badges->setSpacing(space::Small);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::Large, space::Hair, space::Large, space::Hair);
    row->setSpacing(space::Hair);
    row->addWidget(m_maker);
    row->addWidget(divider(this));
    row->addWidget(m_product);
    row->addWidget(divider(this));
    row->addWidget(m_chosen);
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
    for (QWidget* child : findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        child->setVisible(maker || child == m_maker);
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
        auto* name = named<ElidedLabel>(m_targets, u"target-"_s + target.checklist, [] { return tr("Target"); });
        name->setText(target.title);
        asQuiet(name);
        auto* badge = new Badge(m_targets);
        badge->setObjectName(u"badge-"_s + target.checklist);
        badge->setVerdict(target.verdict); // its checklist's name beside it says where it is a draft's
        m_badges->addWidget(name);
        m_badges->addWidget(badge);
    }
    shareRoom();
}

/// Where they are, people know; which verdict is whose, they must read. So the way gives room first.
void Breadcrumb::shareRoom()
{
    int way = 0;
    for (const QToolButton* button : {m_maker, m_product, m_chosen})
        way += button->minimumSizeHint().width() + 2 * space::Large;
    const bool fits = width() >= m_targets->sizeHint().width() + way;
    m_targets->setSizePolicy(fits ? QSizePolicy::Fixed : QSizePolicy::Maximum, QSizePolicy::Preferred);
}

void Breadcrumb::resizeEvent(QResizeEvent* event)
{
    shareRoom();
    QWidget::resizeEvent(event);
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
