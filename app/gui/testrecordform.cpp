#include "gui/testrecordform.h"

#include "assessment/names.h"
#include "gui/announce.h"
#include "gui/field.h"
#include "gui/flowlayout.h"
#include "gui/inview.h"
#include "gui/language.h"
#include "gui/modelsfield.h"
#include "gui/named.h"
#include "gui/stepsfield.h"
#include "gui/theme.h"
#include "gui/wrapped.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

TestRecordForm::TestRecordForm(const RevisionState& state, const QString& testCase, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_case(testCase)
{
    setObjectName(nameOf(u"testForm"_s));
    spoken(this, [testCase] { return tr("Record of test %1").arg(testCase); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Small, 0, 0);
    column->setSpacing(space::Small);
    makeResult(column);
    makeFields(column);
    makeInstrument(column);
    m_evidence = named<QWidget>(this, nameOf(u"testEvidence"_s), [] { return tr("Evidence of the test"); });
    new QVBoxLayout(m_evidence);
    m_evidence->layout()->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_evidence);
    makeButtons(column);
}

QString TestRecordForm::nameOf(const QString& part) const
{
    return part + u'-' + m_case;
}

void TestRecordForm::makeResult(QVBoxLayout* column)
{
    m_result = new QButtonGroup(this);
    auto* row = new QHBoxLayout;
    for (const auto outcome : {TestRecord::Outcome::Pass, TestRecord::Outcome::Fail}) {
        auto* button = named<QRadioButton>(this, nameOf(testOutcomeId(outcome)), [outcome] {
            return tr("Result: %1").arg(shown(testOutcomeName(outcome)));
        });
        retold(button, [button, outcome] { button->setText(shown(testOutcomeName(outcome))); });
        button->setProperty("look", u"segment"_s);
        m_result->addButton(button, static_cast<int>(outcome));
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
    m_resultProblem = named<QLabel>(this, nameOf(u"testResultProblem"_s), [] { return tr("Problem"); });
    m_resultProblem->setProperty("look", u"bad"_s);
    m_resultProblem->setWordWrap(true);
    retold(m_resultProblem, [this] { m_resultProblem->setText(tr("Say whether the test was passed.")); });
    m_resultProblem->hide();
    column->addWidget(m_resultProblem);
    connect(m_result, &QButtonGroup::idClicked, m_resultProblem, &QWidget::hide);
}

/// A result is never given by leaving it alone.
void TestRecordForm::putResult()
{
    m_result->setExclusive(false);
    for (QAbstractButton* button : m_result->buttons())
        button->setChecked(!m_record.id.isEmpty() && m_result->id(button) == static_cast<int>(m_record.outcome));
    m_result->setExclusive(true);
    m_resultProblem->hide();
}

void TestRecordForm::addPair(QVBoxLayout* column, QWidget* left, QWidget* right)
{
    auto* row = new FlowLayout(nullptr, space::Large);
    for (QWidget* each : {left, right}) {
        each->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        row->addWidget(each);
    }
    column->addLayout(row);
}

void TestRecordForm::makeFields(QVBoxLayout* column)
{
    m_actual = new LinesField(this, nameOf(u"testActual"_s), [] { return tr("Actual result"); });
    column->addWidget(m_actual);
    m_steps = new StepsField(this, nameOf(u"testSteps"_s), m_state.catalogue().testCase(m_case));
    column->addWidget(m_steps);
    m_tester = new LineField(this, nameOf(u"testTester"_s), [] { return tr("Tester"); });
    m_date = new DateField(this, nameOf(u"testDate"_s), [] { return tr("Date"); });
    addPair(column, m_tester, m_date);
    m_unit =
        new LineField(this, nameOf(u"testUnit"_s), [] { return tr("Unit tested (model, serial number)"); });
    m_firmware = new LineField(this, nameOf(u"testFirmware"_s), [] { return tr("Firmware of the unit"); });
    addPair(column, m_unit, m_firmware);
    m_models = new ModelsField(this, nameOf(u"testModels"_s), [] { return tr("Model numbers that it covers"); });
    m_models->setHint([] {
        return tr("Tick those that the result holds for. Where one unit stands for several, say why below.");
    });
    column->addWidget(m_models);
    m_reason = new LineField(this, nameOf(u"testReason"_s), [] { return tr("Why it is the same for these"); });
    m_reason->setHint(
        [] { return tr("Needed where it was made on another firmware or revision; printed with it."); });
    column->addWidget(m_reason);
}

void TestRecordForm::makeInstrument(QVBoxLayout* column)
{
    m_noInstrument = named<Wrapped<QCheckBox>>(this, nameOf(u"testNoInstrument"_s),
                                      [] { return tr("No measuring instrument used"); });
    retold(m_noInstrument, [this] { m_noInstrument->setText(tr("No measuring instrument used")); });
    column->addWidget(m_noInstrument);
    m_instrument = new LineField(this, nameOf(u"testInstrument"_s),
                                 [] { return tr("Measuring instrument (maker, model, number)"); });
    m_calibrated = new DateField(this, nameOf(u"testCalibrated"_s), [] { return tr("Calibrated on"); });
    auto* pair = new QWidget(this);
    auto* inner = new QVBoxLayout(pair);
    inner->setContentsMargins(0, 0, 0, 0);
    addPair(inner, m_instrument, m_calibrated);
    column->addWidget(pair);
    connect(m_noInstrument, &QCheckBox::toggled, pair, &QWidget::setHidden);
}

void TestRecordForm::makeButtons(QVBoxLayout* column)
{
    auto* save = named<QPushButton>(this, nameOf(u"testSave"_s), [] { return tr("Record the test"); });
    retold(save, [save] { save->setText(tr("Record")); });
    asPrimary(save);
    auto* close =
        named<QPushButton>(this, nameOf(u"testClose"_s), [] { return tr("Do not record the test"); });
    retold(close, [close] { close->setText(tr("Cancel")); });
    connect(save, &QPushButton::clicked, this, &TestRecordForm::record);
    // What was complained of goes when it is put right, not only when one tries again.
    const auto again = [this] {
        if (m_complained)
            tellProblems();
    };
    for (Field* field : std::initializer_list<Field*>{m_tester, m_date, m_models, m_instrument})
        connect(field, &Field::edited, this, again);
    connect(m_noInstrument, &QCheckBox::toggled, this, again);
    connect(close, &QPushButton::clicked, this, &TestRecordForm::closed);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(save);
    row->addWidget(close);
    column->addLayout(row);
}

void TestRecordForm::listEvidence(const std::vector<EvidenceId>& chosen)
{
    for (const auto& [id, box] : m_boxes)
        delete box;
    m_boxes.clear();
    for (const Evidence& one : m_state.assessment().evidence) {
        const QString words = shown(evidenceName(one));
        auto* box = named<Wrapped<QCheckBox>>(m_evidence, nameOf(u"testEvidence"_s) + u'-' + one.id.text,
                                     [words] { return tr("Evidence: %1").arg(words); });
        box->setText(QString(words).replace(u'&', "&&"_L1));
        box->setChecked(std::ranges::find(chosen, one.id) != chosen.end());
        m_evidence->layout()->addWidget(box);
        m_boxes.emplace_back(one.id, box);
    }
    m_evidence->setVisible(!m_boxes.empty());
}

void TestRecordForm::edit(const TestRecord& record)
{
    m_complained = false;
    m_record = record;
    m_record.testCase = m_case;
    m_record.revision = m_state.revision();
    if (record.id.isEmpty()) {
        m_record.date = QDate::currentDate();
        m_record.firmware = m_state.assessment().revision.firmware;
    }
    putResult();
    m_actual->put(m_record.actual, true);
    m_steps->put(m_record.steps);
    m_tester->put(m_record.tester, true);
    m_date->put(m_record.date.toString(Qt::ISODate), true);
    m_unit->put(m_record.unit, true);
    m_firmware->put(m_record.firmware, true);
    m_instrument->put(m_record.instrument, true);
    m_calibrated->putDate(m_record.calibrated);
    putModels();
    m_reason->put(m_record.coverage.reason, true);
    // Whether one was used is asked, not guessed.
    m_noInstrument->setChecked(!m_record.id.isEmpty() && m_record.instrument.isEmpty());
    listEvidence(m_record.evidence);
}

/// For which model numbers a result holds is asked. A record that names none holds for all.
void TestRecordForm::putModels()
{
    const QStringList all = m_state.assessment().product.models;
    m_heldForAll = !m_record.id.isEmpty() && m_record.coverage.models.isEmpty();
    m_models->offer(all);
    m_models->put((m_heldForAll ? all : m_record.coverage.models).join(u'\n'), true);
    m_models->setProblem({});
}

QStringList TestRecordForm::models() const
{
    const QStringList ticked = m_models->isHidden() ? QStringList() : m_models->models();
    return m_heldForAll && ticked == m_state.assessment().product.models ? QStringList() : ticked;
}

void TestRecordForm::takeFocus()
{
    QAbstractButton* given = m_result->checkedButton();
    QAbstractButton* result = given ? given : m_result->buttons().constFirst();
    result->setFocus(Qt::OtherFocusReason);
    bringIntoView(result);
}

void TestRecordForm::tellProblems()
{
    m_tester->setProblem(m_tester->text().isEmpty() ? tr("Write who carried out the test.") : QString());
    m_date->setProblem(m_date->date() ? QString() : tr("Write the day as in 2026-04-24."));
    m_instrument->setProblem(!m_noInstrument->isChecked() && m_instrument->text().isEmpty()
                                 ? tr("Name the instrument, or say that none was used.")
                                 : QString());
    m_models->setProblem(m_models->isHidden() || !m_models->models().isEmpty()
                             ? QString()
                             : tr("Tick at least one model number."));
}

bool TestRecordForm::complain()
{
    m_complained = true;
    tellProblems();
    if (!m_result->checkedButton()) {
        m_resultProblem->show();
        announce(this, m_resultProblem->text());
        takeFocus();
        return true;
    }
    for (Field* field : std::initializer_list<Field*>{m_tester, m_date, m_models, m_instrument, m_calibrated}) {
        if (!field->problem().isEmpty()) {
            field->takeFocus();
            return true;
        }
    }
    return false;
}

void TestRecordForm::record()
{
    if (complain())
        return;
    m_record.outcome = static_cast<TestRecord::Outcome>(m_result->checkedId());
    m_record.actual = m_actual->text();
    m_record.steps = m_steps->steps();
    m_record.tester = m_tester->text();
    m_record.date = *m_date->date();
    m_record.unit = m_unit->text();
    m_record.firmware = m_firmware->text();
    m_record.instrument = m_noInstrument->isChecked() ? QString() : m_instrument->text();
    m_record.calibrated = m_noInstrument->isChecked() ? std::nullopt : m_calibrated->date();
    m_record.coverage.models = models();
    m_record.coverage.reason = m_reason->text();
    m_record.evidence.clear();
    for (const auto& [id, box] : m_boxes) {
        if (box->isChecked())
            m_record.evidence.push_back(id);
    }
    Q_EMIT recorded(m_record);
}

} // namespace tekigo
