// The history page: filters, what an answer was, and the check. And approval of single requirements.
#include "desk.h"

#include "gui/approvalpanel.h"
#include "gui/assessmentpage.h"
#include "gui/badge.h"
#include "gui/historyfilter.h"
#include "gui/historymodel.h"
#include "gui/notices.h"
#include "gui/workspaceview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

const RevisionId revision{u"R1"_s};
const QString question = u"access.refuses"_s;

/// A window on a workspace with some history.
struct Window : Desktop
{
    Window()
        : Window(nullptr)
    {
        window->openFolder(makeWorkspace());
        fill();
    }
    explicit Window(std::nullptr_t)
        : Desktop(Language::English)
    {
        preferences.setAuthor(u"山田"_s);
        window->resize(1366, 768);
        window->show();
    }
    [[nodiscard]] Workspace& workspace() const { return *window->workspace(); }
    void fill() const
    {
        QVERIFY(workspace().setAnswer(revision, question, {true, {}}));
        QVERIFY(workspace().setAnswer(revision, question, {false, u"see chapter 3"_s}));
        QVERIFY(workspace().setAnswer(revision, u"update.possible"_s, {true, {}}));
        const auto taken = workspace().files().take("design", u"design.txt"_s);
        Evidence file;
        file.revision = revision;
        file.file = taken->file;
        file.fileName = taken->fileName;
        file.links = {{u"terminal-2020"_s, u"34-10-1"_s, {}}};
        QVERIFY(workspace().addEvidence(file));
    }
    void open() const { window->view()->go({.page = PageKind::History, .revision = revision}); }
    [[nodiscard]] QStringList lines() const
    {
        const auto* model = find<QTableView>(u"historyTable"_s)->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all += model->index(row, HistoryModel::What).data().toString();
        return all;
    }
    void choose(const QString& combo, const QVariant& data) const
    {
        auto* box = find<QComboBox>(combo);
        const int at = box->findData(data);
        QVERIFY(at >= 0);
        box->setCurrentIndex(at);
        Q_EMIT box->activated(at);
    }
};

} // namespace

class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsKeepTheRules();
    void filtersByKind();
    void filtersByRequirement();
    void filtersByPersonAndWords();
    void staysOnItsLineWhenSomethingHappens();
    void bringsBackAnEarlierValue();
    void isGoneThroughByTab();
    void leavesASubmittedRevisionAlone();
    void tellsABrokenHistory();
    void offersEarlierValuesBesideTheQuestion();
    void approvesARequirement();
    void showsNoApprovalWhereNobodyWantsIt();
    void sendsBackWithAReason();
};

void TestHistoryPage::modelsKeepTheRules()
{
    const Window desk;
    HistoryModel model(desk.workspace(), nullptr);
    HistoryFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester first(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester second(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.read(revision);
    QVERIFY(filter.rowCount() > 3);
    filter.setParts(Change::Evidences);
    QCOMPARE(filter.rowCount(), 1);
    filter.setPerson(u"nobody"_s);
    QCOMPARE(filter.rowCount(), 0);
    filter.setParts(0);
    filter.setPerson({});
    filter.setWords(u"ADDED"_s);
    QCOMPARE(filter.rowCount(), 2); // the revision, the file
    model.read(revision, u"terminal-2020"_s, u"34-10-1"_s);
    model.read({});
}

void TestHistoryPage::filtersByKind()
{
    const Window desk;
    desk.open();
    QCOMPARE(desk.lines().size(), 5);
    desk.choose(u"historyKind"_s, int(Change::Answers));
    QCOMPARE(desk.lines().size(), 3);
    desk.choose(u"historyKind"_s, int(Change::Tests));
    QCOMPARE(desk.lines().size(), 0);
    QVERIFY(desk.find<QLabel>(u"historyCount"_s)->text().contains(u'0'));
    desk.choose(u"historyKind"_s, Change::Makers | Change::Products | Change::Revisions);
    QCOMPARE(desk.lines().size(), 1);
    desk.find<QCheckBox>(u"historyAll"_s)->setChecked(true);
    QCOMPARE(desk.lines().size(), 3);
    desk.choose(u"historyKind"_s, 0);
    QCOMPARE(desk.lines().size(), 7);
    desk.choose(u"historyKind"_s, int(Change::Evidences));
    QCOMPARE(desk.lines().size(), 1);
}

void TestHistoryPage::filtersByRequirement()
{
    const Window desk;
    desk.open();
    desk.choose(u"historyRequirement"_s, QStringList{u"terminal-2020"_s, u"34-10-1"_s});
    const QStringList lines = desk.lines();
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].contains(u"design.txt"_s));
    QVERIFY(lines[1].contains(u"Yes → No"_s));
    QVERIFY(!desk.find<QCheckBox>(u"historyAll"_s)->isEnabled());
    desk.choose(u"historyRequirement"_s, QVariant());
    QCOMPARE(desk.lines().size(), 5);
}

void TestHistoryPage::filtersByPersonAndWords()
{
    const Window desk;
    desk.open();
    desk.choose(u"historyPerson"_s, u"山田"_s);
    QCOMPARE(desk.lines().size(), 4); // the revision was made by another
    desk.find<QLineEdit>(u"historyFilter"_s)->setText(u"yes → NO"_s);
    QCOMPARE(desk.lines().size(), 1);
    desk.find<QLineEdit>(u"historyFilter"_s)->clear();
    desk.choose(u"historyPerson"_s, QString());
    QCOMPARE(desk.lines().size(), 5);
}

void TestHistoryPage::staysOnItsLineWhenSomethingHappens()
{
    const Window desk;
    desk.open();
    auto* table = desk.find<QTableView>(u"historyTable"_s);
    table->setCurrentIndex(table->model()->index(2, HistoryModel::What));
    const QString line = desk.lines()[2];
    QVERIFY(desk.workspace().setAnswer(revision, u"update.possible"_s, {false, {}}));
    QCOMPARE(table->currentIndex().row(), 3);
    QCOMPARE(desk.lines()[3], line);
}

void TestHistoryPage::bringsBackAnEarlierValue()
{
    const Window desk;
    desk.open();
    auto* table = desk.find<QTableView>(u"historyTable"_s);
    auto* past = desk.find<QWidget>(u"pastValue"_s);
    table->setCurrentIndex(table->model()->index(0, HistoryModel::What));
    QVERIFY(!past->isVisible()); // about a file
    table->setCurrentIndex(table->model()->index(2, HistoryModel::What));
    QVERIFY(past->isVisible());
    QCOMPARE(desk.find<QLabel>(u"pastBefore"_s)->text(), u"Yes"_s);
    QCOMPARE(desk.find<QLabel>(u"pastAfter"_s)->text(), u"No\nNote: see chapter 3"_s);
    desk.find<QPushButton>(u"bringBack"_s)->click();
    const Answer now = desk.workspace().assessment(revision)->answers.at(question);
    QCOMPARE(now.value, std::optional<Value>(true));
    QCOMPARE(now.note, QString());
    QCOMPARE(desk.lines().size(), 6);
    QVERIFY(desk.window->view()->notices()->text().contains(u"brought back"_s));
}

void TestHistoryPage::isGoneThroughByTab()
{
    const Window desk;
    desk.open();
    auto* table = desk.find<QTableView>(u"historyTable"_s);
    table->setCurrentIndex(table->model()->index(2, HistoryModel::What));
    desk.find<QPushButton>(u"historyVerify"_s)->setFocus();
    for (const QString& next : {u"historyFilter"_s, u"historyRequirement"_s, u"historyKind"_s, u"historyPerson"_s,
                                u"historyAll"_s, u"historyTable"_s}) {
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), next);
    }
    for (int presses = 0; presses < 5 && QApplication::focusWidget()->objectName() != u"bringBack"; ++presses)
        press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"bringBack"_s);
}

void TestHistoryPage::leavesASubmittedRevisionAlone()
{
    const Window desk;
    desk.open();
    auto* table = desk.find<QTableView>(u"historyTable"_s);
    table->setCurrentIndex(table->model()->index(2, HistoryModel::What));
    const auto taken = desk.workspace().files().take("%PDF", u"d.pdf"_s);
    Baseline baseline;
    baseline.revision = revision;
    baseline.dossier = taken->file.sha256;
    baseline.dossierSize = taken->file.size;
    baseline.snapshot = QByteArray(32, 'x');
    baseline.changed = desk.workspace().assessment(revision)->changed;
    QVERIFY(desk.workspace().submit(baseline));
    QVERIFY(!desk.find<QPushButton>(u"bringBack"_s)->isEnabled());
    QVERIFY(desk.find<QWidget>(u"submittedNotice"_s)->isVisible());
    desk.find<QPushButton>(u"submittedGo"_s)->click();
    QCOMPARE(desk.window->view()->currentPage(), desk.window->view()->page(PageKind::Dossier));
    QVERIFY(!desk.find<QWidget>(u"submittedNotice"_s)->isVisible()); // the page itself says it
    // What was submitted comes first, a new edition of it second.
    QCOMPARE(desk.find<QPushButton>(u"approvalCopy"_s)->property("look").toString(), u"primary"_s);
    QVERIFY(desk.find<QPushButton>(u"dossierExport"_s)->property("look").toString() != u"primary"_s);
    desk.find<QPushButton>(u"approvalTakeBack"_s)->click();
    QVERIFY(desk.find<QWidget>(u"approvalForm"_s)->isVisible());
    desk.find<QPushButton>(u"approvalCancel"_s)->click();
    QVERIFY(!desk.find<QWidget>(u"approvalForm"_s)->isVisible());
    QVERIFY(desk.workspace().baseline(revision));
}

void TestHistoryPage::tellsABrokenHistory()
{
    Window desk(nullptr);
    const QString folder = desk.makeWorkspace();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"edit"_s);
        database.setDatabaseName(folder + u"/workspace.sqlite"_s);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"UPDATE history SET author = 'x' WHERE number = 2"_s));
    }
    QSqlDatabase::removeDatabase(u"edit"_s);
    desk.window->openFolder(folder);
    desk.open();
    auto* verify = desk.find<QPushButton>(u"historyVerify"_s);
    verify->click();
    QVERIFY(!verify->isEnabled());
    // An act meanwhile begins it anew.
    QVERIFY(desk.workspace().setAnswer(revision, question, {true, {}}));
    QTRY_VERIFY_WITH_TIMEOUT(verify->isEnabled(), 30'000);
    QCOMPARE(desk.answers.told.size(), 1);
    QVERIFY2(desk.answers.told.first().contains(u"first broken row of the history is row 2"_s),
             qPrintable(desk.answers.told.first()));
}

void TestHistoryPage::offersEarlierValuesBesideTheQuestion()
{
    const Window desk;
    desk.window->view()->go({.page = PageKind::Assessment, .revision = revision, .question = question});
    auto* button = desk.find<QToolButton>(u"past-"_s + question);
    QVERIFY(button->isEnabled());
    button->click();
    auto* menu = desk.find<QMenu>(u"pastMenu-"_s + question);
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(menu->actions().size(), 1);
    QVERIFY2(menu->actions().first()->text().endsWith(u"山田: Yes"_s),
             qPrintable(menu->actions().first()->text()));
    menu->actions().first()->trigger();
    menu->close();
    QCOMPARE(desk.workspace().assessment(revision)->answers.at(question).value, std::optional<Value>(true));
}

void TestHistoryPage::approvesARequirement()
{
    Window desk;
    desk.preferences.setApprovesRequirements(true);
    desk.window->view()->go({.page = PageKind::Assessment,
                             .revision = revision,
                             .checklist = u"terminal-2020"_s,
                             .requirement = u"34-10-1"_s});
    auto* box = desk.find<QWidget>(u"requirementApproval"_s);
    QVERIFY(box->isVisible());
    auto* give = desk.find<QToolButton>(u"requirementApprovalGive"_s);
    auto* state = desk.find<Badge>(u"requirementApprovalState"_s);
    QVERIFY(give->text().contains(u"Prepared"_s));
    give->click();
    QVERIFY(give->text().contains(u"Reviewed"_s));
    give->click();
    give->click();
    QVERIFY(!give->isVisible());
    QVERIFY2(state->words().contains(u"Approved"_s), qPrintable(state->words()));
    QCOMPARE(desk.workspace().assessment(revision)->approvals.size(), 3U);
    QCOMPARE(desk.workspace().assessment(revision)->approvals.front().name, u"山田"_s);
    QVERIFY(desk.workspace().setAnswer(revision, question, {true, {}}));
    QVERIFY2(state->words().contains(u"Withdrawn"_s), qPrintable(state->words()));
    QVERIFY(give->isVisible());
    desk.window->view()->go({.page = PageKind::Assessment, .revision = revision, .checklist = u"terminal-2020"_s,
                             .scope = true});
    QVERIFY(!box->isVisible());
}

void TestHistoryPage::showsNoApprovalWhereNobodyWantsIt()
{
    const Window desk;
    desk.window->view()->go({.page = PageKind::Assessment,
                             .revision = revision,
                             .checklist = u"terminal-2020"_s,
                             .requirement = u"34-10-1"_s});
    QVERIFY(!desk.find<QWidget>(u"requirementApproval"_s)->isVisible());
}

void TestHistoryPage::sendsBackWithAReason()
{
    const Window desk;
    desk.window->view()->go({.page = PageKind::Dossier, .revision = revision});
    QVERIFY(!desk.find<QPushButton>(u"approvalSendBack"_s)->isEnabled());
    desk.find<QPushButton>(u"approvalGive"_s)->click();
    QCOMPARE(desk.find<QLineEdit>(u"approvalName"_s)->text(), u"山田"_s);
    desk.find<QPushButton>(u"approvalRecord"_s)->click();
    desk.find<QPushButton>(u"approvalSendBack"_s)->click();
    desk.find<QPushButton>(u"approvalRecord"_s)->click();
    QVERIFY(desk.find<QLabel>(u"approvalReasonNote"_s)->text().contains(u"reason"_s));
    press(Qt::Key_Escape);
    QVERIFY(!desk.find<QWidget>(u"approvalForm"_s)->isVisible());
    QCOMPARE(desk.workspace().assessment(revision)->approvals.size(), 1U);
    desk.find<QPushButton>(u"approvalSendBack"_s)->click();
    type(u"wrong model"_s);
    desk.find<QPushButton>(u"approvalRecord"_s)->click();
    QVERIFY(desk.find<Badge>(u"approvalState-prepared"_s)->words().contains(u"Sent back"_s));
    QVERIFY(desk.find<QLabel>(u"approvalWho-prepared"_s)->text().contains(u"wrong model"_s));
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
