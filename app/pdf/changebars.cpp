#include "pdf/changebars.h"

#include <algorithm>

namespace tekigo::pdf {
namespace {

constexpr double kLeft = Sheet::left - 11; ///< clear of the text and of what printers leave blank
constexpr double kWidth = 2;

double endOf(const Placed& placed)
{
    double end = placed.y;
    for (int band = placed.from; band < placed.to; ++band)
        end += placed.piece->height(band);
    return end;
}

} // namespace

void paintChangeBars(Canvas& canvas, const Page& page)
{
    const auto isChanged = [](const Placed& placed) { return placed.piece->changed; };
    auto from = std::ranges::find_if(page.content, isChanged);
    while (from != page.content.end()) {
        const auto end = std::find_if_not(from, page.content.end(), isChanged);
        double bottom = from->y;
        for (auto placed = from; placed != end; ++placed)
            bottom = std::max(bottom, endOf(*placed));
        canvas.artifact(Artifact::Layout);
        canvas.rule(kLeft, from->y, kLeft, bottom, kWidth, kAccent);
        from = std::find_if(end, page.content.end(), isChanged);
    }
}

} // namespace tekigo::pdf
