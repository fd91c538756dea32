#include "gui/verdictnews.h"

#include "assessment/basis.h"
#include "gui/announce.h"
#include "gui/language.h"
#include "workspace/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr qsizetype mostSaid = 4; ///< nobody listens to a longer list

} // namespace

VerdictNews::VerdictNews(const Workspace& workspace, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
{
    connect(&workspace, &Workspace::changed, this, &VerdictNews::follow);
}

void VerdictNews::setRevision(const RevisionId& revision)
{
    m_revision = revision;
    m_told = standings();
}

std::vector<VerdictNews::Standing> VerdictNews::standings() const
{
    const auto revision = m_workspace.revision(m_revision);
    std::vector<Standing> found;
    if (!revision)
        return found;
    for (const ChecklistVerdict& judged : m_workspace.verdicts(m_revision)) {
        const Checklist* checklist = m_workspace.catalogue().checklist(judged.checklist);
        if (!checklist || !revision->targets.contains(judged.checklist))
            continue;
        found.push_back({judged.checklist, {}, shown(checklist->shortTitle), judged.verdict});
        for (const RequirementVerdict& one : judged.requirements)
            found.push_back({judged.checklist, one.requirement, one.requirement, one.verdict});
    }
    return found;
}

QStringList VerdictNews::news(const std::vector<Standing>& now) const
{
    QStringList said;
    for (const Standing& one : now) {
        const auto before = std::ranges::find_if(m_told, [&one](const Standing& was) {
            return was.checklist == one.checklist && was.requirement == one.requirement;
        });
        // What was not judged before is a new target, which its own page shows.
        if (before != m_told.end() && before->verdict != one.verdict)
            said << tr("%1: %2").arg(
                one.name, shown(verdictName(one.verdict, m_workspace.catalogue().checklist(one.checklist))));
    }
    return said;
}

void VerdictNews::follow(const Change& change)
{
    if (!change.revision.isEmpty() && change.revision != m_revision)
        return;
    std::vector<Standing> now = standings();
    QStringList said = news(now);
    m_told = std::move(now);
    if (said.isEmpty())
        return;
    const auto more = said.size() - mostSaid;
    if (more > 0)
        said = said.mid(0, mostSaid) << tr("and %1 more").arg(more);
    announce(m_window, tr("Verdicts changed. %1").arg(said.join(tr(", "))));
}

} // namespace tekigo
