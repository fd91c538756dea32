// The clerk comes back: a next revision with new firmware, and a new version of a checklist; both through the
// real window in Japanese, by keys alone.
#include "desk.h"
#include "keys.h"

#include "checklist/reader.h"
#include "gui/carrymodel.h"
#include "gui/notices.h"
#include "gui/workspaceview.h"
#include "workspace/sample.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDirIterator>
#include <QLabel>
#include <QListWidget>
#include <QTableView>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;
using namespace tekigo::journey;

namespace {

const QString source = QStringLiteral(TEKIGO_SOURCE_DIR "/checklists");

/// Replaces text in a file of the copied checklists; there must be such a text.
void edit(const QString& file, const QString& was, const QString& is)
{
    QFile opened(file);
    QVERIFY2(opened.open(QIODevice::ReadOnly), qPrintable(file));
    QString text = QString::fromUtf8(opened.readAll());
    opened.close();
    QVERIFY2(text.contains(was), qPrintable(was));
    text.replace(was, is);
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(opened.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QVERIFY(opened.write(text.toUtf8()) > 0);
}

void copyFolder(const QString& from, const QString& to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + file.mid(from.size());
        QVERIFY(QDir().mkpath(QFileInfo(target).path()));
        QVERIFY(QFile::copy(file, target));
    }
}

/// The checklists with a new version of the article: one law text changed, one question reworded, one number
/// exchanged for another without a change of text.
void reviseChecklists(const QString& folder)
{
    copyFolder(source, folder);
    const QString article = folder + u"/terminal-2020/1.2.yaml"_s;
    QVERIFY(QFile::copy(source + u"/terminal-2020/1.1.yaml"_s, article));
    edit(article, u"version: \"1.1\"\ncorrects: \"1.0\""_s, u"version: \"1.2\""_s);
    edit(article, u"に係るソフトウェアを更新できること。"_s,
         u"に係るソフトウェアを遅滞なく更新できること。"_s);
    edit(article, u"- id: 34-10-4\n"_s, u"- id: 34-10-9\n"_s);
    edit(folder + u"/correspondence/1.0.yaml"_s, u"terminal-2020: { same: [34-10-4] }"_s,
         u"terminal-2020: { same: [34-10-9] }"_s);
    edit(folder + u"/questions/1.1/vdp.yaml"_s, u"corrects: \"1.0\"\n"_s, QString());
    edit(folder + u"/questions/1.1/vdp.yaml"_s, u"脆弱性を報告するための連絡先が書かれていますか。"_s,
         u"脆弱性を報告するための連絡先が、誰でも読める形で書かれていますか。"_s);
}

} // namespace

class TestCarryJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void asksBeforeItCopies();
    void confirmsOneByOne();
    void changesAValue();
    void confirmsAGroupWithOneReason();
    void confirmsFilesWithAReason();
    void takesOverFromAnotherProduct();
    void theHistoryTellsIt();
    void aNewVersionReopensWhatReadsDifferently();
    void settlesWhatItReopened();
    void cleanup();

private:
    [[nodiscard]] Workspace& workspace() const { return *m_window->workspace(); }
    [[nodiscard]] RevisionId revision() const { return m_window->view()->revision(); }
    [[nodiscard]] Piles piles() const { return *workspace().piles(revision()); }
    template<class W>
    [[nodiscard]] W* find(const QString& name) const
    {
        W* found = m_window->findChild<W*>(name);
        if (!found)
            qFatal("no widget is called %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] const CarryItem& current() const
    {
        const auto* table = find<QTableView>(u"carryAgain"_s);
        return static_cast<CarryModel*>(table->model())->item(table->currentIndex().row());
    }
    /// Window managers do so when a dialog closes; the offscreen platform has none.
    [[nodiscard]] bool backToTheWindow() const
    {
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window);
    }
    [[nodiscard]] bool goDownTo(CarryItem::Kind kind);
    void openWindow(const Catalogue& catalogue);

    bool m_lost = false;
    std::unique_ptr<Desktop> m_desktop; ///< folder, answers and preferences
    std::unique_ptr<MainWindow> m_own;  ///< with other checklists
    MainWindow* m_window = nullptr;
    QString m_folder;
    RevisionId m_second;
    RevisionId m_third;
    QString m_changed; ///< the question whose value was changed
};

void TestCarryJourney::initTestCase()
{
    m_desktop = std::make_unique<Desktop>(Language::Japanese);
    m_window = m_desktop->window.get();
    m_window->resize(1366, 768);
    m_folder = m_desktop->path(u"sample"_s);
    NoProgress unwatched;
    const auto made = makeSample(m_folder, catalogue(), unwatched);
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().text));
    QVERIFY(m_window->openFolder(m_folder));
    for (const Revision& one : workspace().revisions({}))
        if (one.firmware == u"2.0.1"_s)
            m_second = one.id;
    m_window->view()->go({.page = PageKind::Products, .revision = m_second});
}

void TestCarryJourney::init()
{
    if (m_lost)
        QSKIP("an earlier step of the journey failed");
}

void TestCarryJourney::cleanup()
{
    m_lost = m_lost || QTest::currentTestFailed();
    const QString grabs = qEnvironmentVariable("TEKIGO_GRABS");
    if (!grabs.isEmpty())
        m_window->grab().save(grabs + u'/' + QString::fromLatin1(QTest::currentTestFunction()) + u".png"_s);
}

bool TestCarryJourney::goDownTo(CarryItem::Kind kind)
{
    const auto* table = find<QTableView>(u"carryAgain"_s);
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; row < table->model()->rowCount() && current().kind != kind; ++row)
        press(Qt::Key_Down);
    return current().kind == kind;
}

void TestCarryJourney::asksBeforeItCopies()
{
    const auto before = workspace().revisions({}).size();
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = find<QDialog>(u"nextRevisionDialog"_s);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_COMPARE(focusName(), u"nextLabel"_s);
    write(u"第3版"_s);
    press(Qt::Key_Tab);
    QCOMPARE(focusName(), u"nextFirmware"_s);
    write(u"2.0.1"_s);
    const auto count = [&](const QString& label) {
        static const QRegularExpression number(u"\\d+"_s);
        return number.match(find<QLabel>(label)->text()).captured().toInt();
    };
    QCOMPARE(count(u"nextAgain"_s), 1); // the same firmware re-opens nothing that was not open
    press(Qt::Key_A, Qt::ControlModifier);
    write(u"2.1.0"_s);
    const int again = count(u"nextAgain"_s);
    const int kept = count(u"nextKept"_s);
    QVERIFY(again > 50);
    QCOMPARE(workspace().revisions({}).size(), before); // nothing is made yet
    const QString grabs = qEnvironmentVariable("TEKIGO_GRABS");
    if (!grabs.isEmpty())
        dialog->grab().save(grabs + u"/nextdialog.png"_s);
    press(Qt::Key_Return);
    QCOMPARE(workspace().revisions({}).size(), before + 1);
    m_third = workspace().revisions({}).back().id;
    QCOMPARE(revision(), m_third);
    QCOMPARE(m_window->view()->currentPage()->objectName(), u"carryOverPage"_s);
    QCOMPARE(piles().again.size(), size_t(again)); // as it was shown before
    QCOMPARE(piles().kept.size(), size_t(kept));
}

void TestCarryJourney::confirmsOneByOne()
{
    QVERIFY(backToTheWindow());
    QTRY_COMPARE(focusName(), u"carryAgain"_s);
    const Piles before = piles();
    QVERIFY(goDownTo(CarryItem::Kind::Answer));
    QStringList confirmed;
    for (int i = 0; i < 3; ++i) {
        const CarryItem item = current();
        // The old answer stays in view, and until it is confirmed nothing conforms by it.
        QVERIFY(find<QTextBrowser>(u"carryDetail"_s)
                    ->toPlainText()
                    .contains(item.before.ja.section(u'\n', 0, 0)));
        confirmed << item.id;
        press(Qt::Key_Space);
        QCOMPARE(focusName(), u"carryAgain"_s);
    }
    confirmed.removeDuplicates();
    QCOMPARE(confirmed.size(), 3);
    const Assessment now = *workspace().assessment(revision());
    for (const QString& id : confirmed)
        QVERIFY(now.answers.at(id).confirmed);
    QCOMPARE(piles().again.size(), before.again.size() - 3);
    QCOMPARE(piles().kept.size(), before.kept.size() + 3);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(piles().again.size(), before.again.size() - 2);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(piles().again.size(), before.again.size() - 3);
}

void TestCarryJourney::changesAValue()
{
    const auto* table = find<QTableView>(u"carryAgain"_s);
    QVERIFY(goDownTo(CarryItem::Kind::Answer));
    const auto isBool = [&] {
        const Question* question = workspace().catalogue().question(current().id);
        return question && question->type == AnswerType::Bool;
    };
    for (int row = 0; row < table->model()->rowCount() && !isBool(); ++row)
        press(Qt::Key_Down);
    m_changed = current().id;
    const auto before = workspace().assessment(revision())->answers.at(m_changed);
    press(Qt::Key_Return);
    settle();
    QCOMPARE(m_window->view()->currentPage()->objectName(), u"assessmentPage"_s);
    QVERIFY2(focusName().contains(m_changed), qPrintable(focusName()));
    press(std::get<bool>(*before.value) ? Qt::Key_Right : Qt::Key_Left);
    press(Qt::Key_Space);
    const Answer after = workspace().assessment(revision())->answers.at(m_changed);
    QVERIFY(after.value != before.value);
    QVERIFY(after.confirmed);
    press(Qt::Key_6, Qt::ControlModifier);
    QCOMPARE(m_window->view()->currentPage()->objectName(), u"carryOverPage"_s);
    const std::vector<CarryItem> kept = piles().kept;
    const auto item = std::ranges::find(kept, m_changed, &CarryItem::id);
    QVERIFY(item != kept.end());
    QVERIFY(item->before != item->now);
}

void TestCarryJourney::confirmsAGroupWithOneReason()
{
    QCOMPARE(focusName(), u"carryAgain"_s);
    const auto before = piles().again.size();
    const int steps = workspace().undoStack()->index();
    QVERIFY(goDownTo(CarryItem::Kind::Answer));
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(tabTo(u"carryReason"_s) || keyTo(Qt::Key_Backtab, u"carryReason"_s));
    write(u"認証に関する変更なし（リリースノート2.1.0）"_s);
    press(Qt::Key_Return);
    QCOMPARE(piles().again.size(), before - 5);
    QCOMPARE(workspace().undoStack()->index(), steps + 1);
    QVERIFY(workspace().history(revision()).front().says.ja.contains(u"（理由：認証に関する変更なし"_s));
}

void TestCarryJourney::confirmsFilesWithAReason()
{
    QVERIFY(goDownTo(CarryItem::Kind::Evidence));
    const auto before = piles().again.size();
    const CarryItem file = current();
    press(Qt::Key_Space);
    QCOMPARE(piles().again.size(), before); // without a reason it proves nothing
    QCOMPARE(focusName(), u"carryReason"_s);
    write(u"画面と認証処理は2.0.1と同一"_s);
    press(Qt::Key_Return);
    QCOMPARE(piles().again.size(), before - 1);
    const Assessment now = *workspace().assessment(revision());
    const Evidence* one = now.evidenceOf({file.id});
    QCOMPARE(one->coverage.reason, u"画面と認証処理は2.0.1と同一"_s);
    QCOMPARE(one->coverage.madeOn, m_second);
    // All the rest at once: answers, files and tests; measurements must be made anew.
    press(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(keyTo(Qt::Key_Backtab, u"carryReason"_s) || tabTo(u"carryReason"_s));
    write(u"通信機能に変更なし"_s);
    press(Qt::Key_Return);
    for (const CarryItem& item : piles().again)
        QCOMPARE(item.kind, CarryItem::Kind::Finding);
    const auto& verdicts = workspace().verdicts(revision());
    for (const RequirementVerdict& verdict : verdicts.front().requirements)
        for (const Shortfall& lack : verdict.shortfalls)
            QVERIFY2(lack.kind != Shortfall::Kind::NotConfirmed, qPrintable(lack.says.ja));
}

void TestCarryJourney::takesOverFromAnotherProduct()
{
    // The camera shares the router's update server: its report of the test house speaks for it too.
    RevisionId camera;
    for (const Revision& one : workspace().revisions({}))
        if (one.firmware == u"0.9.0"_s)
            camera = one.id;
    m_window->view()->go({.page = PageKind::CarryOver, .revision = camera});
    QVERIFY(workspace().assessment(camera)->tests.empty());
    find<QWidget>(u"carryAdopt"_s)->setFocus();
    press(Qt::Key_Space);
    auto* dialog = find<QDialog>(u"adoptDialog"_s);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_COMPARE(focusName(), u"adoptFrom"_s);
    QVERIFY(chooseInCombo(u"adoptFrom"_s, m_second.text));
    QVERIFY(tabTo(u"adoptThings"_s));
    press(Qt::Key_End);
    press(Qt::Key_Space);
    QVERIFY(tabTo(u"adoptReason"_s));
    write(u"更新サーバーと更新モジュールが共通"_s);
    const QString grabs = qEnvironmentVariable("TEKIGO_GRABS");
    if (!grabs.isEmpty())
        dialog->grab().save(grabs + u"/adoptdialog.png"_s);
    QVERIFY(tabTo(u"adoptDo"_s));
    press(Qt::Key_Space);
    const Assessment now = *workspace().assessment(camera);
    QCOMPARE(now.tests.size(), 1U);
    QCOMPARE(now.tests.front().coverage.madeOn, m_second);
    QCOMPARE(now.tests.front().coverage.reason, u"更新サーバーと更新モジュールが共通"_s);
}

void TestCarryJourney::theHistoryTellsIt()
{
    QStringList says;
    for (const HistoryRow& row : workspace().history({}))
        says << row.says.ja;
    QVERIFY(says.filter(u"流用（理由：更新サーバーと更新モジュールが共通）"_s).size() == 1);
    QVERIFY(says.filter(u"（理由：通信機能に変更なし）"_s).size() == 1);
    NoProgress unwatched;
    const CheckReport report = workspace().check(unwatched);
    QVERIFY2(report.problems.empty(),
             report.problems.empty() ? "" : qPrintable(report.problems.front().text));
}

void TestCarryJourney::openWindow(const Catalogue& read)
{
    m_desktop->window.reset();
    m_own = std::make_unique<MainWindow>(read, m_desktop->preferences, m_desktop->answers, SampleMaker());
    m_window = m_own.get();
    m_window->resize(1366, 768);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QVERIFY(m_window->openFolder(m_folder));
}

void TestCarryJourney::aNewVersionReopensWhatReadsDifferently()
{
    const QString folder = m_desktop->path(u"checklists"_s);
    reviseChecklists(folder);
    const auto read = readCatalogue(folder);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().text));
    openWindow(*read);
    m_window->view()->go({.page = PageKind::CarryOver, .revision = m_second});
    settle();
    QStringList again;
    for (const CarryItem& item : piles().again)
        again << carryKindId(item.kind) + u' ' + item.id;
    QCOMPARE(again, (QStringList{u"requirement terminal-2020/34-10-3"_s, u"answer vdp.contact"_s,
                                 u"answer update.possible"_s, u"answer power.cut-during-update"_s}));
    const auto verdict = [&](const QString& checklist, const QString& requirement) {
        for (const ChecklistVerdict& list : workspace().verdicts(m_second))
            for (const RequirementVerdict& one : list.requirements)
                if (list.checklist == checklist && one.requirement == requirement)
                    return one.verdict;
        return Verdict::Unanswered;
    };
    QCOMPARE(verdict(u"terminal-2020"_s, u"34-10-3"_s), Verdict::Unverified);
    QCOMPARE(verdict(u"jc-star-1"_s, u"S1.1-06"_s),
             Verdict::Conforms); // reads the same answer, its own text stays
    QCOMPARE(verdict(u"jc-star-1"_s, u"S1.1-05"_s), Verdict::Unverified);   // the question reads differently
    QCOMPARE(verdict(u"terminal-2020"_s, u"34-10-9"_s), Verdict::Conforms); // only its number is another
    QCOMPARE(verdict(u"terminal-2020"_s, u"34-10-1"_s), Verdict::Conforms);
    // The difference in view, told by more than colour.
    press(Qt::Key_Home, Qt::ControlModifier);
    const QString detail = find<QTextBrowser>(u"carryDetail"_s)->toPlainText();
    QVERIFY2(detail.contains(u"＋遅滞なく"_s), qPrintable(detail));
}

void TestCarryJourney::settlesWhatItReopened()
{
    QCOMPARE(focusName(), u"carryAgain"_s);
    press(Qt::Key_Space); // the requirement, with the answer that only it re-opened
    QCOMPARE(piles().again.size(), 2U);
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    QVERIFY(piles().again.empty());
    for (const ChecklistVerdict& list : workspace().verdicts(m_second))
        if (workspace().revision(m_second)->targets.contains(list.checklist))
            QCOMPARE(list.verdict, Verdict::Conforms);
    // Opened again, nothing comes back.
    QVERIFY(m_window->openFolder(m_folder));
    QVERIFY(workspace().piles(m_second)->again.empty());
}

QTEST_MAIN(TestCarryJourney)
#include "tst_carryjourney.moc"
