#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace tekigo::test {

struct ShownText
{
    QString place; ///< "QLabel startProblem, tooltip"
    QString text;
};

/// Every text that a window and what is in it shows, says in a tool tip or tells a screen reader: labels,
/// buttons, menus, tables and trees cell by cell, tabs, choices, placeholders. What a person typed into
/// fields is left out.
[[nodiscard]] std::vector<ShownText> textsOf(const QWidget& window);

} // namespace tekigo::test
