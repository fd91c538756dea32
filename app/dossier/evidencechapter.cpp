#include "assessment/covering.h"
#include "assessment/names.h"
#include "assessment/slots.h"
#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/coverages.h"
#include "dossier/custody.h"
#include "dossier/evidencetables.h"
#include "dossier/evidenceuses.h"
#include "dossier/sections.h"
#include "dossier/snapshot.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include <algorithm>
#include <map>
#include <set>

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

QString headingOf(const Sheet& sheet, const Evidence& evidence)
{
    return sheet.say(words::evidence(evidence.number)) + sheet.say(u"　"_s, u"  "_s) + titleOf(sheet, evidence);
}

/// Kind, date and firmware: on one line where it is long enough.
QString factsOf(const Sheet& sheet, const Evidence& evidence)
{
    QStringList facts;
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            facts.append(name + sheet.say(u"　"_s, u": "_s) + value);
    };
    const EvidenceKind* kind = sheet.catalogue().evidenceKind(evidence.kind);
    add(sheet.say(u"種類"_s, u"Kind"_s), kind ? sheet.say(kind->title) : evidence.kind);
    add(sheet.say(u"書類の区分"_s, u"Document"_s),
        evidence.slot == Slot::None ? QString() : sheet.say(slotName(evidence.slot)));
    add(sheet.say(u"日付"_s, u"Date"_s), evidence.date ? wordedDate(*evidence.date) : QString());
    add(sheet.say(u"対象ファームウェア"_s, u"Firmware"_s), evidence.firmware);
    return facts.join(sheet.say(u"、"_s, u", "_s));
}

/// Why the file is not in the document, or under which number it is.
void addCustody(const Sheet& sheet, const Evidence& evidence, pdf::TableCell& cell)
{
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
}

/// What the file is, then its name and size, then its digest: on a line of its own, which a search finds whole.
pdf::TableCell aboutCell(const Sheet& sheet, const Evidence& evidence)
{
    pdf::TableCell cell{.paragraphs = {{plain(titleOf(sheet, evidence), pdf::Style::Strong)}}};
    if (isWithheld(evidence)) { // its date, its kind and what it was made on are its own affair
        cell.paragraphs.push_back({linked(sheet.say(words::withheld()), anchors::gaps(), pdf::Style::Strong)});
        return cell;
    }
    if (const QString facts = factsOf(sheet, evidence); !facts.isEmpty())
        cell.paragraphs.push_back({plain(facts, pdf::Style::Small)});
    std::ranges::move(coverageLines(sheet, evidence.coverage), std::back_inserter(cell.paragraphs));
    if (evidence.confidentiality == Confidentiality::Confidential)
        cell.paragraphs.push_back(
            {plain(sheet.say(confidentialityName(evidence.confidentiality)), pdf::Style::Strong)});
    pdf::TableCell file = fileCell(sheet, evidence);
    std::ranges::move(file.paragraphs, std::back_inserter(cell.paragraphs));
    addCustody(sheet, evidence, cell);
    return cell;
}

pdf::TableCell usesCell(const Sheet& sheet, const Evidence& evidence)
{
    pdf::TableCell cell{.paragraphs = usesOf(sheet, evidence)};
    if (cell.paragraphs.empty())
        cell.paragraphs.push_back({plain(sheet.say(u"参照なし"_s, u"Not referred to"_s), pdf::Style::Quiet)});
    return cell;
}

pdf::TableRow indexRow(const Sheet& sheet, const Evidence& evidence)
{
    pdf::TableCell number{.paragraphs = {{linked(sheet.say(words::evidence(evidence.number)),
                                                 anchors::evidence(evidence.number), pdf::Style::Strong)},
                                         {pageOf(anchors::evidence(evidence.number), pdf::Style::Small),
                                          plain(sheet.say(u"ページ"_s, QString()), pdf::Style::Small)}},
                          .head = true};
    if (sheet.language() == Language::English)
        number.paragraphs[1].insert(number.paragraphs[1].begin(), plain(u"page "_s, pdf::Style::Small));
    pdf::TableRow row = tableRow({std::move(number), aboutCell(sheet, evidence), usesCell(sheet, evidence)},
                                 anchors::evidenceRow(evidence.number));
    row.changed = sheet.changedThings().evidence.contains(evidence.id.text);
    return row;
}

/// The stamp of a file without pages: it leads to the index as the others do.
pdf::Runs backToIndex(const Sheet& sheet, const Evidence& evidence)
{
    return {linked(stamp(sheet, evidence), anchors::evidenceRow(evidence.number), pdf::Style::Strong)};
}

/// A page in place of a file's own pages.
void composeInstead(Sheet& sheet, const Evidence& evidence, pdf::Tint tint, const QString& title,
                    pdf::Runs says)
{
    sheet.add(pdf::Heading{.level = 2,
                           .text = headingOf(sheet, evidence),
                           .anchor = anchors::evidence(evidence.number),
                           .newPage = false,
                           .runningHead = headingOf(sheet, evidence)});
    sheet.paragraph(backToIndex(sheet, evidence));
    composeBackNote(sheet, evidence);
    sheet.add(pdf::Box{.tint = tint, .title = title, .paragraphs = {std::move(says)}});
}

/// For those who cannot see a picture: what is on record of it, and no guess at what it shows.
QString alternativeOf(const Sheet& sheet, const Evidence& evidence)
{
    QStringList told{headingOf(sheet, evidence)};
    if (const QString facts = factsOf(sheet, evidence); !facts.isEmpty())
        told.append(facts);
    QStringList uses;
    for (const pdf::Runs& runs : usesOf(sheet, evidence)) {
        QString use;
        for (const pdf::Run& run : runs)
            use += run.text;
        uses.append(use);
    }
    if (!uses.isEmpty())
        told.append(sheet.say(u"使用箇所："_s, u"Used by: "_s) + uses.join(sheet.say(u"；"_s, u"; "_s)));
    told.append(sheet.say(u"原本は添付ファイル「%1」"_s, u"Original embedded as “%1”"_s)
                    .arg(attachmentName(evidence.number, evidence.fileName, sheet.language())));
    told.append(sheet.say(u"画像の内容の説明は記録にない"_s, u"No description of what it shows is on record"_s));
    return told.join(sheet.say(u"。"_s, u". "_s)) + sheet.say(u"。"_s, u"."_s);
}

/// Enough to know the file again, whoever hands it over.
void composeKeptByApplicant(Sheet& sheet, const Evidence& evidence)
{
    sheet.add(pdf::Heading{.level = 2,
                           .text = headingOf(sheet, evidence),
                           .anchor = anchors::evidence(evidence.number),
                           .newPage = false,
                           .runningHead = headingOf(sheet, evidence)});
    sheet.paragraph(backToIndex(sheet, evidence));
    composeBackNote(sheet, evidence);
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
    if (custody == Custody::Withheld)
        return composeInstead(
            sheet, evidence, pdf::Tint::Aside, sheet.say(words::withheld()),
            {plain(sheet.say(u"この資料（公開用）には収録していません。理由は「"_s,
                             u"Not included in this redacted edition. The reason stands in “"_s)),
             linked(sheet.say(u"公開しないもの"_s, u"What is left out"_s), anchors::gaps()),
             plain(sheet.say(u"」に示します。番号は全文の資料と同じです。"_s, u"”. The number is that of the full edition."_s))});
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
            {linked(headingOf(sheet, first), anchors::evidence(first.number)),
             plain(sheet.say(u" と同じ内容のファイルです。"_s, u" has the same content."_s))});
    sheet.add(pdf::EvidencePages{.path = sheet.dossier().file(evidence.file.sha256),
                                 .mimeType = evidence.mimeType,
                                 .title = headingOf(sheet, evidence),
                                 .anchor = anchors::evidence(evidence.number),
                                 .stamp = stamp(sheet, evidence),
                                 .digest = digestHead(evidence.file.sha256),
                                 .attachment = attachmentName(evidence.number, evidence.fileName, sheet.language()),
                                 .backLink = anchors::evidenceRow(evidence.number),
                                 .runningHead = headingOf(sheet, evidence),
                                 .level = 2,
                                 .notes = backNotes(sheet, evidence),
                                 .alternative = alternativeOf(sheet, evidence)});
}

/// 欠番: a number that this edition no longer has, so that nobody looks for it in vain.
pdf::TableRow withdrawnRow(const Sheet& sheet, const Withdrawn& gone)
{
    const QString since = sheet.dossier().submitted
                              ? sheet.say(u"前回の提出（第%1回）の後に取下げ"_s, u"Withdrawn since the last submission (No. %1)"_s)
                                    .arg(sheet.dossier().submitted->number)
                              : sheet.say(u"複製元の版の後に取下げ"_s, u"Withdrawn since the revision that this one was copied from"_s);
    pdf::TableCell about{.paragraphs = {{plain(gone.title)}, {plain(since, pdf::Style::Small)}}};
    about.paragraphs.insert(about.paragraphs.begin(),
                            {plain(sheet.say(u"－ 欠番"_s, u"－ Withdrawn"_s), pdf::Style::Strong)});
    return tableRow({headCell(sheet.say(words::evidence(gone.number))), std::move(about),
                     cell(sheet.say(u"参照なし"_s, u"Not referred to"_s), pdf::Style::Quiet)},
                    anchors::evidenceRow(gone.number));
}

/// Rows of the index by their numbers.
std::vector<pdf::TableRow> indexRows(const Sheet& sheet)
{
    std::map<int, pdf::TableRow> rows;
    for (const Evidence& evidence : sheet.assessment().evidence)
        rows.emplace(evidence.number, indexRow(sheet, evidence));
    for (const Withdrawn& gone : withdrawnEvidence(sheet.dossier()))
        rows.emplace(gone.number, withdrawnRow(sheet, gone));
    std::vector<pdf::TableRow> ordered;
    for (auto& [number, row] : rows)
        ordered.push_back(std::move(row));
    return ordered;
}

/// Numbers below the highest that stand nowhere: 6–9、12. They were given in other revisions of the product.
QString unusedNumbers(const Sheet& sheet)
{
    std::set<int> used;
    for (const Evidence& evidence : sheet.assessment().evidence)
        used.insert(evidence.number);
    for (const Withdrawn& gone : withdrawnEvidence(sheet.dossier()))
        used.insert(gone.number);
    QStringList ranges;
    int next = 1;
    for (const int number : used) {
        if (number > next)
            ranges.append(number - next == 1 ? QString::number(next) : u"%1–%2"_s.arg(next).arg(number - 1));
        next = number + 1;
    }
    return ranges.join(sheet.say(u"、"_s, u", "_s));
}

} // namespace

void composeEvidence(Sheet& sheet)
{
    sheet.chapter(sheet.say(u"証拠"_s, u"Evidence"_s), anchors::evidenceIndex());
    if (sheet.assessment().evidence.empty() && withdrawnEvidence(sheet.dossier()).empty())
        return sheet.paragraph(sheet.say(words::noEvidence()));
    sheet.paragraph(sheet.say(
        u"証拠の一覧です。各ファイルは、この後にページとして示します。各ページの上部に番号、ページ、"
        "SHA-256 の先頭及び原本の添付ファイル名を記します。"_s,
        u"All evidence. The files follow as pages; the top of each has number, page, the head of the "
        "SHA-256 and the name under which the original is embedded."_s));
    pdf::TableBlock table;
    table.columns = {
        {.title = sheet.say(u"番号"_s, u"No."_s), .weight = 1, .minimum = 58},
        {.title = sheet.say(u"証拠、ファイル、大きさ、SHA-256"_s, u"Evidence, file, size, SHA-256"_s), .weight = 5.4},
        {.title = sheet.say(u"使用箇所"_s, u"Used by"_s), .weight = 2.2}};
    table.rows = indexRows(sheet);
    sheet.add(std::move(table));
    if (const QString unused = unusedNumbers(sheet); !unused.isEmpty())
        sheet.paragraph(sheet.say(u"次の番号は、この資料では使用していません（添付の番号は版を通じて変わりません）："_s,
                                  u"These numbers are not used in this document (a number stays the same through all "
                                  "revisions): "_s) +
                            unused,
                        pdf::Style::Small, 4);
    for (const Evidence& evidence : sheet.assessment().evidence)
        composePages(sheet, evidence);
}

} // namespace tekigo
