#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/evidencetables.h"
#include "dossier/instrumentsections.h"
#include "dossier/sections.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

pdf::TableCell firmwareCell(const Sheet& sheet, const Finding& finding)
{
    const QString& revision = sheet.assessment().revision.firmware;
    if (finding.firmware.trimmed() == revision.trimmed())
        return cell(finding.firmware);
    const QString made =
        finding.firmware.trimmed().isEmpty() ? sheet.say(u"未記入"_s, u"not stated"_s) : finding.firmware;
    return {.paragraphs = {{plain(
                sheet.say(u"%1（この版の%2と異なる）"_s, u"%1 (this revision has %2)"_s).arg(made, revision),
                pdf::Style::Strong)}},
            .tint = pdf::Tint::Open};
}

pdf::TableCell filesCell(const Sheet& sheet, const Finding& finding)
{
    pdf::TableCell files;
    for (const EvidenceId& id : finding.evidence)
        if (const Evidence* evidence = sheet.assessment().evidenceOf(id)) {
            pdf::Runs runs{evidenceLink(sheet, *evidence, nullptr, pdf::Style::Body)};
            if (sheet.assessment().isDamaged(*evidence)) {
                runs.push_back(
                    plain(sheet.say(u"（保管されたファイルがないか、SHA-256が一致しない）"_s,
                                    u" (the stored file is missing or no longer matches its SHA-256)"_s),
                          pdf::Style::Strong));
                files.tint = pdf::Tint::Open;
            }
            files.paragraphs.push_back(std::move(runs));
        }
    return files;
}

bool asks(const Derivation& tree, const std::set<QString>& questions)
{
    return questions.contains(tree.question) ||
           std::ranges::any_of(tree.parts, [&](const Derivation& part) { return asks(part, questions); });
}

/// Whether the grounds of any verdict name a value that was made from it.
bool isUsed(const Sheet& sheet, const Finding& finding)
{
    std::set<QString> questions;
    for (const Question& question : sheet.catalogue().questions)
        if (const MeasuredFact* fact = sheet.measured(question.id))
            if (std::ranges::any_of(fact->findings, [&](const Finding* each) { return each->id == finding.id; }))
                questions.insert(question.id);
    return std::ranges::any_of(sheet.checklists(), [&](const Checklist* checklist) {
        const ChecklistVerdict* verdict = sheet.verdict(checklist->id);
        return verdict && std::ranges::any_of(verdict->requirements, [&](const RequirementVerdict& each) {
            return asks(each.ruling.because, questions);
        });
    });
}

bool hasMissingReports(const Sheet& sheet)
{
    const auto& redaction = sheet.dossier().redaction;
    return redaction && std::ranges::any_of(redaction->gaps, [](const Redaction::Gap& gap) {
        return gap.anchor == anchors::instruments();
    });
}

} // namespace

void composeLeftOut(Sheet& sheet, const QString& title, const QString& anchor)
{
    sheet.section(title, anchor);
    sheet.paragraph(pdf::Runs{linked(sheet.say(words::withheld()), anchors::gaps(), pdf::Style::Strong)});
}

void composeUnused(Sheet& sheet, const Finding& finding)
{
    if (!isUsed(sheet, finding))
        sheet.paragraph(sheet.say(u"この数値は、この資料の判定に使用していません。"_s,
                                  u"These figures were not used for a verdict in this document."_s));
}

void composeFacts(Sheet& sheet, const std::vector<Told>& facts)
{
    pdf::TableBlock block;
    block.columns = {{.title = sheet.say(u"項目"_s, u"Item"_s), .weight = 1},
                     {.title = sheet.say(u"内容"_s, u"Content"_s), .weight = 2.6}};
    for (const Told& fact : facts) {
        pdf::TableCell name = cell(fact.name);
        name.head = true;
        block.rows.push_back(tableRow({std::move(name), fact.cell}));
    }
    sheet.add(std::move(block));
}

std::vector<Told> provenance(const Sheet& sheet, const Finding& finding)
{
    return {{sheet.say(u"対象ファームウェア"_s, u"Firmware"_s), firmwareCell(sheet, finding)},
            {sheet.say(u"計測・検査に用いたもの"_s, u"Instrument"_s), cell(finding.instrument)},
            {sheet.say(u"読取日時"_s, u"Read at"_s), cell(wordedMoment(finding.at))},
            {sheet.say(u"証拠"_s, u"Evidence"_s), filesCell(sheet, finding)}};
}

void composeInstruments(Sheet& sheet)
{
    if (sheet.assessment().findings.empty() && !hasMissingReports(sheet))
        return;
    sheet.chapter(sheet.say(u"計測・検査の記録"_s, u"Instrument reports"_s), anchors::instruments());
    sheet.paragraph(sheet.say(
        u"ツールが実際に見たものを、申告の内容と並べて示します。各記録は、証拠のファイル、対象ファームウェア及び読取日時に結び付いています。"_s,
        u"What tools found, compared with what was declared. Each record is bound to its file of evidence, the firmware and the time."_s));
    composeScans(sheet);
    composeCredentialLists(sheet);
    composePowerLoss(sheet);
    composeUpdateImages(sheet);
    composeDisclosure(sheet);
}

} // namespace tekigo
