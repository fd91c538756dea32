#include "base/utc.h"
#include "pdf/reader.h"
#include "pdf/writer.h"
#include "rules.h"
#include "samples.h"
#include "tools.h"

#include <QDir>
#include <QImageReader>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <qpdf/QPDF.hh>

#include <cmath>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

/// What is expected of each fixture's pages: V as vectors, P as a picture, - not shown. Why, is in
/// corpus/README.md.
struct Fixture
{
    const char* name;
    const char* pages;
};
constexpr Fixture kFixtures[] = {
    {"chromium.pdf", "VV"},
    {"weasyprint.pdf", "VV"},
    {"pdftex.pdf", "VV"},
    {"pdftex-type3.pdf", "P"},
    {"xetex.pdf", "V"},
    {"luatex.pdf", "V"},
    {"rsvg-cairo.pdf", "V"},
    {"inkscape.pdf", "V"},
    {"libreoffice-writer.pdf", "VV"},
    {"libreoffice-pdfa.pdf", "VV"},
    {"libreoffice-calc.pdf", "V"},
    {"libreoffice-impress.pdf", "V"},
    {"ghostscript-groff.pdf", "V"},
    {"groff.pdf", "P"},
    {"ghostscript-flattened.pdf", "P"},
    {"ghostscript-image.pdf", "V"},
    {"qt.pdf", "P"},
    {"reportlab-base14.pdf", "P"},
    {"reportlab-cid.pdf", "P"},
    {"reportlab-inks.pdf", "V"},
    {"reportlab-shading.pdf", "V"},
    {"reportlab-form.pdf", "P"},
    {"reportlab-ocr.pdf", "V"},
    {"reportlab-softmask.pdf", "V"},
    {"reportlab-strip.pdf", "P"},
    {"img2pdf-jpeg.pdf", "V"},
    {"img2pdf-cmyk.pdf", "V"},
    {"img2pdf-indexed.pdf", "V"},
    {"img2pdf-ccitt.pdf", "V"},
    {"img2pdf-jpx.pdf", "V"},
    {"hand-16bit.pdf", "V"},
    {"hand-jbig2.pdf", "V"},
    {"hand-blend.pdf", "V"},
    {"hand-tiling.pdf", "V"},
    {"hand-devicen.pdf", "V"},
    {"hand-layers.pdf", "V"},
    {"hand-annotations.pdf", "V"},
    {"hand-scripts.pdf", "V"},
    {"hand-bare-form.pdf", "V"},
    {"hand-cropped.pdf", "V"},
    {"hand-negative.pdf", "V"},
    {"hand-userunit.pdf", "V"},
    {"hand-backward.pdf", "V"},
    {"hand-rotated.pdf", "VVVVV"},
    {"hand-no-tounicode.pdf", "P"},
    {"hand-late-header.pdf", "V"},
    {"hand-trailing.pdf", "V"},
    {"hand-truncated.pdf", "-"},
    {"hand-incremental.pdf", "V"},
    {"qpdf-linearized.pdf", "V"},
    {"qpdf-objectstreams.pdf", "V"},
    {"qpdf-password.pdf", "-"},
    {"qpdf-owner.pdf", "V"},
    {"qpdf-rc4.pdf", "V"},
    {"scan.jpg", "P"},
    {"camera.jpg", "P"},
    {"inks.jpg", "P"},
    {"black.png", "P"},
    {"deep.png", "P"},
    {"clear.png", "P"},
    {"indexed.png", "P"},
    {"two.gif", "P"},
    {"old.bmp", "P"},
    {"plain.ppm", "P"},
    {"black.tiff", "?"},
    {"hand-broken-font.pdf", "?"},
};

/// A figure of the tree: on which page, and where.
struct Shown
{
    int page = 0;
    QRectF box; ///< from the page's top left corner, in points
    QString alt;
    char kind = '-';
};

char kindOf(QPDFObjectHandle page)
{
    QPDFObjectHandle objects = page.getKey("/Resources").getKey("/XObject");
    char kind = '-';
    if (objects.isDictionary())
        for (const auto& [name, object] : objects.getDictAsMap())
            kind = QPDFObjectHandle(object).getDict().getKey("/Subtype").isNameAndEquals("/Form") ? 'V' : 'P';
    return kind;
}

void collect(QPDFObjectHandle element, const std::map<QPDFObjGen, int>& numbers,
             std::vector<QPDFObjectHandle>& pages, std::vector<Shown>& found)
{
    if (!element.isDictionary())
        return;
    if (element.getKey("/S").isNameAndEquals("/Figure")) {
        const int page = numbers.at(element.getKey("/Pg").getObjGen());
        const auto box = element.getKey("/A").getKey("/BBox").getArrayAsRectangle();
        const auto sheet = pages[static_cast<size_t>(page)].getKey("/MediaBox").getArrayAsRectangle();
        found.push_back({page,
                         {box.llx, sheet.ury - box.ury, box.urx - box.llx, box.ury - box.lly},
                         QString::fromStdString(element.getKey("/Alt").getUTF8Value()),
                         kindOf(pages[static_cast<size_t>(page)])});
    }
    QPDFObjectHandle kids = element.getKey("/K");
    if (kids.isArray())
        for (QPDFObjectHandle& kid : kids.getArrayAsVector())
            collect(kid, numbers, pages, found);
    else
        collect(kids, numbers, pages, found);
}

std::vector<Shown> figuresOf(const QString& path)
{
    QPDF pdf;
    pdf.processFile(path.toLocal8Bit().constData());
    std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
    std::map<QPDFObjGen, int> numbers;
    for (size_t i = 0; i < pages.size(); ++i)
        numbers[pages[i].getObjGen()] = static_cast<int>(i);
    std::vector<Shown> found;
    collect(pdf.getRoot().getKey("/StructTreeRoot").getKey("/K"), numbers, pages, found);
    return found;
}

struct Difference
{
    double mean = 0;
    int worst = 0;
    double ink = 0; ///< of the other, so that a page of few words does not pass without them
};

/// Of two pictures, of 255, in grey, so small that edges and patterns blur.
Difference difference(const QImage& one, const QImage& other)
{
    const QSize small = one.size().scaled(50, 50, Qt::KeepAspectRatio).expandedTo({1, 1});
    const auto blurred = [&](const QImage& image) {
        const int edge = image.width() / 100 + 1; // where ours has a frame
        return image.convertToFormat(QImage::Format_RGB32)
            .copy(image.rect().adjusted(edge, edge, -edge, -edge))
            .scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_Grayscale8);
    };
    const QImage a = blurred(one);
    const QImage b = blurred(other);
    Difference found;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const int apart = std::abs(int{a.constScanLine(y)[x]} - int{b.constScanLine(y)[x]});
            const int off = apart < 3 ? 0 : apart; // white is not always quite white
            found.mean += double(off) / (double{1} * a.width() * a.height());
            found.worst = std::max(found.worst, off);
            found.ink += (255 - b.constScanLine(y)[x]) / (double{1} * a.width() * a.height());
        }
    return found;
}

} // namespace

/// Real files of other programs as pages of a dossier: none makes the export fail or the file not conform,
/// and each page looks as it did.
class TestEvidenceCorpus : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_out;
    Written m_written;
    std::vector<Shown> m_figures;

    static QString fixture(const char* name)
    {
        return QStringLiteral(TEKIGO_TEST_DATA "/corpus/") + QLatin1String(name);
    }

    static Document showing(size_t from, size_t to)
    {
        Document document = samples::saying(u"証拠を示します。"_s);
        for (size_t i = from; i < to; ++i) {
            const QString name = QLatin1String(kFixtures[i].name);
            document.blocks.emplace_back(
                EvidencePages{.path = fixture(kFixtures[i].name),
                              .mimeType = name.endsWith(u".pdf"_s) ? u"application/pdf"_s : QString(),
                              .title = u"証拠 %1 %2"_s.arg(i + 1).arg(name),
                              .anchor = u"evidence/%1"_s.arg(i + 1),
                              .stamp = u"証拠 %1"_s.arg(i + 1),
                              .digest = u"9f86d081884c7d65"_s,
                              .attachment = u"証拠%1_%2"_s.arg(i + 1).arg(name),
                              .backLink = {},
                              .runningHead = name,
                              .level = 2});
            document.attachments.push_back({.path = fixture(kFixtures[i].name),
                                            .bytes = {},
                                            .name = u"証拠%1_%2"_s.arg(i + 1).arg(name),
                                            .description = name,
                                            .mimeType = u"application/octet-stream"_s,
                                            .modified = utc(1767225600)});
        }
        return document;
    }

    /// The original's page as another program draws it.
    QImage original(const QString& name, int page) const
    {
        const QString path = fixture(qPrintable(name));
        if (!name.endsWith(u".pdf"_s)) {
            QImageReader reader(path);
            reader.setAutoTransform(true);
            const QImage image = reader.read();
            QImage onWhite(image.size(), QImage::Format_RGB32);
            onWhite.fill(Qt::white);
            QPainter(&onWhite).drawImage(0, 0, image);
            return onWhite;
        }
        const QString out = m_folder.filePath(u"page"_s);
        const QString number = QString::number(page);
        tools::run(u"pdftoppm"_s, {u"-cropbox"_s, u"-singlefile"_s, u"-scale-to"_s, u"600"_s, u"-f"_s, number,
                                   u"-l"_s, number, path, out});
        return QImage(out + u".ppm"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_out =
            tools::written(showing(0, std::size(kFixtures)), tools::place(m_folder, u"corpus"_s), &m_written);
        QVERIFY(!m_out.isEmpty());
        m_figures = figuresOf(m_out);
    }

    void everyFixtureIsInTheTable()
    {
        QStringList known;
        for (const Fixture& one : kFixtures)
            known << QLatin1String(one.name);
        const QStringList files = QDir(fixture(""))
                                      .entryList({u"*.pdf"_s, u"*.png"_s, u"*.jpg"_s, u"*.gif"_s, u"*.bmp"_s,
                                                  u"*.ppm"_s, u"*.tiff"_s});
        QVERIFY(files.size() >= 30);
        for (const QString& file : files)
            QVERIFY2(known.contains(file), qPrintable(file));
    }

    void conforms()
    {
        QCOMPARE(tools::flaws(m_out), QString());
        QCOMPARE(brokenRules(m_out).join(u'\n'), QString());
    }

    /// Whatever packing the originals have, what is taken from them is packed as every program unpacks it.
    void readsBackSound()
    {
        NoProgress unwatched;
        const auto reading = pdf::read(m_out, {}, unwatched);
        QVERIFY(reading);
        QCOMPARE(reading->flaws, QStringList());
        QVERIFY(reading->recorded && *reading->recorded == reading->found);
    }

    void isVectorOrPictureAsExpected()
    {
        QMap<QString, QString> found;
        for (const Shown& figure : m_figures)
            found[figure.alt.section(u' ', 2, 2).section(u',', 0, 0).section(u':', 0, 0)] +=
                QLatin1Char(figure.kind);
        for (const Fixture& one : kFixtures)
            if (*one.pages != '?')
                QVERIFY2(found.value(QLatin1String(one.name), u"-"_s) == QLatin1String(one.pages),
                         qPrintable(
                             u"%1: %2"_s.arg(QLatin1String(one.name), found.value(QLatin1String(one.name)))));
    }

    void looksAsItDid()
    {
        tools::run(u"pdftoppm"_s, {u"-r"_s, u"144"_s, m_out, m_folder.filePath(u"exported"_s)});
        const QStringList drawn =
            QDir(m_folder.path()).entryList({u"exported-*.ppm"_s}, QDir::Files, QDir::Name);
        QCOMPARE(drawn.size(), m_written.pages);
        QMap<QString, int> pages;
        for (const Shown& figure : m_figures) {
            const QString name = figure.alt.section(u' ', 2, 2).section(u',', 0, 0).section(u':', 0, 0);
            const int page = ++pages[name];
            const QImage whole(m_folder.filePath(drawn[figure.page]));
            const QRect area =
                QRectF(figure.box.topLeft() * 2, figure.box.size() * 2).toRect().intersected(whole.rect());
            if (name == u"hand-broken-font.pdf"_s) // readers make of it what they can
                continue;
            if (std::min(area.width(), area.height()) < 8) // a strip: too thin to tell
                continue;
            const Difference off = difference(whole.copy(area), original(name, page));
            QVERIFY2(
                off.mean < 0.4 * off.ink + 0.5 && off.worst < 96,
                qPrintable(u"%1 p. %2: %3 of %4, %5"_s.arg(name).arg(page).arg(off.mean).arg(off.ink).arg(
                    off.worst)));
        }
    }

    void everyPageHasStampAndText()
    {
        const QString text = tools::text(m_out);
        for (size_t i = 0; i < std::size(kFixtures); ++i)
            QVERIFY2(text.contains(
                         u"原本は添付ファイル証拠%1_%2"_s.arg(i + 1).arg(QLatin1String(kFixtures[i].name))),
                     kFixtures[i].name);
        // What is drawn as vectors can be found and copied, below its stamp.
        const qsizetype stamp =
            text.indexOf(u"p.1/1SHA-2569f86d081884c7d65原本は添付ファイル証拠5_xetex.pdf"_s);
        const qsizetype words = text.indexOf(u"機器の電源を断ち、設定が保たれることを確認した。"_s);
        QVERIFY(stamp > 0 && words > stamp);
        QVERIFY(text.contains(u"Efficientofficefluff."_s));
        QVERIFY(!text.contains(u"Hidden"_s)); // a layer that is off
    }

    void saysWhyNot()
    {
        QCOMPARE(m_written.notShown.filter(u"qpdf-password.pdf"_s).size(), 1);
        QCOMPARE(m_written.notShown.filter(u"hand-truncated.pdf"_s).size(), 1);
    }

    void tellsWhatItReads()
    {
        const auto figure = std::ranges::find_if(
            m_figures, [](const Shown& one) { return one.alt.contains(u"reportlab-ocr"_s); });
        QVERIFY(figure != m_figures.end());
        QCOMPARE(figure->alt, u"証拠 23 reportlab-ocr.pdf, p. 1 / 1: Recognised text below a scan"_s);
    }

    void keepsAScansOwnBytes()
    {
        QFile scan(fixture("scan.jpg"));
        QVERIFY(scan.open(QIODevice::ReadOnly));
        const QByteArray jpeg = scan.readAll();
        QPDF pdf;
        pdf.processFile(m_out.toLocal8Bit().constData());
        int found = 0;
        for (QPDFObjectHandle object : pdf.getAllObjects())
            if (object.isStream() && object.getDict().getKey("/Filter").isNameAndEquals("/DCTDecode")) {
                const auto bytes = object.getRawStreamData();
                found += QByteArrayView(bytes->getBuffer(), static_cast<qsizetype>(bytes->getSize())) == jpeg;
            }
        QCOMPARE(found, 3); // as evidence of its own, and within img2pdf-jpeg.pdf and reportlab-ocr.pdf
    }

    void sameBytesTwice()
    {
        QByteArray bytes[2];
        for (QByteArray& one : bytes) {
            QFile file(tools::written(showing(0, 12), m_folder.filePath(u"twice.pdf"_s)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            one = file.readAll();
        }
        QVERIFY(bytes[0] == bytes[1]);
    }

    void embedsAFontOnce()
    {
        // Five pages with one font, which differs only in how they are turned.
        const QString out = tools::written(
            [] {
                const auto rotated = std::ranges::find_if(
                    kFixtures, [](const Fixture& one) { return one.name == "hand-rotated.pdf"sv; });
                const auto index = static_cast<size_t>(rotated - std::begin(kFixtures));
                Document document = showing(index, index + 1);
                document.attachments.clear();
                return document;
            }(),
            tools::place(m_folder, u"once"_s));
        QPDF pdf;
        pdf.processFile(out.toLocal8Bit().constData());
        int fonts = 0;
        for (QPDFObjectHandle object : pdf.getAllObjects())
            if (object.isDictionary() && object.getKey("/Type").isNameAndEquals("/Font") &&
                object.getKey("/BaseFont").isName() &&
                object.getKey("/BaseFont").getName().ends_with("DejaVuSans"))
                fonts += object.getKey("/ToUnicode").isStream();
        QCOMPARE(fonts, 1);
    }
};

QTEST_GUILESS_MAIN(TestEvidenceCorpus)
#include "tst_evidencecorpus.moc"
