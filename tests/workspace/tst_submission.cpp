#include "approveddesk.h"

#include "storage/opening.h"
#include "workspace/backups.h"

#include <QTest>
#include <QUndoStack>

#include <algorithm>

using namespace tekigo;

/// A revision that was submitted is kept as it was.
class TestSubmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freezes_data();
    void freezes();
    void refusesWhatWasNotExported();
    void readsAFrozenRevisionAsItWas();
    void takesBackASubmission();
    void keepsTheDossier();
    void isNotUndoneWithoutAReason();
    void carriesNoApprovalIntoACopy();
    void previewsACopyAsItWillBe();
    void opensWithoutWritingIntoIt();
    void comparesWithTheFormerAsItWas_data();
    void comparesWithTheFormerAsItWas();
    void refusesWhenTheFormerChangedMeanwhile();
    void staysApproved();
};

void TestSubmission::freezes_data()
{
    QTest::addColumn<Deed>("deed");
    const auto row = [](const char* name, const std::function<Result<void>(ApprovedDesk&)>& act) {
        QTest::newRow(name) << Deed([act](ApprovedDesk& desk) {
            const auto done = act(desk);
            QVERIFY(!done);
            QCOMPARE(done.error().kind, Error::Kind::Input);
            QVERIFY2(done.error().text.contains(u"初版"_s) && done.error().text.contains(u"next revision"_s),
                     qUtf8Printable(done.error().text));
        });
    };
    const auto plain = [](auto result) {
        return result ? Result<void>() : Result<void>(std::unexpected(result.error()));
    };
    row("an answer", [](ApprovedDesk& desk) {
        return desk.workspace->setAnswer(desk.id, u"access.refuses"_s, {false, {}});
    });
    row("an answer taken back",
        [](ApprovedDesk& desk) { return desk.workspace->setAnswer(desk.id, u"access.refuses"_s, {}); });
    row("evidence", [plain](ApprovedDesk& desk) {
        return plain(desk.workspace->addEvidence(desk.evidence(desk.id, "more")));
    });
    row("facts of evidence", [](ApprovedDesk& desk) {
        Evidence one = *desk.workspace->evidence(desk.file);
        one.title = u"x"_s;
        return desk.workspace->setEvidence(one);
    });
    row("links alone", [](ApprovedDesk& desk) {
        Evidence one = *desk.workspace->evidence(desk.file);
        one.links.clear();
        return desk.workspace->setEvidence(one);
    });
    row("a file taken away", [](ApprovedDesk& desk) { return desk.workspace->removeEvidence(desk.file); });
    row("a test record", [plain](ApprovedDesk& desk) {
        TestRecord record = sure(desk.workspace->assessment(desk.id)).tests.front();
        return plain(desk.workspace->addTestRecord(record));
    });
    row("a test record changed", [](ApprovedDesk& desk) {
        TestRecord record = sure(desk.workspace->assessment(desk.id)).tests.front();
        record.actual = u"x"_s;
        return desk.workspace->setTestRecord(record);
    });
    row("a test record taken away", [](ApprovedDesk& desk) { return desk.workspace->removeTestRecord(desk.test); });
    row("the revision", [](ApprovedDesk& desk) {
        Revision revision = *desk.workspace->revision(desk.id);
        revision.firmware = u"1.1"_s;
        return desk.workspace->setRevision(revision);
    });
    row("its end", [](ApprovedDesk& desk) { return desk.workspace->removeRevision(desk.id); });
    row("the product's end",
        [](ApprovedDesk& desk) { return desk.workspace->removeProduct(desk.workspace->products().front().id); });
    row("an approval",
        [plain](ApprovedDesk& desk) { return plain(desk.workspace->approve(step(desk.id, Step::SentBack))); });
    row("a second submission", [](ApprovedDesk& desk) { return desk.workspace->submit(desk.dossier()); });
}

void TestSubmission::freezes()
{
    QFETCH(Deed, deed);
    ApprovedDesk desk;
    sure(desk.workspace->submit(desk.dossier()));
    const Everything before(*desk.workspace);
    const auto rows = desk.workspace->history({}).size();
    deed(desk);
    QVERIFY(Everything(*desk.workspace) == before);
    QCOMPARE(desk.workspace->history({}).size(), rows);
}

void TestSubmission::refusesWhatWasNotExported()
{
    ApprovedDesk desk;
    Baseline baseline = desk.dossier();
    sure(desk.workspace->setAnswer(desk.id, u"access.refuses"_s, {false, {}}));
    QVERIFY(why(desk.workspace->submit(baseline)).contains(u"has changed since"_s));
    baseline = desk.dossier();
    baseline.dossier = QByteArray(32, 'y');
    QVERIFY(why(desk.workspace->submit(baseline)).contains(u"evidence store"_s));
    QVERIFY(!sure(desk.workspace->assessment(desk.id)).baseline);
}

void TestSubmission::readsAFrozenRevisionAsItWas()
{
    ApprovedDesk desk;
    Workspace& workspace = *desk.workspace;
    const Assessment before = sure(workspace.assessment(desk.id));
    sure(workspace.submit(desk.dossier()));
    Product product = workspace.products().front();
    product.label.number = u"JC-1"_s;
    sure(workspace.setProduct(product));
    Maker maker = workspace.makers().front();
    maker.address = u"大阪府"_s;
    sure(workspace.setMaker(maker));
    sure(workspace.setEffective(u"terminal-2026-draft"_s, QDate(2027, 10, 1)));
    desk.reopen();
    Assessment after = sure(desk.workspace->assessment(desk.id));
    QVERIFY(after.baseline);
    QCOMPARE(after.baseline->by, u"佐藤"_s);
    after.baseline.reset();
    QVERIFY(after == before);
    QVERIFY(standing(*desk.workspace, desk.id).complete());
    QCOMPARE(desk.workspace->products().front().label.number, u"JC-1"_s);
    QCOMPARE(desk.complaints(), QString());
}

void TestSubmission::takesBackASubmission()
{
    ApprovedDesk desk;
    Workspace& workspace = *desk.workspace;
    QVERIFY(!workspace.takeBackSubmission(desk.id, u"誤り"_s));
    sure(workspace.submit(desk.dossier()));
    QVERIFY(!workspace.takeBackSubmission(desk.id, u" "_s));
    sure(workspace.takeBackSubmission(desk.id, u"型番の誤り"_s));
    QCOMPARE(workspace.history(desk.id).front().says.ja, u"版「初版」の提出を取消し。理由: 型番の誤り"_s);
    sure(workspace.setAnswer(desk.id, u"access.refuses"_s, {false, {}}));
    QVERIFY(!standing(workspace, desk.id).complete());
    QCOMPARE(desk.complaints(), QString());
}

void TestSubmission::keepsTheDossier()
{
    ApprovedDesk desk;
    const Baseline baseline = desk.dossier();
    sure(desk.workspace->submit(baseline));
    const StoredFile file{baseline.dossier, baseline.dossierSize};
    const auto stored = sure(desk.workspace->storedFiles());
    QVERIFY(std::ranges::find(stored, file) != stored.end());
    NoProgress unwatched;
    const QString backup = desk.dir.filePath(u"backup.tekigo"_s);
    sure(desk.workspace->backup(backup, unwatched));
    const QString again = desk.dir.filePath(u"again"_s);
    sure(Workspace::restore(backup, again, unwatched));
    sure(EvidenceFiles(again).verify(file, unwatched));
    QVERIFY(QFile::remove(desk.workspace->files().path(baseline.dossier)));
    QVERIFY(!desk.complaints().isEmpty());
}

void TestSubmission::isNotUndoneWithoutAReason()
{
    ApprovedDesk desk;
    Workspace& workspace = *desk.workspace;
    sure(workspace.setAnswer(desk.id, u"access.refuses"_s, {false, {}}));
    sure(workspace.submit(desk.dossier()));
    const auto rows = workspace.history({}).size();
    QVERIFY(!workspace.undoStack()->canUndo());
    workspace.undoStack()->undo();
    QVERIFY(sure(workspace.assessment(desk.id)).baseline);
    QCOMPARE(workspace.history({}).size(), rows);
    // Nor does the stack submit again what was taken back; later acts are undone as ever.
    sure(workspace.takeBackSubmission(desk.id, u"型番の誤り"_s));
    QVERIFY(!workspace.undoStack()->canUndo() && !workspace.undoStack()->canRedo());
    sure(workspace.setAnswer(desk.id, u"access.refuses"_s, {true, {}}));
    QVERIFY(standing(workspace, desk.id).complete());
    workspace.undoStack()->undo();
    QVERIFY(!standing(workspace, desk.id).complete());
    QVERIFY(!sure(workspace.assessment(desk.id)).baseline);
    QCOMPARE(workspace.undoStack()->index(), 0);
    QCOMPARE(desk.complaints(), QString());
}

void TestSubmission::carriesNoApprovalIntoACopy()
{
    ApprovedDesk desk;
    sure(desk.workspace->submit(desk.dossier()));
    Revision next = *desk.workspace->revision(desk.id);
    next.copiedFrom = desk.id;
    const RevisionId copy = sure(desk.workspace->addRevision(next));
    const Assessment copied = sure(desk.workspace->assessment(copy));
    QVERIFY(copied.approvals.empty() && !copied.baseline);
    sure(desk.workspace->setAnswer(copy, u"access.refuses"_s, {false, {}}));
    // What the submitted one was copied from goes with it.
    QVERIFY(desk.workspace->removeRevision(copy));
    QCOMPARE(desk.complaints(), QString());
}

void TestSubmission::previewsACopyAsItWillBe()
{
    ApprovedDesk desk;
    Workspace& workspace = *desk.workspace;
    const QString draft = u"terminal-2026-draft"_s;
    Revision now = *workspace.revision(desk.id);
    now.targets = {u"terminal-2020"_s};
    sure(workspace.setRevision(now));
    sure(workspace.setAnswer(desk.id, u"scope.certified-on"_s, {Value(QDate(2026, 10, 1)), {}}));
    approveAll(workspace, desk.id);
    sure(workspace.submit(desk.dossier()));
    sure(workspace.setEffective(draft, QDate(2027, 4, 1)));
    Revision next = *workspace.revision(desk.id);
    next.copiedFrom = desk.id;
    next.targets += draft;
    const Piles shown = sure(workspace.preview(next));
    const Piles made = sure(workspace.piles(sure(workspace.addRevision(next))));
    QVERIFY(!shown.fresh.empty());
    QCOMPARE(shown.fresh.size(), made.fresh.size());
    for (size_t i = 0; i < made.fresh.size(); ++i)
        QCOMPARE(shown.fresh[i].now.ja + shown.fresh[i].id, made.fresh[i].now.ja + made.fresh[i].id);
}

void TestSubmission::opensWithoutWritingIntoIt()
{
    ApprovedDesk desk;
    sure(desk.workspace->submit(desk.dossier()));
    desk.workspace.reset();
    // As a file of an earlier form has it: no answer knows its text, and nothing of it stands in the history.
    {
        const auto opened = sure(openDatabase(desk.folder(), false));
        sure(opened.database.run(u"UPDATE answer SET wording = ''"_s));
        sure(opened.database.run(u"DELETE FROM history"_s));
    }
    desk.reopen();
    QVERIFY(desk.workspace->history({}).empty());
    QVERIFY(sure(desk.workspace->assessment(desk.id)).answers.at(u"access.refuses"_s).wording.isEmpty());
}

namespace {

/// A revision that was copied from an approved one, and a dossier of it to submit.
struct CopyDesk : ApprovedDesk
{
    RevisionId copy;

    CopyDesk()
    {
        Revision next = *workspace->revision(id);
        next.copiedFrom = id;
        next.firmware = u"1.1"_s;
        copy = sure(workspace->addRevision(next));
    }
    [[nodiscard]] std::optional<Assessment> former() const
    {
        return workspace->former(sure(workspace->assessment(copy)));
    }
    [[nodiscard]] Baseline exported() const
    {
        Baseline baseline = dossier();
        baseline.revision = copy;
        baseline.changed = sure(workspace->assessment(copy)).changed;
        baseline.formerChanged = former()->changed;
        return baseline;
    }
};

/// What the comparison of a dossier reads.
Assessment compared(Assessment assessment)
{
    assessment.approvals.clear();
    assessment.baseline.reset();
    assessment.wordings.clear();
    return assessment;
}

} // namespace

void TestSubmission::comparesWithTheFormerAsItWas_data()
{
    QTest::addColumn<Deed>("deed");
    const auto row = [](const char* name, const Deed& deed) { QTest::newRow(name) << deed; };
    row("nothing", [](ApprovedDesk&) {});
    row("an answer", [](ApprovedDesk& desk) {
        sure(desk.workspace->setAnswer(desk.id, u"access.refuses"_s, {false, {}}));
    });
    row("a file taken away and another", [](ApprovedDesk& desk) {
        sure(desk.workspace->removeEvidence(desk.file));
        sure(desk.workspace->addEvidence(desk.evidence(desk.id, "more")));
    });
    row("undone", [](ApprovedDesk& desk) {
        sure(desk.workspace->removeTestRecord(desk.test));
        desk.workspace->undoStack()->undo();
    });
    row("the product", [](ApprovedDesk& desk) {
        Product product = desk.workspace->products().front();
        product.name = u"ルーター改"_s;
        sure(desk.workspace->setProduct(product));
    });
    row("submitted later", [](ApprovedDesk& desk) {
        Maker maker = desk.workspace->makers().front();
        maker.address = u"大阪府"_s;
        sure(desk.workspace->setMaker(maker));
        sure(desk.workspace->submit(desk.dossier()));
    });
    row("removed", [](ApprovedDesk& desk) { sure(desk.workspace->removeRevision(desk.id)); });
}

void TestSubmission::comparesWithTheFormerAsItWas()
{
    QFETCH(Deed, deed);
    for (const bool submittedBefore : {false, true}) {
        CopyDesk desk;
        if (submittedBefore) {
            sure(desk.workspace->submit(desk.dossier()));
            Maker maker = desk.workspace->makers().front();
            maker.contact = u"窓口"_s;
            sure(desk.workspace->setMaker(maker));
        }
        const Assessment before = compared(*desk.former());
        sure(desk.workspace->submit(desk.exported()));
        if (submittedBefore)
            sure(desk.workspace->takeBackSubmission(desk.id, u"誤り"_s));
        deed(desk);
        desk.reopen();
        QVERIFY(desk.former());
        QVERIFY(compared(*desk.former()) == before);
        QVERIFY(desk.former()->wordings.size() >= before.answers.size());
        QCOMPARE(desk.complaints(), QString());
    }
}

void TestSubmission::refusesWhenTheFormerChangedMeanwhile()
{
    CopyDesk desk;
    const Baseline exported = desk.exported();
    sure(desk.workspace->setAnswer(desk.id, u"access.refuses"_s, {false, {}}));
    QVERIFY(why(desk.workspace->submit(exported)).contains(u"has changed since"_s));
    sure(desk.workspace->submit(desk.exported()));
}

void TestSubmission::staysApproved()
{
    ApprovedDesk desk;
    const ApprovalSubject subject{u"terminal-2020"_s, u"34-10-1"_s};
    Approval own = step(desk.id, Step::Prepared);
    own.checklist = subject.checklist;
    own.requirement = subject.requirement;
    sure(desk.workspace->approve(own));
    sure(desk.workspace->submit(desk.dossier()));
    // The next version of the checklists, and a file that is lost.
    Catalogue next = catalogue();
    for (Checklist& checklist : next.checklists) {
        checklist.digest = checklist.original = QByteArray(32, 'n');
        for (Requirement& requirement : checklist.requirements)
            requirement.digest = requirement.original = QByteArray(32, 'n');
    }
    const QByteArray file = desk.workspace->evidence(desk.file)->file.sha256;
    QVERIFY(QFile::remove(desk.workspace->files().path(file)));
    desk.reopen();
    const Assessment submitted = sure(desk.workspace->assessment(desk.id));
    QVERIFY(approvalStanding(next, submitted).complete());
    QVERIFY(approvalStanding(next, submitted, subject).of(Step::Prepared).stands());
    sure(desk.workspace->takeBackSubmission(desk.id, u"誤り"_s));
    const Assessment open = sure(desk.workspace->assessment(desk.id));
    QVERIFY(!approvalStanding(next, open).complete());
    QVERIFY(!approvalStanding(next, open, subject).of(Step::Prepared).stands());
}

QTEST_GUILESS_MAIN(TestSubmission)
#include "tst_submission.moc"
