// A dossier with gigabytes of evidence, exported and read back as a clerk does it, and one that somebody
// stretched: little memory, whatever the size.
#include "sample.h"

#include "base/digest.h"
#include "dossier/check.h"
#include "dossier/dossier.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

constexpr qint64 gibibyte = qint64(1) << 30;
constexpr int files = 5;
constexpr qint64 mostMore = 64; ///< MiB more than for the same dossier without gigabytes

/// MiB that the program needed at most since the last call (Linux: proc(5), clear_refs).
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    QFile forget(u"/proc/self/clear_refs"_s);
    if (forget.open(QIODevice::WriteOnly))
        forget.write("5");
    return text.mid(text.indexOf("VmHWM:") + 6).trimmed().split(' ').first().toLongLong() / 1024;
}

/// What `work` needs at most.
template<class F>
qint64 peakOf(F work)
{
    std::ignore = peakMemory();
    work();
    return peakMemory();
}

/// A hole: takes no room.
QByteArray holeAt(const QString& path, qint64 size)
{
    NoProgress progress;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(size))
        qFatal("no room");
    file.close();
    return sha256OfFile(path, progress).value();
}

} // namespace

class SoakGigabytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isExportedInLittle();
    void isCheckedInLittleWhenStretched_data();
    void isCheckedInLittleWhenStretched();

private:
    [[nodiscard]] bool exported(const QString& path)
    {
        NoProgress progress;
        const auto done = exportDossier(m_sample.dossier(), path, progress);
        if (!done)
            qWarning("%s", qPrintable(done.error().text));
        return done.has_value();
    }

    void addGibibyte(int number)
    {
        const QString hole = m_sample.path(u"hole"_s);
        const qint64 size = gibibyte + number; // no two alike
        const QByteArray digest = holeAt(hole, size);
        QVERIFY(QFile::rename(hole, m_sample.stored(digest)));
        m_sample
            .addEvidence(u"大きな記録 %1"_s.arg(number), u"capture-%1.bin"_s.arg(number),
                         u"application/octet-stream"_s, "capture " + QByteArray::number(number))
            .file = {digest, size};
    }

    Sample m_sample{{u"terminal-2020"_s}};
};

void SoakGigabytes::isExportedInLittle()
{
    bool good = false;
    const QString small = m_sample.path(u"small.pdf"_s);
    const QString large = m_sample.path(u"large.pdf"_s);
    const qint64 without = peakOf([&] { good = exported(small); });
    QVERIFY(good);
    for (int number = 1; number <= files; ++number)
        addGibibyte(number);
    QElapsedTimer timer;
    timer.start();
    const qint64 with = peakOf([&] { good = exported(large); });
    QVERIFY(good);
    QVERIFY(QFileInfo(large).size() > files * gibibyte);
    qInfo("exported and read back: %lld MiB at most; with %d GiB of evidence: %lld MiB, in %.1f s", without,
          files, with, double(timer.elapsed()) / 1000);
    QVERIFY(with < without + mostMore);
    QVERIFY(QFile::remove(large));
}

void SoakGigabytes::isCheckedInLittleWhenStretched_data()
{
    QTest::addColumn<bool>("inTheMiddle");
    QTest::newRow("after its end") << false;
    QTest::newRow("in its midst") << true;
}

/// Two gibibytes put into a sealed dossier: it is altered, and saying so takes no more memory than saying
/// that it is not.
void SoakGigabytes::isCheckedInLittleWhenStretched()
{
    QFETCH(bool, inTheMiddle);
    NoProgress progress;
    const QString path = m_sample.path(u"sealed.pdf"_s);
    const Sample sample{{u"terminal-2020"_s}};
    QVERIFY(exportDossier(sample.dossier(), path, progress));
    bool good = false;
    const qint64 whole = peakOf([&] { good = verifyDossier(path, progress)->good(); });
    QVERIFY(good);
    QFile made(path);
    QVERIFY(made.open(QIODevice::ReadOnly));
    const QByteArray bytes = made.readAll();
    const QString stretchedPath = m_sample.path(u"stretched.pdf"_s);
    QFile stretched(stretchedPath);
    QVERIFY(stretched.open(QIODevice::WriteOnly));
    const qsizetype head = inTheMiddle ? bytes.size() / 2 : bytes.size();
    stretched.write(bytes.first(head));
    QVERIFY(stretched.resize(head + 2 * gibibyte) && stretched.seek(stretched.size()));
    stretched.write(bytes.sliced(head));
    stretched.close();
    QElapsedTimer timer;
    timer.start();
    DossierCheck::Verdict verdict = DossierCheck::Verdict::Unaltered;
    const qint64 most = peakOf([&] { verdict = verifyDossier(stretchedPath, progress)->verdict; });
    qInfo("checked: %lld MiB at most; stretched by two gibibytes: %lld MiB, in %.1f s", whole, most,
          double(timer.elapsed()) / 1000);
    QCOMPARE(verdict, DossierCheck::Verdict::Altered);
    QVERIFY(most < whole + mostMore);
    QVERIFY(QFile::remove(stretchedPath));
}

QTEST_MAIN(SoakGigabytes)
#include "soak_gigabytes.moc"
