#pragma once

#include "assessment/powerloss.h"
#include "gui/badge.h"

#include <QAbstractTableModel>

namespace tekigo {

/// The settings that differ before and after a power cut, side by side; what each belongs to can be chosen.
class PowerLossModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Setting, Before, After, Kind, Treatment, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const PowerLossSeen& seen);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    void retell();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Of Kind: the id of a kind. Says kindChosen(); the table changes once that was settled.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void kindChosen(const QString& key, tekigo::SettingKind kind);

private:
    [[nodiscard]] QString words(const ChangedSetting& change, int column) const;

    PowerLossSeen m_seen;
    bool m_readOnly = false;
};

/// Chooses a kind from a list in the cell.
class SettingKindDelegate : public BadgeDelegate
{
    Q_OBJECT

public:
    using BadgeDelegate::BadgeDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace tekigo
