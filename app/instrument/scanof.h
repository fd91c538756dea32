#pragma once

#include "base/error.h"
#include "instrument/nmaprun.h"

namespace tekigo {

/// What the runs saw of the product from one side, one for each protocol. `hosts` are the product's addresses
/// or names; none: every host of the runs is the product. Several runs are combined: what one left out
/// another may have covered. An error where the runs do not name such a host.
[[nodiscard]] Result<std::vector<ScanSeen>> scansOf(const std::vector<NmapRun>& runs, Side side,
                                                    const QStringList& hosts = {});

} // namespace tekigo
