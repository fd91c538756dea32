#include "pdf/columns.h"

#include "pdf/lines.h"

#include <algorithm>
#include <numeric>

namespace tekigo::pdf {
namespace {

constexpr double kWidestWord = 96; ///< a longer word is broken instead of taking the row's room
constexpr double kWidestVerdict = 104;
constexpr double kBoldAdvance = 1.08; ///< of the regular letters' width
constexpr qsizetype kLongPhrase = 6;  ///< characters of Japanese that make no word any more: they break where they must
constexpr size_t kLookedAt = 200;     ///< rows; later ones look like the first

/// Width of a character in units of the type's size, by its class: Noto's own, a little on the wide side.
double advance(QChar c)
{
    constexpr QStringView kSlim = u"ijlftrI.,:;'|![]() -/";
    constexpr QStringView kBroad = u"mwMW@%";
    if (c.unicode() >= 0x1100)
        return 1;
    if (kSlim.contains(c))
        return 0.40;
    return kBroad.contains(c) ? 0.95 : c.isUpper() ? 0.70 : 0.58;
}

double advance(QStringView text)
{
    double width = 0;
    for (const QChar c : text)
        width += advance(c);
    return width;
}

bool inWord(QChar c)
{
    return c > u' ' && c.unicode() < 0x0250;
}

/// Of a column's head in Japanese: 計測・|検査の|結果 – in units of the type's size.
double longestPhrase(QStringView title)
{
    double longest = 0;
    qsizetype from = 0;
    for (qsizetype i = 1; i <= title.size(); ++i) {
        if (i < title.size() && !endsPhrase(title[i - 1], title[i]))
            continue;
        const QStringView phrase = title.sliced(from, i - from).trimmed();
        if (!phrase.isEmpty() && phrase[0].unicode() >= 0x3000 && phrase.size() <= kLongPhrase)
            longest = std::max(longest, advance(phrase));
        from = i;
    }
    return longest;
}

/// A verdict's sign and word stay on one line where they are short.
double wholeLine(const QString& text, double size)
{
    return std::min(kWidestVerdict, advance(text) * size * kBoldAdvance);
}

double narrowestOf(const TableCell& cell)
{
    constexpr double kPill = 8; // the room of its box, left and right together
    double most = 0;
    for (const Runs& runs : cell.paragraphs)
        for (const Run& run : runs)
            most =
                std::max(most, cell.tint == Tint::None ? narrowest(run.text, kCell.size) *
                                                             (run.style == Style::Strong ? kBoldAdvance : 1)
                                                       : wholeLine(run.text, kCell.size) + kPill);
    return most;
}

} // namespace

double narrowest(const QString& text, double size)
{
    double widest = 1;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && inWord(text[end]))
            ++end;
        const QStringView token = QStringView(text).sliced(i, end - i);
        qsizetype from = 0;
        for (const int at : breaksInToken(token)) {
            widest = std::max(widest, advance(token.sliced(from, at - from)));
            from = at;
        }
        widest = std::max(widest, advance(token.sliced(from)));
        i = end + 1;
    }
    return std::max(2 * size, std::min(kWidestWord, widest * size));
}

std::vector<double> narrowestColumns(const TableBlock& table)
{
    std::vector<double> least(table.columns.size());
    for (size_t i = 0; i < least.size(); ++i) {
        const QString& title = table.columns[i].title;
        const double size = kCell.size * kBoldAdvance;
        least[i] = std::max(table.columns[i].minimum,
                            std::max(longestPhrase(title) * size, narrowest(title, size)) + 2 * kCellPadding);
    }
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
