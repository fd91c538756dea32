#include "gui/historypage.h"

#include "gui/historymodel.h"
#include "gui/named.h"
#include "gui/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace tekigo {

HistoryPage::HistoryPage(const Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_model(new HistoryModel(*desk.workspace, this))
    , m_filtered(new QSortFilterProxyModel(this))
{
    setObjectName(u"historyPage"_s);
    spoken(this, [this] { return title(); });
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto* heading = named<QLabel>(this, u"historyTitle"_s, [this] { return title(); });
    retold(heading, [this, heading] { heading->setText(title()); });
    asTitle(heading);
    m_filter = named<QLineEdit>(this, u"historyFilter"_s, [] { return tr("Search the history"); });
    retold(m_filter, [this] { m_filter->setPlaceholderText(tr("Search the history")); });
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(360);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    m_all = named<QCheckBox>(this, u"historyAll"_s, [] { return tr("All revisions"); });
    retold(m_all, [this] { m_all->setText(tr("All revisions")); });
    connect(m_all, &QCheckBox::toggled, this, &HistoryPage::read);
    m_count = named<QLabel>(this, u"historyCount"_s, [] { return tr("Number of entries"); });
    asQuiet(m_count);
    makeTable();
    auto* head = new QHBoxLayout;
    head->setSpacing(space::Large);
    head->addWidget(m_filter, 1);
    head->addWidget(m_all);
    head->addStretch();
    head->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(heading);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    connect(desk.workspace, &Workspace::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            read();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filtered, signal, this, &HistoryPage::tellCount);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &HistoryPage::tellCount);
    tellCount();
}

void HistoryPage::makeTable()
{
    m_table = named<QTableView>(this, u"historyTable"_s, [] { return tr("History"); });
    m_table->setModel(m_filtered);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(HistoryModel::When, 140);
    m_table->setColumnWidth(HistoryModel::Who, 120);
    m_table->setColumnWidth(HistoryModel::Where, 220);
    connect(m_table, &QTableView::activated, this, &HistoryPage::goTo);
}

QString HistoryPage::title() const
{
    return tr("History");
}

void HistoryPage::showRevision()
{
    m_stale = true;
    if (isVisible())
        read();
}

void HistoryPage::retranslate()
{
    m_model->retell();
    tellCount();
}

void HistoryPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        read();
}

void HistoryPage::read()
{
    m_stale = false;
    m_all->setEnabled(!revision().isEmpty());
    m_model->read(m_all->isChecked() ? RevisionId() : revision());
    tellCount();
}

void HistoryPage::tellCount()
{
    m_count->setText(tr("Entries: %1").arg(m_filtered->rowCount()));
}

void HistoryPage::goTo(const QModelIndex& index)
{
    const HistoryRow& row = m_model->row(m_filtered->mapToSource(index).row());
    if (workspace().revision(row.revision))
        Q_EMIT goRequested({.page = row.question.isEmpty() ? PageKind::Products : PageKind::Assessment,
                            .revision = row.revision,
                            .question = row.question});
}

} // namespace tekigo
