#include "approveddesk.h"
#include "changedchecklists.h"

#include "storage/opening.h"
#include "workspace/sample.h"

#include <QTest>
#include <QUndoStack>

#include <algorithm>

using namespace tekigo;

/// 作成 → 確認 → 承認, and what withdraws them.
class TestApprovalActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesStepsInOrder();
    void isOneActEach();
    void namesTheChangeThatWithdrew_data();
    void namesTheChangeThatWithdrew();
    void namesTheLastOfSeveralChanges();
    void leavesOtherRevisionsOut();
    void standsAgainOnceTheChangeIsUndone();
    void approvesOneRequirement();
    void refusesADayToCome();
    void namesTheFileThatWithdrew();
    void namesTheChecklistThatWithdrew();
    void namesTheChecklistOfARequirement();
    void namesQuestionsThatReadOtherwise();
    void tellsNothingOfOlderApprovals();
};

void TestApprovalActs::givesStepsInOrder()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Workspace& workspace = *desk.workspace;
    QVERIFY(!workspace.approve(step(revision, Step::Reviewed)));
    QCOMPARE(sure(workspace.approve(step(revision, Step::Prepared))).text, u"A1"_s);
    QCOMPARE(workspace.history(revision).front().says.ja, u"版「初版」: 作成（山田、2026-11-01）"_s);
    QVERIFY(!workspace.approve(step(revision, Step::Prepared)));
    sure(workspace.approve(step(revision, Step::Reviewed)));
    sure(workspace.approve(step(revision, Step::SentBack)));
    QCOMPARE(workspace.history(revision).front().says.ja,
             u"版「初版」: 差戻し（山田、2026-11-01）。理由: 図 3 が古い"_s);
    QVERIFY(!workspace.approve(step(revision, Step::Approved)));
    approveAll(workspace, revision);
    desk.reopen();
    QVERIFY(standing(*desk.workspace, revision).complete());
    QVERIFY(!desk.workspace->approve(step({u"R9"_s}, Step::Prepared)));
    QCOMPARE(desk.complaints(), QString());
}

void TestApprovalActs::isOneActEach()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Workspace& workspace = *desk.workspace;
    std::vector<Change> changes;
    connect(&workspace, &Workspace::changed, this, [&](const Change& change) { changes.push_back(change); });
    const auto rows = workspace.history({}).size();
    sure(workspace.approve(step(revision, Step::Prepared)));
    QCOMPARE(workspace.history({}).size(), rows + 1);
    QCOMPARE(workspace.history({}).front().parts, int(Change::Approvals));
    QCOMPARE(changes, (std::vector<Change>{{.parts = Change::Approvals, .revision = revision, .questions = {}}}));
    workspace.undoStack()->undo();
    QVERIFY(sure(workspace.assessment(revision)).approvals.empty());
    workspace.undoStack()->redo();
    QVERIFY(standing(workspace, revision).of(Step::Prepared).stands());
}

void TestApprovalActs::namesTheChangeThatWithdrew_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<QString>("says"); ///< empty: it stands
    const auto row = [](const char* name, const QString& says, const Deed& deed) {
        QTest::newRow(name) << deed << says;
    };
    row("an answer", u"= はい → いいえ"_s, [](ApprovedDesk& desk) {
        sure(desk.workspace->setAnswer(desk.id, u"access.refuses"_s, {false, {}}));
    });
    row("evidence", u"を追加"_s,
        [](ApprovedDesk& desk) { sure(desk.workspace->addEvidence(desk.evidence(desk.id, "more"))); });
    row("a file taken away", u"を削除"_s,
        [](ApprovedDesk& desk) { sure(desk.workspace->removeEvidence(desk.file)); });
    row("a test record", u"試験記録"_s, [](ApprovedDesk& desk) { sure(desk.workspace->removeTestRecord(desk.test)); });
    row("firmware", u"ファームウェア = 1.0 → 1.1"_s, [](ApprovedDesk& desk) {
        Revision revision = *desk.workspace->revision(desk.id);
        revision.firmware = u"1.1"_s;
        sure(desk.workspace->setRevision(revision));
    });
    row("the product", u"製品「ルーター」: 名称"_s, [](ApprovedDesk& desk) {
        Product product = desk.workspace->products().front();
        product.name = u"ルーター改"_s;
        sure(desk.workspace->setProduct(product));
    });
    row("the maker", u"製造者"_s, [](ApprovedDesk& desk) {
        Maker maker = desk.workspace->makers().front();
        maker.address = u"大阪府"_s;
        sure(desk.workspace->setMaker(maker));
    });
    row("another product", u""_s, [](ApprovedDesk& desk) {
        desk.product(u"別の製品"_s);
        Product product = desk.workspace->products().back();
        product.name = u"別名"_s;
        sure(desk.workspace->setProduct(product));
    });
    row("another revision", u""_s, [](ApprovedDesk& desk) {
        const RevisionId other = desk.revision(u"9.0"_s);
        sure(desk.workspace->setAnswer(other, u"access.refuses"_s, {false, {}}));
    });
    row("effective date of no target", u""_s, [](ApprovedDesk& desk) {
        sure(desk.workspace->setEffective(u"terminal-2026-draft"_s, QDate(2027, 10, 1)));
    });
}

void TestApprovalActs::namesTheChangeThatWithdrew()
{
    QFETCH(Deed, deed);
    QFETCH(QString, says);
    ApprovedDesk desk;
    Workspace& workspace = *desk.workspace;
    const Approval last = sure(workspace.assessment(desk.id)).approvals.back();
    QCOMPARE(workspace.withdrawnBy(last), std::nullopt);
    deed(desk);
    QCOMPARE(standing(workspace, desk.id).complete(), says.isEmpty());
    const auto row = workspace.withdrawnBy(last);
    QCOMPARE(row.has_value(), !says.isEmpty());
    if (row)
        QVERIFY2(row->says.ja.contains(says), qUtf8Printable(row->says.ja));
}

void TestApprovalActs::namesTheLastOfSeveralChanges()
{
    ApprovedDesk desk;
    Workspace& workspace = *desk.workspace;
    const Approval last = sure(workspace.assessment(desk.id)).approvals.back();
    sure(workspace.setAnswer(desk.id, u"access.refuses"_s, {false, {}}));
    sure(workspace.setAnswer(desk.id, u"access.refuses"_s, {true, {}}));
    QVERIFY(standing(workspace, desk.id).complete());
    sure(workspace.setAnswer(desk.id, u"access.refuses"_s, {true, u"メモ"_s}));
    const qint64 since = workspace.history({}).front().number;
    sure(workspace.removeTestRecord(desk.test));
    QCOMPARE(workspace.withdrawnBy(last)->number, since);
}

void TestApprovalActs::leavesOtherRevisionsOut()
{
    ApprovedDesk desk;
    Workspace& workspace = *desk.workspace;
    const Approval last = sure(workspace.assessment(desk.id)).approvals.back();
    const RevisionId second = desk.revision(u"2"_s);
    const RevisionId third = desk.revision(u"3"_s);
    Evidence one = desk.evidence(second, "one");
    one.links = {{u"terminal-2020"_s, u"34-10-1"_s, {}}};
    sure(workspace.addEvidence(std::vector{one, desk.evidence(third, "two")})); // one act over two revisions
    sure(workspace.setEffective(u"terminal-2026-draft"_s, QDate(2027, 10, 1)));
    desk.product(u"別の製品"_s);
    sure(workspace.setAnswer(desk.id, u"access.refuses"_s, {true, u"メモ"_s}));
    const qint64 since = workspace.history({}).front().number;
    sure(workspace.removeTestRecord(desk.test));
    QCOMPARE(workspace.withdrawnBy(last)->number, since);
}

void TestApprovalActs::standsAgainOnceTheChangeIsUndone()
{
    ApprovedDesk desk;
    Workspace& workspace = *desk.workspace;
    sure(workspace.removeEvidence(desk.file));
    QVERIFY(!standing(workspace, desk.id).complete());
    workspace.undoStack()->undo();
    QVERIFY(standing(workspace, desk.id).complete());
    workspace.undoStack()->redo();
    QCOMPARE(standing(workspace, desk.id).of(Step::Approved).kind, StepState::Kind::Withdrawn);
    const Approval last = sure(workspace.assessment(desk.id)).approvals.back();
    QVERIFY(workspace.withdrawnBy(last)->says.ja.startsWith(u"やり直す"_s));
}

void TestApprovalActs::approvesOneRequirement()
{
    ApprovedDesk desk;
    Workspace& workspace = *desk.workspace;
    const ApprovalSubject subject{u"terminal-2020"_s, u"34-10-1"_s};
    Approval approval = step(desk.id, Step::Prepared);
    approval.checklist = subject.checklist;
    approval.requirement = u"34-10-99"_s;
    QCOMPARE(why(workspace.approve(approval)),
             u"%1 has no requirement 34-10-99."_s.arg(catalogue().checklist(subject.checklist)->shortTitle.en));
    approval.requirement = subject.requirement;
    sure(workspace.approve(approval));
    QCOMPARE(workspace.history(desk.id).front().says.ja, u"版「初版」の 34-10-1: 作成（山田、2026-11-01）"_s);
    QVERIFY(standing(workspace, desk.id, subject).of(Step::Prepared).stands());
    sure(workspace.setAnswer(desk.id, u"update.possible"_s, {false, {}})); // of no concern to this requirement
    QVERIFY(standing(workspace, desk.id, subject).of(Step::Prepared).stands());
    sure(workspace.setAnswer(desk.id, u"access.refuses"_s, {false, {}}));
    QVERIFY(!standing(workspace, desk.id, subject).of(Step::Prepared).stands());
    const qint64 since = workspace.history({}).front().number;
    sure(workspace.setAnswer(desk.id, u"update.possible"_s, {true, {}})); // of no concern either
    QCOMPARE(workspace.withdrawnBy(sure(workspace.assessment(desk.id)).approvals.back())->number, since);
    Evidence file = *workspace.evidence(desk.file);
    file.title = u"設計書 2"_s;
    sure(workspace.setEvidence(file));
    sure(workspace.setAnswer(desk.id, u"access.refuses"_s, {true, {}}));
    // The answer is back, but its file has another title since.
    QVERIFY(workspace.withdrawnBy(sure(workspace.assessment(desk.id)).approvals.back())->number >= since);
    file.title = u"証跡.txt"_s;
    sure(workspace.setEvidence(file));
    QVERIFY(standing(workspace, desk.id, subject).of(Step::Prepared).stands());
}

void TestApprovalActs::refusesADayToCome()
{
    Desk desk;
    Approval late = step(desk.revision(), Step::Prepared);
    late.date = QDate(2026, 11, 3);
    const auto refused = desk.workspace->approve(late);
    QVERIFY(!refused && refused.error().kind == Error::Kind::Input);
    QVERIFY2(refused.error().text.contains(u"2026-11-03"_s), qUtf8Printable(refused.error().text));
    QVERIFY(sure(desk.workspace->assessment(late.revision)).approvals.empty());
}

namespace {

/// What withdrew the last approval where no act did, one a line.
QString causes(const Workspace& workspace, const RevisionId& revision)
{
    const Assessment assessment = sure(workspace.assessment(revision));
    QStringList lines;
    for (const Text& cause : withdrawalCauses(workspace.catalogue(), assessment, assessment.approvals.back()))
        lines += cause.ja;
    return lines.join(u'\n');
}

void openWith(Desk& desk, const Catalogue& checklists)
{
    desk.workspace.reset();
    desk.workspace = sure(Workspace::open(desk.folder(), checklists, desk.environment()));
}

} // namespace

/// The sample's router, approved in all steps: each file that carries a verdict, lost by itself.
void TestApprovalActs::namesTheFileThatWithdrew()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"sample"_s);
    NoProgress unwatched;
    sure(makeSample(folder, catalogue(), unwatched));
    const auto open = [&] { return sure(Workspace::open(folder, catalogue(), {})); };
    const RevisionId router{u"R1"_s};
    const std::vector<Evidence> files = sure(open()->assessment(router)).evidence;
    int withdrawn = 0;
    for (const Evidence& file : files) {
        const QString stored = EvidenceFiles(folder).path(file.file.sha256);
        QVERIFY(QFile::rename(stored, dir.filePath(u"aside"_s)));
        const auto workspace = open();
        if (!standing(*workspace, router).complete()) {
            ++withdrawn;
            QCOMPARE(workspace->withdrawnBy(sure(workspace->assessment(router)).approvals.back()), std::nullopt);
            const QString says = causes(*workspace, router);
            QVERIFY2(says.contains(u"添付 %1「"_s.arg(file.number)) && says.contains(file.fileName) &&
                         !says.contains(u'\n'),
                     qUtf8Printable(says));
        }
        QVERIFY(QFile::rename(dir.filePath(u"aside"_s), stored));
    }
    QVERIFY(withdrawn > 0);
    QCOMPARE(causes(*open(), router), QString());
}

void TestApprovalActs::namesTheChecklistThatWithdrew()
{
    ApprovedDesk desk;
    QVERIFY(desk.workspace->revision(desk.id)->targets.size() > 1);
    openWith(desk, oppositeChecklists(desk.dir.filePath(u"checklists"_s)));
    QVERIFY(!standing(*desk.workspace, desk.id).complete());
    QCOMPARE(causes(*desk.workspace, desk.id),
             u"チェックリスト「%1」の内容が、記録した時と異なります（現在は第2.0版）。"_s.arg(
                 catalogue().checklist(u"terminal-2020"_s)->shortTitle.ja));
    // Approved anew it stands, and the former checklist is then the changed one.
    approveAll(*desk.workspace, desk.id);
    QVERIFY(standing(*desk.workspace, desk.id).complete());
    openWith(desk, catalogue());
    QVERIFY(causes(*desk.workspace, desk.id).contains(u"記録した時と異なります"_s));
}

void TestApprovalActs::namesTheChecklistOfARequirement()
{
    ApprovedDesk desk;
    Approval approval = step(desk.id, Step::Prepared);
    approval.checklist = u"terminal-2020"_s;
    approval.requirement = u"34-10-3"_s;
    sure(desk.workspace->approve(approval));
    // Another requirement of the same checklist is of no concern.
    openWith(desk, oppositeChecklists(desk.dir.filePath(u"one"_s)));
    QVERIFY(standing(*desk.workspace, desk.id, subjectOf(approval)).of(Step::Prepared).stands());
    approval.requirement = u"34-10-1"_s;
    sure(desk.workspace->approve(approval));
    openWith(desk, catalogue());
    QVERIFY(!standing(*desk.workspace, desk.id, subjectOf(approval)).of(Step::Prepared).stands());
    const QString says = causes(*desk.workspace, desk.id);
    QVERIFY2(says.contains(u"34-10-1"_s) && !says.contains(u'\n'), qUtf8Printable(says));
}

void TestApprovalActs::namesQuestionsThatReadOtherwise()
{
    ApprovedDesk desk;
    const Question& question = *catalogue().question(u"access.refuses"_s);
    openWith(desk, changedChecklists(desk.dir.filePath(u"checklists"_s), u"questions/1.1/access.yaml"_s,
                                     question.wording.ja.toUtf8(), question.wording.ja.toUtf8() + "（改）"));
    const QString says = causes(*desk.workspace, desk.id);
    QVERIFY2(says.contains(u"質問の文言"_s), qUtf8Printable(says));
}

/// Files of an earlier form kept no more than the digest of what was approved.
void TestApprovalActs::tellsNothingOfOlderApprovals()
{
    ApprovedDesk desk;
    desk.workspace.reset();
    {
        const auto opened = sure(openDatabase(desk.folder(), false));
        sure(opened.database.run(u"UPDATE approval SET content = substr(content, 1, 64)"_s));
    }
    openWith(desk, catalogue());
    QVERIFY(standing(*desk.workspace, desk.id).complete());
    openWith(desk, oppositeChecklists(desk.dir.filePath(u"checklists"_s)));
    QVERIFY(!standing(*desk.workspace, desk.id).complete());
    QCOMPARE(causes(*desk.workspace, desk.id), QString());
}

QTEST_GUILESS_MAIN(TestApprovalActs)
#include "tst_approvalacts.moc"
