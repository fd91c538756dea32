// PDFs that lie: read with one clear message, in little time and memory.
#include "base/atomicfile.h"
#include "pdf/reader.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

/// A PDF made by hand: objects in their order from 1, the first is the catalogue.
QByteArray pdfOf(const QByteArrayList& objects)
{
    QByteArray made = "%PDF-1.7\n%\xbf\xf7\xa2\xfe\n";
    QByteArray table = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(made.size()).rightJustified(10, '0') + " 00000 n \n";
        made += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const qsizetype place = made.size();
    return made + table + "trailer << /Size " + QByteArray::number(objects.size() + 1) +
           " /Root 1 0 R >>\nstartxref\n" + QByteArray::number(place) + "\n%%EOF\n";
}

QByteArray streamOf(const QByteArray& dictionary, const QByteArray& data)
{
    return "<< " + dictionary + " /Length " + QByteArray::number(data.size()) + " >>\nstream\n" + data +
           "\nendstream";
}

QByteArray packed(const QByteArray& data)
{
    return qCompress(data, 9).mid(4);
}

/// Zeros packed twice: a kilobyte of them is hundreds of megabytes.
QByteArray packedTwice(qsizetype size)
{
    return packed(packed(QByteArray(size, '\0')));
}

const QByteArray pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
const QByteArray page =
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>";
const QByteArray nothing = "<< /Length 0 >>\nstream\n\nendstream";

/// With files embedded by this name tree.
QByteArray catalogue(const QByteArray& names)
{
    return "<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles " + names + " >> >>";
}

/// Forms that each draw the next one ten times.
QByteArray laughs()
{
    QByteArrayList objects{"<< /Type /Catalog /Pages 2 0 R >>", pages,
                           QByteArray(page).replace("<< >>", "<< /XObject << /X 5 0 R >> >>"),
                           streamOf({}, "/X Do")};
    for (int i = 0; i < 12; ++i)
        objects += streamOf("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X " +
                                QByteArray::number(i < 11 ? 6 + i : 5) + " 0 R >> >>",
                            QByteArray("/X Do ").repeated(10));
    return pdfOf(objects);
}

QByteArray loop()
{
    return pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>"});
}

/// Each level of pages names the next one twenty times.
QByteArray lattice()
{
    QByteArrayList objects{"<< /Type /Catalog /Pages 2 0 R >>"};
    for (int i = 2; i < 14; ++i)
        objects +=
            "<< /Type /Pages /Count 99 /Kids [" + (QByteArray::number(i + 1) + " 0 R ").repeated(20) + "] >>";
    objects += QByteArray("<< /Type /Page /MediaBox [0 0 9 9] /Resources << >> >>");
    return pdfOf(objects);
}

QByteArray sameNames()
{
    QByteArray names;
    for (int i = 0; i < 3000; ++i)
        names += "(same) 5 0 R ";
    return pdfOf({catalogue("<< /Names [" + names + "] >>"), pages, page, nothing,
                  "<< /Type /Filespec /F (same) /EF << /F 6 0 R >> >>",
                  streamOf("/Type /EmbeddedFile /Filter /FlateDecode", packed(QByteArray(20 << 20, '\0')))});
}

QByteArray embeddedBomb()
{
    return pdfOf(
        {catalogue("<< /Names [(a) 5 0 R] >>"), pages, page, nothing,
         "<< /Type /Filespec /F (a) /EF << /F 6 0 R >> >>",
         streamOf("/Type /EmbeddedFile /Filter [/FlateDecode /FlateDecode]", packedTwice(300 << 20))});
}

QByteArray contentBomb()
{
    return pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", pages, page,
                  streamOf("/Filter [/FlateDecode /FlateDecode]", packedTwice(300 << 20))});
}

/// Objects packed in a stream that unpacks to gigabytes, reached through a packed table.
QByteArray objectBomb()
{
    QByteArray made = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n";
    const qsizetype bomb = made.size();
    made +=
        "3 0 obj\n" +
        streamOf("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", packed(QByteArray(200 << 20, '\0'))) +
        "\nendobj\n";
    const qsizetype table = made.size();
    const auto entry = [](int type, qsizetype a, int b) {
        QByteArray bytes(1, static_cast<char>(type));
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += static_cast<char>((a >> shift) & 0xff);
        return bytes + static_cast<char>(b);
    };
    const QByteArray entries = entry(0, 0, 0) + entry(1, 9, 0) + entry(2, 3, 0) + entry(1, bomb, 0);
    made += "4 0 obj\n" + streamOf("/Type /XRef /Size 4 /W [1 4 1] /Root 1 0 R", entries) + "\nendobj\n";
    return made + "startxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

QByteArray longNames()
{
    return pdfOf({catalogue("<< /Names [(a) 5 0 R] >>"), pages, page, nothing,
                  "<< /Type /Filespec /F (" + QByteArray(4 << 20, 'n') + ") /EF << /F 6 0 R >> >>",
                  streamOf("/Type /EmbeddedFile", "x")});
}

/// Bookmarks in a row of a hundred thousand, names that lead to themselves, arrays in arrays.
QByteArray deep()
{
    constexpr int last = 100'000;
    const QByteArray deepest = QByteArray::number(last) + " 0 R";
    QByteArrayList objects{
        "<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R /Names << /EmbeddedFiles 4 0 R >> /Deep " + deepest +
            " >>",
        pages, QByteArray(page).replace("/Contents 4 0 R ", ""),
        "<< /Kids [4 0 R 4 0 R] /Limits [(a) (z)] >>"};
    for (int i = 5; i < last; ++i)
        objects += "<< /Title (x) /First " + QByteArray::number(i + 1) + " 0 R /Prev 5 0 R >>";
    return pdfOf(objects << QByteArray(5000, '[') + QByteArray(5000, ']'));
}

/// Forgets what the program needed so far (Linux: proc(5), clear_refs).
void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

/// MiB that the program needed at most since then.
qint64 peakMemory()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    return status.mid(status.indexOf("VmHWM:") + 6).trimmed().split(' ').first().toLongLong() / 1024;
}

} // namespace

class TestHostileReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadInLittle_data();
    void isReadInLittle();
    void isNoPdf_data();
    void isNoPdf();
    void shrinksWhileRead();
    void cancelled();

private:
    QTemporaryDir m_folder;
};

void TestHostileReading::isReadInLittle_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("refused");
    QTest::newRow("forms that draw each other") << laughs() << true;
    QTest::newRow("pages that bite their tail") << loop() << true;
    QTest::newRow("pages in a lattice") << lattice() << true;
    QTest::newRow("one name three thousand times") << sameNames() << false;
    QTest::newRow("file that unpacks to gigabytes") << embeddedBomb() << true;
    QTest::newRow("page that unpacks to gigabytes") << contentBomb() << true;
    QTest::newRow("objects that unpack to gigabytes") << objectBomb() << true;
    QTest::newRow("name of megabytes") << longNames() << false;
    QTest::newRow("deep") << deep() << false;
}

void TestHostileReading::isReadInLittle()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, refused);
    const QString path = m_folder.filePath(u"hostile.pdf"_s);
    QVERIFY(writeFile(path, bytes));
    forgetPeak();
    const qint64 before = peakMemory();
    QElapsedTimer timer;
    timer.start();
    NoProgress unwatched;
    const auto reading = pdf::read(path, {u"same"_s}, unwatched, {.unpacked = 256 << 20, .timesFile = 1});
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(peakMemory() - before < 200, qPrintable(QString::number(peakMemory() - before)));
    if (!refused) {
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().text));
        return;
    }
    QVERIFY(!reading || !reading->flaws.isEmpty());
    if (!reading) {
        QCOMPARE(reading.error().kind, Error::Kind::Input);
        QVERIFY2(reading.error().text.contains(path), qPrintable(reading.error().text));
    }
}

void TestHostileReading::isNoPdf_data()
{
    QTest::addColumn<QString>("path");
    const auto file = [&](const char* name, const QByteArray& bytes) {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QVERIFY(writeFile(path, bytes));
        QTest::newRow(name) << path;
    };
    file("empty", {});
    file("text", "This is no PDF.");
    file("head", "%PDF-1.7\n");
    file("zeros", QByteArray(1 << 20, '\0'));
    file("no end", pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", pages}).first(60));
    QTest::newRow("folder") << m_folder.path();
    QTest::newRow("device") << u"/dev/zero"_s;
    QTest::newRow("absent") << m_folder.filePath(u"absent"_s);
    const QString pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QTest::newRow("pipe") << pipe;
}

void TestHostileReading::isNoPdf()
{
    QFETCH(QString, path);
    NoProgress unwatched;
    const auto reading = pdf::read(path, {}, unwatched);
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, Error::Kind::Input);
    QVERIFY2(reading.error().text.contains(path), qPrintable(reading.error().text));
}

namespace {

/// Does something to the file while it is read.
class Meddling final : public Progress
{
public:
    explicit Meddling(std::function<bool()> meddle)
        : m_meddle(std::move(meddle))
    {
    }
    void report(qint64, qint64) override {}
    [[nodiscard]] bool cancelled() const override { return m_meddle(); }

private:
    std::function<bool()> m_meddle;
};

} // namespace

void TestHostileReading::shrinksWhileRead()
{
    const QByteArray bytes = sameNames();
    const QString path = m_folder.filePath(u"shrinks.pdf"_s);
    for (int calls : {1, 3, 10}) {
        QVERIFY(writeFile(path, bytes));
        int count = 0;
        Meddling meddling([&] {
            if (++count == calls)
                QFile::resize(path, bytes.size() / 2);
            return false;
        });
        const auto reading = pdf::read(path, {}, meddling); // whatever it is then, it comes to an end
        QVERIFY(reading || !reading.error().text.isEmpty());
        QVERIFY(count >= calls);
    }
}

void TestHostileReading::cancelled()
{
    const QString path = m_folder.filePath(u"cancelled.pdf"_s);
    QVERIFY(writeFile(path, embeddedBomb()));
    for (int calls : {1, 2, 50}) {
        int count = 0;
        Meddling meddling([&] { return ++count >= calls; });
        const auto reading = pdf::read(path, {}, meddling);
        QVERIFY(!reading);
        QCOMPARE(reading.error().kind, Error::Kind::Cancelled);
    }
}

QTEST_GUILESS_MAIN(TestHostileReading)
#include "tst_hostilereading.moc"
