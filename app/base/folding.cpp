#include "base/folding.h"

#include <QRegularExpression>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Marks that belong to the character before them: combining ones, and the half-width 濁点 and 半濁点.
bool belongsToLast(QChar character)
{
    return character.isMark() || character == QChar(0xff9e) || character == QChar(0xff9f);
}

qsizetype endOfCluster(const QString& text, qsizetype start)
{
    qsizetype end = start + 1;
    if (text[start].isHighSurrogate() && end < text.size() && text[end].isLowSurrogate())
        ++end;
    while (end < text.size() && belongsToLast(text[end]))
        ++end;
    return end;
}

/// Scripts that are written without spaces between words.
bool runsOn(QChar character)
{
    switch (character.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return true;
    default:
        return (character.unicode() >= 0x3000 && character.unicode() < 0x3040) || character == u'ー' ||
               (character.unicode() >= 0xff00 && character.unicode() < 0xff66);
    }
}

void addWord(QStringList& words, const QString& written)
{
    QString word = folded(written).text.trimmed();
    word.removeIf(
        [](QChar character) { return character.category() == QChar::Other_Control; }); // pasted by accident
    if (!word.isEmpty() && !words.contains(word))
        words += word;
}

QChar closing(QChar opening)
{
    return opening == u'「' ? u'」' : opening == u'“' ? u'”' : opening;
}

} // namespace

Folded folded(const QString& text)
{
    Folded result;
    result.text.reserve(text.size());
    result.from.reserve(size_t(text.size()) + 1);
    for (qsizetype start = 0; start < text.size();) {
        const QChar first = text[start];
        const qsizetype end = endOfCluster(text, start);
        QString part;
        if (first.isSpace())
            part = result.text.endsWith(u' ') ? QString() : u" "_s;
        else if (first.unicode() < 0x80 && end == start + 1)
            part = first.toLower();
        else
            part = text.mid(start, end - start).normalized(QString::NormalizationForm_KC).toCaseFolded();
        result.text += part;
        result.from.insert(result.from.end(), size_t(part.size()), int(start));
        start = end;
    }
    result.from.push_back(int(text.size()));
    return result;
}

QString unwrapped(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QString& part : text.split(QRegularExpression(u"[\\s\\x00-\\x1f]+"_s), Qt::SkipEmptyParts)) {
        // A space inside a line of Japanese is as often the typesetting's as the writer's.
        if (!result.isEmpty() && !(runsOn(result.back()) && runsOn(part.front())))
            result += u' ';
        result += part;
    }
    return result;
}

QStringList searchedWords(const QString& query)
{
    QStringList words;
    QString word;
    QChar until;
    for (const QChar character : query) {
        const bool ends = until.isNull() ? character.isSpace() : character == until;
        const bool opens = until.isNull() && word.isEmpty() && u"\"「“"_s.contains(character);
        if (ends) {
            addWord(words, word);
            word.clear();
            until = {};
        } else if (opens) {
            until = closing(character);
        } else {
            word += character;
        }
    }
    addWord(words, word);
    return words;
}

std::vector<Hit> anyHitsIn(const QString& text, const QStringList& words)
{
    const Folded whole = folded(text);
    std::vector<Hit> all;
    for (const QString& word : words) {
        for (qsizetype at = whole.text.indexOf(word); at >= 0;
             at = whole.text.indexOf(word, at + word.size())) {
            const int start = whole.from[size_t(at)];
            // A character that folded to several ends where the next original one starts.
            size_t end = size_t(at + word.size());
            while (end + 1 < whole.from.size() && whole.from[end] == whole.from[end - 1])
                ++end;
            all.push_back({start, whole.from[end] - start});
        }
    }
    std::ranges::sort(all, {}, &Hit::start);
    std::vector<Hit> apart;
    for (const Hit& hit : all)
        if (apart.empty() || hit.start >= apart.back().start + apart.back().length)
            apart.push_back(hit);
    return apart;
}

} // namespace tekigo
