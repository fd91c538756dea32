#include "gui/preview.h"

#include "gui/filehead.h"
#include "gui/icon.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/task.h"
#include "gui/theme.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QToolButton* barButton(QWidget* bar, const QString& name, const QString& picture,
                       std::function<QString()> words)
{
    auto* button = named<QToolButton>(bar, name, words);
    button->setIcon(icon(picture));
    button->setFocusPolicy(Qt::StrongFocus);
    retold(button, [button, words] { button->setToolTip(words()); });
    bar->layout()->addWidget(button);
    return button;
}

} // namespace

Preview::Preview(Tasks& tasks, QWidget* parent)
    : QWidget(parent)
    , m_tasks(tasks)
{
    setObjectName(u"preview"_s);
    spoken(this, [] { return tr("Preview"); });
    m_stack = named<QStackedWidget>(this, u"previewStack"_s, [] { return tr("Preview"); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    makeViews();
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    showFile(std::nullopt, {});
}

/// The view paints aside; it must let go of the document first.
Preview::~Preview()
{
    m_pdf->pageNavigator()->disconnect(this);
    m_pdf->setDocument(nullptr);
}

void Preview::makeViews()
{
    m_facts = named<QLabel>(m_stack, u"previewFacts"_s, [] { return tr("About the file"); });
    m_facts->setWordWrap(true);
    m_facts->setAlignment(Qt::AlignTop);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Medium);
    m_document = std::make_shared<QPdfDocument>(nullptr);
    m_pdf = named<QPdfView>(m_stack, u"previewPdf"_s, [] { return tr("Pages of the file"); });
    m_pdf->setDocument(m_document.get());
    m_pdf->setPageMode(QPdfView::PageMode::MultiPage);
    m_pdf->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_image = named<QLabel>(nullptr, u"previewImage"_s, [] { return tr("Picture"); });
    m_image->setAlignment(Qt::AlignCenter);
    m_imageArea = named<QScrollArea>(m_stack, u"previewImageArea"_s, [] { return tr("Picture"); });
    m_imageArea->setWidget(m_image);
    m_imageArea->setWidgetResizable(true);
    m_text = named<QPlainTextEdit>(m_stack, u"previewText"_s, [] { return tr("Text of the file"); });
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setTabChangesFocus(true);
    for (QWidget* view : std::initializer_list<QWidget*>{m_facts, m_pdf, m_imageArea, m_text})
        m_stack->addWidget(view);
}

QWidget* Preview::makeBar()
{
    m_bar = named<QWidget>(this, u"previewBar"_s, [] { return tr("Pages and size"); });
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Hair);
    m_previous = barButton(m_bar, u"previewPrevious"_s, u"previous"_s, [] { return tr("Previous page"); });
    m_page = named<QSpinBox>(m_bar, u"previewPage"_s, [] { return tr("Page"); });
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setKeyboardTracking(false);
    row->addWidget(m_page);
    m_pages = named<QLabel>(m_bar, u"previewPages"_s, [] { return tr("Number of pages"); });
    row->addWidget(m_pages);
    m_next = barButton(m_bar, u"previewNext"_s, u"next"_s, [] { return tr("Next page"); });
    row->addStretch();
    const auto smaller = barButton(m_bar, u"previewSmaller"_s, u"zoomout"_s, [] { return tr("Smaller"); });
    const auto larger = barButton(m_bar, u"previewLarger"_s, u"zoomin"_s, [] { return tr("Larger"); });
    const auto fitting = barButton(m_bar, u"previewFit"_s, u"fit"_s, [] { return tr("Fit the pane"); });
    connect(m_previous, &QToolButton::clicked, this, [this] { goTo(page() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goTo(page() + 1); });
    connect(m_page, &QSpinBox::valueChanged, this, &Preview::goTo);
    connect(smaller, &QToolButton::clicked, this, [this] { zoom(0.8); });
    connect(larger, &QToolButton::clicked, this, [this] { zoom(1.25); });
    connect(fitting, &QToolButton::clicked, this, &Preview::fit);
    connect(m_pdf->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, [this] {
        tellBar();
        Q_EMIT pageChanged(page());
    });
    return m_bar;
}

void Preview::showFile(const std::optional<Evidence>& evidence, const QString& path)
{
    if (m_loading)
        m_loading->cancel();
    m_loading = nullptr;
    const bool same = m_evidence && evidence && m_evidence->file == evidence->file;
    m_evidence = evidence;
    if (same)
        return;
    m_document->close();
    m_wanted = 0;
    m_picture = {};
    if (!evidence) {
        showFacts({});
        return;
    }
    switch (formOf(evidence->mimeType)) {
    case FileForm::Pdf:
        loadPdf(path);
        break;
    case FileForm::Picture:
        loadImage(path);
        break;
    case FileForm::Text:
        loadText(path);
        break;
    case FileForm::Other:
        showFacts(tr("There is no preview of this kind of file. It is kept and embedded as it is."));
        break;
    }
    Q_EMIT pageChanged(page());
}

/// A document that a worker opened and gave to the window's thread.
struct Preview::LoadedPdf
{
    std::shared_ptr<QPdfDocument> document;
    QPdfDocument::Error error = QPdfDocument::Error::None;
};

Preview::LoadedPdf Preview::openPdf(const QString& path)
{
    LoadedPdf loaded{std::make_shared<QPdfDocument>(nullptr), QPdfDocument::Error::InvalidFileFormat};
    if (!EvidenceFiles::isTrap(path))
        loaded.error = loaded.document->load(path);
    loaded.document->moveToThread(QCoreApplication::instance()->thread());
    return loaded;
}

void Preview::loadPdf(const QString& path)
{
    showFacts(tr("Preparing the preview…"));
    m_loading = m_tasks.run(
        tr("Preparing the preview"), this, [path](Progress&) { return openPdf(path); },
        [this, file = m_evidence->file](const LoadedPdf& loaded) {
            if (m_evidence && m_evidence->file == file)
                showPdf(loaded);
        });
}

void Preview::showPdf(const LoadedPdf& loaded)
{
    m_pdf->setDocument(loaded.document.get());
    m_document = loaded.document;
    if (loaded.error == QPdfDocument::Error::IncorrectPassword)
        showFacts(tr("This PDF wants a password, so it cannot be shown. It is kept and embedded as it is."));
    else if (loaded.error != QPdfDocument::Error::None || m_document->pageCount() == 0)
        showFacts(
            tr("This PDF is damaged or is none, so it cannot be shown. It is kept and embedded as it is."));
    else {
        m_stack->setCurrentWidget(m_pdf);
        m_pdf->pageNavigator()->jump(qBound(1, m_wanted, m_document->pageCount()) - 1, {});
    }
    tellBar();
    Q_EMIT pageChanged(page());
}

void Preview::loadImage(const QString& path)
{
    showFacts(tr("Preparing the preview…"));
    m_loading = m_tasks.run(
        tr("Preparing the preview"), this, [path](Progress&) { return readPicture(path); },
        [this, file = m_evidence->file](const Result<QImage>& read) {
            if (!m_evidence || !(m_evidence->file == file))
                return;
            if (!read) {
                showFacts(read.error().text);
                return;
            }
            m_picture = *read;
            m_stack->setCurrentWidget(m_imageArea);
            fit();
            tellBar();
        });
}

void Preview::loadText(const QString& path)
{
    showFacts(tr("Preparing the preview…"));
    m_loading = m_tasks.run(
        tr("Preparing the preview"), this, [path](Progress&) { return readTextHead(path); },
        [this, file = m_evidence->file](const Result<TextHead>& read) {
            if (!m_evidence || !(m_evidence->file == file))
                return;
            if (!read) {
                showFacts(read.error().text);
                return;
            }
            m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
            m_text->setPlainText(read->whole ? read->text
                                             : read->text + u"\n\n"_s + tr("(The file goes on.)"));
            m_stack->setCurrentWidget(m_text);
            tellBar();
        });
}

void Preview::showFacts(const QString& why)
{
    m_why = why;
    QStringList lines;
    if (!m_evidence)
        lines << tr("Choose a file to see it here.");
    else
        lines << why << QString() << m_evidence->fileName << m_evidence->mimeType
              << shownSize(m_evidence->file.size)
              << tr("Last changed: %1").arg(shownTime(m_evidence->modified));
    m_facts->setText(lines.join(u'\n'));
    m_stack->setCurrentWidget(m_facts);
    tellBar();
}

bool Preview::hasPages() const
{
    return m_stack->currentWidget() == m_pdf;
}

int Preview::page() const
{
    return hasPages() ? m_pdf->pageNavigator()->currentPage() + 1 : 0;
}

void Preview::goTo(int page)
{
    m_wanted = page;
    if (hasPages() && page >= 1 && page <= m_document->pageCount() && page != this->page())
        m_pdf->pageNavigator()->jump(page - 1, {});
}

void Preview::tellBar()
{
    const bool pages = hasPages();
    m_bar->setVisible(pages || m_stack->currentWidget() == m_imageArea);
    for (QWidget* part : std::initializer_list<QWidget*>{m_previous, m_next, m_page, m_pages})
        part->setVisible(pages);
    if (!pages)
        return;
    const QSignalBlocker quiet(m_page);
    m_page->setRange(1, m_document->pageCount());
    m_page->setValue(page());
    m_pages->setText(u"/ %1"_s.arg(m_document->pageCount()));
    m_previous->setEnabled(page() > 1);
    m_next->setEnabled(page() < m_document->pageCount());
}

void Preview::zoom(double factor)
{
    if (hasPages()) {
        m_pdf->setZoomFactor(qBound(0.2, m_pdf->zoomFactor() * factor, 5.0));
        m_pdf->setZoomMode(QPdfView::ZoomMode::Custom);
        return;
    }
    const double shownNow = m_image->pixmap().isNull() || m_picture.isNull()
                                ? 1.0
                                : m_image->pixmap().deviceIndependentSize().width() / m_picture.width();
    m_scale = qBound(0.05, shownNow * factor, 8.0);
    showScaled();
}

void Preview::fit()
{
    m_pdf->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_scale = 0;
    showScaled();
}

void Preview::showScaled()
{
    if (m_picture.isNull())
        return;
    const qreal ratio = devicePixelRatioF();
    QSize size = m_picture.size() * (m_scale > 0 ? m_scale : 1.0);
    if (m_scale <= 0)
        size = m_picture.size()
                   .scaled(m_imageArea->viewport()->size(), Qt::KeepAspectRatio)
                   .boundedTo(m_picture.size());
    QPixmap pixmap =
        QPixmap::fromImage(m_picture.scaled(size * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_image->setPixmap(pixmap);
    m_image->setMinimumSize(m_scale > 0 ? size : QSize(1, 1));
}

void Preview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_scale <= 0)
        showScaled();
}

void Preview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_stack->currentWidget() == m_facts)
        showFacts(m_why);
    QWidget::changeEvent(event);
}

} // namespace tekigo
