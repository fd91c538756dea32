#pragma once

#include "checklist/checklist.h"

#include <QByteArray>

namespace tekigo {

/// Digests over what a file says, not over how its YAML is laid out: every value is written with its length,
/// in the order of the structs. SHA-256, 32 bytes. The `digest` fields themselves are not read, but a
/// checklist's digest covers those of its requirements.
[[nodiscard]] QByteArray digestOf(const Text& text);
[[nodiscard]] QByteArray digestOf(const Requirement& requirement);
[[nodiscard]] QByteArray digestOf(const Checklist& checklist);

/// What a person reads before answering, one thing a line, in both languages: the text that answers are bound to
/// and whose changes are shown. A question with its choices and columns; a requirement with its law, its reading
/// and what examiners look for. Rules, numbers and needed files are not in it: those are judged anew by themselves.
[[nodiscard]] Text wordsOf(const Question& question);
[[nodiscard]] Text wordsOf(const Requirement& requirement);

} // namespace tekigo
