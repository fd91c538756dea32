#include "pdf/lines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

constexpr char32_t kPlane16 =
    0x100000; // private use: no font has its characters, so that Pango leaves room for a code

/// Characters that would act on their neighbours, cannot be seen, mean nothing without the font that they
/// were made for (private use), or are none at all. Joiners and variation selectors are not among them: they
/// belong to the character before.
bool mustNotAct(char32_t c)
{
    struct Range
    {
        char32_t from, to;
    };
    static constexpr Range kRanges[] = {
        {0x00, 0x08},     {0x0b, 0x1f},     {0x7f, 0x9f},       {0xad, 0xad},
        {0x202a, 0x202e}, {0x2060, 0x206f}, {0xd800, 0xdfff},   {0xfdd0, 0xfdef},
        {0xe000, 0xf8ff}, {0xfff9, 0xfffc}, {0xe0000, 0xe007f}, {0xf0000, 0x10ffff},
    };
    if ((c >= 0x20 && c < 0x7f) || (c >= 0x3000 && c < 0xd800))
        return false; // nearly all
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

void insert(PangoAttrList* list, PangoAttribute* attribute, int from, int to)
{
    attribute->start_index = static_cast<guint>(from);
    attribute->end_index = static_cast<guint>(to);
    pango_attr_list_insert(list, attribute);
}

/// Whether a line that ended before the character at `i` would leave one or two characters of Japanese to the last.
bool leavesTooLittle(const QString& text, qsizetype i)
{
    constexpr qsizetype least = 3;
    constexpr qsizetype shortest = 8; // of a text that this is asked of: a shorter one has no lines to choose between
    return text.size() >= shortest && i > text.size() - least && isWide(text[i].unicode()) &&
           isWide(text[i - 1].unicode());
}

} // namespace

Lines::Lines(const Fonts& fonts, const Runs& runs, const Look& look, double width, double hang,
             const PageNumbers* pages)
    : m_look(look)
    , m_width(width)
    , m_hang(hang)
{
    int notes = -1;
    for (const Run& run : runs) {
        m_ends = &run == &runs.back();
        append(run, pages);
        notes += run.note == NotePart::Label ? 1 : 0;
        m_spans.back().note = run.note == NotePart::None ? -1 : notes;
        m_spans.back().label = run.note == NotePart::Label;
    }
    if (m_needsPages)
        m_runs = runs;
    const Ref<PangoLayout> layout = fonts.layout(look);
    pango_layout_set_text(layout.get(), m_bytes.c_str(), static_cast<int>(m_bytes.size()));
    setAttributes(layout.get(), runs);
    pango_layout_set_width(layout.get(), toPango(width));
    if (hang > 0)
        pango_layout_set_indent(layout.get(), -toPango(hang));
    m_set = SetLines(layout.get(), m_bytes.c_str());
    keepLittle();
}

/// A long document holds hundreds of thousands of texts until they are painted.
void Lines::keepLittle()
{
    m_before = QString();
    m_bytes.shrink_to_fit();
    m_spans.shrink_to_fit();
    m_marks.shrink_to_fit();
    m_squeezed.shrink_to_fit();
    m_hidden.shrink_to_fit();
}

void Lines::append(const Run& run, const PageNumbers* pages)
{
    const int from = static_cast<int>(m_bytes.size());
    QString text = run.text;
    if (run.pageOfLink) {
        m_needsPages = !pages;
        text = pages ? pages->at(run.link) : u"000"_s;
        if (text.isEmpty())
            text = u"–"_s;
    }
    appendText(text, m_look.code || run.style == Style::Code ? Words::Code : m_look.words);
    m_spans.push_back(
        {from, static_cast<int>(m_bytes.size()), colourOf(run, m_look), run.link, run.language});
}

void Lines::appendText(const QString& text, Words words)
{
    constexpr qsizetype kLookedBack = 3; // as far as seams look
    constexpr double kBroad = 0.62;      // of the size: a Latin character on the wide side
    Seams seams(text, m_before, words, static_cast<qsizetype>((m_width - m_hang) / (kBroad * m_look.size)));
    for (qsizetype i = 0; i < text.size(); ++i) {
        Seam seam = seams.at(i);
        seam.join = seam.join || (m_ends && words != Words::Code && words != Words::Head && leavesTooLittle(text, i));
        appendSeam(seam);
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        } else if (c == u'\r' && (i + 1 == text.size() || text[i + 1] != u'\n'))
            c = u'\n';
        else if (c == u'\r')
            continue;
        appendCharacter(c);
    }
    if (!text.isEmpty())
        m_before = text.right(kLookedBack);
}

void Lines::appendSeam(const Seam& seam)
{
    const auto append = [&](const char* mark) {
        m_marks.push_back(static_cast<int>(m_bytes.size()));
        m_bytes += mark;
    };
    if (seam.room)
        append("\u200a"); // a sixteenth of the type's size
    if (seam.join)
        append("\u2060");
    else if (seam.cut)
        append("\u200b");
}

void Lines::appendCharacter(char32_t c)
{
    const int at = static_cast<int>(m_bytes.size());
    switch (squeezed(m_last, c)) {
    case Squeezed::First:
        m_squeezed.push_back(m_lastAt);
        break;
    case Squeezed::Second:
        m_squeezed.push_back(at);
        break;
    case Squeezed::Neither:
        break;
    }
    m_last = c;
    m_lastAt = at;
    if (mustNotAct(c)) {
        m_hidden.emplace_back(at, c);
        c = kPlane16 + (c & 0xffff);
        if ((c & 0xfffe) == 0xfffe) // not a character there either
            c = kPlane16 + 0xfffd;
    }
    appendUtf8(m_bytes, c);
}

/// One span that needs no attribute of its own.
bool Lines::isPlain(const Runs& runs) const
{
    return m_squeezed.empty() && m_spans.size() == 1 && !m_spans[0].language &&
           runs[0].style != Style::Strong && runs[0].style != Style::Code && runs[0].style != Style::Small;
}

void Lines::setAttributes(PangoLayout* layout, const Runs& runs) const
{
    // No feature is asked for figures: those of Noto Sans and Noto Sans CJK are tabular as they are.
    if (isPlain(runs))
        return;
    PangoAttrList* list = pango_attr_list_new();
    for (size_t i = 0; i < m_spans.size(); ++i) {
        const Span& span = m_spans[i];
        const Style style = runs[i].style;
        // The colour is set by the painter; here it keeps Pango from joining two spans in one item.
        if (m_spans.size() > 1)
            insert(list, pango_attr_foreground_new(static_cast<guint16>(i), static_cast<guint16>(i >> 16), 0),
                   span.from, span.to);
        if (style == Style::Strong)
            insert(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), span.from, span.to);
        if (style == Style::Code)
            insert(list, pango_attr_family_new(familyOf(true)), span.from, span.to);
        if (style == Style::Small)
            insert(list, pango_attr_size_new_absolute(toPango(m_look.size * kSmaller)), span.from, span.to);
        if (span.language)
            insert(list, pango_attr_language_new(pango_language_from_string(tagOf(*span.language))),
                   span.from, span.to);
    }
    constexpr int kWide = 3; // bytes of a full-width mark
    for (const int at : m_squeezed)
        insert(list, pango_attr_font_features_new("halt=1"), at, at + kWide);
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
}

double Lines::baseline() const
{
    // Noto's Japanese body reaches 0.88 of its size above the baseline and 0.12 below.
    return (m_look.leading - m_look.size) / 2 + 0.88 * m_look.size;
}

double Lines::lineWidth(int line) const
{
    return fromPango(this->line(line).width);
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
    const SetLines::Line& set = this->line(line);
    const double hang = set.begins ? 0 : m_hang;
    if (set.rightToLeft)
        return m_width - lineWidth(line) - hang;
    // The empty half of an opening bracket hangs outside, so that the line begins where the others do.
    const int at = set.from;
    const bool hangs = set.length > 0 && opensWide(g_utf8_get_char(m_bytes.c_str() + at)) &&
                       !std::binary_search(m_squeezed.begin(), m_squeezed.end(), at);
    return hangs ? hang - m_look.size / 2 : hang;
}

double Lines::stretch(int line) const
{
    constexpr double kMost = 0.06; // of the size: more is seen, and a tenth is taken for a space
    const SetLines::Line& set = this->line(line);
    const bool last = line + 1 == lines() || this->line(line + 1).begins;
    if (!m_look.flush || last)
        return 0;
    if (std::any_of(m_set.begin(set), m_set.end(set),
                    [](const SetLines::Item& item) { return item.backward; }))
        return 0;
    int wide = 0;
    const char* at = m_bytes.c_str() + set.from;
    const char* end = at + set.length;
    for (; at < end; at = g_utf8_next_char(at))
        if (isWide(g_utf8_get_char(at)) && g_utf8_next_char(at) < end)
            ++wide;
    const double left = m_width - lineStart(line) - lineWidth(line);
    return wide > 0 && left > 0 && left / wide <= kMost * m_look.size ? left / wide : 0;
}

int Lines::spanAt(int byte) const
{
    const auto after = std::upper_bound(m_spans.begin(), m_spans.end(), byte,
                                        [](int at, const Span& span) { return at < span.to; });
    return static_cast<int>(
        std::min<std::ptrdiff_t>(after - m_spans.begin(), static_cast<std::ptrdiff_t>(m_spans.size()) - 1));
}

bool Lines::isOwnMark(int byte) const
{
    return std::binary_search(m_marks.begin(), m_marks.end(), byte);
}

QString Lines::words(const Span& span) const
{
    std::string bytes =
        m_bytes.substr(static_cast<size_t>(span.from), static_cast<size_t>(span.to - span.from));
    constexpr int kOwn = 3; // bytes of each of our marks
    for (auto mark = m_marks.rbegin(); mark != m_marks.rend(); ++mark)
        if (*mark >= span.from && *mark < span.to)
            bytes.erase(static_cast<size_t>(*mark - span.from), kOwn);
    return QString::fromStdString(bytes);
}

char32_t Lines::hiddenAt(int byte) const
{
    for (const auto& [at, c] : m_hidden)
        if (at == byte)
            return c;
    return 0;
}

} // namespace tekigo::pdf
