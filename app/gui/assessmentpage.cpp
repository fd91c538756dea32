#include "gui/assessmentpage.h"

#include "gui/evidencetaking.h"
#include "gui/guidancepane.h"
#include "gui/icon.h"
#include "gui/named.h"
#include "gui/narrowpanes.h"
#include "gui/notices.h"
#include "gui/preferences.h"
#include "gui/remembered.h"
#include "gui/requirementlist.h"
#include "gui/requirementmodel.h"
#include "gui/subjectpane.h"
#include "gui/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

AssessmentPage::AssessmentPage(const Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_state(new RevisionState(*desk.workspace, this))
    , m_model(new RequirementModel(*m_state, this))
{
    setObjectName(u"assessmentPage"_s);
    spoken(this, [this] { return title(); });
    m_stack = named<QStackedWidget>(this, u"assessmentStack"_s, [] { return tr("Assessment"); });
    auto* work = new QWidget(m_stack);
    auto* column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makePanes(), 1);
    m_stack->addWidget(makeNothing());
    m_stack->addWidget(work);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    connect(m_state, &RevisionState::changed, this, &AssessmentPage::refresh);
}

AssessmentPage::~AssessmentPage()
{
    if (workspace().revision(revision()))
        m_middle->commit();
}

QString AssessmentPage::title() const
{
    return tr("Assessment");
}

QAction* AssessmentPage::addAct(const QString& name, const QKeySequence& key, std::function<QString()> words,
                                void (AssessmentPage::*does)())
{
    auto* act = new QAction(this);
    act->setObjectName(name);
    act->setShortcut(key);
    retold(this, [act, words = std::move(words)] {
        act->setText(words());
        act->setToolTip(words() + u" ("_s + act->shortcut().toString(QKeySequence::NativeText) + u')');
    });
    connect(act, &QAction::triggered, this, does);
    addAction(act);
    m_acts << act;
    return act;
}

QToolButton* AssessmentPage::addButton(QWidget* bar, QAction* act, const QString& picture, bool withWords)
{
    act->setIcon(icon(picture));
    auto* button = new QToolButton(bar);
    button->setObjectName(act->objectName() + u"Button"_s);
    button->setDefaultAction(act);
    button->setToolButtonStyle(withWords ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    const auto tell = [button, act] { button->setAccessibleName(act->text()); };
    connect(act, &QAction::changed, button, tell);
    tell();
    bar->layout()->addWidget(button);
    return button;
}

QWidget* AssessmentPage::makeBar()
{
    auto* bar = named<QWidget>(this, u"assessmentBar"_s, [] { return tr("Go through the questions"); });
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::Medium, space::Hair, space::Medium, space::Hair);
    row->setSpacing(space::Hair);
    QAction* up = addAct(
        u"actPreviousRequirement"_s, Qt::ALT | Qt::Key_Up, [] { return tr("Previous requirement"); },
        &AssessmentPage::previousRequirement);
    QAction* down = addAct(
        u"actNextRequirement"_s, Qt::ALT | Qt::Key_Down, [] { return tr("Next requirement"); },
        &AssessmentPage::nextRequirement);
    QAction* next = addAct(
        u"actNextUnanswered"_s, Qt::Key_F8, [] { return tr("Next unanswered question"); },
        &AssessmentPage::nextUnanswered);
    QAction* previous = addAct(
        u"actPreviousUnanswered"_s, Qt::SHIFT | Qt::Key_F8, [] { return tr("Previous unanswered question"); },
        &AssessmentPage::previousUnanswered);
    addAct(
        u"actNextPane"_s, Qt::Key_F6, [] { return tr("Next pane"); }, &AssessmentPage::nextPane);
    addButton(bar, up, u"previous"_s, false);
    m_steps = named<QLabel>(bar, u"stepRequirement"_s, [] { return tr("Requirement"); });
    retold(m_steps, [this] { m_steps->setText(tr("Requirement")); });
    asQuiet(m_steps);
    row->addWidget(m_steps);
    addButton(bar, down, u"next"_s, false);
    row->addStretch();
    m_left = named<QLabel>(bar, u"questionsLeft"_s, [] { return tr("Unanswered questions"); });
    asQuiet(m_left);
    row->addWidget(m_left);
    addButton(bar, previous, u"previous"_s, false);
    addButton(bar, next, u"next"_s, true);
    m_showGuidance = named<QToolButton>(bar, u"guidanceShown"_s, [] { return tr("Guidance"); });
    m_showGuidance->setFocusPolicy(Qt::StrongFocus);
    retold(m_showGuidance, [this] {
        m_showGuidance->setText(tr("Guidance"));
        m_showGuidance->setToolTip(tr("Show the guidance in the place of the requirements"));
    });
    row->addWidget(m_showGuidance);
    return bar;
}

QWidget* AssessmentPage::makePanes()
{
    m_splitter = named<QSplitter>(this, u"assessmentSplitter"_s, [] { return tr("Assessment"); });
    m_list = named<RequirementList>(m_splitter, u"requirementList"_s, [] { return tr("Requirements"); });
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumWidth(220);
    m_middle = new SubjectPane(*m_state, *desk().notices, m_splitter);
    m_guidance = new GuidancePane(*m_state, m_splitter);
    m_guidance->setMinimumWidth(220);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_middle);
    m_splitter->addWidget(m_guidance);
    m_splitter->setChildrenCollapsible(false);
    for (int pane = 0; pane < 3; ++pane)
        m_splitter->setStretchFactor(pane, pane == 1 ? 3 : 1);
    m_splitter->setSizes({290, 560, 320});
    remembered(m_splitter, desk().preferences);
    m_panes = new NarrowPanes(m_splitter, m_list, m_guidance, m_showGuidance);
    connect(m_panes, &NarrowPanes::narrowed, m_middle, &SubjectPane::setCompact);
    connect(m_panes, &NarrowPanes::narrowed, m_steps, &QWidget::setHidden);
    m_steps->setHidden(m_panes->isNarrow());
    m_middle->setCompact(m_panes->isNarrow());
    connectPanes();
    return m_splitter;
}

void AssessmentPage::connectPanes()
{
    if (const Preferences* preferences = desk().preferences)
        for (const auto chosen : {&Preferences::approvalsChosen, &Preferences::authorChosen})
            connect(preferences, chosen, this, &AssessmentPage::tellApproval);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AssessmentPage::chosenInList);
    connect(m_middle, &SubjectPane::questionFocused, this, [this](const QString& question) {
        m_question = question;
        m_guidance->showQuestion(question);
    });
    connect(m_middle, &SubjectPane::questionChosen, this, &AssessmentPage::goToQuestion);
    connect(m_middle, &SubjectPane::goRequested, this, &AssessmentPage::goRequested);
    connect(m_middle, &SubjectPane::stepRequested, this, &AssessmentPage::step);
    auto* taking = new EvidenceTaking(desk(), this, [this] { return revision(); });
    connect(m_middle, &SubjectPane::addRequested, taking, [taking](const Subject& carrying) {
        taking->chooseFiles({{carrying.checklist, carrying.requirement, {}}});
    });
    connect(m_guidance, &GuidancePane::questionChosen, this, &AssessmentPage::goToQuestion);
    connect(m_guidance, &GuidancePane::subjectChosen, this, &AssessmentPage::choose);
}

QWidget* AssessmentPage::makeNothing()
{
    auto* nothing = new QWidget(m_stack);
    auto* words = named<QLabel>(nothing, u"assessmentNothing"_s, [] { return tr("No revision is chosen"); });
    retold(words, [words] { words->setText(tr("Choose a revision of a product first.")); });
    auto* go = named<QPushButton>(nothing, u"assessmentToProducts"_s, [] { return tr("To the products"); });
    retold(go, [go] { go->setText(tr("To the products")); });
    connect(go, &QPushButton::clicked, this, [this] { Q_EMIT goRequested({.page = PageKind::Products}); });
    auto* column = new QVBoxLayout(nothing);
    column->addStretch();
    column->addWidget(words, 0, Qt::AlignHCenter);
    column->addWidget(go, 0, Qt::AlignHCenter);
    column->addStretch();
    return nothing;
}

QList<QAction*> AssessmentPage::acts() const
{
    return m_acts;
}

void AssessmentPage::showRevision()
{
    if (!m_state->revision().isEmpty() && workspace().revision(m_state->revision()))
        m_middle->commit();
    m_state->choose(revision());
    m_subject = {};
    m_question.clear();
    m_order.clear();
    m_stack->setCurrentIndex(revision().isEmpty() ? 0 : 1);
    for (QAction* act : m_acts)
        act->setEnabled(!revision().isEmpty());
    m_middle->show({});
    tellApproval();
    m_list->expandAll();
    // Checklists that are not submitted stay reachable, folded away.
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        m_list->setExpanded(index, m_state->isTarget(m_model->subject(index).checklist));
    }
    choose(firstSubject());
    tellLeft();
}

Subject AssessmentPage::firstSubject() const
{
    for (const QString& id : m_state->targets()) {
        const ChecklistVerdict* judged = m_state->verdict(id);
        if (judged && judged->scope.outcome == ScopeOutcome::Unanswered)
            return scopeOf(id);
    }
    const QStringList open = m_state->open();
    const Subject asker = open.isEmpty() ? Subject() : m_state->asker(open.front(), {});
    const std::vector<Subject> all = m_state->subjects();
    return !asker.isEmpty() || all.empty() ? asker : all.front();
}

void AssessmentPage::choose(const Subject& subject)
{
    if (subject.isEmpty() || subject == m_subject)
        return;
    m_subject = subject;
    m_question.clear();
    m_middle->show(subject);
    m_guidance->show(subject);
    const QModelIndex row = m_model->find(subject);
    m_list->setCurrentIndex(row);
    m_list->reveal();
}

void AssessmentPage::chosenInList(const QModelIndex& index)
{
    // The row of a checklist itself only folds and unfolds what is under it.
    if (index.isValid() && index.parent().isValid())
        choose(m_model->subject(index));
}

void AssessmentPage::goToQuestion(const QString& question)
{
    const Subject asker = m_state->asker(question, m_subject);
    if (asker.isEmpty())
        return;
    choose(asker);
    m_middle->goToQuestion(question);
}

void AssessmentPage::jumpTo(const Place& place)
{
    if (place.scope && !place.checklist.isEmpty())
        choose(scopeOf(place.checklist));
    else if (!place.checklist.isEmpty() && !place.requirement.isEmpty())
        choose({place.checklist, place.requirement});
    if (!place.question.isEmpty())
        goToQuestion(place.question);
    else if (!place.testCase.isEmpty())
        m_middle->goToTest(place.testCase);
    else
        m_middle->takeFocus();
}

void AssessmentPage::takeFocus()
{
    if (revision().isEmpty())
        Page::takeFocus();
    else if (!m_question.isEmpty())
        m_middle->goToQuestion(m_question);
    else if (m_list->isVisible())
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_middle->takeFocus();
}

void AssessmentPage::stepUnanswered(int by)
{
    m_middle->commit();
    const QStringList open = m_state->open();
    if (open.isEmpty()) {
        desk().notices->tell(tr("Every question that can change a verdict of the targets is answered."));
        return;
    }
    QString next;
    if (const auto at = open.indexOf(m_question); at >= 0) {
        next = open.at((at + by + open.size()) % open.size());
    } else if (auto was = m_order.indexOf(m_question); was >= 0) {
        // It was answered meanwhile: go on from where it stood.
        for (was += by; was >= 0 && was < m_order.size() && next.isEmpty(); was += by) {
            if (open.contains(m_order.at(was)))
                next = m_order.at(was);
        }
    }
    if (next.isEmpty())
        next = by > 0 ? open.front() : open.back();
    m_order = open;
    goToQuestion(next);
    m_question = next;
}

void AssessmentPage::nextUnanswered()
{
    if (!isVisible())
        Q_EMIT goRequested({.page = PageKind::Assessment, .revision = revision()});
    stepUnanswered(1);
}

void AssessmentPage::previousUnanswered()
{
    if (!isVisible())
        Q_EMIT goRequested({.page = PageKind::Assessment, .revision = revision()});
    stepUnanswered(-1);
}

void AssessmentPage::stepRequirement(int by)
{
    const std::vector<Subject> all = m_state->subjects();
    const auto at = std::ranges::find(all, m_subject);
    if (at == all.end())
        return;
    const auto next = (at - all.begin()) + by;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(all.size()))
        return;
    choose(all.at(static_cast<size_t>(next)));
    m_middle->takeFocus();
}

void AssessmentPage::nextRequirement()
{
    stepRequirement(1);
}

void AssessmentPage::previousRequirement()
{
    stepRequirement(-1);
}

void AssessmentPage::nextPane()
{
    if (m_list->hasFocus()) {
        m_middle->takeFocus();
    } else if (m_guidance->hasFocus()) {
        m_panes->showFirst();
        m_list->setFocus(Qt::OtherFocusReason);
    } else {
        m_panes->showLast();
        m_guidance->setFocus(Qt::OtherFocusReason);
    }
}

void AssessmentPage::step(int step)
{
    const QStringList targets = m_state->targets();
    const auto next = targets.indexOf(m_subject.checklist) + step;
    if (next >= 0 && next < targets.size()) {
        choose(scopeOf(targets.at(next)));
        m_middle->takeFocus();
        return;
    }
    const QStringList open = m_state->open();
    if (!open.isEmpty()) {
        goToQuestion(open.front());
        return;
    }
    choose({targets.value(0), m_state->checklist(scopeOf(targets.value(0)))->requirements.front().id});
}

void AssessmentPage::refresh()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    m_middle->refresh();
    tellLeft();
}

void AssessmentPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    tellApproval();
    if (m_stale)
        refresh();
}

/// The setting may have changed since.
void AssessmentPage::tellApproval()
{
    if (const Preferences* preferences = desk().preferences)
        m_middle->setApproves(preferences->approvesRequirements(), preferences->author());
}

void AssessmentPage::tellLeft()
{
    m_left->setText(tr("Unanswered: %1").arg(m_state->open().size()));
}

void AssessmentPage::retranslate()
{
    m_model->retell();
    m_middle->refresh();
    tellLeft();
    m_list->doItemsLayout();
}

void AssessmentPage::hideEvent(QHideEvent* event)
{
    m_middle->commit();
    Page::hideEvent(event);
}

} // namespace tekigo
