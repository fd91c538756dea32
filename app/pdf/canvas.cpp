#include "pdf/canvas.h"

#include "pdf/marks.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <numbers>

namespace tekigo::pdf {
namespace {

cairo_status_t writeTo(void* device, const unsigned char* bytes, unsigned int size)
{
    const qint64 written = static_cast<QIODevice*>(device)->write(reinterpret_cast<const char*>(bytes), size);
    return written == qint64{size} ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

const char* propertiesOf(Artifact kind)
{
    switch (kind) {
    case Artifact::Layout:
        return "<</Type/Layout>>";
    case Artifact::Background:
        return "<</Type/Background>>";
    case Artifact::Head:
        return "<</Type/Pagination/Subtype/Header>>";
    case Artifact::Foot:
        return "<</Type/Pagination/Subtype/Footer>>";
    case Artifact::Watermark:
        return "<</Type/Pagination/Subtype/Watermark>>";
    }
    return nullptr;
}

} // namespace

Canvas::Canvas(const Fonts& fonts, Structure& structure, const PageNumbers& pages, QIODevice& output)
    : m_fonts(fonts)
    , m_structure(structure)
    , m_pages(pages)
    , m_surface(cairo_pdf_surface_create_for_stream(writeTo, &output, Sheet{}.width, Sheet{}.height))
    , m_cairo(cairo_create(m_surface))
{
    cairo_pdf_surface_restrict_to_version(m_surface, CAIRO_PDF_VERSION_1_5);
}

Canvas::~Canvas()
{
    cairo_destroy(m_cairo);
    cairo_surface_destroy(m_surface);
}

void Canvas::beginPage(const Sheet& sheet)
{
    m_sheet = sheet;
    ++m_page;
    m_structure.marks.emplace_back();
    cairo_pdf_surface_set_size(m_surface, sheet.width, sheet.height);
}

void Canvas::endPage()
{
    close();
    m_wanted.reset();
    cairo_show_page(m_cairo);
}

bool Canvas::finish()
{
    cairo_surface_finish(m_surface);
    return cairo_status(m_cairo) == CAIRO_STATUS_SUCCESS &&
           cairo_surface_status(m_surface) == CAIRO_STATUS_SUCCESS;
}

void Canvas::in(Element* element, const QString& actualText)
{
    m_wanted = Owner{element, nullptr, actualText};
}

void Canvas::artifact(Artifact kind)
{
    m_wanted = Owner{nullptr, propertiesOf(kind), {}};
}

void Canvas::open(const Owner& owner)
{
    if (m_open == owner)
        return;
    m_open = owner;
    std::vector<Mark>& marks = m_structure.marks.back();
    paintMarker();
    if (owner.element)
        owner.element->kids.emplace_back(MarkedContent{m_page, static_cast<int>(marks.size())});
    marks.push_back({owner.element, owner.artifact, owner.actualText});
}

void Canvas::close()
{
    if (m_open)
        paintMarker();
    m_open.reset();
}

void Canvas::paintMarker()
{
    // In the colour that was last painted with, which Cairo need not write again.
    cairo_rectangle(m_cairo, 0, 0, kMarkerWidth, kMarkerHeight);
    cairo_fill(m_cairo);
}

void Canvas::fill(double x, double y, double width, double height, Colour colour)
{
    open(*m_wanted);
    cairo_set_source_rgb(m_cairo, colour.red, colour.green, colour.blue);
    cairo_rectangle(m_cairo, x, y, width, height);
    cairo_fill(m_cairo);
}

void Canvas::rule(double x0, double y0, double x1, double y1, double width, Colour colour)
{
    // Filled, not stroked: Cairo works out a stroke's outline to know its extent, of every rule of every row.
    if (x0 == x1)
        fill(x0 - width / 2, y0, width, y1 - y0, colour);
    else
        fill(x0, y0 - width / 2, x1 - x0, width, colour);
}

void Canvas::roundedPath(double x, double y, double width, double height, double radius)
{
    constexpr double kQuarter = std::numbers::pi / 2;
    const double r = std::max(0.0, std::min({radius, width / 2, height / 2}));
    if (r <= 0) {
        cairo_rectangle(m_cairo, x, y, width, height);
        return;
    }
    cairo_new_sub_path(m_cairo);
    cairo_arc(m_cairo, x + width - r, y + r, r, -kQuarter, 0);
    cairo_arc(m_cairo, x + width - r, y + height - r, r, 0, kQuarter);
    cairo_arc(m_cairo, x + r, y + height - r, r, kQuarter, 2 * kQuarter);
    cairo_arc(m_cairo, x + r, y + r, r, 2 * kQuarter, 3 * kQuarter);
    cairo_close_path(m_cairo);
}

void Canvas::frame(double x, double y, double width, double height, double radius, const TintLook& look)
{
    open(*m_wanted);
    const auto paint = [&](Colour colour) {
        cairo_set_source_rgb(m_cairo, colour.red, colour.green, colour.blue);
        cairo_fill(m_cairo);
    };
    const double inset = look.frameWidth;
    if (inset > 0 && !look.dashed && look.frame != look.ground) {
        roundedPath(x - inset / 2, y - inset / 2, width + inset, height + inset, radius + inset / 2);
        paint(look.frame);
        roundedPath(x + inset / 2, y + inset / 2, width - inset, height - inset, radius - inset / 2);
        paint(look.ground);
        return;
    }
    roundedPath(x, y, width, height, radius);
    paint(look.ground);
    if (inset <= 0 || !look.dashed)
        return;
    constexpr double kDash[] = {3, 2};
    cairo_set_dash(m_cairo, kDash, 2, 0);
    cairo_set_source_rgb(m_cairo, look.frame.red, look.frame.green, look.frame.blue);
    cairo_set_line_width(m_cairo, inset);
    roundedPath(x, y, width, height, radius);
    cairo_stroke(m_cairo);
    cairo_set_dash(m_cairo, nullptr, 0, 0);
}

void Canvas::filled(double x, double y, double width, double height, Fill fill, Colour colour)
{
    open(*m_wanted);
    const Colour ground = fill == Fill::Solid ? colour : kPaper;
    cairo_set_source_rgb(m_cairo, ground.red, ground.green, ground.blue);
    cairo_rectangle(m_cairo, x, y, width, height);
    cairo_fill(m_cairo);
    cairo_set_source_rgb(m_cairo, colour.red, colour.green, colour.blue);
    cairo_set_line_width(m_cairo, kFirm);
    if (fill == Fill::Hatched) {
        cairo_save(m_cairo);
        cairo_rectangle(m_cairo, x, y, width, height);
        cairo_clip(m_cairo);
        for (double at = x - height; at < x + width; at += kStep) {
            cairo_move_to(m_cairo, at, y + height);
            cairo_line_to(m_cairo, at + height, y);
        }
        cairo_stroke(m_cairo);
        cairo_restore(m_cairo);
    }
    if (fill == Fill::Crossed) {
        cairo_move_to(m_cairo, x, y);
        cairo_line_to(m_cairo, x + width, y + height);
        cairo_move_to(m_cairo, x, y + height);
        cairo_line_to(m_cairo, x + width, y);
        cairo_stroke(m_cairo);
    }
    constexpr double kDash[] = {1.6, 1.2};
    if (fill == Fill::Dashed)
        cairo_set_dash(m_cairo, kDash, 2, 0);
    cairo_rectangle(m_cairo, x + kFirm / 2, y + kFirm / 2, std::max(0.0, width - kFirm), height - kFirm);
    cairo_stroke(m_cairo);
    cairo_set_dash(m_cairo, nullptr, 0, 0);
}

void Canvas::arrow(double x0, double x1, double y, Colour colour)
{
    const double head = x1 > x0 ? kStep : -kStep;
    rule(std::min(x0, x1 - head), y, std::max(x0, x1 - head), y, kFirm, colour);
    cairo_move_to(m_cairo, x1, y);
    cairo_line_to(m_cairo, x1 - 2 * head, y - kStep);
    cairo_line_to(m_cairo, x1 - 2 * head, y + kStep);
    cairo_close_path(m_cairo);
    cairo_fill(m_cairo);
}

void Canvas::slanted(const Lines& text, double angle, Colour colour)
{
    open(*m_wanted);
    cairo_save(m_cairo);
    cairo_translate(m_cairo, m_sheet.width / 2, m_sheet.height / 2);
    cairo_rotate(m_cairo, angle);
    outlines(text, 0, -text.lineWidth(0) / 2, 0.38 * text.look().size);
    cairo_set_source_rgb(m_cairo, colour.red, colour.green, colour.blue);
    cairo_fill(m_cairo);
    cairo_restore(m_cairo);
}

void Canvas::outlined(const Lines& text, double x, double baseline)
{
    open(*m_wanted);
    outlines(text, 0, x, baseline);
    const Colour& colour = text.look().colour;
    cairo_set_source_rgb(m_cairo, colour.red, colour.green, colour.blue);
    cairo_fill(m_cairo);
}

void Canvas::picture(cairo_surface_t* picture, const cairo_matrix_t& place, Element* figure, const Box4& area)
{
    in(figure);
    open(*m_wanted);
    cairo_save(m_cairo);
    cairo_transform(m_cairo, &place);
    cairo_set_source_surface(m_cairo, picture, 0, 0);
    // Any smoother filter is written as /Interpolate true, which PDF/A forbids.
    cairo_pattern_set_filter(cairo_get_source(m_cairo), CAIRO_FILTER_NEAREST);
    cairo_paint(m_cairo);
    cairo_restore(m_cairo);
    figure->box = area;
}

void Canvas::link(double x, double y, double width, double height, const QString& target,
                  const QString& contents, Element* element)
{
    const Box4 area{x, m_sheet.height - y - height, x + width, m_sheet.height - y};
    element->kids.emplace_back(LinkKid{static_cast<int>(m_structure.links.size())});
    m_structure.links.push_back({m_page, area, target, contents, element});
}

} // namespace tekigo::pdf
