#include "gui/carryoverpage.h"

#include "gui/carrydetail.h"
#include "gui/columnneeds.h"
#include "gui/columns.h"
#include "gui/emptywords.h"
#include "gui/flowlayout.h"
#include "gui/icon.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/readable.h"
#include "gui/remembered.h"
#include "gui/shortcut.h"
#include "gui/theme.h"
#include "gui/wholewords.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString nameOf(CarryOverPage::Pile pile)
{
    return pile == CarryOverPage::Again   ? u"carryAgain"_s
           : pile == CarryOverPage::Fresh ? u"carryFresh"_s
                                          : u"carryKept"_s;
}

QString titleOf(CarryOverPage::Pile pile)
{
    return pile == CarryOverPage::Again   ? CarryOverPage::tr("△ To be confirmed again")
           : pile == CarryOverPage::Fresh ? CarryOverPage::tr("＋ New")
                                          : CarryOverPage::tr("✓ Carried over");
}

QString emptyWords(CarryOverPage::Pile pile)
{
    switch (pile) {
    case CarryOverPage::Again:
        return CarryOverPage::tr("Nothing is left to be confirmed. What hardware, firmware or a changed text "
                                 "re-opens comes here.");
    case CarryOverPage::Fresh:
        return CarryOverPage::tr(
            "Nothing is new. Requirements and questions that the earlier revision did not "
            "answer come here.");
    default:
        return CarryOverPage::tr(
            "Nothing was carried over. “Next revision” copies a revision with its answers, "
            "evidence and test records.");
    }
}

/// Whatever keys are held just now: Ctrl of an undo would toggle the row.
void choose(QTableView& table, int row)
{
    table.selectionModel()->setCurrentIndex(table.model()->index(row, CarryModel::What),
                                            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace

CarryOverPage::CarryOverPage(const Desk& desk, QWidget* parent)
    : Page(desk, parent)
{
    setObjectName(u"carryOverPage"_s);
    spoken(this, [this] { return title(); });
    auto* heading = named<QLabel>(this, u"carryTitle"_s, [this] { return title(); });
    retold(heading, [this, heading] { heading->setText(title()); });
    asTitle(heading);
    auto* nothing = named<QLabel>(this, u"carryNothing"_s, [] { return tr("No revision is chosen"); });
    retold(nothing, [nothing] {
        nothing->setText(tr("Choose a revision on the page Products, or open the sample."));
    });
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    m_content = new QStackedWidget(this);
    m_content->addWidget(nothing);
    auto* content = new QWidget;
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::Small);
    inner->addWidget(makeHead());
    inner->addWidget(makeActs());
    inner->addWidget(makePiles(), 1);
    m_content->addWidget(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(heading);
    column->addWidget(m_content, 1);
    connect(desk.workspace, &Workspace::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            read();
    });
}

QString CarryOverPage::title() const
{
    return tr("Carry-over");
}

QWidget* CarryOverPage::makeHead()
{
    m_between = named<QLabel>(this, u"carryBetween"_s, [] { return tr("From which revision to which"); });
    m_between->setWordWrap(true);
    m_between->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return m_between;
}

QToolButton* CarryOverPage::addAct(QWidget* bar, const QString& name, const QString& picture,
                                   std::function<QString()> words, void (CarryOverPage::*does)())
{
    auto* button = named<QToolButton>(bar, name, words);
    button->setIcon(icon(picture));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    retold(button, [button, words] { button->setText(words()); });
    connect(button, &QToolButton::clicked, this, does);
    bar->layout()->addWidget(button);
    return button;
}

QWidget* CarryOverPage::makeActs()
{
    auto* bar = named<QWidget>(this, u"carryActs"_s, [] { return tr("Acts on what is chosen"); });
    auto* row = new FlowLayout(bar, space::Hair);
    m_confirm = addAct(
        bar, u"carryConfirm"_s, u"check"_s, [] { return tr("Confirm"); }, &CarryOverPage::confirm);
    m_change = addAct(
        bar, u"carryChange"_s, u"edit"_s, [] { return tr("Change the value"); }, &CarryOverPage::change);
    retold(m_change, [this] { m_change->setToolTip(tr("Leads to the question, file or test (Enter)")); });
    m_reason = named<QLineEdit>(bar, u"carryReason"_s, [] { return tr("Reason for what is confirmed"); });
    retold(m_reason, [this] {
        m_reason->setPlaceholderText(
            tr("Reason; needed for evidence and tests, one for all that are chosen"));
    });
    m_reason->setClearButtonEnabled(true);
    connect(m_reason, &QLineEdit::returnPressed, this, &CarryOverPage::confirm);
    holdPlaceholder(m_reason);
    row->addWidget(m_reason);
    m_adopt = addAct(
        bar, u"carryAdopt"_s, u"link"_s, [] { return tr("From another revision…"); }, &CarryOverPage::adopt);
    m_next = addAct(
        bar, u"carryNext"_s, u"duplicate"_s, [] { return tr("Next revision…"); }, &CarryOverPage::makeNext);
    return bar;
}

QWidget* CarryOverPage::makePiles()
{
    m_tabs = named<QTabWidget>(this, u"carryPiles"_s, [] { return tr("The three piles"); });
    m_tabs->tabBar()->setObjectName(u"carryPileBar"_s);
    spoken(m_tabs->tabBar(), [] { return tr("The three piles"); });
    for (const Pile one : {Again, Fresh, Kept})
        m_tabs->addTab(makePile(one), QString());
    connect(m_tabs, &QTabWidget::currentChanged, this, &CarryOverPage::tellChosen);
    m_detail = named<QTextBrowser>(this, u"carryDetail"_s, [] { return tr("What is chosen, in full"); });
    m_detail->setOpenLinks(false);
    m_detail->setTabChangesFocus(true);
    saysWhenEmpty(m_detail, [] { return tr("What is chosen above stands here in full, with what it was before."); });
    auto* splitter = named<QSplitter>(
        this, u"carrySplitter"_s, [] { return tr("Piles and details"); }, Qt::Vertical);
    splitter->addWidget(m_tabs);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({340, 220});
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space::Small);
    remembered(splitter, desk().preferences);
    return splitter;
}

QWidget* CarryOverPage::makePile(Pile pile)
{
    auto* stack = new QStackedWidget;
    m_models.at(pile) = new CarryModel(this);
    m_tables.at(pile) = makeTable(pile, stack);
    auto* empty = named<QLabel>(stack, nameOf(pile) + u"Empty"_s, [pile] { return emptyWords(pile); });
    retold(empty, [empty, pile] { empty->setText(emptyWords(pile)); });
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    asQuiet(empty);
    keepReadable(empty);
    auto* middle = new QWidget(stack);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(empty);
    stack->addWidget(middle);
    stack->addWidget(m_tables.at(pile));
    m_stacks.at(pile) = stack;
    return stack;
}

QTableView* CarryOverPage::makeTable(Pile pile, QWidget* parent)
{
    auto* table = named<QTableView>(parent, nameOf(pile), [pile] { return titleOf(pile); });
    table->setModel(m_models.at(pile));
    keepLines(table, 5);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    columnsByNeed(table,
                  {{CarryModel::Kind, 13},
                   {CarryModel::What, 30},
                   {CarryModel::Why, 24},
                   {CarryModel::Before, 16},
                   {CarryModel::Now, 16}},
                  CarryModel::Now);
    table->setColumnHidden(CarryModel::Why, pile == Kept);
    connect(table, &QTableView::activated, this, &CarryOverPage::change);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CarryOverPage::tellChosen);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CarryOverPage::tellChosen);
    if (pile == Again)
        pressedBy(m_confirm, Qt::Key_Space, table,
                  [] { return tr("Confirm what is chosen and go on to the next"); });
    return table;
}

void CarryOverPage::showRevision()
{
    m_stale = true;
    m_fresh = true;
    m_reason->clear();
    if (isVisible())
        read();
}

void CarryOverPage::retranslate()
{
    for (CarryModel* model : m_models)
        model->retell();
    m_stale = true;
    if (isVisible())
        read();
}

void CarryOverPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        read();
}

void CarryOverPage::read()
{
    m_stale = false;
    const auto piles = workspace().piles(revision());
    m_content->setCurrentIndex(piles ? 1 : 0);
    if (piles)
        showPiles(*piles);
}

void CarryOverPage::showPiles(const Piles& piles)
{
    keepPlace(Again, piles.again);
    keepPlace(Fresh, piles.fresh);
    keepPlace(Kept, piles.kept);
    if (std::exchange(m_fresh, false))
        m_tabs->setCurrentIndex(!piles.again.empty() ? Again : !piles.fresh.empty() ? Fresh : Kept);
    tellCounts();
    tellChosen();
}

/// The same thing stays chosen; where it has gone, the one that came after it.
void CarryOverPage::keepPlace(Pile pile, const std::vector<CarryItem>& items)
{
    CarryModel& model = *m_models.at(pile);
    QTableView& table = *m_tables.at(pile);
    const std::vector<CarryItem> old = model.items();
    const int current = table.currentIndex().row();
    model.read(items);
    m_stacks.at(pile)->setCurrentIndex(items.empty() ? 0 : 1);
    if (old == items && current >= 0)
        return;
    int row = -1;
    for (int at = std::max(current, 0); row < 0 && at < static_cast<int>(old.size()); ++at)
        row = model.rowOf(old.at(static_cast<size_t>(at)).kind, old.at(static_cast<size_t>(at)).id);
    if (row < 0)
        row = current < 0 ? 0 : model.rowCount() - 1;
    if (model.rowCount() > 0)
        choose(table, row);
}

void CarryOverPage::tellCounts()
{
    for (const Pile one : {Again, Fresh, Kept})
        m_tabs->setTabText(one, tr("%1 (%2)").arg(titleOf(one)).arg(m_models.at(one)->rowCount()));
    const auto now = workspace().revision(revision());
    const auto earlier = now ? workspace().revision(now->copiedFrom) : std::nullopt;
    if (!now)
        return;
    const auto words = [](const Revision& one) {
        const QString firmware = one.firmware.isEmpty() ? tr("not stated") : one.firmware;
        return tr("%1 (firmware %2)").arg(one.label, firmware);
    };
    m_between->setText(earlier
                           ? tr("%1 → %2").arg(words(*earlier), words(*now))
                           : tr("%1: not copied from another revision. Changed texts of the checklists are "
                                "shown all the same.")
                                 .arg(words(*now)));
}

CarryOverPage::Pile CarryOverPage::pile() const
{
    return static_cast<Pile>(m_tabs->currentIndex());
}

std::vector<CarryItem> CarryOverPage::chosen() const
{
    std::vector<CarryItem> items;
    const QTableView& table = *m_tables.at(pile());
    QModelIndexList rows = table.selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex& row : rows)
        items.push_back(m_models.at(pile())->item(row.row()));
    return items;
}

void CarryOverPage::tellChosen()
{
    const std::vector<CarryItem> items = chosen();
    const bool may = workspace().mayEdit(revision()); // a submitted one is copied, never changed
    m_confirm->setEnabled(may && pile() == Again && !items.empty());
    m_reason->setEnabled(may && pile() == Again);
    m_change->setEnabled(items.size() == 1);
    m_adopt->setEnabled(may);
    m_next->setEnabled(!workspace().readOnly());
    if (items.empty())
        m_detail->clear();
    else if (items.size() == 1)
        m_detail->setHtml(carryDetail(items.front(), workspace(), themeOf(palette())));
    else
        m_detail->setPlainText(
            tr("Chosen: %1. Confirming confirms them all as one act, with one reason.").arg(items.size()));
}

void CarryOverPage::jumpTo(const Place& place)
{
    if (m_stale)
        read();
    for (const Pile one : {Again, Fresh, Kept})
        for (int row = 0; row < m_models.at(one)->rowCount(); ++row) {
            const QString& id = m_models.at(one)->item(row).id;
            if (!id.isEmpty() && (id == place.question || id == place.evidence.text)) {
                m_tabs->setCurrentIndex(one);
                choose(*m_tables.at(one), row);
                m_tables.at(one)->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
}

void CarryOverPage::takeFocus()
{
    QTableView* table = m_tables.at(pile());
    if (m_models.at(pile())->rowCount() > 0)
        table->setFocus(Qt::OtherFocusReason);
    else
        m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
}

} // namespace tekigo
