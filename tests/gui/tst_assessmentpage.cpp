#include "desk.h"

#include "gui/answereditor.h"
#include "gui/assessmentpage.h"
#include "gui/badge.h"
#include "gui/field.h"
#include "gui/guidancepane.h"
#include "gui/notices.h"
#include "gui/questioncard.h"
#include "gui/requirementlist.h"
#include "gui/requirementmodel.h"
#include "gui/workspaceview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

/// A window with a workspace, on the assessment page of its one revision.
struct Room : Desktop
{
    explicit Room(Language language = Language::English)
        : Desktop(language)
    {
        if (!window->openFolder(makeWorkspace()))
            qFatal("the workspace does not open");
        window->resize(1366, 768);
        window->view()->showPage(PageKind::Assessment);
    }

    [[nodiscard]] AssessmentPage& page() const
    {
        return *static_cast<AssessmentPage*>(window->view()->page(PageKind::Assessment));
    }
    [[nodiscard]] Workspace& workspace() const { return *window->workspace(); }
    [[nodiscard]] RevisionId revision() const { return window->view()->revision(); }
    [[nodiscard]] std::optional<Value> value(const QString& question) const
    {
        const auto all = workspace().assessment(revision());
        const auto found = all->answers.find(question);
        return found == all->answers.end() ? std::nullopt : found->second.value;
    }
    void give(const QString& question, const Value& value) const
    {
        if (auto given = workspace().setAnswer(revision(), question, {value, {}, true}); !given)
            qFatal("%s", qPrintable(given.error().text));
    }
    /// All that makes both targets apply.
    void giveScope() const
    {
        for (const QString& yes : {u"scope.telecom-terminal"_s, u"scope.digital-data"_s, u"scope.ip"_s,
                                   u"scope.settings-over-line"_s, u"scope.ip-data"_s, u"scope.internet"_s})
            give(yes, true);
        give(u"scope.connection"_s, u"direct"_s);
        give(u"scope.user-software"_s, false);
        give(u"scope.equivalent"_s, u"none"_s);
        give(u"scope.certified-on"_s, None());
    }
    [[nodiscard]] QString badge(const QString& name) const { return find<Badge>(name)->words(); }
    [[nodiscard]] QuestionCard& card(const QString& question) const
    {
        return *find<QuestionCard>(u"question-"_s + question);
    }
    [[nodiscard]] bool asks(const QString& question) const
    {
        const auto* card = window->findChild<QuestionCard*>(u"question-"_s + question);
        return card && card->isVisible();
    }
    [[nodiscard]] QString rowBadge(const Subject& subject) const
    {
        auto* model = static_cast<RequirementModel*>(find<RequirementList>(u"requirementList"_s)->model());
        return model->find(subject).data(RequirementModel::BadgeRole).toString();
    }
};

QStringList openOf(const Room& room)
{
    return openQuestions(room.workspace().catalogue(), room.workspace().verdicts(room.revision()),
                         defaultTargets());
}

QString unanswered()
{
    return verdictSign(Verdict::Unanswered) + u" Unanswered"_s;
}

/// Key by key to whatever has the focus then: the first one may open an editor.
void typeAlong(const QString& text)
{
    for (const QChar one : text)
        type(one);
}

void settle()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::qWait(20);
}

} // namespace

class TestAssessmentPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstVisitStartsWithTheScope();
    void lookingAtAnotherRevisionChangesNothing();
    void theOutcomeFollowsTheAnswers();
    void theWizardLeadsThroughTheTargets();
    void aVerdictIsReachedByKeysAlone();
    void onlyQuestionsThatMatterAreAsked();
    void theCardInHandStays();
    void nextUnansweredGoesInOrder();
    void wrongInputIsRefusedInPlace();
    void noneIsAnAnswer();
    void choicesThatStandAlone();
    void wordsAreSavedAfterAPauseAndWhenLeft();
    void undoIsSeenAtOnce();
    void clearingATableCanBeTakenBack();
    void undoKeysReachTheWindowWhileTyping();
    void aTableIsEditedByKeys();
    void rowsArePastedFromASpreadsheet();
    void aWideTableKeepsTheNamesOfItsRows();
    void tabGoesOverCheckBoxes();
    void carriedOverAnswersAreConfirmed();
    void anAnswerIsMarkedConfidential();
    void newFilesAreAttachedWhereTheyAreAdded();
    void evidenceIsAttachedAndDetached();
    void aTestIsRecordedMendedAndDeleted();
    void guidanceTellsLawAndHelp();
    void largeWordsLeaveAQuestionInView();
    void guidanceLeadsToTheSameSubjectElsewhere();
    void whyLeadsToTheQuestion();
    void everyPlaceIsReached();
    void theEffectiveDateIsSet();
    void theListTellsEveryVerdict();
    void theLanguageIsSwitched();
    void closingSavesWhatIsBeingTyped();
    void everythingHasItsNames();
    void tabGoesFromTopToBottom();
};

/// A note stays its revision's own, whichever is shown before or after.
void TestAssessmentPage::lookingAtAnotherRevisionChangesNothing()
{
    Room room;
    const RevisionId first = room.revision();
    const QString question = u"credential.initial"_s;
    const auto note = [&](const RevisionId& revision) {
        return room.workspace().assessment(revision)->answers.at(question).note;
    };
    const Value value = QString(u"per-unit"_s);
    QVERIFY(room.workspace().setAnswer(first, question, {value, u"chapter 3 of the first design"_s, true}));
    Revision next = *room.workspace().revision(first);
    next.id = {};
    next.copiedFrom = first;
    next.label = u"next"_s;
    const auto second = room.workspace().addRevision(next);
    QVERIFY(second);
    QVERIFY(room.workspace().setAnswer(*second, question, {value, u"chapter 5 of the second"_s, true}));
    const auto show = [&](const RevisionId& revision) {
        room.window->view()->go({.page = PageKind::Assessment,
                                 .revision = revision,
                                 .checklist = u"terminal-2026-draft"_s,
                                 .requirement = u"34-10-2"_s,
                                 .question = question});
        QTest::qWait(20);
        QCOMPARE(room.find<QPlainTextEdit>(u"note-"_s + question)->toPlainText(), note(revision));
    };
    const auto acts = room.workspace().history({}).size();
    for (const RevisionId& revision : {first, *second, first})
        show(revision);
    QCOMPARE(note(first), u"chapter 3 of the first design"_s);
    QCOMPARE(note(*second), u"chapter 5 of the second"_s);
    QCOMPARE(room.workspace().history({}).size(), acts);
}

void TestAssessmentPage::aFirstVisitStartsWithTheScope()
{
    Room room;
    QCOMPARE(room.page().subject(), (Subject{u"terminal-2020"_s, u"scope"_s}));
    QCOMPARE(room.badge(u"scopeBadge"_s), unanswered());
    QVERIFY(room.asks(u"scope.telecom-terminal"_s));
}

void TestAssessmentPage::theOutcomeFollowsTheAnswers()
{
    Room room;
    room.page().jumpTo({.question = u"scope.connection"_s});
    settle();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Space); // from 未回答 over direct to indirect
    QCOMPARE(room.value(u"scope.connection"_s), std::optional<Value>(u"indirect"_s));
    QCOMPARE(room.badge(u"scopeBadge"_s), u"– Out of scope"_s);
    QVERIFY(room.find<QLabel>(u"scopeReason"_s)->text().contains(u"router"_s));
    settle();
    QVERIFY(room.asks(u"scope.router-notice"_s));
    room.workspace().undoStack()->undo();
    QCOMPARE(room.badge(u"scopeBadge"_s), unanswered());
    room.giveScope();
    QCOMPARE(room.badge(u"scopeBadge"_s), u"● Applies"_s);
}

void TestAssessmentPage::theWizardLeadsThroughTheTargets()
{
    Room room;
    room.giveScope();
    QTest::mouseClick(room.find<QPushButton>(u"scopeOn"_s), Qt::LeftButton);
    QCOMPARE(room.page().subject(), (Subject{u"jc-star-1"_s, u"scope"_s}));
    QCOMPARE(room.find<QPushButton>(u"scopeOn"_s)->text(), u"To the requirements"_s);
    for (int act = 0; act < 4; ++act) // back to before scope.connection was answered
        room.workspace().undoStack()->undo();
    const QString words = room.find<QPushButton>(u"scopeOn"_s)->text();
    QVERIFY2(words.startsWith(u"To the open questions on scope ("_s), qPrintable(words));
    QTest::mouseClick(room.find<QPushButton>(u"scopeOn"_s), Qt::LeftButton);
    QCOMPARE(room.page().question(), u"scope.connection"_s);
    room.giveScope();
    room.page().jumpTo({.checklist = u"jc-star-1"_s, .requirement = u"scope"_s});
    QTest::mouseClick(room.find<QPushButton>(u"scopeOn"_s), Qt::LeftButton);
    QVERIFY(!room.page().subject().isScope());
    QCOMPARE(room.page().question(), openOf(room).front());
}

void TestAssessmentPage::aVerdictIsReachedByKeysAlone()
{
    Room room;
    room.giveScope();
    room.page().jumpTo({.checklist = u"terminal-2020"_s, .requirement = u"34-10-3"_s});
    settle();
    QCOMPARE(room.badge(u"subjectVerdict"_s), unanswered());
    press(Qt::Key_N);
    QCOMPARE(room.value(u"update.possible"_s), std::optional<Value>(false));
    QCOMPARE(room.badge(u"subjectVerdict"_s), verdictWords(Verdict::Fails));
    QCOMPARE(room.rowBadge({u"terminal-2020"_s, u"34-10-3"_s}), verdictWords(Verdict::Fails));
    press(Qt::Key_Y);
    QCOMPARE(room.badge(u"subjectVerdict"_s), verdictWords(Verdict::Unverified));
    QCOMPARE(room.workspace().verdicts(room.revision()).front().requirements.at(2).verdict,
             Verdict::Unverified);
}

void TestAssessmentPage::onlyQuestionsThatMatterAreAsked()
{
    Room room;
    room.giveScope();
    room.page().jumpTo({.checklist = u"terminal-2020"_s, .requirement = u"34-10-2"_s});
    settle();
    QVERIFY(room.asks(u"credential.first-use"_s));
    QVERIFY(room.asks(u"claim.credential-equivalent"_s));
    room.give(u"credential.initial"_s, u"per-unit"_s);
    settle();
    QVERIFY(!room.asks(u"credential.first-use"_s));
    QVERIFY(room.asks(u"credential.initial"_s));
    QVERIFY(!room.asks(u"credential.stored-safely"_s));
    QTest::mouseClick(room.find<QAbstractButton>(u"allQuestions"_s), Qt::LeftButton, {}, {8, 8});
    settle();
    QVERIFY(room.asks(u"credential.first-use"_s));
    QVERIFY(room.asks(u"credential.stored-safely"_s));
    QCOMPARE(room.badge(u"record-credential.stored-safely"_s), u"For the record"_s);
}

void TestAssessmentPage::theCardInHandStays()
{
    Room room;
    room.giveScope();
    room.page().jumpTo({.checklist = u"terminal-2020"_s, .requirement = u"34-10-2"_s});
    room.page().jumpTo({.question = u"credential.first-use"_s});
    settle();
    const QWidget* focus = QApplication::focusWidget();
    auto* scroll = room.find<QScrollArea>(u"subjectScroll"_s)->verticalScrollBar();
    const int at = scroll->value();
    room.give(u"credential.initial"_s, u"per-unit"_s); // no longer matters, but somebody is at it
    settle();
    QCOMPARE(QApplication::focusWidget(), focus);
    QVERIFY(room.card(u"credential.first-use"_s).isAncestorOf(focus));
    QCOMPARE(scroll->value(), at);
}

void TestAssessmentPage::nextUnansweredGoesInOrder()
{
    Room room;
    room.give(u"scope.ip"_s, true);
    const QStringList open = openOf(room);
    QVERIFY(open.size() > 20);
    for (const QString& question : open) {
        press(Qt::Key_F8);
        QCOMPARE(room.page().question(), question);
        QVERIFY2(room.card(question).isAncestorOf(QApplication::focusWidget()), qPrintable(question));
    }
    press(Qt::Key_F8);
    QCOMPARE(room.page().question(), open.front());
    press(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(room.page().question(), open.back());
    // It is in view, too.
    settle();
    const QWidget& card = room.card(open.back());
    const QRect seen = room.find<QScrollArea>(u"subjectScroll"_s)->viewport()->rect();
    QVERIFY(seen.contains(card.mapTo(room.find<QScrollArea>(u"subjectScroll"_s)->viewport(), QPoint(4, 4))));
}

void TestAssessmentPage::wrongInputIsRefusedInPlace()
{
    Room room;
    room.page().jumpTo(
        {.checklist = u"jc-star-1"_s, .requirement = u"S1.1-02"_s, .question = u"credential.user-minimum"_s});
    settle();
    type(u"abc"_s);
    press(Qt::Key_Return);
    QVERIFY(room.card(u"credential.user-minimum"_s).problem().contains(u"abc"_s));
    QVERIFY(!room.value(u"credential.user-minimum"_s));
    auto* edit = room.find<QLineEdit>(u"answer-credential.user-minimum-number"_s);
    QCOMPARE(edit->text(), u"abc"_s);
    edit->setText(u"-5"_s);
    press(Qt::Key_Return);
    QVERIFY(!room.card(u"credential.user-minimum"_s).problem().isEmpty());
    QVERIFY(!room.value(u"credential.user-minimum"_s));
    edit->setText(u"１２"_s); // full-width
    press(Qt::Key_Return);
    QCOMPARE(room.card(u"credential.user-minimum"_s).problem(), QString());
    QCOMPARE(room.value(u"credential.user-minimum"_s), std::optional<Value>(qint64(12)));
}

void TestAssessmentPage::noneIsAnAnswer()
{
    Room room;
    room.page().jumpTo({.question = u"scope.certified-on"_s});
    settle();
    type(u"2026/4/24"_s);
    press(Qt::Key_Return);
    QCOMPARE(room.value(u"scope.certified-on"_s), std::optional<Value>(QDate(2026, 4, 24)));
    QTest::mouseClick(room.find<QAbstractButton>(u"answer-scope.certified-on-none"_s), Qt::LeftButton, {},
                      {8, 8});
    QCOMPARE(room.value(u"scope.certified-on"_s), std::optional<Value>(None()));
    QVERIFY(!room.find<QLineEdit>(u"answer-scope.certified-on-date"_s)->isEnabled());
    room.workspace().undoStack()->undo();
    QCOMPARE(room.find<QLineEdit>(u"answer-scope.certified-on-date"_s)->text(), u"2026-04-24"_s);
}

void TestAssessmentPage::choicesThatStandAlone()
{
    Room room;
    room.page().jumpTo(
        {.checklist = u"jc-star-1"_s, .requirement = u"S1.1-04"_s, .question = u"credential.brute-force"_s});
    settle();
    const auto tick = [&](const QString& choice) {
        room.find<QAbstractButton>(u"answer-credential.brute-force-"_s + choice)->setFocus();
        press(Qt::Key_Space);
    };
    tick(u"lockout"_s);
    tick(u"delay"_s);
    QCOMPARE(room.value(u"credential.brute-force"_s),
             std::optional<Value>(QStringList{u"lockout"_s, u"delay"_s}));
    tick(u"none"_s);
    QCOMPARE(room.value(u"credential.brute-force"_s), std::optional<Value>(QStringList{u"none"_s}));
    tick(u"none"_s);
    QVERIFY(!room.value(u"credential.brute-force"_s));
    room.page().jumpTo(
        {.checklist = u"jc-star-1"_s, .requirement = u"S1.1-07"_s, .question = u"update.procedure"_s});
    settle();
    auto* nothing = room.find<QAbstractButton>(u"answer-update.procedure-nothing"_s);
    nothing->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(room.value(u"update.procedure"_s), std::optional<Value>(QStringList()));
}

void TestAssessmentPage::wordsAreSavedAfterAPauseAndWhenLeft()
{
    Room room;
    room.page().jumpTo({.question = u"claim.credential-equivalent"_s});
    settle();
    type(u"token "_s);
    QVERIFY(!room.value(u"claim.credential-equivalent"_s));
    QTRY_COMPARE_WITH_TIMEOUT(room.value(u"claim.credential-equivalent"_s), std::optional<Value>(u"token"_s),
                              3000);
    type(u"by mail"_s); // the blank that was not stored is still there
    press(Qt::Key_Tab);
    QCOMPARE(room.value(u"claim.credential-equivalent"_s), std::optional<Value>(u"token by mail"_s));
    const auto rows = room.workspace().history(room.revision());
    QCOMPARE(rows.at(0).question, u"claim.credential-equivalent"_s);
    QCOMPARE(rows.at(1).question, u"claim.credential-equivalent"_s);
}

void TestAssessmentPage::undoIsSeenAtOnce()
{
    Room room;
    room.page().jumpTo({.question = u"scope.ip"_s});
    settle();
    press(Qt::Key_Y);
    QVERIFY(room.find<QRadioButton>(u"answer-scope.ip-yes"_s)->isChecked());
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!room.value(u"scope.ip"_s));
    QVERIFY(room.find<QRadioButton>(u"answer-scope.ip-unanswered"_s)->isChecked());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(room.find<QRadioButton>(u"answer-scope.ip-yes"_s)->isChecked());
    QTest::mouseClick(room.find<QToolButton>(u"clear-scope.ip"_s), Qt::LeftButton);
    QVERIFY(!room.value(u"scope.ip"_s));
}

void TestAssessmentPage::clearingATableCanBeTakenBack()
{
    Room room;
    const Table rows{{{{u"path"_s, u"web"_s}}, {{u"path"_s, u"SSH"_s}}}};
    room.give(u"access.paths"_s, rows);
    room.page().jumpTo({.question = u"access.paths"_s});
    settle();
    QTest::mouseClick(room.find<QToolButton>(u"clear-access.paths"_s), Qt::LeftButton);
    QVERIFY(!room.value(u"access.paths"_s));
    QCOMPARE(room.find<QLabel>(u"noticeText"_s)->text(), u"The answer was cleared."_s);
    QTest::mouseClick(room.find<QPushButton>(u"noticeAct"_s), Qt::LeftButton);
    QCOMPARE(room.value(u"access.paths"_s), std::optional<Value>(rows));
    QCOMPARE(room.find<QTableView>(u"answer-access.paths-table"_s)->model()->rowCount(), 2);
}

void TestAssessmentPage::undoKeysReachTheWindowWhileTyping()
{
    Room room;
    room.page().jumpTo({.question = u"claim.credential-equivalent"_s});
    settle();
    type(u"token"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!room.value(u"claim.credential-equivalent"_s));
    auto* edit = room.find<QPlainTextEdit>(u"answer-claim.credential-equivalent-text"_s);
    QCOMPARE(edit->toPlainText(), QString());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(edit->toPlainText(), u"token"_s);
}

void TestAssessmentPage::aTableIsEditedByKeys()
{
    Room room;
    room.page().jumpTo(
        {.checklist = u"terminal-2020"_s, .requirement = u"34-10-1"_s, .question = u"access.paths"_s});
    settle();
    press(Qt::Key_Space); // Add a row has the focus while there is none
    auto* table = room.find<QTableView>(u"answer-access.paths-table"_s);
    QCOMPARE(QApplication::focusWidget(), table);
    typeAlong(u"admin page"_s);
    press(Qt::Key_Return);
    settle();
    QCOMPARE(QApplication::focusWidget(), table);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    auto* combo = qobject_cast<QComboBox*>(QApplication::focusWidget());
    QVERIFY(combo);
    combo->setCurrentIndex(combo->findData(u"line"_s));
    Q_EMIT combo->activated(combo->currentIndex());
    settle();
    press(Qt::Key_Right);
    press(Qt::Key_Y);
    QCOMPARE(
        room.value(u"access.paths"_s),
        std::optional<Value>(Table{
            {{{u"path"_s, u"admin page"_s}, {u"reachable"_s, u"line"_s}, {u"changes-settings"_s, true}}}}));
    press(Qt::Key_Space); // three states: unknown after yes or no
    press(Qt::Key_Delete);
    QCOMPARE(std::get<Table>(*room.value(u"access.paths"_s)).rows.front().size(), size_t(2));
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(std::get<Table>(*room.value(u"access.paths"_s)).rows.size(), size_t(2));
    press(Qt::Key_Delete, Qt::ControlModifier);
    press(Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(!room.value(u"access.paths"_s));
    QTest::mouseClick(room.find<QAbstractButton>(u"answer-access.paths-nothing"_s), Qt::LeftButton, {},
                      {8, 8});
    QCOMPARE(room.value(u"access.paths"_s), std::optional<Value>(Table()));
    // Whether it is complete is asked right below it.
    const int bottom = room.card(u"access.paths"_s).geometry().bottom();
    const int complete = room.card(u"access.paths-complete"_s).geometry().top();
    QVERIFY(complete > bottom && complete - bottom < 40);
}

void TestAssessmentPage::rowsArePastedFromASpreadsheet()
{
    Room room(Language::Japanese);
    room.page().jumpTo(
        {.checklist = u"terminal-2020"_s, .requirement = u"34-10-1"_s, .question = u"access.paths"_s});
    settle();
    const Question& question = *room.workspace().catalogue().question(u"access.paths"_s);
    const QString lan = question.columns.at(1).choices.at(1).label.ja;
    QGuiApplication::clipboard()->setText(u"管理画面\tline\tはい\tパスワード？\tyes\r\nAPI\t"_s + lan +
                                          u"\tいいえ\tnone\t○\r\n"_s);
    auto* table = room.find<QTableView>(u"answer-access.paths-table"_s);
    table->setFocus();
    press(Qt::Key_V, Qt::ControlModifier);
    const Table expected{{{{u"path"_s, u"管理画面"_s},
                           {u"reachable"_s, u"line"_s},
                           {u"changes-settings"_s, true},
                           {u"enabled"_s, true}},
                          {{u"path"_s, u"API"_s},
                           {u"reachable"_s, u"lan"_s},
                           {u"changes-settings"_s, false},
                           {u"authentication"_s, u"none"_s},
                           {u"enabled"_s, true}}}};
    QCOMPARE(room.value(u"access.paths"_s), std::optional<Value>(expected));
    QVERIFY(room.find<QLabel>(u"answer-access.paths-note"_s)->text().contains(u"パスワード？"_s));
    // One act: one undo takes all of it back.
    room.workspace().undoStack()->undo();
    QCOMPARE(table->model()->rowCount(), 0);
}

void TestAssessmentPage::aWideTableKeepsTheNamesOfItsRows()
{
    Room room;
    room.give(u"interface.inventory"_s, Table{{{{u"name"_s, u"Web"_s}, {u"kind"_s, u"tcp"_s}}, {{u"kind"_s, u"udp"_s}}}});
    room.page().jumpTo({.question = u"interface.inventory"_s});
    settle();
    auto* table = room.find<QTableView>(u"answer-interface.inventory-table"_s);
    const auto name = [&](int row) { return table->model()->headerData(row, Qt::Vertical).toString(); };
    QCOMPARE(name(0), u"1"_s);
    QVERIFY(table->horizontalScrollBar()->maximum() > 0);
    const int narrow = table->verticalHeader()->width();
    table->horizontalScrollBar()->setValue(table->horizontalScrollBar()->maximum());
    settle();
    QCOMPARE(name(0), u"1  Web"_s);
    QCOMPARE(name(1), u"2"_s);
    QVERIFY(table->verticalHeader()->width() > narrow);
    // Another name is seen at once, and the numbers alone come back with the column.
    table->model()->setData(table->model()->index(0, 0), u"Console"_s, Qt::EditRole);
    QCOMPARE(name(0), u"1  Console"_s);
    table->horizontalScrollBar()->setValue(0);
    QCOMPARE(name(0), u"1"_s);
}

void TestAssessmentPage::tabGoesOverCheckBoxes()
{
    Room room;
    room.give(u"access.paths"_s, Table{{{{u"path"_s, u"Web"_s}}, {{u"path"_s, u"SSH"_s}}}});
    room.page().jumpTo({.question = u"access.paths"_s});
    settle();
    auto* table = room.find<QTableView>(u"answer-access.paths-table"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1)); // reachable, a choice; changes-settings is a check box
    press(Qt::Key_Return);
    QVERIFY(QApplication::focusWidget() != table);
    press(Qt::Key_Tab);
    QCOMPARE(table->currentIndex().column(), 2);
    press(Qt::Key_Y);
    press(Qt::Key_Tab); // on to the choice of authentication, not out of the table
    QCOMPARE(table->currentIndex(), table->model()->index(0, 3));
    QVERIFY(table->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_Tab);
    QCOMPARE(table->currentIndex(), table->model()->index(0, 4)); // enabled, a check box at the row's end
    press(Qt::Key_Tab);
    QCOMPARE(table->currentIndex(), table->model()->index(1, 0));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(table->currentIndex(), table->model()->index(0, 4));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(table->currentIndex(), table->model()->index(0, 3));
    QVERIFY(std::get<Table>(*room.value(u"access.paths"_s)).rows.front().at(u"changes-settings"_s) == Cell(true));
    // Where no cell is edited, Tab leaves the table.
    press(Qt::Key_Escape);
    press(Qt::Key_Up);
    press(Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != table && !table->isAncestorOf(QApplication::focusWidget()));
}

void TestAssessmentPage::carriedOverAnswersAreConfirmed()
{
    Room room;
    room.giveScope();
    room.give(u"update.possible"_s, true);
    Revision next = *room.workspace().revision(room.revision());
    next.copiedFrom = next.id;
    next.id = {};
    next.label = u"next"_s;
    next.firmware = u"2.2.0"_s;
    const RevisionId id = *room.workspace().addRevision(next);
    room.window->view()->go({.page = PageKind::Assessment,
                             .revision = id,
                             .checklist = u"terminal-2020"_s,
                             .requirement = u"34-10-3"_s});
    settle();
    QVERIFY(room.find<Badge>(u"carried-update.possible"_s)->isVisible());
    auto* confirm = room.find<QToolButton>(u"confirm-update.possible"_s);
    QVERIFY(confirm->isVisible());
    QTest::mouseClick(confirm, Qt::LeftButton);
    QVERIFY(room.workspace().assessment(id)->answers.at(u"update.possible"_s).confirmed);
    QVERIFY(!confirm->isVisible());
    QVERIFY(!room.find<Badge>(u"carried-update.possible"_s)->isVisible());
}

void TestAssessmentPage::anAnswerIsMarkedConfidential()
{
    Room room;
    room.giveScope();
    room.window->view()->go({.page = PageKind::Assessment,
                             .revision = room.revision(),
                             .checklist = u"terminal-2020"_s,
                             .requirement = u"34-10-3"_s});
    settle();
    auto* mark = room.find<QCheckBox>(u"confidential-update.possible"_s);
    QVERIFY(!mark->isEnabled()); // there is no answer yet
    room.give(u"update.possible"_s, true);
    settle();
    QVERIFY(mark->isEnabled() && !mark->isChecked());
    mark->setFocus();
    press(Qt::Key_Space);
    const auto confidential = [&] {
        return room.workspace().assessment(room.revision())->answers.at(u"update.possible"_s).confidential;
    };
    QVERIFY(confidential());
    room.workspace().undoStack()->undo();
    settle();
    QVERIFY(!mark->isChecked() && !confidential());
}

/// Without leaving the requirement.
void TestAssessmentPage::newFilesAreAttachedWhereTheyAreAdded()
{
    Room room;
    room.giveScope();
    room.page().jumpTo({.checklist = u"terminal-2020"_s, .requirement = u"34-10-3"_s});
    settle();
    room.answers.files = QStringList{room.makeFile(u"更新.txt"_s, "log"), room.makeFile(u"b.txt"_s, "other")};
    auto* menu = room.find<QMenu>(u"attachMenu"_s);
    Q_EMIT menu->aboutToShow();
    menu->findChild<QAction*>(u"attachNew"_s)->trigger();
    QTRY_COMPARE(room.workspace().assessment(room.revision())->evidence.size(), size_t(2));
    const Assessment assessment = *room.workspace().assessment(room.revision());
    for (const Evidence& one : assessment.evidence) {
        QCOMPARE(one.links, (std::vector<EvidenceLink>{{u"terminal-2020"_s, u"34-10-3"_s, {}}}));
        QCOMPARE(one.firmware, u"2.1.0"_s);
        QTRY_VERIFY(room.find<QToolButton>(u"open-"_s + one.id.text)->isVisible()); // shown once the list is laid out
    }
    QCOMPARE(room.page().subject().requirement, u"34-10-3"_s);
    room.workspace().undoStack()->undo();
    QVERIFY(room.workspace().assessment(room.revision())->evidence.empty());
}

void TestAssessmentPage::evidenceIsAttachedAndDetached()
{
    Room room;
    room.giveScope();
    const Requirement& requirement =
        room.workspace().catalogue().checklist(u"terminal-2020"_s)->requirements.at(2);
    const EvidenceNeed& need = requirement.evidence.front();
    auto taken = room.workspace().files().take(QByteArray("design"), u"design.txt"_s);
    Evidence evidence;
    evidence.revision = room.revision();
    evidence.file = taken->file;
    evidence.fileName = taken->fileName;
    evidence.kind = need.kinds.front();
    evidence.firmware = u"2.1.0"_s;
    const EvidenceId id = *room.workspace().addEvidence(evidence);
    room.page().jumpTo({.checklist = u"terminal-2020"_s, .requirement = requirement.id});
    settle();
    QCOMPARE(room.badge(u"needBadge-"_s + need.id), u"－ Missing"_s);
    auto* menu = room.find<QMenu>(u"attachMenu"_s);
    Q_EMIT menu->aboutToShow();
    menu->findChild<QAction*>(u"attach-"_s + id.text)->trigger();
    QCOMPARE(room.badge(u"needBadge-"_s + need.id), u"✓ Attached"_s);
    QCOMPARE(room.workspace().evidence(id)->links.size(), size_t(1));
    Evidence other = *room.workspace().evidence(id);
    other.firmware = u"1.0"_s;
    QVERIFY(room.workspace().setEvidence(other));
    QCOMPARE(room.badge(u"needBadge-"_s + need.id),
             need.boundTo == BoundTo::Firmware ? u"△ Other firmware"_s : u"✓ Attached"_s);
    settle();
    QTest::mouseClick(room.find<QToolButton>(u"detach-"_s + id.text), Qt::LeftButton);
    QVERIFY(room.workspace().evidence(id)->links.empty());
    QCOMPARE(room.badge(u"needBadge-"_s + need.id), u"－ Missing"_s);
}

void TestAssessmentPage::aTestIsRecordedMendedAndDeleted()
{
    Room room;
    room.giveScope();
    const Requirement& requirement =
        room.workspace().catalogue().checklist(u"terminal-2020"_s)->requirements.at(2);
    const QString test = requirement.tests.front().testCase;
    room.page().jumpTo({.checklist = u"terminal-2020"_s, .requirement = requirement.id, .testCase = test});
    settle();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"testAdd-"_s + test);
    press(Qt::Key_Space);
    auto* save = room.find<QPushButton>(u"testSave-"_s + test);
    QVERIFY(save->isVisible());
    settle();
    auto* form = room.find<QWidget>(u"testForm-"_s + test);
    auto* area = room.find<QScrollArea>(u"subjectScroll"_s);
    const QRect place(form->mapTo(area->viewport(), QPoint()), form->size());
    QVERIFY2(place.top() >= 0 && place.top() < area->viewport()->height(), qPrintable(QString::number(place.top())));
    QVERIFY(place.bottom() <= area->viewport()->height() || place.top() < space::Wide);
    QCOMPARE(room.find<QLineEdit>(u"testDate-"_s + test)->text(), QDate::currentDate().toString(Qt::ISODate));
    QCOMPARE(room.find<QLineEdit>(u"testFirmware-"_s + test)->text(), u"2.1.0"_s);
    // How it ended is asked: nothing is chosen beforehand.
    save->click();
    QVERIFY(room.workspace().assessment(room.revision())->tests.empty());
    QVERIFY(room.find<QLabel>(u"testResultProblem-"_s + test)->isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"pass-"_s + test);
    press(Qt::Key_Space);
    QVERIFY(!room.find<QLabel>(u"testResultProblem-"_s + test)->isVisible());
    save->click();
    QVERIFY(room.workspace().assessment(room.revision())->tests.empty()); // nobody says who tested
    auto* tester = room.find<QLineEdit>(u"testTester-"_s + test);
    QCOMPARE(QApplication::focusWidget(), tester);
    // What is missing comes into view, and what was said of it goes when it is put right.
    const auto inView = [&] {
        return area->viewport()->rect().contains(QRect(tester->mapTo(area->viewport(), QPoint()), tester->size()));
    };
    QTRY_VERIFY(inView());
    QVERIFY(!qobject_cast<Field*>(tester->parentWidget())->problem().isEmpty());
    type(u"Sato"_s);
    press(Qt::Key_Tab);
    QCOMPARE(qobject_cast<Field*>(tester->parentWidget())->problem(), QString());
    room.find<QLineEdit>(u"testUnit-"_s + test)->setText(u"AR-100 #7"_s);
    // For which model numbers it holds is asked, too.
    save->click();
    QVERIFY(room.workspace().assessment(room.revision())->tests.empty());
    auto* models = room.find<QListWidget>(u"testModels-"_s + test);
    QCOMPARE(QApplication::focusWidget(), models);
    QVERIFY(!models->selectionModel()->hasSelection()); // nothing looks chosen that is not
    press(Qt::Key_Space);
    QCOMPARE(models->item(0)->checkState(), Qt::Checked);
    // Whether an instrument was used is asked: nothing is chosen beforehand.
    auto* without = room.find<QCheckBox>(u"testNoInstrument-"_s + test);
    QVERIFY(!without->isChecked());
    save->click();
    QVERIFY(room.workspace().assessment(room.revision())->tests.empty());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"testInstrument-"_s + test);
    without->click();
    save->click();
    auto tests = room.workspace().assessment(room.revision())->tests;
    QCOMPARE(tests.size(), size_t(1));
    QCOMPARE(tests.front().tester, u"Sato"_s);
    QCOMPARE(tests.front().instrument, QString());
    QVERIFY(!save->isVisible());
    QCOMPARE(room.badge(u"testBadge-"_s + test), u"✓ Passed"_s);
    const QString id = tests.front().id.text;
    // That it was recorded is said and seen.
    QVERIFY(room.window->view()->notices()->text().contains(u"recorded"_s));
    auto* row = room.find<QWidget>(u"record-"_s + id);
    QTRY_VERIFY(area->viewport()->rect().intersects(QRect(row->mapTo(area->viewport(), QPoint()), row->size())));
    QVERIFY(room.find<QLabel>(u"recordText-"_s + id)->text().contains(u"Sato"_s));
    QCOMPARE(tests.front().coverage.models, QStringList{u"AR-100"_s});
    QVERIFY(room.find<QLabel>(u"recordText-"_s + id)->text().contains(u"Covers model numbers: AR-100"_s));
    QTest::mouseClick(room.find<QToolButton>(u"recordEdit-"_s + id), Qt::LeftButton);
    settle();
    QTest::mouseClick(room.find<QRadioButton>(u"fail-"_s + test), Qt::LeftButton, {}, {8, 8});
    save->click();
    settle();
    QCOMPARE(room.workspace().assessment(room.revision())->tests.front().outcome, TestRecord::Outcome::Fail);
    QCOMPARE(room.badge(u"testBadge-"_s + test), u"✗ Failed"_s);
    QCOMPARE(room.badge(u"subjectVerdict"_s), verdictWords(Verdict::Fails));
    QTest::mouseClick(room.find<QToolButton>(u"recordDelete-"_s + id), Qt::LeftButton);
    QVERIFY(room.workspace().assessment(room.revision())->tests.empty());
    QTest::mouseClick(room.find<QPushButton>(u"noticeAct"_s), Qt::LeftButton);
    QCOMPARE(room.workspace().assessment(room.revision())->tests.size(), size_t(1));
}

void TestAssessmentPage::guidanceTellsLawAndHelp()
{
    Room room;
    room.page().jumpTo({.checklist = u"terminal-2020"_s, .requirement = u"34-10-2"_s});
    room.find<RequirementList>(u"requirementList"_s)->setFocus();
    auto* guidance = room.find<GuidancePane>(u"guidance"_s);
    const Catalogue& catalogue = room.workspace().catalogue();
    const Requirement& requirement = catalogue.checklist(u"terminal-2020"_s)->requirements.at(1);
    const auto says = [&](const QString& text) {
        return guidance->toPlainText().simplified().contains(text.simplified());
    };
    QVERIFY(says(requirement.law.text.en));
    for (const Statement& one : requirement.examiner)
        QVERIFY(says(one.text.en));
    room.page().jumpTo({.question = u"credential.first-use"_s});
    settle();
    const Question& question = *catalogue.question(u"credential.first-use"_s);
    QVERIFY(guidance->toPlainText().startsWith(question.label.en));
    QVERIFY(says(question.help.en));
    QVERIFY(says(question.bad.en));
    QVERIFY(says(requirement.law.text.en));
}

/// At twice the size on a small screen the guidance waits behind a button, and a question is there to be answered.
void TestAssessmentPage::largeWordsLeaveAQuestionInView()
{
    Look look(*qApp);
    look.wear(ThemeChoice::Light, 200);
    {
        const Room room;
        auto* guidance = room.find<GuidancePane>(u"guidance"_s);
        auto* list = room.find<RequirementList>(u"requirementList"_s);
        auto* button = room.find<QToolButton>(u"guidanceShown"_s);
        const auto* view = room.find<QScrollArea>(u"subjectScroll"_s)->viewport();
        const auto inView = [&](const QString& question) {
            const QuestionCard& card = room.card(question);
            const auto* editor = card.findChild<AnswerEditor*>();
            const QRect all = QRect(editor->mapTo(view, QPoint()), editor->size());
            return card.mapTo(view, QPoint()).y() >= 0 && view->rect().intersects(all) &&
                   all.top() + editor->fontMetrics().height() <= view->height();
        };
        room.page().jumpTo({.checklist = u"terminal-2020"_s, .requirement = u"34-10-2"_s});
        room.find<QScrollArea>(u"subjectScroll"_s)->verticalScrollBar()->setValue(0);
        QTRY_VERIFY(inView(u"credential.initial"_s));
        QVERIFY(!guidance->isVisible() && list->isVisible() && button->isVisible());
        QCOMPARE(button->accessibleName(), u"Guidance"_s);
        // It comes in the place of the list, and the keys reach it as before.
        button->setFocus();
        press(Qt::Key_Space);
        QVERIFY(guidance->isVisible() && !list->isVisible());
        QVERIFY(room.card(u"credential.initial"_s).isVisible());
        press(Qt::Key_Space);
        QVERIFY(!guidance->isVisible() && list->isVisible());
        list->setFocus();
        press(Qt::Key_F6);
        press(Qt::Key_F6);
        QVERIFY(guidance->isVisible() && guidance->hasFocus());
        press(Qt::Key_F6);
        QVERIFY(list->isVisible() && list->hasFocus());
        // With smaller words all three are there again.
        look.wear(ThemeChoice::Light, 100);
        QTRY_VERIFY(guidance->isVisible() && list->isVisible() && !button->isVisible());
    }
    look.wear(ThemeChoice::Light, 100);
}

void TestAssessmentPage::guidanceLeadsToTheSameSubjectElsewhere()
{
    Room room;
    room.page().jumpTo({.checklist = u"terminal-2020"_s, .requirement = u"34-10-2"_s});
    auto* guidance = room.find<GuidancePane>(u"guidance"_s);
    QVERIFY(guidance->toHtml().contains(u"requirement:jc-star-1/S1.1-02"_s));
    Q_EMIT guidance->anchorClicked(QUrl(u"requirement:jc-star-1/S1.1-02"_s));
    QCOMPARE(room.page().subject(), (Subject{u"jc-star-1"_s, u"S1.1-02"_s}));
}

void TestAssessmentPage::whyLeadsToTheQuestion()
{
    Room room;
    room.giveScope();
    room.give(u"update.possible"_s, false);
    room.page().jumpTo({.checklist = u"terminal-2020"_s, .requirement = u"34-10-3"_s});
    QTest::mouseClick(room.find<QToolButton>(u"whyFold"_s), Qt::LeftButton);
    auto* why = room.find<QLabel>(u"why"_s);
    QVERIFY(why->isVisible());
    QVERIFY(why->text().contains(u"✗"_s));
    QVERIFY(why->text().contains(u"question:update.possible"_s));
    Q_EMIT why->linkActivated(u"question:update.possible"_s);
    settle();
    QVERIFY(room.card(u"update.possible"_s).isAncestorOf(QApplication::focusWidget()));
}

void TestAssessmentPage::everyPlaceIsReached()
{
    Room room;
    room.page().jumpTo({.checklist = u"jc-star-1"_s, .question = u"scope.internet"_s, .scope = true});
    QCOMPARE(room.page().subject(), (Subject{u"jc-star-1"_s, u"scope"_s}));
    QCOMPARE(room.page().question(), u"scope.internet"_s);
    // Every question of the bank that people answer has its place.
    for (const Question& question : room.workspace().catalogue().questions) {
        if (question.found)
            continue;
        room.page().jumpTo({.question = question.id});
        // Cards of the place before are gone once their time comes.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY2(room.card(question.id).isAncestorOf(QApplication::focusWidget()), qPrintable(question.id));
        QCOMPARE(room.page().question(), question.id);
    }
}

void TestAssessmentPage::theEffectiveDateIsSet()
{
    Room room;
    room.page().jumpTo({.checklist = u"terminal-2026-draft"_s, .scope = true});
    auto* date = room.find<QLineEdit>(u"effectiveDate"_s);
    QVERIFY(date->isVisible());
    date->setFocus();
    type(u"20270401"_s);
    press(Qt::Key_Return);
    QCOMPARE(room.workspace().effectiveDates().at(u"terminal-2026-draft"_s), QDate(2027, 4, 1));
    room.workspace().undoStack()->undo();
    QCOMPARE(date->text(), QString());
    room.page().jumpTo({.checklist = u"terminal-2020"_s, .scope = true});
    QVERIFY(!date->isVisible());
    // A voluntary label comes into force on no day.
    room.page().jumpTo({.checklist = u"jc-star-1"_s, .scope = true});
    QVERIFY(!date->isVisible());
    room.page().jumpTo({.checklist = u"terminal-2026-draft"_s, .scope = true});
    QVERIFY(date->isVisible());
}

void TestAssessmentPage::theListTellsEveryVerdict()
{
    Room room;
    auto* model = static_cast<RequirementModel*>(room.find<RequirementList>(u"requirementList"_s)->model());
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    room.giveScope();
    room.give(u"update.possible"_s, false);
    QCOMPARE(model->index(0, 0).data().toString(),
             room.workspace().catalogue().checklist(u"terminal-2020"_s)->shortTitle.en);
    QCOMPARE(model->index(1, 0).data().toString(),
             room.workspace().catalogue().checklist(u"jc-star-1"_s)->shortTitle.en);
    QVERIFY(model->index(0, 0).data(RequirementModel::NoteRole).toString().startsWith(u"Answered 9 / "_s));
    for (const ChecklistVerdict& judged : room.workspace().verdicts(room.revision())) {
        for (const RequirementVerdict& one : judged.requirements)
            QCOMPARE(room.rowBadge({judged.checklist, one.requirement}), verdictWords(one.verdict));
        QCOMPARE(room.rowBadge(scopeOf(judged.checklist)).mid(2), outcomeName(judged.scope.outcome).en);
    }
    Revision fewer = *room.workspace().revision(room.revision());
    fewer.targets = QStringList{u"jc-star-1"_s};
    QVERIFY(room.workspace().setRevision(fewer));
    QCOMPARE(model->index(0, 0).data().toString(),
             room.workspace().catalogue().checklist(u"jc-star-1"_s)->shortTitle.en);
}

void TestAssessmentPage::theLanguageIsSwitched()
{
    Room room;
    room.page().jumpTo(
        {.checklist = u"terminal-2020"_s, .requirement = u"34-10-2"_s, .question = u"credential.initial"_s});
    settle();
    const QWidget* focus = room.window->focusWidget();
    room.languages.speak(Language::Japanese);
    settle();
    const Catalogue& catalogue = room.workspace().catalogue();
    const Requirement& requirement = catalogue.checklist(u"terminal-2020"_s)->requirements.at(1);
    QCOMPARE(room.find<QLabel>(u"subjectTitle"_s)->text(), requirement.title.ja);
    QCOMPARE(room.find<QLabel>(u"wording-credential.initial"_s)->text(),
             catalogue.question(u"credential.initial"_s)->wording.ja);
    QCOMPARE(room.badge(u"subjectVerdict"_s),
             u"？ 未回答"_s.replace(u'？', verdictSign(Verdict::Unanswered)));
    QVERIFY(room.find<GuidancePane>(u"guidance"_s)->toPlainText().contains(requirement.law.text.ja));
    QVERIFY(room.find<QAbstractButton>(u"allQuestions"_s)->text() == u"すべての質問"_s);
    QCOMPARE(room.window->focusWidget(), focus);
}

void TestAssessmentPage::closingSavesWhatIsBeingTyped()
{
    Room room;
    room.page().jumpTo({.question = u"claim.credential-equivalent"_s});
    settle();
    type(u"token"_s);
    room.window->closeWorkspace();
    QVERIFY(room.window->openFolder(room.path(u"workspace"_s)));
    QCOMPARE(room.value(u"claim.credential-equivalent"_s), std::optional<Value>(u"token"_s));
}

void TestAssessmentPage::everythingHasItsNames()
{
    Room room;
    room.giveScope();
    QStringList found;
    const auto* model = room.find<RequirementList>(u"requirementList"_s)->model();
    for (int list = 0; list < model->rowCount(); ++list) {
        for (int row = 0; row < model->rowCount(model->index(list, 0)); ++row) {
            room.find<RequirementList>(u"requirementList"_s)
                ->setCurrentIndex(model->index(row, 0, model->index(list, 0)));
            for (const QWidget* widget : room.page().findChildren<QWidget*>()) {
                const bool ours =
                    widget->focusPolicy() != Qt::NoFocus && !widget->objectName().startsWith("qt_"_L1) &&
                    !QByteArray(widget->metaObject()->className()).startsWith("QComboBoxListView");
                if (ours && (widget->objectName().isEmpty() || widget->accessibleName().isEmpty()))
                    found << QString::fromLatin1(widget->metaObject()->className()) + widget->objectName();
            }
        }
    }
    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestAssessmentPage::tabGoesFromTopToBottom()
{
    Room room;
    room.giveScope();
    room.page().jumpTo({.checklist = u"terminal-2020"_s, .requirement = u"34-10-2"_s});
    room.give(u"credential.initial"_s, u"common"_s); // cards come and go
    settle();
    room.find<QAbstractButton>(u"allQuestions"_s)->setFocus();
    const QWidget* content = room.find<QScrollArea>(u"subjectScroll"_s)->widget();
    QStringList names;
    int above = 0;
    for (int i = 0; i < 200 && content->isAncestorOf(QApplication::focusWidget()); ++i) {
        const QWidget* focus = QApplication::focusWidget();
        const int y = focus->mapTo(content, QPoint(0, focus->height())).y();
        // What stands in one row differs by some pixels.
        QVERIFY2(y > above - 24, qPrintable(names.join(u", "_s) + u" > "_s + focus->objectName()));
        above = y;
        names << focus->objectName();
        press(Qt::Key_Tab);
    }
    for (const QString& name :
         {u"answer-credential.initial-common"_s, u"answer-credential.first-use-unanswered"_s,
          u"answer-claim.credential-equivalent-text"_s, u"attachEvidence"_s, u"testAdd-T2a-1"_s})
        QVERIFY2(names.contains(name), qPrintable(name + u" in "_s + names.join(u", "_s)));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"guidance"_s);
}

QTEST_MAIN(TestAssessmentPage)
#include "tst_assessmentpage.moc"
