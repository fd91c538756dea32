#include "gui/subjectpane.h"

#include "gui/contradictionnotes.h"
#include "gui/evidencepanel.h"
#include "gui/findingsview.h"
#include "gui/named.h"
#include "gui/place.h"
#include "gui/questioncard.h"
#include "gui/questionlist.h"
#include "gui/readable.h"
#include "gui/requirementapproval.h"
#include "gui/scopepanel.h"
#include "gui/subjecthead.h"
#include "gui/testcard.h"
#include "gui/theme.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tekigo {

SubjectPane::SubjectPane(const RevisionState& state, Notices& notices, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_notices(notices)
{
    setObjectName(u"subjectPane"_s);
    spoken(this, [] { return tr("Questions, evidence and tests"); });
    m_scroll =
        named<QScrollArea>(this, u"subjectScroll"_s, [] { return tr("Questions, evidence and tests"); });
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(makeContent());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_scroll, 1);
    connect(m_head, &SubjectHead::questionChosen, this, &SubjectPane::questionChosen);
    connect(m_evidence, &EvidencePanel::goRequested, this, &SubjectPane::goRequested);
    connect(m_evidence, &EvidencePanel::addRequested, this, &SubjectPane::addRequested);
    connect(m_findings, &FindingsView::goRequested, this, &SubjectPane::goRequested);
    for (QuestionList* list : {m_questions, m_claims})
        connect(list, &QuestionList::focused, this, &SubjectPane::questionFocused);
    connect(m_all, &QCheckBox::toggled, this, &SubjectPane::arrange);
    setMinimumWidth(480);
}

QLabel* SubjectPane::addHeading(QVBoxLayout* column, const QString& name, std::function<QString()> words)
{
    auto* label = named<QLabel>(this, name, words);
    retold(label, [label, words] { label->setText(words()); });
    label->setWordWrap(true);
    asHeading(label);
    column->addSpacing(space::Small);
    column->addWidget(label);
    return label;
}

QWidget* SubjectPane::makeContent()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    column->setSpacing(space::Medium);
    m_head = new SubjectHead(m_state, content);
    m_scope = new ScopePanel(m_state, m_notices, content);
    m_all = named<QCheckBox>(content, u"allQuestions"_s, [] { return tr("All questions"); });
    retold(m_all, [this] {
        m_all->setText(tr("All questions"));
        m_all->setToolTip(tr("Also those that can no longer change the verdict, and those for the record"));
    });
    m_none = named<QLabel>(content, u"noQuestions"_s, [] { return tr("No questions"); });
    retold(m_none, [this] { m_none->setText(tr("No question can change this verdict any more.")); });
    asQuiet(m_none);
    m_questions = new QuestionList(m_state, m_notices, content);
    m_questions->setObjectName(u"questions"_s);
    spoken(m_questions, [] { return tr("Questions"); });
    m_approval = new RequirementApproval(m_state, m_notices, content);
    column->addWidget(m_head);
    m_doubts = new ContradictionNotes(u"subjectContradictions"_s, content);
    connect(m_doubts, &ContradictionNotes::goRequested, this, &SubjectPane::goRequested);
    column->addWidget(m_approval);
    column->addWidget(m_doubts);
    column->addWidget(m_scope);
    column->addWidget(m_all);
    column->addWidget(m_none);
    column->addWidget(m_questions);
    m_claimsTitle = addHeading(column, u"claimsTitle"_s, [] { return tr("Claims"); });
    m_claimsNote = named<QLabel>(content, u"claimsNote"_s, [] { return tr("About claims"); });
    retold(m_claimsNote, [this] {
        m_claimsNote->setText(
            tr("Made only where they are needed; one that is not made counts as \"no\". That a "
               "claim counts is an interpretation: whether it is accepted is for the "
               "certification body to judge."));
    });
    m_claimsNote->setWordWrap(true);
    asQuiet(m_claimsNote);
    m_claims = new QuestionList(m_state, m_notices, content);
    m_claims->setObjectName(u"claims"_s);
    spoken(m_claims, [] { return tr("Claims"); });
    column->addLayout(readable(m_claimsNote));
    column->addWidget(m_claims);
    m_findingsTitle = addHeading(column, u"findingsTitle"_s, [] { return tr("Measured facts"); });
    m_findings = new FindingsView(m_state, content);
    column->addWidget(m_findings);
    addHeading(column, u"evidenceTitle"_s, [] { return tr("Evidence"); });
    m_evidence = new EvidencePanel(m_state, m_notices, content);
    column->addWidget(m_evidence);
    m_testsTitle = addHeading(column, u"testsTitle"_s, [] { return tr("Tests"); });
    m_testsColumn = new QVBoxLayout;
    m_testsColumn->setSpacing(space::Medium);
    column->addLayout(m_testsColumn);
    column->addWidget(makeSteps());
    column->addStretch(1);
    return content;
}

QWidget* SubjectPane::makeSteps()
{
    m_steps = named<QWidget>(this, u"scopeSteps"_s, [] { return tr("Steps of the scope"); });
    m_back = named<QPushButton>(m_steps, u"scopeBack"_s, [] { return tr("Back"); });
    retold(m_back, [this] { m_back->setText(tr("Back")); });
    m_where = named<QLabel>(m_steps, u"scopeWhere"_s, [] { return tr("Step"); });
    asQuiet(m_where);
    m_on = named<QPushButton>(m_steps, u"scopeOn"_s, [] { return tr("Next"); });
    asPrimary(m_on);
    retold(m_on, [this] { tellSteps(); });
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_on, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    auto* row = new QHBoxLayout(m_steps);
    row->setContentsMargins(0, space::Small, 0, 0);
    row->setSpacing(space::Medium);
    row->addWidget(m_back);
    row->addStretch();
    row->addWidget(m_where);
    row->addStretch();
    row->addWidget(m_on);
    return m_steps;
}

void SubjectPane::tellSteps()
{
    const QStringList targets = m_state.targets();
    const auto at = targets.indexOf(m_subject.checklist);
    const bool last = at + 1 == targets.size();
    m_steps->setVisible(m_subject.isScope() && at >= 0);
    m_back->setEnabled(at > 0);
    m_where->setText(tr("Scope %1 of %2").arg(at + 1).arg(targets.size()));
    const qsizetype left = last ? scopeQuestionsLeft() : 0;
    if (left > 0)
        m_on->setText(tr("To the open questions on scope (%1)").arg(left));
    else
        m_on->setText(last ? tr("To the requirements") : tr("Next"));
    m_on->setAccessibleName(m_on->text());
}

/// Of all targets: until they are answered, nobody knows which requirements apply.
qsizetype SubjectPane::scopeQuestionsLeft() const
{
    QSet<QString> left;
    for (const QString& target : m_state.targets())
        if (const ChecklistVerdict* judged = m_state.verdict(target);
            judged && judged->scope.outcome == ScopeOutcome::Unanswered)
            left.unite(QSet<QString>(judged->scope.missing.begin(), judged->scope.missing.end()));
    return left.size();
}

AskedQuestions SubjectPane::asked() const
{
    const Checklist* of = m_state.checklist(m_subject);
    if (!of)
        return {};
    const Catalogue& catalogue = m_state.catalogue();
    const Requirement* requirement = m_state.requirement(m_subject);
    const QSet<QString> read = requirement ? questionsRead(*requirement, catalogue) : readByScope(*of, catalogue);
    QSet<QString> chosen = read;
    if (!m_all->isChecked()) {
        const Circumstances circumstances = m_state.circumstances(*of);
        const RequirementVerdict* one = m_state.verdict(m_subject);
        const ChecklistVerdict* judged = m_state.verdict(m_subject.checklist);
        if (requirement && one)
            chosen = mattering(*requirement, one->ruling, circumstances);
        else if (judged)
            chosen = mattering(*of, judged->scope, circumstances);
    } else {
        chosen += forTheRecord(read, catalogue);
    }
    AskedQuestions asked = arranged(chosen, catalogue);
    // Claims may always be made, and what instruments found is always told.
    const AskedQuestions all = arranged(read, catalogue);
    asked.claims = all.claims;
    asked.findings = all.findings;
    return asked;
}

void SubjectPane::arrange()
{
    const AskedQuestions now = asked();
    m_questions->show(now.questions);
    m_none->setVisible(m_questions->questions().isEmpty());
    m_claims->show(now.claims);
    m_claimsTitle->setVisible(!now.claims.isEmpty());
    m_claimsNote->setVisible(!now.claims.isEmpty());
    m_findings->show(m_subject, now.findings);
    m_findings->setVisible(!now.findings.isEmpty());
    m_findingsTitle->setVisible(!now.findings.isEmpty());
}

void SubjectPane::makeTests()
{
    for (TestCard* card : m_tests) {
        card->hide();
        card->deleteLater();
    }
    m_tests.clear();
    const Requirement* requirement = m_state.requirement(m_subject);
    for (const TestNeed& need : requirement ? requirement->tests : std::vector<TestNeed>()) {
        const TestCase* test = m_state.catalogue().testCase(need.testCase);
        if (!test)
            continue;
        m_tests.push_back(new TestCard(*test, need.needed, m_state, m_notices, m_scroll->widget()));
        m_testsColumn->addWidget(m_tests.back());
        connect(m_tests.back(), &TestCard::opened, this, &SubjectPane::reveal);
    }
    m_testsTitle->setVisible(!m_tests.empty());
}

void SubjectPane::show(const Subject& subject)
{
    if (subject == m_subject)
        return;
    commit();
    m_subject = subject;
    setUpdatesEnabled(false);
    m_questions->clear();
    m_claims->clear();
    m_head->show(subject);
    m_approval->show(subject);
    m_scope->setVisible(subject.isScope());
    m_scope->show(subject.isScope() ? subject.checklist : QString());
    makeTests();
    m_evidence->show(subject);
    tellContradictions();
    arrange();
    tellSteps();
    m_scroll->verticalScrollBar()->setValue(0);
    setUpdatesEnabled(true);
}

void SubjectPane::refresh()
{
    m_head->refresh();
    m_approval->refresh();
    if (m_subject.isScope())
        m_scope->refresh();
    tellContradictions();
    arrange();
    m_evidence->refresh();
    for (TestCard* card : m_tests)
        card->refresh();
    tellSteps();
}

/// Those that this requirement's answers, tests and instruments are in.
void SubjectPane::tellContradictions()
{
    std::vector<Contradiction> here;
    if (const Requirement* requirement = m_state.requirement(m_subject)) {
        here = contradictions(m_state.assessment());
        std::erase_if(here, [&](const Contradiction& one) { return !concerns(one, *requirement, m_state.catalogue()); });
    }
    m_doubts->show(m_state.revision(), std::move(here));
}

void SubjectPane::commit()
{
    if (m_subject.isEmpty())
        return;
    m_scope->commit();
    m_questions->commit();
    m_claims->commit();
}

void SubjectPane::setApproves(bool each, const QString& person)
{
    m_approval->setPerson(person);
    m_approval->setWanted(each);
}

void SubjectPane::setShowsAll(bool all)
{
    m_all->setChecked(all);
}

void SubjectPane::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) == compact)
        return;
    m_head->setCompact(compact);
    auto* column = static_cast<QVBoxLayout*>(m_scroll->widget()->layout());
    const QWidgetList moving{m_approval, m_doubts, m_scope, m_all};
    for (QWidget* each : moving)
        column->removeWidget(each);
    int at = column->indexOf(compact ? static_cast<QWidget*>(m_questions) : m_head) + 1;
    for (QWidget* each : moving)
        column->insertWidget(at++, each);
}

QuestionCard* SubjectPane::card(const QString& question) const
{
    QuestionCard* found = m_questions->card(question);
    return found ? found : m_claims->card(question);
}

QStringList SubjectPane::questions() const
{
    return m_questions->questions() + m_claims->questions();
}

void SubjectPane::reveal(QWidget* widget)
{
    // New cards have no place before they are laid out.
    QTimer::singleShot(0, widget, [this, widget] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        m_scroll->ensureWidgetVisible(widget, 0, space::Wide);
        // Of a card that is higher than the view its beginning counts.
        const int top = widget->mapTo(m_scroll->widget(), QPoint()).y() - space::Medium;
        if (widget->height() > m_scroll->viewport()->height() || m_scroll->verticalScrollBar()->value() > top)
            m_scroll->verticalScrollBar()->setValue(top);
    });
}

void SubjectPane::goToQuestion(const QString& question)
{
    if (!card(question))
        setShowsAll(true);
    if (QuestionCard* one = card(question)) {
        one->takeFocus();
        reveal(one);
    }
}

void SubjectPane::goToTest(const QString& testCase)
{
    const auto found = std::ranges::find(m_tests, testCase, &TestCard::id);
    if (found == m_tests.end())
        return;
    (*found)->takeFocus();
    reveal(*found);
}

void SubjectPane::takeFocus()
{
    const QStringList shown = m_questions->questions();
    for (const QString& id : shown) {
        if (!m_questions->card(id)->hasAnswer()) {
            m_questions->card(id)->takeFocus();
            return;
        }
    }
    if (!shown.isEmpty())
        m_questions->card(shown.front())->takeFocus();
}

} // namespace tekigo
