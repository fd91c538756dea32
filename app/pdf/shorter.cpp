#include "pdf/shorter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

enum class Letters { Space, Mark, Kana, Katakana, Kanji, Other };

Letters lettersOf(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Hiragana:
        return Letters::Kana;
    case QChar::Script_Katakana:
        return Letters::Katakana;
    case QChar::Script_Han:
        return Letters::Kanji;
    default:
        break;
    }
    if (c == u'ー')
        return Letters::Katakana;
    return c.isSpace() ? Letters::Space : c.isPunct() && c.unicode() > 0x7f ? Letters::Mark : Letters::Other;
}

/// Whether a phrase may begin at `at`: after a space or a mark, or where the particles of Japanese end.
bool phraseBegins(const QString& text, qsizetype at)
{
    const Letters before = lettersOf(text[at - 1]);
    const Letters here = lettersOf(text[at]);
    if (here == Letters::Space || before == Letters::Space || before == Letters::Mark)
        return true;
    if (before == Letters::Kana)
        return here != Letters::Kana && here != Letters::Mark;
    return (before == Letters::Katakana && here == Letters::Kanji) ||
           (before == Letters::Kanji && here == Letters::Katakana);
}

/// What links a phrase to one that is gone says nothing at an end.
QString withoutTail(QString text)
{
    static const QRegularExpression tail(uR"([\s、。，・：；（「『(\[,;:–—-]+$)"_s);
    return text.remove(tail);
}

/// "title（aside）" without the aside; the text itself where it has none.
QString withoutAside(const QString& text)
{
    static const QRegularExpression aside(uR"(\s*(（[^（）]*）|\([^()]*\))$)"_s);
    QString less = text;
    less.remove(aside);
    return withoutTail(less).isEmpty() ? text : less;
}

} // namespace

QString shorter(const QString& title)
{
    const QString whole = title.endsWith(u'…') ? title.chopped(1) : title;
    if (const QString less = withoutAside(whole); less.size() < whole.size())
        return less;
    for (qsizetype at = whole.size() - 1; at > whole.size() / 3; --at)
        if (phraseBegins(whole, at))
            if (const QString less = withoutTail(whole.left(at)); !less.isEmpty())
                return less + u'…';
    QString less = whole.left(whole.size() > 10 ? whole.size() * 9 / 10 : whole.size() - 1);
    if (!less.isEmpty() && less.back().isHighSurrogate())
        less.chop(1);
    return less.isEmpty() ? less : less + u'…';
}

} // namespace tekigo::pdf
