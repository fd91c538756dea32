#include "gui/evidencepanel.h"

#include "assessment/names.h"
#include "gui/elided.h"
#include "gui/icon.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/place.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Kind = Shortfall::Kind;

QLabel* addLabel(QVBoxLayout* column, QWidget* parent, const QString& name, const QString& text,
                 const char* look)
{
    auto* label = named<QLabel>(parent, name, [text] { return text; });
    label->setText(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("look", QString::fromLatin1(look));
    column->addWidget(label);
    return label;
}

} // namespace

EvidencePanel::EvidencePanel(const RevisionState& state, Notices& notices, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_notices(notices)
    , m_column(new QVBoxLayout)
{
    setObjectName(u"evidencePanel"_s);
    spoken(this, [] { return tr("Evidence"); });
    m_attach = named<QToolButton>(this, u"attachEvidence"_s, [] { return tr("Attach evidence"); });
    retold(m_attach, [this] { m_attach->setText(tr("Attach evidence")); });
    m_attach->setIcon(icon(u"link"_s));
    m_attach->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_attach->setPopupMode(QToolButton::InstantPopup);
    m_attach->setFocusPolicy(Qt::StrongFocus);
    m_menu = named<QMenu>(m_attach, u"attachMenu"_s, [] { return tr("Attach evidence"); });
    m_attach->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &EvidencePanel::fillMenu);
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_attach);
    acts->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    m_column->setSpacing(space::Small);
    column->addLayout(m_column);
    column->addLayout(acts);
    retold(this, [this] { retell(); });
}

void EvidencePanel::retell()
{
    m_lines = lines();
    rebuild();
}

void EvidencePanel::show(const Subject& subject)
{
    m_subject = subject;
    retell();
}

void EvidencePanel::refresh()
{
    std::vector<Line> now = lines();
    if (now == m_lines && m_locked == m_state.readOnly())
        return;
    m_locked = m_state.readOnly();
    m_attach->setDisabled(m_locked);
    m_lines = std::move(now);
    const QWidget* focus = focusWidget();
    const QString name = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    rebuild();
    if (name.isEmpty())
        return;
    // What the focus was on may be gone with its file.
    auto* again = findChild<QWidget*>(name);
    (again ? again : m_attach)->setFocus(Qt::OtherFocusReason);
}

EvidencePanel::Line EvidencePanel::lineOf(const EvidenceNeed& need, const Requirement& requirement) const
{
    const Checklist* of = m_state.checklist(m_subject);
    QStringList kinds;
    for (const QString& id : need.kinds) {
        const EvidenceKind* kind = m_state.catalogue().evidenceKind(id);
        kinds << (kind ? shown(kind->title) : id);
    }
    Line line{.id = need.id,
              .tone = BadgeTone::Good,
              .badge = tr("✓ Attached"),
              .text = shown(need.text),
              .kinds = tr("Kind: %1").arg(kinds.join(tr(" or "))),
              .evidence = {},
              .remarks = {}};
    for (const Evidence* one : linkedEvidence(m_state.assessment(), of->id, requirement.id)) {
        if (need.kinds.contains(one->kind))
            line.evidence.push_back(one->id);
    }
    if (line.evidence.empty()) {
        line.tone = need.needed ? BadgeTone::Open : BadgeTone::Aside;
        line.badge = need.needed ? tr("－ Missing") : tr("Recommended");
    }
    if (need.when && evaluate(*need.when, m_state.circumstances(*of)) != Truth::True &&
        line.evidence.empty()) {
        line.tone = BadgeTone::Aside;
        line.badge = tr("– Not needed now");
    }
    const RequirementVerdict* verdict = m_state.verdict(m_subject);
    for (const Shortfall& lack : verdict ? verdict->shortfalls : std::vector<Shortfall>()) {
        const bool other = lack.kind == Kind::EvidenceOtherFirmware;
        const bool some = lack.kind == Kind::EvidenceOtherModel;
        if (lack.need != need.id || (!other && !some && lack.kind != Kind::EvidenceDamaged))
            continue;
        line.tone = other || some ? BadgeTone::Doubt : BadgeTone::Bad;
        line.badge = other ? tr("△ Other firmware") : some ? tr("△ Some models only") : tr("✗ Damaged");
        line.remarks << shown(lack.says);
    }
    return line;
}

std::vector<EvidencePanel::Line> EvidencePanel::lines() const
{
    std::vector<Line> all;
    if (!m_state.checklist(m_subject))
        return all;
    std::vector<EvidenceId> asked;
    if (const Requirement* requirement = m_state.requirement(m_subject)) {
        for (const EvidenceNeed& need : requirement->evidence) {
            all.push_back(lineOf(need, *requirement));
            asked.insert(asked.end(), all.back().evidence.begin(), all.back().evidence.end());
        }
    }
    Line others{.id = u"others"_s,
                .tone = BadgeTone::Aside,
                .badge = tr("Attached"),
                .text = all.empty() ? tr("Attached files") : tr("Other attached files"),
                .kinds = {},
                .evidence = {},
                .remarks = {}};
    for (const Evidence* one :
         linkedEvidence(m_state.assessment(), m_subject.checklist, m_subject.requirement)) {
        if (std::ranges::find(asked, one->id) == asked.end())
            others.evidence.push_back(one->id);
    }
    if (!others.evidence.empty())
        all.push_back(others);
    return all;
}

void EvidencePanel::rebuild()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* old = item->widget()) {
            // Looked up by name right after; the old one must not be found.
            old->setParent(nullptr);
            old->deleteLater();
        }
        delete item;
    }
    for (const Line& line : m_lines)
        m_column->addWidget(make(line));
}

QWidget* EvidencePanel::make(const Line& line)
{
    auto* widget =
        named<QWidget>(this, u"need-"_s + line.id, [text = line.badge + u' ' + line.text] { return text; });
    widget->setAttribute(Qt::WA_StyledBackground);
    widget->setProperty("look", u"card"_s);
    auto* badge = new Badge(widget);
    badge->setObjectName(u"needBadge-"_s + line.id);
    badge->setWords(line.badge, line.tone);
    auto* column = new QVBoxLayout;
    column->setSpacing(space::Hair);
    addLabel(column, widget, u"needText-"_s + line.id, line.text, "plain");
    if (!line.kinds.isEmpty())
        addLabel(column, widget, u"needKinds-"_s + line.id, line.kinds, "quiet");
    for (const EvidenceId& id : line.evidence)
        addEvidence(column, id);
    for (const QString& remark : line.remarks)
        addLabel(column, widget, u"needRemark-"_s + line.id, remark, "doubt");
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(space::Medium, space::Small, space::Medium, space::Small);
    row->setSpacing(space::Medium);
    row->addLayout(column, 1);
    row->addWidget(badge, 0, Qt::AlignTop);
    return widget;
}

void EvidencePanel::addEvidence(QVBoxLayout* column, const EvidenceId& id)
{
    const Evidence* one = m_state.assessment().evidenceOf(id);
    if (!one)
        return;
    const QString name = shown(evidenceName(*one));
    auto* open = named<ElidedButton>(this, u"open-"_s + id.text, [name] { return tr("Show %1").arg(name); });
    open->setText(name);
    open->setIcon(icon(u"evidence"_s));
    open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    open->setFocusPolicy(Qt::StrongFocus);
    open->setToolTip(one->title.isEmpty() ? name : u"%1\n%2"_s.arg(name, one->title));
    open->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(open, &QToolButton::clicked, this, [this, id] {
        Q_EMIT goRequested({.page = PageKind::Evidence, .revision = m_state.revision(), .evidence = id});
    });
    auto* off =
        named<QToolButton>(this, u"detach-"_s + id.text, [name] { return tr("Detach %1").arg(name); });
    off->setIcon(icon(u"close"_s));
    off->setToolTip(tr("Detach"));
    off->setFocusPolicy(Qt::StrongFocus);
    off->setDisabled(m_state.readOnly());
    connect(off, &QToolButton::clicked, this, [this, id] { detach(id); });
    auto* row = new QHBoxLayout;
    row->setSpacing(space::Hair);
    row->addWidget(open, 1);
    row->addWidget(off);
    column->addLayout(row);
}

void EvidencePanel::fillMenu()
{
    m_menu->clear();
    for (const Evidence& one : m_state.assessment().evidence) {
        const bool linked = std::ranges::any_of(one.links, [this](const EvidenceLink& link) {
            return link.checklist == m_subject.checklist && link.requirement == m_subject.requirement;
        });
        if (linked)
            continue;
        const EvidenceKind* kind = m_state.catalogue().evidenceKind(one.kind);
        const QString words = shown(evidenceName(one)) + (kind ? u"  –  "_s + shown(kind->title) : QString());
        // A file's & is no shortcut.
        QAction* act = m_menu->addAction(QString(words).replace(u'&', "&&"_L1));
        act->setObjectName(u"attach-"_s + one.id.text);
        connect(act, &QAction::triggered, this, [this, id = one.id] { attach(id); });
    }
    if (!m_menu->isEmpty())
        m_menu->addSeparator();
    QAction* add = m_menu->addAction(icon(u"add"_s), tr("Add files and attach them here…"));
    add->setObjectName(u"attachNew"_s);
    connect(add, &QAction::triggered, this, [this] { Q_EMIT addRequested(m_subject); });
}

void EvidencePanel::attach(const EvidenceId& id)
{
    const Evidence* one = m_state.assessment().evidenceOf(id);
    if (!one)
        return;
    Evidence linked = *one;
    linked.links.push_back({m_subject.checklist, m_subject.requirement, {}});
    done(m_notices, m_state.workspace().setEvidence(linked));
}

void EvidencePanel::detach(const EvidenceId& id)
{
    const Evidence* one = m_state.assessment().evidenceOf(id);
    if (!one)
        return;
    Evidence left = *one;
    std::erase_if(left.links, [this](const EvidenceLink& link) {
        return link.checklist == m_subject.checklist && link.requirement == m_subject.requirement;
    });
    done(m_notices, m_state.workspace().setEvidence(left));
}

} // namespace tekigo
