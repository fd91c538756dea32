// Approval as a team lives it, through the real window in Japanese: three people approve, an answer changes and the
// approval is withdrawn by name of the change, the change is undone, the revision is submitted and can no longer be
// edited, and the submission is taken back.
#include "desk.h"
#include "keys.h"

#include "assessment/approving.h"
#include "gui/assessmentpage.h"
#include "gui/badge.h"
#include "gui/historymodel.h"
#include "gui/notices.h"
#include "gui/questioncard.h"
#include "gui/workspaceview.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;
using namespace tekigo::journey;

class TestApprovalJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void threePeopleApprove();
    void aChangeWithdraws();
    void thePanelLeadsToTheChange();
    void undoMakesItStand();
    void theRevisionIsSubmitted();
    void theSubmittedDossierIsGivenOut();
    void nothingCanBeEdited();
    void theSubmissionIsTakenBack();
    void theHistoryTellsIt();
    void theHistoryIsVerified();
    void cleanup() { m_lost = m_lost || QTest::currentTestFailed(); }
    void cleanupTestCase() { m_desktop.reset(); }

private:
    [[nodiscard]] Workspace& workspace() const { return *m_desktop->window->workspace(); }
    [[nodiscard]] ApprovalStanding standing() const
    {
        return approvalStanding(workspace().catalogue(), *workspace().assessment(m_revision));
    }
    [[nodiscard]] QString badge(const QString& step) const
    {
        return m_desktop->find<Badge>(u"approvalState-"_s + step)->words();
    }
    [[nodiscard]] AssessmentPage& page() const
    {
        return *static_cast<AssessmentPage*>(m_desktop->window->view()->page(PageKind::Assessment));
    }
    void go(const Place& place) { m_desktop->window->view()->go(place); }
    void press(const QString& button)
    {
        auto* found = m_desktop->find<QPushButton>(button);
        QVERIFY2(found->isVisible() && found->isEnabled(), qPrintable(button));
        found->setFocus();
        test::press(Qt::Key_Space);
        settle();
    }
    void record(const QString& name);
    void type(const QString& field, const QString& text);

    bool m_lost = false;
    std::unique_ptr<Desktop> m_desktop;
    RevisionId m_revision{u"R1"_s};
    const QString m_question = u"access.refuses"_s;
};

void TestApprovalJourney::initTestCase()
{
    m_desktop = std::make_unique<Desktop>(Language::Japanese);
    m_desktop->preferences.setAuthor(u"山田"_s);
    m_desktop->window->resize(1366, 768);
    m_desktop->window->show();
    m_desktop->window->openFolder(m_desktop->makeWorkspace());
    QVERIFY(workspace().setAnswer(m_revision, m_question, {true, {}}));
}

void TestApprovalJourney::init()
{
    if (m_lost)
        QSKIP("an earlier step of the journey failed");
}

/// Over what stands in a field, as a person types over it.
void TestApprovalJourney::type(const QString& field, const QString& text)
{
    auto* editor = m_desktop->find<QWidget>(field);
    editor->setFocus();
    test::press(Qt::Key_A, Qt::ControlModifier);
    write(text);
}

void TestApprovalJourney::record(const QString& name)
{
    press(u"approvalGive"_s);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"approvalName"_s);
    type(u"approvalName"_s, name);
    press(u"approvalRecord"_s);
}

void TestApprovalJourney::threePeopleApprove()
{
    go({.page = PageKind::Dossier, .revision = m_revision});
    QVERIFY(badge(u"prepared"_s).contains(u"未了"_s));
    // A step without a name is refused where it is typed, and so is a day to come.
    record(u"　"_s);
    QVERIFY(m_desktop->find<QLabel>(u"approvalNameNote"_s)->isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"approvalName"_s);
    type(u"approvalName"_s, u"作成 花子"_s);
    const QDate today = workspace().today();
    type(u"approvalDate"_s, today.addDays(1).toString(Qt::ISODate));
    press(u"approvalRecord"_s);
    QVERIFY(!m_desktop->find<QLabel>(u"approvalNameNote"_s)->isVisible());
    const QString refused = m_desktop->find<QLabel>(u"approvalDateNote"_s)->text();
    QVERIFY2(refused.contains(today.addDays(1).toString(Qt::ISODate)), qPrintable(refused));
    QVERIFY(standing().of(Approval::Step::Prepared).kind == StepState::Kind::Open);
    type(u"approvalDate"_s, today.toString(Qt::ISODate));
    type(u"approvalComment"_s, u"設計書 2.1 による"_s);
    press(u"approvalRecord"_s);
    QVERIFY2(badge(u"prepared"_s).contains(u"済み"_s), qPrintable(badge(u"prepared"_s)));
    QVERIFY(m_desktop->find<QLabel>(u"approvalWho-prepared"_s)->text().contains(u"設計書 2.1 による"_s));
    // Nobody reviews before it was prepared.
    press(u"approvalGive"_s);
    type(u"approvalName"_s, u"確認 次郎"_s);
    type(u"approvalDate"_s, today.addDays(-1).toString(Qt::ISODate));
    press(u"approvalRecord"_s);
    QVERIFY(m_desktop->find<QLabel>(u"approvalDateNote"_s)->isVisible());
    type(u"approvalDate"_s, today.toString(Qt::ISODate));
    press(u"approvalRecord"_s);
    record(u"承認 三郎"_s);
    QVERIFY(standing().complete());
    QVERIFY(!m_desktop->find<QPushButton>(u"approvalGive"_s)->isVisible());
    QVERIFY(!m_desktop->find<QWidget>(u"approvalChangeBox"_s)->isVisible());
}

void TestApprovalJourney::aChangeWithdraws()
{
    go({.page = PageKind::Assessment, .revision = m_revision, .question = m_question});
    settle();
    QCOMPARE(page().question(), m_question);
    test::press(Qt::Key_N);
    QVERIFY(!standing().complete());
    go({.page = PageKind::Dossier, .revision = m_revision});
    for (const Approval::Step step : approvalSteps())
        QVERIFY2(badge(stepId(step)).contains(u"変更により無効"_s), qPrintable(badge(stepId(step))));
    const QString says = m_desktop->find<QLabel>(u"approvalWithdrawn"_s)->text();
    QVERIFY2(says.contains(u"山田"_s) && says.endsWith(u"= はい → いいえ"_s), qPrintable(says));
}

void TestApprovalJourney::thePanelLeadsToTheChange()
{
    press(u"approvalGoToChange"_s);
    QCOMPARE(m_desktop->window->view()->currentPage(), &page());
    QCOMPARE(page().question(), m_question);
}

void TestApprovalJourney::undoMakesItStand()
{
    workspace().undoStack()->undo();
    QVERIFY(standing().complete());
    go({.page = PageKind::Dossier, .revision = m_revision});
    QVERIFY(badge(u"approved"_s).contains(u"済み"_s));
    QVERIFY(!m_desktop->find<QWidget>(u"approvalChangeBox"_s)->isVisible());
}

void TestApprovalJourney::theRevisionIsSubmitted()
{
    m_desktop->answers.saveAs = m_desktop->path(u"提出.pdf"_s);
    press(u"approvalSubmit"_s);
    // It is a draft, which is said before.
    QVERIFY(m_desktop->answers.asked.contains(u"提出として確定"_s) ||
            m_desktop->answers.asked.contains(u"Lock as submitted"_s));
    QTRY_VERIFY_WITH_TIMEOUT(workspace().baseline(m_revision), 120'000);
    const Baseline baseline = *workspace().baseline(m_revision);
    QVERIFY(QFile::exists(m_desktop->answers.saveAs));
    QVERIFY(QFile::exists(workspace().files().path(baseline.dossier)));
    QVERIFY(standing().complete());
    const QString told = m_desktop->find<QLabel>(u"approvalSubmitted"_s)->text();
    QVERIFY2(told.contains(baseline.dossierNumber), qPrintable(told));
    // Every other page says why nothing on it can be changed.
    auto* notice = m_desktop->find<QWidget>(u"submittedNotice"_s);
    QVERIFY(!notice->isVisible());
    m_desktop->window->view()->showPage(PageKind::History);
    QVERIFY(notice->isVisible());
    m_desktop->window->view()->showPage(PageKind::Dossier);
    // One step back would open it again without a reason.
    QVERIFY(!workspace().undoStack()->canUndo());
    QVERIFY(!m_desktop->find<QWidget>(u"noticeAct"_s)->isVisible());
}

void TestApprovalJourney::theSubmittedDossierIsGivenOut()
{
    const auto bytes = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray submitted = bytes(m_desktop->path(u"提出.pdf"_s));
    m_desktop->answers.saveAs = m_desktop->path(u"控え.pdf"_s);
    press(u"approvalCopy"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bytes(m_desktop->answers.saveAs).size(), submitted.size(), 30'000);
    QVERIFY(bytes(m_desktop->answers.saveAs) == submitted);
    // Exported again it is the same, and says so.
    m_desktop->answers.saveAs = m_desktop->path(u"再出力.pdf"_s);
    press(u"dossierExport"_s);
    auto* notice = m_desktop->find<QLabel>(u"noticeText"_s);
    QTRY_VERIFY_WITH_TIMEOUT(notice->text().contains(u"同一のファイル"_s), 120'000);
    QVERIFY(bytes(m_desktop->answers.saveAs) == submitted);
}

void TestApprovalJourney::nothingCanBeEdited()
{
    const qint64 rows = workspace().history({}).front().number;
    go({.page = PageKind::Assessment, .revision = m_revision, .question = m_question});
    settle();
    QCOMPARE(page().question(), m_question);
    test::press(Qt::Key_N);
    QCOMPARE(workspace().assessment(m_revision)->answers.at(m_question).value, std::optional<Value>(true));
    QVERIFY(!m_desktop->find<QWidget>(u"clear-"_s + m_question)->isEnabled());
    go({.page = PageKind::Evidence, .revision = m_revision});
    QVERIFY(!m_desktop->find<QWidget>(u"evidenceAdd"_s)->isEnabled());
    go({.page = PageKind::Products, .revision = m_revision, .field = u"revisionFirmware"_s});
    auto* firmware = m_desktop->find<QLineEdit>(u"revisionFirmware"_s);
    QVERIFY(firmware->isReadOnly());
    QVERIFY(!m_desktop->find<QLineEdit>(u"productName"_s)->isReadOnly());
    QCOMPARE(workspace().history({}).front().number, rows);
    const auto refused = workspace().setAnswer(m_revision, m_question, {false, {}});
    QVERIFY(!refused && !refused.error().text.isEmpty());
}

void TestApprovalJourney::theSubmissionIsTakenBack()
{
    go({.page = PageKind::Dossier, .revision = m_revision});
    press(u"approvalTakeBack"_s);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"approvalReason"_s);
    press(u"approvalRecord"_s);
    QVERIFY(workspace().baseline(m_revision)); // without a reason it stays
    type(u"approvalReason"_s, u"型番の誤り"_s);
    press(u"approvalRecord"_s);
    QVERIFY(!workspace().baseline(m_revision));
    QVERIFY(!m_desktop->find<QWidget>(u"submittedNotice"_s)->isVisible());
    QVERIFY(standing().complete());
    go({.page = PageKind::Assessment, .revision = m_revision, .question = m_question});
    settle();
    test::press(Qt::Key_N);
    QCOMPARE(workspace().assessment(m_revision)->answers.at(m_question).value, std::optional<Value>(false));
}

void TestApprovalJourney::theHistoryTellsIt()
{
    go({.page = PageKind::History, .revision = m_revision});
    auto* table = m_desktop->find<QTableView>(u"historyTable"_s);
    const auto lines = [&] {
        QStringList all;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            all += table->model()->index(row, HistoryModel::What).data().toString();
        return all;
    };
    auto* kind = m_desktop->find<QComboBox>(u"historyKind"_s);
    kind->setCurrentIndex(kind->findData(int(Change::Approvals)));
    QCOMPARE(lines().size(), 5);
    QVERIFY(lines()[0].contains(u"提出を取消し。理由: 型番の誤り"_s));
    QVERIFY(lines()[4].contains(u"作成（作成 花子"_s));
    kind->setCurrentIndex(kind->findData(int(Change::Answers)));
    QCOMPARE(lines().size(), 4); // given, changed, undone, changed again

    // The value before the last change comes back as a new act.
    table->setFocus();
    test::press(Qt::Key_Home, Qt::ControlModifier);
    table->setCurrentIndex(table->model()->index(0, HistoryModel::What));
    QCOMPARE(m_desktop->find<QLabel>(u"pastBefore"_s)->text(), u"はい"_s);
    press(u"bringBack"_s);
    QCOMPARE(workspace().assessment(m_revision)->answers.at(m_question).value, std::optional<Value>(true));
    QCOMPARE(lines().size(), 5);
    QVERIFY(standing().complete());
}

void TestApprovalJourney::theHistoryIsVerified()
{
    press(u"historyVerify"_s);
    auto* notice = m_desktop->find<QLabel>(u"noticeText"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->find<QPushButton>(u"historyVerify"_s)->isEnabled(), 30'000);
    QVERIFY(m_desktop->answers.told.isEmpty());
    QVERIFY2(notice->text().contains(QString::number(workspace().history({}).front().number)),
             qPrintable(notice->text()));
}

QTEST_MAIN(TestApprovalJourney)
#include "tst_approvaljourney.moc"
