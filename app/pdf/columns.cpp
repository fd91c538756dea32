#include "pdf/columns.h"

#include "pdf/lines.h"

#include <algorithm>
#include <numeric>

namespace tekigo::pdf {
namespace {

constexpr double kLatinAdvance =
    0.56; ///< of the size: a mean of Noto's Latin letters and digits, on the wide side
constexpr double kWidestWord = 96; ///< a longer word is broken instead of taking the row's room
constexpr size_t kLookedAt = 200;  ///< rows; later ones look like the first

bool inWord(QChar c)
{
    return c > u' ' && c.unicode() < 0x0250;
}

double narrowestOf(const TableCell& cell)
{
    double most = 0;
    for (const Runs& runs : cell.paragraphs)
        for (const Run& run : runs)
            most = std::max(most, narrowest(run.text, kCell.size));
    return cell.tint == Tint::None ? most : most + 8;
}

} // namespace

double narrowest(const QString& text, double size)
{
    qsizetype longest = 1;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && inWord(text[end]))
            ++end;
        qsizetype piece = 0;
        if (end > i) {
            const QStringView token = QStringView(text).sliced(i, end - i);
            qsizetype from = 0;
            for (const int at : breaksInToken(token)) {
                piece = std::max(piece, at - from);
                from = at;
            }
            piece = std::max(piece, token.size() - from);
        }
        longest = std::max(longest, piece);
        i = end + 1;
    }
    return std::max(2 * size, std::min(kWidestWord, static_cast<double>(longest) * kLatinAdvance * size));
}

std::vector<double> narrowestColumns(const TableBlock& table)
{
    std::vector<double> least(table.columns.size());
    for (size_t i = 0; i < least.size(); ++i)
        least[i] = std::max(table.columns[i].minimum,
                            narrowest(table.columns[i].title, kCell.size * 1.05) + 2 * kCellPadding);
    for (size_t r = 0; r < std::min(table.rows.size(), kLookedAt); ++r) {
        size_t column = 0;
        for (const TableCell& cell : table.rows[r].cells) {
            if (column >= least.size())
                break;
            if (cell.span <= 1)
                least[column] = std::max(least[column], narrowestOf(cell) + 2 * kCellPadding);
            column += static_cast<size_t>(std::max(1, cell.span));
        }
    }
    return least;
}

std::vector<double> columnWidths(const TableBlock& table, const std::vector<double>& least, double width)
{
    const size_t count = table.columns.size();
    const double needed = std::accumulate(least.begin(), least.end(), 0.0);
    std::vector<double> widths(count);
    if (needed >= width) {
        for (size_t i = 0; i < count; ++i)
            widths[i] = least[i] * width / needed;
        return widths;
    }
    // Columns whose share is below their narrowest get that; the others share what is left.
    std::vector<bool> fixed(count, false);
    for (size_t round = 0; round <= count; ++round) {
        double left = width;
        double weights = 0;
        for (size_t i = 0; i < count; ++i)
            fixed[i] ? left -= widths[i] : weights += std::max(0.01, table.columns[i].weight);
        bool changed = false;
        for (size_t i = 0; i < count; ++i) {
            if (fixed[i])
                continue;
            widths[i] = left * std::max(0.01, table.columns[i].weight) / weights;
            if (widths[i] < least[i]) {
                widths[i] = least[i];
                fixed[i] = changed = true;
            }
        }
        if (!changed)
            break;
    }
    return widths;
}

} // namespace tekigo::pdf
