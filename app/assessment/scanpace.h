#pragma once

#include "assessment/scan.h"

namespace tekigo {

/// How long a scan took. The scanner's own figure where it gives one; else from its times, which are whole seconds.
struct ScanPace
{
    double seconds = 0;
    bool atMost = false; ///< from whole seconds: it took no longer than this
    int ports = 0;       ///< looked at, on each host

    /// Ports of one host a second, at least.
    [[nodiscard]] double perSecond() const { return ports / seconds; }
    bool operator==(const ScanPace&) const = default;
};
/// Nothing where the file does not say.
[[nodiscard]] std::optional<ScanPace> paceOf(const ScanSeen& scan);

/// Beyond this a scan is asked about. An interpretation (解釈) of our own: nmap's reference guide ("Timing and
/// Performance") says that a default scan, 1,000 ports, of a host on the local network takes a fifth of a second, which is
/// 5,000 ports a second; it names no greatest rate. Ten times that is taken.
inline constexpr double plausiblePortsPerSecond = 50'000;
/// Only of scans of at least 1,000 ports, nmap's default: a few ports take no time that can be measured.
[[nodiscard]] bool isImplausiblyFast(const ScanSeen& scan);
/// Why that is asked about, with the source and that the limit is an interpretation.
[[nodiscard]] Text plausibleRateWords();

/// 「0.40秒、65,535ポート（毎秒約163,838ポート）」, of several runs each by itself; 不明 where the file does not say.
[[nodiscard]] Text paceWords(const ScanSeen& scan);
/// 「開放 2、閉鎖 65,533、フィルター（応答なし） 0、不明（open|filtered） 0」. Of several addresses every figure is the sum
/// over those that answered, and that is said: together they are all states that were seen.
[[nodiscard]] Text stateCountWords(const ScanSeen& scan);

} // namespace tekigo
