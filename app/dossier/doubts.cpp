#include "dossier/doubts.h"

#include "dossier/anchors.h"
#include "dossier/answers.h"
#include "dossier/citations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Where it stands in the dossier; empty where this edition does not print it.
QString anchorOf(const Sheet& sheet, const Contradiction& one)
{
    switch (one.place) {
    case Contradiction::Place::Question:
        return printedQuestions(sheet).contains(one.subject) ? anchors::question(one.subject) : QString();
    case Contradiction::Place::Test:
        return anchors::test(one.subject);
    case Contradiction::Place::Scan:
        return u"instruments/scans"_s;
    case Contradiction::Place::PowerLoss:
        return u"instrument/power-loss"_s;
    }
    return {};
}

pdf::TableRow rowOf(const Sheet& sheet, const Contradiction& one)
{
    const QString anchor = anchorOf(sheet, one);
    pdf::TableCell name = cell(u"△ "_s + sheet.say(contradictionName(one.kind)));
    name.head = true;
    return tableRow({std::move(name), cell(pdf::Runs{linked(sheet.say(contradictionWords(one)), anchor)}),
                     anchor.isEmpty() ? cell(QString()) : cell(pdf::Runs{pageOf(anchor)})});
}

} // namespace

void composeDoubts(Sheet& sheet)
{
    const std::vector<Contradiction>& all = sheet.doubts();
    if (all.empty())
        return;
    sheet.section(sheet.say(u"確認が必要な点"_s, u"Points to be checked"_s), u"doubts"_s);
    sheet.paragraph(sheet.say(
        u"記録どうしが合わない点と、記録だけでは分からない点です。判定には影響させていません。"_s,
        u"Records that do not fit each other, and what the records alone do not show. No verdict is changed by them."_s));
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"区分"_s, u"About"_s), .weight = 1.5, .minimum = 96},
                     {.title = sheet.say(u"内容"_s, u"What"_s), .weight = 5},
                     {.title = sheet.say(u"ページ"_s, u"Page"_s), .weight = 0.7, .minimum = 38}};
    for (const Contradiction& one : all)
        table.rows.push_back(rowOf(sheet, one));
    sheet.add(std::move(table));
}

void composeDoubts(Sheet& sheet, const Requirement& requirement)
{
    pdf::Box box{.tint = pdf::Tint::Doubt,
                 .title = sheet.say(u"△ 確認が必要な点"_s, u"△ Points to be checked"_s),
                 .paragraphs = {}};
    for (const Contradiction& one : sheet.doubts())
        if (concerns(one, requirement, sheet.catalogue()))
            box.paragraphs.push_back({linked(sheet.say(one.says), anchorOf(sheet, one))});
    if (box.paragraphs.empty())
        return;
    sheet.add(pdf::Space{4});
    sheet.add(std::move(box));
}

} // namespace tekigo
