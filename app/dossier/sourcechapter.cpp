#include "dossier/anchors.h"
#include "dossier/basisparts.h"
#include "dossier/citations.h"
#include "dossier/sections.h"
#include "dossier/words.h"

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr Mark everyMark[]{Mark::Verified, Mark::VerifiedSecondary, Mark::Inferred, Mark::Recalled};

bool cites(const Sheet::Said& said, const QString& source)
{
    return std::ranges::any_of(said.sources, [&](const Citation& each) { return each.source == source; });
}

/// 一次資料 12、解釈 3: how many printed statements cite a source, by how sure they are.
QString counts(const Sheet& sheet, const QString& source)
{
    QStringList counts;
    for (const Mark mark : everyMark) {
        const auto number = std::ranges::count_if(
            sheet.said(), [&](const Sheet::Said& each) { return each.mark == mark && cites(each, source); });
        if (number > 0)
            counts.append(sheet.say(words::markName(mark)) + u' ' + QString::number(number));
    }
    return counts.join(sheet.say(u"、"_s, u", "_s));
}

pdf::TableCell sourceCell(const Sheet& sheet, const Source& source)
{
    pdf::TableCell cell{.paragraphs = {{plain(sheet.say(source.title), pdf::Style::Strong)}}};
    QStringList facts{sheet.say(source.publisher), source.date};
    facts.removeAll(QString());
    if (!facts.isEmpty())
        cell.paragraphs.push_back({plain(facts.join(sheet.say(u"　"_s, u", "_s)), pdf::Style::Small)});
    if (!source.url.isEmpty())
        cell.paragraphs.push_back({plain(source.url, pdf::Style::Code)});
    return cell;
}

void composeCited(Sheet& sheet)
{
    sheet.section(sheet.say(u"引用した典拠"_s, u"Sources cited"_s), u"sources/cited"_s);
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"略号"_s, u"Key"_s), .weight = 1, .minimum = 76},
                     {.title = sheet.say(u"典拠"_s, u"Source"_s), .weight = 4},
                     {.title = sheet.say(u"記述の数"_s, u"Statements"_s), .weight = 1.3, .minimum = 80}};
    for (const Source& source : sheet.catalogue().sources) {
        const QString number = counts(sheet, source.id);
        if (!number.isEmpty())
            table.rows.push_back(tableRow({headCell(source.id), sourceCell(sheet, source), cell(number)},
                                          anchors::source(source.id)));
    }
    if (table.rows.empty())
        sheet.paragraph(sheet.say(u"引用した典拠はありません。"_s, u"No source is cited."_s));
    else
        sheet.add(std::move(table));
}

pdf::TableCell basedCell(const Sheet& sheet, const Sheet::Said& said)
{
    pdf::Runs verdicts = restingOn(sheet, said);
    return verdicts.empty() ? cell(u"–"_s, pdf::Style::Quiet) : cell(std::move(verdicts));
}

/// The sections that it stands in, each a link to the statement itself; of many, their numbers.
pdf::TableCell whereCell(const Sheet& sheet, const Sheet::Said& said)
{
    constexpr size_t mostTitles = 3;
    pdf::TableCell made;
    pdf::Runs numbers;
    for (const Sheet::Said::Place& place : said.places) {
        made.paragraphs.push_back({linked(place.title, place.anchor, pdf::Style::Small)});
        if (!numbers.empty())
            numbers.push_back(plain(sheet.say(u"、"_s, u", "_s), pdf::Style::Small));
        numbers.push_back(linked(place.title.section(u'　', 0, 0), place.anchor, pdf::Style::Small));
    }
    if (said.places.size() > mostTitles)
        made.paragraphs = {std::move(numbers)};
    return made;
}

pdf::TableCell pagesCell(const Sheet& sheet, const Sheet::Said& said)
{
    pdf::Runs pages;
    for (const Sheet::Said::Place& place : said.places) {
        if (!pages.empty())
            pages.push_back(plain(sheet.say(u"、"_s, u", "_s)));
        pages.push_back(pageOf(place.anchor));
    }
    return cell(std::move(pages));
}

/// By number, as the cover counts them; those that no verdict rests on behind.
std::vector<std::pair<int, const Sheet::Said*>> numbered(const Sheet& sheet, Mark mark)
{
    std::vector<std::pair<int, const Sheet::Said*>> all;
    for (const Sheet::Said& said : sheet.said())
        if (said.mark == mark && !said.text.isEmpty())
            all.emplace_back(basisNumber(sheet, said), &said);
    std::ranges::stable_sort(all, {}, [](const auto& each) { return each.first > 0 ? each.first : INT_MAX; });
    return all;
}

void composeMarked(Sheet& sheet, Mark mark, const QString& anchor)
{
    sheet.section(
        sheet.say(u"〔%1〕とした記述"_s, u"Statements marked “%1”"_s).arg(sheet.say(words::mark(mark))),
        anchor);
    sheet.paragraph(sheet.say(words::markMeaning(mark)));
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"番号"_s, u"No."_s), .weight = 0.5, .minimum = 30},
                     {.title = sheet.say(u"記述"_s, u"Statement"_s), .weight = 4},
                     {.title = sheet.say(u"基礎とする判定"_s, u"Verdicts that rest on it"_s), .weight = 1.6},
                     {.title = sheet.say(u"記載箇所"_s, u"Where"_s), .weight = 1.7},
                     {.title = sheet.say(u"ページ"_s, u"Page"_s), .weight = 0.8, .minimum = 42}};
    for (const auto& [number, said] : numbered(sheet, mark))
        table.rows.push_back(tableRow({headCell(number > 0 ? QString::number(number) : u"–"_s),
                                       cell(sheet.say(said->text)), basedCell(sheet, *said), whereCell(sheet, *said),
                                       pagesCell(sheet, *said)},
                                      number > 0 ? anchors::markedRow(mark, number) : QString()));
    if (table.rows.empty())
        sheet.paragraph(sheet.say(u"該当する記述はありません。"_s, u"There are none."_s), pdf::Style::Quiet);
    else
        sheet.add(std::move(table));
}

} // namespace

void composeSources(Sheet& sheet)
{
    sheet.chapter(sheet.say(u"典拠"_s, u"Sources"_s), u"sources"_s);
    composeCited(sheet);
    composeMarked(sheet, Mark::Recalled, anchors::marked(Mark::Recalled));
    composeMarked(sheet, Mark::Inferred, anchors::marked(Mark::Inferred));
}

} // namespace tekigo
