#include "pdf/fontmends.h"

namespace tekigo::pdf {

void mendFonts(QPDF& pdf)
{
    for (QPDFObjectHandle& object : pdf.getAllObjects())
        if (object.isDictionaryOfType("/Font", "/CIDFontType2") && !object.hasKey("/CIDToGIDMap"))
            object.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
}

} // namespace tekigo::pdf
