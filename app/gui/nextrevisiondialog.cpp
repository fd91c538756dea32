#include "gui/nextrevisiondialog.h"

#include "assessment/carryover.h"
#include "gui/columnneeds.h"
#include "gui/columns.h"
#include "gui/dialogsize.h"
#include "gui/field.h"
#include "gui/flowlayout.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/tallcontent.h"
#include "gui/theme.h"
#include "workspace/workspace.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

void addRow(QFormLayout* form, const QString& name, const std::function<QString()>& words, QWidget* field)
{
    auto* label = named<QLabel>(field->parentWidget(), name + u"Label"_s, words);
    label->setText(words());
    label->setBuddy(field);
    form->addRow(label, field);
}

} // namespace

NextRevisionDialog::NextRevisionDialog(Workspace& workspace, Notices& notices, const RevisionId& from,
                                       QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_notices(notices)
    , m_old(workspace.assessment(from).value_or(Assessment()))
{
    setObjectName(u"nextRevisionDialog"_s);
    spoken(this, [] { return tr("Next revision"); });
    setWindowTitle(tr("Next revision of “%1”").arg(m_old.product.name));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(space::Large);
    form->setVerticalSpacing(space::Small);
    m_label = addLine(
        form, u"nextLabel"_s, [] { return tr("Name of the revision"); },
        tr("%1 (next)").arg(m_old.revision.label));
    // Nobody has said yet what it runs; the former version would let everything through as it was.
    m_firmware = addLine(form, u"nextFirmware"_s, [] { return tr("Firmware version"); }, {});
    m_firmware->setPlaceholderText(tr("Now: %1").arg(m_old.revision.firmware));
    m_hardware = addLine(
        form, u"nextHardware"_s, [] { return tr("Hardware version"); }, m_old.revision.hardware);
    m_date = addLine(form, u"nextDate"_s, [] { return tr("Date"); }, {});
    m_date->setPlaceholderText(tr("As 2026-11-22; may be left empty"));
    addTargets(form);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto* content = new QWidget(this);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, space::Small, 0);
    inner->setSpacing(space::Medium);
    inner->addLayout(form);
    inner->addWidget(makePreview(), 1);
    auto* scroll = new TallContent(this);
    scroll->setObjectName(u"nextContent"_s);
    spoken(scroll, [] { return tr("Next revision"); });
    scroll->setWidget(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Wide, space::Wide, space::Wide, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(scroll, 1);
    column->addWidget(makeButtons());
    fitToWords(this, {760, 0});
    m_label->selectAll();
    m_label->setFocus();
    preview();
}

QLineEdit* NextRevisionDialog::addLine(QFormLayout* form, const QString& name, std::function<QString()> label,
                                       const QString& value)
{
    auto* edit = named<QLineEdit>(this, name, label);
    edit->setText(value);
    addRow(form, name, label, edit);
    connect(edit, &QLineEdit::textChanged, this, &NextRevisionDialog::preview);
    return edit;
}

void NextRevisionDialog::addTargets(QFormLayout* form)
{
    auto* boxes = new QWidget(this);
    auto* column = new QVBoxLayout(boxes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    for (const Checklist& one : m_workspace.catalogue().checklists) {
        auto* box = named<QCheckBox>(boxes, u"nextTarget-"_s + one.id, [title = one.shortTitle] {
            return tr("Submitted for: %1").arg(shown(title));
        });
        box->setText(shown(one.shortTitle).replace(u'&', "&&"_L1));
        box->setChecked(m_old.revision.targets.contains(one.id));
        connect(box, &QCheckBox::toggled, this, &NextRevisionDialog::preview);
        column->addWidget(box);
        m_targets.emplace_back(one.id, box);
    }
    addRow(
        form, u"nextTargets"_s, [] { return tr("Submitted for"); }, boxes);
}

QWidget* NextRevisionDialog::makePreview()
{
    auto* box = named<QWidget>(this, u"nextPreview"_s, [] { return tr("What would happen"); });
    auto* counts = new FlowLayout(nullptr, space::Wide);
    const auto count = [&](const QString& name, std::function<QString()> words) {
        auto* label = named<QLabel>(box, name, std::move(words));
        asHeading(label);
        counts->addWidget(label);
        return label;
    };
    m_kept = count(u"nextKept"_s, [] { return tr("Carried over"); });
    m_again = count(u"nextAgain"_s, [] { return tr("To be confirmed again"); });
    m_fresh = count(u"nextFresh"_s, [] { return tr("New"); });
    m_model = new CarryModel(this);
    auto* table =
        named<QTableView>(box, u"nextTable"_s, [] { return tr("What would have to be confirmed again"); });
    table->setModel(m_model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    keepLines(table, 4);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setColumnHidden(CarryModel::Before, true);
    table->setColumnHidden(CarryModel::Now, true);
    columnsByNeed(table, {{CarryModel::Kind, 13}, {CarryModel::What, 30}, {CarryModel::Why, 24}}, CarryModel::Why);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(counts);
    column->addWidget(table, 1);
    return box;
}

QWidget* NextRevisionDialog::makeButtons()
{
    auto* bar = new QWidget(this);
    m_problem = named<QLabel>(bar, u"nextProblem"_s, [] { return tr("What is still missing"); });
    asQuiet(m_problem);
    m_problem->setWordWrap(true);
    m_make = named<QPushButton>(bar, u"nextMake"_s, [] { return tr("Make the next revision"); });
    m_make->setText(tr("Make the next revision"));
    m_make->setDefault(true);
    asPrimary(m_make);
    auto* cancel = named<QPushButton>(bar, u"nextCancel"_s, [] { return tr("Cancel"); });
    cancel->setText(tr("Cancel"));
    connect(m_make, &QPushButton::clicked, this, &NextRevisionDialog::make);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* row = new QVBoxLayout(bar); // large words leave no room for it beside the buttons
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_problem);
    auto* acts = new QDialogButtonBox(bar); // in the platform's order, like those of every message
    acts->addButton(m_make, QDialogButtonBox::AcceptRole);
    acts->addButton(cancel, QDialogButtonBox::RejectRole);
    row->addWidget(acts);
    return bar;
}

Revision NextRevisionDialog::next() const
{
    Revision next = m_old.revision;
    next.copiedFrom = std::exchange(next.id, {});
    next.label = m_label->text().trimmed();
    next.firmware = m_firmware->text().trimmed();
    next.hardware = m_hardware->text().trimmed();
    next.date = typedDate(m_date->text());
    for (const auto& [id, box] : m_targets) {
        if (!box->isChecked())
            next.targets.removeAll(id);
        else if (!next.targets.contains(id))
            next.targets += id;
    }
    return next;
}

void NextRevisionDialog::preview()
{
    const Revision as = next();
    const Piles piles = pilesOf(m_workspace.catalogue(), copyOf(m_workspace.catalogue(), m_old, as), &m_old);
    m_kept->setText(tr("✓ Carried over: %1").arg(piles.kept.size()));
    m_again->setText(tr("△ To be confirmed again: %1").arg(piles.again.size()));
    m_fresh->setText(tr("＋ New: %1").arg(piles.fresh.size()));
    m_model->read(piles.again);
    const bool badDate = !m_date->text().trimmed().isEmpty() && !as.date;
    m_problem->setText(as.label.isEmpty() ? tr("Write the name of the revision.")
                       : as.firmware.isEmpty()
                           ? tr("Write the firmware version; the same one if it did not change.")
                       : badDate ? tr("Write the day as in 2026-04-24.")
                                 : QString());
    m_make->setEnabled(m_problem->text().isEmpty());
}

void NextRevisionDialog::make()
{
    const auto added = m_workspace.addRevision(next());
    if (!tekigo::done(m_notices, added)) {
        m_problem->setText(added.error().text);
        return;
    }
    Q_EMIT made(*added);
    accept();
}

} // namespace tekigo
