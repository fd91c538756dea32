#include "gui/columnneeds.h"

#include "gui/sized.h"

#include <QAbstractItemModel>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <set>

namespace tekigo {
namespace {

constexpr int MeasuredRows = 100; ///< below those in view; more would make long tables slow

struct Need
{
    int column;
    int width; ///< what it has: at first its least
    int lacks; ///< until its words are whole
};

/// Those that lack little get all of it, so that as few as possible are cut.
int handOut(std::vector<Need>& needs, int spare)
{
    std::ranges::sort(needs, {}, &Need::lacks);
    auto waiting = static_cast<int>(needs.size());
    for (Need& need : needs) {
        const int given = qMin(need.lacks, qMax(0, spare) / waiting--);
        need.width += given;
        spare -= given;
    }
    return spare;
}

class ColumnNeeds : public QObject
{
public:
    ColumnNeeds(QTableView* view, std::vector<std::pair<int, int>> letters, int filling)
        : QObject(view)
        , m_view(view)
        , m_letters(std::move(letters))
        , m_filling(filling)
    {
        m_soon.setSingleShot(true);
        m_soon.setInterval(0);
        connect(&m_soon, &QTimer::timeout, this, &ColumnNeeds::share);
        QHeaderView* head = view->horizontalHeader();
        head->setStretchLastSection(false);
        head->setResizeContentsPrecision(MeasuredRows);
        for (const auto& [column, count] : m_letters)
            head->setSectionResizeMode(column, QHeaderView::Interactive);
        connect(head, &QHeaderView::sectionResized, this, &ColumnNeeds::resized);
        followModel();
        view->viewport()->installEventFilter(this);
        sized(head, [this, head] {
            if (const int letter = head->fontMetrics().horizontalAdvance(u'x');
                std::exchange(m_letter, letter) != letter)
                m_dragged.clear();
            m_soon.start();
        });
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
            share();
        return QObject::eventFilter(watched, event);
    }

private:
    void followModel()
    {
        const auto soon = [this] { m_soon.start(); };
        const QAbstractItemModel* model = m_view->model();
        connect(model, &QAbstractItemModel::modelReset, this, soon);
        connect(model, &QAbstractItemModel::layoutChanged, this, soon);
        connect(model, &QAbstractItemModel::rowsInserted, this, soon);
        connect(model, &QAbstractItemModel::rowsRemoved, this, soon);
        connect(model, &QAbstractItemModel::dataChanged, this, soon);
    }

    [[nodiscard]] bool shares(int column) const
    {
        return std::ranges::any_of(m_letters, [column](const auto& each) { return each.first == column; });
    }

    void resized(int column, int before, int after)
    {
        if (m_sharing || before == 0 || after == 0) // hidden and shown again
            return;
        if (shares(column))
            m_dragged.insert(column);
        else
            m_soon.start();
    }

    [[nodiscard]] std::vector<Need> needs() const
    {
        std::vector<Need> all;
        const QHeaderView* head = m_view->horizontalHeader();
        for (const auto& [column, count] : m_letters) {
            if (m_view->isColumnHidden(column) || m_dragged.contains(column))
                continue;
            const int least = qMax(count * m_letter, head->sectionSizeHint(column));
            all.push_back(
                {column, least,
                 qMax(0, static_cast<const QAbstractItemView*>(m_view)->sizeHintForColumn(column) - least)});
        }
        return all;
    }

    void share()
    {
        if (std::exchange(m_sharing, true))
            return;
        QHeaderView* head = m_view->horizontalHeader();
        std::vector<Need> all = needs();
        int spare = m_view->viewport()->width();
        for (int column = 0; column < head->count(); ++column)
            spare -= head->sectionSize(column); // none for a hidden one
        for (const Need& need : all)
            spare += head->sectionSize(need.column) - need.width;
        spare = handOut(all, spare);
        for (const Need& need : all)
            head->resizeSection(need.column, need.width + (need.column == m_filling ? qMax(0, spare) : 0));
        m_sharing = false;
    }

    QTableView* m_view;
    std::vector<std::pair<int, int>> m_letters;
    int m_filling;
    int m_letter = 0; ///< width of one, as it was last
    std::set<int> m_dragged;
    QTimer m_soon;
    bool m_sharing = false;
};

} // namespace

void columnsByNeed(QTableView* view, std::vector<std::pair<int, int>> letters, int filling)
{
    new ColumnNeeds(view, std::move(letters), filling);
}

} // namespace tekigo
