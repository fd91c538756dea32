#include "gui/columns.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

namespace tekigo {
namespace {

constexpr int HeadPadding = 24; ///< of the sheet, and a mark for the order

class Widths : public QObject
{
public:
    Widths(QHeaderView* head, std::vector<std::pair<int, int>> letters)
        : QObject(head)
        , m_head(head)
        , m_letters(std::move(letters))
    {
        setObjectName(QStringLiteral("qt_widths"));
        head->installEventFilter(this);
        put();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const QEvent::Type type = event->type();
        if (type == QEvent::FontChange || type == QEvent::LanguageChange || type == QEvent::Show)
            QMetaObject::invokeMethod(this, &Widths::put, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    /// Only for another size of words: who made a column wider wants it so.
    void put()
    {
        const int letter = m_head->fontMetrics().horizontalAdvance(u'x');
        const bool anew = letter != m_letter;
        m_letter = letter;
        for (const auto& [column, count] : m_letters) {
            const QString words = m_head->model()->headerData(column, Qt::Horizontal).toString();
            const int least = m_head->fontMetrics().horizontalAdvance(words) * 11 / 10 + HeadPadding; // heads are bold
            const int width = anew ? count * letter : m_head->sectionSize(column);
            m_head->resizeSection(column, qMax(least, width));
        }
    }

    QHeaderView* m_head;
    std::vector<std::pair<int, int>> m_letters;
    int m_letter = 0;
};

} // namespace

void columnsByLetters(QTableView* view, std::vector<std::pair<int, int>> letters)
{
    new Widths(view->horizontalHeader(), std::move(letters));
}

void columnsByLetters(QTreeView* view, std::vector<std::pair<int, int>> letters)
{
    new Widths(view->header(), std::move(letters));
}

} // namespace tekigo
