#pragma once

#include "base/error.h"
#include "checklist/catalogue.h"
#include "checklist/facts.h"

namespace tekigo {

/// Reads a flat map of question id to value (YAML; tables as lists of maps). Refuses unknown ids, wrong
/// types, unknown choices, doubled keys, facts that only instruments find, and broken YAML, naming the place;
/// `file` is what the message calls it.
[[nodiscard]] Result<Facts> readAnswers(const QByteArray& yaml, const QString& file,
                                        const Catalogue& catalogue);

/// The same form, questions in the bank's order, each with its label as a comment; reading it back gives
/// `facts`.
[[nodiscard]] QByteArray writeAnswers(const Facts& facts, const Catalogue& catalogue, Language language);

/// Why `value` cannot answer `question`, in people's words; empty when it can.
[[nodiscard]] QString whyNot(const Question& question, const Value& value);

} // namespace tekigo
