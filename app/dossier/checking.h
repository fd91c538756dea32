#pragma once

#include "base/language.h"

#include <vector>

namespace tekigo {

/// One thing to type, for someone who has only the PDF: printed on the page of how to read and check a
/// document.
struct CheckingCommand
{
    Text purpose;    ///< what it is for, without a full stop
    Text where;      ///< the system, or the program that it takes
    QString command; ///< to be set in the type of code; FILE stands for a name

    bool operator==(const CheckingCommand&) const = default;
};

/// In the order in which they are used: take the embedded files out (poppler's pdfdetach), make a file's
/// SHA-256 (Linux: GNU coreutils; Windows: certutil, PowerShell's Get-FileHash), let Tekigo check everything.
[[nodiscard]] std::vector<CheckingCommand> verifyingCommands();

/// What `tekigo dossier verify` can say and what it cannot: a sentence or two to stand below the commands.
[[nodiscard]] Text verifyingLimits();

} // namespace tekigo
