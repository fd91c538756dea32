#pragma once

#include <QCollator>

#include <algorithm>
#include <functional>

namespace tekigo {

/// Compares names of makers, products, models and files as a reader looks for them: Latin letters without
/// regard to case, kana by their reading, kanji in the order of the Japanese standard, numbers by their value
/// (A2 before A10). It is one order in both languages, so that a list in the window and its print agree.
[[nodiscard]] inline QCollator nameOrder()
{
    QCollator order{QLocale(QLocale::Japanese)};
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    return order;
}

/// Puts things in the order of their names; of the same name what stood first stays first.
template<class Things, class Name = std::identity>
void sortByName(Things& things, Name name = {})
{
    const QCollator order = nameOrder();
    std::ranges::stable_sort(
        things, [&](const QString& left, const QString& right) { return order.compare(left, right) < 0; },
        name);
}

} // namespace tekigo
