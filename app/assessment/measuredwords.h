#pragma once

#include "assessment/finding.h"

namespace tekigo {

/// Of what a measured figure is, so that nobody takes it for another credential's or interface's: the scan with its
/// transport and side, the list with the column that was examined, the files that were compared.
[[nodiscard]] Text measuredThing(const Seen& seen);

/// Said of a finding that stands under a requirement whose verdict did not come to read it: 判定に不使用.
[[nodiscard]] Text notUsedWords();

} // namespace tekigo
