#include "gui/boardwidths.h"

#include "gui/badge.h"
#include "gui/boardmodel.h"

namespace tekigo {
namespace {

constexpr int MeasuredLines = 200; ///< more would make a long board slow

struct Room
{
    int least; ///< in letters ("x")
    int most;  ///< too
    int share; ///< of the board, in percent: what stays in view must leave room for the verdicts
};

constexpr Room roomFor(int section)
{
    switch (section) {
    case BoardModel::Maker:
        return {10, 40, 10};
    case BoardModel::Product:
        return {18, 60, 22};
    case BoardModel::Revision:
        return {8, 40, 9};
    case BoardModel::Label:
        return {10, 40, 100};
    default:
        return {10, 20, 100}; // certifications
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
    const int letter = metrics.horizontalAdvance(u'x');
    const int head = metrics.horizontalAdvance(model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    const int least = qMax(room.least * letter, head + space::Large);
    const int most = qMax(least, qMin(room.most * letter, board * room.share / 100));
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
