#include "gui/gatemodel.h"

#include "gui/badge.h"
#include "gui/language.h"

#include <algorithm>

namespace tekigo {

void GateModel::read(std::vector<GateItem> items)
{
    std::ranges::stable_partition(items, &GateItem::blocks);
    if (items == m_items)
        return;
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int GateModel::blocking() const
{
    return static_cast<int>(std::ranges::count_if(m_items, &GateItem::blocks));
}

void GateModel::retell()
{
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

int GateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int GateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant GateModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const GateItem& item = m_items.at(static_cast<size_t>(index.row()));
    const QString weight = item.blocks ? tr("Needed") : tr("Advised");
    if (role == Qt::AccessibleTextRole)
        return index.column() == Weight ? weight : shown(item.says);
    if (role == Qt::ToolTipRole)
        return shown(item.says);
    if (role == Qt::DisplayRole)
        return index.column() == Weight ? weight : shown(item.says);
    if (role == ToneRole && index.column() == Weight)
        return static_cast<int>(item.blocks ? BadgeTone::Bad : BadgeTone::Aside);
    return {};
}

QVariant GateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == Weight)
        return tr("Weight");
    return m_items.empty() || blocking() > 0 ? tr("What is missing") : tr("What could be added");
}

} // namespace tekigo
