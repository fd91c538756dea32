#include "gui/requirementapproval.h"

#include "gui/badge.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/theme.h"
#include "gui/undooffer.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

RequirementApproval::RequirementApproval(const RevisionState& state, Notices& notices, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_notices(notices)
{
    setObjectName(u"requirementApproval"_s);
    spoken(this, [] { return tr("Approval of this requirement"); });
    m_badge = named<Badge>(this, u"requirementApprovalState"_s, [] { return tr("Approval of this requirement"); });
    m_text = named<QLabel>(this, u"requirementApprovalWho"_s, [] { return tr("Who approved it"); });
    m_text->setWordWrap(true);
    asQuiet(m_text);
    m_give = named<QToolButton>(this, u"requirementApprovalGive"_s, [] { return tr("Next step"); });
    m_give->setFocusPolicy(Qt::StrongFocus);
    connect(m_give, &QToolButton::clicked, this, &RequirementApproval::give);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Medium);
    row->addWidget(m_badge, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_give, 0, Qt::AlignTop);
    hide();
    retold(this, [this] { refresh(); });
}

void RequirementApproval::show(const Subject& subject)
{
    m_subject = subject;
    refresh();
}

void RequirementApproval::setWanted(bool wanted)
{
    m_wanted = wanted;
    refresh();
}

void RequirementApproval::setPerson(const QString& name)
{
    m_person = name;
}

void RequirementApproval::refresh()
{
    const ApprovalSubject subject{m_subject.checklist, m_subject.requirement};
    const auto& approvals = m_state.assessment().approvals;
    const bool any = std::ranges::any_of(
        approvals, [&](const Approval& approval) { return subjectOf(approval) == subject; });
    const bool shownNow = !m_subject.isEmpty() && !m_subject.isScope() && (m_wanted || any);
    setVisible(shownNow);
    if (shownNow)
        tell(approvalStanding(m_state.catalogue(), m_state.assessment(), subject));
}

void RequirementApproval::tell(const ApprovalStanding& standing)
{
    m_next = standing.next();
    QStringList words;
    bool changed = false;
    for (const StepState& step : standing.steps) {
        changed = changed || step.kind == StepState::Kind::Withdrawn;
        if (step.approval && step.kind != StepState::Kind::SentBack)
            words += tr("%1: %2, %3")
                         .arg(shown(stepName(step.step)), step.approval->name, shownDate(step.approval->date));
    }
    const auto last = standing.last();
    m_badge->setWords(changed ? u"△ "_s + shown(stepStateName(StepState::Kind::Withdrawn))
                      : last  ? u"✓ "_s + shown(stepName(*last))
                              : u"－ "_s + shown(stepStateName(StepState::Kind::Open)),
                      changed ? BadgeTone::Doubt
                      : last  ? BadgeTone::Good
                              : BadgeTone::Open);
    if (changed)
        words += causesOf(standing);
    m_text->setText(words.isEmpty() ? tr("Approval of this requirement") : words.join(u"　"_s));
    m_give->setVisible(m_next.has_value());
    m_give->setEnabled(!m_state.readOnly());
    if (m_next)
        m_give->setText(tr("Record “%1”").arg(shown(stepName(*m_next))));
    m_give->setAccessibleName(m_give->text());
}

/// Acts that changed it stand in the history; files and checklists change without one.
QStringList RequirementApproval::causesOf(const ApprovalStanding& standing) const
{
    QStringList causes;
    for (const StepState& step : standing.steps)
        if (step.kind == StepState::Kind::Withdrawn && causes.isEmpty())
            for (const Text& cause : withdrawalCauses(m_state.catalogue(), m_state.assessment(), *step.approval))
                causes += shown(cause);
    return causes;
}

void RequirementApproval::give()
{
    if (!m_next)
        return;
    const Approval approval{.id = {},
                            .revision = m_state.revision(),
                            .checklist = m_subject.checklist,
                            .requirement = m_subject.requirement,
                            .step = *m_next,
                            .name = m_person.isEmpty() ? m_state.workspace().author() : m_person,
                            .date = m_state.workspace().today(),
                            .comment = {},
                            .of = {}};
    if (done(m_notices, m_state.workspace().approve(approval)))
        offerUndo(m_notices, *m_state.workspace().undoStack(),
                  tr("“%1” was recorded.").arg(shown(stepName(approval.step))));
}

} // namespace tekigo
