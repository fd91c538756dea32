#pragma once

#include "instrument/nmap.h"
#include "instrument/scanof.h"
#include "workspace/workspace.h"

namespace tekigo {

/// Scans that lie in the evidence store and were read there, so that what was read is what the digest stands
/// for. Not yet recorded: people first say from which side they looked and which hosts are the product.
struct TakenScans
{
    std::vector<NmapRun> runs;
    std::vector<TakenFile> files; ///< of each run, in the same order
};

/// Reads every file, and only when all of them are good takes them into the store. May run on any thread.
[[nodiscard]] Result<TakenScans> takeScans(const EvidenceFiles& store, const QStringList& paths,
                                           Progress& progress);

/// What is to be recorded of them: one observation for each protocol. `hosts` none: every host is the
/// product. `firmware` empty: the revision's.
[[nodiscard]] Result<std::vector<Observation>>
observationsOf(const TakenScans& scans, Side side, const QStringList& hosts, const QString& firmware);

} // namespace tekigo
