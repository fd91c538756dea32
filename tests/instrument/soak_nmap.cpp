#include "scans.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

/// Of this process, in MiB; `what` is "VmRSS" or "VmHWM" (the highest so far).
double memory(const QByteArray& what)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith(what + ':'))
            return line.mid(what.size() + 1).trimmed().split(' ').front().toDouble() / 1024;
    return 0;
}

} // namespace

/// More than 500 MB of scan in little memory.
class soak_Nmap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongScan();
    void millionsOfHosts();
    void talkativeScripts();

private:
    void readWithin(double mebibytes, int hosts);
    QString path() const { return m_folder.filePath(u"long.xml"_s); }

    QTemporaryDir m_folder;
};

void soak_Nmap::readWithin(double mebibytes, int hosts)
{
    const double idle = memory("VmRSS");
    QFile(u"/proc/self/clear_refs"_s).open(QIODevice::WriteOnly);
    const auto scans = scansIn({path()});
    QCOMPARE(scans.front().hostsUp(), hosts);
    const double more = memory("VmHWM") - idle;
    qInfo("%.0f MB read with %.1f MiB more than idle", double(QFile(path()).size()) / 1e6, more);
    QVERIFY(more < mebibytes);
}

void soak_Nmap::aLongScan()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(runHead());
    for (int host = 1; host <= 55; ++host)
        file.write(listedHost(host, 65535));
    file.write(runFoot());
    file.close();
    QVERIFY(file.size() > 500'000'000);
    readWithin(64, 55);
}

void soak_Nmap::millionsOfHosts()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(runHead());
    for (int host = 0; host < 5'000'000; ++host)
        file.write("<host><status state=\"down\" reason=\"no-response\"/><address addr=\"2001:db8::" +
                   QByteArray::number(host, 16) + "\" addrtype=\"ipv6\"/></host>\n");
    file.write(listedHost(1, 100));
    file.write(runFoot());
    file.close();
    readWithin(64, 1);
}

void soak_Nmap::talkativeScripts()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(runHead());
    const QByteArray script =
        "<hostscript><script id=\"x\" output=\"" + QByteArray(8 << 20, 'x') + "\"/></hostscript>";
    for (int host = 1; host <= 60; ++host)
        file.write(listedHost(host, 100).replace("</host>", script + "</host>"));
    file.write(runFoot());
    file.close();
    readWithin(96, 60);
}

QTEST_GUILESS_MAIN(soak_Nmap)
#include "soak_nmap.moc"
