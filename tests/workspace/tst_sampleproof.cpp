#include "desk.h"

#include "assessment/approving.h"
#include "assessment/covering.h"
#include "workspace/sample.h"

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
    void showsThePlateOfEveryModel();

private:
    static void revisions();
    [[nodiscard]] const Assessment& of(const QString& revision) const { return m_all.at(revision); }

    QTemporaryDir m_dir;
    std::map<QString, Assessment> m_all;
};

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
    const auto workspace = sure(Workspace::open(m_dir.filePath(u"one"_s), catalogue(), {}));
    for (const QString& id : {u"R1"_s, u"R2"_s})
        m_all.emplace(id, sure(workspace->assessment({id})));
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

void TestSampleProof::showsThePlateOfEveryModel()
{
    std::vector<const Coverage*> plates;
    for (const Evidence& evidence : of(u"R2"_s).evidence)
        if (evidence.kind == u"label-photo"_s)
            plates.push_back(&evidence.coverage);
    QCOMPARE(plates.size(), 2U);
    QVERIFY(uncovered(of(u"R2"_s).product, plates).isEmpty());
}

QTEST_GUILESS_MAIN(TestSampleProof)
#include "tst_sampleproof.moc"
