#include "workspace/historycheck.h"

#include "storage/documents.h"
#include "storage/replay.h"
#include "storage/wordings.h"
#include "workspace/state.h"

#include <algorithm>

namespace tekigo {

struct HistoryCheck::Parts
{
    const Database& database;
    PiecewiseReplay replay;
};

HistoryCheck::HistoryCheck(const Workspace& workspace)
    : m_workspace(*workspace.d)
    , m_parts(new Parts{workspace.d->database, PiecewiseReplay(workspace.d->database)})
{
}

HistoryCheck::~HistoryCheck() = default;

bool HistoryCheck::advance(std::chrono::milliseconds budget)
{
    return m_parts->replay.advance(budget);
}

int HistoryCheck::percent() const
{
    const qint64 total = std::max<qint64>(m_parts->replay.total(), 1);
    return int(std::min<qint64>(100, 100 * m_parts->replay.done() / total));
}

HistoryReport HistoryCheck::report()
{
    HistoryReport report = m_workspace.reported(m_parts->replay.take());
    std::ranges::move(checkWordings(m_parts->database), std::back_inserter(report.problems));
    std::ranges::move(checkDocuments(m_parts->database), std::back_inserter(report.problems));
    return report;
}

} // namespace tekigo
