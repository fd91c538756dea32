#include "desk.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// One act = one transaction = one undo step = one row of history = one changed().
class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryFieldOverReopening();
    void takesBackAndDoesAgain();
};

void TestWorkspace::keepsEveryFieldOverReopening()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Workspace& workspace = *desk.workspace;
    sure(workspace.setAnswer(revision, u"access.refuses"_s, {true, u"設計書 3 章"_s}));
    Evidence evidence = desk.evidence(revision, "proof", u"設計書.txt"_s);
    evidence.links = {{u"terminal-2020"_s, u"34-10-1"_s, {2, 5, u"図 3"_s}},
                      {u"jc-star-1"_s, u"scope"_s, {}}};
    const EvidenceId attached = sure(workspace.addEvidence(evidence));
    TestRecord test;
    test.revision = revision;
    test.testCase = catalogue().testCases.front().id;
    test.date = QDate(2026, 10, 3);
    test.evidence = {attached};
    sure(workspace.addTestRecord(test));
    sure(workspace.setEffective(u"terminal-2026-draft"_s, QDate(2027, 10, 1)));
    const Everything before(workspace);
    QCOMPARE(before.assessments.front().evidence.front().links, evidence.links);
    desk.reopen();
    QVERIFY(Everything(*desk.workspace) == before);
    QCOMPARE(desk.complaints(), QString());
}

void TestWorkspace::takesBackAndDoesAgain()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Workspace& workspace = *desk.workspace;
    const Everything before(workspace);
    QSignalSpy spy(&workspace, &Workspace::changed);
    sure(workspace.setAnswer(revision, u"access.refuses"_s, {true, {}}));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(workspace.verdicts(revision).size(), catalogue().checklists.size());
    const Everything after(workspace);
    workspace.undoStack()->undo();
    QVERIFY(Everything(workspace) == before);
    workspace.undoStack()->redo();
    QVERIFY(Everything(workspace) == after);
    const auto history = workspace.history(revision);
    QVERIFY(history[0].says.ja.startsWith(u"やり直す: 「"_s));
    QVERIFY(history[1].says.ja.startsWith(u"元に戻す: 「"_s));
    QVERIFY2(history[2].says.ja.endsWith(u"」= 未回答 → はい"_s), qUtf8Printable(history[2].says.ja));
    QCOMPARE(desk.complaints(), QString());
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
