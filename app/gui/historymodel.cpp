#include "gui/historymodel.h"

#include "base/nameorder.h"
#include "gui/language.h"

using namespace Qt::StringLiterals;

namespace tekigo {

HistoryModel::HistoryModel(const Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
}

void HistoryModel::read(const RevisionId& revision)
{
    beginResetModel();
    m_revisions.clear();
    m_rows = m_workspace.history(revision);
    endResetModel();
}

void HistoryModel::read(const RevisionId& revision, const QString& checklist, const QString& requirement)
{
    beginResetModel();
    m_revisions.clear();
    m_rows = m_workspace.history(revision, checklist, requirement);
    endResetModel();
}

QStringList HistoryModel::people() const
{
    QStringList people;
    for (const HistoryRow& happened : m_rows)
        if (!people.contains(happened.author))
            people += happened.author;
    sortByName(people);
    return people;
}

void HistoryModel::retell()
{
    beginResetModel();
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const HistoryRow& happened = row(index.row());
    switch (index.column()) {
    case When:
        return shownTime(happened.at);
    case Who:
        return happened.author;
    case Where:
        return revisionWords(happened.revision);
    case What:
        return shown(happened.says);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("Time");
    case Who:
        return tr("By");
    case Where:
        return tr("Revision");
    case What:
        return tr("What happened");
    default:
        return {};
    }
}

QString HistoryModel::revisionWords(const RevisionId& id) const
{
    if (const auto known = m_revisions.find(id); known != m_revisions.end())
        return known->second;
    const auto revision = m_workspace.revision(id);
    const auto product = revision ? m_workspace.product(revision->product) : std::nullopt;
    return m_revisions[id] = product ? u"%1 %2"_s.arg(product->name, revision->label) : QString();
}

} // namespace tekigo
