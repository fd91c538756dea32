#pragma once

#include "base/progress.h"
#include "storage/database.h"

#include <vector>

namespace tekigo {

struct Replay
{
    std::vector<Error> problems; ///< empty: the tables are what the history says, and nobody touched either
    qint64 rows = 0;             ///< of history
};

/// Does again, from nothing, everything that the history tells, and compares the outcome with the tables row
/// by row; verifies the chain of digests, SQLite's own structure and every reference. Cancelled: ends early
/// with a problem of kind Cancelled.
[[nodiscard]] Replay replay(const Database& database, Progress& progress);

} // namespace tekigo
