#include "dossier/instrumentuses.h"

#include "dossier/anchors.h"
#include "dossier/citations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

bool readFrom(const Finding& finding, const Evidence& evidence)
{
    return std::ranges::find(finding.evidence, evidence.id) != finding.evidence.end();
}

/// Behind `title`, which stands before the first.
void addUse(const Sheet& sheet, pdf::Runs& runs, const QString& title, const QString& name, const QString& anchor)
{
    runs.push_back(plain(runs.empty() ? title : sheet.say(u"、"_s, u", "_s), pdf::Style::Small));
    runs.push_back(linked(name, anchor, pdf::Style::Small));
}

pdf::Runs sectionRuns(const Sheet& sheet, const Evidence& evidence)
{
    pdf::Runs runs;
    for (const Finding& finding : sheet.assessment().findings)
        if (readFrom(finding, evidence))
            addUse(sheet, runs, sheet.say(u"計測・検査の記録　"_s, u"Instrument reports: "_s),
                   sheet.say(findingName(finding.seen)), anchorOf(finding));
    return runs;
}

bool followsFrom(const MeasuredFact& fact, const Evidence& evidence)
{
    return std::ranges::any_of(fact.findings, [&](const Finding* finding) { return readFrom(*finding, evidence); });
}

pdf::Runs answerRuns(const Sheet& sheet, const Evidence& evidence)
{
    pdf::Runs runs;
    for (const Question& question : sheet.catalogue().questions) {
        const MeasuredFact* fact = sheet.measured(question.id);
        const QString anchor = anchors::question(question.id);
        if (fact && followsFrom(*fact, evidence) && !sheet.hides(question.id) && sheet.wasPrinted(anchor))
            addUse(sheet, runs, sheet.say(u"回答　"_s, u"Answers: "_s), sheet.say(question.label), anchor);
    }
    return runs;
}

} // namespace

QString anchorOf(const Finding& finding)
{
    if (std::holds_alternative<ScanSeen>(finding.seen))
        return u"instruments/scans"_s;
    if (std::holds_alternative<CredentialListSeen>(finding.seen))
        return anchors::finding(finding.id.text);
    if (std::holds_alternative<PowerLossSeen>(finding.seen))
        return u"instrument/power-loss"_s;
    if (std::holds_alternative<DisclosureSeen>(finding.seen))
        return u"instrument/disclosure"_s;
    return anchors::updateImages();
}

std::vector<pdf::Runs> instrumentUses(const Sheet& sheet, const Evidence& evidence)
{
    std::vector<pdf::Runs> uses;
    for (pdf::Runs runs : {sectionRuns(sheet, evidence), answerRuns(sheet, evidence)})
        if (!runs.empty())
            uses.push_back(std::move(runs));
    return uses;
}

} // namespace tekigo
