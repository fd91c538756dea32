#include "gui/columns.h"

#include "gui/sized.h"

#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

#include <utility>

namespace tekigo {
namespace {

constexpr int HeadPadding = 24; ///< of the sheet, and a mark for the order

void columnsByLetters(QHeaderView* head, std::vector<std::pair<int, int>> letters)
{
    sized(head, [head, letters = std::move(letters), before = 0]() mutable {
        const int letter = head->fontMetrics().horizontalAdvance(u'x');
        // Who made a column wider wants it so, until words have another size.
        const bool anew = std::exchange(before, letter) != letter;
        for (const auto& [column, count] : letters) {
            const QString words = head->model()->headerData(column, Qt::Horizontal).toString();
            const int least = head->fontMetrics().horizontalAdvance(words) * 11 / 10 + HeadPadding; // heads are bold
            head->resizeSection(column, qMax(least, anew ? count * letter : head->sectionSize(column)));
        }
    });
}

} // namespace

void columnsByLetters(QTableView* view, std::vector<std::pair<int, int>> letters)
{
    columnsByLetters(view->horizontalHeader(), std::move(letters));
}

void columnsByLetters(QTreeView* view, std::vector<std::pair<int, int>> letters)
{
    columnsByLetters(view->header(), std::move(letters));
}

void rowsByLines(QTableView* view, int lines)
{
    sized(view, [view, lines] {
        const QFontMetrics metrics = view->fontMetrics();
        view->verticalHeader()->setDefaultSectionSize(lines * metrics.lineSpacing() + metrics.height() / 4);
    });
}

void keepLines(QWidget* list, int lines)
{
    // Rows have some padding; one more for the head.
    sized(list, [list, lines] { list->setMinimumHeight((lines + 1) * list->fontMetrics().lineSpacing() * 5 / 4); });
}

} // namespace tekigo
