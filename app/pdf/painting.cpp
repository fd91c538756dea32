#include "pdf/painting.h"

#include "pdf/changebars.h"
#include "pdf/furniture.h"

#include <QCoreApplication>

namespace tekigo::pdf {
namespace {

Result<Pieces> measure(Flow& flow, const Document& document, Progress& progress)
{
    for (const Block& block : document.blocks) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        flow.add(block);
    }
    return flow.takePieces();
}

Result<void> paintPages(Canvas& canvas, const Pages& pages, const Furniture& furniture, Progress& progress)
{
    const int total = static_cast<int>(pages.pages.size());
    for (int number = 0; number < total; ++number) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        progress.report(number, total);
        const Page& page = pages.pages[static_cast<size_t>(number)];
        canvas.beginPage(sheet(page.turned));
        furniture.paintBelow(canvas);
        canvas.artifact(Artifact::Layout);
        for (const Placed& placed : page.content)
            placed.piece->paintGround(canvas, Sheet::left, placed.y, placed.from, placed.to);
        paintChangeBars(canvas, page);
        for (const Placed& placed : page.content)
            placed.piece->paint(canvas, Sheet::left, placed.y, placed.from, placed.to);
        furniture.paintAround(canvas, page, number + 1, total);
        canvas.endPage();
    }
    return {};
}

} // namespace

Result<Painted> paint(const Document& document, QIODevice& output, Progress& progress)
{
    auto fonts = Fonts::find(document.language);
    if (!fonts)
        return std::unexpected(fonts.error());
    Painted painted;
    Flow flow(*fonts, painted.structure, document.blocks);
    const auto pieces = measure(flow, document, progress);
    if (!pieces)
        return std::unexpected(pieces.error());
    painted.pages = breakIntoPages(*pieces);
    painted.entries = flow.entries();
    painted.notShown = flow.notShown;
    Canvas canvas(*fonts, painted.structure, painted.pages, output);
    if (auto done = paintPages(canvas, painted.pages, Furniture(*fonts, document), progress); !done)
        return std::unexpected(done.error());
    if (!canvas.finish())
        return failure(Error::Kind::Machine,
                       QCoreApplication::translate("Painting",
                                                   "The pages cannot be written to a temporary file. Make "
                                                   "room on the disk and try again."));
    return painted;
}

} // namespace tekigo::pdf
