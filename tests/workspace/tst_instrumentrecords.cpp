#include "desk.h"

#include "base/utc.h"
#include "instrument/powerloss.h"
#include "instrument/securitytxt.h"
#include "workspace/disclosurerecord.h"
#include "workspace/powerlossrecord.h"

#include <QTest>
#include <QUndoStack>

#include <algorithm>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// Comparisons of settings and checks of a security.txt, recorded from the stored files.
class TestInstrumentRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void powerCutsHaveTheirCases();
    void aComparisonAndItsTestAreOneAct();
    void aFailedRequirementFollows();
    void removingTheEvidenceRemovesTheFact();
    void refusesOtherRecords();
    void anAnswerIsTakenOver();
    void whatSomebodyWroteOfThePlaceStays();

private:
    Workspace& workspace() { return *m_desk->workspace; }
    Assessment now() { return sure(workspace().assessment(m_revision)); }
    TestRecordId tested(const QString& testCase)
    {
        TestRecord record;
        record.revision = m_revision;
        record.testCase = testCase;
        record.tester = u"佐藤"_s;
        record.date = QDate(2026, 11, 1);
        record.firmware = u"1.0"_s;
        return sure(workspace().addTestRecord(record));
    }
    FindingId compared(const QByteArray& before, const QByteArray& after, const TestRecordId& record = {})
    {
        NoProgress progress;
        const TakenFile one = sure(workspace().files().take(before, u"前.txt"_s));
        const TakenFile two = sure(workspace().files().take(after, u"後.txt"_s));
        const auto stored = [&](const TakenFile& file) {
            return GivenFile{workspace().files().path(file.file.sha256), file.fileName, file.modified};
        };
        PowerLossChoices choices;
        choices.record = record;
        const auto seen =
            sure(settledPowerLoss(sure(compareDumps(stored(one), stored(two), progress)), choices, progress));
        return sure(recordPowerLoss(workspace(), m_revision, seen, one, two, Language::Japanese));
    }

    std::unique_ptr<Desk> m_desk;
    RevisionId m_revision;
};

void TestInstrumentRecords::init()
{
    m_desk = std::make_unique<Desk>();
    m_revision = m_desk->revision();
}

void TestInstrumentRecords::powerCutsHaveTheirCases()
{
    const QStringList cases = powerLossCases(catalogue());
    QVERIFY(cases.contains(u"TPW-1"_s));
    QVERIFY(!cases.contains(u"T1-1"_s));
    const TestRecordId other = tested(u"T1-1"_s);
    const TestRecordId cut = tested(u"TPW-1"_s);
    const Assessment assessment = now();
    const auto records = powerLossRecords(catalogue(), assessment);
    QCOMPARE(records.size(), 1);
    QVERIFY(records.front()->id == cut && records.front()->id != other);
}

void TestInstrumentRecords::aComparisonAndItsTestAreOneAct()
{
    const TestRecordId record = tested(u"TPW-1"_s);
    const Everything before(workspace());
    const int acts = workspace().undoStack()->count();
    (void)compared("user=a\nuptime=1\n", "user=a\nuptime=2\n", record);
    QCOMPARE(workspace().undoStack()->count(), acts + 1);
    const Assessment read = now();
    const Finding& finding = read.findings.front();
    QCOMPARE(finding.evidence.size(), 2);
    QVERIFY(read.tests.front().evidence == finding.evidence);
    QVERIFY(std::get<PowerLossSeen>(finding.seen).record == record);
    QCOMPARE(read.facts().find(u"power-test.changed"_s)->second, Value(qint64(0)));
    for (const EvidenceId& id : finding.evidence) {
        const Evidence* file = read.evidenceOf(id);
        QCOMPARE(file->kind, u"configuration"_s);
        QCOMPARE(file->confidentiality, Confidentiality::Confidential);
        QVERIFY(std::ranges::any_of(file->links,
                                    [](const EvidenceLink& link) { return link.requirement == u"34-10-4"; }));
    }
    workspace().undoStack()->undo();
    QVERIFY(Everything(workspace()) == before);
    workspace().undoStack()->redo();
    QVERIFY(now().tests.front().evidence == finding.evidence);
    m_desk->reopen();
    QVERIFY(now().findings == read.findings);
    QCOMPARE(m_desk->complaints(), QString());
}

void TestInstrumentRecords::aFailedRequirementFollows()
{
    (void)compared("user=a\n", "user=factory\n");
    for (const ChecklistVerdict& checklist : workspace().verdicts(m_revision))
        for (const RequirementVerdict& requirement : checklist.requirements)
            if (checklist.checklist == u"terminal-2020" && requirement.requirement == u"34-10-4")
                QCOMPARE(requirement.verdict, Verdict::Fails);
    // The next run of the same pair takes the earlier one's place.
    (void)compared("user=a\n", "user=a\n\n");
    QCOMPARE(now().findings.size(), 1);
    QCOMPARE(now().facts().find(u"power-test.changed"_s)->second, Value(qint64(0)));
}

void TestInstrumentRecords::removingTheEvidenceRemovesTheFact()
{
    (void)compared("user=a\n", "user=b\n");
    sure(workspace().removeEvidence(now().findings.front().evidence.back()));
    QVERIFY(!now().facts().contains(u"power-test.changed"_s));
    workspace().undoStack()->undo();
    QVERIFY(now().facts().contains(u"power-test.changed"_s));
}

void TestInstrumentRecords::refusesOtherRecords()
{
    const TestRecordId other = tested(u"T1-1"_s);
    const TakenFile file = sure(workspace().files().take("a=1\n", u"a.txt"_s));
    PowerLossSeen seen;
    for (const TestRecordId& record : {other, TestRecordId{u"T99"_s}}) {
        seen.record = record;
        const auto recorded = recordPowerLoss(workspace(), m_revision, seen, file, file, Language::English);
        QVERIFY(!recorded);
        QCOMPARE(recorded.error().kind, Error::Kind::Input);
    }
    QCOMPARE(now().findings.size(), 0);
    QCOMPARE(now().evidence.size(), 0);
}

void TestInstrumentRecords::anAnswerIsTakenOver()
{
    NoProgress progress;
    const TakenFile file = sure(workspace().files().take("Contact: mailto:a@b.example\n", u"security.txt"_s));
    DisclosureSeen seen =
        sure(checkSecurityTxt({workspace().files().path(file.file.sha256), file.fileName, file.modified},
                              utc(QDate(2026, 1, 1), QTime(0, 0)), progress));
    seen.items.front().where = u"1行目"_s;
    const FindingId id = sure(recordDisclosure(workspace(), m_revision, seen, file, Language::Japanese));
    const auto take = [&](DisclosureItem item) {
        return answerFromDisclosure(workspace(), id, m_revision, item, Language::Japanese);
    };
    QVERIFY(!take(DisclosureItem::StatusUpdates)); // nobody said where it stands
    QVERIFY(!now().answers.contains(u"vdp.contact"_s));
    sure(workspace().setAnswer(m_revision, u"vdp.contact"_s,
                               {.value = std::nullopt, .note = u"自社の備考"_s}));
    sure(take(DisclosureItem::Contact));
    QCOMPARE(now().answers.at(u"vdp.contact"_s).value, std::optional(Value(true)));
    QCOMPARE(now().answers.at(u"vdp.contact"_s).note, u"自社の備考"_s);
    const Assessment read = now();
    QVERIFY(!read.evidence.front().links.empty());
    for (const EvidenceLink& link : read.evidence.front().links)
        QCOMPARE(link.locator.place, u"報告窓口：1行目"_s);
    QCOMPARE(m_desk->complaints(), QString());
}

void TestInstrumentRecords::whatSomebodyWroteOfThePlaceStays()
{
    NoProgress progress;
    const TakenFile file = sure(workspace().files().take("Contact: mailto:a@b.example\n", u"security.txt"_s));
    DisclosureSeen seen =
        sure(checkSecurityTxt({workspace().files().path(file.file.sha256), file.fileName, file.modified},
                              utc(QDate(2026, 1, 1), QTime(0, 0)), progress));
    const auto places = [&] {
        QStringList found;
        for (const EvidenceLink& link : now().evidence.front().links)
            found += link.locator.place;
        found.removeDuplicates();
        return found;
    };
    const auto take = [&](const QString& where, Language language) {
        seen.items.front().where = where;
        const FindingId id = sure(recordDisclosure(workspace(), m_revision, seen, file, language));
        sure(answerFromDisclosure(workspace(), id, m_revision, DisclosureItem::Contact, language));
    };
    take(u"1行目"_s, Language::Japanese);
    QCOMPARE(places(), QStringList{u"報告窓口：1行目"_s});
    take(u"line 2"_s, Language::English); // the place was this instrument's own
    QCOMPARE(places(), QStringList{u"Contact for reports: line 2"_s});
    Evidence evidence = now().evidence.front();
    for (EvidenceLink& link : evidence.links)
        link.locator.place = u"報告窓口：1行目、写しは別紙"_s;
    sure(workspace().setEvidence(evidence));
    take(u"3行目"_s, Language::Japanese);
    QCOMPARE(places(), QStringList{u"報告窓口：1行目、写しは別紙"_s});
    QCOMPARE(m_desk->complaints(), QString());
}

QTEST_MAIN(TestInstrumentRecords)
#include "tst_instrumentrecords.moc"
