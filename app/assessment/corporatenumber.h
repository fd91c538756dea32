#pragma once

#include <QString>

namespace tekigo {

/// Whether it is written as a 法人番号 is: twelve digits after a check digit, which is 9 less the remainder by 9 of their sum
/// from the right, every second one doubled. 法人番号の指定等に関する省令（平成26年財務省令第70号）第2条.
[[nodiscard]] bool isCorporateNumber(const QString& number);

} // namespace tekigo
