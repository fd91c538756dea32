#pragma once

#include "pdf/fonts.h"

#include <cstdint>
#include <vector>

namespace tekigo::pdf {

/// A text as it was set: its lines, their glyphs and the bytes that these stand for. A quarter of what Pango
/// keeps of a layout, since a document is measured as a whole before its first page is painted. Widths and
/// places in Pango's units.
class SetLines
{
public:
    struct Line
    {
        int from = 0; ///< byte
        int length = 0;
        std::uint32_t firstItem = 0;
        std::uint32_t items = 0;
        int width = 0;
        bool begins = false;      ///< a paragraph
        bool rightToLeft = false; ///< as a whole
    };
    /// Glyphs of one font, one direction and one way to look.
    struct Item
    {
        Ref<PangoFont> font = nullptr;
        int from = 0; ///< byte
        std::uint32_t firstGlyph = 0;
        std::uint32_t glyphs = 0;
        std::int32_t firstCluster = kEven;
        std::uint32_t clusters = 0;
        bool backward = false;
    };
    struct Glyph
    {
        PangoGlyph number;
        std::int32_t width;
    };
    /// Where a glyph stands off its place.
    struct Shift
    {
        std::uint32_t glyph = 0;
        std::int32_t x = 0;
        std::int32_t y = 0;
    };
    /// Characters that share glyphs: bytes of the text, glyphs of the item in visual order.
    struct Cluster
    {
        int from = 0;
        int to = 0;
        int first = 0;
        int last = 0;
    };

    SetLines() = default;
    /// The layout's text lies at `bytes`.
    SetLines(PangoLayout* layout, const char* bytes);

    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    [[nodiscard]] const Item* begin(const Line& line) const { return m_items.data() + line.firstItem; }
    [[nodiscard]] const Item* end(const Line& line) const { return begin(line) + line.items; }
    [[nodiscard]] const Glyph& glyph(const Item& item, int index) const
    {
        return m_glyphs[item.firstGlyph + static_cast<std::uint32_t>(index)];
    }
    [[nodiscard]] Shift shift(const Item& item, int index) const;
    [[nodiscard]] int width(const Item& item) const;
    /// Sets `into` to the item's clusters in the order of the text, which lies at `bytes`.
    void clusters(const Item& item, const char* bytes, std::vector<Cluster>& into) const;

private:
    static constexpr std::int32_t kEven = -1; ///< each character has one glyph
    struct Size
    {
        std::uint32_t bytes;
        std::uint32_t glyphs;
    };

    void take(PangoLayoutLine* line, const char* bytes);
    void take(PangoGlyphItem* item, const char* bytes);
    void takeClusters(PangoGlyphItem* from, Item& item, const char* bytes);

    std::vector<Line> m_lines;
    std::vector<Item> m_items;
    std::vector<Glyph> m_glyphs;
    std::vector<Shift> m_shifts; ///< in the order of the glyphs
    std::vector<Size> m_clusters;
};

} // namespace tekigo::pdf
