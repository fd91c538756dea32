#include "gui/recordedfindings.h"

#include "gui/badge.h"
#include "gui/icon.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/theme.h"
#include "gui/undooffer.h"
#include "workspace/workspace.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

void FindingsModel::show(const Assessment& assessment, const std::function<bool(const Seen&)>& isOurs)
{
    beginResetModel();
    m_findings.clear();
    std::ranges::copy_if(assessment.findings, std::back_inserter(m_findings),
                         [&](const Finding& finding) { return isOurs(finding.seen); });
    m_evidence = assessment.evidence;
    m_firmware = assessment.revision.firmware.trimmed();
    endResetModel();
}

const Finding* FindingsModel::at(int row) const
{
    return row >= 0 && row < int(m_findings.size()) ? &m_findings[size_t(row)] : nullptr;
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool FindingsModel::isStale(const Finding& finding) const
{
    return finding.firmware.trimmed() != m_firmware;
}

QString FindingsModel::files(const Finding& finding) const
{
    QStringList names;
    for (const EvidenceId& id : finding.evidence) {
        const auto found = std::ranges::find(m_evidence, id, &Evidence::id);
        if (found != m_evidence.end())
            names += tr("Attachment %1").arg(found->number);
    }
    return names.join(u", "_s);
}

QString FindingsModel::words(const Finding& finding, int column) const
{
    switch (column) {
    case What:
        return shown(findingName(finding.seen));
    case Result:
        return shown(findingResult(finding.seen));
    case Firmware:
        return isStale(finding) ? tr("⚠ %1 (not this revision's)").arg(finding.firmware) : finding.firmware;
    case Instrument:
        return finding.instrument;
    case When:
        return shownTime(finding.at);
    case Files:
        return files(finding);
    default:
        return {};
    }
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    const Finding* finding = index.isValid() ? at(index.row()) : nullptr;
    if (!finding)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return words(*finding, index.column());
    if (role == ToneRole && index.column() == Firmware && isStale(*finding))
        return int(BadgeTone::Doubt);
    return {};
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What was seen");
    case Result:
        return tr("Result");
    case Firmware:
        return tr("Firmware");
    case Instrument:
        return tr("Tool");
    case When:
        return tr("Read at");
    case Files:
        return tr("Evidence");
    default:
        return {};
    }
}

RecordedFindings::RecordedFindings(const Desk& desk, const QString& name,
                                   std::function<bool(const Seen&)> isOurs, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_isOurs(std::move(isOurs))
    , m_model(new FindingsModel(this))
{
    setObjectName(name + u"Recorded"_s);
    spoken(this, [] { return tr("Recorded with this revision"); });
    auto* heading =
        named<QLabel>(this, name + u"RecordedTitle"_s, [] { return tr("Recorded with this revision"); });
    retold(heading, [heading] { heading->setText(tr("Recorded with this revision")); });
    asHeading(heading);
    m_none = named<QLabel>(this, name + u"RecordedNone"_s, [] { return tr("Nothing is recorded yet."); });
    retold(m_none, [this] { m_none->setText(tr("Nothing is recorded yet.")); });
    asQuiet(m_none);
    makeTable(name);
    m_go = named<QToolButton>(this, name + u"RecordedGo"_s, [] { return tr("Show the file"); });
    retold(m_go, [this] { m_go->setText(tr("Show the file")); });
    m_go->setIcon(icon(u"evidence"_s));
    connect(m_go, &QToolButton::clicked, this, &RecordedFindings::go);
    m_remove = named<QToolButton>(this, name + u"RecordedRemove"_s, [] { return tr("Remove the record"); });
    retold(m_remove, [this] { m_remove->setText(tr("Remove")); });
    m_remove->setIcon(icon(u"delete"_s));
    connect(m_remove, &QToolButton::clicked, this, &RecordedFindings::remove);
    auto* acts = new QHBoxLayout;
    for (QToolButton* act : {m_go, m_remove}) {
        act->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        act->setFocusPolicy(Qt::StrongFocus);
        acts->addWidget(act);
    }
    acts->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Medium, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(heading);
    column->addWidget(m_none);
    column->addWidget(m_table);
    column->addLayout(acts);
}

void RecordedFindings::makeTable(const QString& name)
{
    m_table =
        named<QTableView>(this, name + u"RecordedTable"_s, [] { return tr("Recorded with this revision"); });
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(FindingsModel::Firmware, new BadgeDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(FindingsModel::What, QHeaderView::Stretch);
    connect(m_table, &QTableView::activated, this, &RecordedFindings::go);
}

void RecordedFindings::show(const Assessment& assessment)
{
    const int row = m_table->currentIndex().row();
    m_model->show(assessment, m_isOurs);
    const int rows = m_model->rowCount();
    m_none->setVisible(rows == 0);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_go), static_cast<QWidget*>(m_remove)})
        widget->setVisible(rows > 0);
    m_remove->setEnabled(m_desk.workspace->mayEdit(assessment.revision.id));
    if (rows > 0)
        m_table->selectRow(std::clamp(row, 0, rows - 1));
}

void RecordedFindings::remove()
{
    const Finding* finding = m_model->at(m_table->currentIndex().row());
    if (!finding)
        return;
    const QString name = shown(findingName(finding->seen));
    if (done(*m_desk.notices, m_desk.workspace->removeFinding(finding->id)))
        offerUndo(*m_desk.notices, *m_desk.workspace->undoStack(), tr("Removed: %1").arg(name));
}

void RecordedFindings::go()
{
    const Finding* finding = m_model->at(m_table->currentIndex().row());
    if (finding && !finding->evidence.empty())
        Q_EMIT goRequested({.page = PageKind::Evidence,
                            .revision = finding->revision,
                            .evidence = finding->evidence.front()});
}

} // namespace tekigo
