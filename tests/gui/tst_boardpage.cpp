#include "boardroom.h"

#include "gui/boardfilters.h"
#include "gui/boardheader.h"
#include "gui/boardmodel.h"
#include "gui/boardpage.h"
#include "gui/boardwidths.h"
#include "gui/elided.h"
#include "gui/notices.h"
#include "gui/task.h"
#include "gui/workspaceview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

/// The board through the real window.
class TestBoardPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheFirstPageOfAWorkspace();
    void anEmptyWorkspaceStartsWithItsProducts();
    void showsWhatJudgingGives();
    void followsActsAndUndo();
    void filtersAndGroups();
    void aLowWindowLeavesItsRoomToTheTable();
    void wordsAndButtonOfAnEmptyBoardStandInItsMiddle();
    void showsRevisionsChosenByHand();
    void ticksStayWhereTheirRevisionsDo();
    void headsAreReadWhole();
    void sortsByItsHeads();
    void opensTheCellsPlace_data();
    void opensTheCellsPlace();
    void namesWhatEndsNext();
    void writesCsvAndPdf();
    void speaksWithoutColour();
    void keepsTheFirstColumnsInView();
};

namespace {

void choose(const Room& room, const QString& list, const QString& id)
{
    auto* box = room.find<QComboBox>(list);
    const int at = box->findData(id);
    QVERIFY2(at >= 0, qPrintable(id));
    box->setCurrentIndex(at);
}

} // namespace

void TestBoardPage::isTheFirstPageOfAWorkspace()
{
    Room room;
    QCOMPARE(room.window->view()->currentPage(), room.window->view()->page(PageKind::Board));
    QAbstractItemModelTester tester(room.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    room.model()->setGrouped(true);
    room.model()->sort(BoardModel::Label, Qt::DescendingOrder);
    room.model()->setFilter({.everyRevision = true, .text = u"ar"_s});
    room.model()->retell();
    const int columns = room.model()->columnCount();
    room.model()->setFilter({.checklists = {u"jc-star-1"_s}});
    QVERIFY(room.model()->columnCount() < columns);
}

void TestBoardPage::anEmptyWorkspaceStartsWithItsProducts()
{
    Desktop desktop;
    desktop.answers.folder = desktop.path(u"new"_s);
    QVERIFY(Workspace::create(desktop.path(u"new"_s), test::catalogue()));
    desktop.window->openFolder(desktop.path(u"new"_s));
    desktop.window->show();
    QCOMPARE(desktop.window->view()->currentPage(), desktop.window->view()->page(PageKind::Products));
    desktop.window->view()->showPage(PageKind::Board);
    auto* act = desktop.find<QPushButton>(u"boardEmptyAct"_s);
    QVERIFY(act->isVisible());
    QVERIFY(desktop.find<QLabel>(u"boardEmptyText"_s)->text().contains(u"no revision"_s));
    act->click();
    QCOMPARE(desktop.window->view()->currentPage(), desktop.window->view()->page(PageKind::Products));
}

void TestBoardPage::showsWhatJudgingGives()
{
    Room room;
    QCOMPARE(room.model()->rowCount(), 3);
    for (int line = 0; line < room.model()->rowCount(); ++line) {
        const auto verdicts = room.workspace->verdicts(room.model()->row(line)->revision.id);
        for (int at = BoardModel::FirstVerdict; at < room.model()->columnCount(); ++at) {
            const BoardColumn& column = *room.model()->column(at);
            const ChecklistVerdict& judged = verdicts[column.place];
            const Verdict verdict =
                column.requirement ? judged.requirements[column.line].verdict : judged.verdict;
            const QString shown = room.model()->index(line, at).data().toString();
            QVERIFY2(shown.startsWith(verdictSign(verdict)), qPrintable(shown));
        }
    }
}

void TestBoardPage::followsActsAndUndo()
{
    Room room;
    const QModelIndex cell = room.cell(u"terminal-2020"_s, u"34-10-3"_s, room.first);
    const QString before = cell.data().toString();
    QVERIFY(room.workspace->setAnswer(room.first, u"update.possible"_s, {Value(false), {}}));
    QCOMPARE(cell.data().toString(), QString(verdictSign(Verdict::Fails)));
    room.workspace->undoStack()->undo();
    QCOMPARE(cell.data().toString(), before);
    room.workspace->undoStack()->redo();
    QCOMPARE(cell.data().toString(), QString(verdictSign(Verdict::Fails)));
    // Away from the board, and back.
    room.window->view()->showPage(PageKind::History);
    room.workspace->undoStack()->undo();
    room.window->view()->showPage(PageKind::Board);
    QCOMPARE(room.cell(u"terminal-2020"_s, u"34-10-3"_s, room.first).data().toString(), before);
    // A product more, and the current cell stays.
    room.table()->setCurrentIndex(room.cell(u"jc-star-1"_s, u"S1.1-05"_s, room.first));
    room.add(u"ZZ-1"_s, u"西都通信"_s, std::nullopt);
    QTRY_VERIFY(room.settled());
    QCOMPARE(room.table()->currentIndex(), room.cell(u"jc-star-1"_s, u"S1.1-05"_s, room.first));
}

void TestBoardPage::filtersAndGroups()
{
    Room room;
    const QString all = room.shownRows();
    QCOMPARE(all.split(u' ').size(), 3);
    auto* text = room.find<QLineEdit>(u"boardText"_s);
    text->setText(u"ｃａｍ－2"_s);
    QCOMPARE(room.shownRows(), u"CAM-2"_s);
    text->setText(u"no such product"_s);
    QVERIFY(room.find<QPushButton>(u"boardEmptyAct"_s)->isVisible());
    room.find<QPushButton>(u"boardEmptyAct"_s)->click();
    QCOMPARE(room.shownRows(), all);
    QVERIFY(room.workspace->setAnswer(room.first, u"scope.telecom-terminal"_s, {Value(true), {}}));
    choose(room, u"boardLabel"_s, u"180"_s);
    const bool soon = room.workspace->today().daysTo(QDate(2027, 1, 10)) <= 180;
    QCOMPARE(room.shownRows(), soon ? u"AR-10"_s : QString());
    room.find<QPushButton>(u"boardClear"_s)->click();
    choose(room, u"boardVerdict"_s, QString::number(int(Verdict::Conforms)));
    QCOMPARE(room.shownRows(), QString());
    choose(room, u"boardVerdict"_s, {});
    room.find<QCheckBox>(u"boardGrouped"_s)->click();
    QVERIFY2(room.shownRows().contains(u"[西都通信 (2)] AR-10 CAM-2"_s), qPrintable(room.shownRows()));
    QVERIFY(room.table()->isColumnHidden(BoardModel::Maker));
    room.find<QPushButton>(u"boardClear"_s)->click();
    QVERIFY(!room.table()->isColumnHidden(BoardModel::Maker));
    choose(room, u"boardChecklist"_s, u"jc-star-1"_s);
    QCOMPARE(room.section(u"terminal-2020"_s, {}), -1);
    QVERIFY(room.find<QLabel>(u"boardCount"_s)->text().contains(u"3"_s));
}

/// A window of so few lines of words as one with words of twice their size has.
void TestBoardPage::aLowWindowLeavesItsRoomToTheTable()
{
    Room room;
    auto* fold = room.find<QToolButton>(u"boardFold"_s);
    auto* verdict = room.find<QComboBox>(u"boardVerdict"_s);
    room.window->setMinimumSize(0, 0);
    room.window->resize(1366, 40 * room.window->fontMetrics().height());
    QTRY_VERIFY(verdict->isVisible() && !fold->isVisible());
    room.window->resize(1366, 29 * room.window->fontMetrics().height());
    QTRY_VERIFY(!verdict->isVisible() && fold->isVisible());
    QVERIFY(room.find<QLineEdit>(u"boardText"_s)->isVisible());
    QVERIFY(!room.find<QWidget>(u"boardPicked"_s)->isVisible());
    QVERIFY(!room.find<QPushButton>(u"boardClear"_s)->isVisible());
    fold->click();
    QVERIFY(verdict->isVisible());
    choose(room, u"boardVerdict"_s, QString::number(int(Verdict::Fails)));
    room.find<QCheckBox>(u"boardGrouped"_s)->click();
    fold->click();
    QVERIFY(!verdict->isVisible());
    QVERIFY2(fold->text().contains(u'2'), qPrintable(fold->text())); // what is hidden still holds, and that is said
    room.window->resize(1366, 40 * room.window->fontMetrics().height());
    QTRY_VERIFY(verdict->isVisible() && !fold->isVisible());
    room.find<QPushButton>(u"boardClear"_s)->click();
    QVERIFY(!fold->text().contains(u'2'));
}

void TestBoardPage::wordsAndButtonOfAnEmptyBoardStandInItsMiddle()
{
    Room room;
    room.window->resize(1366, 768);
    room.find<QLineEdit>(u"boardText"_s)->setText(u"no such product"_s);
    const auto* page = room.find<QWidget>(u"boardEmpty"_s);
    const auto middle = [page](const QWidget* widget) {
        return widget->mapTo(page, widget->rect().center()).x() - page->rect().center().x();
    };
    const auto* words = room.find<QLabel>(u"boardEmptyText"_s);
    const auto* act = room.find<QPushButton>(u"boardEmptyAct"_s);
    QTRY_VERIFY2(qAbs(middle(words)) <= 2, qPrintable(QString::number(middle(words))));
    QTRY_VERIFY2(qAbs(middle(act)) <= 2, qPrintable(QString::number(middle(act))));
}

void TestBoardPage::showsRevisionsChosenByHand()
{
    Room room;
    Revision next = *room.workspace->revision(room.first);
    next.copiedFrom = std::exchange(next.id, {});
    next.label = u"第2版"_s;
    next.firmware = u"2.0"_s;
    QVERIFY(room.workspace->addRevision(next));
    QTRY_VERIFY(room.settled());
    auto* list = room.find<QListWidget>(u"boardPicked"_s);
    QVERIFY(!list->isVisible());
    choose(room, u"boardRevisions"_s, u"picked"_s);
    QVERIFY(list->isVisible());
    QCOMPARE(list->count(), 4);
    QCOMPARE(room.shownRows(), QString());
    QVERIFY(room.find<QLabel>(u"boardEmptyText"_s)->text().contains(u"Tick the revisions"_s));
    QVERIFY(!room.find<QPushButton>(u"boardCsv"_s)->isEnabled());
    // Found by words and ticked by keys; what is filtered out keeps its tick.
    auto* words = room.find<QLineEdit>(u"boardPickedWords"_s);
    words->setText(u"ｃａｍ－2"_s);
    QStringList listed;
    for (int row = 0; row < list->count(); ++row)
        if (!list->item(row)->isHidden()) {
            listed += list->item(row)->text();
            list->setCurrentRow(row);
        }
    QCOMPARE(listed, QStringList{u"CAM-2  初版  1.0"_s});
    list->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(room.shownRows(), u"CAM-2"_s);
    words->setText(u"初版"_s);
    room.find<QPushButton>(u"boardPickedAll"_s)->click();
    QCOMPARE(room.model()->shownRows(), 3); // the older revision of the first product, too
    QVERIFY(room.model()->lineOf(room.first) >= 0);
    QCOMPARE(room.find<QLabel>(u"boardPickedCount"_s)->text(), u"Chosen: 3"_s);
    // What is written is what is shown.
    room.find<QPushButton>(u"boardPickedNone"_s)->click();
    words->setText(u"ar-10-jp"_s);
    room.find<QPushButton>(u"boardPickedAll"_s)->click();
    room.answers.saveAs = room.path(u"選択.csv"_s);
    room.find<QPushButton>(u"boardCsv"_s)->click();
    QTRY_VERIFY(room.window->view()->notices()->text().contains(u"選択.csv"_s));
    QFile csv(room.answers.saveAs);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray bytes = csv.readAll();
    QCOMPARE(bytes.count("\r\n"), 2);
    QVERIFY(bytes.contains("AR-10") && !bytes.contains("CAM-2"));
    room.find<QPushButton>(u"boardClear"_s)->click();
    QVERIFY(!list->isVisible());
    QCOMPARE(room.model()->shownRows(), 3); // the newest of each
}

void TestBoardPage::ticksStayWhereTheirRevisionsDo()
{
    Room room;
    choose(room, u"boardRevisions"_s, u"picked"_s);
    room.find<QLineEdit>(u"boardPickedWords"_s)->setText(u"ar-10-jp"_s);
    room.find<QPushButton>(u"boardPickedAll"_s)->click();
    QCOMPARE(room.shownRows(), u"AR-10"_s);
    const RevisionId more = room.add(u"ZZ-1"_s, u"西都通信"_s, std::nullopt);
    QTRY_COMPARE(room.find<QListWidget>(u"boardPicked"_s)->count(), 4);
    QCOMPARE(room.shownRows(), u"AR-10"_s);
    RevisionId ticked;
    for (const BoardRow& row : room.model()->board())
        if (row.product.name == u"AR-10")
            ticked = row.revision.id;
    QVERIFY(room.workspace->removeRevision(ticked));
    QTRY_COMPARE(room.shownRows(), QString());
    QCOMPARE(room.find<QLabel>(u"boardPickedCount"_s)->text(), u"Chosen: 0"_s);
    QVERIFY(room.workspace->removeRevision(more));
}

/// Of the columns of names every head is read whole, and a head that is longer than its verdicts takes two lines.
void TestBoardPage::headsAreReadWhole()
{
    Look look(*qApp);
    for (const int percent : {100, 200}) {
        look.wear(ThemeChoice::Light, percent);
        const BoardModel model(catalogue(), nullptr);
        const QFontMetrics metrics(qApp->font());
        for (int section = 0; section < BoardModel::FirstVerdict; ++section) {
            const QString words = model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
            QVERIFY2(boardColumnWidth(model, section, qApp->font(), 1000) > metrics.horizontalAdvance(words), qPrintable(words));
        }
        const BoardHeader header(model, nullptr);
        bool tooLong = false;
        for (int section = BoardModel::FirstVerdict; section < model.columnCount(); ++section)
            tooLong = tooLong || (!model.column(section)->requirement &&
                              header.fontMetrics().horizontalAdvance(model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString()) >
                                  boardColumnWidth(model, section, header.font(), 0));
        QVERIFY(header.sizeHint().height() >= (tooLong ? 3 : 2) * header.fontMetrics().height());
    }
    look.wear(ThemeChoice::Light, 100);
}

void TestBoardPage::sortsByItsHeads()
{
    Room room;
    QHeaderView* head = room.table()->horizontalHeader();
    const auto click = [&](int section) {
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                          QPoint(head->sectionViewportPosition(section) + 10, head->height() - 5));
    };
    click(BoardModel::Label);
    QVERIFY2(room.shownRows().startsWith(u"AR-10"_s), qPrintable(room.shownRows()));
    room.model()->sort(BoardModel::Product, Qt::DescendingOrder);
    QVERIFY(room.shownRows().indexOf(u"CAM-2"_s) < room.shownRows().indexOf(u"AR-10"_s));
}

void TestBoardPage::opensTheCellsPlace_data()
{
    QTest::addColumn<QString>("checklist");
    QTest::addColumn<QString>("requirement");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("page");
    QTest::newRow("a requirement") << u"jc-star-1"_s << u"S1.1-05"_s << -1 << int(PageKind::Assessment);
    QTest::newRow("a checklist") << u"terminal-2020"_s << QString() << -1 << int(PageKind::Assessment);
    QTest::newRow("a product") << QString() << QString() << int(BoardModel::Product)
                               << int(PageKind::Products);
    QTest::newRow("a maker") << QString() << QString() << int(BoardModel::Maker) << int(PageKind::Products);
    QTest::newRow("a label") << QString() << QString() << int(BoardModel::Label) << int(PageKind::Products);
}

void TestBoardPage::opensTheCellsPlace()
{
    QFETCH(QString, checklist);
    QFETCH(QString, requirement);
    QFETCH(int, column);
    QFETCH(int, page);
    Room room;
    const int line = room.model()->lineOf(room.first);
    const QModelIndex cell =
        column >= 0 ? room.model()->index(line, column) : room.cell(checklist, requirement, room.first);
    room.table()->setFocus();
    room.table()->setCurrentIndex(cell);
    press(Qt::Key_Return);
    QCOMPARE(room.window->view()->currentPage(), room.window->view()->page(PageKind(page)));
    QCOMPARE(room.window->view()->revision(), room.first);
}

void TestBoardPage::namesWhatEndsNext()
{
    Room room;
    auto* next = room.find<ElidedButton>(u"boardNext"_s);
    QVERIFY(next->isVisible());
    const qsizetype day = next->text().indexOf(u"2027-01-10"_s);
    QVERIFY2(day > 0 && next->text().indexOf(u"AR-10"_s, day) > day, qPrintable(next->text()));
    next->click();
    QCOMPARE(room.window->view()->currentPage(), room.window->view()->page(PageKind::Products));
    QTRY_COMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(),
                 u"productLabelExpires"_s);
}

void TestBoardPage::writesCsvAndPdf()
{
    Room room;
    tekigo::Product product = room.workspace->products().back();
    product.name = u"=cmd|' /C calc'!A0"_s;
    QVERIFY(room.workspace->setProduct(product));
    room.answers.saveAs = room.path(u"一覧.csv"_s);
    room.find<QPushButton>(u"boardCsv"_s)->click();
    QTRY_VERIFY(room.window->view()->notices()->text().contains(u"一覧.csv"_s));
    QFile csv(room.answers.saveAs);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray bytes = csv.readAll();
    QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
    QCOMPARE(bytes.count("\r\n"), 4);
    QVERIFY(bytes.contains(",'=cmd|' /C calc'!A0,"));
    room.answers.saveAs = room.path(u"一覧.pdf"_s);
    room.find<QPushButton>(u"boardPdf"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(room.window->view()->notices()->text().contains(u"一覧.pdf"_s), 20'000);
    QFile pdf(room.answers.saveAs);
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
    // Never over the workspace's own files.
    room.answers.saveAs = room.workspace->folder() + u"/search.sqlite"_s;
    room.find<QPushButton>(u"boardCsv"_s)->click();
    QVERIFY(room.window->view()->notices()->text().contains(u"belongs to the workspace"_s));
}

void TestBoardPage::speaksWithoutColour()
{
    Room room;
    for (int at = BoardModel::FirstVerdict; at < room.model()->columnCount(); ++at) {
        const QModelIndex cell = room.model()->index(0, at);
        const QString spoken = cell.data(Qt::AccessibleTextRole).toString();
        const BoardColumn& column = *room.model()->column(at);
        QVERIFY(spoken.contains(column.requirement ? column.requirement->id : column.checklist->title.en));
        QCOMPARE(cell.data(Qt::ToolTipRole).toString(), spoken);
        QVERIFY(!cell.data().toString().isEmpty());
    }
    QVERIFY(room.find<QLabel>(u"boardLegend"_s)->text().contains(u"Conforms"_s));
}

void TestBoardPage::keepsTheFirstColumnsInView()
{
    Room room;
    FrozenTable* table = room.table();
    table->setFocus();
    table->setCurrentIndex(room.model()->index(0, BoardModel::Product));
    press(Qt::Key_End);
    QCOMPARE(table->currentIndex().column(), room.model()->columnCount() - 1);
    QVERIFY(table->horizontalScrollBar()->value() > 0);
    QVERIFY(table->frozen()->isVisible());
    QVERIFY(!table->frozen()->isColumnHidden(BoardModel::Product));
    QVERIFY(table->frozen()->isColumnHidden(BoardModel::FirstVerdict));
    // Back step by step: the current cell is never behind what stays.
    for (int step = 0; step < 40 && table->currentIndex().column() > BoardModel::Label; ++step) {
        press(Qt::Key_Left);
        QVERIFY(table->visualRect(table->currentIndex()).left() >= table->frozen()->width() - 2);
    }
    QCOMPARE(table->frozen()->rowHeight(0), table->rowHeight(0));
}

QTEST_MAIN(TestBoardPage)
#include "tst_boardpage.moc"
