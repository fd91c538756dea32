#include "pdf/scratch.h"

#include <QFile>

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>

namespace tekigo::pdf {
namespace {

constexpr double kLongestSide = 1684;  ///< points: of A2. Cairo counts in 1/256 of a point and no further than 2^23
constexpr double kFallbackDots = 170;  ///< to the inch, where Cairo has no vectors for what was drawn
constexpr double kSameSize = 1.5;      ///< points; readers round differently

} // namespace

QSizeF drawnSize(QSizeF size)
{
    const double longest = std::max(size.width(), size.height());
    return longest <= kLongestSide ? size : size * (kLongestSide / longest);
}

Scratch::Scratch(const QString& pdf, const QString& made)
{
    GFile* file = g_file_new_for_path(QFile::encodeName(pdf).constData());
    m_document.reset(poppler_document_new_from_gfile(file, nullptr, nullptr, nullptr));
    g_object_unref(file);
    if (!m_document)
        return;
    m_surface = cairo_pdf_surface_create(QFile::encodeName(made).constData(), 100, 100);
    cairo_pdf_surface_restrict_to_version(m_surface, CAIRO_PDF_VERSION_1_5);
    cairo_surface_set_fallback_resolution(m_surface, kFallbackDots, kFallbackDots);
}

Scratch::~Scratch()
{
    if (m_surface)
        cairo_surface_destroy(m_surface);
}

bool Scratch::isSound() const
{
    return !m_failed && m_surface && cairo_surface_status(m_surface) == CAIRO_STATUS_SUCCESS;
}

bool Scratch::add(int page, QSizeF size)
{
    const std::unique_ptr<PopplerPage, Unref> found(poppler_document_get_page(m_document.get(), page));
    if (!found)
        return false;
    double width = 0;
    double height = 0;
    poppler_page_get_size(found.get(), &width, &height);
    if (std::abs(width - size.width()) > kSameSize || std::abs(height - size.height()) > kSameSize)
        return false;
    const QSizeF drawn = drawnSize(size);
    cairo_pdf_surface_set_size(m_surface, drawn.width(), drawn.height());
    cairo_t* cairo = cairo_create(m_surface);
    cairo_scale(cairo, drawn.width() / width, drawn.height() / height);
    poppler_page_render_for_printing(found.get(), cairo);
    cairo_show_page(cairo);
    m_failed = m_failed || cairo_status(cairo) != CAIRO_STATUS_SUCCESS;
    cairo_destroy(cairo);
    return true;
}

bool Scratch::finish()
{
    cairo_surface_finish(m_surface);
    return isSound();
}

} // namespace tekigo::pdf
