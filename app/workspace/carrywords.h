#pragma once

#include "base/language.h"
#include "checklist/catalogue.h"

namespace tekigo {

// The history's lines on the next revision.

struct ConfirmedCounts
{
    qsizetype answers = 0;
    qsizetype evidence = 0;
    qsizetype tests = 0;
};

/// 「変更の強制」の回答を確認（理由：…）; of several how many of each. `question` is that of a single answer,
/// else empty.
[[nodiscard]] Text confirmed(const Catalogue& catalogue, const QString& question,
                             const ConfirmedCounts& counts, const QString& reason);
/// 版「第2版」に証拠 2件、試験記録 1件を流用（理由：…）
[[nodiscard]] Text adopted(const Text& into, qsizetype evidence, qsizetype tests, const QString& reason);
/// 以前の形式の回答 12件を、現在の文面に対する回答として記録
[[nodiscard]] Text answersBound(qsizetype count);

/// 要求事項の番号の変更に合わせて、証拠と回答を移行（文面のない要求事項への対応 1件を解除）
[[nodiscard]] Text numbersFollowed(qsizetype linksDropped);

} // namespace tekigo
