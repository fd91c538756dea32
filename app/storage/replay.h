#pragma once

#include "base/progress.h"
#include "storage/database.h"

#include <QJsonObject>

#include <chrono>
#include <memory>
#include <vector>

namespace tekigo {

/// A row that a table has otherwise than the history says.
struct RowMismatch
{
    QString table;
    QJsonObject told;  ///< by the history; empty: it knows no such row
    QJsonObject found; ///< in the table; empty: it lacks the row
    qint64 by = 0;     ///< row of history that made it as told; 0: none did

    bool operator==(const RowMismatch&) const = default;
};

struct Replay
{
    std::vector<Error> problems; ///< of the file, the history itself and what is counted beside it
    std::vector<RowMismatch> mismatches; ///< in the history's order; those that it knows nothing of last
    qint64 rows = 0;             ///< of history
    qint64 firstBroken = 0;      ///< the first row of history that is broken itself; 0: none is

    /// The tables are what the history says, and nobody touched either.
    [[nodiscard]] bool good() const { return problems.empty() && mismatches.empty(); }
};

/// The same work as replay(), a piece at a time, so that the thread that owns the database stays free in between, and the
/// database for other statements. It must not be changed meanwhile.
class PiecewiseReplay
{
public:
    explicit PiecewiseReplay(const Database& database);
    ~PiecewiseReplay();

    /// Goes on for about so long; true once there is nothing left to do.
    [[nodiscard]] bool advance(std::chrono::milliseconds budget);
    [[nodiscard]] qint64 done() const;  ///< rows read so far
    [[nodiscard]] qint64 total() const; ///< of about so many
    [[nodiscard]] Replay take();

private:
    friend Replay replay(const Database& database, Progress& progress);
    class Work;
    std::unique_ptr<Work> m_work;
};

/// Does again, from nothing, everything that the history tells, and compares the outcome with the tables row
/// by row; verifies the chain of digests, SQLite's own structure and every reference. Cancelled: ends early
/// with a problem of kind Cancelled. It finds whoever changed something; not whoever wrote tables, every later row of
/// history and its digests anew so that all of it agrees, which only a copy kept elsewhere can tell.
[[nodiscard]] Replay replay(const Database& database, Progress& progress);

} // namespace tekigo
