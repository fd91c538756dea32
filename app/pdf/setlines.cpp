#include "pdf/setlines.h"

#include <algorithm>

namespace tekigo::pdf {
namespace {

int bytesOfCharacter(const char* at)
{
    return static_cast<int>(g_utf8_next_char(at) - at);
}

/// How many glyphs and items the layout has: their room is asked for once.
std::pair<size_t, size_t> counted(PangoLayout* layout)
{
    size_t glyphs = 0;
    size_t items = 0;
    for (GSList* line = pango_layout_get_lines_readonly(layout); line; line = line->next)
        for (GSList* run = static_cast<PangoLayoutLine*>(line->data)->runs; run; run = run->next) {
            glyphs += static_cast<size_t>(static_cast<PangoGlyphItem*>(run->data)->glyphs->num_glyphs);
            ++items;
        }
    return {glyphs, items};
}

} // namespace

SetLines::SetLines(PangoLayout* layout, const char* bytes)
{
    const auto [glyphs, items] = counted(layout);
    m_glyphs.reserve(glyphs);
    m_items.reserve(items);
    m_lines.reserve(static_cast<size_t>(pango_layout_get_line_count(layout)));
    for (GSList* line = pango_layout_get_lines_readonly(layout); line; line = line->next)
        take(static_cast<PangoLayoutLine*>(line->data), bytes);
    m_shifts.shrink_to_fit();
    m_clusters.shrink_to_fit();
}

void SetLines::take(PangoLayoutLine* line, const char* bytes)
{
    Line& made = m_lines.emplace_back();
    made.from = line->start_index;
    made.length = line->length;
    made.begins = line->is_paragraph_start;
    made.rightToLeft = line->resolved_dir == PANGO_DIRECTION_RTL;
    made.firstItem = static_cast<std::uint32_t>(m_items.size());
    for (GSList* run = line->runs; run; run = run->next) {
        take(static_cast<PangoGlyphItem*>(run->data), bytes);
        made.width += width(m_items.back());
    }
    made.items = static_cast<std::uint32_t>(m_items.size()) - made.firstItem;
}

void SetLines::take(PangoGlyphItem* from, const char* bytes)
{
    const PangoAnalysis& analysis = from->item->analysis;
    Item& item = m_items.emplace_back();
    if (analysis.font)
        item.font.reset(static_cast<PangoFont*>(g_object_ref(analysis.font)));
    item.from = from->item->offset;
    item.backward = analysis.level & 1;
    item.firstGlyph = static_cast<std::uint32_t>(m_glyphs.size());
    item.glyphs = static_cast<std::uint32_t>(from->glyphs->num_glyphs);
    for (std::uint32_t i = 0; i < item.glyphs; ++i) {
        const PangoGlyphInfo& info = from->glyphs->glyphs[i];
        if (info.geometry.x_offset != 0 || info.geometry.y_offset != 0)
            m_shifts.push_back({item.firstGlyph + i, info.geometry.x_offset, info.geometry.y_offset});
        m_glyphs.push_back({info.glyph, info.geometry.width});
    }
    takeClusters(from, item, bytes);
}

void SetLines::takeClusters(PangoGlyphItem* from, Item& item, const char* bytes)
{
    const size_t before = m_clusters.size();
    bool even = true;
    PangoGlyphItemIter cluster;
    for (gboolean more = pango_glyph_item_iter_init_start(&cluster, from, bytes); more;
         more = pango_glyph_item_iter_next_cluster(&cluster)) {
        const int size = cluster.end_index - cluster.start_index;
        const int glyphs = std::abs(cluster.end_glyph - cluster.start_glyph);
        even = even && glyphs == 1 && size == bytesOfCharacter(bytes + cluster.start_index);
        m_clusters.push_back({static_cast<std::uint32_t>(size), static_cast<std::uint32_t>(glyphs)});
    }
    if (even)
        return m_clusters.resize(before);
    item.firstCluster = static_cast<std::int32_t>(before);
    item.clusters = static_cast<std::uint32_t>(m_clusters.size() - before);
}

SetLines::Shift SetLines::shift(const Item& item, int index) const
{
    const std::uint32_t glyph = item.firstGlyph + static_cast<std::uint32_t>(index);
    const auto found = std::ranges::lower_bound(m_shifts, glyph, {}, &Shift::glyph);
    return found != m_shifts.end() && found->glyph == glyph ? *found : Shift{};
}

int SetLines::width(const Item& item) const
{
    int width = 0;
    for (std::uint32_t i = 0; i < item.glyphs; ++i)
        width += m_glyphs[item.firstGlyph + i].width;
    return width;
}

void SetLines::clusters(const Item& item, const char* bytes, std::vector<Cluster>& into) const
{
    into.clear();
    const bool even = item.firstCluster == kEven;
    const std::uint32_t count = even ? item.glyphs : item.clusters;
    int from = item.from;
    int glyph = item.backward ? static_cast<int>(item.glyphs) : 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const Size size = even ? Size{static_cast<std::uint32_t>(bytesOfCharacter(bytes + from)), 1}
                               : m_clusters[static_cast<std::uint32_t>(item.firstCluster) + i];
        const int to = from + static_cast<int>(size.bytes);
        const int glyphs = static_cast<int>(size.glyphs);
        const int first = item.backward ? glyph - glyphs : glyph;
        into.push_back({from, to, first, first + glyphs});
        from = to;
        glyph += item.backward ? -glyphs : glyphs;
    }
}

} // namespace tekigo::pdf
