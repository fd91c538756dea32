#pragma once

#include "base/progress.h"
#include "storage/database.h"

#include <memory>

namespace tekigo {

/// Keeps a file that may be anybody's from holding up the program: its statements are broken off when the work is
/// cancelled, or when they have taken more of SQLite's instructions than any honest file of the kind can need. No text
/// or blob longer than asked for is read into memory. Holds until it goes.
class Watch
{
public:
    struct Limits
    {
        qint64 instructions = 0; ///< of SQLite's machine, over all statements
        int bytes = 0;           ///< of one text or blob
    };
    /// Both outlive it.
    [[nodiscard]] static Result<std::unique_ptr<Watch>> over(const Database& database, Progress& progress,
                                                             const Limits& limits);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

private:
    Watch(sqlite3* handle, Progress& progress, const Limits& limits);
    [[nodiscard]] static int goesTooFar(void* watch);

    sqlite3* m_handle;
    Progress& m_progress;
    qint64 m_left; ///< instructions
};

} // namespace tekigo
