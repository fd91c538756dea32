#include "foreign/jpxbox.h"

#include <QtEndian>

namespace tekigo::foreign {
namespace {

constexpr quint32 kSrgb = 16; ///< enumerated spaces of colours, ISO 15444-1, table I.10
constexpr quint32 kGrey = 17;
constexpr quint8 kVaries = 255; ///< a depth that differs between channels

/// One box after another: ISO 15444-1, annex I.
template<class Found>
bool forEachBox(const QByteArray& boxes, Found found)
{
    for (qsizetype at = 0; at + 8 <= boxes.size();) {
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(boxes.constData() + at));
        const qsizetype whole = size == 0 ? boxes.size() - at : size;
        if (whole < 8 || whole > boxes.size() - at) // longer than four bytes can say, too
            return false;
        if (!found(boxes.sliced(at + 4, 4), boxes.sliced(at + 8, whole - 8)))
            return false;
        at += whole;
    }
    return true;
}

bool isPlainHeader(const QByteArray& header)
{
    int spaces = 0;
    int channels = 0;
    const bool read = forEachBox(header, [&](const QByteArray& type, const QByteArray& box) {
        if (type == "ihdr" && box.size() >= 14) {
            channels = qFromBigEndian<quint16>(box.constData() + 8);
            return static_cast<quint8>(box[10]) != kVaries;
        }
        if (type == "colr" && box.size() >= 7 && box[0] == 1) {
            const auto space = qFromBigEndian<quint32>(box.constData() + 3);
            ++spaces;
            return space == kSrgb || space == kGrey;
        }
        return type == "res ";
    });
    return read && spaces == 1 && (channels == 1 || channels == 3);
}

} // namespace

bool isPlainJpx(const QByteArray& file)
{
    int headers = 0;
    bool plain = true;
    const bool read = forEachBox(file, [&](const QByteArray& type, const QByteArray& box) {
        if (type == "jp2h") {
            ++headers;
            plain = plain && isPlainHeader(box);
        }
        return true;
    });
    return read && headers == 1 && plain;
}

} // namespace tekigo::foreign
