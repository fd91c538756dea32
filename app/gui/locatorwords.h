#pragma once

#include "assessment/evidence.h"

namespace tekigo {

/// "3", "3-5"; empty where no page is given.
[[nodiscard]] QString pagesWords(const Locator& locator);
/// What was typed as pages: "", "3", "3-5" (also with ～ or full-width digits). False where it is no such
/// thing; the locator is then left as it was.
[[nodiscard]] bool setTypedPages(Locator& locator, const QString& text);

} // namespace tekigo
