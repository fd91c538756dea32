#include "pdf/furniture.h"

#include "pdf/shorter.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

constexpr double kLongest = 8; ///< characters of a watermark at its full size
constexpr double kHeadShare = 0.56; ///< of an upright page: the most that the document's own words take of its head

} // namespace

Furniture::Furniture(const Fonts& fonts, const Document& document)
    : m_fonts(fonts)
    , m_document(document)
{
    if (document.watermark.isEmpty())
        return;
    const double length = std::max(4.0, static_cast<double>(document.watermark.size()));
    const double size = 110 * std::min(1.0, kLongest / 2 / length * 1.6);
    m_watermark = oneLine(document.watermark, {size, size * 1.2, true, false, kWatermark}, 2000);
}

/// As much as fits in one line; the rest gives way, as shorter() has it.
std::unique_ptr<Lines> Furniture::oneLine(const QString& words, const Look& look, double room) const
{
    QString shown = words.simplified();
    const auto set = [&] {
        return std::make_unique<Lines>(m_fonts, Runs{{shown, Style::Body, {}, {}, false}}, look, room);
    };
    auto text = set();
    while (text->lines() > 1 && shown.size() > 1) {
        shown = shorter(shown);
        text = set();
    }
    return text;
}

void Furniture::paintBelow(Canvas& canvas) const
{
    // A ground of the whole page: Cairo keeps a region of all that was painted, and one that is whole from
    // the start is never computed again.
    canvas.artifact(Artifact::Background);
    canvas.fill(0, 0, canvas.sheet().width, canvas.sheet().height, kPaper);
    if (!m_watermark)
        return;
    canvas.artifact(Artifact::Watermark);
    canvas.slanted(*m_watermark, -std::atan2(canvas.sheet().height, canvas.sheet().width), kWatermark);
}

void Furniture::paintAround(Canvas& canvas, const Page& page, int number, int total) const
{
    if (!page.bare)
        paintHead(canvas, page.runningHead);
    paintFoot(canvas, number, total);
}

void Furniture::paintHead(Canvas& canvas, const QString& section) const
{
    const double width = canvas.sheet().textWidth();
    const double right = Sheet::left + width;
    canvas.artifact(Artifact::Head);
    // The same words on every page, turned or not; the section has all the room that they leave.
    const auto left = oneLine(m_document.headLeft, kRunning, Sheet{}.textWidth() * kHeadShare);
    const auto text = oneLine(section, kRunning, width - left->widestLine() - kHeadGap);
    const double top = Sheet::headLine - kRunning.leading - steps(1);
    canvas.text(*left, nullptr, Sheet::left, top);
    canvas.text(*text, nullptr, right - text->widestLine(), top);
    canvas.rule(Sheet::left, Sheet::headLine, right, Sheet::headLine, kHair, kStrongRule);
}

void Furniture::paintFoot(Canvas& canvas, int number, int total) const
{
    const double width = canvas.sheet().textWidth();
    const double right = Sheet::left + width;
    const double rule = canvas.sheet().height - Sheet::footLine;
    const auto page = oneLine(u"%1 / %2"_s.arg(number).arg(total), kPageNumber, 100);
    const auto identifier = oneLine(m_document.identifier, kRunning, width * 0.3);
    const double pageLeft = right - page->widestLine();
    // The identifier keeps one place on all pages, left of the widest page number.
    const double identifierLeft = right - 62 - identifier->widestLine();
    const auto note = oneLine(m_document.footNote, kRunning, identifierLeft - Sheet::left - 12);
    canvas.artifact(Artifact::Foot);
    canvas.rule(Sheet::left, rule, right, rule, kHair, kRule);
    canvas.text(*note, nullptr, Sheet::left, rule + steps(2));
    canvas.text(*identifier, nullptr, identifierLeft, rule + steps(2));
    canvas.text(*page, nullptr, pageLeft, rule + steps(2));
}

} // namespace tekigo::pdf
