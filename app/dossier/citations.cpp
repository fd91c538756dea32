#include "dossier/citations.h"

#include "checklist/citedplace.h"
#include "dossier/anchors.h"
#include "dossier/custody.h"
#include "dossier/gapmark.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

pdf::Runs sourceRuns(const Sheet& sheet, const std::vector<Citation>& sources)
{
    pdf::Runs runs;
    for (const Citation& citation : sources) {
        runs.push_back(
            plain(runs.empty() ? sheet.say(u"　典拠 "_s, u" Source: "_s) : sheet.say(u"、"_s, u", "_s),
                  pdf::Style::Small));
        const bool listed = sheet.catalogue().source(citation.source);
        runs.push_back(linked(u'[' + citation.source + u']',
                              listed ? anchors::source(citation.source) : QString(), pdf::Style::Small));
        if (!citation.place.isEmpty())
            runs.push_back(plain(u' ' + citedPlace(citation.place, sheet.language()), pdf::Style::Small));
    }
    for (pdf::Run& run : runs)
        run.note = &run == &runs.front() ? pdf::NotePart::Label : pdf::NotePart::Body;
    return runs;
}

pdf::Runs everyLink(const Sheet& sheet, const QString& checklist, const QString& requirement,
                    pdf::Style style)
{
    pdf::Runs runs;
    for (const Evidence& evidence : sheet.assessment().evidence)
        for (const EvidenceLink* link : linksTo(evidence, checklist, requirement))
            runs.push_back(evidenceLink(sheet, evidence, link, style));
    return runs;
}

} // namespace

pdf::Run plain(const QString& text, pdf::Style style)
{
    return {.text = text, .style = style, .link = {}, .language = {}};
}

pdf::Run linked(const QString& text, const QString& anchor, pdf::Style style)
{
    return {.text = text, .style = style, .link = anchor, .language = {}};
}

pdf::Run pageOf(const QString& anchor, pdf::Style style)
{
    return {.text = u"000"_s, .style = style, .link = anchor, .language = {}, .pageOfLink = true};
}

void append(pdf::Runs& runs, pdf::Runs more)
{
    std::ranges::move(more, std::back_inserter(runs));
}

pdf::Runs behind(Sheet& sheet, const Text& text, const std::vector<Citation>& sources,
                 std::optional<Mark> mark)
{
    pdf::Runs runs;
    if (!mark && sources.empty())
        return runs;
    const QString place = sheet.cite(text, sources, mark.value_or(Mark::Verified));
    if (mark && !words::mark(*mark).isEmpty())
        runs.push_back(
            plain(sheet.say(u"〔%1〕"_s, u" [%1]"_s).arg(sheet.say(words::mark(*mark))), pdf::Style::Small));
    append(runs, sourceRuns(sheet, sources));
    if (!runs.empty())
        runs.front().place = place;
    return runs;
}

pdf::Runs statement(Sheet& sheet, const Statement& statement)
{
    pdf::Runs runs{plain(sheet.say(statement.text))};
    append(runs, behind(sheet, statement.text, statement.sources, statement.mark));
    return runs;
}

QString worded(const Sheet& sheet, const Locator& locator)
{
    QStringList parts;
    if (locator.firstPage > 0 && locator.lastPage > locator.firstPage)
        parts.append(u"p. %1–%2"_s.arg(locator.firstPage).arg(locator.lastPage));
    else if (locator.firstPage > 0)
        parts.append(u"p. %1"_s.arg(locator.firstPage));
    if (!locator.place.isEmpty())
        parts.append(locator.place);
    return parts.join(sheet.say(u"、"_s, u", "_s));
}

pdf::Run evidenceLink(const Sheet& sheet, const Evidence& evidence, const EvidenceLink* link,
                      pdf::Style style)
{
    QString text = sheet.say(words::evidence(evidence.number));
    if (isWithheld(evidence))
        return linked(text + sheet.say(u"（■ 非公開）"_s, u" (■ withheld)"_s), anchors::evidence(evidence.number), style);
    if (!link || link->locator.firstPage <= 0)
        return linked(text, anchors::evidence(evidence.number), style);
    const Locator pages{
        .firstPage = link->locator.firstPage, .lastPage = link->locator.lastPage, .place = {}};
    return linked(text + u' ' + worded(sheet, pages),
                  anchors::evidencePage(evidence.number, link->locator.firstPage), style);
}

std::vector<const EvidenceLink*> linksTo(const Evidence& evidence, const QString& checklist,
                                         const QString& requirement)
{
    std::vector<const EvidenceLink*> links;
    for (const EvidenceLink& link : evidence.links)
        if (link.checklist == checklist && link.requirement == requirement)
            links.push_back(&link);
    return links;
}

pdf::Runs evidenceLinks(const Sheet& sheet, const QString& checklist, const QString& requirement)
{
    pdf::Runs runs;
    for (const pdf::Run& each : everyLink(sheet, checklist, requirement, pdf::Style::Body)) {
        if (!runs.empty())
            runs.push_back(plain(sheet.say(u"、"_s, u", "_s)));
        runs.push_back(each);
    }
    if (runs.empty())
        runs.push_back(plain(sheet.say(words::noEvidence()), pdf::Style::Quiet));
    return runs;
}

pdf::Runs attachmentRange(const Sheet& sheet, int first, int last, pdf::Style style)
{
    return {linked(sheet.say(u"添付 %1"_s, u"Attachments %1"_s).arg(first), anchors::evidence(first), style),
            plain(u"–"_s, style), linked(QString::number(last), anchors::evidence(last), style)};
}

namespace {

/// Attachments of neighbouring numbers, three and more: 添付 40–47, both ends links. Between them the pages follow on.
std::vector<pdf::Runs> groupedLinks(const Sheet& sheet, const QString& checklist, const QString& requirement,
                                    pdf::Style style)
{
    constexpr size_t fewest = 3;
    struct Whole
    {
        const Evidence* evidence;
        const EvidenceLink* link;
    };
    std::vector<Whole> all;
    for (const Evidence& evidence : sheet.assessment().evidence)
        for (const EvidenceLink* link : linksTo(evidence, checklist, requirement))
            all.push_back({&evidence, link});
    const auto joins = [&](size_t at) {
        const auto whole = [](const Whole& one) {
            return one.link->locator.firstPage <= 0 && one.link->locator.place.isEmpty() && !isWithheld(*one.evidence);
        };
        return whole(all[at - 1]) && whole(all[at]) && all[at].evidence->number == all[at - 1].evidence->number + 1;
    };
    std::vector<pdf::Runs> told;
    for (size_t at = 0; at < all.size();) {
        size_t end = at + 1;
        while (end < all.size() && joins(end))
            ++end;
        if (end - at >= fewest)
            told.push_back(attachmentRange(sheet, all[at].evidence->number, all[end - 1].evidence->number, style));
        else
            for (size_t one = at; one < end; ++one)
                told.push_back({evidenceLink(sheet, *all[one].evidence, all[one].link, style)});
        at = end;
    }
    return told;
}

} // namespace

pdf::TableCell evidenceCell(const Sheet& sheet, const QString& checklist, const QString& requirement)
{
    pdf::Runs runs;
    for (pdf::Runs& each : groupedLinks(sheet, checklist, requirement, pdf::Style::Small)) {
        if (!runs.empty())
            runs.push_back(plain(sheet.say(u"、"_s, u", "_s), pdf::Style::Small));
        append(runs, std::move(each));
    }
    return runs.empty() ? cell(sheet.say(words::noEvidence()), pdf::Style::Quiet) : cell(std::move(runs));
}

pdf::TableCell cell(const QString& text, pdf::Style style)
{
    pdf::TableCell cell;
    for (const QString& line : text.split(u'\n'))
        cell.paragraphs.push_back({plain(line, style)});
    return cell;
}

pdf::TableCell cell(pdf::Runs runs)
{
    return {.paragraphs = {std::move(runs)}};
}

pdf::TableCell headCell(const QString& text)
{
    return {.paragraphs = {{plain(text)}}, .head = true};
}

pdf::TableCell tinted(const QString& text, pdf::Tint tint)
{
    return {.paragraphs = {{plain(text, pdf::Style::Strong)}}, .tint = tint};
}

pdf::TableCell gapCell(const Sheet& sheet)
{
    return {.paragraphs = {{linked(sheet.say(words::withheld()), anchors::gaps(), pdf::Style::Strong)}},
            .tint = pdf::Tint::Aside};
}

pdf::TableRow tableRow(std::vector<pdf::TableCell> cells, const QString& anchor)
{
    return {.cells = std::move(cells), .anchor = anchor};
}

FactTable::FactTable(const Sheet& sheet, double leftWeight, double rightWeight)
    : m_sheet(sheet)
{
    m_table.showHead = false;
    m_table.columns = {{.title = sheet.say(u"項目"_s, u"Item"_s), .weight = leftWeight, .minimum = 90},
                       {.title = sheet.say(u"内容"_s, u"Content"_s), .weight = rightWeight}};
}

void FactTable::add(const QString& name, const QString& value, pdf::Style style)
{
    if (value.isEmpty())
        add(name, cell(m_sheet.say(words::notGiven()), pdf::Style::Quiet));
    else if (value == gapMark())
        add(name, gapCell(m_sheet));
    else
        add(name, cell(value, style));
}

void FactTable::add(const QString& name, pdf::Runs runs)
{
    add(name, cell(std::move(runs)));
}

void FactTable::add(const QString& name, pdf::TableCell cell)
{
    m_table.rows.push_back(tableRow({headCell(name), std::move(cell)}));
}

} // namespace tekigo
