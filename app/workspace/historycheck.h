#pragma once

#include "workspace/workspace.h"

#include <chrono>
#include <memory>

namespace tekigo {

/// Workspace::verifyHistory() a piece at a time, so that a window stays alive although the database is on its thread.
/// The workspace must outlive it; after an act it must begin anew.
class HistoryCheck
{
public:
    explicit HistoryCheck(const Workspace& workspace);
    ~HistoryCheck();

    /// Goes on for about so long; true once report() is there.
    [[nodiscard]] bool advance(std::chrono::milliseconds budget);
    [[nodiscard]] int percent() const; ///< 0 to 100
    [[nodiscard]] HistoryReport report();

private:
    struct Parts;
    const Workspace::Private& m_workspace;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tekigo
