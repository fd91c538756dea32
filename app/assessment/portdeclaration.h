#pragma once

#include "assessment/exposure.h"

namespace tekigo {

// What people say about a port of the comparison; each gives the new value of one thing, to be stored as one
// act.

/// The inventory with the port as intended: in a row of its own, which is enabled.
[[nodiscard]] Table withIntended(const Table* inventory, const PortLine& line);
/// The inventory with the port as not intended: its rows say so, or a row of its own where none lists it from
/// there.
[[nodiscard]] Table withNotIntended(const Table* inventory, const PortLine& line);
/// The finding that a reason for the port belongs to, with that reason; an empty one is taken back. Empty
/// where no scan is of this protocol.
[[nodiscard]] std::optional<Finding> withReason(const std::vector<Finding>& findings, const PortLine& line,
                                                const QString& reason);

} // namespace tekigo
