#pragma once

#include "base/language.h"

#include <vector>

namespace tekigo {

/// One thing to type, for someone who has only the PDF: printed on the page of how to read and check a
/// document.
struct CheckingCommand
{
    Text where;      ///< the system, or the program that it takes
    QString command; ///< to be set in the type of code; FILE.pdf stands for the document

    bool operator==(const CheckingCommand&) const = default;
};

/// What is done with one of these commands, and what it says where all is well.
struct CheckingStep
{
    enum class Values { None, Printed }; ///< Printed: the right SHA-256 stand below the commands

    Text purpose; ///< what it is for, without a full stop
    std::vector<CheckingCommand> commands;
    Text expected; ///< output and exit status
    Values values = Values::None;

    bool operator==(const CheckingStep&) const = default;
};

/// In the order in which they are done: take the embedded files out (poppler's pdfdetach), compare the snapshot with
/// the cover, then every file with the list of digests (Linux: GNU coreutils; macOS: shasum; Windows: certutil, PowerShell's
/// Get-FileHash), let Tekigo check everything. Tekigo is asked to answer in `language`: it answers in Japanese where it
/// is not asked.
[[nodiscard]] std::vector<CheckingStep> checkingSteps(Language language);

/// How a shell tells the exit status.
[[nodiscard]] Text exitStatusWords();

/// What the steps before Tekigo's do not show: that the pages say what the snapshot says.
[[nodiscard]] Text extractionLimits();

/// What `tekigo dossier verify` can say and what it cannot: a sentence or two to stand below the commands.
[[nodiscard]] Text verifyingLimits();

} // namespace tekigo
