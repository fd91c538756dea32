#pragma once

#include "base/error.h"
#include "pdf/type.h"

#include <pango/pangocairo.h>

#include <memory>
#include <vector>

namespace tekigo::pdf {

struct Unref
{
    void operator()(void* object) const { g_object_unref(object); }
};
template<class T>
using Ref = std::unique_ptr<T, Unref>;

struct FreeDescription
{
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
using Description = std::unique_ptr<PangoFontDescription, FreeDescription>;

/// The fonts of a document: Noto Sans CJK JP, then Noto Sans, then whatever else this machine has that can be
/// embedded as outlines. Of one thread; each document makes its own.
class Fonts
{
public:
    /// An error names the font that is missing and its Debian package.
    [[nodiscard]] static Result<Fonts> find(Language language);

    [[nodiscard]] Language language() const { return m_language; }
    /// An empty layout in this look.
    [[nodiscard]] Ref<PangoLayout> layout(const Look& look) const;

private:
    [[nodiscard]] const PangoFontDescription* described(const Look& look) const;
    Fonts(Language language, Ref<PangoFontMap> map, Ref<PangoContext> context);

    Language m_language;
    Ref<PangoFontMap> m_map;
    Ref<PangoContext> m_context;
    /// By size, weight and family: a document has few, and asks for one with each text.
    mutable std::vector<std::pair<Look, Description>> m_descriptions;
};

[[nodiscard]] const char* tagOf(Language language); ///< "ja", "en"
[[nodiscard]] const char* familyOf(bool code);
[[nodiscard]] inline int toPango(double points)
{
    return static_cast<int>(points * PANGO_SCALE + 0.5);
}
[[nodiscard]] inline double fromPango(int units)
{
    return static_cast<double>(units) / PANGO_SCALE;
}

} // namespace tekigo::pdf
