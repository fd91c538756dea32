#pragma once

#include "storage/database.h"

#include <chrono>
#include <memory>

namespace tekigo {

/// A copy of an open database, made a piece at a time on its thread, which stays free in between; other statements
/// may be under way. What is written to the database meanwhile is written to the copy too, so that the copy is the database as it
/// is when the last piece is done.
class LiveCopy
{
public:
    /// Makes the file `target`; `database` outlives this.
    [[nodiscard]] static Result<std::unique_ptr<LiveCopy>> begin(const Database& database, const QString& target);
    ~LiveCopy();
    LiveCopy(const LiveCopy&) = delete;
    LiveCopy& operator=(const LiveCopy&) = delete;

    /// Goes on for about so long; true once the copy is whole and closed. Not to be called again after that, or after an
    /// error, which leaves what there is of the file.
    [[nodiscard]] Result<bool> advance(std::chrono::milliseconds budget);

private:
    struct Under;
    explicit LiveCopy(std::unique_ptr<Under> under);
    [[nodiscard]] Result<void> close();

    std::unique_ptr<Under> m_under;
};

} // namespace tekigo
