#pragma once

#include "dossier/dossier.h"
#include "workspace/workspace.h"

namespace tekigo {

/// A dossier that was exported to be submitted and is not yet: ready for completeSubmission().
struct Submission
{
    Exported exported;
    Baseline baseline;
    QString path;  ///< where the file shall appear once it is submitted
    QString aside; ///< where it lies until then: a hidden file beside it
};

/// Exports the dossier aside and takes the file into the evidence store. Nothing is at `path` yet, so that nobody takes
/// for submitted what is not. Its cover has the day of `at`, which becomes the moment of the submission. Any thread may
/// call it.
[[nodiscard]] Result<Submission> exportForSubmission(Dossier dossier, const QString& path, const QDateTime& at,
                                                     const EvidenceFiles& files, Progress& progress);

/// Submits it, then puts the file at its place. A program that is killed before has submitted nothing: the same act again
/// on the same day exports the same bytes. One that is killed after has; giveOut() then mends what lacks.
[[nodiscard]] Result<void> completeSubmission(Workspace& workspace, const Submission& submission);
/// Writes the file that was submitted to `path`, unless it is there already. Refuses to replace another file.
[[nodiscard]] Result<void> giveOut(const Baseline& baseline, const EvidenceFiles& files, const QString& path);

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
