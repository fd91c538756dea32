#include "simplefont.h"

#include <array>

namespace tekigo::pdf::rules {
namespace {

constexpr long long kSymbolic = 4; ///< bit of a descriptor's Flags

/// WinAnsiEncoding (ISO 32000-1, D.2) is CP1252; 0: no character.
char32_t winAnsi(unsigned code)
{
    static constexpr std::array<char16_t, 32> kMiddle{
        0x20ac, 0x2022, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x2022, 0x017d, 0x2022, 0x2022, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x2022, 0x017e, 0x0178};
    if (code >= 0x80 && code < 0xa0)
        return kMiddle[code - 0x80];
    return code < 0x20 ? 0 : code;
}

} // namespace

std::map<unsigned, std::string> namesOf(Handle differences)
{
    std::map<unsigned, std::string> names;
    unsigned code = 0;
    for (Handle& item : itemsOf(differences)) {
        if (item.isInteger())
            code = item.getUIntValueAsUInt();
        else if (item.isName())
            names[code++] = item.getName();
    }
    return names;
}

SimpleFont::SimpleFont(Handle font, const FontProgram& program)
    : m_program(program)
    , m_trueType(nameOf(font.getKey("/Subtype")) == "/TrueType")
    , m_differences(namesOf(valueOf(font.getKey("/Encoding"), "/Differences")))
{
    Handle encoding = font.getKey("/Encoding");
    m_base = encoding.isName() ? encoding.getName() : nameOf(valueOf(encoding, "/BaseEncoding"));
    Handle descriptor = font.getKey("/FontDescriptor");
    Handle flags = valueOf(descriptor, "/Flags");
    m_symbolic = flags.isInteger() && (flags.getIntValue() & kSymbolic) != 0;
    if (Handle missing = valueOf(descriptor, "/MissingWidth"); missing.isNumber())
        m_missing = missing.getNumericValue();
    unsigned code =
        font.getKey("/FirstChar").isInteger() ? font.getKey("/FirstChar").getUIntValueAsUInt() : 0;
    for (Handle& width : itemsOf(font.getKey("/Widths")))
        m_widths[code++] = width.isNumber() ? width.getNumericValue() : 0;
}

double SimpleFont::width(unsigned code) const
{
    const auto found = m_widths.find(code);
    return found == m_widths.end() ? m_missing : found->second;
}

SimpleFont::Glyph SimpleFont::at(unsigned code) const
{
    if (const auto name = m_differences.find(code); name != m_differences.end())
        return named(name->second.substr(1));
    if (m_trueType)
        return inTrueType(code);
    if (m_base == "/WinAnsiEncoding")
        return {true, m_program.byUnicode(winAnsi(code))};
    if (!m_base.empty() && code < 0x80)
        return {true, m_program.byUnicode(code)};
    return m_base.empty() ? Glyph{true, m_program.builtIn(code)} : Glyph{false, {}};
}

SimpleFont::Glyph SimpleFont::named(const std::string& name) const
{
    if (const auto glyph = m_program.byName(name))
        return {true, glyph};
    return {!m_trueType, {}}; // TrueType programs may know the character by another table
}

SimpleFont::Glyph SimpleFont::inTrueType(unsigned code) const
{
    if (!m_symbolic && m_base == "/WinAnsiEncoding") {
        if (m_program.hasTable(3, 1))
            return {true, m_program.byCode(3, 1, winAnsi(code))};
        return {code < 0x80, m_program.byCode(1, 0, code)};
    }
    if (!m_symbolic)
        return {false, {}};
    for (const unsigned tried : {code, 0xf000 + code})
        if (const auto glyph = m_program.byCode(3, 0, tried))
            return {true, glyph};
    return {true, m_program.byCode(1, 0, code)};
}

} // namespace tekigo::pdf::rules
