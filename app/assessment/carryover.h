#pragma once

#include "assessment/assessment.h"
#include "checklist/catalogue.h"

namespace tekigo {

/// The answers that revision `next` starts with when it is copied from `old`: all of them, values, notes and
/// the texts that they were given to as they are. Those bound to hardware or firmware are open for confirmation
/// where that changed; documents and organisation stay as they were, since a release alone changes neither. What
/// was unconfirmed before stays so, and an answer whose question this catalogue does not know is kept, unconfirmed.
[[nodiscard]] std::map<QString, Answer> carryOver(const Catalogue& catalogue, const Assessment& old,
                                                  const Revision& next);

/// What a file or test may go on speaking for. That it is the same for another revision was said of that revision's
/// firmware, so on another firmware it must be said again; the model numbers stay, and so does on what it was made.
[[nodiscard]] Coverage carryOver(const Coverage& coverage, const Revision& old, const Revision& next);

/// Whether what instruments saw still holds: same hardware, same firmware.
[[nodiscard]] bool measurementsHold(const Revision& old, const Revision& next);

/// The revision as it would start: what a preview of the next one is made from. Ids are those of `old`.
[[nodiscard]] Assessment copyOf(const Catalogue& catalogue, const Assessment& old, const Revision& next);

} // namespace tekigo
