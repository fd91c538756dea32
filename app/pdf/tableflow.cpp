// How a table becomes rows.
#include "pdf/columns.h"
#include "pdf/flow.h"
#include "pdf/row.h"
#include "pdf/split.h"

#include <QRegularExpression>

#include <numeric>

namespace tekigo::pdf {
namespace {

constexpr double kLowRow = 0.125; ///< of a page's height

constexpr double kBegun = 0.16;   ///< of a page's height: a table that goes on overleaf shows so much before it
constexpr double kWidestNumeral = 100; ///< points: room for the numeral of a step
constexpr size_t kFewRows = 4;    ///< a table of no more may be lower than that

/// What a table is called, atop a page that it goes on to: an artifact, as repeated column heads are.
class CaptionAgain : public Piece
{
public:
    explicit CaptionAgain(std::shared_ptr<const Lines> text)
        : m_text(std::move(text))
    {
    }
    [[nodiscard]] int bands() const override { return 1; }
    [[nodiscard]] double height(int) const override { return m_text->height() + kCaptionGap; }
    void paint(Canvas& canvas, double x, double y, int, int) const override
    {
        canvas.artifact(Artifact::Layout);
        canvas.text(*m_text, nullptr, x, y, 0, m_text->lines());
    }

private:
    std::shared_ptr<const Lines> m_text;
};

/// A table being cut into rows.
class TableFlow
{
public:
    TableFlow(Flow& flow, const TableBlock& table)
        : m_flow(flow)
        , m_table(table)
        , m_element(flow.structure().add(flow.root(), "Table"))
    {
        const std::vector<double> least = narrowestColumns(table);
        const double needed = std::accumulate(least.begin(), least.end(), 0.0);
        m_turned = table.mayTurn && needed > Sheet{}.textWidth();
        m_width = sheet(m_turned).textWidth();
        m_widths = columnWidths(table, least, m_width);
    }

    void run()
    {
        caption();
        if (m_table.showHead)
            head();
        Element* body = m_flow.structure().add(m_element, "TBody");
        for (size_t i = 0; i < m_table.rows.size() && !m_flow.stopped(); ++i) {
            auto row = bodyRow(m_table.rows[i], body);
            row->after = i + 1 == m_table.rows.size() ? kTableGap : 0;
            row->keepWithNext = m_table.rows[i].leads || keepsNext(i, *row);
            row->before = i == 0 && !m_table.showHead && m_table.caption.isEmpty() ? kTableGap : 0;
            m_rows.push_back(std::move(row));
        }
        if (m_table.together)
            keepTogether();
        for (auto& row : m_rows)
            m_flow.push(std::move(row));
    }

private:
    /// The first row stays with the head; beside it, and at the end, no low row stands alone on a page. A high one may:
    /// it fills a part of the page, and two of them together would leave as much empty.
    [[nodiscard]] bool keepsNext(size_t index, const Row& row) const
    {
        const size_t count = m_table.rows.size();
        if (count < 2 || row.bands() > 1 || row.height(0) > kLowRow * pageHeight())
            return false;
        return index == 0 || index + 2 == count || (count > 4 && index + 3 == count);
    }

    /// A record is read as one thing: who tested what belongs to what came out.
    void keepTogether()
    {
        double height = m_captionHeight;
        for (const auto& row : m_rows)
            for (int band = 0; band < row->bands(); ++band)
                height += row->height(band);
        if (height > pageHeight())
            return repeatCaption();
        for (size_t i = 0; i + 1 < m_rows.size(); ++i)
            m_rows[i]->keepWithNext = true;
    }

    void repeatCaption()
    {
        if (m_table.caption.isEmpty() || m_repeated)
            return;
        const auto again = std::make_shared<CaptionAgain>(
            m_flow.text({{m_table.caption, Style::Body, {}, {}, false}, continued()}, kCaption, m_width));
        for (const auto& row : m_rows)
            row->repeated = again;
    }

    void caption()
    {
        if (m_table.caption.isEmpty())
            return;
        Element* element = m_flow.structure().add(m_element, "Caption");
        auto piece = std::make_shared<TextPiece>(m_flow.text(m_table.caption, kCaption, m_width), element);
        piece->before = kTableGap;
        piece->after = kCaptionGap;
        piece->whole = piece->keepWithNext = true;
        if (m_table.rows.size() > kFewRows)
            piece->room = kBegun * pageHeight();
        piece->turned = m_turned;
        for (int line = 0; line < piece->bands(); ++line)
            m_captionHeight += piece->height(line);
        m_captionHeight += kCaptionGap;
        m_flow.push(std::move(piece));
    }

    void head()
    {
        Element* row = m_flow.structure().add(m_flow.structure().add(m_element, "THead"), "TR");
        auto piece = headRow(row);
        piece->before = m_table.caption.isEmpty() ? kTableGap : 0;
        piece->keepWithNext = true;
        m_repeated = headRow(nullptr);
        m_flow.push(std::move(piece));
    }

    std::shared_ptr<Row> headRow(Element* row)
    {
        std::vector<Row::Cell> cells;
        double x = 0;
        for (size_t i = 0; i < m_table.columns.size(); ++i) {
            Element* element = row ? m_flow.structure().add(row, "TH") : nullptr;
            if (element)
                element->scope = "Column";
            cells.push_back({x,
                             m_widths[i],
                             {m_flow.text(m_table.columns[i].title, kColumnHead, inner(m_widths[i]))},
                             {element},
                             Tint::None,
                             true});
            x += m_widths[i];
        }
        auto piece = std::make_shared<Row>(std::move(cells), m_width, Row::Kind::Head, pageHeight());
        piece->turned = m_turned;
        return piece;
    }

    std::shared_ptr<Row> bodyRow(const TableRow& row, Element* body)
    {
        Element* element = m_flow.structure().add(body, "TR");
        std::vector<Row::Cell> cells;
        double x = 0;
        size_t column = 0;
        for (const TableCell& cell : row.cells) {
            if (column >= m_widths.size())
                break;
            const size_t end =
                std::min(m_widths.size(), column + static_cast<size_t>(std::max(1, cell.span)));
            const double width = std::accumulate(m_widths.begin() + static_cast<std::ptrdiff_t>(column),
                                                 m_widths.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
            const bool head = cell.head || (!m_table.showHead && column == 0);
            cells.push_back(bodyCell(cell, element, x, width, head, static_cast<int>(end - column)));
            x += width;
            column = end;
        }
        // A row that names fewer cells is filled up: a table is regular.
        for (; column < m_widths.size(); ++column)
            m_flow.structure().add(element, "TD");
        auto piece = std::make_shared<Row>(std::move(cells), m_width, Row::Kind::Body, pageHeight());
        piece->turned = m_turned;
        piece->anchor = row.anchor;
        for (const TableCell& cell : row.cells)
            for (const Runs& runs : cell.paragraphs)
                addPlaces(*piece, runs);
        piece->changed = row.changed;
        if (piece->bands() > 1 && !row.cells.empty() && !row.cells.front().paragraphs.empty())
            piece->continueAs(m_flow.text(goesOn(row.cells.front().paragraphs.front()), kCell, inner(m_widths.front())));
        piece->repeated = m_repeated;
        return piece;
    }

    /// 「T3-1（続き）」: a row's key, where the row goes on overleaf.
    [[nodiscard]] Runs goesOn(const Runs& key) const
    {
        Runs runs;
        for (const Run& run : key)
            runs.push_back({run.text, run.style, {}, run.language, false});
        runs.push_back(continued());
        return runs;
    }

    [[nodiscard]] Run continued() const
    {
        using namespace Qt::StringLiterals;
        return {m_flow.language() == Language::Japanese ? u"（続き）"_s : u" (continued)"_s, Style::Small, {}, {}, false};
    }

    Row::Cell bodyCell(const TableCell& cell, Element* row, double x, double width, bool head, int columns)
    {
        Element* element = m_flow.structure().add(row, head ? "TH" : "TD");
        if (head)
            element->scope = "Row";
        element->columns = columns;
        Row::Cell made{x, width, {}, {}, cell.tint, head};
        const double room = inner(width) - (cell.tint == Tint::None ? 0 : 2 * kPillPadding);
        const Look look = cell.tint == Tint::None ? kCell : kVerdict;
        for (const Runs& runs : cell.paragraphs) {
            made.paragraphs.push_back(m_flow.text(runs, look, room, hangOf(runs, look)));
            made.elements.push_back(cell.paragraphs.size() == 1 ? element
                                                                : m_flow.structure().add(element, "P"));
        }
        return made;
    }

    /// The steps of a procedure, "2. …", go on beneath their words and not beneath their numeral.
    [[nodiscard]] double hangOf(const Runs& runs, const Look& look) const
    {
        static const QRegularExpression numeral(QStringLiteral("^\\d{1,2}\\. "));
        const auto found = numeral.match(runs.empty() ? QString() : runs.front().text);
        if (!found.hasMatch())
            return 0;
        const Runs words{{found.captured(), runs.front().style, {}, {}, false}};
        return m_flow.text(words, look, kWidestNumeral)->widestLine();
    }

    [[nodiscard]] double inner(double width) const { return std::max(8.0, width - 2 * kCellPadding); }
    [[nodiscard]] double pageHeight() const { return sheet(m_turned).textHeight(); }

    Flow& m_flow;
    const TableBlock& m_table;
    Element* m_element;
    bool m_turned = false;
    double m_width = 0;
    std::vector<double> m_widths;
    std::shared_ptr<const Piece> m_repeated;
    std::vector<std::shared_ptr<Row>> m_rows;
    double m_captionHeight = 0;
};

} // namespace

void Flow::operator()(const TableBlock& table)
{
    if (table.columns.empty() || table.rows.empty())
        return;
    const std::vector<TableBlock> parts = splitTable(table, language());
    if (parts.empty())
        return TableFlow(*this, table).run();
    for (const TableBlock& part : parts)
        TableFlow(*this, part).run();
}

} // namespace tekigo::pdf
