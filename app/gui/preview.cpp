#include "gui/preview.h"

#include "gui/filehead.h"
#include "gui/icon.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/pageview.h"
#include "gui/pictureview.h"
#include "gui/task.h"
#include "gui/theme.h"
#include "workspace/workspace.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
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

void Preview::makeViews()
{
    m_facts = named<QLabel>(m_stack, u"previewFacts"_s, [] { return tr("About the file"); });
    m_facts->setWordWrap(true);
    m_facts->setAlignment(Qt::AlignTop);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Medium);
    m_pdf = named<PageView>(m_stack, u"previewPdf"_s, [] { return tr("Pages of the file"); });
    m_picture = named<PictureView>(m_stack, u"previewImageArea"_s, [] { return tr("Picture"); });
    m_text = named<QPlainTextEdit>(m_stack, u"previewText"_s, [] { return tr("Text of the file"); });
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setTabChangesFocus(true);
    for (QWidget* view : std::initializer_list<QWidget*>{m_facts, m_pdf, m_picture, m_text})
        m_stack->addWidget(view);
    for (SheetView* view : std::initializer_list<SheetView*>{m_pdf, m_picture}) {
        connect(view, &SheetView::opened, this, [this, view] {
            m_stack->setCurrentWidget(view);
            tellBar();
            Q_EMIT pageChanged(page());
        });
        connect(view, &SheetView::refused, this, [this](const Text& why) {
            showFacts([why] { return shown(why) + u'\n' + tr("It is kept and embedded as it is."); });
        });
    }
    connect(m_pdf, &PageView::pageChanged, this, [this](int page) {
        tellBar();
        if (hasPages())
            Q_EMIT pageChanged(page);
    });
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
    connect(smaller, &QToolButton::clicked, this, [this] { sheets()->zoom(0.8); });
    connect(larger, &QToolButton::clicked, this, [this] { sheets()->zoom(1.25); });
    connect(fitting, &QToolButton::clicked, this, [this] { sheets()->fit(); });
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
    m_pdf->showFile({});
    m_picture->showFile({});
    if (!evidence) {
        showFacts({});
        return;
    }
    switch (formOf(evidence->mimeType)) {
    case FileForm::Pdf:
        loadSheets(m_pdf, path);
        break;
    case FileForm::Picture:
        loadSheets(m_picture, path);
        break;
    case FileForm::Text:
        loadText(path);
        break;
    case FileForm::Other:
        showFacts([] { return tr("There is no preview of this kind of file. It is kept and embedded as it is."); });
        break;
    }
    Q_EMIT pageChanged(page());
}

void Preview::loadSheets(SheetView* view, const QString& path)
{
    showFacts([] { return tr("Preparing the preview…"); });
    view->showFile(path);
    if (isVisible())
        view->wake();
}

void Preview::loadText(const QString& path)
{
    showFacts([] { return tr("Preparing the preview…"); });
    m_loading = m_tasks.run(
        tr("Preparing the preview"), this, [path](Progress&) { return readTextHead(path); },
        [this, file = m_evidence->file](const Result<TextHead>& read) {
            if (!m_evidence || !(m_evidence->file == file))
                return;
            if (!read) {
                showFacts([words = read.error().text] { return words; });
                return;
            }
            m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
            m_text->setPlainText(read->whole ? read->text
                                             : read->text + u"\n\n"_s + tr("(The file goes on.)"));
            m_stack->setCurrentWidget(m_text);
            tellBar();
        });
}

void Preview::showFacts(std::function<QString()> why)
{
    m_why = std::move(why);
    tellFacts();
    m_stack->setCurrentWidget(m_facts);
    tellBar();
}

void Preview::tellFacts()
{
    QStringList lines;
    if (!m_evidence)
        lines << tr("Choose a file to see it here.");
    else
        lines << (m_why ? m_why() : QString()) << QString() << m_evidence->fileName << m_evidence->mimeType
              << shownSize(m_evidence->file.size)
              << tr("Last changed: %1").arg(shownTime(m_evidence->modified));
    m_facts->setText(lines.join(u'\n'));
}

bool Preview::hasPages() const
{
    return m_stack->currentWidget() == m_pdf;
}

int Preview::page() const
{
    return hasPages() ? m_pdf->page() : 0;
}

void Preview::goTo(int page)
{
    m_pdf->goTo(page);
}

SheetView* Preview::sheets() const
{
    return qobject_cast<SheetView*>(m_stack->currentWidget());
}

void Preview::tellBar()
{
    const bool pages = hasPages();
    m_bar->setVisible(sheets() != nullptr);
    for (QWidget* part : std::initializer_list<QWidget*>{m_previous, m_next, m_page, m_pages})
        part->setVisible(pages);
    if (!pages)
        return;
    const QSignalBlocker quiet(m_page);
    m_page->setRange(1, m_pdf->pages());
    m_page->setValue(page());
    m_pages->setText(u"/ %1"_s.arg(m_pdf->pages()));
    m_previous->setEnabled(page() > 1);
    m_next->setEnabled(page() < m_pdf->pages());
}

void Preview::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_pdf->wake();
    m_picture->wake();
}

void Preview::hideEvent(QHideEvent* event)
{
    m_pdf->rest();
    m_picture->rest();
    QWidget::hideEvent(event);
}

void Preview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        tellFacts();
    QWidget::changeEvent(event);
}

} // namespace tekigo
