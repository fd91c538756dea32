#pragma once

#include "cmap.h"

#include <list>
#include <map>

namespace tekigo::pdf::rules {

/// A font and the codes that pages show with it.
class FontSeen
{
public:
    explicit FontSeen(Handle font);

    /// What a string says; the codes are remembered.
    [[nodiscard]] QString show(const std::string& text);
    void judge(Findings& findings);

private:
    [[nodiscard]] bool is(const char* subtype) { return nameOf(m_font.getKey("/Subtype")) == subtype; }
    void judgeComposite(Findings& findings);
    void judgeSimple(Findings& findings);
    void judgeType3(Findings& findings);
    void judgeUnicode(Findings& findings);
    [[nodiscard]] bool namedEncoding();

    Handle m_font;
    QString m_place;
    bool m_composite;
    CMap m_encoding;
    CMap m_unicode;
    std::map<unsigned, bool> m_codes;
};

/// The fonts that pages have shown.
class FontBook
{
public:
    [[nodiscard]] FontSeen& at(const Handle& font);
    void judge(Findings& findings);

private:
    std::map<QPDFObjGen, FontSeen> m_fonts;
    std::list<FontSeen> m_direct; ///< fonts that are no objects of their own
};

/// What font dictionaries and descriptors say, used or not (ISO 19005-3, 6.2.11; ISO 14289-1, 7.21).
void judgeFontDictionaries(QPDF& pdf, Findings& findings);

} // namespace tekigo::pdf::rules
