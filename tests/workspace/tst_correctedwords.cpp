// What was answered, approved and judged by version 1.0 of the checklists, opened with the corrected wording.
#include "approveddesk.h"
#include "changedchecklists.h"

#include "assessment/gate.h"
#include "assessment/piles.h"
#include "assessment/rewording.h"
#include "workspace/sample.h"

#include <QTest>

#include <algorithm>

namespace {

using namespace tekigo;

const Catalogue& first()
{
    static const Catalogue read = firstChecklists();
    return read;
}

void openWith(Desk& desk, const Catalogue& checklists)
{
    desk.workspace.reset();
    desk.workspace = sure(Workspace::open(desk.folder(), checklists, desk.environment()));
}

std::vector<RevisionId> revisionsOf(const Workspace& workspace)
{
    std::vector<RevisionId> ids;
    for (const Product& product : workspace.products())
        for (const Revision& revision : workspace.revisions(product.id))
            ids.push_back(revision.id);
    return ids;
}

/// Verdicts and what is still open, a line each, without words.
QStringList judged(const Catalogue& catalogue, const Assessment& assessment)
{
    QStringList lines;
    const std::vector<ChecklistVerdict> verdicts = judge(catalogue, assessment);
    for (const ChecklistVerdict& list : verdicts) {
        lines += list.checklist + u' ' + outcomeId(list.scope.outcome) + u' ' + verdictId(list.verdict);
        for (const RequirementVerdict& one : list.requirements)
            lines += list.checklist + u'/' + one.requirement + u' ' + verdictId(one.verdict) + u' ' +
                     QString::number(one.shortfalls.size());
    }
    for (const GateItem& item : gate(catalogue, assessment, verdicts))
        lines += u"open: "_s + QString::number(int(item.place)) + u' ' + item.checklist + u' ' +
                 item.requirement + u' ' + item.subject;
    return lines;
}

QStringList reworded(const Piles& piles)
{
    QStringList found;
    for (const CarryItem& item : piles.again)
        for (const CarryCause& cause : item.causes)
            if (cause.kind == CarryCause::Kind::QuestionReworded ||
                cause.kind == CarryCause::Kind::RequirementReworded ||
                cause.kind == CarryCause::Kind::TextLost)
                found += item.id + u' ' + cause.requirement;
    return found;
}

} // namespace

class TestCorrectedWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSampleStaysAsItWas();
    void approvalsStand();
    void anotherTextStillReopens();
    void answersToTheCorrectionAreBoundToIt();
};

void TestCorrectedWords::initTestCase()
{
    QCOMPARE(first().checklist(u"terminal-2020"_s)->version, u"1.0"_s);
    QCOMPARE(catalogue().checklist(u"terminal-2020"_s)->version, u"1.1"_s);
    QVERIFY(first().question(u"access.refuses"_s)->digest !=
            catalogue().question(u"access.refuses"_s)->digest);
}

void TestCorrectedWords::theSampleStaysAsItWas()
{
    Desk desk;
    desk.workspace.reset();
    QVERIFY(QDir(desk.folder()).removeRecursively());
    NoProgress progress;
    sure(makeSample(desk.folder(), first(), progress));
    openWith(desk, first());
    const std::vector<RevisionId> all = revisionsOf(*desk.workspace);
    QVERIFY(all.size() >= 3);
    std::map<QString, QStringList> before;
    for (const RevisionId& id : all)
        before[id.text] = judged(first(), sure(desk.workspace->assessment(id)));
    openWith(desk, catalogue());
    for (const RevisionId& id : all) {
        const Assessment now = sure(desk.workspace->assessment(id));
        QCOMPARE(judged(catalogue(), now).join(u'\n'), before[id.text].join(u'\n'));
        QCOMPARE(reworded(sure(desk.workspace->piles(id))).join(u'\n'), QString());
        const CurrentTexts texts(catalogue());
        for (const auto& [question, answer] : now.answers)
            QVERIFY2(texts.since(question, answer, now.wordings).isEmpty(),
                     qUtf8Printable(id.text + question));
    }
    QCOMPARE(desk.complaints(), QString());
}

void TestCorrectedWords::approvalsStand()
{
    ApprovedDesk desk;
    openWith(desk, first());
    sure(desk.workspace->setAnswer(desk.id, u"access.refuses"_s, {false, {}}));
    QVERIFY(!standing(*desk.workspace, desk.id).complete());
    approveAll(*desk.workspace, desk.id);
    Approval one = step(desk.id, Step::Prepared);
    one.checklist = u"terminal-2020"_s;
    one.requirement = u"34-10-1"_s;
    sure(desk.workspace->approve(one));
    openWith(desk, catalogue());
    QVERIFY(standing(*desk.workspace, desk.id).complete());
    QVERIFY(standing(*desk.workspace, desk.id, subjectOf(one)).of(Step::Prepared).stands());
}

/// A correction is no licence: what asks otherwise re-opens as ever.
void TestCorrectedWords::anotherTextStillReopens()
{
    ApprovedDesk desk;
    openWith(desk, first());
    const QString question = u"access.refuses"_s;
    sure(desk.workspace->setAnswer(desk.id, question, {false, {}}));
    const QByteArray asked = catalogue().question(question)->wording.ja.toUtf8();
    const Catalogue next = changedChecklists(desk.dir.filePath(u"checklists"_s),
                                             u"questions/1.1/access.yaml"_s, asked, asked + "（改）");
    QCOMPARE(next.question(u"access.paths"_s)->corrected.size(),
             size_t(1)); // the same text as before, with its past
    openWith(desk, next);
    const QStringList open = reworded(sure(desk.workspace->piles(desk.id)));
    QVERIFY2(open.contains(question + u' '), qUtf8Printable(open.join(u'\n')));
}

void TestCorrectedWords::answersToTheCorrectionAreBoundToIt()
{
    Desk desk;
    const RevisionId id = desk.revision();
    const QString question = u"access.refuses"_s;
    sure(desk.workspace->setAnswer(id, question, {true, {}}));
    const Assessment now = sure(desk.workspace->assessment(id));
    QCOMPARE(now.wordings.at(now.answers.at(question).wording).question,
             catalogue().question(question)->digest);
}

QTEST_GUILESS_MAIN(TestCorrectedWords)
#include "tst_correctedwords.moc"
