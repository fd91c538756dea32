#include "gui/checkmodel.h"

#include "gui/badge.h"
#include "gui/language.h"

namespace tekigo {

CheckModel::CheckModel(DossierCheck check, QObject* parent)
    : QAbstractTableModel(parent)
    , m_check(std::move(check))
{
}

void CheckModel::retell()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

int CheckModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_check.lines.size());
}

int CheckModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant CheckModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const DossierCheck::Line& line = m_check.lines.at(static_cast<size_t>(index.row()));
    if (role == ToneRole && index.column() == Agrees)
        return static_cast<int>(!line.good ? BadgeTone::Bad : line.compared ? BadgeTone::Good : BadgeTone::Open);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == What || role == Qt::ToolTipRole)
        return shown(line.says);
    if (!line.good)
        return tr("× Differs");
    return line.compared ? tr("○ Agrees") : tr("－ Not compared");
}

QVariant CheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Agrees ? tr("Result") : tr("What was compared");
}

} // namespace tekigo
