#include "pdf/fontmends.h"

#include "pdf/cffpruning.h"
#include "pdf/filewriter.h"

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr size_t kWorthPruning = 200 << 10; ///< bytes of a packed program

void prune(Handle& stream)
{
    if (stream.getRawStreamData()->getSize() < kWorthPruning)
        return;
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    const QByteArray program(reinterpret_cast<const char*>(data->getBuffer()),
                             static_cast<qsizetype>(data->getSize()));
    const QByteArray less = pruned(program);
    if (less.isNull())
        return;
    const QByteArray packed = qCompress(less, kPacking).mid(4); // zlib with the size in four bytes before it
    stream.replaceStreamData(packed.toStdString(), Handle::newName("/FlateDecode"), Handle::newNull());
}

} // namespace

void mendFonts(QPDF& pdf)
{
    for (Handle& object : pdf.getAllObjects()) {
        if (object.isDictionaryOfType("/Font", "/CIDFontType2") && !object.hasKey("/CIDToGIDMap"))
            object.replaceKey("/CIDToGIDMap", Handle::newName("/Identity"));
        if (object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/CIDFontType0C"))
            prune(object);
    }
}

} // namespace tekigo::pdf
