#include "fontprogram.h"

#include FT_CID_H

#include <array>

namespace tekigo::pdf::rules {
namespace {

FT_Library library()
{
    static FT_Library made = [] {
        FT_Library fresh = nullptr;
        FT_Init_FreeType(&fresh);
        return fresh;
    }();
    return made;
}

std::optional<unsigned> some(unsigned glyph)
{
    return glyph == 0 ? std::nullopt : std::optional(glyph);
}

} // namespace

FontProgram::FontProgram(std::shared_ptr<Buffer> bytes)
    : m_bytes(std::move(bytes))
{
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(library(), m_bytes->getBuffer(), static_cast<FT_Long>(m_bytes->getSize()), 0,
                           &face) == 0)
        m_face.reset(face);
    if (!face)
        return;
    for (unsigned glyph = 0; glyph < static_cast<unsigned>(face->num_glyphs); ++glyph) {
        FT_UInt cid = glyph;
        if (hasCids())
            FT_Get_CID_From_Glyph_Index(face, glyph, &cid);
        m_cids.insert(cid);
    }
}

std::unique_ptr<FontProgram> FontProgram::of(Handle descriptor)
{
    for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
        Handle file = valueOf(descriptor, key);
        if (!file.isStream())
            continue;
        std::unique_ptr<FontProgram> program(new FontProgram(file.getStreamData(qpdf_dl_specialized)));
        if (program->m_face)
            return program;
    }
    return nullptr;
}

std::set<std::string> FontProgram::names() const
{
    std::set<std::string> names;
    if (!FT_HAS_GLYPH_NAMES(m_face.get()))
        return names;
    std::array<char, 128> name{};
    for (unsigned glyph = 0; glyph < static_cast<unsigned>(m_face->num_glyphs); ++glyph)
        if (FT_Get_Glyph_Name(m_face.get(), glyph, name.data(), name.size()) == 0 &&
            std::string_view(name.data()) != ".notdef")
            names.insert(name.data());
    return names;
}

std::optional<unsigned> FontProgram::byUnicode(char32_t c) const
{
    if (FT_Select_Charmap(m_face.get(), FT_ENCODING_UNICODE) != 0)
        return std::nullopt;
    return some(FT_Get_Char_Index(m_face.get(), c));
}

std::optional<unsigned> FontProgram::byName(const std::string& name) const
{
    return some(FT_Get_Name_Index(m_face.get(), const_cast<char*>(name.c_str())));
}

std::optional<unsigned> FontProgram::byCode(FT_UShort platform, FT_UShort encoding, unsigned code) const
{
    for (int i = 0; i < m_face->num_charmaps; ++i) {
        FT_CharMap map = m_face->charmaps[i];
        if (map->platform_id != platform || map->encoding_id != encoding)
            continue;
        FT_Set_Charmap(m_face.get(), map);
        return some(FT_Get_Char_Index(m_face.get(), code));
    }
    return std::nullopt;
}

bool FontProgram::hasTable(FT_UShort platform, FT_UShort encoding) const
{
    for (int i = 0; i < m_face->num_charmaps; ++i)
        if (m_face->charmaps[i]->platform_id == platform && m_face->charmaps[i]->encoding_id == encoding)
            return true;
    return false;
}

std::optional<unsigned> FontProgram::builtIn(unsigned code) const
{
    for (const FT_Encoding encoding : {FT_ENCODING_ADOBE_CUSTOM, FT_ENCODING_ADOBE_STANDARD})
        if (FT_Select_Charmap(m_face.get(), encoding) == 0)
            return some(FT_Get_Char_Index(m_face.get(), code));
    return std::nullopt;
}

std::optional<double> FontProgram::width(unsigned glyph) const
{
    if (FT_Load_Glyph(m_face.get(), glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) != 0)
        return std::nullopt;
    return static_cast<double>(m_face->glyph->metrics.horiAdvance) * 1000 / m_face->units_per_EM;
}

} // namespace tekigo::pdf::rules
