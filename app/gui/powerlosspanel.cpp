#include "gui/powerlosspanel.h"

#include "assessment/names.h"
#include "gui/filechoice.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/powerlossmodel.h"
#include "gui/revisionstate.h"
#include "gui/task.h"
#include "gui/testrecordform.h"
#include "gui/theme.h"
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

QLabel* label(QWidget* parent, const QString& name, std::function<QString()> words)
{
    auto* made = named<QLabel>(parent, name, words);
    retold(made, [made, words] { made->setText(words()); });
    made->setWordWrap(true);
    return made;
}

QPushButton* button(QWidget* parent, const QString& name, std::function<QString()> words)
{
    auto* made = named<QPushButton>(parent, name, words);
    retold(made, [made, words] { made->setText(words()); });
    return made;
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

void PowerLossPanel::makeFiles()
{
    m_before = new FileChoice(
        *desk().prompt, u"powerBefore"_s, [] { return tr("Settings before the power cut"); }, this);
    m_after = new FileChoice(
        *desk().prompt, u"powerAfter"_s, [] { return tr("Settings after the power cut"); }, this);
    m_compare = button(this, u"powerCompare"_s, [] { return tr("Compare"); });
    asPrimary(m_compare);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::Large);
    row->addWidget(m_before, 1);
    row->addWidget(m_after, 1);
    content()->addLayout(row);
    content()->addWidget(m_compare, 0, Qt::AlignLeft);
    for (FileChoice* choice : {m_before, m_after})
        connect(choice, &FileChoice::chosenChanged, this, &PowerLossPanel::drop);
    connect(m_compare, &QPushButton::clicked, this, &PowerLossPanel::compare);
}

void PowerLossPanel::makeChanges()
{
    m_summary = named<QLabel>(m_result, u"powerSummary"_s, [] { return tr("Result of the comparison"); });
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_table = named<QTableView>(m_result, u"powerChanges"_s, [] { return tr("Settings that differ"); });
    m_table->setModel(m_model);
    m_table->setItemDelegate(new BadgeDelegate(m_table));
    m_table->setItemDelegateForColumn(PowerLossModel::Kind, new SettingKindDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setMinimumHeight(180);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(PowerLossModel::Setting, QHeaderView::Stretch);
    m_table->setColumnWidth(PowerLossModel::Before, 150);
    m_table->setColumnWidth(PowerLossModel::After, 150);
    m_table->setColumnWidth(PowerLossModel::Kind, 190);
    m_table->setColumnWidth(PowerLossModel::Treatment, 130);
    auto* hint = label(m_result, u"powerKindHint"_s, [] {
        return tr(
            "“Belongs to” is guessed by the setting's name. Put it right in the table (F2, or type there).");
    });
    asQuiet(hint);
    m_result->layout()->addWidget(m_summary);
    m_result->layout()->addWidget(m_table);
    m_result->layout()->addWidget(hint);
}

QWidget* PowerLossPanel::makePatterns(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    m_pattern = named<QLineEdit>(bar, u"powerPattern"_s,
                                 [] { return tr("Another pattern to ignore (regular expression)"); });
    retold(m_pattern,
           [this] { m_pattern->setPlaceholderText(tr("Another pattern to ignore (regular expression)")); });
    m_addPattern = button(bar, u"powerPatternAdd"_s, [] { return tr("Add the pattern"); });
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_pattern, 1);
    row->addWidget(m_addPattern);
    connect(m_pattern, &QLineEdit::returnPressed, this, &PowerLossPanel::addPattern);
    connect(m_addPattern, &QPushButton::clicked, this, &PowerLossPanel::addPattern);
    return bar;
}

void PowerLossPanel::makeIgnored()
{
    auto* heading = label(m_result, u"powerIgnoredTitle"_s, [] { return tr("What to ignore"); });
    asHeading(heading);
    m_patterns =
        named<QListWidget>(m_result, u"powerPatterns"_s, [] { return tr("Patterns of settings to ignore"); });
    m_patterns->setMaximumHeight(120);
    connect(m_patterns, &QListWidget::itemChanged, this, &PowerLossPanel::settle);
    auto* hint = label(m_result, u"powerIgnoredHint"_s, [] {
        return tr(
            "Tick what changes by itself, such as running times. The patterns are printed in the dossier.");
    });
    asQuiet(hint);
    m_result->layout()->addWidget(heading);
    m_result->layout()->addWidget(hint);
    m_result->layout()->addWidget(m_patterns);
    m_result->layout()->addWidget(makePatterns(m_result));
}

void PowerLossPanel::makeRecord()
{
    auto* heading = label(m_result, u"powerRecordTitle"_s, [] { return tr("How the power was cut"); });
    asHeading(heading);
    auto* hint = label(m_result, u"powerRecordHint"_s, [] {
        return tr("The test record says how, how long, how often and during what the power was cut. The two "
                  "files become its "
                  "evidence.");
    });
    asQuiet(hint);
    m_records =
        named<QComboBox>(m_result, u"powerRecord"_s, [] { return tr("Test record of the power cut"); });
    m_newRecord = button(m_result, u"powerRecordNew"_s, [] { return tr("Record a test…"); });
    auto* row = new QHBoxLayout;
    row->addWidget(m_records, 1);
    row->addWidget(m_newRecord);
    m_save = button(m_result, u"powerSave"_s, [] { return tr("Record the comparison"); });
    asPrimary(m_save);
    auto* column = static_cast<QVBoxLayout*>(m_result->layout());
    column->addWidget(heading);
    column->addWidget(hint);
    column->addLayout(row);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_records, &QComboBox::currentIndexChanged, this, &PowerLossPanel::settle);
    connect(m_newRecord, &QPushButton::clicked, this, &PowerLossPanel::openForm);
    connect(m_save, &QPushButton::clicked, this, &PowerLossPanel::record);
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
                               [this, into = revision()](Result<Compared> compared) {
                                   if (into == revision() && done(*desk().notices, compared))
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
    m_seen.reset();
    const auto work = [compared = m_compared, choices = choices()](Progress& progress) {
        return settledPowerLoss(compared->comparison, choices, progress);
    };
    m_task = desk().tasks->run(tr("Comparing settings"), this, work,
                               [this, of = m_compared](const Result<PowerLossSeen>& seen) {
                                   if (of != m_compared || !done(*desk().notices, seen))
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
