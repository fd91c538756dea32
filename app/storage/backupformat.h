#pragma once

#include "base/progress.h"
#include "storage/database.h"

#include <QCoreApplication>

/// What writing and reading a backup share.
namespace tekigo::backup {

constexpr qint64 pieceSize = 8 << 20; ///< bytes
/// "TKGB", so that no other SQLite file is taken for a backup.
constexpr int applicationId = 0x544b4742;

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

[[nodiscard]] inline std::unexpected<Error> cannotWrite(const QString& file, const QString& why)
{
    return failure(Error::Kind::Machine, Says::tr("%1 cannot be written: %2").arg(file, why));
}

/// Counts bytes over all files of one backup.
struct Count
{
    Progress& progress;
    qint64 total = 0;
    qint64 done = 0;

    [[nodiscard]] Result<void> add(qint64 bytes)
    {
        done += bytes;
        progress.report(done, total);
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        return {};
    }
};

/// Reads every file of an open backup; `name` is what errors call it.
[[nodiscard]] Result<void> verify(const Database& backup, const QString& name, Count& count);

} // namespace tekigo::backup
