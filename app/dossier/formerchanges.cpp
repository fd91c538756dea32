#include "dossier/formerchanges.h"

#include "dossier/gapmark.h"
#include "dossier/words.h"

#include <algorithm>

namespace tekigo {
namespace {

QStringList shownIds(const Dossier& dossier)
{
    return dossier.assessment.revision.targets + dossier.annexes;
}

/// Without what only a file or a fact that is left out has: its digest, a figure made from what is left.
Comparison withoutGaps(Comparison comparison, const Dossier& dossier)
{
    if (!dossier.redaction)
        return comparison;
    std::erase_if(comparison.differences, [&](const Difference& each) {
        return each.kind == Difference::Kind::Finding && dossier.redaction->hides(each.subject);
    });
    for (Difference& each : comparison.differences)
        if (each.kind == Difference::Kind::Evidence && each.subject == gapMark())
            std::erase_if(each.aspects, [](const Difference::Aspect& aspect) {
                return aspect.id == QLatin1StringView("sha256") || aspect.id == QLatin1StringView("size");
            });
    return comparison;
}

Comparison since(const Dossier& dossier, const Assessment& before, const std::vector<ChecklistVerdict>& verdicts)
{
    return withoutGaps(limitedTo(shownIds(dossier), compare(dossier.catalogue, before, verdicts, dossier.assessment,
                                                            dossier.verdicts)),
                       dossier);
}

std::optional<Comparison> with(Comparison comparison, const std::vector<Difference>& leftOut)
{
    comparison.differences.insert(comparison.differences.end(), leftOut.begin(), leftOut.end());
    return comparison;
}

Difference leftOut(Difference::Kind kind, Difference::Change change)
{
    const Text says = words::withheld();
    return {.kind = kind,
            .change = change,
            .where = says,
            .name = says,
            .aspects = {{.id = QStringLiteral("value"), .name = says, .before = {}, .after = {}, .saysBefore = says, .saysAfter = says}}};
}

} // namespace

std::vector<Difference> changesLeftOut(const std::optional<Comparison>& full, const std::optional<Comparison>& edition)
{
    std::vector<Difference> rows;
    if (!full || !edition)
        return rows;
    for (const Difference::Kind kind : differenceKinds()) {
        std::map<Difference::Change, qsizetype> more;
        for (const Difference& each : full->differences)
            more[each.change] += each.kind == kind;
        for (const Difference& each : edition->differences)
            more[each.change] -= each.kind == kind;
        qsizetype lacking = full->count(kind) - edition->count(kind);
        for (const auto& [change, number] : more)
            for (qsizetype at = 0; at < number && lacking > 0; ++at, --lacking)
                rows.push_back(leftOut(kind, change));
    }
    return rows;
}

std::optional<Comparison> changesOf(const Dossier& dossier)
{
    if (!dossier.former)
        return std::nullopt;
    return with(since(dossier, *dossier.former,
                      dossier.formerVerdicts.empty() ? judge(dossier.catalogue, *dossier.former) : dossier.formerVerdicts),
                dossier.redaction ? dossier.redaction->changes : std::vector<Difference>());
}

std::optional<Comparison> changesSinceSubmission(const Dossier& dossier)
{
    if (!dossier.submitted)
        return std::nullopt;
    return with(since(dossier, dossier.submitted->assessment, dossier.submitted->verdicts),
                dossier.redaction ? dossier.redaction->sinceSubmission : std::vector<Difference>());
}

std::map<QString, ChangedSection> changedSections(const Comparison& comparison)
{
    std::map<QString, ChangedSection> sections;
    for (const Difference& difference : comparison.differences) {
        if (difference.kind == Difference::Kind::Verdict) {
            ++sections[difference.subject.contains(u'/') ? difference.subject : difference.subject + QLatin1StringView("/scope")]
                  .verdicts;
            continue;
        }
        for (const QString& key : difference.touches)
            ++sections[key].others[difference.kind];
    }
    return sections;
}

QString ChangedThings::rowKey(const QString& question, size_t number)
{
    return question + QLatin1Char('/') + QString::number(number);
}

ChangedThings changedThings(const Comparison& comparison)
{
    using Kind = Difference::Kind;
    ChangedThings things;
    for (const Difference& each : comparison.differences) {
        if (each.kind == Kind::Answer || each.kind == Kind::TableRow || each.kind == Kind::Finding)
            things.answers.insert(each.subject);
        if (each.kind == Kind::TableRow && !each.idAfter.isEmpty())
            things.rows.insert(each.subject + QLatin1Char('/') + each.idAfter);
        if (each.kind == Kind::Evidence && !each.idAfter.isEmpty())
            things.evidence.insert(each.idAfter);
        if (each.kind == Kind::Test && !each.idAfter.isEmpty())
            things.tests.insert(each.idAfter);
        if (each.kind == Kind::Verdict)
            things.verdicts.insert(each.subject.contains(QLatin1Char('/')) ? each.subject
                                                                           : each.subject + QLatin1StringView("/scope"));
    }
    return things;
}

std::vector<Withdrawn> withdrawnEvidence(const Dossier& dossier)
{
    const Assessment* before = dossier.submitted ? &dossier.submitted->assessment
                               : dossier.former  ? &*dossier.former
                                                 : nullptr;
    std::vector<Withdrawn> gone;
    if (before)
        for (const Evidence& was : before->evidence)
            if (std::ranges::find(dossier.assessment.evidence, was.number, &Evidence::number) ==
                dossier.assessment.evidence.end())
                gone.push_back({was.number, was.title.isEmpty() ? was.fileName : was.title});
    return gone;
}

} // namespace tekigo
