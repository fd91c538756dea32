#include "pdf/seams.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

constexpr qsizetype kLongToken = 16;
constexpr qsizetype kDigest = 32;
constexpr qsizetype kWholeToken = 32; ///< a longer one would leave too much of a line empty
constexpr qsizetype kLongestUnit = 5; ///< letters of a Latin unit: bytes, years

bool printable(QChar c)
{
    return c > u' ' && c < u'\x7f';
}

bool narrowFigure(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Full-width figures are as wide as kanji: they count like others, but need no room.
bool figure(QChar c)
{
    return narrowFigure(c) || (c >= u'０' && c <= u'９');
}

bool latin(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Kana, kanji and what is written as part of a word with them.
bool japanese(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x3041 && u <= 0x3096) || (u >= 0x30a1 && u <= 0x30fa) || u == u'ー' || u == u'々' ||
           u == u'〆' || (u >= 0x3400 && u <= 0x4dbf) || (u >= 0x4e00 && u <= 0x9fff) ||
           (u >= 0xf900 && u <= 0xfaff);
}

bool katakana(QChar c)
{
    return (c.unicode() >= 0x30a1 && c.unicode() <= 0x30fa) || c == u'ー';
}

bool kanji(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x3400 && u <= 0x9fff) || (u >= 0xf900 && u <= 0xfaff) || u == u'々';
}

bool hiragana(QChar c)
{
    return c.unicode() >= 0x3041 && c.unicode() <= 0x3096;
}

bool allHex(QStringView token)
{
    return std::all_of(token.begin(), token.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

/// Has figures or marks inside, or capitals alone: TR-2600-JP, access.paths, MIC-A. A word like "well-known"
/// may break at its hyphen.
bool identifies(QStringView token)
{
    return std::any_of(token.begin(), token.end(), [](QChar c) { return figure(c) || c == u'_'; }) ||
           token.chopped(1).contains(u'.') ||
           std::none_of(token.begin(), token.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

/// Kana, kanji and Latin: most of what is asked about.
bool isWritten(char32_t c)
{
    return c < 0x3000 || (c > 0x3040 && c < 0xff00);
}

bool counts(QChar c)
{
    constexpr QStringView kCounters =
        u"条項号章節編款年月日時分秒件行頁桁台回版個字枚本人社種点歳倍割円番列段階級冊名箇か％℃";
    return kCounters.contains(c);
}

bool signs(QChar c)
{
    constexpr QStringView kSigns = u"○●◎✓✔✗✘△▲▽◇◆□■×→⇒–？";
    return kSigns.contains(c);
}

} // namespace

bool endsPhrase(QChar left, QChar here)
{
    constexpr QStringView kBefore = u"（「『【［";
    constexpr QStringView kAfter = u" 　、。・）」』】］／：；〜";
    if (kAfter.contains(here) && here != u' ' && here != u'　')
        return false;
    if (kAfter.contains(left) || kBefore.contains(here))
        return true;
    if (kanji(here))
        return hiragana(left) || katakana(left);
    return katakana(here) && (hiragana(left) || kanji(left));
}

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

Seams::Seams(QStringView text, QStringView before, Words words, qsizetype fits)
    : m_text(text)
    , m_before(before)
    , m_words(words)
    , m_whole(std::max(kLongToken, std::min(fits, kWholeToken)))
{
}

QChar Seams::before(qsizetype i, int back) const
{
    const qsizetype at = i - back;
    if (at >= 0)
        return m_text[at];
    return -at <= m_before.size() ? m_before[m_before.size() + at] : QChar();
}

void Seams::enterToken(qsizetype i)
{
    m_tokenFrom = m_tokenEnd = i;
    while (m_tokenEnd < m_text.size() && printable(m_text[m_tokenEnd]))
        ++m_tokenEnd;
    const QStringView token = m_text.sliced(m_tokenFrom, m_tokenEnd - m_tokenFrom);
    m_cuts.clear();
    m_tokenWhole = token.size() <= m_whole && identifies(token);
    if (!m_tokenWhole)
        m_cuts = breaksInToken(token);
}

Seam Seams::at(qsizetype i)
{
    const QChar here = m_text[i];
    const QChar left = before(i);
    Seam seam;
    if (printable(here)) {
        if (i >= m_tokenEnd)
            enterToken(i);
        seam.cut = std::binary_search(m_cuts.begin(), m_cuts.end(), static_cast<int>(i - m_tokenFrom));
    }
    if (left.isNull())
        return seam;
    if (m_words != Words::Title && m_words != Words::Head && here.unicode() >= 0x3000 && left.unicode() >= 0x3000 && i >= m_unitEnd &&
        !figure(left) && !figure(here) && after(i + 1) != u' ')
        return seam; // Japanese beside Japanese
    seam.room =
        m_words != Words::Code && ((japanese(left) && (latin(here) || narrowFigure(here))) ||
                                   (japanese(here) && (latin(left) || narrowFigure(left) || left == u'%')));
    seam.join = joined(i);
    return seam;
}

bool Seams::joined(qsizetype i)
{
    const QChar here = m_text[i];
    const QChar left = before(i);
    if (here == u' ' || here == u'\u3000')
        return false;
    if (i < m_unitEnd)
        return true;
    if (left == u' ')
        return joinedAfterSpace(i, before(i, 2));
    if (figure(left))
        return counts(here) || (figure(here) && !narrowFigure(here)) || beginsUnit(i);
    if (figure(here))
        return left == u'第' || left == u'約' || left == u'全' || (left == u'–' && figure(before(i, 2)));
    if (m_words == Words::Title && katakana(here) && katakana(left))
        return true;
    if (m_words == Words::Head && here.unicode() >= 0x3000 && left.unicode() >= 0x3000 && !endsPhrase(left, here))
        return true;
    if (japanese(here) && japanese(left))
        return endsLabel(i);
    return m_tokenWhole && i > m_tokenFrom && i < m_tokenEnd && (left == u'-' || left == u'/');
}

/// The second of two characters before a number: 添付 31, 典拠 [REG]. The number may stand in the next run.
bool Seams::endsLabel(qsizetype i) const
{
    if (after(i + 1) != u' ' || japanese(before(i, 2)))
        return false;
    const QChar next = after(i + 2);
    return next.isNull() || figure(next) || next == u'[';
}

/// `left` stands before the space.
bool Seams::joinedAfterSpace(qsizetype i, QChar left)
{
    const QChar here = m_text[i];
    if (signs(left))
        return true;
    if (figure(left))
        return beginsUnit(i);
    if (figure(here) && (namesAttachment(i) || (left == u':' && endsIn(i))))
        return true;
    if (figure(here) || here == u'[')
        return japanese(left) || left == u'§' ||
               (left == u'.' && (before(i, 3) == u'p' || before(i, 3) == u'o'));
    return false;
}

/// "Attachment 24", "Attachments 40–47"; the space stands before `i`.
bool Seams::namesAttachment(qsizetype i) const
{
    const QStringView words = m_text.first(i).trimmed();
    return words.endsWith(u"Attachment") || words.endsWith(u"Attachments");
}

/// Nothing but the figures of a count follow: "Interpretation: 9".
bool Seams::endsIn(qsizetype i) const
{
    const QStringView rest = m_text.sliced(i);
    return rest.size() <= 4 && std::all_of(rest.begin(), rest.end(), [](QChar c) { return figure(c); });
}

/// A unit after a figure: バイト and the like, or a few Latin letters.
bool Seams::beginsUnit(qsizetype i)
{
    static constexpr QStringView kUnits[] = {u"バイト", u"ビット", u"ページ",  u"ポート",
                                             u"文字",   u"種類",   u"メートル"};
    const QStringView rest = m_text.sliced(i);
    const auto* unit = std::find_if(std::begin(kUnits), std::end(kUnits),
                                    [&](QStringView each) { return rest.startsWith(each); });
    if (unit != std::end(kUnits)) {
        m_unitEnd = i + unit->size();
        return true;
    }
    qsizetype letters = 0;
    while (letters < rest.size() && latin(rest[letters]))
        ++letters;
    return letters > 0 && letters <= kLongestUnit && before(i) == u' ';
}

Squeezed squeezed(char32_t first, char32_t second)
{
    if (isWritten(first) || isWritten(second))
        return Squeezed::Neither;
    constexpr QStringView kClosing = u"、。，．）」』】〉》〕］｝";
    const auto closes = [&](char32_t c) {
        return c < 0x10000 && kClosing.contains(QChar(static_cast<char16_t>(c)));
    };
    if (closes(first) && (closes(second) || opensWide(second)))
        return Squeezed::First;
    return opensWide(first) && opensWide(second) ? Squeezed::Second : Squeezed::Neither;
}

bool opensWide(char32_t c)
{
    constexpr QStringView kOpening = u"（「『【〈《〔［｛";
    return c < 0x10000 && kOpening.contains(QChar(static_cast<char16_t>(c)));
}

} // namespace tekigo::pdf
