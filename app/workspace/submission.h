#pragma once

#include "dossier/dossier.h"
#include "workspace/workspace.h"

namespace tekigo {

/// A dossier that was exported to be submitted: ready for Workspace::submit().
struct Submission
{
    Exported exported;
    Baseline baseline;
};

/// Exports the dossier to `path` and takes the file into the evidence store. Any thread may call it.
[[nodiscard]] Result<Submission> exportForSubmission(const Dossier& dossier, const QString& path,
                                                     const EvidenceFiles& files, Progress& progress);

/// How an export of a submitted revision relates to the edition that was submitted.
enum class Edition {
    Submitted, ///< the very bytes
    SameSays,  ///< other bytes that say the same: another language, another version of the program
    Differs    ///< says something else: other checklists, or a file that was damaged since
};
[[nodiscard]] Result<Edition> editionOf(const Baseline& baseline, const Exported& exported, const QString& path);
[[nodiscard]] Text editionSays(const Baseline& baseline, Edition edition);
[[nodiscard]] QString editionId(Edition edition); ///< "submitted", "same-content", "differs"

} // namespace tekigo
