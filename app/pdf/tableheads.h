#pragma once

#include "pdf/structure.h"

#include <unordered_map>

namespace tekigo::pdf {

/// Which heads each cell of a table stands under, where cells span columns and the place in the grid does not
/// tell it (ISO 14289-1, 7.5).
struct TableHeads
{
    std::vector<const Element*> named; ///< heads that need an identifier, in order
    std::unordered_map<const Element*, std::vector<const Element*>> headers; ///< by cell
};

[[nodiscard]] TableHeads tableHeads(const Structure& structure);

} // namespace tekigo::pdf
