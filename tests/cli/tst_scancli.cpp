// Scans on the command line: the real program on files that the real nmap wrote.
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

struct Said
{
    int status = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

Said tekigoSays(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(TEKIGO_PROGRAM), arguments + QStringList{u"--language"_s, u"en"_s});
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString scan(const QString& name)
{
    return QStringLiteral(TEKIGO_SOURCE_DIR "/tests/instrument/scans/") + name;
}

} // namespace

class ScanCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsAndJudges();
    void combinesFilesAndKeepsSides();
    void choosesHosts();
    void badFilesChangeNothing_data();
    void badFilesChangeNothing();
    void aKillLosesNothing();
    void aFullDiskIsToldAndChangesNothing();
    void comparesTwo();
    void wrongLines();
    void theSampleShowsItsScans();

private:
    Said in(QStringList arguments) const
    {
        return tekigoSays(QStringList{u"--workspace"_s, m_workspace} + arguments);
    }
    void answer(const QByteArray& yaml) const;
    [[nodiscard]] int findings() const;
    [[nodiscard]] int storedFiles() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
};

void ScanCliTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = m_folder->filePath(u"workspace"_s);
    QCOMPARE(tekigoSays({u"workspace"_s, u"create"_s, m_workspace}).status, 0);
    QCOMPARE(in({u"maker"_s, u"set"_s, u"--name"_s, u"M"_s}).status, 0);
    QCOMPARE(
        in({u"product"_s, u"add"_s, u"--maker"_s, u"M"_s, u"--name"_s, u"P"_s, u"--model"_s, u"P1"_s}).status,
        0);
    QCOMPARE(in({u"revision"_s, u"add"_s, u"P1"_s, u"--label"_s, u"A"_s, u"--firmware"_s, u"1.0"_s}).status,
             0);
}

void ScanCliTest::answer(const QByteArray& yaml) const
{
    QFile file(m_folder->filePath(u"answers.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(yaml);
    file.close();
    QCOMPARE(in({u"answers"_s, u"import"_s, u"R1"_s, file.fileName()}).status, 0);
}

int ScanCliTest::findings() const
{
    int count = 0;
    for (const QString& line : in({u"evidence"_s, u"list"_s, u"R1"_s}).out.split(u'\n'))
        count += line.contains(u"port-scan"_s);
    return count;
}

int ScanCliTest::storedFiles() const
{
    int count = 0;
    for (QDirIterator walk(m_workspace + u"/evidence"_s, QDir::Files, QDirIterator::Subdirectories);
         walk.hasNext();) {
        walk.next();
        ++count;
    }
    return count;
}

void ScanCliTest::importsAndJudges()
{
    const Said bad =
        in({u"scan"_s, u"import"_s, u"R1"_s, scan(u"after-lan-tcp.xml"_s), u"--side"_s, u"lan"_s});
    QCOMPARE(bad.status, 1);
    QVERIFY2(bad.out.contains(u"× Undeclared\t22/tcp\tLAN side\tssh"_s), qPrintable(bad.out));
    QCOMPARE(bad.out.trimmed().section(u'\n', -1), u"F1"_s);
    answer("interface.inventory:\n"
           "  - { kind: tcp, port: 22, reachable: lan, intended: true, enabled: true }\n"
           "  - { kind: tcp, port: 80, reachable: lan, intended: true, enabled: true }\n"
           "  - { kind: tcp, port: 199, reachable: lan, intended: true, enabled: true }\n"
           "  - { kind: tcp, port: 1883, reachable: lan, intended: true, enabled: true }\n");
    const Said good = in(
        {u"scan"_s, u"import"_s, u"R1"_s, scan(u"after-lan-tcp.xml"_s), u"--side"_s, u"lan"_s, u"--json"_s});
    QCOMPARE(good.status, 0);
    QVERIFY(good.err.isEmpty());
    const QJsonObject facts = good.json()[u"facts"_s].toObject();
    QCOMPARE(facts[u"scan.undeclared-open"_s].toInt(-1), 0);
    QCOMPARE(facts[u"scan.unintended-open"_s].toInt(-1), 0);
    QCOMPARE(facts[u"scan.full-tcp"_s].toBool(), true);
    QCOMPARE(good.json()[u"ports"_s].toArray().size(), 4);
    const QJsonObject finding = good.json()[u"findings"_s].toArray().at(0).toObject();
    QCOMPARE(finding[u"seen"_s][u"covered"_s].toString(), u"1-65535"_s);
    QCOMPARE(findings(), 1); // the same file is one evidence
}

void ScanCliTest::combinesFilesAndKeepsSides()
{
    const Said lan =
        in({u"scan"_s, u"import"_s, u"R1"_s, scan(u"before-lan-tcp.xml"_s), scan(u"before-lan-udp.xml"_s),
            scan(u"tcp-and-udp.xml"_s), u"--side"_s, u"lan"_s, u"--firmware"_s, u"0.9"_s, u"--json"_s});
    QCOMPARE(lan.status, 1);
    QCOMPARE(lan.json()[u"findings"_s].toArray().size(), 2);
    for (const QJsonValue& finding : lan.json()[u"findings"_s].toArray())
        QCOMPARE(finding[u"firmware"_s].toString(), u"0.9"_s);
    const Said line = in({u"scan"_s, u"import"_s, u"R1"_s, scan(u"before-line-tcp.xml"_s), u"--side"_s,
                          u"line"_s, u"--json"_s});
    QCOMPARE(line.json()[u"findings"_s].toArray().size(), 1);
    QCOMPARE(line.json()[u"facts"_s][u"scan.undeclared-open"_s].toInt(), 6);
}

void ScanCliTest::choosesHosts()
{
    const Said one = in({u"scan"_s, u"import"_s, u"R1"_s, scan(u"two-hosts.xml"_s), u"--host"_s,
                         u"198.51.100.1"_s, u"--json"_s});
    QCOMPARE(one.json()[u"findings"_s][0][u"seen"_s][u"hosts"_s].toArray().size(), 1);
    const Said none =
        in({u"scan"_s, u"import"_s, u"R1"_s, scan(u"two-hosts.xml"_s), u"--host"_s, u"192.0.2.99"_s});
    QCOMPARE(none.status, 3);
    QVERIFY(none.err.contains(u"192.0.2.99"_s));
}

void ScanCliTest::badFilesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("bomb") << QByteArray(
        "<?xml version=\"1.0\"?><!DOCTYPE nmaprun [<!ENTITY a \"aaaa\">]><nmaprun/>");
    QTest::newRow("no XML") << QByteArray("\0\0\0\0", 4);
    QTest::newRow("another root") << QByteArray("<html/>");
    QTest::newRow("no ports") << QByteArray("<nmaprun scanner=\"nmap\"/>");
    QTest::newRow("empty") << QByteArray();
}

void ScanCliTest::badFilesChangeNothing()
{
    QFETCH(QByteArray, bytes);
    QFile file(m_folder->filePath(u"bad.xml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Said said = in({u"scan"_s, u"import"_s, u"R1"_s, scan(u"before-lan-tcp.xml"_s), file.fileName()});
    QCOMPARE(said.status, 3);
    QVERIFY2(said.err.contains(u"bad.xml"_s), qPrintable(said.err));
    QVERIFY(said.out.isEmpty());
    QCOMPARE(findings(), 0);
    QCOMPARE(storedFiles(), 0);
}

/// Killed anywhere in an import, the workspace opens and either holds all of it or nothing.
void ScanCliTest::aKillLosesNothing()
{
    for (int wait = 0; wait < 6; ++wait) {
        QProcess process;
        process.start(QStringLiteral(TEKIGO_PROGRAM),
                      {u"--workspace"_s, m_workspace, u"scan"_s, u"import"_s, u"R1"_s,
                       scan(u"before-lan-tcp.xml"_s), scan(u"before-lan-udp.xml"_s), u"--side"_s,
                       wait % 2 ? u"lan"_s : u"line"_s});
        QVERIFY(process.waitForStarted());
        QTest::qWait(wait * 25);
        process.kill();
        process.waitForFinished();
        const Said check = in({u"workspace"_s, u"check"_s});
        QVERIFY2(check.status == 0, qPrintable(check.out + check.err));
        const int files = findings();
        QVERIFY2(files == 0 || files == 2, qPrintable(QString::number(files)));
    }
    QVERIFY(in({u"scan"_s, u"import"_s, u"R1"_s, scan(u"before-lan-tcp.xml"_s)}).status == 1);
}

/// No more than 1 MiB may be written to a file: the machine refuses, and nothing has changed.
void ScanCliTest::aFullDiskIsToldAndChangesNothing()
{
    QFile big(m_folder->filePath(u"big.xml"_s));
    QVERIFY(big.open(QIODevice::WriteOnly));
    QFile small(scan(u"before-lan-tcp.xml"_s));
    QVERIFY(small.open(QIODevice::ReadOnly));
    big.write(small.readAll() + "<!--" + QByteArray(4 << 20, 'x') + "-->");
    big.close();
    QProcess process;
    process.start(u"sh"_s, {u"-c"_s, u"trap '' XFSZ; ulimit -f 2048; exec \"$@\""_s, u"sh"_s,
                            QStringLiteral(TEKIGO_PROGRAM), u"--workspace"_s, m_workspace, u"scan"_s,
                            u"import"_s, u"R1"_s, big.fileName()});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 4);
    QVERIFY(!process.readAllStandardError().isEmpty());
    QCOMPARE(findings(), 0);
    QCOMPARE(in({u"workspace"_s, u"check"_s}).status, 0);
    QCOMPARE(in({u"scan"_s, u"import"_s, u"R1"_s, big.fileName()}).status, 1);
}

void ScanCliTest::comparesTwo()
{
    const Said said =
        tekigoSays({u"scan"_s, u"compare"_s, scan(u"before-lan-tcp.xml"_s), scan(u"after-lan-tcp.xml"_s)});
    QCOMPARE(said.status, 1);
    QCOMPARE(said.out, u"Closed\t23/tcp\ttelnet\t\n"_s);
    const Said json = tekigoSays(
        {u"scan"_s, u"compare"_s, scan(u"after-lan-tcp.xml"_s), scan(u"before-lan-tcp.xml"_s), u"--json"_s});
    QCOMPARE(json.json()[u"changes"_s][0][u"change"_s].toString(), u"opened"_s);
    QCOMPARE(tekigoSays({u"scan"_s, u"compare"_s, scan(u"after-lan-tcp.xml"_s), scan(u"after-lan-tcp.xml"_s)})
                 .status,
             0);
    QCOMPARE(tekigoSays({u"scan"_s, u"compare"_s, scan(u"sctp.xml"_s), scan(u"after-lan-tcp.xml"_s)}).status,
             3);
}

void ScanCliTest::wrongLines()
{
    QCOMPARE(in({u"scan"_s, u"import"_s, u"R1"_s}).status, 2);
    QCOMPARE(in({u"scan"_s, u"import"_s, u"R1"_s, scan(u"sctp.xml"_s), u"--side"_s, u"inside"_s}).status, 2);
    QCOMPARE(in({u"scan"_s, u"import"_s, u"R9"_s, scan(u"sctp.xml"_s)}).status, 3);
    QCOMPARE(in({u"scan"_s, u"import"_s, u"R1"_s, m_folder->filePath(u"none.xml"_s)}).status, 3);
}

void ScanCliTest::theSampleShowsItsScans()
{
    const QString sample = m_folder->filePath(u"sample"_s);
    QCOMPARE(tekigoSays({u"sample"_s, sample}).status, 0);
    const auto evaluated = [&](const QString& revision) {
        return tekigoSays({u"--workspace"_s, sample, u"evaluate"_s, revision, u"--checklist"_s,
                           u"terminal-2026-draft"_s})
            .out;
    };
    QVERIFY(evaluated(u"R1"_s).contains(u"× Fails (provisional verdict)  34-10-4"_s));
    QVERIFY(evaluated(u"R2"_s).contains(u"○ Conforms (provisional verdict)  34-10-4"_s));
}

QTEST_GUILESS_MAIN(ScanCliTest)
#include "tst_scancli.moc"
