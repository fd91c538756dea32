#include "dossier/doubts.h"

#include "assessment/lanreach.h"
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

pdf::TableBlock tableOf(const Sheet& sheet, const std::vector<Contradiction>& all)
{
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"区分"_s, u"About"_s), .weight = 1.5, .minimum = 96},
                     {.title = sheet.say(u"内容"_s, u"What"_s), .weight = 5},
                     {.title = sheet.say(u"ページ"_s, u"Page"_s), .weight = 0.7, .minimum = 46}};
    for (const Contradiction& one : all)
        table.rows.push_back(rowOf(sheet, one));
    return table;
}

pdf::TableRow answerRow(const QString& name, const QString& says, const QString& question)
{
    const QString anchor = anchors::question(question);
    pdf::TableCell head = cell(u"△ "_s + name);
    head.head = true;
    return tableRow({std::move(head), cell(pdf::Runs{linked(says, anchor)}), cell(pdf::Runs{pageOf(anchor)})});
}

/// Ports that stand as △ in the comparison: what is declared is wider than what the scans saw.
void addShutToLan(const Sheet& sheet, std::vector<pdf::TableRow>& rows)
{
    const Table* inventory = sheet.assessment().inventory();
    const auto& findings = sheet.assessment().findings;
    const QString anchor = u"instruments/scans"_s;
    for (const PortLine& line : exposures(inventory, findings)) {
        if (!isShutToLan(line, inventory, findings))
            continue;
        pdf::TableCell name =
            cell(u"△ "_s + sheet.say(u"申告した側とポートスキャンの結果"_s, u"Side declared and port scan"_s));
        name.head = true;
        const QString says = sheet.say(u"%1/%2：%3。"_s, u"%1/%2: %3."_s)
                                 .arg(QString::number(line.port), transportId(line.transport), sheet.say(shutToLanWords()));
        rows.push_back(tableRow({std::move(name), cell(pdf::Runs{linked(says, anchor)}), cell(pdf::Runs{pageOf(anchor)})}));
    }
}

/// Carried over from the revision before, and nobody has looked at them since.
void addUnconfirmed(const Sheet& sheet, std::vector<pdf::TableRow>& rows)
{
    for (const Question& question : sheet.catalogue().questions) {
        const auto answer = sheet.assessment().answers.find(question.id);
        if (answer != sheet.assessment().answers.end() && answer->second.value && !answer->second.confirmed &&
            !sheet.hides(question.id))
            rows.push_back(answerRow(sheet.say(u"未確認の回答"_s, u"Not confirmed"_s),
                                     sheet.say(u"前の版から引き継いだ回答が未確認です：%1"_s,
                                               u"Answer carried over, not yet confirmed: %1"_s)
                                         .arg(sheet.say(question.label)),
                                     question.id));
    }
}

/// Components that cannot be updated: no rule reads them, but a vulnerability found in one stays.
void addNotUpdatable(const Sheet& sheet, std::vector<pdf::TableRow>& rows)
{
    const QString question = u"update.components"_s;
    const auto answer = sheet.assessment().answers.find(question);
    if (answer == sheet.assessment().answers.end() || !answer->second.value || sheet.hides(question))
        return;
    const Table* table = std::get_if<Table>(&*answer->second.value);
    QStringList names;
    for (const Row& row : table ? table->rows : std::vector<Row>()) {
        const auto updatable = row.find(u"updatable"_s);
        const auto name = row.find(u"component"_s);
        if (updatable != row.end() && updatable->second == Cell(false) && name != row.end())
            if (const auto* text = std::get_if<QString>(&name->second))
                names += *text;
    }
    if (!names.isEmpty())
        rows.push_back(answerRow(sheet.say(u"更新できない構成要素"_s, u"Not updatable"_s),
                                 sheet.say(u"更新できないと申告した構成要素があります（判定には用いていません）：%1"_s,
                                           u"Components are declared as not updatable (no verdict rests on it): %1"_s)
                                     .arg(names.join(sheet.say(u"、"_s, u", "_s))),
                                 question));
}

void composeAnswerPoints(Sheet& sheet)
{
    pdf::TableBlock table = tableOf(sheet, {});
    addUnconfirmed(sheet, table.rows);
    addNotUpdatable(sheet, table.rows);
    if (table.rows.empty())
        return;
    sheet.head(sheet.say(u"回答のうち確認が必要な点"_s, u"Answers to be checked"_s));
    sheet.add(std::move(table));
}

} // namespace

void composeDoubts(Sheet& sheet)
{
    const std::vector<Contradiction>& all = sheet.doubts();
    sheet.section(sheet.say(u"確認が必要な点"_s, u"Points to be checked"_s), u"doubts"_s);
    pdf::TableBlock table = tableOf(sheet, all);
    addShutToLan(sheet, table.rows);
    if (table.rows.empty())
        sheet.paragraph(sheet.say(u"通信の保護、試験の日付、ポートの走査、電源断及び宣言について、記録どうしが合わない点は見つかっていません。"_s,
                                  u"On protection of communication, dates of tests, port scans, power cuts and declarations, "
                                  "no inconsistencies were found between records."_s));
    else
        sheet.paragraph(sheet.say(
            u"記録どうしが合わない点と、記録だけでは分からない点です。判定には影響させていません。"_s,
            u"Inconsistencies between records, and what the records alone do not show. They do not change any verdict."_s));
    if (sheet.dossier().redaction)
        sheet.paragraph(sheet.say(u"非公開の内容に関わる点は、ここには示していません（全文の資料に示します）。"_s,
                                  u"Points that concern content that is left out are not shown here; they are in the full "
                                  "edition."_s));
    if (!table.rows.empty())
        sheet.add(std::move(table));
    composeAnswerPoints(sheet);
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
