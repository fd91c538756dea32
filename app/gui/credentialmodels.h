#pragma once

#include "assessment/credentiallist.h"
#include "instrument/listshape.h"

#include <QAbstractTableModel>

namespace tekigo {

/// The first rows of a list that was chosen, as forms without values: see formOf(). The column with the codes shows
/// dots only.
class ListPreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(ListShape shape);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ListShape m_shape;
};

/// What each check of a list found.
class CodeChecksModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Count, Rows, Examples, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<CodeCheckResult> results);
    void retell();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString words(const CodeCheckResult& result, int column);

    std::vector<CodeCheckResult> m_results;
};

} // namespace tekigo
