#include "pdf/libraries.h"

#include "foreign/drawprogram.h"
#include "pdf/fonts.h"

#include <fontconfig/fontconfig.h>
#include <qpdf/QPDF.hh>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

QString fontconfigVersion()
{
    const int number = FcGetVersion(); // 21402: 2.14.2
    return u"%1.%2.%3"_s.arg(number / 10000).arg(number / 100 % 100).arg(number % 100);
}

/// Fontconfig always finds something; whether it is what was asked for, its name says.
bool isThere(const char* family)
{
    FcPattern* wanted = FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, family, nullptr);
    FcObjectSet* objects = FcObjectSetBuild(FC_FILE, nullptr);
    FcFontSet* found = FcFontList(nullptr, wanted, objects);
    const bool any = found && found->nfont > 0;
    FcFontSetDestroy(found);
    FcObjectSetDestroy(objects);
    FcPatternDestroy(wanted);
    return any;
}

} // namespace

std::vector<Part> libraries()
{
    return {{u"Pango"_s, QString::fromLatin1(pango_version_string())},
            {u"Cairo"_s, QString::fromLatin1(cairo_version_string())},
            {u"Fontconfig"_s, fontconfigVersion()},
            {u"qpdf"_s, QString::fromStdString(QPDF::QPDFVersion())},
            {u"poppler"_s, foreign::popplerVersion()}};
}

std::vector<Part> neededFonts()
{
    std::vector<Part> fonts;
    for (const char* family : {"Noto Sans CJK JP", "Noto Sans Mono CJK JP", "Noto Sans"})
        fonts.push_back({QString::fromLatin1(family), isThere(family) ? u"yes"_s : u"no"_s});
    return fonts;
}

} // namespace tekigo::pdf
