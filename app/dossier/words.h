#pragma once

#include "assessment/gate.h"
#include "assessment/verdict.h"
#include "base/language.h"
#include "checklist/checklist.h"
#include "pdf/document.h"

/// The words that a dossier uses in more than one place, in both languages, and which tint goes with which.
namespace tekigo::words {

[[nodiscard]] Text documentTitle();
[[nodiscard]] Text selfAssessment(); ///< what the foot of every page says
[[nodiscard]] Text draft();          ///< 下書き
[[nodiscard]] Text unanswered();     ///< 未回答
[[nodiscard]] Text notGiven();       ///< a fact of maker or product left empty
[[nodiscard]] Text none();           ///< the explicit none
[[nodiscard]] Text yes();
[[nodiscard]] Text no();
[[nodiscard]] Text noEvidence();         ///< 証拠なし
[[nodiscard]] Text noInstrument();       ///< 測定器不使用
[[nodiscard]] Text evidence(int number); ///< 添付 3
[[nodiscard]] Text withheld();           ///< ■ 非公開
[[nodiscard]] Text checklistEdition(const QString& version); ///< チェックリスト 1.1版: not the law's
[[nodiscard]] Text edition(int number);  ///< 第1回

[[nodiscard]] Text standing(Standing standing);
[[nodiscard]] Text mark(Mark mark);     ///< 解釈, 要確認; empty for what is shown as it is
[[nodiscard]] Text markName(Mark mark); ///< a name for each, for counts
[[nodiscard]] Text markMeaning(Mark mark);
[[nodiscard]] Text verdictMeaning(Verdict verdict);
[[nodiscard]] Text shortfall(Shortfall::Kind kind);
[[nodiscard]] Text place(GateItem::Place place);

[[nodiscard]] QString truthSign(Truth truth);
[[nodiscard]] pdf::Tint tint(Verdict verdict);
[[nodiscard]] QString signAndWord(Verdict verdict, Language language); ///< sign and word: ○ 適合
/// The same; ○ 適合（暫定判定） where the checklist is a draft.
[[nodiscard]] QString signAndWord(Verdict verdict, const Checklist& checklist, Language language);

} // namespace tekigo::words
