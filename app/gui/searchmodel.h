#pragma once

#include "workspace/search.h"

#include <QAbstractListModel>

namespace tekigo {

/// What a search found, a line a place.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole, WhereRole, SnippetRole };

    using QAbstractListModel::QAbstractListModel;

    void show(SearchAnswer answer);
    void retell(); ///< in another language
    [[nodiscard]] const SearchHit& hit(int row) const { return m_answer.hits[size_t(row)]; }
    [[nodiscard]] static QString kindWords(SearchHit::Kind kind);
    [[nodiscard]] bool more() const { return m_answer.more; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// Qt::DisplayRole says all of it in one line.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    SearchAnswer m_answer;
};

} // namespace tekigo
