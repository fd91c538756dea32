#include "base/atomicfile.h"
#include "base/digest.h"
#include "instrument/tamper.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

class Cancelled final : public Progress
{
public:
    void report(qint64, qint64) override {}
    [[nodiscard]] bool cancelled() const override { return true; }
};

} // namespace

/// Makes tampered copies and finds the bit again.
class TestTamper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_bytes.resize(2'500'001);
        for (qsizetype i = 0; i < m_bytes.size(); ++i)
            m_bytes[i] = static_cast<char>(i * 7 % 251);
        QVERIFY(writeFile(image(), m_bytes));
    }

    void flipsOneBit_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<int>("bit");
        QTest::newRow("first") << qint64(0) << 0;
        QTest::newRow("end of the first piece") << qint64((1 << 20) - 1) << 7;
        QTest::newRow("start of the second piece") << qint64(1 << 20) << 3;
        QTest::newRow("last") << qint64(2'500'000) << 5;
    }

    void flipsOneBit()
    {
        QFETCH(const qint64, offset);
        QFETCH(const int, bit);
        const auto made = makeTamperedCopy(image(), copy(), BitPlace{offset, bit}, m_progress);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
        QByteArray expected = m_bytes;
        expected[offset] = static_cast<char>(expected[offset] ^ (1 << bit));
        QCOMPARE(*readFile(copy(), 10'000'000), expected);
        QCOMPARE(*readFile(image(), 10'000'000), m_bytes);
        QCOMPARE(made->image.sha256, sha256(m_bytes));
        QCOMPARE(made->tampered.sha256, sha256(expected));
        QCOMPARE(made->place, (BitPlace{offset, bit}));

        const auto found = compareTampered(givenFile(image()), givenFile(copy()), m_progress);
        QVERIFY2(found, qPrintable(found ? QString() : found.error().text));
        QCOMPARE(found->place, made->place);
        QCOMPARE(found->image, made->image);
        QCOMPARE(found->tampered.sha256, made->tampered.sha256);
    }

    void flipsInTheMiddleOfItself()
    {
        const auto made = makeTamperedCopy(image(), copy(), {}, m_progress);
        QVERIFY(made);
        QCOMPARE(made->place, (BitPlace{1'250'000, 0}));
        QCOMPARE(made->tampered.name, u"copy.bin"_s);
        QCOMPARE(made->tampered.size, m_bytes.size());
    }

    void neverWritesOverTheImage()
    {
        QVERIFY(QFile::link(image(), m_folder->filePath(u"link.bin"_s)));
        for (const QString& target :
             {image(), m_folder->filePath(u"./image.bin"_s), m_folder->filePath(u"link.bin"_s)}) {
            const auto made = makeTamperedCopy(image(), target, {}, m_progress);
            QVERIFY(!made);
            QVERIFY2(made.error().text.contains(u"the image itself"_s), qPrintable(made.error().text));
        }
        QCOMPARE(*readFile(image(), 10'000'000), m_bytes);
    }

    void refusesPlacesOutside_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<int>("bit");
        QTest::newRow("behind the end") << qint64(2'500'001) << 0;
        QTest::newRow("negative") << qint64(-1) << 0;
        QTest::newRow("bit 8") << qint64(0) << 8;
        QTest::newRow("bit -1") << qint64(0) << -1;
    }

    void refusesPlacesOutside()
    {
        QFETCH(const qint64, offset);
        QFETCH(const int, bit);
        const auto made = makeTamperedCopy(image(), copy(), BitPlace{offset, bit}, m_progress);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Usage);
        QVERIFY(!QFileInfo::exists(copy()));
    }

    void leavesNothingBehind()
    {
        Cancelled progress;
        QCOMPARE(makeTamperedCopy(image(), copy(), {}, progress).error().kind, Error::Kind::Cancelled);
        QVERIFY(writeFile(image(), QByteArray()));
        QVERIFY(makeTamperedCopy(image(), copy(), {}, m_progress).error().text.contains(u"is empty"_s));
        QVERIFY(makeTamperedCopy(m_folder->filePath(u"none"_s), copy(), {}, m_progress)
                    .error()
                    .text.contains(u"does not exist"_s));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"image.bin"_s});
    }

    void findsOnlyOneBit_data()
    {
        QTest::addColumn<QByteArray>("other");
        QByteArray two = QByteArray(100, 'a');
        two[3] = 'b';
        QTest::newRow("the same") << QByteArray(100, 'a');
        QTest::newRow("two bits") << two; // a and b differ in two
        QTest::newRow("shorter") << QByteArray(99, 'a');
        QTest::newRow("longer") << QByteArray(99, 'a') + "`a";
        QTest::newRow("empty") << QByteArray();
    }

    void findsOnlyOneBit()
    {
        QFETCH(const QByteArray, other);
        QVERIFY(writeFile(image(), QByteArray(100, 'a')));
        QVERIFY(writeFile(copy(), other));
        const auto found = compareTampered(givenFile(image()), givenFile(copy()), m_progress);
        QVERIFY(!found);
        QVERIFY2(found.error().text.contains(u"copy.bin is not a copy"_s), qPrintable(found.error().text));
    }

private:
    [[nodiscard]] QString image() const { return m_folder->filePath(u"image.bin"_s); }
    [[nodiscard]] QString copy() const { return m_folder->filePath(u"copy.bin"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_bytes;
    NoProgress m_progress;
};

QTEST_GUILESS_MAIN(TestTamper)

#include "tst_tamper.moc"
