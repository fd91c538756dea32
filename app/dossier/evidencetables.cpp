#include "dossier/evidencetables.h"

#include "assessment/names.h"
#include "assessment/teststeps.h"
#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/coverages.h"
#include "dossier/custody.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString kindTitle(const Sheet& sheet, const QString& id)
{
    const EvidenceKind* kind = sheet.catalogue().evidenceKind(id);
    return kind ? sheet.say(kind->title) : id;
}

/// What the file is, then its name and size, then its digest on a line of its own.
pdf::TableCell titledFileCell(const Sheet& sheet, const Evidence& evidence)
{
    pdf::TableCell cell{.paragraphs = {{plain(titleOf(sheet, evidence), pdf::Style::Strong)}}};
    if (isWithheld(evidence)) // nothing else of it is in the document; the place beside says so
        return cell;
    QStringList more;
    if (!evidence.kind.isEmpty())
        more.append(kindTitle(sheet, evidence.kind));
    if (!evidence.firmware.isEmpty())
        more.append(sheet.say(u"対象ファームウェア %1"_s, u"firmware %1"_s).arg(evidence.firmware));
    if (!more.isEmpty())
        cell.paragraphs.front().push_back(
            plain(sheet.say(u"　"_s, u"  "_s) + more.join(sheet.say(u"、"_s, u", "_s)), pdf::Style::Small));
    cell.paragraphs.push_back(
        {plain(evidence.fileName),
         plain(sheet.say(u"　"_s, u"  "_s) + wordedSize(evidence.file.size, sheet.language()),
               pdf::Style::Small)});
    cell.paragraphs.push_back({plain(hex(evidence.file.sha256), pdf::Style::Code)});
    std::ranges::move(coverageLines(sheet, evidence.coverage), std::back_inserter(cell.paragraphs));
    return cell;
}

pdf::TableCell placeCell(const Sheet& sheet, const std::vector<const EvidenceLink*>& links,
                         const Evidence& evidence)
{
    if (isWithheld(evidence))
        return gapCell(sheet);
    pdf::TableCell cell;
    for (const EvidenceLink* link : links) {
        const QString words = worded(sheet, link->locator);
        const QString anchor = link->locator.firstPage > 0
                                   ? anchors::evidencePage(evidence.number, link->locator.firstPage)
                                   : anchors::evidence(evidence.number);
        cell.paragraphs.push_back(
            {linked(words.isEmpty() ? sheet.say(u"全体"_s, u"whole file"_s) : words, anchor)});
    }
    return cell;
}

pdf::TableRow needRow(const Sheet& sheet, const Checklist& checklist, const Requirement& requirement,
                      const EvidenceNeed& need)
{
    QStringList kinds;
    for (const QString& kind : need.kinds)
        kinds.append(kindTitle(sheet, kind));
    pdf::TableCell state;
    for (const Evidence& evidence : sheet.assessment().evidence)
        if (need.kinds.contains(evidence.kind))
            for (const EvidenceLink* link : linksTo(evidence, checklist.id, requirement.id))
                state.paragraphs.push_back({evidenceLink(sheet, evidence, link)});
    if (state.paragraphs.empty())
        state = need.needed ? tinted(sheet.say(words::noEvidence()), pdf::Tint::Open)
                            : cell(sheet.say(u"なし（任意）"_s, u"None (optional)"_s), pdf::Style::Quiet);
    return tableRow(
        {{.paragraphs = {{plain(sheet.say(need.text))},
                         {plain(kinds.join(sheet.say(u" 又は "_s, u" or "_s)), pdf::Style::Small)}}},
         cell(need.needed ? sheet.say(u"必要"_s, u"Required"_s) : sheet.say(u"推奨"_s, u"Recommended"_s)),
         std::move(state)});
}

pdf::TableCell recordsCell(const Sheet& sheet, const QString& testCase, bool needed)
{
    const QString between = sheet.say(u"　"_s, u", "_s);
    pdf::TableCell cell;
    for (const TestRecord* record : recordsOf(sheet, testCase)) {
        pdf::Runs runs{
            linked(sheet.say(testResultWords(*record)), anchors::test(record->id.text),
                   pdf::Style::Strong),
            plain(between, pdf::Style::Small),
            linked(sheet.say(u"試験記録 %1"_s, u"test record %1"_s).arg(record->id.text), anchors::test(record->id.text),
                   pdf::Style::Small),
            plain(between + wordedDate(record->date) + between + record->tester, pdf::Style::Small)};
        if (!record->firmware.isEmpty())
            runs.push_back(
                plain(sheet.say(u"　ファームウェア %1"_s, u", firmware %1"_s).arg(record->firmware),
                      pdf::Style::Small));
        for (const EvidenceId& id : record->evidence)
            if (const Evidence* evidence = sheet.assessment().evidenceOf(id)) {
                runs.push_back(plain(between, pdf::Style::Small));
                runs.push_back(evidenceLink(sheet, *evidence, nullptr, pdf::Style::Small));
            }
        cell.paragraphs.push_back(std::move(runs));
        if (record->steps.empty())
            cell.paragraphs.push_back(
                {plain(sheet.say(u"手順ごとの実施は記録なし"_s, u"not recorded step by step"_s), pdf::Style::Small)});
        else
            for (const Text& line : declaredSteps(*record, sheet.catalogue().testCase(testCase)))
                cell.paragraphs.push_back({plain(sheet.say(line), pdf::Style::Small)});
        std::ranges::move(coverageLines(sheet, record->coverage), std::back_inserter(cell.paragraphs));
    }
    if (!cell.paragraphs.empty())
        return cell;
    return needed
               ? tinted(sheet.say(u"記録なし"_s, u"No record"_s), pdf::Tint::Open)
               : tekigo::cell(sheet.say(u"記録なし（任意）"_s, u"No record (optional)"_s), pdf::Style::Quiet);
}

} // namespace

QString titleOf(const Sheet& sheet, const Evidence& evidence)
{
    if (!evidence.title.isEmpty())
        return evidence.title;
    return isWithheld(evidence) ? sheet.say(words::withheld()) : evidence.fileName;
}

pdf::TableCell fileCell(const Sheet& sheet, const Evidence& evidence)
{
    if (isWithheld(evidence))
        return gapCell(sheet);
    return {.paragraphs = {{plain(evidence.fileName),
                            plain(sheet.say(u"　"_s, u"  "_s) + wordedSize(evidence.file.size, sheet.language()),
                                  pdf::Style::Small)},
                           {plain(hex(evidence.file.sha256), pdf::Style::Code)}}};
}

bool asked(const Sheet& sheet, const Checklist& checklist, const std::optional<Condition>& when)
{
    if (!when)
        return true;
    const Circumstances circumstances{
        sheet.facts(), sheet.catalogue(), sheet.assessment().effectiveOf(checklist), {}};
    return evaluate(*when, circumstances) != Truth::False;
}

std::vector<Text> declaredSteps(const TestRecord& record, const TestCase* testCase)
{
    std::vector<Text> lines = stepWords(record, testCase);
    for (Text& line : lines)
        if (line.ja.startsWith(stepStateSign(StepStanding::Done))) {
            line.ja += u"（申告による）"_s;
            line.en += u" (as declared)"_s;
        }
    return lines;
}

std::vector<const TestRecord*> recordsOf(const Sheet& sheet, const QString& testCase)
{
    std::vector<const TestRecord*> records;
    for (const TestRecord& record : sheet.assessment().tests)
        if (record.testCase == testCase)
            records.push_back(&record);
    return records;
}

void composeEvidenceTable(Sheet& sheet, const QString& checklist, const QString& requirement)
{
    pdf::TableBlock table;
    table.columns = {
        {.title = sheet.say(u"番号"_s, u"No."_s), .weight = 0.9, .minimum = 50},
        {.title = sheet.say(u"表題、ファイル、大きさ、SHA-256"_s, u"Title, file, size, SHA-256"_s),
         .weight = 6},
        {.title = sheet.say(u"該当箇所"_s, u"Where"_s), .weight = 1.5, .minimum = 66}};
    for (const Evidence& evidence : sheet.assessment().evidence) {
        const auto links = linksTo(evidence, checklist, requirement);
        if (links.empty())
            continue;
        pdf::TableCell number{.paragraphs = {{linked(sheet.say(words::evidence(evidence.number)),
                                                     anchors::evidence(evidence.number))}},
                              .head = true};
        table.rows.push_back(tableRow(
            {std::move(number), titledFileCell(sheet, evidence), placeCell(sheet, links, evidence)}));
        table.rows.back().changed = sheet.changedThings().evidence.contains(evidence.id.text);
    }
    if (table.rows.empty())
        sheet.paragraph(sheet.say(words::noEvidence()), pdf::Style::Quiet);
    else
        sheet.add(std::move(table));
}

void composeEvidenceNeeds(Sheet& sheet, const Checklist& checklist, const Requirement& requirement)
{
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"示すべきこと"_s, u"The evidence …"_s), .weight = 4},
                     {.title = sheet.say(u"区分"_s, u"Status"_s), .weight = 1, .minimum = 48},
                     {.title = sheet.say(u"証拠"_s, u"Evidence"_s), .weight = 1.8, .minimum = 80}};
    for (const EvidenceNeed& need : requirement.evidence)
        if (asked(sheet, checklist, need.when))
            table.rows.push_back(needRow(sheet, checklist, requirement, need));
    if (table.rows.empty())
        return;
    sheet.add(std::move(table));
    sheet.add(pdf::Space{6});
}

void composeTests(Sheet& sheet, const Checklist& checklist, const Requirement& requirement)
{
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"試験"_s, u"Test"_s), .weight = 1},
                     {.title = sheet.say(u"記録"_s, u"Records"_s), .weight = 1.3}};
    for (const TestNeed& need : requirement.tests) {
        const TestCase* testCase = sheet.catalogue().testCase(need.testCase);
        if (!testCase || !asked(sheet, checklist, need.when))
            continue;
        pdf::TableCell name{.paragraphs = {{plain(testCase->id + sheet.say(u"　"_s, u"  "_s) + sheet.say(testCase->title))}}};
        table.rows.push_back(tableRow({std::move(name), recordsCell(sheet, need.testCase, need.needed)}));
        table.rows.back().changed =
            std::ranges::any_of(recordsOf(sheet, need.testCase), [&](const TestRecord* record) {
                return sheet.changedThings().tests.contains(record->id.text);
            });
    }
    if (table.rows.empty())
        sheet.paragraph(sheet.say(u"この要求事項に定めた試験はありません。"_s,
                                  u"No test is laid down for this requirement."_s),
                        pdf::Style::Quiet);
    else
        sheet.add(std::move(table));
}

} // namespace tekigo
