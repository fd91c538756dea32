#include "assessment/corporatenumber.h"

#include <algorithm>

namespace tekigo {

bool isCorporateNumber(const QString& number)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (number.size() != 13 || !std::ranges::all_of(number, isDigit))
        return false;
    int sum = 0;
    for (int fromRight = 1; fromRight <= 12; ++fromRight)
        sum += number[13 - fromRight].digitValue() * (fromRight % 2 == 0 ? 2 : 1);
    return number[0].digitValue() == 9 - sum % 9;
}

} // namespace tekigo
