#pragma once

#include "fontprogram.h"

#include <map>

namespace tekigo::pdf::rules {

/// How a font of one-byte codes finds its glyphs (ISO 32000-1, 9.6.6).
class SimpleFont
{
public:
    SimpleFont(Handle font, const FontProgram& program);

    struct Glyph
    {
        bool known = true;             ///< false: the encoding is one that is not read here
        std::optional<unsigned> index; ///< none: .notdef
    };
    [[nodiscard]] Glyph at(unsigned code) const;
    [[nodiscard]] double width(unsigned code) const; ///< by the dictionary

private:
    [[nodiscard]] Glyph named(const std::string& name) const;
    [[nodiscard]] Glyph inTrueType(unsigned code) const;

    const FontProgram& m_program;
    bool m_trueType;
    bool m_symbolic;
    std::string m_base; ///< BaseEncoding; empty: the program's own
    std::map<unsigned, std::string> m_differences;
    std::map<unsigned, double> m_widths;
    double m_missing = 0;
};

/// Differences by code, names with their slash.
[[nodiscard]] std::map<unsigned, std::string> namesOf(Handle differences);

} // namespace tekigo::pdf::rules
