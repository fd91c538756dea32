#include "base/digest.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

/// Remembers what it was told and stops the work after a number of reports.
class Watching final : public Progress
{
public:
    explicit Watching(int reports)
        : m_reports(reports)
    {
    }

    void report(qint64 done, qint64 total) override
    {
        last = {done, total};
        --m_reports;
    }
    bool cancelled() const override { return m_reports <= 0; }

    std::pair<qint64, qint64> last;

private:
    int m_reports;
};

} // namespace

/// Digests are what evidence is known by: the published examples of FIPS 180, files, cancelling.
class tst_Digest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void knownDigests_data();
    void knownDigests();
    void piecesGiveTheSame();
    void aside();
    void ofFile();
    void ofFileThatIsNotThere();
    void cancelled();

private:
    QString file(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write its file");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void tst_Digest::knownDigests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("nothing") << QByteArray()
                             << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_ba;
    QTest::newRow("abc") << "abc"_ba
                         << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba;
    QTest::newRow("a million a") << QByteArray(1'000'000, 'a')
                                 << "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_ba;
}

void tst_Digest::knownDigests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, hex);
    QCOMPARE(sha256(bytes).toHex(), hex);
    NoProgress progress;
    const auto digest = sha256OfFile(file(u"known"_s, bytes), progress);
    QVERIFY(digest);
    QCOMPARE(digest->toHex(), hex);
}

void tst_Digest::piecesGiveTheSame()
{
    Sha256 hash;
    hash.add("a"_ba);
    hash.add("b");
    hash.add("c", 1);
    Sha256 moved = std::move(hash);
    QCOMPARE(moved.finish(), sha256("abc"_ba));
}

void tst_Digest::aside()
{
    Sha256Aside hash;
    QByteArray all;
    for (int i = 0; i < 100; ++i) {
        QByteArray piece(i * 1000, char(i));
        all += piece;
        hash.add(piece);
        piece.fill('x'); // what was handed over is held as it was
    }
    QCOMPARE(hash.finish(), sha256(all));
    QCOMPARE(Sha256Aside().finish(), sha256({}));
    Sha256Aside left; // and left alone while it works
    left.add(QByteArray(8 << 20, 'a'));
}

void tst_Digest::ofFile()
{
    Watching progress(100);
    const QByteArray bytes((3 << 20) + 7, 'x');
    const auto digest = sha256OfFile(file(u"ファイル"_s, bytes), progress);
    QVERIFY(digest);
    QCOMPARE(*digest, sha256(bytes));
    QCOMPARE(progress.last, std::pair(qint64(bytes.size()), qint64(bytes.size())));
}

void tst_Digest::ofFileThatIsNotThere()
{
    NoProgress progress;
    const auto digest = sha256OfFile(m_folder.filePath(u"無い.pdf"_s), progress);
    QVERIFY(!digest);
    QCOMPARE(digest.error().kind, Error::Kind::Machine);
    QVERIFY(digest.error().text.contains(u"無い.pdf"_s));
    QVERIFY(!sha256OfFile(m_folder.path(), progress)); // a folder
}

void tst_Digest::cancelled()
{
    Watching progress(2);
    const auto digest = sha256OfFile(file(u"long"_s, QByteArray(8 << 20, 'x')), progress);
    QVERIFY(!digest);
    QCOMPARE(digest.error().kind, Error::Kind::Cancelled);
    QCOMPARE(progress.last.first, qint64(2 << 20));
}

QTEST_GUILESS_MAIN(tst_Digest)
#include "tst_digest.moc"
