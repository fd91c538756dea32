#include "pdf/tableheads.h"

#include <algorithm>
#include <string_view>

namespace tekigo::pdf {
namespace {

struct Cell
{
    const Element* element;
    int first; ///< column
    int end;
};
using Row = std::vector<Cell>;

bool is(const Element& element, std::string_view role)
{
    return element.role == role;
}

Row rowOf(const Element& row)
{
    Row cells;
    int column = 0;
    for (const Kid& kid : row.kids)
        if (const auto* cell = std::get_if<Element*>(&kid)) {
            cells.push_back({*cell, column, column + (*cell)->columns});
            column += (*cell)->columns;
        }
    return cells;
}

std::vector<Row> rowsOf(const Element& part)
{
    std::vector<Row> rows;
    for (const Kid& kid : part.kids) {
        const auto* element = std::get_if<Element*>(&kid);
        if (!element)
            continue;
        if (is(**element, "TR")) {
            rows.push_back(rowOf(**element));
        } else {
            std::vector<Row> inner = rowsOf(**element);
            rows.insert(rows.end(), inner.begin(), inner.end());
        }
    }
    return rows;
}

bool isHead(const Cell& cell, std::string_view scope)
{
    return cell.element->scope && cell.element->scope == scope;
}

void name(const std::vector<Row>& rows, TableHeads& heads)
{
    std::vector<Cell> columns;
    for (const Row& row : rows) {
        std::copy_if(row.begin(), row.end(), std::back_inserter(columns),
                     [](const Cell& cell) { return isHead(cell, "Column"); });
        for (const Cell& cell : row) {
            if (cell.element->scope)
                heads.named.push_back(cell.element);
            std::vector<const Element*> over;
            for (const Cell& head : columns)
                if (head.element != cell.element && head.first < cell.end && cell.first < head.end)
                    over.push_back(head.element);
            for (const Cell& head : row)
                if (!cell.element->scope && isHead(head, "Row"))
                    over.push_back(head.element);
            if (!cell.element->scope && !over.empty())
                heads.headers[cell.element] = std::move(over);
        }
    }
}

} // namespace

TableHeads tableHeads(const Structure& structure)
{
    TableHeads heads;
    for (const Element& element : structure.elements) {
        if (!is(element, "Table"))
            continue;
        const std::vector<Row> rows = rowsOf(element);
        const bool spans = std::any_of(rows.begin(), rows.end(), [](const Row& row) {
            return std::any_of(row.begin(), row.end(),
                               [](const Cell& cell) { return cell.element->columns > 1; });
        });
        if (spans)
            name(rows, heads);
    }
    return heads;
}

} // namespace tekigo::pdf
