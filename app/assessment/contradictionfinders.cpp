#include "assessment/contradictionfinders.h"

namespace tekigo {

std::vector<Contradiction> contradictions(const Assessment& assessment)
{
    std::vector<Contradiction> found;
    findClearPaths(assessment, found);
    findClosedPorts(assessment, found);
    findTestDates(assessment, found);
    findScanRates(assessment, found);
    findScanCoverage(assessment, found);
    findMissingIpv6(assessment, found);
    findDumpTimes(assessment, found);
    findUndeclared(assessment, found);
    return found;
}

} // namespace tekigo
