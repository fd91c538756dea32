#pragma once

#include "pdf/piece.h"

namespace tekigo::pdf {

/// A table's row. Cut into bands of a line each when it is taller than a third of the page; its cells' lines
/// stand on common baselines, so that a cut goes straight through; it comes after the first cell's whole text, the row's
/// key, unless that is long.
class Row : public Piece
{
public:
    struct Cell
    {
        double x = 0; ///< from the row's left edge
        double width = 0;
        std::vector<std::shared_ptr<const Lines>> paragraphs;
        std::vector<Element*> elements; ///< one each; null: painted as an artifact
        Tint tint = Tint::None;
        bool head = false;

        [[nodiscard]] int lines() const;
    };
    enum class Kind { Head, Body };

    Row(std::vector<Cell> cells, double width, Kind kind, double pageHeight);

    /// Painted in the first cell, as an artifact, where the row goes on overleaf and nothing of that cell is left.
    void continueAs(std::shared_ptr<const Lines> text) { m_again = std::move(text); }

    [[nodiscard]] int bands() const override { return m_tall ? m_lines : 1; }
    [[nodiscard]] double height(int band) const override;
    [[nodiscard]] bool mayBreakBefore(int band) const override;
    void paint(Canvas& canvas, double x, double y, int from, int to) const override;
    void paintGround(Canvas& canvas, double x, double y, int from, int to) const override;

private:
    void paintShades(Canvas& canvas, double x, double y, double height, bool ends) const;
    void paintCell(Canvas& canvas, const Cell& cell, double x, double y, int from, int to) const;
    void paintTint(Canvas& canvas, const Cell& cell, double x, double y, int from, int to) const;

    std::vector<Cell> m_cells;
    std::shared_ptr<const Lines> m_again;
    double m_width;
    Kind m_kind;
    int m_lines = 1;
    bool m_tall = false;
};

} // namespace tekigo::pdf
