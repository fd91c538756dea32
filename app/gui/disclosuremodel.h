#pragma once

#include "assessment/disclosure.h"

#include <QAbstractTableModel>

namespace tekigo {

/// A security.txt as it was read: its fields, then what the check says of them.
class DisclosureModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Judgement, What, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const DisclosureSeen& seen);
    void retell();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const DisclosureSeen::Remark* remark(int row) const; ///< nullptr for the row of a field
    [[nodiscard]] QString words(int row, int column) const;

    DisclosureSeen m_seen;
};

} // namespace tekigo
