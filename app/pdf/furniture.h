#pragma once

#include "pdf/canvas.h"
#include "pdf/pages.h"

namespace tekigo::pdf {

/// What stands on every page around the text, all of it artifacts: running head, foot, watermark.
class Furniture
{
public:
    Furniture(const Fonts& fonts, const Document& document);

    void
    paintBelow(Canvas& canvas) const; ///< paper and watermark: under the text, so that the text stays clear
    void paintAround(Canvas& canvas, const Page& page, int number, int total) const;

private:
    void paintHead(Canvas& canvas, const QString& section) const;
    void paintFoot(Canvas& canvas, int number, int total) const;
    [[nodiscard]] std::unique_ptr<Lines> oneLine(const QString& words, const Look& look, double room) const;

    const Fonts& m_fonts;
    const Document& m_document;
    std::unique_ptr<Lines> m_watermark;
};

} // namespace tekigo::pdf
