#include "gui/disclosurepanel.h"

#include "gui/badge.h"
#include "gui/disclosuremodel.h"
#include "gui/filechoice.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/nextact.h"
#include "gui/notices.h"
#include "gui/task.h"
#include "gui/theme.h"
#include "gui/undooffer.h"
#include "instrument/securitytxt.h"
#include "workspace/disclosurerecord.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

InstrumentPanel::Words panelWords()
{
    return {.title = [] { return DisclosurePanel::tr("Vulnerability disclosure (security.txt)"); },
            .introduction =
                [] {
                    return DisclosurePanel::tr(
                        "Checks the published security.txt against RFC 9116, and records where the three "
                        "items that a "
                        "disclosure policy needs stand. Answers are not written unless you choose so below.");
                },
            .isOurs = [](const Seen& seen) { return std::holds_alternative<DisclosureSeen>(seen); }};
}

} // namespace

DisclosurePanel::DisclosurePanel(const Desk& desk, QWidget* parent, Clock now)
    : InstrumentPanel(desk, u"disclosure"_s, panelWords(), parent)
    , m_now(now ? std::move(now) : [] { return QDateTime::currentDateTimeUtc(); })
    , m_model(new DisclosureModel(this))
{
    makeFile();
    m_result = named<QWidget>(this, u"disclosureResult"_s, [] { return tr("What the check saw"); });
    auto* column = new QVBoxLayout(m_result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    m_summary = named<QLabel>(m_result, u"disclosureSummary"_s, [] { return tr("Result of the check"); });
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_table = named<QTableView>(m_result, u"disclosureTable"_s,
                                [] { return tr("Fields and what is said of them"); });
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(DisclosureModel::Judgement, new BadgeDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(200);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(DisclosureModel::What, QHeaderView::Stretch);
    column->addWidget(m_summary);
    column->addWidget(m_table);
    makeItems(m_result);
    content()->addWidget(m_result);
    m_result->hide();
}

void DisclosurePanel::makeFile()
{
    m_file = new FileChoice(
        *desk().prompt, u"disclosureFile"_s, [] { return tr("The published security.txt"); }, this);
    m_check = named<QPushButton>(this, u"disclosureCheck"_s, [] { return tr("Check"); });
    retold(m_check, [this] { m_check->setText(tr("Check")); });
    content()->addWidget(m_file);
    content()->addWidget(m_check, 0, Qt::AlignLeft);
    connect(m_file, &FileChoice::chosenChanged, this, &DisclosurePanel::drop);
    connect(m_check, &QPushButton::clicked, this, &DisclosurePanel::check);
}

QLabel* DisclosurePanel::makeHint(QWidget* parent)
{
    auto* hint = named<QLabel>(parent, u"disclosureHint"_s, [] { return tr("About the answers"); });
    retold(hint, [hint] {
        hint->setText(tr("Record first; then “Answer Yes” answers the question with what is recorded, and "
                         "notes the place "
                         "beside the evidence."));
    });
    hint->setWordWrap(true);
    asQuiet(hint);
    return hint;
}

void DisclosurePanel::makeItems(QWidget* parent)
{
    auto* heading =
        named<QLabel>(parent, u"disclosureItemsTitle"_s, [] { return tr("Where the three items stand"); });
    retold(heading, [heading] { heading->setText(tr("Where the three items stand (page, URL or line)")); });
    asHeading(heading);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::Medium);
    for (const DisclosureItem item : disclosureItems()) {
        const QString id = disclosureItemId(item);
        const auto name = [item] { return shown(disclosureItemName(item)); };
        auto* label = named<QLabel>(parent, u"disclosureLabel-"_s + id, name);
        retold(label, [label, name] { label->setText(name()); });
        auto* where = named<QLineEdit>(parent, u"disclosureWhere-"_s + id,
                                       [name] { return tr("Where it stands: %1").arg(name()); });
        label->setBuddy(where);
        label->setWordWrap(true);
        auto* answers = named<QPushButton>(parent, u"disclosureAnswer-"_s + id,
                                           [name] { return tr("Answer “Yes”: %1").arg(name()); });
        retold(answers, [answers] { answers->setText(tr("Answer “Yes”")); });
        const int row = int(m_rows.size());
        grid->addWidget(label, row, 0);
        grid->addWidget(where, row, 1);
        grid->addWidget(answers, row, 2);
        m_rows.push_back({item, where, answers});
        connect(where, &QLineEdit::textChanged, this, &DisclosurePanel::tell);
        connect(answers, &QPushButton::clicked, this, [this, item] { answer(item); });
    }
    QLabel* hint = makeHint(parent);
    m_save = named<QPushButton>(parent, u"disclosureSave"_s, [] { return tr("Record the check"); });
    retold(m_save, [this] { m_save->setText(tr("Record the check")); });
    connect(m_save, &QPushButton::clicked, this, &DisclosurePanel::record);
    auto* column = static_cast<QVBoxLayout*>(parent->layout());
    column->addWidget(heading);
    column->addLayout(grid);
    column->addWidget(hint);
    column->addWidget(m_save, 0, Qt::AlignLeft);
}

void DisclosurePanel::takeFocus()
{
    m_file->findChild<QComboBox*>()->setFocus(Qt::OtherFocusReason);
}

void DisclosurePanel::refresh()
{
    m_file->offer(assessment().evidence);
    if (m_shown != revision()) {
        m_shown = revision();
        m_file->clear();
        for (const Row& row : m_rows)
            row.where->clear();
        drop();
    }
    tell();
}

void DisclosurePanel::retranslate()
{
    m_model->retell();
    tell();
}

void DisclosurePanel::drop()
{
    if (m_task)
        m_task->cancel();
    ++m_run;
    m_checked.reset();
    m_result->hide();
    tell();
}

void DisclosurePanel::check()
{
    const ChosenFile chosen = m_file->chosen();
    if (chosen.isEmpty() || !mayRecord())
        return;
    drop();
    const auto work = [store = workspace().files(), chosen,
                       now = m_now()](Progress& progress) -> Result<Checked> {
        const auto file = taken(store, chosen, progress);
        if (!file)
            return std::unexpected(file.error());
        auto seen = checkSecurityTxt(
            {.path = store.path(file->file.sha256), .name = file->fileName, .modified = file->modified}, now,
            progress);
        if (!seen)
            return std::unexpected(seen.error());
        return Checked{*file, std::move(*seen)};
    };
    m_task = desk().tasks->run(tr("Checking security.txt"), this, work,
                               [this, run = m_run](Result<Checked> checked) {
                                   // What went wrong is told whatever is shown by now.
                                   if (done(*desk().notices, checked) && run == m_run)
                                       show(std::move(*checked));
                               });
}

void DisclosurePanel::show(Checked checked)
{
    m_checked = std::move(checked);
    m_model->show(m_checked->seen);
    // What was written down last time still stands where nothing else was typed.
    const Finding* before = standing();
    const auto* earlier = before ? std::get_if<DisclosureSeen>(&before->seen) : nullptr;
    for (const Row& row : m_rows)
        if (earlier && row.where->text().isEmpty())
            for (const DisclosureSeen::Item& item : earlier->items)
                if (item.item == row.item)
                    row.where->setText(item.where);
    m_result->show();
    tell();
}

const Finding* DisclosurePanel::standing() const
{
    const auto& findings = assessment().findings;
    const auto found = std::find_if(findings.rbegin(), findings.rend(), [](const Finding& one) {
        return std::holds_alternative<DisclosureSeen>(one.seen);
    });
    return found == findings.rend() ? nullptr : &*found;
}

void DisclosurePanel::tell()
{
    m_check->setEnabled(mayRecord() && !m_file->chosen().isEmpty());
    m_save->setEnabled(mayRecord() && m_checked.has_value());
    asNextAct(m_check, !m_checked); // the next act
    asNextAct(m_save, m_checked.has_value());
    const Finding* recorded = standing();
    const auto* seen = recorded ? std::get_if<DisclosureSeen>(&recorded->seen) : nullptr;
    for (const Row& row : m_rows) {
        const auto stands = [&](const DisclosureSeen::Item& item) {
            return item.item == row.item && !item.where.isEmpty() &&
                   item.where == row.where->text().trimmed();
        };
        row.answer->setEnabled(mayRecord() && seen && std::ranges::any_of(seen->items, stands));
        if (m_checked)
            row.where->setPlaceholderText(shown(suggestedPlace(m_checked->seen, row.item)));
    }
    if (m_checked)
        m_summary->setText(m_checked->seen.sound()
                               ? tr("○ Nothing was found that breaks what RFC 9116 requires.")
                               : tr("✗ Something breaks what RFC 9116 requires. See the table."));
}

void DisclosurePanel::record()
{
    if (!m_checked || !mayRecord())
        return;
    DisclosureSeen seen = m_checked->seen;
    for (DisclosureSeen::Item& item : seen.items)
        for (const Row& row : m_rows)
            if (row.item == item.item)
                item.where = row.where->text().trimmed();
    const auto id = recordDisclosure(workspace(), revision(), seen, m_checked->file, shownLanguage());
    if (done(*desk().notices, id))
        offerUndo(*desk().notices, *workspace().undoStack(), tr("Recorded."));
}

void DisclosurePanel::answer(DisclosureItem item)
{
    const Finding* finding = standing();
    if (!finding)
        return;
    const auto answered = answerFromDisclosure(workspace(), finding->id, revision(), item, shownLanguage());
    if (done(*desk().notices, answered))
        offerUndo(*desk().notices, *workspace().undoStack(),
                  tr("Answered “Yes”: %1").arg(shown(disclosureItemName(item))));
}

} // namespace tekigo
