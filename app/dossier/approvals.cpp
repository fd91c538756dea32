#include "dossier/approvals.h"

#include "assessment/approving.h"
#include "dossier/anchors.h"
#include "dossier/approvallist.h"
#include "dossier/citations.h"
#include "dossier/values.h"
#include "dossier/words.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString subjectWords(const Sheet& sheet, const Approval& approval)
{
    if (approval.requirement.isEmpty())
        return sheet.say(u"版全体"_s, u"Whole revision"_s);
    const Checklist* checklist = sheet.catalogue().checklist(approval.checklist);
    return (checklist ? sheet.say(checklist->shortTitle) : approval.checklist) + u' ' + approval.requirement;
}

} // namespace

pdf::Signatures signatures(const Sheet& sheet)
{
    pdf::Signatures boxes;
    for (const StepState& step : approvalStanding(sheet.catalogue(), sheet.assessment()).steps)
        boxes.fields.push_back({.title = sheet.say(stepName(step.step)),
                                .name = step.stands() ? step.approval->name : QString(),
                                .date = step.stands() ? wordedDate(step.approval->date) : QString()});
    return boxes;
}

void composeApprovals(Sheet& sheet)
{
    sheet.section(sheet.say(u"作成・確認・承認"_s, u"Prepared, reviewed, approved"_s), anchors::approvals());
    const std::vector<Approval> standing = standingApprovals(sheet.dossier());
    if (standing.empty()) {
        sheet.paragraph(sheet.say(u"この内容に対して有効な作成、確認及び承認はありません。"_s,
                                  u"Nobody has approved what is said here."_s));
        return;
    }
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"対象"_s, u"Of"_s), .weight = 1.6},
                     {.title = sheet.say(u"区分"_s, u"Step"_s), .weight = 0.8, .minimum = 48},
                     {.title = sheet.say(u"氏名"_s, u"Name"_s), .weight = 1.4},
                     {.title = sheet.say(u"日付"_s, u"Date"_s), .weight = 1, .minimum = 66},
                     {.title = sheet.say(u"コメント"_s, u"Comment"_s), .weight = 2.6}};
    for (const Approval& approval : standing)
        table.rows.push_back(tableRow({cell(subjectWords(sheet, approval)), cell(sheet.say(stepName(approval.step))),
                                       cell(approval.name), cell(wordedDate(approval.date)),
                                       approval.comment.isEmpty() ? cell(u"－"_s, pdf::Style::Quiet)
                                                                  : cell(approval.comment)}));
    sheet.add(std::move(table));
}

} // namespace tekigo
