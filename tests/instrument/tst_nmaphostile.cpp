#include "scans.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// Files that nobody should be given: each is refused with one clear message, or read as far as it is sound.
class tst_NmapHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void readsNmapsOwnDoctypes_data();
    void readsNmapsOwnDoctypes();
    void everyCutIsToldOrRead();
    void readsOtherEncodings();
    void scriptsAreNoPorts();
    void manyHosts();
    void hostsInPiecesAreQuick();
    void everyPortOpenOnFiftyHosts();
    void cancels();
    void missingFile();

private:
    QString write(const QByteArray& bytes);
    Result<NmapRun> read(const QByteArray& bytes);

    QTemporaryDir m_folder;
    int m_files = 0;
};

QString tst_NmapHostile::write(const QByteArray& bytes)
{
    const QString path = m_folder.filePath(u"scan%1.xml"_s.arg(++m_files));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return path;
}

Result<NmapRun> tst_NmapHostile::read(const QByteArray& bytes)
{
    NoProgress unwatched;
    return readNmap(write(bytes), u"given.xml"_s, unwatched);
}

void tst_NmapHostile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QByteArray& bytes, const QString& says) {
        QTest::newRow(name) << bytes << says;
    };
    const QByteArray head = "<?xml version=\"1.0\"?>\n";
    const QByteArray run = "<nmaprun scanner=\"nmap\" version=\"7.93\" xmloutputversion=\"1.05\"/>";
    row("empty", "", u"is empty"_s);
    row("blanks", "  \n\n ", u"is empty"_s);
    row("text", "hello", u"is no XML file"_s);
    row("an ELF",
        QByteArray("\x7f"
                   "ELF\0\0\0\1",
                   8),
        u"is no XML file"_s);
    row("NULs", QByteArray(5000, '\0'), u"is no XML file"_s);
    row("another root", head + "<html><body/></html>", u"<html>"_s);
    row("billion laughs",
        head + "<!DOCTYPE nmaprun [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
               "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>\n<nmaprun args=\"&c;\"/>",
        u"line 2: it declares entities"_s);
    row("external entity",
        head + "<!DOCTYPE nmaprun [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<nmaprun>&x;</nmaprun>",
        u"it declares entities"_s);
    row("parameter entity",
        head + "<!DOCTYPE nmaprun [<!ENTITY % p SYSTEM \"http://192.0.2.1/evil.dtd\"> %p;]>\n" + run,
        u"it declares entities"_s);
    row("element declaration", head + "<!DOCTYPE nmaprun [<!ELEMENT nmaprun ANY>]>\n" + run,
        u"it declares"_s);
    row("attribute declaration", head + "<!DOCTYPE nmaprun [<!ATTLIST nmaprun args CDATA \"evil\">]>\n" + run,
        u"it declares"_s);
    row("notation", head + "<!DOCTYPE nmaprun [<!NOTATION n SYSTEM \"x\">]>\n" + run, u"it declares"_s);
    row("external subset", head + "<!DOCTYPE nmaprun SYSTEM \"file:///etc/passwd\">\n" + run,
        u"another file"_s);
    row("public subset", head + "<!DOCTYPE nmaprun PUBLIC \"-//X//EN\" \"http://192.0.2.1/x.dtd\">\n" + run,
        u"another file"_s);
    row("unknown entity", head + "<nmaprun args=\"&nbsp;\"/>", u"line 2"_s);
    row("unknown entity behind nmap's DTD",
        head + "<!DOCTYPE nmaprun SYSTEM \"nmap.dtd\">\n<nmaprun><scaninfo protocol=\"tcp\" "
               "services=\"1\"/>&nbsp;</nmaprun>",
        u"nbsp"_s);
    row("not well-formed", runHead() + "<host></ports>", u"not well-formed XML"_s);
    row("NUL in the middle", runHead() + QByteArray("<host>\0</host>", 14) + runFoot(),
        u"not well-formed XML"_s);
    row("two runs", runHead() + runFoot() + runHead() + runFoot(), u"a file of its own"_s);
    row("port 65536", runHead() + listedHost(1, 3).replace("portid=\"3\"", "portid=\"65536\"") + runFoot(),
        u"65536"_s);
    row("port -1", runHead() + listedHost(1, 3).replace("portid=\"3\"", "portid=\"-1\"") + runFoot(),
        u"-1"_s);
    row("port 1e3", runHead() + listedHost(1, 3).replace("portid=\"3\"", "portid=\"1e3\"") + runFoot(),
        u"1e3"_s);
    row("endless port",
        runHead() + listedHost(1, 3).replace("portid=\"3\"", "portid=\"" + QByteArray(900, '9') + '"'),
        u"there is no port"_s);
    row("services 1-99999", runHead("1-99999") + runFoot(), u"no list of ports"_s);
    row("extra ports 1-99999",
        runHead() +
            "<host><address addr=\"192.0.2.1\"/><ports><extraports state=\"closed\" "
            "count=\"1\"><extrareasons "
            "reason=\"reset\" count=\"1\" proto=\"tcp\" ports=\"1-99999\"/></extraports></ports></host>" +
            runFoot(),
        u"no list of ports"_s);
    row("deep", runHead() + QByteArray("<a>").repeated(100), u"more than 64 deep"_s);
    row("one endless tag", runHead() + "<host comment=\"" + QByteArray(17 << 20, 'x'),
        u"no end of a tag within 16 MiB"_s);
    row("cut before the run", head + "<!DOCTYPE nmaprun>\n<nmapr", u"before its first element"_s);
    row("an encoding that nobody knows", "<?xml version=\"1.0\" encoding=\"x-martian\"?>\n" + run,
        u"encoding"_s);
}

void tst_NmapHostile::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto run = read(bytes);
    QVERIFY(!run);
    QCOMPARE(run.error().kind, Error::Kind::Input);
    QVERIFY2(run.error().text.startsWith(u"given.xml"_s), qPrintable(run.error().text));
    QVERIFY2(run.error().text.contains(says), qPrintable(run.error().text));
    QVERIFY2(run.error().text.contains(u"-oX"_s), qPrintable(run.error().text));
    QVERIFY(run.error().text.size() < 400);
}

void tst_NmapHostile::readsNmapsOwnDoctypes_data()
{
    QTest::addColumn<QByteArray>("doctype");
    QTest::newRow("plain") << QByteArray("<!DOCTYPE nmaprun>");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("its file") << QByteArray("<!DOCTYPE nmaprun SYSTEM \"nmap.dtd\">");
    QTest::newRow("its page") << QByteArray(
        "<!DOCTYPE nmaprun PUBLIC \"-//IDN nmap.org//DTD Nmap XML 1.04//EN\" "
        "\"https://svn.nmap.org/nmap/docs/nmap.dtd\">");
    QTest::newRow("an empty subset") << QByteArray("<!DOCTYPE nmaprun []>");
}

void tst_NmapHostile::readsNmapsOwnDoctypes()
{
    QFETCH(QByteArray, doctype);
    const auto run = read(
        QByteArray(runHead("1-9") + listedHost(1, 9) + runFoot()).replace("<!DOCTYPE nmaprun>", doctype));
    QVERIFY2(run, run ? "" : qPrintable(run.error().text));
    QCOMPARE(run->hosts.size(), size_t(1));
}

/// A file that ends anywhere is either refused or says that it ends early; it never looks finished or full.
void tst_NmapHostile::everyCutIsToldOrRead()
{
    QFile file(scanFile(u"tcp-and-udp.xml"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const qsizetype end = whole.lastIndexOf("</nmaprun>") + 10;
    int readable = 0;
    for (qsizetype size = 0; size < end; ++size) {
        const auto run = read(whole.left(size));
        if (!run)
            continue;
        ++readable;
        QCOMPARE(run->end, ScanSeen::End::Truncated);
        const auto scans = scansOf({*run}, Side::NotSaid);
        QVERIFY(scans);
        for (const ScanSeen& scan : *scans)
            QVERIFY(!scan.isFull() && !scanLimits(scan).empty());
    }
    QVERIFY(readable > end / 2);
    QVERIFY(read(whole.left(end)));
}

void tst_NmapHostile::readsOtherEncodings()
{
    const QString text = QString::fromUtf8(runHead("1-9") + listedHost(1, 9) + runFoot());
    QString utf16 = text;
    utf16.replace(u"UTF-8"_s, u"UTF-16"_s);
    const QByteArray little =
        QByteArray("\xff\xfe") + QByteArray(reinterpret_cast<const char*>(utf16.utf16()), utf16.size() * 2);
    QVERIFY(read(little));
    QVERIFY(read("\xef\xbb\xbf" + text.toUtf8()));
    QString latin = text;
    QVERIFY(read(latin.replace(u"UTF-8"_s, u"ISO-8859-1"_s).toLatin1()));
}

void tst_NmapHostile::scriptsAreNoPorts()
{
    const QByteArray script =
        "<hostscript><script id=\"x\" output=\"y\"><table><ports><port protocol=\"tcp\" "
        "portid=\"31337\"><state state=\"open\"/></port></ports></table></script></hostscript>";
    const QByteArray bytes =
        QByteArray(runHead("1-9") + listedHost(1, 9) + runFoot()).replace("</host>", script + "</host>");
    const auto run = read(bytes);
    QVERIFY(run);
    QVERIFY(run->hosts.front().open.empty());
}

void tst_NmapHostile::manyHosts()
{
    QByteArray down = runHead();
    for (int host = 0; host < 100'000; ++host)
        down += "<host><status state=\"down\" reason=\"no-response\"/><address addr=\"10." +
                QByteArray::number(host / 65536) + '.' + QByteArray::number(host / 256 % 256) + '.' +
                QByteArray::number(host % 256) + "\"/></host>\n";
    const auto run = read(down + listedHost(1, 9) + runFoot());
    QVERIFY(run);
    QVERIFY(run->hosts.size() <= 1001);
    QCOMPARE(hostsUp({*run}).size(), size_t(1));
    QVERIFY(run->remarks.size() > 0);

    const auto up = read(down.replace("down", "up") + runFoot());
    QVERIFY(!up);
    QVERIFY2(up.error().text.contains(u"more than 1024 hosts"_s), qPrintable(up.error().text));
}

/// A host may be told in as many pieces as there are ports.
void tst_NmapHostile::hostsInPiecesAreQuick()
{
    QByteArray bytes = runHead();
    for (int port = 1; port < 60'000; port += 2)
        bytes += "<host><address addr=\"192.0.2.1\"/><ports><port protocol=\"tcp\" portid=\"" +
                 QByteArray::number(port) + "\"><state state=\"open\"/></port></ports></host>";
    QElapsedTimer timer;
    timer.start();
    const auto run = read(bytes + runFoot());
    QVERIFY(run);
    QCOMPARE(run->hosts.size(), size_t(1));
    QCOMPARE(run->hosts.front().open.size(), size_t(30'000));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void tst_NmapHostile::everyPortOpenOnFiftyHosts()
{
    QByteArray bytes = runHead("1-2000");
    for (int host = 1; host <= 50; ++host)
        bytes += listedHost(host, 2000).replace("closed", "open");
    const auto run = read(bytes + runFoot());
    QVERIFY(run);
    const auto scans = scansOf({*run}, Side::Lan);
    QVERIFY(scans);
    QCOMPARE(scans->front().open.size(), size_t(2000));
    QCOMPARE(scans->front().open.front().hosts.size(), 50);
}

void tst_NmapHostile::cancels()
{
    struct Impatient final : Progress
    {
        void report(qint64 doneNow, qint64) override { done = doneNow; }
        bool cancelled() const override { return done > 0; }
        qint64 done = 0;
    } impatient;
    const auto run = readNmap(write(runHead() + listedHost(1, 65535) + runFoot()), u"given.xml"_s, impatient);
    QVERIFY(!run);
    QCOMPARE(run.error().kind, Error::Kind::Cancelled);
    QVERIFY(impatient.done < (1 << 20));
}

void tst_NmapHostile::missingFile()
{
    NoProgress unwatched;
    const auto run = readNmap(m_folder.filePath(u"none.xml"_s), u"none.xml"_s, unwatched);
    QVERIFY(!run);
    QCOMPARE(run.error().kind, Error::Kind::Input);
}

QTEST_GUILESS_MAIN(tst_NmapHostile)
#include "tst_nmaphostile.moc"
