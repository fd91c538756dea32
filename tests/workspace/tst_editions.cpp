#include "approveddesk.h"

#include "dossier/snapshot.h"
#include "workspace/freeze.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUndoStack>

#include <algorithm>

using namespace tekigo;

using Numbers = std::function<std::vector<int>(ApprovedDesk&)>;
Q_DECLARE_METATYPE(Numbers)

/// Editions of a revision's dossier, the numbers of its evidence, and what its redacted edition leaves out.
class TestEditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheFirstWithoutASubmission();
    void countsSubmissions();
    void knowsWhatWasSubmittedThen();
    void exportsASubmittedRevisionAsItWas();
    void changesNothingByBeingAsked();
    void countsEachRevisionByItself();
    void givesNoNumberTwice_data();
    void givesNoNumberTwice();
    void keepsNumbersInACopy();
    void keepsWhatIsConfidential();
    void bringsOneAnswerConfidentialIntoACopy();
};

namespace {

Assessment now(const ApprovedDesk& desk)
{
    return sure(desk.workspace->assessment(desk.id));
}

std::optional<FormerEdition> former(const ApprovedDesk& desk)
{
    return desk.workspace->formerEdition(now(desk));
}

Dossier frozen(const ApprovedDesk& desk)
{
    return freeze(catalogue(), now(desk), Language::Japanese, {}, desk.workspace->files(),
                  desk.workspace->former(now(desk)), {}, former(desk));
}

int added(ApprovedDesk& desk, const RevisionId& revision, const QByteArray& bytes)
{
    return desk.workspace->evidence(sure(desk.workspace->addEvidence(desk.evidence(revision, bytes))))->number;
}

RevisionId copyOf(ApprovedDesk& desk, const RevisionId& revision)
{
    Revision next = *desk.workspace->revision(revision);
    next.copiedFrom = revision;
    next.label = u"次版"_s;
    return sure(desk.workspace->addRevision(next));
}

} // namespace

void TestEditions::isTheFirstWithoutASubmission()
{
    ApprovedDesk desk;
    QVERIFY(!former(desk));
    QCOMPARE(frozen(desk).edition(), 1);
    sure(desk.workspace->submit(desk.dossier()));
    QVERIFY(!former(desk));
    QCOMPARE(frozen(desk).edition(), 1);
    QVERIFY(!QJsonDocument::fromJson(snapshot(frozen(desk))).object().contains(u"edition"_s));
}

void TestEditions::countsSubmissions()
{
    ApprovedDesk desk;
    for (int number = 1; number <= 3; ++number) {
        QCOMPARE(frozen(desk).edition(), number);
        Baseline baseline = desk.dossier("%PDF " + QByteArray::number(number));
        baseline.dossierNumber = u"TKG-R1-%1"_s.arg(number);
        sure(desk.workspace->submit(baseline));
        QCOMPARE(frozen(desk).edition(), number);
        sure(desk.workspace->takeBackSubmission(desk.id, u"指摘への対応"_s));
        desk.reopen();
        QCOMPARE(former(desk)->number, number);
        QCOMPARE(former(desk)->dossierNumber, u"TKG-R1-%1"_s.arg(number));
        QCOMPARE(former(desk)->snapshot, baseline.snapshot);
    }
    QCOMPARE(desk.complaints(), QString());
}

void TestEditions::knowsWhatWasSubmittedThen()
{
    ApprovedDesk desk;
    Workspace& workspace = *desk.workspace;
    const Assessment submitted = now(desk);
    sure(workspace.submit(desk.dossier()));
    sure(workspace.takeBackSubmission(desk.id, u"型番の誤り"_s));
    sure(workspace.setAnswer(desk.id, u"access.refuses"_s, {false, u"訂正"_s}));
    sure(workspace.removeEvidence(desk.file));
    Maker maker = workspace.makers().front();
    maker.address = u"大阪府"_s;
    sure(workspace.setMaker(maker));
    desk.reopen();
    const auto edition = former(desk);
    QVERIFY(edition);
    QCOMPARE(edition->assessment.maker.address, submitted.maker.address);
    QVERIFY(edition->assessment.answers == submitted.answers);
    QVERIFY(edition->assessment.evidence == submitted.evidence);
    QVERIFY(edition->assessment.tests == submitted.tests);
    QVERIFY(edition->verdicts == judge(catalogue(), edition->assessment));
    const Dossier dossier = frozen(desk);
    const QJsonObject said = QJsonDocument::fromJson(snapshot(dossier)).object();
    QCOMPARE(said[u"edition"_s][u"number"_s].toInt(), 2);
    QCOMPARE(said[u"withdrawn"_s][0][u"number"_s].toInt(), 1);
    QCOMPARE(said[u"withdrawn"_s][0][u"title"_s].toString(), submitted.evidence.front().fileName);
}

/// What is exported before and after it is submitted is the same.
void TestEditions::exportsASubmittedRevisionAsItWas()
{
    ApprovedDesk desk;
    Workspace& workspace = *desk.workspace;
    for (const bool second : {false, true}) {
        const QByteArray before = snapshot(frozen(desk));
        sure(workspace.submit(desk.dossier()));
        QCOMPARE(snapshot(frozen(desk)), before);
        if (second)
            break;
        sure(workspace.takeBackSubmission(desk.id, u"誤り"_s));
        sure(workspace.setAnswer(desk.id, u"access.refuses"_s, {false, {}}));
    }
    QCOMPARE(frozen(desk).edition(), 2);
}

void TestEditions::changesNothingByBeingAsked()
{
    ApprovedDesk desk;
    sure(desk.workspace->submit(desk.dossier()));
    sure(desk.workspace->takeBackSubmission(desk.id, u"誤り"_s));
    const Everything before(*desk.workspace);
    const auto rows = desk.workspace->history({}).size();
    QVERIFY(former(desk));
    QVERIFY(!snapshot(redacted(frozen(desk))).isEmpty());
    QVERIFY(Everything(*desk.workspace) == before);
    QCOMPARE(desk.workspace->history({}).size(), rows);
}

void TestEditions::countsEachRevisionByItself()
{
    ApprovedDesk desk;
    sure(desk.workspace->submit(desk.dossier()));
    const RevisionId copy = copyOf(desk, desk.id);
    QVERIFY(!desk.workspace->formerEdition(sure(desk.workspace->assessment(copy))));
}

void TestEditions::givesNoNumberTwice_data()
{
    QTest::addColumn<Numbers>("give");
    const auto row = [](const char* name, const Numbers& give) { QTest::newRow(name) << give; };
    row("the last one removed", [](ApprovedDesk& desk) {
        const EvidenceId last = sure(desk.workspace->addEvidence(desk.evidence(desk.id, "two")));
        sure(desk.workspace->removeEvidence(last));
        return std::vector{1, 2, added(desk, desk.id, "three")};
    });
    row("removed, reopened", [](ApprovedDesk& desk) {
        sure(desk.workspace->removeEvidence(desk.file));
        desk.reopen();
        return std::vector{1, added(desk, desk.id, "two")};
    });
    row("removed before the copy", [](ApprovedDesk& desk) {
        sure(desk.workspace->removeEvidence(sure(desk.workspace->addEvidence(desk.evidence(desk.id, "two")))));
        return std::vector{1, 2, added(desk, copyOf(desk, desk.id), "three")};
    });
    row("the former revision removed", [](ApprovedDesk& desk) {
        sure(desk.workspace->removeEvidence(sure(desk.workspace->addEvidence(desk.evidence(desk.id, "two")))));
        const RevisionId copy = copyOf(desk, desk.id);
        sure(desk.workspace->removeRevision(desk.id));
        desk.reopen();
        return std::vector{1, 2, added(desk, copy, "three")};
    });
    row("both go on", [](ApprovedDesk& desk) {
        const RevisionId copy = copyOf(desk, desk.id);
        return std::vector{1, added(desk, copy, "two"), added(desk, desk.id, "three"), added(desk, copy, "four")};
    });
    row("two copies", [](ApprovedDesk& desk) {
        const RevisionId one = copyOf(desk, desk.id);
        const RevisionId other = copyOf(desk, desk.id);
        return std::vector{1, added(desk, one, "two"), added(desk, other, "three"), added(desk, one, "four")};
    });
    row("undone", [](ApprovedDesk& desk) {
        const int second = added(desk, desk.id, "two");
        desk.workspace->undoStack()->undo();
        return std::vector{1, second, added(desk, desk.id, "three")};
    });
}

void TestEditions::givesNoNumberTwice()
{
    QFETCH(Numbers, give);
    ApprovedDesk desk;
    std::vector<int> numbers = give(desk);
    std::ranges::sort(numbers);
    QVERIFY(std::ranges::adjacent_find(numbers) == numbers.end());
    QCOMPARE(desk.complaints(), QString());
}

void TestEditions::keepsNumbersInACopy()
{
    ApprovedDesk desk;
    added(desk, desk.id, "two");
    sure(desk.workspace->removeEvidence(desk.file));
    const auto numbers = [&](const RevisionId& revision) {
        std::vector<int> all;
        for (const Evidence& one : sure(desk.workspace->assessment(revision)).evidence)
            all.push_back(one.number);
        return all;
    };
    const RevisionId copy = copyOf(desk, desk.id);
    QCOMPARE(numbers(copy), std::vector{2});
    sure(desk.workspace->removeEvidence(sure(desk.workspace->assessment(copy)).evidence.front().id));
    QCOMPARE(numbers(desk.id), std::vector{2});
}

void TestEditions::keepsWhatIsConfidential()
{
    ApprovedDesk desk;
    Workspace& workspace = *desk.workspace;
    const Answer open = now(desk).answers.at(u"access.refuses"_s);
    Answer hidden = open;
    hidden.confidential = true;
    sure(workspace.setAnswer(desk.id, u"access.refuses"_s, hidden));
    QCOMPARE(workspace.history(desk.id).front().says.ja.contains(u"機密に指定"_s), true);
    desk.reopen();
    QVERIFY(now(desk).answers.at(u"access.refuses"_s) == hidden);
    QCOMPARE(now(desk).answers.at(u"access.refuses"_s).wording, open.wording); // it answers nothing anew
    QVERIFY(redacted(frozen(desk)).redaction->hides(u"access.refuses"_s));
    sure(desk.workspace->setAnswer(desk.id, u"access.refuses"_s, open));
    desk.workspace->undoStack()->undo();
    QVERIFY(now(desk).answers.at(u"access.refuses"_s).confidential);
    QCOMPARE(desk.complaints(), QString());
}

void TestEditions::bringsOneAnswerConfidentialIntoACopy()
{
    ApprovedDesk desk;
    sure(desk.workspace->setAnswer(desk.id, u"access.refuses"_s, {.value = Value(true), .note = {}, .confidential = true}));
    const RevisionId copy = copyOf(desk, desk.id);
    QVERIFY(sure(desk.workspace->assessment(copy)).answers.at(u"access.refuses"_s).confidential);
}

QTEST_GUILESS_MAIN(TestEditions)
#include "tst_editions.moc"
