#include "gui/instrumentpanel.h"

#include "gui/contradictionnotes.h"
#include "gui/named.h"
#include "gui/readable.h"
#include "gui/recordedfindings.h"
#include "gui/sized.h"
#include "gui/theme.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int WidestLetters = 170; ///< "x" in a line

} // namespace

InstrumentPanel::InstrumentPanel(const Desk& desk, const QString& name, Words words, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_name(name)
    , m_words(std::move(words))
    , m_content(new QVBoxLayout)
{
    setObjectName(name + u"Panel"_s);
    spoken(this, [this] { return title(); });
    auto* inside = new QWidget;
    auto* heading = named<QLabel>(inside, name + u"Title"_s, [this] { return title(); });
    retold(heading, [this, heading] { heading->setText(title()); });
    asHeading(heading);
    auto* introduction = named<QLabel>(inside, name + u"Introduction"_s, m_words.introduction);
    retold(introduction, [this, introduction] { introduction->setText(m_words.introduction()); });
    introduction->setWordWrap(true);
    asQuiet(introduction);
    m_recorded = new RecordedFindings(m_desk, name, m_words.isOurs, inside);
    connect(m_recorded, &RecordedFindings::goRequested, this, &InstrumentPanel::goRequested);
    m_doubts = new ContradictionNotes(name + u"Contradictions"_s, inside);
    connect(m_doubts, &ContradictionNotes::goRequested, this, &InstrumentPanel::goRequested);
    m_content->setSpacing(space::Medium);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, space::Medium, 0);
    column->setSpacing(space::Medium);
    column->addWidget(heading);
    column->addLayout(readable(introduction));
    column->addWidget(m_doubts);
    column->addLayout(m_content);
    column->addWidget(m_recorded);
    column->addStretch();
    auto* scroll = named<QScrollArea>(this, name + u"Scroll"_s, [this] { return title(); });
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    // Lines and fields that are wider than this are hard to follow.
    sized(inside, [inside] { inside->setMaximumWidth(WidestLetters * inside->fontMetrics().horizontalAdvance(u'x')); });
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    setEnabled(false);
    connect(m_desk.workspace, &Workspace::changed, this, [this](const Change& change) {
        if (change.revision.isEmpty() || change.revision == m_revision)
            read();
    });
}

void InstrumentPanel::setRevision(const RevisionId& revision)
{
    m_revision = revision;
    read();
}

void InstrumentPanel::read()
{
    const auto assessment =
        m_revision.isEmpty() ? Result<Assessment>(Assessment()) : workspace().assessment(m_revision);
    m_assessment = assessment ? *assessment : Assessment();
    setEnabled(!m_assessment.revision.id.isEmpty());
    m_recorded->show(m_assessment);
    tellContradictions();
    refresh();
    Q_EMIT recordedChanged();
}

/// Those that are mended with this instrument.
void InstrumentPanel::tellContradictions()
{
    std::vector<Contradiction> ours = contradictions(m_assessment);
    std::erase_if(ours, [this](const Contradiction& one) { return placeOf(one, m_revision).instrument != m_name; });
    m_doubts->show(m_revision, std::move(ours));
}

qsizetype InstrumentPanel::recorded() const
{
    return std::ranges::count_if(m_assessment.findings,
                                 [this](const Finding& finding) { return m_words.isOurs(finding.seen); });
}

bool InstrumentPanel::mayRecord() const
{
    return !m_assessment.revision.id.isEmpty() && workspace().mayEdit(m_assessment.revision.id);
}

void InstrumentPanel::jumpTo(const Place&)
{
    takeFocus();
}

void InstrumentPanel::takeFocus()
{
    focusNextChild();
}

void InstrumentPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tekigo
