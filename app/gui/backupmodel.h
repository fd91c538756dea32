#pragma once

#include "workspace/restoring.h"

#include <QAbstractTableModel>

namespace tekigo {

/// The revisions that a backup would bring back, a row each, with how much each of them holds.
class BackupModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Product, Revision, Firmware, Submitted, Answers, Evidence, Tests, Approvals, Columns };

    BackupModel(std::vector<BackedUpRevision> revisions, QObject* parent);

    void retell(); ///< the window's language changed

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<BackedUpRevision> m_revisions;
};

} // namespace tekigo
