#pragma once

#include "assessment/assessment.h"
#include "checklist/catalogue.h"
#include "checklist/evaluation.h"

namespace tekigo {

/// Why a rule that is true is not proven, or why a requirement fails although its rule is true.
struct Shortfall
{
    enum class Kind {
        EvidenceMissing,       ///< no file of the needed kind is attached
        EvidenceOtherModel,    ///< attached, but the files together leave model numbers of the product out
        EvidenceOtherFirmware, ///< attached, but made on another firmware, or on none that is named
        EvidenceDamaged,       ///< attached, but the stored file no longer matches its digest
        TestMissing,           ///< no record of a needed test case
        TestOtherModel,        ///< recorded, but the records together leave model numbers of the product out
        TestOtherFirmware,     ///< the newest record was made on another firmware, or on none that is named
        TestFailed,            ///< the newest record failed
        TestIncomplete,        ///< the newest record says of steps that they were not done
        MeasuredOtherFirmware, ///< a fact that the rule reads was measured on another firmware, or on none
                               ///< that is named
        NotConfirmed,          ///< an answer carried over and not yet confirmed
    };
    Kind kind = Kind::EvidenceMissing;
    QString need; ///< EvidenceNeed id, TestCase id or question id (of what was measured too); empty: a file
                  ///< that no need asks for
    EvidenceId evidence; ///< the file it is about; empty where there is none
    Text says;           ///< in people's words, naming the file where there is one

    bool operator==(const Shortfall&) const = default;
};

/// Who asks for proof: one requirement of one checklist.
struct Claimant
{
    const Checklist& checklist;
    const Requirement& requirement;
};

/// The evidence linked to `requirement` of `checklist`, in the order of their numbers. A link to the same
/// fact under another checklist does not count: whoever attached it there did not vouch for it here.
[[nodiscard]] std::vector<const Evidence*>
linkedEvidence(const Assessment& assessment, const QString& checklist, const QString& requirement);

/// The records of a test case that count: for each of the product's models the newest that covers it, each once.
/// Where none covers any, the newest of all.
[[nodiscard]] std::vector<const TestRecord*> newestRecords(const Assessment& assessment, const QString& testCase);

/// That the stored file of this evidence cannot be trusted.
[[nodiscard]] Text damagedText(const Evidence& one);

/// What files and tests still lack: needs in their order, damaged files, then tests.
[[nodiscard]] std::vector<Shortfall> unproven(const Claimant& claimant, const Assessment& assessment,
                                              const Circumstances& circumstances);

} // namespace tekigo
