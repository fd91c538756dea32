#include "assessment/findingjson.h"

#include "assessment/findingcodecs.h"

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

/// The name of each kind of finding, in the order of Seen.
const QStringList& kinds()
{
    static const QStringList names = {u"scan"_s,      u"credential-list"_s, u"power-loss"_s,
                                      u"signature"_s, u"rejection"_s,       u"disclosure"_s};
    static_assert(std::variant_size_v<Seen> == 6);
    return names;
}

} // namespace

QJsonObject json(const Seen& seen)
{
    QJsonObject object = std::visit([](const auto& one) { return json(one); }, seen);
    object.insert(u"kind"_s, kinds()[qsizetype(seen.index())]);
    return object;
}

std::optional<Seen> seenOf(const QJsonObject& object)
{
    switch (kinds().indexOf(object[u"kind"_s].toString())) {
    case 0:
        return scanOf(object);
    case 1:
        return credentialListOf(object);
    case 2:
        return powerLossOf(object);
    case 3:
        return signatureOf(object);
    case 4:
        return rejectionOf(object);
    case 5:
        return disclosureOf(object);
    default:
        return {};
    }
}

} // namespace tekigo
