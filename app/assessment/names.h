#pragma once

#include "assessment/evidence.h"
#include "assessment/product.h"
#include "assessment/testrecord.h"
#include "base/language.h"

namespace tekigo {

// What the things of an assessment are called in the window, in the dossier and on the command line.

[[nodiscard]] Text evidenceName(const Evidence& evidence); ///< 添付 3「scan.xml」, Attachment 3 “scan.xml”

[[nodiscard]] Text confidentialityName(Confidentiality confidentiality);
[[nodiscard]] QString confidentialityId(Confidentiality confidentiality); ///< "ordinary", "confidential"

[[nodiscard]] Text
labelStatusName(LabelStatus status); ///< 有効, 失効猶予, 失効, 取消し as IPA's list has them
[[nodiscard]] QString labelStatusId(LabelStatus status); ///< "valid", "grace", "expired", "revoked", "none"
[[nodiscard]] std::vector<LabelStatus> labelStatuses();

[[nodiscard]] Text testOutcomeName(TestRecord::Outcome outcome);  ///< 合格, Pass
[[nodiscard]] QString testOutcomeId(TestRecord::Outcome outcome); ///< "pass", "fail"

} // namespace tekigo
