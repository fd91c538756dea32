#include "pdf/lines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

constexpr int kLongToken = 16;
constexpr int kDigest = 32;
constexpr char32_t kPlane16 =
    0x100000; // private use: no font has its characters, so that Pango leaves room for a code

bool printable(QChar c)
{
    return c > u' ' && c < u'\x7f';
}

bool allHex(QStringView token)
{
    return std::all_of(token.begin(), token.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

/// Characters that would act on their neighbours, cannot be seen, or are none at all. Joiners and variation
/// selectors are not among them: they belong to the character before.
bool mustNotAct(char32_t c)
{
    struct Range
    {
        char32_t from, to;
    };
    static constexpr Range kRanges[] = {
        {0x00, 0x08},     {0x0b, 0x1f},     {0x7f, 0x9f},     {0xad, 0xad},     {0x202a, 0x202e},
        {0x2060, 0x206f}, {0xd800, 0xdfff}, {0xfdd0, 0xfdef}, {0xfff9, 0xfffc}, {0xe0000, 0xe007f},
    };
    return (c & 0xfffe) == 0xfffe ||
           std::any_of(std::begin(kRanges), std::end(kRanges),
                       [&](const Range& range) { return c >= range.from && c <= range.to; });
}

void appendUtf8(std::string& bytes, char32_t c)
{
    char buffer[6];
    bytes.append(buffer, static_cast<size_t>(g_unichar_to_utf8(c, buffer)));
}

Colour colourOf(const Run& run, const Look& look)
{
    if (!run.link.isEmpty())
        return look.colour == kInk || look.colour == kQuiet ? kAccent : look.colour;
    return run.style == Style::Quiet && look.colour == kInk ? kQuiet : look.colour;
}

void insert(PangoAttrList* list, PangoAttribute* attribute, const Span& span)
{
    attribute->start_index = static_cast<guint>(span.from);
    attribute->end_index = static_cast<guint>(span.to);
    pango_attr_list_insert(list, attribute);
}

} // namespace

std::vector<int> breaksInToken(QStringView token)
{
    std::vector<int> breaks;
    if (token.size() <= kLongToken)
        return breaks;
    const bool digest = token.size() >= kDigest && allHex(token);
    constexpr QStringView kSeparators = u"/\\._-:@=&?,;+";
    for (int i = 1; i < token.size(); ++i)
        if (digest ? i % 8 == 0 : kSeparators.contains(token[i - 1]) && !kSeparators.contains(token[i]))
            breaks.push_back(i);
    return breaks;
}

Lines::Lines(const Fonts& fonts, const Runs& runs, const Look& look, double width, double hang,
             const PageNumbers* pages)
    : m_look(look)
    , m_width(width)
    , m_hang(hang)
    , m_layout(fonts.layout(look))
{
    int notes = -1;
    for (const Run& run : runs) {
        append(run, pages);
        notes += run.note == NotePart::Label ? 1 : 0;
        m_spans.back().note = run.note == NotePart::None ? -1 : notes;
        m_spans.back().label = run.note == NotePart::Label;
    }
    if (m_needsPages)
        m_runs = runs;
    pango_layout_set_text(m_layout.get(), m_bytes.c_str(), static_cast<int>(m_bytes.size()));
    setAttributes(runs);
    pango_layout_set_width(m_layout.get(), toPango(width));
    if (hang > 0)
        pango_layout_set_indent(m_layout.get(), -toPango(hang));
    for (GSList* line = pango_layout_get_lines_readonly(m_layout.get()); line; line = line->next)
        m_lines.push_back(static_cast<PangoLayoutLine*>(line->data));
}

void Lines::append(const Run& run, const PageNumbers* pages)
{
    const int from = static_cast<int>(m_bytes.size());
    if (run.pageOfLink) {
        m_needsPages = !pages;
        const QString number = pages ? pages->at(run.link) : u"000"_s;
        appendText(number.isEmpty() ? u"–"_s : number);
    } else {
        appendText(run.text);
    }
    m_spans.push_back(
        {from, static_cast<int>(m_bytes.size()), colourOf(run, m_look), run.link, run.language});
}

void Lines::appendText(const QString& text)
{
    qsizetype tokenEnd = 0;
    std::vector<int> breaks;
    qsizetype tokenStart = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i >= tokenEnd && printable(text[i])) {
            tokenStart = tokenEnd = i;
            while (tokenEnd < text.size() && printable(text[tokenEnd]))
                ++tokenEnd;
            breaks = breaksInToken(QStringView(text).sliced(tokenStart, tokenEnd - tokenStart));
        }
        if (i < tokenEnd &&
            std::binary_search(breaks.begin(), breaks.end(), static_cast<int>(i - tokenStart))) {
            m_breakMarks.push_back(static_cast<int>(m_bytes.size()));
            m_bytes += "\u200b";
        }
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        } else if (c == u'\r' && (i + 1 == text.size() || text[i + 1] != u'\n'))
            c = u'\n';
        else if (c == u'\r')
            continue;
        if (mustNotAct(c)) {
            m_hidden.emplace_back(static_cast<int>(m_bytes.size()), c);
            c = kPlane16 + (c & 0xffff);
            if ((c & 0xfffe) == 0xfffe) // not a character there either
                c = kPlane16 + 0xfffd;
        }
        appendUtf8(m_bytes, c);
    }
}

void Lines::setAttributes(const Runs& runs) const
{
    // No feature is asked for figures: those of Noto Sans and Noto Sans CJK are tabular as they are.
    if (m_spans.size() == 1 && !m_spans[0].language && runs[0].style != Style::Strong &&
        runs[0].style != Style::Code && runs[0].style != Style::Small)
        return;
    PangoAttrList* list = pango_attr_list_new();
    for (size_t i = 0; i < m_spans.size(); ++i) {
        const Span& span = m_spans[i];
        const Style style = runs[i].style;
        // The colour is set by the painter; here it keeps Pango from joining two spans in one item.
        if (m_spans.size() > 1)
            insert(list, pango_attr_foreground_new(static_cast<guint16>(i), static_cast<guint16>(i >> 16), 0),
                   span);
        if (style == Style::Strong)
            insert(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), span);
        if (style == Style::Code)
            insert(list, pango_attr_family_new(familyOf(true)), span);
        if (style == Style::Small)
            insert(list, pango_attr_size_new_absolute(toPango(m_look.size * 0.85)), span);
        if (span.language)
            insert(list, pango_attr_language_new(pango_language_from_string(tagOf(*span.language))), span);
    }
    pango_layout_set_attributes(m_layout.get(), list);
    pango_attr_list_unref(list);
}

double Lines::baseline() const
{
    // Noto's Japanese body reaches 0.88 of its size above the baseline and 0.12 below.
    return (m_look.leading - m_look.size) / 2 + 0.88 * m_look.size;
}

double Lines::lineWidth(int line) const
{
    PangoRectangle logical;
    pango_layout_line_get_extents(m_lines[static_cast<size_t>(line)], nullptr, &logical);
    return fromPango(logical.width);
}

double Lines::widestLine() const
{
    double widest = 0;
    for (int i = 0; i < lines(); ++i)
        widest = std::max(widest, lineStart(i) + lineWidth(i));
    return widest;
}

double Lines::lineStart(int line) const
{
    const PangoLayoutLine* pango = m_lines[static_cast<size_t>(line)];
    const double hang = pango->is_paragraph_start ? 0 : m_hang;
    return pango->resolved_dir == PANGO_DIRECTION_RTL ? m_width - lineWidth(line) - hang : hang;
}

int Lines::spanAt(int byte) const
{
    const auto after = std::upper_bound(m_spans.begin(), m_spans.end(), byte,
                                        [](int at, const Span& span) { return at < span.to; });
    return static_cast<int>(
        std::min<std::ptrdiff_t>(after - m_spans.begin(), static_cast<std::ptrdiff_t>(m_spans.size()) - 1));
}

bool Lines::isBreakMark(int byte) const
{
    return std::binary_search(m_breakMarks.begin(), m_breakMarks.end(), byte);
}

char32_t Lines::hiddenAt(int byte) const
{
    for (const auto& [at, c] : m_hidden)
        if (at == byte)
            return c;
    return 0;
}

} // namespace tekigo::pdf
