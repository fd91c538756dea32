#include "dossier/custody.h"

#include "base/digest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

StoredFile withheldFile(int number)
{
    return {.sha256 = sha256("Tekigo: the file of an attachment that is left out, number " + QByteArray::number(number)),
            .size = 0};
}

bool isWithheld(const Evidence& evidence)
{
    return evidence.file == withheldFile(evidence.number);
}

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
