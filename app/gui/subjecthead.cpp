#include "gui/subjecthead.h"

#include "assessment/basis.h"

#include "gui/badge.h"
#include "gui/flowlayout.h"
#include "gui/fold.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/outcome.h"
#include "gui/readable.h"
#include "gui/richtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {

SubjectHead::SubjectHead(const RevisionState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
{
    setObjectName(u"subjectHead"_s);
    spoken(this, [] { return tr("What is judged, and its verdict"); });
    m_over = named<QLabel>(this, u"subjectNumber"_s, [] { return tr("Checklist and number"); });
    asQuiet(m_over);
    m_title = named<QLabel>(this, u"subjectTitle"_s, [] { return tr("Title"); });
    asTitle(m_title);
    m_aside = named<QLabel>(this, u"subjectAside"_s, [] { return tr("Remark"); });
    asQuiet(m_aside);
    m_badge = new Badge(this);
    m_badge->setObjectName(u"subjectVerdict"_s);
    m_fold = new Fold(
        this, u"whyFold"_s, [] { return tr("Why this verdict?"); }, [] { return tr("Why?"); });
    m_why = named<QLabel>(this, u"why"_s, [] { return tr("Why this verdict?"); });
    m_why->setTextFormat(Qt::RichText);
    m_why->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_why, &QLabel::linkActivated, this,
            [this](const QString& link) { Q_EMIT questionChosen(QUrl(link).path()); });
    connect(m_fold, &Fold::toggled, this, &SubjectHead::refresh);
    for (QLabel* label : {m_title, m_aside, m_why})
        label->setWordWrap(true);
    // The verdict stands beside the number, where there is room, so that the title has the whole line.
    auto* row = new FlowLayout(nullptr, space::Medium);
    row->addWidget(m_over);
    row->addStretch();
    row->addWidget(m_badge);
    row->addWidget(m_fold);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(row);
    column->addWidget(m_title);
    column->addLayout(readable(m_aside));
    column->addLayout(readable(m_why));
    m_fold->setContent(m_why);
}

void SubjectHead::show(const Subject& subject)
{
    m_subject = subject;
    refresh();
}

void SubjectHead::setCompact(bool compact)
{
    m_compact = compact;
    compact ? asHeading(m_title) : asTitle(m_title);
    m_title->style()->unpolish(m_title); // a sheet is not asked again by itself
    m_title->style()->polish(m_title);
    refresh();
}

QString SubjectHead::aside() const
{
    const ChecklistVerdict* judged = m_state.verdict(m_subject.checklist);
    const Checklist* of = m_state.checklist(m_subject);
    if (!judged || !of)
        return {};
    if (!m_subject.isScope() && !judged->concerns())
        return tr("The checklist itself: %1. What stands here does not change its verdict.")
            .arg(shown(outcomeName(judged->scope.outcome)));
    if (of->standing == Standing::Advice)
        return tr("Advice only: never part of a verdict of conformity.");
    if (const RequirementVerdict* one = m_state.verdict(m_subject))
        if (const VerdictBasis basis = verdictBasis(*of, *one); !basis.points.empty())
            return tr("The verdict rests on: %1").arg(shown(basisWords(basis)));
    return {};
}

/// What of it no source confirms, and whether all of it is only a draft.
QString SubjectHead::basis(const VerdictBasis& basis) const
{
    const RichText text(themeOf(palette()), m_state.catalogue());
    QString html;
    if (basis.provisional)
        html += text.paragraph(tr("A provisional verdict: the checklist follows a draft."));
    if (basis.points.empty())
        return html;
    html += text.heading(tr("What is not confirmed of its basis"));
    for (const BasisPoint& point : basis.points)
        html += text.statement({point.says, point.sources, point.mark});
    return html;
}

QString SubjectHead::why() const
{
    const ChecklistVerdict* judged = m_state.verdict(m_subject.checklist);
    const RequirementVerdict* one = m_state.verdict(m_subject);
    if (!judged)
        return {};
    const RichText text(themeOf(palette()), m_state.catalogue());
    QString html;
    if (one && one->ruling.reason)
        html += text.statement(*one->ruling.reason);
    html += u"<ul style='-qt-list-indent:1; margin-left:0px; margin-top:0px'>"_s +
            text.tree(one ? one->ruling.because : judged->scope.because) + "</ul>"_L1;
    if (const Checklist* of = m_state.checklist(m_subject); one && of)
        html += basis(verdictBasis(*of, *one));
    const auto& lacks = one ? one->shortfalls : judged->scopeShortfalls;
    if (!lacks.empty()) {
        html += text.heading(tr("What is not proven"));
        for (const Shortfall& lack : lacks)
            html += text.paragraph(bullet() + shown(lack.says));
    }
    return html;
}

void SubjectHead::refresh()
{
    const Checklist* of = m_state.checklist(m_subject);
    if (!of)
        return;
    const Requirement* requirement = m_state.requirement(m_subject);
    m_over->setText(requirement ? shown(of->shortTitle) + u"  "_s + requirement->id : shown(of->shortTitle));
    m_title->setText(requirement ? shown(requirement->title) : tr("Does it apply? (scope)"));
    m_aside->setText(aside());
    m_aside->setVisible(!m_aside->text().isEmpty() && (!m_compact || m_fold->isOpen()));
    if (const RequirementVerdict* one = m_state.verdict(m_subject))
        m_badge->setVerdict(one->verdict, *of);
    else if (const ChecklistVerdict* judged = m_state.verdict(m_subject.checklist))
        m_badge->setWords(outcomeWords(judged->scope.outcome), outcomeTone(judged->scope.outcome));
    // A long tree is laid out only for somebody who looks at it.
    if (m_fold->isOpen()) {
        if (const QString html = why(); m_why->text() != html)
            m_why->setText(html);
    }
}

void SubjectHead::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_why && (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange))
        refresh();
}

} // namespace tekigo
