#pragma once

#include "dossier/dossier.h"

#include <QAbstractTableModel>

namespace tekigo {

/// What was found when an exported document was checked, a row each: whether it agrees, and what it is.
class CheckModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Agrees, What, Columns };

    CheckModel(DossierCheck check, QObject* parent);

    void retell(); ///< the window's language changed

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    DossierCheck m_check;
};

} // namespace tekigo
