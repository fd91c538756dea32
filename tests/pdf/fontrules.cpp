#include "fontrules.h"

#include "fontprogram.h"
#include "simplefont.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::rules {
namespace {

constexpr double kWidthSlack =
    1.01; ///< thousandths; A 6.2.11.5 asks for 1, numbers are rounded to hundredths
constexpr unsigned kMostCid = 65535; // A 6.1.13

const char* const kPresent = "A 6.2.11.4.1, UA 7.21.4.1";
const char* const kWidths = "A 6.2.11.5, UA 7.21.5";
const char* const kNotdef = "A 6.2.11.8, UA 7.21.8";

QString placeOf(Handle font)
{
    const std::string name = nameOf(font.getKey("/BaseFont"));
    return u"font %1: "_s.arg(name.empty() ? u"without a name"_s : shown(name));
}

/// Widths of a CIDFont: W and DW.
class CidWidths
{
public:
    explicit CidWidths(Handle font)
    {
        if (font.getKey("/DW").isNumber())
            m_default = font.getKey("/DW").getNumericValue();
        std::vector<Handle> items = itemsOf(font.getKey("/W"));
        for (size_t i = 0; i + 1 < items.size();) {
            const unsigned first = items[i].isInteger() ? items[i].getUIntValueAsUInt() : 0;
            if (items[i + 1].isArray()) {
                unsigned cid = first;
                for (Handle& width : items[i + 1].getArrayAsVector())
                    m_widths[cid++] = width.getNumericValue();
                i += 2;
            } else if (i + 2 < items.size()) {
                for (unsigned cid = first; cid <= items[i + 1].getUIntValueAsUInt(); ++cid)
                    m_widths[cid] = items[i + 2].getNumericValue();
                i += 3;
            } else {
                break;
            }
        }
    }
    [[nodiscard]] double at(unsigned cid) const
    {
        const auto found = m_widths.find(cid);
        return found == m_widths.end() ? m_default : found->second;
    }

private:
    double m_default = 1000;
    std::map<unsigned, double> m_widths;
};

/// CID to glyph, as a CIDFontType2 says.
class CidGlyphs
{
public:
    explicit CidGlyphs(Handle map)
    {
        if (map.isStream())
            m_bytes = map.getStreamData(qpdf_dl_specialized);
    }
    [[nodiscard]] unsigned at(unsigned cid) const
    {
        if (!m_bytes)
            return cid;
        if (2 * cid + 1 >= m_bytes->getSize())
            return 0;
        const unsigned char* two = m_bytes->getBuffer() + 2 * size_t{cid};
        return two[0] * 256U + two[1];
    }

private:
    std::shared_ptr<Buffer> m_bytes;
};

std::set<unsigned> bitsOf(Handle stream)
{
    std::set<unsigned> set;
    const auto data = stream.getStreamData(qpdf_dl_specialized);
    for (size_t i = 0; i < data->getSize(); ++i)
        for (unsigned bit = 0; bit < 8; ++bit)
            if (data->getBuffer()[i] & (0x80U >> bit))
                set.insert(static_cast<unsigned>(i) * 8 + bit);
    return set;
}

std::set<std::string> charSet(const std::string& text)
{
    std::set<std::string> names;
    for (const QByteArray& name : QByteArray::fromStdString(text).split('/'))
        if (!name.trimmed().isEmpty())
            names.insert(name.trimmed().toStdString());
    return names;
}

/// Lists of what a program holds, where a descriptor gives them.
void judgeLists(Handle descriptor, const FontProgram& program, const QString& place, Findings& findings)
{
    const char* const clause = "A 6.2.11.4.2, UA 7.21.4.2";
    if (Handle set = valueOf(descriptor, "/CIDSet"); set.isStream()) {
        std::set<unsigned> listed = bitsOf(set);
        std::set<unsigned> there = program.cids();
        listed.erase(0);
        there.erase(0);
        findings.need(listed == there, clause, place + u"CIDSet lists other glyphs than the program has"_s);
    }
    if (Handle set = valueOf(descriptor, "/CharSet"); set.isString()) {
        std::set<std::string> listed = charSet(set.getStringValue());
        listed.erase(".notdef");
        findings.need(listed == program.names(), clause,
                      place + u"CharSet lists other glyphs than the program has"_s);
    }
}

} // namespace

FontSeen::FontSeen(Handle font)
    : m_font(font)
    , m_place(placeOf(font))
    , m_composite(nameOf(font.getKey("/Subtype")) == "/Type0")
    , m_unicode(readCMap(font.getKey("/ToUnicode")))
{
    Handle encoding = font.getKey("/Encoding");
    if (!m_composite)
        m_encoding.codes = {{1, 0, 0xff, 0}};
    else if (encoding.isStream())
        m_encoding = readCMap(encoding);
    else
        m_encoding = identityCMap();
}

QString FontSeen::show(const std::string& text)
{
    QString says;
    for (const unsigned code : m_encoding.decode(text)) {
        m_codes[code] = true;
        if (const auto found = m_unicode.characters.find(code); found != m_unicode.characters.end())
            says += found->second;
    }
    return says;
}

void FontSeen::judge(Findings& findings)
{
    judgeUnicode(findings);
    if (m_composite)
        judgeComposite(findings);
    else if (is("/Type3"))
        judgeType3(findings);
    else
        judgeSimple(findings);
}

bool FontSeen::namedEncoding()
{
    // A 6.2.11.7.2: codes that mean known characters by themselves need no ToUnicode.
    Handle encoding = m_font.getKey("/Encoding");
    const std::string base =
        encoding.isName() ? encoding.getName() : nameOf(valueOf(encoding, "/BaseEncoding"));
    return !m_composite && !is("/Type3") && (base == "/WinAnsiEncoding" || base == "/MacRomanEncoding");
}

void FontSeen::judgeUnicode(Findings& findings)
{
    const char* const clause = "A 6.2.11.7.2, UA 7.21.7";
    const bool named = namedEncoding();
    for (const auto& [code, used] : m_codes) {
        const auto found = m_unicode.characters.find(code);
        const QString code16 = QString::number(code, 16);
        if (found == m_unicode.characters.end() || found->second.isEmpty()) {
            findings.need(named, clause, m_place + u"ToUnicode says nothing of code %1"_s.arg(code16));
            continue;
        }
        for (const QChar c : found->second)
            findings.need(c.unicode() != 0 && c.unicode() != 0xfffe && c.unicode() != 0xfeff, clause,
                          m_place + u"ToUnicode says no character for code %1"_s.arg(code16));
    }
}

void FontSeen::judgeComposite(Findings& findings)
{
    Handle descendants = m_font.getKey("/DescendantFonts");
    Handle font = descendants.isArray() && descendants.getArrayNItems() > 0 ? descendants.getArrayItem(0)
                                                                            : Handle::newNull();
    if (!font.isDictionary())
        return findings.broken("A 6.2.11.3.1", m_place + u"no descendant font"_s);
    const auto program = FontProgram::of(font.getKey("/FontDescriptor"));
    if (!program)
        return findings.broken(kPresent, m_place + u"not embedded"_s);
    judgeLists(font.getKey("/FontDescriptor"), *program, m_place, findings);
    const CidWidths widths(font);
    const bool trueType = nameOf(font.getKey("/Subtype")) == "/CIDFontType2";
    const CidGlyphs glyphs(trueType ? font.getKey("/CIDToGIDMap") : Handle::newNull());
    for (const auto& [code, used] : m_codes) {
        const std::optional<unsigned> cid = m_encoding.cid(code);
        if (!cid) // a predefined CMap: not read here
            continue;
        findings.need(*cid <= kMostCid, "A 6.1.13", m_place + u"a CID beyond the limit"_s);
        const unsigned glyph = trueType ? glyphs.at(*cid) : *cid;
        findings.need(glyph != 0, kNotdef, m_place + u".notdef is shown"_s);
        const auto width = program->cids().count(glyph) == 1 ? program->width(glyph) : std::nullopt;
        if (!width)
            findings.broken(kPresent, m_place + u"glyph %1 is not in the program"_s.arg(glyph));
        else
            findings.need(std::abs(*width - widths.at(*cid)) <= kWidthSlack, kWidths,
                          m_place + u"the width of glyph %1 is %2, not %3"_s.arg(glyph).arg(*width).arg(
                                        widths.at(*cid)));
    }
}

void FontSeen::judgeSimple(Findings& findings)
{
    Handle descriptor = m_font.getKey("/FontDescriptor");
    const auto program = FontProgram::of(descriptor);
    if (!program)
        return findings.broken(kPresent, m_place + u"not embedded"_s);
    judgeLists(descriptor, *program, m_place, findings);
    const SimpleFont simple(m_font, *program);
    for (const auto& [code, used] : m_codes) {
        const SimpleFont::Glyph glyph = simple.at(code);
        if (!glyph.known)
            continue;
        if (!glyph.index) {
            findings.broken(kNotdef, m_place + u".notdef is shown for code %1"_s.arg(code));
            continue;
        }
        const auto width = program->width(*glyph.index);
        const double says = simple.width(code);
        findings.need(
            width && std::abs(*width - says) <= kWidthSlack, kWidths,
            m_place + u"the width of code %1 is %2, not %3"_s.arg(code).arg(width.value_or(-1)).arg(says));
    }
}

void FontSeen::judgeType3(Findings& findings)
{
    Handle procedures = m_font.getKey("/CharProcs");
    Handle differences = valueOf(m_font.getKey("/Encoding"), "/Differences");
    std::map<unsigned, std::string> names = namesOf(differences);
    for (const auto& [code, used] : m_codes) {
        const auto name = names.find(code);
        const bool there =
            name != names.end() && procedures.isDictionary() && procedures.getKey(name->second).isStream();
        findings.need(there, kPresent, m_place + u"no procedure for code %1"_s.arg(code));
    }
}

FontSeen& FontBook::at(const Handle& font)
{
    if (!font.isIndirect())
        return m_direct.emplace_back(font);
    const auto found = m_fonts.find(font.getObjGen());
    return found != m_fonts.end() ? found->second
                                  : m_fonts.emplace(font.getObjGen(), FontSeen(font)).first->second;
}

void FontBook::judge(Findings& findings)
{
    for (auto& [id, font] : m_fonts)
        font.judge(findings);
    for (FontSeen& font : m_direct)
        font.judge(findings);
}

} // namespace tekigo::pdf::rules
