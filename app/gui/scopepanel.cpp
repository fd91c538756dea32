#include "gui/scopepanel.h"

#include "checklist/effectivedate.h"
#include "gui/badge.h"
#include "gui/field.h"
#include "gui/fold.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/outcome.h"
#include "gui/richtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {

ScopePanel::ScopePanel(const RevisionState& state, Notices& notices, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_notices(notices)
{
    setObjectName(u"scopePanel"_s);
    spoken(this, [] { return tr("Scope"); });
    m_about = named<QLabel>(this, u"scopeAbout"_s, [] { return tr("What the checklist is about"); });
    m_about->setTextFormat(Qt::RichText);
    // It stands in the guidance as well; here it must not push the questions out of sight.
    m_aboutFold = new Fold(
        this, u"scopeLaw"_s, [] { return tr("About this checklist"); },
        [] { return tr("About this checklist"); });
    m_aboutFold->setContent(m_about);
    makeOutcome();
    makeEffective();
    for (QLabel* label : {m_about, m_reason, m_transition}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    column->addWidget(m_card);
    column->addWidget(m_aboutFold, 0, Qt::AlignLeft);
    column->addWidget(m_about);
    column->addWidget(m_effectiveBox);
}

void ScopePanel::makeOutcome()
{
    m_card = named<QWidget>(this, u"scopeOutcome"_s, [] { return tr("Does the checklist apply?"); });
    m_card->setAttribute(Qt::WA_StyledBackground);
    m_card->setProperty("look", u"card"_s);
    m_outcome = new Badge(m_card);
    m_outcome->setObjectName(u"scopeBadge"_s);
    m_reason = named<QLabel>(m_card, u"scopeReason"_s, [] { return tr("Legal reason"); });
    m_reason->setTextFormat(Qt::RichText);
    auto* row = new QHBoxLayout(m_card);
    row->setContentsMargins(space::Large, space::Medium, space::Large, space::Medium);
    row->setSpacing(space::Medium);
    row->addWidget(m_outcome, 0, Qt::AlignTop);
    row->addWidget(m_reason, 1);
}

void ScopePanel::makeEffective()
{
    m_effectiveBox = named<QWidget>(this, u"effectiveBox"_s, [] { return tr("Effective date"); });
    m_effective = new DateField(m_effectiveBox, u"effectiveDate"_s,
                                [] { return tr("Effective date, once it is known"); });
    m_effective->setReadOnly(m_state.workspace().readOnly());
    connect(m_effective, &DateField::edited, this, &ScopePanel::storeEffective);
    m_transition = named<QLabel>(m_effectiveBox, u"effectiveNote"_s, [] { return tr("Transition"); });
    retold(m_transition, [this] {
        m_transition->setText(tr("A product certified before this day may follow the former rules. The date "
                                 "holds for every product of the workspace."));
    });
    asQuiet(m_transition);
    auto* column = new QVBoxLayout(m_effectiveBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    column->addWidget(m_effective);
    column->addWidget(m_transition);
    m_effective->setMaximumWidth(280);
}

void ScopePanel::storeEffective()
{
    if (done(m_notices, m_state.workspace().setEffective(m_checklist, m_effective->date())))
        m_effective->settle();
}

void ScopePanel::show(const QString& checklist)
{
    commit();
    m_checklist = checklist;
    refresh();
}

void ScopePanel::commit()
{
    if (!m_checklist.isEmpty())
        m_effective->commit();
}

void ScopePanel::refresh()
{
    const Checklist* of = m_state.checklist(scopeOf(m_checklist));
    const ChecklistVerdict* judged = m_state.verdict(m_checklist);
    if (!of || !judged)
        return;
    const RichText text(themeOf(palette()), m_state.catalogue());
    m_aboutFold->setVisible(!of->about.empty());
    if (!of->about.empty())
        m_about->setText(text.statement(of->about.front()));
    m_outcome->setWords(outcomeWords(judged->scope.outcome), outcomeTone(judged->scope.outcome));
    const bool open = judged->scope.outcome == ScopeOutcome::Unanswered;
    const QString pending =
        tr("Whether the checklist applies follows from the answers below. Questions left: %1")
            .arg(judged->scope.missing.size());
    QString words = open ? RichText::plain(pending) : text.statement(judged->scope.reason);
    for (const Shortfall& lack : judged->scopeShortfalls)
        words += text.paragraph(shown(lack.says));
    if (m_reason->text() != words)
        m_reason->setText(words);
    m_effectiveBox->setVisible(!of->effective && readsEffectiveDate(*of));
    const auto dates = m_state.assessment().effective;
    const auto date = dates.find(m_checklist);
    m_effective->put(date == dates.end() ? QString() : date->second.toString(Qt::ISODate));
}

void ScopePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_reason && (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange))
        refresh();
}

} // namespace tekigo
