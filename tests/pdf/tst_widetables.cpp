#include "pdf/split.h"
#include "samples.h"
#include "tools.h"

#include <QTest>

#include <set>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

/// Tables that no page holds at once.
class TestWideTables : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static const TableBlock& tableOf(const Document& document)
    {
        return std::get<TableBlock>(document.blocks[1]);
    }

private Q_SLOTS:
    void narrowOnesStayWhole()
    {
        QVERIFY(splitTable(tableOf(samples::wideTable(8, 5)), Language::Japanese).empty());
        QVERIFY(splitTable({}, Language::Japanese).empty());
    }

    void partsBeginWithTheKeys()
    {
        const Document document = samples::wideTable(20, 10);
        const TableBlock& whole = tableOf(document);
        const std::vector<TableBlock> parts = splitTable(whole, Language::English);
        QVERIFY(parts.size() >= 2);
        std::set<QString> titles;
        size_t columns = 0;
        for (const TableBlock& part : parts) {
            QCOMPARE(part.columns[0], whole.columns[0]);
            QCOMPARE(part.columns[1], whole.columns[1]);
            QCOMPARE(part.rows.size(), whole.rows.size());
            for (const TableColumn& column : part.columns)
                titles.insert(column.title);
            columns += part.columns.size() - 2;
            // The keys name the row wherever it goes on.
            QCOMPARE(part.rows[5].cells[0], whole.rows[5].cells[0]);
            QVERIFY(&part == &parts.front() || part.rows[5].cells[1].head);
        }
        QCOMPARE(columns, size_t{18});
        QCOMPARE(titles.size(), size_t{20});
        QVERIFY(parts[1].caption.endsWith(u"(part 2 of %1)"_s.arg(parts.size())));
    }

    void cellsOverTheCutStandInEachPart()
    {
        const Document document = samples::wideTable(20, 10);
        const TableBlock& whole = tableOf(document);
        int spanned = 0;
        for (const TableBlock& part : splitTable(whole, Language::Japanese)) {
            int covered = 0;
            for (const TableCell& cell : part.rows[2].cells) {
                covered += cell.span;
                if (cell.paragraphs == whole.rows[2].cells[3].paragraphs)
                    spanned += cell.span;
            }
            QCOMPARE(covered, static_cast<int>(part.columns.size()));
        }
        QCOMPARE(spanned, whole.rows[2].cells[3].span);
    }

    void fiveHundredRowsAreAllThere()
    {
        const Document document = samples::wideTable(20, 500);
        Written done;
        const QString path = tools::written(document, tools::place(m_folder, u"wide500"_s), &done);
        QVERIFY(done.pages > 20);
        const QString text = QString::fromUtf8(tools::run(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s}));
        const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
        QCOMPARE(pages.size(), done.pages);
        for (const QString& page : pages) // each page has the heads of its part, the keys first
            QVERIFY2(page.contains(u"行"_s) && page.contains(u"列1\n"_s) | page.contains(u"列1 "_s),
                     qPrintable(page.left(300)));
        const QString bare = tools::text(path);
        for (int row = 4; row < 500; row += 31)
            for (int column = 2; column < 20; ++column)
                QVERIFY2(bare.contains(u"値%1/%2"_s.arg(row).arg(column)),
                         qPrintable(u"%1/%2"_s.arg(row).arg(column)));
        for (int line = 0; line < 40; ++line)
            QVERIFY(bare.contains(u"%1行目の回答"_s.arg(line)));
        QVERIFY(QString(bare).remove(QChar(0x200b)).count(u'n') >= 200);
        const QString sizes = QString::fromUtf8(tools::run(u"pdfinfo"_s, {u"-l"_s, u"3"_s, path}));
        QVERIFY(sizes.contains(u"841.89 x 595.276"_s));
    }
};

QTEST_GUILESS_MAIN(TestWideTables)
#include "tst_widetables.moc"
