#include "gui/adoptdialog.h"

#include "assessment/names.h"
#include "gui/dialogsize.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/selectbox.h"
#include "gui/theme.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
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
namespace {

enum Role { IdRole = Qt::UserRole, IsTestRole };

} // namespace

AdoptDialog::AdoptDialog(Workspace& workspace, Notices& notices, const RevisionId& into, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_notices(notices)
    , m_into(into)
{
    setObjectName(u"adoptDialog"_s);
    spoken(this, [] { return tr("Files and tests of another revision"); });
    setWindowTitle(tr("Files and tests of another revision"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_from = named<SelectBox>(this, u"adoptFrom"_s, [] { return tr("From the revision"); });
    m_things = named<QListWidget>(this, u"adoptThings"_s, [] { return tr("Evidence and test records"); });
    m_things->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_things->setTextElideMode(Qt::ElideRight);
    m_reason =
        named<QLineEdit>(this, u"adoptReason"_s, [] { return tr("Why it is the same for this revision"); });
    m_reason->setPlaceholderText(tr("For example: same board and firmware image, only the housing differs"));
    m_problem = named<QLabel>(this, u"adoptProblem"_s, [] { return tr("What is still missing"); });
    asQuiet(m_problem);
    m_problem->setWordWrap(true);
    m_adopt = named<QPushButton>(this, u"adoptDo"_s, [] { return tr("Take over"); });
    m_adopt->setText(tr("Take over"));
    asPrimary(m_adopt);
    auto* cancel = named<QPushButton>(this, u"adoptCancel"_s, [] { return tr("Cancel"); });
    cancel->setText(tr("Cancel"));
    auto* acts = new QDialogButtonBox(this); // in the platform's order, like those of every message
    acts->addButton(m_adopt, QDialogButtonBox::AcceptRole);
    acts->addButton(cancel, QDialogButtonBox::RejectRole);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(acts);
    m_from->setMinimumContentsLength(30);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addRow(
        form, u"adoptFrom"_s, [] { return tr("From the revision"); }, m_from);
    addRow(
        form, u"adoptThings"_s, [] { return tr("Take over"); }, m_things);
    addRow(
        form, u"adoptReason"_s, [] { return tr("Reason"); }, m_reason);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Wide, space::Wide, space::Wide, space::Large);
    column->setSpacing(space::Medium);
    column->addLayout(form, 1);
    column->addLayout(buttons);
    connect(m_from, &QComboBox::currentIndexChanged, this, &AdoptDialog::fillThings);
    connect(m_things, &QListWidget::itemChanged, this, &AdoptDialog::tell);
    connect(m_reason, &QLineEdit::textChanged, this, &AdoptDialog::tell);
    connect(m_adopt, &QPushButton::clicked, this, &AdoptDialog::adopt);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    fillRevisions();
    fillThings();
    fitToWords(this, {680, 480});
    m_from->setFocus();
}

QString AdoptDialog::revisionWords(const RevisionId& id) const
{
    const auto revision = m_workspace.revision(id);
    const auto product = revision ? m_workspace.product(revision->product) : std::nullopt;
    if (!product)
        return {};
    return tr("%1 %2 (firmware %3)")
        .arg(product->name, revision->label,
             revision->firmware.isEmpty() ? tr("not stated") : revision->firmware);
}

void AdoptDialog::fillRevisions()
{
    for (const Revision& revision : m_workspace.revisions({}))
        if (revision.id != m_into)
            m_from->addItem(revisionWords(revision.id), revision.id.text);
}

void AdoptDialog::fillThings()
{
    m_things->clear();
    const auto from = m_workspace.assessment({m_from->currentData().toString()});
    const auto add = [this](const QString& words, const QString& id, bool isTest) {
        auto* item = new QListWidgetItem(words, m_things);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(IdRole, id);
        item->setData(IsTestRole, isTest);
        item->setToolTip(words);
    };
    for (const Evidence& one : from ? from->evidence : std::vector<Evidence>())
        add(one.title.isEmpty() ? shown(evidenceName(one)) : tr("%1 – %2").arg(shown(evidenceName(one)), one.title), one.id.text, false);
    for (const TestRecord& one : from ? from->tests : std::vector<TestRecord>()) {
        const TestCase* testCase = m_workspace.catalogue().testCase(one.testCase);
        add(tr("Test %1 %2 (%3, %4)")
                .arg(one.testCase, testCase ? shown(testCase->title) : QString(),
                     shown(testOutcomeName(one.outcome)), shownDate(one.date)),
            one.id.text, true);
    }
    if (m_things->count() > 0)
        m_things->setCurrentRow(0);
    tell();
}

void AdoptDialog::tell()
{
    bool any = false;
    for (int row = 0; row < m_things->count(); ++row)
        any |= m_things->item(row)->checkState() == Qt::Checked;
    m_problem->setText(m_from->count() == 0     ? tr("There is no other revision yet.")
                       : m_things->count() == 0 ? tr("This revision has no evidence and no test records.")
                       : !any                   ? tr("Tick what speaks for this revision too.")
                       : m_reason->text().trimmed().isEmpty()
                           ? tr("Write why it is the same; this is printed wherever the file or test is.")
                           : QString());
    m_adopt->setEnabled(m_problem->text().isEmpty());
}

void AdoptDialog::adopt()
{
    std::vector<EvidenceId> evidence;
    std::vector<TestRecordId> tests;
    for (int row = 0; row < m_things->count(); ++row) {
        const QListWidgetItem* item = m_things->item(row);
        if (item->checkState() != Qt::Checked)
            continue;
        const QString id = item->data(IdRole).toString();
        if (item->data(IsTestRole).toBool())
            tests.push_back({id});
        else
            evidence.push_back({id});
    }
    const auto adopted = m_workspace.adopt(m_into, evidence, tests, m_reason->text());
    if (!tekigo::done(m_notices, adopted)) {
        m_problem->setText(adopted.error().text);
        return;
    }
    accept();
}

} // namespace tekigo
