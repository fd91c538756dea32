#include "dossier/evidenceuses.h"

#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/coverages.h"
#include "dossier/instrumentuses.h"
#include "dossier/words.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int kMostPages = 300; ///< as many pages of one file are shown (pdf/evidenceflow.cpp)

using Wanted = std::function<bool(const EvidenceLink&)>;

/// Those of one checklist, in its order: people link files in whatever order they think of it.
std::vector<EvidenceLink> inOrder(const std::vector<EvidenceLink>& links, const Checklist& checklist)
{
    std::vector<EvidenceLink> own;
    std::ranges::copy_if(links, std::back_inserter(own),
                         [&](const EvidenceLink& link) { return link.checklist == checklist.id; });
    std::ranges::stable_sort(own, {}, [&](const EvidenceLink& link) {
        const auto place = std::ranges::find(checklist.requirements, link.requirement, &Requirement::id);
        return link.requirement == u"scope" ? -1 : int(place - checklist.requirements.begin());
    });
    return own;
}

/// The requirements of one checklist that an evidence carries, each a link: 34-10-1（p. 2）、34-10-3.
pdf::Runs useRuns(const Sheet& sheet, const Evidence& evidence, const Checklist& checklist, const Wanted& wanted)
{
    pdf::Runs runs;
    for (const EvidenceLink& link : inOrder(evidence.links, checklist)) {
        if (!wanted(link))
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

void addIfAny(std::vector<pdf::Runs>& all, pdf::Runs runs)
{
    if (!runs.empty())
        all.push_back(std::move(runs));
}

bool anywhere(const EvidenceLink&)
{
    return true;
}

std::vector<pdf::Runs> checklistUses(const Sheet& sheet, const Evidence& evidence, const Wanted& wanted)
{
    std::vector<pdf::Runs> uses;
    for (const Checklist* checklist : sheet.checklists())
        addIfAny(uses, useRuns(sheet, evidence, *checklist, wanted));
    return uses;
}

/// On one line, as far as it goes: who uses it, each a link.
pdf::Runs noteOf(const Sheet& sheet, const std::vector<pdf::Runs>& uses)
{
    pdf::Runs note;
    for (const pdf::Runs& runs : uses) {
        note.push_back(plain(note.empty() ? sheet.say(u"使用箇所へ戻る　"_s, u"Back to: "_s)
                                          : sheet.say(u"；"_s, u"; "_s),
                             pdf::Style::Small));
        note.insert(note.end(), runs.begin(), runs.end());
    }
    return note;
}

/// Logs, reports and lists: their times are another clock's.
bool mayTellTimes(const QString& mimeType)
{
    return mimeType.startsWith(u"text/"_s) || mimeType.endsWith(u"/xml"_s) || mimeType.endsWith(u"/json"_s);
}

/// Who refers to no page refers to all.
bool namesAll(const EvidenceLink& link)
{
    return link.locator.firstPage == 0;
}

bool names(const Locator& locator, int page)
{
    return locator.firstPage > 0 && locator.firstPage <= page && page <= std::max(locator.firstPage, locator.lastPage);
}

} // namespace

std::vector<pdf::Runs> usesOf(const Sheet& sheet, const Evidence& evidence)
{
    std::vector<pdf::Runs> uses;
    if (evidence.slot != Slot::None)
        uses.push_back({linked(sheet.say(u"添付書類"_s, u"Documents attached"_s), anchors::slotTable(), pdf::Style::Small)});
    std::ranges::move(checklistUses(sheet, evidence, anywhere), std::back_inserter(uses));
    addIfAny(uses, testRuns(sheet, evidence));
    addIfAny(uses, groundRuns(sheet, evidence));
    std::ranges::move(instrumentUses(sheet, evidence), std::back_inserter(uses));
    return uses;
}

std::vector<pdf::EvidencePages::Note> backNotes(const Sheet& sheet, const Evidence& evidence)
{
    std::vector<pdf::EvidencePages::Note> notes;
    const auto add = [&](int page, const std::vector<pdf::Runs>& uses) {
        if (!uses.empty())
            notes.push_back({page, noteOf(sheet, uses)});
    };
    add(1, usesOf(sheet, evidence));
    if (mayTellTimes(evidence.mimeType)) {
        if (notes.empty())
            notes.push_back({1, {}});
        notes.back().runs.push_back(plain((notes.back().runs.empty() ? QString() : sheet.say(u"　"_s, u" – "_s)) +
                                              sheet.say(u"時刻は元のファイルの表記のまま"_s, u"times as the file has them"_s),
                                          pdf::Style::Small));
    }
    int last = 1;
    for (const EvidenceLink& link : evidence.links)
        last = std::max({last, link.locator.firstPage, link.locator.lastPage});
    for (int page = 2; page <= std::min(last, kMostPages); ++page)
        if (std::ranges::any_of(evidence.links, [page](const EvidenceLink& link) { return names(link.locator, page); }))
            add(page, checklistUses(sheet, evidence, [page](const EvidenceLink& link) {
                    return namesAll(link) || names(link.locator, page);
                }));
    const auto whole = checklistUses(sheet, evidence, namesAll);
    add(0, whole.empty() ? usesOf(sheet, evidence) : whole);
    return notes;
}

void composeBackNote(Sheet& sheet, const Evidence& evidence)
{
    if (const auto uses = usesOf(sheet, evidence); !uses.empty())
        sheet.paragraph(noteOf(sheet, uses));
}

} // namespace tekigo
