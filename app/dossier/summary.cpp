#include "assessment/approving.h"
#include "dossier/anchors.h"
#include "dossier/answers.h"
#include "dossier/basisparts.h"
#include "dossier/citations.h"
#include "dossier/doubts.h"
#include "dossier/sections.h"
#include "dossier/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// The page, and whether something of it has changed since the last submission.
pdf::TableCell pageCell(const Sheet& sheet, const Checklist& checklist, const Requirement& requirement)
{
    pdf::TableCell page = cell(pdf::Runs{pageOf(anchors::requirement(checklist.id, requirement.id))});
    if (sheet.changed(checklist.id, requirement.id))
        page.paragraphs.push_back({plain(sheet.say(u"▲ 変更"_s, u"▲ New"_s), pdf::Style::Small)});
    return page;
}

pdf::TableRow row(const Sheet& sheet, const Checklist& checklist, const Requirement& requirement)
{
    const QString anchor = anchors::requirement(checklist.id, requirement.id);
    const RequirementVerdict* verdict = sheet.verdict(checklist.id, requirement.id);
    const Verdict word = verdict ? verdict->verdict : Verdict::Unanswered;
    return tableRow({{.paragraphs = {{linked(requirement.id, anchor)}}, .head = true},
                     cell(pdf::Runs{linked(sheet.say(requirement.title), anchor)}),
                     verdictCell(sheet, checklist, word),
                     basisCell(sheet, verdict ? verdictBasis(checklist, *verdict) : VerdictBasis()),
                     evidenceCell(sheet, checklist.id, requirement.id),
                     pageCell(sheet, checklist, requirement)});
}

pdf::TableBlock table(const Sheet& sheet, const Checklist& checklist)
{
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"番号"_s, u"No."_s), .weight = 1.1, .minimum = 52},
                     {.title = sheet.say(u"要求事項"_s, u"Requirement"_s), .weight = 3.4},
                     {.title = sheet.say(u"判定"_s, u"Verdict"_s), .weight = 1.4, .minimum = 80},
                     {.title = sheet.say(u"未確認の基礎"_s, u"Not confirmed"_s), .weight = 1, .minimum = 66},
                     {.title = sheet.say(u"証拠"_s, u"Evidence"_s), .weight = 3.2, .minimum = 110},
                     {.title = sheet.say(u"ページ"_s, u"Page"_s), .weight = 0.7, .minimum = 46}};
    for (const Requirement& requirement : checklist.requirements)
        table.rows.push_back(row(sheet, checklist, requirement));
    return table;
}

QString gateAnchor(const Sheet& sheet, const GateItem& item)
{
    switch (item.place) {
    case GateItem::Place::Requirement:
    case GateItem::Place::TestCase:
        return sheet.shows(item.checklist) ? anchors::requirement(item.checklist, item.requirement)
                                           : QString();
    case GateItem::Place::Scope:
        return sheet.shows(item.checklist) ? anchors::scope(item.checklist) : QString();
    case GateItem::Place::Slot:
        return anchors::slotTable();
    case GateItem::Place::Maker:
    case GateItem::Place::Product:
    case GateItem::Place::Revision:
        return anchors::product();
    case GateItem::Place::Evidence:
        if (const Evidence* evidence = sheet.assessment().evidenceOf({item.subject}))
            return anchors::evidenceRow(evidence->number);
        return anchors::evidenceIndex();
    case GateItem::Place::Question:
        if (printedQuestions(sheet).contains(item.subject))
            return anchors::question(item.subject);
        break;
    }
    return {};
}

pdf::TableRow gateRow(const Sheet& sheet, const GateItem& item)
{
    const QString anchor = gateAnchor(sheet, item);
    QString where = sheet.say(words::place(item.place));
    if (!item.requirement.isEmpty())
        where += u' ' + item.requirement;
    return tableRow({cell(where), cell(pdf::Runs{linked(sheet.say(item.says), anchor)}),
                     anchor.isEmpty() ? cell(QString()) : cell(pdf::Runs{pageOf(anchor)})});
}

/// Signatures keep no document back, but a reader of it looks for them.
std::vector<pdf::TableRow> unsignedRows(const Sheet& sheet)
{
    std::vector<pdf::TableRow> rows;
    for (const StepState& step : approvalStanding(sheet.catalogue(), sheet.assessment()).steps)
        if (!step.stands())
            rows.push_back(tableRow(
                {cell(sheet.say(words::place(GateItem::Place::Revision))),
                 cell(pdf::Runs{linked(sheet.say(u"署名がありません：%1"_s, u"Not signed: %1"_s).arg(sheet.say(stepName(step.step))),
                                       anchors::approvals())}),
                 cell(pdf::Runs{pageOf(anchors::approvals())})}));
    return rows;
}

void composeGateTable(Sheet& sheet, bool blocking)
{
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"区分"_s, u"Where"_s), .weight = 1.3, .minimum = 84},
                     {.title = sheet.say(u"内容"_s, u"What"_s), .weight = 5},
                     {.title = sheet.say(u"ページ"_s, u"Page"_s), .weight = 0.7, .minimum = 46}};
    for (const GateItem& item : sheet.dossier().gate)
        if (item.blocks == blocking)
            table.rows.push_back(gateRow(sheet, item));
    if (!blocking)
        std::ranges::move(unsignedRows(sheet), std::back_inserter(table.rows));
    if (table.rows.empty())
        return;
    sheet.head(blocking ? sheet.say(u"提出までに必要な事項"_s, u"Needed before submission"_s)
                        : sheet.say(u"推奨する事項"_s, u"Recommended"_s));
    sheet.add(std::move(table));
}

void composeGate(Sheet& sheet)
{
    if (sheet.dossier().gate.empty() && unsignedRows(sheet).empty())
        return;
    sheet.section(sheet.say(u"不足している事項"_s, u"Open items"_s), anchors::gate());
    if (sheet.dossier().draft())
        sheet.paragraph(
            sheet.say(u"次の事項がそろうまで、この資料は下書きとして出力されます。"_s,
                      u"Until these items are complete, this document is exported as a draft."_s));
    else
        sheet.paragraph(sheet.say(u"提出に必要な事項はそろっています。"_s,
                                  u"No required item is missing."_s));
    composeGateTable(sheet, true);
    composeGateTable(sheet, false);
}

void composeChecklistSummary(Sheet& sheet, const Checklist& checklist)
{
    sheet.section(sheet.say(checklist.title), u"summary/"_s + checklist.id);
    if (const ChecklistVerdict* verdict = sheet.verdict(checklist.id)) {
        const auto line = [&](const QString& name, const QString& anchor, pdf::Runs runs) {
            pdf::Runs all{linked(name, anchor, pdf::Style::Strong), plain(sheet.say(u"　"_s, u"  "_s))};
            append(all, std::move(runs));
            return all;
        };
        const Scope& scope = verdict->scope;
        pdf::Runs outcome{plain(sheet.say(outcomeName(scope.outcome)))};
        if (!scope.reason.text.isEmpty())
            append(outcome, {plain(sheet.say(u"。"_s, u". "_s)), plain(sheet.say(scope.reason.text))});
        append(outcome, behind(sheet, scope.reason.text, scope.reason.sources, scope.reason.mark));
        pdf::Box box{
            .tint = words::tint(verdict->verdict),
            .title = words::signAndWord(verdict->verdict, checklist, sheet.language()),
            .paragraphs = {
                line(sheet.say(u"適用範囲"_s, u"Scope"_s), anchors::scope(checklist.id), std::move(outcome)),
                {plain(sheet.say(words::standing(checklist.standing)), pdf::Style::Small)}}};
        std::ranges::move(totalsLines(sheet, checklist, *verdict), std::back_inserter(box.paragraphs));
        sheet.add(std::move(box));
        sheet.add(pdf::Space{6});
    }
    sheet.add(table(sheet, checklist));
}

} // namespace

void composeSummary(Sheet& sheet)
{
    sheet.chapter(sheet.say(u"要約"_s, u"Summary"_s), anchors::summary());
    if (sheet.checklists().empty())
        sheet.paragraph(
            sheet.say(u"対象とするチェックリストは選ばれていません。"_s, u"No checklist is chosen."_s));
    for (const Checklist* checklist : sheet.checklists())
        composeChecklistSummary(sheet, *checklist);
    composeGate(sheet);
    composeDoubts(sheet); // last: a redacted edition has fewer, and the numbers of the sections stay the same
}

} // namespace tekigo
