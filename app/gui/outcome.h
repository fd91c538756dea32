#pragma once

#include "gui/badge.h"

namespace tekigo {

/// Sign and word of a scope's outcome in the window's language: "● 適用".
[[nodiscard]] QString outcomeWords(ScopeOutcome outcome);
[[nodiscard]] BadgeTone outcomeTone(ScopeOutcome outcome);
[[nodiscard]] BadgeTone verdictTone(Verdict verdict);

/// 解釈 or 要確認, as a word; empty for what was seen in a source.
[[nodiscard]] QString markWords(Mark mark);

} // namespace tekigo
