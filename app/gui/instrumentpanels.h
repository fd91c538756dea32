#pragma once

#include "gui/instrumentpanel.h"

#include <vector>

namespace tekigo {

/// Makes every instrument of the page, in the order of its list.
[[nodiscard]] std::vector<InstrumentPanel*> instrumentPanels(const Desk& desk, QWidget* parent);

} // namespace tekigo
