#include "pdf/piece.h"

namespace tekigo::pdf {

bool Piece::mayBreakBefore(int) const
{
    return true;
}

TextPiece::TextPiece(std::shared_ptr<const Lines> text, Element* element)
    : m_text(std::move(text))
    , m_element(element)
{
}

bool TextPiece::mayBreakBefore(int band) const
{
    // Two lines at least on either side.
    return !whole && band >= 2 && bands() - band >= 2;
}

void TextPiece::paintGround(Canvas& canvas, double x, double y, int from, int to) const
{
    const double height = (to - from) * m_text->leading();
    if (quotation)
        canvas.rule(x + indent - kIndent / 2, y, x + indent - kIndent / 2, y + height, 2 * kThin, kRule);
    if (ruleAbove > 0 && from == 0 && y > Sheet::top + ruleAbove)
        canvas.rule(x, y - ruleAbove, x + canvas.sheet().textWidth(), y - ruleAbove, kThin, kStrongRule);
    if (underlined)
        canvas.rule(x, y + height, x + canvas.sheet().textWidth(), y + height, kHair, kStrongRule);
    for (const double guide : guides)
        canvas.rule(x + guide, y, x + guide, y + height, kHair, kRule);
}

void TextPiece::paint(Canvas& canvas, double x, double y, int from, int to) const
{
    if (label && from == 0)
        canvas.text(*label, labelElement, x + labelIndent, y);
    canvas.text(*m_text, m_element, x + indent, y, from, to);
}

void CoverDrop::paintGround(Canvas& canvas, double x, double y, int, int) const
{
    canvas.fill(x, y + m_height - 16, 48, 4, kAccent);
}

} // namespace tekigo::pdf
