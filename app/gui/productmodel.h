#pragma once

#include "workspace/workspace.h"

#include <QAbstractItemModel>

namespace tekigo {

/// Makers, their products, and the products' revisions with the verdict of each checklist that some revision
/// is submitted for.
class ProductModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Firmware, Date, FirstChecklist };
    enum class Kind { Maker, Product, Revision };

    /// What a row stands for.
    struct Thing
    {
        Kind kind = Kind::Maker;
        QString id;

        bool operator==(const Thing&) const = default;
    };

    ProductModel(const Workspace& workspace, QObject* parent);
    ~ProductModel() override;

    [[nodiscard]] Thing thing(const QModelIndex& index) const; ///< an empty id for an invalid index
    [[nodiscard]] QModelIndex find(const Thing& thing) const;
    void retell(); ///< in another language

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    void follow(const Change& change);
    void read();
    [[nodiscard]] std::unique_ptr<Node> readTree() const;
    [[nodiscard]] QStringList readChecklists() const;
    void touch(const QModelIndex& parent);
    [[nodiscard]] const Node* node(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Node* node) const;
    [[nodiscard]] QVariant words(const Node& node, int column) const;
    [[nodiscard]] QVariant verdict(const Node& node, int column) const;

    const Workspace& m_workspace;
    std::unique_ptr<Node> m_root;
    QStringList m_checklists;
};

} // namespace tekigo
