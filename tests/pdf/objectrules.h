#pragma once

#include "findings.h"

namespace tekigo::pdf::rules {

/// Every object of the file, whatever it hangs on: limits, filters, external data, actions, picture and
/// graphics state dictionaries.
void judgeObjects(QPDF& pdf, Findings& findings);

/// The rendering intents that ISO 32000-1 knows.
[[nodiscard]] bool isRenderingIntent(const std::string& name);

} // namespace tekigo::pdf::rules
