#pragma once

#include "checklist/catalogue.h"
#include "checklist/facts.h"

#include <QSet>

namespace tekigo {

/// What conditions may look at.
struct Circumstances
{
    const Facts& facts;
    const Catalogue& catalogue;
    std::optional<QDate> effective; ///< the checklist's effective date, where known
    QSet<QString> evidenced;        ///< subjects of Condition::Evidence that have usable evidence
};

} // namespace tekigo
