#pragma once

#include <QString>

namespace tekigo::foreign {

/// The program that opens other people's PDFs (draw.cpp): beside the one that runs, where packages put it (bin
/// and libexec), or, for tests, where it was built.
[[nodiscard]] QString drawProgram();
/// The poppler that it was made with, as "22.12.0".
[[nodiscard]] QString popplerVersion();

} // namespace tekigo::foreign
