#include "foreign/scratch.h"

#include <QFile>

#include <cairo-pdf.h>

#include <algorithm>

namespace tekigo::foreign {
namespace {

constexpr double kLongestSide =
    1684; ///< points: of A2. Cairo counts in 1/256 of a point and no further than 2^23
constexpr double kFallbackDots = 170; ///< to the inch, where Cairo has no vectors for what was drawn

} // namespace

QSizeF drawnSize(QSizeF size)
{
    const double longest = std::max(size.width(), size.height());
    return longest <= kLongestSide ? size : size * (kLongestSide / longest);
}

Scratch::Scratch(const PopplerPdf& from, const QString& made)
    : m_from(from)
    , m_surface(cairo_pdf_surface_create(QFile::encodeName(made).constData(), 100, 100))
{
    cairo_pdf_surface_restrict_to_version(m_surface, CAIRO_PDF_VERSION_1_5);
    cairo_surface_set_fallback_resolution(m_surface, kFallbackDots, kFallbackDots);
}

Scratch::~Scratch()
{
    cairo_surface_destroy(m_surface);
}

bool Scratch::isSound() const
{
    return !m_failed && cairo_surface_status(m_surface) == CAIRO_STATUS_SUCCESS;
}

bool Scratch::add(int page, QSizeF size)
{
    const QSizeF drawn = drawnSize(size);
    cairo_pdf_surface_set_size(m_surface, drawn.width(), drawn.height());
    cairo_t* cairo = cairo_create(m_surface);
    const bool painted = m_from.paint(page, size, drawn, cairo);
    if (painted)
        cairo_show_page(cairo);
    m_failed = m_failed || cairo_status(cairo) != CAIRO_STATUS_SUCCESS;
    cairo_destroy(cairo);
    return painted;
}

bool Scratch::finish()
{
    cairo_surface_finish(m_surface);
    return isSound();
}

} // namespace tekigo::foreign
