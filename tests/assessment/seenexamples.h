#pragma once

#include "assessment/finding.h"

/// One of each kind of finding, every field filled; and the small ones that tests are about.
namespace seenexamples {

[[nodiscard]] std::vector<tekigo::Seen> all();

/// A finished scan of all TCP ports from the LAN that saw these ports open.
[[nodiscard]] tekigo::ScanSeen scan(const std::vector<int>& open);
/// Two dumps of which `changed` settings of the access control function differ.
[[nodiscard]] tekigo::PowerLossSeen powerLoss(int changed);

} // namespace seenexamples
