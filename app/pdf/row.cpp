#include "pdf/row.h"

#include "pdf/columns.h"

#include <algorithm>

namespace tekigo::pdf {
namespace {

constexpr double kLine = kCell.leading;
constexpr int kKeyLines = 8; ///< a key of more may be cut

} // namespace

int Row::Cell::lines() const
{
    int lines = 0;
    for (const auto& text : paragraphs)
        lines += text->lines();
    return lines;
}

Row::Row(std::vector<Cell> cells, double width, Kind kind, double pageHeight)
    : m_cells(std::move(cells))
    , m_width(width)
    , m_kind(kind)
{
    for (const Cell& cell : m_cells)
        m_lines = std::max(m_lines, cell.lines());
    m_tall = m_lines > 1 && 2 * kCellAir + m_lines * kLine > pageHeight / 3;
}

double Row::height(int band) const
{
    if (!m_tall)
        return 2 * kCellAir + m_lines * kLine;
    return kLine + (band == 0 ? kCellAir : 0) + (band + 1 == m_lines ? kCellAir : 0);
}

bool Row::mayBreakBefore(int band) const
{
    const int key = m_cells.empty() ? 0 : m_cells.front().lines();
    return m_tall && band >= (key > kKeyLines ? 2 : std::max(2, key)) && m_lines - band >= 2;
}

void Row::paint(Canvas& canvas, double x, double y, int from, int to) const
{
    if (!m_tall)
        to = m_lines;
    for (const Cell& cell : m_cells)
        paintCell(canvas, cell, x, y + (from == 0 ? kCellAir : 0), from, to);
    if (!m_again || m_cells.empty() || from < m_cells.front().lines())
        return;
    canvas.artifact(Artifact::Layout);
    canvas.text(*m_again, nullptr, x + m_cells.front().x + kCellPadding, y, 0, std::min(m_again->lines(), to - from));
}

void Row::paintGround(Canvas& canvas, double x, double y, int from, int to) const
{
    if (!m_tall)
        to = m_lines;
    const bool begins = from == 0;
    const bool ends = to == m_lines;
    const double height = (begins ? kCellAir : 0) + (to - from) * kLine + (ends ? kCellAir : 0);
    paintShades(canvas, x, y, height, ends);
    for (const Cell& cell : m_cells)
        if (cell.tint != Tint::None)
            paintTint(canvas, cell, x, y + (begins ? kCellAir : 0), from, to);
}

void Row::paintShades(Canvas& canvas, double x, double y, double height, bool ends) const
{
    if (m_kind == Kind::Head) {
        canvas.fill(x, y, m_width, height, kHeadShade);
        canvas.rule(x, y, x + m_width, y, kFirm, kAccent);
        canvas.rule(x, y + height, x + m_width, y + height, kThin, kAccent);
        return;
    }
    for (const Cell& cell : m_cells)
        if (cell.head)
            canvas.fill(x + cell.x, y, cell.width, height, kShade);
    // Where the row goes on overleaf it stays open: only a whole row is closed by a rule.
    if (ends)
        canvas.rule(x, y + height, x + m_width, y + height, kHair, kRule);
}

void Row::paintCell(Canvas& canvas, const Cell& cell, double x, double y, int from, int to) const
{
    const TintLook look = lookOf(cell.tint);
    int first = 0; ///< number of the paragraph's first line in the cell
    const double left = x + cell.x + kCellPadding + (cell.tint == Tint::None ? 0 : kPillPadding);
    for (size_t i = 0; i < cell.paragraphs.size(); ++i) {
        const Lines& text = *cell.paragraphs[i];
        const int begin = std::max(from, first);
        const int end = std::min(to, first + text.lines());
        Element* element = cell.elements[i];
        if (!element)
            canvas.artifact(Artifact::Layout);
        if (begin < end && cell.tint != Tint::None)
            canvas.text(text, element, left, y + (begin - from) * kLine, begin - first, end - first,
                        look.ink);
        else if (begin < end)
            canvas.text(text, element, left, y + (begin - from) * kLine, begin - first, end - first);
        first += text.lines();
    }
}

void Row::paintTint(Canvas& canvas, const Cell& cell, double x, double y, int from, int to) const
{
    const int lines = std::min(to, cell.lines()) - from;
    if (lines <= 0)
        return;
    double widest = 0;
    for (const auto& text : cell.paragraphs)
        widest = std::max(widest, text->widestLine());
    canvas.frame(x + cell.x + kCellPadding, y - 1, widest + 2 * kPillPadding, lines * kLine + 2, 2.5,
                 lookOf(cell.tint));
}

} // namespace tekigo::pdf
