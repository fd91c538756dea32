#pragma once

#include "base/logfile.h"
#include "workspace/figures.h"
#include "workspace/workspace.h"

namespace tekigo {

/// A line of a diagnosis. The value is a number, a version or a word of our own: nothing that anybody typed, no name of
/// a file or a person, no path.
struct DiagnosisRow
{
    Text label;
    QString value;

    bool operator==(const DiagnosisRow&) const = default;
};

struct DiagnosisSection
{
    Text title;
    std::vector<DiagnosisRow> rows;

    bool operator==(const DiagnosisSection&) const = default;
};

/// How often each kind of problem was found; what they say would name people's things.
struct Findings
{
    qint64 damaged = 0;
    qint64 others = 0;
    qint64 historyRows = 0;
};
[[nodiscard]] Findings counted(const CheckReport& report);

[[nodiscard]] std::vector<DiagnosisSection> diagnosedProgram(); ///< versions, system, fonts
/// Checklists by name only where they are those that `shipped` holds.
[[nodiscard]] DiagnosisSection diagnosedCatalogue(const Catalogue& loaded, const Catalogue& shipped);
[[nodiscard]] std::vector<DiagnosisSection> diagnosed(const WorkspaceFigures& figures,
                                                      const std::optional<Findings>& check);
/// In place of these, of a workspace that could not be opened.
[[nodiscard]] DiagnosisSection diagnosedRefusal(Error::Kind why);
/// All of it as text for people, with the end of the log, whose lines are put through withoutContent() once more.
[[nodiscard]] QString printed(const std::vector<DiagnosisSection>& sections, const LogFile& log, Language language);

} // namespace tekigo
