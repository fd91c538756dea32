#include "gui/pdfpreview.h"

#include "gui/branches.h"
#include "gui/icon.h"
#include "gui/named.h"
#include "gui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPdfBookmarkModel>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

PdfPreview::PdfPreview(QWidget* parent)
    : QWidget(parent)
    , m_document(new QPdfDocument(this))
    , m_bookmarks(new QPdfBookmarkModel(this))
{
    m_bookmarks->setDocument(m_document);
    m_view = named<QPdfView>(this, u"previewPages"_s, [] { return tr("Pages of the dossier"); });
    m_view->setDocument(m_document);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, &PdfPreview::tellPage);
    m_tree = named<QTreeView>(this, u"previewBookmarks"_s, [] { return tr("Bookmarks of the dossier"); });
    m_tree->setModel(m_bookmarks);
    m_tree->setHeaderHidden(true);
    m_tree->setTextElideMode(Qt::ElideMiddle); // chapters of two checklists begin alike
    growBranches(m_tree);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_tree, &QTreeView::activated, this, &PdfPreview::jumpTo);
    connect(m_tree, &QTreeView::clicked, this, &PdfPreview::jumpTo);
    m_note = named<QLabel>(this, u"previewNote"_s, [] { return tr("State of the preview"); });
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    asQuiet(m_note);

    m_sides = new QSplitter;
    m_sides->addWidget(m_tree);
    m_sides->addWidget(m_view);
    m_sides->setStretchFactor(1, 1);
    m_sides->setSizes({200, 600});
    m_sides->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Medium, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(makeBar());
    column->addWidget(m_sides, 1);
    column->addWidget(m_note);
    say({});
}

QWidget* PdfPreview::makeBar()
{
    auto* bar = new QWidget(this);
    m_page = named<QLabel>(bar, u"previewPage"_s, [] { return tr("Page shown"); });
    const auto button = [&](const QString& name, const QString& picture, const char* words, auto does) {
        auto* made = named<QToolButton>(bar, name, [words] { return tr(words); });
        made->setIcon(icon(picture));
        retold(made, [made, words] { made->setToolTip(tr(words)); });
        connect(made, &QToolButton::clicked, this, does);
        return made;
    };
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    row->addWidget(m_page);
    row->addStretch();
    row->addWidget(button(u"previewSmaller"_s, u"zoomout"_s, QT_TR_NOOP("Smaller"), [this] { zoom(1 / 1.25); }));
    row->addWidget(button(u"previewLarger"_s, u"zoomin"_s, QT_TR_NOOP("Larger"), [this] { zoom(1.25); }));
    row->addWidget(button(u"previewFit"_s, u"fit"_s, QT_TR_NOOP("Fit the width"),
                          [this] { m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth); }));
    return bar;
}

void PdfPreview::showFile(const QString& path)
{
    const int page = m_view->pageNavigator()->currentPage();
    m_document->close();
    if (!path.isEmpty() && m_document->load(path) == QPdfDocument::Error::None)
        m_view->pageNavigator()->jump(std::clamp(page, 0, std::max(0, pages() - 1)), {});
    giveContentsRoom();
    tellPage();
}

/// The first contents take the width of their chapters, of a third at most; from then on it is the user's.
void PdfPreview::giveContentsRoom()
{
    if (m_hasRoom || m_bookmarks->rowCount({}) == 0)
        return;
    m_hasRoom = true;
    const int all = m_sides->width();
    const QAbstractItemView* contents = m_tree; // the tree keeps to itself what every view tells
    const int wanted = qBound(200, contents->sizeHintForColumn(0) + space::Large, qMax(200, all / 3));
    m_sides->setSizes({wanted, all - wanted});
}

void PdfPreview::say(const QString& text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

int PdfPreview::pages() const
{
    return m_document->pageCount();
}

void PdfPreview::jumpTo(const QModelIndex& bookmark)
{
    const int page = bookmark.data(static_cast<int>(QPdfBookmarkModel::Role::Page)).toInt();
    const QPointF place = bookmark.data(static_cast<int>(QPdfBookmarkModel::Role::Location)).toPointF();
    m_view->pageNavigator()->jump(page, place);
}

void PdfPreview::zoom(double factor)
{
    if (m_view->zoomMode() != QPdfView::ZoomMode::Custom) {
        const double width = pages() > 0 ? m_document->pagePointSize(0).width() : 595;
        m_view->setZoomFactor(m_view->viewport()->width() / (width * logicalDpiX() / 72.0));
        m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    }
    m_view->setZoomFactor(std::clamp(m_view->zoomFactor() * factor, 0.25, 5.0));
}

void PdfPreview::tellPage()
{
    const int page = pages() > 0 ? m_view->pageNavigator()->currentPage() + 1 : 0;
    m_page->setText(pages() > 0 ? tr("Page %1 of %2").arg(page).arg(pages()) : QString());
}

} // namespace tekigo
