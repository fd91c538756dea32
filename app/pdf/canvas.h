#pragma once

#include "pdf/lines.h"
#include "pdf/sheet.h"
#include "pdf/structure.h"

#include <QIODevice>

#include <map>
#include <memory>

namespace tekigo::pdf {

/// Which artifact a stretch is: neither read aloud nor part of the tree.
enum class Artifact { Layout, Background, Head, Foot, Watermark };

/// The pages being painted: a Cairo PDF surface, and with each stroke the note to whom it belongs. From the
/// top left corner, in points.
class Canvas
{
public:
    Canvas(const Fonts& fonts, Structure& structure, const PageNumbers& pages, QIODevice& output);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    void beginPage(const Sheet& sheet);
    void endPage();
    /// Ends the document; false when the surface or the device failed.
    [[nodiscard]] bool finish();

    /// What is painted next belongs to this element (which becomes its own leaf of the content).
    void in(Element* element, const QString& actualText = {});
    void artifact(Artifact kind);

    /// Lines `from` up to `to` of a text, first line's top at y. Links and other spans become elements of
    /// their own below `element`; null: an artifact, already begun.
    void text(const Lines& text, Element* element, double x, double y, int from, int to);
    void text(const Lines& whole, Element* element, double x, double y)
    {
        text(whole, element, x, y, 0, whole.lines());
    }
    /// All of it in one colour, whatever its spans say (inside a tinted box).
    void text(const Lines& text, Element* element, double x, double y, int from, int to, Colour colour);

    void fill(double x, double y, double width, double height, Colour colour);
    /// Level or upright.
    void rule(double x0, double y0, double x1, double y1, double width, Colour colour);
    void frame(double x, double y, double width, double height, double radius, const TintLook& look);
    /// An area filled in one of the ways that are told apart without colour, framed by a firm line.
    void filled(double x, double y, double width, double height, Fill fill, Colour colour);
    /// Level, from x0 to its point at x1.
    void arrow(double x0, double x1, double y, Colour colour);
    /// A line in the middle of the page as outlines: no text that a search or a copy would meet between the
    /// lines.
    void slanted(const Lines& text, double angle, Colour colour);
    /// The first line of a text as outlines, in its look's colour, where a search or a copy is not to meet it; its baseline at
    /// (x, baseline).
    void outlined(const Lines& text, double x, double baseline);
    /// A picture of the surface's own size, fitted into the area.
    void picture(cairo_surface_t* picture, const cairo_matrix_t& place, Element* figure, const Box4& area);
    void link(double x, double y, double width, double height, const QString& target, const QString& contents,
              Element* element);

    [[nodiscard]] int page() const { return m_page; } ///< from 0
    [[nodiscard]] const Sheet& sheet() const { return m_sheet; }
    [[nodiscard]] const Fonts& fonts() const { return m_fonts; }
    [[nodiscard]] const PageNumbers& pages() const { return m_pages; }
    [[nodiscard]] Structure& structure() { return m_structure; }

private:
    struct Owner
    {
        Element* element = nullptr;
        const char* artifact = nullptr;
        QString actualText;

        bool operator==(const Owner&) const = default;
    };

    void paintLine(const Lines& text, int line, Element* element, double x, double baseline,
                   const Colour* colour);
    /// Of a flush line: the room after each wide character, and the byte that the line ends at.
    struct Stretch
    {
        double each = 0;
        int end = 0;
    };
    struct Item;
    struct Buffers;
    /// How much wider than its glyphs it became.
    double paintItem(const Lines& text, const SetLines::Item& item, Element* element, double x,
                     double baseline, const Stretch& stretch);
    /// A character as its code in a box; the element that says what it is, null in an artifact.
    Element* paintCode(char32_t c, double size, double x, double width, double baseline, Element* element);
    /// Characters without a glyph, said by the code that was painted last.
    void alsoSays(Element* coded, std::string_view utf8);
    Element* elementOf(const Lines& text, int span, Element* element);
    Element* noteOf(const Span& span, Element* element);
    /// The outlines of a line's glyphs, its first at (x, y).
    void outlines(const Lines& text, int line, double x, double y);
    void roundedPath(double x, double y, double width, double height, double radius);
    void open(const Owner& owner);
    void close();
    void paintMarker();

    const Fonts& m_fonts;
    Structure& m_structure;
    const PageNumbers& m_pages;
    cairo_surface_t* m_surface;
    cairo_t* m_cairo;
    Sheet m_sheet;
    int m_page = -1;
    std::optional<Owner> m_wanted; ///< begun only when something is painted, so that no stretch is empty
    std::optional<Owner> m_open;
    std::map<std::pair<Element*, int>, Element*>
        m_spans; ///< elements of links and languages inside a paragraph
    std::map<std::pair<Element*, int>, Element*> m_notes; ///< by paragraph and number
    std::shared_ptr<Buffers> m_buffers;
    Colour m_colour;
};

} // namespace tekigo::pdf
