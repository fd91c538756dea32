#include "saying.h"

#include "base/digest.h"
#include "storage/filestore.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <sys/resource.h>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// Taking a 2 GiB file into the store against `cp` of it followed by `sync`, in turns on the same disk. Where the disk is
/// faster than SHA-256, which no taking can do without, it is held against the copy and the digest, one after the other.
class BenchFileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAsLongAsACopy();
};

namespace {

constexpr int mebibytes = 2048;
constexpr int rounds = 5;

void writeSource(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("no place for the source");
    QByteArray block(1 << 20, 's');
    for (int i = 0; i < mebibytes; ++i) {
        std::memcpy(block.data(), &i, sizeof i);
        file.write(block);
    }
}

double seconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

void shell(const QString& command)
{
    QCOMPARE(QProcess::execute(u"sh"_s, {u"-c"_s, command}), 0);
}

/// Leaves the memory and the disk as a copy that was removed leaves them.
void copyAside(const QString& source)
{
    shell(u"cp '%1' '%1.before' && sync && rm '%1.before' && sync"_s.arg(source));
}

} // namespace

void BenchFileStore::takesAsLongAsACopy()
{
    const QTemporaryDir dir;
    const QString source = dir.filePath(u"source.bin"_s);
    writeSource(source);
    NoProgress unwatched;
    double copying = 1e9;
    double digesting = 1e9;
    double taking = 1e9;
    rusage before = {};
    ::getrusage(RUSAGE_SELF, &before);
    for (int round = 0; round < rounds; ++round) {
        digesting = std::min(digesting, seconds([&] { sure(sha256OfFile(source, unwatched)); }));
        // Each begins alike, right after another copy was removed: a virtual machine that has given back its free memory
        // needs seconds to get it again.
        copyAside(source);
        copying = std::min(copying, seconds([&] { shell(u"cp '%1' '%1.copy' && sync"_s.arg(source)); }));
        QVERIFY(QFile::remove(source + u".copy"_s));
        copyAside(source);
        const QString folder = dir.filePath(u"workspace-%1"_s.arg(round));
        taking = std::min(taking, seconds([&] { sure(storeFile(folder, source, unwatched)); }));
        QVERIFY(QDir(folder).removeRecursively());
    }
    rusage after = {};
    ::getrusage(RUSAGE_SELF, &after);
    qInfo("cp && sync: %.2f s, SHA-256 alone: %.2f s, taking: %.2f s", copying, digesting, taking);
    qInfo("memory above idle: %ld KiB", after.ru_maxrss - before.ru_maxrss);
    QVERIFY(taking <= 1.25 * (copying < digesting ? copying + digesting : copying));
    QVERIFY(after.ru_maxrss - before.ru_maxrss < 64 * 1024);
}

QTEST_GUILESS_MAIN(BenchFileStore)
#include "bench_filestore.moc"
