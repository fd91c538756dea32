#include "dossier/custody.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

Custody custodyOf(const Assessment& assessment, const Evidence& evidence)
{
    if (isWithheld(evidence))
        return Custody::Withheld;
    if (assessment.isDamaged(evidence))
        return Custody::NotMatching;
    if (holder(assessment, evidence).id != evidence.id)
        return Custody::SameAsEarlier;
    const bool image = std::ranges::any_of(assessment.evidence, [&](const Evidence& each) {
        return each.file.sha256 == evidence.file.sha256 && each.kind == u"update-image"_s;
    });
    return image ? Custody::WithApplicant : Custody::Embedded;
}

const Evidence& holder(const Assessment& assessment, const Evidence& evidence)
{
    const auto first = std::ranges::find_if(
        assessment.evidence, [&](const Evidence& each) { return each.file.sha256 == evidence.file.sha256; });
    return first == assessment.evidence.end() ? evidence : *first;
}

} // namespace tekigo
