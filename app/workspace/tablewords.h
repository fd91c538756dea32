#pragma once

#include "base/language.h"
#include "checklist/facts.h"
#include "checklist/question.h"

namespace tekigo {

/// What changed from one table to another, in short: 2行目「SSH」の「認証」= なし → 公開鍵、3
/// 行目「Telnet」を削除. Rows are matched by the question's key, else by their first column, else by their
/// place; of many changes the first few are named and the rest is counted. The two differ.
[[nodiscard]] Text tableChanges(const Question& question, const Table& before, const Table& after);

} // namespace tekigo
