#include "workspace/searchtelling.h"

#include "assessment/names.h"
#include "assessment/phrase.h"
#include "storage/codec.h"

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

using Kind = SearchHit::Kind;

void add(SearchHit& hit, const Text& part)
{
    if (!part.isEmpty())
        hit.where = phrase({u"%1 › %2"_s, u"%1 › %2"_s}, {hit.where, part});
}

} // namespace

std::optional<SearchHit> SearchTelling::hit(const SearchIndex::Entry& entry)
{
    SearchHit hit;
    hit.kind = Kind(entry.kind);
    hit.page = entry.page;
    switch (hit.kind) {
    case Kind::Maker:
        hit.maker = {entry.thing};
        hit.where = same(m_workspace.maker(hit.maker).value_or(Maker()).name);
        return hit;
    case Kind::Product:
        return product(hit, {entry.thing}) ? std::optional(hit) : std::nullopt;
    case Kind::FileText:
        return file(hit, entry.thing);
    default:
        break;
    }
    if (!revision(hit, revisionId(entry.revision)))
        return {};
    return inside(std::move(hit), entry.thing);
}

bool SearchTelling::product(SearchHit& hit, const ProductId& id)
{
    if (!m_products.contains(id))
        m_products[id] = m_workspace.product(id);
    const auto& product = m_products[id];
    if (!product)
        return false;
    hit.product = id;
    hit.maker = product->maker;
    hit.where = same(product->name);
    return true;
}

bool SearchTelling::revision(SearchHit& hit, const RevisionId& id)
{
    if (!m_revisions.contains(id))
        m_revisions[id] = m_workspace.revision(id);
    const auto& revision = m_revisions[id];
    if (!revision || !product(hit, revision->product))
        return false;
    hit.revision = id;
    add(hit, same(revision->label));
    return true;
}

std::optional<SearchHit> SearchTelling::inside(SearchHit hit, const QString& thing) const
{
    const Catalogue& catalogue = m_workspace.catalogue();
    if (hit.kind == Kind::Answer) {
        hit.question = thing;
        const Question* question = catalogue.question(thing);
        add(hit, question ? question->label : same(thing));
    } else if (hit.kind == Kind::Test) {
        hit.testCase = thing;
        const TestCase* testCase = catalogue.testCase(thing);
        add(hit, phrase({u"試験 %1 %2"_s, u"test %1 %2"_s},
                        {same(thing), testCase ? testCase->title : Text()}));
    } else if (hit.kind == Kind::Evidence) {
        const auto evidence = m_workspace.evidence({thing});
        if (!evidence)
            return {};
        hit.evidence = evidence->id;
        add(hit, evidenceName(*evidence));
    }
    return hit;
}

std::optional<SearchHit> SearchTelling::file(SearchHit hit, const QString& sha256)
{
    if (!m_holders.contains(sha256)) {
        const auto found = m_database.one(u"SELECT max(id) FROM evidence WHERE sha256 = ?"_s, {sha256});
        m_holders[sha256] = found && found->toLongLong() != 0
                                ? m_workspace.evidence(evidenceId(found->toLongLong()))
                                : std::nullopt;
    }
    const auto& evidence = m_holders[sha256];
    if (!evidence || !revision(hit, evidence->revision))
        return {};
    hit.evidence = evidence->id;
    add(hit, evidenceName(*evidence));
    if (hit.page > 0)
        add(hit, phrase({u"%1ページ"_s, u"page %1"_s}, {same(QString::number(hit.page))}));
    return hit;
}

} // namespace tekigo
