#include "gui/restoredialog.h"

#include "gui/backupmodel.h"
#include "gui/dialogsize.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/theme.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString line(const HistoryRow& row)
{
    return u"%1  %2  %3"_s.arg(shownTime(row.at), row.author, shown(row.says));
}

} // namespace

RestoreDialog::RestoreDialog(QString file, BackupContents contents, std::optional<BackupComparison> comparison,
                             QWidget* parent)
    : QDialog(parent)
    , m_file(std::move(file))
    , m_contents(std::move(contents))
    , m_comparison(std::move(comparison))
{
    setObjectName(u"restoreDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    spoken(this, [] { return tr("What the backup would bring back"); });
    retold(this, [this] { setWindowTitle(tr("What the backup would bring back")); });
    // Words at twice their size may need more height than the screen has; the buttons always stay.
    auto* page = new QWidget(this);
    auto* facts = new QVBoxLayout(page);
    facts->setContentsMargins(space::Wide, space::Wide, space::Wide, space::Small);
    facts->setSpacing(space::Medium);
    addFacts(facts);
    addComparison(facts);
    addRevisions(facts);
    addActs(facts);
    auto* scrolls = named<QScrollArea>(this, u"restorePage"_s, [] { return tr("What the backup would bring back"); });
    scrolls->setWidget(page);
    scrolls->setWidgetResizable(true);
    scrolls->setFrameShape(QFrame::NoFrame);
    scrolls->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(scrolls, 1);
    addButtons(column);
    fitToWords(this, {880, 680});
}

void RestoreDialog::addFact(QGridLayout* grid, const QString& name, std::function<QString()> label,
                            std::function<QString()> value)
{
    auto* head = named<QLabel>(this, name + u"Label"_s, label);
    retold(head, [head, label] { head->setText(label()); });
    asQuiet(head);
    auto* says = named<QLabel>(this, name, label);
    says->setTextFormat(Qt::PlainText);
    says->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    says->setWordWrap(true);
    retold(says, [says, value = std::move(value)] { says->setText(value()); });
    const int row = grid->rowCount();
    grid->addWidget(head, row, 0, Qt::AlignTop);
    grid->addWidget(says, row, 1);
}

void RestoreDialog::addFacts(QVBoxLayout* column)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::Large);
    grid->setColumnStretch(1, 1);
    addFact(grid, u"restoreFile"_s, [] { return tr("Backup"); }, [this] { return QDir::toNativeSeparators(m_file); });
    addFact(grid, u"restoreMade"_s, [] { return tr("Made"); }, [this] {
        const BackupAbout& about = m_contents.about;
        if (!about.made.isValid())
            return tr("By a version that did not note it");
        return tr("%1 by Tekigo %2, of “%3”").arg(shownTime(about.made), about.program, about.workspace);
    });
    addFact(grid, u"restoreLast"_s, [] { return tr("Last change"); }, [this] {
        return m_contents.newest.empty() ? tr("None yet") : shownTime(m_contents.newest.front().at);
    });
    addFact(grid, u"restoreCounts"_s, [] { return tr("Contents"); }, [this] {
        return tr("Products: %1, revisions: %2, acts: %3, evidence files: %4")
            .arg(m_contents.products)
            .arg(m_contents.revisions.size())
            .arg(m_contents.acts())
            .arg(shownSize(m_contents.evidence));
    });
    column->addLayout(grid);
    if (m_contents.lacking.empty())
        return;
    auto* lacks = named<QLabel>(this, u"restoreLacks"_s, [] { return tr("What the backup does not hold") ; });
    lacks->setTextFormat(Qt::PlainText);
    lacks->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    lacks->setWordWrap(true);
    retold(lacks, [this, lacks] { lacks->setText(shown(says(m_contents.lacking))); });
    column->addWidget(lacks);
}

void RestoreDialog::addComparison(QVBoxLayout* column)
{
    if (!m_comparison)
        return;
    auto* label = named<QLabel>(this, u"restoreComparison"_s, [] { return tr("Beside the open workspace"); });
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    retold(label, [this, label] { label->setText(shown(says(*m_comparison))); });
    asHeading(label);
    column->addWidget(label);
}

void RestoreDialog::addRevisions(QVBoxLayout* column)
{
    m_model = new BackupModel(m_contents.revisions, this);
    auto* table = named<QTableView>(this, u"restoreRevisions"_s, [] { return tr("Revisions in the backup"); });
    table->setModel(m_model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    retold(table, [this] { m_model->retell(); });
    table->setMinimumHeight(4 * table->fontMetrics().height());
    column->addWidget(table, 2);
}

QString RestoreDialog::acts() const
{
    QStringList lines;
    if (m_comparison && !m_comparison->here.empty()) {
        lines << tr("Not in the backup, the newest first:");
        for (const HistoryRow& row : m_comparison->here)
            lines << line(row);
        lines << QString();
    }
    const auto& rows = m_comparison && !m_comparison->inBackup.empty() ? m_comparison->inBackup : m_contents.newest;
    lines << (m_comparison && !m_comparison->inBackup.empty() ? tr("Only in the backup, the newest first:")
                                                              : tr("Last acts in the backup, the newest first:"));
    for (const HistoryRow& row : rows)
        lines << line(row);
    return lines.join(u'\n');
}

void RestoreDialog::addActs(QVBoxLayout* column)
{
    auto* text = named<QPlainTextEdit>(this, u"restoreActs"_s, [] { return tr("Acts"); });
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    retold(text, [this, text] { text->setPlainText(acts()); });
    text->setMinimumHeight(5 * text->fontMetrics().height());
    text->setMaximumHeight(8 * text->fontMetrics().height());
    column->addWidget(text, 1);
}

void RestoreDialog::addButtons(QVBoxLayout* column)
{
    auto* note = named<QLabel>(this, u"restoreNote"_s, [] { return tr("Where it is restored"); });
    retold(note, [note] {
        note->setText(tr("It is restored into a new, empty folder. No workspace is replaced, the open one stays as it is."));
    });
    note->setWordWrap(true);
    asQuiet(note);
    auto* restore = named<QPushButton>(this, u"restoreGo"_s, [] { return tr("Restore into a new folder"); });
    retold(restore, [restore] { restore->setText(tr("Restore into a new folder…")); });
    asPrimary(restore);
    connect(restore, &QPushButton::clicked, this, &RestoreDialog::restoreRequested);
    auto* close = named<QPushButton>(this, u"restoreClose"_s, [] { return tr("Close"); });
    retold(close, [close] { close->setText(tr("Close")); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* acts = new QDialogButtonBox(this);
    acts->addButton(restore, QDialogButtonBox::AcceptRole);
    acts->addButton(close, QDialogButtonBox::RejectRole);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(space::Wide, 0, space::Wide, 0);
    foot->addWidget(note);
    foot->addWidget(acts);
    column->addLayout(foot);
}

} // namespace tekigo
