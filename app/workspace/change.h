#pragma once

#include "assessment/id.h"

#include <QStringList>

namespace tekigo {

/// What an act changed, so that views read again just that. Every flag may be set with an empty revision when
/// more than one revision is touched.
struct Change
{
    enum Part {
        Makers = 1,
        Products = 2,
        Revisions = 4,
        Answers = 8,
        Evidences = 16,
        Tests = 32,
        Findings = 64,
        Settings = 128,  ///< effective dates
        Approvals = 512, ///< and baselines
        Integrity = 256, ///< stored files found damaged or whole again; no act of the user
    };
    int parts = 0;
    RevisionId revision;   ///< the one it concerns; empty: several or none
    QStringList questions; ///< of Answers; empty: any

    bool operator==(const Change&) const = default;
};

} // namespace tekigo
