#pragma once

#include "workspace/backups.h"
#include "workspace/workspace.h"

namespace tekigo {

/// A revision as a backup has it.
struct BackedUpRevision
{
    QString product;
    QString label;
    QString firmware;
    bool submitted = false;
    qsizetype answers = 0;
    qsizetype evidence = 0;
    qsizetype tests = 0;
    qsizetype approvals = 0;

    bool operator==(const BackedUpRevision&) const = default;
};

/// What a backup would bring back.
struct BackupContents
{
    BackupAbout about;   ///< empty where an older program made it
    qint64 size = 0;     ///< bytes of the backup
    qint64 evidence = 0; ///< bytes of stored files in it
    std::vector<Lacking> lacking; ///< stored files that it does not hold, since they were missing or damaged when it was made
    qsizetype products = 0;
    std::vector<BackedUpRevision> revisions; ///< by product, the oldest first
    std::vector<HistoryRow> newest;          ///< its last acts, the newest first
    QStringList digests;                     ///< of all its acts, in their order

    [[nodiscard]] qsizetype acts() const { return digests.size(); }
};

/// Reads it through a copy of its database in a temporary folder; nothing is restored. Stored files are only listed, so
/// only restoring (or verifyBackup()) reads every byte. One that a newer program made is refused. Any thread.
[[nodiscard]] Result<BackupContents> previewBackup(const QString& file, Progress& progress);

/// How a backup stands to the workspace that is open, told by their histories, whose digests cover all that came before.
struct BackupComparison
{
    enum class Kind {
        Same,     ///< everything up to the same act
        Older,    ///< the workspace went on since
        Newer,    ///< the workspace lacks acts that the backup has
        Parted,   ///< both went on from a common act
        Unrelated ///< another workspace's
    };
    Kind kind = Kind::Unrelated;
    qint64 onlyInBackup = 0; ///< acts
    qint64 onlyHere = 0;
    std::vector<HistoryRow> inBackup; ///< the newest of these
    std::vector<HistoryRow> here;
};
[[nodiscard]] BackupComparison compared(const BackupContents& backup, const Workspace& open);

/// The same in a sentence: 「今のワークスペースより古い控えです。…」.
[[nodiscard]] Text says(const BackupComparison& comparison);

} // namespace tekigo
