#include "pdf/evidencefigure.h"

#include "foreign/picture.h"
#include "pdf/forms.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

constexpr double kFrame = 0.4;

/// Paints a picture that is to be `size` large when it stands upright.
void paintPicture(Canvas& canvas, const foreign::Picture& picture, Element* figure, double left, double top,
                  QSizeF size)
{
    const QSize upright = picture.upright();
    const double across = size.width() / upright.width();
    const double down = size.height() / upright.height();
    const bool lies = picture.turns % 2 != 0;
    cairo_matrix_t place;
    cairo_matrix_init_translate(&place, left + size.width() / 2, top + size.height() / 2);
    cairo_matrix_rotate(&place, picture.turns * std::acos(0.0));
    cairo_matrix_scale(&place, (lies ? down : across) * (picture.mirrored ? -1 : 1), lies ? across : down);
    cairo_matrix_translate(&place, -picture.width / 2.0, -picture.height / 2.0);
    const double bottom = canvas.sheet().height - top - size.height();
    canvas.picture(picture.surface.get(), place, figure,
                   {left, bottom, left + size.width(), bottom + size.height()});
}

} // namespace

FigurePiece::FigurePiece(QSizeF area, Element* figure, Text why)
    : m_area(area)
    , m_figure(figure)
    , m_why(std::move(why))
{
}

void FigurePiece::paintFrame(Canvas& canvas, double left, double top, QSizeF size) const
{
    canvas.artifact(Artifact::Layout);
    const double right = left + size.width();
    const double bottom = top + size.height();
    canvas.rule(left, top, right, top, kFrame, kRule);
    canvas.rule(left, bottom, right, bottom, kFrame, kRule);
    canvas.rule(left, top, left, bottom, kFrame, kRule);
    canvas.rule(right, top, right, bottom, kFrame, kRule);
}

void FigurePiece::paintWords(Canvas& canvas, double x, double y) const
{
    m_figure->role = "P";
    m_figure->alt.clear();
    const Lines words(canvas.fonts(), {{m_why.in(canvas.fonts().language()), Style::Body, {}, {}, false}},
                      kBody, m_area.width());
    canvas.text(words, m_figure, x, y + 12);
}

PicturePiece::PicturePiece(QSizeF area, Element* figure, QString path)
    : FigurePiece(area, figure,
                  {u"この画像は読み取れないため、示せません。原本は本書に添付しています。"_s,
                   u"This picture cannot be read, so it is not shown. The original is embedded."_s})
    , m_path(std::move(path))
{
}

void PicturePiece::paint(Canvas& canvas, double x, double y, int, int) const
{
    const foreign::Picture picture = foreign::pictureOf(m_path, true);
    if (!picture.surface)
        return paintWords(canvas, x, y);
    // No larger than its pixels deserve: a small screenshot blown up is no clearer.
    const QSizeF size = foreign::fitted(picture.upright(), area());
    const double left = x + (area().width() - size.width()) / 2;
    paintPicture(canvas, picture, figure(), left, y, size);
    paintFrame(canvas, left, y, size);
}

PdfPagePiece::PdfPagePiece(QSizeF area, Element* figure, foreign::DrawnPage page, QString forms)
    : FigurePiece(area, figure,
                  {u"このページは描画できないため、示せません。原本は本書に添付しています。"_s,
                   u"This page cannot be drawn, so it is not shown. The original is embedded."_s})
    , m_page(std::move(page))
    , m_forms(std::move(forms))
{
}

void PdfPagePiece::paint(Canvas& canvas, double x, double y, int, int) const
{
    const bool vector = m_page.form >= 0;
    const int number = static_cast<int>(canvas.structure().forms.size());
    const foreign::Picture picture = vector                      ? placeholder(number)
                                     : !m_page.picture.isEmpty() ? foreign::pictureOf(m_page.picture, true)
                                                                 : foreign::Picture();
    if (!picture.surface)
        return paintWords(canvas, x, y);
    const QSizeF size = foreign::fitted(m_page.size, area());
    const double left = x + (area().width() - size.width()) / 2;
    paintPicture(canvas, picture, figure(), left, y, size);
    if (vector)
        canvas.structure().forms.push_back({canvas.page(), m_forms, m_page.form});
    paintFrame(canvas, left, y, size);
}

} // namespace tekigo::pdf
