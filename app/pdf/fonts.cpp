#include "pdf/fonts.h"

#include <QCoreApplication>

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

namespace tekigo::pdf {
namespace {

struct ConfigDestroy
{
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
using Config = std::unique_ptr<FcConfig, ConfigDestroy>;

// Bitmap and colour fonts cannot be embedded as outlines, and Cairo 1.16 would draw a variable font's default
// face.
constexpr char kOutlinesOnly[] = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><selectfont>
<rejectfont><pattern><patelt name="color"><bool>true</bool></patelt></pattern></rejectfont>
<rejectfont><pattern><patelt name="variable"><bool>true</bool></patelt></pattern></rejectfont>
<rejectfont><pattern><patelt name="scalable"><bool>false</bool></patelt></pattern></rejectfont>
<rejectfont><pattern><patelt name="fontformat"><string>Type 1</string></patelt></pattern></rejectfont>
<rejectfont><pattern><patelt name="fontformat"><string>PCF</string></patelt></pattern></rejectfont>
</selectfont></fontconfig>)";

Config embeddable()
{
    Config config(FcInitLoadConfig());
    if (!config ||
        !FcConfigParseAndLoadFromMemory(config.get(), reinterpret_cast<const FcChar8*>(kOutlinesOnly),
                                        FcTrue) ||
        !FcConfigBuildFonts(config.get()))
        return nullptr;
    return config;
}

bool has(FcConfig* config, const char* family)
{
    FcPattern* pattern = FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, family, nullptr);
    FcObjectSet* objects = FcObjectSetBuild(FC_FILE, nullptr);
    FcFontSet* found = FcFontList(config, pattern, objects);
    const bool any = found && found->nfont > 0;
    FcFontSetDestroy(found);
    FcObjectSetDestroy(objects);
    FcPatternDestroy(pattern);
    return any;
}

struct Wanted
{
    const char* family;
    const char* package;
};
constexpr Wanted kWanted[] = {{"Noto Sans CJK JP", "fonts-noto-cjk"},
                              {"Noto Sans Mono CJK JP", "fonts-noto-cjk"},
                              {"Noto Sans", "fonts-noto-core"}};

Result<Config> configWithFonts()
{
    Config config = embeddable();
    if (!config)
        return failure(Error::Kind::Machine,
                       QCoreApplication::translate("Fonts", "The list of this computer's fonts "
                                                            "(fontconfig) cannot be read."));
    for (const Wanted& wanted : kWanted)
        if (!has(config.get(), wanted.family))
            return failure(Error::Kind::Machine,
                           QCoreApplication::translate("Fonts",
                                                       "The font %1 is missing. Install it (on Debian the "
                                                       "package %2) and try again.")
                               .arg(QLatin1StringView(wanted.family), QLatin1StringView(wanted.package)));
    return config;
}

/// Metrics of the outlines themselves: a page is not a screen.
void setUnhinted(PangoContext* context)
{
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
}

} // namespace

const char* tagOf(Language language)
{
    return language == Language::Japanese ? "ja" : "en";
}

const char* familyOf(bool code)
{
    return code ? "Noto Sans Mono CJK JP,Noto Sans CJK JP,Noto Sans,Noto Sans Symbols,Noto Sans Symbols2"
                : "Noto Sans CJK JP,Noto Sans,Noto Sans Symbols,Noto Sans Symbols2";
}

Fonts::Fonts(Language language, Ref<PangoFontMap> map, Ref<PangoContext> context)
    : m_language(language)
    , m_map(std::move(map))
    , m_context(std::move(context))
{
}

Result<Fonts> Fonts::find(Language language)
{
    auto config = configWithFonts();
    if (!config)
        return std::unexpected(config.error());
    Ref<PangoFontMap> map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    if (!map)
        return failure(Error::Kind::Machine,
                       QCoreApplication::translate("Fonts", "Pango was built without FreeType."));
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config->get());
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map.get()), 72);
    Ref<PangoContext> context(pango_font_map_create_context(map.get()));
    pango_context_set_language(context.get(), pango_language_from_string(tagOf(language)));
    setUnhinted(context.get());
    return Fonts(language, std::move(map), std::move(context));
}

const PangoFontDescription* Fonts::described(const Look& look) const
{
    for (const auto& [known, description] : m_descriptions)
        if (known.size == look.size && known.bold == look.bold && known.code == look.code)
            return description.get();
    Description made(pango_font_description_new());
    pango_font_description_set_family_static(made.get(), familyOf(look.code));
    pango_font_description_set_absolute_size(made.get(), look.size * PANGO_SCALE);
    pango_font_description_set_weight(made.get(), look.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    return m_descriptions.emplace_back(look, std::move(made)).second.get();
}

Ref<PangoLayout> Fonts::layout(const Look& look) const
{
    Ref<PangoLayout> layout(pango_layout_new(m_context.get()));
    pango_layout_set_font_description(layout.get(), described(look));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    return layout;
}

} // namespace tekigo::pdf
