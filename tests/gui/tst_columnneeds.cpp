// Columns that take what their words need: nothing is cut while there is room elsewhere.
#include "gui/columnneeds.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

const QString Short = u"はい"_s;
const QString Middle = u"端末設備等規則（省令案） 34-10-2 容易に推測されない識別符号"_s;
const QString Long = Middle.repeated(12);

struct Sheet
{
    explicit Sheet(const QStringList& cells, int letters = 8)
        : model(1, static_cast<int>(cells.size()))
    {
        std::vector<std::pair<int, int>> least;
        for (int column = 0; column < model.columnCount(); ++column) {
            model.setItem(0, column, new QStandardItem(cells[column]));
            model.setHeaderData(column, Qt::Horizontal, u"列"_s);
            least.emplace_back(column, letters);
        }
        view.setModel(&model);
        columnsByNeed(&view, least, model.columnCount() - 1);
    }

    void show(int width)
    {
        view.resize(width, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTest::qWait(20);
    }

    [[nodiscard]] bool whole(int column) const
    {
        const int words = view.fontMetrics().horizontalAdvance(model.index(0, column).data().toString());
        return view.columnWidth(column) > words;
    }

    QStandardItemModel model;
    QTableView view;
};

} // namespace

class TestColumnNeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeWhereThereIsRoom();
    void longWordsGiveWayToShortOnes();
    void neverTooNarrow();
    void followsWordsThatCome();
    void aDraggedColumnStays();
    void hiddenColumnsTakeNothing();
};

void TestColumnNeeds::wholeWhereThereIsRoom()
{
    Sheet sheet({Short, Middle, Short});
    sheet.show(1200);
    for (int column = 0; column < 3; ++column)
        QVERIFY2(sheet.whole(column), qPrintable(QString::number(column)));
    QCOMPARE(sheet.view.horizontalHeader()->length(), sheet.view.viewport()->width());
}

void TestColumnNeeds::longWordsGiveWayToShortOnes()
{
    Sheet sheet({Middle, Long, Short});
    sheet.show(1000);
    QVERIFY(sheet.whole(0));
    QVERIFY(!sheet.whole(1));
    QVERIFY(sheet.whole(2));
    QCOMPARE(sheet.view.horizontalHeader()->length(), sheet.view.viewport()->width());
}

void TestColumnNeeds::neverTooNarrow()
{
    Sheet sheet({Long, Long, Long}, 30);
    sheet.show(200);
    const int least = 30 * sheet.view.horizontalHeader()->fontMetrics().horizontalAdvance(u'x');
    for (int column = 0; column < 3; ++column)
        QVERIFY(sheet.view.columnWidth(column) >= least);
}

void TestColumnNeeds::followsWordsThatCome()
{
    Sheet sheet({Short, Short, Short});
    sheet.show(1200);
    sheet.model.setItem(0, 0, new QStandardItem(Middle));
    QTRY_VERIFY(sheet.whole(0));
    sheet.view.resize(1500, 200);
    QTRY_COMPARE(sheet.view.horizontalHeader()->length(), sheet.view.viewport()->width());
}

void TestColumnNeeds::aDraggedColumnStays()
{
    Sheet sheet({Short, Middle, Short});
    sheet.show(1200);
    sheet.view.horizontalHeader()->resizeSection(1, 77);
    sheet.view.resize(1400, 200);
    QTRY_COMPARE(sheet.view.horizontalHeader()->length(), sheet.view.viewport()->width());
    QCOMPARE(sheet.view.columnWidth(1), 77);
}

void TestColumnNeeds::hiddenColumnsTakeNothing()
{
    Sheet sheet({Short, Long, Middle});
    sheet.show(900);
    sheet.view.setColumnHidden(1, true);
    sheet.view.resize(910, 200);
    QTRY_COMPARE(sheet.view.horizontalHeader()->length(), sheet.view.viewport()->width());
    QVERIFY(sheet.view.isColumnHidden(1));
    QVERIFY(sheet.whole(2));
    sheet.view.setColumnHidden(1, false);
    sheet.view.resize(900, 200);
    QTRY_COMPARE(sheet.view.horizontalHeader()->length(), sheet.view.viewport()->width());
    QVERIFY(!sheet.whole(1));
}

QTEST_MAIN(TestColumnNeeds)
#include "tst_columnneeds.moc"
