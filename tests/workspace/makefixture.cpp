// Writes the database of a small, complete workspace: run once for each released form, with the program that
// was released, and keep the file in tests/storage/fixtures. `tekigo_makefixture FOLDER`, then copy
// workspace.sqlite.
#include "desk.h"
#include "seenexamples.h"

#include <QCoreApplication>
#include <QFile>
#include <QUndoStack>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

void fill(Desk& desk)
{
    const RevisionId revision = desk.revision(u"1.0"_s);
    Workspace& workspace = *desk.workspace;
    sure(workspace.setAnswer(revision, u"access.refuses"_s, {true, u"設計書 3 章"_s}));
    const Table paths{{{{u"path"_s, u"管理画面"_s}, {u"reachable"_s, u"lan"_s}, {u"enabled"_s, true}}}};
    sure(workspace.setAnswers(revision, {{u"access.paths"_s, {Value(paths), {}}},
                                         {u"scope.certified-on"_s, {Value(None()), {}}},
                                         {u"credential.user-minimum"_s,
                                          {.value = Value(qint64(8)), .note = {}, .confidential = true}}}));
    Evidence evidence = desk.evidence(revision, "proof", u"設計書.txt"_s);
    evidence.links = {{u"terminal-2020"_s, u"34-10-1"_s, {2, 5, u"図 3"_s}}};
    const EvidenceId attached = sure(workspace.addEvidence(evidence));
    TestRecord test;
    test.revision = revision;
    test.testCase = catalogue().testCases.front().id;
    test.date = QDate(2026, 10, 3);
    test.evidence = {attached};
    test.coverage = {.models = {u"TR-1"_s, u"TR-2"_s}, .madeOn = {}, .reason = u"同じ基板"_s};
    test.steps = {{1, true, {}}, {2, false, u"治具の故障"_s}};
    sure(workspace.addTestRecord(test));
    sure(workspace.addFindings(revision, {{.seen = seenexamples::scan({22}),
                                           .instrument = u"Nmap 7.93"_s,
                                           .firmware = {},
                                           .files = {evidence}}}));
    sure(workspace.setEffective(u"terminal-2026-draft"_s, QDate(2027, 10, 1)));
    Revision next = *workspace.revision(revision);
    next.copiedFrom = revision;
    next.firmware = u"1.1"_s;
    sure(workspace.addRevision(next));
    sure(workspace.approve({.id = {},
                            .revision = revision,
                            .checklist = {},
                            .requirement = {},
                            .step = Approval::Step::Prepared,
                            .name = u"山田"_s,
                            .date = QDate(2026, 10, 5),
                            .comment = {},
                            .of = {}}));
    workspace.undoStack()->undo();
    workspace.undoStack()->redo();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    Desk desk;
    fill(desk);
    desk.workspace.reset();
    const bool done = QFile::copy(desk.folder() + u"/workspace.sqlite"_s,
                                  application.arguments().value(1) + u"/workspace.sqlite"_s);
    return done ? 0 : 1;
}
