#pragma once

#include "workspace/workspace.h"

#include <QAbstractTableModel>

namespace tekigo {

/// What happened, newest first: when, who, on which revision, what.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, Where, What, ColumnCount };

    HistoryModel(const Workspace& workspace, QObject* parent);

    /// Reads the rows of one revision again; of all for none.
    void read(const RevisionId& revision);
    /// Those that touch one requirement.
    void read(const RevisionId& revision, const QString& checklist, const QString& requirement);
    [[nodiscard]] QStringList people() const; ///< who did any of it, sorted
    void retell(); ///< in another language
    [[nodiscard]] const HistoryRow& row(int number) const { return m_rows.at(static_cast<size_t>(number)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString revisionWords(const RevisionId& id) const;

    const Workspace& m_workspace;
    std::vector<HistoryRow> m_rows;
    mutable std::map<RevisionId, QString> m_revisions; ///< their words, asked for once a reading
};

} // namespace tekigo
