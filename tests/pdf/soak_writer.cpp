#include "pdf/writer.h"
#include "samples.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 48500; ///< three thousand pages
constexpr qint64 kMebibyte = 1 << 20;
constexpr qint64 kFileSize = 2560 * kMebibyte; ///< two of them: five gigabytes
// What is allowed: the text of a document is measured as a whole before its first page is painted, about a
// quarter of a mebibyte a page; what is embedded passes in pieces, whatever its size.
constexpr qint64 kMost = 640 * kMebibyte;
constexpr qint64 kMostForFiles = 150 * kMebibyte; ///< of a short document with the same files

/// Peak memory of this process in bytes.
qint64 peak()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong() * 1024;
    return -1;
}

/// A file of that many bytes, most of them holes.
QString sparse(const QString& path, char mark)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(kFileSize))
        return {};
    for (qint64 at = 0; at < kFileSize; at += 64 * kMebibyte) {
        file.seek(at);
        file.putChar(mark);
    }
    return path;
}

class Digest : public Pipeline
{
public:
    Digest()
        : Pipeline("digest", nullptr)
    {
    }
    void write(unsigned char const* bytes, size_t count) override
    {
        m_md5.addData(QByteArrayView(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(count)));
        size += static_cast<qint64>(count);
    }
    void finish() override {}
    [[nodiscard]] QByteArray md5() const { return m_md5.result(); }

    qint64 size = 0;

private:
    QCryptographicHash m_md5{QCryptographicHash::Md5};
};

} // namespace

/// Three thousand pages and five gigabytes of embedded files, in a process of its own whose peak is looked
/// at.
class SoakWriter : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{QString::fromLocal8Bit(
        qgetenv("TEKIGO_SOAK_FOLDER").isEmpty() ? QByteArray("soak_writer-XXXXXX")
                                                : qgetenv("TEKIGO_SOAK_FOLDER") + "/soak_writer-XXXXXX")};

    /// Writes in a child; what it says: pages and peak.
    std::pair<int, qint64> inChild(int rows)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--write"_s, m_folder.path(), QString::number(rows)});
        if (!child.waitForFinished(3600000) || child.exitCode() != 0)
            return {};
        const QList<QByteArray> said = child.readAllStandardOutput().trimmed().split(' ');
        return {said.value(0).toInt(), said.value(1).toLongLong()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!sparse(m_folder.filePath(u"a.bin"_s), 'a').isEmpty());
        QVERIFY(!sparse(m_folder.filePath(u"b.bin"_s), 'b').isEmpty());
    }

    void filesTakeNoMemory()
    {
        const auto [pages, most] = inChild(10);
        QVERIFY(pages > 0);
        qInfo("%d page and five gigabytes of files: %lld MiB at most", pages, most / kMebibyte);
        QVERIFY(most < kMostForFiles);
    }

    void threeThousandPages()
    {
        const auto [pages, most] = inChild(kRows);
        QVERIFY(pages >= 3000);
        qInfo("%d pages and five gigabytes of files: %lld MiB at most", pages, most / kMebibyte);
        QVERIFY(most < kMost);
    }

    /// What was embedded is what was on the disk.
    void filesAreWhole()
    {
        QPDF pdf;
        pdf.processFile(m_folder.filePath(u"large.pdf"_s).toLocal8Bit().constData());
        auto files = QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles();
        for (const std::string name : {"a.bin", "b.bin"}) {
            QVERIFY2(files.contains(name), name.c_str());
            Digest digest;
            files[name]->getEmbeddedFileStream().pipeStreamData(&digest, 0, qpdf_dl_none);
            QCOMPARE(digest.size, kFileSize);
            QFile file(m_folder.filePath(QString::fromStdString(name)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCryptographicHash expected(QCryptographicHash::Md5);
            QVERIFY(expected.addData(&file));
            QCOMPARE(digest.md5(), expected.result());
        }
        QCOMPARE(files.size(), 3U); // the third is the writer's record of the pages
        QVERIFY(pdf.getWarnings().empty());
    }
};

namespace {

int writeLarge(const QString& folder, int rows)
{
    Document document = samples::longTable(rows);
    for (const QString& name : {u"a.bin"_s, u"b.bin"_s}) {
        Attachment attachment;
        attachment.path = folder + u'/' + name;
        attachment.name = name;
        attachment.description = name;
        attachment.modified = document.created;
        document.attachments.push_back(attachment);
    }
    NoProgress progress;
    const auto written = pdf::write(document, folder + u"/large.pdf"_s, progress);
    if (!written) {
        std::fprintf(stderr, "%s\n", qPrintable(written.error().text));
        return 1;
    }
    std::printf("%d %lld\n", written->pages, static_cast<long long>(peak()));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--write")
        return writeLarge(arguments.value(2), arguments.value(3).toInt());
    SoakWriter test;
    return QTest::qExec(&test, argc, argv);
}

#include "soak_writer.moc"
