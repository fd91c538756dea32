#pragma once

#include "instrument/clearsecrets.h"
#include "workspace/workspace.h"

namespace tekigo {

/// What came of taking files into the store: those taken, and for each other one why not.
struct Taken
{
    std::vector<TakenFile> files = {};
    QStringList problems = {};
    bool cancelled = false;
    std::map<QByteArray, ClearSecrets> secrets = {}; ///< in clear, or looked for in a part only, by the file's SHA-256
};

/// Takes files, and everything in folders, into the store. Slow; a plain function for gui/task.h. A file that
/// cannot be taken does not keep the others out.
[[nodiscard]] Taken takeFiles(const EvidenceFiles& store, const QStringList& paths, Progress& progress);

/// Which of them were looked through for secrets in a part only, in words; empty where none was.
[[nodiscard]] QString lookedThroughInPart(const Taken& taken);

/// What whoever adds files says of them.
struct Stated
{
    QString firmware = {};                ///< for which they hold; empty: nobody said
    std::vector<EvidenceLink> links = {}; ///< what they carry from the start
};

/// What was added to a revision, and what was not worth adding.
struct Added
{
    std::vector<EvidenceId> evidence;
    QStringList problems; ///< files whose content is already there, each with its number
};

/// Makes evidence of the taken files, as one act. The title is filled in as most people would.
[[nodiscard]] Result<Added> addTaken(Workspace& workspace, const RevisionId& revision,
                                     const std::vector<TakenFile>& files, const Stated& stated);

/// Marks what was just added as confidential, as one act a file. Those that are already, or are gone, are passed over.
[[nodiscard]] Result<void> makeConfidential(Workspace& workspace, const std::vector<EvidenceId>& evidence);

} // namespace tekigo
