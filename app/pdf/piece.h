#pragma once

#include "pdf/canvas.h"

#include <memory>
#include <vector>

namespace tekigo::pdf {

/// Something to be placed: one or more bands, each of which stays on one page. A paragraph's bands are its
/// lines; a table row is one band unless it is tall.
class Piece
{
public:
    virtual ~Piece() = default;

    [[nodiscard]] virtual int bands() const = 0;
    [[nodiscard]] virtual double height(int band) const = 0;
    /// Whether a page may begin with this band (the first one's is the neighbour's affair).
    [[nodiscard]] virtual bool mayBreakBefore(int band) const;
    /// Bands `from` up to `to`, the first one's top left corner at (x, y).
    virtual void paint(Canvas& canvas, double x, double y, int from, int to) const = 0;
    /// What lies under the text of these bands: rules, tints. Painted for a whole page before its first text,
    /// so that it makes one stretch of the page's content instead of one for each row.
    virtual void paintGround(Canvas&, double, double, int, int) const {}

    double before = 0;         ///< space above; of two neighbours' the larger counts, none at a page's top
    double after = 0;          ///< space below
    bool keepWithNext = false; ///< its last band and the next piece's first stay together
    bool newPage = false;
    double room = 0;     ///< that must be left on the page for it and what follows; else a new page begins
    bool turned = false; ///< on a landscape page
    bool bare = false;   ///< its page has no running head (the cover)
    bool changed = false; ///< a bar in the margin marks it
    QString anchor;      ///< where links to it lead
    /// Where links to places in its text lead: each with the band that it stands in, which a page may begin with.
    std::vector<std::pair<int, QString>> places;
    QString runningHead; ///< from its page on; null: unchanged
    /// Painted again, as an artifact, atop each page that begins with a band of this piece (a table's head).
    std::shared_ptr<const Piece> repeated;
};

/// Lines of text with a label before them: paragraphs, headings, items of lists, lines of trees.
class TextPiece : public Piece
{
public:
    TextPiece(std::shared_ptr<const Lines> text, Element* element);

    [[nodiscard]] int bands() const override { return m_text->lines(); }
    [[nodiscard]] double height(int) const override { return m_text->leading(); }
    [[nodiscard]] bool mayBreakBefore(int band) const override;
    void paint(Canvas& canvas, double x, double y, int from, int to) const override;
    void paintGround(Canvas& canvas, double x, double y, int from, int to) const override;

    double indent = 0;
    bool whole = false;                 ///< lines stay together (headings)
    bool quotation = false;             ///< a rule on its left
    bool underlined = false;            ///< a thin rule below, over the whole width
    double ruleAbove = 0;               ///< a rule so far above, but not at a page's top; 0: none
    std::vector<double> guides;         ///< thin vertical lines on the left (trees): x of each
    std::shared_ptr<const Lines> label; ///< left of the first line
    double labelIndent = 0;
    Element* labelElement = nullptr;

private:
    std::shared_ptr<const Lines> m_text;
    Element* m_element;
};

/// Nothing but room, swallowed at a page's top.
class SpacePiece : public Piece
{
public:
    explicit SpacePiece(double height) { before = height; }
    [[nodiscard]] int bands() const override { return 1; }
    [[nodiscard]] double height(int) const override { return 0; }
    void paint(Canvas&, double, double, int, int) const override {}
};

/// The room above a cover's title, with a short bar in the accent colour at its end.
class CoverDrop : public Piece
{
public:
    explicit CoverDrop(double height)
        : m_height(height)
    {
        keepWithNext = true;
    }
    [[nodiscard]] int bands() const override { return 1; }
    [[nodiscard]] double height(int) const override { return m_height; }
    void paint(Canvas&, double, double, int, int) const override {}
    void paintGround(Canvas& canvas, double x, double y, int from, int to) const override;

private:
    double m_height;
};

using Pieces = std::vector<std::shared_ptr<Piece>>;

} // namespace tekigo::pdf
