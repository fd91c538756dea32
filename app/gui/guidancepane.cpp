#include "gui/guidancepane.h"

#include "gui/emptywords.h"
#include "gui/guidance.h"
#include "gui/named.h"
#include "gui/readable.h"

#include <QEvent>
#include <QScrollBar>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tekigo {

GuidancePane::GuidancePane(const RevisionState& state, QWidget* parent)
    : QTextBrowser(parent)
    , m_state(state)
{
    setObjectName(u"guidance"_s);
    spoken(this, [] { return tr("Guidance"); });
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(12);
    keepReadable(this);
    saysWhenEmpty(this, [] { return tr("Choose a requirement; what the law says of it stands here."); });
    connect(this, &QTextBrowser::anchorClicked, this, &GuidancePane::follow);
    connect(&state, &RevisionState::chosen, this, [this] { show({}); });
}

void GuidancePane::show(const Subject& subject)
{
    if (m_subject == subject && m_question.isEmpty())
        return;
    m_subject = subject;
    m_question.clear();
    tell();
}

void GuidancePane::showQuestion(const QString& question)
{
    if (m_question == question)
        return;
    m_question = question;
    tell();
}

void GuidancePane::tell()
{
    const Guidance guidance(m_state, themeOf(palette()));
    QString html;
    if (const Question* question = m_state.catalogue().question(m_question))
        html += guidance.of(*question) + u"<hr/>"_s;
    html += guidance.of(m_subject);
    setHtml(html);
    verticalScrollBar()->setValue(0);
}

void GuidancePane::follow(const QUrl& link)
{
    const QString path = link.path();
    if (link.scheme() == "question"_L1)
        Q_EMIT questionChosen(path);
    else if (link.scheme() == "requirement"_L1)
        Q_EMIT subjectChosen({path.section(u'/', 0, 0), path.section(u'/', 1)});
}

void GuidancePane::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    // The colours stand in the text.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        tell();
}

} // namespace tekigo
