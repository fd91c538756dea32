#include "gui/historypage.h"

#include "gui/columnneeds.h"
#include "gui/columns.h"
#include "gui/flowlayout.h"
#include "gui/historychecking.h"
#include "gui/historyfilter.h"
#include "gui/historymodel.h"
#include "gui/historyplace.h"
#include "gui/labelled.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/nothinghere.h"
#include "gui/pastvalue.h"
#include "gui/readable.h"
#include "gui/selectbox.h"
#include "gui/theme.h"
#include "gui/wholewords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace tekigo {

HistoryPage::HistoryPage(const Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_model(new HistoryModel(*desk.workspace, this))
    , m_filtered(new HistoryFilter(this))
    , m_checking(new HistoryChecking(desk, this))
{
    setObjectName(u"historyPage"_s);
    spoken(this, [this] { return title(); });
    m_filtered->setSourceModel(m_model);
    makeTable();
    m_nothing = new NothingHere(this, u"historyNothing"_s, [] { return QString(); }, [] { return QString(); });
    connect(m_nothing, &NothingHere::acted, this, [this] {
        m_model->rowCount() > 0 ? clearFilters() : Q_EMIT goRequested({.page = PageKind::Products});
    });
    m_past = new PastValue(*desk.workspace, *desk.notices, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(makeHead());
    column->addLayout(readableFilters(makeFilters()));
    column->addWidget(m_table, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_past);
    connect(desk.workspace, &Workspace::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            read();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filtered, signal, this, &HistoryPage::tellCount);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &HistoryPage::tellCount);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::tellPast);
    fillKinds();
    tellCount();
}

QWidget* HistoryPage::makeHead()
{
    auto* head = new QWidget(this);
    auto* heading = named<QLabel>(head, u"historyTitle"_s, [this] { return title(); });
    retold(heading, [this, heading] { heading->setText(title()); });
    asTitle(heading);
    m_count = named<QLabel>(head, u"historyCount"_s, [] { return tr("Number of entries"); });
    asQuiet(m_count);
    m_verify = named<QPushButton>(head, u"historyVerify"_s, [] { return tr("Verify the history"); });
    retold(m_verify, [this] { m_verify->setText(tr("Verify the history")); });
    connect(m_verify, &QPushButton::clicked, m_checking, &HistoryChecking::start);
    connect(m_checking, &HistoryChecking::running, this, [this](bool now) {
        m_verify->setDisabled(now);
        if (!now)
            m_verify->setText(tr("Verify the history"));
    });
    connect(m_checking, &HistoryChecking::advanced, this,
            [this](int percent) { m_verify->setText(tr("Verifying: %1%").arg(percent)); });
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Large);
    row->addWidget(heading);
    row->addStretch();
    row->addWidget(m_count);
    row->addWidget(m_verify);
    return head;
}

QComboBox* HistoryPage::addChoice(QWidget* parent, const QString& name, std::function<QString()> words)
{
    auto* combo = named<SelectBox>(parent, name, words);
    combo->setMinimumContentsLength(12);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return combo;
}

QWidget* HistoryPage::makeFilters()
{
    auto* box = new QWidget(this);
    m_filter = named<QLineEdit>(box, u"historyFilter"_s, [] { return tr("Search the history"); });
    retold(m_filter, [this] { m_filter->setPlaceholderText(tr("Search the history")); });
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &HistoryFilter::setWords);
    m_requirement = addChoice(box, u"historyRequirement"_s, [] { return tr("Requirement"); });
    m_requirement->setMinimumContentsLength(18);
    connect(m_requirement, &QComboBox::activated, this, &HistoryPage::read);
    m_kind = addChoice(box, u"historyKind"_s, [] { return tr("Kind"); });
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { m_filtered->setParts(m_kind->currentData().toInt()); });
    m_person = addChoice(box, u"historyPerson"_s, [] { return tr("Person"); });
    connect(m_person, &QComboBox::currentIndexChanged, this,
            [this] { m_filtered->setPerson(m_person->currentData().toString()); });
    m_all = named<QCheckBox>(box, u"historyAll"_s, [] { return tr("All revisions"); });
    retold(m_all, [this] { m_all->setText(tr("All revisions")); });
    connect(m_all, &QCheckBox::toggled, this, &HistoryPage::read);
    holdPlaceholder(m_filter);
    auto* row = new FlowLayout(box, space::Medium);
    row->addWidget(m_filter);
    row->addWidget(labelled(m_requirement, [] { return tr("Requirement"); }));
    row->addWidget(labelled(m_kind, [] { return tr("Kind"); }));
    row->addWidget(labelled(m_person, [] { return tr("Person"); }));
    row->addWidget(m_all);
    return box;
}

void HistoryPage::makeTable()
{
    m_table = named<QTableView>(this, u"historyTable"_s, [] { return tr("History"); });
    m_table->setModel(m_filtered);
    keepLines(m_table, 5);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columnsByNeed(m_table,
                  {{HistoryModel::When, 22}, {HistoryModel::Who, 12}, {HistoryModel::Where, 20}, {HistoryModel::What, 30}},
                  HistoryModel::What);
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
    m_filled = {};
    fillRequirements();
    fillKinds();
    fillPeople();
    tellCount();
    tellPast();
}

void HistoryPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        read();
}

/// The requirements of the revision's targets, then of the other checklists; what was chosen stays chosen.
void HistoryPage::fillRequirements()
{
    const auto chosen = m_requirement->currentData();
    const auto assessed = workspace().revision(revision());
    m_requirement->clear();
    m_requirement->addItem(tr("Every requirement"));
    for (const bool target : {true, false})
        for (const Checklist& checklist : workspace().catalogue().checklists) {
            if (!assessed || assessed->targets.contains(checklist.id) != target)
                continue;
            for (const Requirement& one : checklist.requirements)
                m_requirement->addItem(u"%1 %2 %3"_s.arg(shown(checklist.shortTitle), one.id, shown(one.title)),
                                       QStringList{checklist.id, one.id});
        }
    m_requirement->setCurrentIndex(qMax(0, m_requirement->findData(chosen)));
    m_filled = revision();
}

void HistoryPage::fillKinds()
{
    const QSignalBlocker quiet(m_kind);
    const int chosen = m_kind->currentIndex();
    m_kind->clear();
    m_kind->addItem(tr("Every kind"), 0);
    m_kind->addItem(tr("Answers"), int(Change::Answers));
    m_kind->addItem(tr("Evidence"), int(Change::Evidences));
    m_kind->addItem(tr("Test records"), int(Change::Tests));
    m_kind->addItem(tr("What instruments found"), int(Change::Findings));
    m_kind->addItem(tr("Makers, products, revisions"), Change::Makers | Change::Products | Change::Revisions);
    m_kind->addItem(tr("Approvals and submissions"), int(Change::Approvals));
    m_kind->addItem(tr("Effective dates"), int(Change::Settings));
    m_kind->setCurrentIndex(qMax(0, chosen));
}

void HistoryPage::fillPeople()
{
    const QString chosen = m_person->currentData().toString();
    {
        const QSignalBlocker quiet(m_person);
        m_person->clear();
        m_person->addItem(tr("Everybody"), QString());
        for (const QString& name : m_model->people())
            m_person->addItem(name, name);
        m_person->setCurrentIndex(qMax(0, m_person->findData(chosen)));
    }
    m_filtered->setPerson(m_person->currentData().toString());
}

void HistoryPage::read()
{
    m_stale = false;
    if (m_filled != revision() || m_requirement->count() == 0)
        fillRequirements();
    const QModelIndex current = m_filtered->mapToSource(m_table->currentIndex());
    const qint64 number = current.isValid() ? m_model->row(current.row()).number : 0;
    readRows();
    fillPeople();
    for (int row = 0; number != 0 && row < m_filtered->rowCount(); ++row)
        if (const QModelIndex index = m_filtered->index(row, 0);
            m_model->row(m_filtered->mapToSource(index).row()).number == number)
            m_table->setCurrentIndex(index);
    tellCount();
    tellPast();
}

void HistoryPage::readRows()
{
    const QStringList requirement = m_requirement->currentData().toStringList();
    m_all->setEnabled(!revision().isEmpty() && requirement.isEmpty());
    m_requirement->setEnabled(!revision().isEmpty());
    const bool one = !revision().isEmpty() && (!m_all->isChecked() || !requirement.isEmpty());
    m_table->setColumnHidden(HistoryModel::Where, one); // the same on every line
    if (requirement.size() == 2)
        m_model->read(revision(), requirement.first(), requirement.last());
    else
        m_model->read(m_all->isChecked() ? RevisionId() : revision());
}

void HistoryPage::tellCount()
{
    m_count->setText(tr("Entries: %1").arg(m_filtered->rowCount()));
    tellNothing();
}

void HistoryPage::tellNothing()
{
    const bool none = m_filtered->rowCount() == 0;
    m_table->setVisible(!none);
    m_nothing->setVisible(none);
    if (m_model->rowCount() > 0)
        m_nothing->setWords([] { return tr("No act passes these filters."); }, [] { return tr("Clear the filters"); });
    else
        m_nothing->setWords(
            [] {
                return tr("Everything that is done to products, answers and evidence is listed here, with time and "
                          "person. Nothing was done yet.");
            },
            [] { return tr("To the products"); });
}

void HistoryPage::clearFilters()
{
    m_filter->clear();
    for (QComboBox* choice : {m_requirement, m_kind, m_person})
        choice->setCurrentIndex(0);
}

void HistoryPage::tellPast()
{
    const QModelIndex current = m_filtered->mapToSource(m_table->currentIndex());
    m_past->show(current.isValid() ? std::optional(m_model->row(current.row())) : std::nullopt);
}

void HistoryPage::goTo(const QModelIndex& index)
{
    const HistoryRow& row = m_model->row(m_filtered->mapToSource(index).row());
    if (workspace().revision(row.revision))
        Q_EMIT goRequested(placeOf(row, revision()));
}

} // namespace tekigo
