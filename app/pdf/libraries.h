#pragma once

#include <QString>

#include <vector>

namespace tekigo::pdf {

/// A library that draws or reads pages, with its version; or a font that documents need, with whether it is there.
struct Part
{
    QString name; ///< as its makers call it
    QString state; ///< "1.50.12"; of a font "yes" or "no"

    bool operator==(const Part&) const = default;
};

/// As they run here; poppler, which is a program of its own, as it was when this one was built.
[[nodiscard]] std::vector<Part> libraries();
/// Those that documents are set in.
[[nodiscard]] std::vector<Part> neededFonts();

} // namespace tekigo::pdf
