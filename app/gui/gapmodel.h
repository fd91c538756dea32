#pragma once

#include "assessment/gap.h"
#include "gui/badge.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace tekigo {

[[nodiscard]] BadgeTone toneOf(GapState state);
[[nodiscard]] BadgeTone toneOf(Urgency urgency);
[[nodiscard]] QString stateWords(GapState state); ///< sign and word in the window's language

/// Revisions beside the requirements of the coming checklist: who stands how. The most urgent first.
class GapModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Importance, Dates, FirstPair };

    GapModel(const Catalogue& catalogue, QObject* parent);

    void show(Gap gap);
    void retell(); ///< the window speaks another language
    [[nodiscard]] const Gap& gap() const { return m_gap; }
    /// The pair of a column; empty where it shows none.
    [[nodiscard]] std::optional<size_t> pairAt(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const GapProduct& product, int column) const;
    [[nodiscard]] QString dates(const GapProduct& product) const;

    const Catalogue& m_catalogue;
    Gap m_gap;
};

/// Chooses revisions by a state that any of their cells has, and by name.
class GapFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setState(std::optional<GapState> state); ///< empty: any
    void setPair(std::optional<size_t> pair);     ///< the state is asked of this pair alone; empty: of any
    void setWords(const QString& words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<GapState> m_state;
    std::optional<size_t> m_pair;
    QString m_words;
};

/// For each requirement, how many revisions stand how.
class GapSummaryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    GapSummaryModel(const Catalogue& catalogue, QObject* parent);

    void show(const Gap& gap); ///< keeps counts, not the gap
    void clear();
    void retell();
    /// The state that a column counts; empty for the requirement's own.
    [[nodiscard]] std::optional<GapState> stateAt(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        Text name;
        Text title;
        std::map<GapState, size_t> counts;
    };

    const Catalogue& m_catalogue;
    std::vector<Line> m_lines;
};

} // namespace tekigo
