#include "desk.h"

#include "assessment/contradiction.h"
#include "assessment/covering.h"
#include "assessment/exposure.h"
#include "base/utc.h"
#include "storage/opening.h"
#include "workspace/sample.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

constexpr int japan = 9 * 3600;    ///< seconds from UTC
constexpr double mostPorts = 1000; ///< a second, that a small router answers
constexpr qint64 allPorts = 65535;

QString text(const Row& row, const QString& column)
{
    const auto found = row.find(column);
    const auto* value = found == row.end() ? nullptr : std::get_if<QString>(&found->second);
    return value ? *value : QString();
}

bool says(const Row& row, const QString& column)
{
    const auto found = row.find(column);
    const auto* value = found == row.end() ? nullptr : std::get_if<bool>(&found->second);
    return value && *value;
}

const std::vector<Row>& rows(const Assessment& assessment, const QString& question)
{
    static const std::vector<Row> none;
    const auto answer = assessment.answers.find(question);
    const auto* table = answer == assessment.answers.end() || !answer->second.value
                            ? nullptr
                            : std::get_if<Table>(&*answer->second.value);
    return table ? table->rows : none;
}

QDate dayInJapan(const QDateTime& moment)
{
    return moment.toOffsetFromUtc(japan).date();
}

} // namespace

/// The sample is what a newcomer reads first: nothing in it may speak against anything else in it.
class TestSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isTheSameWhereverItIsMade();
    void isReadyWhereItSaysSo();
    void showsNoContradiction_data() { revisions(); }
    void showsNoContradiction();
    void datesAgree_data() { revisions(); }
    void datesAgree();
    void everyTestIsOnTheFirmware_data() { revisions(); }
    void everyTestIsOnTheFirmware();
    void testsNameDeclaredPaths_data() { revisions(); }
    void testsNameDeclaredPaths();
    void testsCoverTheFamily_data() { revisions(); }
    void testsCoverTheFamily();
    void scopeHasEvidence_data() { revisions(); }
    void scopeHasEvidence();
    void scansSeeWhatIsDeclared();
    void scansSeeTheDefectsOfTheFirst();
    void scansTakeTheirTime_data() { revisions(); }
    void scansTakeTheirTime();
    void pathsAreInTheInventory_data() { revisions(); }
    void pathsAreInTheInventory();
    void protectsWhatItSaysItProtects_data() { revisions(); }
    void protectsWhatItSaysItProtects();
    void everyTimeHasItsZone_data() { revisions(); }
    void everyTimeHasItsZone();
    void noSecretInTheClear_data() { revisions(); }
    void noSecretInTheClear();

private:
    static void revisions();
    [[nodiscard]] const Assessment& of(const QString& revision) const { return m_all.at(revision); }
    [[nodiscard]] QString contentOf(const Evidence& evidence) const;

    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;
    std::map<QString, Assessment> m_all;
};

void TestSample::revisions()
{
    QTest::addColumn<QString>("revision");
    QTest::newRow("1.4.2") << u"R1"_s;
    QTest::newRow("2.0.1") << u"R2"_s;
}

QString TestSample::contentOf(const Evidence& evidence) const
{
    QFile file(m_workspace->files().path(evidence.file.sha256));
    const bool open = file.open(QIODevice::ReadOnly);
    return open ? QString::fromUtf8(file.readAll()) : QString();
}

void TestSample::initTestCase()
{
    NoProgress unwatched;
    sure(makeSample(m_dir.filePath(u"one"_s), catalogue(), unwatched));
    m_workspace = sure(Workspace::open(m_dir.filePath(u"one"_s), catalogue(), {}));
    for (const QString& id : {u"R1"_s, u"R2"_s, u"R3"_s, u"R4"_s, u"R5"_s})
        m_all.emplace(id, sure(m_workspace->assessment({id})));
}

void TestSample::isTheSameWhereverItIsMade()
{
    NoProgress unwatched;
    sure(makeSample(m_dir.filePath(u"two"_s), catalogue(), unwatched));
    const auto two = sure(Workspace::open(m_dir.filePath(u"two"_s), catalogue(), {}));
    for (const auto& [id, one] : m_all)
        QVERIFY2(sure(two->assessment({id})) == one, qPrintable(id));
}

void TestSample::isReadyWhereItSaysSo()
{
    const auto lacks = gate(catalogue(), of(u"R2"_s), m_workspace->verdicts({u"R2"_s}));
    for (const GateItem& item : lacks)
        QVERIFY2(!item.blocks, qPrintable(item.says.ja));
    QVERIFY(!passed(gate(catalogue(), of(u"R1"_s), m_workspace->verdicts({u"R1"_s}))));
}

/// What the program itself warns of.
void TestSample::showsNoContradiction()
{
    QFETCH(QString, revision);
    for (const Contradiction& one : contradictions(of(revision)))
        QFAIL(qPrintable(contradictionWords(one).ja));
}

void TestSample::datesAgree()
{
    QFETCH(QString, revision);
    const Assessment& assessment = of(revision);
    const QDate recorded = dayInJapan(assessment.changed);
    QVERIFY(assessment.revision.date && *assessment.revision.date <= recorded);
    for (const Evidence& evidence : assessment.evidence) {
        const QString name = evidence.fileName;
        QVERIFY2(evidence.date, qPrintable(name));
        QVERIFY2(dayInJapan(evidence.modified) == *evidence.date || evidence.kind == u"port-scan"_s,
                 qPrintable(name));
        QVERIFY2(*evidence.date <= recorded, qPrintable(name));
    }
    for (const TestRecord& test : assessment.tests)
        for (const EvidenceId& id : test.evidence) {
            const Evidence* evidence = assessment.evidenceOf(id);
            QVERIFY(evidence);
            const QString pair = test.testCase + u' ' + evidence->fileName;
            // What a test is held against was there before it: made from the test's own results, it would agree
            // with anything.
            if (evidence->kind == u"inventory"_s) {
                QVERIFY2(*evidence->date < test.date, qPrintable(pair));
                continue;
            }
            // What shows a test is as old as its beginning, and made within the day or two that it took; the
            // report comes after.
            QVERIFY2(test.date <= *evidence->date, qPrintable(pair));
            if (evidence->kind != u"test-report"_s)
                QVERIFY2(*evidence->date <= test.date.addDays(1), qPrintable(pair));
        }
    for (const Approval& approval : assessment.approvals)
        QVERIFY(*assessment.revision.date <= approval.date && approval.date <= recorded);
    for (const Finding& finding : assessment.findings)
        for (const EvidenceId& id : finding.evidence)
            QVERIFY2(assessment.evidenceOf(id)->modified <= finding.at,
                     qPrintable(assessment.evidenceOf(id)->fileName));
}

void TestSample::everyTestIsOnTheFirmware()
{
    QFETCH(QString, revision);
    const Assessment& assessment = of(revision);
    QVERIFY(!assessment.tests.empty());
    for (const TestRecord& test : assessment.tests) {
        QCOMPARE(test.firmware, assessment.revision.firmware);
        QVERIFY2(!test.evidence.empty() && !test.unit.isEmpty(), qPrintable(test.testCase));
        // What shows a test shows the unit that the record names.
        for (const EvidenceId& id : test.evidence) {
            const Evidence* evidence = assessment.evidenceOf(id);
            if (evidence->kind != u"log"_s)
                continue;
            const QString log = contentOf(*evidence);
            const QRegularExpression serial(u"26\\d\\dA\\d{5}|25\\d\\dA\\d{5}"_s);
            QVERIFY2(test.unit.contains(serial.match(log).captured()),
                     qPrintable(test.testCase + evidence->fileName));
        }
    }
}

/// "設定画面（HTTPS、LAN側）" is declared as it stands, or the sentence names something that nobody assessed.
void TestSample::testsNameDeclaredPaths()
{
    QFETCH(QString, revision);
    const Assessment& assessment = of(revision);
    QStringList declared;
    QStringList families;
    for (const Row& row : rows(assessment, u"access.paths"_s)) {
        declared += text(row, u"path"_s);
        families += QRegularExpression::escape(declared.back().section(u'（', 0, 0));
    }
    QVERIFY(declared.size() >= 6);
    const QRegularExpression named(u"(?:%1)（[^）]*）"_s.arg(families.join(u'|')));
    const QRegularExpression unknown(u"アプリ(?!は提供していない|及びクラウドには保存しない)"_s);
    int found = 0;
    for (const TestRecord& test : assessment.tests) {
        for (auto each = named.globalMatch(test.actual); each.hasNext(); ++found) {
            const QString path = each.next().captured();
            QVERIFY2(declared.contains(path), qPrintable(test.testCase + u": "_s + path));
        }
        QVERIFY2(!unknown.match(test.actual).hasMatch(), qPrintable(test.actual));
    }
    QVERIFY(found > 1);
}

void TestSample::testsCoverTheFamily()
{
    QFETCH(QString, revision);
    const Assessment& assessment = of(revision);
    for (const TestRecord& test : assessment.tests) {
        QVERIFY2(uncovered(assessment.product, {&test.coverage}).isEmpty(), qPrintable(test.testCase));
        // The reason names a document, and that document is there.
        const QString document =
            QRegularExpression(u"AR2600-D\\d\\d"_s).match(test.coverage.reason).captured();
        QVERIFY2(!document.isEmpty(), qPrintable(test.coverage.reason));
        QVERIFY2(std::ranges::any_of(assessment.evidence,
                                     [&](const Evidence& one) { return one.fileName.startsWith(document); }),
                 qPrintable(document));
    }
}

void TestSample::scopeHasEvidence()
{
    QFETCH(QString, revision);
    for (const QString& target : of(revision).revision.targets)
        QVERIFY2(std::ranges::any_of(of(revision).evidence,
                                     [&](const Evidence& one) {
                                         return std::ranges::any_of(one.links, [&](const EvidenceLink& link) {
                                             return link.checklist == target &&
                                                    link.requirement == u"scope"_s;
                                         });
                                     }),
                 qPrintable(target));
}

void TestSample::scansSeeWhatIsDeclared()
{
    const Assessment& assessment = of(u"R2"_s);
    const std::vector<PortLine> lines = exposures(assessment.inventory(), assessment.findings);
    QCOMPARE(lines.size(), 4U);
    for (const PortLine& line : lines)
        QVERIFY2(line.exposure == Exposure::Agrees, qPrintable(QString::number(line.port)));
}

void TestSample::scansSeeTheDefectsOfTheFirst()
{
    const Assessment& assessment = of(u"R1"_s);
    QList<int> unintended;
    for (const PortLine& line : exposures(assessment.inventory(), assessment.findings)) {
        QVERIFY(line.exposure == Exposure::Agrees || line.exposure == Exposure::Unintended);
        if (line.exposure == Exposure::Unintended && !unintended.contains(line.port))
            unintended += line.port;
    }
    std::ranges::sort(unintended);
    QCOMPARE(unintended, (QList<int>{22, 23}));
}

/// All ports of both addresses, over both protocols, from both sides, at a rate that such a unit bears.
void TestSample::scansTakeTheirTime()
{
    QFETCH(QString, revision);
    int scans = 0;
    for (const Finding& finding : of(revision).findings)
        if (const auto* scan = std::get_if<ScanSeen>(&finding.seen)) {
            ++scans;
            QVERIFY(scan->isFull());
            QCOMPARE(scan->hosts.size(), 2U);
            QVERIFY(std::ranges::any_of(scan->hosts,
                                        [](const ScannedHost& host) { return host.address.contains(u':'); }));
        }
    QCOMPARE(scans, 4);
    int files = 0;
    for (const Evidence& evidence : of(revision).evidence) {
        if (evidence.kind != u"port-scan"_s)
            continue;
        ++files;
        const QString xml = contentOf(evidence);
        const double seconds =
            QRegularExpression(u"elapsed=\"([\\d.]+)\""_s).match(xml).captured(1).toDouble();
        QVERIFY2(seconds > allPorts / mostPorts, qPrintable(evidence.fileName));
        // The words for its beginning are Japan's time, as its title says.
        const qint64 start = QRegularExpression(u"start=\"(\\d+)\""_s).match(xml).captured(1).toLongLong();
        const QDateTime began = utc(start).toOffsetFromUtc(japan);
        const QString words = QRegularExpression(u"startstr=\"([^\"]+)\""_s).match(xml).captured(1);
        QVERIFY2(words.contains(began.toString(u"HH:mm:ss yyyy"_s)), qPrintable(words));
        QVERIFY2(evidence.title.contains(u"日本標準時"_s), qPrintable(evidence.title));
        QCOMPARE(*evidence.date, began.date());
    }
    QCOMPARE(files, 8);
}

/// A path over the network stands in the inventory, enabled or not as there.
void TestSample::pathsAreInTheInventory()
{
    QFETCH(QString, revision);
    const QStringList names{u"設定画面"_s, u"遠隔管理"_s, u"SSH"_s, u"Telnet"_s};
    int checked = 0;
    for (const Row& path : rows(of(revision), u"access.paths"_s)) {
        const QString name = text(path, u"path"_s).section(u'（', 0, 0);
        if (!names.contains(name))
            continue;
        ++checked;
        // A row of the inventory for each open one; the line side's settings page has none, and is off.
        const bool listed =
            std::ranges::any_of(rows(of(revision), u"interface.inventory"_s), [&](const Row& row) {
                return text(row, u"name"_s) == name &&
                       text(row, u"reachable"_s) == text(path, u"reachable"_s) &&
                       says(row, u"enabled"_s) == says(path, u"enabled"_s);
            });
        QVERIFY2(listed || !says(path, u"enabled"_s), qPrintable(text(path, u"path"_s)));
    }
    QCOMPARE(checked, 5);
}

/// What is said to travel by TLS travels on no plain path.
void TestSample::protectsWhatItSaysItProtects()
{
    QFETCH(QString, revision);
    const Assessment& assessment = of(revision);
    const bool tls = std::ranges::any_of(rows(assessment, u"data.assets"_s), [](const Row& row) {
        return text(row, u"transmission-protection"_s) == u"tls"_s;
    });
    QStringList plain;
    for (const Row& row : rows(assessment, u"access.paths"_s))
        if (says(row, u"enabled"_s) &&
            QRegularExpression(u"HTTP(?!S)|Telnet|FTP"_s).match(text(row, u"path"_s)).hasMatch())
            plain += text(row, u"path"_s);
    for (const Finding& finding : assessment.findings)
        if (const auto* scan = std::get_if<ScanSeen>(&finding.seen))
            for (const OpenPort& port : scan->open)
                if (QStringList{u"http"_s, u"telnet"_s, u"ftp"_s}.contains(port.service))
                    plain += port.service;
    QCOMPARE(tls, plain.isEmpty());
}

void TestSample::everyTimeHasItsZone()
{
    QFETCH(QString, revision);
    const QRegularExpression zone(u"UTC\\+0?9|\\+09:00|\\dZ\\b"_s);
    int texts = 0;
    for (const Evidence& evidence : of(revision).evidence) {
        if (!evidence.mimeType.startsWith(u"text/"_s) && !evidence.fileName.endsWith(u".uci"_s) &&
            !evidence.fileName.endsWith(u".log"_s))
            continue;
        ++texts;
        QVERIFY2(zone.match(contentOf(evidence)).hasMatch(), qPrintable(evidence.fileName));
    }
    QVERIFY(texts > 0);
}

void TestSample::noSecretInTheClear()
{
    QFETCH(QString, revision);
    const QRegularExpression secret(u"(?:password|key|secret)\\s+'(?!<hmac-sha256:)|PRIVATE KEY|\\$6\\$"_s);
    for (const Evidence& evidence : of(revision).evidence)
        if (evidence.mimeType.startsWith(u"text/"_s) || evidence.fileName.endsWith(u".uci"_s))
            QVERIFY2(!secret.match(contentOf(evidence)).hasMatch(), qPrintable(evidence.fileName));
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
