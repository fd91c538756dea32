// A submitted revision is judged by the checklists that it was submitted with, whatever is loaded later.
#include "approveddesk.h"
#include "changedchecklists.h"

#include "assessment/gap.h"
#include "checklist/reader.h"
#include "storage/layout.h"
#include "storage/opening.h"
#include "workspace/freeze.h"

#include <QTest>

#include <algorithm>

using namespace tekigo;

namespace {

using State = Ruling::State;

const QString law = u"terminal-2020"_s;
const QString one = u"34-10-1"_s;

/// A revision whose 34-10-1 fails, and what opens it with other checklists.
struct SubmittedDesk : ApprovedDesk
{
    Catalogue opposite = oppositeChecklists(dir.filePath(u"checklists"_s));

    SubmittedDesk() { sure(workspace->setAnswer(id, u"access.refuses"_s, {false, {}})); }

    void submit() { sure(workspace->submit(dossier())); }
    void openWith(const Catalogue& checklists)
    {
        workspace.reset();
        workspace = sure(Workspace::open(folder(), checklists, environment()));
    }
    [[nodiscard]] const RequirementVerdict& verdict() const
    {
        const auto& all = workspace->verdicts(id);
        const auto list = std::ranges::find(all, law, &ChecklistVerdict::checklist);
        return *std::ranges::find(list->requirements, one, &RequirementVerdict::requirement);
    }
    [[nodiscard]] State state() const { return verdict().ruling.state; }
    /// What the board's cell of 34-10-1 shows.
    [[nodiscard]] std::optional<BoardCell> onBoard() const
    {
        const BoardRows board = workspace->board();
        const auto row = std::ranges::find(board, id, [](const BoardRow& each) { return each.revision.id; });
        for (const BoardColumn& column : boardColumns(workspace->catalogue(), {law}))
            if (column.requirement && column.requirement->id == one)
                return boardCell(*row, column);
        return {};
    }
};

} // namespace

class TestSubmittedVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stayWhateverIsLoaded();
    void areJudgedAnewOnceTakenBack();
    void standOnTheBoard();
    void standOnTheBoardWhereARequirementIsGone();
    void areAskedUnderOtherChecklistsAllTheSame();
    void turnUnverifiedWithADamagedFile();
    void keepTheDossierAsItWas();
    void keepEachTextOnce();
    void losingATextIsFound();
    void whatIsLoadedComesBack();
    void anOlderSubmissionIsJudgedByWhatIsLoaded();
};

void TestSubmittedVerdicts::stayWhateverIsLoaded()
{
    SubmittedDesk desk;
    const State before = desk.state();
    desk.submit();
    const auto all = desk.workspace->verdicts(desk.id);
    desk.openWith(desk.opposite);
    QVERIFY(desk.workspace->verdicts(desk.id) == all);
    QCOMPARE(desk.state(), before);
    const Assessment submitted = sure(desk.workspace->assessment(desk.id));
    QVERIFY(desk.workspace->catalogueOf(submitted) == catalogue());
    QVERIFY(desk.workspace->catalogue() == desk.opposite);
    // One that was not submitted goes by what is loaded.
    const RevisionId other = desk.revision(u"2"_s);
    QCOMPARE(&desk.workspace->catalogueOf(sure(desk.workspace->assessment(other))), &desk.workspace->catalogue());
    QCOMPARE(desk.complaints(), QString());
}

void TestSubmittedVerdicts::areJudgedAnewOnceTakenBack()
{
    SubmittedDesk desk;
    const State before = desk.state();
    QVERIFY(before != State::Unknown);
    desk.submit();
    desk.openWith(desk.opposite);
    QCOMPARE(desk.state(), before);
    sure(desk.workspace->takeBackSubmission(desk.id, u"誤り"_s));
    QVERIFY(desk.state() != before && desk.state() != State::Unknown);
    QVERIFY(!desk.onBoard()); // to be judged by what is loaded now
    QVERIFY(desk.workspace->hasUnjudged());
    QVERIFY(desk.workspace->standings(desk.id));
    QCOMPARE(desk.onBoard()->verdict, desk.verdict().verdict);
    desk.submit();
    desk.openWith(catalogue());
    QVERIFY(desk.state() != before);
    QVERIFY(desk.workspace->catalogueOf(sure(desk.workspace->assessment(desk.id))) == desk.opposite);
    QCOMPARE(desk.complaints(), QString());
}

void TestSubmittedVerdicts::standOnTheBoard()
{
    SubmittedDesk desk;
    desk.submit();
    const Verdict before = desk.verdict().verdict;
    desk.openWith(desk.opposite);
    // At once: nothing is left to judge.
    QVERIFY(!desk.workspace->hasUnjudged());
    QVERIFY(desk.workspace->unjudged(9).empty());
    QCOMPARE(desk.onBoard()->verdict, before);
    QVERIFY(*desk.workspace->standings(desk.id) == standingsOf(desk.workspace->verdicts(desk.id)));
    sure(desk.workspace->setEffective(u"terminal-2026-draft"_s, QDate(2027, 10, 1)));
    QCOMPARE(desk.onBoard()->verdict, before);
    QVERIFY(!desk.workspace->hasUnjudged());
}

void TestSubmittedVerdicts::standOnTheBoardWhereARequirementIsGone()
{
    SubmittedDesk desk;
    desk.submit();
    const auto verdicts = desk.workspace->verdicts(desk.id);
    Catalogue fewer = catalogue();
    auto& requirements = std::ranges::find(fewer.checklists, law, &Checklist::id)->requirements;
    requirements.erase(requirements.begin());
    fewer.documents.clear();
    desk.openWith(fewer);
    const BoardRows board = desk.workspace->board();
    for (const BoardColumn& column : boardColumns(desk.workspace->catalogue(), {law})) {
        if (!column.requirement)
            continue;
        const auto& was = std::ranges::find(verdicts, law, &ChecklistVerdict::checklist)->requirements;
        QCOMPARE(boardCell(board.front(), column)->verdict,
                 std::ranges::find(was, column.requirement->id, &RequirementVerdict::requirement)->verdict);
    }
}

void TestSubmittedVerdicts::areAskedUnderOtherChecklistsAllTheSame()
{
    SubmittedDesk desk;
    desk.submit();
    desk.openWith(desk.opposite);
    NoProgress progress;
    const Gap gap = sure(gapBetween(desk.workspace->catalogue(), law, u"terminal-2026-draft"_s,
                                    {sure(desk.workspace->assessment(desk.id))}, {}, QDate(2026, 11, 1), progress));
    const std::vector<ChecklistVerdict> asked =
        judge(desk.workspace->catalogue(), sure(desk.workspace->assessment(desk.id)));
    const auto list = std::ranges::find(asked, law, &ChecklistVerdict::checklist);
    QVERIFY(std::ranges::find(list->requirements, one, &RequirementVerdict::requirement)->ruling.state != desk.state());
    QCOMPARE(gap.products.size(), 1U);
}

void TestSubmittedVerdicts::turnUnverifiedWithADamagedFile()
{
    SubmittedDesk desk;
    desk.submit();
    const State before = desk.state();
    const QByteArray file = desk.workspace->evidence(desk.file)->file.sha256;
    QVERIFY(QFile::remove(desk.workspace->files().path(file)));
    desk.openWith(desk.opposite);
    QCOMPARE(desk.state(), before); // the rule is the one of then …
    const auto& shortfalls = desk.verdict().shortfalls;
    QVERIFY(std::ranges::any_of(shortfalls, [](const Shortfall& each) {
        return each.kind == Shortfall::Kind::EvidenceDamaged; // … and the file is told
    }));
    QCOMPARE(desk.onBoard()->verdict, desk.verdict().verdict);
    QVERIFY(desk.workspace->unjudged(9).empty());
}

void TestSubmittedVerdicts::keepTheDossierAsItWas()
{
    SubmittedDesk desk;
    const auto says = [&] {
        return snapshotDigest(freeze(*desk.workspace, sure(desk.workspace->assessment(desk.id)), Language::Japanese, {}));
    };
    const QByteArray before = says();
    desk.submit();
    desk.openWith(desk.opposite);
    QCOMPARE(says(), before);
    sure(desk.workspace->takeBackSubmission(desk.id, u"誤り"_s));
    QVERIFY(says() != before);
}

void TestSubmittedVerdicts::keepEachTextOnce()
{
    SubmittedDesk desk;
    const auto words = [&] {
        const Database database = sure(Database::open(layout::database(desk.folder()), Database::Mode::Write));
        return sure(database.one(u"SELECT count(*) FROM words"_s)).toLongLong();
    };
    desk.workspace.reset();
    const qint64 none = words();
    desk.openWith(catalogue());
    desk.submit();
    desk.workspace.reset();
    QCOMPARE(words(), none + qint64(catalogue().documents.size()));
    desk.openWith(catalogue());
    sure(desk.workspace->takeBackSubmission(desk.id, u"誤り"_s));
    desk.submit();
    desk.workspace.reset();
    QCOMPARE(words(), none + qint64(catalogue().documents.size()));
}

void TestSubmittedVerdicts::losingATextIsFound()
{
    SubmittedDesk desk;
    desk.submit();
    desk.workspace.reset();
    {
        const auto opened = sure(openDatabase(desk.folder(), false));
        sure(opened.database.run(u"DELETE FROM words WHERE instr(ja, 'settings-guarded') > 0 AND en = ''"_s));
    }
    // Where the version that was judged by is loaded too, it comes back.
    const QString checklists = desk.dir.filePath(u"checklists"_s);
    QVERIFY(QFile::remove(checklists + u"/terminal-2020/1.0.yaml"_s));
    QVERIFY(QFile::remove(checklists + u"/terminal-2020/1.1.yaml"_s));
    desk.openWith(sure(readCatalogue(checklists)));
    QVERIFY2(desk.complaints().contains(u"terminal-2020/1.0.yaml, by which the submitted revision R1 was judged"_s),
             qUtf8Printable(desk.complaints()));
    QVERIFY(!desk.workspace->verdicts(desk.id).empty());
}

/// A text that was lost is kept again by whoever has it loaded.
void TestSubmittedVerdicts::whatIsLoadedComesBack()
{
    SubmittedDesk desk;
    const State before = desk.state();
    desk.submit();
    desk.workspace.reset();
    {
        const auto opened = sure(openDatabase(desk.folder(), false));
        sure(opened.database.run(u"DELETE FROM words WHERE en = ''"_s));
    }
    desk.openWith(catalogue());
    QCOMPARE(desk.complaints(), QString());
    desk.openWith(desk.opposite);
    QCOMPARE(desk.state(), before);
}

/// As a file of an earlier form has it: without the checklists.
void TestSubmittedVerdicts::anOlderSubmissionIsJudgedByWhatIsLoaded()
{
    SubmittedDesk desk;
    const State before = desk.state();
    desk.submit();
    desk.workspace.reset();
    {
        const auto opened = sure(openDatabase(desk.folder(), false));
        sure(opened.database.run(
            u"UPDATE baseline SET surroundings = json_remove(surroundings, '$.documents', '$.verdicts')"_s));
    }
    desk.openWith(desk.opposite);
    QVERIFY(desk.state() != before);
    QVERIFY(desk.workspace->hasUnjudged());
}

QTEST_GUILESS_MAIN(TestSubmittedVerdicts)
#include "tst_submittedverdicts.moc"
