#pragma once

#include "gui/badge.h"

namespace tekigo {

/// Badges in the middle of narrow cells; a quiet ground for the heads of groups; the focus as a frame.
class BoardDelegate : public BadgeDelegate
{
    Q_OBJECT

public:
    using BadgeDelegate::BadgeDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace tekigo
