// Tinted boxes, signature boxes, and the contents list.
#include "pdf/flow.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

/// A tinted box. Its bands are its lines.
class BoxPiece : public Piece
{
public:
    struct Part
    {
        std::shared_ptr<const Lines> text;
        Element* element = nullptr;
        bool title = false;
    };
    BoxPiece(std::vector<Part> parts, Tint tint)
        : m_parts(std::move(parts))
        , m_tint(tint)
    {
        for (size_t part = 0; part < m_parts.size(); ++part)
            for (int line = 0; line < m_parts[part].text->lines(); ++line)
                m_lines.emplace_back(part, line);
    }

    [[nodiscard]] int bands() const override { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] double height(int band) const override
    {
        return partOf(band).text->leading() + gapAbove(band) + (band == 0 ? kBoxAir : 0) +
               (band + 1 == bands() ? kBoxAir : 0);
    }
    [[nodiscard]] bool mayBreakBefore(int band) const override
    {
        return !isShort() && band >= 3 && bands() - band >= 2;
    }

    void paintGround(Canvas& canvas, double x, double y, int from, int to) const override
    {
        double total = 0;
        for (int band = from; band < to; ++band)
            total += height(band);
        ground(canvas, x, y, total);
    }

    void paint(Canvas& canvas, double x, double y, int from, int to) const override
    {
        for (int band = from; band < to;) {
            const auto& [part, line] = m_lines[static_cast<size_t>(band)];
            int end = band;
            double size = 0;
            while (end < to && m_lines[static_cast<size_t>(end)].first == part)
                size += height(end++);
            const double top = y + gapAbove(band) + (band == 0 ? kBoxAir : 0);
            const Part& of = m_parts[part];
            canvas.text(*of.text, of.element, x + kBoxInset, top, line, line + end - band);
            y += size;
            band = end;
        }
    }

private:
    /// Read at a glance: it stays on one page.
    [[nodiscard]] bool isShort() const
    {
        double total = 0;
        for (int band = 0; band < bands(); ++band)
            total += height(band);
        return total <= Sheet{}.textHeight() / 3;
    }
    [[nodiscard]] const Part& partOf(int band) const
    {
        return m_parts[m_lines[static_cast<size_t>(band)].first];
    }
    [[nodiscard]] double gapAbove(int band) const
    {
        const auto& [part, line] = m_lines[static_cast<size_t>(band)];
        return part > 0 && line == 0 ? kItemGap : 0;
    }
    void ground(Canvas& canvas, double x, double y, double height) const
    {
        const TintLook look = lookOf(m_tint);
        canvas.frame(x, y, Sheet{}.textWidth(), height, 0,
                     {paleGround(m_tint), {}, kRule, m_tint == Tint::Open ? 0.6 : 0.0, true});
        canvas.filled(x, y, barOf(m_tint).width, height, barOf(m_tint).fill, look.frame);
    }

    std::vector<Part> m_parts;
    Tint m_tint;
    std::vector<std::pair<size_t, int>> m_lines; ///< by band: part and its line
};

Look titleLook(Tint tint)
{
    const TintLook look = lookOf(tint);
    Look title = kBoxTitle;
    title.colour = tint == Tint::Bad ? look.frame : look.ink;
    return title;
}

/// 作成・確認・承認: one box each, with room for a stamp.
class SignaturesPiece : public Piece
{
public:
    struct Field
    {
        std::shared_ptr<const Lines> title, name, date;
        Element *titleElement = nullptr, *nameElement = nullptr, *dateElement = nullptr;
    };
    static constexpr double kTitleRoom = steps(7), kStampRoom = steps(22);

    SignaturesPiece(std::vector<Field> fields, double width)
        : m_fields(std::move(fields))
        , m_width(width)
    {
        for (const Field& field : m_fields)
            m_words = std::max(m_words, field.name->height() + field.date->height() + 2 * kCellAir);
    }
    [[nodiscard]] int bands() const override { return 1; }
    [[nodiscard]] double height(int) const override { return kTitleRoom + kStampRoom + m_words; }

    void paint(Canvas& canvas, double x, double y, int, int) const override
    {
        const auto each = [&](auto text, auto element, double top) {
            for (size_t i = 0; i < m_fields.size(); ++i) {
                const Lines& words = *(m_fields[i].*text);
                const double left = x + static_cast<double>(i) * m_width + (m_width - words.widestLine()) / 2;
                canvas.text(words, m_fields[i].*element, left, top);
            }
        };
        each(&Field::title, &Field::titleElement, y + kCellAir);
        each(&Field::name, &Field::nameElement, y + kTitleRoom + kStampRoom + kCellAir);
        for (size_t i = 0; i < m_fields.size(); ++i) {
            const Lines& words = *m_fields[i].date;
            const double left = x + static_cast<double>(i) * m_width + (m_width - words.widestLine()) / 2;
            canvas.text(words, m_fields[i].dateElement, left, y + height(0) - words.height() - kCellAir);
        }
    }

    void paintGround(Canvas& canvas, double x, double y, int, int) const override
    {
        const double total = m_width * static_cast<double>(m_fields.size());
        canvas.fill(x, y, total, kTitleRoom, kHeadShade);
        canvas.frame(x, y, total, height(0), 0, {kPaper, {}, kStrongRule, 0, false});
        canvas.fill(x, y, total, kTitleRoom, kHeadShade);
        canvas.rule(x, y + kTitleRoom, x + total, y + kTitleRoom, kThin, kStrongRule);
        canvas.rule(x, y + kTitleRoom + kStampRoom, x + total, y + kTitleRoom + kStampRoom, kHair, kRule);
        for (size_t i = 0; i <= m_fields.size(); ++i)
            canvas.rule(x + static_cast<double>(i) * m_width, y, x + static_cast<double>(i) * m_width,
                        y + height(0), kThin, kStrongRule);
        canvas.rule(x, y, x + total, y, kThin, kStrongRule);
        canvas.rule(x, y + height(0), x + total, y + height(0), kThin, kStrongRule);
    }

    std::vector<Field> m_fields;
    double m_width;
    double m_words = 0;
};

/// A line of the contents: the title, dots, the page.
class ContentsPiece : public Piece
{
public:
    static constexpr double kPageRoom = steps(12); ///< room for the page number
    ContentsPiece(std::shared_ptr<const Lines> text, double indent, QString target, Element* element)
        : m_text(std::move(text))
        , m_indent(indent)
        , m_target(std::move(target))
        , m_link(element)
    {
    }
    [[nodiscard]] int bands() const override { return 1; }
    [[nodiscard]] double height(int) const override { return m_text->height(); }

    void paint(Canvas& canvas, double x, double y, int, int) const override
    {
        const double right = x + Sheet{}.textWidth();
        const int last = m_text->lines() - 1;
        Look look = m_text->look();
        look.bold = false;
        const QString page = canvas.pages().at(m_target);
        const Lines number(canvas.fonts(), {{page, Style::Body, {}, {}, false}}, look, 100);
        const double top = y + last * m_text->leading();
        const double numberLeft = right - number.lineWidth(0);
        const double from = x + m_indent + m_text->lineStart(last) + m_text->lineWidth(last) + 6;
        canvas.artifact(Artifact::Layout);
        // Dots on a common raster, so that those of neighbouring lines stand below each other.
        constexpr double kDots = 5;
        for (double dot = right - kPageRoom; dot > from; dot -= kDots)
            canvas.fill(dot, top + m_text->baseline() - 0.8, 0.8, 0.8, kStrongRule);
        canvas.text(*m_text, m_link, x + m_indent, y);
        canvas.text(number, m_link, numberLeft, top);
        canvas.link(x + m_indent, y, right - x - m_indent, height(0), m_target,
                    m_text->words(m_text->spans()[0]), m_link);
    }

private:
    std::shared_ptr<const Lines> m_text;
    double m_indent;
    QString m_target;
    Element* m_link;
};

} // namespace

void Flow::operator()(const Box& box)
{
    Element* element = m_structure.add(root(), "Div");
    const double width = Sheet{}.textWidth() - 2 * kBoxInset;
    std::vector<BoxPiece::Part> parts;
    if (!box.title.isEmpty())
        parts.push_back({text(box.title, titleLook(box.tint), width), m_structure.add(element, "P"), true});
    std::vector<int> bands; ///< that the paragraphs begin in
    int band = parts.empty() ? 0 : parts.front().text->lines();
    for (const Runs& runs : box.paragraphs) {
        parts.push_back({text(runs, kBoxText, width), m_structure.add(element, "P"), false});
        bands.push_back(std::exchange(band, band + parts.back().text->lines()));
    }
    if (parts.empty())
        return;
    auto piece = std::make_shared<BoxPiece>(std::move(parts), box.tint);
    for (size_t i = 0; i < bands.size(); ++i)
        addPlaces(*piece, box.paragraphs[i], bands[i]);
    piece->changed = box.changed;
    piece->before = piece->after = kBoxGap;
    push(std::move(piece));
}

void Flow::operator()(const Signatures& signatures)
{
    if (signatures.fields.empty())
        return;
    const double width = std::min(112.0, Sheet{}.textWidth() / static_cast<double>(signatures.fields.size()));
    Element* table = m_structure.add(root(), "Table");
    Element* titles = m_structure.add(table, "TR");
    Element* names = m_structure.add(table, "TR");
    Element* dates = m_structure.add(table, "TR");
    std::vector<SignaturesPiece::Field> fields;
    for (const Signatures::Field& field : signatures.fields) {
        SignaturesPiece::Field made;
        made.title = text(field.title, kVerdict, width - 8);
        made.name = text(field.name, kCell, width - 8);
        made.date = text(field.date, kCell, width - 8);
        made.titleElement = m_structure.add(titles, "TH");
        made.titleElement->scope = "Column";
        made.nameElement = m_structure.add(names, "TD");
        made.dateElement = m_structure.add(dates, "TD");
        fields.push_back(std::move(made));
    }
    auto piece = std::make_shared<SignaturesPiece>(std::move(fields), width);
    piece->before = piece->after = kBoxGap;
    push(std::move(piece));
}

void Flow::operator()(const Contents& contents)
{
    if (!contents.title.isEmpty()) {
        Heading heading;
        heading.text = heading.runningHead = contents.title;
        (*this)(heading);
    }
    Element* list = m_structure.add(root(), "TOC");
    for (const Entry& entry : m_entries) {
        if (entry.level > contents.depth || !entry.listed)
            continue;
        const double indent = kIndent * (entry.level - 1);
        const Look& look = entry.level == 1 ? kContentsChapter : kContentsSection;
        Element* item = m_structure.add(list, "TOCI");
        Element* link = m_structure.add(m_structure.add(item, "Reference"), "Link");
        const double width = Sheet{}.textWidth() - indent - ContentsPiece::kPageRoom - 12;
        auto piece = std::make_shared<ContentsPiece>(title(entry.title, look, width, kIndent), indent,
                                                     entry.anchor, link);
        piece->before = entry.level == 1 ? kChapterGap : 0;
        push(std::move(piece));
    }
}

} // namespace tekigo::pdf
