#include "assessment/covering.h"

#include "assessment/phrase.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

bool isVouchedFor(const Coverage& coverage)
{
    return !coverage.madeOn.isEmpty() && !coverage.reason.trimmed().isEmpty();
}

bool speaksFor(const QString& firmware, const Coverage& coverage, const Revision& revision)
{
    if (isVouchedFor(coverage))
        return true;
    // Another revision's firmware may bear the same name and be another one.
    if (!coverage.madeOn.isEmpty() && coverage.madeOn != revision.id)
        return false;
    return !firmware.trimmed().isEmpty() && firmware.trimmed() == revision.firmware.trimmed();
}

bool covers(const Coverage& coverage, const QString& model)
{
    return coverage.models.isEmpty() || coverage.models.contains(model);
}

QStringList uncovered(const Product& product, const std::vector<const Coverage*>& coverages)
{
    QStringList bare;
    for (const QString& model : product.models)
        if (std::ranges::none_of(coverages, [&](const Coverage* one) { return covers(*one, model); }))
            bare += model;
    return bare;
}

std::vector<Text> coverageWords(const Coverage& coverage)
{
    std::vector<Text> lines;
    if (!coverage.models.isEmpty()) {
        std::vector<Text> models;
        for (const QString& model : coverage.models)
            models.push_back(same(model));
        lines.push_back(phrase({u"対象型番：%1"_s, u"Covers model numbers: %1"_s}, {listed(models)}));
    }
    if (!coverage.madeOn.isEmpty())
        lines.push_back(phrase(
            {u"作成の対象：%1"_s, u"Made on: %1"_s},
            {coverage.origin.isEmpty() ? Text{u"別の版"_s, u"another revision"_s} : same(coverage.origin)}));
    const QString reason = coverage.reason.trimmed();
    if (!reason.isEmpty())
        lines.push_back(phrase({u"同一とみなす理由：%1"_s, u"Why it is the same: %1"_s}, {same(reason)}));
    else if (!coverage.madeOn.isEmpty())
        lines.push_back({u"同一とみなす理由：未記入"_s, u"Why it is the same: not stated"_s});
    return lines;
}

} // namespace tekigo
