#include "desk.h"
#include "seenexamples.h"

#include <QTest>
#include <QUndoStack>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// What instruments found, recorded with its files as one act.
class TestFindingActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyKindIsKept();
    void oneActOneStep();
    void aLaterRunReplacesTheEarlier();
    void anotherFirmwareReplacesNoneOfThisOne();
    void whatPeopleWroteStays();
    void theSameFileIsOneEvidence();
    void attachesWhatTheTargetsRead();
    void needsAFile();
    void refusesWhatIsNotStored();
    void removing();
    void changingWhatPeopleSay();

private:
    Workspace& workspace() { return *m_desk->workspace; }
    Assessment now() { return sure(workspace().assessment(m_revision)); }
    Observation observed(const Seen& seen, const QByteArray& bytes, const QString& firmware = {})
    {
        return {seen, u"Nmap 7.93"_s, firmware, {m_desk->evidence(m_revision, bytes, u"scan.xml"_s)}};
    }

    std::unique_ptr<Desk> m_desk;
    RevisionId m_revision;
};

void TestFindingActs::init()
{
    m_desk = std::make_unique<Desk>();
    m_revision = m_desk->revision();
}

void TestFindingActs::everyKindIsKept()
{
    std::vector<Observation> all;
    for (const Seen& seen : seenexamples::all())
        all.push_back(observed(seen, "one file"));
    const auto ids = sure(workspace().addFindings(m_revision, all));
    m_desk->reopen();
    const Assessment read = now();
    QCOMPARE(read.findings.size(), seenexamples::all().size());
    for (size_t at = 0; at < ids.size(); ++at) {
        QVERIFY(read.findings[at].id == ids[at]);
        QVERIFY(read.findings[at].seen == seenexamples::all()[at]);
        QCOMPARE(read.findings[at].firmware, read.revision.firmware);
    }
    QCOMPARE(m_desk->complaints(), QString());
}

void TestFindingActs::oneActOneStep()
{
    const Assessment before = now();
    const size_t rows = workspace().history(m_revision).size();
    const int steps = workspace().undoStack()->count();
    ScanSeen udp = seenexamples::scan({161});
    udp.transport = Transport::Udp;
    sure(workspace().addFindings(m_revision, {observed(seenexamples::scan({22}), "x"), observed(udp, "y")}));
    QCOMPARE(workspace().undoStack()->count(), steps + 1);
    QCOMPARE(workspace().history(m_revision).size(), rows + 1);
    QCOMPARE(workspace().history(m_revision).front().says.ja,
             u"ポートスキャン（TCP、LAN側）、ポートスキャン（UDP、LAN側）を記録"_s);
    QCOMPARE(now().evidence.size(), size_t(2));
    const Assessment after = now();
    workspace().undoStack()->undo();
    QVERIFY(now().findings.empty());
    QVERIFY(now().evidence.empty());
    QVERIFY(now().facts() == before.facts());
    workspace().undoStack()->redo();
    QVERIFY(now().findings == after.findings);
    QCOMPARE(m_desk->complaints(), QString());
}

void TestFindingActs::aLaterRunReplacesTheEarlier()
{
    sure(workspace().addFindings(m_revision, {observed(seenexamples::scan({22, 23}), "first")}));
    QVERIFY(now().facts().at(u"scan.undeclared-open"_s) == Value(qint64(2)));
    sure(workspace().addFindings(m_revision, {observed(seenexamples::scan({22}), "second")}));
    QCOMPARE(now().findings.size(), size_t(1));
    QVERIFY(now().facts().at(u"scan.undeclared-open"_s) == Value(qint64(1)));
    QCOMPARE(workspace().history(m_revision).front().says.ja,
             u"ポートスキャン（TCP、LAN側）を記録（以前の記録と入替え）"_s);
    QCOMPARE(now().evidence.size(), size_t(2)); // the earlier file stays
    ScanSeen line = seenexamples::scan({80});
    line.side = Side::Line;
    sure(workspace().addFindings(m_revision, {observed(line, "third")}));
    QCOMPARE(now().findings.size(), size_t(2)); // another side is another finding
    workspace().undoStack()->undo();
    workspace().undoStack()->undo();
    QVERIFY(now().facts().at(u"scan.undeclared-open"_s) == Value(qint64(2)));
    QCOMPARE(m_desk->complaints(), QString());
}

void TestFindingActs::anotherFirmwareReplacesNoneOfThisOne()
{
    sure(workspace().addFindings(m_revision, {observed(seenexamples::scan({22, 23}), "this")}));
    sure(workspace().addFindings(m_revision, {observed(seenexamples::scan({}), "old", u"0.1"_s)}));
    QCOMPARE(now().findings.size(), size_t(2));
    QVERIFY(now().facts().at(u"scan.undeclared-open"_s) == Value(qint64(2)));
    // A later run on this firmware takes the place of both.
    sure(workspace().addFindings(m_revision, {observed(seenexamples::scan({22}), "new")}));
    QCOMPARE(now().findings.size(), size_t(1));
    QVERIFY(now().facts().at(u"scan.undeclared-open"_s) == Value(qint64(1)));
}

void TestFindingActs::whatPeopleWroteStays()
{
    ScanSeen first = seenexamples::scan({22, 23});
    first.reasons = {{22, u"保守のため"_s}, {23, u"調査中"_s}};
    sure(workspace().addFindings(m_revision, {observed(first, "first")}));
    ScanSeen second = seenexamples::scan({22});
    second.reasons = {{23, u"停止した"_s}};
    sure(workspace().addFindings(m_revision, {observed(second, "second")}));
    const auto seen = std::get<ScanSeen>(now().findings.front().seen);
    QVERIFY((seen.reasons == std::map<int, QString>{{22, u"保守のため"_s}, {23, u"停止した"_s}}));
}

void TestFindingActs::theSameFileIsOneEvidence()
{
    Evidence byHand = m_desk->evidence(m_revision, "scan");
    byHand.title = u"手で添付"_s;
    const EvidenceId known = sure(workspace().addEvidence(byHand));
    ScanSeen udp = seenexamples::scan({});
    udp.transport = Transport::Udp;
    sure(workspace().addFindings(m_revision,
                                 {observed(seenexamples::scan({}), "scan"), observed(udp, "scan")}));
    QCOMPARE(now().evidence.size(), size_t(1));
    QCOMPARE(now().evidence.front().title, u"手で添付"_s);
    const Assessment both = now();
    for (const Finding& finding : both.findings)
        QVERIFY(finding.evidence == std::vector{known});
    // Two new findings of one new file share it too.
    sure(
        workspace().addFindings(m_revision, {observed(seenexamples::scan({}), "new"), observed(udp, "new")}));
    QCOMPARE(now().evidence.size(), size_t(2));
    QVERIFY(now().findings[0].evidence == now().findings[1].evidence);
}

void TestFindingActs::attachesWhatTheTargetsRead()
{
    sure(workspace().addFindings(m_revision, {observed(seenexamples::scan({}), "scan")}));
    QStringList links;
    const Evidence attached = now().evidence.front();
    for (const EvidenceLink& link : attached.links)
        links += link.checklist + u'/' + link.requirement;
    QVERIFY2(links.contains(u"jc-star-1/S1.1-13"_s), qUtf8Printable(links.join(u' ')));
    QVERIFY(!links.join(u' ').contains(u"terminal-2026-draft"_s)); // no target of this revision
    sure(workspace().addFindings(m_revision, {observed(seenexamples::powerLoss(0), "dump")}));
    QCOMPARE(now().evidence.back().links.front().requirement, u"34-10-4"_s);
}

void TestFindingActs::needsAFile()
{
    const auto refused = workspace().addFindings(m_revision, {{seenexamples::scan({}), u"t"_s, {}, {}}});
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == Error::Kind::Input);
    QVERIFY(now().findings.empty());
    QVERIFY(!workspace().addFindings({u"R99"_s}, {observed(seenexamples::scan({}), "x")}));
    QVERIFY(sure(workspace().addFindings(m_revision, {})).empty());
}

void TestFindingActs::refusesWhatIsNotStored()
{
    Observation observation = observed(seenexamples::scan({}), "x");
    observation.files.front().file.sha256 = QByteArray(32, '\1');
    const auto refused = workspace().addFindings(m_revision, {observation});
    QVERIFY(!refused);
    QVERIFY(now().evidence.empty());
    QVERIFY(now().findings.empty());
}

void TestFindingActs::removing()
{
    const auto ids = sure(workspace().addFindings(m_revision, {observed(seenexamples::scan({22}), "x")}));
    sure(workspace().removeFinding(ids.front()));
    QVERIFY(now().findings.empty());
    QVERIFY(!now().facts().contains(u"scan.undeclared-open"_s));
    QCOMPARE(now().evidence.size(), size_t(1));
    workspace().undoStack()->undo();
    QVERIFY(now().facts().contains(u"scan.undeclared-open"_s));
    QVERIFY(!workspace().removeFinding({u"F99"_s}));
    QVERIFY(!workspace().removeFinding({}));
}

void TestFindingActs::changingWhatPeopleSay()
{
    sure(workspace().addFindings(m_revision, {observed(seenexamples::scan({22}), "x")}));
    const Finding before = now().findings.front();
    Finding forged = before;
    forged.firmware = u"9.9"_s;
    forged.evidence = {};
    ScanSeen said = seenexamples::scan({22});
    said.reasons = {{22, u"保守のため"_s}};
    forged.seen = said;
    sure(workspace().setFinding(forged));
    Finding expected = before;
    expected.seen = said;
    QVERIFY(now().findings.front() == expected);
    workspace().undoStack()->undo();
    QVERIFY(now().findings.front() == before);
    said.side = Side::Line;
    forged.seen = said;
    QVERIFY(!workspace().setFinding(forged)); // that would be another finding
}

QTEST_GUILESS_MAIN(TestFindingActs)
#include "tst_findingacts.moc"
