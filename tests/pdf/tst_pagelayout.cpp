// How blocks fall on pages: what the running head names, what is not left alone, where a chapter begins.
#include "pdf/shorter.h"
#include "samples.h"
#include "tools.h"
#include "base/utc.h"

#include <QTest>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

namespace {

Heading titled(int level, const QString& text, bool mostlyNewPage = false)
{
    return {.level = level, .text = text, .anchor = text, .runningHead = text, .mostlyNewPage = mostlyNewPage};
}

Runs runs(const QString& text)
{
    return {{text, Style::Body, {}, {}, false}};
}

Paragraph said(const QString& text)
{
    return {.runs = runs(text), .anchor = {}};
}

/// Rows of one line each.
TableBlock table(int rows)
{
    TableBlock made;
    made.columns = {{.title = u"Row"_s}, {.title = u"Says"_s}};
    for (int row = 1; row <= rows; ++row)
        made.rows.push_back({.cells = {{.paragraphs = {runs(u"row %1"_s.arg(row))}}, {.paragraphs = {runs(u"x"_s)}}},
                             .anchor = {}});
    return made;
}

} // namespace

class TestPageLayout : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// The pages' lines, trimmed.
    [[nodiscard]] QList<QStringList> pages(std::vector<Block> blocks)
    {
        Document document;
        document.language = Language::English;
        document.title = u"Layout"_s;
        document.created = utc(QDate(2026, 11, 22), QTime(1, 2));
        document.identifier = u"ID"_s;
        document.footNote = u"note"_s;
        document.headLeft = u"Product"_s;
        document.blocks = std::move(blocks);
        const QString path = tools::written(document, tools::place(m_folder, u"layout.pdf"_s));
        QList<QStringList> pages;
        const QString text = QString::fromUtf8(tools::run(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}));
        for (const QString& page : text.chopped(1).split(u'\f')) {
            pages.append(QStringList());
            for (const QString& line : page.split(u'\n'))
                if (!line.trimmed().isEmpty())
                    pages.back().append(line.simplified());
        }
        return pages;
    }

private Q_SLOTS:
    void aHeadTurnsWithItsTable()
    {
        TableBlock wide = table(3);
        wide.mayTurn = true;
        for (int column = 0; column < 9; ++column)
            wide.columns.push_back({.title = u"Column"_s, .minimum = 60});
        const auto found = pages({said(u"before"_s), titled(2, u"Tables"_s), Space{8}, wide});
        QCOMPARE(found.size(), 2);
        QVERIFY(found[0].contains(u"before"_s) && !found[0].contains(u"Tables"_s));
        QVERIFY(found[1].contains(u"Tables"_s));
    }

    void aRowThatGoesOnOverleafSaysItsKey()
    {
        TableBlock long_ = table(1);
        long_.columns.front().minimum = 100;
        for (int line = 0; line < 90; ++line)
            long_.rows.front().cells.back().paragraphs.push_back(runs(u"line %1"_s.arg(line)));
        const auto found = pages({long_});
        QVERIFY(found.size() >= 2);
        QVERIFY2(!found[1].filter(u"row 1 (continued)"_s).isEmpty(), qPrintable(found[1].join(u'|')));
        QVERIFY(found[0].filter(u"(continued)"_s).isEmpty());
    }

    /// Half a key overleaf would not say what goes on.
    void aKeyIsNotCut()
    {
        for (int before = 0; before < 60; ++before) {
            std::vector<Block> blocks;
            for (int line = 0; line < before; ++line)
                blocks.push_back(said(u"before"_s));
            TableBlock long_ = table(1);
            for (const QString& part : {u"of"_s, u"four"_s, u"lines"_s})
                long_.rows.front().cells.front().paragraphs.push_back(runs(part));
            for (int line = 0; line < 30; ++line)
                long_.rows.front().cells.back().paragraphs.push_back(runs(u"line %1"_s.arg(line)));
            blocks.push_back(long_);
            for (const QStringList& page : pages(std::move(blocks))) {
                const QString all = page.join(u' ');
                QCOMPARE(all.contains(u"four"_s), all.contains(u"lines"_s));
            }
        }
    }

    void aTableBeginsWithMoreThanTwoRows()
    {
        for (int lines = 30; lines < 54; lines += 2) {
            std::vector<Block> blocks;
            for (int line = 0; line < lines; ++line)
                blocks.push_back(said(u"before"_s));
            TableBlock captioned = table(12);
            captioned.caption = u"Record"_s;
            blocks.push_back(captioned);
            const auto found = pages(std::move(blocks));
            for (const QStringList& page : found)
                if (page.contains(u"Record"_s))
                    QVERIFY2(page.filter(u"row "_s).size() >= 3, qPrintable(page.join(u'|')));
        }
    }

    /// Narrow columns beside long texts: a head's lines are phrases.
    void columnHeadsBreakBetweenPhrases()
    {
        TableBlock narrow;
        const QStringList titles{u"計測・検査の結果"_s, u"攻撃を受けるおそれ"_s, u"ポート番号"_s, u"製品・版の情報"_s};
        for (const QString& title : titles)
            narrow.columns.push_back({.title = title, .weight = 0.1});
        narrow.columns.push_back({.title = u"措置"_s, .weight = 9});
        TableRow row;
        for (int cell = 0; cell < 5; ++cell)
            row.cells.push_back({.paragraphs = {runs(cell < 4 ? u"1"_s : u"長い措置の文章です。"_s.repeated(12))}});
        narrow.rows = {row};
        const auto found = pages({said(u"before"_s), narrow});
        const QString all = found[0].join(u' ');
        for (const QString& phrase : {u"計測・"_s, u"検査の"_s, u"結果"_s, u"攻撃を"_s, u"受けるおそれ"_s, u"ポート"_s, u"番号"_s, u"製品・"_s, u"版の"_s, u"情報"_s})
            QVERIFY2(all.contains(phrase), qPrintable(phrase + u": "_s + all));
    }

    void aRecordStaysOnOnePage()
    {
        for (int lines = 20; lines < 50; lines += 3) {
            std::vector<Block> blocks;
            for (int line = 0; line < lines; ++line)
                blocks.push_back(said(u"before"_s));
            TableBlock record = table(12);
            record.caption = u"Record"_s;
            record.showHead = false;
            record.together = true;
            blocks.push_back(record);
            int holding = 0;
            for (const QStringList& page : pages(std::move(blocks))) {
                if (page.filter(u"row "_s).isEmpty())
                    continue;
                ++holding;
                QVERIFY2(page.contains(u"Record"_s) && page.filter(u"row "_s).size() == 12, qPrintable(page.join(u'|')));
            }
            QCOMPARE(holding, 1);
        }
    }

    void aRecordThatIsLongerSaysItsNameAgain()
    {
        TableBlock record = table(90);
        record.caption = u"Record"_s;
        record.showHead = false;
        record.together = true;
        const auto found = pages({record});
        QVERIFY(found.size() >= 2);
        QVERIFY(found[0].contains(u"Record"_s) && found[0].filter(u"continued"_s).isEmpty());
        int rows = 0;
        for (qsizetype page = 0; page < found.size(); ++page) {
            QVERIFY2(page == 0 || found[page].contains(u"Record (continued)"_s), qPrintable(found[page].join(u'|')));
            rows += int(found[page].filter(u"row "_s).size());
        }
        QCOMPARE(rows, 90);
    }

    void shortTextsShareAPage()
    {
        const auto file = [&](const QString& name, int lines) {
            QFile text(m_folder.filePath(name));
            if (text.open(QIODevice::WriteOnly))
                for (int line = 0; line < lines; ++line)
                    text.write("line of " + name.toUtf8() + '\n');
            return EvidencePages{.path = text.fileName(), .mimeType = u"text/plain"_s, .title = u"Title "_s + name,
                                 .anchor = name, .stamp = u"No. "_s + name, .digest = u"0"_s, .attachment = {},
                                 .backLink = {}, .runningHead = u"Head"_s, .level = 1};
        };
        const auto found = pages({titled(1, u"Files"_s), file(u"a"_s, 4), file(u"b"_s, 6), file(u"c"_s, 40), file(u"d"_s, 4)});
        QCOMPARE(found.size(), 2);
        QVERIFY2(found[0].contains(u"Title a"_s) && found[0].contains(u"Title b"_s), qPrintable(found[0].join(u'|')));
        QCOMPARE(found[0].filter(u"line of"_s).size(), 10);
        QVERIFY2(found[1].contains(u"Title c"_s) && found[1].filter(u"line of c"_s).size() == 40, qPrintable(found[1].join(u'|')));
        QVERIFY2(found[1].contains(u"Title d"_s), qPrintable(found[1].join(u'|')));
    }

    void theHeadNamesTheFirstSectionOfItsPage()
    {
        std::vector<Block> blocks{titled(1, u"Chapter"_s), titled(2, u"Alpha"_s), table(20), titled(2, u"Beta"_s), table(60)};
        const auto found = pages(std::move(blocks));
        QVERIFY(found.size() >= 2);
        QVERIFY2(found[0].front().endsWith(u"Alpha"_s), qPrintable(found[0].front()));
        QVERIFY(found[0].contains(u"Beta"_s)); // begins there, but is not the first
        QVERIFY2(found[1].front().endsWith(u"Beta"_s), qPrintable(found[1].front()));
    }

    void aChapterFollowsWhereHalfAPageIsFree()
    {
        QCOMPARE(pages({titled(1, u"One"_s), said(u"short"_s), titled(1, u"Two"_s, true), said(u"too"_s)}).size(), 1);
        const auto apart = pages({titled(1, u"One"_s), table(30), titled(1, u"Two"_s, true), said(u"too"_s)});
        QCOMPARE(apart.size(), 2);
        QVERIFY(apart[1].contains(u"Two"_s));
    }

    /// Whatever the table's length, no page has one row of it alone.
    /// A verdict is read at a glance; a box longer than a third of a page keeps its head with what follows.
    void aShortBoxStaysOnOnePage()
    {
        const auto box = [](int paragraphs) {
            Box made{.tint = Tint::Good, .title = u"verdict"_s, .paragraphs = {}};
            for (int at = 1; at <= paragraphs; ++at)
                made.paragraphs.push_back(runs(u"condition %1"_s.arg(at)));
            return made;
        };
        for (int before = 30; before < 45; ++before) {
            std::vector<Block> blocks;
            for (int at = 0; at < before; ++at)
                blocks.push_back(said(u"text"_s));
            blocks.push_back(box(9));
            for (const QStringList& page : pages(std::move(blocks)))
                QCOMPARE(page.contains(u"verdict"_s), page.contains(u"condition 9"_s));
        }
        for (const QStringList& page : pages({box(70)}))
            QVERIFY(!page.contains(u"verdict"_s) || page.contains(u"condition 1"_s));
    }

    void noRowStandsAlone()
    {
        for (int rows = 26; rows <= 46; ++rows) {
            const auto found = pages({titled(1, u"Chapter"_s), table(8), said(u"between"_s), table(rows)});
            int last = 0;
            for (const QString& line : found.back())
                last += line.startsWith(u"row "_s);
            QVERIFY2(last == 0 || last >= 2, qPrintable(u"%1 rows"_s.arg(rows)));
        }
    }

    void titlesGetShorterByMeaning_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("once");
        QTest::newRow("aside, en") << u"Article 34-10 (terminals that use the Internet)"_s << u"Article 34-10"_s;
        QTest::newRow("aside, ja") << u"端末設備等規則（省令案）"_s << u"端末設備等規則"_s;
        QTest::newRow("words") << u"Disabling of interfaces"_s << u"Disabling of…"_s;
        QTest::newRow("phrases") << u"不要な機能の無効化および脆弱性検査"_s << u"不要な機能の無効化および…"_s;
        QTest::newRow("particles") << u"アクセスの制御"_s << u"アクセスの…"_s;
        QTest::newRow("no seam") << u"aaaaaaaaaaaaaaaaaaaa"_s << u"aaaaaaaaaaaaaaaaaa…"_s;
    }

    void titlesGetShorterByMeaning()
    {
        QFETCH(QString, title);
        QFETCH(QString, once);
        QCOMPARE(shorter(title), once);
        // Asked again and again it ends, and never with half a character.
        QString rest = title + QString::fromUcs4(U"\U00020BB7");
        for (int asked = 0; asked < 200 && rest.size() > 1; ++asked) {
            rest = shorter(rest);
            QVERIFY(rest.isEmpty() || rest.isValidUtf16());
        }
        QVERIFY(rest.size() <= 1);
    }
};

QTEST_GUILESS_MAIN(TestPageLayout)
#include "tst_pagelayout.moc"
