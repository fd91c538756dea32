#pragma once

#include "findings.h"

namespace tekigo::pdf::rules {

/// The standard structure types (ISO 32000-1, 14.8.4), by their places.
[[nodiscard]] bool isStandardRole(const std::string& role);
[[nodiscard]] bool mayStandIn(const std::string& role, const std::string& parent);
/// False for types that hold elements only (lists, tables, rows …).
[[nodiscard]] bool mayHoldContent(const std::string& role);

/// An element's type, mapped where the document has types of its own.
[[nodiscard]] std::string roleOf(Handle element, Handle roleMap);
/// Own types end in standard ones, none in circles, none that is standard is mapped.
void judgeRoleMap(Handle roleMap, Findings& findings);

/// An attribute of an element, in whichever of its attribute dictionaries.
[[nodiscard]] Handle attribute(Handle element, const char* key);

} // namespace tekigo::pdf::rules
