#include "gui/helpwindow.h"

#include "gui/branches.h"
#include "gui/dialogsize.h"
#include "gui/helpview.h"
#include "gui/icon.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/preferences.h"
#include "gui/shortcut.h"
#include "gui/theme.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int AnchorRole = Qt::UserRole;

/// A key of this window that no button has.
void onKey(QWidget* window, const QKeySequence& key, std::function<void()> act)
{
    auto* shortcut = new QShortcut(key, window);
    QObject::connect(shortcut, &QShortcut::activated, window, std::move(act));
}

} // namespace

HelpWindow::HelpWindow(Preferences& preferences)
    : m_preferences(preferences)
{
    setObjectName(u"helpWindow"_s);
    setAttribute(Qt::WA_QuitOnClose, false);
    spoken(this, [] { return tr("Guide"); });
    retold(this, [this] { setWindowTitle(tr("Guide – Tekigo")); });
    resize(firstWindowSize(screen()->availableGeometry().size(), {1040, 720}, {}));
    auto* sides = named<QSplitter>(this, u"helpSides"_s, [] { return tr("Contents and text"); });
    sides->addWidget(makeLeft());
    m_view = new HelpView(sides);
    connect(m_view, &HelpView::linkFollowed, this, &HelpWindow::go);
    sides->addWidget(m_view);
    sides->setChildrenCollapsible(false);
    sides->setStretchFactor(1, 1);
    const int left = qMax(320, 40 * fontMetrics().horizontalAdvance(u'x'));
    sides->setSizes({left, width() - left});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(sides, 1);
    onKey(this, Qt::Key_Escape, [this] { leave(); });
    onKey(this, QKeySequence::Find, [this] {
        m_query->setFocus();
        m_query->selectAll();
    });
    onKey(this, Qt::Key_F3, [this] { nextMark(1); });
    onKey(this, Qt::SHIFT | Qt::Key_F3, [this] { nextMark(-1); });
    read();
    restoreGeometry(m_preferences.state(u"help"_s));
}

QWidget* HelpWindow::makeBar()
{
    auto* bar = named<QWidget>(this, u"helpBar"_s, [] { return tr("Acts of the guide"); });
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::Medium, space::Small, space::Medium, space::Small);
    row->setSpacing(space::Small);
    m_back = addButton(bar, u"helpBack"_s, u"previous"_s, QKeySequence::Back, [] { return tr("Back"); });
    m_forward =
        addButton(bar, u"helpForward"_s, u"next"_s, QKeySequence::Forward, [] { return tr("Forward"); });
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { step(1); });
    m_query = named<QLineEdit>(bar, u"helpSearch"_s, [] { return tr("Search the guide"); });
    retold(m_query, [this] { m_query->setPlaceholderText(tr("Search the guide")); });
    m_query->setClearButtonEnabled(true);
    connect(m_query, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_query, &QLineEdit::returnPressed, this, &HelpWindow::openResult);
    m_count = named<QLabel>(bar, u"helpCount"_s, [] { return tr("What was found"); });
    asQuiet(m_count);
    row->addWidget(m_query, 1);
    row->addWidget(m_count);
    return bar;
}

QToolButton* HelpWindow::addButton(QWidget* bar, const QString& name, const QString& picture,
                                   const QKeySequence& key, std::function<QString()> words)
{
    auto* button = named<QToolButton>(bar, name, words);
    button->setIcon(icon(picture));
    button->setFocusPolicy(Qt::StrongFocus);
    pressedBy(button, key, this, std::move(words));
    bar->layout()->addWidget(button);
    return button;
}

QWidget* HelpWindow::makeLeft()
{
    m_left = named<QStackedWidget>(this, u"helpLeft"_s, [] { return tr("Contents"); });
    m_left->setMinimumWidth(200);
    m_contents = named<QTreeWidget>(m_left, u"helpContents"_s, [] { return tr("Contents"); });
    m_contents->setHeaderHidden(true);
    growBranches(m_contents);
    m_contents->setFrameShape(QFrame::NoFrame);
    // The tool tip says long titles whole: nobody scrolls sideways to read a list of contents.
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results = named<QListWidget>(m_left, u"helpResults"_s, [] { return tr("What was found"); });
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setWordWrap(true);
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_left->addWidget(m_contents);
    m_left->addWidget(m_results);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        // Groups have no place of their own.
        if (item && m_contents->hasFocus() && !item->data(0, AnchorRole).toString().isEmpty())
            go(item->data(0, AnchorRole).toString());
    });
    connect(m_contents, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem* item) {
        if (!item->data(0, AnchorRole).toString().isEmpty())
            go(item->data(0, AnchorRole).toString());
    });
    connect(m_results, &QListWidget::currentRowChanged, this, &HelpWindow::openResult);
    return m_left;
}

void HelpWindow::read()
{
    m_book = readHelp(shownLanguage());
    fillContents();
    search();
}

void HelpWindow::fillContents()
{
    m_contents->clear();
    for (const HelpGroup& group : m_book.groups) {
        auto* item = new QTreeWidgetItem(m_contents, {group.title});
        QFont bold = item->font(0);
        bold.setBold(true);
        item->setFont(0, bold);
        for (const QString& id : group.chapters) {
            if (const HelpChapter* chapter = m_book.chapterOf(id))
                addChapter(item, *chapter);
        }
        item->setExpanded(true);
    }
}

void HelpWindow::addChapter(QTreeWidgetItem* group, const HelpChapter& chapter)
{
    auto* item = new QTreeWidgetItem(group, {chapter.title()});
    item->setData(0, AnchorRole, chapter.id);
    for (const HelpSection& section : chapter.sections) {
        if (section.level != 2)
            continue;
        auto* inner = new QTreeWidgetItem(item, {section.title});
        inner->setData(0, AnchorRole, section.anchor);
    }
}

void HelpWindow::go(const QString& anchor)
{
    const QString place = m_book.chapterOf(anchor) ? anchor : u"contents"_s;
    if (m_at < 0 || m_visited.at(m_at) != place) {
        m_visited.resize(m_at + 1);
        m_visited << place;
        m_at = m_visited.size() - 1;
    }
    showPlace(place);
}

void HelpWindow::takeFocus()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::showPlace(const QString& anchor)
{
    const HelpChapter* chapter = m_book.chapterOf(anchor);
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_visited.size());
    if (!chapter)
        return;
    const HelpChapter* before = m_book.chapterOf(m_place);
    m_place = anchor;
    if (before != chapter)
        m_view->show(*chapter);
    m_view->goTo(anchor);
    chooseInContents();
    tell();
}

/// The contents show where the reader is, without moving anything.
void HelpWindow::chooseInContents()
{
    const QSignalBlocker quiet(m_contents);
    const HelpChapter* chapter = m_book.chapterOf(m_place);
    for (QTreeWidgetItemIterator each(m_contents); *each; ++each) {
        const QString anchor = (*each)->data(0, AnchorRole).toString();
        if (anchor != m_place && (!chapter || anchor != chapter->id))
            continue;
        m_contents->setCurrentItem(*each);
        if (anchor == m_place)
            break;
    }
    if (QTreeWidgetItem* item = m_contents->currentItem())
        m_contents->scrollToItem(item);
}

void HelpWindow::step(int by)
{
    if (m_at + by < 0 || m_at + by >= m_visited.size())
        return;
    m_at += by;
    showPlace(m_visited.at(m_at));
}

void HelpWindow::search()
{
    const QStringList words = helpWords(m_query->text());
    {
        const QSignalBlocker quiet(m_results);
        m_results->clear();
        for (const HelpHit& hit : searchHelp(m_book, m_query->text())) {
            auto* item = new QListWidgetItem(u"%1\n%2"_s.arg(hit.title, hit.excerpt), m_results);
            item->setData(AnchorRole, hit.anchor);
        }
    }
    m_left->setCurrentIndex(words.isEmpty() ? 0 : 1);
    m_view->mark(words);
    tell();
}

void HelpWindow::openResult()
{
    if (m_results->count() == 0)
        return;
    if (!m_results->currentItem())
        return m_results->setCurrentRow(0); // comes back here
    go(m_results->currentItem()->data(AnchorRole).toString());
    m_view->goToMark(1);
}

void HelpWindow::nextMark(int by)
{
    if (m_results->count() == 0 || m_view->goToMark(by))
        return;
    // Nothing more in this place: the next result.
    m_results->setCurrentRow(qBound(0, m_results->currentRow() + by, m_results->count() - 1));
}

void HelpWindow::leave()
{
    if (m_query->text().isEmpty())
        close();
    else
        m_query->clear();
}

void HelpWindow::tell()
{
    const bool asked = !helpWords(m_query->text()).isEmpty();
    m_count->setText(!asked                    ? QString()
                     : m_results->count() == 0 ? tr("Nothing was found. Fewer or shorter words find more.")
                                               : tr("Places found: %1").arg(m_results->count()));
}

void HelpWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || !m_view)
        return;
    const QString place = std::exchange(m_place, QString());
    read();
    if (m_at >= 0)
        showPlace(place);
}

void HelpWindow::closeEvent(QCloseEvent* event)
{
    m_preferences.setState(u"help"_s, saveGeometry());
    QWidget::closeEvent(event);
}

} // namespace tekigo
