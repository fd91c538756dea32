#include "foreign/embeddedfonts.h"
#include "foreign/inspection.h"
#include "foreign/jpxbox.h"
#include "foreign/likeness.h"
#include "foreign/tounicode.h"

#include <QPainter>
#include <QTest>
#include <QtEndian>

#include <qpdf/QPDF.hh>

using namespace tekigo::foreign;
using namespace Qt::StringLiterals;

/// The parts that judge whether a page of anyone's may be shown as vectors.
class TestEvidenceParts : public QObject
{
    Q_OBJECT

private:
    /// A file of one page, 3 0 R, with these resources and this content.
    static QByteArray file(const QByteArray& resources, const QByteArray& content,
                           const QByteArray& objects = {})
    {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 "
               "R]>>endobj\n"
               "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<<" +
               resources + ">>/Contents 4 0 R>>endobj\n4 0 obj<</Length " +
               QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream endobj\n" +
               objects + "trailer<</Root 1 0 R>>\n";
    }

    static QByteArray stream(const QByteArray& number, const QByteArray& about,
                             const QByteArray& bytes = "0 0 9 9 re f")
    {
        return number + " 0 obj<<" + about + "/Length " + QByteArray::number(bytes.size()) + ">>stream\n" +
               bytes + "\nendstream endobj\n";
    }

    static QByteArray image(const QByteArray& about)
    {
        return stream("5", "/Subtype/Image/Width 1/Height 1/BitsPerComponent 8" + about, "abc");
    }

    static QByteArray box(const QByteArray& type, const QByteArray& content)
    {
        QByteArray size(4, '\0');
        qToBigEndian(static_cast<quint32>(content.size() + 8), size.data());
        return size + type + content;
    }

    static QByteArray jp2(quint16 channels, char depth, quint32 space, const QByteArray& more = {},
                          char method = 1)
    {
        QByteArray head(14, '\0');
        qToBigEndian(channels, head.data() + 8);
        head[10] = depth;
        QByteArray colours(7, '\0');
        colours[0] = method;
        qToBigEndian(space, colours.data() + 3);
        return box("jP  ", "\r\n\x87\n") + box("ftyp", "jp2 ") +
               box("jp2h", box("ihdr", head) + box("colr", colours) + more) + box("jp2c", "...");
    }

private Q_SLOTS:
    void findsWhatMayNotStay_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<QString>("flaw");
        const QByteArray font =
            "/Font<</F<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[6 0 R]>>>>";
        const QByteArray program =
            "6 0 obj<</Type/Font/Subtype/CIDFontType0/FontDescriptor<</FontFile3 7 0 R>>>>endobj\n" +
            stream("7", "/Subtype/CIDFontType0C");
        QTest::newRow("good") << file("", "0 0 1 rg 0 0 9 9 re f") << QString();
        QTest::newRow("inks") << file("", "0 0 0 1 k 0 0 9 9 re f") << u"operator k"_s;
        QTest::newRow("an operator of nobody") << file("", "1 2 foo") << u"operator foo"_s;
        QTest::newRow("saves") << file("", QByteArray("q ").repeated(21)) << u"q is nested too deeply"_s;
        QTest::newRow("good font") << file(font, "BT /F 9 Tf <0001> Tj ET", program) << QString();
        QTest::newRow("no glyph") << file(font, "BT /F 9 Tf <00010000> Tj ET", program)
                                  << u"a glyph that the font does not have"_s;
        QTest::newRow("font left out")
            << file("/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>", "BT /F 9 Tf (a) Tj ET")
            << u"a font that is not embedded"_s;
        QTest::newRow("no such font") << file("", "BT /F 9 Tf (a) Tj ET") << u"a font that is not there"_s;
        QTest::newRow("private use") << file(font,
                                             "/Span<</ActualText<FEFFE000>>>BDC BT /F 9 Tf <0001> Tj ET EMC",
                                             program)
                                     << u"text that stands for no character"_s;
        QTest::newRow("space of colours")
            << file("/ColorSpace<</C[/Separation/Gold/DeviceCMYK<<>>]>>", "/C cs") << u"a space of colours"_s;
        QTest::newRow("CMYK picture")
            << file("/XObject<</I 5 0 R>>", "/I Do", image("/ColorSpace/DeviceCMYK/Filter/DCTDecode"))
            << u"a picture's colours"_s;
        QTest::newRow("LZW picture") << file("/XObject<</I 5 0 R>>", "/I Do",
                                             image("/ColorSpace/DeviceRGB/Filter/LZWDecode"))
                                     << u"a picture's packing"_s;
        QTest::newRow("JPEG 2000") << file("/XObject<</I 5 0 R>>", "/I Do", image("/Filter/JPXDecode"))
                                   << u"a JPEG 2000 picture beyond PDF/A"_s;
        QTest::newRow("grey picture")
            << file("/XObject<</I 5 0 R>>", "/I Do", image("/ColorSpace/DeviceGray/Filter/DCTDecode"))
            << QString();
        QTest::newRow("PostScript") << file("/XObject<</P 5 0 R>>", "/P Do", stream("5", "/Subtype/PS"))
                                    << u"an XObject of another kind"_s;
        QTest::newRow("bare form") << file("/XObject<</P 5 0 R>>", "/P Do", stream("5", "/Subtype/Form"))
                                   << u"a form without resources of its own"_s;
        QTest::newRow("inks in a form")
            << file("/XObject<</P 5 0 R>>", "/P Do", stream("5", "/Subtype/Form/Resources<<>>", "1 0 0 0 K"))
            << u"operator K"_s;
        QTest::newRow("transfer function")
            << file("/ExtGState<</G<</TR/Identity>>>>", "/G gs") << u"a transfer function"_s;
        QTest::newRow("blend mode") << file("/ExtGState<</G<</BM/Dissolve>>>>", "/G gs") << u"a blend mode"_s;
        QTest::newRow("shading") << file("/Shading<</S<</ShadingType 2/ColorSpace/DeviceCMYK>>>>", "/S sh")
                                 << u"a shading's colours"_s;
        QTest::newRow("smoothed inline picture")
            << file("", "BI /W 1 /H 1 /BPC 8 /CS /G /I true ID a EI") << u"a smoothed inline picture"_s;
        QTest::newRow("too much") << file("", QByteArray(5 << 20, ' ')) << u"too much content"_s;
    }
    void findsWhatMayNotStay()
    {
        QFETCH(QByteArray, pdf);
        QFETCH(QString, flaw);
        QPDF read;
        read.setSuppressWarnings(true);
        read.processMemoryFile("page", pdf.constData(), static_cast<size_t>(pdf.size()));
        QCOMPARE(inspect(read.getAllPages().front()).flaw, flaw);
    }

    void seesFontsThatAreNotEmbedded_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<bool>("all");
        const QByteArray helvetica = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
        QTest::newRow("none") << file("", "0 0 9 9 re f") << true;
        QTest::newRow("shown") << file(helvetica, "BT /F 9 Tf (a) Tj ET") << false;
        QTest::newRow("named only") << file(helvetica, "BT /F 9 Tf ET") << true;
        QTest::newRow("in a form") << file("/XObject<</P 5 0 R>>", "/P Do",
                                           stream("5", "/Subtype/Form/Resources<<" + helvetica + ">>",
                                                  "BT /F 9 Tf (a) Tj ET"))
                                   << false;
        QTest::newRow("a form within itself")
            << file("/XObject<</P 5 0 R>>", "/P Do",
                    stream("5", "/Subtype/Form/Resources<</XObject<</P 5 0 R>>>>", "/P Do"))
            << true;
    }
    void seesFontsThatAreNotEmbedded()
    {
        QFETCH(QByteArray, pdf);
        QFETCH(bool, all);
        QPDF read;
        read.setSuppressWarnings(true);
        read.processMemoryFile("page", pdf.constData(), static_cast<size_t>(pdf.size()));
        QCOMPARE(embedsItsFonts(read.getAllPages().front()), all);
    }

    void takesPlainJpeg2000Only()
    {
        QVERIFY(isPlainJpx(jp2(3, 7, 16)));
        QVERIFY(isPlainJpx(jp2(1, 7, 17)));
        QVERIFY(!isPlainJpx(jp2(4, 7, 16)));                      // transparency
        QVERIFY(!isPlainJpx(jp2(3, '\xff', 16)));                 // depths that differ
        QVERIFY(!isPlainJpx(jp2(3, 7, 18)));                      // YCC
        QVERIFY(!isPlainJpx(jp2(3, 7, 16, {}, 2)));               // a profile
        QVERIFY(!isPlainJpx(jp2(3, 7, 16, box("pclr", "....")))); // a palette
        QVERIFY(!isPlainJpx("\xff\x4f\xff\x51"));                 // no boxes
        QVERIFY(!isPlainJpx(jp2(3, 7, 16).chopped(30)));          // cut off
        QVERIFY(!isPlainJpx({}));
    }

    void readsAndWritesMaps()
    {
        const Meanings read =
            meaningsOf("2 beginbfchar\n<01> <0041>\n<02> <00660069>\nendbfchar\n"
                       "2 beginbfrange\n<10> <12> <3042>\n<20> <21> [<4E00> <D842DFB7>]\nendbfrange\n");
        const Meanings wanted{{1, u"A"_s},     {2, u"fi"_s},    {0x10, u"あ"_s}, {0x11, u"ぃ"_s},
                              {0x12, u"い"_s}, {0x20, u"一"_s}, {0x21, u"𠮷"_s}};
        QCOMPARE(read, wanted);
        QCOMPARE(meaningsOf(mapOf(wanted, 1)), wanted);
        Meanings many;
        for (unsigned code = 1; code <= 250; ++code)
            many[code] = QChar(0x4e00 + code);
        QCOMPARE(meaningsOf(mapOf(many, 2)), many);
        QVERIFY(mapOf(many, 2).contains("100 beginbfchar\n<0001> <4e01>\n"));
        QVERIFY(mapOf(many, 2).contains("50 beginbfchar\n"));
        QVERIFY(meaningsOf("beginbfrange <0000> <ffffffff> <0041>").empty());
    }

    void keepsWhatCanBeRead()
    {
        QCOMPARE(legible(u"髙𠮷A"_s), u"髙𠮷A"_s);
        QCOMPARE(legible(u"\u2f47\u2f49"_s), u"日月"_s);
        QCOMPARE(legible(u"\ue000"_s), u"\ufffd"_s);
        QCOMPARE(legible(QString(QChar(0xfffe))), u"\ufffd"_s);
        QCOMPARE(legible(QString()), u"\ufffd"_s);
    }

    void seesWhatIsMissing()
    {
        QImage page(400, 300, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter(&page).fillRect(100, 100, 120, 8, Qt::black);
        QImage blank(400, 300, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QVERIFY(alike(likeness(page, page)));
        QVERIFY(!alike(likeness(blank, page)));
        QVERIFY(lacks(likeness(blank, page)));
        QVERIFY(!lacks(likeness(page, blank))); // more, not less
        QVERIFY(!alike(likeness(page.scaled(200, 300), page)));
        QVERIFY(!alike(likeness(QImage(), QImage())));
    }
};

QTEST_GUILESS_MAIN(TestEvidenceParts)
#include "tst_evidenceparts.moc"
