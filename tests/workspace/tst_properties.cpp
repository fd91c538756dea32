#include "randomacts.h"

#include <QTest>
#include <QUndoStack>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// Whatever is done, taken back and done again: the workspace holds what people see, and its history tells
/// it.
class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoLeadsToTheStartAndRedoToTheEnd_data();
    void undoLeadsToTheStartAndRedoToTheEnd();
    void aWalkUpAndDownLeadsToTheSameStates();
    void numbersAreNeverGivenTwice();
};

void TestProperties::undoLeadsToTheStartAndRedoToTheEnd_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestProperties::undoLeadsToTheStartAndRedoToTheEnd()
{
    QFETCH(quint32, seed);
    Desk desk;
    desk.revision();
    desk.reopen(); // an empty undo stack: what was made above is the start
    const Everything start(*desk.workspace);
    RandomActs acts(*desk.workspace, seed);
    for (int batch = 0; batch < 4; ++batch) {
        for (int i = 0; i < 40; ++i) {
            const auto done = acts.one();
            QVERIFY2(done, qUtf8Printable(why(done)));
        }
        QCOMPARE(desk.complaints(), QString());
    }
    const Everything end(*desk.workspace);
    QVERIFY(!(end == start));
    desk.workspace->undoStack()->setIndex(0);
    QVERIFY(Everything(*desk.workspace) == start);
    QCOMPARE(desk.complaints(), QString());
    desk.workspace->undoStack()->setIndex(desk.workspace->undoStack()->count());
    QVERIFY(Everything(*desk.workspace) == end);
    desk.reopen();
    QVERIFY(Everything(*desk.workspace) == end);
    QCOMPARE(desk.complaints(), QString());
}

void TestProperties::aWalkUpAndDownLeadsToTheSameStates()
{
    Desk desk;
    desk.revision();
    RandomActs acts(*desk.workspace, 77);
    QUndoStack* stack = desk.workspace->undoStack();
    std::vector<Everything> states = {Everything(*desk.workspace)};
    const int bottom = stack->index();
    while (states.size() < 40) {
        sure(acts.one());
        while (int(states.size()) < stack->index() - bottom + 1)
            states.emplace_back(*desk.workspace);
    }
    QRandomGenerator random(5);
    for (int step = 0; step < 60; ++step) {
        const int place = int(random.bounded(quint32(states.size())));
        stack->setIndex(bottom + place);
        QVERIFY(Everything(*desk.workspace) == states[size_t(place)]);
    }
    QCOMPARE(desk.complaints(), QString());
}

void TestProperties::numbersAreNeverGivenTwice()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Workspace& workspace = *desk.workspace;
    const EvidenceId first = sure(workspace.addEvidence(desk.evidence(revision, "one")));
    sure(workspace.removeEvidence(first));
    const EvidenceId second = sure(workspace.addEvidence(desk.evidence(revision, "two")));
    QCOMPARE(second.text, u"E2"_s);
    QCOMPARE(workspace.evidence(second)->number, 2);
    workspace.undoStack()->undo();
    const EvidenceId third = sure(workspace.addEvidence(desk.evidence(revision, "three")));
    QCOMPARE(third.text, u"E3"_s);
    QCOMPARE(workspace.evidence(third)->number, 3);
    desk.reopen();
    Revision copy = *desk.workspace->revision(revision);
    copy.copiedFrom = revision;
    const RevisionId next = sure(desk.workspace->addRevision(copy));
    QCOMPARE(sure(desk.workspace->assessment(next)).evidence.front().number, 3);
    const EvidenceId fourth = sure(desk.workspace->addEvidence(desk.evidence(next, "four")));
    QCOMPARE(desk.workspace->evidence(fourth)->number, 4);
    sure(desk.workspace->removeRevision(next));
    copy.copiedFrom = {};
    QCOMPARE(sure(desk.workspace->addRevision(copy)).text, u"R3"_s);
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
