#pragma once

#include "assessment/assessment.h"
#include "checklist/catalogue.h"

namespace tekigo {

/// The answers that revision `next` starts with when it is copied from `old`: all of them, values and notes
/// as they are. Those bound to hardware or firmware are open for confirmation where that changed; documents
/// and organisation stay as they were, since a release alone changes neither. What was unconfirmed before
/// stays so, and an answer whose question this catalogue does not know is kept, unconfirmed.
[[nodiscard]] std::map<QString, Answer> carryOver(const Catalogue& catalogue, const Assessment& old,
                                                  const Revision& next);

} // namespace tekigo
