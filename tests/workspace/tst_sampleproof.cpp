#include "desk.h"

#include "assessment/approving.h"
#include "assessment/covering.h"
#include "workspace/sample.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// What the sample puts forward as proof shows what it is put forward for.
class TestSampleProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isApprovedAsItStands_data() { revisions(); }
    void isApprovedAsItStands();
    void evidenceNamesItsPage_data() { revisions(); }
    void evidenceNamesItsPage();
    void citesNoPictureForARefusalThatItDoesNotShow();
    void showsEveryModelOnItsScreenAndPlate();
    void callsNoDrawingAPhotograph();
    void isClosedFromTheLineUntilSetUp();
    void foundWhatItDeleted();
    void triesEveryWrongCode();

private:
    static void revisions();
    [[nodiscard]] const Assessment& of(const QString& revision) const { return m_all.at(revision); }

    QTemporaryDir m_dir;
    [[nodiscard]] QString textOf(const QString& beginning) const;

    std::unique_ptr<Workspace> m_workspace;
    std::map<QString, Assessment> m_all;
};

/// The text evidence of the second revision whose name begins so.
QString TestSampleProof::textOf(const QString& beginning) const
{
    for (const Evidence& evidence : of(u"R2"_s).evidence)
        if (evidence.fileName.startsWith(beginning)) {
            QFile file(m_workspace->files().path(evidence.file.sha256));
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        }
    return {};
}

void TestSampleProof::revisions()
{
    QTest::addColumn<QString>("revision");
    QTest::newRow("1.4.2") << u"R1"_s;
    QTest::newRow("2.0.1") << u"R2"_s;
}

void TestSampleProof::initTestCase()
{
    NoProgress unwatched;
    sure(makeSample(m_dir.filePath(u"one"_s), catalogue(), unwatched));
    m_workspace = sure(Workspace::open(m_dir.filePath(u"one"_s), catalogue(), {}));
    for (const QString& id : {u"R1"_s, u"R2"_s})
        m_all.emplace(id, sure(m_workspace->assessment({id})));
}

/// Any act after an approval withdraws it.
void TestSampleProof::isApprovedAsItStands()
{
    QFETCH(QString, revision);
    const ApprovalStanding standing = approvalStanding(catalogue(), of(revision), {});
    QVERIFY(!standing.next());
    QVERIFY(standing.samePerson().isEmpty());
}

void TestSampleProof::evidenceNamesItsPage()
{
    QFETCH(QString, revision);
    int links = 0;
    for (const Evidence& evidence : of(revision).evidence)
        for (const EvidenceLink& link : evidence.links)
            if (evidence.mimeType == u"application/pdf"_s) {
                ++links;
                QVERIFY2(link.locator.firstPage > 0 && link.locator.lastPage >= link.locator.firstPage,
                         qPrintable(evidence.fileName + link.requirement));
            }
    QVERIFY(links > 10);
}

/// Needs take every linked file of their kinds: what proves the refusal of weak codes or changed updates shows it.
void TestSampleProof::citesNoPictureForARefusalThatItDoesNotShow()
{
    const QStringList kinds{u"screenshot"_s, u"log"_s, u"test-report"_s};
    const std::map<QString, QString> shows{{u"34-10-2"_s, u"12種"_s}, {u"34-10-3"_s, u"拒否"_s}};
    int links = 0;
    for (const Evidence& evidence : of(u"R2"_s).evidence)
        for (const EvidenceLink& link : evidence.links) {
            const auto words = shows.find(link.requirement);
            if (link.checklist != u"terminal-2026-draft"_s || words == shows.end() ||
                !kinds.contains(evidence.kind))
                continue;
            ++links;
            QVERIFY2(link.locator.place.contains(words->second), qPrintable(evidence.fileName));
        }
    QCOMPARE(links, 4);
}

void TestSampleProof::showsEveryModelOnItsScreenAndPlate()
{
    std::map<QString, std::vector<const Coverage*>> shown;
    for (const Evidence& evidence : of(u"R2"_s).evidence)
        for (const EvidenceLink& link : evidence.links)
            if (link.requirement == u"S1.1-10"_s && !evidence.coverage.models.isEmpty())
                shown[evidence.kind].push_back(&evidence.coverage);
    QCOMPARE(shown[u"design-document"_s].size(), 2U);
    QCOMPARE(shown[u"screenshot"_s].size(), 1U);
    for (const auto& [kind, coverages] : shown)
        QVERIFY2(uncovered(of(u"R2"_s).product, coverages).isEmpty(), qPrintable(kind));
}

/// Board and plates are drawn for the sample and say so.
void TestSampleProof::callsNoDrawingAPhotograph()
{
    int drawings = 0;
    for (const Evidence& evidence : of(u"R2"_s).evidence) {
        QVERIFY2(!evidence.kind.contains(u"photo"_s), qPrintable(evidence.fileName));
        drawings += evidence.title.contains(u"見本のための作図"_s) ? 1 : 0;
    }
    QCOMPARE(drawings, 3);
}

/// The design says that there is no remote management before the first set-up: so after all was deleted nothing answers
/// on the line side, and after the set-up 8443 does.
void TestSampleProof::isClosedFromTheLineUntilSetUp()
{
    const QString log = textOf(u"無効化の確認"_s);
    const QString initialised = log.section(u"\n2. "_s, 1).section(u"\n3. "_s, 0, 0);
    const QString restarted = log.section(u"\n3. "_s, 1).section(u"\n4. "_s, 0, 0);
    QCOMPARE(initialised.count(u"scanned ports on 198.51.100.1 are in ignored states"_s), 1);
    QCOMPARE(initialised.count(u"8443/tcp"_s), 0);
    QCOMPARE(initialised.count(u"443/tcp open"_s), 2);
    QCOMPARE(restarted.count(u"8443/tcp open"_s), 2);
    QVERIFY(log.contains(u"IPoE"_s));
}

/// A search that finds nothing proves something only where it found something before.
void TestSampleProof::foundWhatItDeleted()
{
    const QString log = textOf(u"初期化"_s);
    const auto places = [](const QString& part) {
        QList<int> counts;
        const QRegularExpression count(u"^ {6}[^(\\n]+(?:\\([^)]*\\))? +(\\d+) か所$"_s,
                                       QRegularExpression::MultilineOption);
        for (auto each = count.globalMatch(part); each.hasNext();)
            counts += each.next().captured(1).toInt();
        return counts;
    };
    QCOMPARE(places(log.section(u"\n2. "_s, 1).section(u"\n3. "_s, 0, 0)), (QList<int>{11, 1, 1, 2, 1}));
    QCOMPARE(places(log.section(u"\n4. "_s, 1)), (QList<int>{0, 0, 0, 0, 0}));
}

/// The three wrong combinations and the right one on the settings page, and both protocols on the line side.
void TestSampleProof::triesEveryWrongCode()
{
    const QString log = textOf(u"アクセス制御"_s);
    for (const QString& words : {u"ID 誤り (user1)、パスワード 正: 401"_s, u"ID 誤り (user1)、パスワード 誤り: 401"_s,
                                 u"ID 正 (admin)、パスワード 誤り: 401"_s, u"ID 正 (admin)、パスワード 正: 200"_s})
        QVERIFY2(log.contains(words), qPrintable(words));
    for (const QString& alert : {u"certificate_required"_s, u"unknown_ca"_s})
        QCOMPARE(log.count(alert), 2);
    QVERIFY(log.contains(u"遠隔管理、IPv6: クライアント証明書なし"_s));
}

QTEST_GUILESS_MAIN(TestSampleProof)
#include "tst_sampleproof.moc"
