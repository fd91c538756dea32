#include "foreign/popplerpdf.h"

#include "foreign/picture.h"

#include <QFile>
#include <QPainter>

#include <cmath>

namespace tekigo::foreign {
namespace {

constexpr double kSameSize = 1.5; ///< points; readers round differently

} // namespace

PopplerPdf::PopplerPdf(const QString& path)
{
    GFile* file = g_file_new_for_path(QFile::encodeName(path).constData());
    m_document.reset(poppler_document_new_from_gfile(file, nullptr, nullptr, nullptr));
    g_object_unref(file);
}

bool PopplerPdf::paint(int page, QSizeF size, QSizeF drawn, cairo_t* cairo) const
{
    const std::unique_ptr<PopplerPage, Unref> found(
        m_document ? poppler_document_get_page(m_document.get(), page) : nullptr);
    if (!found)
        return false;
    double width = 0;
    double height = 0;
    poppler_page_get_size(found.get(), &width, &height);
    if (std::abs(width - size.width()) > kSameSize || std::abs(height - size.height()) > kSameSize)
        return false;
    cairo_save(cairo);
    cairo_scale(cairo, drawn.width() / width, drawn.height() / height);
    G_GNUC_BEGIN_IGNORE_DEPRECATIONS // later versions of poppler rename it
        poppler_page_render_for_printing(found.get(), cairo);
    G_GNUC_END_IGNORE_DEPRECATIONS
    cairo_restore(cairo);
    return true;
}

QImage PopplerPdf::picture(int page, QSizeF size, QSize pixels) const
{
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, pixels.width(), pixels.height()));
    cairo_t* cairo = cairo_create(surface.get());
    const bool painted = paint(page, size, pixels, cairo) && cairo_status(cairo) == CAIRO_STATUS_SUCCESS;
    cairo_destroy(cairo);
    cairo_surface_flush(surface.get());
    const unsigned char* data = cairo_image_surface_get_data(surface.get());
    if (!painted || !data)
        return {};
    const QImage drawn(data, pixels.width(), pixels.height(), cairo_image_surface_get_stride(surface.get()),
                       QImage::Format_ARGB32_Premultiplied);
    // The paper comes last: what blends does so with the page alone (ISO 32000-1, 11.4.7).
    QImage made(drawn.size(), QImage::Format_RGB32);
    made.fill(Qt::white);
    QPainter(&made).drawImage(0, 0, drawn);
    return made;
}

} // namespace tekigo::foreign
