#include "gui/contradictionnotes.h"

#include "gui/language.h"
#include "gui/named.h"
#include "gui/richtext.h"
#include "gui/theme.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace tekigo {

Place placeOf(const Contradiction& one, const RevisionId& revision)
{
    switch (one.place) {
    case Contradiction::Place::Question:
        return {.page = PageKind::Assessment, .revision = revision, .question = one.subject};
    case Contradiction::Place::Test:
        return {.page = PageKind::Assessment, .revision = revision, .testCase = one.testCase};
    case Contradiction::Place::Scan:
        return {.page = PageKind::Instruments, .revision = revision, .instrument = u"scan"_s};
    case Contradiction::Place::PowerLoss:
        return {.page = PageKind::Instruments, .revision = revision, .instrument = u"powerLoss"_s};
    }
    return {};
}

ContradictionNotes::ContradictionNotes(const QString& objectName, QWidget* parent)
    : QLabel(parent)
{
    setObjectName(objectName);
    spoken(this, [] { return tr("To be checked"); });
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("look", u"card"_s);
    setContentsMargins(space::Medium, space::Small, space::Medium, space::Small);
    hide();
    connect(this, &QLabel::linkActivated, this, [this](const QString& link) {
        const auto at = link.toULongLong();
        if (at < m_all.size())
            Q_EMIT goRequested(placeOf(m_all[at], m_revision));
    });
}

void ContradictionNotes::show(const RevisionId& revision, std::vector<Contradiction> all)
{
    if (revision == m_revision && all == m_all)
        return;
    m_revision = revision;
    m_all = std::move(all);
    tell();
}

void ContradictionNotes::tell()
{
    QString html = u"<p style='margin-top:2px; margin-bottom:2px'><b>△ %1</b></p>"_s.arg(
        tr("To be checked (%1). No verdict is changed by it.").arg(m_all.size()).toHtmlEscaped());
    for (size_t at = 0; at < m_all.size(); ++at)
        html += u"<p style='margin-top:2px; margin-bottom:4px'><b>%1</b><br/>%2　<a href='%3'>%4</a></p>"_s.arg(
            shown(contradictionName(m_all[at].kind)).toHtmlEscaped(),
            RichText::plain(shown(contradictionWords(m_all[at]))), QString::number(at),
            tr("Go to the place").toHtmlEscaped());
    setText(m_all.empty() ? QString() : html);
    setVisible(!m_all.empty());
}

void ContradictionNotes::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace tekigo
