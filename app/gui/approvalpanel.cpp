#include "gui/approvalpanel.h"

#include "gui/approvalform.h"
#include "gui/badge.h"
#include "gui/flowlayout.h"
#include "gui/historyplace.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/preferences.h"
#include "gui/theme.h"
#include "gui/undooffer.h"
#include "gui/wrapped.h"
#include "workspace/workspace.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString signOf(StepState::Kind kind)
{
    switch (kind) {
    case StepState::Kind::Open:
        return u"－ "_s;
    case StepState::Kind::Given:
        return u"✓ "_s;
    case StepState::Kind::Withdrawn:
        return u"△ "_s;
    case StepState::Kind::SentBack:
        return u"✗ "_s;
    }
    return {};
}

BadgeTone toneOf(StepState::Kind kind)
{
    switch (kind) {
    case StepState::Kind::Open:
        return BadgeTone::Open;
    case StepState::Kind::Given:
        return BadgeTone::Good;
    case StepState::Kind::Withdrawn:
        return BadgeTone::Doubt;
    case StepState::Kind::SentBack:
        return BadgeTone::Bad;
    }
    return BadgeTone::Aside;
}

} // namespace

ApprovalPanel::ApprovalPanel(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
{
    setObjectName(u"approvalPanel"_s);
    spoken(this, [] { return tr("Approval and submission"); });
    m_form = new ApprovalForm(this);
    m_form->hide();
    m_steps = makeSteps();
    connect(m_form, &ApprovalForm::given, this, &ApprovalPanel::give);
    connect(m_form, &ApprovalForm::reasonGiven, this, &ApprovalPanel::takeBack);
    connect(m_form, &ApprovalForm::cancelled, this, &ApprovalPanel::close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_steps);
    column->addWidget(m_form);
    retold(this, [this] { tell(); });
}

QWidget* ApprovalPanel::makeSteps()
{
    auto* box = named<QWidget>(this, u"approvalSteps"_s, [] { return tr("Approval and submission"); });
    auto* heading = named<QLabel>(box, u"approvalTitle"_s, [] { return tr("Approval and submission"); });
    retold(heading, [heading] { heading->setText(tr("Approval and submission")); });
    asHeading(heading);
    m_submitted = named<QLabel>(box, u"approvalSubmitted"_s, [] { return tr("Submission"); });
    m_same = named<QLabel>(box, u"approvalSamePerson"_s, [] { return tr("Who gave several steps"); });
    asQuiet(m_same);
    for (QLabel* label : {m_submitted, m_same})
        label->setWordWrap(true);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::Medium);
    grid->setVerticalSpacing(space::Hair);
    grid->setColumnStretch(2, 1);
    for (const Approval::Step step : approvalSteps())
        addLine(grid, step);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(heading);
    column->addWidget(m_submitted);
    column->addLayout(grid);
    column->addWidget(m_same);
    column->addWidget(makeChange(box));
    column->addWidget(makeActs(box));
    return box;
}

void ApprovalPanel::addLine(QGridLayout* grid, Approval::Step step)
{
    const auto words = [step] { return shown(stepName(step)); };
    auto* name = named<QLabel>(this, u"approvalStep-"_s + stepId(step), words);
    retold(name, [name, words] { name->setText(words()); });
    Line& line = m_lines.at(size_t(step));
    line.badge = named<Badge>(this, u"approvalState-"_s + stepId(step), words);
    line.who = named<QLabel>(this, u"approvalWho-"_s + stepId(step), words);
    line.who->setWordWrap(true);
    line.who->setTextFormat(Qt::PlainText);
    const int row = int(step);
    grid->addWidget(name, row, 0, Qt::AlignTop);
    grid->addWidget(line.badge, row, 1, Qt::AlignTop | Qt::AlignLeft);
    grid->addWidget(line.who, row, 2, Qt::AlignTop);
}

QPushButton* ApprovalPanel::addAct(QWidget* parent, const QString& name, std::function<QString()> words)
{
    auto* button = named<Wrapped<QPushButton>>(parent, name, words);
    retold(button, [button, words] { button->setText(words()); });
    return button;
}

QWidget* ApprovalPanel::makeChange(QWidget* parent)
{
    m_changeBox = named<QWidget>(parent, u"approvalChangeBox"_s, [] { return tr("What withdrew the approval"); });
    m_change = named<QLabel>(m_changeBox, u"approvalWithdrawn"_s, [] { return tr("What withdrew the approval"); });
    m_change->setWordWrap(true);
    m_change->setTextFormat(Qt::PlainText);
    m_goToChange = addAct(m_changeBox, u"approvalGoToChange"_s, [] { return tr("To the change"); });
    m_compare = addAct(m_changeBox, u"approvalCompare"_s, [] { return tr("Compare with the earlier revision"); });
    connect(m_goToChange, &QPushButton::clicked, this, [this] { Q_EMIT goRequested(m_changePlace); });
    connect(m_compare, &QPushButton::clicked, this, [this] {
        Q_EMIT goRequested({.page = PageKind::Compare, .revision = m_revision, .other = m_copiedFrom});
    });
    auto* acts = new FlowLayout;
    acts->addWidget(m_goToChange);
    acts->addWidget(m_compare);
    auto* column = new QVBoxLayout(m_changeBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    column->addWidget(m_change);
    column->addLayout(acts);
    return m_changeBox;
}

QWidget* ApprovalPanel::makeActs(QWidget* parent)
{
    auto* box = named<QWidget>(parent, u"approvalActs"_s, [] { return tr("Acts"); });
    m_give = named<QPushButton>(box, u"approvalGive"_s, [] { return tr("Next step"); });
    m_sendBack = addAct(box, u"approvalSendBack"_s, [] { return tr("Send back…"); });
    m_submit = addAct(box, u"approvalSubmit"_s, [] { return tr("Lock as submitted…"); });
    m_copy = addAct(box, u"approvalCopy"_s, [] { return tr("Save what was submitted…"); });
    asPrimary(m_copy);
    m_takeBack = addAct(box, u"approvalTakeBack"_s, [] { return tr("Take back…"); });
    connect(m_give, &QPushButton::clicked, this, [this] {
        if (const auto next = m_standing.next())
            open(*next);
    });
    connect(m_sendBack, &QPushButton::clicked, this, [this] { open(Approval::Step::SentBack); });
    connect(m_submit, &QPushButton::clicked, this, &ApprovalPanel::submitRequested);
    connect(m_copy, &QPushButton::clicked, this, &ApprovalPanel::copyRequested);
    connect(m_takeBack, &QPushButton::clicked, this, &ApprovalPanel::openReason);
    auto* row = new FlowLayout(box);
    for (QPushButton* button : {m_give, m_sendBack, m_submit, m_copy, m_takeBack})
        row->addWidget(button);
    return box;
}

void ApprovalPanel::show(const RevisionId& revision)
{
    const auto assessment = m_desk.workspace->assessment(revision);
    if (revision != m_revision || (assessment && assessment->baseline != m_baseline))
        close();
    m_revision = revision;
    m_copiedFrom = assessment ? assessment->revision.copiedFrom : RevisionId();
    m_baseline = assessment ? assessment->baseline : std::nullopt;
    m_standing = assessment ? approvalStanding(m_desk.workspace->catalogueOf(*assessment), *assessment)
                            : approvalStanding(std::vector<Approval>(), {}, {});
    setVisible(assessment.has_value());
    tell();
}

void ApprovalPanel::tell()
{
    for (const StepState& state : m_standing.steps)
        tellStep(state);
    const QString same = m_standing.samePerson();
    m_same->setText(tr("%1 has given more than one of the steps.").arg(same));
    m_same->setVisible(!same.isEmpty());
    m_submitted->setVisible(m_baseline.has_value());
    if (m_baseline)
        m_submitted->setText(tr("Submitted on %1 by %2 as %3.")
                                 .arg(shownTime(m_baseline->at), m_baseline->by, m_baseline->dossierNumber));
    tellChange();
    tellActs();
}

void ApprovalPanel::tellStep(const StepState& state)
{
    const Line& line = m_lines.at(size_t(state.step));
    line.badge->setWords(signOf(state.kind) + shown(stepStateName(state.kind)), toneOf(state.kind));
    QStringList words;
    if (state.approval) {
        words += state.approval->name + u"　"_s + shownDate(state.approval->date);
        words += state.approval->comment;
    }
    if (state.sentBack)
        words += tr("Sent back by %1 on %2: %3")
                     .arg(state.sentBack->name, shownDate(state.sentBack->date), state.sentBack->comment);
    words.removeAll(QString());
    line.who->setText(words.join(u'\n'));
}

QString ApprovalPanel::causesOf(const Approval& approval) const
{
    QStringList causes;
    if (const auto assessment = m_desk.workspace->assessment(m_revision))
        for (const Text& cause : withdrawalCauses(m_desk.workspace->catalogueOf(*assessment), *assessment, approval))
            causes += shown(cause);
    return causes.isEmpty() ? tr("a stored file or a checklist is not as it was.") : causes.join(u'\n');
}

void ApprovalPanel::tellChange()
{
    const auto withdrawn = std::ranges::find(m_standing.steps, StepState::Kind::Withdrawn, &StepState::kind);
    m_changeBox->setVisible(withdrawn != m_standing.steps.end());
    if (withdrawn == m_standing.steps.end())
        return;
    const auto row = m_desk.workspace->withdrawnBy(*withdrawn->approval);
    m_change->setText(row ? tr("No longer what was approved since this change: %1 %2: %3")
                                .arg(shownTime(row->at), row->author, shown(row->says))
                          : tr("No longer what was approved: %1").arg(causesOf(*withdrawn->approval)));
    m_goToChange->setVisible(row.has_value());
    m_compare->setVisible(!m_copiedFrom.isEmpty());
    if (row)
        m_changePlace = placeOf(*row, m_revision);
}

void ApprovalPanel::tellActs()
{
    const bool frozen = m_baseline.has_value();
    const bool may = !m_desk.workspace->readOnly();
    const auto next = m_standing.next();
    m_give->setVisible(!frozen && next.has_value());
    m_give->setEnabled(may);
    if (next) {
        m_give->setText(tr("Record “%1”…").arg(shown(stepName(*next))));
        m_give->setAccessibleName(m_give->text());
    }
    m_sendBack->setVisible(!frozen);
    m_sendBack->setEnabled(may && m_standing.last());
    m_submit->setVisible(!frozen);
    m_submit->setEnabled(may);
    m_copy->setVisible(frozen);
    m_takeBack->setVisible(frozen);
    m_takeBack->setEnabled(may);
}

void ApprovalPanel::open(Approval::Step step)
{
    const QString known = m_desk.preferences ? m_desk.preferences->author() : QString();
    m_form->askFor(step, known.isEmpty() ? m_desk.workspace->author() : known, m_desk.workspace->today());
    showForm(true);
    m_form->takeFocus();
}

void ApprovalPanel::openReason()
{
    m_form->askForReason();
    showForm(true);
    m_form->takeFocus();
}

void ApprovalPanel::showForm(bool shownNow)
{
    m_steps->setVisible(!shownNow);
    m_form->setVisible(shownNow);
}

void ApprovalPanel::close()
{
    const bool hadFocus = m_form->isAncestorOf(window()->focusWidget());
    showForm(false);
    if (!hadFocus)
        return;
    for (QPushButton* button : {m_give, m_submit, m_takeBack})
        if (button->isVisible()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
}

void ApprovalPanel::give(Approval approval)
{
    approval.revision = m_revision;
    if (const auto refusal = refusalOf(approval, m_standing, m_desk.workspace->today()))
        return m_form->refuse(*refusal);
    const auto given = m_desk.workspace->approve(approval);
    if (!given)
        return m_form->setProblem(given.error().text);
    close();
    offerUndo(*m_desk.notices, *m_desk.workspace->undoStack(),
              tr("“%1” was recorded.").arg(shown(stepName(approval.step))));
}

void ApprovalPanel::takeBack(const QString& reason)
{
    const auto taken = m_desk.workspace->takeBackSubmission(m_revision, reason);
    if (!taken)
        return m_form->setProblem(taken.error().text);
    close();
    m_desk.notices->tell(tr("The submission was taken back. The revision can be changed again."));
}

} // namespace tekigo
