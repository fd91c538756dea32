// How a Canvas paints text: glyph by glyph with the characters they stand for, each span in its own element.
#include "pdf/canvas.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

/// Glyphs of one item as Cairo takes them, with the text that they stand for.
struct Clusters
{
    std::string text;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;

    void clear()
    {
        text.clear();
        glyphs.clear();
        clusters.clear();
    }
};

cairo_scaled_font_t* scaledFont(PangoFont* font)
{
    return pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font));
}

void show(cairo_t* cairo, PangoFont* font, const Clusters& run, bool backward)
{
    if (run.glyphs.empty())
        return;
    cairo_set_scaled_font(cairo, scaledFont(font));
    cairo_show_text_glyphs(cairo, run.text.data(), static_cast<int>(run.text.size()), run.glyphs.data(),
                           static_cast<int>(run.glyphs.size()), run.clusters.data(),
                           static_cast<int>(run.clusters.size()),
                           backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t{});
}

/// Nothing but spaces: Cairo leaves them out, and the stretch that they were to stand in would be empty.
bool isBlank(std::string_view text)
{
    constexpr std::string_view kWide = "\u3000";
    while (!text.empty()) {
        const size_t space = text.front() == ' ' ? 1 : text.starts_with(kWide) ? kWide.size() : 0;
        if (space == 0)
            return false;
        text.remove_prefix(space);
    }
    return true;
}

bool paintsNothing(const SetLines& set, const SetLines::Item& item)
{
    for (int i = 0; i < static_cast<int>(item.glyphs); ++i)
        if (set.glyph(item, i).number != PANGO_GLYPH_EMPTY)
            return false;
    return true;
}

} // namespace

void Canvas::text(const Lines& text, Element* element, double x, double y, int from, int to)
{
    if (text.needsPages()) {
        const Lines numbered(m_fonts, text.runs(), text.look(), text.width(), text.hang(), &m_pages);
        // Numbers are never wider than the room kept for them; whole lines keep their places.
        this->text(numbered, element, x, y, std::min(from, numbered.lines()), std::min(to, numbered.lines()));
        return;
    }
    for (int line = from; line < to; ++line)
        paintLine(text, line, element, x, y + (line - from) * text.leading() + text.baseline(), nullptr);
}

void Canvas::text(const Lines& text, Element* element, double x, double y, int from, int to, Colour colour)
{
    for (int line = from; line < to; ++line)
        paintLine(text, line, element, x, y + (line - from) * text.leading() + text.baseline(), &colour);
}

Element* Canvas::elementOf(const Lines& text, int span, Element* element)
{
    const Span& of = text.spans()[static_cast<size_t>(span)];
    const bool leads = !of.link.isEmpty() && !m_pages.at(of.link).isEmpty();
    if (!element || (of.note < 0 && !leads && !of.language))
        return element;
    Element* around = noteOf(of, element);
    if (!of.label && !leads && !of.language)
        return around;
    Element*& own = m_spans[{element, span}];
    if (!own) {
        if (leads && around != element)
            around = m_structure.add(around, "Reference");
        own = m_structure.add(around, of.label ? "Lbl" : leads ? "Link" : "Span");
        own->language = of.language;
    }
    return own;
}

Element* Canvas::noteOf(const Span& span, Element* element)
{
    if (span.note < 0)
        return element;
    Element*& note = m_notes[{element, span.note}];
    if (!note)
        note = m_structure.add(element, "Note");
    return note;
}

void Canvas::paintLine(const Lines& text, int line, Element* element, double x, double baseline,
                       const Colour* colour)
{
    x += text.lineStart(line);
    const double stretch = text.stretch(line);
    const SetLines::Line& set = text.line(line);
    const int lineEnd = set.from + set.length;
    int linked = -1;
    double linkFrom = 0;
    const auto endLink = [&](double at) {
        if (linked < 0)
            return;
        const Span& span = text.spans()[static_cast<size_t>(linked)];
        link(linkFrom, baseline - text.baseline(), at - linkFrom, text.leading(), span.link, text.words(span),
             elementOf(text, linked, element));
        linked = -1;
    };
    for (const SetLines::Item* item = text.set().begin(set); item != text.set().end(set); ++item) {
        const double width = fromPango(text.set().width(*item));
        const int span = text.spanAt(item->from);
        const Span& of = text.spans()[static_cast<size_t>(span)];
        Element* owner = elementOf(text, span, element);
        const bool leads = owner && owner != element && std::strcmp(owner->role, "Link") == 0;
        if (linked >= 0 && (!leads || linked != span))
            endLink(x);
        if (leads && linked < 0) {
            linked = span;
            linkFrom = x;
        }
        m_colour = colour                                    ? *colour
                   : !of.link.isEmpty() && !leads && element ? text.look().colour
                                                             : of.colour;
        x += width + paintItem(text, *item, owner, x, baseline, {stretch, lineEnd});
    }
    endLink(x);
}

/// Kept from item to item, so that a page of many does not ask for memory again and again.
struct Canvas::Buffers
{
    std::vector<double> at;
    std::vector<SetLines::Cluster> clusters;
    Clusters run;
};

/// One item of a line on its way to the page: glyphs are gathered until a character that has none comes.
struct Canvas::Item
{
    Canvas& canvas;
    const Lines& text;
    const SetLines::Item& item;
    Element* element;
    double x;
    double baseline;
    Stretch stretch;
    Buffers& buffers;
    std::vector<double>& at = buffers.at; ///< positions of the glyphs, in visual order
    Clusters& run = buffers.run;          ///< gathered, not yet shown
    const SetLines& set = text.set();
    Element* coded = nullptr; ///< the code that was painted last
    double stretched = 0;

    void paint()
    {
        at.assign(static_cast<size_t>(item.glyphs) + 1, 0);
        for (int i = 0; i < static_cast<int>(item.glyphs); ++i)
            at[static_cast<size_t>(i) + 1] = at[static_cast<size_t>(i)] + fromPango(set.glyph(item, i).width);
        set.clusters(item, text.bytes(), buffers.clusters);
        for (const SetLines::Cluster& cluster : buffers.clusters)
            if (!text.isOwnMark(cluster.from) || cluster.to - cluster.from > 3)
                take(cluster);
        flush();
    }

    void take(const SetLines::Cluster& cluster)
    {
        const PangoGlyph glyph = set.glyph(item, cluster.first).number;
        if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG))
            code(cluster);
        else
            gather(cluster);
        if (stretch.each > 0 && cluster.to < stretch.end &&
            isWide(g_utf8_get_char(text.bytes() + cluster.from)))
            stretched += stretch.each;
    }

    void code(const SetLines::Cluster& cluster)
    {
        flush();
        const char* begin = text.bytes() + cluster.from;
        const char32_t hidden = text.hiddenAt(cluster.from);
        const double from = at[static_cast<size_t>(cluster.first)];
        coded =
            canvas.paintCode(hidden ? hidden : g_utf8_get_char(begin), text.look().size, x + stretched + from,
                             at[static_cast<size_t>(cluster.last)] - from, baseline, element);
        // Joiners and selectors that belong to it have no glyph of their own.
        canvas.alsoSays(coded, {g_utf8_next_char(begin), text.bytes() + cluster.to});
    }

    void gather(const SetLines::Cluster& cluster)
    {
        const size_t before = run.glyphs.size();
        for (int i = cluster.first; i < cluster.last; ++i)
            if (const PangoGlyph glyph = set.glyph(item, i).number; glyph != PANGO_GLYPH_EMPTY) {
                const SetLines::Shift shift = set.shift(item, i);
                run.glyphs.push_back({glyph, x + stretched + at[static_cast<size_t>(i)] + fromPango(shift.x),
                                      baseline + fromPango(shift.y)});
            }
        const int glyphs = static_cast<int>(run.glyphs.size() - before);
        // Cairo wants a backward run's glyphs in visual order and its clusters in the order of the text.
        if (item.backward)
            std::rotate(run.glyphs.begin(), run.glyphs.begin() + static_cast<std::ptrdiff_t>(before),
                        run.glyphs.end());
        const std::string_view says(text.bytes() + cluster.from,
                                    static_cast<size_t>(cluster.to - cluster.from));
        if (glyphs == 0 && run.clusters.empty())
            return canvas.alsoSays(coded, says);
        run.text.append(says);
        if (glyphs == 0) // it is read with the character before: Cairo drops text that has no glyph
            run.clusters.back().num_bytes += static_cast<int>(says.size());
        else
            run.clusters.push_back({static_cast<int>(says.size()), glyphs});
    }

    void flush()
    {
        if (run.glyphs.empty() || (element && isBlank(run.text)))
            return run.clear();
        if (element)
            canvas.in(element);
        canvas.open(*canvas.m_wanted);
        cairo_set_source_rgb(canvas.m_cairo, canvas.m_colour.red, canvas.m_colour.green, canvas.m_colour.blue);
        show(canvas.m_cairo, item.font.get(), run, item.backward);
        run.clear();
    }
};

double Canvas::paintItem(const Lines& text, const SetLines::Item& item, Element* element, double x,
                         double baseline, const Stretch& stretch)
{
    if (paintsNothing(text.set(), item))
        return 0;
    // A code within the item paints items of its own, which then find no buffers to take.
    const std::shared_ptr<Buffers> buffers = m_buffers ? std::exchange(m_buffers, nullptr) : std::make_shared<Buffers>();
    Item one{*this, text, item, element, x, baseline, stretch, *buffers};
    one.paint();
    m_buffers = buffers;
    return one.stretched;
}

void Canvas::alsoSays(Element* coded, std::string_view utf8)
{
    if (!coded || utf8.empty())
        return;
    coded->actualText += QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    m_structure.marks.back().back().actualText = coded->actualText;
    m_open->actualText = coded->actualText;
}

Element* Canvas::paintCode(char32_t c, double size, double x, double width, double baseline, Element* element)
{
    const QString code =
        QString::number(static_cast<uint>(c), 16).toUpper().rightJustified(c > 0xffff ? 6 : 4, u'0');
    const qsizetype half = code.size() / 2;
    const Look look{size * 0.4, size * 0.44, false, true, m_colour};
    const Colour colour = m_colour;
    Element* span = nullptr;
    if (element) {
        span = m_structure.add(element, "Span");
        // Halves of pairs and non-characters cannot be written down as text.
        const bool speakable = c != 0 && !(c >= 0xd800 && c <= 0xdfff) && (c & 0xfffe) != 0xfffe &&
                               !(c >= 0xfdd0 && c <= 0xfdef);
        span->actualText = speakable ? QString::fromUcs4(&c, 1) : QString(QChar(0xfffd));
        in(span, span->actualText);
    }
    open(*m_wanted);
    // A space of the text's own size carries the character for search and copy; the digits are outlines,
    // which no reader takes for a line of their own.
    paintLine(Lines(m_fonts, {{u"\u3000"_s, Style::Body, {}, {}, false}},
                    {size, size * 1.4, false, false, colour}, 100),
              0, nullptr, x, baseline, &colour);
    const double top = baseline - size * 0.86;
    cairo_set_source_rgb(m_cairo, colour.red, colour.green, colour.blue);
    cairo_set_line_width(m_cairo, 0.4);
    cairo_rectangle(m_cairo, x + 0.4, top, width - 0.8, size * 0.98);
    cairo_stroke(m_cairo);
    for (int row = 0; row < 2; ++row) {
        const Lines digits(m_fonts,
                           {{row == 0 ? code.first(half) : code.sliced(half), Style::Code, {}, {}, false}},
                           look, 100);
        outlines(digits, 0, x + (width - digits.lineWidth(0)) / 2,
                 top + row * look.leading + size * 0.04 + digits.baseline());
        cairo_fill(m_cairo);
    }
    m_colour = colour;
    return span;
}

void Canvas::outlines(const Lines& text, int line, double x, double y)
{
    const SetLines& set = text.set();
    const SetLines::Line& of = text.line(line);
    std::vector<cairo_glyph_t> glyphs;
    for (const SetLines::Item* item = set.begin(of); item != set.end(of); ++item) {
        glyphs.clear();
        for (int i = 0; i < static_cast<int>(item->glyphs); ++i) {
            const SetLines::Glyph& glyph = set.glyph(*item, i);
            const SetLines::Shift shift = set.shift(*item, i);
            if (!(glyph.number & PANGO_GLYPH_UNKNOWN_FLAG) && glyph.number != PANGO_GLYPH_EMPTY)
                glyphs.push_back({glyph.number, x + fromPango(shift.x), y + fromPango(shift.y)});
            x += fromPango(glyph.width);
        }
        if (glyphs.empty())
            continue;
        cairo_set_scaled_font(m_cairo, scaledFont(item->font.get()));
        cairo_glyph_path(m_cairo, glyphs.data(), static_cast<int>(glyphs.size()));
    }
}

} // namespace tekigo::pdf
