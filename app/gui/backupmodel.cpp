#include "gui/backupmodel.h"

namespace tekigo {

BackupModel::BackupModel(std::vector<BackedUpRevision> revisions, QObject* parent)
    : QAbstractTableModel(parent)
    , m_revisions(std::move(revisions))
{
}

void BackupModel::retell()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!m_revisions.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int BackupModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_revisions.size());
}

int BackupModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant BackupModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() >= Answers)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const BackedUpRevision& revision = m_revisions.at(static_cast<size_t>(index.row()));
    switch (index.column()) {
    case Product:
        return revision.product;
    case Revision:
        return revision.label;
    case Firmware:
        return revision.firmware;
    case Submitted:
        return revision.submitted ? tr("Submitted") : tr("In work");
    case Answers:
        return revision.answers;
    case Evidence:
        return revision.evidence;
    case Tests:
        return revision.tests;
    default:
        return revision.approvals;
    }
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Product:
        return tr("Product");
    case Revision:
        return tr("Revision");
    case Firmware:
        return tr("Firmware");
    case Submitted:
        return tr("State");
    case Answers:
        return tr("Answers");
    case Evidence:
        return tr("Evidence");
    case Tests:
        return tr("Tests");
    default:
        return tr("Approvals");
    }
}

} // namespace tekigo
