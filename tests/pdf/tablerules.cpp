#include "tablerules.h"

#include "roles.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::rules {
namespace {

class TableJudge
{
public:
    TableJudge(Handle roleMap, Findings& findings)
        : m_roles(roleMap)
        , m_findings(findings)
    {
    }

    void run(Handle table)
    {
        parts(table);
        grid();
        heads();
    }

private:
    struct Cell
    {
        Handle element;
        bool head;
        int columns;
        int rows;
    };

    void need(bool kept, const char* clause, const QString& what)
    {
        m_findings.need(kept, clause, u"table: "_s + what);
    }

    void parts(Handle table)
    {
        std::map<std::string, int> count;
        std::vector<std::string> order;
        for (Handle& part : itemsOf(table.getKey("/K"))) {
            const std::string role = part.isDictionary() ? roleOf(part, m_roles) : std::string();
            ++count[role];
            order.push_back(role);
            if (role == "/TR")
                row(part);
            else if (role == "/THead" || role == "/TBody" || role == "/TFoot")
                for (Handle& each : itemsOf(part.getKey("/K")))
                    row(each);
        }
        need(count["/THead"] <= 1 && count["/TFoot"] <= 1 && count["/Caption"] <= 1, "UA 7.2",
             u"two heads, feet or captions"_s);
        need(count["/THead"] == 0 || count["/TBody"] > 0, "UA 7.2", u"a head without a body"_s);
        need(count["/Caption"] == 0 || order.front() == "/Caption" || order.back() == "/Caption", "UA 7.2",
             u"a caption in its middle"_s);
    }

    void row(Handle row)
    {
        std::vector<Cell> cells;
        for (Handle& cell : itemsOf(valueOf(row, "/K")))
            if (cell.isDictionary())
                cells.push_back(
                    {cell, roleOf(cell, m_roles) == "/TH", span(cell, "/ColSpan"), span(cell, "/RowSpan")});
        m_rows.push_back(std::move(cells));
    }

    static int span(Handle cell, const char* key)
    {
        Handle span = attribute(cell, key);
        return span.isInteger() ? std::max(1, span.getIntValueAsInt()) : 1;
    }

    /// As many columns in each row, counting the cells that reach down from above.
    void grid()
    {
        std::set<int> widths;
        std::vector<int> below; ///< rows that a cell above still covers, by column
        for (const std::vector<Cell>& row : m_rows) {
            const auto covered = std::count_if(below.begin(), below.end(), [](int rows) { return rows > 0; });
            int width = static_cast<int>(covered);
            for (int& rows : below)
                rows = std::max(0, rows - 1);
            for (const Cell& cell : row) {
                width += cell.columns;
                m_spans = m_spans || cell.columns > 1 || cell.rows > 1;
                if (cell.rows > 1)
                    below.insert(below.end(), static_cast<size_t>(cell.columns), cell.rows - 1);
            }
            widths.insert(width);
        }
        need(widths.size() == 1 && *widths.begin() > 0, "UA 7.5, house", u"rows of different widths"_s);
    }

    void heads()
    {
        std::set<QString> known;
        bool any = false;
        for (const std::vector<Cell>& row : m_rows)
            for (const Cell& cell : row) {
                any = any || cell.head;
                const std::string scope = nameOf(attribute(cell.element, "/Scope"));
                const bool scoped = scope == "/Row" || scope == "/Column" || scope == "/Both";
                const QString id = said(valueOf(cell.element, "/ID"));
                need(!cell.head || scoped, "UA 7.5", u"a TH without Scope"_s);
                if (cell.head && !id.isEmpty())
                    known.insert(id);
            }
        need(any, "UA 7.5", u"without a TH"_s);
        for (const std::vector<Cell>& row : m_rows)
            for (const Cell& cell : row)
                headersOf(cell, known);
    }

    void headersOf(const Cell& cell, const std::set<QString>& known)
    {
        std::vector<Handle> headers = itemsOf(attribute(cell.element, "/Headers"));
        for (Handle& header : headers)
            need(known.count(said(header)) == 1, "UA 7.5", u"Headers name no TH"_s);
        const bool empty = valueOf(cell.element, "/K").isNull();
        need(!m_spans || cell.head || empty || !headers.empty(), "UA 7.5",
             u"cells span, and a TD names no Headers"_s);
    }

    Handle m_roles;
    Findings& m_findings;
    std::vector<std::vector<Cell>> m_rows;
    bool m_spans = false;
};

} // namespace

void judgeTable(Handle table, Handle roleMap, Findings& findings)
{
    TableJudge(roleMap, findings).run(table);
}

} // namespace tekigo::pdf::rules
