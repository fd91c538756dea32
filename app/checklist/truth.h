#pragma once

namespace tekigo {

/// Kleene's strong three-valued logic.
enum class Truth { False, True, Unknown };

[[nodiscard]] Truth negation(Truth truth);
[[nodiscard]] Truth conjunction(Truth a, Truth b);
[[nodiscard]] Truth disjunction(Truth a, Truth b);

} // namespace tekigo
