#include "tools.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace tekigo::pdf;

namespace {

Run pageOf(const QString& place)
{
    return {.text = u"000"_s, .style = Style::Body, .link = place, .language = {}, .pageOfLink = true};
}

Runs at(const QString& text, const QString& place)
{
    return {{.text = text, .style = Style::Body, .link = {}, .language = {}},
            {.text = u"〔解釈〕"_s, .style = Style::Small, .link = {}, .language = {}, .place = place}};
}

/// Text that fills most of a page, so that what comes after it is on another.
List filling(int items)
{
    List list;
    for (int i = 0; i < items; ++i)
        list.items.push_back({{.text = u"埋め草"_s, .style = Style::Body, .link = {}, .language = {}}});
    return list;
}

} // namespace

/// A page number that is printed is that of the very statement, wherever in a list, box, tree, row or paragraph it stands: not
/// that of the section's beginning.
class TestPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageOfAStatement_data()
    {
        QTest::addColumn<Block>("block");
        QTest::newRow("paragraph") << Block(Paragraph{.runs = at(u"ここ"_s, u"here"_s), .anchor = {}});
        List list = filling(60);
        list.items.push_back(at(u"ここ"_s, u"here"_s));
        QTest::newRow("item of a list") << Block(list);
        Tree tree;
        for (int i = 0; i < 70; ++i)
            tree.lines.push_back({.depth = 0, .runs = {{.text = u"枝"_s, .style = Style::Body, .link = {}, .language = {}}}});
        tree.lines.push_back({.depth = 0, .runs = at(u"ここ"_s, u"here"_s)});
        QTest::newRow("line of a tree") << Block(tree);
        Box box{.tint = Tint::Good, .title = u"○"_s, .paragraphs = {}};
        for (int i = 0; i < 70; ++i)
            box.paragraphs.push_back({{.text = u"行"_s, .style = Style::Body, .link = {}, .language = {}}});
        box.paragraphs.push_back(at(u"ここ"_s, u"here"_s));
        QTest::newRow("paragraph of a box") << Block(box);
        TableBlock table;
        table.columns = {{.title = u"列"_s}};
        for (int i = 0; i < 60; ++i)
            table.rows.push_back({.cells = {{.paragraphs = {{{.text = u"行"_s, .style = Style::Body, .link = {}, .language = {}}}}}},
                                  .anchor = {}});
        table.rows.push_back({.cells = {{.paragraphs = {at(u"ここ"_s, u"here"_s)}}}, .anchor = {}});
        QTest::newRow("row of a table") << Block(table);
    }

    void pageOfAStatement()
    {
        QFETCH(Block, block);
        Document document;
        document.title = u"場所"_s;
        document.blocks = {Heading{.level = 1, .text = u"章"_s, .anchor = u"chapter"_s, .runningHead = {}},
                       Paragraph{.runs = {{.text = u"答えは<"_s, .style = Style::Body, .link = {}, .language = {}},
                                          pageOf(u"here"_s),
                                          {.text = u">頁"_s, .style = Style::Body, .link = {}, .language = {}}},
                                 .anchor = {}},
                       filling(40), block};
        const QString path = tools::written(document, tools::place(m_folder, u"places"_s));
        QVERIFY(!path.isEmpty());
        int page = 0;
        for (int each = 1; each <= tools::pageCount(path); ++each) {
            const QString number = QString::number(each);
            if (tools::run(u"pdftotext"_s, {u"-f"_s, number, u"-l"_s, number, path, u"-"_s}).contains("ここ"))
                page = each;
        }
        QVERIFY(page > 1);
        const QString text = tools::text(path);
        QVERIFY2(text.contains(u"答えは<%1>頁"_s.arg(page)), qPrintable(text.left(200)));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
