#include "metadatarules.h"
#include "base/utc.h"
#include "pdf/metadata.h"
#include "rules.h"
#include "samples.h"
#include "tools.h"

#include "sabotage.h"

#include <QImage>
#include <QTest>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(tekigo::pdf::sabotage::Act)

namespace {

Run run(const QString& text, NotePart note = NotePart::None, const QString& link = {})
{
    Run made;
    made.text = text;
    made.note = note;
    made.link = link;
    return made;
}

/// A statement and what stands behind it.
Paragraph noted()
{
    return {{run(u"機器ごとに異なる値を使用する。"_s), run(u"　典拠 "_s, NotePart::Label),
             run(u"[規則]"_s, NotePart::Body, u"section/2"_s), run(u" 第1項"_s, NotePart::Body),
             run(u"　典拠 "_s, NotePart::Label), run(u"[告示]"_s, NotePart::Body, u"section/1"_s)},
            {},
            0};
}

/// Cells that span, and letters that come out of other fonts.
TableBlock spanning()
{
    TableBlock table;
    table.caption = u"範囲"_s;
    table.columns = {{u"一"_s, 1, 0}, {u"二"_s, 1, 0}, {u"三"_s, 1, 0}};
    const auto cell = [](const QString& text, bool head, int span) {
        return TableCell{{samples::plain(text)}, Tint::None, head, span};
    };
    table.rows = {{{cell(u"広い"_s, true, 2), cell(u"値"_s, false, 1)}, {}},
                  {{cell(u"甲"_s, true, 1), cell(u"ภาษาไทย"_s, false, 2)}, {}},
                  {{cell(u"乙"_s, true, 1), cell(u"naïve café"_s, false, 1)}, {}}};
    return table;
}

} // namespace

/// The rules of PDF/A-3a and PDF/UA-1: what the writer makes keeps them, and the judge knows when one is
/// broken.
class TestRules : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_good;

    /// The usual document with a picture and two attachments: something of everything.
    Document complete()
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        const QString path = m_folder.filePath(u"picture.png"_s);
        image.save(path);
        Document document = samples::usual(Language::Japanese);
        EvidencePages evidence;
        evidence.path = path;
        evidence.mimeType = u"image/png"_s;
        evidence.title = u"添付 1 外観の写真とスケッチ"_s;
        evidence.stamp = u"添付 1"_s;
        evidence.backLink = u"section/1"_s;
        document.blocks.emplace_back(noted());
        document.blocks.emplace_back(spanning());
        document.blocks.emplace_back(evidence);
        const QDateTime time = utc(QDate(2026, 2, 1), QTime(0, 0));
        document.attachments = {{path,
                                 {},
                                 u"外観図.png"_s,
                                 u"外観"_s,
                                 u"image/png"_s,
                                 time,
                                 Attachment::Relationship::Supplement},
                                {{},
                                 "{}",
                                 u"資料.json"_s,
                                 u"内容"_s,
                                 u"application/json"_s,
                                 time,
                                 Attachment::Relationship::Data}};
        return document;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_good = tools::written(complete(), tools::place(m_folder, u"complete"_s));
        QVERIFY(!m_good.isEmpty());
    }

    void areKept_data()
    {
        QTest::addColumn<Document>("document");
        QTest::newRow("complete") << complete();
        QTest::newRow("usual-en") << samples::usual(Language::English);
        Document mixed = complete();
        mixed.language = Language::English;
        QTest::newRow("Japanese in English") << mixed;
        QTest::newRow("absurd-ja") << samples::absurd(Language::Japanese);
        QTest::newRow("long table") << samples::longTable(200);
        Document skipping = samples::saying(u"見出しの段"_s);
        skipping.blocks.emplace_back(Heading{5, u"五段目"_s, {}, true, false, {}});
        QTest::newRow("skipped heading") << skipping;
        QTest::newRow("missing glyphs") << samples::saying(u"文字\U0001F9FF\uE000 と \u0007 と \u202e"_s);
        Document ragged = samples::saying(u"表"_s);
        TableBlock table;
        table.columns = {{u"一"_s, 1, 0}, {u"二"_s, 1, 0}, {u"三"_s, 1, 0}};
        table.rows = {{{{{samples::plain(u"広い"_s)}, Tint::None, true, 2}}, {}}, {{}, {}}};
        ragged.blocks.emplace_back(table);
        QTest::newRow("ragged table") << ragged;
        Document blank = samples::saying(u"空白"_s, Language::English);
        blank.blocks.emplace_back(Paragraph{{run(u"ゲートウェイ "_s), run(u" "_s, NotePart::None, u"x"_s),
                                             run(u"　"_s), run(u"AR-2600"_s, NotePart::None, u"x"_s)},
                                            u"x"_s,
                                            0});
        QTest::newRow("spaces of their own") << blank;
    }
    void areKept()
    {
        QFETCH(Document, document);
        if (document.title.isEmpty())
            document.title = u"題"_s;
        const QString path = tools::written(document, m_folder.filePath(u"kept.pdf"_s));
        QCOMPARE(brokenRules(path).join(u'\n'), QString());
    }

    void sabotageIsCaught_data()
    {
        QTest::addColumn<sabotage::Act>("act");
        const std::pair<const char*, sabotage::Acts> kinds[] = {
            {"file", sabotage::ofFile()},         {"content", sabotage::ofContent()},
            {"fonts", sabotage::ofFonts()},       {"tree", sabotage::ofTree()},
            {"document", sabotage::ofDocument()}, {"metadata", sabotage::ofMetadata()}};
        for (const auto& [kind, acts] : kinds)
            for (const sabotage::Act& act : acts)
                QTest::addRow("%s: %s", kind, act.name) << act;
    }
    void sabotageIsCaught()
    {
        QFETCH(sabotage::Act, act);
        const QString path = m_folder.filePath(u"sabotaged.pdf"_s);
        sabotage::commit(act, m_good, path);
        const QStringList broken = brokenRules(path);
        const bool caught = std::any_of(broken.begin(), broken.end(), [&](const QString& each) {
            return each.section(u": "_s, 0, 0).contains(act.clause) && each.contains(act.says);
        });
        QVERIFY2(caught, qPrintable(u"said: "_s + broken.join(u'\n').left(2000)));
    }

    void packetAgreesWithTheDocument()
    {
        Document document = complete();
        document.title = u"A <b> & \u0001 \"題\""_s;
        QString flaw;
        const auto says = rules::propertiesOf(pdf::xmp(document), flaw);
        QCOMPARE(flaw, QString());
        const QString title = QString(document.title).replace(QChar(1), QChar(0xfffd));
        QCOMPARE(says[u"dc:title"_s], (QStringList{title, title}));
        QCOMPARE(says[u"dc:creator"_s], QStringList{document.author});
        QCOMPARE(says[u"dc:description"_s].value(0), document.subject);
        QCOMPARE(says[u"dc:subject"_s], document.keywords);
        QCOMPARE(says[u"pdf:Keywords"_s], QStringList{document.keywords.join(u", "_s)});
        QCOMPARE(says[u"dc:language"_s], QStringList{u"ja"_s});
        QCOMPARE(says[u"xmp:CreateDate"_s], QStringList{u"2026-03-01T09:30:00Z"_s});
        QCOMPARE(says[u"xmp:ModifyDate"_s], says[u"xmp:CreateDate"_s]);
    }

    /// What writes the sabotaged files changes nothing else.
    void nothingDoneIsNothingBroken()
    {
        const QString path = m_folder.filePath(u"untouched.pdf"_s);
        sabotage::commit({"nothing", {}, {}}, m_good, path);
        QCOMPARE(brokenRules(path).join(u'\n'), QString());
        sabotage::commit({"a sound font", {}, {}, sabotage::simpleFont("<<>>", "<<>>")}, m_good, path);
        QCOMPARE(brokenRules(path).join(u'\n'), QString());
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_pdfrules.moc"
