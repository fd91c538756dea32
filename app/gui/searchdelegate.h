#pragma once

#include <QStyledItemDelegate>

namespace tekigo {

class SearchModel;

/// Two lines a place: where it is, and its words with the hits marked.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SearchDelegate(const SearchModel& model, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const SearchModel& m_model;
};

} // namespace tekigo
