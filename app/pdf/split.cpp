#include "pdf/split.h"

#include "pdf/columns.h"
#include "pdf/sheet.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

constexpr double kSqueeze = 1.15; ///< a table this much too wide is set a little tighter instead

/// Which columns a part shows, in order; the first ones are the keys.
using Part = std::vector<size_t>;

/// Columns beyond the keys shared out evenly, none wider than the room beside the keys.
std::vector<Part> partsOf(const std::vector<double>& least, size_t keys, double width)
{
    Part key(keys);
    std::iota(key.begin(), key.end(), size_t{0});
    const double keyWidth =
        std::accumulate(least.begin(), least.begin() + static_cast<std::ptrdiff_t>(keys), 0.0);
    const double rest = std::accumulate(least.begin() + static_cast<std::ptrdiff_t>(keys), least.end(), 0.0);
    const double room = std::max(width / 3, width - keyWidth);
    const double share = rest / std::ceil(rest / room);
    std::vector<Part> parts;
    double used = 0;
    for (size_t column = keys; column < least.size(); ++column) {
        const bool full = used > 0 && (used + least[column] > room || used + least[column] / 2 > share);
        if (parts.empty() || full) {
            parts.push_back(key);
            used = 0;
        }
        parts.back().push_back(column);
        used += least[column];
    }
    return parts;
}

/// The row's cells at these columns; a cell that spans several of them spans as many as are shown.
TableRow rowOf(const TableRow& row, const Part& part, size_t columns, size_t keys, bool first)
{
    std::vector<const TableCell*> at(columns, nullptr);
    size_t column = 0;
    for (const TableCell& cell : row.cells)
        for (int i = 0; i < std::max(1, cell.span) && column < columns; ++i)
            at[column++] = &cell;
    TableRow made;
    made.anchor = first ? row.anchor : QString();
    const TableCell* before = nullptr;
    for (const size_t each : part) {
        if (at[each] && at[each] == before) {
            ++made.cells.back().span;
            continue;
        }
        made.cells.push_back(at[each] ? *at[each] : TableCell());
        made.cells.back().span = 1;
        made.cells.back().head = made.cells.back().head || (each < keys && !first);
        before = at[each];
    }
    return made;
}

TableBlock blockOf(const TableBlock& table, const Part& part, size_t keys, bool first)
{
    TableBlock made;
    made.caption = table.caption;
    made.keyColumns = table.keyColumns;
    made.showHead = table.showHead;
    made.mayTurn = table.mayTurn;
    for (const size_t column : part)
        made.columns.push_back(table.columns[column]);
    for (const TableRow& row : table.rows)
        made.rows.push_back(rowOf(row, part, table.columns.size(), keys, first));
    return made;
}

QString numbered(const QString& caption, size_t number, size_t count, Language language)
{
    if (language == Language::Japanese)
        return u"%1（%2／%3）"_s.arg(caption).arg(number).arg(count);
    return u"%1 (part %2 of %3)"_s.arg(caption).arg(number).arg(count).trimmed();
}

} // namespace

std::vector<TableBlock> splitTable(const TableBlock& table, Language language)
{
    const size_t keys = static_cast<size_t>(std::max(1, table.keyColumns));
    if (table.columns.size() < keys + 2)
        return {};
    const std::vector<double> least = narrowestColumns(table);
    const double width = sheet(table.mayTurn).textWidth();
    if (std::accumulate(least.begin(), least.end(), 0.0) <= width * kSqueeze)
        return {};
    const std::vector<Part> parts = partsOf(least, keys, width);
    if (parts.size() < 2)
        return {};
    std::vector<TableBlock> made;
    for (const Part& part : parts) {
        made.push_back(blockOf(table, part, keys, made.empty()));
        made.back().caption = numbered(table.caption, made.size(), parts.size(), language);
    }
    return made;
}

} // namespace tekigo::pdf
