#pragma once

#include "findings.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <memory>
#include <optional>
#include <set>

namespace tekigo::pdf::rules {

/// A font program out of a PDF, as FreeType reads it.
class FontProgram
{
public:
    /// Null where the descriptor embeds none that can be read.
    [[nodiscard]] static std::unique_ptr<FontProgram> of(Handle descriptor);

    [[nodiscard]] FT_Face face() const { return m_face.get(); }
    [[nodiscard]] bool hasCids() const { return FT_IS_CID_KEYED(m_face.get()) != 0; }
    /// What FreeType loads for a CID: its number in a CID-keyed program, else the glyph's.
    [[nodiscard]] const std::set<unsigned>& cids() const { return m_cids; }
    /// Glyph names but .notdef; empty where the program has none.
    [[nodiscard]] std::set<std::string> names() const;
    [[nodiscard]] std::optional<unsigned> byUnicode(char32_t c) const;
    [[nodiscard]] std::optional<unsigned> byName(const std::string& name) const;
    [[nodiscard]] std::optional<unsigned> byCode(FT_UShort platform, FT_UShort encoding, unsigned code) const;
    [[nodiscard]] bool hasTable(FT_UShort platform, FT_UShort encoding) const;
    [[nodiscard]] std::optional<unsigned> builtIn(unsigned code) const;
    /// In thousandths of the size; none where there is no such glyph.
    [[nodiscard]] std::optional<double> width(unsigned glyph) const;

private:
    struct Freed
    {
        void operator()(FT_Face face) const { FT_Done_Face(face); }
    };
    explicit FontProgram(std::shared_ptr<Buffer> bytes);

    std::shared_ptr<Buffer> m_bytes;
    std::unique_ptr<std::remove_pointer_t<FT_Face>, Freed> m_face;
    std::set<unsigned> m_cids;
};

} // namespace tekigo::pdf::rules
