#pragma once

#include "findings.h"

namespace tekigo::pdf::rules {

/// A table: regular, with heads that say for what they stand, and Headers where cells span (ISO
/// 14289-1, 7.5).
void judgeTable(Handle table, Handle roleMap, Findings& findings);

} // namespace tekigo::pdf::rules
