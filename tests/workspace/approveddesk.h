#pragma once

#include "desk.h"

#include "assessment/approving.h"

#include <functional>

namespace tekigo {

using namespace Qt::StringLiterals;
using Step = Approval::Step;

inline Approval step(const RevisionId& revision, Step step, const QString& name = u"山田"_s)
{
    return {.id = {},
            .revision = revision,
            .checklist = {},
            .requirement = {},
            .step = step,
            .name = name,
            .date = QDate(2026, 11, 1),
            .comment = step == Step::SentBack ? u"図 3 が古い"_s : QString(),
            .of = {}};
}

inline void approveAll(Workspace& workspace, const RevisionId& revision)
{
    for (const Step one : approvalSteps())
        sure(workspace.approve(step(revision, one)));
}

inline ApprovalStanding standing(const Workspace& workspace, const RevisionId& revision,
                          const ApprovalSubject& subject = {})
{
    return approvalStanding(workspace.catalogue(), sure(workspace.assessment(revision)), subject);
}

/// A revision with an answer, a file, a test record, approved in all steps.
struct ApprovedDesk : Desk
{
    RevisionId id = revision();
    EvidenceId file;
    TestRecordId test;

    ApprovedDesk()
    {
        sure(workspace->setAnswer(id, u"access.refuses"_s, {true, {}}));
        Evidence one = evidence(id, "design");
        one.links = {{u"terminal-2020"_s, u"34-10-1"_s, {}}};
        file = sure(workspace->addEvidence(one));
        TestRecord record;
        record.revision = id;
        record.testCase = catalogue().testCases.front().id;
        record.date = QDate(2026, 10, 3);
        test = sure(workspace->addTestRecord(record));
        approveAll(*workspace, id);
    }

    Baseline dossier(const QByteArray& bytes = "%PDF the dossier") const
    {
        const TakenFile taken = sure(workspace->files().take(bytes, u"資料.pdf"_s));
        Baseline baseline;
        baseline.revision = id;
        baseline.dossier = taken.file.sha256;
        baseline.dossierSize = taken.file.size;
        baseline.dossierNumber = u"TKG-R1-ABCDEF"_s;
        baseline.snapshot = QByteArray(32, 'x');
        baseline.changed = sure(workspace->assessment(id)).changed;
        return baseline;
    }
};

using Deed = std::function<void(ApprovedDesk&)>;

} // namespace tekigo

Q_DECLARE_METATYPE(tekigo::Deed)
