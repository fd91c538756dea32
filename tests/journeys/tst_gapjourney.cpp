// The clerk meets an amendment with thirty products: sets the effective date, looks at who newly fails, goes
// to the place, answers, comes back and sees it pass, and prints the plan. By keys, in the real window.
#include "desk.h"
#include "keys.h"

#include "assessment/gapwords.h"
#include "gui/gapmodel.h"
#include "gui/gapview.h"
#include "gui/notices.h"
#include "gui/task.h"
#include "gui/workspaceview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;
using namespace tekigo::journey;

namespace {

constexpr int products = 30;
const QString draft = u"terminal-2026-draft"_s;

/// Every third conforms to the rule on codes, every third asks for a change that can be put off, and of every
/// third nobody said how its codes are made.
std::map<QString, Answer> factsOf(int number)
{
    std::map<QString, Value> facts{
        {u"scope.telecom-terminal"_s, true},
        {u"scope.connection"_s, u"direct"_s},
        {u"scope.digital-data"_s, true},
        {u"scope.ip"_s, true},
        {u"scope.settings-over-line"_s, true},
        {u"scope.user-software"_s, false},
        {u"credential.user-minimum"_s, qint64(8)},
        {u"credential.user-rejects"_s, QStringList{u"same-character"_s, u"consecutive"_s, u"known-list"_s}}};
    if (number % 3 == 0) {
        facts[u"credential.initial"_s] = u"user-creates"_s;
    } else if (number % 3 == 1) {
        facts[u"credential.initial"_s] = u"common"_s;
        facts[u"credential.first-use"_s] = u"prompted"_s;
        facts[u"credential.bypass"_s] = false;
    }
    std::map<QString, Answer> answers;
    for (const auto& [question, value] : facts)
        answers[question] = {value, {}, true};
    // Some were certified before the date that the user is going to set; of one, two dates are known.
    if (number % 5 == 0)
        answers[u"scope.certified-on"_s] = {QDate(2023, 5, 10), {}, true};
    return answers;
}

void fill(const QString& folder)
{
    auto workspace = Workspace::create(folder, catalogue(), {.now = {}, .author = u"試験"_s});
    if (!workspace)
        qFatal("%s", qPrintable(workspace.error().text));
    Maker maker;
    maker.name = u"株式会社みどり通信機器"_s;
    const MakerId id = *(*workspace)->addMaker(maker);
    for (int number = 1; number <= products; ++number) {
        Product product;
        product.maker = id;
        product.name = u"製品%1号"_s.arg(number, 2, 10, QLatin1Char('0'));
        product.models = QStringList{u"MD-%1"_s.arg(number)};
        if (number == 10)
            product.certification.date = QDate(2022, 1, 1);
        if (number == 4)
            product.label = {u"L-4"_s, QDate(2025, 6, 1), QDate(2027, 1, 31), LabelStatus::Valid};
        Revision revision;
        revision.product = *(*workspace)->addProduct(product);
        revision.label = u"初版"_s;
        revision.firmware = u"1.0"_s;
        revision.targets = QStringList{u"terminal-2020"_s, draft};
        const RevisionId made = *(*workspace)->addRevision(revision);
        if (!(*workspace)->setAnswers(made, factsOf(number)))
            qFatal("the answers cannot be set");
    }
}

} // namespace

class TestGapJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensThePage();
    void setsTheEffectiveDate();
    void filtersWhoNewlyFails();
    void explainsAndLeadsThere();
    void answersAndComesBack();
    void printsThePlan();
    void cleanupTestCase();

private:
    [[nodiscard]] Workspace& workspace() const { return *m_desktop->window->workspace(); }
    [[nodiscard]] QTableView* table() const { return m_desktop->find<QTableView>(u"gapTable"_s); }
    [[nodiscard]] const GapModel& model() const
    {
        return *static_cast<GapModel*>(static_cast<GapFilter*>(table()->model())->sourceModel());
    }
    void settled() const
    {
        auto* view = m_desktop->find<GapView>(u"gapView"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!view->isBusy(), 20'000);
    }
    /// A file for everything that the draft's requirement needs, and a passed record of every test.
    void prove(const RevisionId& revision, const QString& requirement) const
    {
        const Checklist& judged = *workspace().catalogue().checklist(draft);
        const auto asks = std::ranges::find(judged.requirements, requirement, &Requirement::id);
        for (const EvidenceNeed& need : asks->evidence) {
            const auto taken = workspace().files().take(need.id.toUtf8(), need.id + u".txt"_s);
            QVERIFY(taken);
            Evidence evidence;
            evidence.revision = revision;
            evidence.file = taken->file;
            evidence.fileName = taken->fileName;
            evidence.mimeType = taken->mimeType;
            evidence.kind = need.kinds.front();
            evidence.firmware = u"1.0"_s;
            evidence.links = {{draft, requirement, {}}};
            QVERIFY(workspace().addEvidence(evidence));
        }
        for (const TestNeed& need : asks->tests) {
            TestRecord record;
            record.revision = revision;
            record.testCase = need.testCase;
            record.tester = u"佐藤"_s;
            record.date = QDate(2026, 11, 20);
            record.firmware = u"1.0"_s;
            QVERIFY(workspace().addTestRecord(record));
        }
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] const GapProduct& product(const QString& name) const
    {
        return *std::ranges::find_if(model().gap().products,
                                     [&](const GapProduct& one) { return one.product.name == name; });
    }

    std::unique_ptr<Desktop> m_desktop;
    RevisionId m_mended;
};

void TestGapJourney::initTestCase()
{
    m_desktop = std::make_unique<Desktop>(Language::Japanese);
    m_desktop->window->resize(1366, 768);
    const QString folder = m_desktop->path(u"thirty"_s);
    fill(folder);
    QVERIFY(m_desktop->window->openFolder(folder));
}

void TestGapJourney::opensThePage()
{
    m_desktop->window->view()->go({.page = PageKind::Regulation});
    settled();
    QCOMPARE(table()->model()->rowCount(), products);
    // Without a date nobody may follow the former rules, and nothing says otherwise.
    for (const GapProduct& one : model().gap().products)
        QVERIFY(!one.transition.former());
    QVERIFY(m_desktop->find<QLabel>(u"gapCount"_s)->text().contains(u"未定（施行日を示す典拠はありません）"));
    const auto summary = summaryOf(model().gap(), 1);
    QCOMPARE(summary.at(GapState::NewlyFails).size(), size_t(10));
    QCOMPARE(summary.at(GapState::LacksAnswer).size(), size_t(10));
    QCOMPARE(summary.at(GapState::Unverified).size(), size_t(10));
}

void TestGapJourney::setsTheEffectiveDate()
{
    QVERIFY(tabTo(u"gapEffective"_s) || keyTo(Qt::Key_Backtab, u"gapEffective"_s));
    write(u"2027-04-01"_s);
    press(Qt::Key_Return);
    settled();
    QCOMPARE(workspace().effectiveDates().at(draft), QDate(2027, 4, 1));
    QVERIFY(m_desktop->find<QLabel>(u"gapCount"_s)->text().contains(u"利用者が設定した日付"));
    // Every fifth was certified before it; those that newly fail come first all the same.
    qsizetype former = 0;
    for (const GapProduct& one : model().gap().products)
        former += one.urgency == Urgency::FormerRules ? 1 : 0;
    QCOMPARE(former, 6);
    QCOMPARE(product(u"製品10号"_s).transition.differs, std::optional(QDate(2022, 1, 1)));
    QCOMPARE(model().gap().products[0].product.name, u"製品04号"_s); // its label ends first
    QVERIFY(cell(0, GapModel::Dates).contains(u"2027-01-31"));
}

void TestGapJourney::filtersWhoNewlyFails()
{
    QVERIFY(tabTo(u"gapState"_s));
    press(Qt::Key_Down); // any state, then the most urgent one
    QCOMPARE(m_desktop->find<QComboBox>(u"gapState"_s)->currentData().toInt(), int(GapState::NewlyFails));
    QCOMPARE(table()->model()->rowCount(), 10);
    for (int row = 0; row < 10; ++row)
        QCOMPARE(cell(row, GapModel::FirstPair + 1), stateWords(GapState::NewlyFails));
}

void TestGapJourney::explainsAndLeadsThere()
{
    QVERIFY(tabTo(u"gapTable"_s));
    table()->setCurrentIndex(table()->model()->index(0, 0));
    for (int step = 0; table()->currentIndex().column() != GapModel::FirstPair + 1 && step < 10; ++step)
        press(Qt::Key_Right);
    const QString said = m_desktop->find<QTextBrowser>(u"gapExplanation"_s)->toPlainText();
    QVERIFY2(said.contains(u"「初回利用時の変更」を「変更するまで利用できない」にする"), qPrintable(said));
    QVERIFY(said.contains(u"認定などの日付が分からないため"));
    m_mended = model().gap().products[0].revision.id;
    press(Qt::Key_Return);
    settle();
    auto* view = m_desktop->window->view();
    QCOMPARE(view->currentPage(), view->page(PageKind::Assessment));
    QCOMPARE(view->revision(), m_mended);
}

void TestGapJourney::answersAndComesBack()
{
    // The first option changes the preset code; its question has the focus.
    QTRY_VERIFY2(focusName().contains(u"credential.initial"_s), qPrintable(focusName()));
    // The engineers chose another way: the change at first use is forced now.
    auto* view = m_desktop->window->view();
    view->go({.page = PageKind::Assessment,
              .revision = m_mended,
              .checklist = draft,
              .requirement = u"34-10-2"_s,
              .question = u"credential.first-use"_s});
    settle();
    QVERIFY2(focusName().contains(u"credential.first-use"_s), qPrintable(focusName()));
    QVERIFY(keyTo(Qt::Key_Down, u"answer-credential.first-use-forced"_s));
    press(Qt::Key_Space);
    settle();
    const auto answered = workspace().assessment(m_mended)->answers.at(u"credential.first-use"_s);
    QCOMPARE(answered.value, std::optional<Value>(u"forced"_s));
    view->go({.page = PageKind::Regulation});
    settled();
    const GapCell& cell = product(u"製品04号"_s).cells[1];
    QCOMPARE(cell.after.ruling.state, Ruling::State::True);
    QCOMPARE(cell.state, GapState::Unverified); // what is left is its proof
    QVERIFY(cell.remedies.sets.empty());
    QCOMPARE(table()->model()->rowCount(), 9); // it left the list of those that newly fail
    prove(m_mended, u"34-10-2"_s);
    settled();
    QCOMPARE(product(u"製品04号"_s).cells[1].state, GapState::NewlyPasses);
}

void TestGapJourney::printsThePlan()
{
    m_desktop->answers.saveAs = m_desktop->path(u"plan.pdf"_s);
    QVERIFY(tabTo(u"gapPrint"_s) || keyTo(Qt::Key_Backtab, u"gapPrint"_s));
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->find<Notices>(u"notices"_s)->text().contains(u"plan.pdf"), 30'000);
    QProcess reader;
    reader.start(u"pdftotext"_s, {m_desktop->answers.saveAs, u"-"_s});
    QVERIFY(reader.waitForFinished());
    QString text = QString::fromUtf8(reader.readAllStandardOutput());
    text.remove(u' ').remove(u'\n').remove(u'　').remove(u'\f');
    for (int number = 1; number <= products; ++number)
        QVERIFY(text.contains(u"製品%1号"_s.arg(number, 2, 10, QLatin1Char('0'))));
    for (const char16_t* expected :
         {u"規程の改正への対応計画", u"株式会社みどり通信機器", u"2027-04-01（利用者が設定した日付であり",
          u"「初回利用時の変更」を「変更するまで利用できない」にする",
          u"製品に登録された認定の日付2022-01-01とは異なります",
          u"経過措置（従前の規定）によることができます"})
        QVERIFY2(text.contains(QString::fromUtf16(expected)), qPrintable(QString::fromUtf16(expected)));
    // By urgency: whose label ends first among those that newly fail, then those that lack an answer, then
    // proof.
    QVERIFY(text.indexOf(u"製品07号"_s) < text.indexOf(u"製品02号"_s));
}

void TestGapJourney::cleanupTestCase()
{
    m_desktop.reset();
}

QTEST_MAIN(TestGapJourney)
#include "tst_gapjourney.moc"
