#include "foreign/picture.h"

#include "base/atomicfile.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QSet>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {
namespace {

constexpr int kLongestSide = 3000;            ///< pixels; more than 300 to the inch on A4
constexpr qint64 kLargestOwn = 24 << 20;      ///< bytes of a JPEG that is taken as it is
constexpr qint64 kMostOwnPixels = 50'000'000; ///< of it
constexpr qint64 kMostPixels = 60'000'000;    ///< of any other picture: what Qt lets one take (256 MiB)
constexpr qsizetype kPhotograph = 2500;       ///< colours in a sample; writing has fewer
constexpr int kQuality = 88;
constexpr int kQuickPacking = 80; ///< of 0 (smallest) to 100 (not packed): it is unpacked again soon

void deleteBytes(void* bytes)
{
    delete static_cast<QByteArray*>(bytes);
}

/// A surface that is written as this JPEG; its own pixels are never looked at.
Surface withJpeg(QSize size, const QByteArray& jpeg)
{
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width(), size.height()));
    auto* kept = new QByteArray(jpeg);
    const auto status = cairo_surface_set_mime_data(
        surface.get(), CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(kept->constData()),
        static_cast<unsigned long>(kept->size()), deleteBytes, kept);
    if (status == CAIRO_STATUS_SUCCESS)
        return surface;
    delete kept;
    return nullptr;
}

/// On white, without transparency.
QImage opaque(const QImage& image)
{
    QImage made(image.size(), QImage::Format_RGB32);
    made.fill(Qt::white);
    QPainter(&made).drawImage(0, 0, image);
    return made;
}

Picture lossless(const QImage& image)
{
    const QImage pixels =
        image.hasAlphaChannel() ? opaque(image) : image.convertToFormat(QImage::Format_RGB32);
    Picture picture;
    picture.width = pixels.width();
    picture.height = pixels.height();
    picture.surface.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height));
    unsigned char* data = cairo_image_surface_get_data(picture.surface.get());
    if (!data)
        return {};
    cairo_surface_flush(picture.surface.get());
    const int stride = cairo_image_surface_get_stride(picture.surface.get());
    for (int y = 0; y < picture.height; ++y)
        std::memcpy(data + static_cast<ptrdiff_t>(y) * stride, pixels.constScanLine(y),
                    static_cast<size_t>(picture.width) * 4);
    cairo_surface_mark_dirty(picture.surface.get());
    return picture;
}

bool likeAPhotograph(const QImage& image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 7)
        for (int x = 0; x < image.width(); x += 3) {
            colours.insert(image.pixel(x, y));
            if (colours.size() > kPhotograph)
                return true;
        }
    return false;
}

QByteArray jpegOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(kQuality);
    return writer.write(image.isGrayscale() ? image.convertToFormat(QImage::Format_Grayscale8) : image)
               ? bytes
               : QByteArray();
}

QByteArray pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setQuality(kQuickPacking);
    return writer.write(image) ? bytes : QByteArray();
}

QImage bounded(const QImage& image)
{
    if (std::max(image.width(), image.height()) <= kLongestSide)
        return image;
    return image.scaled(kLongestSide, kLongestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

/// The number of colour components in a JPEG's frame header; 0: none found.
int components(const QByteArray& jpeg)
{
    const auto byte = [&](qsizetype at) { return static_cast<unsigned char>(jpeg[at]); };
    for (qsizetype at = 2; at + 9 < jpeg.size() && byte(at) == 0xff;) {
        const int marker = byte(at + 1);
        const bool frame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame)
            return byte(at + 9);
        if (marker == 0xff) {
            ++at;
            continue;
        }
        at += 2 + byte(at + 2) * 256 + byte(at + 3);
    }
    return 0;
}

qint64 pixelsOf(QSize size)
{
    return qint64{size.width()} * size.height();
}

/// As its own bytes, where PDF/A can have it so.
Picture ownJpeg(const QString& path, QSize size)
{
    if (!size.isValid() || pixelsOf(size) > kMostOwnPixels)
        return {};
    const auto bytes = readFile(path, kLargestOwn);
    const int colours = bytes ? components(*bytes) : 0;
    if (colours != 1 && colours != 3) // four are inks, which mean nothing in sRGB
        return {};
    return {.surface = withJpeg(size, *bytes), .width = size.width(), .height = size.height()};
}

Picture packedAgain(const QImage& image)
{
    const QImage pixels = image.convertToFormat(QImage::Format_RGB32);
    const QByteArray bytes = jpegOf(pixels);
    if (bytes.isEmpty())
        return lossless(pixels);
    return {.surface = withJpeg(pixels.size(), bytes), .width = pixels.width(), .height = pixels.height()};
}

void setOrientation(Picture& picture, QImageIOHandler::Transformations turned)
{
    const int flags = static_cast<int>(turned);
    const bool mirror = flags & QImageIOHandler::TransformationMirror;
    const bool flip = flags & QImageIOHandler::TransformationFlip;
    picture.turns = flags & QImageIOHandler::TransformationRotate90 ? 1 : 0;
    picture.mirrored = mirror != flip;
    if (flip) // upside down is mirrored and turned by half
        picture.turns += 2;
}

} // namespace

Encoded encodedPicture(const QImage& page)
{
    if (page.isNull())
        return {};
    if (likeAPhotograph(page))
        if (const QByteArray jpeg = jpegOf(page); !jpeg.isEmpty())
            return {jpeg, u"jpg"_s};
    return {pngOf(page), u"png"_s};
}

Picture pictureOf(const QString& path, bool known)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(false);
    const QSize size = reader.size();
    const auto turned = reader.transformation();
    const bool jpeg = reader.format() == "jpeg" || reader.format() == "jpg";
    const bool first = !jpeg && reader.imageCount() > 1;
    if (!jpeg && pixelsOf(size) > kMostPixels)
        return {.vast = true};
    Picture picture = jpeg ? ownJpeg(path, size) : Picture();
    if (!picture.surface || !known) {
        if (jpeg && std::max(size.width(), size.height()) > kLongestSide)
            reader.setScaledSize(size.scaled(kLongestSide, kLongestSide, Qt::KeepAspectRatio));
        // Decoded even where its own bytes are taken: what cannot be decoded here would show nothing there.
        const QImage image = reader.read();
        if (image.isNull() || image.width() < 1 || image.height() < 1)
            return {};
        if (!picture.surface)
            picture = jpeg ? packedAgain(image) : lossless(bounded(image));
    }
    setOrientation(picture, turned);
    picture.first = first;
    return picture;
}

} // namespace tekigo::foreign
