#pragma once

#include <QIcon>

namespace tekigo {

/// One of the program's own icons (resources/icons, 24 px grid, 1.5 px strokes), in the colour of the
/// palette's words wherever it is painted, so that it follows the theme by itself. An unknown name paints
/// nothing.
[[nodiscard]] QIcon icon(const QString& name);
/// The same for a button that stands on the accent colour while it is checked.
[[nodiscard]] QIcon railIcon(const QString& name);

} // namespace tekigo
