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
void findLinePaths(const Assessment& assessment, Contradictions& found);

/// So many of one kind about one thing are told one by one; the others by their number.
inline constexpr size_t contradictionsTold = 50;
/// Texts in words as listed() does, from the eleventh on by their number only.
[[nodiscard]] Text listedInShort(const std::vector<Text>& texts);
/// A name that somebody typed, which may be as long as a book, as it stands in a sentence.
[[nodiscard]] Text nameInSentence(const QString& name);

} // namespace tekigo
