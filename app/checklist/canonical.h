#pragma once

#include "checklist/checklist.h"

#include <QByteArray>

namespace tekigo {

/// Digests over what a file says, not over how its YAML is laid out: every value is written with its length,
/// in the order of the structs. SHA-256, 32 bytes. The `digest` fields themselves are not read, but a
/// checklist's digest covers those of its requirements.
[[nodiscard]] QByteArray digestOf(const Question& question); ///< of what a person reads before answering
[[nodiscard]] QByteArray digestOf(const Requirement& requirement);
[[nodiscard]] QByteArray digestOf(const Checklist& checklist);

} // namespace tekigo
