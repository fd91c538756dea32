#pragma once

#include "pdf/piece.h"

#include <QHash>

namespace tekigo::pdf {

/// Bands of a piece at their place on a page.
struct Placed
{
    const Piece* piece = nullptr;
    int from = 0;
    int to = 0;
    double y = 0;
};

struct Page
{
    bool turned = false;
    bool bare = false; ///< no running head
    QString runningHead;
    std::vector<Placed> content;
};

/// Where an anchor lies.
struct Place
{
    int page = 0; ///< from 0
    double y = 0; ///< from the page's top
};

/// All pieces on their pages, and where each anchor came to lie.
struct Pages final : PageNumbers
{
    std::vector<Page> pages;
    QHash<QString, Place> places;

    [[nodiscard]] QString at(const QString& anchor) const override;
};

/// Breaks the pieces into pages: nothing is split that asked to stay together, unless it is taller than a
/// page.
[[nodiscard]] Pages breakIntoPages(const Pieces& pieces);

} // namespace tekigo::pdf
