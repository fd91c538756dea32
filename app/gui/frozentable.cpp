#include "gui/frozentable.h"

#include <QHeaderView>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace tekigo {

FrozenTable::FrozenTable(QWidget* parent)
    : QTableView(parent)
    , m_frozen(new QTableView(this))
{
    m_frozen->setObjectName(u"frozenColumns"_s);
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setFrameShape(QFrame::NoFrame);
    m_frozen->verticalHeader()->hide();
    for (QTableView* table : {static_cast<QTableView*>(this), m_frozen}) {
        table->setHorizontalScrollMode(ScrollPerPixel);
        table->setVerticalScrollMode(ScrollPerPixel);
        table->setEditTriggers(NoEditTriggers);
        table->setTabKeyNavigation(false);
        table->setShowGrid(false);
        table->setAlternatingRowColors(true);
        table->setWordWrap(false);
    }
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(),
            &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(),
            &QScrollBar::setValue);
    connect(m_frozen, &QTableView::doubleClicked, this, &QTableView::activated);
    connect(m_frozen, &QTableView::clicked, this, [this] { setFocus(Qt::MouseFocusReason); });
    viewport()->stackUnder(m_frozen);
}

void FrozenTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    m_frozen->setModel(model);
    m_frozen->setSelectionModel(selectionModel());
}

void FrozenTable::setFrozenColumns(int count)
{
    m_count = count;
    for (int column = 0; model() && column < model()->columnCount(); ++column)
        m_frozen->setColumnHidden(column, column >= count || isColumnHidden(column));
    lay();
}

void FrozenTable::setHeaders(QHeaderView* own, QHeaderView* frozen)
{
    setHorizontalHeader(own);
    m_frozen->setHorizontalHeader(frozen);
    const auto pass = [](QHeaderView* from, QHeaderView* to) {
        connect(from, &QHeaderView::sectionClicked, to, &QHeaderView::sectionClicked);
    };
    pass(frozen, own);
    connect(frozen, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { setWidth(column, width); });
}

void FrozenTable::setHeadRow(int row, bool head)
{
    for (QTableView* table : {static_cast<QTableView*>(this), m_frozen})
        if (m_count > 1 && (head || table->columnSpan(row, 0) > 1))
            table->setSpan(row, 0, 1, head ? m_count : 1);
}

void FrozenTable::clearHeadRows()
{
    clearSpans();
    m_frozen->clearSpans();
}

void FrozenTable::setShownColumn(int column, bool shown)
{
    setColumnHidden(column, !shown);
    m_frozen->setColumnHidden(column, !shown || column >= m_count);
    lay();
}

void FrozenTable::setWidth(int column, int width)
{
    setColumnWidth(column, width);
    if (column < m_count && m_frozen->columnWidth(column) != width)
        m_frozen->setColumnWidth(column, width);
    lay();
}

int FrozenTable::frozenWidth() const
{
    int width = 0;
    for (int column = 0; column < m_count; ++column)
        width += columnWidth(column);
    return width;
}

void FrozenTable::lay()
{
    m_frozen->horizontalHeader()->setFixedHeight(horizontalHeader()->height());
    m_frozen->setGeometry(frameWidth(), frameWidth(), frozenWidth(),
                          viewport()->height() + horizontalHeader()->height());
    m_frozen->verticalHeader()->setDefaultSectionSize(verticalHeader()->defaultSectionSize());
}

void FrozenTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    lay();
}

void FrozenTable::updateGeometries()
{
    QTableView::updateGeometries();
    if (std::exchange(m_laying, true))
        return;
    lay();
    m_laying = false;
}

void FrozenTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (index.column() < m_count) {
        // Only up and down: it is in view wherever the others are scrolled to.
        const int across = horizontalScrollBar()->value();
        QTableView::scrollTo(index, hint);
        horizontalScrollBar()->setValue(across);
        return;
    }
    QTableView::scrollTo(index, hint);
    const int hidden = frozenWidth() - visualRect(index).x();
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

} // namespace tekigo
