#pragma once

#include "assessment/comparison.h"
#include "gui/place.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace tekigo {

/// What two revisions have differently, one thing a row: what it is, how it changed, before beside after.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, What, Change, Before, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(Comparison comparison);
    void retell(); ///< the window's language changed
    [[nodiscard]] const Comparison& comparison() const { return m_comparison; }
    [[nodiscard]] const Difference& difference(int row) const
    {
        return m_comparison.differences.at(static_cast<size_t>(row));
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Comparison m_comparison;
};

/// What of a comparison is looked at.
class ComparisonFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Verdicts {
        Any,
        Changed, ///< verdicts that changed, and what lies behind them
        Worse,   ///< those that got worse, and what lies behind them
    };

    explicit ComparisonFilter(ComparisonModel* model, QObject* parent);

    /// Empty: any.
    struct Wanted
    {
        std::optional<Difference::Kind> kind = {};
        QString requirement = {}; ///< requirementKey()
        Verdicts verdicts = Verdicts::Any;
        QString text = {};
    };
    void show(Wanted wanted); ///< also after the model shows another comparison

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    [[nodiscard]] bool says(const Difference& difference) const;

    const ComparisonModel* m_model;
    Wanted m_wanted;
    QStringList m_moved; ///< keys of the verdicts that are wanted
};

/// Where the thing stands: in the later revision, else, where it is no longer there, in the earlier one.
[[nodiscard]] Place placeOf(const Difference& difference, const RevisionId& before, const RevisionId& after);

/// "端末規則（現行） 34-10-2", for a key of Difference::touches.
[[nodiscard]] QString requirementWords(const Catalogue& catalogue, const QString& key);

} // namespace tekigo
