#include "desk.h"

#include <QTest>
#include <QUndoStack>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// The history by requirement, and what answers were before.
class TestPast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTouchesARequirement();
    void knowsPartsOfEachRow();
    void knowsEveryValueOfAnAnswer();
    void knowsValuesOfImports();
    void bringsBackAsANewAct();
    void tellsNothingOfWhatIsNotThere();
};

namespace {

QStringList lines(const std::vector<HistoryRow>& rows)
{
    QStringList all;
    for (const HistoryRow& row : rows)
        all += row.says.ja;
    return all;
}

const QString law = u"terminal-2020"_s;
const QString requirement = u"34-10-1"_s;
const QString question = u"access.refuses"_s;

} // namespace

void TestPast::tellsWhatTouchesARequirement()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Workspace& workspace = *desk.workspace;
    sure(workspace.setAnswer(revision, question, {true, {}})); // 1: read by the rule
    sure(workspace.setAnswer(revision, u"update.possible"_s, {true, {}}));
    Evidence file = desk.evidence(revision, "design");
    const EvidenceId id = sure(workspace.addEvidence(file)); // attached below, so its history counts from there
    file = *workspace.evidence(id);
    file.links = {{law, requirement, {}}};
    sure(workspace.setEvidence(file)); // 2: attached
    file = *workspace.evidence(id);
    file.title = u"設計書"_s;
    sure(workspace.setEvidence(file)); // 3: its facts
    sure(workspace.addEvidence(desk.evidence(revision, "other")));
    sure(workspace.removeEvidence(id)); // 4
    const RevisionId other = desk.revision(u"9"_s);
    sure(workspace.setAnswer(other, question, {false, {}}));
    const auto rows = workspace.history(revision, law, requirement);
    QVERIFY2(rows.size() == 4, qUtf8Printable(lines(rows).join(u'\n')));
    QVERIFY(rows[0].says.ja.contains(u"を削除"_s));
    QVERIFY(rows[1].says.ja.contains(u"表題"_s));
    QVERIFY(rows[2].says.ja.contains(u"対応を変更"_s));
    QVERIFY(rows[3].says.ja.endsWith(u"= 未回答 → はい"_s));
}

void TestPast::knowsPartsOfEachRow()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Workspace& workspace = *desk.workspace;
    // A value that looks like the name of a table in the changes.
    sure(workspace.setAnswer(revision, question, {true, u"\"table\":\"evidence\"}"_s}));
    QCOMPARE(workspace.history(revision).front().parts, int(Change::Answers));
    Evidence file = desk.evidence(revision, "design");
    file.links = {{law, requirement, {}}};
    sure(workspace.addEvidence(file));
    QCOMPARE(workspace.history(revision).front().parts, int(Change::Evidences));
    const auto all = workspace.history({});
    QCOMPARE(all.back().parts, int(Change::Makers));
    QCOMPARE(workspace.history(revision).back().parts, int(Change::Revisions));
}

void TestPast::knowsEveryValueOfAnAnswer()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Workspace& workspace = *desk.workspace;
    sure(workspace.setAnswer(revision, question, {true, {}}));
    sure(workspace.setAnswer(revision, question, {false, u"見直し"_s}));
    workspace.undoStack()->undo();
    const auto past = workspace.pastAnswers(revision, question);
    QCOMPARE(past.size(), 3U);
    QVERIFY(past[0].row.says.ja.startsWith(u"元に戻す"_s));
    QCOMPARE(past[0].before.note, u"見直し"_s);
    QCOMPARE(past[0].after.value, std::optional<Value>(true));
    QCOMPARE(past[2].before, Answer());
    QCOMPARE(past[2].row.question, question);
}

void TestPast::knowsValuesOfImports()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Workspace& workspace = *desk.workspace;
    sure(workspace.setAnswers(revision, {{question, {true, {}}}, {u"update.possible"_s, {false, {}}}}));
    const auto past = workspace.pastAnswers(revision, u"update.possible"_s);
    QCOMPARE(past.size(), 1U);
    QCOMPARE(past[0].after.value, std::optional<Value>(false));
    Revision next = *workspace.revision(revision);
    next.copiedFrom = revision;
    const RevisionId copy = sure(workspace.addRevision(next));
    QCOMPARE(workspace.pastAnswers(copy, question).size(), 1U);
    QCOMPARE(workspace.pastAnswers(revision, question).size(), 1U);
}

void TestPast::bringsBackAsANewAct()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Workspace& workspace = *desk.workspace;
    sure(workspace.setAnswer(revision, question, {true, {}}));
    sure(workspace.setAnswer(revision, question, {}));
    const auto rows = workspace.history({}).size();
    sure(workspace.setAnswer(revision, question, workspace.pastAnswers(revision, question).front().before));
    QCOMPARE(workspace.history({}).size(), rows + 1);
    QCOMPARE(sure(workspace.assessment(revision)).answers.at(question).value, std::optional<Value>(true));
    QCOMPARE(desk.complaints(), QString());
}

void TestPast::tellsNothingOfWhatIsNotThere()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    QVERIFY(desk.workspace->history(revision, law, u"x"_s).empty());
    QVERIFY(desk.workspace->history(revision, u"x"_s, requirement).empty());
    QVERIFY(desk.workspace->pastAnswers({u"R9"_s}, question).empty());
    QVERIFY(desk.workspace->pastAnswers(revision, u"%"_s).empty());
}

QTEST_GUILESS_MAIN(TestPast)
#include "tst_past.moc"
