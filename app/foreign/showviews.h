#pragma once

#include <QStringList>

namespace tekigo::foreign {

/// Shows a file to the one that asks on the standard input, page by page, until that one ends (viewing.h).
/// `arguments`: the file. The status that the program ends with.
[[nodiscard]] int showPages(const QStringList& arguments);
/// The same for a picture. Needs a QGuiApplication: a drawing of lines may hold letters.
[[nodiscard]] int showPicture(const QStringList& arguments);

} // namespace tekigo::foreign
