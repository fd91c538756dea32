#pragma once

#include "assessment/exposure.h"
#include "gui/page.h"

#include <QAbstractTableModel>

class QComboBox;
class QLabel;
class QTableView;

namespace tekigo {

class Fold;

/// What opened, closed or changed between two scans.
class PortChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Change, Port, Before, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<PortChange> changes);
    void retell();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<PortChange> m_changes;
};

/// Sets two recorded scans of the product side by side, of this revision or of another.
class ScanComparison : public QWidget
{
    Q_OBJECT

public:
    ScanComparison(const Desk& desk, QWidget* parent);

    void show(const Assessment& assessment);
    void retranslate();

private:
    /// A scan that can be chosen, with the words for it.
    struct Candidate
    {
        Revision revision;
        Finding finding;
    };

    void fill(QComboBox* combo, size_t preferred);
    void compare();
    [[nodiscard]] const ScanSeen* chosen(const QComboBox* combo) const;
    [[nodiscard]] QString words(const Candidate& candidate) const;

    Desk m_desk;
    std::vector<Candidate> m_candidates;
    QStringList m_offered; ///< their ids; what people chose holds while these are the same
    Fold* m_fold = nullptr;
    QComboBox* m_before = nullptr;
    QComboBox* m_after = nullptr;
    QLabel* m_says = nullptr;
    QTableView* m_table = nullptr;
    PortChangesModel* m_model = nullptr;
};

} // namespace tekigo
