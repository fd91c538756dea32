#include "gui/searchpage.h"

#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/searchdelegate.h"
#include "gui/searchgaps.h"
#include "gui/searchmodel.h"
#include "gui/searchreader.h"
#include "gui/theme.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;

namespace tekigo {

SearchPage::SearchPage(const Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_model(new SearchModel(this))
    , m_reader(new SearchReader(*desk.workspace, *desk.tasks, this))
{
    setObjectName(u"searchPage"_s);
    spoken(this, [this] { return title(); });
    auto* heading = named<QLabel>(this, u"searchTitle"_s, [this] { return title(); });
    retold(heading, [this, heading] { heading->setText(title()); });
    asTitle(heading);
    m_text = named<QLineEdit>(this, u"searchText"_s, [] { return tr("Search everything"); });
    retold(m_text, [this] {
        m_text->setPlaceholderText(
            tr("Products, answers, notes, test records, evidence and the words inside files"));
    });
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &SearchPage::search);
    m_count = named<QLabel>(this, u"searchCount"_s, [] { return tr("What was found"); });
    asQuiet(m_count);
    m_list = named<QListView>(this, u"searchResults"_s, [] { return tr("Results"); });
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(*m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT goRequested(placeOf(m_model->hit(index.row()))); });
    m_hint = named<QLabel>(this, u"searchHint"_s, [] { return tr("How to search"); });
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    asQuiet(m_hint);
    m_gaps = new SearchGaps(this);
    connect(m_gaps, &SearchGaps::chosen, this, [this](const SearchGap& gap) {
        Q_EMIT goRequested(
            {.page = PageKind::Evidence, .revision = gap.revision, .evidence = gap.evidence});
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(heading);
    column->addWidget(m_text);
    column->addWidget(m_count);
    column->addWidget(m_hint, 1);
    column->addWidget(m_list, 1);
    column->addWidget(m_gaps);
    makeAct();
    connect(m_reader, &SearchReader::advanced, this, &SearchPage::search);
    connect(m_reader, &SearchReader::finished, this, [this] {
        tell();
        tellGaps();
    });
    connect(desk.workspace, &Workspace::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            search();
    });
    tell();
}

QString SearchPage::title() const
{
    return tr("Search");
}

void SearchPage::makeAct()
{
    auto* act = new QAction(this);
    act->setObjectName(u"actSearch"_s);
    act->setShortcut(QKeySequence::Find);
    retold(this, [act] { act->setText(tr("Search everything")); });
    connect(act, &QAction::triggered, this, [this] {
        Q_EMIT goRequested({.page = PageKind::Search});
        m_text->selectAll();
    });
    addAction(act);
    m_acts << act;
}

void SearchPage::takeFocus()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

void SearchPage::retranslate()
{
    m_model->retell();
    search();
}

void SearchPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_reader->start();
    if (m_stale)
        search();
    tell();
    tellGaps();
}

/// From the field the arrows go through the results, and Enter opens one.
bool SearchPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress || m_model->rowCount() == 0)
        return Page::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int row = m_list->currentIndex().row();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int next = qBound(0, row + (key == Qt::Key_Down ? 1 : -1), m_model->rowCount() - 1);
        m_list->setCurrentIndex(m_model->index(next));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT goRequested(placeOf(m_model->hit(qMax(row, 0))));
        return true;
    }
    return Page::eventFilter(watched, event);
}

void SearchPage::search()
{
    m_stale = false;
    const auto answer = workspace().search(m_text->text(), shownLanguage());
    if (done(*desk().notices, answer))
        m_model->show(*answer);
    if (isVisible())
        m_reader->start();
    tell();
}

void SearchPage::tell()
{
    const bool asked = !m_text->text().trimmed().isEmpty();
    const int found = m_model->rowCount();
    m_list->setVisible(found > 0);
    m_hint->setVisible(found == 0);
    m_hint->setText(
        asked ? tr("Nothing was found. Fewer or shorter words find more.")
              : tr("Every word must stand in the same place. Put words that belong together in quotation "
                   "marks. Upper and lower case, full and half width are the same."));
    QStringList words;
    if (asked)
        words += m_model->more() ? tr("The first %1 places").arg(found) : tr("Places found: %1").arg(found);
    // Nobody waits for an index before somebody searches.
    const SearchBacklog left = isVisible() ? workspace().searchBacklog() : SearchBacklog();
    if (left.things > 0)
        words += tr("Still to be read: %1").arg(left.things);
    if (left.files > 0)
        words += tr("Files still to be read: %1").arg(left.files);
    m_count->setText(words.join(u"  "_s));
}

/// Whoever finds nothing must know where nothing was looked for.
void SearchPage::tellGaps()
{
    if (isVisible())
        m_gaps->setGaps(workspace().searchGaps());
}

Place SearchPage::placeOf(const SearchHit& hit)
{
    Place place{
        .page = PageKind::Products, .maker = hit.maker, .product = hit.product, .revision = hit.revision};
    switch (hit.kind) {
    case SearchHit::Kind::Product:
    case SearchHit::Kind::Maker:
        break;
    case SearchHit::Kind::Revision:
        place.field = u"revisionLabel"_s;
        break;
    case SearchHit::Kind::Answer:
        place.page = PageKind::Assessment;
        place.question = hit.question;
        break;
    case SearchHit::Kind::Test:
        place.page = PageKind::Assessment;
        place.testCase = hit.testCase;
        break;
    case SearchHit::Kind::Evidence:
    case SearchHit::Kind::FileText:
        place.page = PageKind::Evidence;
        place.evidence = hit.evidence;
        place.filePage = hit.page;
        break;
    }
    return place;
}

} // namespace tekigo
