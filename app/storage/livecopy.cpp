#include "storage/livecopy.h"

#include "storage/backupformat.h"

#include <QDeadlineTimer>

#include <sqlite3.h>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPages = 64; ///< at once: a quarter of a megabyte, well under a millisecond

struct EndsBackup
{
    void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};

/// It is the copy's disk that is full or cannot be written.
std::unexpected<Error> cannotCopy(const QString& target, int code)
{
    return backup::cannotWrite(target, QString::fromUtf8(sqlite3_errstr(code)));
}

} // namespace

struct LiveCopy::Under
{
    Database copy;
    std::unique_ptr<sqlite3_backup, EndsBackup> backup; ///< ends before the copy is closed
};

Result<std::unique_ptr<LiveCopy>> LiveCopy::begin(const Database& database, const QString& target)
{
    auto copy = Database::open(target, Database::Mode::Create);
    if (!copy)
        return std::unexpected(copy.error());
    // A half made copy is thrown away.
    for (const QString& pragma : {u"PRAGMA journal_mode = OFF"_s, u"PRAGMA synchronous = OFF"_s,
                                  u"PRAGMA locking_mode = EXCLUSIVE"_s})
        if (auto set = copy->run(pragma); !set)
            return std::unexpected(set.error());
    const auto from = database.sqlite();
    const auto into = copy->sqlite();
    if (!from || !into)
        return std::unexpected(from ? into.error() : from.error());
    sqlite3_backup* begun = sqlite3_backup_init(*into, "main", *from, "main");
    if (!begun)
        return cannotCopy(target, sqlite3_errcode(*into));
    return std::unique_ptr<LiveCopy>(
        new LiveCopy(std::make_unique<Under>(std::move(*copy), std::unique_ptr<sqlite3_backup, EndsBackup>(begun))));
}

LiveCopy::LiveCopy(std::unique_ptr<Under> under)
    : m_under(std::move(under))
{
}

LiveCopy::~LiveCopy() = default;

Result<bool> LiveCopy::advance(std::chrono::milliseconds budget)
{
    const QDeadlineTimer end(budget);
    do {
        const int code = sqlite3_backup_step(m_under->backup.get(), kPages);
        if (code == SQLITE_DONE) {
            if (auto closed = close(); !closed)
                return std::unexpected(closed.error());
            return true;
        }
        if (code != SQLITE_OK)
            return cannotCopy(m_under->copy.file(), code);
    } while (!end.hasExpired());
    return false;
}

/// The workspace's log of coming pages is not the copy's: it is one file, which can be read where nobody may write.
Result<void> LiveCopy::close()
{
    const QString target = m_under->copy.file();
    if (const int code = sqlite3_backup_finish(m_under->backup.release()); code != SQLITE_OK)
        return cannotCopy(target, code);
    auto single = m_under->copy.run(u"PRAGMA journal_mode = DELETE"_s);
    m_under.reset();
    return single;
}

} // namespace tekigo
