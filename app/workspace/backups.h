#pragma once

#include "base/language.h"
#include "storage/backup.h"
#include "workspace/workspace.h"

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
    std::vector<Lacking> lacking = {}; ///< stored files that it does not hold, since they are missing or damaged

    bool operator==(const KeptBackup&) const = default;
};

/// 「台帳_2026-11-22_153000.tekigo-backup」: a name that every system takes. `at`: the machine's time.
[[nodiscard]] QString backupName(const QString& workspace, const QDateTime& at);
[[nodiscard]] QString backupSuffix(); ///< ".tekigo-backup"

/// In a sentence which files a backup does not hold: 「次の証拠ファイル…」. Empty where it lacks none.
[[nodiscard]] Text says(const std::vector<Lacking>& lacking);

/// What a backup is made of, as the workspace is when it is ready: got ready a piece at a time on the workspace's
/// thread, which stays free in between. The workspace outlives it.
class BackupPreparing
{
public:
    /// `scheduled`: it may be removed by keepBackup() once newer ones are there.
    [[nodiscard]] static Result<std::unique_ptr<BackupPreparing>> begin(const Workspace& workspace, bool scheduled);
    ~BackupPreparing();

    /// Goes on for about so long; nothing where there is more to do.
    [[nodiscard]] Result<std::optional<BackupSource>> advance(std::chrono::milliseconds budget);

private:
    BackupPreparing(const Workspace::Private& workspace, bool scheduled, std::unique_ptr<SourceInMaking> making);

    const Workspace::Private& m_workspace;
    bool m_scheduled;
    std::unique_ptr<SourceInMaking> m_making;
};

/// One backup to a file that the user names; Workspace::acceptsOutput() has allowed it. Any thread.
[[nodiscard]] Result<KeptBackup> backUpTo(const BackupSource& source, const QString& file, Progress& progress);

/// Writes a backup of that name into the folder, reads it back, and only then takes away what is older than the newest
/// `keep`: only files that have such a name, that say they were made by a schedule, and whose last act is an act of this
/// workspace's own history; which is newer is told by the history, not by a clock. Where the new one lacks a stored file,
/// an older one that still holds it stays as well. Any thread.
[[nodiscard]] Result<KeptBackup> keepBackup(const BackupSource& source, const BackupKeeping& keeping,
                                            const QDateTime& at, Progress& progress);

} // namespace tekigo
