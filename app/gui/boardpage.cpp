#include "gui/boardpage.h"

#include "gui/badge.h"
#include "gui/boarddelegate.h"
#include "gui/boardfilters.h"
#include "gui/boardheader.h"
#include "gui/boardmodel.h"
#include "gui/boardwidths.h"
#include "gui/columns.h"
#include "gui/elided.h"
#include "gui/frozentable.h"
#include "gui/icon.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/prompt.h"
#include "gui/readable.h"
#include "gui/saving.h"
#include "gui/sized.h"
#include "gui/standingfill.h"
#include "gui/task.h"
#include "gui/theme.h"
#include "gui/writtenfile.h"
#include "workspace/boardfile.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr size_t namedNext = 3;
constexpr int lowWindow = 30; ///< lines of words; below, the filters would leave none of them to the table

} // namespace

BoardPage::BoardPage(const Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_model(new BoardModel(desk.workspace->catalogue(), this))
    , m_fill(new StandingFill(*desk.workspace, *desk.tasks, this))
{
    setObjectName(u"boardPage"_s);
    spoken(this, [this] { return title(); });
    m_filters = new BoardFilters(desk.workspace->catalogue(), this);
    m_next = named<ElidedButton>(this, u"boardNext"_s, [] { return tr("Labels that end next"); });
    m_next->setProperty("look", u"fold"_s);
    m_stack = named<QStackedWidget>(this, u"boardStack"_s, [] { return tr("Board"); });
    m_stack->addWidget(makeTable());
    m_stack->addWidget(makeEmpty());
    m_legend = named<QLabel>(this, u"boardLegend"_s, [] { return tr("What the signs say"); });
    m_legend->setWordWrap(true);
    asQuiet(m_legend);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Medium);
    column->setSpacing(space::Small);
    column->addWidget(makeHead());
    column->addLayout(readableFilters(m_filters));
    column->addWidget(m_next, 0, Qt::AlignLeft);
    column->addWidget(m_stack, 1);
    column->addWidget(m_legend);
    connect(m_filters, &BoardFilters::changed, this, &BoardPage::filter);
    connect(m_next, &QToolButton::clicked, this, [this] {
        const auto next = endingNext(m_model->board(), workspace().today(), 1);
        if (!next.empty())
            Q_EMIT goRequested({.page = PageKind::Products,
                                .revision = m_model->board()[size_t(next.front())].revision.id,
                                .field = u"productLabelExpires"_s});
    });
    connect(m_fill, &StandingFill::judged, this, [this](const std::vector<RevisionId>& revisions) {
        for (const RevisionId& id : revisions)
            m_model->setStandings(id, workspace().standings(id));
        m_model->choose();
        tell();
    });
    connect(m_fill, &StandingFill::finished, this, &BoardPage::tell);
    connect(m_model, &QAbstractItemModel::modelReset, this, &BoardPage::fit);
    connect(desk.workspace, &Workspace::changed, this, &BoardPage::follow);
    tell();
    sized(m_table, [this] { fit(); });
}

QString BoardPage::title() const
{
    return tr("Board");
}

QWidget* BoardPage::makeHead()
{
    auto* head = named<QWidget>(this, u"boardHead"_s, [] { return tr("Board"); });
    auto* heading = named<QLabel>(head, u"boardTitle"_s, [this] { return title(); });
    retold(heading, [this, heading] { heading->setText(title()); });
    asTitle(heading);
    m_count = named<QLabel>(head, u"boardCount"_s, [] { return tr("What is shown"); });
    asQuiet(m_count);
    const auto button = [&](const QString& name, std::function<QString()> words, const QString& suffix) {
        auto* made = named<QPushButton>(head, name, words);
        made->setIcon(icon(u"export"_s));
        retold(made, [made, words] { made->setText(words()); });
        connect(made, &QPushButton::clicked, this, [this, suffix] { exportAs(suffix); });
        return made;
    };
    m_csv = button(
        u"boardCsv"_s, [] { return tr("Export as CSV…"); }, u"csv"_s);
    m_pdf = button(
        u"boardPdf"_s, [] { return tr("Export as PDF…"); }, u"pdf"_s);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    row->addWidget(heading);
    row->addSpacing(space::Large);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_csv);
    row->addWidget(m_pdf);
    return head;
}

QWidget* BoardPage::makeTable()
{
    m_table = named<FrozenTable>(m_stack, u"boardTable"_s, [] { return tr("Products and their verdicts"); });
    m_table->setModel(m_model);
    keepLines(m_table, 5);
    m_header = new BoardHeader(*m_model, m_table);
    m_frozenHeader = new BoardHeader(*m_model, m_table->frozen());
    m_table->setHeaders(m_header, m_frozenHeader);
    spoken(m_table->frozen(), [] { return tr("Columns that stay in view"); });
    spoken(m_header, [] { return tr("Columns"); });
    spoken(m_frozenHeader, [] { return tr("Columns that stay in view"); });
    m_header->setObjectName(u"boardHeader"_s);
    m_frozenHeader->setObjectName(u"boardFrozenHeader"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->verticalHeader()->hide();
    m_table->setItemDelegate(new BoardDelegate(m_table));
    m_table->frozen()->setItemDelegate(m_table->itemDelegate());
    const int rowHeight = m_table->fontMetrics().height() + space::Medium;
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    connect(m_table, &QTableView::activated, this, &BoardPage::goTo);
    connect(m_header, &QHeaderView::sectionClicked, this, &BoardPage::sortBy);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        // By hand only: such a width stays whatever is filtered.
        if (QGuiApplication::mouseButtons() & Qt::LeftButton)
            m_dragged[m_model->key(section)] = width;
    });
    return m_table;
}

QWidget* BoardPage::makeEmpty()
{
    auto* page = named<QWidget>(m_stack, u"boardEmpty"_s, [] { return tr("Nothing to show"); });
    m_empty = named<QLabel>(page, u"boardEmptyText"_s, [] { return tr("Nothing to show"); });
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    keepReadable(m_empty);
    m_emptyAct = named<QPushButton>(page, u"boardEmptyAct"_s, [] { return tr("What to do"); });
    connect(m_emptyAct, &QPushButton::clicked, this, [this] {
        if (m_model->board().empty())
            Q_EMIT goRequested({.page = PageKind::Products});
        else
            m_filters->clear();
    });
    auto* words = new QHBoxLayout; // a label of no more than some width stands at the left of a column
    words->addStretch();
    words->addWidget(m_empty, 10);
    words->addStretch();
    auto* column = new QVBoxLayout(page);
    column->addStretch();
    column->addLayout(words);
    column->addWidget(m_emptyAct, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return page;
}

void BoardPage::takeFocus()
{
    if (m_model->rowCount() == 0)
        return m_model->board().empty() ? m_emptyAct->setFocus(Qt::OtherFocusReason) : m_filters->takeFocus();
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(m_model->isHead(0) ? 1 : 0, BoardModel::Product));
}

void BoardPage::retranslate()
{
    m_model->retell();
    fit();
    tell();
}

void BoardPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    read();
}

void BoardPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_filters->setLow(window()->height() < lowWindow * fontMetrics().height());
    if (event->oldSize().width() != width())
        fit();
}

void BoardPage::follow(const Change& change)
{
    const int shape =
        Change::Makers | Change::Products | Change::Revisions | Change::Settings | Change::Integrity;
    if ((change.parts & shape) || change.revision.isEmpty())
        m_stale = true;
    else
        m_touched.push_back(change.revision);
    if (isVisible())
        read();
}

void BoardPage::read()
{
    if (std::exchange(m_stale, false)) {
        m_touched.clear();
        m_filters->setMakers(workspace().makers());
        m_filters->setRevisions(workspace().products(), workspace().revisions({}));
        const QModelIndex current = m_table->currentIndex();
        const BoardRow* at = m_model->row(current.row());
        const RevisionId stood = at ? at->revision.id : RevisionId();
        m_model->setBoard(workspace().board(), workspace().today());
        if (const int line = m_model->lineOf(stood); line >= 0)
            m_table->setCurrentIndex(m_model->index(line, current.column()));
        // The page may have been given the keys before it had a row.
        if (m_emptyAct->hasFocus() && m_model->rowCount() > 0)
            m_table->setFocus(Qt::OtherFocusReason);
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(m_model->isHead(0) ? 1 : 0, BoardModel::Product));
        if (workspace().hasUnjudged())
            m_fill->start();
    } else if (!m_touched.empty()) {
        for (const RevisionId& id : std::exchange(m_touched, {}))
            m_model->setStandings(id, workspace().standings(id));
        m_model->choose();
    }
    tell();
}

void BoardPage::filter()
{
    m_model->setGrouped(m_filters->grouped());
    m_model->setFilter(m_filters->filter());
    tell();
}

int BoardPage::wantedWidth(int section) const
{
    const auto dragged = m_dragged.find(m_model->key(section));
    return dragged == m_dragged.end() ? boardColumnWidth(*m_model, section, m_table->font(), width())
                                      : dragged->second;
}

/// After the rows or the columns were set anew.
void BoardPage::fit()
{
    m_table->setUpdatesEnabled(false);
    m_table->clearHeadRows();
    m_table->setFrozenColumns(BoardModel::Frozen);
    for (int section = 0; section < m_model->columnCount(); ++section)
        if (const int width = wantedWidth(section); m_table->columnWidth(section) != width)
            m_table->setWidth(section, width);
    m_table->setShownColumn(BoardModel::Maker, !m_model->sort().byMaker);
    for (int line = 0; m_model->sort().byMaker && line < m_model->rowCount(); ++line)
        if (m_model->isHead(line))
            m_table->setHeadRow(line, true);
    m_table->setUpdatesEnabled(true);
}

void BoardPage::tell()
{
    const bool nothing = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(nothing ? 1 : 0);
    const bool noProduct = m_model->board().empty();
    const BoardFilter chosen = m_filters->filter();
    const bool nonePicked = chosen.picked && chosen.picked->empty();
    m_empty->setText(
        noProduct ? tr("The board shows every product's verdicts at a glance. There is no revision of a "
                       "product yet.")
        : nonePicked ? tr("Tick the revisions that you want to look at.")
                     : tr("No revision passes these filters."));
    m_emptyAct->setText(noProduct ? tr("Add a product") : tr("Clear the filters"));
    m_emptyAct->setAccessibleName(m_emptyAct->text());
    m_filters->setEnabled(!noProduct);
    QString count = tr("Revisions shown: %1 of %2").arg(m_model->shownRows()).arg(m_model->board().size());
    const auto waiting =
        std::ranges::count_if(m_model->board(), [](const BoardRow& row) { return !row.standings; });
    if (waiting > 0)
        count += u"  "_s + tr("Still to be judged: %1").arg(waiting);
    m_count->setText(count);
    m_csv->setEnabled(!nothing);
    m_pdf->setEnabled(!nothing);
    QStringList signs;
    for (const Verdict verdict : {Verdict::Conforms, Verdict::Unverified, Verdict::Unanswered, Verdict::Fails,
                                  Verdict::NotApplicable})
        signs += verdictWords(verdict);
    m_legend->setText(signs.join(u"   "_s) + u"   "_s + tr("grey: the checklist does not apply"));
    tellNext();
}

void BoardPage::tellNext()
{
    QStringList words;
    for (const int at : endingNext(m_model->board(), workspace().today(), namedNext)) {
        const Product& product = m_model->board()[size_t(at)].product;
        // The day first: where there is no room, a name is what may end in dots.
        words += shown(labelTermSays(labelTermOn(product.label, workspace().today()))) + u' ' + product.name;
    }
    m_next->setVisible(!words.isEmpty());
    m_next->setText(tr("Labels that end next: %1").arg(words.join(tr(", "))));
    m_next->setAccessibleName(m_next->text());
}

void BoardPage::sortBy(int section)
{
    m_order = section == m_sorted && m_order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_sorted = section;
    m_model->sort(section, m_order);
    for (BoardHeader* header : {m_header, m_frozenHeader})
        header->setSorted(section, m_order);
}

Place BoardPage::placeOf(const QModelIndex& index) const
{
    const BoardRow* row = m_model->row(index.row());
    if (!row)
        return {};
    Place place{.page = PageKind::Products, .revision = row->revision.id};
    if (const BoardColumn* column = m_model->column(index.column())) {
        place.page = PageKind::Assessment;
        place.checklist = column->checklist->id;
        place.scope = column->requirement == nullptr;
        place.requirement = column->requirement ? column->requirement->id : QString();
        return place;
    }
    static const std::map<int, QString> fields = {{BoardModel::Maker, u"makerName"_s},
                                                  {BoardModel::Product, u"productName"_s},
                                                  {BoardModel::Revision, u"revisionLabel"_s},
                                                  {BoardModel::Label, u"productLabelExpires"_s},
                                                  {BoardModel::Certification, u"productCertificationDate"_s}};
    place.field = fields.at(index.column());
    return place;
}

void BoardPage::goTo(const QModelIndex& index)
{
    if (m_model->row(index.row()))
        Q_EMIT goRequested(placeOf(index));
}

void BoardPage::exportAs(const QString& suffix)
{
    const QString name = tr("Board %1").arg(workspace().today().toString(Qt::ISODate)) + u'.' + suffix;
    askToSave(desk(), this,
              {.title = suffix == u"pdf" ? tr("Export the board as PDF") : tr("Export the board as CSV"),
               .start = name,
               .filter = suffix == u"pdf" ? tr("PDF documents (*.pdf)") : tr("CSV files (*.csv)")},
              [this](const QString& path) { write(path); });
}

void BoardPage::write(const QString& path)
{
    if (const auto free = workspace().acceptsOutput(path); !free)
        return desk().notices->fail(free.error());
    BoardFile file{.language = shownLanguage(),
                   .today = workspace().today(),
                   .catalogue = workspace().catalogue(),
                   .checklists = m_filters->filter().checklists,
                   .rows = {}};
    for (const int at : m_model->rows())
        file.rows.push_back(m_model->board()[size_t(at)]);
    desk().tasks->run(
        tr("Writing the board"), this,
        [file = std::move(file), path](Progress& progress) { return writeBoard(file, path, progress); },
        [this, path](const Result<void>& written) {
            if (!done(*desk().notices, written))
                return;
            tellWrittenFile(*desk().notices,
                            tr("%1 was written, read back and compared.").arg(QFileInfo(path).fileName()), path);
        });
}

} // namespace tekigo
