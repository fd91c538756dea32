// The clerk comes back with new firmware: the next revision, what is different in it, and the list of changes
// that goes to whoever approves. Through the real window; the copy and what an import would bring are acts of
// the workspace.
#include "desk.h"
#include "keys.h"

#include "gui/assessmentpage.h"
#include "gui/comparisonmodel.h"
#include "gui/notices.h"
#include "gui/revisionchoice.h"
#include "gui/workspaceview.h"
#include "workspace/sample.h"

#include <QComboBox>
#include <QLabel>
#include <QProcess>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;
using namespace tekigo::journey;

namespace {

const QString screen = u"login-2.1.0.png"_s;

QString read(const QString& pdf, const QStringList& options = {})
{
    QProcess process;
    process.start(u"pdftotext"_s, options + QStringList{u"-raw"_s, pdf, u"-"_s});
    process.waitForFinished(60'000);
    QString text = QString::fromUtf8(process.readAllStandardOutput());
    text.removeIf([](QChar character) { return character.isSpace(); });
    return text;
}

} // namespace

class TestCompareJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void copiesTheRevision();
    void changesAnAnswer();
    void anotherOrderIsNoChange();
    void replacesAFile();
    void comparesWithTheOneBefore();
    void filtersToWhatGotWorse();
    void enterLeadsToThePlaceAndBack();
    void printsTheChanges();
    void cleanup();
    void cleanupTestCase();

private:
    [[nodiscard]] Workspace& workspace() const { return *m_desktop->window->workspace(); }
    [[nodiscard]] QTableView* table() const { return m_desktop->find<QTableView>(u"compareTable"_s); }
    [[nodiscard]] QString said(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] int rowSaying(const QString& words, int column = ComparisonModel::What) const;

    bool m_lost = false; ///< a step failed, those after it cannot go on
    std::unique_ptr<Desktop> m_desktop;
    RevisionId m_next;
};

int TestCompareJourney::rowSaying(const QString& words, int column) const
{
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        if (said(row, column).contains(words))
            return row;
    return -1;
}

void TestCompareJourney::initTestCase()
{
    m_desktop = std::make_unique<Desktop>(Language::Japanese);
    m_desktop->window->resize(1366, 768);
    m_desktop->window->show();
    NoProgress progress;
    QVERIFY(makeSample(m_desktop->path(u"sample"_s), catalogue(), progress));
    m_desktop->window->openFolder(m_desktop->path(u"sample"_s));
}

void TestCompareJourney::init()
{
    if (m_lost)
        QSKIP("an earlier step of the journey failed");
}

void TestCompareJourney::cleanup()
{
    m_lost = m_lost || QTest::currentTestFailed();
}

void TestCompareJourney::cleanupTestCase()
{
    m_desktop.reset();
}

void TestCompareJourney::copiesTheRevision()
{
    Revision next = *workspace().revision({u"R2"_s});
    next.copiedFrom = next.id;
    next.label = u"第3版"_s;
    next.firmware = u"2.1.0"_s;
    const auto made = workspace().addRevision(next);
    QVERIFY(made);
    m_next = *made;
    m_desktop->window->view()->go({.page = PageKind::Assessment, .revision = m_next});
    QCOMPARE(m_desktop->window->view()->revision(), m_next);
}

void TestCompareJourney::changesAnAnswer()
{
    m_desktop->window->view()->go(
        {.page = PageKind::Assessment, .revision = m_next, .question = u"access.refuses"_s});
    settle();
    press(Qt::Key_N);
    const auto answer = workspace().assessment(m_next)->answers.at(u"access.refuses"_s);
    QCOMPARE(answer.value, std::optional<Value>(false));
}

void TestCompareJourney::anotherOrderIsNoChange()
{
    Answer answer = workspace().assessment(m_next)->answers.at(u"interface.inventory"_s);
    auto& rows = std::get<Table>(*answer.value).rows;
    QVERIFY(rows.size() > 2);
    std::ranges::reverse(rows);
    QVERIFY(workspace().setAnswer(m_next, u"interface.inventory"_s, answer));
}

void TestCompareJourney::replacesAFile()
{
    const Assessment now = *workspace().assessment(m_next);
    const auto old = std::ranges::find_if(
        now.evidence, [](const Evidence& each) { return each.title == u"ログイン拒否の画面"_s; });
    QVERIFY(old != now.evidence.end());
    const auto taken = workspace().files().take("another screen", screen);
    QVERIFY(taken);
    Evidence replaced = *old;
    replaced.file = taken->file;
    replaced.fileName = taken->fileName;
    replaced.firmware = u"2.1.0"_s;
    QVERIFY(workspace().removeEvidence(old->id));
    QVERIFY(workspace().addEvidence(replaced));
}

void TestCompareJourney::comparesWithTheOneBefore()
{
    press(Qt::Key_7, Qt::ControlModifier);
    QCOMPARE(m_desktop->find<RevisionChoice>(u"compareBefore"_s)->chosen().text, u"R2"_s);
    QCOMPARE(m_desktop->find<RevisionChoice>(u"compareAfter"_s)->chosen(), m_next);
    QCOMPARE(rowSaying(u"インタフェースの一覧 ›"_s), -1); // another order is no difference
    const int file = rowSaying(u"ログイン拒否の画面"_s);
    QVERIFY(file >= 0);
    QVERIFY(said(file, ComparisonModel::Change).contains(u"差し替え"_s));
    const int answer = rowSaying(u"はい"_s, ComparisonModel::Before);
    QVERIFY(answer >= 0);
}

void TestCompareJourney::filtersToWhatGotWorse()
{
    QVERIFY(tabTo(u"compareVerdicts"_s));
    QVERIFY(chooseInCombo(u"compareVerdicts"_s, u"worse"_s));
    QVERIFY(tabTo(u"compareKind"_s));
    QVERIFY(chooseInCombo(u"compareKind"_s, u"verdict"_s));
    QVERIFY(table()->model()->rowCount() > 0);
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        QVERIFY2(said(row, ComparisonModel::Change).contains(u"悪化"_s),
                 qPrintable(said(row, ComparisonModel::What)));
    QVERIFY(rowSaying(u"34-10-1"_s) >= 0);
    table()->setCurrentIndex(table()->model()->index(rowSaying(u"34-10-1"_s), 0));
    const QString detail = m_desktop->find<QTextBrowser>(u"compareDetail"_s)->toPlainText();
    QVERIFY2(detail.contains(u"はい → いいえ"_s), qPrintable(detail));
}

void TestCompareJourney::enterLeadsToThePlaceAndBack()
{
    QVERIFY(tabTo(u"compareKind"_s));
    QVERIFY(chooseInCombo(u"compareKind"_s, u"answer"_s));
    QVERIFY(tabTo(u"compareTable"_s));
    const QString label = workspace().catalogue().question(u"access.refuses"_s)->label.ja;
    const int row = rowSaying(label);
    QVERIFY(row >= 0);
    table()->setCurrentIndex(table()->model()->index(row, 0));
    press(Qt::Key_Return);
    auto* page = static_cast<AssessmentPage*>(m_desktop->window->view()->page(PageKind::Assessment));
    QCOMPARE(m_desktop->window->view()->currentPage(), page);
    settle();
    QCOMPARE(page->question(), u"access.refuses"_s);
    press(Qt::Key_7, Qt::ControlModifier);
    QCOMPARE(m_desktop->find<RevisionChoice>(u"compareAfter"_s)->chosen(), m_next);
    QCOMPARE(m_desktop->find<QComboBox>(u"compareVerdicts"_s)->currentData().toString(), u"worse"_s);
}

void TestCompareJourney::printsTheChanges()
{
    const QString pdf = m_desktop->path(u"変更点.pdf"_s);
    m_desktop->answers.saveAs = pdf;
    QVERIFY(keyTo(Qt::Key_Backtab, u"compareExport"_s));
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->window->view()->notices()->text().contains(u"変更点.pdf"_s), 60'000);
    const QString first = read(pdf, {u"-l"_s, u"1"_s});
    for (const QString& wanted :
         {u"変更点一覧"_s, u"2.0.1"_s, u"2.1.0"_s, u"第3版"_s, u"悪化"_s, u"34-10-1"_s})
        QVERIFY2(first.contains(wanted), qPrintable(wanted));
    const QString all = read(pdf);
    QVERIFY(all.contains(screen));
    QVERIFY(all.contains(u"ログイン拒否の画面"_s));
    QVERIFY(!all.contains(u"違いはありません"_s));
}

QTEST_MAIN(TestCompareJourney)
#include "tst_comparejourney.moc"
