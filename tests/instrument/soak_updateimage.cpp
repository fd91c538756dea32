#include "base/atomicfile.h"
#include "instrument/tamper.h"
#include "instrument/updateimage.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

constexpr qint64 imageSize = 3LL << 30;

/// The most memory that this process ever held, in KiB.
qint64 peakMemory()
{
    const auto status = readFile(u"/proc/self/status"_s, 1 << 20);
    if (!status)
        return 0;
    for (const QByteArray& line : status->split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    return 0;
}

/// Cancels at the third question, and remembers when.
class Leaving final : public Progress
{
public:
    void report(qint64, qint64) override {}
    [[nodiscard]] bool cancelled() const override
    {
        if (++m_asked == 3)
            m_since.start();
        return m_asked >= 3;
    }
    [[nodiscard]] qint64 elapsed() const { return m_since.elapsed(); }

private:
    mutable int m_asked = 0;
    mutable QElapsedTimer m_since;
};

} // namespace

/// An image of 3 GiB, signed by openssl(1): read in pieces, whatever its size.
class SoakUpdateImage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile image(path(u"image.bin"_s));
        QVERIFY(image.open(QIODevice::WriteOnly));
        QVERIFY(image.resize(imageSize)); // sparse: takes no room
        image.close();
        run({u"genrsa"_s, u"-out"_s, path(u"key.pem"_s), u"3072"_s});
        run({u"pkey"_s, u"-in"_s, path(u"key.pem"_s), u"-pubout"_s, u"-out"_s, path(u"public.pem"_s)});
        run({u"dgst"_s, u"-sha256"_s, u"-sign"_s, path(u"key.pem"_s), u"-out"_s, path(u"image.sig"_s),
             path(u"image.bin"_s)});
        run({u"genpkey"_s, u"-algorithm"_s, u"ED25519"_s, u"-out"_s, path(u"ed.pem"_s)});
        run({u"pkey"_s, u"-in"_s, path(u"ed.pem"_s), u"-pubout"_s, u"-out"_s, path(u"ed-public.pem"_s)});
        QVERIFY(writeFile(path(u"ed.sig"_s), QByteArray(64, '\x11')));
    }

    void verifiesInLittleMemory()
    {
        const qint64 before = peakMemory();
        NoProgress progress;
        QElapsedTimer time;
        time.start();
        const auto seen = verifySignature(files(u"image.sig"_s, u"public.pem"_s), progress);
        QVERIFY2(seen, qPrintable(seen ? QString() : seen.error().text));
        QVERIFY(seen->valid);
        QCOMPARE(seen->image.size, imageSize);
        const qint64 grown = peakMemory() - before;
        qInfo("3 GiB in %lld ms, %lld KiB more memory", time.elapsed(), grown);
        QVERIFY2(grown < 64 << 10, qPrintable(QString::number(grown)));
    }

    void refusesWhatNeedsTheWholeImage()
    {
        NoProgress progress;
        const auto seen = verifySignature(files(u"ed.sig"_s, u"ed-public.pem"_s), progress);
        QVERIFY(!seen);
        QVERIFY2(seen.error().text.contains(u"as a whole"_s), qPrintable(seen.error().text));
    }

    void stopsAtOnce()
    {
        Leaving progress;
        const auto seen = verifySignature(files(u"image.sig"_s, u"public.pem"_s), progress);
        QVERIFY(!seen);
        QVERIFY2(progress.elapsed() < 100, qPrintable(QString::number(progress.elapsed())));
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] SignatureFiles files(const QString& signature, const QString& key) const
    {
        return {givenFile(path(u"image.bin"_s)), givenFile(path(signature)), givenFile(path(key))};
    }
    static void run(const QStringList& arguments)
    {
        QProcess openssl;
        openssl.start(u"openssl"_s, arguments);
        QVERIFY(openssl.waitForFinished(120'000));
        QCOMPARE(openssl.exitCode(), 0);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(SoakUpdateImage)

#include "soak_updateimage.moc"
