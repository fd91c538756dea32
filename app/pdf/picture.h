#pragma once

#include <QByteArray>
#include <QImage>

#include <cairo.h>

#include <memory>
#include <optional>

namespace tekigo::pdf {

struct SurfaceDestroy
{
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDestroy>;

/// A picture as it goes into the file: a JPEG as its own bytes, anything else packed without loss.
struct Picture
{
    Surface surface; ///< null: cannot be shown
    int width = 0;   ///< of the surface, pixels
    int height = 0;
    int turns = 0;         ///< quarter turns clockwise before it stands upright (a camera's note)
    bool mirrored = false; ///< before it is turned
    bool first = false;    ///< there are more pictures in the file

    [[nodiscard]] QSize upright() const { return turns % 2 ? QSize(height, width) : QSize(width, height); }
};

/// A picture file of anyone's.
[[nodiscard]] Picture pictureOf(const QString& path);

/// A drawn page on its way to pictureOf(path): without loss when it is writing and lines, as JPEG when it is like a
/// photograph.
struct Encoded
{
    QByteArray bytes; ///< empty: there is nothing to encode
    QString suffix;
};
[[nodiscard]] Encoded encodedPicture(const QImage& page);

} // namespace tekigo::pdf
