#include "storage/watch.h"

#include <sqlite3.h>

namespace tekigo {

namespace {

constexpr int kAskEvery = 10'000; ///< instructions: well under a millisecond

} // namespace

Result<std::unique_ptr<Watch>> Watch::over(const Database& database, Progress& progress, const Limits& limits)
{
    const auto handle = database.sqlite();
    if (!handle)
        return std::unexpected(handle.error());
    return std::unique_ptr<Watch>(new Watch(*handle, progress, limits));
}

Watch::Watch(sqlite3* handle, Progress& progress, const Limits& limits)
    : m_handle(handle)
    , m_progress(progress)
    , m_left(limits.instructions)
{
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, limits.bytes);
    sqlite3_progress_handler(m_handle, kAskEvery, &Watch::goesTooFar, this);
}

Watch::~Watch()
{
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

/// Called by SQLite; anything but 0 breaks the statement off.
int Watch::goesTooFar(void* watch)
{
    auto* self = static_cast<Watch*>(watch);
    self->m_left -= kAskEvery;
    return self->m_left < 0 || self->m_progress.cancelled() ? 1 : 0;
}

} // namespace tekigo
