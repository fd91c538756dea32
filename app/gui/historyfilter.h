#pragma once

#include <QSortFilterProxyModel>

namespace tekigo {

/// The lines of the history that are of some kinds, by one person, and say some words.
class HistoryFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setParts(int parts);               ///< Change::Part flags; 0: any
    void setPerson(const QString& person);  ///< empty: anybody
    void setWords(const QString& words);    ///< in any column; empty: any

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    int m_parts = 0;
    QString m_person;
    QString m_words;
};

} // namespace tekigo
