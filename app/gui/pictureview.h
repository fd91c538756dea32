#pragma once

#include "gui/sheetview.h"

namespace tekigo {

/// A stranger's picture: whole and no larger than it is, until somebody wants it larger.
class PictureView : public SheetView
{
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent);

protected:
    [[nodiscard]] QSizeF fitted(QSizeF sheet) const override;
    [[nodiscard]] double unit() const override { return 1; }
};

} // namespace tekigo
