#include "assessment/covering.h"
#include "assessment/names.h"
#include "assessment/slots.h"
#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/custody.h"
#include "dossier/evidencetables.h"
#include "dossier/sections.h"
#include "dossier/snapshot.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

Text keptByApplicant()
{
    return {u"更新用ファイルのため、本書に収録していません。原本は申請者が保管しています。"_s,
            u"An update image: not included here. The applicant keeps the original."_s};
}

QString stamp(const Sheet& sheet, const Evidence& evidence)
{
    const QString number = sheet.say(words::evidence(evidence.number));
    if (evidence.confidentiality == Confidentiality::Ordinary)
        return number;
    return number +
           sheet.say(u"（%1）"_s, u" (%1)"_s).arg(sheet.say(confidentialityName(evidence.confidentiality)));
}

QString titleOf(const Sheet& sheet, const Evidence& evidence)
{
    return sheet.say(words::evidence(evidence.number)) + u"　"_s +
           (evidence.title.isEmpty() ? evidence.fileName : evidence.title);
}

pdf::TableCell aboutCell(const Sheet& sheet, const Evidence& evidence)
{
    pdf::TableCell cell{.paragraphs = {{plain(evidence.title.isEmpty() ? evidence.fileName : evidence.title,
                                              pdf::Style::Strong)}}};
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            cell.paragraphs.push_back({plain(name + sheet.say(u"　"_s, u": "_s) + value, pdf::Style::Small)});
    };
    const EvidenceKind* kind = sheet.catalogue().evidenceKind(evidence.kind);
    add(sheet.say(u"種類"_s, u"Kind"_s), kind ? sheet.say(kind->title) : evidence.kind);
    add(sheet.say(u"書類の区分"_s, u"Document"_s),
        evidence.slot == Slot::None ? QString() : sheet.say(slotName(evidence.slot)));
    add(sheet.say(u"日付"_s, u"Date"_s), evidence.date ? wordedDate(*evidence.date) : QString());
    add(sheet.say(u"対象ファームウェア"_s, u"Firmware"_s), evidence.firmware);
    for (const Text& line : coverageWords(evidence.coverage))
        cell.paragraphs.push_back({plain(sheet.say(line), pdf::Style::Small)});
    if (evidence.confidentiality == Confidentiality::Confidential)
        cell.paragraphs.push_back(
            {plain(sheet.say(confidentialityName(evidence.confidentiality)), pdf::Style::Strong)});
    return cell;
}

/// The requirements of one checklist that an evidence carries, each a link: 34-10-1（p. 2）、34-10-3.
pdf::Runs useRuns(const Sheet& sheet, const Evidence& evidence, const Checklist& checklist)
{
    pdf::Runs runs;
    for (const EvidenceLink& link : evidence.links) {
        if (link.checklist != checklist.id)
            continue;
        const bool scope = link.requirement == u"scope"_s;
        const QString where = worded(sheet, link.locator);
        runs.push_back(plain(runs.empty() ? sheet.say(checklist.shortTitle) + sheet.say(u"　"_s, u": "_s)
                                          : sheet.say(u"、"_s, u", "_s),
                             pdf::Style::Small));
        runs.push_back(linked(scope ? sheet.say(u"適用範囲"_s, u"scope"_s) : link.requirement,
                              scope ? anchors::scope(checklist.id)
                                    : anchors::requirement(checklist.id, link.requirement),
                              pdf::Style::Small));
        if (!where.isEmpty())
            runs.push_back(plain(sheet.say(u"（%1）"_s, u" (%1)"_s).arg(where), pdf::Style::Small));
    }
    return runs;
}

pdf::Runs testRuns(const Sheet& sheet, const Evidence& evidence)
{
    pdf::Runs runs;
    for (const TestRecord& record : sheet.assessment().tests) {
        if (std::ranges::find(record.evidence, evidence.id) == record.evidence.end())
            continue;
        runs.push_back(plain(runs.empty() ? sheet.say(u"試験記録　"_s, u"Test records: "_s)
                                          : sheet.say(u"、"_s, u", "_s),
                             pdf::Style::Small));
        runs.push_back(linked(record.id.text, anchors::test(record.id.text), pdf::Style::Small));
    }
    return runs;
}

pdf::TableCell usesCell(const Sheet& sheet, const Evidence& evidence)
{
    pdf::TableCell cell;
    if (evidence.slot != Slot::None)
        cell.paragraphs.push_back({linked(sheet.say(u"添付書類"_s, u"Documents attached"_s),
                                          anchors::slotTable(), pdf::Style::Small)});
    for (const Checklist* checklist : sheet.checklists())
        cell.paragraphs.push_back(useRuns(sheet, evidence, *checklist));
    cell.paragraphs.push_back(testRuns(sheet, evidence));
    std::erase_if(cell.paragraphs, [](const pdf::Runs& runs) { return runs.empty(); });
    if (cell.paragraphs.empty())
        cell.paragraphs.push_back({plain(sheet.say(u"参照なし"_s, u"Not referred to"_s), pdf::Style::Quiet)});
    return cell;
}

pdf::TableCell storedCell(const Sheet& sheet, const Evidence& evidence)
{
    pdf::TableCell cell = fileCell(sheet, evidence);
    const Evidence& first = holder(sheet.assessment(), evidence);
    const Custody custody = custodyOf(sheet.assessment(), evidence);
    if (custody == Custody::WithApplicant)
        cell.paragraphs.push_back({plain(sheet.say(keptByApplicant()), pdf::Style::Strong)});
    else if (custody == Custody::NotMatching)
        cell.paragraphs.push_back(
            {plain(sheet.say(u"保管されたファイルが一致しないため、収録していません。"_s,
                             u"Not included: the stored file does not match."_s),
                   pdf::Style::Strong)});
    else if (custody == Custody::SameAsEarlier)
        cell.paragraphs.push_back(
            {plain(sheet.say(u"同じファイル　"_s, u"Same file as "_s), pdf::Style::Small),
             linked(sheet.say(words::evidence(first.number)), anchors::evidence(first.number),
                    pdf::Style::Small)});
    return cell;
}

pdf::TableRow indexRow(const Sheet& sheet, const Evidence& evidence)
{
    pdf::TableCell number{.paragraphs = {{linked(sheet.say(words::evidence(evidence.number)),
                                                 anchors::evidence(evidence.number), pdf::Style::Strong)},
                                         {pageOf(anchors::evidence(evidence.number), pdf::Style::Small),
                                          plain(sheet.say(u" ページ"_s, QString()), pdf::Style::Small)}},
                          .head = true};
    if (sheet.language() == Language::English)
        number.paragraphs[1].insert(number.paragraphs[1].begin(), plain(u"page "_s, pdf::Style::Small));
    return tableRow({std::move(number), aboutCell(sheet, evidence), storedCell(sheet, evidence),
                     usesCell(sheet, evidence)},
                    anchors::evidenceRow(evidence.number));
}

/// A page in place of a file's own pages.
void composeInstead(Sheet& sheet, const Evidence& evidence, pdf::Tint tint, const QString& title,
                    pdf::Runs says)
{
    sheet.add(pdf::Heading{.level = 2,
                           .text = titleOf(sheet, evidence),
                           .anchor = anchors::evidence(evidence.number),
                           .newPage = false,
                           .runningHead = titleOf(sheet, evidence)});
    sheet.add(pdf::Box{.tint = tint, .title = title, .paragraphs = {std::move(says)}});
}

/// Enough to know the file again, whoever hands it over.
void composeKeptByApplicant(Sheet& sheet, const Evidence& evidence)
{
    sheet.add(pdf::Heading{.level = 2,
                           .text = titleOf(sheet, evidence),
                           .anchor = anchors::evidence(evidence.number),
                           .newPage = false,
                           .runningHead = titleOf(sheet, evidence)});
    const QString size = wordedSize(evidence.file.size, sheet.language());
    sheet.add(pdf::Box{.tint = pdf::Tint::Aside,
                       .title = sheet.say(u"原本は申請者が保管"_s, u"Original with the applicant"_s),
                       .paragraphs = {{plain(sheet.say(keptByApplicant()))},
                                      {plain(evidence.fileName + sheet.say(u"　"_s, u", "_s) + size)},
                                      {plain(u"SHA-256 "_s), plain(hex(evidence.file.sha256), pdf::Style::Code)}}});
}

void composePages(Sheet& sheet, const Evidence& evidence)
{
    const Evidence& first = holder(sheet.assessment(), evidence);
    const Custody custody = custodyOf(sheet.assessment(), evidence);
    if (custody == Custody::WithApplicant)
        return composeKeptByApplicant(sheet, evidence);
    if (custody == Custody::NotMatching)
        return composeInstead(
            sheet, evidence, pdf::Tint::Bad, sheet.say(u"収録していません"_s, u"Not included"_s),
            {plain(
                sheet
                    .say(
                        u"保管されたファイル「%1」は、登録した時の SHA-256 と一致しないか、見つかりません。"_s,
                        u"The stored file “%1” no longer matches the SHA-256 with which it was "
                        "registered, or is missing."_s)
                    .arg(evidence.fileName))});
    if (custody == Custody::SameAsEarlier)
        return composeInstead(
            sheet, evidence, pdf::Tint::Aside, sheet.say(u"同じファイル"_s, u"Same file"_s),
            {linked(titleOf(sheet, first), anchors::evidence(first.number)),
             plain(sheet.say(u" と同じ内容のファイルです。"_s, u" has the same content."_s))});
    sheet.add(pdf::EvidencePages{.path = sheet.dossier().file(evidence.file.sha256),
                                 .mimeType = evidence.mimeType,
                                 .title = titleOf(sheet, evidence),
                                 .anchor = anchors::evidence(evidence.number),
                                 .stamp = stamp(sheet, evidence),
                                 .digest = digestHead(evidence.file.sha256),
                                 .attachment = attachmentName(evidence.number, evidence.fileName, sheet.language()),
                                 .backLink = anchors::evidenceRow(evidence.number),
                                 .runningHead = titleOf(sheet, evidence),
                                 .level = 2});
}

} // namespace

void composeEvidence(Sheet& sheet)
{
    sheet.chapter(sheet.say(u"証拠"_s, u"Evidence"_s), anchors::evidenceIndex());
    if (sheet.assessment().evidence.empty())
        return sheet.paragraph(sheet.say(words::noEvidence()));
    sheet.paragraph(sheet.say(
        u"証拠の一覧です。各ファイルは、この後にページとして示します。各ページの上部に番号、ページ、"
        "SHA-256 の先頭及び原本の添付ファイル名を記します。"_s,
        u"All evidence. The files follow as pages; the top of each has number, page, the head of the "
        "SHA-256 and the name under which the original is embedded."_s));
    pdf::TableBlock table;
    table.columns = {
        {.title = sheet.say(u"番号"_s, u"No."_s), .weight = 1, .minimum = 58},
        {.title = sheet.say(u"証拠"_s, u"Evidence"_s), .weight = 2.4},
        {.title = sheet.say(u"ファイル、大きさ、SHA-256"_s, u"File, size, SHA-256"_s), .weight = 2.9},
        {.title = sheet.say(u"使用箇所"_s, u"Used by"_s), .weight = 2.2}};
    for (const Evidence& evidence : sheet.assessment().evidence)
        table.rows.push_back(indexRow(sheet, evidence));
    sheet.add(std::move(table));
    for (const Evidence& evidence : sheet.assessment().evidence)
        composePages(sheet, evidence);
}

} // namespace tekigo
