#pragma once

#include "assessment/piles.h"

#include <QAbstractTableModel>

namespace tekigo {

/// One of the three piles as a table: what it is, why it is there, what it was and what it is.
class CarryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, What, Why, Before, Now, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void read(std::vector<CarryItem> items);
    void retell(); ///< in another language
    [[nodiscard]] const std::vector<CarryItem>& items() const { return m_items; }
    [[nodiscard]] const CarryItem& item(int row) const { return m_items.at(static_cast<size_t>(row)); }
    [[nodiscard]] int rowOf(CarryItem::Kind kind, const QString& id) const; ///< -1 where there is none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<CarryItem> m_items;
};

/// ファームウェアの変更（1.4.2 → 2.0.1）
[[nodiscard]] QString causeWords(const CarryCause& cause);

} // namespace tekigo
