#include "gui/findingsview.h"

#include "assessment/basis.h"
#include "assessment/measuredwords.h"
#include "checklist/wording.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/richtext.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace tekigo {

FindingsView::FindingsView(const RevisionState& state, QWidget* parent)
    : QLabel(parent)
    , m_state(state)
{
    setObjectName(u"findings"_s);
    spoken(this, [] { return tr("Facts that instruments found"); });
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(this, &QLabel::linkActivated, this,
            [this](const QString& question) { Q_EMIT goRequested(placeOfMeasurement(question, m_state.revision())); });
    setProperty("look", u"card"_s);
    setContentsMargins(space::Medium, space::Small, space::Medium, space::Small);
}

void FindingsView::show(const Subject& subject, const QStringList& questions)
{
    m_subject = subject;
    m_questions = questions;
    refresh();
}

void FindingsView::refresh()
{
    const RichText text(themeOf(palette()), m_state.catalogue());
    QString html;
    for (const QString& id : m_questions) {
        const Question* question = m_state.catalogue().question(id);
        if (!question)
            continue;
        const MeasuredFact* found = m_state.measured(id);
        const QString measure = text.link(id, tr("Go to the instrument"));
        QString value = text.quiet(tr("not measured yet")) + u"　"_s + measure;
        if (found) {
            QStringList by;
            for (const Finding* finding : found->findings)
                by += shown(measuredThing(finding->seen));
            const RequirementVerdict* verdict = m_state.verdict(m_subject);
            const bool used = !verdict || questionsDecided(verdict->ruling.because).contains(id);
            value = RichText::plain(shown(wordingOf(&found->value, question->choices, true))) +
                    (used ? QString() : u"　"_s + RichText::plain(u"－ "_s + shown(notUsedWords()))) + u"<br/>"_s +
                    text.quiet(by.join(u", "_s)) + u"　"_s + measure;
        }
        html += u"<p style='margin-top:2px; margin-bottom:4px'>%1: %2</p>"_s.arg(
            RichText::plain(shown(question->label)), value);
    }
    setText(html);
}

void FindingsView::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace tekigo
