// How drawings are laid out and painted: bars, a box with its ports, a chain of steps.
#include "pdf/flow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

using Words = std::shared_ptr<const Lines>;

/// A drawing: one band, everything in it one figure.
class DrawingPiece : public Piece
{
public:
    explicit DrawingPiece(Element* figure)
        : m_figure(figure)
    {
    }
    [[nodiscard]] int bands() const override { return 1; }
    [[nodiscard]] double height(int) const override { return m_height; }
    void paint(Canvas& canvas, double x, double y, int, int) const override
    {
        canvas.in(m_figure);
        draw(canvas, x, y);
        const double lower = canvas.sheet().height - y - m_height;
        m_figure->box = Box4{x, lower, x + Sheet{}.textWidth(), lower + m_height};
    }

protected:
    virtual void draw(Canvas& canvas, double x, double y) const = 0;
    /// Words of the figure, without a stretch of their own; `canvas` is back in the figure after them.
    void say(Canvas& canvas, const Words& words, double x, double y) const
    {
        canvas.text(*words, m_figure, x, y);
        canvas.in(m_figure);
    }

    /// The same, every line ending at `right`.
    void sayBefore(Canvas& canvas, const Words& words, double right, double y) const
    {
        for (int line = 0; line < words->lines(); ++line)
            canvas.text(*words, m_figure, right - words->lineWidth(line), y + line * words->leading(), line, line + 1);
        canvas.in(m_figure);
    }

    double m_height = 0;

private:
    Element* m_figure;
};

/// Names on the left, bars from a common line, numbers at their ends.
class BarsPiece : public DrawingPiece
{
public:
    BarsPiece(Flow& flow, const BarChart& chart, Element* figure)
        : DrawingPiece(figure)
    {
        double most = 0;
        for (const BarChart::Bar& bar : chart.bars)
            most = std::max(most, bar.value);
        for (const BarChart::Bar& bar : chart.bars) {
            Bar made{flow.text(bar.name, kLabel, kNames), flow.text(bar.number, kLabel, kNumbers),
                     most > 0 ? std::clamp(bar.value / most, 0.0, 1.0) : 0, bar.fill, m_height};
            m_height += std::max(made.name->height(), made.number->height()) + kItemGap;
            m_bars.push_back(std::move(made));
        }
        m_height += kItemGap;
    }

protected:
    void draw(Canvas& canvas, double x, double y) const override
    {
        const double line = x + kNames + kGap;
        const double space = Sheet{}.textWidth() - kNames - kNumbers - 2 * kGap;
        canvas.rule(line, y, line, y + m_height, kThin, kStrongRule);
        for (const Bar& bar : m_bars) {
            const double top = y + bar.top + kItemGap;
            const double length = bar.value > 0 ? std::max(kThinnest, space * bar.value) : 0;
            if (length > 0)
                canvas.filled(line, top + (kLabel.leading - kThick) / 2, length, kThick, bar.fill, kAccent);
            sayBefore(canvas, bar.name, line - kGap, top);
            say(canvas, bar.number, line + length + kGap, top);
        }
    }

private:
    static constexpr double kNames = steps(52);   ///< room of the names
    static constexpr double kNumbers = steps(36); ///< and of the numbers
    static constexpr double kGap = steps(2);
    static constexpr double kThick = steps(3);
    static constexpr double kThinnest = 1; ///< a little is not nothing

    struct Bar
    {
        Words name;
        Words number;
        double value = 0; ///< share of the longest
        Fill fill = Fill::Solid;
        double top = 0;
    };
    std::vector<Bar> m_bars;
};

/// A box in the middle, ports on its left and right edge, what they mean below.
class HubPiece : public DrawingPiece
{
public:
    HubPiece(Flow& flow, const Hub& hub, Element* figure)
        : DrawingPiece(figure)
        , m_title(flow.text(hub.title, kStrongLabel, kBoxWidth - 2 * kGap - kMark))
        , m_subtitle(flow.text(hub.subtitle, kLabel, kBoxWidth - 2 * kGap - kMark))
    {
        double used[2] = {kGap, kGap};
        for (const Hub::Side& side : hub.sides)
            addSide(flow, side, used[1] < used[0] ? 1 : 0, used);
        m_box = std::max({used[0], used[1], m_title->height() + m_subtitle->height() + 2 * kGap}) + kGap;
        m_height = m_box;
        for (const Hub::Port& port : hub.key)
            addKey(flow, port);
    }

protected:
    void draw(Canvas& canvas, double x, double y) const override
    {
        const double left = x + (Sheet{}.textWidth() - kBoxWidth) / 2;
        canvas.frame(left, y, kBoxWidth, m_box, 0, {kShade, {}, kInk, kFirm, false});
        const double words = m_title->height() + m_subtitle->height();
        const double top = y + std::floor((m_box - words) / 2 / kStep) * kStep;
        say(canvas, m_title, left + (kBoxWidth - m_title->widestLine()) / 2, top);
        say(canvas, m_subtitle, left + (kBoxWidth - m_subtitle->widestLine()) / 2, top + m_title->height());
        for (const Side& side : m_sides)
            drawSide(canvas, side, left, y);
        for (const Key& key : m_keys) {
            canvas.filled(x, y + key.top + (kLabel.leading - kMark) / 2, kMark, kMark, key.fill, kInk);
            say(canvas, key.words, x + kMark + kGap, y + key.top);
        }
    }

private:
    static constexpr double kBoxWidth = steps(48);
    static constexpr double kMark = steps(3); ///< a port's square, half of it inside the box
    static constexpr double kLead = steps(4); ///< the line out of it
    static constexpr double kGap = steps(2);

    struct Port
    {
        Words words;
        Fill fill = Fill::Solid;
        double top = 0;
    };
    struct Side
    {
        Words title;
        double top = 0;
        bool right = false;
        std::vector<Port> ports;
    };
    struct Key
    {
        Words words;
        Fill fill = Fill::Solid;
        double top = 0;
    };

    static Runs wordsOf(const Hub::Port& port)
    {
        Runs runs{{(port.sign + u' ' + port.name).trimmed(), Style::Strong, {}, {}, false}};
        if (!port.note.isEmpty())
            runs.push_back({u"  "_s + port.note, Style::Body, {}, {}, false});
        return runs;
    }

    void addSide(Flow& flow, const Hub::Side& side, int column, double (&used)[2])
    {
        const double space = (Sheet{}.textWidth() - kBoxWidth) / 2 - kMark / 2 - kLead - kGap;
        Side made{flow.text(side.title, kStrongLabel, space + kLead), used[column], column == 1, {}};
        used[column] += made.title->height() + kItemGap;
        for (const Hub::Port& port : side.ports) {
            Port added{flow.text(wordsOf(port), kLabel, space), port.fill, used[column]};
            used[column] += added.words->height() + kItemGap;
            made.ports.push_back(std::move(added));
        }
        used[column] += kGap;
        m_sides.push_back(std::move(made));
    }

    void addKey(Flow& flow, const Hub::Port& port)
    {
        Key made{flow.text(wordsOf(port), kLabel, Sheet{}.textWidth() - kMark - kGap), port.fill,
                 m_height + kGap};
        m_height += made.words->height() + kItemGap;
        m_keys.push_back(std::move(made));
    }

    void drawSide(Canvas& canvas, const Side& side, double box, double y) const
    {
        const double edge = side.right ? box + kBoxWidth : box;
        const double out = side.right ? 1 : -1;
        const auto write = [&](const Words& words, double distance, double top) {
            if (side.right)
                say(canvas, words, edge + distance, y + top);
            else
                sayBefore(canvas, words, edge - distance, y + top);
        };
        write(side.title, kGap, side.top);
        for (const Port& port : side.ports) {
            const double middle = y + port.top + kLabel.leading / 2;
            const double lead = edge + out * (kMark / 2 + kLead);
            drawLead(canvas, std::min(edge, lead), std::max(edge, lead), middle, port.fill);
            canvas.filled(edge - kMark / 2, middle - kMark / 2, kMark, kMark, port.fill, kInk);
            write(port.words, kMark / 2 + kLead + kGap / 2, port.top);
        }
    }

    static void drawLead(Canvas& canvas, double from, double to, double y, Fill fill)
    {
        if (fill != Fill::Crossed)
            return canvas.rule(from, y, to, y, kThin, kInk);
        constexpr double kDash = 1.5;
        for (double at = from; at < to; at += 2 * kDash)
            canvas.rule(at, y, std::min(to, at + kDash), y, kThin, kInk);
    }

    Words m_title;
    Words m_subtitle;
    std::vector<Side> m_sides;
    std::vector<Key> m_keys;
    double m_box = 0; ///< its height
};

/// Boxes in a row, each leading to the next.
class ChainPiece : public DrawingPiece
{
public:
    ChainPiece(Flow& flow, const Chain& chain, Element* figure)
        : DrawingPiece(figure)
    {
        const double count = static_cast<double>(chain.steps.size());
        m_width = (Sheet{}.textWidth() - kArrow * (count - 1)) / count;
        const double space = m_width - 2 * kGap;
        for (const Chain::Step& step : chain.steps) {
            Step made{flow.text(step.title, kStrongLabel, space), {}, step.tint};
            double height = made.title->height();
            for (const QString& line : step.lines) {
                made.lines.push_back(flow.text(line, kLabel, space));
                height += made.lines.back()->height();
            }
            m_height = std::max(m_height, height + 2 * kGap);
            m_steps.push_back(std::move(made));
        }
    }

protected:
    void draw(Canvas& canvas, double x, double y) const override
    {
        for (size_t i = 0; i < m_steps.size(); ++i) {
            const Step& step = m_steps[i];
            const double left = x + static_cast<double>(i) * (m_width + kArrow);
            TintLook look = lookOf(step.tint);
            look.ground = step.tint == Tint::None ? kPaper : paleGround(step.tint);
            if (step.tint == Tint::None || look.frameWidth <= 0)
                look.frame = kStrongRule, look.frameWidth = kThin;
            canvas.frame(left, y, m_width, m_height, 0, look);
            if (i > 0)
                canvas.arrow(left - kArrow + kGap / 2, left - kGap / 2, y + m_height / 2, kInk);
            double top = y + kGap;
            say(canvas, step.title, left + kGap, top);
            top += step.title->height();
            for (const Words& line : step.lines) {
                say(canvas, line, left + kGap, top);
                top += line->height();
            }
        }
    }

private:
    static constexpr double kArrow = steps(9);
    static constexpr double kGap = steps(2);

    struct Step
    {
        Words title;
        std::vector<Words> lines;
        Tint tint = Tint::None;
    };
    std::vector<Step> m_steps;
    double m_width = 0;
};

std::shared_ptr<DrawingPiece> pieceOf(Flow& flow, const BarChart& chart, Element* figure)
{
    return std::make_shared<BarsPiece>(flow, chart, figure);
}

std::shared_ptr<DrawingPiece> pieceOf(Flow& flow, const Hub& hub, Element* figure)
{
    return std::make_shared<HubPiece>(flow, hub, figure);
}

std::shared_ptr<DrawingPiece> pieceOf(Flow& flow, const Chain& chain, Element* figure)
{
    return std::make_shared<ChainPiece>(flow, chain, figure);
}

bool isEmpty(const BarChart& chart)
{
    return chart.bars.empty();
}
bool isEmpty(const Hub& hub)
{
    return hub.sides.empty() && hub.title.isEmpty();
}
bool isEmpty(const Chain& chain)
{
    return chain.steps.empty();
}

} // namespace

void Flow::operator()(const Figure& figure)
{
    std::visit(
        [&](const auto& drawing) {
            if (isEmpty(drawing))
                return;
            Element* element = m_structure.add(root(), "Figure");
            element->alt = figure.alternative.isEmpty() ? figure.caption : figure.alternative;
            if (!figure.caption.isEmpty()) {
                auto caption = std::make_shared<TextPiece>(
                    text(figure.caption, kCaption, Sheet{}.textWidth()), m_structure.add(element, "Caption"));
                caption->before = kTableGap;
                caption->after = kCaptionGap;
                caption->whole = caption->keepWithNext = true;
                push(std::move(caption));
            }
            auto piece = pieceOf(*this, drawing, element);
            piece->before = piece->after = kTableGap;
            push(std::move(piece));
        },
        figure.drawing);
}

} // namespace tekigo::pdf
