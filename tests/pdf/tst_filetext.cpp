#include "pdf/filetext.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

/// A PDF of one page that says "secretword", with so many blanks after it in its content.
QByteArray page(qsizetype blanks)
{
    const QByteArray content = "BT /F 12 Tf 72 700 Td (secretword) Tj ET" + QByteArray(blanks, ' ');
    const QByteArray packed = qCompress(content).mid(4); // without Qt's own head
    const QList<QByteArray> objects = {
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        "<< /Filter /FlateDecode /Length " + QByteArray::number(packed.size()) + " >>\nstream\n" + packed +
            "\nendstream"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "xref\n0 5\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + table + "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace

class TestFileText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacksNoMoreThanItMay();
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
        pdf::TextLimits limits;
        limits.unpacked = unpacked;
        return pdf::readFileText(path, u"application/pdf"_s, limits, progress);
    };
    const pdf::FileText enough = read(8 << 20);
    QCOMPARE(enough.parts.size(), size_t(1));
    QVERIFY(enough.parts.front().text.contains(u"secretword"_s));
    const pdf::FileText tooMuch = read(1 << 20);
    QVERIFY(tooMuch.parts.empty());
    QVERIFY(!tooMuch.whole);
    QVERIFY(!tooMuch.why.isEmpty());
}

QTEST_GUILESS_MAIN(TestFileText)
#include "tst_filetext.moc"
