#include "pdf/fontrules.h"

namespace tekigo::pdf {

void completeFonts(QPDF& pdf)
{
    for (QPDFObjectHandle& object : pdf.getAllObjects())
        if (object.isDictionary() && object.getKey("/Subtype").isNameAndEquals("/CIDFontType2") &&
            object.getKey("/Type").isNameAndEquals("/Font") && !object.hasKey("/CIDToGIDMap"))
            object.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
}

} // namespace tekigo::pdf
