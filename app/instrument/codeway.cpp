#include "instrument/codeway.h"

#include <array>

namespace tekigo {

using namespace Qt::StringLiterals;

QString CodeWay::id() const
{
    static const std::array froms{u"serial"_s, u"mac"_s, u"ssid"_s, u"user"_s, u"maker"_s, u"model"_s};
    static const std::array forms{u""_s,           u"-reversed"_s,    u"-decimal"_s,      u"-hex"_s,
                                 u"-crc32-hex"_s, u"-crc32-decimal"_s, u"-md5-hex"_s,      u"-md5-base32"_s,
                                 u"-md5-base64"_s, u"-sha1-hex"_s,     u"-sha1-base32"_s,  u"-sha1-base64"_s,
                                 u"-sha256-hex"_s, u"-sha256-base32"_s, u"-sha256-base64"_s};
    return froms[static_cast<size_t>(from)] + forms[static_cast<size_t>(form)];
}

} // namespace tekigo
