#pragma once

#include "storage/searchindex.h"
#include "workspace/workspace.h"

#include <map>
#include <optional>

namespace tekigo {

/// Says where hits stand; the same product and revision are read once.
class SearchTelling
{
public:
    SearchTelling(const Workspace& workspace, const Database& database)
        : m_workspace(workspace)
        , m_database(database)
    {
    }

    /// Without its snippet. Nothing where it is gone, or where no evidence has the file any more.
    [[nodiscard]] std::optional<SearchHit> hit(const SearchIndex::Entry& entry);

private:
    bool product(SearchHit& hit, const ProductId& id);
    bool revision(SearchHit& hit, const RevisionId& id);
    [[nodiscard]] std::optional<SearchHit> inside(SearchHit hit, const QString& thing) const;
    std::optional<SearchHit> file(SearchHit hit, const QString& sha256);

    const Workspace& m_workspace;
    const Database& m_database;
    std::map<ProductId, std::optional<Product>> m_products;
    std::map<RevisionId, std::optional<Revision>> m_revisions;
    std::map<QString, std::optional<Evidence>> m_holders;
};

} // namespace tekigo
