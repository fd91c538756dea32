#include "gui/backupplan.h"

namespace tekigo {

bool isDue(const BackupPlan& plan, const BackupState& state, const QDateTime& now)
{
    if (plan.when == BackupWhen::Never || plan.folder.isEmpty())
        return false;
    if (plan.when == BackupWhen::Closing)
        return state.isOwed;
    if (!state.made.isValid() || state.folder != plan.folder)
        return true;
    const qint64 days = state.made.date().daysTo(now.date());
    return days < 0 || days >= (plan.when == BackupWhen::Daily ? 1 : 7);
}

bool isDueAtClosing(const BackupPlan& plan, const BackupState& state, const QDateTime& now)
{
    if (plan.when == BackupWhen::Closing)
        return !plan.folder.isEmpty();
    return isDue(plan, state, now);
}

} // namespace tekigo
