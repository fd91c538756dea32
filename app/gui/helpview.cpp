#include "gui/helpview.h"

#include "gui/named.h"
#include "gui/readable.h"
#include "gui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QFileInfo>
#include <QImage>
#include <QPointer>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr double Leading = 135; ///< line height in percent

/// The images of a document, each by where it stands.
template<class Do>
void forEachPicture(const QTextDocument& document, Do act)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto each = block.begin(); !each.atEnd(); ++each) {
            const QTextImageFormat format = each.fragment().charFormat().toImageFormat();
            if (format.isValid())
                act(each.fragment(), format);
        }
    }
}

QString pictureFile(const QString& name)
{
    return u":/help/pictures/"_s + QFileInfo(name).fileName();
}

/// Space above headings, ground under quoted messages and commands.
void dressBlocks(QTextDocument& document, const Theme& theme)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        const bool quoted = format.hasProperty(QTextFormat::BlockQuoteLevel);
        if (level > 0)
            format.setTopMargin(level == 1 ? 0 : space::Wide);
        const bool picture = block.text().contains(QChar::ObjectReplacementCharacter);
        if (level == 0 && !picture && !format.hasProperty(QTextFormat::BlockCodeLanguage) &&
            !format.nonBreakableLines())
            format.setLineHeight(Leading, QTextBlockFormat::ProportionalHeight);
        if (quoted || format.nonBreakableLines())
            format.setBackground(theme.sunken);
        QTextCursor(block).setBlockFormat(format);
    }
}

void dressTables(QTextDocument& document, const Theme& theme)
{
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(theme.line);
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setCellPadding(space::Small);
        format.setTopMargin(space::Small);
        format.setBottomMargin(space::Medium);
        table->setFormat(format);
    }
}

} // namespace

HelpView::HelpView(QWidget* parent)
    : QTextBrowser(parent)
{
    setObjectName(u"helpView"_s);
    spoken(this, [] { return tr("Text of the guide"); });
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& link) { Q_EMIT linkFollowed(helpAnchorOf(link.toString())); });
}

void HelpView::show(const HelpChapter& chapter)
{
    m_chapter = chapter;
    render();
}

/// In a document of its own that is shown when it is complete: one with tables that is laid out while it is
/// filled anew brings Qt 6.4 down.
void HelpView::render()
{
    auto* fresh = new QTextDocument(this);
    fresh->setDefaultFont(font());
    fresh->setDocumentMargin(space::Wide);
    fresh->setMarkdown(m_chapter.markdown);
    const Theme& theme = themeOf(palette());
    dressBlocks(*fresh, theme);
    dressTables(*fresh, theme);
    const QPointer<QTextDocument> old = document();
    // Those of the old one; showing another may resize the view.
    setExtraSelections({});
    m_marks.clear();
    m_headings.clear();
    setDocument(fresh);
    delete old; // unless the editor did
    fitPictures();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && m_headings.size() < m_chapter.sections.size())
            m_headings.push_back({m_chapter.sections.at(m_headings.size()).anchor, block.position()});
    }
    moveCursor(QTextCursor::Start);
    showMarks();
}

/// Pictures are made smaller here, and smoothly; a text document would only stretch them.
void HelpView::fitPictures()
{
    wrapReadably(this);
    const int text = lineWrapMode() == FixedPixelWidth ? lineWrapColumnOrWidth() : viewport()->width();
    const int room = text - 3 * space::Wide;
    if (room <= 0)
        return;
    struct Fit
    {
        int position;
        QTextImageFormat format;
    };
    std::vector<Fit> fits;
    forEachPicture(*document(), [&](const QTextFragment& fragment, QTextImageFormat format) {
        const QImage picture(pictureFile(format.name()));
        if (picture.isNull())
            return;
        const int width = qMin(room, picture.width());
        const qreal ratio = devicePixelRatioF();
        QImage fitted =
            picture.scaledToWidth(qMin(picture.width(), qRound(width * ratio)), Qt::SmoothTransformation);
        document()->addResource(QTextDocument::ImageResource, QUrl(format.name()), fitted);
        format.setWidth(width);
        format.setHeight(qRound(1.0 * width * picture.height() / picture.width()));
        fits.push_back({fragment.position(), format});
    });
    for (const Fit& fit : fits) {
        QTextCursor cursor(document());
        cursor.setPosition(fit.position);
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        cursor.setCharFormat(fit.format);
    }
}

void HelpView::goTo(const QString& anchor)
{
    for (const Heading& heading : m_headings) {
        if (heading.anchor != anchor)
            continue;
        QTextCursor cursor(document());
        cursor.setPosition(heading.position);
        setTextCursor(cursor);
        const QRectF box = document()->documentLayout()->blockBoundingRect(cursor.block());
        verticalScrollBar()->setValue(heading.position == 0 ? 0 : qRound(box.top()) - space::Small);
    }
}

QString HelpView::anchorAtTop() const
{
    const int shown = verticalScrollBar()->value() + 2 * space::Wide;
    QString anchor = m_chapter.id;
    for (const Heading& heading : m_headings) {
        const QTextBlock block = document()->findBlock(heading.position);
        if (document()->documentLayout()->blockBoundingRect(block).top() <= shown)
            anchor = heading.anchor;
    }
    return anchor;
}

void HelpView::mark(const QStringList& words)
{
    m_words = words;
    showMarks();
}

void HelpView::showMarks()
{
    const Theme& theme = themeOf(palette());
    m_marks.clear();
    QList<ExtraSelection> selections;
    for (QTextBlock block = document()->begin(); block.isValid() && !m_words.isEmpty();
         block = block.next()) {
        const QString text = helpFolded(block.text());
        for (const QString& word : m_words) {
            for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.size())) {
                QTextCursor cursor(document());
                cursor.setPosition(block.position() + static_cast<int>(at));
                cursor.setPosition(cursor.position() + static_cast<int>(word.size()),
                                   QTextCursor::KeepAnchor);
                m_marks.push_back(cursor);
            }
        }
    }
    std::ranges::sort(m_marks, {}, &QTextCursor::position);
    for (const QTextCursor& cursor : m_marks) {
        ExtraSelection selection;
        selection.cursor = cursor;
        selection.format.setBackground(theme.doubt.ground);
        selection.format.setForeground(theme.doubt.ink);
        selection.format.setFontUnderline(true); // never by colour alone
        selections << selection;
    }
    setExtraSelections(selections);
}

bool HelpView::goToMark(int by)
{
    // A word may stand where a heading begins, and so does the cursor.
    const int here = textCursor().selectionStart() - (by > 0 && !textCursor().hasSelection() ? 1 : 0);
    const QTextCursor* found = nullptr;
    for (const QTextCursor& mark : m_marks) {
        if (by > 0 && mark.selectionStart() > here) {
            found = &mark;
            break;
        }
        if (by < 0 && mark.selectionStart() < here)
            found = &mark;
    }
    if (!found)
        return false;
    setTextCursor(*found);
    ensureCursorVisible();
    return true;
}

void HelpView::resizeEvent(QResizeEvent* event)
{
    const QString anchor = anchorAtTop();
    const bool wider = event->oldSize().width() != event->size().width();
    QTextBrowser::resizeEvent(event);
    if (!wider || m_headings.empty())
        return;
    fitPictures();
    goTo(anchor);
}

void HelpView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    const QString anchor = anchorAtTop();
    render();
    goTo(anchor);
}

} // namespace tekigo
