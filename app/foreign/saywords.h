#pragma once

#include <QStringList>

namespace tekigo::foreign {

/// Says the words of a PDF on the standard output (pdftext.h). `arguments`: the file, and how much of it is
/// wanted. The status that the program ends with.
[[nodiscard]] int sayWords(const QStringList& arguments);

} // namespace tekigo::foreign
