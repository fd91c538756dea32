#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "instrument/nmaprun.h"

namespace tekigo {

/// Reads a run without holding its file; `name` is the file's name as people know it. What is cut off,
/// interrupted or unknown to this reader is said in the run. Refused is what no run can be made of: no nmap
/// XML, another output format of nmap's, entity declarations, a run without ports (-sn), ports above 65535,
/// more than 1,024 hosts that answered.
[[nodiscard]] Result<NmapRun> readNmap(const QString& path, const QString& name, Progress& progress);

} // namespace tekigo
