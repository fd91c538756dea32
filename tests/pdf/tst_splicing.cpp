// Large embedded files come in while the finished file is copied; whoever reads it must not see the
// difference.
#include "base/atomicfile.h"
#include "base/digest.h"
#include "pdf/reader.h"
#include "pdf/writer.h"
#include "tools.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

class TestSplicing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isSoundAndWhole();
    void sameDocumentSameBytes();
    void cancelledLeavesNothing();
    void aFileThatGoesAwayIsNamed();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] pdf::Document document() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_large, m_larger;
};

void TestSplicing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_large = QByteArray("endstream\nendobj\nxref\n0 3\n").repeated(700'000);
    m_larger = QByteArray(20 << 20, 'x') + "trailer startxref 1";
    QVERIFY(writeFile(path(u"large"_s), m_large) && writeFile(path(u"larger"_s), m_larger));
}

pdf::Document TestSplicing::document() const
{
    pdf::Document document;
    document.title = u"大きな添付"_s;
    document.created = QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
    for (int page = 1; page <= 3; ++page)
        document.blocks.push_back(pdf::Heading{
            .text = u"第 %1 章"_s.arg(page), .anchor = {}, .newPage = page > 1, .runningHead = {}});
    const auto attach = [&](const QString& name, const QString& file, const QByteArray& bytes) {
        document.attachments.push_back({.path = file,
                                        .bytes = bytes,
                                        .name = name,
                                        .description = {},
                                        .mimeType = u"application/octet-stream"_s,
                                        .modified = document.created});
    };
    attach(u"大きい.bin"_s, path(u"large"_s), {});
    attach(u"小さい.txt"_s, {}, "tekigo-file is no token");
    attach(u"同じ.bin"_s, path(u"large"_s), {});
    attach(u"もっと大きい.bin"_s, path(u"larger"_s), {});
    return document;
}

void TestSplicing::isSoundAndWhole()
{
    NoProgress unwatched;
    const QString made = path(u"made.pdf"_s);
    QVERIFY(pdf::write(document(), made, unwatched));
    const auto reading = pdf::read(made, {u"小さい.txt"_s}, unwatched);
    QVERIFY(reading && reading->flaws.isEmpty());
    QCOMPARE(reading->seal.state, pdf::SealCheck::State::Whole);
    QVERIFY(reading->recorded && *reading->recorded == reading->found);
    QCOMPARE(reading->embedded.size(), size_t(5));
    for (const pdf::Embedded& file : reading->embedded) {
        if (file.name.endsWith(u".bin"_s))
            QCOMPARE(file.sha256, sha256(file.name == u"もっと大きい.bin"_s ? m_larger : m_large));
        if (file.name.endsWith(u".txt"_s))
            QCOMPARE(file.bytes, QByteArray("tekigo-file is no token"));
    }
    QVERIFY(pdf::tools::run(u"qpdf"_s, {u"--check"_s, made})
                .contains("No syntax or stream encoding errors found"));
    const QString out = path(u"out"_s);
    QVERIFY(QDir().mkpath(out));
    pdf::tools::run(u"pdfdetach"_s, {u"-saveall"_s, u"-o"_s, out, made});
    QCOMPARE(*readFile(out + u"/もっと大きい.bin"_s, 1 << 28), m_larger);
    QCOMPARE(*readFile(out + u"/同じ.bin"_s, 1 << 28), m_large);
}

void TestSplicing::sameDocumentSameBytes()
{
    NoProgress unwatched;
    QVERIFY(pdf::write(document(), path(u"a.pdf"_s), unwatched) &&
            pdf::write(document(), path(u"b.pdf"_s), unwatched));
    QVERIFY(*readFile(path(u"a.pdf"_s), 1 << 28) == *readFile(path(u"b.pdf"_s), 1 << 28));
}

namespace {

class Ending final : public Progress
{
public:
    explicit Ending(int calls)
        : m_left(calls)
    {
    }
    void report(qint64, qint64) override {}
    [[nodiscard]] bool cancelled() const override { return --m_left < 0; }

private:
    mutable int m_left;
};

} // namespace

void TestSplicing::cancelledLeavesNothing()
{
    for (int calls : {3, 20, 60, 100}) {
        Ending ending(calls);
        const auto done = pdf::write(document(), path(u"cancelled.pdf"_s), ending);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    }
    QStringList left = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    left.sort();
    QCOMPARE(left, (QStringList{u"large"_s, u"larger"_s}));
}

void TestSplicing::aFileThatGoesAwayIsNamed()
{
    NoProgress unwatched;
    const pdf::Document wanted = document();
    QVERIFY(QFile::remove(path(u"larger"_s)));
    const auto done = pdf::write(wanted, path(u"gone.pdf"_s), unwatched);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Machine);
    QVERIFY2(done.error().text.contains(u"larger"_s), qPrintable(done.error().text));
    QVERIFY(!QFile::exists(path(u"gone.pdf"_s)));
}

QTEST_MAIN(TestSplicing)
#include "tst_splicing.moc"
