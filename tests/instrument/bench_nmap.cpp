#include "scans.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

constexpr int hosts = 50;
constexpr int rounds = 3;
constexpr double limit = 2.0;

qint64 timeOf(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return timer.nsecsElapsed() / 1'000'000;
}

} // namespace

/// 65,535 ports on 50 hosts, every port listed (some 480 MB), read beside `xmllint --noout --stream`, in
/// turn.
class bench_Nmap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();

private:
    QTemporaryDir m_folder;
};

void bench_Nmap::reads_data()
{
    QTest::addColumn<bool>("open");
    QTest::newRow("most closed") << false;
    QTest::newRow("all open") << true;
}

void bench_Nmap::reads()
{
    QFETCH(bool, open);
    if (QStandardPaths::findExecutable(u"xmllint"_s).isEmpty())
        QSKIP("xmllint is not installed (libxml2-utils)");
    const QString path = m_folder.filePath(u"big.xml"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(runHead());
        for (int host = 1; host <= hosts; ++host) {
            QByteArray bytes = listedHost(host, 65535);
            if (open)
                bytes.replace("\"closed\"", "\"open\"");
            file.write(bytes);
        }
        file.write(runFoot());
    }
    qint64 ours = std::numeric_limits<qint64>::max();
    qint64 theirs = ours;
    for (int round = 0; round < rounds; ++round) {
        theirs =
            std::min(theirs, timeOf([&] {
                         QCOMPARE(QProcess::execute(u"xmllint"_s, {u"--noout"_s, u"--stream"_s, path}), 0);
                     }));
        ours = std::min(ours, timeOf([&] {
                            const auto scans = scansIn({path});
                            QVERIFY(scans.front().isFull());
                            QCOMPARE(scans.front().open.size(), size_t(open ? 65535 : 66));
                        }));
    }
    const double ratio = double(ours) / double(theirs);
    qInfo("reader %lld ms, xmllint %lld ms: %.2f times", ours, theirs, ratio);
    QVERIFY(ratio <= limit);
}

QTEST_GUILESS_MAIN(bench_Nmap)
#include "bench_nmap.moc"
