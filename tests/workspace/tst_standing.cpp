#include "onlyreading.h"
#include "randomacts.h"

#include "storage/database.h"
#include "storage/layout.h"

#include <QFile>
#include <QTest>
#include <QUndoStack>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// Verdicts that are kept are those that judging gives, whatever was done, undone and done again.
class TestStanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptIsWhatJudgingGives_data();
    void keptIsWhatJudgingGives();
    void anActDropsWhatItTouches();
    void aModelMoreIsToBeCovered();
    void effectiveDatesDropAll();
    void whatAnActOvertookIsNotKept();
    void theLaterOfTwoInABatchIsKept();
    void damagedFilesAreNeverKept();
    void aMissingFileIsSeenByTheBoard();
    void aMissingFileThatIsBackIsJudgedOnce();
    void aMissingFileTakenAgainIsJudgedAnew();
    void aReadOnlyWorkspaceJudgesInMemory();
    void whatMakesNoSenseIsJudgedAtOnce_data();
    void whatMakesNoSenseIsJudgedAtOnce();
    void editingByHandIsNoticed_data();
    void editingByHandIsNoticed();
};

namespace {

/// Judges whatever is open, as the window does between events.
void settle(Workspace& workspace)
{
    for (;;) {
        std::vector<Judged> judged;
        for (const Assessment& assessment : workspace.unjudged(7))
            judged.push_back(judgeAside(workspace.catalogue(), assessment));
        if (judged.empty())
            return;
        workspace.keep(judged);
    }
}

/// The board's rows against judging them now.
QString untrue(const Workspace& workspace)
{
    QStringList wrong;
    for (const BoardRow& row : workspace.board())
        if (row.standings !=
            standingsOf(judge(workspace.catalogue(), sure(workspace.assessment(row.revision.id)))))
            wrong += row.revision.id.text;
    return wrong.join(u' ');
}

size_t kept(const Workspace& workspace)
{
    size_t count = 0;
    for (const BoardRow& row : workspace.board())
        count += row.standings ? 1 : 0;
    return count;
}

void edit(Desk& desk, const QString& sql)
{
    desk.workspace.reset();
    {
        const auto database = sure(Database::open(layout::database(desk.folder()), Database::Mode::Write));
        sure(database.run(sql));
    }
    desk.reopen();
}

} // namespace

void TestStanding::keptIsWhatJudgingGives_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestStanding::keptIsWhatJudgingGives()
{
    QFETCH(quint32, seed);
    Desk desk;
    desk.revision();
    RandomActs acts(*desk.workspace, seed);
    QRandomGenerator random(seed);
    QUndoStack* stack = desk.workspace->undoStack();
    for (int step = 0; step < 60; ++step) {
        if (random.bounded(4) == 0)
            stack->setIndex(int(random.bounded(quint32(stack->count() + 1))));
        else
            sure(acts.one());
        if (step % 6 != 0)
            continue;
        // Rows that are kept must be true before the rest is judged, and all of them after.
        for (const BoardRow& row : desk.workspace->board())
            if (row.standings)
                QVERIFY(row.standings == standingsOf(desk.workspace->verdicts(row.revision.id)));
        settle(*desk.workspace);
        QCOMPARE(untrue(*desk.workspace), QString());
    }
    settle(*desk.workspace);
    QCOMPARE(desk.complaints(), QString());
    desk.reopen();
    QCOMPARE(kept(*desk.workspace), desk.workspace->board().size());
    QCOMPARE(untrue(*desk.workspace), QString());
}

void TestStanding::anActDropsWhatItTouches()
{
    Desk desk;
    const RevisionId first = desk.revision(u"1.0"_s);
    desk.revision(u"2.0"_s);
    Workspace& workspace = *desk.workspace;
    QVERIFY(workspace.hasUnjudged());
    settle(workspace);
    QVERIFY(!workspace.hasUnjudged());
    QCOMPARE(kept(workspace), size_t(2));
    sure(workspace.setAnswer(first, u"access.refuses"_s, {Value(false), {}}));
    QCOMPARE(kept(workspace), size_t(1));
    Maker maker = workspace.makers().front();
    maker.contact = u"03-0000"_s;
    sure(workspace.setMaker(maker)); // no verdict rests on it
    QCOMPARE(kept(workspace), size_t(1));
    QVERIFY(workspace.standings(first)); // judged where it is asked for
    QCOMPARE(kept(workspace), size_t(2));
    workspace.undoStack()->undo();
    QCOMPARE(kept(workspace), size_t(2));
    workspace.undoStack()->undo();
    QCOMPARE(kept(workspace), size_t(1));
    settle(workspace);
    Evidence evidence = desk.evidence(first, "x");
    const EvidenceId id = sure(workspace.addEvidence(evidence));
    settle(workspace);
    evidence = *workspace.evidence(id);
    evidence.links.push_back({u"terminal-2020"_s, u"34-10-1"_s, {}});
    sure(workspace.setEvidence(evidence)); // only a row of links changes
    QCOMPARE(kept(workspace), size_t(1));
}

void TestStanding::aModelMoreIsToBeCovered()
{
    Desk desk;
    const RevisionId id = desk.revision(u"1.0"_s);
    desk.revision(u"2.0"_s);
    Workspace& workspace = *desk.workspace;
    Product product = workspace.products().front();
    product.models = {u"AR-1"_s};
    sure(workspace.setProduct(product));
    // The test failed on the one, then passed on the other.
    for (const auto& [model, outcome, date] :
         {std::tuple(u"AR-2"_s, TestRecord::Outcome::Fail, QDate(2026, 11, 1)),
          std::tuple(u"AR-1"_s, TestRecord::Outcome::Pass, QDate(2026, 11, 2))}) {
        TestRecord record;
        record.revision = id;
        record.testCase = catalogue().checklist(u"terminal-2026-draft"_s)->requirements.at(3).tests.front().testCase;
        record.date = date;
        record.tester = u"佐藤"_s;
        record.firmware = u"1.0"_s;
        record.outcome = outcome;
        record.coverage.models = {model};
        sure(workspace.addTestRecord(record));
    }
    settle(workspace);
    QCOMPARE(kept(workspace), size_t(2));
    const auto before = workspace.standings(id);
    product.models += u"AR-2"_s;
    sure(workspace.setProduct(product));
    QCOMPARE(kept(workspace), size_t(0));
    settle(workspace);
    QVERIFY(workspace.standings(id) != before);
    workspace.undoStack()->undo();
    settle(workspace);
    QVERIFY(workspace.standings(id) == before);
    QCOMPARE(desk.complaints(), QString());
}

void TestStanding::effectiveDatesDropAll()
{
    Desk desk;
    desk.revision(u"1.0"_s);
    desk.revision(u"2.0"_s);
    settle(*desk.workspace);
    sure(desk.workspace->setEffective(u"terminal-2026-draft"_s, QDate(2027, 4, 1)));
    QCOMPARE(kept(*desk.workspace), size_t(0));
    settle(*desk.workspace);
    QCOMPARE(kept(*desk.workspace), size_t(2));
    QCOMPARE(untrue(*desk.workspace), QString());
}

void TestStanding::whatAnActOvertookIsNotKept()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Workspace& workspace = *desk.workspace;
    const auto open = workspace.unjudged(10);
    QCOMPARE(open.size(), size_t(1));
    QVERIFY(workspace.unjudged(10).empty()); // given out once
    sure(workspace.setAnswer(revision, u"access.refuses"_s, {Value(false), {}}));
    QVERIFY(workspace.keep({judgeAside(workspace.catalogue(), open.front())}).empty());
    QCOMPARE(kept(workspace), size_t(0));
    QCOMPARE(workspace.unjudged(10).size(), size_t(1));
}

/// The window collects what it judges aside over several events, with acts in between.
void TestStanding::theLaterOfTwoInABatchIsKept()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    std::vector<Judged> judged;
    const auto collect = [&] {
        for (const Assessment& assessment : desk.workspace->unjudged(1))
            judged.push_back(judgeAside(catalogue(), assessment));
    };
    collect();
    sure(desk.workspace->setAnswer(revision, u"access.refuses"_s, {Value(false), {}}));
    collect();
    QCOMPARE(judged.size(), 2U);
    QCOMPARE(desk.workspace->keep(judged).size(), 1U);
    QCOMPARE(untrue(*desk.workspace), QString());
    QCOMPARE(desk.complaints(), QString());
}

void TestStanding::damagedFilesAreNeverKept()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Workspace& workspace = *desk.workspace;
    const Evidence evidence = desk.evidence(revision, "proof");
    sure(workspace.addEvidence(evidence));
    settle(workspace);
    QCOMPARE(kept(workspace), size_t(1));
    workspace.reportDamage({evidence.file.sha256}, {evidence.file.sha256});
    QCOMPARE(kept(workspace), size_t(0));
    settle(workspace);
    QCOMPARE(kept(workspace), size_t(1));
    QCOMPARE(untrue(workspace), QString());
    workspace.reportDamage({evidence.file.sha256}, {});
    QCOMPARE(untrue(workspace), QString()); // what was kept before holds again
}

void TestStanding::aMissingFileIsSeenByTheBoard()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    const Evidence evidence = desk.evidence(revision, "proof");
    sure(desk.workspace->addEvidence(evidence));
    settle(*desk.workspace);
    const QString path = desk.workspace->files().path(evidence.file.sha256);
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QVERIFY(QFile::remove(path));
    desk.reopen();
    QCOMPARE(kept(*desk.workspace), size_t(0));
    QVERIFY(desk.workspace->hasUnjudged());
    settle(*desk.workspace);
    QCOMPARE(untrue(*desk.workspace), QString());
}

void TestStanding::aMissingFileThatIsBackIsJudgedOnce()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    const Evidence evidence = desk.evidence(revision, "proof");
    sure(desk.workspace->addEvidence(evidence));
    const QString path = desk.workspace->files().path(evidence.file.sha256);
    const QString aside = desk.dir.filePath(u"aside"_s);
    QVERIFY(QFile::rename(path, aside));
    desk.reopen();
    Workspace& workspace = *desk.workspace;
    settle(workspace);
    QVERIFY(QFile::rename(aside, path));
    sure(workspace.setAnswer(revision, u"access.refuses"_s, {Value(false), {}}));
    for (int round = 0; round < 2; ++round)
        for (const Assessment& assessment : workspace.unjudged(7)) {
            QCOMPARE(round, 0); // given out once
            QCOMPARE(workspace.keep({judgeAside(workspace.catalogue(), assessment)}).size(), size_t(1));
        }
    QVERIFY(!workspace.hasUnjudged());
    QCOMPARE(untrue(workspace), QString());

    workspace.reportDamage({evidence.file.sha256}, {}); // the background check has read it
    settle(workspace);
    QCOMPARE(untrue(workspace), QString());
    desk.reopen();
    QCOMPARE(kept(*desk.workspace), size_t(1)); // in the file, not for that session only
}

void TestStanding::aMissingFileTakenAgainIsJudgedAnew()
{
    Desk desk;
    const RevisionId first = desk.revision(u"1.0"_s);
    const RevisionId second = desk.revision(u"2.0"_s);
    const Evidence evidence = desk.evidence(first, "proof");
    sure(desk.workspace->addEvidence(evidence));
    const QString path = desk.workspace->files().path(evidence.file.sha256);
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QVERIFY(QFile::remove(path));
    desk.reopen();
    settle(*desk.workspace);
    sure(desk.workspace->addEvidence(desk.evidence(second, "proof")));
    settle(*desk.workspace);
    QCOMPARE(untrue(*desk.workspace), QString());
    desk.reopen();
    QCOMPARE(kept(*desk.workspace), size_t(2));
}

void TestStanding::aReadOnlyWorkspaceJudgesInMemory()
{
    Desk desk;
    desk.revision();
    desk.workspace.reset();
    const OnlyReading reader(desk);
    desk.reopen();
    QVERIFY(desk.workspace->readOnly());
    settle(*desk.workspace);
    QCOMPARE(kept(*desk.workspace), size_t(1));
    desk.reopen();
    QCOMPARE(kept(*desk.workspace), size_t(0));
    desk.workspace.reset();
}

void TestStanding::whatMakesNoSenseIsJudgedAtOnce_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("rubbish") << u"UPDATE standing SET verdicts = 'x' WHERE revision = 1"_s;
    QTest::newRow("nothing") << u"UPDATE standing SET verdicts = '' WHERE revision = 1"_s;
    QTest::newRow("one checklist only")
        << u"UPDATE standing SET verdicts = substr(verdicts, 1, instr(verdicts, char(10)) - 1) WHERE revision = 1"_s;
    QTest::newRow("another requirement")
        << u"UPDATE standing SET verdicts = replace(verdicts, '34-10-1:', '34-10-x:') WHERE revision = 1"_s;
}

void TestStanding::whatMakesNoSenseIsJudgedAtOnce()
{
    QFETCH(QString, sql);
    Desk desk;
    const RevisionId first = desk.revision(u"1.0"_s);
    desk.revision(u"2.0"_s);
    settle(*desk.workspace);
    edit(desk, sql);
    QCOMPARE(kept(*desk.workspace), size_t(1));
    QVERIFY(desk.workspace->hasUnjudged());
    const auto open = desk.workspace->unjudged(9); // that one, once
    QCOMPARE(open.size(), size_t(1));
    QVERIFY(open.front().revision.id == first);
    desk.workspace->keep({judgeAside(desk.workspace->catalogue(), open.front())});
    QVERIFY(!desk.workspace->hasUnjudged());
    QVERIFY(desk.workspace->unjudged(9).empty());
    QCOMPARE(untrue(*desk.workspace), QString());
    QCOMPARE(desk.complaints(), QString());
    desk.reopen();
    QCOMPARE(kept(*desk.workspace), size_t(2)); // and kept
    edit(desk, sql);
    QVERIFY(desk.workspace->standings(first)); // asked for alone
    QVERIFY(!desk.workspace->hasUnjudged());
}

void TestStanding::editingByHandIsNoticed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("says");
    QTest::newRow("a verdict")
        << u"UPDATE standing SET verdicts = replace(verdicts, 'unanswered', 'conforms') WHERE revision = 2"_s
        << u"Table standing, row 2"_s;
    QTest::newRow("no sense") << u"UPDATE standing SET verdicts = 'x' WHERE revision = 1"_s
                              << u"Table standing, row 1"_s;
    QTest::newRow("of nothing") << u"UPDATE standing SET revision = 77 WHERE revision = 1"_s
                                << u"Table standing, row 77"_s;
}

void TestStanding::editingByHandIsNoticed()
{
    QFETCH(QString, sql);
    QFETCH(QString, says);
    Desk desk;
    desk.revision(u"1.0"_s);
    desk.revision(u"2.0"_s);
    settle(*desk.workspace);
    QCOMPARE(desk.complaints(), QString());
    edit(desk, sql);
    QVERIFY2(desk.complaints().startsWith(says), qUtf8Printable(desk.complaints()));
}

QTEST_GUILESS_MAIN(TestStanding)
#include "tst_standing.moc"
