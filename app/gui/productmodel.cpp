#include "gui/productmodel.h"

#include "base/nameorder.h"
#include "gui/badge.h"
#include "gui/icon.h"
#include "gui/language.h"

using namespace Qt::StringLiterals;

namespace tekigo {

struct ProductModel::Node
{
    Thing thing;
    const Node* parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    Node* add(Kind kind, const QString& id)
    {
        auto child = std::make_unique<Node>();
        child->thing = {kind, id};
        child->parent = this;
        child->row = static_cast<int>(children.size());
        children.push_back(std::move(child));
        return children.back().get();
    }

    [[nodiscard]] bool sameAs(const Node& other) const
    {
        if (!(thing == other.thing) || children.size() != other.children.size())
            return false;
        return std::equal(children.begin(), children.end(), other.children.begin(),
                          [](const auto& one, const auto& two) { return one->sameAs(*two); });
    }

    [[nodiscard]] const Node* find(const Thing& wanted) const
    {
        if (parent && thing == wanted)
            return this;
        for (const auto& child : children) {
            if (const Node* found = child->find(wanted))
                return found;
        }
        return nullptr;
    }
};

ProductModel::ProductModel(const Workspace& workspace, QObject* parent)
    : QAbstractItemModel(parent)
    , m_workspace(workspace)
    , m_root(readTree())
    , m_checklists(readChecklists())
{
    connect(&workspace, &Workspace::changed, this, &ProductModel::follow);
}

ProductModel::~ProductModel() = default;

std::unique_ptr<ProductModel::Node> ProductModel::readTree() const
{
    auto root = std::make_unique<Node>();
    std::map<QString, Node*> makers;
    std::map<QString, Node*> products;
    std::vector<Maker> allMakers = m_workspace.makers();
    sortByName(allMakers, &Maker::name);
    for (const Maker& maker : allMakers)
        makers[maker.id.text] = root->add(Kind::Maker, maker.id.text);
    std::vector<Product> allProducts = m_workspace.products();
    sortByName(allProducts, &Product::name);
    for (const Product& product : allProducts) {
        if (Node* maker = makers[product.maker.text])
            products[product.id.text] = maker->add(Kind::Product, product.id.text);
    }
    for (const Revision& revision : m_workspace.revisions({})) {
        if (Node* product = products[revision.product.text])
            product->add(Kind::Revision, revision.id.text);
    }
    return root;
}

QStringList ProductModel::readChecklists() const
{
    QSet<QString> targeted;
    for (const Revision& revision : m_workspace.revisions({}))
        targeted.unite({revision.targets.begin(), revision.targets.end()});
    QStringList found;
    for (const Checklist& checklist : m_workspace.catalogue().checklists) {
        if (targeted.contains(checklist.id))
            found << checklist.id;
    }
    return found;
}

void ProductModel::follow(const Change& change)
{
    if (change.parts & (Change::Makers | Change::Products | Change::Revisions))
        read();
    else if (const QModelIndex row = find({Kind::Revision, change.revision.text}); row.isValid())
        Q_EMIT dataChanged(row, row.siblingAtColumn(columnCount() - 1));
    else
        touch({});
}

void ProductModel::read()
{
    auto root = readTree();
    const QStringList checklists = readChecklists();
    if (root->sameAs(*m_root) && checklists == m_checklists) {
        touch({});
        return;
    }
    beginResetModel();
    m_root = std::move(root);
    m_checklists = checklists;
    endResetModel();
}

void ProductModel::touch(const QModelIndex& parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, columnCount() - 1, parent));
    for (int row = 0; row < rows; ++row)
        touch(index(row, 0, parent));
}

void ProductModel::retell()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    touch({});
}

const ProductModel::Node* ProductModel::node(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<const Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex ProductModel::indexOf(const Node* node) const
{
    return !node || node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

ProductModel::Thing ProductModel::thing(const QModelIndex& index) const
{
    return index.isValid() ? node(index)->thing : Thing();
}

QModelIndex ProductModel::find(const Thing& thing) const
{
    return indexOf(m_root->find(thing));
}

QModelIndex ProductModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, node(parent)->children.at(static_cast<size_t>(row)).get());
}

QModelIndex ProductModel::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOf(node(index)->parent) : QModelIndex();
}

int ProductModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent)->children.size());
}

int ProductModel::columnCount(const QModelIndex&) const
{
    return FirstChecklist + static_cast<int>(m_checklists.size());
}

QVariant ProductModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node& at = *node(index);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return words(at, index.column());
    if (role == VerdictRole)
        return verdict(at, index.column());
    if (role == Qt::DecorationRole && index.column() == Name) {
        const QString picture = at.thing.kind == Kind::Maker     ? u"maker"_s
                                : at.thing.kind == Kind::Product ? u"products"_s
                                                                 : u"revision"_s;
        return icon(picture);
    }
    return {};
}

QVariant ProductModel::words(const Node& node, int column) const
{
    if (column >= FirstChecklist) {
        const QVariant found = verdict(node, column);
        return found.isValid() ? verdictWords(static_cast<Verdict>(found.toInt())) : QVariant();
    }
    if (node.thing.kind == Kind::Maker) {
        const auto maker = m_workspace.maker({node.thing.id});
        return maker && column == Name ? maker->name : QVariant();
    }
    if (node.thing.kind == Kind::Product) {
        const auto product = m_workspace.product({node.thing.id});
        return product && column == Name ? product->name : QVariant();
    }
    const auto revision = m_workspace.revision({node.thing.id});
    if (!revision)
        return {};
    switch (column) {
    case Name:
        return revision->label;
    case Firmware:
        return revision->firmware;
    default:
        return revision->date ? shownDate(*revision->date) : QString();
    }
}

QVariant ProductModel::verdict(const Node& node, int column) const
{
    if (node.thing.kind != Kind::Revision || column < FirstChecklist)
        return {};
    const RevisionId id{node.thing.id};
    const QString& checklist = m_checklists.at(column - FirstChecklist);
    const auto revision = m_workspace.revision(id);
    if (!revision || !revision->targets.contains(checklist))
        return {};
    for (const ChecklistVerdict& found : m_workspace.verdicts(id)) {
        if (found.checklist == checklist)
            return static_cast<int>(found.verdict);
    }
    return {};
}

QVariant ProductModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Maker, product, revision");
    case Firmware:
        return tr("Firmware");
    case Date:
        return tr("Date");
    default:
        break;
    }
    const Checklist* checklist =
        m_workspace.catalogue().checklist(m_checklists.value(section - FirstChecklist));
    return checklist ? shown(checklist->shortTitle) : QVariant();
}

} // namespace tekigo
