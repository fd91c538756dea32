#include "dossier/sheet.h"

#include "base/digest.h"
#include "dossier/snapshot.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

namespace {

/// Says that something is not there, or was not seen: it may stand in what this edition leaves out.
bool seemsMissing(const Contradiction& one)
{
    using enum Contradiction::Kind;
    return one.kind == ScanCoverage || one.kind == NoIpv6Scan || one.kind == ClosedPort || one.kind == Undeclared;
}

} // namespace

Sheet::Sheet(const Dossier& dossier)
    : m_dossier(dossier)
    , m_facts(dossier.redaction ? dossier.redaction->facts : dossier.assessment.facts())
    , m_measured(dossier.assessment.measured())
    , m_snapshot(tekigo::snapshot(dossier))
    , m_digest(sha256(m_snapshot))
    , m_checklists(shownChecklists(dossier))
    , m_sinceSubmission(changesSinceSubmission(dossier))
{
    m_doubts = contradictions(dossier.assessment);
    if (dossier.redaction)
        std::erase_if(m_doubts, seemsMissing);
    if (!m_sinceSubmission)
        return;
    m_changed = changedSections(*m_sinceSubmission);
    m_changedThings = tekigo::changedThings(*m_sinceSubmission);
}

const ChangedSection* Sheet::changed(const QString& checklist, const QString& requirement) const
{
    const auto found = m_changed.find(checklist + u'/' + requirement);
    return found == m_changed.end() ? nullptr : &found->second;
}

QString Sheet::say(const QString& ja, const QString& en) const
{
    return language() == Language::Japanese ? ja : en;
}

const MeasuredFact* Sheet::measured(const QString& question) const
{
    if (hides(question)) // what is left might make another figure of it
        return nullptr;
    const auto found = std::ranges::find(m_measured, question, &MeasuredFact::question);
    return found == m_measured.end() ? nullptr : &*found;
}

bool Sheet::shows(const QString& checklist) const
{
    return std::ranges::any_of(m_checklists, [&](const Checklist* each) { return each->id == checklist; });
}

bool Sheet::isTarget(const QString& checklist) const
{
    return assessment().revision.targets.contains(checklist);
}

const ChecklistVerdict* Sheet::verdict(const QString& checklist) const
{
    const auto found = std::ranges::find(m_dossier.verdicts, checklist, &ChecklistVerdict::checklist);
    return found == m_dossier.verdicts.end() ? nullptr : &*found;
}

const RequirementVerdict* Sheet::verdict(const QString& checklist, const QString& requirement) const
{
    const ChecklistVerdict* whole = verdict(checklist);
    if (!whole)
        return nullptr;
    const auto found = std::ranges::find(whole->requirements, requirement, &RequirementVerdict::requirement);
    return found == whole->requirements.end() ? nullptr : &*found;
}

void Sheet::heading(int level, const QString& title, const QString& anchor, bool newPage)
{
    m_anchor = anchor;
    m_place = title;
    add(pdf::Heading{.level = level,
                     .text = title,
                     .anchor = anchor,
                     .newPage = newPage,
                     .runningHead = title,
                     .mostlyNewPage = level == 1 && !newPage});
}

void Sheet::chapter(const QString& title, const QString& anchor)
{
    ++m_chapter;
    m_section = 0;
    heading(1, u"%1　%2"_s.arg(m_chapter).arg(title), anchor, false);
}

void Sheet::frontMatter(const QString& title, const QString& anchor, bool newPage)
{
    heading(1, title, anchor, newPage);
}

void Sheet::section(const QString& title, const QString& anchor, bool newPage)
{
    ++m_section;
    heading(2, u"%1.%2　%3"_s.arg(m_chapter).arg(m_section).arg(title), anchor, newPage);
}

void Sheet::head(const QString& title)
{
    add(pdf::Heading{.level = 3, .text = title, .anchor = {}, .bookmark = false, .runningHead = {}});
}

void Sheet::paragraph(const QString& text, pdf::Style style, double before)
{
    for (const QString& line : text.split(u'\n')) {
        paragraph(pdf::Runs{{.text = line, .style = style, .link = {}, .language = {}}}, before);
        before = 0;
    }
}

void Sheet::paragraph(pdf::Runs runs, double before)
{
    add(pdf::Paragraph{.runs = std::move(runs), .anchor = {}, .before = before});
}

QString Sheet::cite(const Text& text, const std::vector<Citation>& sources, Mark mark)
{
    auto said = std::ranges::find_if(m_said, [&](const Said& each) {
        return each.text == text && each.sources == sources && each.mark == mark;
    });
    if (said == m_said.end())
        said = m_said.insert(m_said.end(), {text, sources, mark, {}});
    auto place = std::ranges::find(said->places, m_anchor, &Said::Place::section);
    if (place == said->places.end())
        place = said->places.insert(
            said->places.end(),
            {m_anchor, m_place, u"said/%1/%2"_s.arg(said - m_said.begin()).arg(said->places.size() + 1)});
    return place->anchor;
}

} // namespace tekigo
