#include "gui/boardwidths.h"

#include "gui/badge.h"
#include "gui/boardmodel.h"

namespace tekigo {
namespace {

constexpr int MeasuredLines = 200; ///< more would make a long board slow

struct Room
{
    int least; ///< in letters ("x")
    int most;  ///< in percent of the board: names stay in view beside the verdicts, which must have room
};

constexpr Room roomFor(int section)
{
    switch (section) {
    case BoardModel::Maker:
        return {10, 12};
    case BoardModel::Product:
        return {18, 22};
    case BoardModel::Revision:
        return {8, 10};
    default:
        return {10, 25}; // labels and certifications
    }
}

/// The widest verdict in the window's language and font.
int overallWidth(const QFont& font)
{
    int width = 0;
    for (const Verdict verdict : {Verdict::Conforms, Verdict::Unverified, Verdict::Unanswered, Verdict::Fails,
                                  Verdict::NotApplicable})
        width = qMax(width, badgeSize(font, verdictWords(verdict)).width());
    return width + space::Medium;
}

/// What the widest of the column's words need, within what it may have of the board.
int wordsWidth(const BoardModel& model, int section, const QFont& font, int board)
{
    const QFontMetrics metrics(font);
    const Room room = roomFor(section);
    const int least = room.least * metrics.horizontalAdvance(u'x');
    const int most = qMax(least, board * room.most / 100);
    int width = least;
    for (int line = 0; line < qMin(model.rowCount(), MeasuredLines) && width < most; ++line)
        if (!model.isHead(line))
            width = qMax(width, metrics.horizontalAdvance(model.index(line, section).data().toString()) +
                                    space::Wide + space::Small);
    return qMin(width, most);
}

} // namespace

int boardColumnWidth(const BoardModel& model, int section, const QFont& font, int board)
{
    if (!model.column(section))
        return wordsWidth(model, section, font, board);
    if (!model.column(section)->requirement)
        return overallWidth(font);
    const QString number = model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    return QFontMetrics(font).horizontalAdvance(number) + space::Large;
}

} // namespace tekigo
