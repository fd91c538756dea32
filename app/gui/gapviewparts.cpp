#include "gui/emptywords.h"
#include "gui/field.h"
#include "gui/columns.h"
#include "gui/flowlayout.h"
#include "gui/frozentable.h"
#include "gui/gapview.h"
#include "gui/labelled.h"
#include "gui/named.h"
#include "gui/readable.h"
#include "gui/revisionpicker.h"
#include "gui/selectbox.h"
#include "gui/theme.h"
#include "gui/wholewords.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

void dress(QTableView* table)
{
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(30);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
}

template<class Table>
Table* makeTable(QWidget* parent, const QString& name, std::function<QString()> words, QAbstractItemModel* model)
{
    auto* table = named<Table>(parent, name, std::move(words));
    table->setModel(model);
    dress(table);
    return table;
}

} // namespace

void GapView::build()
{
    auto* left = new QWidget(this);
    auto* tables = new QVBoxLayout(left);
    tables->setContentsMargins(0, 0, 0, 0);
    tables->setSpacing(space::Small);
    tables->addWidget(makeTables(), 1);
    auto* sides = new QSplitter(this);
    sides->addWidget(left);
    sides->addWidget(makeExplanation());
    sides->setStretchFactor(0, 1);
    sides->setSizes({830, 310});
    sides->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Small, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(readableFilters(makeChoices()));
    column->addWidget(m_picked);
    column->addWidget(makeFilters());
    column->addWidget(sides, 1);
}

QComboBox* GapView::makeCombo(const QString& name, std::function<QString()> words)
{
    auto* combo = named<SelectBox>(this, name, std::move(words));
    combo->setMinimumContentsLength(12);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return combo;
}

QWidget* GapView::makeChoices()
{
    auto* row = new QWidget(this);
    auto* line = new FlowLayout(row, space::Medium);
    const auto labelled = [&](const QString& name, std::function<QString()> words, QWidget* editor) {
        auto* label = named<QLabel>(row, name, words);
        retold(label, [label, words] { label->setText(words()); });
        label->setBuddy(editor);
        auto* pair = new QWidget(row);
        pair->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        auto* column = new QVBoxLayout(pair);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::Hair);
        column->addWidget(label);
        column->addWidget(editor);
        line->addWidget(pair);
    };
    m_from = makeCombo(u"gapFrom"_s, [] { return tr("Judged by so far"); });
    m_to = makeCombo(u"gapTo"_s, [] { return tr("To be judged by"); });
    m_which = makeCombo(u"gapWhich"_s, [] { return tr("Revisions"); });
    labelled(
        u"gapFromLabel"_s, [] { return tr("Judged by so far"); }, m_from);
    labelled(
        u"gapToLabel"_s, [] { return tr("To be judged by"); }, m_to);
    labelled(
        u"gapWhichLabel"_s, [] { return tr("Revisions"); }, m_which);
    m_effective =
        new DateField(row, u"gapEffective"_s, [] { return tr("Effective date of the coming checklist"); });
    m_effective->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    line->addWidget(m_effective);
    m_picked = new RevisionPicker(this, u"gapRevisions"_s, [] { return tr("Chosen revisions"); });
    m_picked->hide();
    connect(m_effective, &DateField::edited, this, &GapView::storeEffective);
    connect(m_from, &QComboBox::currentIndexChanged, this, &GapView::later);
    connect(m_to, &QComboBox::currentIndexChanged, this, [this] {
        m_pair->setCurrentIndex(0); // it named one of the other checklist's
        showEffective();
        later();
    });
    connect(m_which, &QComboBox::currentIndexChanged, this, [this](int which) {
        m_picked->setVisible(which == Picked);
        later();
    });
    connect(m_picked, &RevisionPicker::changed, this, &GapView::later);
    return row;
}

QWidget* GapView::makeFilters()
{
    auto* row = new QWidget(this);
    m_state = makeCombo(u"gapState"_s, [] { return tr("Show revisions that stand so"); });
    m_pair = makeCombo(u"gapPair"_s, [] { return tr("For this requirement"); });
    m_words = named<QLineEdit>(row, u"gapWords"_s,
                               [] { return tr("Filter by product, model number or firmware"); });
    retold(m_words,
           [this] { m_words->setPlaceholderText(tr("Filter by product, model number or firmware")); });
    m_words->setClearButtonEnabled(true);
    m_print = named<QPushButton>(row, u"gapPrint"_s, [] { return tr("Export the plan"); });
    retold(m_print, [this] { m_print->setText(tr("Export the plan…")); });
    m_print->setEnabled(false);
    asPrimary(m_print);
    m_count = named<QLabel>(this, u"gapCount"_s, [] { return tr("How many revisions are shown"); });
    m_count->setWordWrap(true);
    asQuiet(m_count);
    m_toProducts = named<QPushButton>(row, u"gapToProducts"_s, [] { return tr("To the products"); });
    retold(m_toProducts, [this] { m_toProducts->setText(tr("To the products")); });
    m_toProducts->hide();
    connect(m_toProducts, &QPushButton::clicked, this, [this] { Q_EMIT goRequested({.page = PageKind::Products}); });
    holdPlaceholder(m_words);
    auto* line = new FlowLayout(nullptr, space::Medium);
    line->addWidget(labelled(m_state, [] { return tr("State"); }));
    line->addWidget(labelled(m_pair, [] { return tr("Requirement"); }));
    line->addWidget(m_words);
    line->addWidget(m_print);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    column->addLayout(line);
    column->addWidget(m_count);
    column->addWidget(m_toProducts, 0, Qt::AlignLeft);
    connect(m_state, &QComboBox::currentIndexChanged, this, &GapView::filter);
    connect(m_pair, &QComboBox::currentIndexChanged, this, &GapView::filter);
    connect(m_words, &QLineEdit::textChanged, this, &GapView::filter);
    connect(m_print, &QPushButton::clicked, this, &GapView::askWhereTo);
    return row;
}

QWidget* GapView::makeTables()
{
    auto* both = new QSplitter(Qt::Vertical, this);
    m_table = makeTable<FrozenTable>(
        both, u"gapTable"_s, [] { return tr("Revisions and requirements"); }, m_filtered);
    dress(m_table->frozen());
    spoken(m_table->frozen(), [] { return tr("Columns that stay in view"); });
    for (QTableView* table : {static_cast<QTableView*>(m_table), m_table->frozen()}) {
        table->setItemDelegate(new BadgeDelegate(table));
        rowsByLines(table, 2);
    }
    m_summary = makeTable<QTableView>(
        both, u"gapSummary"_s, [] { return tr("How many revisions stand how"); }, m_summaryModel);
    m_summary->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_summary->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_summary->horizontalHeader()->setMinimumSectionSize(44);
    rowsByLines(m_summary, 1);
    keepLines(m_table, 6);
    keepLines(m_summary, 4);
    both->addWidget(m_table);
    both->addWidget(m_summary);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    both->setChildrenCollapsible(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &GapView::explain);
    connect(m_table, &QTableView::activated, this, &GapView::go);
    connect(m_summary, &QTableView::activated, this, &GapView::filterBySummary);
    connect(m_summary, &QTableView::clicked, this, &GapView::filterBySummary);
    return both;
}

QWidget* GapView::makeExplanation()
{
    auto* side = new QWidget(this);
    side->setMinimumWidth(280);
    m_explanation =
        named<QTextBrowser>(side, u"gapExplanation"_s, [] { return tr("What the chosen cell means"); });
    m_explanation->setOpenLinks(false);
    m_explanation->document()->setDocumentMargin(12);
    saysWhenEmpty(m_explanation, [] { return tr("Choose a cell of the table; what it means stands here."); });
    m_go = named<QPushButton>(side, u"gapGo"_s, [] { return tr("Go to the place"); });
    retold(m_go, [this] { m_go->setText(tr("Go to the place")); });
    connect(m_explanation, &QTextBrowser::anchorClicked, this, &GapView::follow);
    connect(m_go, &QPushButton::clicked, this, &GapView::go);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_explanation, 1);
    column->addWidget(m_go, 0, Qt::AlignLeft);
    return side;
}

/// Five requirements fit a small screen; what there is room for beyond goes to the names.
void GapView::fitColumns()
{
    int rest = m_table->viewport()->width();
    const auto fit = [&](int column) {
        m_table->resizeColumnToContents(column);
        rest -= m_table->columnWidth(column);
    };
    bool dated = false;
    for (int row = 0; row < m_model->rowCount(); ++row)
        dated = dated || !m_model->index(row, GapModel::Dates).data().toString().isEmpty();
    m_table->setColumnHidden(GapModel::Dates, !dated);
    for (int column = GapModel::Importance; column < m_model->columnCount(); ++column)
        fit(column);
    m_table->setFrozenColumns(GapModel::Name + 1);
    m_table->setWidth(GapModel::Name, std::clamp(rest, 150, 320));
}

void GapView::chooseFirst()
{
    if (m_filtered->rowCount() == 0)
        return;
    const QModelIndex first = m_filtered->mapToSource(m_filtered->index(0, 0));
    const GapProduct& product = m_model->gap().products[size_t(first.row())];
    const auto worst = std::ranges::min_element(product.cells, {}, &GapCell::state) - product.cells.begin();
    m_table->setCurrentIndex(m_filtered->index(0, GapModel::FirstPair + int(worst)));
}

void GapView::takeFocus()
{
    (m_filtered->rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_to)->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid())
        chooseFirst();
}

} // namespace tekigo
