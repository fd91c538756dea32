#pragma once

#include "gui/page.h"

#include <functional>
#include <vector>

namespace tekigo {

/// An entry of the left rail and how its page is made.
struct PageEntry
{
    PageKind kind = PageKind::Products;
    QString icon;
    std::function<QString()> title; ///< in the window's language
    std::function<Page*(const Desk& desk, QWidget* parent)> make;
};

/// Every page of the window, in the order of the rail.
[[nodiscard]] std::vector<PageEntry> pages();

} // namespace tekigo
