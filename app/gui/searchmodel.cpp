#include "gui/searchmodel.h"

#include "gui/language.h"

using namespace Qt::StringLiterals;

namespace tekigo {

QString SearchModel::kindWords(SearchHit::Kind kind)
{
    switch (kind) {
    case SearchHit::Kind::Product:
        return SearchModel::tr("Product");
    case SearchHit::Kind::Maker:
        return SearchModel::tr("Maker");
    case SearchHit::Kind::Revision:
        return SearchModel::tr("Revision");
    case SearchHit::Kind::Evidence:
        return SearchModel::tr("Evidence");
    case SearchHit::Kind::Answer:
        return SearchModel::tr("Answer");
    case SearchHit::Kind::Test:
        return SearchModel::tr("Test record");
    case SearchHit::Kind::FileText:
        return SearchModel::tr("In a file");
    }
    return {};
}

void SearchModel::show(SearchAnswer answer)
{
    if (answer == m_answer)
        return;
    beginResetModel();
    m_answer = std::move(answer);
    endResetModel();
}

void SearchModel::retell()
{
    if (!m_answer.hits.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_answer.hits.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const SearchHit& found = hit(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return u"%1: %2 – %3"_s.arg(kindWords(found.kind), shown(found.where), found.snippet);
    case Qt::ToolTipRole:
    case WhereRole:
        return shown(found.where);
    case KindRole:
        return kindWords(found.kind);
    case SnippetRole:
        return found.snippet;
    default:
        return {};
    }
}

} // namespace tekigo
