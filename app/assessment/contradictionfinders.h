#pragma once

#include "assessment/contradiction.h"

namespace tekigo {

// One finder a kind (or two that read the same); contradictions() asks them all.

using Contradictions = std::vector<Contradiction>;

void findClearPaths(const Assessment& assessment, Contradictions& found);
void findClosedPorts(const Assessment& assessment, Contradictions& found);
void findTestDates(const Assessment& assessment, Contradictions& found);
void findScanRates(const Assessment& assessment, Contradictions& found);
void findScanCoverage(const Assessment& assessment, Contradictions& found);
void findMissingIpv6(const Assessment& assessment, Contradictions& found);
void findDumpTimes(const Assessment& assessment, Contradictions& found);
void findUndeclared(const Assessment& assessment, Contradictions& found);

} // namespace tekigo
