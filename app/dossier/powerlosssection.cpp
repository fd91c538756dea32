#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/figures.h"
#include "dossier/instrumentsections.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Pair = SeenBy<PowerLossSeen>;

/// File name, size, time and SHA-256 of a dump.
pdf::TableCell dumpCell(const Sheet& sheet, const SeenFile& file)
{
    pdf::TableCell made;
    made.paragraphs = {{plain(file.name)},
                       {plain(sheet.say(u"%1、更新 %2"_s, u"%1, changed %2"_s)
                                  .arg(wordedSize(file.size, sheet.language()), wordedMoment(file.modified)),
                              pdf::Style::Small)},
                       {plain(u"SHA-256 "_s, pdf::Style::Small), plain(hex(file.sha256), pdf::Style::Code)}};
    return made;
}

/// A pattern in words: what it says a setting is left out for, and which settings that were.
pdf::Runs ignoredWords(const Sheet& sheet, const PowerLossSeen& seen, const QString& pattern)
{
    constexpr qsizetype shown = 6;
    QStringList places;
    for (const ChangedSetting& change : seen.changes)
        if (change.ignored == pattern)
            places += sheet.say(changePlace(seen.form, change));
    if (places.isEmpty())
        return {plain(sheet.say(u"この正規表現に名前が一致する設定を比較から除く指定です。一致した違いはありません。"_s,
                                u"Settings whose names match this regular expression are left out. No difference matched."_s),
                      pdf::Style::Small)};
    const qsizetype more = places.size() - shown;
    const QString list = places.mid(0, shown).join(sheet.say(u"、"_s, u", "_s)) +
                         (more > 0 ? sheet.say(u" ほか%1件"_s, u" and %1 more"_s).arg(more) : QString());
    return {plain(sheet.say(u"この正規表現に名前が一致する設定を比較から除きました。除いた違い：%1"_s,
                            u"Settings whose names match this regular expression were left out. Differences left out: %1"_s)
                      .arg(list),
                  pdf::Style::Small)};
}

pdf::TableCell patternsCell(const Sheet& sheet, const PowerLossSeen& seen)
{
    pdf::TableCell made;
    for (const QString& pattern : seen.ignored) {
        const auto count = std::ranges::count(seen.changes, pattern, &ChangedSetting::ignored);
        made.paragraphs.push_back(
            {plain(pattern, pdf::Style::Code),
             plain(sheet.say(u"（%1件）"_s, u" (%1)"_s).arg(count), pdf::Style::Small)});
        made.paragraphs.push_back(ignoredWords(sheet, seen, pattern));
    }
    return made.paragraphs.empty() ? cell(sheet.say(u"なし"_s, u"None"_s)) : made;
}

/// How the power was cut: the test record, or that there is none.
pdf::TableCell recordCell(const Sheet& sheet, const PowerLossSeen& seen)
{
    const auto& tests = sheet.assessment().tests;
    const auto record = std::ranges::find(tests, seen.record, &TestRecord::id);
    if (seen.record.isEmpty() || record == tests.end())
        return {.paragraphs = {{plain(sheet.say(u"電源の切り方の試験記録がない"_s,
                                                u"No test record says how the power was cut"_s),
                                      pdf::Style::Strong)}},
                .tint = pdf::Tint::Open};
    pdf::TableCell made;
    made.paragraphs = {{linked(sheet.say(u"試験記録 %1（%2）"_s, u"Test record %1 (%2)"_s)
                                   .arg(record->id.text, record->testCase),
                               anchors::test(record->id.text)),
                        plain(sheet.say(u"　"_s, u", "_s) + wordedDate(record->date) + sheet.say(u"　"_s, u", "_s) + record->tester)}};
    for (const QString& line : lines(record->actual))
        made.paragraphs.push_back({plain(line)});
    return made;
}

pdf::TableCell methodCell(const Sheet& sheet, PowerLossSeen::Form form)
{
    return {.paragraphs = {{plain(sheet.say(powerLossFormName(form)))},
                           {plain(sheet.say(powerLossMethod(form)), pdf::Style::Small)}}};
}

pdf::TableCell resultCell(const Sheet& sheet, const PowerLossSeen& seen)
{
    const qint64 counted = seen.counted();
    const QString words =
        counted == 0 ? sheet.say(u"0件"_s, u"0"_s) : sheet.say(u"%1件"_s, u"%1"_s).arg(counted);
    return counted == 0 ? cell(words) : tinted(words, pdf::Tint::Bad);
}

pdf::TableCell sideCell(const Sheet& sheet, const std::optional<QString>& value)
{
    if (!value)
        return cell(sheet.say(u"（設定なし）"_s, u"(not there)"_s), pdf::Style::Quiet);
    return value->isEmpty() ? cell(sheet.say(u"（空）"_s, u"(empty)"_s), pdf::Style::Quiet)
                            : cell(*value, pdf::Style::Code);
}

pdf::TableCell treatmentCell(const Sheet& sheet, const ChangedSetting& change)
{
    if (change.counts())
        return tinted(sheet.say(u"✗ 数える"_s, u"✗ counted"_s), pdf::Tint::Bad);
    if (change.ignored.isEmpty())
        return cell(sheet.say(u"数えない"_s, u"not counted"_s));
    return {.paragraphs = {{plain(sheet.say(u"無視"_s, u"ignored"_s))},
                           {plain(change.ignored, pdf::Style::Code)}}};
}

void composeChanges(Sheet& sheet, const PowerLossSeen& seen)
{
    if (seen.changes.empty()) {
        sheet.paragraph(sheet.say(u"2つのファイルの設定に違いはありません。"_s,
                                  u"The settings of the two files do not differ."_s));
        return;
    }
    pdf::TableBlock table;
    table.caption = sheet.say(u"前後で異なる設定"_s, u"Settings that differ"_s);
    table.mayTurn = true;
    table.columns = {{.title = sheet.say(u"設定"_s, u"Setting"_s), .weight = 2},
                     {.title = sheet.say(u"電源断の前"_s, u"Before the cut"_s), .weight = 1.6},
                     {.title = sheet.say(u"電源断の後"_s, u"After the cut"_s), .weight = 1.6},
                     {.title = sheet.say(u"区分"_s, u"Belongs to"_s), .weight = 1.3, .minimum = 70},
                     {.title = sheet.say(u"扱い"_s, u"Treatment"_s), .weight = 1.1, .minimum = 62}};
    for (const ChangedSetting& change : seen.changes) {
        pdf::TableCell place = cell(sheet.say(changePlace(seen.form, change)));
        place.head = true;
        table.rows.push_back(
            tableRow({std::move(place), sideCell(sheet, change.before), sideCell(sheet, change.after),
                      cell(sheet.say(settingKindName(change.kind))), treatmentCell(sheet, change)}));
    }
    sheet.add(std::move(table));
    if (std::ranges::any_of(seen.changes,
                            [](const ChangedSetting& one) { return one.kind == SettingKind::Code; }))
        sheet.paragraph(
            sheet.say(u"識別符号の値は伏せています。"_s, u"The values of identification codes are masked."_s),
            pdf::Style::Small);
    if (seen.unlistedCounted + seen.unlistedOther > 0)
        sheet.paragraph(sheet
                            .say(u"このほかに、数える違いが%1件、数えない違いが%2件あります。"_s,
                                 u"Beyond these, differences that count: %1; that do not: %2."_s)
                            .arg(seen.unlistedCounted)
                            .arg(seen.unlistedOther));
}

void composeOne(Sheet& sheet, const Pair& one)
{
    const PowerLossSeen& seen = one.seen;
    sheet.add(powerLossFigure(sheet, seen));
    std::vector<Told> facts{
        {sheet.say(u"電源断の前の設定"_s, u"Settings before the cut"_s), dumpCell(sheet, seen.before)},
        {sheet.say(u"電源断の後の設定"_s, u"Settings after the cut"_s), dumpCell(sheet, seen.after)},
        {sheet.say(u"電源の切り方"_s, u"How the power was cut"_s), recordCell(sheet, seen)},
        {sheet.say(u"比較の方法"_s, u"How they were compared"_s), methodCell(sheet, seen.form)},
        {seen.form == PowerLossSeen::Form::Lines ? sheet.say(u"比較した行"_s, u"Lines compared"_s)
                                                 : sheet.say(u"比較した設定"_s, u"Settings compared"_s),
         cell(sheet.say(u"%1件"_s, u"%1"_s).arg(seen.compared))},
        {sheet.say(u"数える違い"_s, u"Differences that count"_s), resultCell(sheet, seen)},
        {sheet.say(u"無視したパターン"_s, u"Patterns ignored"_s), patternsCell(sheet, seen)}};
    for (const Text& remark : seen.remarks)
        facts.push_back({sheet.say(u"比較の限界"_s, u"Limit of the comparison"_s),
                         cell(sheet.say(remark), pdf::Style::Strong)});
    for (Told& told : provenance(sheet, one.finding))
        facts.push_back(std::move(told));
    composeFacts(sheet, facts);
    sheet.add(pdf::Space{8});
    composeUnused(sheet, one.finding);
    composeChanges(sheet, seen);
}

} // namespace

void composePowerLoss(Sheet& sheet)
{
    const auto all = allSeen<PowerLossSeen>(sheet);
    const QString title = sheet.say(u"電源断の前後の設定"_s, u"Settings before and after a power cut"_s);
    const QString anchor = u"instrument/power-loss"_s;
    if (all.empty() && leftOut<PowerLossSeen>(sheet).empty())
        return;
    if (all.empty())
        return composeLeftOut(sheet, title, anchor);
    sheet.section(title, anchor);
    for (const Pair& one : all) {
        if (&one != &all.front())
            sheet.head(sheet.say(findingName(one.finding.seen)));
        composeOne(sheet, one);
    }
}

} // namespace tekigo
