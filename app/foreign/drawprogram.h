#pragma once

#include <QString>

namespace tekigo::foreign {

/// The program that opens other people's PDFs (draw.cpp): beside the one that runs, or where it was built.
[[nodiscard]] QString drawProgram();

} // namespace tekigo::foreign
