#pragma once

#include "storage/backup.h"

#include <QDateTime>

namespace tekigo {

/// Where backups of a schedule go, and how many of them stay.
struct BackupKeeping
{
    QString folder; ///< must be there: the folder of a drive that is away is never made
    int keep = 10;  ///< newest ones, at least 1

    bool operator==(const BackupKeeping&) const = default;
};

struct KeptBackup
{
    QString file;
    bool unchanged = false; ///< it was there already, whole, with everything up to the last act
    int removed = 0;        ///< older ones taken away

    bool operator==(const KeptBackup&) const = default;
};

/// 「台帳_2026-11-22_153000.tekigo-backup」: a name that every system takes. `at`: the machine's time.
[[nodiscard]] QString backupName(const QString& workspace, const QDateTime& at);
[[nodiscard]] QString backupSuffix(); ///< ".tekigo-backup"

/// One backup to a file that the user names; Workspace::acceptsOutput() has allowed it. Any thread.
[[nodiscard]] Result<void> backUpTo(const BackupSource& source, const QString& file, Progress& progress);

/// Writes a backup of that name into the folder, reads it back, and only then takes away what is older than the newest
/// `keep`: only files that have such a name, that say they were made by a schedule, and whose last act is an act of this
/// workspace's own history; which is newer is told by the history, not by a clock. Any thread.
[[nodiscard]] Result<KeptBackup> keepBackup(const BackupSource& source, const BackupKeeping& keeping,
                                            const QDateTime& at, Progress& progress);

} // namespace tekigo
