#pragma once

#include "pdf/fonts.h"
#include "pdf/seams.h"
#include "pdf/setlines.h"

#include <memory>
#include <vector>

namespace tekigo::pdf {

/// Bytes of a laid-out text that look alike and lead to the same place.
struct Span
{
    int from = 0;
    int to = 0;
    Colour colour = kInk;
    QString link;
    std::optional<Language> language;
    int note = -1; ///< which of the text's notes it belongs to; -1: none
    bool label = false;
};

/// The page numbers that a text prints: by anchor, known once everything is placed.
class PageNumbers
{
public:
    virtual ~PageNumbers() = default;
    [[nodiscard]] virtual QString at(const QString& anchor) const = 0;
};

/// Kana, kanji and full-width marks: a flush line is stretched after them.
[[nodiscard]] constexpr bool isWide(char32_t c)
{
    return (c >= 0x3001 && c <= 0x9fff && c != 0x3099 && c != 0x309a) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0xff01 && c <= 0xff60) || (c >= 0x20000 && c <= 0x3ffff);
}

/// A paragraph broken into lines of a width: measured once, painted as it was measured.
///
/// What is painted and what is read are told apart: where a line may break, must not break, or a little room
/// stands (seams.h) is marked by characters of our own that never reach the file; a character that must not
/// act (a control, a bidirectional override) is drawn as its code.
class Lines
{
public:
    /// `hang`: indent of all lines but the first. `pages`: null while pages are not known; numbers then take
    /// the room of three digits.
    Lines(const Fonts& fonts, const Runs& runs, const Look& look, double width, double hang = 0,
          const PageNumbers* pages = nullptr);

    [[nodiscard]] int lines() const { return static_cast<int>(m_set.lines().size()); }
    [[nodiscard]] double height() const { return lines() * m_look.leading; }
    [[nodiscard]] double leading() const { return m_look.leading; }
    [[nodiscard]] double baseline() const; ///< from a line's top
    [[nodiscard]] const Look& look() const { return m_look; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double hang() const { return m_hang; }
    [[nodiscard]] double widestLine() const;
    [[nodiscard]] double lineWidth(int line) const;
    [[nodiscard]] double lineStart(int line) const; ///< x of its first glyph from the paragraph's left edge
    /// Room to add after each wide character, so that the line ends on the right edge; 0 where that would
    /// show.
    [[nodiscard]] double stretch(int line) const;
    [[nodiscard]] const SetLines& set() const { return m_set; }
    [[nodiscard]] const SetLines::Line& line(int line) const
    {
        return m_set.lines()[static_cast<size_t>(line)];
    }
    [[nodiscard]] const char* bytes() const { return m_bytes.c_str(); }
    [[nodiscard]] const std::vector<Span>& spans() const { return m_spans; }
    [[nodiscard]] int spanAt(int byte) const;
    [[nodiscard]] bool isOwnMark(int byte) const;        ///< a character of our own that is not painted
    [[nodiscard]] QString words(const Span& span) const; ///< without our own marks
    /// The character that stands at this byte as its code; 0: none.
    [[nodiscard]] char32_t hiddenAt(int byte) const;
    [[nodiscard]] bool needsPages() const { return m_needsPages; }
    [[nodiscard]] const Runs& runs() const { return m_runs; } ///< kept only when needsPages()

private:
    void append(const Run& run, const PageNumbers* pages);
    void appendText(const QString& text, Words words);
    void appendSeam(const Seam& seam);
    void appendCharacter(char32_t c);
    void setAttributes(PangoLayout* layout, const Runs& runs) const;
    void keepLittle();
    [[nodiscard]] bool isPlain(const Runs& runs) const;

    Look m_look;
    double m_width;
    double m_hang;
    std::string m_bytes;
    std::vector<Span> m_spans;
    std::vector<int> m_marks;    ///< where our own characters stand
    std::vector<int> m_squeezed; ///< where punctuation takes half its room
    QString m_before;            ///< the last characters of the run before
    char32_t m_last = 0;         ///< and of the text so far
    int m_lastAt = 0;
    std::vector<std::pair<int, char32_t>> m_hidden;
    Runs m_runs;
    bool m_needsPages = false;
    bool m_ends = false; ///< the run that is being added is the last
    SetLines m_set;
};

} // namespace tekigo::pdf
