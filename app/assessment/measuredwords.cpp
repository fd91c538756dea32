#include "assessment/measuredwords.h"

#include "assessment/phrase.h"

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

Text credentialsOf(const CredentialListSeen& list)
{
    const auto column = list.columns.find(u"password"_s);
    const Text name = findingName(list);
    if (column == list.columns.end() || column->second.isEmpty())
        return name;
    return phrase({u"%1（対象の識別符号：「%2」の列）"_s, u"%1 (of the codes in the column “%2”)"_s},
                  {name, same(column->second)});
}

} // namespace

Text measuredThing(const Seen& seen)
{
    if (const auto* list = std::get_if<CredentialListSeen>(&seen))
        return credentialsOf(*list);
    if (const auto* scan = std::get_if<ScanSeen>(&seen); scan && scan->side == Side::NotSaid)
        return phrase({u"%1（どちら側から見たかの指定なし）"_s, u"%1 (from which side is not said)"_s}, {findingName(seen)});
    return findingName(seen);
}

Text notUsedWords()
{
    return {u"判定に不使用"_s, u"Not used for this verdict"_s};
}

} // namespace tekigo
