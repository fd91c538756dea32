#include "desk.h"

#include "gui/field.h"
#include "gui/gapmodel.h"
#include "gui/gapview.h"
#include "gui/notices.h"
#include "gui/task.h"
#include "gui/workspaceview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

/// The window with the one revision of Desktop::makeWorkspace().
struct Room : Desktop
{
    explicit Room(Language language = Language::English)
        : Desktop(language)
    {
        window->resize(1366, 768);
        if (!window->openFolder(makeWorkspace()))
            qFatal("the workspace does not open");
        answer({{u"credential.initial"_s, u"common"_s},
                {u"credential.first-use"_s, u"prompted"_s},
                {u"update.possible"_s, true}});
        go();
    }

    void go() const
    {
        window->view()->go({.page = PageKind::Regulation});
        settled();
    }
    void settled() const
    {
        auto* view = find<GapView>(u"gapView"_s);
        QTRY_VERIFY(!view->isBusy());
    }
    void answer(const std::map<QString, Value>& values) const
    {
        for (const auto& [question, value] : values) {
            if (!workspace().setAnswer(revision(), question, {value, {}, true}))
                qFatal("the answer cannot be set");
        }
    }
    [[nodiscard]] Workspace& workspace() const { return *window->workspace(); }
    [[nodiscard]] RevisionId revision() const { return workspace().revisions({}).front().id; }
    [[nodiscard]] QTableView* table() const { return find<QTableView>(u"gapTable"_s); }
    /// What a row says, as a person reads it.
    [[nodiscard]] QString row(int number) const
    {
        QStringList cells;
        for (int column = 0; column < table()->model()->columnCount(); ++column)
            cells << table()->model()->index(number, column).data().toString().replace(u'\n', u' ');
        return cells.join(u" | "_s);
    }
    [[nodiscard]] QString explanation() const
    {
        return find<QTextBrowser>(u"gapExplanation"_s)->toPlainText();
    }
    void choose(const QString& combo, const QVariant& data) const
    {
        auto* box = find<QComboBox>(combo);
        box->setCurrentIndex(box->findData(data));
        settled();
    }
};

} // namespace

class TestRegulationPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheGap();
    void explainsACell();
    void goesToThePlace();
    void followsWhatChanges();
    void effectiveDateInPlace();
    void filters();
    void choosesRevisions();
    void emptyStates();
    void modelsKeepTheirWord();
    void canBeStopped();
    void comparesVersions();
    void comparesAFile();
    void badFileChangesNothing();
    void languages();
};

void TestRegulationPage::showsTheGap()
{
    const Room room;
    QCOMPARE(
        room.row(0),
        u"青空ルーター 初版 | × Newly fails |  | ？ Lacks answer | × Newly fails | ？ Lacks answer | ？ Lacks answer | ？ Lacks answer"_s);
    auto* summary = room.find<QTableView>(u"gapSummary"_s);
    QCOMPARE(summary->model()->rowCount(), 5);
    QCOMPARE(summary->model()->index(1, 1).data().toString(), u"1"_s);
    QCOMPARE(summary->model()->index(0, 1).data().toString(), u"－"_s);
    QVERIFY(
        room.find<QLabel>(u"gapCount"_s)->text().contains(u"Not fixed (no source gives an effective date)"));
}

void TestRegulationPage::explainsACell()
{
    const Room room;
    room.table()->setCurrentIndex(room.table()->model()->index(0, GapModel::FirstPair + 1));
    const QString said = room.explanation();
    for (const char16_t* expected :
         {u"Newly fails", u"Option 1", u"Unusable until changed", u"interpretation", u"The rule",
          u"While the effective date is not fixed", u"Proof that is missing"})
        QVERIFY2(said.contains(QString::fromUtf16(expected), Qt::CaseInsensitive), qPrintable(said));
    // The scope is open too: its questions stand there.
    QVERIFY2(said.contains(u"Scope: ？ Unanswered") || said.contains(u"Scope: ? Unanswered"),
             qPrintable(said));
    QVERIFY(said.contains(test::catalogue().question(u"scope.telecom-terminal"_s)->label.en));
    room.table()->setCurrentIndex(room.table()->model()->index(0, GapModel::Name));
    QVERIFY(room.explanation().contains(u"34-10-5 (was 34-10-4)"));
}

void TestRegulationPage::goesToThePlace()
{
    const Room room;
    room.table()->setCurrentIndex(room.table()->model()->index(0, GapModel::FirstPair + 3));
    QTest::mouseClick(room.find<QPushButton>(u"gapGo"_s), Qt::LeftButton);
    QCOMPARE(room.window->view()->currentPage(), room.window->view()->page(PageKind::Assessment));
    // What may be asked first of the interfaces is their list.
    room.go();
    room.table()->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(room.window->view()->currentPage(), room.window->view()->page(PageKind::Assessment));
}

void TestRegulationPage::followsWhatChanges()
{
    const Room room;
    room.table()->setCurrentIndex(room.table()->model()->index(0, GapModel::FirstPair + 1));
    room.answer({{u"credential.first-use"_s, u"forced"_s},
                 {u"credential.bypass"_s, false},
                 {u"credential.user-minimum"_s, qint64(8)},
                 {u"credential.user-rejects"_s,
                  QStringList{u"same-character"_s, u"consecutive"_s, u"known-list"_s}}});
    room.settled();
    QCOMPARE(room.table()->model()->index(0, GapModel::FirstPair + 1).data().toString(), u"△ Unverified"_s);
    QCOMPARE(room.table()->currentIndex().column(), int(GapModel::FirstPair) + 1); // the cell stays chosen
    QVERIFY(room.explanation().contains(u"Unverified"));
}

void TestRegulationPage::effectiveDateInPlace()
{
    const Room room;
    auto* edit = room.find<QLineEdit>(u"gapEffective"_s);
    edit->setFocus();
    type(u"2027-04-01"_s);
    press(Qt::Key_Return);
    room.settled();
    QCOMPARE(room.workspace().effectiveDates().at(u"terminal-2026-draft"_s), QDate(2027, 4, 1));
    QVERIFY(room.find<QLabel>(u"gapCount"_s)
                ->text()
                .contains(u"2027-04-01 (set by the user, no source gives it"));
    // Of a checklist with a date of its own it can only be read.
    room.choose(u"gapTo"_s, u"terminal-2020"_s);
    QVERIFY(edit->isReadOnly());
    QCOMPARE(edit->text(), u"2020-04-01"_s);
    room.choose(u"gapTo"_s, u"jc-star-1"_s);
    QCOMPARE(room.table()->model()->columnCount(), int(GapModel::FirstPair) + 16);
    room.workspace().undoStack()->undo();
    QVERIFY(room.workspace().effectiveDates().empty());
}

void TestRegulationPage::filters()
{
    const Room room;
    room.choose(u"gapState"_s, int(GapState::NewlyFails));
    QCOMPARE(room.table()->model()->rowCount(), 1);
    room.choose(u"gapState"_s, int(GapState::Unverified));
    QCOMPARE(room.table()->model()->rowCount(), 0);
    auto* summary = room.find<QTableView>(u"gapSummary"_s);
    Q_EMIT summary->activated(summary->model()->index(1, 1));
    QCOMPARE(room.table()->model()->rowCount(), 1);
    QVERIFY(room.explanation().contains(u"青空ルーター"));
    Q_EMIT summary->activated(summary->model()->index(0, 1));
    QCOMPARE(room.table()->model()->rowCount(), 0); // that requirement nobody newly fails
    Q_EMIT summary->activated(summary->model()->index(0, 0));
    QCOMPARE(room.table()->model()->rowCount(), 1);
    room.find<QLineEdit>(u"gapWords"_s)->setText(u"ar-200"_s);
    QCOMPARE(room.table()->model()->rowCount(), 1);
    room.find<QLineEdit>(u"gapWords"_s)->setText(u"camera"_s);
    QCOMPARE(room.table()->model()->rowCount(), 0);
}

void TestRegulationPage::choosesRevisions()
{
    const Room room;
    Revision next = *room.workspace().revision(room.revision());
    next.copiedFrom = std::exchange(next.id, {});
    next.label = u"第2版"_s;
    QVERIFY(room.workspace().addRevision(next));
    room.settled();
    QCOMPARE(room.table()->model()->rowCount(), 1); // the newest
    QVERIFY(room.row(0).contains(u"第2版"));
    room.find<QComboBox>(u"gapWhich"_s)->setCurrentIndex(1);
    room.settled();
    QCOMPARE(room.table()->model()->rowCount(), 2);
    room.find<QComboBox>(u"gapWhich"_s)->setCurrentIndex(2);
    room.settled();
    QCOMPARE(room.table()->model()->rowCount(), 0);
    QVERIFY(!room.find<QPushButton>(u"gapPrint"_s)->isEnabled());
    room.find<QListWidget>(u"gapRevisions"_s)->item(0)->setCheckState(Qt::Checked);
    room.settled();
    QCOMPARE(room.table()->model()->rowCount(), 1);
    QVERIFY(room.row(0).contains(u"初版"));
}

void TestRegulationPage::emptyStates()
{
    const Room room;
    QVERIFY(room.workspace().removeRevision(room.revision()));
    room.settled();
    QCOMPARE(room.table()->model()->rowCount(), 0);
    QVERIFY(room.find<QLabel>(u"gapCount"_s)->text().contains(u"Add a product with a revision first"));
    QVERIFY(room.explanation().contains(u"Choose a cell"));
}

void TestRegulationPage::modelsKeepTheirWord()
{
    const Room room;
    for (const QString& name : {u"gapTable"_s, u"gapSummary"_s}) {
        const QAbstractItemModelTester tester(room.find<QTableView>(name)->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        room.choose(u"gapTo"_s, u"uk-psti"_s);
        room.choose(u"gapState"_s, int(GapState::LacksAnswer));
        room.choose(u"gapTo"_s, u"terminal-2026-draft"_s);
    }
}

void TestRegulationPage::canBeStopped()
{
    const Room room;
    auto* tasks = room.window->findChild<Tasks*>();
    QVERIFY(tasks);
    const auto connection =
        QObject::connect(tasks, &Tasks::started, tasks, [](Task* task) { task->cancel(); });
    room.choose(u"gapTo"_s, u"jc-star-1"_s);
    QObject::disconnect(connection);
    QVERIFY(room.find<QLabel>(u"gapCount"_s)->text().contains(u"Stopped"));
    QVERIFY(!room.find<QPushButton>(u"gapPrint"_s)->isEnabled());
    room.choose(u"gapTo"_s, u"terminal-2026-draft"_s);
    QVERIFY(room.find<QPushButton>(u"gapPrint"_s)->isEnabled());
}

void TestRegulationPage::comparesVersions()
{
    const Room room;
    room.find<QTabWidget>(u"regulationViews"_s)->setCurrentIndex(1);
    auto* list = room.find<QListWidget>(u"differenceList"_s);
    QTRY_COMPARE(list->count(), 6);
    QVERIFY2(list->item(5)->text().contains(u"34-10-5 (was 34-10-4)"), qPrintable(list->item(5)->text()));
    QVERIFY(list->item(4)->text().startsWith(u"＋ Added"));
    auto* text = room.find<QTextBrowser>(u"differenceText"_s);
    QVERIFY(text->toPlainText().contains(u"Minimum length of a code set by the user: 8"));
    list->setCurrentRow(3);
    QVERIFY(text->toPlainText().contains(u"Rule"));
    // What went and what came are told apart without colour, and sources by their titles.
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        const QString says = text->toPlainText();
        for (const Source& source : room.window->workspace()->catalogue().sources)
            QVERIFY2(!says.contains(QRegularExpression(u"(: |; )"_s + QRegularExpression::escape(source.id) + u"( |;|$)"_s,
                                                       QRegularExpression::MultilineOption)),
                     qPrintable(source.id + u": "_s + says));
    }
    list->setCurrentRow(5);
    QVERIFY2(text->toPlainText().contains(u" −") && text->toPlainText().contains(u" ＋"),
             qPrintable(text->toPlainText()));
    room.choose(u"differenceAfter"_s, u"terminal-2020"_s);
    QCOMPARE(room.find<QLabel>(u"differenceState"_s)->text(), u"The two do not differ."_s);
    QCOMPARE(room.find<QLabel>(u"differenceCorrected"_s)->text(),
             u"Only the wording of version 1.0 was corrected in version 1.1. Answers, verdicts and approvals stay as "
             "they are."_s);
}

void TestRegulationPage::comparesAFile()
{
    Room room;
    room.find<QTabWidget>(u"regulationViews"_s)->setCurrentIndex(1);
    QFile shipped(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists/terminal-2026-draft/1.1.yaml"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    const QByteArray yaml = shipped.readAll().replace("\n    value: 8\n", "\n    value: 12\n");
    room.answers.files = {room.makeFile(u"draft.yaml"_s, yaml)};
    room.choose(u"differenceBefore"_s, u"terminal-2026-draft"_s);
    QTest::mouseClick(room.find<QPushButton>(u"differenceAfterFile"_s), Qt::LeftButton);
    auto* text = room.find<QTextBrowser>(u"differenceText"_s);
    QTRY_VERIFY2(text->toPlainText().contains(u"Minimum length of a code set by the user: − 8 ＋ 12"),
                 qPrintable(text->toPlainText()));
    QVERIFY(room.find<QLabel>(u"differenceState"_s)->text().startsWith(u"Requirements that differ: 1 of 5"));
    // A folder laid out like the one that ships: the same.
    room.answers.folder = QStringLiteral(TEKIGO_SOURCE_DIR "/checklists");
    QTest::mouseClick(room.find<QPushButton>(u"differenceAfterFolder"_s), Qt::LeftButton);
    QTRY_COMPARE(room.find<QLabel>(u"differenceState"_s)->text(), u"The two do not differ."_s);
}

void TestRegulationPage::badFileChangesNothing()
{
    Room room;
    room.find<QTabWidget>(u"regulationViews"_s)->setCurrentIndex(1);
    room.answers.files = {room.makeFile(u"bad.yaml"_s, "checklist: [\n")};
    const QString before = room.find<QComboBox>(u"differenceAfter"_s)->currentText();
    QTest::mouseClick(room.find<QPushButton>(u"differenceAfterFile"_s), Qt::LeftButton);
    QTRY_VERIFY(room.find<Notices>(u"notices"_s)->text().contains(u"bad.yaml"));
    QCOMPARE(room.find<QComboBox>(u"differenceAfter"_s)->currentText(), before);
}

void TestRegulationPage::languages()
{
    Room room;
    room.table()->setCurrentIndex(room.table()->model()->index(0, GapModel::FirstPair + 1));
    room.languages.speak(Language::Japanese);
    room.settled();
    QVERIFY(room.row(0).contains(u"× 新たに不適合"));
    QTRY_VERIFY(room.explanation().contains(u"「初回利用時の変更」を「変更するまで利用できない」にする"));
    QVERIFY(room.find<QComboBox>(u"gapTo"_s)->currentText().contains(u"端末設備等規則"));
}

QTEST_MAIN(TestRegulationPage)
#include "tst_regulationpage.moc"
