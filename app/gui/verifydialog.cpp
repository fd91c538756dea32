#include "gui/verifydialog.h"

#include "gui/badge.h"
#include "gui/checkmodel.h"
#include "gui/columns.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {

VerifyDialog::VerifyDialog(QString fileName, const DossierCheck& check, QWidget* parent)
    : QDialog(parent)
    , m_fileName(std::move(fileName))
    , m_check(check)
    , m_model(new CheckModel(check, this))
{
    setObjectName(u"verifyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(720, 480);
    spoken(this, [] { return tr("Check of an exported document"); });
    m_verdict = named<Badge>(this, u"verifyVerdict"_s, [] { return tr("Verdict"); });
    m_says = named<QLabel>(this, u"verifySays"_s, [] { return tr("Verdict in words"); });
    m_says->setWordWrap(true);
    m_says->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    asHeading(m_says);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::Medium);
    head->addWidget(m_verdict, 0, Qt::AlignTop);
    head->addWidget(m_says, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Wide, space::Wide, space::Wide, space::Large);
    column->setSpacing(space::Medium);
    column->addLayout(head);
    column->addWidget(makeTable(), 1);
    column->addWidget(makeButtons());
    retold(this, [this] { tell(); });
}

QWidget* VerifyDialog::makeTable()
{
    auto* table = named<QTableView>(this, u"verifyLines"_s, [] { return tr("What was compared"); });
    table->setModel(m_model);
    table->setItemDelegateForColumn(CheckModel::Agrees, new BadgeDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(true);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columnsByLetters(table, {{CheckModel::Agrees, 13}});
    return table;
}

QWidget* VerifyDialog::makeButtons()
{
    auto* box = new QWidget(this);
    auto* copy = named<QPushButton>(box, u"verifyCopy"_s, [] { return tr("Copy the result as text"); });
    retold(copy, [copy] { copy->setText(tr("Copy as text")); });
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(report()); });
    auto* close = named<QPushButton>(box, u"verifyClose"_s, [] { return tr("Close"); });
    retold(close, [close] { close->setText(tr("Close")); });
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(copy);
    row->addStretch();
    row->addWidget(close);
    return box;
}

void VerifyDialog::tell()
{
    setWindowTitle(tr("Check of %1").arg(m_fileName));
    switch (m_check.verdict) {
    case DossierCheck::Verdict::Unaltered:
        m_verdict->setWords(m_check.notCompared() > 0 ? tr("○ Unaltered, as far as it is in the file") : tr("○ Unaltered"),
                            BadgeTone::Good);
        break;
    case DossierCheck::Verdict::Unsealed:
        m_verdict->setWords(tr("△ No seal"), BadgeTone::Doubt);
        break;
    case DossierCheck::Verdict::Altered:
        m_verdict->setWords(tr("× Altered"), BadgeTone::Bad);
        break;
    }
    m_says->setText(shown(m_check.says));
    m_model->retell();
}

QString VerifyDialog::report() const
{
    QStringList lines{m_fileName, shown(m_check.says), {}};
    for (const DossierCheck::Line& line : m_check.lines)
        lines.append(lineSign(line) + u' ' + (line.compared ? QString() : shown(lineState(line)) + u": "_s) + shown(line.says));
    return lines.join(u'\n') + u'\n';
}

} // namespace tekigo
