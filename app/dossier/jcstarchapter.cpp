#include "dossier/anchors.h"
#include "dossier/basisparts.h"
#include "dossier/citations.h"
#include "dossier/evidencetables.h"
#include "dossier/sections.h"
#include "dossier/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString starId()
{
    return u"jc-star-1"_s;
}

bool namesDocuments(const Statement& statement)
{
    return statement.text.ja.contains(u"ドキュメント評価"_s);
}

bool namesDevice(const Statement& statement)
{
    return statement.text.ja.contains(u"実機による評価"_s);
}

/// "評価の方法はドキュメント評価です", "…ため、実機による評価と解釈しています", as the section of the requirement has it:
/// whichever names a way of assessing, first the one that is about nothing else. nullptr where none does.
const Statement* methodStatement(const Requirement& requirement)
{
    const Statement* found = nullptr;
    for (const Statement& each : requirement.reading) {
        if (!namesDocuments(each) && !namesDevice(each))
            continue;
        if (each.text.ja.startsWith(u"評価の方法は"_s))
            return &each;
        if (!found)
            found = &each;
    }
    return found;
}

/// Documents, a test of the device, or both: as that statement says, with its mark.
QString method(const Sheet& sheet, const Requirement& requirement)
{
    const Statement* statement = methodStatement(requirement);
    QStringList methods;
    if (statement && namesDocuments(*statement))
        methods.append(sheet.say(u"文書"_s, u"Documents"_s));
    if (statement && namesDevice(*statement))
        methods.append(sheet.say(u"実機"_s, u"Device"_s));
    if (methods.isEmpty())
        return u"–"_s;
    const Text& mark = words::mark(statement->mark);
    return methods.join(sheet.say(u"、"_s, u", "_s)) +
           (mark.isEmpty() ? QString() : sheet.say(u"〔%1〕"_s, u" [%1]"_s).arg(sheet.say(mark)));
}

pdf::TableCell groundsCell(const Sheet& sheet, const Checklist& checklist, const Requirement& requirement)
{
    pdf::TableCell cell = evidenceCell(sheet, checklist.id, requirement.id);
    for (const TestNeed& need : requirement.tests)
        for (const TestRecord* record : recordsOf(sheet, need.testCase))
            cell.paragraphs.push_back({linked(sheet.say(u"試験記録 %1（%2）"_s, u"Test record %1 (%2)"_s)
                                                  .arg(record->id.text, need.testCase),
                                              anchors::test(record->id.text), pdf::Style::Small)});
    return cell;
}

pdf::TableCell resultCell(const Sheet& sheet, const Checklist& checklist, const RequirementVerdict* verdict)
{
    pdf::TableCell cell = verdictCell(sheet, checklist, verdict ? verdict->verdict : Verdict::Unanswered);
    if (verdict)
        if (const VerdictBasis basis = verdictBasis(checklist, *verdict); !basis.points.empty())
            std::ranges::move(basisCell(sheet, basis).paragraphs, std::back_inserter(cell.paragraphs));
    return cell;
}

pdf::TableRow row(const Sheet& sheet, const Checklist& checklist, const Requirement& requirement)
{
    const QString anchor = anchors::requirement(checklist.id, requirement.id);
    const RequirementVerdict* verdict = sheet.verdict(checklist.id, requirement.id);
    QString reason = u"–"_s;
    if (verdict && verdict->ruling.reason)
        reason = sheet.say(verdict->ruling.reason->text);
    return tableRow({{.paragraphs = {{linked(requirement.id, anchor)}}, .head = true},
                     cell(sheet.say(requirement.title)),
                     cell(method(sheet, requirement)),
                     resultCell(sheet, checklist, verdict),
                     cell(reason, pdf::Style::Small),
                     groundsCell(sheet, checklist, requirement)});
}

void composeRows(Sheet& sheet, const Checklist& star)
{
    sheet.section(sheet.say(u"適合基準ごとの結果"_s, u"Result by criterion"_s), u"star/rows"_s);
    sheet.paragraph(sheet.say(u"「確認方法」は、各適合基準の節の「読み方」で評価の方法を述べた記述によります。印もその記述のものです。"_s,
                              u"“Method” is what the reading in the section of each criterion says on how it is assessed, with the "
                              "mark of that statement."_s),
                    pdf::Style::Small);
    pdf::TableBlock table;
    table.mayTurn = true;
    table.columns = {{.title = sheet.say(u"基準番号"_s, u"No."_s), .weight = 1, .minimum = 54},
                     {.title = sheet.say(u"適合基準"_s, u"Criterion"_s), .weight = 3},
                     {.title = sheet.say(u"確認方法"_s, u"Method"_s), .weight = 1.1, .minimum = 78},
                     {.title = sheet.say(u"結果"_s, u"Result"_s), .weight = 1.3, .minimum = 80},
                     {.title = sheet.say(u"該当なしの理由"_s, u"Why not applicable"_s), .weight = 1.5},
                     {.title = sheet.say(u"根拠"_s, u"Grounds"_s), .weight = 2.8, .minimum = 96}};
    for (const Requirement& requirement : star.requirements)
        table.rows.push_back(row(sheet, star, requirement));
    sheet.add(std::move(table));
}

pdf::TableCell requirementsCell(const Sheet& sheet, const QString& checklist,
                                const Correspondence::Side& side)
{
    pdf::Runs runs;
    const auto add = [&](const QString& id, bool related) {
        if (!runs.empty())
            runs.push_back(plain(sheet.say(u"、"_s, u", "_s)));
        runs.push_back(linked(related ? u"△ "_s + id : id,
                              sheet.shows(checklist) ? anchors::requirement(checklist, id) : QString()));
    };
    for (const QString& id : side.same)
        add(id, false);
    for (const QString& id : side.related)
        add(id, true);
    return runs.empty() ? cell(u"–"_s) : cell(std::move(runs));
}

/// What stands on another checklist's side beside a criterion; a criterion that is only related gives related
/// ones.
Correspondence::Side beside(const Catalogue& catalogue, const QString& criterion, const QString& checklist)
{
    Correspondence::Side found;
    for (const Correspondence& each : catalogue.correspondences) {
        const auto star = each.sides.find(starId());
        const auto other = each.sides.find(checklist);
        if (star == each.sides.end() || other == each.sides.end())
            continue;
        if (star->second.same.contains(criterion)) {
            found.same += other->second.same;
            found.related += other->second.related;
        } else if (star->second.related.contains(criterion)) {
            found.related += other->second.same;
        }
    }
    return found;
}

pdf::TableCell referencesCell(const Requirement& requirement, const QString& regime)
{
    QStringList provisions;
    for (const Reference& reference : requirement.references)
        if (reference.regime == regime)
            provisions.append(reference.provision);
    return cell(provisions.isEmpty() ? u"–"_s : provisions.join(u", "_s));
}

QStringList regimes(const Checklist& star)
{
    QStringList regimes;
    for (const Requirement& requirement : star.requirements)
        for (const Reference& reference : requirement.references)
            if (!regimes.contains(reference.regime))
                regimes.append(reference.regime);
    return regimes;
}

void composeCrossTable(Sheet& sheet, const Checklist& star)
{
    const QStringList others{u"terminal-2020"_s, u"terminal-2026-draft"_s};
    sheet.section(
        sheet.say(u"第34条の10及び他の規格との対応"_s, u"Compared with article 34-10 and other standards"_s),
        u"star/cross"_s);
    sheet.paragraph(sheet.say(
        u"△ は一部一致（関連するが、同じではない要求事項）です。他の規格の列は参考であり、それらへの適合を示すものではありません。"_s,
        u"△ agrees in part: a requirement that is related, but not the same. The columns of other standards are for "
        "information and show no conformity with them."_s));
    pdf::TableBlock table;
    table.mayTurn = true;
    table.columns = {{.title = u"JC-STAR ★1"_s, .weight = 1, .minimum = 54}};
    for (const QString& id : others)
        if (const Checklist* checklist = sheet.catalogue().checklist(id))
            table.columns.push_back(
                {.title = sheet.say(checklist->shortTitle), .weight = 1.3, .minimum = 70});
    for (const QString& regime : regimes(star))
        table.columns.push_back({.title = regime, .weight = 1.6});
    for (const Requirement& requirement : star.requirements) {
        pdf::TableRow row = tableRow(
            {{.paragraphs = {{linked(requirement.id, anchors::requirement(star.id, requirement.id))}},
              .head = true}});
        for (const QString& id : others)
            if (sheet.catalogue().checklist(id))
                row.cells.push_back(
                    requirementsCell(sheet, id, beside(sheet.catalogue(), requirement.id, id)));
        for (const QString& regime : regimes(star))
            row.cells.push_back(referencesCell(requirement, regime));
        table.rows.push_back(std::move(row));
    }
    sheet.add(std::move(table));
}

} // namespace

void composeJcStar(Sheet& sheet)
{
    if (!sheet.shows(starId()))
        return;
    const Checklist& star = *sheet.catalogue().checklist(starId());
    sheet.chapter(sheet.say(u"JC-STAR ★1 チェックリスト"_s, u"JC-STAR ★1 checklist"_s), u"star"_s);
    composeRows(sheet, star);
    composeCrossTable(sheet, star);
}

} // namespace tekigo
