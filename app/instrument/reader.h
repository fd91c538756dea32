#pragma once

#include "assessment/seenfile.h"
#include "base/error.h"
#include "base/progress.h"

namespace tekigo {

/// The instrument of a finding: the tool that wrote the file, and the program that read it with its version,
/// since either may be why two runs differ. "Nmap 7.93 / Tekigo 0.1.0"; without a tool "Tekigo 0.1.0".
[[nodiscard]] QString instrumentName(const QString& tool = {});

/// What a finding says of a file, read once to its end. The error names the file.
[[nodiscard]] Result<SeenFile> seenFile(const QString& path, const QString& name, Progress& progress);

} // namespace tekigo
