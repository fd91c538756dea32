#include "checklist/effectivedate.h"

#include <algorithm>

namespace tekigo {

namespace {

bool comparesDates(const Condition& condition)
{
    return condition.kind == Condition::Kind::Before || std::ranges::any_of(condition.parts, comparesDates);
}

} // namespace

bool readsEffectiveDate(const Checklist& checklist)
{
    return std::ranges::any_of(checklist.scope, [](const ScopeCase& one) { return comparesDates(one.when); });
}

} // namespace tekigo
