#include "gui/questioncard.h"

#include "assessment/valuewords.h"
#include "checklist/answersfile.h"
#include "gui/answereditors.h"
#include "gui/announce.h"
#include "gui/badge.h"
#include "gui/flowlayout.h"
#include "gui/fold.h"
#include "gui/growingtext.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/pastvalue.h"
#include "gui/readable.h"
#include "gui/undokeys.h"
#include "gui/undooffer.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

namespace {

constexpr qsizetype ShortLetters = 240; ///< a table of interfaces would push the card away; "Compare" shows all of it

QString inShort(const QString& words)
{
    return words.size() <= ShortLetters ? words : words.left(ShortLetters) + u'…';
}

} // namespace

QuestionCard::QuestionCard(const Question& question, const RevisionState& state, Notices& notices,
                           QWidget* parent)
    : QWidget(parent)
    , m_question(question)
    , m_state(state)
    , m_notices(notices)
{
    setObjectName(u"question-"_s + question.id);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", u"card"_s);
    spoken(this, [&question] { return shown(question.label); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Small);
    column->setSpacing(space::Small);
    column->addWidget(makeHead());
    column->addLayout(readable(addText(u"wording"_s, [&question] { return shown(question.wording); })));
    m_before = addText(u"before"_s, [] { return QString(); });
    asQuiet(m_before);
    column->addLayout(readable(m_before));
    m_editor = makeAnswerEditor(question, this);
    column->addWidget(m_editor);
    m_problem = addText(u"problem"_s, [] { return QString(); });
    m_problem->setProperty("look", u"bad"_s);
    m_problem->hide();
    column->addLayout(readable(m_problem));
    QWidget* examples = makeExamples();
    column->addWidget(makeActs(examples));
    column->addWidget(m_note);
    column->addWidget(examples);
    connect(m_editor, &AnswerEditor::edited, this,
            [this](const GivenAnswer& given) { save(given.value); });
    connect(m_editor, &AnswerEditor::refused, this, &QuestionCard::setProblem);
    for (auto* child : findChildren<QWidget*>())
        child->installEventFilter(this);
    refresh();
}

QString QuestionCard::nameOf(const QString& part) const
{
    return part + u'-' + m_question.id;
}

std::function<QString()> QuestionCard::spokenName(std::function<QString()> part) const
{
    return [this, part = std::move(part)] { return shown(m_question.label) + u": "_s + part(); };
}

QLabel* QuestionCard::addText(const QString& name, std::function<QString()> words)
{
    auto* label = named<QLabel>(this, nameOf(name), [&q = m_question] { return shown(q.label); });
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    retold(label, [label, words = std::move(words)] {
        if (const QString text = words(); !text.isEmpty())
            label->setText(text);
    });
    return label;
}

QWidget* QuestionCard::makeHead()
{
    auto* head = new QWidget(this);
    auto* row = new FlowLayout(head);
    QLabel* label = addText(u"label"_s, [this] { return shown(m_question.label); });
    asHeading(label);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    row->addWidget(label);
    if (m_question.recordOnly) {
        auto* record = new Badge(head);
        record->setObjectName(nameOf(u"record"_s));
        retold(record, [record] {
            record->setWords(tr("For the record"), BadgeTone::Aside);
            record->setToolTip(tr("No verdict depends on it; it is printed in the dossier."));
        });
        row->addWidget(record);
    }
    m_carried = new Badge(head);
    m_carried->setObjectName(nameOf(u"carried"_s));
    retold(m_carried, [this] {
        if (m_editor)
            refresh();
    });
    row->addWidget(m_carried);
    return head;
}

QWidget* QuestionCard::makeExamples()
{
    auto* examples = named<QWidget>(this, nameOf(u"examples"_s), spokenName([] { return tr("Examples"); }));
    auto* column = new QVBoxLayout(examples);
    column->setContentsMargins(space::Medium, 0, 0, space::Small);
    column->setSpacing(space::Small);
    for (QLabel* each : {addText(u"good"_s, [this] { return tr("✓ Good: %1").arg(shown(m_question.good)); }),
                         addText(u"bad"_s, [this] { return tr("✗ Bad: %1").arg(shown(m_question.bad)); })})
        column->addLayout(readable(each));
    return examples;
}

QToolButton* QuestionCard::addAct(QLayout* row, const QString& name, std::function<QString()> words,
                                  void (QuestionCard::*does)())
{
    auto* button = named<QToolButton>(this, nameOf(name), spokenName(words));
    retold(button, [button, words] { button->setText(words()); });
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, does);
    row->addWidget(button);
    return button;
}

QWidget* QuestionCard::makeActs(QWidget* examples)
{
    m_note = named<GrowingText>(this, nameOf(u"note"_s), spokenName([] { return tr("Note"); }));
    retold(m_note, [this] { m_note->setPlaceholderText(tr("Note, printed beside the answer")); });
    connect(m_note, &GrowingText::paused, this, &QuestionCard::saveNote);
    leaveUndoToWindow(m_note, [this] { saveNote(); });
    auto* acts = new QWidget(this);
    auto* row = new FlowLayout(acts, space::Hair);
    m_confirm = addAct(
        row, u"confirm"_s, [] { return tr("Confirm"); }, &QuestionCard::confirm);
    m_confirm->setProperty("look", u"confirm"_s);
    m_noteFold = new Fold(this, nameOf(u"noteFold"_s), spokenName([] { return tr("Note"); }),
                          [] { return tr("Note"); });
    m_noteFold->setContent(m_note);
    auto* fold = new Fold(this, nameOf(u"examplesFold"_s), spokenName([] { return tr("Examples"); }),
                          [] { return tr("Examples"); });
    fold->setContent(examples);
    row->addWidget(m_noteFold);
    row->addWidget(fold);
    m_past = addAct(
        row, u"past"_s, [] { return tr("Earlier values"); }, &QuestionCard::showPast);
    m_confidential = named<QCheckBox>(this, nameOf(u"confidential"_s), spokenName([] { return tr("Confidential"); }));
    retold(m_confidential, [this] {
        m_confidential->setText(tr("Confidential"));
        m_confidential->setToolTip(tr("Left out of the redacted edition of the dossier, with its note."));
    });
    connect(m_confidential, &QCheckBox::clicked, this, &QuestionCard::setConfidential);
    row->addWidget(m_confidential);
    row->addStretch();
    m_clear = addAct(
        row, u"clear"_s, [] { return tr("Clear the answer"); }, &QuestionCard::clear);
    return acts;
}

Answer QuestionCard::stored() const
{
    const Answer* answer = m_state.answer(m_question.id);
    return answer ? *answer : Answer();
}

bool QuestionCard::hasAnswer() const
{
    return stored().value.has_value();
}

void QuestionCard::refresh()
{
    const Answer answer = stored();
    m_editor->put(answer.value);
    const bool typingNote = m_note->hasFocus() && m_note->toPlainText().trimmed() != answer.note;
    if (!typingNote && m_note->toPlainText().trimmed() != answer.note)
        m_note->put(answer.note);
    if (!typingNote)
        m_given = answer.note;
    const bool readOnly = m_state.readOnly();
    lock(readOnly);
    const bool reworded = !m_state.rewordingOf(m_question.id).isEmpty();
    const bool open = answer.value && (!answer.confirmed || reworded);
    m_carried->setWords(reworded ? tr("Text changed, not confirmed") : tr("Carried over, not confirmed"),
                        BadgeTone::Doubt);
    m_carried->setVisible(open);
    const Answer* before = m_state.earlierAnswer(m_question.id);
    m_before->setVisible(before && (open || before->value != answer.value));
    if (before)
        m_before->setText(tr("Earlier revision: %1").arg(inShort(shown(valueWords(&m_question, before->value)))));
    m_confirm->setVisible(open);
    m_confirm->setDisabled(readOnly);
    m_past->setDisabled(readOnly);
    m_confidential->setChecked(answer.confidential);
    m_confidential->setEnabled(!readOnly && (answer.value || !answer.note.isEmpty()));
    m_clear->setEnabled(!readOnly && (answer.value || !answer.note.isEmpty()));
    // A note that an undo brought back must be seen.
    if (!answer.note.isEmpty() && !m_noteFold->isOpen())
        m_noteFold->setOpen(true);
}

/// A revision may be submitted, or opened again, while its cards are shown.
void QuestionCard::lock(bool readOnly)
{
    if (m_locked == readOnly)
        return;
    m_locked = readOnly;
    m_editor->setReadOnly(readOnly);
    m_note->setDisabled(readOnly);
}

void QuestionCard::commit()
{
    m_editor->commit();
    saveNote();
}

void QuestionCard::takeFocus()
{
    if (m_locked) // an editor that takes no keys takes no focus
        m_noteFold->setFocus(Qt::OtherFocusReason);
    else
        m_editor->takeFocus();
}

QString QuestionCard::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void QuestionCard::setProblem(const QString& why)
{
    if (m_problem->text() != why)
        announce(this, why);
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
    m_editor->setAccessibleDescription(why);
}

void QuestionCard::save(const std::optional<Value>& value)
{
    const QString why = value ? whyNot(m_question, *value) : QString();
    setProblem(why);
    if (!why.isEmpty())
        return;
    Answer answer = stored();
    answer.value = value;
    answer.confirmed = true;
    answer.wording.clear(); // it answers what reads now
    store(answer);
}

void QuestionCard::saveNote()
{
    Answer answer = stored();
    const QString note = m_note->toPlainText().trimmed();
    // What nobody typed is another revision's that was shown here before.
    if (note == m_given.trimmed() || note == answer.note || m_state.readOnly())
        return;
    answer.note = note;
    store(answer);
}

void QuestionCard::setConfidential(bool confidential)
{
    commit(); // what was typed first
    Answer answer = stored();
    answer.confidential = confidential;
    if (!store(answer))
        refresh();
}

void QuestionCard::confirm()
{
    done(m_notices, m_state.workspace().confirm(m_state.revision(), {m_question.id}, {}));
    takeFocus();
}

void QuestionCard::clear()
{
    if (!store({}))
        return;
    setProblem({});
    takeFocus();
    offerUndo(m_notices, *m_state.workspace().undoStack(), tr("The answer was cleared."));
}

void QuestionCard::showPast()
{
    auto* menu = named<QMenu>(this, nameOf(u"pastMenu"_s), spokenName([] { return tr("Earlier values"); }));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Answer now = stored();
    std::vector<Answer> offered;
    for (const PastAnswer& past : m_state.workspace().pastAnswers(m_state.revision(), m_question.id)) {
        Answer answer = past.after;
        answer.confirmed = true;  // whoever brings it back says that it holds
        answer.wording.clear();   // and for the text as it reads now
        answer.confidential = now.confidential;
        const bool same = answer.value == now.value && answer.note == now.note;
        if (!answer.value || same || std::ranges::find(offered, answer) != offered.end())
            continue;
        offered.push_back(answer);
        const QString words = answerLines(m_state.catalogue(), m_question.id, answer);
        QAction* act = menu->addAction(
            tr("%1 %2: %3").arg(shownTime(past.row.at), past.row.author, words.section(u'\n', 0, 0)));
        act->setToolTip(words);
        connect(act, &QAction::triggered, this, [this, answer] { bringBack(answer); });
    }
    if (offered.empty())
        menu->addAction(tr("No earlier values"))->setEnabled(false);
    menu->setToolTipsVisible(true);
    menu->popup(m_past->mapToGlobal(QPoint(0, m_past->height())));
}

void QuestionCard::bringBack(const Answer& past)
{
    setProblem({});
    if (store(past))
        offerUndo(m_notices, *m_state.workspace().undoStack(), tr("The earlier value was brought back."));
    takeFocus();
}

bool QuestionCard::store(const Answer& answer)
{
    return done(m_notices, m_state.workspace().setAnswer(m_state.revision(), m_question.id, answer));
}

bool QuestionCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT focused(m_question.id);
    return QWidget::eventFilter(watched, event);
}

} // namespace tekigo
