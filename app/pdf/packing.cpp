#include "pdf/packing.h"

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

/// Itself, or what an array of one holds.
Handle onlyOne(Handle value)
{
    return value.isArray() && value.getArrayNItems() == 1 ? value.getArrayItem(0) : value;
}

bool isEmptyArray(Handle value)
{
    return value.isArray() && value.getArrayNItems() == 0;
}

} // namespace

bool isPlainlyPacked(Handle stream)
{
    Handle about = stream.getDict();
    Handle filter = about.getKey("/Filter");
    const bool known = filter.isNull() || isEmptyArray(filter) || onlyOne(filter).isNameAndEquals("/FlateDecode");
    // /F: the data lies in another file (ISO 32000-1, 7.3.8.2).
    return known && onlyOne(about.getKey("/DecodeParms")).isNull() && about.getKey("/DP").isNull() &&
           about.getKey("/F").isNull();
}

} // namespace tekigo::pdf
