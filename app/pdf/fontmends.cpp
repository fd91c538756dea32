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

/// Readers that look for words guess what a Type 3 font calls its size by its letter "m" (poppler: 0.6 of the size), or else
/// by its first character: of a few characters each, every font would have another size, and no word would hold together.
void measure(Handle& font)
{
    constexpr double kLetterM = 0.6;
    constexpr int kMostCodes = 256;
    Handle letters = font.getKey("/CharProcs");
    Handle encoding = font.getKey("/Encoding");
    Handle differences = encoding.isDictionary() ? encoding.getKey("/Differences") : Handle::newNull();
    Handle widths = font.getKey("/Widths");
    Handle matrix = font.getKey("/FontMatrix");
    const int next = font.getKey("/FirstChar").isInteger() && font.getKey("/LastChar").isInteger()
                         ? font.getKey("/LastChar").getIntValueAsInt() + 1
                         : kMostCodes;
    if (next >= kMostCodes || !letters.isDictionary() || letters.hasKey("/m") || !differences.isArray() || !widths.isArray() ||
        !matrix.isMatrix() || matrix.getArrayItem(0).getNumericValue() == 0)
        return;
    const std::string width = Handle::newReal(kLetterM / matrix.getArrayItem(0).getNumericValue(), 6).getRealValue();
    differences.appendItem(Handle::newInteger(next));
    differences.appendItem(Handle::newName("/m"));
    widths.appendItem(Handle::newReal(width));
    font.replaceKey("/LastChar", Handle::newInteger(next));
    letters.replaceKey("/m", Handle::newStream(font.getOwningQPDF(), width + " 0 d0\n"));
}

/// ISO 32000-1, table 112: in a tagged file a Type 3 font has one too; what it says of size may be left out.
void describe(Handle& font)
{
    if (font.hasKey("/FontDescriptor"))
        return;
    Handle descriptor = Handle::newDictionary();
    descriptor.replaceKey("/Type", Handle::newName("/FontDescriptor"));
    descriptor.replaceKey("/FontName", Handle::newName("/Type3-" + std::to_string(font.getObjectID())));
    descriptor.replaceKey("/Flags", Handle::newInteger(4)); // its characters are its own
    descriptor.replaceKey("/ItalicAngle", Handle::newInteger(0));
    font.replaceKey("/FontDescriptor", font.getOwningQPDF()->makeIndirectObject(descriptor));
}

} // namespace

void mendFonts(QPDF& pdf)
{
    for (Handle& object : pdf.getAllObjects()) {
        if (object.isDictionaryOfType("/Font", "/CIDFontType2") && !object.hasKey("/CIDToGIDMap"))
            object.replaceKey("/CIDToGIDMap", Handle::newName("/Identity"));
        if (object.isDictionaryOfType("/Font", "/Type3")) {
            measure(object);
            describe(object);
        }
        if (object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/CIDFontType0C"))
            prune(object);
    }
}

} // namespace tekigo::pdf
