#include "gui/scancomparison.h"

#include "gui/columns.h"
#include "gui/fold.h"
#include "gui/labelled.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/selectbox.h"
#include "gui/theme.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace tekigo {

void PortChangesModel::show(std::vector<PortChange> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
}

void PortChangesModel::retell()
{
    if (!m_changes.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int PortChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int PortChangesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PortChangesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() ||
        (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return {};
    const PortChange& change = m_changes[size_t(index.row())];
    switch (index.column()) {
    case Change:
        return shown(changeName(change.kind));
    case Port:
        return u"%1/%2"_s.arg(change.port).arg(transportId(change.transport));
    case Before:
        return change.kind == PortChange::Kind::Opened ? tr("not open") : change.before;
    case After:
        return change.kind == PortChange::Kind::Closed ? tr("not open") : change.after;
    default:
        return {};
    }
}

QVariant PortChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Change:
        return tr("Change");
    case Port:
        return tr("Port");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return {};
    }
}

ScanComparison::ScanComparison(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new PortChangesModel(this))
{
    setObjectName(u"scanComparison"_s);
    spoken(this, [] { return tr("Comparison of two scans"); });
    m_fold = new Fold(
        this, u"scanCompare"_s, [] { return tr("Compare two scans"); },
        [] { return tr("Compare two scans"); });
    auto* inside = named<QWidget>(this, u"scanCompareInside"_s, [] { return tr("Comparison of two scans"); });
    m_before = named<SelectBox>(inside, u"scanBefore"_s, [] { return tr("The earlier scan"); });
    m_after = named<SelectBox>(inside, u"scanAfter"_s, [] { return tr("The later scan"); });
    m_says = named<QLabel>(inside, u"scanCompareSays"_s, [] { return tr("What changed between the two"); });
    m_says->setWordWrap(true);
    m_table = named<QTableView>(inside, u"scanChanges"_s, [] { return tr("Ports that changed"); });
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    keepLines(m_table, 4);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(labelled(m_before, [] { return tr("The earlier scan"); }));
    column->addWidget(labelled(m_after, [] { return tr("The later scan"); }));
    column->addWidget(m_says);
    column->addWidget(m_table);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_fold, 0, Qt::AlignLeft);
    all->addWidget(inside);
    m_fold->setContent(inside);
    for (QComboBox* combo : {m_before, m_after})
        connect(combo, &QComboBox::currentIndexChanged, this, &ScanComparison::compare);
}

QString ScanComparison::words(const Candidate& candidate) const
{
    return tr("%1 (firmware %2): %3")
        .arg(candidate.revision.label, candidate.finding.firmware,
             shown(findingName(candidate.finding.seen)));
}

/// The scans of every revision of the product, this one's last.
void ScanComparison::show(const Assessment& assessment)
{
    m_candidates.clear();
    for (const Revision& revision : m_desk.workspace->revisions(assessment.product.id)) {
        if (assessment.product.id.isEmpty() || revision.id == assessment.revision.id)
            continue;
        const auto other = m_desk.workspace->assessment(revision.id);
        for (const Finding& finding : other ? other->findings : std::vector<Finding>())
            if (std::holds_alternative<ScanSeen>(finding.seen))
                m_candidates.push_back({revision, finding});
    }
    for (const Finding& finding : assessment.findings)
        if (std::holds_alternative<ScanSeen>(finding.seen))
            m_candidates.push_back({assessment.revision, finding});
    setVisible(m_candidates.size() > 1);
    QStringList offered;
    for (const Candidate& candidate : m_candidates)
        offered += candidate.finding.id.text;
    if (std::exchange(m_offered, offered) != offered) {
        m_before->clear();
        m_after->clear();
    }
    retranslate();
}

void ScanComparison::retranslate()
{
    fill(m_after, m_candidates.empty() ? 0 : m_candidates.size() - 1);
    // Of the other scans the newest that looked at the same protocol from the same side.
    size_t before = 0;
    for (size_t at = 0; at + 1 < m_candidates.size(); ++at)
        if (subjectOf(m_candidates[at].finding.seen) == subjectOf(m_candidates.back().finding.seen))
            before = at;
    fill(m_before, before);
    m_model->retell();
    compare();
}

void ScanComparison::fill(QComboBox* combo, size_t preferred)
{
    const QSignalBlocker quiet(combo);
    const QString before = combo->currentData().toString();
    combo->clear();
    for (const Candidate& candidate : m_candidates)
        combo->addItem(words(candidate), candidate.finding.id.text);
    const int known = combo->findData(before);
    combo->setCurrentIndex(known >= 0 ? known : int(preferred));
}

const ScanSeen* ScanComparison::chosen(const QComboBox* combo) const
{
    const int row = combo->currentIndex();
    return row >= 0 && row < int(m_candidates.size())
               ? std::get_if<ScanSeen>(&m_candidates[size_t(row)].finding.seen)
               : nullptr;
}

void ScanComparison::compare()
{
    const ScanSeen* before = chosen(m_before);
    const ScanSeen* after = chosen(m_after);
    const bool alike = before && after && before->transport == after->transport;
    auto changes = alike ? portChanges(*before, *after) : std::vector<PortChange>();
    QString says = !before || !after ? QString()
                   : !alike          ? tr("The two are of different protocols. Choose two of the same.")
                   : changes.empty() ? tr("Both show the same open ports.")
                                     : tr("Ports that changed: %1").arg(changes.size());
    if (alike && before->looked != after->looked)
        says +=
            u' ' + tr("They did not look at the same ports; only the %1 that both looked at are compared.")
                       .arg(portCount(common(before->looked, after->looked)));
    m_says->setText(says);
    m_table->setVisible(!changes.empty());
    m_model->show(std::move(changes));
}

} // namespace tekigo
