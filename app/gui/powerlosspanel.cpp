#include "gui/powerlosspanel.h"

#include "assessment/names.h"
#include "gui/filechoice.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/nextact.h"
#include "gui/notices.h"
#include "gui/powerlossmodel.h"
#include "gui/revisionstate.h"
#include "gui/task.h"
#include "gui/testrecordform.h"
#include "gui/undooffer.h"
#include "workspace/powerlossrecord.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int PatternRole = Qt::UserRole;

InstrumentPanel::Words panelWords()
{
    return {.title = [] { return PowerLossPanel::tr("Settings before and after a power cut"); },
            .introduction =
                [] {
                    return PowerLossPanel::tr(
                        "Compares the settings exported before a power cut with those exported after it "
                        "(JSON, XML, lines of "
                        "keys and values, other texts, or binary). The two files become confidential "
                        "evidence. What differs in "
                        "the access control function, codes and software version counts.");
                },
            .isOurs = [](const Seen& seen) { return std::holds_alternative<PowerLossSeen>(seen); }};
}

QString wordsOf(const TestRecord& record)
{
    return QStringList{record.id.text, record.testCase, shownDate(record.date), record.tester,
                       shown(testOutcomeName(record.outcome))}
        .join(u"  "_s);
}

} // namespace

PowerLossPanel::PowerLossPanel(const Desk& desk, QWidget* parent)
    : InstrumentPanel(desk, u"powerLoss"_s, panelWords(), parent)
    , m_state(new RevisionState(*desk.workspace, this))
    , m_model(new PowerLossModel(this))
{
    makeFiles();
    m_result = named<QWidget>(this, u"powerResult"_s, [] { return tr("What the comparison saw"); });
    auto* column = new QVBoxLayout(m_result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    makeChanges();
    makeIgnored();
    makeRecord();
    content()->addWidget(m_result);
    m_result->hide();
    connect(m_model, &PowerLossModel::kindChosen, this, [this](const QString& key, SettingKind kind) {
        m_kinds[key] = kind;
        settle();
    });
}

void PowerLossPanel::takeFocus()
{
    m_before->findChild<QComboBox*>()->setFocus(Qt::OtherFocusReason);
}

void PowerLossPanel::refresh()
{
    m_state->choose(revision());
    for (FileChoice* choice : {m_before, m_after})
        choice->offer(assessment().evidence);
    if (m_shown != revision()) {
        m_shown = revision();
        m_before->clear();
        m_after->clear();
        drop();
    }
    listRecords();
    tell();
}

void PowerLossPanel::retranslate()
{
    m_model->retell();
    listRecords();
    tell();
}

void PowerLossPanel::drop()
{
    if (m_task)
        m_task->cancel();
    ++m_run;
    m_compared.reset();
    m_seen.reset();
    m_kinds.clear();
    closeForm();
    m_result->hide();
    tell();
}

void PowerLossPanel::closeForm()
{
    if (!m_form)
        return;
    m_form->hide(); // the focus leaves it while it is still whole
    m_form->deleteLater();
    m_form = nullptr;
}

void PowerLossPanel::compare()
{
    const ChosenFile before = m_before->chosen();
    const ChosenFile after = m_after->chosen();
    if (before.isEmpty() || after.isEmpty() || !mayRecord())
        return;
    drop();
    const auto work = [store = workspace().files(), before, after](Progress& progress) -> Result<Compared> {
        const auto one = taken(store, before, progress);
        const auto two = one ? taken(store, after, progress) : one;
        if (!two)
            return std::unexpected(two.error());
        const auto given = [&](const TakenFile& file) {
            return GivenFile{
                .path = store.path(file.file.sha256), .name = file.fileName, .modified = file.modified};
        };
        auto comparison = compareDumps(given(*one), given(*two), progress);
        if (!comparison)
            return std::unexpected(comparison.error());
        return Compared{*one, *two, std::move(*comparison)};
    };
    m_task = desk().tasks->run(tr("Comparing settings"), this, work,
                               [this, run = m_run](Result<Compared> compared) {
                                   // What went wrong is told whatever is shown by now.
                                   if (done(*desk().notices, compared) && run == m_run)
                                       show(std::make_shared<const Compared>(std::move(*compared)));
                                   tell();
                               });
    tell();
}

void PowerLossPanel::show(std::shared_ptr<const Compared> compared)
{
    m_compared = std::move(compared);
    const QSignalBlocker quiet(m_patterns);
    m_patterns->clear();
    for (const PatternSuggestion& one :
         suggestedPatterns(m_compared->comparison.differences.listed, m_compared->comparison.form))
        offer(one.pattern, tr("%1 — %2, settings: %3").arg(one.pattern, shown(one.why)).arg(one.changes),
              false);
    m_result->show();
    settle();
}

void PowerLossPanel::offer(const QString& pattern, const QString& words, bool checked)
{
    auto* item = new QListWidgetItem(words, m_patterns);
    item->setData(PatternRole, pattern);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
}

void PowerLossPanel::addPattern()
{
    const QString pattern = m_pattern->text();
    if (pattern.isEmpty())
        return;
    if (!done(*desk().notices, SettingPatterns::of({pattern}, true)))
        return;
    m_pattern->clear();
    offer(pattern, pattern, true);
    settle();
}

PowerLossChoices PowerLossPanel::choices() const
{
    PowerLossChoices choices;
    for (int row = 0; row < m_patterns->count(); ++row)
        if (m_patterns->item(row)->checkState() == Qt::Checked)
            choices.ignored += m_patterns->item(row)->data(PatternRole).toString();
    choices.kinds = m_kinds;
    choices.record = {m_records->currentData().toString()};
    return choices;
}

void PowerLossPanel::settle()
{
    if (!m_compared)
        return;
    if (m_task)
        m_task->cancel();
    ++m_run;
    m_seen.reset();
    const auto work = [compared = m_compared, choices = choices()](Progress& progress) {
        return settledPowerLoss(compared->comparison, choices, progress);
    };
    m_task = desk().tasks->run(tr("Comparing settings"), this, work,
                               [this, run = m_run](const Result<PowerLossSeen>& seen) {
                                   if (!done(*desk().notices, seen) || run != m_run)
                                       return;
                                   m_seen = *seen;
                                   m_model->show(*m_seen);
                                   tell();
                               });
    tell();
}

void PowerLossPanel::tell()
{
    m_compare->setEnabled(mayRecord() && !m_before->chosen().isEmpty() && !m_after->chosen().isEmpty());
    m_save->setEnabled(mayRecord() && m_seen.has_value());
    asNextAct(m_compare, !m_seen && !m_form); // the next act; a form has its own
    asNextAct(m_save, m_seen && !m_form);
    m_newRecord->setEnabled(mayRecord() && !m_form && !powerLossCases(workspace().catalogue()).isEmpty());
    m_model->setReadOnly(!mayRecord());
    if (!m_seen)
        return;
    const PowerLossSeen& seen = *m_seen;
    const auto ignored =
        std::ranges::count_if(seen.changes, [](const ChangedSetting& one) { return !one.ignored.isEmpty(); });
    QStringList lines{tr("Compared: %1. Differences that count: %2, ignored: %3, others: %4.")
                          .arg(seen.compared)
                          .arg(seen.counted())
                          .arg(ignored)
                          .arg(qint64(seen.changes.size()) - ignored -
                               (seen.counted() - seen.unlistedCounted) + seen.unlistedOther),
                      shown(powerLossMethod(seen.form))};
    if (seen.unlistedCounted + seen.unlistedOther > 0)
        lines += tr("Not listed below: %1.").arg(seen.unlistedCounted + seen.unlistedOther);
    for (const Text& remark : seen.remarks)
        lines += u"⚠ "_s + shown(remark);
    m_summary->setText(lines.join(u'\n'));
}

void PowerLossPanel::listRecords()
{
    const QVariant kept = m_records->currentData();
    const QSignalBlocker quiet(m_records);
    m_records->clear();
    m_records->addItem(tr("Not recorded"), QString());
    for (const TestRecord* record : powerLossRecords(workspace().catalogue(), assessment()))
        m_records->addItem(wordsOf(*record), record->id.text);
    m_records->setCurrentIndex(std::max(0, m_records->findData(kept)));
}

void PowerLossPanel::openForm()
{
    const QStringList cases = powerLossCases(workspace().catalogue());
    if (m_form || cases.isEmpty())
        return;
    // Made only now: the assessment page has forms of the same test.
    m_form = new TestRecordForm(*m_state, cases.front(), m_result);
    auto* column = static_cast<QVBoxLayout*>(m_result->layout());
    column->insertWidget(column->indexOf(m_save), m_form);
    connect(m_form, &TestRecordForm::recorded, this, &PowerLossPanel::storeTest);
    connect(m_form, &TestRecordForm::closed, this, [this] {
        closeForm();
        tell();
        m_newRecord->setFocus(Qt::OtherFocusReason);
    });
    m_form->edit({});
    m_form->show();
    m_form->takeFocus();
    tell();
}

void PowerLossPanel::storeTest(const TestRecord& record)
{
    const Result<TestRecordId> id = workspace().addTestRecord(record);
    if (!done(*desk().notices, id))
        return;
    closeForm();
    listRecords();
    m_records->setCurrentIndex(m_records->findData(id->text));
    m_records->setFocus(Qt::OtherFocusReason);
    tell();
}

void PowerLossPanel::record()
{
    if (!m_seen || !mayRecord())
        return;
    const auto id = recordPowerLoss(workspace(), revision(), *m_seen, m_compared->before, m_compared->after,
                                    shownLanguage());
    if (done(*desk().notices, id))
        offerUndo(*desk().notices, *workspace().undoStack(),
                  tr("Recorded. Differences that count: %1.").arg(m_seen->counted()));
}

} // namespace tekigo
