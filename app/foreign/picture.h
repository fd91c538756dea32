#pragma once

#include <QByteArray>
#include <QImage>

#include <cairo.h>

#include <memory>
#include <optional>

namespace tekigo::foreign {

struct SurfaceDestroy
{
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDestroy>;

/// A picture as it goes into the file: a JPEG as its own bytes, anything else packed without loss.
struct Picture
{
    Surface surface = nullptr; ///< null: cannot be shown
    int width = 0;             ///< of the surface, pixels
    int height = 0;
    int turns = 0;         ///< quarter turns clockwise before it stands upright (a camera's note)
    bool mirrored = false; ///< before it is turned
    bool first = false;    ///< there are more pictures in the file
    bool vast = false;     ///< not shown: unpacked, it would be too much for the memory

    [[nodiscard]] QSize upright() const { return turns % 2 ? QSize(height, width) : QSize(width, height); }
};

/// A picture file of anyone's. `known`: it was read before, so that a JPEG need not be decoded once more.
[[nodiscard]] Picture pictureOf(const QString& path, bool known = false);

/// A drawn page on its way to pictureOf(path): without loss when it is writing and lines, as JPEG when it is
/// like a photograph.
struct Encoded
{
    QByteArray bytes; ///< empty: there is nothing to encode
    QString suffix;
};
[[nodiscard]] Encoded encodedPicture(const QImage& page);

} // namespace tekigo::foreign
