#include "workspace/powerlossrecord.h"

#include "checklist/evaluation.h"
#include "instrument/reader.h"
#include "workspace/state.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

bool readsChanges(const Requirement& requirement, const Catalogue& catalogue)
{
    return questionsDeciding(requirement, catalogue).contains(u"power-test.changed"_s);
}

Evidence dump(const TakenFile& file, const Text& title, Language language)
{
    Evidence evidence;
    evidence.file = file.file;
    evidence.fileName = file.fileName;
    evidence.mimeType = file.mimeType;
    evidence.modified = file.modified;
    evidence.date = file.modified.toLocalTime().date();
    evidence.title = title.in(language);
    evidence.kind = u"configuration"_s;
    evidence.confidentiality = Confidentiality::Confidential;
    return evidence;
}

Result<void> isOfPowerCut(const Workspace& workspace, const Assessment& assessment, const TestRecordId& id)
{
    const auto records = powerLossRecords(workspace.catalogue(), assessment);
    if (id.isEmpty() || std::ranges::find(records, id, &TestRecord::id) != records.end())
        return {};
    return failure(
        Error::Kind::Input,
        Says::tr("Revision %1 has no record “%2” of a power cut. Record a carrying out of %3 first.")
            .arg(assessment.revision.id.text, id.text, powerLossCases(workspace.catalogue()).join(u", "_s)));
}

} // namespace

QStringList powerLossCases(const Catalogue& catalogue)
{
    QStringList cases;
    for (const Checklist& checklist : catalogue.checklists)
        for (const Requirement& requirement : checklist.requirements)
            for (const TestNeed& need : requirement.tests)
                if (readsChanges(requirement, catalogue) && !cases.contains(need.testCase))
                    cases += need.testCase;
    return cases;
}

std::vector<const TestRecord*> powerLossRecords(const Catalogue& catalogue, const Assessment& assessment)
{
    const QStringList cases = powerLossCases(catalogue);
    std::vector<const TestRecord*> records;
    for (const TestRecord& record : assessment.tests)
        if (cases.contains(record.testCase))
            records.push_back(&record);
    std::ranges::reverse(records);
    std::ranges::stable_sort(records, std::ranges::greater(), &TestRecord::date);
    return records;
}

Result<FindingId> recordPowerLoss(Workspace& workspace, const RevisionId& revision, const PowerLossSeen& seen,
                                  const TakenFile& before, const TakenFile& after, Language language)
{
    const auto assessment = workspace.assessment(revision);
    if (!assessment)
        return std::unexpected(assessment.error());
    if (const auto fine = isOfPowerCut(workspace, *assessment, seen.record); !fine)
        return std::unexpected(fine.error());
    const auto ids = workspace.addFindings(
        revision,
        {{.seen = seen,
          .instrument = instrumentName(),
          .firmware = {},
          .files = {dump(before, {u"電源断の前の設定"_s, u"Settings before the power cut"_s}, language),
                    dump(after, {u"電源断の後の設定"_s, u"Settings after the power cut"_s}, language)},
          .record = seen.record}});
    if (!ids)
        return std::unexpected(ids.error());
    return ids->front();
}

} // namespace tekigo
