#include "checklist/catalogue.h"

#include <algorithm>

namespace tekigo {
namespace {

template<class T>
const T* byId(const std::vector<T>& all, const QString& id)
{
    const auto found = std::ranges::find(all, id, &T::id);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

const Question* Catalogue::question(const QString& id) const
{
    return byId(questions, id);
}

const Checklist* Catalogue::checklist(const QString& id) const
{
    return byId(checklists, id);
}

const Requirement* Checklist::requirement(const QString& wanted) const
{
    return byId(requirements, wanted);
}

const Requirement* Catalogue::requirement(const QString& checklist, const QString& id) const
{
    const Checklist* of = this->checklist(checklist);
    return of ? of->requirement(id) : nullptr;
}

const TestCase* Catalogue::testCase(const QString& id) const
{
    return byId(testCases, id);
}

const EvidenceKind* Catalogue::evidenceKind(const QString& id) const
{
    return byId(evidenceKinds, id);
}

const Source* Catalogue::source(const QString& id) const
{
    return byId(sources, id);
}

} // namespace tekigo
