// The widgets of the panel; what they do stands in powerlosspanel.cpp.
#include "gui/badge.h"
#include "gui/columnneeds.h"
#include "gui/columns.h"
#include "gui/filechoice.h"
#include "gui/flowlayout.h"
#include "gui/labelled.h"
#include "gui/named.h"
#include "gui/powerlossmodel.h"
#include "gui/powerlosspanel.h"
#include "gui/selectbox.h"
#include "gui/theme.h"
#include "gui/wholewords.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

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

} // namespace

void PowerLossPanel::makeFiles()
{
    m_before = new FileChoice(
        *desk().prompt, u"powerBefore"_s, [] { return tr("Settings before the power cut"); }, this);
    m_after = new FileChoice(
        *desk().prompt, u"powerAfter"_s, [] { return tr("Settings after the power cut"); }, this);
    m_compare = button(this, u"powerCompare"_s, [] { return tr("Compare"); });
    auto* row = new FlowLayout(nullptr, space::Large);
    row->addWidget(m_before);
    row->addWidget(m_after);
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
    keepLines(m_table, 4);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // What is done with a setting is what the panel is for: that column is never cut for longer values.
    columnsByNeed(m_table,
                  {{PowerLossModel::Setting, 18},
                   {PowerLossModel::Before, 14},
                   {PowerLossModel::After, 14},
                   {PowerLossModel::Kind, 20},
                   {PowerLossModel::Treatment, 20}},
                  PowerLossModel::Setting);
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
    holdPlaceholder(m_pattern);
    auto* row = new FlowLayout(bar);
    row->addWidget(m_pattern);
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
    m_patterns->setMaximumHeight(5 * m_patterns->fontMetrics().lineSpacing());
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
        named<SelectBox>(m_result, u"powerRecord"_s, [] { return tr("Test record of the power cut"); });
    m_newRecord = button(m_result, u"powerRecordNew"_s, [] { return tr("Record a test…"); });
    m_records->setMinimumContentsLength(20);
    m_records->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new FlowLayout;
    row->addWidget(labelled(m_records, [] { return tr("Test record"); }));
    row->addWidget(m_newRecord);
    m_save = button(m_result, u"powerSave"_s, [] { return tr("Record the comparison"); });
    auto* column = static_cast<QVBoxLayout*>(m_result->layout());
    column->addWidget(heading);
    column->addWidget(hint);
    column->addLayout(row);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_records, &QComboBox::currentIndexChanged, this, &PowerLossPanel::settle);
    connect(m_newRecord, &QPushButton::clicked, this, &PowerLossPanel::openForm);
    connect(m_save, &QPushButton::clicked, this, &PowerLossPanel::record);
}

} // namespace tekigo
