// What stands before the tables of changes: both sides, and how much differs.
#include "dossier/anchors.h"
#include "dossier/changetables.h"
#include "dossier/citations.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Kind = Difference::Kind;

QString revisionWords(const Assessment& assessment)
{
    return assessment.revision.label.isEmpty() ? assessment.revision.id.text : assessment.revision.label;
}

} // namespace

QString changeCounts(const std::vector<const Difference*>& differences)
{
    const auto counted = [&](Difference::Change change) {
        return std::ranges::count_if(differences, [&](const Difference* each) { return each->change == change; });
    };
    const auto added = counted(Difference::Change::Added);
    const auto removed = counted(Difference::Change::Removed);
    return u"＋%1 －%2 →%3"_s.arg(added).arg(removed).arg(qsizetype(differences.size()) - added - removed);
}

QString shortenedTo(qsizetype longest, const QString& text)
{
    const QString line = text.simplified();
    if (line.size() <= longest)
        return line;
    return line.left(line[longest - 1].isHighSurrogate() ? longest - 1 : longest) + u'…';
}

void composeSides(Sheet& sheet, const Assessment& before, const Assessment& after)
{
    constexpr qsizetype longest = 36; // in full among the changes of product and revision
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"項目"_s, u"Item"_s), .weight = 0.8, .minimum = 84},
                     {.title = sheet.say(u"変更前の版"_s, u"Earlier revision"_s), .weight = 2},
                     {.title = sheet.say(u"変更後の版"_s, u"Later revision"_s), .weight = 2}};
    const auto row = [&](const QString& name, const QString& was, const QString& is,
                         pdf::Style style = pdf::Style::Body) {
        const auto side = [&](const QString& text) {
            return text.isEmpty() ? cell(sheet.say(words::notGiven()), pdf::Style::Quiet)
                                  : cell(shortenedTo(longest, text), style);
        };
        table.rows.push_back(tableRow({headCell(name), side(was), side(is)}));
    };
    const auto date = [](const Assessment& of) { return of.revision.date ? wordedDate(*of.revision.date) : QString(); };
    if (before.product.name != after.product.name)
        row(sheet.say(u"製品名"_s, u"Product"_s), before.product.name, after.product.name, pdf::Style::Strong);
    row(sheet.say(u"版"_s, u"Revision"_s), revisionWords(before), revisionWords(after), pdf::Style::Strong);
    row(sheet.say(u"ハードウェア"_s, u"Hardware"_s), before.revision.hardware, after.revision.hardware);
    row(sheet.say(u"ファームウェア"_s, u"Firmware"_s), before.revision.firmware, after.revision.firmware);
    row(sheet.say(u"日付"_s, u"Date"_s), date(before), date(after));
    sheet.add(std::move(table));
}

void composeCounts(Sheet& sheet, const Comparison& comparison, const QString& chapter)
{
    if (comparison.empty()) {
        sheet.paragraph(chapter == anchors::sinceSubmission()
                            ? sheet.say(u"前回の提出からの変更はありません。"_s, u"Nothing has changed since the last submission."_s)
                            : sheet.say(u"二つの版に違いはありません。"_s, u"The two revisions do not differ."_s));
        return;
    }
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"対象"_s, u"What"_s), .weight = 1}};
    std::vector<pdf::TableCell> counts{headCell(sheet.say(u"件数"_s, u"Number"_s))};
    std::vector<pdf::TableCell> changes{headCell(sheet.say(u"内訳"_s, u"Of these"_s))};
    std::vector<pdf::TableCell> places{headCell(sheet.say(u"ページ"_s, u"Page"_s))};
    for (const Kind kind : differenceKinds()) {
        const auto some = ofKind(comparison, kind);
        if (some.empty())
            continue;
        table.columns.push_back({.title = sheet.say(kindName(kind)), .weight = 1});
        counts.push_back(cell(QString::number(some.size())));
        changes.push_back(cell(changeCounts(some), pdf::Style::Small));
        places.push_back(cell(pdf::Runs{pageOf(changesAnchor(kind, chapter))}));
    }
    table.rows = {tableRow(std::move(counts)), tableRow(std::move(changes)), tableRow(std::move(places))};
    sheet.add(std::move(table));
    sheet.paragraph(sheet.say(u"内訳：＋ 追加、－ 削除、→ 変更（差し替えなどを含む）"_s,
                              u"Of these: ＋ added, － removed, → changed (replaced and the like among them)"_s),
                    pdf::Style::Small, 3);
}

} // namespace tekigo
