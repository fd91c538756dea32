#pragma once

#include "workspace/workspace.h"

#include <QAbstractItemModel>

namespace tekigo {

/// What one evidence is attached to: checklists, under each its scope and its requirements with a box to
/// check, the pages, and the place in words. Each edit is one act.
class LinksModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, Pages, Where, ColumnCount };

    LinksModel(Workspace& workspace, QObject* parent);

    void setEvidence(const EvidenceId& evidence);
    void retell(); ///< in another language
    /// Attaches to each of these rows (already attached or not) at this page, as one act.
    [[nodiscard]] Result<void> markPage(const QModelIndexList& rows, int page);
    [[nodiscard]] QModelIndexList attached() const;
    [[nodiscard]] QModelIndex find(const QString& checklist, const QString& requirement) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const tekigo::Error& error);

private:
    void read();
    void touch();
    [[nodiscard]] const Checklist&
    checklist(const QModelIndex& index) const;                         ///< of its own row or its parent's
    [[nodiscard]] QString requirement(const QModelIndex& index) const; ///< "scope", or a requirement's id
    [[nodiscard]] const EvidenceLink* link(const QModelIndex& index) const; ///< nullptr: not attached
    [[nodiscard]] bool store(const Evidence& evidence);
    [[nodiscard]] QVariant words(const QModelIndex& index) const;

    Workspace& m_workspace;
    EvidenceId m_id;
    std::optional<Evidence> m_evidence;
};

} // namespace tekigo
