#include "pdf/writer.h"
#include "rules.h"
#include "samples.h"
#include "tools.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

/// Files from outside as pages of a dossier: whatever they are, the dossier is written and is sound.
class TestEvidence : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_four; ///< a PDF of four pages

    QString file(const QString& name, const QByteArray& bytes)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no fixture");
        return out.fileName();
    }

    static Document showing(const QString& path, const QString& mimeType)
    {
        Document document = samples::saying(u"証拠を示します。"_s);
        std::get<Heading>(document.blocks[0]).anchor = u"index"_s;
        EvidencePages pages;
        pages.path = path;
        pages.mimeType = mimeType;
        pages.title = u"添付 3 試験成績書"_s;
        pages.anchor = u"evidence/3"_s;
        pages.stamp = u"添付 3"_s;
        pages.digest = u"9f86d081884c7d65"_s;
        pages.backLink = u"index"_s;
        pages.runningHead = u"添付 3"_s;
        document.blocks.emplace_back(pages);
        return document;
    }

    /// A page box of any size, with one line of text.
    static QByteArray onePage(const QByteArray& mediaBox)
    {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 "
               "R]>>endobj\n"
               "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[" +
               mediaBox + "]>>endobj\ntrailer<</Root 1 0 R>>\n";
    }

    /// A page whose content is written in many parts, each of which unpacks to 64 MiB.
    static QByteArray swelling(int parts)
    {
        const QByteArray packed = qCompress(QByteArray(64 << 20, ' '), 1).mid(4);
        QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count "
                         "1/Kids[3 0 R]>>endobj\n"
                         "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents[";
        for (int i = 0; i < parts; ++i)
            pdf += QByteArray::number(i + 4) + " 0 R ";
        pdf += "]>>endobj\n";
        for (int i = 0; i < parts; ++i)
            pdf += QByteArray::number(i + 4) + " 0 obj<</Filter/FlateDecode/Length " +
                   QByteArray::number(packed.size()) + ">>stream\n" + packed + "\nendstream endobj\n";
        return pdf + "trailer<</Root 1 0 R>>\n";
    }

    /// A bitmap's head that promises so many pixels.
    static QByteArray vastBitmap(int side)
    {
        QByteArray bytes(54 + 4000, '\0');
        qToLittleEndian<quint16>(0x4d42, bytes.data());
        qToLittleEndian<quint32>(54, bytes.data() + 10);
        qToLittleEndian<quint32>(40, bytes.data() + 14);
        qToLittleEndian<qint32>(side, bytes.data() + 18);
        qToLittleEndian<qint32>(side, bytes.data() + 22);
        qToLittleEndian<quint16>(1, bytes.data() + 26);
        qToLittleEndian<quint16>(24, bytes.data() + 28);
        return bytes;
    }

    /// A PNG's head that promises so many pixels, and a scrap of data.
    static QByteArray vastPng(int side)
    {
        const auto chunk = [](const QByteArray& typeAndData) {
            quint32 crc = 0xffffffff;
            for (const char c : typeAndData) {
                crc ^= static_cast<unsigned char>(c);
                for (int bit = 0; bit < 8; ++bit)
                    crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
            }
            QByteArray made(4, '\0');
            qToBigEndian(static_cast<quint32>(typeAndData.size() - 4), made.data());
            QByteArray check(4, '\0');
            qToBigEndian(~crc, check.data());
            return made + typeAndData + check;
        };
        QByteArray head = "IHDR" + QByteArray(13, '\0');
        qToBigEndian(side, head.data() + 4);
        qToBigEndian(side, head.data() + 8);
        head[12] = 8;
        head[13] = 2;
        return "\x89PNG\r\n\x1a\n" + chunk(head) + chunk("IDAT" + qCompress(QByteArray(5000, '\0')).mid(4)) +
               chunk("IEND");
    }

    static QByteArray photograph()
    {
        QImage image(900, 600, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, qRgb(x * 255 / 900, y * 255 / 600, (x * y) % 256));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPEG", 80);
        return bytes;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_four = tools::written(samples::usual(Language::Japanese), m_folder.filePath(u"four.pdf"_s));
        QVERIFY(!m_four.isEmpty());
    }

    void isNeverAFailedExport_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("mimeType");
        QTest::addColumn<bool>("shown");
        QTest::addColumn<int>("pages"); ///< of the evidence
        const QString pdf = u"application/pdf"_s;
        QFile four(m_folder.filePath(u"four.pdf"_s));
        QVERIFY(four.open(QIODevice::ReadOnly));
        const QByteArray whole = four.readAll();

        QTest::newRow("pdf") << four.fileName() << pdf << true << 4;
        QTest::newRow("pdf called text") << four.fileName() << u"text/plain"_s << true << 4;
        QTest::newRow("cut off") << file(u"cut.pdf"_s, whole.first(whole.size() / 3)) << pdf << false << 1;
        QTest::newRow("no pdf at all") << file(u"fake.pdf"_s, "MZ\x90 not a pdf") << pdf << false << 1;
        QTest::newRow("empty file") << file(u"empty.pdf"_s, {}) << pdf << false << 1;
        QTest::newRow("missing") << m_folder.filePath(u"nowhere.pdf"_s) << pdf << false << 1;
        QTest::newRow("a folder") << m_folder.path() << pdf << false << 1;
        const QString locked = m_folder.filePath(u"locked.pdf"_s);
        tools::run(u"qpdf"_s,
                   {u"--encrypt"_s, u"user"_s, u"owner"_s, u"256"_s, u"--"_s, four.fileName(), locked});
        QTest::newRow("password") << locked << pdf << false << 1;
        QTest::newRow("no pages")
            << file(u"none.pdf"_s, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                   "2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n")
            << pdf << false << 1;
        QTest::newRow("says a million pages")
            << file(u"million.pdf"_s,
                    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                    "2 0 obj<</Type/Pages/Count 1000000/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n")
            << pdf << false << 1;
        QTest::newRow("pages that hold themselves")
            << file(u"round.pdf"_s,
                    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                    "2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n")
            << pdf << false << 1;
        QStringList often{u"--empty"_s, u"--pages"_s};
        const QString strip = file(u"strip.pdf"_s, onePage("0 0 900 9")); // quick to draw
        for (int i = 0; i < 320; ++i)
            often << strip;
        const QString thick = m_folder.filePath(u"thick.pdf"_s);
        tools::run(u"qpdf"_s, often << u"--"_s << thick);
        QTest::newRow("320 pages") << thick << pdf << true << 300;
        QTest::newRow("enormous page")
            << file(u"huge.pdf"_s, onePage("0 0 2000000 2000000")) << pdf << true << 1;
        QTest::newRow("flat page") << file(u"flat.pdf"_s, onePage("0 0 14400 1")) << pdf << true << 1;
        QTest::newRow("page of nothing") << file(u"nothing.pdf"_s, onePage("0 0 0 0")) << pdf << true << 1;
        QTest::newRow("200 inches by a point")
            << file(u"inches.pdf"_s, onePage("0 0 1 14400")) << pdf << true << 1;
        QTest::newRow("backward box")
            << file(u"back.pdf"_s, onePage("200 300 -100 -100")) << pdf << true << 1;
        QTest::newRow("box without an end")
            << file(u"far.pdf"_s, onePage("0 0 1e30 1e30")) << pdf << true << 1;
        QTest::newRow("unpacks to gigabytes") << file(u"swells.pdf"_s, swelling(12)) << pdf << false << 1;
        QTest::newRow("vast bitmap") << file(u"vast.bmp"_s, vastBitmap(60'000)) << u"image/bmp"_s << false
                                     << 1;
        QTest::newRow("vast png") << file(u"vast.png"_s, vastPng(60'000)) << u"image/png"_s << false << 1;
        QTest::newRow("jpeg") << file(u"photo.jpg"_s, photograph()) << u"image/jpeg"_s << true << 1;
        QTest::newRow("cut jpeg") << file(u"cut.jpg"_s, photograph().first(400)) << u"image/jpeg"_s << false
                                  << 1;
        QTest::newRow("no jpeg") << file(u"fake.jpg"_s, "\x01\x02\x03") << u"image/jpeg"_s << false << 1;
        QTest::newRow("text") << file(u"a.log"_s, QByteArray("port 80 open\n").repeated(150))
                              << u"text/plain"_s << true << 2;
        QTest::newRow("text in CP932")
            << file(u"b.csv"_s, "\x94\xd4\x8d\x86,\x96\xbc\x91\x4f\n1,\x83\x8b\x81\x5b\x83\x5e\n")
            << u"text/csv"_s << true << 1;
        QTest::newRow("endless text") << file(u"c.txt"_s, QByteArray("0123456789 line\n").repeated(90000))
                                      << u"text/plain"_s << true << 20;
        QTest::newRow("bytes") << file(u"d.bin"_s, QByteArray("\0\1\2\3\xff", 5).repeated(99))
                               << u"application/octet-stream"_s << false << 1;
    }
    void isNeverAFailedExport()
    {
        QFETCH(QString, path);
        QFETCH(QString, mimeType);
        QFETCH(bool, shown);
        QFETCH(int, pages);
        Written done;
        const QString out =
            tools::written(showing(path, mimeType),
                           tools::place(m_folder, QString::fromLatin1(QTest::currentDataTag())), &done);
        QVERIFY(!out.isEmpty());
        QCOMPARE(done.notShown.isEmpty(), shown);
        QCOMPARE(tools::pageCount(out), done.pages);
        QVERIFY2(qAbs(done.pages - 1 - pages) <= 1, qPrintable(QString::number(done.pages)));
        QCOMPARE(tools::flaws(out), QString());
        QCOMPARE(brokenRules(out).join(u'\n'), QString());
        QVERIFY(tools::text(out).contains(u"添付3"_s));
    }

    void stampsEveryPage()
    {
        const QString out =
            tools::written(showing(m_four, u"application/pdf"_s), tools::place(m_folder, u"stamps"_s));
        const QString text = tools::text(out);
        for (int page = 1; page <= 4; ++page)
            QVERIFY2(text.contains(u"添付3p.%1/4SHA-2569f86d081884c7d65"_s.arg(page)), qPrintable(text));
    }

    void keepsTheJpegsOwnBytes()
    {
        const QByteArray jpeg = photograph();
        const QString out = tools::written(showing(file(u"own.jpg"_s, jpeg), u"image/jpeg"_s),
                                           tools::place(m_folder, u"jpeg"_s));
        QFile written(out);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains(jpeg));
    }

    void saysThatAPictureIsTooLarge()
    {
        Written done;
        const QString out = tools::written(showing(file(u"large.png"_s, vastPng(60'000)), u"image/png"_s),
                                           tools::place(m_folder, u"large"_s), &done);
        QVERIFY(tools::text(out).contains(u"画素数が多すぎるため、示せません。"_s));
        QCOMPARE(done.notShown.size(), 1);
    }

    void showsSmallPagesUpright()
    {
        const QString out =
            tools::written(showing(file(u"card.pdf"_s, onePage("0 0 400 200")), u"application/pdf"_s),
                           tools::place(m_folder, u"card"_s));
        QVERIFY(
            tools::run(u"pdfinfo"_s, {u"-f"_s, u"2"_s, u"-l"_s, u"2"_s, out}).contains("595.276 x 841.89"));
        const QString broad =
            tools::written(showing(file(u"broad.pdf"_s, onePage("0 0 842 595")), u"application/pdf"_s),
                           tools::place(m_folder, u"broad"_s));
        QVERIFY(
            tools::run(u"pdfinfo"_s, {u"-f"_s, u"2"_s, u"-l"_s, u"2"_s, broad}).contains("841.89 x 595.276"));
    }

    void stopsWhenItIsCancelled()
    {
        class Impatient final : public Progress
        {
        public:
            void report(qint64, qint64) override {}
            [[nodiscard]] bool cancelled() const override { return ++m_asked > 3; }

        private:
            mutable int m_asked = 0;
        } progress;
        const QString out = m_folder.filePath(u"cancelled.pdf"_s);
        const auto done = pdf::write(showing(m_four, u"application/pdf"_s), out, progress);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Cancelled);
        QVERIFY(!QFile::exists(out));
    }

    void printsTextAsText()
    {
        const QString path = file(u"e.csv"_s, "\x94\xd4\x8d\x86,\x83\x8b\x81\x5b\x83\x5e TR-2600\n");
        const QString out = tools::written(showing(path, u"text/csv"_s), tools::place(m_folder, u"text"_s));
        QVERIFY(tools::text(out).contains(u"番号,ルータTR-2600"_s));
    }

    /// However tall its head is, no line goes over to a page that has no stamp.
    void everyPageOfATextHasItsStamp()
    {
        Document document = showing(file(u"long.log"_s, QByteArray("port 80 open\n").repeated(200)), u"text/plain"_s);
        auto& pages = std::get<EvidencePages>(document.blocks.back());
        pages.attachment = u"添付3_"_s + u"無効化の確認のログ_"_s.repeated(8) + u".log"_s;
        pages.notes = {{0, {{u"主な使用箇所："_s + u"34-10-1 の手順1、"_s.repeated(30), Style::Quiet, {}, {}, false}}}};
        Written done;
        const QString out = tools::written(document, tools::place(m_folder, u"stamped"_s), &done);
        const int evidence = done.pages - 1;
        QVERIFY(evidence > 3);
        QCOMPARE(tools::text(out).count(u"/%1SHA-256"_s.arg(evidence)), evidence);
    }

    /// Fonts of a few characters each, as browsers embed them: words are found as in the original.
    void findsWordsAcrossFonts()
    {
        const QString original = QStringLiteral(TEKIGO_SOURCE_DIR "/resources/sample/workspace/files/outline.pdf");
        const QString out =
            tools::written(showing(original, u"application/pdf"_s), tools::place(m_folder, u"words"_s));
        for (const QString& words : {u"AR2600-D01第3版2026-10-05"_s, u"IPv4及びIPv6の中継"_s, u"光回線終端装置（ONU）に接続し"_s}) {
            QVERIFY2(tools::text(original).contains(words), qPrintable(words));
            QVERIFY2(tools::text(out).contains(words), qPrintable(words));
        }
    }

    /// A number in the margin beside each line of the file, none beside what a long line goes on with; and none of them is
    /// met by whoever copies the text.
    void numbersTheLinesOfTexts()
    {
        const QString path = file(u"n.log"_s, "first\n" + QByteArray("long ").repeated(80) + "\n\nlast\n");
        const QString out = tools::written(showing(path, u"text/plain"_s), tools::place(m_folder, u"numbered"_s));
        const QString words = u"first"_s + u"long"_s.repeated(80) + u"last"_s;
        QVERIFY(tools::text(out).contains(words));
        QPdfDocument document;
        QCOMPARE(document.load(out), QPdfDocument::Error::None);
        constexpr int scale = 3;
        const QSizeF points = document.pagePointSize(document.pageCount() - 1);
        const QImage page = document.render(document.pageCount() - 1, (points * scale).toSize()).convertToFormat(QImage::Format_Grayscale8);
        int marks = 0;
        bool inMark = false;
        for (int y = 100 * scale; y < page.height() - 80 * scale; ++y) {
            bool ink = false;
            for (int x = 25 * scale; x < 50 * scale; ++x)
                ink = ink || page.constScanLine(y)[x] < 200;
            marks += ink && !inMark ? 1 : 0;
            inMark = ink;
        }
        QCOMPARE(marks, 4);
    }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
