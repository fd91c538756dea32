#include "gui/stepsfield.h"

#include "gui/language.h"
#include "gui/named.h"
#include "gui/selectbox.h"
#include "gui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr std::array states{StepStanding::NotRecorded, StepStanding::Done, StepStanding::NotDone};

QString wordsOf(StepStanding state)
{
    return stepStateSign(state) + u' ' + shown(stepStateName(state));
}

} // namespace

StepsField::StepsField(QWidget* parent, const QString& name, const TestCase* testCase)
    : QWidget(parent)
{
    setObjectName(name);
    spoken(this, [] { return tr("Steps of the procedure"); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    auto* title = named<QLabel>(this, name + u"Title"_s, [] { return tr("Steps of the procedure"); });
    retold(title, [title] {
        title->setText(tr("Which steps were done? A step that was not done leaves the test incomplete."));
    });
    title->setWordWrap(true);
    asQuiet(title);
    column->addWidget(title);
    for (const CaseStep& step : testCase ? stepsOf(*testCase) : std::vector<CaseStep>())
        addLine(name, step);
    setHidden(m_lines.empty());
}

void StepsField::addLine(const QString& name, const CaseStep& step)
{
    const QString of = name + u'-' + QString::number(step.number);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::Small);
    auto* words = named<QLabel>(this, of + u"-words"_s, [step] { return shown(step.says); });
    retold(words, [words, step] { words->setText(QString::number(step.number) + u". "_s + shown(step.says)); });
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    auto* state = named<SelectBox>(this, of, [step] { return tr("Step %1: done or not").arg(step.number); });
    words->setBuddy(state);
    state->holdAll();
    retold(state, [state] {
        const int chosen = std::max(0, state->currentIndex());
        state->clear();
        for (const StepStanding each : states)
            state->addItem(wordsOf(each));
        state->setCurrentIndex(chosen);
    });
    auto* reason =
        named<QLineEdit>(this, of + u"-reason"_s, [step] { return tr("Why step %1 was not done").arg(step.number); });
    retold(reason, [reason] { reason->setPlaceholderText(tr("Why it was not done")); });
    reason->hide();
    connect(state, &QComboBox::currentIndexChanged, reason, [reason](int index) {
        reason->setVisible(index >= 0 && states.at(size_t(index)) == StepStanding::NotDone);
    });
    row->addWidget(words, 3);
    row->addWidget(reason, 2);
    row->addWidget(state);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    m_lines.push_back({step.number, state, reason});
}

void StepsField::put(const std::vector<StepRecord>& steps)
{
    m_others = steps;
    TestRecord record;
    record.steps = steps;
    for (const Line& line : m_lines) {
        const StepStanding state = stepStateOf(record, line.number);
        const auto said = std::ranges::find(steps, line.number, &StepRecord::number);
        line.state->setCurrentIndex(int(std::ranges::find(states, state) - states.begin()));
        line.reason->setText(said == steps.end() ? QString() : said->reason);
        std::erase_if(m_others, [&](const StepRecord& one) { return one.number == line.number; });
    }
}

std::vector<StepRecord> StepsField::steps() const
{
    std::vector<StepRecord> all = m_others;
    for (const Line& line : m_lines) {
        const StepStanding state = states.at(size_t(std::max(0, line.state->currentIndex())));
        if (state != StepStanding::NotRecorded)
            all.push_back({line.number, state == StepStanding::Done,
                           state == StepStanding::Done ? QString() : line.reason->text().trimmed()});
    }
    std::ranges::sort(all, {}, &StepRecord::number);
    return all;
}

} // namespace tekigo
