#pragma once

#include <QString>
#include <QStringView>

#include <vector>

/// What stands between two characters of a line beyond what Unicode's rules of line breaking (UAX #14) give:
/// where a long token may be cut, what stays together, and where a little room tells Japanese from Latin.
/// Pure: knows neither fonts nor widths.
namespace tekigo::pdf {

/// How a text is set.
enum class Words {
    Text,
    Code,  ///< an identifier or digest, which keeps its own spacing
    Title, ///< words in katakana are not broken: a title has room to choose
    Head,  ///< of a column: broken between phrases only
};

/// Whether a phrase of Japanese may end between two characters: after a mark or a space, before an opening bracket, where
/// kana of grammar give way to kanji or katakana (検査の|結果), where katakana and kanji meet (ポート|番号). Never inside a
/// run of either.
[[nodiscard]] bool endsPhrase(QChar left, QChar here);

/// Between a character and the one before it.
struct Seam
{
    bool cut = false;  ///< a line may end here, though nothing in the text says so
    bool join = false; ///< a line must not end here, though the rules would let it
    bool room = false; ///< Japanese on one side, Latin letters or figures on the other

    bool operator==(const Seam&) const = default;
};

/// Where a token of printable ASCII that is too long for a line may break: after every eighth digit of a
/// digest, after the separators of a path or an identifier. Offsets into it.
[[nodiscard]] std::vector<int> breaksInToken(QStringView token);

/// Walks a text from its first character to its last.
///
/// Joined are a number and its counter or unit (34条, 506,819 バイト, 3 mm), a label and its number (第34,
/// 添付 31, Attachment 31, 典拠 [REG], p. 4, 40–47), a sign and its word (○ 適合, → はい), and a short identifier (TR-2600-JP,
/// access.paths). Room stands between kana or kanji and letters or figures (JIS X 4051 四分アキ; here a
/// sixteenth, since readers of PDF take a tenth for a space and would not find 第34条 again).
class Seams
{
public:
    /// `before`: the text that ends where this one begins; its last characters are looked at. `fits`: how
    /// many Latin characters surely fit in a line; what is shorter is not cut.
    Seams(QStringView text, QStringView before, Words words, qsizetype fits = 0);

    /// What stands before the character at `i`; asked in rising order.
    [[nodiscard]] Seam at(qsizetype i);

private:
    [[nodiscard]] QChar before(qsizetype i, int back = 1) const;
    [[nodiscard]] QChar after(qsizetype i) const { return i < m_text.size() ? m_text[i] : QChar(); }
    void enterToken(qsizetype i);
    [[nodiscard]] bool joined(qsizetype i);
    [[nodiscard]] bool joinedAfterSpace(qsizetype i, QChar left);
    [[nodiscard]] bool beginsUnit(qsizetype i);
    [[nodiscard]] bool endsLabel(qsizetype i) const;
    [[nodiscard]] bool namesAttachment(qsizetype i) const;
    [[nodiscard]] bool endsIn(qsizetype i) const;

    QStringView m_text;
    QStringView m_before;
    Words m_words;
    qsizetype m_whole; ///< characters of a token that is not cut
    qsizetype m_tokenFrom = 0;
    qsizetype m_tokenEnd = 0;
    bool m_tokenWhole = false; ///< an identifier that fits in a line
    std::vector<int> m_cuts;
    qsizetype m_unitEnd = 0; ///< of the unit after a figure: one word
};

/// Of two neighbouring marks of punctuation, which one gives up the half of its room that lies between them
/// (」「 take one and a half em instead of two).
enum class Squeezed { Neither, First, Second };
[[nodiscard]] Squeezed squeezed(char32_t first, char32_t second);
/// Full-width opening brackets: half of them is empty at a line's start.
[[nodiscard]] bool opensWide(char32_t c);

} // namespace tekigo::pdf
