#include "gui/pictureview.h"

#include "gui/language.h"
#include "gui/named.h"
#include "gui/theme.h"

namespace tekigo {

PictureView::PictureView(QWidget* parent)
    : SheetView(foreign::Form::Picture, parent)
{
    const auto tell = [this] { setAccessibleDescription(shown(failure(1))); };
    connect(this, &SheetView::sheetsChanged, this, tell);
    retold(this, tell);
}

QSizeF PictureView::fitted(QSizeF sheet) const
{
    const QSizeF pane = viewport()->size() - QSize(2 * space::Small, 2 * space::Small);
    return sheet.width() <= pane.width() && sheet.height() <= pane.height()
               ? sheet
               : sheet.scaled(pane.expandedTo({1, 1}), Qt::KeepAspectRatio);
}

} // namespace tekigo
