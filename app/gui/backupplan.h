#pragma once

#include <QDateTime>
#include <QString>

namespace tekigo {

/// When workspaces are backed up by themselves.
enum class BackupWhen { Never, Daily, Weekly, Closing };

/// What the user chose, for every workspace of this user.
struct BackupPlan
{
    BackupWhen when = BackupWhen::Never;
    QString folder = {}; ///< empty: none chosen yet, so nothing is made
    int keep = 10;       ///< newest backups of a workspace that stay; 1 to 99

    bool operator==(const BackupPlan&) const = default;
};

/// How it stands with one workspace.
struct BackupState
{
    QDateTime made = {};  ///< the machine's time of the last good one; invalid: none yet
    QString folder = {};  ///< where it went
    bool isOwed = false;  ///< opened since: a closing that never came (a crash, a power cut) is made up for

    bool operator==(const BackupState&) const = default;
};

/// Whether one is to be made now, with the workspace open. Days are calendar days, so the first opening of a day
/// makes the daily one; a last backup that lies in the future (the clock was put back) counts as none.
[[nodiscard]] bool isDue(const BackupPlan& plan, const BackupState& state, const QDateTime& now);

/// Whether one is to be made when the workspace is closed.
[[nodiscard]] bool isDueAtClosing(const BackupPlan& plan, const BackupState& state, const QDateTime& now);

} // namespace tekigo
