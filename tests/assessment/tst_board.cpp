#include "assessment/board.h"
#include "smalllaw.h"

#include <QTest>

#include <algorithm>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// Verdicts as they are kept, and which revisions the board shows in which order.
class TestBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standingIsTheVerdictWithoutItsReasons();
    void isReadAsItWasWritten();
    void refusesWhatItDidNotWrite_data();
    void refusesWhatItDidNotWrite();
    void restsOnChecklistsAndDates();
    void cellsStandWhereTheirColumnsSay();
    void filters_data();
    void filters();
    void sorts_data();
    void sorts();
    void labelsThatEndNext();
};

namespace {

const QDate today(2026, 11, 22);

Standings judged(const smalllaw::Change& change)
{
    Assessment assessment = smalllaw::fulfilled();
    change(assessment);
    return standingsOf(judge(smalllaw::catalogue(), assessment));
}

BoardRow row(const QString& maker, const QString& product, const QString& revision, bool newest,
             const smalllaw::Change& change = smalllaw::nothing(), const Label& label = {})
{
    Product made;
    made.name = product;
    made.models = {product + u"-JP"_s};
    made.label = label;
    Revision one;
    one.id = {u"R-"_s + product + revision};
    one.label = revision;
    Maker owner;
    owner.id = {u"M-"_s + maker};
    owner.name = maker;
    BoardRow done = boardRow(owner, made, one, newest);
    done.standings = judged(change);
    return done;
}

/// Two makers; every product but one has a newest revision that says something of its own.
BoardRows board()
{
    const auto ends = [](int days) {
        return Label{u"L"_s, std::nullopt, today.addDays(days), LabelStatus::Valid};
    };
    BoardRows all = {
        row(u"西都"_s, u"AR-10"_s, u"初版"_s, false, smalllaw::answer(u"lock.safe"_s, false)),
        row(u"西都"_s, u"AR-10"_s, u"第2版"_s, true, smalllaw::nothing(), ends(20)),
        row(u"東都"_s, u"AR-2"_s, u"初版"_s, true, smalllaw::answer(u"lock.safe"_s, false), ends(200)),
        row(u"東都"_s, u"CAM-1"_s, u"初版"_s, true, smalllaw::unanswer(u"ports.closed"_s), ends(-3)),
        row(u"東都"_s, u"CAM-2"_s, u"初版"_s, true, smalllaw::remove(u"E1"_s)),
        row(u"東都"_s, u"CAM-3"_s, u"初版"_s, true, smalllaw::carried(u"lock.safe"_s)),
        row(u"東都"_s, u"NEW-1"_s, u"初版"_s, true),
    };
    all.back().standings.reset();
    return all;
}

QString names(const BoardRows& board, const std::vector<int>& rows)
{
    QStringList names;
    for (const int at : rows)
        names += board[size_t(at)].product.name + (board[size_t(at)].newest ? u""_s : u"*"_s);
    return names.join(u' ');
}

} // namespace

void TestBoard::standingIsTheVerdictWithoutItsReasons()
{
    Assessment assessment = smalllaw::fulfilled();
    smalllaw::carried(u"lock.safe"_s)(assessment);
    smalllaw::unanswer(u"ports.closed"_s)(assessment);
    const auto verdicts = judge(smalllaw::catalogue(), assessment);
    const Standings standings = standingsOf(verdicts);
    QCOMPARE(standings.size(), verdicts.size());
    for (size_t list = 0; list < verdicts.size(); ++list) {
        QCOMPARE(standings[list].checklist, verdicts[list].checklist);
        QVERIFY(standings[list].verdict == verdicts[list].verdict);
        QCOMPARE(standings[list].concerns(), verdicts[list].concerns());
        QCOMPARE(standings[list].requirements.size(), verdicts[list].requirements.size());
        for (size_t at = 0; at < verdicts[list].requirements.size(); ++at) {
            const RequirementVerdict& told = verdicts[list].requirements[at];
            const RequirementStanding& kept = standings[list].requirements[at];
            QVERIFY(kept.verdict == told.verdict);
            QCOMPARE(kept.evidenceMissing + kept.toConfirm, int(told.shortfalls.size()));
            QCOMPARE(kept.questions, int(told.ruling.missing.size()));
        }
    }
    QCOMPARE(standings.front().requirements.at(0).toConfirm, 1);
    QCOMPARE(standings.front().requirements.at(1).questions, 1);
}

void TestBoard::isReadAsItWasWritten()
{
    const Standings standings = judged(smalllaw::carried(u"lock.safe"_s));
    const auto read = readStandings(writtenStandings(standings));
    QVERIFY(read);
    QVERIFY(*read == standings);
    QVERIFY(readStandings(writtenStandings({})) == Standings());
}

void TestBoard::refusesWhatItDidNotWrite_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("words") << u"hello"_s;
    QTest::newRow("an outcome") << u"law perhaps fails 0 0"_s;
    QTest::newRow("a verdict") << u"law applies good 0 0"_s;
    QTest::newRow("a number below nothing") << u"law applies fails 0 -1"_s;
    QTest::newRow("a number otherwise written") << u"law applies fails 00 0"_s;
    QTest::newRow("a requirement cut short") << u"law applies fails 0 0 L1:fails:0:0"_s;
    QTest::newRow("a requirement without a name") << u"law applies fails 0 0 :fails:0:0:0"_s;
    QTest::newRow("an empty line") << u"law applies fails 0 0\n"_s;
}

void TestBoard::refusesWhatItDidNotWrite()
{
    QFETCH(QString, written);
    QVERIFY(!readStandings(written));
}

void TestBoard::restsOnChecklistsAndDates()
{
    Catalogue catalogue = smalllaw::catalogue();
    const QString basis = basisOf(catalogue, {});
    QCOMPARE(basisOf(catalogue, {}), basis);
    QVERIFY(basisOf(catalogue, {{u"law"_s, QDate(2027, 4, 1)}}) != basis);
    QVERIFY(basisOf(catalogue, {{u"law"_s, QDate(2027, 4, 1)}}) !=
            basisOf(catalogue, {{u"law"_s, QDate(2027, 4, 2)}}));
    catalogue.checklists.front().digest = "another";
    QVERIFY(basisOf(catalogue, {}) != basis);
}

void TestBoard::cellsStandWhereTheirColumnsSay()
{
    const Catalogue catalogue = smalllaw::catalogue();
    QStringList heads;
    for (const BoardColumn& column : boardColumns(catalogue))
        heads += column.requirement ? column.requirement->id : column.checklist->id;
    QCOMPARE(heads.join(u' '), u"law L1 L2 label M1 tip N1"_s);
    const auto columns = boardColumns(catalogue, {u"label"_s});
    QCOMPARE(columns.size(), size_t(2));
    const BoardRow fails = row(u"m"_s, u"p"_s, u"r"_s, true, smalllaw::answer(u"lock.safe"_s, false));
    const auto cell = boardCell(fails, columns.back());
    QVERIFY(cell && cell->verdict == Verdict::Fails);
    BoardRow waiting = fails;
    waiting.standings.reset();
    QVERIFY(!boardCell(waiting, columns.back()));
}

void TestBoard::filters_data()
{
    QTest::addColumn<BoardFilter>("filter");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const BoardFilter& filter, const QString& shown) {
        QTest::newRow(name) << filter << shown;
    };
    row("newest", {}, u"AR-2 AR-10 CAM-1 CAM-2 CAM-3 NEW-1"_s);
    row("every revision", {.everyRevision = true}, u"AR-2 AR-10* AR-10 CAM-1 CAM-2 CAM-3 NEW-1"_s);
    row("picked ones, older ones too", {.picked = std::set<RevisionId>{{u"R-AR-10初版"_s}, {u"R-CAM-2初版"_s}}},
        u"AR-10* CAM-2"_s);
    row("picked before every one", {.everyRevision = true, .picked = std::set<RevisionId>{{u"R-NEW-1初版"_s}}},
        u"NEW-1"_s);
    row("picked and failing",
        {.picked = std::set<RevisionId>{{u"R-AR-10初版"_s}, {u"R-CAM-2初版"_s}}, .verdict = Verdict::Fails},
        u"AR-10*"_s);
    row("none picked", {.picked = std::set<RevisionId>()}, u""_s);
    row("picked, but gone", {.picked = std::set<RevisionId>{{u"R99"_s}}}, u""_s);
    row("fails", {.verdict = Verdict::Fails}, u"AR-2"_s);
    row("fails somewhere", {.everyRevision = true, .verdict = Verdict::Fails}, u"AR-2 AR-10*"_s);
    row("unanswered under the label", {.checklists = {u"label"_s}, .verdict = Verdict::Unanswered}, u""_s);
    row("unanswered under the law", {.checklists = {u"law"_s}, .verdict = Verdict::Unanswered}, u"CAM-1"_s);
    row("fails under", {.failsUnder = u"label"_s}, u"AR-2"_s);
    row("a maker", {.maker = {u"M-西都"_s}}, u"AR-10"_s);
    row("evidence missing", {.evidenceMissing = true}, u"CAM-2"_s);
    row("to confirm", {.toConfirm = true}, u"CAM-3"_s);
    row("label ends soon", {.labelWithin = 30}, u"AR-10 CAM-1"_s);
    row("free text", {.text = u"ｃａｍ 東都"_s}, u"CAM-1 CAM-2 CAM-3"_s);
    row("model number", {.text = u"ar-2-jp"_s}, u"AR-2"_s);
    row("nothing is so", {.maker = {u"M-西都"_s}, .toConfirm = true}, u""_s);
}

void TestBoard::filters()
{
    QFETCH(BoardFilter, filter);
    QFETCH(QString, shown);
    const BoardRows all = board();
    QCOMPARE(names(all, chosenRows(all, filter, {}, today)), shown);
}

void TestBoard::sorts_data()
{
    QTest::addColumn<BoardSort>("sort");
    QTest::addColumn<QString>("shown");
    static const Catalogue catalogue = smalllaw::catalogue(); // columns point into it
    const BoardColumn law = boardColumns(catalogue).front();
    const auto row = [](const char* name, const BoardSort& sort, const QString& shown) {
        QTest::newRow(name) << sort << shown;
    };
    row("by name, 2 before 10", {}, u"AR-2 AR-10 CAM-1 CAM-2 CAM-3 NEW-1"_s);
    row("by name, down", {.descending = true}, u"NEW-1 CAM-3 CAM-2 CAM-1 AR-10 AR-2"_s);
    row("by label, those without last", {.key = BoardSort::Key::LabelEnd},
        u"CAM-1 AR-10 AR-2 CAM-2 CAM-3 NEW-1"_s);
    row("by label, down", {.key = BoardSort::Key::LabelEnd, .descending = true},
        u"AR-2 AR-10 CAM-1 CAM-2 CAM-3 NEW-1"_s);
    row("by verdict, the worst first", {.key = BoardSort::Key::Judged, .cell = law},
        u"AR-2 CAM-1 CAM-2 CAM-3 AR-10 NEW-1"_s);
    row("makers together", {.key = BoardSort::Key::Judged, .cell = law, .byMaker = true},
        u"AR-10 AR-2 CAM-1 CAM-2 CAM-3 NEW-1"_s);
}

void TestBoard::sorts()
{
    QFETCH(BoardSort, sort);
    QFETCH(QString, shown);
    const BoardRows all = board();
    QCOMPARE(names(all, chosenRows(all, {}, sort, today)), shown);
}

void TestBoard::labelsThatEndNext()
{
    const BoardRows all = board();
    QCOMPARE(names(all, endingNext(all, today, 5)), u"CAM-1 AR-10 AR-2"_s);
    QCOMPARE(names(all, endingNext(all, today, 1)), u"CAM-1"_s);
    QVERIFY(endingNext({}, today, 5).empty());
}

QTEST_APPLESS_MAIN(TestBoard)
#include "tst_board.moc"
