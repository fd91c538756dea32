#include "foreign/filetext.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

/// A PDF of one page with that content; its letters mean what `meaning` (a CMap) says of them, if any.
QByteArray pageOf(const QByteArray& content, const QByteArray& meaning = {})
{
    const QByteArray packed = qCompress(content).mid(4); // without Qt's own head
    const QByteArray toUnicode = meaning.isEmpty() ? QByteArray() : QByteArray(" /ToUnicode 5 0 R");
    const QList<QByteArray> objects = {
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica" + toUnicode + " >> >> >> >>",
        "<< /Filter /FlateDecode /Length " + QByteArray::number(packed.size()) + " >>\nstream\n" + packed +
            "\nendstream",
        "<< /Length " + QByteArray::number(meaning.size()) + " >>\nstream\n" + meaning + "\nendstream"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "xref\n0 6\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

/// A PDF of one page that says "secretword", with so many blanks after it in its content.
QByteArray page(qsizetype blanks)
{
    return pageOf("BT /F 12 Tf 72 700 Td (secretword) Tj ET" + QByteArray(blanks, ' '));
}

/// A font that says that its hyphen is this character.
QByteArray hyphenMeans(const QByteArray& hex)
{
    return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n"
           "1 begincodespacerange <00> <ff> endcodespacerange\n"
           "1 beginbfchar <2d> <" + hex + "> endbfchar\nendcmap end end\n";
}

QString wordsIn(const QByteArray& bytes)
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"page.pdf"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(bytes);
    file.close();
    NoProgress progress;
    QStringList words;
    for (const auto& part : foreign::readFileText(file.fileName(), u"application/pdf"_s, {}, progress).parts)
        words += part.text;
    return words.join(u'|');
}

} // namespace

class TestFileText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacksNoMoreThanItMay();
    void readsHyphensThatFontsHide_data();
    void readsHyphensThatFontsHide();
};

void TestFileText::unpacksNoMoreThanItMay()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"page.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(page(4 << 20));
    file.close();
    QVERIFY(file.size() < 20'000);
    NoProgress progress;
    const auto read = [&](qint64 unpacked) {
        foreign::TextLimits limits;
        limits.unpacked = unpacked;
        return foreign::readFileText(path, u"application/pdf"_s, limits, progress);
    };
    const foreign::FileText enough = read(8 << 20);
    QCOMPARE(enough.parts.size(), size_t(1));
    QVERIFY(enough.parts.front().text.contains(u"secretword"_s));
    const foreign::FileText tooMuch = read(1 << 20);
    QVERIFY(tooMuch.parts.empty());
    QVERIFY(!tooMuch.whole);
    QVERIFY(!tooMuch.why.isEmpty());
}

void TestFileText::readsHyphensThatFontsHide_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("meaning");
    QTest::addColumn<QString>("words");
    const QByteArray one = "BT /F 12 Tf 72 700 Td (TPW-1 model) Tj ET";
    const QByteArray broken = "BT /F 12 Tf 72 700 Td 14 TL (the model TPW-) Tj T* (one is here) Tj ET";
    QTest::newRow("as it is") << one << QByteArray() << u"TPW-1 model"_s;
    QTest::newRow("a font that does not know it") << one << hyphenMeans("fffd") << u"TPW-1 model"_s;
    QTest::newRow("at the end of a line") << broken << QByteArray() << u"the model TPW-one is here"_s;
    QTest::newRow("a mark that stands alone")
        << QByteArray("BT /F 12 Tf 72 700 Td (TPW - 1) Tj ET") << hyphenMeans("fffd") << u"TPW \ufffd 1"_s;
}

void TestFileText::readsHyphensThatFontsHide()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, meaning);
    QFETCH(QString, words);
    QCOMPARE(wordsIn(pageOf(content, meaning)), words);
}

QTEST_GUILESS_MAIN(TestFileText)
#include "tst_filetext.moc"
