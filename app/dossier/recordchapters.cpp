#include "assessment/covering.h"
#include "assessment/names.h"
#include "assessment/teststeps.h"
#include "dossier/anchors.h"
#include "dossier/answers.h"
#include "dossier/citations.h"
#include "dossier/coverages.h"
#include "dossier/evidencetables.h"
#include "dossier/gapmark.h"
#include "dossier/sections.h"
#include "dossier/values.h"
#include "dossier/words.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

bool isKnown(const Sheet& sheet, const Question& question)
{
    return sheet.assessment().answers.contains(question.id) || sheet.measured(question.id) != nullptr ||
           sheet.hides(question.id);
}

QStringList otherAnswers(const Sheet& sheet, const Topic& topic, const QStringList& printed)
{
    QStringList others;
    for (const Question& question : sheet.catalogue().questions)
        if (question.topic == topic.id && !printed.contains(question.id) && isKnown(sheet, question))
            others.append(question.id);
    return others;
}

void addText(pdf::TableCell& cell, const QString& text)
{
    for (const QString& line : lines(text))
        cell.paragraphs.push_back({plain(line)});
}

pdf::TableCell textCell(const Sheet& sheet, const QString& text)
{
    if (text == gapMark())
        return gapCell(sheet);
    pdf::TableCell cell;
    addText(cell, text);
    if (cell.paragraphs.empty())
        return tekigo::cell(sheet.say(words::notGiven()), pdf::Style::Quiet);
    return cell;
}

/// Which requirements of the printed checklists ask for a test case, each a link.
pdf::Runs askedBy(const Sheet& sheet, const QString& testCase)
{
    pdf::Runs runs;
    for (const Checklist* checklist : sheet.checklists())
        for (const Requirement& requirement : checklist->requirements)
            for (const TestNeed& need : requirement.tests)
                if (need.testCase == testCase) {
                    if (!runs.empty())
                        runs.push_back(plain(sheet.say(u"、"_s, u", "_s)));
                    runs.push_back(linked(sheet.say(checklist->shortTitle) + u' ' + requirement.id,
                                          anchors::requirement(checklist->id, requirement.id)));
                }
    if (runs.empty())
        runs.push_back(plain(sheet.say(u"なし"_s, u"None"_s), pdf::Style::Quiet));
    return runs;
}

pdf::TableCell evidenceOf(const Sheet& sheet, const TestRecord& record)
{
    pdf::TableCell cell;
    for (const EvidenceId& id : record.evidence)
        if (const Evidence* evidence = sheet.assessment().evidenceOf(id))
            cell.paragraphs.push_back(
                {evidenceLink(sheet, *evidence, nullptr), plain(sheet.say(u"　"_s, u"  "_s) + evidence->title)});
    if (cell.paragraphs.empty())
        return tekigo::cell(sheet.say(words::noEvidence()), pdf::Style::Quiet);
    return cell;
}

pdf::TableCell coverageCell(const Sheet& sheet, const TestRecord& record)
{
    pdf::TableCell cell;
    cell.paragraphs = coverageLines(sheet, record.coverage);
    return cell;
}

/// Which steps of the procedure were done, which were not and why, and of which nothing is recorded.
pdf::TableCell stepsCell(const Sheet& sheet, const TestRecord& record, const TestCase* testCase)
{
    pdf::TableCell cell;
    for (const Text& line : declaredSteps(record, testCase))
        addText(cell, sheet.say(line));
    if (hasStepsNotDone(record))
        cell.tint = pdf::Tint::Doubt;
    if (cell.paragraphs.empty())
        return tekigo::cell(u"–"_s, pdf::Style::Quiet);
    return cell;
}

QString instrumentWords(const Sheet& sheet, const TestRecord& record)
{
    if (record.instrument.trimmed().isEmpty())
        return sheet.say(words::noInstrument());
    const QString calibrated =
        record.calibrated ? sheet.say(u"較正日 %1"_s, u"calibrated %1"_s).arg(wordedDate(*record.calibrated))
                          : sheet.say(u"較正日 未記入"_s, u"calibration date not given"_s);
    return record.instrument + sheet.say(u"（%1）"_s, u" (%1)"_s).arg(calibrated);
}

void composeRecord(Sheet& sheet, const TestRecord& record)
{
    const bool passed = record.outcome == TestRecord::Outcome::Pass;
    FactTable table(sheet);
    table.add(sheet.say(u"結果"_s, u"Result"_s),
              tinted(sheet.say(testResultWords(record)), !passed                    ? pdf::Tint::Bad
                                                         : hasStepsNotDone(record) ? pdf::Tint::Doubt
                                                                                   : pdf::Tint::Good));
    if (const TestCase* testCase = sheet.catalogue().testCase(record.testCase); testCase || !record.steps.empty())
        table.add(sheet.say(u"手順の実施"_s, u"Steps done"_s), stepsCell(sheet, record, testCase));
    table.add(sheet.say(u"実際の結果"_s, u"Actual result"_s), textCell(sheet, record.actual));
    table.add(sheet.say(u"試験日"_s, u"Date"_s), wordedDate(record.date));
    table.add(sheet.say(u"試験者"_s, u"Tester"_s), record.tester);
    table.add(sheet.say(u"供試品"_s, u"Unit under test"_s), record.unit);
    table.add(sheet.say(u"ファームウェア"_s, u"Firmware"_s), record.firmware);
    if (!record.coverage.isEmpty())
        table.add(sheet.say(u"対象の範囲"_s, u"Also applies to"_s), coverageCell(sheet, record));
    table.add(sheet.say(u"測定器"_s, u"Measuring instrument"_s), instrumentWords(sheet, record));
    table.add(sheet.say(u"証拠"_s, u"Evidence"_s), evidenceOf(sheet, record));
    pdf::TableBlock block = table.take();
    block.caption = sheet.say(u"試験記録 %1"_s, u"Test record %1"_s).arg(record.id.text);
    block.rows.front().anchor = anchors::test(record.id.text);
    for (pdf::TableRow& row : block.rows)
        row.changed = sheet.changedThings().tests.contains(record.id.text);
    block.together = true;
    sheet.add(pdf::Space{8});
    sheet.add(std::move(block));
}

void composeTestCase(Sheet& sheet, const QString& id)
{
    const TestCase* testCase = sheet.catalogue().testCase(id);
    sheet.section(testCase ? id + sheet.say(u"　"_s, u"  "_s) + sheet.say(testCase->title) : id, u"case/"_s + id);
    if (testCase) {
        FactTable table(sheet);
        table.add(sheet.say(u"手順"_s, u"Procedure"_s), textCell(sheet, sheet.say(testCase->procedure)));
        table.add(sheet.say(u"期待する結果"_s, u"Expected result"_s),
                  textCell(sheet, sheet.say(testCase->expected)));
        table.add(sheet.say(u"要求事項"_s, u"Requirements"_s), askedBy(sheet, id));
        table.add(sheet.say(u"典拠"_s, u"Source"_s),
                  behind(sheet, testCase->title, testCase->sources, testCase->mark));
        sheet.add(table.take());
    }
    for (const TestRecord* record : recordsOf(sheet, id))
        composeRecord(sheet, *record);
}

/// In the catalogue's order; cases that the catalogue no longer has come last.
QStringList recordedCases(const Sheet& sheet)
{
    QStringList recorded;
    for (const TestCase& testCase : sheet.catalogue().testCases)
        if (!recordsOf(sheet, testCase.id).empty())
            recorded.append(testCase.id);
    for (const TestRecord& record : sheet.assessment().tests)
        if (!recorded.contains(record.testCase))
            recorded.append(record.testCase);
    return recorded;
}

} // namespace

void composeOtherAnswers(Sheet& sheet)
{
    const QStringList printed = printedQuestions(sheet);
    bool begun = false;
    QStringList all;
    for (const Topic& topic : sheet.catalogue().topics) {
        const QStringList others = otherAnswers(sheet, topic, printed);
        if (others.isEmpty())
            continue;
        if (!begun) {
            sheet.chapter(sheet.say(u"その他の記録"_s, u"Other answers on record"_s), u"other-answers"_s);
            sheet.paragraph(sheet.say(u"次の回答は、この資料に示す要求事項の判定には用いていません。"_s,
                                      u"No verdict in this document rests on these answers."_s));
        }
        begun = true;
        sheet.section(sheet.say(topic.title), u"topic/"_s + topic.id);
        composeAnswers(sheet, others);
        all += others;
    }
    composeWideTables(sheet, all, u"other-answers/tables"_s);
}

void composeTestRecords(Sheet& sheet)
{
    sheet.chapter(sheet.say(u"試験記録"_s, u"Test records"_s), u"tests"_s);
    const QStringList cases = recordedCases(sheet);
    if (cases.isEmpty())
        sheet.paragraph(sheet.say(u"試験の記録はありません。"_s, u"There are no test records."_s));
    composeInstrumentList(sheet);
    for (const QString& id : cases)
        composeTestCase(sheet, id);
}

} // namespace tekigo
