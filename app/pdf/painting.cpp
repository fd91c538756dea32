#include "pdf/painting.h"

#include "base/stage.h"
#include "pdf/changebars.h"
#include "pdf/furniture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDevice>

#include <algorithm>

namespace tekigo::pdf {
namespace {

constexpr qint64 kDrawing = 400; ///< thousandths of the time that painting with evidence takes: its PDFs

Result<Pieces> measure(const Fonts& fonts, const Document& document, Painted& painted, Progress& progress)
{
    Flow flow(fonts, painted.structure, document.blocks);
    flow.drawings = &painted.drawings;
    flow.progress = &progress;
    for (const Block& block : document.blocks) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        flow.add(block);
    }
    if (progress.cancelled())
        return failure(Error::Kind::Cancelled, {});
    painted.entries = flow.entries();
    painted.notShown = flow.notShown;
    return flow.takePieces();
}

/// The first of the document's own pieces on a page; a table's head that is painted again is none of them.
const Piece* firstOf(const Page& page)
{
    const auto& content = page.content;
    if (content.size() > 1 && content[1].piece->repeated.get() == content[0].piece)
        return content[1].piece;
    return content.empty() ? nullptr : content[0].piece;
}

/// Lets go of the pieces that stand wholly before a page: what is painted needs its room. `gone`: how many.
void letGo(Pieces& pieces, const Page& before, size_t& gone)
{
    const auto from = pieces.begin() + static_cast<std::ptrdiff_t>(gone);
    const auto to = std::find_if(
        from, pieces.end(), [first = firstOf(before)](const auto& piece) { return piece.get() == first; });
    if (to == pieces.end())
        return;
    std::for_each(from, to, [](std::shared_ptr<Piece>& piece) { piece.reset(); });
    gone = static_cast<size_t>(to - pieces.begin());
}

Result<void> paintPages(Canvas& canvas, const Pages& pages, Pieces pieces, const Furniture& furniture,
                        Progress& progress)
{
    size_t gone = 0;
    const int total = static_cast<int>(pages.pages.size());
    QString section;
    for (int number = 0; number < total; ++number) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        progress.report(number, total);
        const Page& page = pages.pages[static_cast<size_t>(number)];
        letGo(pieces, page, gone);
        if (page.runningHead != section)
            progress.entered(section = page.runningHead);
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

Result<Painted> paint(const Document& document, QIODevice& output, Progress& whole)
{
    auto fonts = Fonts::find(document.language);
    if (!fonts)
        return std::unexpected(fonts.error());
    Stage drawing(whole, 0, kDrawing);
    auto drawings = drawEvidence(document, drawing);
    if (!drawings)
        return std::unexpected(drawings.error());
    Stage progress(whole, drawings->isEmpty() ? 0 : kDrawing, Stage::kWhole);
    Painted painted;
    painted.drawings = std::move(*drawings);
    painted.structure.root.language = document.language;
    auto pieces = measure(*fonts, document, painted, progress);
    if (!pieces)
        return std::unexpected(pieces.error());
    painted.pages = breakIntoPages(*pieces);
    Canvas canvas(*fonts, painted.structure, painted.pages, output);
    if (auto done =
            paintPages(canvas, painted.pages, std::move(*pieces), Furniture(*fonts, document), progress);
        !done)
        return std::unexpected(done.error());
    auto* file = qobject_cast<QFileDevice*>(&output);
    if (!canvas.finish() || (file && !file->flush()))
        return failure(Error::Kind::Machine,
                       QCoreApplication::translate(
                           "Painting", "The pages cannot be written to a temporary file in %1. Make "
                                       "room there and try again.")
                           .arg(QDir::tempPath()));
    return painted;
}

} // namespace tekigo::pdf
