#include "gui/linksmodel.h"

#include "gui/language.h"
#include "gui/locatorwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Top rows carry no number, rows below the number of their checklist and one.
constexpr quintptr Top = 0;

EvidenceLink* linkOf(Evidence& evidence, const QString& checklist, const QString& requirement)
{
    const auto found =
        std::find_if(evidence.links.begin(), evidence.links.end(), [&](const EvidenceLink& link) {
            return link.checklist == checklist && link.requirement == requirement;
        });
    return found == evidence.links.end() ? nullptr : &*found;
}

} // namespace

LinksModel::LinksModel(Workspace& workspace, QObject* parent)
    : QAbstractItemModel(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, [this](const Change& change) {
        if (change.parts & (Change::Evidences | Change::Revisions))
            read();
    });
}

void LinksModel::setEvidence(const EvidenceId& evidence)
{
    m_id = evidence;
    read();
}

void LinksModel::read()
{
    m_evidence = m_workspace.evidence(m_id);
    touch();
}

void LinksModel::touch()
{
    if (rowCount() == 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex top = index(row, 0);
        Q_EMIT dataChanged(index(0, 0, top), index(rowCount(top) - 1, ColumnCount - 1, top));
    }
}

void LinksModel::retell()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    touch();
}

QModelIndex LinksModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : Top);
}

QModelIndex LinksModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == Top)
        return {};
    return createIndex(static_cast<int>(index.internalId() - 1), 0, Top);
}

int LinksModel::rowCount(const QModelIndex& parent) const
{
    const auto& checklists = m_workspace.catalogue().checklists;
    if (!parent.isValid())
        return static_cast<int>(checklists.size());
    if (parent.internalId() != Top || parent.column() != 0)
        return 0;
    return static_cast<int>(checklists.at(static_cast<size_t>(parent.row())).requirements.size()) + 1;
}

int LinksModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

const Checklist& LinksModel::checklist(const QModelIndex& index) const
{
    const int row = index.internalId() == Top ? index.row() : static_cast<int>(index.internalId()) - 1;
    return m_workspace.catalogue().checklists.at(static_cast<size_t>(row));
}

QString LinksModel::requirement(const QModelIndex& index) const
{
    return index.row() == 0 ? u"scope"_s
                            : checklist(index).requirements.at(static_cast<size_t>(index.row()) - 1).id;
}

const EvidenceLink* LinksModel::link(const QModelIndex& index) const
{
    if (!m_evidence || index.internalId() == Top)
        return nullptr;
    const QString wanted = requirement(index);
    const QString& list = checklist(index).id;
    const auto found =
        std::find_if(m_evidence->links.begin(), m_evidence->links.end(), [&](const EvidenceLink& one) {
            return one.checklist == list && one.requirement == wanted;
        });
    return found == m_evidence->links.end() ? nullptr : &*found;
}

QModelIndex LinksModel::find(const QString& checklistId, const QString& requirementId) const
{
    for (int top = 0; top < rowCount(); ++top) {
        const QModelIndex parentRow = index(top, 0);
        for (int row = 0; checklist(parentRow).id == checklistId && row < rowCount(parentRow); ++row) {
            if (requirement(index(row, 0, parentRow)) == requirementId)
                return index(row, 0, parentRow);
        }
    }
    return {};
}

QModelIndexList LinksModel::attached() const
{
    QModelIndexList rows;
    for (const EvidenceLink& one : m_evidence ? m_evidence->links : std::vector<EvidenceLink>())
        rows << find(one.checklist, one.requirement);
    rows.removeAll(QModelIndex());
    return rows;
}

QVariant LinksModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const EvidenceLink* attachedHere = link(index);
    const bool isTop = index.internalId() == Top;
    if (role == Qt::CheckStateRole && index.column() == What && !isTop)
        return attachedHere ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == What)
        return words(index);
    if (!attachedHere)
        return {};
    return index.column() == Pages ? pagesWords(attachedHere->locator) : attachedHere->locator.place;
}

QVariant LinksModel::words(const QModelIndex& index) const
{
    const Checklist& list = checklist(index);
    if (index.internalId() == Top)
        return shown(list.shortTitle);
    if (index.row() == 0)
        return tr("Scope");
    const Requirement& one = list.requirements.at(static_cast<size_t>(index.row()) - 1);
    return u"%1 %2"_s.arg(one.id, shown(one.title));
}

Qt::ItemFlags LinksModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.internalId() == Top)
        return Qt::ItemIsEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (!m_evidence || !m_workspace.mayEdit(m_evidence->revision))
        return flags;
    if (index.column() == What)
        flags |= Qt::ItemIsUserCheckable;
    else if (link(index))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool LinksModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!m_evidence || !index.isValid() || index.internalId() == Top)
        return false;
    Evidence evidence = *m_evidence;
    EvidenceLink* one = linkOf(evidence, checklist(index).id, requirement(index));
    if (role == Qt::CheckStateRole && index.column() == What) {
        if (value.toInt() == Qt::Checked && !one)
            evidence.links.push_back({checklist(index).id, requirement(index), {}});
        else if (value.toInt() != Qt::Checked && one)
            evidence.links.erase(evidence.links.begin() + (one - evidence.links.data()));
        return store(evidence);
    }
    if (role != Qt::EditRole || !one)
        return false;
    if (index.column() == Where)
        one->locator.place = value.toString().trimmed();
    else if (!setTypedPages(one->locator, value.toString())) {
        Q_EMIT failed({Error::Kind::Input, tr("“%1” is no page. Write 3, or 3-5.").arg(value.toString())});
        return false;
    }
    return store(evidence);
}

bool LinksModel::store(const Evidence& evidence)
{
    if (evidence == *m_evidence)
        return true;
    const Result<void> stored = m_workspace.setEvidence(evidence);
    if (!stored)
        Q_EMIT failed(stored.error());
    return stored.has_value();
}

Result<void> LinksModel::markPage(const QModelIndexList& rows, int page)
{
    if (!m_evidence)
        return {};
    Evidence evidence = *m_evidence;
    for (const QModelIndex& row : rows) {
        if (row.internalId() == Top)
            continue;
        EvidenceLink* one = linkOf(evidence, checklist(row).id, requirement(row));
        if (!one)
            one = &evidence.links.emplace_back(EvidenceLink{checklist(row).id, requirement(row), {}});
        one->locator.firstPage = page;
        one->locator.lastPage = 0;
    }
    return evidence == *m_evidence ? Result<void>() : m_workspace.setEvidence(evidence);
}

QVariant LinksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Requirement");
    case Pages:
        return tr("Pages");
    case Where:
        return tr("Place in the file");
    default:
        return {};
    }
}

} // namespace tekigo
