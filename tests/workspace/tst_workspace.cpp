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
    void whoHearsOfAnActReadsWhatItDid();
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

/// What was read last is kept for the many that ask after an act; never for longer.
void TestWorkspace::whoHearsOfAnActReadsWhatItDid()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Workspace& workspace = *desk.workspace;
    QStringList heard;
    QStringList wrong;
    connect(&workspace, &Workspace::changed, this, [&] {
        const Assessment one = sure(workspace.assessment(revision));
        heard += one.maker.contact + one.product.kind + one.revision.label +
                 QString::number(one.answers.size()) + QString::number(one.evidence.size()) +
                 QString::number(one.tests.size()) + QString::number(one.effective.size());
        if (one.maker != *workspace.maker(one.maker.id) || one.product != *workspace.product(one.product.id) ||
            one.revision != *workspace.revision(revision))
            wrong += heard.back();
    });
    sure(workspace.assessment(revision));
    Maker maker = workspace.makers().front();
    maker.contact = u"m"_s;
    sure(workspace.setMaker(maker));
    Product product = workspace.products().front();
    product.kind = u"p"_s;
    sure(workspace.setProduct(product));
    Revision one = *workspace.revision(revision);
    one.label = u"r"_s;
    sure(workspace.setRevision(one));
    sure(workspace.setAnswer(revision, u"access.refuses"_s, {true, {}}));
    sure(workspace.addEvidence(desk.evidence(revision, "proof")));
    TestRecord record;
    record.revision = revision;
    record.testCase = catalogue().testCases.front().id;
    record.date = QDate(2026, 10, 3);
    sure(workspace.addTestRecord(record));
    sure(workspace.setEffective(u"terminal-2026-draft"_s, QDate(2027, 10, 1)));
    for (int step = 0; step < 7; ++step)
        workspace.undoStack()->undo();
    QCOMPARE(heard.size(), 14);
    QCOMPARE(heard.at(6), u"mpr1111"_s);
    QVERIFY2(heard.back().endsWith(u"0000"_s), qPrintable(heard.back()));
    QCOMPARE(wrong, QStringList());
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
