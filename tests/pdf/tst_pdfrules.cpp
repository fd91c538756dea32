#include "rules.h"
#include "samples.h"
#include "tools.h"

#include <QImage>
#include <QTest>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <functional>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

using Handle = QPDFObjectHandle;
using Sabotage = std::function<void(QPDF&)>;
Q_DECLARE_METATYPE(Sabotage)

namespace {

/// The first object that `fits`.
Handle first(QPDF& pdf, const std::function<bool(Handle&)>& fits)
{
    for (Handle& object : pdf.getAllObjects())
        if (object.isDictionary() && fits(object))
            return object;
    qFatal("nothing to sabotage");
}

Handle firstElement(QPDF& pdf, const char* role)
{
    return first(pdf, [&](Handle& object) {
        return object.hasKey("/P") && object.getKey("/S").isName() && object.getKey("/S").getName() == role;
    });
}

Handle firstOfType(QPDF& pdf, const char* key, const char* value)
{
    return first(pdf, [&](Handle& object) {
        return object.getKey(key).isName() && object.getKey(key).getName() == value;
    });
}

Handle firstAttachment(QPDF& pdf)
{
    return QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles().begin()->second->getObjectHandle();
}

Sabotage without(const char* key)
{
    return [key](QPDF& pdf) { pdf.getRoot().removeKey(key); };
}

Sabotage replacing(const std::string& what, const std::string& with)
{
    return [=](QPDF& pdf) {
        Handle stream = pdf.getRoot().getKey("/Metadata");
        const auto data = stream.getStreamData();
        std::string xmp(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        xmp.replace(xmp.find(what), what.size(), with);
        stream.replaceStreamData(xmp, Handle::newNull(), Handle::newNull());
    };
}

/// Appends operators to the first page's content.
Sabotage painting(const std::string& operators)
{
    return [=](QPDF& pdf) {
        Handle page = pdf.getAllPages()[0];
        page.addPageContents(Handle::newStream(&pdf, operators), false);
    };
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
        evidence.title = u"添付 1 外観"_s;
        evidence.stamp = u"添付 1"_s;
        evidence.backLink = u"section/1"_s;
        document.blocks.emplace_back(evidence);
        const QDateTime time(QDate(2026, 2, 1), QTime(0, 0), Qt::UTC);
        document.attachments = {
            {path,
             {},
             u"外観図.png"_s,
             u"外観"_s,
             u"image/png"_s,
             time,
             Attachment::Relationship::Supplement},
            {{}, "{}", u"資料.json"_s, {}, u"application/json"_s, time, Attachment::Relationship::Data}};
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
        QTest::addColumn<Sabotage>("sabotage");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, Sabotage sabotage, const QString& says) {
            QTest::newRow(name) << sabotage << says;
        };
        row("language", without("/Lang"), u"Lang"_s);
        row("mark info", without("/MarkInfo"), u"MarkInfo"_s);
        row("title shown", without("/ViewerPreferences"), u"DisplayDocTitle"_s);
        row("output intent", without("/OutputIntents"), u"OutputIntents"_s);
        row("tree", without("/StructTreeRoot"), u"StructTreeRoot"_s);
        row("associated files", without("/AF"), u"not in AF"_s);
        row("pdf/a", replacing("<pdfaid:part>3", "<pdfaid:part>2"), u"pdfaid part"_s);
        row("pdf/ua", replacing("<pdfuaid:part>1</pdfuaid:part>", ""), u"pdfuaid part"_s);
        row("schema", replacing("prefix>pdfuaid<", "prefix>other<"), u"extension schema"_s);
        row("stray stroke", painting("0 0 m 9 9 l S"), u"S outside every mark"_s);
        row("stray picture", painting("/x9 Do"), u"Do outside every mark"_s);
        row("open mark", painting("/Artifact BMC"), u"not ended"_s);
        row("mark of nobody", painting("/P <</MCID 9999>> BDC 0 0 m 9 9 l S EMC"),
            u"belongs to no element"_s);
        row(
            "scope", [](QPDF& pdf) { firstElement(pdf, "/TH").removeKey("/A"); }, u"Scope"_s);
        row(
            "alt", [](QPDF& pdf) { firstElement(pdf, "/Figure").removeKey("/Alt"); }, u"Alt"_s);
        row(
            "box", [](QPDF& pdf) { firstElement(pdf, "/Figure").removeKey("/A"); }, u"BBox"_s);
        row(
            "heading", [](QPDF& pdf) { firstElement(pdf, "/H2").replaceKey("/S", Handle::newName("/H4")); },
            u"a level is skipped"_s);
        row(
            "role", [](QPDF& pdf) { firstElement(pdf, "/P").replaceKey("/S", Handle::newName("/Para")); },
            u"no standard type"_s);
        row(
            "parent", [](QPDF& pdf) { firstElement(pdf, "/P").replaceKey("/P", firstElement(pdf, "/H1")); },
            u"P is not its parent"_s);
        row(
            "cell", [](QPDF& pdf) { firstElement(pdf, "/TR").replaceKey("/K", Handle::newArray()); },
            u"rows of different widths"_s);
        row(
            "contents", [](QPDF& pdf) { firstOfType(pdf, "/Subtype", "/Link").removeKey("/Contents"); },
            u"Contents"_s);
        row(
            "flags", [](QPDF& pdf) { firstOfType(pdf, "/Subtype", "/Link").removeKey("/F"); }, u"F 4"_s);
        row(
            "struct parent",
            [](QPDF& pdf) { firstOfType(pdf, "/Subtype", "/Link").removeKey("/StructParent"); },
            u"StructParent"_s);
        row(
            "tabs", [](QPDF& pdf) { Handle(pdf.getAllPages()[0]).removeKey("/Tabs"); }, u"Tabs"_s);
        row(
            "to unicode", [](QPDF& pdf) { firstOfType(pdf, "/Subtype", "/Type0").removeKey("/ToUnicode"); },
            u"ToUnicode"_s);
        row(
            "embedding",
            [](QPDF& pdf) { firstOfType(pdf, "/Type", "/FontDescriptor").removeKey("/FontFile3"); },
            u"not embedded"_s);
        row(
            "relationship", [](QPDF& pdf) { firstAttachment(pdf).removeKey("/AFRelationship"); },
            u"AFRelationship"_s);
        row(
            "parent tree",
            [](QPDF& pdf) {
                pdf.getRoot()
                    .getKey("/StructTreeRoot")
                    .getKey("/ParentTree")
                    .replaceKey("/Nums", Handle::newArray());
            },
            u"ParentTree does not lead"_s);
    }
    void sabotageIsCaught()
    {
        QFETCH(Sabotage, sabotage);
        QFETCH(QString, says);
        const QString path = m_folder.filePath(u"sabotaged.pdf"_s);
        {
            QPDF pdf;
            pdf.processFile(m_good.toLocal8Bit().constData());
            sabotage(pdf);
            QPDFWriter writer(pdf, path.toLocal8Bit().constData());
            writer.setStaticID(true);
            writer.write();
        }
        const QString broken = brokenRules(path).join(u'\n');
        QVERIFY2(broken.contains(says), qPrintable(u"said: "_s + broken));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_pdfrules.moc"
