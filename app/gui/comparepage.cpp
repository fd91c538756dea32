#include "gui/comparepage.h"

#include "base/filename.h"
#include "gui/badge.h"
#include "gui/columnneeds.h"
#include "gui/columns.h"
#include "gui/comparefilters.h"
#include "gui/comparisondetail.h"
#include "gui/comparisonmodel.h"
#include "gui/emptywords.h"
#include "gui/flowlayout.h"
#include "gui/labelled.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/prompt.h"
#include "gui/revisionchoice.h"
#include "gui/readable.h"
#include "gui/saving.h"
#include "gui/selectbox.h"
#include "gui/task.h"
#include "gui/theme.h"
#include "gui/writtenfile.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// A file name that every system takes.
QString fileNameFor(const ChangeList& list)
{
    const QString named = safeFileName(list.after.product.name.simplified().replace(u' ', u'_'), {}) + u'_' +
                          safeFileName(list.before.revision.firmware + u'_' + list.after.revision.firmware, {});
    return (list.language == Language::Japanese ? u"変更点一覧_"_s : u"changes_"_s) + named + u".pdf"_s;
}

} // namespace

ComparePage::ComparePage(const Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_model(new ComparisonModel(this))
    , m_filtered(new ComparisonFilter(m_model, this))
{
    setObjectName(u"comparePage"_s);
    spoken(this, [this] { return title(); });
    QWidget* head = makeHead(); // made in the order in which the tab key goes through them
    QWidget* choosers = makeChoosers();
    m_filters = new CompareFilters(desk.workspace->catalogue(), *m_model, *m_filtered, this);
    connect(m_filters, &CompareFilters::applied, this, &ComparePage::showRows);
    m_summary = named<QLabel>(this, u"compareSummary"_s, [] { return tr("What changed, in short"); });
    m_summary->setWordWrap(true);
    m_empty = named<QLabel>(this, u"compareEmpty"_s, [] { return tr("What is shown here"); });
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop);
    asQuiet(m_empty);
    m_emptyAct = named<QPushButton>(this, u"compareToProducts"_s, [] { return tr("To the products"); });
    retold(m_emptyAct, [this] { m_emptyAct->setText(tr("To the products")); });
    connect(m_emptyAct, &QPushButton::clicked, this, [this] { Q_EMIT goRequested({.page = PageKind::Products}); });
    makeTable();
    makeDetail();
    auto* sides = new QSplitter(Qt::Vertical);
    sides->addWidget(m_table);
    sides->addWidget(m_detail);
    sides->setSizes({360, 220});
    sides->setChildrenCollapsible(false);
    m_results = named<QWidget>(this, u"compareResults"_s, [] { return tr("Differences"); });
    auto* results = new QVBoxLayout(m_results);
    results->setContentsMargins(0, 0, 0, 0);
    results->setSpacing(space::Medium);
    results->addLayout(readableFilters(m_filters));
    results->addWidget(sides, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(head);
    column->addWidget(choosers);
    column->addWidget(m_summary);
    column->addWidget(m_results, 1);
    column->addLayout(readable(m_empty));
    column->addWidget(m_emptyAct, 0, Qt::AlignLeft);
    column->addStretch();
    connect(desk.workspace, &Workspace::changed, this, [this](const Change& change) {
        m_stale = true;
        m_offersStale |= (change.parts & (Change::Makers | Change::Products | Change::Revisions)) != 0;
        if (isVisible())
            read();
    });
}

/// What is written stands with the title, as on the board.
QWidget* ComparePage::makeHead()
{
    auto* head = new QWidget(this);
    auto* heading = named<QLabel>(head, u"compareTitle"_s, [this] { return title(); });
    retold(heading, [this, heading] { heading->setText(title()); });
    asTitle(heading);
    m_language = named<SelectBox>(head, u"compareLanguage"_s, [] { return tr("Language of the list"); });
    m_language->addItem(u"日本語"_s);
    m_language->addItem(u"English"_s);
    m_language->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_export = named<QPushButton>(head, u"compareExport"_s, [] { return tr("Export the list of changes"); });
    retold(m_export, [this] { m_export->setText(tr("Export as PDF…")); });
    asPrimary(m_export);
    connect(m_export, &QPushButton::clicked, this, &ComparePage::askWhereTo);
    auto* row = new FlowLayout(head);
    row->addWidget(heading);
    row->addStretch();
    row->addWidget(labelled(m_language, [] { return tr("Language of the list"); }));
    row->addWidget(m_export);
    return head;
}

QWidget* ComparePage::makeChoosers()
{
    auto* box = new QWidget(this);
    m_before = named<RevisionChoice>(box, u"compareBefore"_s, [] { return tr("Earlier revision"); });
    m_after = named<RevisionChoice>(box, u"compareAfter"_s, [] { return tr("Later revision"); });
    for (RevisionChoice* choice : {m_before, m_after}) {
        choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        choice->lineEdit()->setObjectName(choice->objectName() + u"Text"_s);
        spoken(choice->lineEdit(), [choice] { return choice->accessibleName(); });
        connect(choice, &QComboBox::currentIndexChanged, this, [this] {
            m_chosen = true;
            read();
        });
    }
    auto* swapping = named<QPushButton>(box, u"compareSwap"_s, [] { return tr("Swap the two revisions"); });
    retold(swapping, [swapping] { swapping->setText(tr("⇄ Swap")); });
    connect(swapping, &QPushButton::clicked, this, &ComparePage::swap);
    auto* row = new FlowLayout(box);
    row->addWidget(labelled(m_before, [] { return tr("Before"); }));
    row->addWidget(swapping);
    row->addWidget(labelled(m_after, [] { return tr("After"); }));
    return box;
}

void ComparePage::makeTable()
{
    m_table = named<QTableView>(this, u"compareTable"_s, [] { return tr("Differences"); });
    m_table->setModel(m_filtered);
    keepLines(m_table, 5);
    auto* badges = new BadgeDelegate(m_table);
    for (const int column : {ComparisonModel::Change, ComparisonModel::Before, ComparisonModel::After})
        m_table->setItemDelegateForColumn(column, badges);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    using enum ComparisonModel::Column;
    columnsByNeed(m_table, {{Kind, 12}, {What, 36}, {Change, 10}, {Before, 18}, {After, 18}}, After);
    connect(m_table, &QTableView::activated, this, qOverload<const QModelIndex&>(&ComparePage::goTo));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComparePage::tellDetail);
}

void ComparePage::makeDetail()
{
    m_detail = named<QTextBrowser>(this, u"compareDetail"_s, [] { return tr("Before and after"); });
    m_detail->setOpenLinks(false);
    keepLines(m_detail, 4);
    m_detail->setTabChangesFocus(false);
    saysWhenEmpty(m_detail, [] { return tr("Choose a difference above; what it was and what it is now stands here."); });
    connect(m_detail, &QTextBrowser::anchorClicked, this, qOverload<const QUrl&>(&ComparePage::goTo));
}

QString ComparePage::title() const
{
    return tr("Compare");
}

/// Another comparison, or other filters: something of what is left is chosen.
void ComparePage::showRows()
{
    if (m_filtered->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_filtered->index(0, 0));
    tellState();
    tellDetail();
}

void ComparePage::takeFocus()
{
    QWidget* first = m_results->isHidden() ? static_cast<QWidget*>(m_before) : m_table;
    first->setFocus(Qt::OtherFocusReason);
}

void ComparePage::jumpTo(const Place& place)
{
    if (place.other.isEmpty())
        return;
    fillChoices();
    {
        const QSignalBlocker before(m_before);
        const QSignalBlocker after(m_after);
        m_before->choose(place.other);
        m_after->choose(place.revision.isEmpty() ? revision() : place.revision);
    }
    m_chosen = true;
    read();
}

void ComparePage::showRevision()
{
    // Who went from here to a place of one of the two comes back to both.
    m_chosen = m_chosen && (revision() == m_before->chosen() || revision() == m_after->chosen());
    m_stale = true;
    if (isVisible())
        read();
}

/// Thousands of revisions are read again only where one of them, or a product, changed.
void ComparePage::fillChoices()
{
    if (!std::exchange(m_offersStale, false))
        return;
    const auto products = workspace().products();
    const auto revisions = workspace().revisions({});
    m_before->fill(products, revisions);
    m_after->fill(products, revisions);
}

/// The chosen revision against the one that it was copied from, else the one before it of its product.
void ComparePage::chooseDefaults()
{
    const auto later = workspace().revision(revision());
    RevisionId earlier = later ? later->copiedFrom : RevisionId();
    if (later && earlier.isEmpty())
        for (const Revision& each : workspace().revisions(later->product)) {
            if (each.id == later->id)
                break;
            earlier = each.id;
        }
    const QSignalBlocker before(m_before);
    const QSignalBlocker after(m_after);
    m_before->choose(earlier);
    m_after->choose(later ? later->id : RevisionId());
}

void ComparePage::swap()
{
    const RevisionId before = m_before->chosen();
    {
        const QSignalBlocker quiet(m_before);
        const QSignalBlocker also(m_after);
        m_before->choose(m_after->chosen());
        m_after->choose(before);
    }
    m_chosen = true;
    read();
}

void ComparePage::read()
{
    m_stale = false;
    fillChoices();
    if (!m_chosen)
        chooseDefaults();
    const RevisionId before = m_before->chosen();
    const RevisionId after = m_after->chosen();
    auto was = workspace().assessment(before);
    auto is = workspace().assessment(after);
    const bool both = was && is;
    if (both) {
        auto verdictsBefore = workspace().verdicts(before);
        m_list = {.language = Language::Japanese,
                  .catalogue = {},
                  .before = std::move(*was),
                  .after = std::move(*is),
                  .verdictsBefore = std::move(verdictsBefore),
                  .verdictsAfter = workspace().verdicts(after)};
        m_list.catalogue = workspace().catalogue();
        m_model->show(comparisonOf(m_list));
        m_list.catalogue = {}; // given where it is written
    } else {
        m_model->show({});
    }
    m_export->setEnabled(both);
    m_filters->refresh();
}

QString ComparePage::emptyWords() const
{
    if (m_before->count() < 2)
        return tr(
            "Two revisions are compared here. Make the next revision from one that is there, on the products "
            "page; what you change in it then shows here.");
    if (m_before->chosen().isEmpty() || m_after->chosen().isEmpty())
        return tr("Choose two revisions above. They may be of one product or of two.");
    return tr("The two revisions do not differ.");
}

void ComparePage::tellState()
{
    const auto& all = m_model->comparison().differences;
    m_results->setVisible(!all.empty());
    m_empty->setVisible(all.empty());
    m_empty->setText(emptyWords());
    m_emptyAct->setVisible(all.empty() && m_before->count() < 2);
    m_summary->setVisible(!all.empty());
    m_summary->setText(
        tr("Verdicts: %1 worse, %2 better. Differences: %3, shown: %4. Enter leads to the place.")
            .arg(std::ranges::count_if(all, &Difference::worse))
            .arg(std::ranges::count_if(all, &Difference::better))
            .arg(all.size())
            .arg(m_filtered->rowCount()));
}

void ComparePage::tellDetail()
{
    const QModelIndex chosen = m_table->currentIndex();
    const ComparisonDetail detail(themeOf(palette()), workspace().catalogue());
    m_detail->setHtml(chosen.isValid() ? detail.of(m_model->difference(m_filtered->mapToSource(chosen).row()))
                                       : QString());
}

void ComparePage::retranslate()
{
    m_model->retell();
    m_filters->retell();
}

void ComparePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        read();
}

void ComparePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_detail)
        tellDetail();
}

void ComparePage::goTo(const QModelIndex& index)
{
    const Difference& difference = m_model->difference(m_filtered->mapToSource(index).row());
    Q_EMIT goRequested(placeOf(difference, m_before->chosen(), m_after->chosen()));
}

void ComparePage::goTo(const QUrl& link)
{
    const QString key = link.toString().section(u':', 1);
    const bool scope = key.endsWith(u"/scope"_s);
    Q_EMIT goRequested({.page = PageKind::Assessment,
                        .revision = m_after->chosen(),
                        .checklist = key.section(u'/', 0, 0),
                        .requirement = scope ? QString() : key.section(u'/', 1),
                        .scope = scope});
}

void ComparePage::askWhereTo()
{
    m_list.language = m_language->currentIndex() == 0 ? Language::Japanese : Language::English;
    askToSave(desk(), this,
              {.title = tr("Export the list of changes"),
               .start = fileNameFor(m_list),
               .filter = tr("PDF documents (*.pdf)")},
              [this](const QString& path) { writeTo(path); });
}

void ComparePage::writeTo(const QString& path)
{
    if (const auto free = workspace().acceptsOutput(path); !free)
        return desk().notices->fail(free.error());
    ChangeList list = m_list;
    list.catalogue = workspace().catalogue();
    desk().tasks->run(
        tr("Exporting the list of changes"), this,
        [list, path](Progress& progress) { return exportChanges(list, path, progress); },
        [this, path](const Result<ChangesExported>& exported) {
            if (!exported)
                return desk().notices->fail(exported.error());
            tellWrittenFile(*desk().notices,
                            tr("%1 was written (%n pages), read back and compared.", nullptr, exported->pages)
                                .arg(QFileInfo(path).fileName()),
                            path);
        });
}

} // namespace tekigo
