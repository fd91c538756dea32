#pragma once

#include "base/error.h"
#include "pdf/type.h"

#include <pango/pangocairo.h>

#include <memory>

namespace tekigo::pdf {

struct Unref
{
    void operator()(void* object) const { g_object_unref(object); }
};
template<class T>
using Ref = std::unique_ptr<T, Unref>;

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
    Fonts(Language language, Ref<PangoFontMap> map, Ref<PangoContext> context);

    Language m_language;
    Ref<PangoFontMap> m_map;
    Ref<PangoContext> m_context;
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
