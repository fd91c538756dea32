#include "foreign/tounicode.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {
namespace {

constexpr unsigned kLongestRange = 0x10000;
constexpr int kMostInSection = 100; ///< entries of a section (Adobe's CMap specification)

QString charactersOf(const QByteArray& hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    QString text;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        text += QChar(static_cast<char16_t>(static_cast<unsigned char>(bytes[i]) << 8 |
                                            static_cast<unsigned char>(bytes[i + 1])));
    return text;
}

QByteArray hexOf(const QString& text)
{
    QByteArray hex;
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return hex;
}

QString advanced(QString text, unsigned by)
{
    if (!text.isEmpty())
        text.back() = QChar(static_cast<char16_t>(text.back().unicode() + by));
    return text;
}

void readChars(const QString& section, Meanings& meanings)
{
    static const QRegularExpression entry(u"<([0-9a-fA-F]+)>\\s*<([0-9a-fA-F]*)>"_s);
    for (auto found = entry.globalMatch(section); found.hasNext();) {
        const auto match = found.next();
        meanings[match.captured(1).toUInt(nullptr, 16)] = charactersOf(match.captured(2).toLatin1());
    }
}

void readRanges(const QString& section, Meanings& meanings)
{
    static const QRegularExpression entry(u"<([0-9a-fA-F]+)>\\s*<([0-9a-fA-F]+)>\\s*"
                                          "(?:<([0-9a-fA-F]*)>|\\[([^\\]]*)\\])"_s);
    static const QRegularExpression item(u"<([0-9a-fA-F]*)>"_s);
    for (auto found = entry.globalMatch(section); found.hasNext();) {
        const auto match = found.next();
        const unsigned from = match.captured(1).toUInt(nullptr, 16);
        const unsigned to = std::min(match.captured(2).toUInt(nullptr, 16), from + kLongestRange);
        if (match.hasCaptured(3)) {
            const QString first = charactersOf(match.captured(3).toLatin1());
            for (unsigned code = from; code <= to; ++code)
                meanings[code] = advanced(first, code - from);
            continue;
        }
        unsigned code = from;
        for (auto items = item.globalMatch(match.captured(4)); items.hasNext() && code <= to; ++code)
            meanings[code] = charactersOf(items.next().captured(1).toLatin1());
    }
}

bool isRadical(char32_t c)
{
    return c >= 0x2e80 && c <= 0x2fdf;
}

bool meansNothing(char32_t c)
{
    return c == 0 || c == 0xfeff || (c & 0xfffe) == 0xfffe || (c >= 0xd800 && c <= 0xdfff) ||
           (c >= 0xe000 && c <= 0xf8ff) || c >= 0xf0000;
}

} // namespace

Meanings meaningsOf(const QByteArray& map)
{
    static const QRegularExpression section(u"beginbf(char|range)(.*?)endbf(?:char|range)"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    Meanings meanings;
    for (auto found = section.globalMatch(QString::fromLatin1(map)); found.hasNext();) {
        const auto match = found.next();
        if (match.capturedView(1) == "char"_L1)
            readChars(match.captured(2), meanings);
        else
            readRanges(match.captured(2), meanings);
    }
    return meanings;
}

QByteArray mapOf(const Meanings& meanings, int bytes)
{
    const QByteArray last = QByteArray("ff").repeated(bytes);
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<" +
                     QByteArray("00").repeated(bytes) + "> <" + last + ">\nendcodespacerange\n";
    int left = static_cast<int>(meanings.size());
    int inSection = 0;
    for (const auto& [code, meaning] : meanings) {
        if (inSection == 0) {
            inSection = std::min(left, kMostInSection);
            map += QByteArray::number(inSection) + " beginbfchar\n";
        }
        map += "<" + QByteArray::number(code, 16).rightJustified(2 * bytes, '0') + "> <" + hexOf(meaning) +
               ">\n";
        --left;
        if (--inSection == 0)
            map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QString legible(const QString& meaning)
{
    constexpr char32_t unknown = 0xfffd;
    QString made;
    for (const char32_t c : meaning.toUcs4())
        if (isRadical(c))
            made += QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KC);
        else
            made += QString::fromUcs4(meansNothing(c) ? &unknown : &c, 1);
    return made.isEmpty() ? QString(QChar(QChar::ReplacementCharacter)) : made;
}

} // namespace tekigo::foreign
