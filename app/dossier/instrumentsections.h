#pragma once

#include "dossier/sheet.h"

#include <vector>

/// The sections of the chapter of instruments, one a kind of finding. Each prints nothing where there is no
/// such finding.
namespace tekigo {

/// One finding of a kind, with what it saw.
template<class S>
struct SeenBy
{
    const Finding& finding;
    const S& seen;
};

template<class S>
[[nodiscard]] std::vector<SeenBy<S>> allSeen(const Sheet& sheet)
{
    std::vector<SeenBy<S>> all;
    for (const Finding& finding : sheet.assessment().findings)
        if (const S* seen = std::get_if<S>(&finding.seen))
            all.push_back({finding, *seen});
    return all;
}

/// The findings of a kind that this edition leaves out.
template<class S>
[[nodiscard]] std::vector<Redaction::Report> leftOut(const Sheet& sheet)
{
    std::vector<Redaction::Report> reports;
    if (const auto& redaction = sheet.dossier().redaction)
        for (const Redaction::Report& report : redaction->reports)
            if (report.kind == Seen(S()).index())
                reports.push_back(report);
    return reports;
}
/// The section of what is left out: it keeps its number.
void composeLeftOut(Sheet& sheet, const QString& title, const QString& anchor);

/// A row of a two-column table of facts: what it is called, and what it is.
struct Told
{
    QString name;
    pdf::TableCell cell;
};
void composeFacts(Sheet& sheet, const std::vector<Told>& facts);

/// Instrument, firmware, time and files of a finding, with what limits them as proof: another firmware than the
/// revision's, a file that no longer matches.
[[nodiscard]] std::vector<Told> provenance(const Sheet& sheet, const Finding& finding);

/// Says so where no verdict of this document rests on what was found: it stands there for information.
void composeUnused(Sheet& sheet, const Finding& finding);

void composePowerLoss(Sheet& sheet);
void composeCredentialLists(Sheet& sheet);
void composeUpdateImages(Sheet& sheet);
void composeDisclosure(Sheet& sheet);
/// Scans beside the interfaces declared, with what they do not show.
void composeScans(Sheet& sheet);

} // namespace tekigo
