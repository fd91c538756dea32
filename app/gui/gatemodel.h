#pragma once

#include "assessment/gate.h"

#include <QAbstractTableModel>

namespace tekigo {

/// What a dossier still lacks, one row each: whether it must be there, and what it is.
class GateModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Weight, What, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// What must be there comes first; within that, the gate's order.
    void read(std::vector<GateItem> items);
    [[nodiscard]] const GateItem& item(int row) const { return m_items.at(static_cast<size_t>(row)); }
    [[nodiscard]] int blocking() const; ///< how many keep the dossier a draft
    void retell();                      ///< the window's language changed

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<GateItem> m_items;
};

} // namespace tekigo
