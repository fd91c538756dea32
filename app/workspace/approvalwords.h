#pragma once

#include "assessment/approval.h"
#include "base/language.h"

namespace tekigo {

// The lines of the history about approvals and submissions.

/// 版「初版」: 確認（佐藤、2026-11-22）
[[nodiscard]] Text approved(const Text& revision, const Approval& approval);
[[nodiscard]] Text submitted(const Text& revision, const Baseline& baseline);
[[nodiscard]] Text submissionTakenBack(const Text& revision, const QString& reason);

} // namespace tekigo
