// Every instrument and program that results rest on, in one table: what else is scattered over records and reports.
#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/gapmark.h"
#include "dossier/instrumentuses.h"
#include "dossier/sections.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

struct Instrument
{
    QString name; ///< with its version, as it was recorded
    std::optional<QDate> calibrated;
    bool measures = false; ///< was recorded as an instrument of a test: has a date of calibration or lacks one
    pdf::Runs uses;
};

void addUse(const Sheet& sheet, Instrument& instrument, const QString& name, const QString& anchor)
{
    const pdf::Run use = linked(name, anchor, pdf::Style::Small);
    if (std::ranges::find(instrument.uses, use) != instrument.uses.end())
        return;
    if (!instrument.uses.empty())
        instrument.uses.push_back(plain(sheet.say(u"、"_s, u", "_s), pdf::Style::Small));
    instrument.uses.push_back(use);
}

Instrument& known(std::vector<Instrument>& all, const QString& name, const std::optional<QDate>& calibrated, bool measures)
{
    const auto found = std::ranges::find_if(all, [&](const Instrument& each) {
        return each.name == name && each.calibrated == calibrated && each.measures == measures;
    });
    return found != all.end() ? *found : all.emplace_back(Instrument{name, calibrated, measures, {}});
}

/// In the order of the tests, then of the reports.
std::vector<Instrument> instrumentsOf(const Sheet& sheet)
{
    std::vector<Instrument> all;
    for (const TestRecord& record : sheet.assessment().tests)
        if (const QString name = record.instrument.simplified(); !name.isEmpty())
            addUse(sheet, known(all, name, record.calibrated, true), record.testCase, anchors::test(record.id.text));
    for (const Finding& finding : sheet.assessment().findings)
        for (const QString& part : finding.instrument.split(u" / "_s, Qt::SkipEmptyParts))
            addUse(sheet, known(all, part.simplified(), std::nullopt, false), sheet.say(findingName(finding.seen)),
                   anchorOf(finding));
    return all;
}

pdf::TableCell calibrationCell(const Sheet& sheet, const Instrument& instrument)
{
    if (!instrument.measures)
        return cell(sheet.say(u"–（ソフトウェア）"_s, u"– (software)"_s), pdf::Style::Quiet);
    return instrument.calibrated ? cell(wordedDate(*instrument.calibrated))
                                 : cell(sheet.say(words::notGiven()), pdf::Style::Quiet);
}

} // namespace

void composeInstrumentList(Sheet& sheet)
{
    pdf::TableBlock table;
    table.caption = sheet.say(u"使用した測定器及びソフトウェア（名称及び版は記録のまま）"_s,
                              u"Instruments and software used (names and versions as recorded)"_s);
    table.columns = {{.title = sheet.say(u"名称、版"_s, u"Name, version"_s), .weight = 2},
                     {.title = sheet.say(u"較正日"_s, u"Calibrated"_s), .weight = 0.8, .minimum = 84},
                     {.title = sheet.say(u"使用した試験、検査"_s, u"Used for"_s), .weight = 3}};
    for (Instrument& instrument : instrumentsOf(sheet))
        table.rows.push_back(tableRow({instrument.name == gapMark() ? gapCell(sheet) : headCell(instrument.name),
                                       calibrationCell(sheet, instrument), cell(std::move(instrument.uses))}));
    if (table.rows.empty())
        return;
    const auto& tests = sheet.assessment().tests;
    const auto without = std::ranges::count_if(tests, [](const TestRecord& record) { return record.instrument.trimmed().isEmpty(); });
    sheet.add(std::move(table));
    if (without > 0)
        sheet.paragraph(sheet.say(u"測定器不使用と記録した試験：%1件"_s, u"Tests recorded as done without a measuring instrument: %1"_s).arg(without),
                        pdf::Style::Small, 3);
}

} // namespace tekigo
